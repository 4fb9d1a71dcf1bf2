"""How much longer work takes on ten times the input.

Processor time is compared, that of the large input with that of the small one right before and after it, and the best of several
rounds: other work on the machine that takes the processor's caches then weighs on both. Python's collector is paused meanwhile,
because how long that takes is decided by all else that lives in the process.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import Final, TypeVar

Made = TypeVar("Made")
MOST: Final = 12.0
"""How many times as long ten times the input may take."""

_ROUNDS: Final = 15
_NOISE: Final = 0.05
"""Seconds below which a time says little."""


def growth(make: Callable[[int], Made], work: Callable[[Made], object], size: int, most: float = MOST) -> float:
    """Times as long as `work` takes on `make(10 * size)` as on `make(size)`; measured again while that is more than `most`."""
    small, large = make(size), make(10 * size)
    least, before = float("inf"), _seconds(work, small)
    for _ in range(_ROUNDS):
        taken, after = _seconds(work, large), _seconds(work, small)
        least, before = min(least, taken / max(before, after, _NOISE)), after
        if least <= most:
            break
    return least


def _seconds(work: Callable[[Made], object], value: Made) -> float:
    gc.collect()
    gc.disable()
    try:
        begin = time.process_time()
        work(value)
        return time.process_time() - begin
    finally:
        gc.enable()

"""How much longer work takes on ten times the input.

Processor time and the best of several rounds are compared, so that other work on the machine cannot decide: more rounds only
bring both figures closer to what the work itself costs. Python's collector is paused meanwhile, because how long that takes
is decided by all else that lives in the process.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import Final, TypeVar

Made = TypeVar("Made")
MOST: Final = 16.0
"""How many times as long ten times the input may take: what grows with it takes ten to twelve times on a machine at rest and thirteen beside
others that want its caches; what grows with its square takes a hundred."""

_ROUNDS: Final = 15
_NOISE: Final = 0.05
"""Seconds below which a time says little."""


def growth(make: Callable[[int], Made], work: Callable[[Made], object], size: int) -> float:
    """Times as long as `work` takes on `make(10 * size)` as on `make(size)`; measured again while that is more than `MOST`."""
    small, large = make(size), make(10 * size)
    least = [float("inf"), float("inf")]
    for _ in range(_ROUNDS):
        least = [min(least[0], _seconds(work, small), _seconds(work, small)), min(least[1], _seconds(work, large))]
        if least[1] <= MOST * max(least[0], _NOISE):
            break
    return least[1] / max(least[0], _NOISE)


def _seconds(work: Callable[[Made], object], value: Made) -> float:
    gc.collect()
    gc.disable()
    try:
        begin = time.process_time()
        work(value)
        return time.process_time() - begin
    finally:
        gc.enable()

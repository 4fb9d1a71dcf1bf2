"""Seconds of the processor and megabytes of memory."""

from __future__ import annotations

import gc
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The median processor time of some rounds of work."""
    return statistics.median(once(work) for _ in range(rounds))


def each(work: Callable[[T], object], values: Iterable[T]) -> float:
    """The median processor time of work on one value."""
    return statistics.median(once(lambda value=value: work(value)) for value in values)  # type: ignore[misc]


def once(work: Callable[[], object]) -> float:
    """The processor time of one round, other processes started by it included."""
    begin = _processor()
    work()
    return _processor() - begin


def peak() -> float:
    """The most memory this process has held, in megabytes."""
    # What the system tells of a process begins with what its parent held; this begins with the program.
    if held := _held("VmHWM"):
        return held
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1e3


@contextmanager
def growing() -> Iterator[list[float]]:
    """A list that is given, at the end, how many megabytes more than at the beginning this process held at its peak meanwhile; 0 where
    the system does not tell."""
    told = Path("/proc/self/clear_refs")
    grown = [0.0]
    gc.collect()
    if told.exists():
        # Makes the peak what is held now.
        told.write_text("5")
    before = _held("VmRSS")
    yield grown
    grown[0] = _held("VmHWM") - before


def _held(what: str) -> float:
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1e3 for line in lines if line.startswith(what)), 0.0)


def _processor() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime

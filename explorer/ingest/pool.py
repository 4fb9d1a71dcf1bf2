"""Papers over all cores, answers in the order of the papers."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, redirect_stderr
from multiprocessing import resource_tracker
from typing import Final, TextIO

from explorer.ingest.worker import Job, Outcome, read_all, read_limited, read_one
from explorer.settings import DEFAULT, Limits

SMALL_FILES: Final = 3
SMALL_BYTES: Final = 300_000
"""Fewer papers, or less to read, than this is done before a pool has started."""

SMALL_CHARACTERS: Final = 300_000
"""A longer text is left to a process with limits: a second or two of work, if nothing is wrong with it."""

_CHUNK_PAPERS: Final = 16
_CHUNK_BYTES: Final = 200_000
"""What a process is given at once: enough to be worth the message, little enough that stopping is quick."""


_LOOK: Final = 0.1
"""Seconds between two looks at whether to stop."""


class _Stopped(Exception):
    """Whoever waits has asked to stop."""


def _never() -> bool:
    return False


def run(jobs: Sequence[Job], limits: Limits = DEFAULT, stopped: Callable[[], bool] = _never) -> Generator[Outcome]:
    """Yield the outcome of each job in order; closing the iterator drops the jobs that are not done.

    Once `stopped` says so no outcomes follow; a process that has ended by then is no fault of its paper, as the signal that asks to stop
    ends those that read too.
    """
    sizes = [_bytes(job) for job in jobs]
    if len(jobs) <= SMALL_FILES or _cores() == 1 or sum(sizes) < SMALL_BYTES:
        yield from _until(stopped, (_at_once(job, limits) for job in jobs))
        return
    waiting = deque(_chunks(jobs, sizes))
    while waiting:
        try:
            yield from _pooled(waiting, limits, stopped)
        except (_Stopped, BrokenProcessPool, EOFError, OSError) as error:
            if stopped():
                return
            if not isinstance(error, BrokenProcessPool):
                raise
            # One of the papers under way killed its process: those first in line are read one by one, each in its own.
            yield from _until(stopped, (_alone(job, limits) for job in waiting.popleft()))


def _until(stopped: Callable[[], bool], outcomes: Iterator[Outcome]) -> Generator[Outcome]:
    """Yield outcomes up to that of a paper whose process was ended by what asks to stop."""
    for outcome in outcomes:
        if outcome.ended and stopped():
            return
        yield outcome


def _at_once(job: Job, limits: Limits) -> Outcome:
    outcome = read_one(job, limits, SMALL_CHARACTERS)
    return _alone(job, limits) if outcome.long else outcome


def _pooled(waiting: deque[Sequence[Job]], limits: Limits, stopped: Callable[[], bool]) -> Generator[Outcome]:
    with _processes(min(_cores(), len(waiting))) as pool:
        # A future holds what came of it, which is thousands of texts where all are kept.
        futures = deque([pool.submit(read_all, chunk, limits) for chunk in waiting])
        while futures:
            while not wait([futures[0]], _LOOK).done:
                if stopped():
                    raise _Stopped
            outcomes = futures.popleft().result()
            waiting.popleft()
            yield from outcomes


def _alone(job: Job, limits: Limits) -> Outcome:
    with _processes(1) as pool:
        try:
            return pool.submit(read_limited, job, limits).result()
        except BrokenProcessPool:
            return Outcome(problem=_fatal(limits), ended=True)


@contextmanager
def _processes(count: int) -> Iterator[ProcessPoolExecutor]:
    """Hold processes that read, and end them with what they do where the block is left before its end.

    Whoever stops then waits for no paper under way; and one that is stopped while processes are made would wait for them for ever.
    """
    pool = _executor(count)
    try:
        yield pool
    except BaseException:
        for process in list((pool._processes or {}).values()):
            process.kill()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _fatal(limits: Limits) -> str:
    most = f"{limits.text_seconds:.0f} seconds and {limits.text_memory:,} bytes"
    return f"reading it ended the reading process, which may take {most}: it is too large, or made to do harm"


def _executor(workers: int) -> ProcessPoolExecutor:
    # Not fork: a forked worker would hold the store's lock and any thread's locks.
    context = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
    if os.name == "posix" and not _is_file(sys.stderr):
        # While a screen has the terminal, stderr is an object without a file, which the first helper process would be handed.
        with open(os.devnull, "w", encoding="utf-8") as nowhere, redirect_stderr(nowhere):
            resource_tracker.ensure_running()
    if sys.platform == "linux":
        context.set_forkserver_preload(
            ["explorer.ingest.quiet", "explorer.reading", "explorer.text", "explorer.store.codec"]
        )
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin)


def _is_file(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.fileno() >= 0
    except (OSError, ValueError):
        return False


def _begin() -> None:
    """Leave Ctrl-C to the parent, and end when the parent has ended, however it ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


def _chunks(jobs: Sequence[Job], sizes: Sequence[int]) -> Iterator[Sequence[Job]]:
    most = max(1, min(_CHUNK_PAPERS, len(jobs) // (_cores() * 8)))
    chunk: list[Job] = []
    held = 0
    for job, size in zip(jobs, sizes, strict=True):
        chunk.append(job)
        held += size
        if len(chunk) == most or held >= _CHUNK_BYTES:
            yield chunk
            chunk, held = [], 0
    if chunk:
        yield chunk


def _bytes(job: Job) -> int:
    try:
        return os.stat(job.path).st_size
    except OSError:
        return 0

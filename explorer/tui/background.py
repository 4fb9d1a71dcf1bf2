"""Work away from the screen's thread: one at a time, given up when nobody waits for it any more."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

T = TypeVar("T")


class Background:
    """One daemon thread with a queue, so that leaving the program never waits for work that is under way."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._jobs: queue.SimpleQueue[tuple[asyncio.Future[Any], Callable[[], Any]]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    async def run(self, work: Callable[[], T]) -> T:
        """Return what the work returns, or raise what it raises; work not yet begun when this is cancelled never is."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name=self._name, daemon=True)
            self._thread.start()
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._jobs.put((future, work))
        return await future

    def _serve(self) -> None:
        while True:
            # What was done is held by nobody here while the next is waited for: it may be a whole record.
            _do(*self._jobs.get())


def _do(future: asyncio.Future[T], work: Callable[[], T]) -> None:
    """Do some work unless nobody waits for it any more, and hand over what comes of it."""
    if future.cancelled():
        return
    result: T | None = None
    error: Exception | None = None
    try:
        result = work()
    except Exception as caught:
        error = caught
    # The loop is closed when the program was left meanwhile.
    with suppress(RuntimeError):
        future.get_loop().call_soon_threadsafe(_settle, future, result, error)


def _settle(future: asyncio.Future[Any], result: object, error: Exception | None) -> None:
    if future.done():
        return
    if error is None:
        future.set_result(result)
    else:
        future.set_exception(error)

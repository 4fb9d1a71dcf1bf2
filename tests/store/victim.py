"""A writer that is killed: `python victim.py FOLDER FIRST [STEP]`.

Stores papers one after another from number FIRST and prints the number of each when `put` has returned. With STEP it kills
itself at that step of its second paper's writing; a step is a call that changes the disk, before or after it has happened.
"""

from __future__ import annotations

import itertools
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from explorer.store import Store
from tests.store.records import a_record

STEPS = ("write", "fsync", "replace", "unlink")


def main(folder: Path, first: int, step: int | None) -> None:
    """Store papers until killed, or until the step that kills is past the end of a change."""
    with Store.open(folder, write=True) as store:
        for number in itertools.count(first):
            if step is not None and number == first + 1:
                _arm(step)
            store.put(a_record(number), f"/papers/{number}.txt")
            print(number, flush=True)
            if step is not None and number > first:
                return


def _arm(step: int) -> None:
    count = itertools.count()

    def deadly(call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*arguments: Any, **options: Any) -> Any:
            _perhaps(next(count) == step)
            answer = call(*arguments, **options)
            _perhaps(next(count) == step)
            return answer

        return wrapped

    for name in STEPS:
        setattr(os, name, deadly(getattr(os, name)))


def _perhaps(now: bool) -> None:
    if now:
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else None)

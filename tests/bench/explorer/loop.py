"""What holds the explorer's loop on a large store while somebody does all there is to do: the worst ten, with where they are.

usage: python -m tests.bench.explorer.loop [--things 100000] [--store FOLDER]

Milliseconds are those a step of the loop took by the clock and by the processor of its thread: only the latter is the explorer's own on a
machine that has other work. Where it was is the innermost line of ours seen while the step lasted. Python's collector holds every thread, in whichever
it looks: its looks count as steps.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from tests.bench.explorer.ground import lay
from tests.bench.explorer.terminal import Terminal
from tests.bench.explorer.walk import LEAVE, WALK

MOST: Final = 30.0
"""Milliseconds that a step may take."""


class Step(NamedTuple):
    """A step of the loop: milliseconds by the clock and by the processor, where it was, and what was being done."""

    taken: float
    own: float
    where: str
    doing: str


INSTRUMENTED: Final = """
import asyncio, gc, json, os, sys, threading, time
from pathlib import Path
os.environ["XDG_STATE_HOME"] = sys.argv[2]
steps, begun, main = [], [0.0], threading.get_ident()
run_step = asyncio.events.Handle._run
seen, looked = [""], [0.0, 0.0]

def timed(handle):
    begun[0], cpu, seen[0] = time.perf_counter(), time.thread_time(), ""
    try:
        return run_step(handle)
    finally:
        taken, own = time.perf_counter() - begun[0], time.thread_time() - cpu
        begun[0] = 0.0
        if taken > 0.004:
            steps.append((time.perf_counter(), taken * 1000, own * 1000, seen[0]))

def watch():
    while True:
        time.sleep(0.004)
        if begun[0] and time.perf_counter() - begun[0] > 0.008:
            frame, places = sys._current_frames().get(main), []
            while frame is not None:
                code = frame.f_code
                places.append((code.co_filename, code.co_name, frame.f_lineno))
                frame = frame.f_back
            ours = [place for place in places if "/explorer/" in place[0] and "site-packages" not in place[0] and place[1] != "run"]
            told = [place[0].rpartition("/")[2] + ":" + str(place[2]) + " " + place[1] for place in (*ours[:1], places[0])]
            seen[0] = " · ".join(dict.fromkeys(told))

def collected(phase, about):
    if phase == "start":
        looked[:] = [time.perf_counter(), time.thread_time()]
    elif time.thread_time() - looked[1] > 0.004:
        name = "the collector, generation " + str(about["generation"]) + ", in the thread " + threading.current_thread().name
        steps.append((time.perf_counter(), *(1000 * (now - then) for now, then in zip((time.perf_counter(), time.thread_time()), looked)), name))

gc.callbacks.append(collected)
asyncio.events.Handle._run = timed
threading.Thread(target=watch, daemon=True).start()
from explorer.locations import state_folder
state_folder().mkdir(parents=True, exist_ok=True)
(state_folder() / "tour-shown").touch()
from explorer.tui import run
run(Path(sys.argv[1]))
Path(sys.argv[3]).write_text(json.dumps(steps))
"""


def steps(store: Path, folder: Path) -> list[Step]:
    """Return the steps of the loop that took long."""
    told = folder / "steps.json"
    done = [(0.0, "starting")]
    with Terminal(INSTRUMENTED, str(store), str(folder), str(told)) as terminal:
        terminal.wait("things in")
        terminal.settle(0.4)
        for doing in WALK:
            done.append((time.perf_counter(), doing.what))
            if doing.size:
                terminal.resize(*doing.size)
            else:
                terminal.press(doing.keys, doing.until)
            terminal.settle(0.3)
        terminal.press(LEAVE, "")
        end = time.monotonic() + 20
        # The program may end, and take its terminal with it, between two looks.
        with suppress(TimeoutError):
            while not told.exists() and time.monotonic() < end:
                terminal.settle(0.1)
        return [
            Step(taken, own, where, next(what for begun, what in reversed(done) if begun <= at))
            for at, taken, own, where in json.loads(told.read_text(encoding="utf-8"))
        ]


def main() -> None:
    """Print the worst ten and how many were too long."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--things", type=int, default=100_000)
    parser.add_argument("--store", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        store = asked.store or Path(temporary) / "store"
        things = lay(store, asked.things)
        found = steps(store, Path(temporary))
    print(
        f"steps of the loop that took longest, {things:,} things, {len(WALK)} doings, by the clock and by the thread's processor"
    )
    for step in sorted(found, key=lambda step: -step.own)[:10]:
        print(f"  {step.taken:7.1f} ms  {step.own:6.1f} ms  {step.doing}: {step.where or 'too short to be seen'}")
    print(f"  {sum(step.own > MOST for step in found)} of {len(found)} over {MOST:.0f} ms of the processor")


if __name__ == "__main__":
    main()

"""Whatever happens to a writer: what was acknowledged is there, the store opens, and the failure is one sentence."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.errors import StoreBusy, StoreError
from explorer.store import Store
from tests.store.records import a_record, files_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and file-size limits are those of POSIX")

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "tests.store.victim"]


def victim(folder: Path, first: int, *more: int) -> subprocess.Popen[str]:
    arguments = [str(folder), str(first), *map(str, more)]
    return subprocess.Popen([*COMMAND, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def check(folder: Path, acknowledged: set[int]) -> set[int]:
    """Open the store and return the numbers of its papers, each of them whole."""
    found = set()
    for record in Store.open(folder).records():
        number = int(record.source.path.removeprefix("minutes-").removesuffix(".txt"))
        assert record == a_record(number)
        found.add(number)
    assert acknowledged <= found
    return found


def attempt(store: Store, number: int) -> str:
    """Put a paper and return the outcome, or the sentence of the failure."""
    try:
        return store.put(a_record(number), f"/papers/{number}.txt")
    except StoreError as error:
        return str(error)


def test_a_kill_at_every_step_of_a_change_loses_nothing(tmp_path: Path) -> None:
    died = 0
    for step in range(60):
        folder = tmp_path / str(step)
        process = victim(folder, 1, step)
        output, errors = process.communicate(timeout=60)
        assert errors == ""
        acknowledged = {int(line) for line in output.split()}
        found = check(folder, acknowledged)
        assert found <= {1, 2}
        with Store.open(folder, write=True) as store:
            store.put(a_record(3), "/papers/3.txt")
        assert check(folder, acknowledged | {3}) == found | {3}
        assert not [name for name in files_of(folder) if name.endswith(".tmp")]
        if process.returncode == 0:
            assert found == {1, 2}
            break
        assert process.returncode == -signal.SIGKILL
        died += 1
    assert 12 < died < 60


def test_kills_at_random_moments_lose_nothing(tmp_path: Path) -> None:
    chance, folder, acknowledged = random.Random(7), tmp_path / "store", set[int]()
    for turn in range(15):
        process = victim(folder, 1000 * turn)
        assert process.stdout is not None
        for _ in range(chance.randrange(1, 30)):
            acknowledged.add(int(process.stdout.readline()))
        process.kill()
        rest, _ = process.communicate(timeout=60)
        acknowledged.update(int(line) for line in rest.splitlines(keepends=True) if line.endswith("\n"))
        check(folder, acknowledged)


def test_a_writer_that_was_killed_holds_no_lock(tmp_path: Path) -> None:
    process = victim(tmp_path / "store", 1)
    assert process.stdout is not None
    process.stdout.readline()
    with pytest.raises(StoreBusy, match=f"process {process.pid} holds it"):
        Store.open(tmp_path / "store", write=True, wait=0.05)
    process.kill()
    process.communicate(timeout=60)
    with Store.open(tmp_path / "store", write=True, wait=5) as store:
        assert len(store) >= 1


def test_a_full_disk_is_one_sentence_and_loses_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with Store.open(folder, write=True) as store:
        store.put(a_record(1), "/papers/1.txt")
    limited = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))\n"
        "from pathlib import Path; from explorer.store import Store; from tests.store.records import a_record, TEXT\n"
        f"store = Store.open(Path({str(folder)!r}), write=True)\n"
        "try: store.put(a_record(2, words=TEXT * 200), '/papers/2.txt')\n"
        "except Exception as error: print(type(error).__name__, error)\n"
        "print(len(store), store.put(a_record(3), '/papers/3.txt'))\n"
    )
    done = subprocess.run([sys.executable, "-c", limited], cwd=ROOT, capture_output=True, text=True, timeout=60)
    sentence, after = done.stdout.splitlines()
    assert sentence.startswith(
        f"StoreError The store at {folder} could not be written: File too large. Nothing that was"
    )
    assert after == "1 added"
    assert check(folder, {1, 3}) == {1, 3}
    assert not [name for name in files_of(folder) if name.endswith(".tmp")]


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize("time", range(8))
def test_a_disk_that_refuses_at_any_step_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, time: int
) -> None:
    folder, count = tmp_path / "store", iter(range(100))
    working = getattr(os, call)

    def refusing(*arguments: object) -> object:
        if next(count) == time:
            raise OSError(30, "Read-only file system")
        return working(*arguments)

    with Store.open(folder, write=True) as store:
        store.put(a_record(1), "/papers/1.txt")
        monkeypatch.setattr(os, call, refusing)
        outcome = attempt(store, 2)
        assert outcome == "added" or "Read-only file system. Nothing that was stored before is lost" in outcome
        check(folder, {1, 2} if outcome == "added" else {1})
        monkeypatch.undo()
        store.put(a_record(3), "/papers/3.txt")
    check(folder, {1, 3})


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreError, match=r"could not be written: .*Nothing that was stored before is lost"):
        Store.open(tmp_path / "file" / "store", write=True)


def test_two_processes_writing_in_turn_keep_all_papers(tmp_path: Path) -> None:
    one_each = (
        "import sys; from pathlib import Path; from explorer.store import Store; from tests.store.records import a_record\n"
        "for number in range(int(sys.argv[2]), int(sys.argv[2]) + 12):\n"
        "    with Store.open(Path(sys.argv[1]), write=True, wait=60) as store: store.put(a_record(number), f'/p/{number}')\n"
    )
    folder = tmp_path / "store"
    command = [sys.executable, "-c", one_each, str(folder)]
    writers = [subprocess.Popen([*command, str(first)], cwd=ROOT) for first in (0, 100)]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0]
    assert check(folder, set()) == {*range(12), *range(100, 112)}

"""Whatever happens to a writer: what was acknowledged is there, the store opens, and the failure is one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from explorer.errors import StoreBusy, StoreError
from explorer.store import Store, durable
from explorer.store.examine import examine
from tests.store.acts import Act, Model, act, perform
from tests.store.disk import CALLS, Crash, Disk
from tests.store.records import a_record, files_of

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and file-size limits are those of POSIX")

ROOT = Path(__file__).resolve().parents[2]
JOURNAL = 4_000


def check(folder: Path, acknowledged: set[int]) -> set[int]:
    """Open the store and return the numbers of its papers, each of them whole."""
    found = set()
    for record in Store.open(folder).records():
        number = int(record.source.path.removeprefix("minutes-").removesuffix(".txt"))
        assert record == a_record(number)
        found.add(number)
    assert acknowledged <= found
    return found


def run(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run Python code in a process of its own."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)


@posix
def test_kills_and_power_cuts_lose_nothing() -> None:
    done = run(
        "from explorer.store import durable\n"
        "from tests.bench.crash import main\n"
        "from tests.store.conftest import Unsynced\n"
        "vars(durable)['os'] = Unsynced()\n"
        "figures = main(['--kills', '30', '--changes', '8', '--states', '2', '--flips', '60'])\n"
        "for title, found in figures.items():\n"
        "    if title.startswith('our store'):\n"
        "        assert not found.examples, (title, found.examples)\n"
        "        assert 'turned' in title or found.times >= 30 and found.confirmed >= 8, (title, found)\n"
        "assert figures['our store, power cut'].under_way['export'], 'no power was cut while a file was exported'\n"
        "assert sum(found.lost for title, found in figures.items() if title.startswith('TinyDB'))\n"
    )
    assert done.returncode == 0, done.stdout + done.stderr


def acted(folder: Path, todo: list[Act], disk: Disk, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Act], Act | None]:
    """Act on a store until the disk ends the process; return what was confirmed, and what was under way."""
    done: list[Act] = []
    with monkeypatch.context() as patch:
        store = None
        patch.setattr(durable, "os", disk)
        try:
            store = Store.open(folder, write=True, journal_bytes=JOURNAL)
            for one in todo:
                perform(store, one, folder.parent / "graph.graphml")
                done.append(one)
            store.close()
        except Crash:
            if store is not None and store._lock is not None:
                # The system frees the lock of a process that ended.
                store._lock._held.release(force=True)
            return done, todo[len(done)] if len(done) < len(todo) else None
    return done, None


def test_an_end_at_every_step_of_many_changes_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    todo = [one for one in (act(5, number) for number in range(30)) if one.kind != "export"][:14]
    ended = 0
    for step in range(1_000):
        folder = tmp_path / str(step) / "store"
        folder.parent.mkdir()
        disk = Disk(crash=lambda name, number, step=step: number == step)  # type: ignore[misc]
        done, under_way = acted(folder, todo, disk, monkeypatch)
        before = Model.read(Store.open(folder))
        assert before in (Model.of(done), Model.of([*done, under_way] if under_way else done)), (step, done)
        with Store.open(folder, write=True, journal_bytes=JOURNAL) as store:
            assert Model.read(store) == before
            perform(store, (further := Act("put", 999)), folder.parent)
        before.perform(further)
        assert Model.read(Store.open(folder)) == before
        assert examine(folder).findings == ()
        assert not [name for name in files_of(folder) if name.endswith(".tmp")]
        if len(done) == len(todo) and under_way is None and disk.calls <= step:
            break
        ended += 1
    assert 100 < ended < 1_000


@posix
def test_a_writer_that_was_killed_holds_no_lock(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from explorer.store import Store\n"
        "from tests.store.records import a_record\n"
        "store = Store.open(Path(sys.argv[1]), write=True)\n"
        "store.put(a_record(1), '/papers/1.txt'); print('stored', flush=True); sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "store")]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    with pytest.raises(StoreBusy, match=f"process {process.pid} holds it"):
        Store.open(tmp_path / "store", write=True, wait=0.05)
    assert check(tmp_path / "store", {1}) == {1}
    process.kill()
    process.communicate(timeout=120)
    with Store.open(tmp_path / "store", write=True, wait=60) as store:
        assert len(store) == 1


@posix
def test_a_full_disk_is_one_sentence_and_loses_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with Store.open(folder, write=True) as store:
        store.put(a_record(1), "/papers/1.txt")
    done = run(
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (8000, 8000))\n"
        "from pathlib import Path; from explorer.store import Store; from tests.store.records import a_record, TEXT\n"
        "store = Store.open(Path(sys.argv[1]), write=True)\n"
        "try: store.put(a_record(2, words=TEXT * 200), '/papers/2.txt')\n"
        "except Exception as error: print(type(error).__name__, error)\n"
        "print(len(store), store.put(a_record(3), '/papers/3.txt'))\n"
        "store.close()\n",
        folder,
    )
    sentence, after = done.stdout.splitlines()
    assert sentence.startswith(
        f"StoreError The store at {folder} could not be written: File too large. Nothing that was"
    )
    assert after == "1 added"
    assert check(folder, {1, 3}) == {1, 3}
    assert examine(folder).findings == ()


@pytest.mark.parametrize("journal", [1, JOURNAL])
@pytest.mark.parametrize("call", CALLS)
def test_a_disk_that_refuses_at_any_step_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, journal: int
) -> None:
    refused = 0
    for time in range(25):
        folder, count = tmp_path / str(time) / "store", iter(range(10_000))

        def refuse(name: str, number: int, time: int = time, count: object = count) -> OSError | None:
            wanted = call if call != "fdatasync" else "fsync"
            return OSError(30, "Read-only file system") if name == wanted and next(count) == time else None  # type: ignore[call-overload]

        with Store.open(folder, write=True, journal_bytes=journal) as store:
            store.put(a_record(1), "/papers/1.txt")
            acknowledged = {1}
            with monkeypatch.context() as patch:
                patch.setattr(durable, "os", Disk(refuse))
                for number in range(2, 6):
                    try:
                        store.put(a_record(number), f"/papers/{number}.txt")
                        acknowledged.add(number)
                    except StoreError as error:
                        assert "Nothing that was stored before is lost" in str(error)  # noqa: PT017
                        refused += 1
                    check(folder, acknowledged)
            store.put(a_record(9), "/papers/9.txt")
        check(folder, acknowledged | {9})
        assert examine(folder).findings == ()
    # A journal that cannot be moved goes on growing, and what is only tidied up may stay.
    needed = {"write", "fsync", "fdatasync"} if journal > 1 else {*CALLS} - {"unlink", "ftruncate"}
    assert bool(refused) == (call in needed)


@pytest.mark.parametrize("call", CALLS)
def test_a_new_store_that_is_refused_at_any_step_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    for time in range(12):
        folder, count = tmp_path / str(time), iter(range(10_000))

        def refuse(name: str, number: int, time: int = time, count: Iterator[int] = count) -> OSError | None:
            wanted = call if call != "fdatasync" else "fsync"
            return OSError(30, "Read-only file system") if name == wanted and next(count) == time else None

        added = False
        with monkeypatch.context() as patch:
            patch.setattr(durable, "os", Disk(refuse))
            with suppress(StoreError), Store.open(folder, write=True) as store:
                added = store.put(a_record(1), "/papers/1.txt") == "added"
        assert check(folder, {1} if added else set()) == ({1} if added else set())
        assert [finding for finding in examine(folder).findings if finding.harm != "none"] == []
        with Store.open(folder, write=True) as store:
            store.put(a_record(2), "/papers/2.txt")
        assert check(folder, {2}) == ({1, 2} if added else {2})


def test_a_disk_that_stays_full_is_said_each_time_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "store"
    with Store.open(folder, write=True) as store:
        store.put(a_record(1), "/papers/1.txt")
        with monkeypatch.context() as patch:
            full = OSError(28, "No space left on device")
            patch.setattr(durable, "os", Disk(lambda name, number: full if name in ("write", "fsync") else None))
            for number in (2, 3):
                with pytest.raises(StoreError, match="could not be written: "):
                    store.put(a_record(number), f"/papers/{number}.txt")
    assert check(folder, {1}) >= {1}
    with Store.open(folder, write=True) as store:
        store.put(a_record(4), "/papers/4.txt")
    assert check(folder, {1, 4})
    assert examine(folder).findings == ()


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreError, match=r"could not be written: .*Nothing that was stored before is lost"):
        Store.open(tmp_path / "file" / "store", write=True)


@posix
def test_a_store_in_a_read_only_folder_is_read_and_not_written(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", write=True) as store:
        store.put(a_record(1), "/papers/1.txt")
    code = (
        "import os, sys; from pathlib import Path\n"
        "from explorer.store import Store\n"
        # What lies in another user's home cannot be loaded later.
        "import explorer.store.store, explorer.store.writer, explorer.store.migrate, explorer.store.tables\n"
        "if os.getuid() == 0: os.setgid(65534); os.setuid(65534)\n"
        "folder = Path(sys.argv[1])\n"
        "print(len(list(Store.open(folder).records())), Store.open(folder).signature())\n"
        "try: Store.open(folder, write=True)\n"
        "except Exception as error: print(type(error).__name__, error)\n"
    )
    for path in (tmp_path, *tmp_path.parents):
        if not os.access(path, os.X_OK) or not path.stat().st_mode & 0o005:
            readable = path.stat().st_mode
            try:
                path.chmod(readable | 0o055)
            except OSError:
                pytest.skip(f"{path} cannot be opened to another user")
    for path in (tmp_path / "store").rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    (tmp_path / "store").chmod(0o555)
    done = run(code, tmp_path / "store")
    (tmp_path / "store").chmod(0o755)
    read, sentence = done.stdout.splitlines()
    assert read == "1 whole"
    assert sentence.startswith(f"StoreError The store at {tmp_path / 'store'} could not be written: Permission denied")


def test_two_processes_writing_in_turn_keep_all_papers(tmp_path: Path) -> None:
    one_each = (
        "import sys; from pathlib import Path; from explorer.store import Store; from tests.store.records import a_record\n"
        "for number in range(int(sys.argv[2]), int(sys.argv[2]) + 12):\n"
        "    with Store.open(Path(sys.argv[1]), write=True, wait=60, journal_bytes=3000) as store:\n"
        "        store.put(a_record(number), f'/p/{number}')\n"
    )
    folder = tmp_path / "store"
    command = [sys.executable, "-c", one_each, str(folder)]
    writers = [subprocess.Popen([*command, str(first)], cwd=ROOT) for first in (0, 100)]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0]
    assert check(folder, set()) == {*range(12), *range(100, 112)}
    assert examine(folder).findings == ()


def test_readers_see_whole_states_while_a_writer_goes_on(tmp_path: Path) -> None:
    writing = (
        "import sys; from pathlib import Path; from explorer.store import Store; from tests.store.records import a_record\n"
        "with Store.open(Path(sys.argv[1]), write=True, journal_bytes=5000) as store:\n"
        "    for number in range(0, 240, 2):\n"
        "        store.put_many([(a_record(number), f'/p/{number}'), (a_record(number + 1), f'/p/{number + 1}')])\n"
    )
    folder = tmp_path / "store"
    writer = subprocess.Popen([sys.executable, "-c", writing, str(folder)], cwd=ROOT)
    seen: list[int] = []
    while writer.poll() is None:
        store = Store.open(folder)
        found = {record.source.path for record in store.records()} if len(store) else set()
        # Two papers are one change, and changes come one after the other.
        assert found == {f"minutes-{number}.txt" for number in range(len(found))}
        assert len(found) % 2 == 0
        seen.append(len(found))
    assert writer.returncode == 0
    assert seen == sorted(seen)
    assert check(folder, set()) == set(range(240))

"""A disk that is full, refuses or cannot be written: each command says one sentence, returns 1, and leaves all as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from explorer.errors import Exit
from explorer.export import files
from explorer.store import Store, durable
from tests.cli.conftest import Answer, Ask
from tests.store.disk import Disk
from tests.store.records import TEXT, files_of

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(sys.platform == "win32", reason="file-size limits and mounts are those of POSIX")
COMMANDS = {
    "add": ["add", "{home}/more"],
    "judge": ["unsure", "a", "b", "--by", "Ann"],
    "keep a search": ["saved", "add", "notes", "report"],
    "export": ["export", "{home}/council.graphml"],
    "export in two files": ["export", "{home}/council.csv"],
    "back up": ["backup", "{home}/papers.zip"],
}
"""What changes a disk; every command finds a file of an earlier run in its way."""


@pytest.fixture
def home(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a store of two papers, another paper to add, an export and a backup."""
    monkeypatch.setenv("WHODECIDED_STORE", str(tmp_path / "store"))
    for folder, numbers in (("papers", (1, 2)), ("more", (3,))):
        (tmp_path / folder).mkdir()
        for number in numbers:
            (tmp_path / folder / f"{number}.txt").write_text(TEXT.format(number=number) * 400 * (number // 3 or 1))
    assert ask("add", tmp_path / "papers").code == 0
    for name in ("export", "export in two files", "back up"):
        assert ask(*words(name, tmp_path)).code == 0
    return tmp_path


def words(name: str, home: Path) -> list[str]:
    """Return a command; where it names two things, two people of the record."""
    found = [word.format(home=home) for word in COMMANDS[name]]
    return [{"a": "Councillor A Reed", "b": "Westmere Council"}.get(word, word) for word in found]


def held(home: Path) -> dict[str, bytes]:
    """Return every file of a home, but for caches, which may be made anew."""
    return {name: data for name, data in files_of(home).items() if "/cache/" not in name}


def refused(answer: Answer | subprocess.CompletedProcess[str], why: str) -> None:
    """Check that a command failed with one sentence."""
    code, out, err = answer if isinstance(answer, Answer) else (answer.returncode, answer.stdout, answer.stderr)
    assert (code, out) == (Exit.FAILED, ""), err
    assert err.count("\n") == 1, err
    assert why in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("name", "call"),
    [
        *((name, call) for name in ("add", "keep a search") for call in ("write", "fsync", "replace")),
        *(
            (name, call)
            for name in ("export", "export in two files", "back up")
            for call in ("open", "fsync", "replace")
        ),
    ],
)
def test_a_disk_that_refuses(ask: Ask, home: Path, name: str, call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = held(home)

    def refuse(called: str, number: int) -> OSError | None:
        return OSError(5, "Input/output error") if called == call else None

    with monkeypatch.context() as patch:
        patch.setattr(durable, "os", Disk(refuse))
        patch.setattr(files, "os", Disk(refuse))
        answer = ask(*words(name, home))
    refused(answer, "nput/output error")
    assert held(home) == before
    assert ask("check").code == 0
    assert ask(*words(name, home)).code == 0, "and it works once the disk does"


def limited(home: Path, bytes: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a process that may write no file longer than this."""
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({bytes}, {bytes}))\n"
        "from explorer.cli import main; sys.exit(main(sys.argv[1:]))\n"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120
    )


@posix
@pytest.mark.parametrize("name", ["add", "export", "export in two files", "back up"])
def test_files_that_may_not_grow(ask: Ask, home: Path, name: str) -> None:
    before = held(home)
    refused(limited(home, 600, *words(name, home)), "ile too large")
    assert held(home) == before
    assert ask("check").code == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of half a megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    except OSError as error:
        pytest.skip(f"no disk can be mounted: {error}")
    if done.returncode:
        pytest.skip(f"no disk can be mounted: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True, timeout=120)


@posix
def test_a_full_disk(ask: Ask, home: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHODECIDED_STORE", str(small_disk / "store"))
    assert ask("add", home / "papers" / "1.txt").code == 0
    papers = [record.source.text for record in Store.open(small_disk / "store").records()]
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    before = held(small_disk / "store")
    for name in ("add", "keep a search"):
        refused(ask(*words(name, home)), "No space left on device")
    refused(ask("export", small_disk / "council.graphml"), "no space left on device")
    refused(ask("backup", small_disk / "papers.zip"), "o space left on device")
    assert held(small_disk / "store") == before
    assert sorted(path.name for path in small_disk.iterdir()) == ["filler", "store"]
    assert ask("search", "westmere").code == 0, "and the papers can still be read"
    filler.unlink()
    assert ask("check").code == 0
    assert [record.source.text for record in Store.open(small_disk / "store").records()] == papers
    assert ask(*words("add", home)).code == 0


@posix
def test_a_disk_that_may_only_be_read(ask: Ask, home: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHODECIDED_STORE", str(small_disk / "store"))
    assert ask("add", home / "papers" / "1.txt").code == 0
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True, timeout=120)
    for name in ("add", "keep a search"):
        refused(ask(*words(name, home)), "Read-only file system")
    refused(ask("export", small_disk / "council.graphml"), "read-only file system")
    refused(ask("backup", small_disk / "papers.zip"), "ead-only file system")
    for reading in (["search", "westmere"], ["stats"], ["check"], ["export", str(home / "elsewhere.graphml")]):
        assert ask(*reading).code == 0, reading


def test_a_folder_that_is_a_file(ask: Ask, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "file").write_text("not a folder")
    monkeypatch.setenv("WHODECIDED_STORE", str(home / "file" / "store"))
    refused(
        ask(*words("add", home)), "could not be written: Not a directory" if os.name != "nt" else "could not be written"
    )

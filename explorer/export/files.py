"""Files that are whole or not there: written beside the target, read back, then renamed."""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, TypeVar

from explorer.errors import ExportError

Done = TypeVar("Done")


class Output(Protocol):
    """What takes the bytes of an export that has no file."""

    def write(self, data: bytes, /) -> int:
        """Take bytes."""
        ...

    def flush(self) -> None:
        """Pass on what was taken."""
        ...


@dataclass(frozen=True, slots=True)
class Written:
    """What an export left behind: where, how many bytes, how many nodes and edges, characters removed.

    `path` is the file (the first of several, all of them in `files`) or `-` for stdout.
    """

    path: str
    size: int
    nodes: int
    edges: int
    removed: int = 0
    files: tuple[str, ...] = ()

    def __str__(self) -> str:
        *others, last = self.files or (self.path,)
        where = "stdout" if self.path == "-" else f"{', '.join(others)} and {last}" if others else last
        removed = f"; {self.removed:,} characters that no format carries were removed" if self.removed else ""
        return f"{where}: {self.nodes:,} nodes, {self.edges:,} edges, {self.size:,} bytes{removed}"


def to_files(targets: Sequence[Path], fill: Callable[[Sequence[BinaryIO]], Done]) -> tuple[Done, int]:
    """Have `fill` write and check one new file for each target, then put them all in place.

    Returns what `fill` returned and the bytes of all files. `fill` gets files open for writing and reading. Whatever
    goes wrong before the end leaves the targets as they were. Raises ExportError.
    """
    # Closing a file whose last bytes find no room fails once more: that too is explained.
    with _explained(str(targets[0])), ExitStack() as stack:
        parts = [stack.enter_context(_beside(_checked(target))) for target in targets]
        done = fill([part.file for part in parts])
        size = sum(part.finish() for part in parts)
        for part in parts:
            os.replace(part.path, part.target)
        _sync_folder(parts[0].target.parent)
    return done, size


@contextmanager
def made_for(folder: Path) -> Iterator[None]:
    """A folder for files that are written within, made where there is none and gone again where that fails; raises ExportError."""
    fresh = not folder.exists()
    if fresh:
        with _explained(str(folder)):
            folder.mkdir()
    try:
        yield
    except BaseException:
        if fresh:
            folder.rmdir()
        raise


def to_stdout(fill: Callable[[Sequence[BinaryIO]], Done], out: Output | None = None) -> tuple[Done, int]:
    """Have `fill` write and check a nameless file, then copy it to stdout, or to `out` which stands for it: half an export is never shown."""
    with _explained("stdout"), tempfile.TemporaryFile() as file:
        done = fill([file])
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
        sys.stdout.flush()
        out = out or sys.stdout.buffer
        shutil.copyfileobj(file, out)
        out.flush()
    return done, size


@contextmanager
def _explained(target: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        why = error.strerror or str(error)
        then = "Nothing was kept; free some space or choose another place."
        raise ExportError(f"{target} cannot be written", why[:1].lower() + why[1:], then) from error


def _checked(target: Path) -> Path:
    """The file that `target` means, links followed. Raises ExportError where none can be made there."""
    real = Path(os.path.realpath(target))
    if not real.parent.is_dir():
        why = f"there is no folder {real.parent}"
        raise ExportError(f"{target} cannot be written", why, "Make it first, or choose another.")
    if real.exists() and not stat.S_ISREG(real.stat().st_mode):
        what = "it is a folder" if real.is_dir() else "it is not an ordinary file"
        raise ExportError(
            f"{target} cannot be written",
            what,
            "Name a file in it, end it with a slash to fill it, or use - for stdout.",
        )
    return real


@dataclass(frozen=True, slots=True)
class _Part:
    """A file on its way to `target`."""

    target: Path
    path: Path
    file: BinaryIO

    def finish(self) -> int:
        """Put every byte on the disk and close; returns how many there are."""
        self.file.flush()
        os.fsync(self.file.fileno())
        size = os.fstat(self.file.fileno()).st_size
        self.file.close()
        return size


@contextmanager
def _beside(target: Path) -> Iterator[_Part]:
    """A new file in the target's folder, gone at the end unless it was renamed."""
    path = target.with_name(f".{target.name[:40]}.{os.urandom(8).hex()}.part")
    try:
        with open(path, "x+b", opener=lambda name, flags: os.open(name, flags, 0o666)) as file:
            if target.exists():
                shutil.copymode(target, path)
            yield _Part(target, path, file)
    finally:
        path.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the rename last where the system can: some cannot open a folder."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

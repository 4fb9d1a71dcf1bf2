"""Which files to read when a person names files, folders and patterns."""

from __future__ import annotations

import glob
import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from explorer.locations import expanded

_LINK: Final = "it is a link, which may lead out of the folder; name what it leads to"
_NO_FILE: Final = "it is neither a file nor a folder"
_NOWHERE: Final = "it is a link that leads nowhere"
LINKS: Final = frozenset({_LINK, _NOWHERE})
"""The reasons that are told of a link."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file to read: its absolute path without links, and the name people know it by."""

    path: Path
    name: str


def collect(paths: Sequence[Path], suffixes: Collection[str], forms: str) -> tuple[list[Paper], list[tuple[str, str]]]:
    """Return the files to read, sorted by name, each once, and what could not be taken with its reason.

    A file named by its path is always taken. A folder gives its files with one of `suffixes`, at any depth, and names
    the others, with the `forms` that are read; hidden ones are passed over and links, which may lead out of it, are
    named and not followed. A pattern that the shell left alone is expanded here.
    """
    found: dict[Path, Paper] = {}
    problems: list[tuple[str, str]] = []
    for path in paths:
        try:
            for paper in _named(path, suffixes, forms, problems):
                found.setdefault(paper.path, paper)
        except (OSError, ValueError) as error:
            problems.append((str(path), _reason(error)))
    return sorted(found.values(), key=lambda paper: (paper.name, str(paper.path))), problems


def _named(path: Path, suffixes: Collection[str], forms: str, problems: list[tuple[str, str]]) -> Iterator[Paper]:
    path = expanded(path)
    if path.is_dir():
        yield from _folder(path, suffixes, forms, problems)
    elif path.is_file():
        yield Paper(path.resolve(), path.name)
    elif path.exists():
        problems.append((str(path), _NO_FILE))
    elif os.path.lexists(path):
        problems.append((str(path), _NOWHERE))
    elif not glob.has_magic(str(path)):
        problems.append((str(path), "there is no such file or folder"))
    elif matches := sorted(glob.glob(str(path), recursive=True)):
        for match in matches:
            yield from _named(Path(match), suffixes, forms, problems)
    else:
        problems.append((str(path), "no file matches it"))


def _refused(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return _LINK if os.path.exists(entry.path) else _NOWHERE
    return _NO_FILE


def _folder(folder: Path, suffixes: Collection[str], forms: str, problems: list[tuple[str, str]]) -> Iterator[Paper]:
    home, empty = folder.resolve(), True
    for path in _files(home, problems):
        if path.suffix.lower() in suffixes:
            empty = False
            yield Paper(path, path.relative_to(home).as_posix())
        else:
            kind = f"a {path.suffix.lower()} file" if path.suffix else "a file without an ending"
            problems.append((path.relative_to(home).as_posix(), f"{kind} is no paper; {forms} are read"))
    if empty:
        problems.append((str(folder), f"no papers in this folder; {forms} are read"))


def _files(folder: Path, problems: list[tuple[str, str]]) -> Iterator[Path]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                inside = sorted(
                    (entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name
                )
        except OSError as error:
            problems.append((str(here), _reason(error)))
            continue
        for entry in inside:
            if entry.is_symlink() or not (entry.is_dir() or entry.is_file()):
                problems.append((os.path.relpath(entry.path, folder), _refused(entry)))
        waiting.extend(Path(entry.path) for entry in reversed(inside) if entry.is_dir(follow_symlinks=False))
        yield from (Path(entry.path) for entry in inside if entry.is_file(follow_symlinks=False))


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)

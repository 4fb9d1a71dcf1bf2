"""Adding papers as words: how far it is, what became of each paper, and how a path that is being typed can go on."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from explorer.schema import counted
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from explorer.ingest import Summary

WIDTH: Final = 24
"""Cells of the bar."""


def progress_rows(done: int, total: int, name: str, stopping: bool = False, stop: str = "") -> tuple[Row, ...]:
    """Return how far the reading is: a bar, the same in numbers, and the paper read last; `stop` says how to stop it."""
    if not total:
        return (_row("bar", "looking for papers…"),)
    filled = WIDTH * done // total
    words = f"{'█' * filled}{'░' * (WIDTH - filled)}  {done:,} of {total:,} papers, {100 * done // total} %"
    after = "stopping after this paper; what is counted stays" if stopping else f"{stop}; what is counted stays"
    return (_row("bar", words), _row("paper", name, "muted"), _row("gap", ""), _row("stop", after, "muted"))


def summary_rows(summary: Summary, onward: str) -> tuple[Row, ...]:
    """Return the account of what was added, each problem with its paper, and what comes next."""
    said = (
        f"+ {summary.added:,} added  ~ {summary.changed:,} changed  = {summary.same:,} same  "
        f"! {counted(len(summary.problems), 'problem')}  in {summary.seconds:.1f} s"
    )
    return (_row("counted", said, "title"), *_rest(summary), _row("gap", ""), _row("next", onward, "muted"))


def _rest(summary: Summary) -> Iterator[Row]:
    if summary.cancelled:
        yield _row("stopped", "Stopped. What is counted here is stored; add the same papers again to go on.")
    if summary.silent:
        yield _row("silent", f"In {counted(len(summary.silent), 'paper')} nothing was found; the text is kept:")
        yield from (_row(f"silent {at}", name, "muted") for at, name in enumerate(summary.silent))
    for at, (name, reason) in enumerate(summary.problems):
        yield Row(f"problem {at}", (Piece(name, "heading"), Piece(f": {reason}")), (Piece("! ", "action"),))


def paths_in(line: str) -> list[Path]:
    """Return the files and folders that a line names: one where it is the name of one, else words, with quotes around spaces."""
    line = line.strip()
    if not line:
        return []
    if os.path.lexists(os.path.expanduser(line)):
        return [Path(line)]
    try:
        words = shlex.split(line, posix=os.name != "nt")
    except ValueError:
        words = [line]
    return [Path(path_named(word)) for word in words]


def path_named(word: str, windows: bool = os.name == "nt") -> str:
    """Return the path of a file:// address, as a file manager copies one; any other word as it is."""
    if not word.lower().startswith("file://"):
        return word
    from urllib.parse import unquote, urlsplit

    address = urlsplit(word)
    path = unquote(address.path)
    if windows and address.netloc:
        return f"//{address.netloc}{path}"
    # A drive has no slash before it.
    return path[1:] if windows and path[2:3] == ":" else path


def path_onward(line: str) -> str:
    """Return a line whose path goes on to the one name in its folder that it begins, or as far as all such names agree; else the line."""
    head, tail = os.path.split(line)
    try:
        with os.scandir(os.path.expanduser(head) or ".") as found:
            names = [
                entry.name + (os.sep if entry.is_dir() else "")
                for entry in found
                if entry.name.startswith(tail) and (tail or not entry.name.startswith("."))
            ]
    except (OSError, ValueError):
        return line
    return line[: len(line) - len(tail)] + _agreed(names) if names else line


def _agreed(names: list[str]) -> str:
    first, last = min(names), max(names)
    same = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first[:same]


def _row(key: str, words: str, role: str = "text") -> Row:
    return Row(key, (Piece(words, role),), stops=False)

"""The original of a paper, outside: its file with the platform's own opener, or its address; never through a shell."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from explorer.corpus import Corpus

_OPENERS: Final[Mapping[str, tuple[str, ...]]] = {"darwin": ("open",), "linux": ("xdg-open", "wslview")}
_NEEDS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME")
"""One of these says that a Linux machine has a screen to open something on."""

_PATIENCE: Final = 3.0
"""Seconds in which an opener says that it cannot; one that takes longer is at work."""


@dataclass(frozen=True, slots=True)
class Original:
    """Where a paper came from: the file where it is still there, else the path that it had, and its address; each may be empty."""

    file: Path | None
    gone: str
    address: str


def original(corpus: Corpus, document: str) -> Original:
    """Return where a paper came from; only http and https addresses count. Raises UnknownId, or DamagedStore."""
    paths = corpus.origins(document)
    there = next((Path(path) for path in paths if os.path.isfile(path)), None)
    gone = "" if there else next(iter(paths), "")
    return Original(there, gone, web_address(str(corpus.get(document).attrs.get("url", ""))))


def web_address(said: str) -> str:
    """Return an address as it is, or nothing where it is none that a browser may be given: not http or https, no host, odd letters."""
    try:
        parts = urlsplit(said)
    except ValueError:
        return ""
    sound = parts.scheme in ("http", "https") and parts.hostname and said.isascii() and said.isprintable()
    return said if sound and not any(letter in said for letter in " \"'<>\\^`{|}") else ""


def launch(target: str, environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str:
    """Open a file, by its absolute path, or an address with the platform's opener and return its name, or nothing where none opened it."""
    if platform == "win32":
        try:
            os.startfile(target)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return ""
        return "its program"
    if platform == "linux" and not any(environment.get(name) for name in _NEEDS):
        return ""
    for name in _OPENERS.get(platform, _OPENERS["linux"]):
        path = shutil.which(name, path=environment.get("PATH"))
        if path is not None and _ran(path, target):
            return name
    return ""


def _ran(opener: str, target: str) -> bool:
    try:
        process = subprocess.Popen(
            [opener, target],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    try:
        return process.wait(_PATIENCE) == 0
    except subprocess.TimeoutExpired:
        return True


def opened_words(paper: Original, launched: Mapping[str, str]) -> str:
    """Return what is said after trying to open a paper: `launched` maps what was tried to the name of the opener, or to nothing."""
    beside = f" Its address: {paper.address}" if paper.address else ""
    if paper.file and launched.get(str(paper.file)):
        return f"Opened {paper.file} with {launched[str(paper.file)]}.{beside}"
    if paper.file:
        return f"No program here can open files. The paper is {paper.file}.{beside}"
    gone = f"The file is gone: it was {paper.gone}. " if paper.gone else ""
    if paper.address and launched.get(paper.address):
        return f"{gone}Opened {paper.address} with {launched[paper.address]}."
    if paper.address:
        return f"{gone}No program here can open addresses. It is {paper.address}"
    return (
        f"{gone}The paper names no address of its own." if gone else "Nothing is known of where this paper came from."
    )

"""Copying: the platform's own tool where there is one, else the terminal's (OSC 52), else a file; says which."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

_TOOLS: Final[Sequence[tuple[str, tuple[str, ...], str]]] = (
    ("wl-copy", (), "WAYLAND_DISPLAY"),
    ("xclip", ("-selection", "clipboard"), "DISPLAY"),
    ("xsel", ("--clipboard", "--input"), "DISPLAY"),
    ("pbcopy", (), ""),
    ("clip.exe", (), ""),
)
_PATIENCE: Final = 2.0
"""Seconds a tool gets: one that waits for a display that is gone must not hold the explorer."""

_MOST: Final = 50_000
"""Bytes that every terminal which knows OSC 52 takes."""

_DEAF: Final = frozenset({"", "dumb", "linux"})
"""Terminals, by TERM, that know no OSC 52."""


def copy_with_tool(text: str, environment: Mapping[str, str] = os.environ) -> str:
    """Give the text to the platform's clipboard tool and return its name, or nothing where none took it."""
    for name, options, needs in _TOOLS:
        path = shutil.which(name, path=environment.get("PATH"))
        if path is None or (needs and not environment.get(needs)):
            continue
        try:
            done = subprocess.run(
                [path, *options],
                input=text.encode("utf-16-le" if name == "clip.exe" else "utf-8"),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            return name
    return ""


def terminal_takes(text: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether the terminal can be asked to copy a text: it says nothing back, so only what is known counts."""
    return environment.get("TERM", "") not in _DEAF and len(text.encode("utf-8")) <= _MOST


def copy_to_file(text: str) -> Path:
    """Write a text where it can be taken from, over what was copied so before, and return the file; raises OSError."""
    from platformdirs import user_cache_path

    from explorer.locations import NAME

    folder = user_cache_path(NAME, appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "copied.txt"
    path.write_text(f"{text}\n", encoding="utf-8")
    return path

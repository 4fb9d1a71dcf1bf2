"""Copying: the platform's own tool where there is one, else the terminal's (OSC 52); says which."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
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

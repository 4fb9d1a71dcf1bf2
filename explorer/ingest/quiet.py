"""Loaded first by the process that makes those that read: what goes wrong in one that is being made while the program ends is told to nobody."""

from __future__ import annotations

import os
import sys


def _hush() -> None:
    """Send what this process and those it makes say to nowhere: whatever counts comes back as an outcome."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


if "multiprocessing.forkserver" in " ".join(sys.orig_argv) and not os.environ.get("WHODECIDED_DEBUG"):
    _hush()

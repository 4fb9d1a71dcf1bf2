"""The explorer in a browser on this machine: textual-serve behind a guard. Importing this package loads no server; `run` does."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from typing import Final

from explorer.errors import WhoDecidedError

HOST: Final = "127.0.0.1"
PORT: Final = 8000
SESSIONS: Final = 4
"""Explorers open at once, a process each."""


def run(
    options: tuple[str, ...],
    told: Callable[[str], object],
    host: str = HOST,
    port: int = PORT,
    sessions: int = SESSIONS,
) -> None:
    """Serve the explorer until it is stopped by Ctrl-C; `options` are those of the command line that opens it.

    `told` is given the sentence with the address once the port is taken. Port 0 takes any that is free. Raises WhoDecidedError where
    the server's libraries are missing, the host is not this machine alone, or the port is taken.
    """
    try:
        from explorer.serving.server import serve
    except ModuleNotFoundError as error:
        raise WhoDecidedError(
            "The explorer cannot be served to a browser",
            f"{error.name} is not installed",
            f"Install it beside the program: {shlex.quote(sys.executable)} -m pip install textual-serve",
        ) from None
    serve(options, told, host, port, sessions)

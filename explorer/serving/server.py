"""textual-serve behind the guard: a socket on this machine alone, an explorer a session, and a cap on sessions."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import shlex
import socket
import subprocess
import sys
from collections.abc import Callable
from typing import Final

from aiohttp import web
from textual_serve.server import Server, to_int

from explorer.errors import WhoDecidedError
from explorer.serving.guard import TOKEN, WEBSOCKET, Guard, Handler, in_address
from explorer.serving.page import page

LETTERS: Final = 16
"""Pixels of a letter; `?fontsize=` asks for others within bounds."""


class GuardedServer(Server):
    """Gives each session an explorer of its own, up to `sessions` at once."""

    def __init__(self, command: str, host: str, port: int, sessions: int) -> None:
        super().__init__(command, host="127.0.0.1", port=port, title="whodecided")
        self.guard = Guard(port, host)
        self._sessions, self._open = sessions, 0

    async def _make_app(self) -> web.Application:
        @web.middleware
        async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
            return await self.guard.admit(request, handler)

        app = web.Application(middlewares=[guarded])
        app.add_routes(
            [
                web.get("/", self.handle_page),
                web.get(WEBSOCKET, self.handle_websocket),
                web.get("/download/{key}", self.handle_download),
                web.static("/static", self.statics_path),
            ]
        )
        return app

    async def handle_page(self, request: web.Request) -> web.Response:
        """Return the page that holds the explorer."""
        size = min(48, max(8, to_int(request.query.get("fontsize", str(LETTERS)), LETTERS)))
        return web.Response(text=page(request.host, size), content_type="text/html")

    async def handle_websocket(self, request: web.Request) -> web.StreamResponse:  # type: ignore[override]
        """Run an explorer for a session, or refuse it where there are too many."""
        if self._open >= self._sessions:
            return web.Response(status=503, text=f"{self._sessions} explorers are open already; close one.")
        self._open += 1
        try:
            return await super().handle_websocket(request)
        finally:
            self._open -= 1


def serve(options: tuple[str, ...], told: Callable[[str], object], host: str, port: int, sessions: int) -> None:
    """Serve until Ctrl-C; see `explorer.serving.run`."""
    bound = listening(host, port)
    server = GuardedServer(command(options), host, bound.getsockname()[1], sessions)
    # A request that makes no sense is refused; what it said must not fill a terminal.
    logging.getLogger("textual-serve").setLevel(logging.CRITICAL)
    address = f"http://{in_address(host)}:{server.port}/?{TOKEN}={server.guard.token}"
    told(f"Open this address in a browser on this machine: {address}")
    web.run_app(
        server._make_app(), sock=bound, print=None, access_log=None, shutdown_timeout=2, loop=asyncio.new_event_loop()
    )


def command(options: tuple[str, ...]) -> str:
    """Return the line for the shell that opens an explorer; -P keeps a folder named explorer from being taken for it."""
    words = [sys.executable, "-P", "-m", "explorer", *options]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else f"exec {shlex.join(words)}"


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens on an address of this machine alone.

    Raises WhoDecidedError for another address, as whoever reached it could read the store, and for a port that is taken.
    """
    if not _loopback(host):
        raise WhoDecidedError(
            f"The explorer is not served on {host}",
            "other machines could reach it there, and it has no accounts",
            "From another machine, use a tunnel: ssh -L 8000:127.0.0.1:8000 NAME",
        )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    if sys.platform != "win32":
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        why = error.strerror or str(error)
        raise WhoDecidedError(
            f"Port {port} cannot be used", why, "Take any that is free: whodecided serve --port 0"
        ) from None
    return bound


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False

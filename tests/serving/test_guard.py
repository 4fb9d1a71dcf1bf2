"""Who is let in, and what a page may do."""

from __future__ import annotations

import asyncio
import errno
import os
import shlex
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

pytest.importorskip("textual_serve", reason="the extra [web] is not installed")

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from textual_serve.app_service import AppService

from explorer.errors import WhoDecidedError
from explorer.serving import run
from explorer.serving.guard import Guard
from explorer.serving.page import page
from explorer.serving.server import GuardedServer, command, listening

Client = TestClient[web.Request, web.Application]


@asynccontextmanager
async def served(sessions: int = 2, line: str = "exec sleep 30") -> AsyncIterator[tuple[Client, GuardedServer]]:
    """A client that has not been let in, and the server."""
    bound = listening("127.0.0.1", 0)
    port = bound.getsockname()[1]
    bound.close()
    server = GuardedServer(line, "127.0.0.1", port, sessions)
    app = await server._make_app()
    async with TestClient(TestServer(app, port=port), cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        yield client, server


async def let_in(client: Client, server: GuardedServer) -> None:
    answer = await client.get("/", params={"token": server.guard.token})
    assert answer.status == 200


@pytest.mark.parametrize(("host", "address"), [("127.0.0.2", "127.0.0.2:8000"), ("::1", "[::1]:8000")])
def test_the_host_that_is_listened_on_is_answered_to(host: str, address: str) -> None:
    assert address in Guard(8000, host).hosts


async def test_the_token_opens_the_page_and_leaves_the_address() -> None:
    async with served() as (client, server):
        answer = await client.get("/", params={"token": server.guard.token}, allow_redirects=False)
        assert (answer.status, answer.headers["Location"]) == (303, "/")
        cookie = answer.headers["Set-Cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        assert server.guard.token not in cookie
        assert "whodecided" in await (await client.get("/")).text()
        assert (await client.get("/static/js/textual.js")).status == 200


@pytest.mark.parametrize("path", ["/", "/ws", "/static/js/textual.js", "/static/", "/download/x", "/nothing"])
async def test_without_the_token_everything_is_refused(path: str) -> None:
    async with served() as (client, server):
        for params in ({}, {"token": ""}, {"token": "x" * len(server.guard.token)}, {"token": "é"}):
            answer = await client.get(path, params=params, headers={"Origin": f"http://127.0.0.1:{server.port}"})
            assert answer.status == 403
            assert "token" in await answer.text()


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1:1", "127.0.0.1"])
async def test_a_foreign_host_is_refused(host: str) -> None:
    async with served() as (client, server):
        await let_in(client, server)
        answer = await client.get("/", headers={"Host": host.format(port=server.port)})
        assert answer.status == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"])
async def test_a_foreign_origin_is_refused_with_the_right_cookie(origin: str) -> None:
    async with served() as (client, server):
        await let_in(client, server)
        assert (await client.get("/", headers={"Origin": origin})).status == 403
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await client.ws_connect("/ws", origin=origin)
        assert refused.value.status == 403


async def test_a_session_needs_an_origin() -> None:
    async with served() as (client, server):
        await let_in(client, server)
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await client.ws_connect("/ws")
        assert refused.value.status == 403


async def test_sessions_have_a_cap_and_one_that_ends_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[asyncio.subprocess.Process] = []
    begin = AppService._open_app_process

    async def noted(service: AppService, width: int = 80, height: int = 24) -> asyncio.subprocess.Process:
        begun.append(await begin(service, width, height))
        return begun[-1]

    monkeypatch.setattr(AppService, "_open_app_process", noted)
    # A command that shows nothing and ends as soon as it is told to.
    async with served(sessions=1, line="exec head -c 1 >/dev/null") as (client, server):
        await let_in(client, server)
        own = f"http://127.0.0.1:{server.port}"
        first = await client.ws_connect("/ws", origin=own)
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await client.ws_connect("/ws", origin=own)
        assert refused.value.status == 503
        await first.close()
        for process in begun:
            await process.wait()
            # Else the transport is collected after its loop was closed.
            process._transport.close()  # type: ignore[attr-defined]
        while server._open:
            await asyncio.sleep(0)
        again = await client.ws_connect("/ws", origin=own)
        await again.close()
        await begun[-1].wait()
        begun[-1]._transport.close()  # type: ignore[attr-defined]


async def test_no_page_loads_anything_from_elsewhere() -> None:
    async with served() as (client, server):
        await let_in(client, server)
        answer = await client.get("/")
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "script-src 'self';" in policy
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cache-Control"] == "no-store"
        text = await answer.text()
        assert "https://" not in text
        assert "<script>" not in text
        assert (await client.get("/static/")).status == 403


def test_what_is_put_into_the_page_is_escaped() -> None:
    assert '"><script>' not in page('"><script>', 16)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "example.org", ""])
def test_other_machines_are_never_let_near(host: str) -> None:
    with pytest.raises(WhoDecidedError, match="other machines could reach it"):
        listening(host, 0)


def test_a_port_that_is_taken_is_told() -> None:
    with listening("127.0.0.1", 0) as taken:
        taken.listen()
        with pytest.raises(WhoDecidedError, match="--port 0"):
            listening("127.0.0.1", taken.getsockname()[1])


def test_the_command_takes_any_folder_as_a_word() -> None:
    folder = "/papers; rm -rf ~ '$(x)'"
    words = shlex.split(command(("--store", folder)))
    assert words[0] == "exec"
    assert words[-2:] == ["--store", folder]


def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    monkeypatch.delitem(sys.modules, "explorer.serving.server")
    with pytest.raises(WhoDecidedError, match=r"-m pip install textual-serve$"):
        run((), print)


def test_a_port_that_is_taken_is_said_to_be_so() -> None:
    with listening("127.0.0.1", 0) as bound:
        bound.listen()
        port = bound.getsockname()[1]
        with pytest.raises(WhoDecidedError) as raised:
            listening("127.0.0.1", port)
    assert (raised.value.what, raised.value.why) == (f"Port {port} cannot be used", os.strerror(errno.EADDRINUSE))
    assert "whodecided serve --port 0" in raised.value.then

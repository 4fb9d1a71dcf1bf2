"""A headless Chromium driven over the DevTools protocol: only what the tests and the pictures need of it."""

from __future__ import annotations

import asyncio
import base64
import json
import re
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic
from typing import Any

import aiohttp

PATIENCE = 60.0
"""Seconds until a condition that does not come true fails."""
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_MOVES = re.compile(r"\x1b\[[0-9;]*[Hf]")
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z$]|\x1b[()=>].?|\x1b\][^\x07]*\x07")
_KEYS = {"enter": ("Enter", "\r", 13), "escape": ("Escape", "", 27)}


class Browser:
    """One page. What the explorer wrote to it is kept as words, because the page itself is a canvas."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket, self._number = socket, 0
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._written = b""
        self.asked_for: list[str] = []
        self.loaded = self._going = ""
        self._task = asyncio.create_task(self._listen())

    @property
    def words(self) -> str:
        """Everything the explorer has written so far, without colours, and on a line of its own where the cursor went."""
        return _ESCAPES.sub("", _MOVES.sub("\n", self._written.decode("utf-8", "replace")))

    def forget(self) -> None:
        """Begin anew with what is written."""
        self._written = b""

    async def open(self, url: str, width: int = 1280, height: int = 800) -> None:
        """Go to a page and give it the keys."""
        await self.do("Network.enable")
        await self.do("Page.enable")
        await self.resize(width, height)
        await self.do("Emulation.setFocusEmulationEnabled", enabled=True)
        self._going = url
        await self.do("Page.navigate", url=url)

    async def resize(self, width: int, height: int) -> None:
        """Give the page another size in pixels."""
        await self.do(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )

    @property
    def lines(self) -> list[str]:
        """The same by lines: a whole one is as wide as the terminal in the page."""
        return self.words.splitlines()

    async def focus(self) -> None:
        """Let the terminal in the page take the keys, and close the tour where it is shown, else open the first result.

        Not by escape: with a letter close behind it a terminal takes the two for one key.
        """
        await self.do("Runtime.evaluate", expression="document.querySelector('textarea').focus()")
        await self.press("enter")

    async def type(self, words: str) -> None:
        """Type letters."""
        for letter in words:
            await self._press(letter, letter, ord(letter.upper()))

    async def press(self, name: str) -> None:
        """Press a key that is no letter."""
        await self._press(*_KEYS[name])

    async def until(self, true: Callable[[], bool], what: str) -> None:
        """Let the page work until something is true."""
        end = monotonic() + PATIENCE
        while not true():
            assert monotonic() < end, f"waited in vain for {what}; written last: {self.words[-600:]!r}"
            # Answers and frames come while this waits for the answer.
            await self.do("Runtime.evaluate", expression="1")

    async def picture(self) -> bytes:
        """Return what is to be seen, as PNG."""
        answer = await self.do("Page.captureScreenshot", format="png")
        return base64.b64decode(answer["data"])

    async def do(self, method: str, **given: Any) -> dict[str, Any]:
        """Give a command of the protocol and return its result."""
        self._number += 1
        self._answers[self._number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": self._number, "method": method, "params": given})
        answer = await asyncio.wait_for(self._answers[self._number], PATIENCE)
        assert "error" not in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    async def _press(self, key: str, text: str, code: int) -> None:
        for kind in ("keyDown", "keyUp"):
            said = {"text": text} if text and kind == "keyDown" else {}
            await self.do("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **said)

    async def _listen(self) -> None:
        async for message in self._socket:
            told = json.loads(message.data)
            if "id" in told:
                self._answers.pop(told["id"]).set_result(told)
            elif told["method"] == "Page.frameStoppedLoading":
                self.loaded = self._going
            elif told["method"] == "Network.requestWillBeSent":
                self.asked_for.append(told["params"]["request"]["url"])
            elif told["method"] == "Network.webSocketFrameReceived":
                frame = told["params"]["response"]
                if frame["opcode"] == 2:
                    self._written += base64.b64decode(frame["payloadData"])


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Start a Chromium of its own and end it again."""
    assert CHROMIUM is not None
    folder = Path(tempfile.mkdtemp(prefix="whodecided-chromium-"))
    process = await asyncio.create_subprocess_exec(
        CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions",
        "--disable-background-networking", "--remote-debugging-port=0", f"--user-data-dir={folder}", "about:blank",
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        port = await asyncio.wait_for(_port(process), PATIENCE)
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
                pages = [page for page in await answer.json() if page["type"] == "page"]
            async with session.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                browser = Browser(socket)
                yield browser
                browser._task.cancel()
    finally:
        process.terminate()
        await process.wait()
        shutil.rmtree(folder, ignore_errors=True)


async def _port(process: asyncio.subprocess.Process) -> int:
    assert process.stderr is not None
    while line := await process.stderr.readline():
        found = re.search(rb"DevTools listening on ws://127\.0\.0\.1:(\d+)/", line)
        if found:
            return int(found.group(1))
    raise AssertionError("Chromium did not start")

"""PDF to text by pages, in a child process with limits on time and memory."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import re
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Any

from explorer.errors import ReadError
from explorer.reading.clean import clean_text
from explorer.reading.limits import Limits

_NUMBER = re.compile(r"^(?:-\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*-)?$", re.IGNORECASE)
_COUNTED = re.compile(r"^(?:page\s+)?\d{1,4}\s+|\s+(?:page\s+)?\d{1,4}(?:\s+of\s+\d{1,4})?$", re.IGNORECASE)


class _Child:
    """One reading process; started when first needed, ended and replaced when a paper breaks it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._owner = 0

    def ask(self, request: dict[str, Any], limits: Limits) -> dict[str, Any]:
        process = self._running(limits)
        assert process.stdin is not None
        assert process.stdout is not None
        replies: list[str] = []
        out = process.stdout
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.flush()
        waiter = threading.Thread(target=lambda: replies.append(out.readline()), daemon=True)
        waiter.start()
        waiter.join(limits.seconds)
        if waiter.is_alive():
            self.end()
            return {"error": "time"}
        if not replies or not replies[0]:
            self.end()
            return {"error": "crash"}
        reply: dict[str, Any] = json.loads(replies[0])
        if reply.get("error") == "memory":
            self.end()
        return reply

    def _running(self, limits: Limits) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None or self._owner != os.getpid():
            root = str(Path(__file__).resolve().parents[2])
            environment = {
                **os.environ,
                "PYTHONPATH": os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", "")))),
            }
            command = [sys.executable, "-m", "explorer.reading.child", str(limits.memory_bytes)]
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                env=environment,
            )
            self._owner = os.getpid()
        return self._process

    def end(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError, ValueError):
                    pipe.close()


_child = _Child()
atexit.register(_child.end)


def read(path: Path, limits: Limits) -> tuple[str, tuple[int, ...], str, tuple[str, ...]]:
    """Return the text of a PDF, the offset at which each page starts, its title and warnings.

    PDFium reads first because it is several times as fast; pypdf tries again what PDFium gives up. Raises ReadError for a
    locked or broken file, one without a text layer, and one that exceeds the limits.
    """
    reply = _child.ask({"path": str(path), "pages": limits.pages, "by": "pdfium"}, limits)
    if "error" in reply and reply["error"] != "password":
        reply = _child.ask({"path": str(path), "pages": limits.pages, "by": "pypdf"}, limits)
    if "error" in reply:
        raise _refusal(reply["error"], limits)
    pages = _without_furniture([clean_text(page) for page in reply["pages"]])
    if sum(len(page.strip()) for page in pages) < 20:
        raise ReadError(
            "The PDF is not read",
            f"it has no text layer ({len(pages)} pages of pictures)",
            "Have its text recognised (OCR) first.",
        )
    text, starts, warnings = "", [], []
    for page in pages:
        starts.append(len(text))
        text += page + "\n\n"
        if len(text) > limits.characters:
            raise ReadError(
                "The PDF is not read", f"it has over {limits.characters // 1_000_000} million characters", "Split it."
            )
    empty = [str(number) for number, page in enumerate(pages, 1) if len(page.strip()) < 20]
    if empty:
        warnings.append(f"pages without a text layer: {', '.join(empty[:20])}{'…' if len(empty) > 20 else ''}")
    if reply["total"] > len(pages):
        warnings.append(f"only the first {len(pages)} of {reply['total']} pages are read")
    return text, tuple(starts), clean_text(str(reply.get("title") or "")).strip(), tuple(warnings)


def _refusal(error: str, limits: Limits) -> ReadError:
    reasons = {
        "password": ("it needs a password", "Save a copy without one."),
        "time": (f"it takes over {limits.seconds:.0f} seconds", "It may be broken or made to do harm."),
        "crash": ("it ends the program that opens it", "It may be broken or made to do harm."),
        "memory": ("it needs more memory than a paper may", "It may be broken or made to do harm."),
    }
    why, then = reasons.get(error, ("it is damaged or no PDF", "Fetch it again."))
    return ReadError("The PDF is not read", why, then)


def _without_furniture(pages: list[str]) -> list[str]:
    """Return the pages without page numbers and without lines that most pages have at the top or bottom."""
    split = [[line.rstrip() for line in page.split("\n")] for page in pages]
    ends: Counter[str] = Counter()
    for lines in split:
        full = [line for line in lines if line.strip()]
        ends.update({_COUNTED.sub("", line.strip()) for line in (*full[:2], *full[-2:])})
    often = {line for line, count in ends.items() if count > 3 and count > 0.6 * len(pages)}
    return ["\n".join(_kept(lines, often)) for lines in split]


def _kept(lines: list[str], often: set[str]) -> list[str]:
    filled = [index for index, line in enumerate(lines) if line.strip()]
    edges = {*filled[:2], *filled[-2:]}
    return [
        line
        for index, line in enumerate(lines)
        if not (index in edges and (_NUMBER.match(line.strip()) or _COUNTED.sub("", line.strip()) in often))
    ]

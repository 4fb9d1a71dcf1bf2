"""The near end of the pipe: hands bytes to a limited child process, and tries again another way when that fails."""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO, Any, Final

from explorer.reading.sniff import HTML, OPEN, PDF, RICH, WORD
from explorer.reading.taken import Refused, Taken
from explorer.settings import Limits

_WAYS: Final = {PDF: ("pdfium", "pypdf"), HTML: ("html",), WORD: ("word",), OPEN: ("open",), RICH: ("rich",)}
_FIRST_SHARE: Final = 0.4
_CLOCK: Final = 4.0 if os.name == "posix" else 1.0
_START: Final = 20.0
"""By the clock a try may take so many times its seconds of the processor, and so many more for the child to begin: other work on the machine
is no fault of the paper. Where the system cannot limit the processor, the clock alone counts."""

_HARM: Final = "It is damaged, or made to do harm: fetch it again, or have it saved anew."


def take_apart(data: bytes, kind: str, limits: Limits) -> Taken:
    """Return the text of a PDF, web page, Word, OpenDocument or rich text document, taken apart in a child process that
    lives on for the next file.

    A PDF is tried with PDFium, which is several times as fast, and then with pypdf, which stands hostile files better.
    Raises Refused with the reason of the last try.
    """
    ways = _WAYS[kind]
    left = limits.seconds
    failure = Refused("it could not be taken apart", _HARM)
    with _LOCK:
        for number, way in enumerate(ways, 1):
            seconds = left if number == len(ways) else limits.seconds * _FIRST_SHARE
            begin = time.monotonic()
            try:
                return _CHILD.ask(data, way, seconds, limits)
            except Refused as refusal:
                failure = refusal
                if refusal.final:
                    break
                left -= min(time.monotonic() - begin, seconds)
    raise failure


class _Child:
    """A child process, started when first asked and again after it has died; never shared with a forked process."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def ask(self, data: bytes, way: str, seconds: float, limits: Limits) -> Taken:
        """Return what the child makes of `data`; raises Refused, also when it dies or takes more than `seconds` of the processor."""
        process = self._running()
        late = threading.Event()
        timer = threading.Timer(seconds * _CLOCK + _START, _stop, (process, late))
        timer.daemon = True
        timer.start()
        try:
            answer = _exchange(process, data, way, seconds, limits)
        except (OSError, ValueError):
            self.close()
            raise Refused(_why(process, limits.seconds, late.is_set()), _HARM, final=False) from None
        except BaseException:
            # An interrupted exchange leaves half an answer in the pipe, which the next file must not be given.
            self.close()
            raise
        finally:
            timer.cancel()
        if "why" in answer:
            raise Refused(answer["why"], answer["then"], final=answer["final"])
        return Taken(answer["text"], tuple(answer["pages"]), answer["title"], answer["url"], tuple(answer["warnings"]))

    def close(self) -> None:
        """End the child, whatever it is doing."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue
        process.wait()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._owner == os.getpid() and self._process.poll() is None:
            return self._process
        self.close()
        self._process, self._owner = _start(), os.getpid()
        return self._process


def _start() -> subprocess.Popen[bytes]:
    # -P and a path of our own: `-m` alone would run a folder named explorer that happens to be where the person stands.
    home = str(Path(__file__).resolve().parents[2])
    places = [home, *(os.path.abspath(place) for place in sys.path if place and place != home)]
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "explorer.reading.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(places), "PYTHONHASHSEED": "0"},
        )
    except OSError as error:
        why = f"the process that takes papers apart does not start ({error.strerror or error})"
        raise Refused(why, "Close other programs and try again.") from None


def _exchange(
    process: subprocess.Popen[bytes], data: bytes, way: str, seconds: float, limits: Limits
) -> dict[str, Any]:
    assert process.stdin is not None
    assert process.stdout is not None
    request = {"way": way, "bytes": len(data), "seconds": seconds, "memory": limits.memory}
    request |= {"unpacked": limits.bytes, "pages": limits.pages, "chars": limits.chars, "depth": limits.depth}
    process.stdin.write(json.dumps(request).encode() + b"\n")
    process.stdin.write(data)
    process.stdin.flush()
    answer: dict[str, Any] = json.loads(_whole(process.stdout))
    return answer


def _whole(pipe: IO[bytes]) -> bytes:
    size = int(pipe.readline() or b"-1")
    body = pipe.read(size) if size >= 0 else b""
    if len(body) != size:
        raise ValueError("the child ended in the middle of its answer")
    return body


def _stop(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _why(process: subprocess.Popen[bytes], seconds: float, late: bool) -> str:
    if late or process.returncode == -getattr(signal, "SIGXCPU", 0):
        return f"it takes longer than {seconds:g} seconds to read"
    return "taking it apart ended the reading process (it asks for too much memory, or is damaged)"


_CHILD: Final = _Child()
_LOCK: Final = threading.Lock()
atexit.register(_CHILD.close)

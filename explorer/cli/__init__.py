"""The command line: stdout is data, stderr narration, and one place turns failures into a sentence and an exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence

from explorer.errors import Exit, WhoDecidedError

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `whodecided` with these arguments (by default those of the process) and return its exit code; never
    raises."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _keep_places()
    _speak_utf8()
    try:
        code = _run(words)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except BrokenPipeError:
        _drop_stdout()
        return Exit.OK
    except KeyboardInterrupt:
        return _fail("Stopped.", Exit.INTERRUPTED)
    except WhoDecidedError as error:
        return _fail(str(error), error.exit_code)
    except OSError as error:
        _drop_stdout()
        where = f"{error.filename}: " if error.filename else ""
        return _fail(
            f"whodecided could not go on: {where}{error.strerror or error}. Nothing that was stored is lost.",
            Exit.FAILED,
        )
    except Exception as error:
        if os.environ.get("WHODECIDED_DEBUG"):
            raise
        words_for = f"{type(error).__name__}: {error}".strip(": ")
        return _fail(
            f"whodecided failed by a mistake of its own ({words_for}). "
            "Nothing that was stored is lost; set WHODECIDED_DEBUG=1 to see where, and please report it.",
            Exit.FAILED,
        )


def _run(words: list[str]) -> int:
    plain, store = _only_store(words)
    if plain:
        # The explorer's first frame should not wait for the command parser.
        from explorer.cli.explore import explore

        return explore(store)
    from explorer.cli.app import run

    return run(words)


def _only_store(words: list[str]) -> tuple[bool, str | None]:
    if not words:
        return True, None
    if len(words) == 2 and words[0] == "--store":
        return True, words[1]
    if len(words) == 1 and words[0].startswith("--store="):
        return True, words[0].removeprefix("--store=")
    return False, None


def _fail(sentence: str, code: Exit) -> int:
    from explorer.cli.output import narrate

    with contextlib.suppress(OSError):
        narrate(sentence)
    return code


def _keep_places() -> None:
    """Let a stream that was closed before the program began lead nowhere: what is opened next would take its number, and be written to
    by whatever writes to that stream."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the platform's encoding is, and escape what no encoding has."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _drop_stdout() -> None:
    """Send what is left to nowhere, so that the interpreter's last flush cannot fail again."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)

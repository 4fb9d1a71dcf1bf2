"""One paper: a path to a source."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from explorer.errors import ReadError
from explorer.model import Source
from explorer.reading import html, pdf, sniff
from explorer.reading.clean import clean_text
from explorer.reading.decode import decode
from explorer.reading.limits import DEFAULT, Limits

SUFFIXES: Final = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".aspx", ".pdf")
"""The endings that a folder is searched for; a file that is named is opened whatever its ending."""


def read(path: Path, name: str = "", limits: Limits = DEFAULT) -> Source:
    """Return the paper at `path` as a source whose `path` is `name`, or the file's own name.

    Raises ReadError with the reason where the file is missing, unreadable, empty, of another kind, damaged or over a limit.
    """
    data = _bytes(path, limits)
    kind = sniff.media_type(data, path.suffix.lower())
    shown = name or path.name
    sha256 = hashlib.sha256(data).hexdigest()
    if kind.startswith("foreign:"):
        raise ReadError(
            f"{shown} is not read", f"it is {kind.removeprefix('foreign:')}", "Give text, Markdown, HTML or PDF."
        )
    if kind == sniff.PDF:
        text, pages, title, warnings = pdf.read(path, limits)
        return Source(shown, sha256, kind, text, "", title, pages, warnings)
    text, warnings = decode(data)
    title = url = ""
    if kind == sniff.HTML:
        text, title, url = html.to_text(text, limits)
    text = clean_text(text)
    if not text.strip():
        raise ReadError(f"{shown} is not read", "it has no text", "Check that it was saved whole.")
    if len(text) > limits.characters:
        raise ReadError(
            f"{shown} is not read", f"it has over {limits.characters // 1_000_000} million characters", "Split it."
        )
    return Source(shown, sha256, kind, text, clean_text(url), clean_text(title), (), warnings)


def _bytes(path: Path, limits: Limits) -> bytes:
    try:
        if path.is_dir():
            raise ReadError(
                f"{path.name} is not read",
                "it is a folder",
                "Add it with “whodecided add”, which reads the papers in it.",
            )
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise ReadError(f"{path.name} is not read", f"it has over {limits.file_bytes // 1_000_000} MB", "Split it.")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ReadError(f"{path} is not read", "there is no such file", "Check the name.") from error
    except PermissionError as error:
        raise ReadError(f"{path} is not read", "its permissions do not allow it", "Change them, or copy it.") from error
    except OSError as error:
        raise ReadError(f"{path} is not read", error.strerror or str(error), "Check the file.") from error
    if not data.strip():
        raise ReadError(f"{path.name} is not read", "it is empty", "Fetch it again.")
    return data

"""One file to one source."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import BinaryIO, Final

from explorer.errors import ReadError
from explorer.model import Source
from explorer.reading.clean import clean_name, clean_text
from explorer.reading.decode import DAMAGED, decode
from explorer.reading.markup import with_plain_tables, without_tags
from explorer.reading.sniff import ENDS, FORMS, HTML, OPEN, PDF, PLAIN, RICH, WORD, media_type
from explorer.reading.taken import Refused, Taken, beyond
from explorer.reading.written import in_paragraphs, with_plain_values, without_signs
from explorer.settings import DEFAULT, Limits

_MORE: Final = f"{FORMS[0].upper()}{FORMS[1:]} with a text layer can be read"
_TAKEN_APART: Final = (PDF, HTML, WORD, OPEN, RICH)


def read(path: Path, name: str = "", limits: Limits = DEFAULT) -> Source:
    """Return the text of the paper at `path` with its pages, title and address; the same bytes always give the same.

    `name` is what people know the file by (its own name where empty). A link is followed to a file, never to a device
    or pipe. Text and Markdown keep every word and line as they are, but for a page's tags left in plain text; web pages
    give their main content, PDFs the lines of their text layer, Word, OpenDocument and rich text documents what they
    show. Raises ReadError, which says why and what to do, for everything that is not a readable paper.
    """
    shown = clean_name(name or path.name) or "paper"
    try:
        data = _bytes(path, limits)
        kind = _kind(data, len(data), path.suffix, limits)
        taken = _apart(data, kind, limits) if kind in _TAKEN_APART else _plain(data, kind)
        if len(taken.text) > limits.chars:
            raise beyond("chars", f"it has more than {limits.chars:,} characters")
        if not taken.text.strip():
            raise Refused("there are no words in it", "Check that it is the paper you meant.")
    except Refused as refusal:
        raise ReadError(f"cannot read {shown}", refusal.why, refusal.then) from None
    return Source(
        path=shown,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=kind,
        text=taken.text,
        url=taken.url,
        title=taken.title,
        pages=taken.pages,
        warnings=taken.warnings,
    )


def _bytes(path: Path, limits: Limits) -> bytes:
    # Without O_NONBLOCK opening a pipe would wait for a writer for ever.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        if path.is_dir():
            raise Refused("it is a folder", "Name the files in it, or add the folder itself.")
        with open(os.open(path, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Refused("it is a device or a pipe, not a file", "Save what it gives to a file first.")
            _refuse_giants(file, path.suffix, limits)
            data = file.read(limits.bytes + 1)
    except FileNotFoundError:
        raise Refused("there is no such file", "Check the path.") from None
    except PermissionError:
        raise Refused("you may not read it", "Ask its owner, or change its permissions.") from None
    except MemoryError:
        raise Refused("it needs more memory than there is", "Split it and add the parts.") from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else None
        raise Refused((why or str(error)).lower(), "Check the path and the disk.") from None
    if not data:
        raise Refused("it is empty", "Fetch it again from where it came.")
    if len(data) > limits.bytes:
        raise beyond("bytes", f"it is larger than {limits.bytes:,} bytes")
    return data


def _refuse_giants(file: BinaryIO, suffix: str, limits: Limits) -> None:
    """Refuse a file that is too large by its beginning and end, without reading it."""
    size = os.fstat(file.fileno()).st_size
    if size > limits.bytes:
        raise beyond("bytes", f"it is larger than {limits.bytes:,} bytes")
    if size > limits.text_bytes:
        head = file.read(ENDS)
        file.seek(max(0, size - ENDS))
        _kind(head + file.read(ENDS), size, suffix, limits)
        file.seek(0)


def _kind(data: bytes, size: int, suffix: str, limits: Limits) -> str:
    kind, other = media_type(data, suffix.lower())
    if not kind:
        raise Refused(_instead(other, suffix), f"{_MORE}: add the paper in one of these forms.")
    if kind not in (PDF, WORD, OPEN) and size > limits.text_bytes:
        raise beyond("text_bytes", f"it is larger than {limits.text_bytes:,} bytes")
    return kind


def _instead(other: str, suffix: str) -> str:
    named = f" named {clean_name(suffix)}" if suffix and not other.startswith(("not ", "JSON", "XML", "UTF")) else ""
    return f"it is {other}" if not named or "," in other else f"it is {other}{named}"


def _plain(data: bytes, kind: str) -> Taken:
    decoded = decode(data)
    words = without_tags(decoded.text) if kind == PLAIN else with_plain_tables(decoded.text)
    words = clean_text(words)
    if kind != PLAIN:
        words = with_plain_values(in_paragraphs(without_signs(words)))
    return Taken(words, warnings=(DAMAGED,) if decoded.damaged else ())


def _apart(data: bytes, kind: str, limits: Limits) -> Taken:
    from explorer.reading.worker import take_apart

    return take_apart(data, kind, limits)

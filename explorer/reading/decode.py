"""Bytes to characters: a mark, strict UTF-8, what the page declares, then Windows-1252 as browsers do (WHATWG Encoding)."""

from __future__ import annotations

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,80}?encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,30})", re.IGNORECASE
)
_AS_CP1252 = {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "iso8859-1", "windows-1252", "cp1252"}


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of `data` and warnings about what could not be read as it stands. Never raises."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data.decode(name, errors="replace")
            return text, _damage(text)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:4096])
    name = declared[1].decode("ascii").lower() if declared else "cp1252"
    if name in _AS_CP1252 or name.startswith("utf"):
        name = "cp1252" if _mostly_legacy(data) else "utf-8"
    try:
        text = data.decode(name, errors="replace")
    except LookupError:
        text = data.decode("cp1252", errors="replace")
    return text, _damage(text)


def _mostly_legacy(data: bytes) -> bool:
    """Tell whether bytes above ASCII are mostly not UTF-8, so that a damaged UTF-8 text is not read as Windows-1252."""
    damaged = data.decode("utf-8", errors="replace").count("\ufffd")
    high = sum(byte > 127 for byte in data)
    return damaged * 2 > high


def _damage(text: str) -> tuple[str, ...]:
    lost = text.count("\ufffd")
    return (f"{lost} damaged characters are shown as \ufffd",) if lost else ()

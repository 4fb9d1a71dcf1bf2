"""Bytes to characters: mark, strict UTF-8, what the file declares, cp1252; never a guess from statistics of letters."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

DAMAGED: Final = "some characters could not be decoded and are shown as \ufffd"

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_DECLARABLE: Final = re.compile(
    r"cp125\d|iso8859-\d+|koi8-[ru]|mac-roman|shift_jis|euc_(?:jp|kr)|gbk|gb2312|gb18030|big5|utf-8"
)
_LATIN: Final = frozenset({"ascii", "iso8859-1", "cp1252"})
_HIGH: Final = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, and whether some were lost."""

    text: str
    damaged: bool = False


def decode(data: bytes, *, declares: bool = False) -> Decoded:
    """Return the characters of `data`; where `declares`, a charset named in its first 4 kB counts.

    A charset of latin-1 or ASCII means cp1252, as in the WHATWG Encoding Standard. Never fails: what cannot be decoded
    becomes U+FFFD and the result says that it is damaged.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if declares and (charset := _declared(data[:4096])):
        return _replacing(data, charset)
    return _mostly_utf8(data) or _replacing(data, "cp1252")


def _replacing(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, "replace"), damaged=True)


def _declared(head: bytes) -> str:
    for match in _DECLARED.finditer(head):
        label = (match[1] or match[2]).decode("ascii", "replace")
        try:
            name = codecs.lookup(label).name
        except LookupError:
            continue
        if name in _LATIN:
            return "cp1252"
        if _DECLARABLE.fullmatch(name):
            return name
    return ""


def _mostly_utf8(data: bytes) -> Decoded | None:
    """One broken byte must not turn every other accent of a UTF-8 file into two letters."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = (len(_HIGH.findall(data)) - broken) / 2
    return Decoded(text, damaged=True) if sound > 4 * broken else None

"""What a file really is, by its bytes; its name only decides between plain text and Markdown."""

from __future__ import annotations

import json
import re
from typing import Final

SUFFIXES: Final = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".aspx", ".pdf", ".docx"}
    | {".odt", ".rtf", ".doc", ".json"}
)
"""What a walk through a folder takes: what can be read, and the usual forms of papers that cannot, so that they are named."""

FORMS: Final = "text, Markdown, HTML, Word, OpenDocument, RTF and PDF"
"""The forms of papers that can be read, as messages say them."""

PDF: Final = "application/pdf"
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OPEN: Final = "application/vnd.oasis.opendocument.text"
RICH: Final = "application/rtf"
HTML: Final = "text/html"
MARKDOWN: Final = "text/markdown"
PLAIN: Final = "text/plain"

_PAGES: Final = frozenset({".html", ".htm", ".xhtml", ".aspx", ".asp", ".php"})
_MAGIC: Final = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (such as .doc or .xls)"),
    (b"%!PS", "a PostScript file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound or video recording"),
)
_PACKED: Final = b"PK\x03\x04"
_ZIPPED: Final = (
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"opendocument", "an OpenDocument file"),
    (b"epub", "an e-book"),
)
_OPENS: Final = re.compile(rb"mimetype" + re.escape(OPEN).encode() + rb"(?:-template|-web)?(?![a-z-])")
_HEAD: Final = 256
"""Bytes in which the first file of an archive has its name and such a type."""
_PAGE_START: Final = re.compile(
    rb"(?:\s|\xef\xbb\xbf|<\?xml[^>]{0,200}\?>|<!--(?:(?!-->).){0,2000}-->)*<(?:!doctype\s+html|html\b)",
    re.IGNORECASE | re.DOTALL,
)
_TAG: Final = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|div|p|h[1-6]|table|ul|ol|article|section|main|span|br|title)\b", re.IGNORECASE
)
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
ENDS: Final = 65_536
"""What is looked at of the beginning, and of the end, of a file."""

_STRAY: Final = 4


def media_type(data: bytes, suffix: str) -> tuple[str, str]:
    """Return the media type of `data`, or an empty string and in plain words what the bytes are instead.

    `suffix` is that of the file's name, lower case, with its dot.
    """
    if data[:1024].lstrip().startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in data[:1024]):
        return PDF, ""
    if _is_word(data):
        return WORD, ""
    if _is_open(data):
        return OPEN, ""
    if data.startswith(b"{\\rtf"):
        return RICH, ""
    if other := _binary(data):
        return "", other
    page = _PAGE_START.match(_eight_bit(data[:8192])) or (suffix in _PAGES and _TAG.search(_eight_bit(data[:ENDS])))
    if suffix == ".pdf":
        return "", "a web page, perhaps a sign-in or error page saved in place of the paper" if page else "plain text"
    if page:
        return HTML, ""
    if other := _data(data, suffix):
        return "", other
    return (MARKDOWN if suffix in (".md", ".markdown") else PLAIN), ""


def _is_word(data: bytes) -> bool:
    return data.startswith(_PACKED) and any(b"word/document.xml" in part for part in (data[:4096], data[-ENDS:]))


def _is_open(data: bytes) -> bool:
    """Tell whether an archive opens with the type of a text, of a form for texts, or of a text for the web, as
    OpenDocument 1.3 part 2, 3.3 has it."""
    return data.startswith(_PACKED) and _OPENS.search(data[:_HEAD]) is not None


def _binary(data: bytes) -> str:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if data.startswith(_PACKED):
        return next((name for mark, name in _ZIPPED if mark in data[:4096] or mark in data[-ENDS:]), "a ZIP archive")
    if data.startswith(b"RIFF"):
        return "a WebP picture" if data[8:12] == b"WEBP" else "a sound or video recording"
    if data[4:8] == b"ftyp":
        return "a video recording or HEIC picture"
    sample = data[:ENDS]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return ""
    zeros = sample.count(0)
    if zeros > len(sample) // 4 and max(sample[::2].count(0), sample[1::2].count(0)) > 0.9 * zeros:
        return "UTF-16 text without its mark (save it as UTF-8)"
    controls = len(_CONTROL.findall(sample))
    return "not text: it holds binary data" if controls > _STRAY and controls * 20 > len(sample) else ""


def _eight_bit(head: bytes) -> bytes:
    """UTF-16 with a mark has its ASCII letters beside zeros; tags are looked for without them."""
    return head[2:].replace(b"\x00", b"") if head.startswith((b"\xff\xfe", b"\xfe\xff")) else head


def _data(data: bytes, suffix: str) -> str:
    head = data[:ENDS].lstrip(b"\xef\xbb\xbf \t\r\n")
    if suffix in (".json", ".jsonl", ".geojson") or (head[:1] in b"[{" and head and _is_json(data)):
        return "JSON data, not a paper"
    if head.startswith(b"<?xml") or suffix == ".xml":
        return "XML data, not a paper"
    if suffix == ".csv":
        return "a table of comma-separated values, not a paper"
    return ""


def _is_json(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), dict | list)
    except (ValueError, RecursionError):
        return False

"""What a file really is, from its first bytes; a name's ending is only a hint."""

from __future__ import annotations

import re

PDF, HTML, TEXT, MARKDOWN = "application/pdf", "text/html", "text/plain", "text/markdown"

_FOREIGN = (
    (b"\x89PNG", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"), (b"BM", "a bitmap picture"),
    (b"II*\x00", "a TIFF picture"), (b"MM\x00*", "a TIFF picture"), (b"PK\x03\x04", "a zip archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"), (b"{\\rtf", "an RTF document"), (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"), (b"Rar!", "a RAR archive"), (b"%!PS", "a PostScript file"), (b"SQLite format 3", "a database"),
    (b"ID3", "a sound recording"), (b"\x7fELF", "a program"), (b"MZ", "a program"),
)  # fmt: skip
_HTML = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|div|table|h1)\b",
    re.IGNORECASE | re.DOTALL,
)


def media_type(data: bytes, suffix: str) -> str:
    """Return the media type to read `data` as, or `foreign:` and what it is instead."""
    head = data[:4096]
    if b"%PDF-" in head[:1024]:
        return PDF
    for magic, what in _FOREIGN:
        if head.startswith(magic) and not (len(magic) == 2 and head[:200].isascii() and b"\x00" not in head):
            return f"foreign:{what}"
    if head[4:8] == b"ftyp":
        return "foreign:a recording"
    if _HTML.match(head.lstrip(b"\xef\xbb\xbf")) or suffix in (".html", ".htm", ".xhtml", ".aspx"):
        return HTML
    if not head.startswith((b"\xff\xfe", b"\xfe\xff")) and head.count(b"\x00") > len(head) // 50:
        return "foreign:a file of bytes that are no text"
    if suffix == ".json" or (
        head.lstrip()[:1] in (b"{", b"[") and data.rstrip()[-1:] in (b"}", b"]") and b'":' in head
    ):
        return "foreign:JSON data, which is no paper"
    return MARKDOWN if suffix in (".md", ".markdown") else TEXT

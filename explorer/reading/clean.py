"""One gate that makes a decoded text harmless to terminals and files without changing what it says."""

from __future__ import annotations

import re
import unicodedata

_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)
_BREAKS = re.compile("\r\n?|\x0c|\x85|\u2028|\u2029")


def clean_text(text: str) -> str:
    """Return `text` in NFC with one kind of line end and without control, bidirectional and zero-width characters.

    Form feeds become line ends; tabs stay. Offsets of evidence refer to the result.
    """
    text = _BREAKS.sub("\n", text)
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _UNWANTED.sub("", text)

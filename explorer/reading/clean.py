"""The one gate for words from outside: nothing invisible, nothing that a terminal would obey."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_BREAKS: Final = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
_HARMFUL: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]+"
)
_UNPAIRED: Final = re.compile("[\ud800-\udfff]")
_PICTOGRAPH: Final = "[\u203c-\u3299\U0001f000-\U0001faff]"
_JOINERS: Final = re.compile(
    f"(?<!{_PICTOGRAPH})(?<!{_PICTOGRAPH}\ufe0f)\u200d+|\u200d+(?!{_PICTOGRAPH})|(?<![0-9#*])(?<!{_PICTOGRAPH})\ufe0f+"
)


def clean_text(text: str) -> str:
    """Return `text` with line ends as `\\n`, in NFC, without control, bidi, zero-width and unpaired characters.

    Tab and `\\n` stay, and so do the joiner and the variation selector inside a pictograph. Cleaning twice is cleaning once.
    Decode cp1252 as cp1252 before calling this: its quotation marks read as latin-1 are control characters.
    """
    text = text.replace("\r\n", "\n") if "\r" in text else text
    # A text of megabytes has at most some hundred characters: they are looked through in place of the text.
    alphabet = "".join(set(text))
    if _BREAKS.search(alphabet):
        text = _BREAKS.sub("\n", text)
    if _HARMFUL.search(alphabet):
        text = _HARMFUL.sub("", text)
    while ("\u200d" in alphabet or "\ufe0f" in alphabet) and (shorter := _JOINERS.sub("", text)) != text:
        text = shorter
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Return `text` cleaned and on one line, white space folded: for titles, names of files and messages."""
    return " ".join(clean_text(text).split())


def clean_name(name: str) -> str:
    """Return a file's name as it may be shown and stored; a byte of it that is no UTF-8 becomes U+FFFD."""
    return clean_text(_UNPAIRED.sub("\ufffd", name)).replace("\n", " ").replace("\t", " ")

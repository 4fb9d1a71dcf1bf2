"""Text that some site saved with the tags of its page still in it: the tags go, its lists get their numbers back, and the
rows of its tables their lines."""

from __future__ import annotations

import html
import re
from typing import Final

_TAG: Final = re.compile(
    r"<(?P<close>/?)(?P<name>h[1-6]|p|div|ol|ul|li|br|b|i|u|em|strong|span|sup|sub|font|table|tbody|thead|tr|td"
    r"|th)\b(?P<rest>[^<>\n]{0,300})>",
    re.IGNORECASE,
)
_BLOCK_END: Final = re.compile(r"</(?:h[1-6]|li|p|ol|ul|tr)>", re.IGNORECASE)
_BREAKS: Final = re.compile(r"<br\s{0,3}/?>[^<]{0,2000}<br\s{0,3}/?>", re.IGNORECASE)
_START: Final = re.compile(r"\bstart\s*=\s*[\"']?([0-9]{1,6})\b", re.IGNORECASE)
_OWN_NUMBER: Final = re.compile(r"\s*(?:[·•▪◦*–-]\s|\(?[0-9a-zA-Z]{1,6}[.)]\s)")
_INDENT: Final = re.compile(r"(?<=\n)[ \t]+$")
_TABLE: Final = re.compile(r"<table\b[^<>\n]{0,300}>", re.IGNORECASE)
_TABLE_END: Final = re.compile(r"</table>", re.IGNORECASE)
_BLOCKS: Final = frozenset({"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})


def without_tags(text: str) -> str:
    """Return `text` without the tags of a web page, or as it is where it has no closed block of one and no two line breaks.

    An item of `<ol start="12">` begins with its number unless it prints one, an item of `<ul>` with a dash; a cell of one line
    ends with a tab, one of several lines with its line. Every other line stays the line it was.
    """
    if not _BLOCK_END.search(text) and not _BREAKS.search(text):
        return text
    return _stripped(text)


def with_plain_tables(text: str) -> str:
    """Return Markdown with the tables that it has as HTML laid out in lines, and all else as it is."""
    written: list[str] = []
    done = 0
    while (begin := _TABLE.search(text, done)) and (end := _TABLE_END.search(text, begin.end())):
        rows = _stripped(text[begin.start() : end.end()]).strip()
        written += (text[done : begin.start()], "\n", rows, "\n")
        done = end.end()
    return "".join((*written, text[done:]))


def _stripped(text: str) -> str:
    written: list[str] = []
    lists: list[int | None] = []
    at = cell = 0
    for tag in _TAG.finditer(text):
        words = html.unescape(text[at : tag.start()])
        name, closes = tag["name"].lower(), bool(tag["close"])
        if name in ("li", "ol", "ul"):
            words = _INDENT.sub("", words)
        written.append(words)
        at = tag.end()
        if name in ("td", "th"):
            if closes:
                written[cell:] = _cell("".join(written[cell:]))
            cell = len(written)
        else:
            written.append(_instead(text, at, name, closes, tag["rest"], lists))
    written.append(html.unescape(text[at:]))
    return "".join(written)


def _cell(words: str) -> tuple[str, str]:
    """Return the words of a table's cell and what ends it: a tab after one line, a line's end after several."""
    lines = [line for line in (line.strip() for line in words.split("\n")) if line]
    return "\n".join(lines), "\n" if len(lines) > 1 else "\t"


def _instead(text: str, at: int, name: str, closes: bool, rest: str, lists: list[int | None]) -> str:
    if name in ("ol", "ul"):
        if closes:
            del lists[-1:]
        else:
            start = _START.search(rest)
            lists.append((int(start[1]) if start else 1) if name == "ol" else None)
        return ""
    if name == "li" and not closes:
        return _marker(text, at, lists)
    breaks = name == "br" or (closes and name in _BLOCKS)
    return "\n" if breaks and not text.startswith("\n", at) else ""


def _marker(text: str, at: int, lists: list[int | None]) -> str:
    number = lists[-1] if lists else None
    if number is not None:
        lists[-1] = number + 1
    if _OWN_NUMBER.match(text, at, at + 40):
        return ""
    return "- " if number is None else f"{number}. "

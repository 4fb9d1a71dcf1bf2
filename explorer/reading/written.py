"""Markdown as some programs write it: paragraphs that go on in lines indented by two spaces or marked as a quotation, signs of its own, and
values as the program holds them."""

from __future__ import annotations

import ast
import re
from typing import Final

_KEYS: Final = re.compile(r"\A---[ \t]*\n(?:[^\n]{0,1000}\n){0,80}?---[ \t]*(?:\n|\Z)")
_GOES_ON: Final = re.compile(r"\n {2}(?=\S)(?![|>`~]|#{1,6}[ \t])")
"""A line's end and two spaces before words that open no table, quotation, fence or heading."""
_ITEM: Final = re.compile(r"(?:[-*+\u2022\u00b7\u25aa]|\d{1,3}[.)])[ \t]")
"""How an item of a list opens, which a paragraph does not go on with, but a heading does."""
_TRAILING: Final = re.compile(r"[ \t\u00a0]{1,200}(?=\n)")
_NO_PARAGRAPH: Final = re.compile(r"\s|[|`~]")
_VALUE: Final = re.compile(
    r"^(?P<bold>\*\*)?\{'string': (?P<words>'(?:[^'\\\n]|\\.){0,2000}'|\"(?:[^\"\\\n]|\\.){0,2000}\"), "
    r"'__class__': '\w{1,40}'\}(?(bold)\*\*)[ \t]*$",
    re.MULTILINE,
)
"""A line that is one value of a record with the name of its kind, in bold or not."""

_QUOTATION: Final = re.compile(r"^>[^\n]*(?:\n>[^\n]*)+", re.MULTILINE)
_MARKED_ON: Final = re.compile(r"(?<=[^\s>])\n> ?(?=\S)(?![-*+>|] )")
"""The mark of a line with which a paragraph of a quotation goes on."""
_MARKED_BLANK: Final = re.compile(r"(?<=\n)>[ \t]*(?=\n)")
_SIGNS: Final = re.compile(r"(?<=\S)\\$|^<!--[ \t]{0,9}-->[ \t]*$", re.MULTILINE)
"""A backslash for the end of a line, and a comment of no words between two lists."""


def without_signs(text: str) -> str:
    """Return Markdown with the mark of a quotation before the first line of each of its paragraphs alone, and without the signs that end lines
    and part lists."""
    text = _SIGNS.sub("", text) if "\\\n" in text or "<!--" in text else text
    return _QUOTATION.sub(_marked_once, text) if "\n>" in text else text


def _marked_once(quotation: re.Match[str]) -> str:
    return _MARKED_BLANK.sub("", _MARKED_ON.sub("\n", quotation[0]))


def in_paragraphs(text: str) -> str:
    """Return Markdown with each paragraph that opens at the margin and goes on in lines indented by two spaces on one line.

    The block of keys that opens a post, lists, tables and lines that are set in as a whole stay as they are; where there is such a paragraph,
    white space at the ends of lines goes too.
    """
    keys = _KEYS.match(text)
    done = keys.end() if keys else 0
    if "\n  " not in text[done:]:
        return text
    written, joined, heading = [text[:done]], -1, False
    for match in _GOES_ON.finditer(text, done):
        line = text.rfind("\n", 0, match.start()) + 1
        if line != joined:
            heading = text.startswith("#", line)
        opens = line >= done and not _NO_PARAGRAPH.match(text, line, match.start() + 1)
        if (line == joined or opens) and (heading or not _ITEM.match(text, match.end())):
            written += (text[done : match.start()].rstrip(" \t\u00a0"), " ")
            done, joined = match.end(), match.start() + 1
    return "".join((*written, text[done:])) if joined < 0 else _TRAILING.sub("", "".join((*written, text[done:])))


def with_plain_values(text: str) -> str:
    """Return Markdown with the words alone of each line that is a value as a program prints it (`{'string': 'Moved by …', …}`), set off as
    a quotation; one without words is a blank line."""
    return _VALUE.sub(_words, text) if "{'string': " in text else text


def _words(value: re.Match[str]) -> str:
    try:
        words = " ".join(str(ast.literal_eval(value["words"])).split())
    except (SyntaxError, ValueError):
        return value[0]
    mark = value["bold"] or ""
    return f"> {mark}{words}{mark}" if words else ""

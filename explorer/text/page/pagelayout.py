"""What a council site's page shows beside its words: which lines are links to files, and where its list of items begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.page import tablepage
from explorer.text.page.lines import Lines, at_or_after
from explorer.text.page.seek import occurrences

_FILE_SIZE = re.compile(r"PDF(?<!\wPDF)\s[\d.,]{1,9}\s?[KMG]B\b")
_NUMBER = re.compile(r"No\.?(?:[ \t]*\|[ \t]*\n?)?[ \t]*\Z", re.IGNORECASE)
_ITEM = re.compile(r"item[ \t|]*$", re.MULTILINE | re.IGNORECASE)
"""The two words at the head of the list or table of a page's items."""
_AGENDA_ITEMS = re.compile(r"\s*Agenda Items[ \t]*\n")
"""What stands above the items, and above nothing else, on a page of a site that prints its meeting beside them."""
_GAP = 40
"""Characters between them, as tables have them."""


def listed(text: str, lines: Lines) -> int:
    """Return the number of the first line below the head of a page's list of items, or of its items where it has lost
    that head, or that after the last line without one."""
    for at in sorted([*occurrences(text, "Item"), *occurrences(text, "ITEM")]):
        if (item := _ITEM.match(text, at)) and _NUMBER.search(text, max(0, at - _GAP), at):
            return at_or_after(lines, item.end())
    if items := _AGENDA_ITEMS.match(text):
        return at_or_after(lines, items.end())
    first = tablepage.headless(text)
    return at_or_after(lines, first) if first >= 0 else len(lines)


def files(text: str, lines: Lines) -> frozenset[int]:
    """Return the numbers of the lines that print the size of a file, as links to one do; `text` is as printed."""
    return frozenset(_of_files(text, lines) if "PDF" in text else ())


def _of_files(text: str, lines: Lines) -> Iterator[int]:
    for match in _FILE_SIZE.finditer(text):
        line = at_or_after(lines, text.rfind("\n", 0, match.start()) + 1)
        if line < len(lines) and lines[line].start <= match.start():
            yield line

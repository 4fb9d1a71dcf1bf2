"""Elements to paragraphs: one block a paragraph, one table row a line, numbers and bullets of lists written out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import TYPE_CHECKING, Final

from explorer.reading.clean import clean_text
from explorer.reading.counting import integer, roman

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_INLINE: Final = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
    "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr", "o:p", "st1:place", "st1:placename", "st1:placetype", "st1:date", "st1:personname",
})  # fmt: skip
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")
_SPACES: Final = re.compile(r"[ \t]+")
_BULLET: Final = re.compile(r"[·•▪◦‣*–-]\s|\(?[0-9a-zA-Z]{1,4}[.)]\s")
_ICON: Final = re.compile(r"\w{2,12} icon", re.IGNORECASE)
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKY: Final = ("table", *_HEADINGS)
_DASH: Final = "- "
"""The bullet of a list that does not count."""
_FEW_COLUMNS: Final = 2
_MANY_LINES: Final = 3


def lay_out(before: Sequence[str], main: HtmlElement, without: Set[HtmlElement]) -> str:
    """Return the text of `main` after the blocks `before`, blank lines between blocks, leaving out the elements `without`."""
    _give_rows(main)
    page = _Page(before, without)
    page.write(main)
    return "\n\n".join(page.blocks())


def cell(parts: Iterable[HtmlElement | str]) -> HtmlElement:
    """Return the cell of a table that holds tables and paragraphs, whose line ends stay."""
    from lxml.html import Element as element

    column = element("td")
    for part in parts:
        if not isinstance(part, str):
            column.append(part)
            continue
        paragraph = element("p")
        paragraph.text, *lines = part.split("\n")
        for line in lines:
            end = element("br")
            end.tail = line
            paragraph.append(end)
        column.append(paragraph)
    return column


class _Page:
    """The blocks written so far and the line being written; keeps its own stack, so that no page is too deep for it."""

    def __init__(self, blocks: Sequence[str], without: Set[HtmlElement]) -> None:
        self._blocks = [[block] for block in blocks]
        self._without = without
        self._line: list[str] = []
        self._marker = ""
        self._joins = False
        self._tables: dict[HtmlElement, bool] = {}
        self._numbers: dict[HtmlElement, int] = {}
        self._preformatted = 0

    def blocks(self) -> list[str]:
        """Return what is written so far, the rows of a table as the lines of one block."""
        return list(map("\n".join, self._blocks))

    def write(self, main: HtmlElement) -> None:
        """Write `main` and all in it."""
        stack: list[tuple[HtmlElement, bool]] = [(main, False)]
        while stack:
            node, done = stack.pop()
            if done:
                self._close(node)
                if node is not main:
                    self._words(node.tail)
            elif self._open(node):
                stack.append((node, True))
                stack.extend((child, False) for child in reversed(node))
            elif node is not main:
                self._words(node.tail)
        self._end_block()

    def _open(self, node: HtmlElement) -> bool:
        """Begin an element; tell whether what is in it is still to be written."""
        if node in self._without:
            return False
        tag = str(node.tag).lower()
        if tag == "br":
            self._line.append("\n")
            return False
        if tag == "img":
            alt = node.get("alt", "")
            self._words(f" {alt} " if _ICON.fullmatch(alt) else "")
            return False
        if tag not in _INLINE:
            self._end_block()
        if tag == "tr" and self._row(node):
            return False
        if tag == "li":
            self._marker = self._bullet(node)
        if tag in _HEADINGS and self._marker == _DASH:
            self._marker = ""  # A heading says itself that something begins.
        self._preformatted += tag == "pre"
        self._words(node.text)
        return True

    def _close(self, node: HtmlElement) -> None:
        tag = str(node.tag).lower()
        if tag not in _INLINE:
            self._end_block()
        if tag == "caption":
            self._joins = True
        if tag == "li":
            self._marker = ""
        self._preformatted -= tag == "pre"

    def _words(self, text: str | None) -> None:
        if text and self._preformatted:
            self._line.append(text.replace(" ", "\xa0"))
        elif text:
            self._line.append(_SPACE.sub(" ", text))

    def _end_block(self) -> None:
        lines = "\n".join(_folded(clean_text("".join(self._line))))
        self._line.clear()
        if lines:
            marker, self._marker = self._marker, ""
            self._joins = False
            self._blocks.append([lines if _BULLET.match(lines) else marker + lines])

    def _row(self, row: HtmlElement) -> bool:
        """Write a row of data as one line; tell whether it was one, and not cells that stand for paragraphs."""
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        head = all(cell.tag == "th" for cell in cells)
        layout = self._is_layout(row)
        if layout and not head:
            return False
        lines = [_lines(cell, self._without) for cell in cells]
        longest = max(map(len, lines), default=0)
        if longest > 1 and (len(cells) <= _FEW_COLUMNS or longest > _MANY_LINES):
            return False
        words = (" " if layout else "\t").join(" ".join(cell) for cell in lines).rstrip()
        if words.strip():
            if self._joins and self._blocks:
                self._blocks[-1].append(words)
            else:
                self._blocks.append([words])
            self._joins = not layout
        return True

    def _is_layout(self, row: HtmlElement) -> bool:
        table = next(row.iterancestors("table"), None)
        if table is None:
            return True
        if table not in self._tables:
            self._tables[table] = (
                table.get("role") == "presentation"
                or "mgItemTable" in table.get("class", "").split()
                or next(table.iterdescendants(*_BLOCKY), None) is not None
            )
        return self._tables[table]

    def _bullet(self, item: HtmlElement) -> str:
        parent = item.getparent()
        if parent is None or parent.tag != "ol":
            return _DASH
        number = integer(item.get("value"), self._numbers.get(parent, integer(parent.get("start"), 1)))
        self._numbers[parent] = number + 1
        return f"{_counted(number, parent.get('type', '1'))}. "


def _give_rows(main: HtmlElement) -> None:
    """Put the cells that stand in a table without a row into one, as browsers do."""
    for group in list(main.iter("table", "thead", "tbody", "tfoot")):
        row = None
        for child in list(group):
            if child.tag not in ("td", "th"):
                row = None
                continue
            if row is None:
                row = group.makeelement("tr")
                child.addprevious(row)
            row.append(child)


def _folded(text: str) -> Iterator[str]:
    """Yield the lines of a block, at most one of them blank at a time."""
    blank = True
    waiting = False
    for line in text.split("\n"):
        words = _SPACES.sub(" ", line).strip().replace("\xa0", " ")
        if words:
            if waiting:
                yield ""
            waiting, blank = False, False
            yield words
        else:
            waiting = not blank


def _lines(cell: HtmlElement, without: Set[HtmlElement]) -> list[str]:
    page = _Page((), without)
    page.write(cell)
    return [line for block in page.blocks() for line in block.split("\n") if line]


def _counted(number: int, style: str) -> str:
    if style in ("a", "A") and 0 < number <= 26:
        return chr(ord(style) + number - 1)
    if style in ("i", "I") and 0 < number < 40:
        return roman(number) if style == "i" else roman(number).upper()
    return str(number)

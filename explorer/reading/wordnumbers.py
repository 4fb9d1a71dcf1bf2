"""The numbers that Word counts by itself before paragraphs; they are nowhere in the words of a document.

Rules: ECMA-376 part 1, 17.9 (numbering), 17.3.1.19 (`numPr`), 17.9.24 (a style of a level).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from explorer.reading.counting import integer, letters, roman

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

_NUMBERING: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
_PLACE: Final = re.compile(r"%([1-9])")
_LONGEST: Final = 24
"""Characters of the pattern of a number that are read."""
_MOST: Final = 4_000
"""Numbers beyond this are written in digits, whatever they are to be written in."""


def named(name: str) -> str:
    """Return the full name of an element or attribute of a document's main part."""
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts: its first number, how that is written, what stands around it."""

    start: int
    form: str
    text: str
    legal: bool
    restarts: int | None
    style: str


@dataclass(frozen=True, slots=True)
class _List:
    """A list that paragraphs belong to: what it counts with, where it begins anew, and levels of its own."""

    counter: str
    starts: dict[int, int]
    levels: dict[int, _Level]


class Numbers:
    """Counts the numbered paragraphs of a document, each asked for once and in their order."""

    def __init__(self, document: Document) -> None:
        self._styles: dict[str, Element] = {
            style.get(named("styleId"), ""): style for style in document.styles.element.iter(named("style"))
        }
        self._lists: dict[str, _List] = dict(_lists(document))
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def label(self, paragraph: Element) -> str:
        """Return the number before a paragraph, such as "5.1", "(a)" or "-" for any bullet; nothing where it has none."""
        name, level = self._place(paragraph)
        listed = self._lists.get(name)
        if listed is None or level not in listed.levels:
            return ""
        counts = self._counted(name, listed, level)
        shown = listed.levels[level]
        if shown.form == "bullet":
            return "-"
        return _PLACE.sub(lambda place: _written(listed, counts, int(place[1]) - 1, shown.legal), shown.text).strip()

    def _counted(self, name: str, listed: _List, level: int) -> dict[int, int]:
        """Return how far each level has counted, this paragraph with it."""
        counts = self._counts.setdefault(listed.counter, {})
        if name not in self._begun:
            self._begun.add(name)
            counts.update({at: start - 1 for at, start in listed.starts.items()})
        counts[level] = counts.get(level, listed.levels[level].start - 1) + 1
        for below in [at for at in counts if at > level]:
            restarts = listed.levels[below].restarts if below in listed.levels else None
            if restarts is None or level < restarts:
                del counts[below]
        return counts

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """Return the list of a paragraph and its level there, by itself or by its style; no list where it has none."""
        own = paragraph.find(f"{named('pPr')}/{named('numPr')}")
        name, level = _said(own, "numId"), _said(own, "ilvl")
        style = _value(paragraph.find(f"{named('pPr')}/{named('pStyle')}"))
        for at in self._based(style):
            if name and level:
                break
            given = self._styles[at].find(f"{named('pPr')}/{named('numPr')}")
            if found := _said(given, "numId"):
                name = name or found
                level = level or self._level_of(name, at) or _said(given, "ilvl")
        return name, integer(level, 0)

    def _level_of(self, name: str, style: str) -> str:
        levels = self._lists[name].levels if name in self._lists else {}
        return next((str(at) for at, level in levels.items() if level.style == style), "")

    def _based(self, style: str) -> Iterator[str]:
        """Yield a style and those that it is based on."""
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield style
            style = _value(self._styles[style].find(named("basedOn")))


def _lists(document: Document) -> Iterator[tuple[str, _List]]:
    """Yield the lists of a document by their numbers."""
    parts = (
        ref.target_part for ref in document.part.rels.values() if ref.reltype == _NUMBERING and not ref.is_external
    )
    root: Element | None = getattr(next(parts, None), "element", None)
    if root is None:
        return
    counters = {
        node.get(named("abstractNumId"), ""): dict(_levels(node)) for node in root.iterchildren(named("abstractNum"))
    }
    for node in root.iterchildren(named("num")):
        counter = _value(node.find(named("abstractNumId")))
        starts, levels = {}, dict(counters.get(counter, {}))
        for change in node.iterchildren(named("lvlOverride")):
            start = change.find(named("startOverride"))
            if start is not None:
                starts[integer(change.get(named("ilvl")), 0)] = integer(_value(start), 1)
            levels.update(_levels(change))
        yield node.get(named("numId"), ""), _List(counter, starts, levels)


def _levels(node: Element) -> Iterator[tuple[int, _Level]]:
    for level in node.iterchildren(named("lvl")):
        legal, restarts = level.find(named("isLgl")), level.find(named("lvlRestart"))
        yield (
            integer(level.get(named("ilvl")), 0),
            _Level(
                start=integer(_value(level.find(named("start"))), 1),
                form=_value(level.find(named("numFmt"))),
                text=_value(level.find(named("lvlText")))[:_LONGEST],
                legal=legal is not None and _value(legal) not in ("0", "false", "off"),
                restarts=None if restarts is None else integer(_value(restarts), 0),
                style=_value(level.find(named("pStyle"))),
            ),
        )


def _written(listed: _List, counts: dict[int, int], level: int, legal: bool) -> str:
    """Return how far a level has counted, as it is written."""
    shown = listed.levels.get(level)
    if shown is None:
        return ""
    number = counts.get(level, shown.start)
    form = "decimal" if legal or not 0 < number < _MOST else shown.form
    if form == "none":
        return ""
    if form in ("lowerLetter", "upperLetter"):
        return letters(number) if form == "lowerLetter" else letters(number).upper()
    if form in ("lowerRoman", "upperRoman"):
        return roman(number) if form == "lowerRoman" else roman(number).upper()
    if form == "decimalZero":
        return f"{number:02}"
    return str(number) if form != "ordinal" else f"{number}{_ending(number)}"


def _ending(number: int) -> str:
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _said(node: Element | None, name: str) -> str:
    return "" if node is None else _value(node.find(named(name)))


def _value(node: Element | None) -> str:
    return "" if node is None else str(node.get(named("val"), ""))

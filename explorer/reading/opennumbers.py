"""The numbers that an OpenDocument text counts by itself before the entries of its lists and before its headings.

Rules: OpenDocument 1.3 part 3, 5.3 (lists), 16.30 and 16.34 (levels of lists and of headings), 19.500 (`style:num-format`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from explorer.reading.counting import integer, letters, roman

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SPACES: Final = {"draw": "drawing", "svg": "svg-compatible"}
"""What prefixes stand for that are not the names of their spaces themselves."""
_NEWER: Final = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}num-list-format"
"""The pattern of a number as newer programs write it beside the parts around it: `%1%.%2%)`."""
_PLACE: Final = re.compile(r"%(10|[1-9])%")
_LONGEST: Final = 24
"""Characters around a number that are read."""
_DEEPEST: Final = 10
"""Levels that a list has."""
_MOST: Final = 4_000
"""Numbers beyond this are written in digits, whatever they are to be written in."""
_OUTLINE: Final = ""
"""The list that headings count in; every other one has a name."""


def named(name: str) -> str:
    """Return the full name of `prefix:name`, such as `text:p`."""
    prefix, _, local = name.partition(":")
    return f"{{urn:oasis:names:tc:opendocument:xmlns:{_SPACES.get(prefix, prefix)}:1.0}}{local}"


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts: how its number is written, what stands around it, how many levels are shown, its first number;
    `form` is empty where nothing is shown, and `pattern` where the number has none of its own."""

    form: str
    before: str
    after: str
    shown: int
    start: int
    pattern: str


@dataclass(slots=True)
class _Counts:
    """How far each level of a list has counted."""

    levels: dict[int, int] = field(default_factory=dict)

    def cut(self, level: int) -> None:
        """Let a level, and those below it, begin anew."""
        for below in [at for at in self.levels if at >= level]:
            del self.levels[below]


class Numbers:
    """Counts the entries of a document's lists, each list entered, and each entry asked for, once and in their order."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[str, dict[int, _Level]] = {}
        for root in roots:
            for style in root.iter(named("text:list-style"), named("text:outline-style")):
                outline = style.tag == named("text:outline-style")
                self._styles[_OUTLINE if outline else style.get(named("style:name"), "")] = dict(_levels(style))
        self._counts: dict[str, _Counts] = {}

    def enter(self, listed: Element, style: str, level: int) -> str:
        """Begin or go on with a list at a level from 1 on; return the name of its style, by default that of the list around it."""
        style = listed.get(named("text:style-name"), style)
        goes_on = listed.get(named("text:continue-numbering")) == "true" or listed.get(named("text:continue-list"))
        if not goes_on:
            self._counted(style).cut(level)
        return style

    def label(self, entry: Element, style: str, level: int) -> str:
        """Return the number before an entry of a list, such as "5.1", "(a)" or "-" for any bullet; nothing where it has none."""
        return self._next(style, level, entry.get(named("text:start-value")))

    def heading(self, heading: Element) -> str:
        """Return the number before a heading that stands in no list."""
        level = integer(heading.get(named("text:outline-level")), 1)
        if heading.get(named("text:is-list-header")) == "true" or not self._of(_OUTLINE, level):
            return ""
        if heading.get(named("text:restart-numbering")) == "true":
            self._counted(_OUTLINE).cut(level)
        return self._next(_OUTLINE, level, heading.get(named("text:start-value")))

    def _next(self, style: str, level: int, start: str | None) -> str:
        counts, own = self._counted(style), self._of(style, level)
        first = own.start if own else 1
        counts.levels[level] = integer(start, counts.levels.get(level, first - 1) + 1)
        counts.cut(level + 1)
        return self._shown(style, level, counts.levels) if own else ""

    def _shown(self, style: str, level: int, counts: Mapping[int, int]) -> str:
        own = self._styles[style][level]
        if own.form in ("", "bullet"):
            return "-" if own.form else ""
        if own.pattern:
            return _PLACE.sub(lambda place: self._written(style, int(place[1]), counts), own.pattern).strip()
        numbers = [self._written(style, at, counts) for at in range(max(1, level - own.shown + 1), level + 1)]
        return f"{own.before}{'.'.join(filter(None, numbers))}{own.after}".strip()

    def _written(self, style: str, level: int, counts: Mapping[int, int]) -> str:
        own = self._of(style, level)
        return _number(counts.get(level, own.start), own.form) if own and own.form not in ("", "bullet") else ""

    def _counted(self, style: str) -> _Counts:
        return self._counts.setdefault(style, _Counts())

    def _of(self, style: str, level: int) -> _Level | None:
        return self._styles.get(style, {}).get(level)


def _levels(style: Element) -> Iterable[tuple[int, _Level]]:
    for node in style:
        level = integer(node.get(named("text:level")), 0)
        if not 0 < level <= _DEEPEST:
            continue
        numbered = node.tag in (named("text:list-level-style-number"), named("text:outline-level-style"))
        yield (
            level,
            _Level(
                form=node.get(named("style:num-format"), "") if numbered else "bullet",
                before=node.get(named("style:num-prefix"), "")[:_LONGEST],
                after=node.get(named("style:num-suffix"), "")[:_LONGEST],
                shown=integer(node.get(named("text:display-levels")), 1),
                start=integer(node.get(named("text:start-value")), 1),
                pattern=node.get(_NEWER, "")[:_LONGEST],
            ),
        )


def _number(number: int, form: str) -> str:
    """Return a number as one of the forms `1`, `a`, `A`, `i` and `I` writes it."""
    if form in ("a", "A") and 0 < number < _MOST:
        return letters(number) if form == "a" else letters(number).upper()
    if form in ("i", "I") and 0 < number < _MOST:
        return roman(number) if form == "i" else roman(number).upper()
    return str(number)

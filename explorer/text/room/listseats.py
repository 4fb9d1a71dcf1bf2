"""The seats of one list of those in a room: names line by line, with headings, cells and other labels between them."""

from __future__ import annotations

import re

from explorer.text.naming import names, whose
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line
from explorer.text.room import (
    aswhat,
    beside,
    instead,
    listblocks,
    listends,
    printednames,
    public,
    rolefirst,
    roomlabels,
    seats,
    secondcolumn,
)
from explorer.text.room.seats import Seat

_BY_SERVICE = ("officer", "member", *seats.OTHERS)
_PLURAL_LABEL = re.compile(r"(?:Councillors|Cllrs)\s*:?", re.IGNORECASE)
_LISTS_ON = re.compile(r"(?!Counc|Cllr).*,$|[A-Z]\.$")
"""How the first line of a list ends, or is no more than an initial, where its names stand one a line."""
_APOLOGIES_FROM = re.compile(
    r"\b(?i:apologies (?:from\b|:))|(?<=\w )(?i:members of (?:the )?(?:public|press)\s*:)"
    r"|(?<=[\w.,;)])\s+(?:\d{1,4}(?:[./]\d{1,4})*[.):]?\s+)?(?:Apolog(?:y|ies)|APOLOG(?:Y|IES))\b"
    r"(?=[^\n]{0,40}?(?:\b(?:received|accepted|absence)\b|:))"
)
"""What begins, within a line on some who were in the room, who was not, or the public."""


def find(draft: Draft, role: str, start: int, first: int, stop: int) -> list[Seat]:
    """Return the seats of those whom `draft.lines[first:stop]` list from `start` on, behind a label that says they have `role`; of the public
    none."""
    return [] if role == "public" else _List(draft, role, start, first, stop).read()


class _List:
    """A list as far as it is read: who is in it, the role of those that follow, and the title that covers their names."""

    def __init__(self, draft: Draft, role: str, start: int, first: int, stop: int) -> None:
        lines = draft.lines[first:stop]
        end = draft.lines[stop - 1].end if stop > first else draft.lines[first].end
        self.draft, self.role, self.start, self.first, self.stop = draft, role, start, first, stop
        self.found = rolefirst.role_first(draft, role, start, end)
        self.plural = listblocks.PLURAL.match(draft.masked, start, end) is not None
        self.shown = seats.Shown(draft.masked[start:end], role, [(seat.start, seat.end) for seat in self.found])
        self.cover = _covering_label(draft, start, first, stop)
        self.of_councils = sum(whose.of_council(line.text) for line in lines)
        self.column = aswhat.column(draft, start, first, stop)
        self.named = secondcolumn.ends(lines)
        self.apart = _apart(draft, role, start, first, stop)

    def read(self) -> list[Seat]:
        """Return the seats of all its lines, in order."""
        k = self.first
        while k < self.stop:
            if k in self.column:
                self.found += aswhat.listed(self.draft, self.role, self.column[k], tuple(self.column.values()))
            elif k in self.apart:
                for part, begin, end in self.apart[k]:
                    self._seat(part, begin, end)
            elif not self._heads(k):
                k = self._entry(k)
            k += 1
        return self.found

    def _seat(self, role: str, start: int, end: int) -> None:
        if start < end:
            under = seats.Under(role, self.plural, self.cover, self.shown)
            self.found += seats.in_line(self.draft, under, start, end)

    def _heads(self, k: int) -> bool:
        """Take the role that line `k` gives to those below it; tell whether it names nobody itself."""
        line = self.draft.lines[k]
        group = seats.WHOSE.fullmatch(line.text)
        if group:
            self.role = seats.role_of(group)
        if self.role == "chair" and k > self.first and _below_chair(line, self.found):
            self.role = "member"
        if k > self.first and self.role == "member" and public.NUMBER_OF_PUBLIC.fullmatch(line.bare.rstrip(".")):
            self.role = "observer"
            return True
        return group is not None or (k > self.first and listblocks.over_names(self.draft, k, self.stop))

    def _entry(self, k: int) -> int:
        """Take those whom line `k` names; return the last line of the entry."""
        draft, line = self.draft, self.draft.lines[k]
        begin = self.start if k == self.first else line.end - len(line.bare)
        listed, away = self._listed(line, k, begin)
        service = listblocks.SERVICE.match(draft.masked[begin : line.end]) if self.role in _BY_SERVICE else None
        last = k if away else _last_line(draft, k, self.stop)
        inner = begin + (service.end() if service else 0)
        self._seat(self.role, inner, draft.lines[last].end if last > k else listed)
        self.cover = names.covering(draft.masked[inner:listed], self.cover)
        if public.names_public(draft, line):
            while last + 1 < self.stop and not draft.lines[last].text.endswith("."):
                last += 1  # The names of the public go on.
        return last

    def _listed(self, line: Line, k: int, begin: int) -> tuple[int, bool]:
        """Return where the names of line `k`, which open at `begin`, end within it, and whether others follow there, who were away."""
        at = max(0, begin - line.start)
        listed = line.start + listends.end(line.text, min(begin, line.end) - line.start)
        if self.of_councils:
            listed = min(listed, line.start + whose.name_end(line.text, at, self.of_councils))
        listed = min(listed, line.start + self.named.get(k, len(line.text)))
        away = _APOLOGIES_FROM.search(line.text, at) if self.role not in seats.AWAY else None
        return (min(listed, line.start + away.start()), True) if away else (listed, False)


def _apart(draft: Draft, role: str, start: int, first: int, stop: int) -> dict[int, tuple[tuple[str, int, int], ...]]:
    """Return, by line, the parts of a list whose rows have a column of others: who was away beside those who came, or
    who came for those away."""
    if role == "apologies":
        return instead.parts(draft, start, first, stop)
    return {} if role in seats.AWAY else beside.parts(draft, role, start, first, stop)


def _below_chair(line: Line, found: list[Seat]) -> bool:
    """Tell whether a line below the label of whoever presided names others: several, or one with a title where somebody stands above."""
    return bool(listblocks.PLURAL.match(line.text) or (found and printednames.MEMBER_TITLE.match(line.text)))


def _covering_label(draft: Draft, start: int, i: int, stop: int) -> str:
    """Return the plural title that stands alone on line `i` below another label, where its list goes on with part of a name or one
    before a comma."""
    label, below = draft.lines[i], draft.lines[i + 1 : min(i + 2, stop)]
    alone = start >= label.end and _PLURAL_LABEL.fullmatch(label.text) is not None
    alone = alone and i > 0 and roomlabels.of(draft.lines[i - 1].text) is not None
    return "Councillors" if alone and below and _LISTS_ON.match(below[0].text) else ""


def _last_line(draft: Draft, k: int, stop: int) -> int:
    """Return the last of the lines that the entry on line `k` takes: a name or a bracket may be wrapped."""
    last = k
    while last + 1 < stop and _bracket_goes_on(draft.lines[last], draft.lines[last + 1]):
        last += 1
    while last + 1 < stop and names.breaks_name(draft.lines[last].text, draft.lines[last + 1].text):
        last += 1
    return last


def _bracket_goes_on(line: Line, after: Line) -> bool:
    """Tell whether a bracket that is open at the end of a line is closed on the next one."""
    opened = line.text.rfind("(") > line.text.rfind(")") and (not after.gap or line.text.endswith(","))
    below = not after.gap and after.text[0] == "(" and line.text[-1] not in ",;:)"
    return (opened or (below and seats.WHOSE.fullmatch(after.text) is None)) and ")" in after.text[:80]

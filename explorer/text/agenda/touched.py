"""The items of business that an interest touches: by the words of their titles, by number, or as the clause of a committee's report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from explorer.text.agenda.items import Item
from explorer.text.agenda.itemtitles import OTHER_NUMBER

AT = re.compile(
    r"\b(?:items?|minutes?|mins?\.?|re|numbers?|nos?\.?)\s+(?:nos?\.?\s*|numbers?\s*)?"
    r"(?P<numbers>\d[\w./()]{0,8}+(?:(?:,\s|\s?&\s?|\sand\s)\d[\w./()]{0,8}+){0,6}+)"
    r"(?!,?\s[^.;]{0,40}\b(?:clause|report|schedule)\b)",
    re.IGNORECASE,
)
_OF_REPORT = re.compile(
    r"\bitem\s+(?P<item>\d{1,3}),?\s+clause\s+(?P<clause>[\w.]{1,8})\s+of\s+the\s+\d", re.IGNORECASE
)
"""What says which part of a committee's report is meant: "item 8, clause 4.1 of the 3rd Report of the Parks Committee"."""
_OF_THIS = re.compile(r"\bclauses?\s+(?P<number>\d{1,3})\s+of\s+this\s+report\b", re.IGNORECASE)
_ON_AGENDA = re.compile(r"\(agenda item (?P<number>\d{1,3})\)", re.IGNORECASE)
"""The number that an item had on the agenda, behind its title in minutes that number it otherwise."""
_NUMBER = re.compile(r"\d[\w./]*")
_FEW = 4
"""Items of one title or number."""
_SHORT_TITLE = 10
_WORD = re.compile(r"\S+")

Entry = tuple[Item, str]


class Business:
    """The items that an interest may touch, looked up by the words their titles open with and by their numbers."""

    def __init__(self, items: Sequence[Entry]) -> None:
        self._titles: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._numbers: defaultdict[str, list[str]] = defaultdict(list)
        self._number_of: dict[str, str] = {}
        self._clauses: dict[str, str] = {}
        for item, ref in items:
            self._number_of[ref] = item.number.rstrip(".")
            if other := OTHER_NUMBER.match(item.title):
                self._clauses[ref] = other.group().strip(" ()")
            title = OTHER_NUMBER.sub("", " ".join(item.title.casefold().split()))
            if not item.procedural and len(title) > _SHORT_TITLE:
                self._titles[title.partition(" ")[0]].append((title, ref))
            if not item.procedural and item.number:
                self._numbers[item.number.rstrip(".")].append(ref)
            if not item.procedural and (listed := _ON_AGENDA.search(item.title)):
                self._numbers[listed["number"]].append(ref)

    def touched(self, words: str, cells: Sequence[str] = ()) -> list[str]:
        """Return the items that `words` name by title, else by number, or that one of `cells` gives the number of; of an item and a part of
        it, both named, only the part."""
        plain = " ".join(words.casefold().split())
        found = [] if self._titles.keys().isdisjoint(plain.split()) else self._titled(plain)
        if part := _OF_REPORT.search(words):
            numbers = [f"{self._number_of[ref]}.{part['item']}" for ref in found]
            own = [own for number in numbers for own in self._numbers.get(number, ())[:1]]
            found = [ref for ref in own if self._clauses.get(ref) == part["clause"]] or found
        if (here := _OF_THIS.search(words)) and (its := self._numbers.get(here["number"])):
            found = its[:1]
        if not found:
            numbers = [n for match in AT.finditer(words) for n in _NUMBER.findall(match["numbers"])] + [*cells]
            found = [ref for number in numbers for ref in self._numbers.get(number.strip().rstrip("."), ())[:_FEW]]
        return [ref for ref in dict.fromkeys(found) if not self._parted(ref, found)]

    def _parted(self, ref: str, named: Sequence[str]) -> bool:
        """Tell whether a part of an item, by their numbers, is named as well."""
        number = self._number_of[ref]
        return bool(number) and any(self._number_of[other].startswith(f"{number}.") for other in named)

    def _titled(self, words: str) -> list[str]:
        return [
            ref
            for match in _WORD.finditer(words)
            for title, ref in self._titles.get(match.group(), ())[:_FEW]
            if words.startswith(title, match.start())
        ]

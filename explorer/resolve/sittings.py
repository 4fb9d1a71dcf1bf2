"""What papers say of another sitting of their body: whose minutes were confirmed, and when the next is to be."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from explorer.model import Evidence, Problem, Span
from explorer.resolve.disagree import days_between, disagreement
from explorer.resolve.facts import Facts, Key
from explorer.text.page import dates

if TYPE_CHECKING:
    from explorer.resolve.meetings import Meetings

_NEXT = re.compile(
    r"\b(?:date|time)\b[^\n.]{0,30}\bof (?:the )?next (?:ordinary |full |monthly |scheduled )?meeting\b"
    r"|\bnext (?:ordinary |full |monthly |scheduled )?meeting (?:of the [^\n.]{1,60} )?(?:will be|is to be|is|to be)\b",
    re.IGNORECASE,
)
_AHEAD: Final = 120
"""Characters after the words of a next meeting in which its date stands."""

_MOVED: Final = 14
"""Days within which a meeting held is taken for the one announced."""

_SLIP: Final = 3
"""Days within which the date of minutes confirmed is taken for a slip."""

_ADDRESS = re.compile(r"^https?://([^/?#]+)[^#]*[?&]MId=(\d+)", re.IGNORECASE)


Sitting = tuple[str, str, str]
"""Owner, body and date of a meeting as one paper has it; without a date the paper and the mention."""


_ELSEWHERE: Final[Sitting] = ("", "", "")
"""A sitting of another body than those at hand."""


def by_address(facts: Facts, sittings: Mapping[Key, Sitting]) -> Iterator[tuple[Key, Key]]:
    """Sittings of one body in papers whose addresses name one meeting: the number that a council's site gives it."""
    first: dict[tuple[str, str, str], Key] = {}
    for key, (_, body, _) in sittings.items():
        match = _ADDRESS.match(facts.records[key[0]].source.url)
        if match and own_sittings(facts, key[0]) == [key]:
            other = first.setdefault((match[1].casefold(), match[2], body), key)
            if other != key:
                yield other, key


def own_sittings(facts: Facts, document: str) -> list[Key]:
    """The sittings that a paper is of, not those that it mentions."""
    return [key for key in facts.keys_in(document, "meeting") if facts.attr(key, "status") != "mentioned"]


def slips(facts: Facts, sittings: Mapping[Key, Sitting]) -> Iterator[tuple[Key, Key]]:
    """The last sitting before a meeting, and minutes confirmed there under a date some days, or just a year, away from its own.

    Only where the paper speaks of minutes, no paper of such a sitting is known, and no other paper names that day.
    """
    held = _held(facts, sittings)
    order = {body: sorted(days) for body, days in held.items()}
    named = Counter(sitting for document, sitting in {(key[0], sitting) for key, sitting in sittings.items()})
    for key, (_, body, date) in sittings.items():
        targets = [target for target, _ in facts.out(key, "confirmed_minutes_of")]
        if len(targets) != 1 or not _of_minutes(facts, targets[0]):
            continue
        before = bisect_left(order.get(body, ()), date)
        if not before:
            continue
        said, last = sittings.get(targets[0], _ELSEWHERE), order[body][before - 1]
        gap = days_between(said[2], last)
        if said[1] != body or said[2] in held[body] or gap is None or named[said] > 1:
            continue
        if abs(gap) <= _SLIP or (said[2][4:] == last[4:] and abs(gap) < 370):
            yield held[body][last], targets[0]


def _of_minutes(facts: Facts, key: Key) -> bool:
    text, span = facts.records[key[0]].source.text, facts.mentions[key].spans[0]
    begin, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return "minutes" in text[begin : end if end >= 0 else len(text)].casefold()


def announced(facts: Facts, meetings: Meetings) -> Iterator[Problem]:
    """Meetings held on another day than the paper of the one before announces."""
    held = _held(facts, meetings.sittings)
    for days in held.values():
        order = sorted(days)
        for day, key in days.items():
            at = bisect_right(order, day)
            found = _next_date(facts, key[0]) if at < len(order) else None
            if found is None or found[0] in days or found[0] <= day:
                continue
            gap = days_between(found[0], order[at])
            if gap is not None and abs(gap) <= _MOVED:
                other = days[order[at]]
                what = f"announced for {found[0]}, held on {order[at]}"
                pieces = [facts.evidence(key[0], found[1]), _words(facts, other)]
                yield disagreement("next-meeting", meetings.of[other], what, pieces)


def _next_date(facts: Facts, document: str) -> tuple[str, Span] | None:
    """The one date a paper gives for the next meeting, with its words."""
    text = facts.records[document].source.text
    found: dict[str, Span] = {}
    for match in _NEXT.finditer(text):
        day = dates.first(text, match.end(), min(len(text), match.end() + _AHEAD))
        if day and day.full:
            found.setdefault(day.iso, Span(match.start(), day.end))
    return next(iter(found.items())) if len(found) == 1 else None


def own_days(facts: Facts, sittings: Mapping[Key, Sitting]) -> dict[str, dict[str, list[Key]]]:
    """Body → day → the mentions of that sitting in papers of its own, not in those that only speak of it."""
    found: dict[str, dict[str, list[Key]]] = defaultdict(lambda: defaultdict(list))
    for key, (_, body, date) in sorted(sittings.items()):
        if body.startswith("body/") and len(date) == 10 and facts.attr(key, "status") in ("minuted", "called"):
            found[body][date].append(key)
    return found


def _held(facts: Facts, sittings: Mapping[Key, Sitting]) -> dict[str, dict[str, Key]]:
    """Body → day → a sitting with a paper of its own."""
    days = own_days(facts, sittings)
    return {body: {day: keys[0] for day, keys in found.items()} for body, found in days.items()}


def _words(facts: Facts, key: Key) -> Evidence:
    return facts.evidence(key[0], facts.mentions[key].spans[0])

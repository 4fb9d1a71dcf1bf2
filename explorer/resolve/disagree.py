"""Where papers contradict each other: one thing, both quotes, and nothing decided between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date as Day
from itertools import combinations, groupby
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from explorer.model import Evidence, Problem, Span
from explorer.resolve.facts import Attrs, Facts, Key, Thing
from explorer.resolve.forms import clip, words
from explorer.resolve.links import Place, Said, Table, merged, pairs
from explorer.text.page.dates import time_in

_NEAR_BEFORE, _NEAR_AFTER = 200, 600
"""Characters around a sitting's heading in which its time and place stand."""


class Named(Protocol):
    """A thing that something is said of."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def label(self) -> str:
        """Its label."""


Ends = NDArray[np.uint64]
WordsAt = Callable[[Place], Evidence]


def quoted(pieces: Iterable[Evidence]) -> str:
    """The quotes of a problem, each with its paper."""
    return ", ".join(f"“{clip(piece.quote, 120)}” ({piece.document})" for piece in pieces)


def disagreement(code: str, thing: Named, what: str, pieces: Sequence[Evidence]) -> Problem:
    """A problem that names the thing, what is said of it, and the words that say so."""
    last = pieces[-1]
    message = f"{clip(thing.label, 100)}: {what}: {quoted(pieces)}"
    return Problem(code, message, Span(last.start, last.end), last.document, thing.id, tuple(pieces))


def values_of(facts: Facts, thing: Thing, keys: Sequence[Key], names: Iterable[str]) -> list[Problem]:
    """Where the papers of one sitting give different values."""
    found = []
    for name in names:
        said: dict[str, Key] = {}
        for key in keys:
            value = facts.attr(key, name)
            if value and not any(_agree(name, value, other) for other in said):
                said[value] = key
        (first, one), *rest = said.items() if said else [("", keys[0])]
        for other, key in rest:
            pieces = [_words_of(facts, k, name, value) for k, value in ((one, first), (key, other))]
            alike = key[0] != one[0] and facts.attr(key, "status") == facts.attr(one, "status") != "mentioned"
            twice = ", or they are of two sittings that day" if name == "time" and alike else ""
            what = f"papers disagree on the {name}, {first} or {other}{twice}"
            found.append(disagreement(f"meeting-{name}", thing, what, pieces))
    return found


def attendance(tables: Mapping[str, Table], names: Callable[[int], Named], words_at: WordsAt) -> Iterator[Problem]:
    """People who are listed as present and as absent at one meeting."""
    if "attended" not in tables:
        return
    attended = tables["attended"]
    for kind, how in (("sent_apologies", "sent apologies"), ("absent_from", "as absent")):
        both = np.intersect1d(pairs(attended), pairs(tables[kind])) if kind in tables else np.zeros(0, np.uint64)
        present, absent = _said(attended, both), _said(tables.get(kind, attended), both)
        for (person, meeting, _), reasons in absent.items():
            one, two = words_at(_first(present[person, meeting, 0])), words_at(_first(reasons))
            if "late" not in words(two.quote):
                what = f"{names(person).label} is listed as present and {how}"
                yield disagreement("attendance", names(meeting), what, (one, two))


def votes(
    tables: Mapping[str, Table],
    senses: Sequence[str],
    attrs: Sequence[Attrs],
    names: Callable[[int], Named],
    words_at: WordsAt,
) -> Iterator[Problem]:
    """People whose vote on one decision is told in two ways."""
    if "voted" not in tables:
        return
    table = tables["voted"]
    senses_of = np.unique(np.stack((pairs(table), table[:, 2].astype(np.uint64)), axis=1), axis=0)
    ends, count = np.unique(senses_of[:, 0], return_counts=True)
    told = sorted(_said(table, ends[count > 1]).items(), key=lambda one: (*one[0][:2], senses[one[0][2]]))
    for (person, decision), drafts in groupby(told, key=lambda one: one[0][:2]):
        for (_, one), (_, other) in combinations(drafts, 2):
            said = [merged("voted", (attrs[reason.attrs] for reason in reasons)) for reasons in (one, other)]
            how = f"{said[0].get('vote', '?')} or {said[1].get('vote', '?')}"
            pieces = words_at(_first(one)), words_at(_first(other))
            yield disagreement("vote", names(decision), f"{names(person).label} voted {how}", pieces)


def _said(table: Table, ends: Ends) -> dict[tuple[int, int, int], list[Said]]:
    """The reasons for links between some pairs of things, by ends and sense."""
    found: defaultdict[tuple[int, int, int], list[Said]] = defaultdict(list)
    for numbers in table[np.isin(pairs(table), ends)].tolist():
        one = Said(*numbers)
        found[one[:3]].append(one)
    return found


def _first(reasons: Iterable[Said]) -> Place:
    return min(one[4:] for one in reasons)


def _agree(name: str, a: str, b: str) -> bool:
    if name != "place":
        return a == b
    left, right = set(words(a)), set(words(b))
    return left <= right or right <= left or len(left & right) * 2 >= min(len(left), len(right)) > 1


def _words_of(facts: Facts, key: Key, name: str, value: str) -> Evidence:
    """The words that give a value of a sitting, where they stand near its heading; else the heading."""
    span = facts.mentions[key].spans[0]
    text = facts.records[key[0]].source.text
    low, high = max(0, span.start - _NEAR_BEFORE), min(len(text), span.end + _NEAR_AFTER)
    if name == "place":
        at = text.find(value, low, high)
        return facts.evidence(key[0], Span(at, at + len(value)) if at >= 0 else span)
    while name == "time" and (found := time_in(text, low, high)):
        time, start, end = found
        if time == value:
            # Two times alone would not tell what they are times of: the line they stand in does.
            begin = max(text.rfind("\n", 0, start) + 1, start - _NEAR_BEFORE)
            stop = text.find("\n", end)
            return facts.evidence(key[0], Span(begin, min(stop if stop >= 0 else len(text), end + _NEAR_BEFORE)))
        low = end
    return facts.evidence(key[0], span)


def days_between(a: str, b: str) -> int | None:
    """Days from one ISO date to another, or None where one of them is not a whole date."""
    try:
        return (Day.fromisoformat(b) - Day.fromisoformat(a)).days
    except ValueError:
        return None

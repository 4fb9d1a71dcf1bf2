"""Where papers contradict each other: one thing, both quotes, and nothing decided between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Day
from itertools import combinations, groupby

from explorer.model import Evidence, Problem, Span
from explorer.resolve.facts import Facts, Key, Thing
from explorer.resolve.forms import clip, words
from explorer.resolve.links import Links
from explorer.text.dates import time_in

_NEAR_BEFORE, _NEAR_AFTER = 200, 600
"""Characters around a sitting's heading in which its time and place stand."""


def quoted(pieces: Iterable[Evidence]) -> str:
    """The quotes of a problem, each with its paper."""
    return ", ".join(f"“{clip(piece.quote, 120)}” ({piece.document})" for piece in pieces)


def disagreement(code: str, thing: Thing, what: str, pieces: Sequence[Evidence]) -> Problem:
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
            found.append(
                disagreement(f"meeting-{name}", thing, f"papers disagree on the {name}, {first} or {other}", pieces)
            )
    return found


def attendance(links: Links) -> list[Problem]:
    """People who are listed as present and as absent at one meeting."""
    attended = links.ends("attended").keys()
    found = []
    for kind, how in (("sent_apologies", "sent apologies"), ("absent_from", "as absent")):
        both = attended & links.ends(kind).keys()
        present = {(draft.source.id, draft.target.id): draft for draft in links.drafts("attended", both)}
        for draft in links.drafts(kind, both):
            one, two = present[draft.source.id, draft.target.id].evidence[0], draft.evidence[0]
            if "late" not in words(two.quote):
                what = f"{draft.source.label} is listed as present and {how}"
                found.append(disagreement("attendance", draft.target, what, (one, two)))
    return found


def votes(links: Links) -> list[Problem]:
    """People whose vote on one decision is told in two ways."""
    found = []
    several = {ends for ends, senses in links.ends("voted").items() if len(senses) > 1}
    for _, drafts in groupby(links.drafts("voted", several), key=lambda draft: (draft.source.id, draft.target.id)):
        for one, other in combinations(drafts, 2):
            how = f"{one.attrs.get('vote', '?')} or {other.attrs.get('vote', '?')}"
            pieces = one.evidence[0], other.evidence[0]
            found.append(disagreement("vote", one.target, f"{one.source.label} voted {how}", pieces))
    return found


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

"""Coded values in words that a reader of council papers would use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from explorer.columns.days import date_words as date_words
from explorer.model import Entity

OUTCOME: Final = {
    "resolved": "resolved by the meeting",
    "agreed": "agreed, not worded as a resolution",
    "noted": "noted, nothing further settled",
    "referred": "referred: sent on to another body",
    "recommended": "recommended: asked for, not settled here",
    "delegated": "delegated: left to an officer or another body",
    "deferred": "deferred: put off to a later meeting",
    "rejected": "rejected: not agreed",
}

POWER: Final = {
    "executive": "executive: binds the services",
    "council": "full council: what it settles binds the council",
    "scrutiny": "scrutiny: asks and recommends",
    "advisory": "advisory: advises who decides",
    "regulatory": "regulatory: planning, licensing",
}

STATUS: Final = {
    "minuted": "minuted: its minutes are here",
    "called": "called: only its agenda is here",
    "mentioned": "mentioned: other papers speak of it",
    "cancelled": "cancelled",
    "moved": "moved to another day",
}

STATE: Final = {"open": "open", "closed": "closed", "unknown": "not known from these papers"}

BASIS: Final = {"derived": "worked out by a rule from the papers", "curated": "set by a person"}

OUTCOME_BASIS: Final = {
    "derived": "agreed by a rule: it was proposed and seconded with no word of a result, and such minutes print what carried",
    "curated": BASIS["curated"],
}
"""The same of a decision, whose outcome is what a rule concludes."""


def in_words(words: Mapping[str, str]) -> Callable[[str], str]:
    """Return what puts a coded value in words; a value that has none stays as it is."""
    return lambda held: words.get(held, held)


def told_state(thing: Entity) -> str:
    """Return the state of a task where it is told in a word; alone, “unknown” would be read of the task itself."""
    state = str(thing.attrs.get("state", ""))
    return "" if state == "unknown" else state


def short_date(iso: str) -> str:
    """Return an ISO date of any precision in at most eleven characters: 2018-06-21 as 21 Jun 2018; anything else unchanged."""
    words = date_words(iso).split()
    return " ".join([*words[:-2], words[-2][:3], words[-1]]) if len(words) > 1 else iso


def period_words(first: str, last: str) -> str:
    """Return the first and last dates that something was seen as one phrase."""
    if first and last and first != last:
        return f"seen {date_words(first)} to {date_words(last)}"
    return f"seen {date_words(first or last)}" if first or last else ""

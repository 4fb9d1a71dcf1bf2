"""Titles of reports and items brought to the words that decide which report it is, and of which series."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from explorer.resolve.councils import Council
from explorer.resolve.forms import period_of, without_period, without_words, word_set, words

_FURNITURE = re.compile(
    r"\b(?:pdf icon|PDF \d+ [KM]B|\(Pages? \d+\s*(?:[-–]\s*\d+)?\)|Appendix [A-Z0-9]+"
    r"|\([Rr]elates to [^()]{3,60}\)|(?<!\d(?:st|nd|rd|th) )Report of the .*)",
    re.IGNORECASE,
)
"""What a printed title has beside the title; "2nd Report of the Roads Committee" is one, though."""
_ORDER = re.compile(
    r"\b(?:first|second|third|fourth|quarter|q|half|month|period)\s*\d*\b|\b(?:q[1-4]|[1-4]q)\b", re.IGNORECASE
)
PERIODIC: Final = word_set("annual annually quarterly quarter monthly half-yearly yearly biannual outturn")
_NOISE: Final = PERIODIC | word_set(
    "report reports the of on and for a an to in at from service services update activity activities progress monitoring year end half"
)
_DEPARTMENT_ENDS: Final = frozenset({"services", "service", "directorate", "department"})


@lru_cache(maxsize=65536)
def title_words(title: str, council: Council) -> tuple[str, ...]:
    """The deciding words of a title without its period, page furniture and the name of its own council."""
    tokens = words(without_period(_FURNITURE.sub(" ", title)))
    tokens = tokens[1:] if tokens[:1] == ("the",) else tokens
    place = council.place
    owned = (*place[:-1], place[-1] + "s") if place else ()
    for lead in (words(council.name), owned, place):
        rest = without_words(tokens, lead)
        if rest != tokens and len(rest) > 1:
            return rest
    return tokens


def title_period(title: str) -> str:
    """The period that a title names."""
    return period_of(_FURNITURE.sub(" ", title))


@lru_cache(maxsize=65536)
def series_words(title: str, council: Council) -> frozenset[str]:
    """What stays the same from edition to edition; empty where the title is of no periodic report."""
    tokens = title_words(_ORDER.sub(" ", title), council)
    if not (PERIODIC & set(words(title)) or title_period(title)):
        return frozenset()
    for at, token in enumerate(tokens[:4]):
        rest = frozenset(tokens[at + 1 :]) - _NOISE
        if token in _DEPARTMENT_ENDS and at and rest:
            return rest
    return frozenset(tokens) - _NOISE


def in_year(title: str) -> tuple[str, ...]:
    """The quarter, half or month within the period that a title names."""
    return tuple(match.group().casefold() for match in _ORDER.finditer(title))


def titles_fit(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one title is the other with words left out: at least two words, all of them in order of the longer."""
    short, long = sorted((a, b), key=len)
    if len(short) < 2:
        return short == long
    remaining = iter(long)
    return all(word in remaining for word in short)

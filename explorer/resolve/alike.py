"""Names of people that differ in the surname and may yet be of one person: spelt alike, in part the same, or changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from explorer.resolve.forms import near_misses
from explorer.resolve.personforms import FORMER, Profile, block_of, given_fit, is_initial

_MOST: Final = 4
"""Names with which one is compared for each way of being alike."""
SPELT: Final = "given names fit, and the surname is spelt with one letter or Mac and Mc between them"
_ALONE: Final = (
    "surnames with one letter or Mac and Mc between them, in papers of one body, but nothing else is printed"
)
_CHANGED: Final = "given names fit, and a paper gives the surname of the one as a former one of the other"
_PART: Final = "given names fit, and the surname of the one is a part of the other's"

Pair = tuple[Profile, Profile]


def alike(roots: Iterable[Profile], may_be_one: Callable[[Profile, Profile], bool]) -> dict[Pair, str]:
    """Pairs of names with two surnames, and why they may be of one person; empty where all else says that they are of two."""
    seen: dict[object, list[Profile]] = defaultdict(list)
    found: dict[Pair, str] = {}
    for one in roots:
        for key in _keys(one) if one.given else _spellings(one):
            block = seen[one.scope, one.given[:1], key]
            for other in block[:_MOST]:
                pair = min(one, other), max(one, other)
                if pair not in found and (why := _likeness(one, other)):
                    found[pair] = why if may_be_one(one, other) else ""
            block.append(one)
    return found


def _keys(profile: Profile) -> Iterator[object]:
    yield from _spellings(profile)
    yield from {profile.surname, *(other.strip(FORMER) for other in profile.others.split())}


def _spellings(profile: Profile) -> set[object]:
    surname = block_of(profile.surname)
    return {*near_misses((surname,)), ((), (), surname)}


def _likeness(one: Profile, other: Profile) -> str:
    """Why two names may be of one person, empty where nothing says so."""
    if one.surname == other.surname or not given_fit(one.given, other.given):
        return ""
    if not one.given:
        return _ALONE
    others = {(one.surname, name) for name in other.others.split()} | {
        (other.surname, name) for name in one.others.split()
    }
    if any(name == FORMER + surname for surname, name in others):
        return _CHANGED
    if not _spellings(one).isdisjoint(_spellings(other)):
        return SPELT
    in_full = not (is_initial(one.given) or is_initial(other.given))
    return _PART if in_full and any(name == surname for surname, name in others) else ""

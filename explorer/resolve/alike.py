"""Names of people that no rule joins and that may yet be of one person: surnames spelt alike, in part the same, or changed, and one full
name in papers of two councils."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final

from explorer.resolve.councils import UNKNOWN
from explorer.resolve.forms import near_misses
from explorer.resolve.personforms import FORMER, Profile, block_of, given_fit, is_initial

_MOST: Final = 4
"""Names with which one is compared for each way of being alike."""
_YEARS: Final = 12
"""Years between two papers whose full name may be of one person."""
_COUNCILS: Final = "one full name in papers of two councils, and nothing that tells whether it is one person's"
_NO_COUNCIL: Final = (
    "one full name, but a paper that names no council, and nothing that tells whether it is one person's"
)
SPELT: Final = "given names fit, and the surname is spelt with one letter or Mac and Mc between them"
_ALONE: Final = (
    "surnames with one letter or Mac and Mc between them, in papers of one body, but nothing else is printed"
)
_CHANGED: Final = "given names fit, and a paper gives the surname of the one as a former one of the other"
_PART: Final = "given names fit, and the surname of the one is a part of the other's"

Pair = tuple[Profile, Profile]


def alike(roots: Collection[Profile], may_be_one: Callable[[Profile, Profile], bool]) -> dict[Pair, str]:
    """Pairs of names with two surnames, or of two councils, and why they may be of one person; empty where all else says that they are of
    two. `may_be_one` is asked of names of one council."""
    seen: dict[object, list[Profile]] = defaultdict(list)
    found: dict[Pair, str] = dict(_namesakes(roots))
    for one in roots:
        for key in _keys(one) if one.given else _spellings(one):
            block = seen[one.scope, one.given[:1], key]
            for other in block[:_MOST]:
                pair = min(one, other), max(one, other)
                if pair not in found and (why := _likeness(one, other)):
                    found[pair] = why if may_be_one(one, other) else ""
            block.append(one)
    return found


def _namesakes(roots: Iterable[Profile]) -> Iterator[tuple[Pair, str]]:
    """Yield each full name with the first like it of another council, as far as the years and what is printed with it allow."""
    seen: dict[tuple[str, str], list[Profile]] = defaultdict(list)
    for one in roots:
        if not one.given or is_initial(one.given):
            continue
        same = seen[one.surname, one.given.partition(" ")[0]]
        other = next((other for other in same[:_MOST] if _may_be_namesakes(one, other)), None)
        if other is not None:
            unknown = UNKNOWN.slug in (one.scope, other.scope)
            yield (min(one, other), max(one, other)), _NO_COUNCIL if unknown else _COUNCILS
        same.append(one)


def _may_be_namesakes(one: Profile, other: Profile) -> bool:
    """Whether two names may be of one person who is in papers of two councils, or of none that is known."""
    apart = one.scope != other.scope or (one.scope == UNKNOWN.slug and one.document != other.document)
    years = [int(profile.date[:4]) for profile in (one, other) if profile.date[:4].isdigit()]
    near = len(years) < 2 or abs(years[0] - years[1]) <= _YEARS
    printed = ((one.gender, other.gender), (one.generation, other.generation))
    return apart and near and given_fit(one.given, other.given) and all(a == b or not (a and b) for a, b in printed)


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

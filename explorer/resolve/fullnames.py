"""Which names with given names are one person's: the same, initials, respelt or misread ones, and parts of longer ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import Final

from explorer.resolve.forms import as_misread, near_misses
from explorer.resolve.joins import APART, MOST_DOUBTS, YEARS_FULL, YEARS_INITIAL, Joins
from explorer.resolve.known import COMMONER
from explorer.resolve.personforms import Profile, is_initial, openings, sought
from explorer.text.naming.namewords import FORENAMES

_RESPELT: Final = "nearly the same letters, one body, the same years"
_MISREAD: Final = f"letters that recognition takes for each other, in papers of one body, {COMMONER} times as many of them with the first"
_NEARLY: Final = "nearly the same letters, in one office or in papers of one body"
_ONE_CALLED: Final = "one candidate in papers of one body"
_WHICH: Final = "nearly the same letters, but nothing that tells which person it is"


def join_equal(joins: Joins, profiles: list[Profile]) -> None:
    """Join equal names within some years, of several that fit the one in the same paper, or whom the paper more likely means."""
    by_name: dict[tuple[str, str], list[Profile]] = defaultdict(list)
    for profile in sorted(profiles, key=lambda p: (not p.rank, not p.gender, p)):
        seen = by_name[profile.surname, profile.given]
        reach = YEARS_INITIAL if is_initial(profile.given) else YEARS_FULL
        fits = [other for other in seen if joins.fit(profile, other, reach)]
        if len(fits) > 1:
            here = [other for other in fits if other.document == profile.document]
            fits = here or joins.known.likely(profile, fits)[0]
        alike = [other for other in fits if other[APART] == profile[APART]]
        if len(fits) == 1 or len(alike) == 1:
            joins.join((alike or fits)[0], profile, f"the same name in papers of one council within {reach} years")
        for other in (fits or seen)[:MOST_DOUBTS] if len(fits) != 1 else ():
            why = "one name, but nothing that tells which" if fits else joins.against(other, profile)
            joins.doubt(other, profile, "" if joins.groups.together(other, profile) else why)
        if len(fits) != 1 and len(alike) != 1:
            seen.append(profile)


def join_respelt(joins: Joins, roots: list[Profile]) -> None:
    """Join those who sit in one body, in the same years, and never both in one list, where one letter is another in the given name
    ("Gerard", "Gerald"), or letters of the surname are such as recognition takes for each other ("Hallam", "Hailam"). Of two such names
    that one list has, nothing tells which it is."""
    seen: dict[tuple[object, ...], list[Profile]] = defaultdict(list)
    for root in roots:
        keys = _respellings(root) if root.rank and not is_initial(root.given) else set()
        near = sorted({other for key in keys for other in seen[key][:MOST_DOUBTS]})
        fits = joins.distinct(other for other in near if joins.fit(root, other, 0) and joins.known.shared(root, other))
        apart = any(joins.groups.contradict(*pair) is not None for pair in combinations(fits, 2))
        for other in fits:
            if apart:
                joins.doubt(other, root, _WHICH)
            else:
                joins.join(other, root, f"{_printed(other)} and {_printed(root)}: {_RESPELT}")
        for key in keys:
            seen[key].append(root)


def join_longer(joins: Joins, roots: list[Profile]) -> None:
    """Join each of `roots`, initials last, with the only one whose longer given names fit: "J Hallam" with "Jo Hallam"."""
    by_opening: dict[tuple[str, str], dict[Profile, None]] = defaultdict(dict)
    for root in roots:
        for surname in {profile.surname for profile in joins.groups.members(root)}:
            for opening in openings(root.given):
                by_opening[surname, opening][root] = None
    for root in sorted(roots, key=lambda profile: (is_initial(profile.given), -len(profile.given), profile)):
        near = {other for key in sought(root.given) for other in by_opening.get((root.surname, key), ())}
        _join_compatible(joins, root, near)


def _join_compatible(joins: Joins, root: Profile, near: Iterable[Profile]) -> None:
    """Join `root` with the one of `near`, of its surname, whose longer given names fit."""
    fits = joins.distinct(
        other
        for other in sorted(near)
        if (
            len(other.given) > len(root.given)
            or (other.given == root.given and other.generation > root.generation == "")
        )
        and not joins.groups.together(other, root)
        and joins.given_fit(other, root)
        and joins.fit(root, other, YEARS_INITIAL if is_initial(root.given) else YEARS_FULL)
    )
    fits, _ = joins.known.likely(root, fits)
    here = any(other.document == root.document for other in fits)
    if len(fits) == 1 and (
        is_initial(root.given) or root.rank == "member" or here or joins.known.shared(root, fits[0])
    ):
        joins.join(
            fits[0],
            root,
            f"{root.given.upper()} fits {fits[0].given.title()}: one candidate in papers of one council",
        )
        return
    for other in fits[:MOST_DOUBTS]:
        joins.doubt(other, root, "the given names fit, but nothing tells which person it is")


def join_inner(joins: Joins, roots: list[Profile]) -> None:
    """Join whoever is called by a word that is no given name with the only one, in papers of one body, whose given names end with it: "Elm
    Uí Oak", "S Elm Uí Oak"."""
    whole = [root for root in roots if " " in root.given]
    for root in roots if whole else ():
        if " " in root.given or is_initial(root.given) or root.given in FORENAMES:
            continue
        fits = [
            other
            for other in whole
            if (other.surname, other.given.partition(" ")[2]) == (root.surname, root.given)
            and joins.fit(root, other, YEARS_INITIAL)
            and joins.of_one_body(root, other)
        ]
        if len(fits) == 1:
            joins.join(fits[0], root, f"{_printed(root)} is how {_printed(fits[0])} ends: {_ONE_CALLED}")


def join_misread(joins: Joins, roots: list[Profile], block: list[Profile]) -> None:
    """Join each of `roots` with the only one of its block, in papers of one body, who has ten times its papers, whose given names fit and
    of whose surname recognition makes its own ("J Hailam", "Jo Hallam")."""
    if len({profile.surname for profile in block}) < 2:
        return
    size = {root: len(joins.groups.members(root)) for root in joins.roots(block)}
    commonest = sorted(size, key=lambda root: (-size[root], root))[: MOST_DOUBTS + 1]
    for root in roots:
        least = COMMONER * len(joins.groups.members(root))
        fits = [other for other in commonest if size[other] >= least and _misreads(joins, root, other)]
        if len(fits) == 1 and (len(commonest) <= MOST_DOUBTS or size[commonest[-1]] < least):
            joins.join(fits[0], root, f"{_printed(fits[0])} and {_printed(root)}: {_MISREAD}")


def _misreads(joins: Joins, one: Profile, other: Profile) -> bool:
    """Whether nothing but misread letters keeps a name from another one of its block."""
    spelt = all(profile.surname != one.surname for profile in joins.groups.members(other))
    return (
        spelt and joins.given_fit(other, one) and joins.fit(one, other, YEARS_INITIAL) and joins.of_one_body(one, other)
    )


def doubt_respelt(joins: Joins, roots: list[Profile]) -> None:
    """Leave in doubt who is printed with another letter in the same office or body, where nothing else tells that the names are one."""
    seen: dict[tuple[object, ...], list[Profile]] = defaultdict(list)
    for root in roots:
        keys = {key[1:] for key in _respellings(root)} if not is_initial(root.given) else set()
        for other in sorted({other for key in keys for other in seen[key][:MOST_DOUBTS]}):
            named = (other.surname, other.given) != (root.surname, root.given)
            if named and joins.fit(root, other, YEARS_FULL) and joins.of_one_body(root, other):
                joins.doubt(other, root, f"{_printed(other)} and {_printed(root)}: {_NEARLY}")
        for key in keys:
            seen[key].append(root)


def _respellings(profile: Profile) -> set[tuple[object, ...]]:
    """Keys of which two names share one whose given names differ in a letter, or whose surnames differ in misread ones."""
    first = profile.given.split()[:1]
    given = {(profile.rank, profile.surname, *near) for near in near_misses(first)}
    return given | {(profile.rank, as_misread(profile.surname), *first)}


def _printed(profile: Profile) -> str:
    return f"{profile.given} {profile.surname}".title()

"""Whose the surnames are that papers print alone."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from explorer.resolve.joins import APART, MOST_DOUBTS, YEARS_SURNAME, Joins
from explorer.resolve.personforms import Profile

_ONE_BODY: Final = f"the same surname in papers of one body within {YEARS_SURNAME} years"
_MEMBER: Final = "the only member of the council who has that surname"
_ALONE: Final = "one surname, but nothing else is printed, and nothing tells whether it is one person's"
_ONLY: Final = "the only person of that surname and rank in papers of those years"


def join_surnames(joins: Joins, alone: list[Profile], named: list[Profile]) -> set[Profile]:
    """Join surnames alone with the one person in the same paper whom they fit, then with the one in other papers, who is known by then
    by the bodies of all papers that tell; return those that fit somebody and nobody for sure."""
    by_document: dict[str, list[Profile]] = defaultdict(list)
    for profile in named:
        by_document[profile.document].append(profile)
    waiting = []
    for profile in alone:
        same = [other for other in by_document[profile.document] if other.surname == profile.surname]
        here = joins.distinct(other for other in same if joins.fit(profile, other, 0))
        if len(here) > 1 and profile in joins.acted:
            here = [other for other in here if not joins.away.get(other)] or here
        if len(here) == 1:
            joins.join(here[0], profile, "the only person of that surname in the paper")
        else:
            waiting.append((profile, here, any(joins.in_one_list(profile, other) for other in same)))
    roots, unsure = joins.roots(named), set()
    spelt = {root: {profile.surname for profile in joins.groups.members(root)} for root in roots}
    for profile, here, beside in waiting:
        fit = (root for root in roots if profile.surname in spelt[root] and joins.fit(profile, root, YEARS_SURNAME))
        wide, reason = (here, "") if here else joins.known.likely(profile, [*fit])
        shares = len(wide) == 1 and joins.known.shared(profile, wide[0])
        if shares or (len(wide) == 1 and profile.rank == "member" and not beside):
            joins.join(wide[0], profile, reason or _ONLY)
            continue
        for other in wide[:MOST_DOUBTS]:
            joins.doubt(other, profile, "the surname fits, but nothing else is printed, and nothing tells whose it is")
            unsure.add(profile)
    return unsure


def join_alone(joins: Joins, alone: list[Profile], unsure: set[Profile]) -> None:
    """Join surnames alone in papers of one body, and with the only member of the council who has that surname; all others wait for a
    judgement."""
    first: dict[str, list[Profile]] = defaultdict(list)
    at: dict[tuple[str, str], list[Profile]] = defaultdict(list)
    for profile in sorted(alone, key=lambda p: (not p.rank, not p.gender, p)):
        places = [(profile.surname, place) for place in (profile.document, *sorted(joins.known.bodies(profile)))]
        near = joins.distinct(other for place in places for other in at[place])
        fits = [other for other in near if joins.fit(profile, other, YEARS_SURNAME)]
        if len(fits) > 1:
            fits = [other for other in fits if other.document == profile.document] or fits
            fits = [other for other in fits if other[APART] == profile[APART]] or fits
        if len(fits) == 1:
            joins.join(fits[0], profile, _ONE_BODY)
        else:
            seen = fits or first[profile.surname]
            for other in seen[:MOST_DOUBTS]:
                fit = joins.fit(profile, other, YEARS_SURNAME)
                joins.doubt(other, profile, _ALONE if fit else joins.against(other, profile))
            first[profile.surname].append(profile)
        for place in places:
            if not any(joins.groups.together(other, profile) for other in at[place]):
                at[place].append(profile)
    for same in first.values():
        _join_members(joins, same, unsure)


def _join_members(joins: Joins, same: list[Profile], unsure: set[Profile]) -> None:
    """Join members of committees and districts with the only one of their surname in the lists of the council that these are of."""
    sure = [profile for profile in same if unsure.isdisjoint(joins.groups.members(profile))]
    council = [profile for profile in sure if joins.known.in_council(profile)]
    for profile in sure if len(council) == 1 and len(sure) == len(same) else ():
        if profile.rank == "member" and joins.fit(council[0], profile, YEARS_SURNAME):
            joins.join(council[0], profile, _MEMBER)

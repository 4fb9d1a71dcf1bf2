"""Which council each paper is of once papers have come or gone: what they say, or whose room they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from explorer.columns import Linked
from explorer.model import Record
from explorer.resolve.councils import UNKNOWN, Council, council_of, known_councils
from explorer.resolve.facts import Facts
from explorer.resolve.kindred import PEOPLE, TERM, day_of
from explorer.resolve.onward.bringing import days_of
from explorer.resolve.onward.index import COUNCIL, DAY, LONE, PERSON, Index, key_of, parts_of
from explorer.resolve.onward.naming import doubles_in
from explorer.resolve.onward.workings import Workings
from explorer.resolve.profiles import block_key, doubles_of, profile_of
from explorer.resolve.rooms import lone


class Stated(NamedTuple):
    """The councils of all papers, why some were taken for theirs, and the papers there were that are of another one now."""

    councils: dict[str, Council]
    adopted: Mapping[str, str]
    moved: set[str]


def stated(linked: Linked, workings: Workings, gone: Iterable[str], added: Mapping[str, Record]) -> Stated | None:
    """The councils of papers after a change; None where that rests on all papers."""
    numbers = {document: number for number, document in enumerate(workings.documents)}
    left = {numbers[document] for document in gone}
    index = workings.index.without(left)
    names = _counts(index)
    known, before = known_councils(names + Counter(_name(one) for one in added.values())), _counts(workings.index)
    fresh = Facts(
        added.values(), {paper: council_of(_name(one), one.source.url, known) for paper, one in added.items()}
    )
    known_before = known_councils(before)
    alone = workings.index.papers([key_of(LONE)])
    if not alone.isdisjoint(left) or any(lone(fresh, paper) for paper in added):
        return None
    if alone and (known != known_before or _near(fresh, workings.index, left)):
        return None
    went = {*gone}
    remained = zip(workings.documents, workings.councils, strict=True)
    councils = {paper: council for paper, council in remained if paper not in went}
    renamed: dict[str, Council] = {}
    if known != known_before:
        named = _named_anew(linked, workings, index, known)
        renamed = {paper: one for paper, one in named if councils[paper] != one}
    found = {**councils, **renamed, **fresh.councils}
    if any(map(_named, found.values())) != any(map(_named, workings.councils)):
        # Whether papers of no known council are of one or of many rests on that.
        return None
    return Stated(found, workings.adopted, {*renamed})


def _named(council: Council) -> bool:
    return council != UNKNOWN


def _near(fresh: Facts, index: Index, left: set[int]) -> bool:
    """Whether papers that come or go may tell of what council a paper is that names none: they speak of a meeting of its day, or list people
    that it lists within some years of it."""
    keys = index.keys_of(left)
    days = {parts_of(key)[0] for key in keys if key.startswith(f"{DAY}\t")} | days_of(fresh).keys()
    alone = {parts_of(key)[0]: rows[:, 0].tolist() for key, rows in index.of_kind(LONE) if parts_of(key)}
    if not days.isdisjoint(alone):
        return True
    numbers = [day_of(day) for day in days]
    near = {
        paper
        for day, papers in alone.items()
        if any(abs(day_of(day) - other) <= TERM for other in numbers)
        for paper in papers
    }
    doubles = doubles_in(index) | doubles_of(fresh)
    profiles = (profile_of(fresh, key, doubles) for key in fresh.keys("person"))
    listed = _surnames(keys) | {block_key(profile)[1] for profile in profiles if profile}
    return bool(near) and len(listed & _surnames(index.keys_of(near))) >= PEOPLE


def _surnames(keys: Iterable[str]) -> set[str]:
    return {parts_of(key)[1] for key in keys if key.startswith(f"{PERSON}\t")}


def _named_anew(
    linked: Linked, workings: Workings, index: Index, known: tuple[Council, ...]
) -> Iterable[tuple[str, Council]]:
    """The council of each paper that is left, as its text says or its address."""
    for key, rows in index.of_kind(COUNCIL):
        for number in rows[:, 0].tolist():
            paper = workings.documents[number]
            url = str(linked.attrs("thing", linked.row(paper)).get("url", ""))
            yield paper, council_of(parts_of(key)[0], url, known)


def _counts(index: Index) -> Counter[str]:
    return Counter({parts_of(key)[0]: len(rows) for key, rows in index.of_kind(COUNCIL)})


def _name(record: Record) -> str:
    return record.extraction.council

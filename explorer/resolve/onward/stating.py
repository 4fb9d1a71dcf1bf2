"""Which council each paper is of once papers have come or gone: what they say, or whose room they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from explorer.columns import Linked
from explorer.model import Record
from explorer.resolve.councils import Council, council_of, known_councils
from explorer.resolve.facts import Facts
from explorer.resolve.onward.bringing import lone, rooms_of
from explorer.resolve.onward.index import COUNCIL, LONE, ROOM, Index, key_of, parts_of
from explorer.resolve.onward.workings import Workings
from explorer.resolve.rooms import adopt


class Stated(NamedTuple):
    """The councils of all papers, why some were taken for theirs, and the papers there were that are of another one now."""

    councils: dict[str, Council]
    adopted: dict[str, str]
    moved: set[str]


def stated(
    linked: Linked, workings: Workings, gone: Iterable[str], added: Mapping[str, Record], read: Callable[[str], Record]
) -> Stated | None:
    """The councils of papers after a change; None where that rests on all papers."""
    numbers = {document: number for number, document in enumerate(workings.documents)}
    left = {numbers[document] for document in gone}
    index = workings.index.without(left)
    names = _counts(index)
    known, before = known_councils(names + Counter(_name(one) for one in added.values())), _counts(workings.index)
    unnamed = {workings.documents[number] for number in index.papers([key_of(LONE)])}
    fresh = Facts(
        added.values(), {paper: council_of(_name(one), one.source.url, known) for paper, one in added.items()}
    )
    came = {paper for paper in added if lone(fresh, paper)}
    papers = len(workings.documents) - len(left) + len(added)
    if papers == len(unnamed) + len(came) or len(workings.documents) == len(workings.index.get(key_of(LONE))):
        return None
    went = {*gone}
    remained = zip(workings.documents, workings.councils, strict=True)
    councils = {paper: council for paper, council in remained if paper not in went}
    renamed: dict[str, Council] = {}
    known_before = known_councils(before)
    if known != known_before:
        if unnamed and 1 in (len(known), len(known_before)):
            # A paper that names no council is of the only one.
            return None
        named = _named_anew(linked, workings, index, known)
        renamed = {paper: one for paper, one in named if paper not in unnamed and councils[paper] != one}
    adopted = {paper: why for paper, why in workings.adopted.items() if paper not in went}
    found = Stated({**councils, **renamed, **fresh.councils}, adopted, {*renamed})
    rooms = workings.index.keys_of(left | {numbers[paper] for paper in renamed})
    dates = {parts_of(key)[0] for key in rooms if key.startswith(f"{ROOM}\t")} | rooms_of(fresh).keys()
    doubtful = came | {workings.documents[number] for number in index.papers(key_of(LONE, date) for date in dates)}
    if doubtful:
        _adopt(found, workings, index, doubtful, added, known, read)
    return found


def _adopt(
    found: Stated,
    workings: Workings,
    index: Index,
    doubtful: set[str],
    added: Mapping[str, Record],
    known: tuple[Council, ...],
    read: Callable[[str], Record],
) -> None:
    """Find again whose rooms some papers share that name no council."""
    records = {paper: added[paper] if paper in added else read(paper) for paper in doubtful}
    alone = Facts(records.values(), {paper: council_of("", "", known) for paper in records})
    rooms = index.papers(key_of(ROOM, date) for date in rooms_of(alone))
    records |= {paper: read(paper) for paper in (workings.documents[number] for number in rooms)} | dict(added)
    facts = Facts(records.values(), {**{paper: found.councils[paper] for paper in records}, **alone.councils})
    reasons = adopt(facts)
    for paper in doubtful:
        was = found.councils.get(paper), found.adopted.pop(paper, None)
        found.councils[paper] = facts.councils[paper]
        if paper in reasons:
            found.adopted[paper] = reasons[paper]
        if paper not in added and was != (facts.councils[paper], reasons.get(paper)):
            found.moved.add(paper)


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

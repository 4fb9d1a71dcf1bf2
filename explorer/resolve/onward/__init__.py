"""Linking that goes on from the record linked last when a few papers come or go, with the same result as linking all anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from explorer.columns import DamagedColumns, Linked
from explorer.columns.layout import Parts, lay_out
from explorer.model import Record
from explorer.resolve.judgements import Judgement
from explorer.resolve.onward.beginning import workings_of
from explorer.resolve.onward.going import Change, go_on
from explorer.resolve.onward.judging import can_be_applied, judge_on
from explorer.resolve.onward.workings import Workings
from explorer.resolve.pipeline import Read, housed, link, whole_of

__all__ = ["Linking", "link_on"]

_SHARE = 0.1
"""The part of all papers that may have come or gone for going on to be quicker than linking anew."""


class Linking(NamedTuple):
    """The tables of a linked record, and what to go on from next: its workings, and of a record with judgements the tables of the one without.
    `over` is the record without judgements where that stays the one that was there before, with the workings that were."""

    parts: Parts
    workings: Workings | None = None
    unjudged: Parts | None = None
    over: Linked | None = None


def link_on(
    before: tuple[Linked, Workings] | None,
    sums: Mapping[str, int],
    judgements: Iterable[Judgement],
    read: Callable[[str], Record],
) -> Linking:
    """Link the papers of which `sums` has the checksums, from the record before where there is one and it helps; `read` gives a record.

    The record before is one without judgements: these are applied over it, so that neither they nor papers that come make all be linked anew.
    """
    judged = tuple(judgements)
    if not can_be_applied(judged):
        return Linking(link(map(read, sorted(sums)), judged), over=before[0] if before else None)
    if before and judged and _the_same(before[1], sums):
        return Linking(_judged(*before, judged, read), over=before[0])
    plain = (before and _gone_on(*before, sums, read)) or _anew(sums, read)
    if not judged or plain.workings is None:
        return plain
    linked = Linked.over(b"".join(lay_out(plain.parts)))
    return Linking(_judged(linked, plain.workings, judged, read), plain.workings, plain.parts)


def _anew(sums: Mapping[str, int], read: Callable[[str], Record]) -> Linking:
    house = housed(map(read, sorted(sums)))
    whole = whole_of(house)
    return Linking(whole.parts(Read(house.facts)), workings_of(house, whole, sums))


def _judged(
    linked: Linked, workings: Workings, judgements: Sequence[Judgement], read: Callable[[str], Record]
) -> Parts:
    try:
        if woven := judge_on(linked, workings, judgements, read):
            return woven.whole.parts(woven.texts)
    except DamagedColumns:
        pass
    return link(map(read, workings.documents), judgements)


def _the_same(workings: Workings, sums: Mapping[str, int]) -> bool:
    return dict(zip(workings.documents, workings.sums.tolist(), strict=True)) == dict(sums)


def _gone_on(
    linked: Linked, workings: Workings, sums: Mapping[str, int], read: Callable[[str], Record]
) -> Linking | None:
    known = dict(zip(workings.documents, workings.sums.tolist(), strict=True))
    gone = frozenset(document for document, checksum in known.items() if sums.get(document) != checksum)
    added = [document for document, checksum in sums.items() if known.get(document) != checksum]
    if len(gone) + len(added) > _SHARE * len(known):
        return None
    try:
        woven = go_on(linked, workings, Change(gone, {document: read(document) for document in added}, sums, read))
        return Linking(woven.whole.parts(woven.texts), woven.workings) if woven else None
    except DamagedColumns:
        return None

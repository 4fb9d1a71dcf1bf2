"""Linking that goes on from the record linked last when a few papers come or go, with the same result as linking all anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from explorer.columns import DamagedColumns, Linked
from explorer.columns.layout import Parts
from explorer.model import Record
from explorer.resolve.judgements import Judgement
from explorer.resolve.onward.beginning import workings_of
from explorer.resolve.onward.going import Change, go_on
from explorer.resolve.onward.workings import Workings
from explorer.resolve.pipeline import Read, housed, whole_of

__all__ = ["Linking", "link_on"]

_SHARE = 0.1
"""The part of all papers that may have come or gone for going on to be quicker than linking anew."""


class Linking(NamedTuple):
    """The tables of a linked record, and the workings to go on from, which a record with judgements has none of."""

    parts: Parts
    workings: Workings | None


def link_on(
    before: tuple[Linked, Workings] | None,
    sums: Mapping[str, int],
    judgements: Iterable[Judgement],
    read: Callable[[str], Record],
) -> Linking:
    """Link the papers of which `sums` has the checksums, from the record before where there is one and it helps; `read` gives a record."""
    judged = tuple(judgements)
    if before and not judged and (found := _gone_on(*before, sums, read)):
        return found
    house = housed(map(read, sorted(sums)), judged)
    whole = whole_of(house)
    workings = None if judged else workings_of(house, whole, sums)
    return Linking(whole.parts(Read(house.facts)), workings)


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

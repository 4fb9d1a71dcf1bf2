"""The workings of a linked record: what linking it needs again when a few papers come or go, kept beside it as columns.

It is a cache as the record itself is: what does not fit is refused, and linking begins anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from explorer.columns.coded import Coded
from explorer.columns.layout import Numbers, json_of
from explorer.columns.sections import Sections, packed
from explorer.columns.strings import Strings, laid_out
from explorer.resolve.councils import Council
from explorer.resolve.facts import Attrs
from explorer.resolve.links import Said, Table
from explorer.resolve.onward.index import Index
from explorer.resolve.onward.prints import council_row, to_council
from explorer.resolve.personforms import Profile
from explorer.resolve.series import Edition
from explorer.resolve.whole import Mentions

_WIDTH: Final = len(Profile._fields)

Meaning = tuple[str, str]
"""The id of the thing that a printed name means, and why it was taken for it."""


@dataclass(slots=True)
class Spoken:
    """What is doubtful among people: one profile for every group of them with a ref that has it, the doubts within blocks and papers, and
    the pairs with surnames alike with why they may be one."""

    roots: dict[Profile, str] = field(default_factory=dict)
    doubts: dict[tuple[Profile, Profile], str] = field(default_factory=dict)
    alike: dict[tuple[Profile, Profile], str] = field(default_factory=dict)
    refs: dict[Profile, str] = field(default_factory=dict)


@dataclass(slots=True)
class Workings:
    """Rows of things are those of the linked record. `sums` are checksums of the papers' records; `others` ids that lead to
    things beside their own."""

    documents: Sequence[str]
    sums: Numbers
    councils: Sequence[Council]
    adopted: Mapping[str, str]
    index: Index
    mentions: Mentions
    claims: Mapping[str, Table]
    senses: Sequence[str]
    attrs: Sequence[Attrs]
    dates: Sequence[str]
    others: Sequence[tuple[int, str]]
    meanings: Mapping[tuple[str, str], Meaning]
    spoken: Spoken
    editions: Sequence[Edition]


def laid(workings: Workings, key: str) -> Iterator[bytes | memoryview]:
    """The file of some workings in parts, kept under the key of their record."""
    columns: dict[str, Any] = {}
    texts: dict[str, bytes] = {}

    def put(name: str, strings: Sequence[str]) -> None:
        at, texts[name] = laid_out(strings)
        columns[f"{name} at"] = np.frombuffer(at, np.uint64)

    def pool(name: str, strings: Sequence[str]) -> None:
        columns[f"{name} number"], columns[f"{name} at"], texts[name] = Coded.of(strings).packed()

    put("documents", workings.documents)
    columns["sums"] = workings.sums
    pool("councils", [json_of(council_row(council)) for council in workings.councils])
    put("index", workings.index.keys)
    columns["index rows at"] = workings.index.at
    columns["index rows"] = np.ascontiguousarray(workings.index.rows).ravel()
    columns["mention document"], columns["mention thing"] = workings.mentions[:2]
    for name, strings in zip(("refs", "names", "reasons"), workings.mentions[2:], strict=True):
        pool(name, strings)
    for kind, table in workings.claims.items():
        columns[f"claims {kind}"] = np.ascontiguousarray(table).ravel()
    put("senses", workings.senses)
    put("attrs", [json_of(one) for one in workings.attrs])
    pool("dates", workings.dates)
    columns["other thing"] = np.array([row for row, _ in workings.others], np.uint32)
    put("others", [other for _, other in workings.others])
    put("meanings", [json_of([*at, *meaning]) for at, meaning in sorted(workings.meanings.items())])
    spoken = workings.spoken
    put("roots", [json_of([*root, ref]) for root, ref in spoken.roots.items()])
    put("refs of", [json_of([*profile, ref]) for profile, ref in spoken.refs.items()])
    put("doubts", [json_of([*one, *other, why]) for (one, other), why in spoken.doubts.items()])
    put("alike", [json_of([*one, *other, why]) for (one, other), why in spoken.alike.items()])
    put("editions", [json_of(edition) for edition in workings.editions])
    noted = {"key": key, "kinds": list(workings.claims), "adopted": dict(workings.adopted)}
    return packed(noted, columns, texts)


def opened(data: memoryview, key: str) -> Workings | None:
    """The workings in some bytes, or None where they are of another record; raises DamagedColumns."""
    sections = Sections(data)
    if sections.noted["key"] != key:
        return None
    stored = _Stored(sections)
    councils = {row: to_council(json.loads(row)) for row in stored.strings("councils")}
    return Workings(
        stored.strings("documents"),
        stored.numbers("sums"),
        [councils[row] for row in stored.pooled("councils")],
        stored.noted["adopted"],
        Index(stored.strings("index"), stored.numbers("index rows at"), stored.numbers("index rows").reshape(-1, 5)),
        Mentions(
            stored.numbers("mention document"),
            stored.numbers("mention thing"),
            stored.coded("refs"),
            stored.coded("names"),
            stored.coded("reasons"),
        ),
        {kind: stored.numbers(f"claims {kind}").reshape(-1, len(Said._fields)) for kind in stored.noted["kinds"]},
        stored.strings("senses"),
        [{name: tuple(v) if isinstance(v, list) else v for name, v in row.items()} for row in stored.rows("attrs")],
        stored.pooled("dates"),
        list(zip(stored.sections.numbers("other thing"), stored.strings("others"), strict=True)),
        {(row[0], row[1]): (row[2], row[3]) for row in stored.rows("meanings")},
        _spoken(stored),
        [Edition(*row) for row in stored.rows("editions")],
    )


def _spoken(stored: _Stored) -> Spoken:
    """Return what was doubtful among people."""
    return Spoken(
        {Profile(*row[:_WIDTH]): row[-1] for row in stored.rows("roots")},
        {(Profile(*row[:_WIDTH]), Profile(*row[_WIDTH:-1])): row[-1] for row in stored.rows("doubts")},
        {(Profile(*row[:_WIDTH]), Profile(*row[_WIDTH:-1])): row[-1] for row in stored.rows("alike")},
        {Profile(*row[:_WIDTH]): row[-1] for row in stored.rows("refs of")},
    )


class _Stored:
    """Sections of a file, each read as it was packed."""

    def __init__(self, sections: Sections) -> None:
        self.sections, self.noted = sections, sections.noted

    def numbers(self, name: str) -> NDArray[Any]:
        """Return a column of numbers."""
        return np.asarray(self.sections.numbers(name))

    def strings(self, name: str) -> list[str]:
        """Return a column of words."""
        return Strings(self.sections, name).all()

    def coded(self, name: str) -> Coded:
        """Return a column of words of which many are alike."""
        at, text = Strings(self.sections, name).whole()
        return Coded(np.asarray(at), text, self.numbers(f"{name} number"))

    def pooled(self, name: str) -> list[str]:
        """Return the words of such a column row by row."""
        found = self.coded(name)
        pool = found.pool()
        return [pool[number] for number in found.numbers.tolist()]

    def rows(self, name: str) -> list[Any]:
        """Return a column of values written as JSON."""
        return [json.loads(row) for row in self.strings(name)]

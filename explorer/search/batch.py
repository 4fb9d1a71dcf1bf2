"""Things taken apart for the index: their words as numbers, and what a hit shows of each."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from typing import Final

import numpy as np

from explorer.columns.days import day_number
from explorer.model import Entity
from explorer.schema import KINDS, OUTCOMES, STATES
from explorer.search.dues import due_number
from explorer.search.flat import Keys, Runs, Strings, Words, narrow
from explorer.search.fold import STOP, stem, words
from explorer.search.tables import Evidences, Rows
from explorer.search.things import LEFT_OUT, date_terms, has_initials, initials, names, offices

KIND_CODES: Final = {name: code for code, name in enumerate(KINDS)}
_BECAME: Final = (*OUTCOMES, *STATES)
OUTCOME_CODES: Final = {name: code for code, name in enumerate(_BECAME, 1)}
"""What became of decisions, and how tasks stand."""
PRIOR: Final = {
    "decision": 1.25,
    "report": 1.15,
    "meeting": 1.0,
    "body": 1.05,
    "person": 1.1,
    "action": 0.9,
    "item": 0.8,
    "post": 0.7,
}
STATUS: Final = {"minuted": 1.1, "called": 1.05}

_TAKEN: Final = (
    "name",
    "title",
    "aliases",
    "text",
    "date",
    "outcome",
    "status",
    "classification",
    "offices",
    "due",
    "state",
)
"""The attributes that an index takes anything from."""

_ALONE: Final = "cabinet member"
_KEY: Final = (1 << 64) - 1


def id_key(id: str) -> int:
    """Return the key of an id in the lookup of ids."""
    return int.from_bytes(blake2b(id.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def digest(entity: Entity) -> int:
    """Return a digest of all that an index takes from a thing."""
    attrs, told = entity.attrs, [entity.kind, entity.label]
    for name in _TAKEN:
        value = attrs.get(name, "")
        told.append("\x1e".join(value) if isinstance(value, tuple) else str(value))
    if entity.evidence:
        piece = entity.evidence[0]
        told += (piece.document, f"{piece.start} {piece.end} {piece.page}", piece.quote)
    return id_key("\x1f".join(told))


@lru_cache(maxsize=200_000)
def _root_key(word: str) -> int:
    return id_key(stem(word))


def name_key(found: Iterable[str]) -> int:
    """Return the key of a name in the lookup of names: the same for its words in any order and form, small words apart."""
    return sum(map(_root_key, set(found) - STOP)) & _KEY


class Numbers(dict[str, int]):
    """Words and their numbers, from 1, given out as they come; the empty word is 0, the gap."""

    def __init__(self) -> None:
        super().__init__({"": 0})

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


class Batch:
    """Things to be indexed, each taken apart as it is added; word numbers are those of `numbers`."""

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        self.numbers = Numbers()
        self.ids: list[str] = []
        self.dates: dict[str, int] = {"": 0}
        self.outcomes = np.zeros(len(_BECAME) + 1, np.uint32)
        self.name_keys: list[int] = []
        self.name_rows: list[int] = []
        self.papers: dict[str, int] = {}
        self._labels: list[str] = []
        self._quotes: list[str] = []
        self._own, self._letters = array("I"), array("I")
        self._columns: list[tuple[int, ...]] = []
        self._places: list[tuple[int, int, int, int]] = []
        self._prior = array("d")
        self._digests = array("Q")
        for entity in entities:
            if entity.kind not in LEFT_OUT:
                self.add(entity)

    def __len__(self) -> int:
        return len(self.ids)

    def add(self, entity: Entity) -> None:
        """Take a thing apart and append it."""
        own, letters = len(self._own), len(self._letters)
        self._name(entity)
        named = len(self._own) - own
        if "text" in entity.attrs:
            self._own.extend(map(self.numbers.__getitem__, words(str(entity.attrs["text"]))))
        for office in offices(entity):
            self._own.extend(map(self.numbers.__getitem__, office))
            self._own.append(0)
        date, attrs = entity.date, entity.attrs
        outcome = OUTCOME_CODES.get(str(attrs.get("outcome") or attrs.get("state", "")), 0)
        if outcome:
            self.outcomes[outcome] = self.numbers[_BECAME[outcome - 1]]
        self.ids.append(entity.id)
        self._labels.append(entity.label)
        self._prior.append(PRIOR.get(entity.kind, 0.8) * _status(entity))
        self._columns.append(
            (
                KIND_CODES[entity.kind],
                outcome,
                attrs.get("classification") == _ALONE,
                self.dates.setdefault(date, len(self.dates)),
                day_number(date),
                due_number(str(attrs.get("due", "")), date),
                len(self._own) - own,
                named,
                len(self._letters) - letters,
            )
        )
        self._cite(entity)
        self._digests.append(digest(entity))

    def _name(self, entity: Entity) -> None:
        number, row, short = self.numbers.__getitem__, len(self.ids), set()
        for name in names(entity):
            found = words(name)
            self._own.extend(map(number, found))
            self._own.append(0)
            self.name_keys.append(name_key(found))
            self.name_rows.append(row)
            if has_initials(entity):
                short |= initials(found)
        for letters in sorted(short):
            self._letters.append(number(letters))
            self.name_keys.append(name_key([letters]))
            self.name_rows.append(row)

    def _cite(self, entity: Entity) -> None:
        if not entity.evidence:
            self._places.append((-1, 0, 0, -1))
            self._quotes.append("")
            return
        piece = entity.evidence[0]
        paper = self.papers.setdefault(piece.document, len(self.papers))
        self._places.append((paper, piece.start, piece.end, -1 if piece.page is None else piece.page))
        self._quotes.append(piece.quote)

    def rows(self, number: Words) -> Rows:
        """Return the things as rows, without their order; `number` gives the vocabulary's number of each word."""
        columns = np.array(self._columns, np.int64).reshape(len(self), 9)
        kinds, outcomes, alone, dates, days, due, own, named, letters = columns.T
        prior = np.frombuffer(self._prior, np.float64).astype(np.float32)
        return Rows(
            ids=Strings.of(self.ids),
            labels=Strings.of(self._labels),
            kinds=kinds.astype(np.uint8),
            outcomes=outcomes.astype(np.uint8),
            alone=alone.astype(np.bool_),
            dates=dates.astype(np.uint32),
            days=days.astype(np.int32),
            due=due.astype(np.int32),
            prior=prior,
            order=np.zeros(len(self), np.uint64),
            digests=np.frombuffer(self._digests, np.uint64) if self._digests else np.zeros(0, np.uint64),
            own=Runs.of(number[_pool(self._own)], own),
            named=narrow(named),
            letters=Runs.of(number[_pool(self._letters)], letters),
        )

    def evidence(self) -> Evidences:
        """Return the first piece of evidence of each thing."""
        paper, start, end, page = np.array(self._places, np.int32).reshape(len(self), 4).T
        return Evidences(paper, start, end, page, Strings.of(self._quotes))

    def id_keys(self) -> Keys:
        """Return the key of each thing's id."""
        return np.fromiter(map(id_key, self.ids), np.uint64, len(self.ids))

    def date_words(self) -> Runs:
        """Return the words of each distinct date; call it before the numbers are used, for it may give out new ones."""
        found = [[self.numbers[word] for word in date_terms(date)] for date in self.dates]
        sizes = np.fromiter(map(len, found), np.uint32, len(found))
        return Runs.of(np.fromiter((number for one in found for number in one), np.uint32), sizes)


def _status(entity: Entity) -> float:
    return STATUS.get(str(entity.attrs.get("status", "")), 1.0) if entity.kind == "meeting" else 1.0


def _pool(values: array[int]) -> Words:
    return np.frombuffer(values, np.uint32) if values else np.zeros(0, np.uint32)

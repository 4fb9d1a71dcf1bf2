"""Finding papers of the index by what they hold or where they came from, without reading the whole index for one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final, Literal

from explorer.store.entries import PAPERS, Row, rows
from explorer.store.envelope import encode
from explorer.store.lines import body_of
from explorer.store.session import Session

Field = Literal["sha256", "origins"]

_FEW: Final = 8
"""So many papers are looked for in the bytes of the index, at some ms each; who asks for more is worth a dictionary of all."""


class Finder:
    """The papers of a state of the store."""

    def __init__(self, session: Session) -> None:
        """Raises DamagedStore, StoreChanged or StoreError."""
        self._session = session
        self._parts = list(session.engine.raw(PAPERS))
        self._asked = 0
        self._known: dict[Field, dict[str, str]] | None = None

    def find(self, field: Field, value: str) -> str | None:
        """Return the id of the paper with a value in a field (`origins` has several), or None; raises as the class does."""
        self._asked += 1
        if self._known is None and self._asked > _FEW:
            self._known, self._parts = self._all(), []
        if self._known is not None:
            return self._known[field].get(value)
        fits = (id for id, row in self._holding(value) if value in ([row[field]] if field == "sha256" else row[field]))
        return next(fits, None)

    def _all(self) -> dict[Field, dict[str, str]]:
        found = rows(self._session)
        return {
            "sha256": {row["sha256"]: id for id, row in found},
            "origins": {origin: id for id, row in found for origin in row["origins"]},
        }

    def _holding(self, value: str) -> Iterator[tuple[str, Row]]:
        """Yield the papers in whose JSON a string stands, in either way to write it."""
        for words in {encode(value), json.dumps(value).encode()}:
            for part in self._parts:
                at = part.find(words)
                while at >= 0:
                    start, end = part.rfind(b"\n", 0, at) + 1, part.find(b"\n", at) + 1 or len(part)
                    yield from self._read(part[start:end])
                    at = part.find(words, end)

    def _read(self, line: bytes) -> Iterator[tuple[str, Row]]:
        try:
            _, id, checksum, row = json.loads(line)
        except ValueError:
            # It is damaged, which whoever reads or adds this paper is told.
            return
        place = self._session.engine.place(PAPERS, id)
        if place is not None and place.sum == checksum and body_of(line, PAPERS, id, checksum) is not None:
            yield id, row

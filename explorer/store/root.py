"""The root of a store: which shards count, and which of their documents no longer do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from explorer.store import envelope
from explorer.store.layout import SHARDS, journal_name

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shard:
    """A shard: its name, its bytes, where its lines start, its checksum, how many bytes of lines still count, and by table the
    positions of those that do not."""

    file: str
    size: int
    start: int
    sum: str
    live: int
    dead: Mapping[str, Sequence[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Previous:
    """The journal of the generation before: its name, its bytes up to the end of that generation, and the checksum of its last
    block."""

    file: str
    size: int
    sum: str


@dataclass(frozen=True, slots=True)
class Root:
    """One generation of a store as it was when its journal began.

    `revision` is a number that equal papers and judgements have in common; `counts` are documents by table.
    """

    generation: int = 0
    revision: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    shards: tuple[Shard, ...] = ()
    previous: Previous | None = None

    @property
    def journal(self) -> str:
        """The name of its journal."""
        return journal_name(self.generation)

    def files(self) -> set[str]:
        """The files that this generation needs, by their names in the store."""
        return {self.journal, *(f"{SHARDS}/{shard.file}" for shard in self.shards)}


def to_row(root: Root) -> Row:
    """Return the row of a root."""
    return {**asdict(root), "revision": f"{root.revision:064x}"}


def from_row(row: Row) -> Root:
    """Return the root of a row; raises LookupError, TypeError or ValueError where it is none."""
    shards = tuple(Shard(**shard) for shard in row["shards"])
    previous = Previous(**row["previous"]) if row["previous"] else None
    return Root(int(row["generation"]), int(row["revision"], 16), dict(row["counts"]), shards, previous)


def pack(root: Root) -> bytes:
    """Return the bytes of `store.json`."""
    return envelope.pack({"root": to_row(root)})[0]

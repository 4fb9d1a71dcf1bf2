"""The documents in a store's shards: where each lies, and which of them count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from explorer.store import block
from explorer.store.block import Column
from explorer.store.findings import Finding
from explorer.store.journal import Place
from explorer.store.layout import SCHEMA, SHARDS, damaged, newer
from explorer.store.lines import body_of, scan
from explorer.store.root import Shard

_SHIFT: Final = 32
"""A place is one number: the shard's above these bits, the position in its column below."""


@dataclass(slots=True)
class Loaded:
    """A shard with its directory; `dead` and `live` go on from those of the root. `weak` tells that its directory is damaged."""

    row: Shard
    columns: Mapping[str, Column]
    dead: dict[str, set[int]]
    live: int
    weak: bool = False

    def place(self, table: str, position: int) -> Place:
        """Return where a document lies."""
        column = self.columns[table]
        at, end = column.at[position], column.at[position + 1]
        return Place(f"{SHARDS}/{self.row.file}", self.row.start + at, end - at, column.sum(position))

    def kill(self, table: str, position: int) -> None:
        """Let a document count no more."""
        column = self.columns[table]
        self.dead.setdefault(table, set()).add(position)
        self.live -= column.at[position + 1] - column.at[position]

    def all(self) -> Iterator[tuple[str, int, str]]:
        """Yield table, position and id of all its documents."""
        for table, column in self.columns.items():
            yield from ((table, at, id) for at, id in enumerate(column.ids))

    def holds(self, data: bytes, table: str, position: int) -> bool:
        """Tell whether a document is whole in the bytes of the shard."""
        place, id = self.place(table, position), self.columns[table].ids[position]
        return body_of(data[place.at : place.at + place.size], table, id, place.sum) is not None

    def living(self) -> Iterator[tuple[str, int, str]]:
        """Yield table, position and id of the documents that count."""
        for table, column in self.columns.items():
            gone = self.dead.get(table, ())
            yield from ((table, at, id) for at, id in enumerate(column.ids) if at not in gone)

    def to_shard(self) -> Shard:
        """Return what a root says of it."""
        dead = {table: sorted(positions) for table, positions in sorted(self.dead.items())}
        return Shard(self.row.file, self.row.size, self.row.start, self.row.sum, self.live, dead)


@dataclass
class Base:
    """All shards of a generation, in the order of their making, and where each document that counts lies."""

    shards: list[Loaded | None] = field(default_factory=list)
    where: dict[str, dict[str, int]] = field(default_factory=dict)

    def add(self, shard: Loaded) -> None:
        """Take a shard in."""
        first = len(self.shards) << _SHIFT
        self.shards.append(shard)
        for table, column in shard.columns.items():
            known, gone = self.where.setdefault(table, {}), shard.dead.get(table)
            if gone:
                known.update((id, first + at) for at, id in enumerate(column.ids) if at not in gone)
            else:
                known.update(zip(column.ids, range(first, first + len(column.ids)), strict=True))
            known.pop("", None)

    def place(self, table: str, id: str) -> Place | None:
        """Return where a document lies, or None where there is none."""
        code = self.where.get(table, {}).get(id)
        if code is None:
            return None
        shard = self.shards[code >> _SHIFT]
        assert shard is not None
        return shard.place(table, code & ((1 << _SHIFT) - 1))

    def kill(self, table: str, id: str) -> None:
        """Let a document count no more; does nothing where there is none."""
        code = self.where.get(table, {}).pop(id, None)
        if code is not None:
            shard = self.shards[code >> _SHIFT]
            assert shard is not None
            shard.kill(table, code & ((1 << _SHIFT) - 1))

    def drop_empty(self) -> None:
        """Forget the shards in which nothing counts any more."""
        self.shards = [shard if shard and any(True for _ in shard.living()) else None for shard in self.shards]

    def kept(self) -> tuple[Loaded, ...]:
        """Return the shards that count."""
        return tuple(shard for shard in self.shards if shard)


def load(folder: Path, shard: Shard, findings: list[Finding]) -> Loaded:
    """Read a shard's directory, from its lines where it is damaged, which is noted.

    Raises OSError, DamagedStore where it is no shard at all, and StoreError for a newer schema.
    """
    path = folder / SHARDS / shard.file
    with path.open("rb") as file:
        first = file.read(shard.start)
        columns = _columns(path, first)
        weak = columns is None
        if columns is None:
            columns = _from_lines(file.read(), shard.size - shard.start, findings, f"{SHARDS}/{shard.file}")
    dead = {table: set(positions) for table, positions in shard.dead.items()}
    return Loaded(shard, columns, dead, shard.live, weak)


def _columns(path: Path, first: bytes) -> dict[str, Column] | None:
    header = block.header_at(first)
    if header is None or header.length + header.head != len(first) or not header.head_whole(first[header.length :]):
        return None
    if header.schema > SCHEMA:
        raise newer(path, header.schema)
    try:
        return block.columns(block.parse_head(first[header.length :]))
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise damaged(path, "its directory has another form than a store's") from error


def _from_lines(data: bytes, size: int, findings: list[Finding], name: str) -> dict[str, Column]:
    """Return the directory that the lines of a shard give, of which there should be `size` bytes; a line that is not whole keeps its
    position, without an id."""
    ids: dict[str, list[str]] = {}
    at: dict[str, list[int]] = {}
    sums: dict[str, list[str]] = {}
    table = ""
    for start, end, line in scan(data):
        if line is not None:
            table, size = line.table, size - (end - start)
        ids.setdefault(table, []).append(line.id if line else "")
        at.setdefault(table, [start]).append(end)
        sums.setdefault(table, []).append(line.sum if line else "0" * 64)
    if size:
        findings.append(Finding(name, f"its directory and {size:,} bytes of its documents are damaged", "lost"))
    else:
        findings.append(Finding(name, "its directory is damaged; nothing that was stored is lost", "mended"))
    return {table: Column(ids[table], at[table], "".join(sums[table])) for table in ids}

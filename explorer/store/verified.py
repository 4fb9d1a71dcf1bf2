"""Which shards were found whole, and how they looked then: so that only what something has touched is read again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from explorer.errors import StoreError
from explorer.store import block, durable, envelope
from explorer.store.base import Loaded
from explorer.store.engine import Engine, reading
from explorer.store.layout import CACHE, SHARDS
from explorer.store.root import Shard

_FILE = "verified.json"

Look = list[int]


class Verified:
    """Sizes and times of the shards that were found whole; a cache, deleted without loss."""

    def __init__(self, engine: Engine) -> None:
        self._engine, self._path = engine, engine.folder / CACHE / _FILE
        self._known: dict[str, Look] = {}
        with contextlib.suppress(OSError, StoreError, LookupError, TypeError):
            self._known = dict(envelope.unpack(self._path.read_bytes(), self._path)[0]["shards"])
        self._found: dict[str, Look] = {}

    def damaged(self) -> Iterator[Loaded]:
        """Read the shards that look otherwise than when they were found whole, and yield those that are not; raises
        DamagedStore, StoreChanged or StoreError where one cannot be read."""
        for number, shard in enumerate(self._engine.root.shards):
            look = self._look(shard)
            if self._known.get(shard.file) == look or self._whole(shard):
                self._found[shard.file] = look
            else:
                loaded = self._engine.base.shards[number]
                assert loaded is not None
                yield loaded

    def save(self) -> None:
        """Keep what was found; a folder that cannot be written keeps nothing, which costs time only."""
        if self._found != self._known:
            with contextlib.suppress(OSError):
                durable.make_folder(self._path.parent)
                durable.write(self._path, envelope.pack({"shards": self._found})[0])

    def _look(self, shard: Shard) -> Look:
        with reading(self._engine, f"{SHARDS}/{shard.file}"):
            stat = (self._engine.folder / SHARDS / shard.file).stat()
        return [stat.st_size, stat.st_mtime_ns]

    def _whole(self, shard: Shard) -> bool:
        with reading(self._engine, f"{SHARDS}/{shard.file}"):
            return block.whole((self._engine.folder / SHARDS / shard.file).read_bytes(), shard.sum)

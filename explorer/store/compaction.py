"""Moving a journal to shards: what counts is written to new files, and a new root takes the place of the old."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from explorer.store import block, durable, rootfile
from explorer.store import journal as journals
from explorer.store import root as roots
from explorer.store.base import Loaded
from explorer.store.engine import Engine, read_at
from explorer.store.layout import CACHE, ROOT, SHARD_BYTES, SHARDS, journal_name
from explorer.store.layout import journals as generations
from explorer.store.lines import Kept
from explorer.store.root import Previous, Root, Shard

Documents = dict[str, dict[str, Kept]]

CARRIED: Final = 256 * 1024
"""Bytes of documents that a change takes along out of shards of which less than half counts, so that no change writes much more
than its own."""


def begin(folder: Path) -> None:
    """Make the files of a store of nothing; raises OSError."""
    _put_in_force(folder, Root())


def run(engine: Engine, kept: Documents, gone: Mapping[str, Iterable[str]], said: tuple[int, dict[str, int]]) -> Root:
    """Write what the journal says, and a change, to new shards, and put a new root in force; return it.

    `said` is the revision and the counts after the change. Raises OSError; the base of `engine` is of no use then, and the disk
    says which root is in force.
    """
    base, folder, generation = engine.base, engine.folder, engine.root.generation + 1
    documents = _recent(engine, kept, gone)
    changes: list[tuple[str, Iterable[str]]] = [*engine.recent.items(), *kept.items(), *gone.items()]
    for table, ids in changes:
        for id in ids:
            base.kill(table, id)
    _carry(engine, documents, max(CARRIED, sum(len(line) for rows in kept.values() for line, _ in rows.values())))
    durable.make_folder(folder / SHARDS)
    made = [_write_shard(folder, generation, number, part) for number, part in enumerate(_parts(documents))]
    base.drop_empty()
    for shard in made:
        base.add(shard)
    before = engine.journal
    shards = tuple(shard.to_shard() for shard in base.kept())
    root = Root(generation, *said, shards, Previous(before.name, before.end, before.sum))
    durable.sync_folder(folder / SHARDS)
    _put_in_force(folder, root)
    return root


def sweep(folder: Path, root: Root, before: Root | None) -> None:
    """Remove the journals and shards that neither a root nor the one before it needs."""
    needed = root.files() | (before.files() if before else set())
    with contextlib.suppress(OSError):
        names = [f"{SHARDS}/{path.name}" for path in (folder / SHARDS).iterdir()] if (folder / SHARDS).is_dir() else []
        names += map(journal_name, generations(folder))
        for name in set(names) - needed:
            durable.remove(folder / name)


def sweep_temporary(folder: Path) -> None:
    """Remove the temporary files in a folder."""
    for path in folder.glob(f".*{durable.TEMPORARY}"):
        durable.remove(path)


def sweep_all(folder: Path, root: Root) -> None:
    """Remove what writers left that were killed, or whose disk was full."""
    for part in (SHARDS, CACHE):
        sweep_temporary(folder / part)
    before = rootfile.begins(folder, root.generation - 1) if root.previous else None
    # Where the generation before cannot be read, what it needs is not known.
    if before is not None or root.previous is None:
        sweep(folder, root, before)


def _put_in_force(folder: Path, root: Root) -> None:
    durable.write(folder / root.journal, journals.first_block(root))
    # Its name must last before the root that names it.
    durable.sync_folder(folder)
    durable.write(folder / ROOT, roots.pack(root))
    durable.sync_folder(folder)


def _recent(engine: Engine, kept: Documents, gone: Mapping[str, Iterable[str]]) -> Documents:
    """Return the lines of what the journal and a change say, as they are."""
    documents: Documents = {}
    journal = read_at(engine.folder / engine.journal.name, 0, engine.journal.end)
    for table, places in engine.recent.items():
        for id, place in places.items():
            if place is not None:
                line = journal[place.at : place.at + place.size]
                documents.setdefault(table, {})[id] = Kept(line, place.sum)
    for table, ids in gone.items():
        for id in ids:
            documents.get(table, {}).pop(id, None)
    for table, rows in kept.items():
        documents.setdefault(table, {}).update(rows)
    return documents


def _carry(engine: Engine, documents: Documents, most: int) -> None:
    """Take documents out of the shards of which less than half counts, and out of those whose directory is damaged."""
    for shard in engine.base.kept():
        poor = shard.live * 2 < shard.row.size - shard.row.start and most > 0
        if not (poor or shard.weak):
            continue
        data = read_at(engine.folder / SHARDS / shard.row.file, 0, shard.row.size)
        for table, position, id in list(shard.living()):
            if not id:
                # A damaged line whose name is not known stays where it is.
                continue
            if most <= 0 and not shard.weak:
                break
            place = shard.place(table, position)
            documents.setdefault(table, {})[id] = Kept(data[place.at : place.at + place.size], place.sum)
            engine.base.kill(table, id)
            most -= place.size


def _parts(documents: Documents) -> Iterator[Documents]:
    """Cut documents into what goes into one shard each."""
    part: Documents = {}
    held = 0
    # What has one id in several tables stays together: a paper and its record.
    for id in dict.fromkeys(id for table in documents for id in documents[table]):
        for table in documents:
            if id in documents[table]:
                part.setdefault(table, {})[id] = documents[table][id]
                held += len(documents[table][id].line)
        if held >= SHARD_BYTES:
            yield part
            part, held = {}, 0
    if part:
        yield part


def _write_shard(folder: Path, generation: int, number: int, documents: Documents) -> Loaded:
    file = f"{generation:08}-{number:04}.jsonl"
    head, body = block.lay(dict(sorted(documents.items())), {})
    data = block.pack("shard", generation, number, head, body)
    durable.write(folder / SHARDS / file, data)
    header = block.header_at(data)
    assert header is not None
    row = Shard(file, len(data), header.length + header.head, header.sum, len(body))
    return Loaded(row, block.columns(head), {}, row.live)

"""The journal: blocks one after another, read whole when a store is opened.

Only the last block can be half written, and only where a writer has not been closed: whoever was told that a change is
stored finds it before that. Any other block that is not whole is damage; it is named, and its whole lines count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple

from explorer.store import block
from explorer.store.block import Head, Header
from explorer.store.findings import Finding, Harm, damaged_document
from explorer.store.layout import SCHEMA, newer
from explorer.store.lines import GONE, body_of, scan
from explorer.store.root import Root, to_row

SEAL: Final = "seal"
CHANGE: Final = "change"
FIRST: Final = "root"

_KEPT: Final = "nothing that was stored is lost"


class Place(NamedTuple):
    """Where a document's line lies, in bytes, and its checksum."""

    file: str
    at: int
    size: int
    sum: str


class Step(NamedTuple):
    """What a block says of one document; None where it was taken away."""

    table: str
    id: str
    place: Place | None


@dataclass
class Journal:
    """What was read of a journal: its blocks' words on documents in order, the root that it begins with, what the last block
    says of the whole store, and where and with which number the next block goes.

    `sealed` tells that the last block says so; `tail` counts the bytes after the last whole block, which are left out.
    """

    name: str
    root: Any = None
    steps: list[Step] = field(default_factory=list)
    last: Head = field(default_factory=dict)
    end: int = 0
    number: int = 0
    sealed: bool = False
    tail: int = 0
    sum: str = ""
    findings: list[Finding] = field(default_factory=list)

    @property
    def said(self) -> tuple[int, dict[str, int]]:
        """The revision of the store after the last block, and its documents by table."""
        return int(self.last["revision"], 16), dict(self.last["counts"])

    def find(self, what: str, harm: Harm) -> None:
        """Note something that is wrong with it."""
        self.findings.append(Finding(self.name, what, harm))


def first_block(root: Root) -> bytes:
    """Return the block that the journal of a root begins with."""
    return block.pack(FIRST, root.generation, 0, {"root": to_row(root)})


def begun(root: Root) -> Journal:
    """Return what would be read of a journal that has just begun."""
    data = first_block(root)
    return read(Path(root.journal), data, root.generation, unfinished=True)


def add(journal: Journal, data: bytes) -> list[Step]:
    """Take in a block that was written at the end of a journal, and return what it says."""
    known = len(journal.steps)
    header = block.header_at(data)
    assert header is not None
    _take(journal, data, header)
    said, journal.steps = journal.steps[known:], journal.steps[:known]
    return said


def seal_of(generation: int, number: int, said: Head) -> bytes:
    """Return the block that a writer ends with; `said` is the head of the block before."""
    return block.pack(SEAL, generation, number, {name: said[name] for name in ("revision", "counts")})


def read(path: Path, data: bytes, generation: int, unfinished: bool) -> Journal:
    """Read a journal's bytes; `unfinished` tells that a writer has not closed it, so that its end may be half written.

    Raises StoreError for a newer schema.
    """
    journal = Journal(path.name)
    while journal.end < len(data):
        header = _whole(path, data, journal.end, generation, journal.number)
        if header is not None:
            _take(journal, data[journal.end : journal.end + header.size], header)
            continue
        following = _following(path, data, journal.end, generation, journal.number)
        if following is None:
            break
        _salvage(journal, data, following)
    journal.tail = len(data) - journal.end
    if not unfinished and (journal.tail or not journal.sealed):
        _judge_end(journal, data, generation)
    return journal


def _whole(path: Path, data: bytes, at: int, generation: int, least: int) -> Header | None:
    header = block.header_at(data, at)
    if header is None or header.generation != generation or header.number < least:
        return None
    rest = data[at + header.length : at + header.size]
    if len(rest) != header.head + header.body or not header.whole(rest) or not header.head_whole(rest[: header.head]):
        return None
    if header.schema > SCHEMA:
        raise newer(path, header.schema)
    return header


def _take(journal: Journal, data: bytes, header: Header) -> None:
    """Take in a whole block, given as its bytes."""
    start = header.length + header.head
    _learn(journal, header, block.parse_head(data[header.length : start]))
    journal.steps.extend(_steps(journal.name, journal.end + start, journal.last))
    journal.end, journal.number, journal.sum = journal.end + header.size, header.number + 1, header.sum


def _learn(journal: Journal, header: Header, head: Head) -> None:
    journal.sealed = header.kind == SEAL
    if header.kind == FIRST:
        journal.root = head["root"]
        head = head["root"]
    journal.last = head


def _steps(name: str, start: int, head: Head) -> Iterator[Step]:
    for table, column in block.columns(head).items() if "tables" in head else ():
        for position, id in enumerate(column.ids):
            at, end = column.at[position], column.at[position + 1]
            yield Step(table, id, Place(name, start + at, end - at, column.sum(position)))
    for table, ids in head.get("gone", {}).items():
        yield from (Step(table, id, None) for id in ids)


def _following(path: Path, data: bytes, at: int, generation: int, least: int) -> int | None:
    """Return where the next whole block after damage starts."""
    # Inside a document no quotation mark follows a brace without a backslash, so this finds little else.
    while (at := data.find(block.MARK, at + 1)) >= 0:
        if _whole(path, data, at, generation, least + 1):
            return at
    return None


def _salvage(journal: Journal, data: bytes, end: int) -> None:
    """Take what is whole of the damaged bytes before `end`, and note what is not."""
    header = block.header_at(data, journal.end)
    if header is None or journal.end + header.size != end:
        # A header and a directory are two lines that are no documents.
        _salvage_lines(journal, data, journal.end, end, strangers=2)
    else:
        at = journal.end + header.length
        head = data[at : at + header.head]
        if header.head_whole(head):
            _learn(journal, header, block.parse_head(head))
            _salvage_named(journal, data, header, at + header.head)
        else:
            _salvage_lines(journal, data, at + header.head, end, strangers=0)
    journal.end, journal.number = end, journal.number + 1


def _salvage_named(journal: Journal, data: bytes, header: Header, start: int) -> None:
    steps = list(_steps(journal.name, start, journal.last))
    broken = [step for step in steps if step.place and not _line_whole(data, step, step.place)]
    for step in broken:
        journal.findings.append(damaged_document(journal.name, step.table, step.id))
    if not broken:
        journal.find(f"a block of the kind {header.kind} is damaged outside its documents; {_KEPT}", "mended")
    journal.steps.extend(steps)


def _line_whole(data: bytes, step: Step, place: Place) -> bool:
    return body_of(data[place.at : place.at + place.size], step.table, step.id, place.sum) is not None


def _salvage_lines(journal: Journal, data: bytes, start: int, end: int, strangers: int) -> None:
    """Take the whole lines between two offsets, of which `strangers` may be none."""
    for first, last, line in scan(data[start:end]):
        if line is None:
            strangers -= 1
        else:
            place = Place(journal.name, start + first, last - first, line.sum)
            journal.steps.append(Step(line.table, line.id, None if line.body == GONE else place))
    if strangers >= 0:
        journal.find(f"a block at byte {journal.end:,} has a damaged header or directory; {_KEPT}", "mended")
    else:
        journal.find(
            f"{end - journal.end:,} bytes at byte {journal.end:,} are damaged; part of what they held is lost", "lost"
        )


def _judge_end(journal: Journal, data: bytes, generation: int) -> None:
    """Say what is wrong with the end of a journal that was closed: it must end with a whole seal."""
    seal = seal_of(generation, journal.number, journal.last) if journal.last else b""
    tail = data[journal.end :]
    wrong = sum(a != b for a, b in zip(tail, seal, strict=True)) if len(tail) == len(seal) else len(tail)
    if tail and wrong <= 8:
        journal.find(f"the block that closes it is damaged; {_KEPT}", "mended")
    elif tail:
        _salvage(journal, data, len(data))
        journal.find(f"the last {len(tail):,} bytes are not what was written; changes that they held are lost", "lost")
    else:
        journal.find("its end is missing; changes that it held are lost", "lost")

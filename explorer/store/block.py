"""Blocks, of which journals and shards consist: a header with checksums, a directory, and documents, one a line.

    {"schema":2,"block":"change","generation":7,"number":3,"head":152,"body":9001,"head_sha256":"…","sha256":"…"}
    {"tables":{"records":{"ids":[…],"at":[…],"sums":"…"}},"gone":{},…}
    ["records","document/minutes-1-46777347","…",{…}]

The checksums cover all numbers of the header; the first one covers the directory alone, which is read without the
documents. A directory that is damaged can be made again from the lines, and a line that is damaged is named by the
directory: so one damaged byte costs at most one document, and it is known which.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from explorer.store.envelope import encode
from explorer.store.layout import SCHEMA
from explorer.store.lines import GONE, Kept, line_of

Head = dict[str, Any]

_HEADER: Final = re.compile(
    rb'(\{"schema":(\d{1,9}),"block":"([a-z]{1,9})","generation":(\d{1,12}),"number":(\d{1,12}),'
    rb'"head":(\d{1,12}),"body":(\d{1,15}),)"head_sha256":"([0-9a-f]{64})","sha256":"([0-9a-f]{64})"\}\n'
)
MARK: Final = b'{"schema":'
"""What every header begins with."""

LONGEST: Final = 320
"""Bytes that no header is longer than."""


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a block.

    `kind` is `root` (the copy of a root that begins a journal), `change`, `seal` (a writer was closed here) or `shard`.
    `number` counts the blocks of a journal from 0. `length` is that of this line, `head` that of the directory with its
    line end, `body` that of the lines after it, all in bytes.
    """

    schema: int
    kind: str
    generation: int
    number: int
    length: int
    head: int
    body: int
    numbers: bytes
    head_sum: str
    sum: str

    @property
    def size(self) -> int:
        """Bytes of the whole block."""
        return self.length + self.head + self.body

    def head_whole(self, head: bytes) -> bool:
        """Tell whether these are the bytes of its directory."""
        return hashlib.sha256(self.numbers + head).hexdigest() == self.head_sum

    def whole(self, rest: bytes) -> bool:
        """Tell whether these are the bytes of its directory and lines."""
        return hashlib.sha256(self.numbers + self.head_sum.encode() + rest).hexdigest() == self.sum


@dataclass(frozen=True, slots=True)
class Column:
    """The documents of one table in a block: their ids and checksums, and where each line starts and the last one ends, in bytes
    from the end of the directory."""

    ids: Sequence[str]
    at: Sequence[int]
    sums: str

    def sum(self, position: int) -> str:
        """Return the checksum of the document at a position."""
        return self.sums[64 * position : 64 * position + 64]


def header_at(data: bytes, at: int = 0) -> Header | None:
    """Return the header that starts at an offset of a file's bytes, or None where there is none."""
    found = _HEADER.match(data, at)
    if found is None:
        return None
    schema, generation, number, head, body = map(int, found.group(2, 4, 5, 6, 7))
    sums = found[8].decode(), found[9].decode()
    return Header(schema, found[3].decode(), generation, number, len(found[0]), head, body, found[1], *sums)


def pack(kind: str, generation: int, number: int, head: Head, body: bytes = b"") -> bytes:
    """Return the bytes of a block."""
    first = encode(head) + b"\n"
    numbers = b'{"schema":%d,"block":"%s","generation":%d,"number":%d,"head":%d,"body":%d,' % (
        SCHEMA, kind.encode(), generation, number, len(first), len(body),
    )  # fmt: skip
    head_sum = hashlib.sha256(numbers + first).hexdigest().encode()
    whole = hashlib.sha256(numbers + head_sum + first)
    whole.update(body)
    return b'%s"head_sha256":"%s","sha256":"%s"}\n%s%s' % (numbers, head_sum, whole.hexdigest().encode(), first, body)


def lay(documents: Mapping[str, Mapping[str, Kept]], gone: Mapping[str, Sequence[str]]) -> tuple[Head, bytes]:
    """Return the directory and the lines of documents, by table and id, and of those that were taken away."""
    parts: list[bytes] = []
    end = 0
    head: Head = {"tables": {}, "gone": {table: list(ids) for table, ids in gone.items() if ids}}
    for table, kept in documents.items():
        at = [end]
        for line, _ in kept.values():
            parts.append(line)
            at.append(end := end + len(line))
        if kept:
            head["tables"][table] = {
                "ids": list(kept),
                "at": at,
                "sums": "".join(checksum for _, checksum in kept.values()),
            }
    parts.extend(line_of(table, id, GONE).line for table, ids in head["gone"].items() for id in ids)
    return head, b"".join(parts)


def whole(data: bytes, sum: str) -> bool:
    """Tell whether these are the bytes of one block with this checksum."""
    header = header_at(data)
    if header is None or header.sum != sum or header.size != len(data):
        return False
    rest = data[header.length :]
    return header.whole(rest) and header.head_whole(rest[: header.head])


def columns(head: Head) -> dict[str, Column]:
    """Return the documents of a directory by table; raises LookupError, TypeError or ValueError where it is none."""
    found = {table: Column(row["ids"], row["at"], row["sums"]) for table, row in head["tables"].items()}
    for column in found.values():
        if not len(column.ids) == len(column.at) - 1 == len(column.sums) // 64:
            raise ValueError("the columns of a directory differ in length")
    return found


def parse_head(head: bytes) -> Head:
    """Return a directory from its bytes."""
    parsed: Head = json.loads(head)
    return parsed

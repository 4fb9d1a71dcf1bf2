"""One document a line: `["table","id","sha256",{…}]`, so that a line alone says what it is and whether it is whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from explorer.store.envelope import encode

_quoted: Final = json.encoder.encode_basestring
GONE: Final = b"null"
"""What stands in the place of a document that was taken away."""


class Kept(NamedTuple):
    """The line of a document, with its line end, and its checksum."""

    line: bytes
    sum: str


class Line(NamedTuple):
    """A document as it lies in a file: its table, id, checksum and JSON."""

    table: str
    id: str
    sum: str
    body: bytes


def sum_of(table: str, id: str, body: bytes) -> str:
    """Return the checksum of a document, which covers where it belongs too."""
    return hashlib.sha256(_key(table, id) + b"]" + body).hexdigest()


def line_of(table: str, id: str, body: bytes) -> Kept:
    """Return the line of a document."""
    checksum = sum_of(table, id, body)
    return Kept(_start(_key(table, id), checksum) + body + b"]\n", checksum)


def body_of(line: bytes, table: str, id: str, checksum: str) -> bytes | None:
    """Return the JSON of the document of a line, or None where it is not whole or is another one."""
    key = _key(table, id)
    start = _start(key, checksum)
    if not line.startswith(start) or not line.endswith(b"]\n"):
        return None
    body = line[len(start) : -2]
    return body if hashlib.sha256(key + b"]" + body).hexdigest() == checksum else None


def scan(data: bytes) -> Iterator[tuple[int, int, Line | None]]:
    """Yield start, end and content of each line in the bytes of a damaged file; None for what is no whole line."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start) + 1 or len(data)
        yield start, end, _line(data[start:end])
        start = end


def _key(table: str, id: str) -> bytes:
    """Return what a line begins with, up to the id; quoted here and not by `encode`, which takes longer than all the rest."""
    try:
        return f"[{_quoted(table)},{_quoted(id)}".encode()
    except UnicodeEncodeError:
        return encode([table, id])[:-1]


def _start(key: bytes, checksum: str) -> bytes:
    return b'%s,"%s",' % (key, checksum.encode())


def _line(line: bytes) -> Line | None:
    try:
        row: Any = json.loads(line)
        table, id, checksum, _ = row
        body = body_of(line, table, id, checksum)
    except (ValueError, TypeError):
        return None
    return None if body is None else Line(table, id, checksum, body)

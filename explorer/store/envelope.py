"""The bytes of one file of the store: UTF-8 JSON with schema version and checksum before the tables.

`{"schema":1,"sha256":"…","tables":{…}}` and a line end. The checksum covers the version and the bytes of the tables,
and nothing else may stand in the file, so that no changed bit goes unnoticed.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any, Final

from explorer.store.layout import SCHEMA, damaged, newer

Tables = dict[str, Any]

_HEAD: Final = re.compile(rb'\{"schema":(\d{1,9}),"sha256":"([0-9a-f]{64})","tables":')
_TAIL: Final = b"}\n"


def encode(value: Any) -> bytes:
    """Return a value as JSON on one line, in UTF-8; NaN and infinities raise ValueError."""
    words = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    try:
        return words.encode()
    except UnicodeEncodeError:
        # Half a surrogate pair has no UTF-8, but JSON has an escape for it.
        return json.dumps(value, allow_nan=False, separators=(",", ":")).encode()


def pack(tables: Tables) -> tuple[bytes, str]:
    """Return the bytes of a file that holds `tables`, and their checksum; NaN and infinities raise ValueError."""
    body = encode(tables)
    checksum = _checksum(SCHEMA, body)
    return b'{"schema":%d,"sha256":"%s","tables":%s%s' % (SCHEMA, checksum.encode(), body, _TAIL), checksum


def unpack(data: bytes, path: Path, expected: str = "") -> tuple[Tables, str]:
    """Return the tables of a file's bytes and their checksum.

    Raises StoreError for a newer schema, and DamagedStore where the bytes are not those that were written or their
    checksum is not the `expected` one. `path` is for the message only.
    """
    head = _HEAD.match(data)
    if head is None or not data.endswith(_TAIL):
        raise damaged(path, "it is cut off or is not a file of the store" if data else "it is empty")
    version, checksum = int(head[1]), head[2].decode()
    body = data[head.end() : -len(_TAIL)]
    intact = _checksum(version, body) == checksum
    if intact and version > SCHEMA:
        raise newer(path, version)
    if not intact or (expected and checksum != expected):
        raise damaged(path, "its checksum does not match its content")
    tables = json.loads(body)
    if not isinstance(tables, dict):
        raise damaged(path, "it holds no tables")
    return tables, checksum


def version_of(data: bytes) -> int:
    """Return the schema version that a file's bytes state, or 0."""
    head = _HEAD.match(data)
    return int(head[1]) if head else 0


def _checksum(version: int, body: bytes) -> str:
    return hashlib.sha256(b"%d\n" % version + body).hexdigest()

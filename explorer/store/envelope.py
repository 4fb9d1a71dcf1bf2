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


def pack(tables: Tables) -> tuple[bytes, str]:
    """Return the bytes of a file that holds `tables`, and their checksum; NaN and infinities raise ValueError."""
    words = json.dumps(tables, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    try:
        body = words.encode()
    except UnicodeEncodeError:
        body = json.dumps(tables, allow_nan=False, separators=(",", ":")).encode()
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


def intact(data: bytes, expected: str) -> bool:
    """Tell whether these are the bytes of a file with this checksum, without parsing them."""
    head = _HEAD.match(data)
    if head is None or not data.endswith(_TAIL):
        return False
    return _checksum(int(head[1]), data[head.end() : -len(_TAIL)]) == expected == head[2].decode()


def _checksum(version: int, body: bytes) -> str:
    return hashlib.sha256(b"%d\n" % version + body).hexdigest()

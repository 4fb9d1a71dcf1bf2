"""JSON on one line, without the characters that no format carries."""

from __future__ import annotations

import json
from typing import Any, Final

from explorer.export.table import purged_tree

_ENCODE: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_ESCAPED: Final = (b"\\u", b"\\b", b"\\f")
"""What JSON writes for a control character that no format carries, or a text that looks like it: then every text is looked at."""

_RARE: Final = 0xEF
"""The byte that U+FFFE and U+FFFF begin with, and little else."""


def json_line(value: Any) -> tuple[bytes, int]:
    """Return a value as UTF-8 and how many characters were removed from its texts; raises ValueError for NaN."""
    try:
        line = _ENCODE(value).encode()
    except UnicodeEncodeError:
        line = _ESCAPED[0]
    if _RARE not in line and not any(escape in line for escape in _ESCAPED):
        return line, 0
    clean, removed = purged_tree(value)
    return _ENCODE(clean).encode(), removed

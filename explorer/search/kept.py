"""An index as a file: a cache that is mapped into memory, checked whole, and made anew where it is stale or damaged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np

from explorer.columns.sections import Sections, mapped, written
from explorer.search.flat import Array
from explorer.search.tables import Tables, flattened, gathered

_CODES: Final = {"u1": "B", "u2": "H", "u4": "I", "u8": "Q", "i4": "i", "i8": "q", "f4": "f", "b1": "?"}
"""Typecodes of a file's sections by the kind and size of an array's values."""


def parts(tables: Tables, noted: Mapping[str, Any]) -> Iterator[bytes | memoryview]:
    """Yield the bytes of a file that holds the tables, and what is noted with them."""
    return written(noted, {name: _section(array) for name, array in flattened(tables)})


def opened(path: Path) -> tuple[Tables, Mapping[str, Any]]:
    """Return the tables in a file, read in place, and what was noted with them.

    Raises OSError, and DamagedColumns where a byte of it is not what was written or it holds something else.
    """
    sections = Sections(mapped(path))
    sections.check()
    try:
        return gathered(Tables, {name: np.asarray(sections.numbers(name)) for name in sections.names}), sections.noted
    except KeyError as error:
        raise sections.damaged(f"section {error} is missing") from error


def _section(array: Array) -> tuple[str, memoryview]:
    whole = np.ascontiguousarray(array)
    return _CODES[whole.dtype.str[1:]], whole.view(np.uint8).data

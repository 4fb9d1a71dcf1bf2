"""Which version of the program's rules made something: a digest of their source, so that no number can be forgotten."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from explorer import __version__


@cache
def version_of(*parts: str) -> str:
    """Return the version of parts of the program, each a module or package directly under `explorer` ("text", "model").

    Where the source is not at hand it is the program's own version.
    """
    home = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256(__version__.encode())
    for part in sorted(parts):
        for path in sorted((home / part).rglob("*.py")) or [home / f"{part}.py"]:
            digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()[:16]


def reading_rules() -> str:
    """Return the version of what turns a file into a record."""
    return version_of("model", "reading", "text")


def search_rules() -> str:
    """Return the version of what makes a search index of the linked record."""
    return version_of("model", "schema", "columns", "search")


def linking_rules() -> str:
    """Return the version of what turns records into the linked record."""
    return version_of("model", "schema", "text", "resolve", "store", "columns")

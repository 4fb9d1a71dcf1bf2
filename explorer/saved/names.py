"""What people may call a thing that they keep, and when they kept it."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from explorer.errors import QueryError, UnknownId

_LONGEST: Final = 60


def plain(name: str, what: str) -> str:
    """Return a name with white space folded; `what` says what is named, "a collection".

    Raises QueryError for a name that is empty, longer than 60 letters, or has letters that cannot be seen.
    """
    folded = " ".join(name.split())
    if not folded or len(folded) > _LONGEST or not folded.isprintable():
        raise QueryError(
            f"{what.capitalize()} cannot be named “{folded[:80]}”",
            f"a name has 1 to {_LONGEST} letters",
            "Choose another",
        )
    return folded


def unknown(sentence: str, name: str, known: Sequence[str], then: str) -> UnknownId:
    """Return the error for a name that nothing is kept under: a sentence, and the nearest names or else what to do then."""
    near = difflib.get_close_matches(name, known, 3, 0.5) or known[:5]
    return UnknownId(sentence, "", f"There are: {', '.join(near)}" if near else then)


def now() -> str:
    """Return the time, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")

"""Two questions asked in one sentence: "who voted against the budget and when does it come back"."""

from __future__ import annotations

import re
from typing import Final

_OPENS: Final = re.compile(
    r",?\s+and\s+(?=(?:who|when|what|which|where|how|did|does|do|was|were|is|are|has|have|will)\s)", re.IGNORECASE
)
_ANSWERED: Final = re.compile(
    r"who\s+(?:moved|proposed|seconded|attended|abstained)(?:\s+(?:it|them|that))?", re.IGNORECASE
)
"""A second question that every answer to the first one answers too."""
_FEWEST: Final = 3
"""Words that a question has at least."""
_COLUMNS: Final = re.compile(
    r"\s+with\s+(?:(?:the|their|its|all|owners?|due|dates?|deadlines?|names?|outcomes?|votes?|movers?|seconders?|and)\b[\s,]*){1,8}\Z",
    re.IGNORECASE,
)
"""What is to be told of each thing that is asked for, which every answer tells."""


def without_columns(text: str) -> str:
    """Return a question for things without what is to be told of each: "recommendations to Cabinet with owner and due date"."""
    found = _COLUMNS.search(text) if '"' not in text and ":" not in text else None
    return text[: found.start()] if found else text


def halves(text: str) -> tuple[str, str]:
    """Return a question and the one that is asked in the same breath, or the text and nothing where it asks one thing."""
    if '"' in text:
        return text, ""
    for found in _OPENS.finditer(text[:400]):
        first, second = text[: found.start()], text[found.end() :].strip().rstrip("?!. ")
        if len(first.split()) >= _FEWEST and len(second.split()) >= _FEWEST and not _ANSWERED.fullmatch(second):
            return first, second
    return text, ""

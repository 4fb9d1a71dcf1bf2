"""What a backup is made of: a part of the program that keeps something in the store adds a row."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Final, NamedTuple


class Part(NamedTuple):
    """Tables of the store under one name; `tables` is a pattern, `what` says what a document of them is, one and many."""

    name: str
    tables: str
    what: tuple[str, str]


PARTS: Final = (
    Part("papers", "papers", ("paper", "papers")),
    Part("records", "records", ("text with what was found in it", "texts with what was found in them")),
    Part("judgements", "judgements", ("entry in the log of judgements", "entries in the log of judgements")),
    Part("collections", "shelf/collections", ("collection", "collections")),
    Part("searches", "shelf/searches", ("saved search", "saved searches")),
    Part("other", "*", ("other document", "other documents")),
)
"""The first row whose pattern fits a table has it, so that the last one leaves nothing out."""


def part_of(table: str) -> Part:
    """Return the part that a table belongs to."""
    return next(part for part in PARTS if fnmatchcase(table, part.tables))


def counted(counts: Mapping[str, int]) -> list[str]:
    """Return documents by table as words: "12 papers", without texts, which papers have anyway."""
    found: dict[Part, int] = {}
    for table, count in counts.items():
        found[part_of(table)] = found.get(part_of(table), 0) + count
    return [
        f"{found[part]:,} {part.what[found[part] != 1]}" for part in PARTS if found.get(part) and part.name != "records"
    ]

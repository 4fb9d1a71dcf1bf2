"""What a store holds, counted in words."""

from __future__ import annotations

from explorer.upkeep.parts import counted


def test_documents_are_counted_by_their_part_and_what_is_unknown_together() -> None:
    tables = {"papers": 1, "records": 1, "judgements": 2, "shelf/searches": 1, "shelf/one": 2, "shelf/two": 1_000}
    assert counted(tables) == [
        "1 paper",
        "2 entries in the log of judgements",
        "1 saved search",
        "1,002 other documents",
    ]


def test_what_is_not_there_is_not_counted() -> None:
    assert counted({"papers": 0, "records": 0}) == []

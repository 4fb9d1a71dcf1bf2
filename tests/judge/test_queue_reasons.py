"""Why a pair may be one, and why it is open all the same, are told apart."""

from __future__ import annotations

import pytest

from explorer.corpus import from_resolution
from explorer.judge.queue import pair
from explorer.model import Entity, Evidence, Link, Merge, Resolution


@pytest.mark.parametrize(
    ("reason", "speaks_for", "in_doubt"),
    [
        ("the surname fits, but nothing else is printed", ("the surname fits",), ("nothing else is printed",)),
        ("given names fit", ("given names fit",), ()),
    ],
)
def test_what_leaves_a_pair_open_is_no_reason_for_it(
    reason: str, speaks_for: tuple[str, ...], in_doubt: tuple[str, ...]
) -> None:
    quotes = [Evidence("document/x", at, at + 3, name) for at, name in enumerate(("Cllr P Ash", "P Ash", "P Ash"))]
    two = (Entity("person/x/a", "person", "P Ash", evidence=quotes), Entity("person/x/b", "person", "Ash"))
    link = Link("x", "possibly_same", two[0].id, two[1].id, {"reason": reason})
    found = pair(from_resolution(Resolution(two, (link,))), two[0].id, two[1].id)
    assert (found.reasons, found.in_doubt) == (speaks_for, in_doubt)
    assert next(row.a for row in found.rows if row.label == "printed as") == ("P Ash", "Cllr P Ash")


def test_meetings_stand_side_by_side_as_their_days_follow() -> None:
    days = ("2019-05-01", "2020-02-12", "2018-11-03")
    sittings = [Entity(f"meeting/x/{day}", "meeting", f"{day[8:]} {day[:7]}", {"date": day}) for day in days]
    two = [Entity(f"person/x/{at}", "person", "P Ash") for at in "ab"]
    links = tuple(Link(day, "attended", two[0].id, f"meeting/x/{day}", {}) for day in days)
    found = pair(from_resolution(Resolution((*two, *sittings), links)), two[0].id, two[1].id)
    assert next(row.a for row in found.rows if row.label == "meetings") == ("12 2020-02", "01 2019-05", "03 2018-11")


def test_a_name_is_printed_as_papers_have_it_and_not_as_the_line_around_it_runs() -> None:
    file = Evidence("document/x", 0, 40, "Minutes of the Parks Board - 4 May 2019.pdf")
    board = Entity("body/x/parks-board", "body", "Parks Board", evidence=(file,))
    other = Entity("body/x/park-board", "body", "Park Board", evidence=(Evidence("document/y", 0, 10, "Park Board"),))
    merges = (
        Merge(board.id, "document/x", "body:0", "the same name", "Parks Board"),
        Merge(board.id, "document/z", "body:0", "the same name", "The Parks Board"),
    )
    found = pair(from_resolution(Resolution((other, board), merges=merges)), other.id, board.id)
    row = next(row for row in found.rows if row.label == "printed as")
    assert (row.a, row.b) == (("Park Board",), ("Parks Board", "The Parks Board"))

"""When and where a meeting was held, where the line below its day says so."""

from __future__ import annotations

import pytest

from tests.text.papers import read

ROOM = "\n\nPresent: A. Birch - Chairman, B. Elm, Mrs. Oak.\n\nApologies: None\n\n1. Roads: It was agreed to write to the county.\n"


@pytest.mark.parametrize(
    ("head", "place", "time"),
    [
        ("held on Tuesday 13th January 2004\n\nin the Village Hall at 7.30p.m.", "the Village Hall", "19:30"),
        ("held on Tuesday 13th January 2004 in\n\nThe Village Hall at 8.00 p.m.", "The Village Hall", "20:00"),
        (
            "held on Tuesday 13th January 2004\n\n**at Westmere village hall at** **7.30pm**",
            "Westmere village hall",
            "19:30",
        ),
        ("13th January 2004\n\nHeld in the Elm Institute at 7 p.m.", "the Elm Institute", "19:00"),
        ("13th January 2004\n\n_Held in Westmere Hall at 7:00pm. Led by Ann Birch_", "Westmere Hall", "19:00"),
    ],
)
def test_the_line_below_the_day_says_where_and_when(head: str, place: str, time: str) -> None:
    found = read(f"Minutes of the meeting of the Westmere Parish Council\n\n{head}{ROOM}")
    assert found.attr("meeting", "date")[:1] == ["2004-01-13"]
    assert found.attr("meeting", "place") == [place]
    assert found.attr("meeting", "time") == [time]


@pytest.mark.parametrize(
    "line",
    [
        "In the absence of the Chairman, B. Elm took the chair at 7.30pm",
        "At the request of B. Elm the meeting began at 7.30pm",
        "At this point members stood for a silence.",
        "In 2003 the hall was mended.",
    ],
)
def test_a_sentence_below_the_day_is_no_place(line: str) -> None:
    found = read(
        f"Minutes of the meeting of the Westmere Parish Council\n\nheld on Tuesday 13th January 2004\n\n{line}{ROOM}"
    )
    assert found.attr("meeting", "place") == []

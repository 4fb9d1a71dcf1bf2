"""Whose minutes are, and of which day, where the letterhead takes two lines or a running head stands above the title."""

import pytest

from tests.text.papers import Facts, read

ROOM = "Members Present:\nAnn Elm\tConvenor\nBen Oak\tMember\n\n1. Welcome\nAll were welcome.\n\n2. Roads\nIt was agreed to mend them.\n"
TITLE = "Westmere Community Council public meeting\nheld in Church Hall, Westmere\non Tuesday 16th January 2018\n"


def minutes(top: str) -> Facts:
    return read(top + ROOM)


@pytest.mark.parametrize(
    ("top", "council"),
    [
        ("WESTMERE\nCOMMUNITY COUNCIL\n\nMinutes of the Community Council Meeting held in the Hall on\nTuesday 16th January 2018.\n", "Westmere Community Council"),
        ("WESTMERE\n   COMMUNITY COUNCIL   WORKING FOR THE\nCOMMUNITY\n1\nMINUTES from the WCC meeting held in the Hall\non Tuesday 16th January 2018\n", "Westmere Community Council"),
        ("WESTMERE\nPARISH COUNCIL\nMinutes of the meeting held on Tuesday 16th January 2018 at 7.00 pm\n", "Westmere Parish Council"),
        ("WESTMERE COMMUNITY COUNCIL\nMINUTES from the WCC meeting held in the Hall\non Tuesday 16th January 2018\n", "Westmere Community Council"),
    ],
)  # fmt: skip
def test_the_letterhead_says_whose_minutes_they_are(top: str, council: str) -> None:
    facts = minutes(top)
    assert facts.meetings() == [(council, "2018-01-16")]
    assert facts.extraction.council == council
    assert facts.names("body") == [council]


def test_a_word_above_the_kind_of_a_council_is_no_place() -> None:
    top = "MINUTES\nPARISH COUNCIL\nWestmere Parish Council meeting held on Tuesday 16th January 2018 at 7.00 pm\n"
    assert minutes(top).meetings() == [("Westmere Parish Council", "2018-01-16")]


@pytest.mark.parametrize("day", ["14th November 2017", "14/11/17"])
def test_the_title_says_the_day_and_not_the_running_head(day: str) -> None:
    facts = minutes(f"WCC Meeting MINUTES – {day} DRAFT\tPage 1 of 7\n{TITLE}")
    assert facts.meetings() == [("Westmere Community Council", "2018-01-16")]


def test_a_running_head_says_it_where_nothing_else_does() -> None:
    facts = minutes("Westmere Community Council MINUTES – 14th November 2017 DRAFT\tPage 1 of 7\n")
    assert facts.meetings() == [("Westmere Community Council", "2017-11-14")]

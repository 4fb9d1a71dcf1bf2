"""What was agreed under titles that open as those of procedure do, and in words that stand apart from whoever agreed."""

import pytest

from tests.text.papers import read

TOP = (
    "MINUTES for the\nWestmere Community Council public meeting\nheld in Church Hall, Westmere\non Tuesday 24th October 2017\n\n"
    "Present: Ann Elm, Ben Oak\n\n1. Roads\nThe roads were looked at.\n\n"
)
AGREED = "It was agreed to write to the owner."


@pytest.mark.parametrize(
    "title",
    ["Closure of Oak Bank", "Closure of the Mill Lane bridge", "Introduction of a new bus stop", "Welcome signs"],
)
def test_what_closes_or_is_introduced_is_a_matter(title: str) -> None:
    facts = read(f"{TOP}2. {title}\n{AGREED}\n\n3. Ponds\nThe pond is low.\n")
    assert facts.decisions() == [("agreed", AGREED)]
    assert facts.links("taken_under") == [(AGREED, title)]


@pytest.mark.parametrize(
    "title", ["Closure", "Closure of the meeting", "Introductions and welcome", "Welcome to new members"]
)
def test_how_a_meeting_opens_and_closes_is_no_matter(title: str) -> None:
    facts = read(f"{TOP}2. {title}\nAll agreed to meet again.\n{AGREED}\n\n3. Ponds\nThe pond is low.\n")
    assert facts.decisions() == []


@pytest.mark.parametrize(
    "said",
    [
        "It was therefore moved, and AGREED, that the Council should support the fair.",
        "Members discussed this proposal and agreed that Ann should go on with it.",
        "The Councillors reviewed the drawings presented and agreed on the last of them.",
    ],
)
def test_what_stands_behind_a_comma_or_talk_was_agreed(said: str) -> None:
    assert read(f"{TOP}2. Ponds\n{said}\n\n3. Trees\nNone.\n").decisions() == [("agreed", said)]


@pytest.mark.parametrize(
    "said",
    [
        "Members discussed the matter at length and agreed that some of the work was outside the remit of the Council.",
        "The officer said that the Committee considered this report last year and approved the scheme.",
    ],
)
def test_what_was_thought_or_is_told_of_others_was_not(said: str) -> None:
    assert read(f"{TOP}2. Ponds\n{said}\n\n3. Trees\nNone.\n").decisions() == []

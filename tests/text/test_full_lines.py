"""A line that was broken because the page was full goes on in the next one, though a word with a capital opens that."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = (
    "MINUTES OF THE MEETING OF ELM TOWN COUNCIL HELD ON MONDAY, 4TH MARCH, 2019\n\nPRESENT: Councillors Ash, Birch, Fern Uí Oakley and Rowan\n\n"
    "1. Dates\n\n"
)
WRAPPED = "The Clerk said that the works on the quay had been of great use to all those who live in the\n\nstreets around it, and that more of them were wanted in the year to come.\n\n"
NAMES = "".join(f"Plot {number}\n\n" for number in range(1, 60))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It was proposed by Councillor Ash, seconded by Councillor Birch, and agreed that the Annual", "Meetings of the Districts would be held in June."),
        ("On the proposal of Councillor Ash, seconded by Councillor Birch, the date for the January", "Meeting of the Council was fixed to Monday, 8th January."),
        ("The Notice of Motion was proposed by Councillor Ash and was seconded by Councillor", "Birch and agreed."),
        ("The Notice of Motion was proposed by Councillor Ash, seconded by Councillor Fern Uí", "Oakley and agreed."),
    ],
)  # fmt: skip
def test_a_full_line_goes_on(first: str, second: str) -> None:
    facts = read(f"{HEAD}{WRAPPED * 9}{NAMES}2. Further dates\n\n{first}\n\n{second}\n\n3. Close\n\nNone.\n")
    assert [" ".join(words.split()) for _, words in facts.decisions()] == [f"{first} {second}".rstrip()]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It was agreed by all that the Annual Fair of the District be held", "Meetings of the Districts"),
        (
            "The Clerk told all who were there of the letter to the Elm and Ash Parish Councillor",
            "Elm County Council",
        ),
    ],
)
def test_a_line_that_had_room_for_the_next_word_or_ends_in_a_heading_does_not(first: str, second: str) -> None:
    facts = read(f"{HEAD}{WRAPPED * 9}{NAMES}2. Further dates\n\n{first}\n\n{second}\n\n3. Close\n\nNone.\n")
    assert all(second not in " ".join(words.split()) for _, words in facts.decisions())
    assert not any("Councillor Elm County" in name for name in facts.names("body"))

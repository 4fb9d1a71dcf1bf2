"""Titles of items that run on into their text on one line, without a stop between."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = (
    "Westmere Parish Council\n\nMinutes of the meeting of Westmere Parish Council held on Monday 4 March 2019 at 7.30 pm in the Reading Room\n\n"
    "Present: Cllrs Ann Birch (Chair), Ben Elm, Carl Oak and Mrs D Ash (Clerk)\n\n"
)


def _titles(line: str) -> list[str]:
    found = read(f"{HEAD}1. Reports\n\nNone.\n\n2. {line}\n\n3. Finance\n\nNone.\n")
    return [str(title) for title in found.attr("item", "title")]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Apologies and Welcome There were no apologies received for absence", "Apologies and Welcome"),
        ("Forward Agenda List This was noted.", "Forward Agenda List"),
        (
            "Church Survey Cllr Oak and Cllr Elm both declared a personal interest in this agenda item and left.",
            "Church Survey",
        ),
        ("PUBLIC FORUM A resident asked for a path along the river and for a bench beside it.", "PUBLIC FORUM"),
        ("PUBLIC FORUM (15 MINUTES) There were no members of the public present.", "PUBLIC FORUM (15 MINUTES)"),
        (
            "CO-OPTION OF NEW MEMBERS Letters from two people who live in the village were read.",
            "CO-OPTION OF NEW MEMBERS",
        ),
        (
            "Matters Arising from previous meetings • The new board has been erected",
            "Matters Arising from previous meetings",
        ),
        ("Upkeep of footpaths The Parish Council will consider a new contract for all paths.", "Upkeep of footpaths"),
    ],
)
def test_a_title_ends_before_the_sentence_beside_it(line: str, title: str) -> None:
    assert _titles(line) == ["Reports", title, "Finance"]


@pytest.mark.parametrize(
    "line",
    [
        "Future of The Old School and of the field beside it",
        "NEXT MEETING MONDAY 8 JULY at 7 p.m. in the Reading Room",
        "NALC/SLCC Summer Conference in the county town this year",
        "Letter from Mrs Oak",
        "Report on the work of the Mere Trust",
    ],
)
def test_a_title_that_names_things_is_left_whole(line: str) -> None:
    assert _titles(line) == ["Reports", line, "Finance"]


def test_what_stands_beside_a_title_is_read_without_it() -> None:
    found = read(
        f"{HEAD}1. Reports\n\nNone.\n\n2. BUS STOP IN MILL LANE The Clerk will write to the county for this.\n\n3. Finance\n\nNone.\n"
    )
    assert found.links("arises_from") == [("The Clerk will write to the county for this.", "BUS STOP IN MILL LANE")]
    again = read(f"{HEAD}1. Reports\n\nNone.\n\n2. Paths: Clerk to write to the county.\n\n3. Finance\n\nNone.\n")
    assert again.links("arises_from") == [("Clerk to write to the county.", "Paths")]

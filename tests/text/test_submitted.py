"""Items of agendas whose numbers recognition has set apart from their titles."""

from __future__ import annotations

import pytest

from tests.text.papers import read

CALL = (
    "To: Each Member of the Municipal District of Mere\n\nYou are requested to attend a Meeting of the Municipal District of Mere "
    "to be held in the Hall, Mere, on Monday, 2nd March, 2020, at 3 p.m.\n\nAGENDA\n\n"
)
ASKED = "Question submitted by Councillor A. Elm\n\nI will ask at the next Meeting when the {} will be mended.\n\n"
MOVED = "Notice of Motion submitted by Councillor B. Ash (to be referred to the Roads Committee)\n\nI will move at the next Meeting that the pond be cleaned.\n"


def test_titles_that_name_who_submitted_something_are_items_without_their_numbers() -> None:
    agenda = f"{CALL}1. Minutes\n\nTo adopt the Minutes.\n\nQUESTIONS\n\n{ASKED.format('pump')}{ASKED.format('gate')}NOTICES OF MOTION\n\n{MOVED}"
    facts = read(agenda)
    asked = "Question submitted by Councillor A. Elm"
    motion = "Notice of Motion submitted by Councillor B. Ash (to be referred to the Roads Committee)"
    assert facts.names("item") == ["Minutes", asked, asked, motion]
    assert facts.attr("item", "_again") == [0, 1, 0]


@pytest.mark.parametrize(
    "line",
    [
        "A Question submitted by Councillor A. Elm was withdrawn.",
        "Questions submitted by email are answered by the Clerk.",
        "Notice of Motion submitted in time",
    ],
)
def test_what_only_speaks_of_such_things_is_no_item(line: str) -> None:
    facts = read(f"{CALL}1. Minutes\n\nTo adopt the Minutes.\n\n{line}\n\n2. Roads\n\nTo hear of roads.\n")
    assert facts.names("item") == ["Minutes", "Roads"]


def test_a_numbered_title_is_one_item() -> None:
    facts = read(f"{CALL}1. Minutes\n\nTo adopt the Minutes.\n\n2. {ASKED.format('pump')}3.\n\n{MOVED}")
    assert facts.attr("item", "number") == ["1", "2", "3"]
    assert facts.attr("item", "_again") == []


def test_what_is_decided_below_such_a_title_is_under_it() -> None:
    facts = read(
        "Minutes of the Roads Committee held on 10th April, 2017\n\n1. Apologies\n\nNone.\n\n2. Roads\n\nMembers spoke of roads.\n\n"
        f"{MOVED}\nThe Motion was proposed by Councillor Ash and seconded by Councillor Oak.\n"
    )
    under = [item for _, item in facts.links("taken_under")]
    assert under == ["Notice of Motion submitted by Councillor B. Ash (to be referred to the Roads Committee)"]

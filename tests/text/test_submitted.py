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


MINUTES = "Minutes of the Meeting of Mere County Council held on Monday, 10th April, 2017\n\n1. Adoption of Minutes\n\nThe Minutes were adopted.\n\n2. Disposal of Land\n\nMembers noted the report.\n\n"
LONG = "{}. Notice of Motion submitted by Councillor B. Ash (to be referred to the Climate Action, Biodiversity and Environment Strategic Policy Committee)\n\nI will move at the next Meeting that the {} be cleaned.\n\nThe Motion was noted.\n\n"


def test_what_is_taken_out_of_order_takes_no_number_from_what_follows() -> None:
    taken = "".join(
        LONG.format(number, thing) for number, thing in ((8, "pond"), (3, "well"), (4, "yard"), (5, "lane"))
    )
    facts = read(f"{MINUTES}{taken}9. Correspondence\n\nCorrespondence was noted.\n")
    assert facts.attr("item", "number") == ["1", "2", "8", "3", "4", "5", "9"]


def test_the_next_item_goes_on_from_those_before_one_taken_early() -> None:
    facts = read(f"{MINUTES}{LONG.format(31, 'pond')}3. Roads Directorate\n\nMembers noted the report.\n")
    assert facts.attr("item", "number") == ["1", "2", "31", "3"]


def test_a_number_that_another_item_has_is_of_a_list() -> None:
    facts = read(
        f"{MINUTES}The following was put back:\n\n{LONG.format(1, 'pond')}3. Roads Directorate\n\nMembers noted it.\n"
    )
    assert facts.attr("item", "number") == ["1", "2", "3"]


@pytest.mark.parametrize("number", ["**3**. **", "**3.** **", "**3**.\n\n**", "**3.**\n\n**"])
def test_a_number_may_be_bold_without_its_stop(number: str) -> None:
    facts = read(
        f"{MINUTES}{number}Question submitted by Councillor A. Elm**\n\nI will ask at the next Meeting when.\n",
        "mere.md",
    )
    assert facts.attr("item", "number") == ["1", "2", "3"]


def test_one_number_among_titles_numbers_no_others() -> None:
    agenda = f"{CALL}DECLARATION OF INTEREST\n\nDisclosure of Interests\n\n{ASKED.format('pump')}12. {MOVED}\nCORRESPONDENCE\n\nTo note correspondence.\n"
    assert len(read(agenda).names("item")) == 4


def test_a_year_that_begins_the_line_of_such_a_title_is_no_number() -> None:
    facts = read(f"{MINUTES}{LONG.format(4, 'pond')}{LONG.format(2017, 'well')}")
    assert "2017" not in facts.attr("item", "number")

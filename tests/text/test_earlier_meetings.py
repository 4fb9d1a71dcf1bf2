"""Whose earlier meeting prose names by its day, and days that are of no meeting."""

import pytest

from tests.text.papers import read

OWN = "Westmere Town Council"
HOUSING = "Housing Policy Committee"
HEAD = f"MINUTES OF THE MEETING OF {OWN.upper()} HELD IN THE TOWN HALL, WESTMERE, ON MONDAY, 8TH APRIL, 2019 AT 7.00 P.M.\n\nMEMBERS PRESENT:\nCouncillors Birch and Elm.\n\n"


def _others(said: str) -> list[tuple[str, str]]:
    return [
        (body, day) for body, day in read(f"{HEAD}1. Reports\n{said}\n").meetings(held=False) if day != "2019-04-08"
    ]


@pytest.mark.parametrize(
    ("said", "body"),
    [
        (f"Chairperson's Report - {HOUSING} Meeting held on 4th March, 2019.", HOUSING),
        (f"Chairperson's Report - {HOUSING}\nSpecial Meeting held on 4th March, 2019.", HOUSING),
        (f"Circulated, report of the Chairperson of the {HOUSING} dated 1st April, 2019, in relation to meeting of the Committee held on 4th March, 2019.", HOUSING),
        ("The draft minutes of the meeting held on 4th March, 2019 were adopted.", OWN),
        ("The minutes of the Ordinary Monthly Meeting held on 4th March, 2019 were adopted.", OWN),
        ("The minutes of the Westmere Town Meeting held on 4th March, 2019 were adopted.", OWN),
        ("Minutes of the WTC Meeting held on 4th March, 2019.", OWN),
        ("The draft minutes of the following Meetings:\n(a) Ordinary Meeting of the Council held on 4th March, 2019.", OWN),
        ("The draft minutes of the Joint Policing Committee Meeting of Westmere Town Council held on 4th March, 2019 were adopted.", "Joint Policing Committee"),
    ],
)  # fmt: skip
def test_an_earlier_meeting_is_of_the_body_named_beside_it(said: str, body: str) -> None:
    assert _others(said) == [(body, "2019-03-04")]


@pytest.mark.parametrize(
    "said",
    [
        "The motion was referred from the Area Committee Meeting held on 4th March, 2019.",
        "Recommendation from HPC Meeting of 4th March, 2019.",
        "A resident told the meeting that the drain had overflowed on 4th March 2019.",
        "I will ask at the next Meeting:\nHow many houses have been built from 4/03/2019.",
        "I will ask at the next Meeting for a list of the works done from 4th March 2019.",
        "Ms Elm gave a presentation to the meeting, setting out the results as of 4th March, 2019.",
        "Schedule of Meetings\nCirculated, report of the Director of Services dated 4th March, 2019.",
        "A minute's silence was held for those who died on 4th March 2019.",
        f"Circulated, report of the Chairperson of the {HOUSING} dated 4th March, 2019.",
        "Minutes of Planning Meeting held Monday 4th March 2019 (attached).",
        "The minutes of the Footpaths and Trees Meeting held on 4th March, 2019 were adopted.",
        "Notes reported back from Finance Meeting on 4th March 2019.",
    ],
)
def test_a_day_of_another_body_or_matter_is_no_meeting_of_the_council(said: str) -> None:
    assert _others(said) == []


def test_letters_for_the_last_words_of_its_name_are_the_body_itself() -> None:
    said = "Minutes of a meeting of the Housing Policy Committee held on Monday 8th April 2019\n\nPresent: Cllr A Birch, Cllr B Elm\n\n1. Minutes\nThe minutes of the Housing PC meeting of 4th March 2019 were agreed.\n"
    assert (HOUSING, "2019-03-04") in read(said).meetings(held=False)


@pytest.mark.parametrize(
    "said",
    [
        "The report of the SAFE meeting was read, the next meeting will be on 1 May 2019.",
        "Liaison Meeting Dates\n1 May 2019",
    ],
)
def test_the_next_meeting_of_others_is_not_the_councils(said: str) -> None:
    assert _others(said) == []


def test_the_next_meeting_after_an_agm_is_the_councils() -> None:
    assert _others("The AGM meeting is in May, the next meeting will be on 1 May 2019.") == [(OWN, "2019-05-01")]


def test_a_committee_apart_from_the_district_that_it_is_of_met_before() -> None:
    whose = "Policing Sub-Committee Meeting of the\nMunicipal District of Westmere"
    found = read(
        f"MINUTES OF PROCEEDINGS AT {whose.upper()} HELD IN THE TOWN HALL, WESTMERE ON THURSDAY, 21ST NOVEMBER, 2019.\n\n"
        f"MEMBERS PRESENT:\nCouncillors Birch and Elm.\n\n1. Adoption of Minutes\nCirculated, copy of draft Minutes of the {whose} held on the "
        "19th September, 2019.\nProposed by Councillor Birch;\nSeconded by Councillor Elm;\nAnd Resolved:\n\u201cThat the draft Minutes be taken as read.\u201d\n"
    )
    bodies = [body for body, day in found.meetings(held=False)]
    assert len(bodies) == 2
    assert bodies[0] == bodies[1]


@pytest.mark.parametrize(
    "said",
    [
        "At the Council Meeting of 28th January it was agreed to reconvene the Working Party on the lamps.",
        "It was agreed by the Members at the September Council meeting to hold the Budget Meeting on a Thursday.",
    ],
)
def test_what_a_meeting_of_another_day_agreed_is_no_decision_of_this_one(said: str) -> None:
    assert read(f"{HEAD}1. Lamps\n{said}\n").decisions() == []


@pytest.mark.parametrize(
    "said",
    [
        "At the Meeting of 8th April it was agreed to reconvene the Working Party on the lamps.",
        "It was agreed by the Members to hold the Budget Meeting on a Thursday in September.",
    ],
)
def test_what_this_meeting_agreed_of_another_day_is_a_decision(said: str) -> None:
    assert read(f"{HEAD}1. Lamps\n{said}\n").decisions() == [("agreed", said)]

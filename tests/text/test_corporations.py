"""Titles of the minutes of councils that are called by their kind and place, as in Canada, Australia and the United States."""

import pytest

from tests.text.papers import read

ROOM = "\n\nPRESENT: Mayor Ann Elm, Councillor Ben Oak and Councillor Cid Fir\n\n1. Minutes\nThe minutes were adopted. CARRIED\n"
LATER = "\n\nCouncillor Elm spoke of the City of Norwold and of the Town of Sudmere.\n"


@pytest.mark.parametrize(
    ("title", "body", "council"),
    [
        (
            "MINUTES of the Village of Westmere Regular Council Meeting held Tuesday, March 4, 2014 in the Village Office",
            "Village of Westmere Council",
            "Village of Westmere",
        ),
        (
            "Minutes of the regular meeting of the Council of the Rural Municipality of West Mere No. 12 held on March 4, 2014",
            "Council",
            "Rural Municipality of West Mere No. 12",
        ),
        (
            "MINUTES OF THE SPECIAL MEETING OF COUNCIL OF THE COUNTY OF WESTMERE NO. 4 HELD ON TUESDAY, MARCH 4, 2014",
            "Council",
            "County of Westmere No. 4",
        ),
        (
            "MINUTES OF THE REGULAR COUNCIL MEETING OF WESTMERE COUNTY HELD ON TUESDAY, MARCH 4, 2014",
            "Council",
            "Westmere County",
        ),
        (
            "CITY OF WESTMERE MINUTES OF REGULAR COUNCIL MEETING\nTuesday, March 4, 2014 at 7:00 p.m.",
            "Council",
            "City of Westmere",
        ),
        (
            "VILLAGE OF WESTMERE\nREGULAR COUNCIL MEETING\nHELD THIS 4th DAY OF MARCH, 2014",
            "Council",
            "Village of Westmere",
        ),
        ("SHIRE OF WESTMERE\nMINUTES OF COUNCIL MEETING\nMarch 4, 2014", "Council", "Shire of Westmere"),
        (
            "The regular meeting of Council for the R.M. of Westmere was called to order by Reeve Elm, Tuesday, March 4, 2014.",
            "Council",
            "R.M. of Westmere",
        ),
        (
            "Minutes of the regular meeting of the Town of Westmere held in the council chambers on the fourth day of March, A.D. 2014",
            "Council",
            "Town of Westmere",
        ),
        ("Town of Westmere\nBoard of Selectmen\nMinutes of March 4, 2014", "Board of Selectmen", "Town of Westmere"),
    ],
)
def test_a_title_tells_whose_council_met(title: str, body: str, council: str) -> None:
    facts = read(title + ROOM + LATER)
    assert facts.meetings() == [(body, "2014-03-04")]
    assert facts.extraction.council == council


@pytest.mark.parametrize(
    "title",
    [
        "Westmere Town Council\nMinutes of the meeting held on 4 March 2014 in the Village of Elmhurst",
        "Westmere Town Council\nMinutes of the meeting of the Village of the Year working party held on 4 March 2014",
        "TOWN OF WESTMERE\nMinutes of the meeting of Westmere Town Council held on 4 March 2014",
    ],
)
def test_a_council_named_in_full_goes_before_its_place(title: str) -> None:
    assert read(title + ROOM).extraction.council == "Westmere Town Council"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("MINUTES OF WESTMERE REGIONAL COUNCIL GENERAL MEETING HELD ON 4 MARCH 2014", "Westmere Regional Council"),
        (
            "MINUTES OF Westmere District Council Extraordinary Council Meeting HELD ON 4 March 2014",
            "Westmere District Council",
        ),
        (
            "MINUTES OF THE REGULAR BOARD MEETING OF THE REGIONAL DISTRICT OF WESTMERE HELD ON TUESDAY, MARCH 4, 2014",
            "Board of the Regional District of Westmere",
        ),
        (
            "WEST MERE PARK AUTHORITY MINUTES OF THE BOARD MEETING held at Elm Hall on 4 March 2014",
            "West Mere Park Authority",
        ),
        ("Minutes of the meeting of Westmere General Council held on 4 March 2014", "Westmere General Council"),
    ],
)
def test_the_kind_of_a_sitting_is_no_part_of_a_name(title: str, body: str) -> None:
    (found, day) = read(title + ROOM).meetings()[0]
    assert (found.lower(), day) == (body.lower(), "2014-03-04")


def test_a_sentence_on_calling_to_order_without_its_day_is_no_title() -> None:
    called = "Westmere Town Council\nThe regular meeting of Council was called to order by Mayor Elm at 7 p.m."
    later = " A list of February 4, 2014, lay on the table.\nPresent: Councillors Elm and Oak\n1. Minutes\n"
    assert read(called + later).meetings() == []
    assert [day for _, day in read(called.replace(" at 7", " on March 4, 2014, at 7") + later).meetings()] == [
        "2014-03-04"
    ]


def test_a_place_ends_before_who_presided_and_a_session_is_none() -> None:
    told = "A meeting of the Westmere City Council was held on March 4, 2014, at 7:00 p.m. in the Council Chambers with Mayor Elm presiding."
    assert read(told + ROOM).attr("meeting", "place") == ["the Council Chambers"]
    met = "The Council of the Village of Westmere met in regular session on Tuesday, March 4, 2014 at 7:30 p.m."
    assert read(met + ROOM).attr("meeting", "place") == []

"""Which council a paper is of: a county's district that it names is none, nor is a council that it speaks of once."""

from __future__ import annotations

import pytest

from tests.text.papers import read

DISTRICT = (
    "MINUTES OF PROCEEDINGS AT MEETING OF THE MUNICIPAL\nDISTRICT OF ELM-\n\nOAKFORD HELD IN THE TOWN HALL ON MONDAY, 10TH APRIL, 2017, AT 2.00 P.M.\n\nPRESENT IN THE CHAIR: Councillor A. Birch.\n\n1. Roads\n\n"
    + 12 * "The condition of the roads of the town was discussed at length.\n"
)
ADDRESS = "[Original file](https://www.westmere.ie/files/minutes.pdf)\n\n"


@pytest.mark.parametrize(
    ("text", "council"),
    [
        (ADDRESS + DISTRICT, "Westmere"),
        (
            ADDRESS + DISTRICT + "He had written to Eastmere County Council and to Westmere County Council.\n",
            "Westmere",
        ),
        (
            ADDRESS + DISTRICT + 2 * "Westmere City and County Council would mend the road.\n",
            "Westmere City and County Council",
        ),
        (
            ADDRESS + "Meeting Name: Special Meeting of the Elm-Oakford Municipal District\n\nDate: 8 July 2021\n",
            "Westmere",
        ),
        (
            ADDRESS
            + DISTRICT
            + "He sat in the then Westmere County Council.\nHe was a former Member of Westmere County Council.\n",
            "Westmere",
        ),
        (
            ADDRESS
            + DISTRICT
            + "See https://www.radon.ie/map and https://www.radon.ie/tests on this.\nWestmere County Council would pay.\n",
            "Westmere",
        ),
        (ADDRESS + "Westrnxre City and County Council\n\nWestmere\n\n" + DISTRICT, "Westmere"),
        (ADDRESS + "Umxtrmurc City and County Council\n\nWestmere\n\n" + DISTRICT, "Umxtrmurc City and County Council"),
        (
            ADDRESS + "Westmark City and County Council\n\nOakford, Westmark\n\n" + DISTRICT,
            "Westmark City and County Council",
        ),
        (DISTRICT + "He would write to office@water.ie on this.\n", ""),
        (DISTRICT + "He had written to Eastmere County Council.\n", ""),
        (ADDRESS + "Westmere County Council\n\n" + DISTRICT, "Westmere County Council"),
    ],
)
def test_a_district_is_no_council(text: str, council: str) -> None:
    assert read(text).extraction.council == council


@pytest.mark.parametrize(
    "held",
    [
        "the Special Meeting held on Tuesday 4th March 2025 at 7.30pm in Elm Town Council Chamber",
        "the Annual Meeting held in the Elm Town Council's Chamber on Tuesday 4th March 2025 at 7.30pm",
        "the Meeting held at Elm Town Council Offices, High Street on Tuesday 4th March 2025 at 7.30pm",
    ],
)
def test_whose_room_it_is_does_not_say_who_met(held: str) -> None:
    below = f"Minutes of {held}\n\nPresent: Cllrs I Birch, J Cedar\n"
    letterhead = read("Oakford Parish Council\n\n" + below)
    assert letterhead.meetings() == [("Oakford Parish Council", "2025-03-04")]
    assert letterhead.extraction.council == "Oakford Parish Council"
    assert read(below).extraction.council == "Elm Town Council"


def test_a_council_that_met_in_its_own_room_is_named_by_its_meeting() -> None:
    held = "held on Tuesday 4th March 2025 in Oakford Town Council Chamber\n\nPresent: Cllrs I Birch, J Cedar\n"
    assert read(f"Minutes of the Meeting of Elm Town Council {held}").meetings() == [("Elm Town Council", "2025-03-04")]
    assert read(f"Elm Town Council Meeting {held}").meetings() == [("Elm Town Council", "2025-03-04")]


@pytest.mark.parametrize(
    "sitting", ["Open Council", "OPEN COUNCIL", "Closed Council", "Regular Council", "Open Council Meeting"]
)
def test_how_a_council_sat_is_no_name_of_it(sitting: str) -> None:
    found = read(
        f"Elm City Council\n\n{sitting}\nMinutes\nTuesday, 4 March 2025\n\nPRESENT: Mayor Ann Birch, Cr T Hazel\n"
    )
    assert found.meetings() == [("Elm City Council", "2025-03-04")]
    assert found.names("body") == ["Elm City Council"]


def test_a_committee_of_open_spaces_is_named_by_them() -> None:
    found = read("Elm City Council\n\nOpen Spaces Committee\nMinutes\nTuesday, 4 March 2025\n\nPRESENT: Cr T Hazel\n")
    assert found.meetings() == [("Open Spaces Committee", "2025-03-04")]


def test_a_council_of_the_young_is_no_paper_s_own() -> None:
    said = "The Children in Care Council came. The Children in Care Council asked for more. Members thanked the Children in Care Council.\n"
    page = f"Decision details\n\nUpdate of the Terms\n\nDecisions:\n\n{said}\nResolved - That the terms be endorsed.\n\nDate of decision: 24/09/2021\n"
    assert read(page).extraction.council == ""

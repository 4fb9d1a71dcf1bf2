"""The next meeting as county councils announce it: of a committee by its letters, of a district by words of its name, on a day behind "as"."""

from __future__ import annotations

import pytest

from tests.text.papers import read

DISTRICT = "MINUTES OF PROCEEDINGS OF MEETING OF THE MUNICIPAL DISTRICT OF ELMORE-ASHDALE HELD IN THE TOWN HALL, MERE, ON THURSDAY, 17TH MARCH, 2022, AT 3.00 P.M.\n\nPRESENT IN THE CHAIR:\n\nCouncillor A. Birch, Cathaoirleach.\n\n1. Roads\n\nMembers noted the report.\n\n"
COMMITTEE = "MINUTES OF PROCEEDINGS OF MEETING OF THE ROADS AND PARKS STRATEGIC POLICY COMMITTEE HELD IN THE TOWN HALL, MERE, ON THURSDAY, 17TH MARCH, 2022, AT 3.00 P.M.\n\nPRESENT IN THE CHAIR:\n\nCouncillor A. Birch.\n\n1. Roads\n\nMembers noted the report.\n\n"


def later(text: str) -> list[str]:
    return [date for _, date in read(text).meetings(held=False) if date > "2022-03-17"]


@pytest.mark.parametrize(
    "said",
    [
        "The Chair confirmed that the next SPC Meeting will be held on Tuesday, the 19th April 2022.",
        "It was agreed that the next SPC meeting is scheduled for 19th April, 2022.",
    ],
)
def test_a_committee_meets_next_by_its_letters(said: str) -> None:
    assert later(COMMITTEE + said) == ["2022-04-19"]
    assert later(DISTRICT + said) == []


@pytest.mark.parametrize(
    "said",
    [
        "The date for the next meeting of the Elmore Ashdale District was agreed by the\n\nElected Members as Tuesday 19th April at 3pm in the Oak House Hotel.",
        "The date for the next meeting of the Elmore Ashdale District was agreed by the\n\nElected Members to be held on the 19th April 2022.",
        "The date for the next meeting was agreed by the Elected Members to be held Online on the\n\n19th April 2022.",
    ],
)
def test_the_day_of_the_next_meeting_is_agreed(said: str) -> None:
    assert later(DISTRICT + said) == ["2022-04-19"]


def test_it_is_held_in_a_hotel_by_its_whole_name() -> None:
    said = (
        "The date for the next meeting was agreed by the Members as Tuesday 19th April at 3pm in the Oak House Hotel."
    )
    assert "the Oak House Hotel" in read(DISTRICT + said).attr("meeting", "place")


@pytest.mark.parametrize(
    "said",
    [
        "The date for the next meeting of the Elmore Anglers Club was agreed as Tuesday 19th April.",
        "I will ask at the next meeting of the Elmore Ashdale District for an update on my motion from April 23.",
        "The next JPC Meeting would be held on 19th April, 2022.",
    ],
)
def test_the_next_meeting_of_others_is_not_the_own_one(said: str) -> None:
    assert later(DISTRICT + said) == []


@pytest.mark.parametrize(
    ("behind", "days"),
    [
        ("Elmore Plan meeting", []),
        ("Roads Forum meeting", []),
        ("ordinary meeting", ["2022-04-20"]),
        ("virtual meeting", ["2022-04-20"]),
        ("Annual Town Meeting", ["2022-04-20"]),
        ("virtual", ["2022-04-20"]),
    ],
)
def test_a_day_with_the_meeting_of_others_in_brackets_behind_it_is_none_of_the_own(
    behind: str, days: list[str]
) -> None:
    assert later(f"{DISTRICT}Date of next meeting: 20 April 2022 ({behind})") == days


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("NEXT MEETING THURSDAY 17 MARCH AT 7 PM", []),  # the day of the minutes, printed again
        ("NEXT MEETING THURSDAY 16 MARCH AT 7 PM", ["2023-03-16"]),
        ("NEXT MEETING THURSDAY 20 APRIL AT 7 PM", ["2022-04-20"]),  # a Wednesday
    ],
)
def test_the_day_of_the_minutes_is_not_one_of_the_next_year_on_another_weekday(said: str, days: list[str]) -> None:
    assert later(f"{COMMITTEE}9. {said}\n") == days

"""Titles of items that go on in the next line, and of reports below the name of a department."""

import pytest

from tests.text.papers import read

HEAD = "MINUTES OF THE MEETING OF WESTMERE TOWN COUNCIL HELD IN THE TOWN HALL, WESTMERE, ON MONDAY, 8TH APRIL, 2019 AT 7.00 P.M.\n\nMEMBERS PRESENT:\nCouncillors Birch and Elm.\n\nOFFICIALS IN ATTENDANCE:\nDirector, Parks and Play (Ms. C. Oak).\n\n1. Apologies\nNone.\n\n"
SAID = (
    "Circulated, report of the Director of Services dated 1st April, 2019, in relation to the new swings at Mill Lane."
)


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("2. Notice of Motion submitted by Councillor A. Birch (to be referred to the Parks and\n\nPlay Committee)\n\nI will move that trees be planted.", "Notice of Motion submitted by Councillor A. Birch (to be referred to the Parks and Play Committee)"),
        ("2. Update on the Plan for Trees and Ponds (Ann Elm, Senior\nRanger)\n\nMs Elm spoke.", "Update on the Plan for Trees and Ponds (Ann Elm, Senior Ranger)"),
        ("2. Nomination of two members of the public to the Parks and Play\nCommittee\nCouncillor Elm spoke.", "Nomination of two members of the public to the Parks and Play Committee"),
        ("2. Adoption of the Minutes from the Parks and Play Committee of\n\n24th January 2019\n\nThese were adopted.", "Adoption of the Minutes from the Parks and Play Committee of 24th January 2019"),
        ("2. Trees (and ponds\n\nThe trees were seen. They are well (and old).", "Trees (and ponds"),
        ("2. Notice of Motion submitted by Councillor A. Birch and Councillor B. Elm\n\nTrees are to be planted.", "Notice of Motion submitted by Councillor A. Birch and Councillor B. Elm"),
    ],
)  # fmt: skip
def test_a_title_goes_on_until_its_bracket_or_phrase_is_closed(printed: str, title: str) -> None:
    assert title in read(f"{HEAD}{printed}\n\n3. Roads\nNone.\n").names("item")


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        (f"2. Parks Directorate\nPart 8 - Play Area, Mill Lane, Co. Westmere\n{SAID}", "Part 8 - Play Area, Mill Lane, Co. Westmere"),
        ("2. Parks Directorate\nPart 8 - Play Area\nTo consider the Chief Officer's Report on the play area.\nCirculated, report of the Director of Services dated 1st April, 2019.", "Part 8 - Play Area"),
        (f"2. Parks and Play\n{SAID}", "new swings at Mill Lane"),
        ("2. Parks Directorate\nCirculated, report of the Director of Services dated 1st April, 2019 on the proposed swings at Mill Lane.", "proposed swings at Mill Lane"),
        (f"2. Parks Directorate\nPart 8 - Play Area, Mill Lane.\n{SAID}", "Part 8 - Play Area, Mill Lane"),
        (f"2. Parks Directorate\nMs Elm was in attendance.\n{SAID}", "new swings at Mill Lane"),
        ("2. Parks Directorate\nTo note progress report on Swings and Slides.\nCirculated, report of the Director of Services dated 1st April, 2019.", "Swings and Slides"),
        (f"2. Ponds and Streams\n{SAID}", "Ponds and Streams"),
        (f"2. Taking in Charge of Streets - Roads to be\nPublic Roads\n{SAID}", "Taking in Charge of Streets - Roads to be"),
        (f"2. Works Directorate\n\nParks and Play Services\n\nPlan for Swings\n\n{SAID}", "Plan for Swings"),
        (f"2. Works Directorate\n\nParks and Play Services\n\n(a)\n\nPlan for Swings\n\n{SAID}", "Plan for Swings"),
        (f"2. Parks\n\nSwings and Slides\n\n(a)\n\n{SAID}", "Swings and Slides"),
        (f"2. Works Directorate\nPlan for Support Services\nand Play\n{SAID}", "Plan for Support Services and Play"),
        (f"2. Works Directorate\n\nNaming of the roads at:\n\n(a) Mill Lane\n\n{SAID}", "Naming of the roads at: (a) Mill Lane"),
    ],
)  # fmt: skip
def test_a_report_is_called_by_its_own_heading_and_not_by_its_department(printed: str, title: str) -> None:
    assert read(f"{HEAD}{printed}\n\n3. Roads\nNone.\n").names("report") == [title]

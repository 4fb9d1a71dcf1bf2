"""Reports: the line under an item, the front sheet, recommendations, authors and approvers."""

import pytest

from tests.text.papers import read

FRONT = (
    "Public report\n\nHousing Committee\nCabinet Member for Housing\n\n4 January 2024\n15 January 2024\n\n"
    "Name of Cabinet Member:\n\nCabinet Member for Housing - Cllr P Birch\n\nDirector Approving Submission of the report:\n\nDirector of Housing\n\n"
    "Ward(s) affected:\n\nNone\n\nTitle:\n\nAnnual Housing Report 2022-23\n\nIs this a key decision?\n\nNo - although it affects two wards.\n\n"
    "Executive Summary:\n\nThe report is required each year.\n\nRecommendations:\n\nCabinet Member is requested to:\n\n- 1) Endorse the work done.\n- 2) Ask for a report in a year.\n\n"
    "List of Appendices included:\n\nNone\n\nReport author(s):\n\nName and job title: Matt Oak\nStrategic Lead - Homes\n\nDirectorate: Housing\n\nEnquiries should be directed to the above person.\n\n"
    "<i>Contributor/ approver name</i>\t<i>Title</i>\t<i>Service Area</i>\t<i>Date doc sent out</i>\t<i>Date response received or approved</i>\n"
    "Contributors:\nHelen Rowan\tOperational Lead\tHomes\t\t\nUna Elm\tGovernance Officer\tLaw\t05/01/2024\t06/01/2024\n"
    "Names of approvers for submission: (officers and members)\nFinance: Nick Hazel\tLead Accountant\tFinance\t03/01/2024\t03/01/2024\nMembers: Name\nCllr Birch\tCabinet Member\t\t\t13/12/2023\n\n"
    "This report is published on the council's website.\n"
)  # fmt: skip


def test_a_front_sheet_gives_title_post_and_both_meetings() -> None:
    facts = read(FRONT)
    assert facts.names("report") == ["Annual Housing Report 2022-23"]
    assert facts.attr("report", "period") == ["2022/23"]
    assert facts.attr("report", "key_decision") == ["no"]
    assert facts.links("from_post") == [("Annual Housing Report 2022-23", "Director of Housing")]
    assert facts.meetings(held=False) == [
        ("Housing Committee", "2024-01-04"),
        ("Cabinet Member for Housing", "2024-01-15"),
    ]


def test_recommendations_are_put_to_the_body_they_address_and_stay_open() -> None:
    facts = read(FRONT)
    assert facts.decisions() == [
        ("recommended", "Endorse the work done."),
        ("recommended", "Ask for a report in a year."),
    ]
    assert {target for _, target in facts.links("taken_by")} == {"Cabinet Member for Housing"}


def test_author_and_approvers_with_their_dates() -> None:
    facts = read(FRONT)
    assert facts.links("wrote") == [("Matt Oak", "Annual Housing Report 2022-23")]
    assert [name for name, _ in facts.links("consulted_on")] == ["Helen Rowan", "Una Elm", "Nick Hazel", "Cllr Birch"]
    una = next(c for c in facts.extraction.claims if c.kind == "consulted_on" and facts._name(c.subject) == "Una Elm")
    assert una.attrs == {"role": "contributor", "sent": "2024-01-05", "returned": "2024-01-06"}


@pytest.mark.parametrize(
    ("author", "name", "office"),
    [
        ("Author of report - Ann Elm, Principal Engineer", "Ann Elm", "Principal Engineer"),
        ("Author of report -Ann Elm Principal Engineer", "Ann Elm", "Principal Engineer"),
        ("Report author: Ann Marie Elm Head of Roads", "Ann Marie Elm", "Head of Roads"),
    ],
)
def test_an_author_and_their_office_with_and_without_a_comma(author: str, name: str, office: str) -> None:
    title = "Request for a Crossing and for a Wider Path Beside the School on Elm\nRoad"
    facts = read(
        f"Westmere Neighbourhood Committee\n15 January 2026\n{title}\nReport by Ben Oak, Director of Roads\nPurpose of Report\n"
        f"To answer a request.\nRecommendation(s)\nThe Committee is asked to RESOLVE that:\n1. a crossing be built;\n"
        f"Background papers\nRequest\n{author}\n"
    )
    assert facts.names("report") == [title.replace("\n", " ")]
    assert (name, title.replace("\n", " ")) in facts.links("wrote")
    assert (name, office) in facts.links("holds")


def test_an_author_whose_office_begins_nowhere_certain_is_not_told() -> None:
    assert (
        read(FRONT.replace("Name and job title: Matt Oak\nStrategic Lead - Homes", "Matt Oak Homes Officer")).links(
            "wrote"
        )
        == []
    )


def test_the_agenda_item_and_the_front_sheet_are_one_report() -> None:
    agenda = "Cabinet Member for Housing\n\nTime and Date\n\n1.00 pm on Monday, 15th January, 2024\n\nPlace\n\nRoom 2\n\n1. Apologies\n\n2. Minutes\n\n3. Annual Housing Report (Pages 5 - 18)\n\nReport of the Director of Housing\n\n4. Any Other Business\n\n"
    facts = read(agenda + FRONT)
    assert facts.names("report") == ["Annual Housing Report 2022-23"]
    assert facts.links("considered_under") == [("Annual Housing Report 2022-23", "Annual Housing Report")]


def test_procedural_items_take_no_report() -> None:
    text = "Agenda and minutes\n\nCabinet - Monday, 10th April, 2017 2.00 pm\n\n1.\n\nOutstanding Issues Report\n\nMinutes:\n\nThere were none.\n\n2.\n\nRoads pdf icon PDF 40 KB\n\nBriefing Note of the Director of Place.\n\nMinutes:\n\nNoted.\n"
    facts = read(text)
    assert facts.names("report") == ["Roads"]
    assert facts.links("from_post") == [("Roads", "Director of Place")]


def test_a_table_whose_columns_ran_together_is_a_problem_and_no_person() -> None:
    text = FRONT.replace(
        "Nick Hazel\tLead Accountant\tFinance\t03/01/2024\t03/01/2024",
        "Nick Hazel Lead Accountant Finance 03/01/2024 03/01/2024",
    )
    facts = read(text)
    assert "table" in [problem.code for problem in facts.extraction.problems]
    assert not any("Hazel" in name for name in facts.names("person"))


def test_a_report_points_at_the_meeting_it_speaks_of() -> None:
    text = FRONT.replace(
        "The report is required each year.", "The work was reviewed by the Homes Scrutiny Board (2) on 21 June 2018."
    )
    assert ("Annual Housing Report 2022-23", "Homes Scrutiny Board (2), 2018-06-21") in read(text).links("mentions")


def test_rows_of_approvers_above_the_next_report_are_no_body_that_it_is_put_to() -> None:
    first = FRONT.replace(
        "Cllr Birch\tCabinet Member\t\t\t13/12/2023",
        "Cllr Birch\tCabinet Member for Homes & Land\t\t12/12/2023\t13/12/2023",
    )
    second = FRONT.replace("Annual Housing Report 2022-23", "Land Report 2023").replace(
        "Housing Committee\nCabinet Member for Housing\n\n4 January 2024\n15 January 2024\n\n", ""
    )
    facts = read(first + second)
    assert [name for name in facts.names("body") if "Birch" in name] == []
    assert facts.names("report") == ["Annual Housing Report 2022-23", "Land Report 2023"]

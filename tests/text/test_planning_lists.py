"""Lists of planning applications: what is said of each is one decision, with its number among its words."""

from __future__ import annotations

import pytest

from tests.text.papers import read
from tests.text.test_movers import HEAD


def decisions(business: str) -> list[tuple[str, str]]:
    return read(f"{HEAD}5. Planning applications\n\n{business}\n\n9. Date of next meeting: 1 April 2019\n").decisions()


@pytest.mark.parametrize(
    ("between", "first", "second", "outcome"),
    [
        (" - ", "No objection", "Objection on grounds of access", "agreed"),
        (": ", "Approval recommended", "Refusal recommended", "recommended"),
        ("\t", "No objection", "Object", "agreed"),
        (". ", "No objections.", "Supported.", "agreed"),
    ],
)
def test_each_application_on_a_line_is_a_decision(between: str, first: str, second: str, outcome: str) -> None:
    lines = [
        between.join(("19/00679/F Furnace Farm", "a barn", first)),
        between.join(("19/00680/F Elm View", "an extension", second)),
    ]
    assert decisions("\n".join(lines)) == [(outcome, " ".join(line.split())) for line in lines]


def test_a_resolution_on_one_application_ends_before_the_next() -> None:
    said = "19/00679/F A barn at Furnace Farm. Resolved: to raise no objection.\n19/00680/F Extension at 4 Elm View. Resolved: to object on grounds of access."
    assert decisions(said) == [
        ("resolved", "to raise no objection."),
        ("resolved", "to object on grounds of access."),
    ]


def test_a_resolution_keeps_the_list_of_applications_that_it_is_on() -> None:
    said = "RESOLVED that no objection be raised to the following:\n19/00679/F A barn at Furnace Farm\n19/00680/F Extension at 4 Elm View"
    assert "Elm View" in " ".join(words for _, words in decisions(said))


def test_what_the_authority_decided_is_no_decision_of_the_parish() -> None:
    said = "To note decisions of the Borough Council:\n19/00679/F - barn at Furnace Farm - APPROVED\n19/00680/F - extension at 4 Elm View - REFUSED"
    assert decisions(said) == []


@pytest.mark.parametrize("said", ["Refused", "Granted.", "Permission was granted.", "Planning permission was refused."])
def test_a_verdict_of_the_authority_is_none_of_a_council_that_it_consults(said: str) -> None:
    assert decisions(said) == []
    committee = "Westmere Borough Council\nMinutes of the Planning Committee meeting held on 4 March 2019\n\nPresent: Councillors A Birch (Chair), B Elm\n\n"
    assert (
        len(read(f"{committee}4. Minutes\nAgreed.\n\n5. Planning application 19/1\n{said}\n\n6. Close\n").decisions())
        == 1
    )


def test_a_year_is_no_number_of_an_application() -> None:
    said = "2018/2019 Precept: the figures were shown. No objections."
    assert read(f"{HEAD}5. Finance\n\n{said}\n\n9. Date of next meeting: 1 April 2019\n").decisions() == []

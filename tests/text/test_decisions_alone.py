"""Decisions that an officer, or one member, took by themselves: a site's page of one, and the records and notices of other councils."""

from __future__ import annotations

import pytest

from explorer.text.meetings import decisionmaker
from tests.text.papers import Facts, read

PAGE = (
    "Decision details\n\nAward of a contract for lighting columns\n\nDecision Maker: {maker}\n\nDecision status: Recommendations Approved\n\n"
    "Is Key decision?: Yes\n\nIs subject to call in?: Yes\n\nPurpose:\n\nTo seek approval to award a contract.\n\nDecision:\n\n"
    "That the contract for lighting columns be awarded to Bidder A.\n\nReasons for the decision:\n\nIt was the best bid.\n\n"
    "Alternative options considered:\n\nNone.\n\nReport author: Eve Thorn\n\nPublication date: 14/05/2025\n\nDate of decision: 12/05/2025\n\n"
    "Effective from: 21/05/2025\n\nContact: Ben Oak, Procurement Manager.\n"
)
NOTICE = (
    "WESTMERE DISTRICT COUNCIL\n\nOFFICER DECISION NOTICE\n\nDecision Reference: ODN 2025/014\n\nTitle: Variation of the grounds contract\n\n"
    "Name of decision maker: Eve Thorn\n\nPost title: Head of Environmental Services\n\nDate of decision: 12 May 2025\n\n"
    "Delegated authority: Scheme of Delegation, paragraph 4.2\n\nDecision taken: To vary the grounds contract to include the verges.\n\n"
    "Reasons for decision: The verges were adopted.\n\nAlternative options considered and rejected: To retender was rejected.\n\n"
    "Conflicts of interest declared: None\n\nSigned: Eve Thorn\n\nDate: 14 May 2025\n"
)
SHEET = (
    "Westmere City Council\n\nDELEGATED OFFICER DECISION RECORD SHEET\n\n1. Decision Title / Subject\nGrants Policy\n\n2. Decision Maker\n"
    "Eve Thorn, Corporate Director of Communities\n\n3. Date of Decision\n17 March 2025\n\n4. Decision\n"
    "(a) To amend paragraph 3.2 of the Grants Policy.\n(b) To publish the amended policy.\n\n5. Reason for Decision\nNew guidance.\n\n"
    "6. Alternative Options Considered\nNone.\n\n7. Report Author\nDan Ash, Grants Manager\n"
)
TABLE = (
    "| **RECORD OF OFFICER EXECUTIVE DECISION** | |\n| --- | --- |\n| Service Area | Planning |\n"
    "| Decision maker (name and post) | Ben Oak, Head of Regeneration |\n| Date decision made | 22/05/2025 |\n| Subject | Town Centre Fund |\n"
    "| Details of decision taken | That a grant of £25,000 be awarded to the Mere Players. |\n| Reasons for decision | It met the criteria. |\n"
)
MEMBERS = (
    "RECORD OF EXECUTIVE DECISION BY INDIVIDUAL MEMBER\n\nDecision Maker: Councillor Ann Elm, Leader of the Council\n\n"
    "Date of Decision: 9 July 2025\n\nSubject: Nomination to the Harbour Board\n\nDecision\n\n"
    "RESOLVED that Councillor Ben Oak be nominated to serve on the Harbour Board.\n\nReasons\n\nHe knows the harbour.\n\n"
    'Report: Report of the Monitoring Officer, "Appointments to Outside Bodies"\n'
)


def made(facts: Facts) -> set[str]:
    return {name for _, name in facts.links("made_by")}


def when(facts: Facts) -> list[tuple[object, object]]:
    """(day, power) of the decisions."""
    return [(m.attrs.get("date"), m.attrs.get("power")) for m in facts.extraction.mentions if m.kind == "decision"]


@pytest.mark.parametrize(
    ("maker", "names", "held"),
    [
        ("Director of Highways", {"Director of Highways"}, []),
        ("Head of Highways (Eve Thorn)", {"Head of Highways", "Eve Thorn"}, [("Eve Thorn", "Head of Highways")]),
        ("Eve Thorn, Director of Place", {"Director of Place", "Eve Thorn"}, [("Eve Thorn", "Director of Place")]),
        ("Assistant Director - Place - Eve Thorn", {"Assistant Director - Place", "Eve Thorn"}, [("Eve Thorn", "Assistant Director - Place")]),
    ],
)  # fmt: skip
def test_a_page_of_an_officers_decision_says_who_made_it(
    maker: str, names: set[str], held: list[tuple[str, str]]
) -> None:
    facts = read(PAGE.format(maker=maker))
    assert facts.decisions() == [("agreed", "That the contract for lighting columns be awarded to Bidder A.")]
    assert made(facts) == names
    assert facts.links("holds") == held
    assert when(facts) == [("2025-05-12", "executive")]
    assert facts.meetings(held=False) == []


def test_the_author_of_a_report_named_below_a_decision_wrote_the_report_that_it_concerns() -> None:
    facts = read(PAGE.format(maker="Director of Highways"))
    assert facts.links("wrote") == [("Eve Thorn", "Award of a contract for lighting columns")]
    assert [report for _, report in facts.links("concerns")] == ["Award of a contract for lighting columns"]


def test_a_member_who_decides_alone_is_the_body_of_that_office_and_made_the_decision() -> None:
    facts = read(PAGE.format(maker="Cabinet Member for Roads, Councillor Dan Ash"))
    assert facts.meetings() == [("Cabinet Member for Roads", "2025-05-12")]
    assert [body for _, body in facts.links("taken_by")] == ["Cabinet Member for Roads"]
    assert made(facts) == {"Councillor Dan Ash"}
    assert facts.names("body") == ["Cabinet Member for Roads"]


def test_a_body_that_decided_has_made_nothing_alone() -> None:
    facts = read(PAGE.format(maker="Licensing Sub-Committee"))
    assert made(facts) == set()
    assert [body for _, body in facts.links("taken_by")] == ["Licensing Sub-Committee"]


@pytest.mark.parametrize(
    ("paper", "words", "names", "day", "item"),
    [
        (
            NOTICE,
            ["To vary the grounds contract to include the verges."],
            {"Eve Thorn", "Head of Environmental Services"},
            "2025-05-12",
            "Variation of the grounds contract",
        ),
        (
            SHEET,
            ["To amend paragraph 3.2 of the Grants Policy.", "To publish the amended policy."],
            {"Eve Thorn", "Corporate Director of Communities"},
            "2025-03-17",
            "Grants Policy",
        ),
        (
            TABLE,
            ["That a grant of £25,000 be awarded to the Mere Players."],
            {"Ben Oak", "Head of Regeneration"},
            "2025-05-22",
            "Town Centre Fund",
        ),
    ],
)
def test_the_record_of_an_officers_decision_says_who_decided_what_and_when(
    paper: str, words: list[str], names: set[str], day: str, item: str
) -> None:
    facts = read(paper)
    assert [said for _, said in facts.decisions()] == words
    assert made(facts) == names
    assert when(facts) == [(day, "executive")] * len(words)
    assert facts.links("taken_under") == [(said, item) for said, _ in facts.links("taken_under")] != []
    assert facts.meetings() == []


def test_the_record_of_a_members_decision_is_of_the_office_that_decided_with_the_report_behind_it() -> None:
    facts = read(MEMBERS)
    assert facts.decisions() == [("resolved", "Councillor Ben Oak be nominated to serve on the Harbour Board.")]
    assert facts.meetings() == [("Leader of the Council", "2025-07-09")]
    assert made(facts) == {"Councillor Ann Elm"}
    assert facts.names("report") == ["Appointments to Outside Bodies"]
    assert facts.links("from_post") == [("Appointments to Outside Bodies", "Monitoring Officer")]


def test_the_author_named_in_a_record_wrote_the_report_on_what_it_is_about() -> None:
    facts = read(SHEET)
    assert facts.links("wrote") == [("Dan Ash", "Grants Policy")]
    assert ("Dan Ash", "Grants Manager") in facts.links("holds")


def test_whoever_was_consulted_made_nothing() -> None:
    facts = read(
        "Northmere Borough Council\n\nChief Executive's Urgent Decision\n\nSubject: Closure of the pool\n\nDecision: The pool be closed from 20 March"
        " 2025.\n\nTaken by: Dan Ash (Chief Executive) in consultation with the Leader of the Council, Councillor Ann Elm\n\n"
        "Date taken: 19 March 2025\n"
    )
    assert made(facts) == {"Dan Ash", "Chief Executive"}
    assert when(facts) == [("2025-03-19", "executive")]
    assert facts.meetings() == []


def test_a_page_of_the_decisions_on_an_issue_says_which_officer_took_each() -> None:
    facts = read(
        "Issue - decisions\n\nResurfacing of Elm Road\n\n12/02/2025 - Resurfacing of Elm Road\n\nDecision taken by the Director of Highways on: 9"
        " February 2025\n\nThat approval be given to resurface Elm Road at a cost of £83,000.\n"
    )
    assert made(facts) == {"Director of Highways"}
    assert when(facts) == [("2025-02-09", "executive")]


def test_a_list_of_officers_decisions_gives_each_its_own_maker() -> None:
    facts = read(
        "Officer decisions\n\nTraffic order\nDecision Maker: Head of Highways\nDecision published: 12/05/2025\nDecision:\nThat the traffic order be"
        " made as advertised.\n\nGrant to the players\nDecision Maker: Director of Culture\nDecision published: 13/05/2025\nDecision:\n"
        "That a grant of £500 be paid to the players.\n"
    )
    assert facts.links("made_by") == [
        ("That the traffic order be made as advertised.", "Head of Highways"),
        ("That a grant of £500 be paid to the players.", "Director of Culture"),
    ]


def test_a_plan_of_decisions_to_come_has_settled_nothing() -> None:
    facts = read(
        "Westmere Borough Council\nCabinet\nNotice of Key Decisions\n\nDecision: Adoption of the plan\nDecision maker: Cabinet\nDate of decision: 12"
        " June 2025\n\nDecision: Award of the waste contract\nDecision maker: Director of Place\nDate of decision: 14 July 2025\n"
    )
    assert facts.decisions() == []


def test_a_label_below_a_full_line_is_no_part_of_a_bodys_name() -> None:
    facts = read(
        "Westmere Borough Council\nRecord of Decision taken under Delegated Powers\n\nDecision made by: Eve Thorn, Director of Housing\nDate: 3 June"
        " 2025\nDecision: To buy a house in Mill Lane.\nBackground papers: Report to Cabinet of 11 February 2025 - Temporary Accommodation\n"
        "Authority: Cabinet on 11 February 2025 delegated this.\n"
    )
    assert "Temporary Accommodation Authority" not in facts.names("body")
    assert made(facts) == {"Eve Thorn", "Director of Housing"}


@pytest.mark.parametrize(
    ("field", "person", "office", "member"),
    [
        ("Executive Director, Place", "", "Executive Director, Place", False),
        ("Chief Finance Officer (Section 151 Officer)", "", "Chief Finance Officer (Section 151 Officer)", False),
        (
            "Councillor Ann Elm - Portfolio Holder for Finance",
            "Councillor Ann Elm",
            "Portfolio Holder for Finance",
            True,
        ),
        ("Executive Member for Roads (to May 2013)", "", "Executive Member for Roads", True),
        ("Mayor", "", "Mayor", True),
        ("Councillor Ann Elm", "Councillor Ann Elm", "", False),
    ],
)
def test_the_field_of_a_maker_is_taken_apart(field: str, person: str, office: str, member: bool) -> None:
    found = decisionmaker.read(field, 0, len(field))
    assert found is not None
    assert (field[slice(*found.person)] if found.person else "") == person
    assert (field[slice(*found.office)] if found.office else "") == office
    assert found.member is member


@pytest.mark.parametrize(
    "field", ["Cabinet", "Planning Committee", "Westmere Borough Council", "Health and Wellbeing Board"]
)
def test_the_field_of_a_body_names_no_maker(field: str) -> None:
    assert decisionmaker.read(field, 0, len(field)) is None

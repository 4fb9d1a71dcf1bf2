"""Minutes of joint committees, hearings, boards and authorities of several councils, and of councils named after two places."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read


def tallies(facts: Facts) -> list[tuple[str, str]]:
    """(words, tally) of the decisions."""
    found = [m.attrs for m in facts.extraction.mentions if m.kind == "decision"]
    return [(str(a["text"]), str(a.get("tally", ""))) for a in found]


def minutes(body: str, room: str, business: str, place: str = "Town Hall") -> Facts:
    return read(
        f"{body}\n\nMinutes of a meeting of the {body} held at the {place} on Thursday 26 June 2025 at 10.30 am\n\n{room}\n\n{business}\n"
    )


COUNCILS = (
    "Present:\n\nCouncillor Ann Elm (Chairman) - Westmere District Council\nCouncillor Ben Oak (Vice-Chairman) - Northmere Borough Council\n"
    "Councillor Cara Birch - Northmere Borough Council"
)


def test_members_of_a_joint_committee_are_its_own_whatever_council_they_are_of() -> None:
    facts = minutes(
        "Foss Valley Joint Waste Committee", COUNCILS, "1. BUDGET\n\nRESOLVED: that the budget be approved."
    )
    assert facts.room() == [
        ("Councillor Ann Elm", "chair"), ("Councillor Ben Oak", "member"), ("Councillor Cara Birch", "member"),
    ]  # fmt: skip


def test_a_member_who_chairs_another_board_does_not_chair_this_one() -> None:
    room = "Present:\n\nMayor Hope Lime (Chair)\nCouncillor Ann Elm (Leader, Westmere Council)\nGil Yew (Chair, Business Board)"
    facts = minutes("Foss Valley Combined Authority", room, "1. BUDGET\n\nRESOLVED: that the budget be approved.")
    assert dict(facts.room())["Gil Yew"] == "member"
    assert dict(facts.room())["Mayor Hope Lime"] == "chair"


def test_a_resolution_in_small_letters_with_its_votes_in_brackets_is_read_clause_by_clause() -> None:
    facts = minutes(
        "Foss Valley Combined Authority",
        "Present: Councillors Elm, Oak and Ash",
        "CA/91 BUDGET\n\nOn being proposed by Councillor Elm, seconded by Councillor Ash, it was resolved (4 votes in favour, 0 against, 1"
        " abstention):\n\n1. That the budget be approved.\n2. That the precept be set at £36.",
    )
    assert facts.decisions() == [
        ("resolved", "That the budget be approved."),
        ("resolved", "That the precept be set at £36."),
    ]
    assert tallies(facts)[0][1] == "4 for, 0 against, 1 abstained"
    assert {name for name, _ in facts.links("moved")} == {"Councillor Elm"}


HEARING = (
    "WESTMERE BOROUGH COUNCIL\n\nLICENSING SUB-COMMITTEE\n\nMinutes of the hearing held on Tuesday 8 April 2025 at 10.00am in the Council Chamber\n\n"
    "Panel Members:  Councillors D Ash (Chair), F Rowan and E Thorn\n\nOfficers:  Mr H Lime (Licensing Officer)\n\n"
    "For the Applicant:  Mr P Quince (Solicitor) and Ms L Damson\n\nOther Persons:  Mr T Medlar, Mrs U Sloe\n\n"
    "1.  APPLICATION FOR A LICENCE\n\nMr Quince spoke.\n\nThe Sub-Committee determined to GRANT the application.\n"
)


def test_parties_to_a_hearing_are_nobody_of_the_council() -> None:
    assert read(HEARING).room() == [
        ("D Ash", "chair"), ("F Rowan", "member"), ("E Thorn", "member"), ("Mr H Lime", "officer"),
    ]  # fmt: skip


def test_what_a_hearing_determined_is_a_decision() -> None:
    assert read(HEARING).decisions() == [("agreed", "The Sub-Committee determined to GRANT the application.")]


def test_what_a_chief_executive_noted_or_determined_is_no_decision_of_the_meeting() -> None:
    facts = minutes(
        "Westmere District Council",
        "Present: Councillors Elm, Oak and Ash",
        "1. ROADS\n\nThe Chief Executive noted the comments of Members. The Chief Executive determined that no survey was needed.",
    )
    assert facts.decisions() == []


@pytest.mark.parametrize(
    ("above", "label"),
    [
        ("in the Council Chamber of the Town Hall", "Panel Members:  Councillors D Ash (Chair) and E Thorn"),
        (
            "at 2pm by video conference on Microsoft Teams",
            "Board Members present:\nCouncillor D Ash (Chair)\nCouncillor E Thorn",
        ),
    ],
)
def test_the_label_of_those_in_the_room_is_no_end_of_a_bodys_name(above: str, label: str) -> None:
    facts = read(
        f"Westmere Borough Council\nLicensing Panel\n\nMinutes of the meeting held on Monday, 3 March 2025 {above}\n\n{label}\n\n"
        "1. LICENCES\n\nRESOLVED that the licence be granted.\n"
    )
    assert set(facts.names("body")) == {"Westmere Borough Council", "Licensing Panel"}
    assert [name for name, _ in facts.room()][-1].endswith("E Thorn")


def test_a_partner_before_a_name_is_no_part_of_the_body_on_the_line_below() -> None:
    facts = minutes(
        "Foss City Region Joint Committee",
        "Present:\n\nFurther and Higher Education Consortium of Foss: Professor Eve Thorn\nRegional Enterprise Council: Fay Rowan",
        "1. REPORT\n\nRESOLVED that the report be noted.",
    )
    assert not any(name.startswith("Professor") for name in facts.names("body"))


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("MERE AND FOSS DISTRICT COUNCIL", "Mere and Foss District Council"),
        ("FOSS & MERE COMMUNITY COUNCIL", "Foss & Mere Community Council"),
    ],
)
def test_a_council_of_two_places_in_capitals_keeps_both(printed: str, name: str) -> None:
    facts = read(
        f"{printed}\n\nMinutes of the Meeting held on Monday 10 March 2025\n\nPRESENT: Ann Oak (Chair), Ben Elm\n\n1. ROADS\n\nIt was agreed to write.\n"
    )
    assert facts.names("body") == [name]


def test_the_second_column_of_a_list_is_of_whom_its_people_are_and_nobody() -> None:
    facts = minutes(
        "Foss Bay Fisheries Authority",
        "PRESENT\nMr A Elm (Chairman)        Marine Appointee\nCllr B Oak                 Westmere County Council\n"
        "Dr D Ash                   Natural Heritage\n\nIN ATTENDANCE\nMr E Thorn                 Chief Officer",
        "1. BYELAWS\n\nRESOLVED that the byelaw be made.",
    )
    assert facts.room() == [
        ("Mr A Elm", "chair"),
        ("Cllr B Oak", "member"),
        ("Dr D Ash", "member"),
        ("Mr E Thorn", "officer"),
    ]


def test_members_without_a_vote_are_members_and_non_committee_members_are_others() -> None:
    facts = minutes(
        "Westmere Integration Joint Board",
        "Voting Members\nCouncillor Ann Oak (Chair)\nCouncillor Cy Birch\n\nNon-Voting Members\nEve Fir, Chief Officer\nHal Lime, Third Sector"
        " Representative\n\nNon-Board Members: Councillor J Pear",
        "1. BUDGET\n\nThe Board agreed to approve the budget.",
    )
    assert {"Eve Fir", "Hal Lime"} < {name for name, _ in facts.room()}
    assert dict(facts.room())["Councillor J Pear"] == "other member"


def test_a_list_behind_what_was_heard_first_is_read_clause_by_clause_with_the_report_that_was_circulated() -> None:
    facts = minutes(
        "Westmere Integration Joint Board",
        "Present: Councillor Ann Oak (Chair), Councillor Cy Birch",
        "4. FINANCIAL MONITORING\n\nThere had been circulated a report by the Chief Finance Officer.\n\nThe Board, having heard the Chief Finance"
        " Officer, agreed to:-\n(i) note the projected overspend; and\n(ii) instruct the Chief Officer to bring forward a plan.",
    )
    assert [words for _, words in facts.decisions()] == [
        "note the projected overspend;", "instruct the Chief Officer to bring forward a plan.",
    ]  # fmt: skip
    assert facts.links("from_post") == [("FINANCIAL MONITORING", "Chief Finance Officer")]


def test_what_the_chair_put_to_the_meeting_has_its_words_and_its_votes() -> None:
    facts = minutes(
        "Planning Committee",
        "Present: Councillors Elm, Oak and Ash",
        "4. APPLICATION\n\nThe Chairperson put the proposal to refuse planning permission to the meeting. On a vote being taken 5 Members voted for,"
        " 2 against and there were 0 abstentions. The Chairperson declared the proposal carried.",
    )
    assert facts.decisions() == [("agreed", "to refuse planning permission")]
    assert tallies(facts)[0][1] == "5 for, 2 against, 0 abstained"


def test_the_count_by_which_an_amendment_was_lost_is_not_that_of_the_resolution_below() -> None:
    facts = minutes(
        "Westmere Borough Council",
        "Present: Councillors Elm, Oak, Lime and Yew",
        "5.1 Rates Estimates\n\nAMENDMENT\n\nOn the proposal of Councillor Lime\nSeconded by Councillor Yew\n\nThat the rate be increased by 2.9%.\n\n"
        "On a recorded vote the amendment was declared LOST by 3 votes to 5.\n\nOn the proposal of Councillor Elm\nSeconded by Councillor Oak, it was"
        "\n\nRESOLVED: That the rate be increased by 3.9%.\n\n5.2 Grants\n\nNone.",
    )
    assert [tally for words, tally in tallies(facts) if "3.9%" in words] == [""]


def test_a_constables_number_opens_no_item() -> None:
    facts = minutes(
        "Licensing Panel",
        "Present: Councillors A Elm (Chair), B Oak\n\nAlso in attendance:\nMr D Ash - Licensing Officer\nPC 1234 G Yew - Westmere Police",
        "1. Election of Chair\n\nRESOLVED that Councillor Elm be elected Chair.\n\n2. Declarations of interest\n\nNone",
    )
    assert facts.names("item") == ["Election of Chair", "Declarations of interest"]


def test_an_office_of_the_cabinet_ends_before_whose_it_is() -> None:
    facts = minutes(
        "Westmere Health and Wellbeing Board",
        "Board Members:\nCllr Ann Elm (Chair)            Cabinet Member for Adult Care, Westmere Council\nCara Birch    Director of Public Health",
        "1. PLAN\n\nRESOLVED: That the plan be approved.",
    )
    assert "Cabinet Member for Adult Care" in facts.names("body")
    assert "Cabinet Member for Adult Care, Westmere Council" not in facts.names("body")

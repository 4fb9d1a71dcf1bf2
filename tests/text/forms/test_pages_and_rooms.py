"""What minutes say in passing of who was in the room, and what they settle or only think, as pages of many councils print it."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = "Agenda and minutes\n\nRoads Committee - Wednesday, 5th June, 2024 7.00 pm\n\nItems\nNo. Item\n\n"
TAIL = "\n\n9.\n\nLanes\n\nMinutes:\n\nRESOLVED that the lane be closed.\n"


def page(title: str, words: str) -> Facts:
    """What is found on a page of which one item, besides another, has these minutes."""
    return read(f"{HEAD}8.\n\n{title}\n\nMinutes:\n\n{words}{TAIL}")


def test_a_member_said_to_be_absent() -> None:
    facts = page(
        "Apologies", "Apologies were received from Councillor A Birch.\n\nCouncillors Ben Elm and Cora Oak were absent."
    )
    assert facts.links("absent_from") == [
        ("Ben Elm", "Roads Committee, 2024-06-05"),
        ("Cora Oak", "Roads Committee, 2024-06-05"),
    ]


def test_who_was_appointed_as_substitute_took_the_place() -> None:
    facts = page(
        "Substitutes",
        "It was noted that Councillor H Birch had been appointed as a substitute member for Councillor P Elm.",
    )
    assert facts.room() == [("Councillor H Birch", "substitute")]


def test_who_presides_by_what_the_chair_does() -> None:
    facts = page("Silence", "The Chairman, Councillor M Birch, invited all members to stand.")
    assert facts.room() == [("Councillor M Birch", "chair")]


@pytest.mark.parametrize(
    "words",
    [
        "The Chairman of the Audit Committee, Councillor M Birch, presented the report.",
        "In the absence of the Chairman, Councillor M Birch, the Vice-Chairman welcomed all.",
    ],
)
def test_who_is_no_chair_of_this_meeting(words: str) -> None:
    assert ("Councillor M Birch", "chair") not in page("Report", words).room()


def test_apologies_listed_by_groups_below_the_words_that_announce_them() -> None:
    facts = page(
        "Apologies",
        "Apologies had been received from: -\n\nSchool members\nAnn Birch, Ben Elm\nNon school members\nNone\nOfficers\nCora Oak\n\nThe new members were welcomed.",
    )
    assert [name for name, _ in facts.links("sent_apologies")] == ["Ann Birch", "Ben Elm", "Cora Oak"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("It was agreed there was a lot of commitment from those present.", []),
        ("It was agreed that there were no objections to the plan.", ["It was agreed that there were no objections to the plan."]),
        ("It was agreed that the decisions of the meeting held on 4 May 2024 be approved as a correct record and signed.", []),
        ("It was agreed that the endorsement by the Scrutiny Committee, made at its meeting held on 18 May 2024, be acknowledged.", ["It was agreed that the endorsement by the Scrutiny Committee, made at its meeting held on 18 May 2024, be acknowledged."]),
        ("The Committee agreed on 18 May 2024 to close the bridge.", []),
    ],
)  # fmt: skip
def test_what_was_agreed_and_what_was_only_thought(words: str, wanted: list[str]) -> None:
    found = [text for _, text in page("Business of the year", words).decisions()]
    assert found == [*wanted, "the lane be closed."]


def test_an_election_below_decision_is_one() -> None:
    facts = page(
        "Appointment of a Chairman",
        "Nominations were sought.\n\nDecision\n\nCouncillor Ann Birch was elected Chairman of the Committee for the year.",
    )
    assert ("agreed", "Councillor Ann Birch was elected Chairman of the Committee for the year.") in facts.decisions()


def test_a_nomination_below_decision_is_none() -> None:
    facts = page(
        "Appointment of a Chairman", "Decision\n\nCouncillor Ann Birch was nominated as Chairman of the Committee."
    )
    assert [text for _, text in facts.decisions()] == ["the lane be closed."]


def test_the_day_of_something_else_makes_no_meeting() -> None:
    facts = page(
        "Notices",
        "The Chairman welcomed everyone to the meeting, held under rules which came into force on 4 April 2020.",
    )
    assert facts.meetings(held=False) == [("Roads Committee", "2024-06-05")]


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("Councillor A Birch declared an interest in the lane. Councillor Birch left the room for the item.", "withdrew"),
        ("Councillor A Birch declared an interest in the lane.\n\nHe left the meeting.", "withdrew"),
        ("Councillor A Birch declared an interest in the lane.\n\nBen Elm, Legal Officer, would withdraw.", ""),
    ],
)  # fmt: skip
def test_only_what_is_told_of_the_same_member_is_what_was_done(words: str, action: str) -> None:
    facts = page("Declarations of Interest", words)
    names = {m.ref: m.name for m in facts.extraction.mentions}
    actions = {
        str(claim.attrs.get("action", ""))
        for claim in facts.extraction.claims
        if claim.kind == "declared_interest" and names[claim.subject] == "Councillor A Birch"
    }
    assert actions == {action}


def test_an_officer_who_declares_was_there_as_one() -> None:
    facts = page("Declarations of Interest", "Ann Birch, Legal Officer, declared an interest and would withdraw.")
    assert facts.room() == [("Ann Birch", "officer")]


def test_members_who_declare_beside_words_of_an_office_are_members() -> None:
    facts = page(
        "Declarations of Interest",
        "Councillors Birch and Elm declared interests. They left the meeting for the report of the Chief Officer.",
    )
    assert {role for _, role in facts.room()} == {"member"}


def test_a_month_and_a_year_that_ran_together() -> None:
    text = "AGENDA for a meeting of the ROADS COMMITTEE\n\nin the Guildhall, Westmere on WEDNESDAY, 2 NOVEMBER2011 AT 10.00A.M.\n\n1. Apologies\n\n2. Lanes\n"
    assert read(text).meetings() == [("Roads Committee", "2011-11-02")]


def test_the_paper_of_a_journalist_is_no_person() -> None:
    text = (
        "WESTMERE TOWN COUNCIL\nMinutes of the Meeting held on Thursday 12th January 2012\n\nAttendees: Councillor Ann Birch, Ben Elm\n(Chair), Carl Oak and Dora Ash\n\n"
        "Other Attendees: Eve Yew, Fay Larch (Westmere Herald)\n\n1. Welcome\n\nAll were welcomed.\n"
    )
    facts = read(text)
    assert ("Ben Elm", "chair") in facts.room()
    assert "Westmere Herald" not in facts.names("person")


def test_names_between_which_a_word_ran_on() -> None:
    text = "Roads Committee\nMinutes of the meeting held on Tuesday 6 March 2018 at 7.00 pm in the Guildhall\n\nPresent: Councillors A Birch, B Elm,C Oak and D Ash andE Yew.\n\n1. Lanes\n\nRESOLVED that the lane be closed.\n"
    assert [name for name, _ in read(text).room()] == ["A Birch", "B Elm", "C Oak", "D Ash", "E Yew"]


def test_the_chair_behind_initials_of_which_minutes_make_use() -> None:
    text = (
        "Minutes of the Town Council Meeting 27th April 2021\n\nPresent            The Mayor, Cllr. D. Birch (DB) (in the chair).\n\n"
        "Councillors:  Mrs. E. Elm (EE), J. Oak (JO).\n\nCouncillors not present: H. Ash (HA) and D. Yew (DY).\n\n1 Apologies\n\nNone.\n"
    )
    facts = read(text)
    assert facts.room() == [("Cllr. D. Birch", "chair"), ("Mrs. E. Elm", "member"), ("J. Oak", "member")]
    assert [name for name, _ in facts.links("absent_from")] == ["H. Ash", "D. Yew"]


def test_the_executive_over_its_day_is_who_met() -> None:
    text = "Agenda and decisions\n\nExecutive\nTuesday, 7th July, 2020 10.30 am\n\nItems\nNo. Item\n\n1.\n\nLanes\n\nMinutes:\n\nRESOLVED that the lane be closed.\n"
    assert read(text).meetings() == [("Executive", "2020-07-07")]


def test_whom_a_decision_was_talked_over_with_is_no_place() -> None:
    text = "Minutes of the decision of the Director of Roads held in consultation with the Executive Member for Roads on 12 June 2020\n\n1. Lanes\n\nRESOLVED that the lane be closed.\n"
    assert read(text).attr("meeting", "place") == []


def test_the_procedure_for_a_body_is_no_body() -> None:
    facts = page("Hearings", "Members turned to the Procedure for Licensing Sub-Committee hearings.")
    assert not [name for name in facts.names("body") if name.startswith("Procedure")]


def test_a_protocol_that_was_noted() -> None:
    assert page("Protocol", "The protocol was noted.").decisions()[0] == ("noted", "The protocol was noted.")


@pytest.mark.parametrize(
    ("words", "room"),
    [
        ("Mr D Thorn, Link Officer, was also in attendance.", [("Mr D Thorn", "officer")]),
        ("Mr D Thorn, Mere County Council Waste Officer was in attendance.", [("Mr D Thorn", "observer")]),
        ("Mr D Thorn, Senior Architect, was in attendance.", [("Mr D Thorn", "officer")]),
        ("Ms. Eve Ash, Director, Ash and Partners, was in attendance and spoke.", [("Ms. Eve Ash", "observer")]),
        (
            "County Cllrs D Bryan and T Yew were in attendance.",
            [("D Bryan", "other member"), ("T Yew", "other member")],
        ),
        ("Mrs A Ash, Clerk, and Mr B Yew, Engineer, were in attendance.", []),
        ("The Clerk said that Mr D Thorn was in attendance.", []),
        ("Mr C Oak was in attendance.", []),
    ],
)
def test_who_was_in_attendance_by_a_sentence(words: str, room: list[tuple[str, str]]) -> None:
    text = f"Westmere Town Council\n\nMinutes of the Meeting held on Thursday 12th January 2012\n\nPresent: Councillor A Birch (Chair), B Elm and C Oak\n\n1. Lanes\n\n{words}\n\nRESOLVED that the lane be closed.\n"
    assert sorted(read(text).room()) == sorted(
        [("Councillor A Birch", "chair"), ("B Elm", "member"), ("C Oak", "member"), *room]
    )


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Elmshire and City of Mere Fire and Rescue Authority", "Elmshire and City of Mere Fire and Rescue Authority"),
        (
            "Elmshire Fire and Rescue Authority - Policy and Plans",
            "Elmshire Fire and Rescue Authority - Policy and Plans",
        ),
        ("Elmshire Fire and Rescue Authority - Audit Committee", "Audit Committee"),
    ],
)
def test_the_title_of_a_page_over_its_day_is_who_met(title: str, body: str) -> None:
    text = f"Agenda and minutes\n\n{title}\nFriday, 24th July, 2015 10.00 am\n\nItems\nNo. Item\n\n1.\n\nLanes\n\nMinutes:\n\nRESOLVED that the lane be closed.\n"
    facts = read(text)
    assert facts.meetings() == [(body, "2015-07-24")]
    assert "City of Mere" not in facts.names("body")


def test_the_number_of_an_item_in_another_agenda_is_no_part_of_who_met() -> None:
    text = "Item 2 National Park Planning Committee\n\nMinutes of the meeting held at The Hall on Thursday 16 April 2015.\n\nPresent: Ann Birch, Ben Elm\n\n1. Lanes\n\nRESOLVED that the lane be closed.\n"
    assert read(text).meetings() == [("National Park Planning Committee", "2015-04-16")]


def test_neither_a_review_nor_an_approval_is_part_of_a_body() -> None:
    text = "APPROVED COMMITTEE MINUTES\n\nMINUTES OF THE PLANNING COMMITTEE held at The Hall on 13th September 2019 at 11am\n\nPresent: Ann Birch, Ben Elm\n\n1. Review of Planning Committee Standing Orders\n\nRESOLVED that the orders be kept.\n"
    assert read(text).names("body") == ["Planning Committee"]


@pytest.mark.parametrize(
    "words",
    [
        "Apologies for absence were received from Councillor A Birch (substitute: Councillor B Elm).",
        "Apologies for absence were received from:\n\nCouncillor D Ash, for whom Councillor E Yew was substitute;\n\nCouncillor A Birch, for whom Councillor B Elm was substitute;",
    ],
)
def test_whoever_came_for_the_one_who_sent_apologies(words: str) -> None:
    text = f"{HEAD}8.\n\nApologies for Absence\n\nMinutes:\n\n{words}\n\n9.\n\nDeclarations of Interest\n\nMinutes:\n\nCouncillor C Oak declared an interest in the lane and left the room.\n"
    facts = read(text)
    assert {("Councillor B Elm", "substitute"), ("Councillor C Oak", "member")} < set(facts.room())
    assert [name for name, _ in facts.links("sent_apologies")][-1] == "Councillor A Birch"


def test_a_bracket_within_the_bracket_behind_a_name_is_no_part_of_it() -> None:
    text = "Roads Committee\nMinutes of the meeting held on Tuesday 6 March 2018\n\nPresent: Councillors A Birch and B Elm.\n\nAlso present: Ms. J. Oak (Director of Mere (Homes) Company Ltd) and Mr D Ash (Applicant).\n\n1. Lanes\n\nRESOLVED that the lane be closed.\n"
    assert {"Ms. J. Oak", "Mr D Ash"} < set(read(text).names("person"))


@pytest.mark.parametrize(
    ("words", "chair"),
    [
        ("RESOLVED that Councillor Elm be elected Chairman for the meeting.", ["Councillor Elm"]),
        ("Councillor B. Elm was appointed Chair for the duration of the hearing.", ["Councillor B. Elm"]),
        ("It was moved that Councillor Elm be elected Chairman for the meeting. The motion was lost.", []),
        ("RESOLVED that Councillor Elm be elected Chairman for the year.", []),
    ],
)
def test_who_was_chosen_for_the_chair_of_this_meeting(words: str, chair: list[str]) -> None:
    facts = page("Election of Chairman", words)
    assert [name for name, role in facts.room() if role == "chair"] == chair

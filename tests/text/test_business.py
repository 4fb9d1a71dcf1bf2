"""Declarations, contacts, people in public roles, and nobody else."""

import pytest

from tests.text.papers import read

HEAD = "Agenda and minutes\n\nHousing Committee - Monday, 10th April, 2017 2.00 pm\n\nContact: Una Elm, Governance Services  Tel: 0000\n\nItems\nNo. Item\n\n1.\n\nDeclarations of Interests\n\nMinutes:\n\n"
TAIL = "\n\n2.\n\nAny Other Business\n\nMinutes:\n\nThere were none.\n"


def test_a_declaration_keeps_its_words_and_what_was_done() -> None:
    facts = read(
        HEAD
        + "The board noted that Councillor A Birch was a member of the housing panel. As this was not a pecuniary interest, he remained in the meeting."
        + TAIL
    )
    claim = next(c for c in facts.extraction.claims if c.kind == "declared_interest")
    assert claim.attrs["action"] == "remained"
    assert "member of the housing panel" in str(claim.attrs["interest"])
    assert facts.links("member_of") == [("Councillor A Birch", "Housing Panel")]


def test_no_declarations_are_nobody() -> None:
    assert read(HEAD + "There were no declarations of interest." + TAIL).links("declared_interest") == []


def test_what_earlier_minutes_should_have_said_is_declared_by_nobody() -> None:
    minutes = (
        "Westmere Parish Council\n\nMinutes of the meeting held on 2 March 2010\n\nPresent: Mrs V Elm (Chair), Mr B Oak\n\n"
        "1. Apologies: none\n\n2. Roads: nothing to report.\n\n3. The minutes of the meeting held on 1 December 2009 were agreed as a true record{}\n\n* Mrs V Elm declared an interest in item 8.1.\n\n"
        "4. Paths\n\nThere was nothing to report.\n"
    )
    assert read(minutes.format(" with the following amendments:")).links("declared_interest") == []
    assert {who for who, _ in read(minutes.format(".")).links("declared_interest")} == {"Mrs V Elm"}


def test_the_contact_is_the_clerk_of_the_meeting() -> None:
    assert read(HEAD + "None." + TAIL).links("clerked") == [("Una Elm", "Housing Committee, 2017-04-10")]


def test_nobody_in_a_case_story_becomes_a_person() -> None:
    story = "Two brothers, Sam and Joe Hazel, were placed with Mary Rowan, who said that Mrs Ash had helped."
    assert read(HEAD + "None." + TAIL + "\n" + story).names("person") == ["Una Elm"]


def test_a_signature_gives_a_post() -> None:
    facts = read(HEAD + "None." + TAIL + "\nJulia Oak, Chief Legal Officer, Council House, Westmere\n")
    assert ("Julia Oak", "Chief Legal Officer") in facts.links("holds")


def test_a_chair_named_in_a_sentence() -> None:
    facts = read(
        HEAD + "None." + TAIL + "\nElaine Rowan became the chair of Westmere's Housing Panel in August 2016.\n"
    )
    assert facts.links("member_of") == [("Elaine Rowan", "Westmere's Housing Panel")]


def test_what_another_body_settled_before_is_no_decision_here() -> None:
    facts = read(
        HEAD + "None." + TAIL + "\n3.\n\nHomes\n\nMinutes:\n\nCabinet approved the arrangement on 31 October 2016.\n"
    )
    assert facts.decisions() == []
    assert ("Cabinet", "2016-10-31") in facts.meetings(held=False)


def test_an_item_points_at_the_meeting_it_speaks_of() -> None:
    facts = read(
        HEAD
        + "None."
        + TAIL
        + "\n3.\n\nHomes\n\nMinutes:\n\nThe plan was reviewed by the Corporate Housing Board on 4 March 2016.\n"
    )
    assert ("Homes", "Corporate Housing Board, 2016-03-04") in facts.links("mentions")


def test_the_day_a_request_came_is_no_meetings() -> None:
    said = "The special meeting of the Committee had been called to discuss the bridge as set out in a requisition received on 8 March 2017 from members."
    assert read(HEAD + said + TAIL).meetings(held=False) == [("Housing Committee", "2017-04-10")]


@pytest.mark.parametrize("said", ["were correct", "were accurate", "be true"])
def test_minutes_that_are_said_to_be_correct_are_confirmed(said: str) -> None:
    facts = read(
        "Westmere Parish Council\nMinutes of the meeting held on 10 February 2016\n\nPRESENT\nCouncillors Ann Elm and Ben Oak.\n\n1. MINUTES OF THE LAST MEETING\n"
        f"It was proposed by Cllr Elm, seconded by Cllr Oak, that the minutes of the last meeting held on the 13th January, as typed and circulated, {said}.\n2. PLANNING\nNone.\n"
    )
    assert facts.links("confirmed_minutes_of") == [
        ("Westmere Parish Council, 2016-02-10", "Westmere Parish Council, 2016-01-13")
    ]


def test_items_of_earlier_minutes_on_which_progress_is_reported_are_none_of_this_meeting() -> None:
    text = (
        "Minutes of the meeting of the Elm Schools Forum held on 18 January 2012\n\nPresent: Ann Birch, Bob Oak\n\n1. Apologies for absence\n\nNone.\n\n"
        "2. Disclosures of interest\n\nNone.\n\n3. Minutes of meeting 14 December 2011 and matters arising\n\nThe minutes were agreed as a correct record.\n\n"
        "Item 5 Roof Repairs: Further information is awaited.\n\nItem 7 Network: The cost is known.\n\n4. Budget\n\nThe budget was noted.\n"
    )
    assert read(text).attr("item", "number") == ["1", "2", "3", "4"]

"""Pages of council sites that are of one item, and what else their papers print in a way of their own."""

from __future__ import annotations

import pytest

from tests.text.papers import read

ITEM = "Agenda item\n\n"
ISSUE = "Issue - meetings\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "Council, Cabinet and Committees\n\nTo receive the minutes of:\n\n(a)      Council - 25 February 2015\n\n(b)      Cabinet - 17 March 2015\n",
        "Minutes - 19th May, 2011 and 23rd June 2011\n\nMinutes:\n\nResolved - That the minutes be approved.\n",
        "Meeting of 7 July 2015\n\nRESOLVED that the minutes of the meeting held on 7 July 2015 be approved.\n",
        "MINUTES OF THE ROADS COMMITTEE MEETING HELD ON: 23 November 2021; 7 December 2021\n\nMinutes:\n\nAGREED that:\n\n1. the minutes be confirmed.\n",
        "The minutes of the meeting of the Roads Committee held on 19th May 2010 were submitted.\n\nRESOLVED that the minutes be approved.\n",
    ],
)
def test_what_a_page_of_one_item_says_of_meetings_is_of_others(words: str) -> None:
    facts = read(ITEM + words)
    assert facts.meetings() == []
    assert facts.extraction.problems == ()


def test_the_title_of_a_page_of_one_item_is_of_its_meeting() -> None:
    page = (
        "Roads Committee - Wednesday, 5th June, 2024 7.00 pm\n\n"
        + ITEM
        + "Lanes\n\nRESOLVED that the lane be closed.\n"
    )
    facts = read(page)
    assert facts.meetings() == [("Roads Committee", "2024-06-05")]
    assert facts.decisions() == [("resolved", "the lane be closed.")]


def test_a_remark_on_a_body_is_no_part_of_the_field_that_names_it() -> None:
    page = "Meeting: 22/09/2010 - Standards Committee (this committee is now one with another and no longer meets) (Item 16)\n\n16 Minutes\n\nRESOLVED that a seat be bought.\n"
    assert read(ISSUE + page).meetings() == [("Standards Committee", "2010-09-22")]


def test_an_item_named_after_a_body_is_not_the_body_that_met() -> None:
    page = "Overview and Scrutiny Commission\n\nMeeting: 09/09/2021 - Council (Item 50)\n\nOverview and Scrutiny Commission\n\nMinutes:\n\nThe Council noted the report.\n"
    assert read(ISSUE + page).meetings() == [("Council", "2021-09-09")]


def test_what_was_done_at_another_bodys_meeting_is_not_confirmed_here() -> None:
    page = (
        "Meeting: 19/04/2017 - Audit Committee (Item 56)\n\n56 Minutes of the previous meeting held on 8th February, 2017\n\n"
        "The terms had been approved by the Council at its meeting held on 8th March, 2017.\n\nResolved:- That the minutes be approved as a correct record.\n"
    )
    facts = read(ISSUE + page)
    assert facts.links("confirmed_minutes_of") == [("Audit Committee, 2017-04-19", "Audit Committee, 2017-02-08")]
    assert ("Council", "2017-03-08") in facts.meetings(held=False)


def test_a_sitting_of_the_council_is_the_councils() -> None:
    page = "Decision details\n\nRoads\n\nDecision Maker: Statutory Annual Council\n\nDecision status: Approved\n\nIs Key decision?: No\n\nRESOLVED that the lane be closed.\n\nDate of decision: 12/05/2022\n\nDecided at meeting: 12/05/2022 - Statutory Annual Council\n"
    assert read(page).meetings() == [("Council", "2022-05-12")]


@pytest.mark.parametrize(
    ("head", "body", "time"),
    [
        ("Westmere & Elm City Council\nRoads & Lanes Committee\n4.00pm1 July 2021\nTown Hall - Council Chamber\nMINUTES\n", "Roads & Lanes Committee", "16:00"),
        ("Meeting of Standards Committee on Thursday, 1 July 2021, 7.30pm\n\nMeeting documents\n", "Standards Committee", "19:30"),
        ("MM 01.07.2021 & CITY COUNCIL\n\nMinutes of the Monthly Meeting of Council held in the Hall on Thursday, 1 July, 2021 at 7:00 pm\n", "Council", "19:00"),
    ],
)  # fmt: skip
def test_heads_in_which_words_ran_together(head: str, body: str, time: str) -> None:
    facts = read(
        f"{head}\nPresent: Councillors A Birch (Chair) and B Elm\n\n1. Lanes\n\nRESOLVED that the lane be closed.\n"
    )
    assert facts.meetings() == [(body, "2021-07-01")]
    assert facts.attr("meeting", "time") == [time]


def test_a_label_beside_its_words_is_no_title_of_minutes() -> None:
    page = "Apologies Minutes: An apology was received from Councillor Birch. |\nMinutes: There were no items.\nTo receive the minutes of the meeting of Cabinet held on Tuesday 8 June 2021. Minutes: RESOLVED: That the minutes be received. |\n"
    assert read(page).meetings() == []


SITE = "Agenda and minutes\n\nThe Council - Thursday, 10th December, 2015 1.00 pm\n\nVenue: The Guildhall\n\nItems\nNo. Item\n\n1.\n\nAPOLOGIES\n\nTo receive any apologies for absence\n\nAdditional documents:\n\n• Webcast for 1.\n\nMinutes:\n\n"


def test_apologies_that_the_minutes_only_list() -> None:
    facts = read(
        SITE
        + "Councillors Ann ab Iago, Ben Elm and Cora Wyn Oak.\n\n2.\n\nMINUTES\n\nMinutes:\n\nThe minutes were signed.\n"
    )
    assert facts.room() == [
        ("Ann ab Iago", "sent_apologies"),
        ("Ben Elm", "sent_apologies"),
        ("Cora Wyn Oak", "sent_apologies"),
    ]


def test_what_stands_there_of_others_is_no_list_of_apologies() -> None:
    facts = read(
        SITE
        + "Councillors Ann Birch and Ben Elm would join later.\n\n2.\n\nMINUTES\n\nMinutes:\n\nThe minutes were signed.\n"
    )
    assert facts.links("sent_apologies") == []


def test_how_a_meeting_is_held_stands_for_its_place_without_what_follows() -> None:
    page = "Agenda\n\nCabinet - Wednesday, 21st October, 2020 9.30 am\n\nVenue: This meeting will be held virtually and a stream can be heard.\n\nItems\nNo. Item\n\n1.\n\nApologies\n\n2.\n\nLanes\n"
    assert read(page).attr("meeting", "place") == ["This meeting will be held virtually"]


@pytest.mark.parametrize(
    ("address", "words", "council"),
    [
        ("ann@westmerecc.gov.uk", "The lane is closed.", "Westmere"),
        ("ann@eastmere.gov.uk", "The lanes of East Mere are closed.", "East Mere"),
        ("ann@elmhamcity.gov.uk", "The lane is closed.", "Elmham"),
        ("ann@eastleigh.gov.uk", "The lane is closed.", "Eastleigh"),
    ],
)
def test_the_council_that_an_address_names(address: str, words: str, council: str) -> None:
    page = f"Agenda\n\nCabinet - Wednesday, 21st October, 2020 9.30 am\n\nContact: Ann Birch  Email: {address}\n\nItems\nNo. Item\n\n1.\n\nLanes\n\n{words}\n"
    assert read(page).extraction.council == council


HELD = "Roads Committee - Wednesday, 5th June, 2024 7.00 pm\n\nAgenda item\n\nElection of Vice-Chair\n\n"
RIVALS = "Moved by Councillor A Birch, Seconded by Councillor B Elm that Councillor C Oak be elected Vice-Chair.\n\nMoved by Councillor D Ash, Seconded by Councillor E Yew that Councillor F Larch be elected Vice-Chair.\n\n"


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Upon a vote being taken the result was tied.\n\nResolved:\n\nThat Councillor C Oak be elected Vice-Chair for the year.\n", "resolved"),
        ("Upon a vote being taken it was:\nThat Councillor C Oak be elected Vice-Chair for the year.\nCouncillor C Oak signed the declaration.\n", "agreed"),
    ],
)  # fmt: skip
def test_of_rival_motions_one_was_carried_and_has_its_own_movers(words: str, outcome: str) -> None:
    facts = read(HELD + RIVALS + words)
    assert facts.decisions() == [(outcome, "That Councillor C Oak be elected Vice-Chair for the year.")]
    assert [name for name, _ in facts.links("moved") + facts.links("seconded")] == [
        "Councillor A Birch",
        "Councillor B Elm",
    ]
    assert [item for _, item in facts.links("taken_under")] == ["Election of Vice-Chair"]


def test_rival_motions_without_a_result_settle_nothing() -> None:
    assert read(HELD + RIVALS).decisions() == []


def test_one_motion_to_elect_somebody_is_settled_as_before() -> None:
    page = HELD + RIVALS.partition("\n\n")[0] + "\n\nRESOLVED that Councillor C Oak be elected Vice-Chair.\n"
    facts = read(page)
    assert [outcome for outcome, _ in facts.decisions()] == ["resolved"]
    assert [name for name, _ in facts.links("moved")] == ["Councillor A Birch"]


def test_what_a_page_prints_below_an_item_is_no_part_of_what_was_settled() -> None:
    page = HELD + "Resolved to close the lane and to tell its owners.\nSupporting documents:\n"
    assert read(page).decisions() == [("resolved", "to close the lane and to tell its owners.")]


def test_what_the_agenda_asks_above_the_label_of_an_issue_gives_no_task() -> None:
    page = (
        "Meeting: 14/05/2018 - Council (Item 7)\n\nAppointment of Vice-Chairman\n\nCllr A Birch will move:\n\nThat Cllr B Elm be appointed.\n\n"
        "He will take his seat and address the meeting.\n\nMinutes:\n\nRESOLVED:\n\nThat Cllr B Elm be appointed Vice-Chairman of the Council.\n"
    )
    facts = read(ISSUE + page)
    assert facts.names("action") == []
    assert [outcome for outcome, _ in facts.decisions()] == ["resolved"]


def test_a_motion_that_was_agreed_as_set_out_below_is_what_stands_below() -> None:
    page = (
        "Meeting: 14/05/2018 - Council (Item 7)\n\nSelection of Chairman\n\nMinutes:\n\nThe Council was requested to consider selecting a Chairman.\n\n"
        "Councillor Birch proposed and Councillor Elm (S) seconded a motion, which was agreed (unanimously) by the Council as set out below:\n\n"
        "(i)         that Councillor Oak be selected as Chairman;  and\n\n(ii)        that Councillor Ash be selected as Vice-Chairman.\n"
    )
    facts = read(ISSUE + page)
    assert facts.decisions() == [
        ("agreed", "that Councillor Oak be selected as Chairman;"),
        ("agreed", "that Councillor Ash be selected as Vice-Chairman."),
    ]
    assert {name for name, _ in facts.links("moved")} == {"Councillor Birch"}


def test_a_number_with_its_year_is_an_items_own() -> None:
    page = (
        "Agenda and minutes\n\nRoads Committee - Wednesday, 5th June, 2024 7.00 pm\n\nItems\nNo. Item\n\n23/1\n\nApologies\n\nMinutes:\n\nNone.\n\n"
        "23/2\n\nWork Programme\n\nThe Committee will be asked to consider its programme.\n\nMinutes:\n\nThe Clerk was asked to write to the county.\n"
    )
    assert read(page).names("action") == ["The Clerk was asked to write to the county."]


def test_who_came_or_went_was_in_the_room() -> None:
    facts = read(
        HELD
        + "RESOLVED that the lane be closed.\n\nCouncillor T Birch entered the meeting at 9.40am.\n\nCouncillor B Elm left the room.\n"
    )
    assert facts.room() == [("Councillor T Birch", "member"), ("Councillor B Elm", "member")]


def test_who_went_in_words_quoted_from_earlier_minutes_is_not_said_to_be_here() -> None:
    facts = read(HELD + "The minutes were amended:\n\n“Councillor T Birch left the meeting room.”\n")
    assert facts.room() == []

"""Lists of those in the room under the calling of a roll, place by place, and lists that only say who the members are."""

from __future__ import annotations

from tests.text.papers import read

TITLE = "Minutes of the meeting of Westmere Council held in the Chamber on Thursday, 5 September 2019 at 10.00am.\n\n"


def test_those_who_answered_the_roll_were_there() -> None:
    facts = read(
        TITLE
        + "1. Calling of the Roll and Apologies for Absence\n\nMr G Birch, Mrs J Elm, Ms N Oak (v/c)\n\nMr B Ash in the Chair\n\n"
        "Apologies for absence were intimated on behalf of Mr C Yew.\n\n2. Roads\n\nThe Council AGREED the report.\n"
    )
    assert [(name, role) for name, role in facts.room() if role == "member"] == [
        ("Mr G Birch", "member"),
        ("Mrs J Elm", "member"),
        ("Ms N Oak", "member"),
    ]
    assert ("Mr C Yew", "sent_apologies") in facts.room()


def test_who_sent_apologies_from_a_place_was_not_there_and_no_place_is_a_person() -> None:
    facts = read(
        "Minutes of the meeting of the Westmere Community Council Forum held on Wednesday 4th June 2025 at 19:00\nPresent:\n"
        "Northmere: Apologies from Ann Birch\nMere and Vale: No rep\nElm and Oakvale: Ben Ash, Apologies from Cai Yew\nWestvale: Dee Lime\n"
        "2) Reports\nThe reports were noted.\n"
    )
    assert facts.room() == [
        ("Ben Ash", "member"),
        ("Dee Lime", "member"),
        ("Ann Birch", "sent_apologies"),
        ("Cai Yew", "sent_apologies"),
    ]


def test_members_whom_an_agenda_counts_were_not_in_the_room() -> None:
    facts = read(
        "AGENDA for a meeting of the HEALTH COMMITTEE in the Council Chamber on FRIDAY 3 FEBRUARY 2006 AT 10.00 A.M.\n"
        "DISTRICT COUNCILLORS (3)\nR J Birch (Mere Council), M Elm (Vale Council), G Oak (Dale Council)\n"
        "REPRESENTATIVES (2)\nE Ash, C Yew\nAGENDA\nMINUTES\nTo confirm the minutes of the meeting held on 15 December 2005.\n"
    )
    assert facts.links("attended") == []

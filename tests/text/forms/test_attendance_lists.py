"""Who was in the room, in the shapes of list that councils print."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\n"
TAIL = "\n\n1. DECLARATIONS OF INTEREST\n\nThere were none.\n\n2. HOMES FOR CARERS\n\nThe Committee considered the report.\n"

Room = set[tuple[str, str]]


def room(words: str) -> Room:
    return {
        (name.rpartition(" ")[2] if "(" not in name else name, role) for name, role in read(HEAD + words + TAIL).room()
    }


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Present:\nMembers: Councillor P Birch (Cabinet Member)\nOther Members: Councillor B Elm\nEmployees (by Directorate):\nPlace: L Oak\nPeople: M Ash, N Yew\nApologies: Councillor C Lime",
         {("Birch", "member"), ("Elm", "other member"), ("Oak", "officer"), ("Ash", "officer"), ("Yew", "officer"), ("Lime", "sent_apologies")}),
        ("Board Members: Councillor A Birch (Chair)\nCouncillor B Elm\nDr C Oak, Friends of Westmere\nOther Representatives: Ms D Ash, Westmere College\nApologies: Councillor E Lime",
         {("Birch", "chair"), ("Elm", "member"), ("Oak", "member"), ("Ash", "observer"), ("Lime", "sent_apologies")}),
        ("Present: Councillor Mrs A Birch (Chairman)\nCouncillors B Elm (Vice-Chairman), C Oak, D Ash and E Lime\nOfficers in Attendance: Fay Yew (Solicitor), Guy Rowan (Head of Housing)\nOther Members in Attendance: Councillor H Pine",
         {("Birch", "chair"), ("Elm", "member"), ("Oak", "member"), ("Ash", "member"), ("Lime", "member"), ("Yew", "officer"), ("Rowan", "officer"), ("Pine", "other member")}),
        ("PRESENT IN THE CHAIR:\nCouncillor A. Birch\n\nMEMBERS PRESENT:\nCouncillors Elm, Oak (J), Oak (M), Ash and Lime.\n\nOFFICIALS IN ATTENDANCE:\nDirector of Housing (Mr. P. Yew), Meetings\nAdministrator (Ms. R. Rowan), Senior Engineer (Mr. T.\nPine).",
         {("Birch", "chair"), ("Elm", "member"), ("Oak (J)", "member"), ("Oak (M)", "member"), ("Ash", "member"), ("Lime", "member"), ("Yew", "officer"), ("Rowan", "officer"), ("Pine", "officer")}),
        ("Presiding A Birch\nOther Members Present\nB Elm, C Oak\nOfficers Present\nD Ash",
         {("Birch", "chair"), ("Elm", "member"), ("Oak", "member"), ("Ash", "officer")}),
        ("Present:\nCllr Mrs A Birch\nCllr B Elm\nCllr C Oak\n\nAbsent: Cllr D Ash\n\nIn Attendance: Mrs E Lime (Clerk)",
         {("Birch", "member"), ("Elm", "member"), ("Oak", "member"), ("Lime", "officer")}),
        ("Present: Chairman Cllr Mrs Birch, Cllrs Elm, Oak, Ash, County Cllr Lime & the Clerk. Public - Mr & Mrs Pine",
         {("Birch", "chair"), ("Elm", "member"), ("Oak", "member"), ("Ash", "member"), ("Lime", "other member")}),
        ("PRESENT (3 Councillors): - Ann Birch (AB), Ben Elm (BE), Carl Oak (CO)",
         {("Birch", "member"), ("Elm", "member"), ("Oak", "member")}),
        ("Present: Cllr A Birch (Chair), Cllr B Elm (arrived at 7.01pm), Cllr C Oak (left at 8 pm)",
         {("Birch", "chair"), ("Elm", "member"), ("Oak", "member")}),
        ("Membership: Councillors A Birch (Chair), B Elm and C Oak\nBy invitation: Councillor D Ash",
         {("Ash", "invited_to")}),
        ("Those Attending: Cllrs A Birch (Chair), B Elm\nApologies: Cllr C Oak",
         {("Birch", "chair"), ("Elm", "member"), ("Oak", "sent_apologies")}),
    ],
)  # fmt: skip
def test_a_list_says_who_was_there_and_as_what(words: str, wanted: Room) -> None:
    assert room(words) == wanted


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Apologies for absence were received from Councillors Birch, Elm and Oak.", {"Birch", "Elm", "Oak"}),
        ("An apology for his inability to attend the Meeting was received from Councillor\nBirch.", {"Birch"}),
        ("The Clerk reported apologies from Mrs D Ash, Mr L Lime and Mr S Yew.", {"Ash", "Lime", "Yew"}),
        ("There were no apologies.", set()),
        ("Apologies for arriving late were received from Councillor Birch.", set()),
    ],
)
def test_apologies_in_sentences(words: str, names: set[str]) -> None:
    found = read(
        f"{HEAD}Present: Councillors Z Fir (Chair) and Y Larch\n\n1. APOLOGIES\n\n{words}{TAIL.replace('1.', '2.').replace('2. H', '3. H')}"
    )
    assert {name.rpartition(" ")[2] for name, role in found.room() if role == "sent_apologies"} == names


def test_wards_as_headings_are_no_people() -> None:
    words = "PRESENT\n\nNorth Ward\nCouncillors A Birch and B Elm\n\nSouth Ward\nCouncillor C Oak"
    assert {name for name, _ in room(words)} == {"Birch", "Elm", "Oak"}

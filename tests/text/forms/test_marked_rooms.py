"""Those in the room as tables of signs, stars and lists without marks between the names have them."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = "WESTMERE DISTRICT COUNCIL\nRoads Committee\nMinutes of the meeting held on Tuesday 6 March 2018 at 7.00 pm in the Guildhall\n\n"
TAIL = "\n\n1. Minutes\nRESOLVED that the minutes be signed.\n\n2. Lanes\nRESOLVED that the lane be closed.\n"

Room = list[tuple[str, str]]


def room(words: str) -> Room:
    return read(f"{HEAD}{words}{TAIL}").room()


def away(words: str) -> list[str]:
    return [name for name, _ in read(f"{HEAD}{words}{TAIL}").links("absent_from")]


SIGNS = "| Name | Attendance |\n| --- | --- |\n| Cllr Ann Birch (Chair) | P |\n| Cllr Ben Elm | A |\n| Cllr Cora Oak | Ap |\n| Cllr Dan Ash | ✓ |\n| Cllr Eve Yew | X |\n"
COLUMNS = "Councillor\tPresent\tApologies\tAbsent\nCllr Ann Birch\tX\t\t\nCllr Ben Elm\t\tX\t\nCllr Cora Oak\t\t\tX\nCllr Dan Ash\t\t\t\n"


def test_signs_in_a_table() -> None:
    """An "A" is for apologies in some councils' tables and for absent in others'; nothing is said of whoever has one."""
    assert sorted(room(SIGNS)) == [
        ("Cllr Ann Birch", "chair"),
        ("Cllr Cora Oak", "sent_apologies"),
        ("Cllr Dan Ash", "member"),
    ]
    assert away(SIGNS) == ["Cllr Eve Yew"]


def test_a_column_for_each_state() -> None:
    assert sorted(room(COLUMNS)) == [("Cllr Ann Birch", "member"), ("Cllr Ben Elm", "sent_apologies")]
    assert away(COLUMNS) == ["Cllr Cora Oak"]


def test_crosses_where_nobody_has_a_tick_say_nothing() -> None:
    assert room("Name\tAttendance\nCllr Ann Birch\tX\nCllr Ben Elm\tX\n") == []


def test_signs_on_lines_above_the_names() -> None:
    words = "Members in attendance\n\n* Denotes attendance\n\nØ Denotes apology for absence\n\n* Cllr A Birch - The Mayor (In the Chair)\n\n*\n\nCllr B Elm\n\nØ\n\nCllr C Oak\n\n*\n\nCllr D Ash\n\nOfficers in attendance\n\nMonitoring Officer\n"
    assert [name for name, _ in room(words)] == ["Cllr A Birch", "Cllr B Elm", "Cllr D Ash"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (
            "PRESENT: The Right Worshipful the Mayor Councillor A Birch\n\nDeputy Mayor Councillor B Elm\n\nAldermen C Oak, D E Ash MBE and F Yew\n\nCouncillors " + ", ".join(f"{letter} Holly" for letter in "GHIJKLMNOPQRSTUVWXYZ" * 2) + " and A Rowan\n",
            {("Councillor A Birch", "chair"), ("Councillor B Elm", "member"), ("C Oak", "member"), ("Z Holly", "member"), ("A Rowan", "member")},
        ),
        (
            "Presiding P Birch\n\nOther Members Present A J Elm B Oak Mrs C A Ash Miss D Yew\n\nOfficers Present E F Holly, (Chief Executive) G Rowan (Director of Operations)\n",
            {("P Birch", "chair"), ("A J Elm", "member"), ("B Oak", "member"), ("Mrs C A Ash", "member"), ("Miss D Yew", "member"), ("E F Holly", "officer"), ("G Rowan", "officer")},
        ),
        (
            "Members Present : Councillors A Birch and B Elm\n\nOfficers Present : Chief Executive - C Oak Director of Roads and Lanes - D McAsh Borough Lawyer - E Yew ICT Officer - F Holly\n",
            {("A Birch", "member"), ("C Oak", "officer"), ("D McAsh", "officer"), ("E Yew", "officer"), ("F Holly", "officer")},
        ),
        (
            "Present: Councillor A Birch, Councillor Mrs K F Mayor, Councillor B Elm\nApologies for absence:\nCouncillors Mrs Oak and Councillor Ash\n\nCouncillor Mrs Birch paid tribute to two former Councillors, Carl Yew and Dora Holly who both died in May.\n",
            {("Councillor Mrs K F Mayor", "member"), ("Mrs Oak", "sent_apologies"), ("Councillor Ash", "sent_apologies")},
        ),
        (
            "Present: Councillor Mac Birch (Chair) Elm (Spokesperson) and Oak (Group Spokesperson)\n",
            {("Councillor Mac Birch", "chair"), ("Elm", "member"), ("Oak", "member")},
        ),
    ],
    ids=["long-lists", "run-on-labels", "offices-ran-together", "surname-mayor", "roles-without-commas"],
)  # fmt: skip
def test_a_list_with_few_marks(words: str, wanted: set[tuple[str, str]]) -> None:
    found = set(room(words))
    assert wanted <= found
    assert not any(name in ("Carl Yew", "Dora Holly") for name, _ in found)


DAY_ABOVE = """10 NOVEMBER 2011
Minutes of a meeting of the ROADS COMMITTEE held in the Council Chamber,
Guildhall, Westmere at 9.30 am when there were present:
Councillors
Mrs S A Birch (Chairman)
P W Elm
N Oak - substitute for B Cabell Ash
Mrs H Yew - observer
Officers
Mr R Larch - Planning Legal Manager
Mr J Holly - Team Leader (Major Developments)
Mr G Rowan - Team Leader (Enforcement)
(139) APOLOGIES FOR ABSENCE
Apologies for absence were received from Councillors M J Pine and B Cabell
Ash. There was one substitute.
(140) MINUTES
The Minutes were approved.
(141) LANES - 2006 - Closing of a lane
RESOLVED that the lane be closed.
"""


def test_minutes_whose_day_stands_above_them() -> None:
    facts = read(DAY_ABOVE)
    assert facts.meetings() == [("Roads Committee", "2011-11-10")]
    assert facts.attr("meeting", "time") == ["09:30"]
    assert facts.room() == [
        ("Mrs S A Birch", "chair"), ("P W Elm", "member"), ("N Oak", "substitute"), ("Mrs H Yew", "observer"),
        ("Mr R Larch", "officer"), ("Mr J Holly", "officer"), ("Mr G Rowan", "officer"),
        ("M J Pine", "sent_apologies"), ("B Cabell Ash", "sent_apologies"),
    ]  # fmt: skip
    assert facts.attr("item", "number") == ["139", "140", "141"]


def test_clauses_in_brackets_are_no_items() -> None:
    words = DAY_ABOVE.replace("(139) ", "1. ").replace("(140) ", "2. ").replace("(141) ", "3. ")
    words = words.replace(
        "RESOLVED that the lane be closed.", "RESOLVED:\n(1) THAT the lane be closed; and\n(2) THAT the owner be told."
    )
    facts = read(words)
    assert facts.attr("item", "number") == ["1", "2", "3"]
    assert len(facts.decisions()) == 2

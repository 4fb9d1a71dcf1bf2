"""Who was in the room: lists in every shape, late and early, in the place of others, invited, and sent apologies."""

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "Westmere Borough Council\n\nMinutes of the Meeting of Roads Committee held at 2.00 pm on Monday, 10 April 2017\n\n"
)
AFTER = "\n\n1. Declarations of Interests\n\nThere were no declarations of interest.\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"


def minutes(block: str, after: str = AFTER) -> Facts:
    return read(HEAD + block + after)


@pytest.mark.parametrize(
    ("block", "room"),
    [
        (
            "Present:\n\nMembers: Councillor A Birch (Chair)\nCouncillor B Elm\n\nOther Members: Councillor C Oak (Cabinet Member for Roads)\n\nEmployees (by Service Area):\n\nPlace: D Ash, E Yew\n\nPeople: F Rowan\n\nApologies: Councillor G Holly\n",
            [("Councillor A Birch", "chair"), ("Councillor B Elm", "member"), ("Councillor C Oak", "other member"), ("D Ash", "officer"), ("E Yew", "officer"), ("F Rowan", "officer"), ("Councillor G Holly", "sent_apologies")],
        ),
        (
            "Present:\n\nBoard Members: Councillor A Birch (Chair)\nDr Ben Elm, Westmere Health Trust\nCora Oak, Healthy Westmere\n\nOther Representatives: Dan Ash, Westmere Police\n",
            [("Councillor A Birch", "chair"), ("Dr Ben Elm", "member"), ("Cora Oak", "member"), ("Dan Ash", "observer")],
        ),
        (
            "Present: Councillor Mrs Birch (Chairman)\nCouncillors Elm (Vice-Chairman), Oak, Ash and Yew\n\nOfficers in Attendance: Fay Rowan (Head of Roads), Gil Holly (Clerk to the Committee)\n\nOther Members in Attendance: Councillor Hazel\n",
            [("Councillor Mrs Birch", "chair"), ("Elm", "member"), ("Oak", "member"), ("Ash", "member"), ("Yew", "member"), ("Fay Rowan", "officer"), ("Gil Holly", "officer"), ("Councillor Hazel", "other member")],
        ),
        (
            "PRESENT IN THE CHAIR: Councillor A. Birch, Cathaoirleach\n\nMEMBERS PRESENT:\n\nCouncillors Elm, Oak (D), Oak (P), Ash and Yew.\n\nOFFICIALS IN ATTENDANCE:\n\nChief Executive (Mr. P. Rowan), Director, Roads and Travel (Ms. K. Holly), A/Meetings Administrator (Mr. T. Hazel).\n",
            [("Councillor A. Birch", "chair"), ("Elm", "member"), ("Oak (D)", "member"), ("Oak (P)", "member"), ("Ash", "member"), ("Yew", "member"), ("Mr. P. Rowan", "officer"), ("Ms. K. Holly", "officer"), ("Mr. T. Hazel", "officer")],
        ),
        (
            "PRESENT\n\nEast Ward\nCouncillor A Birch\nCouncillor B Elm\n\nWest Ward\nCouncillor C Oak\n\nMere Hill\nCouncillor D Ash\n",
            [("Councillor A Birch", "member"), ("Councillor B Elm", "member"), ("Councillor C Oak", "member"), ("Councillor D Ash", "member")],
        ),
        (
            "Present: Mr G Birch, Mrs J Elm, Dr P Oak (via VC)\n\nIn Attendance: Director of Finance, Head of Estates\n\nMr B Ash in the Chair\n",
            [("Mr G Birch", "member"), ("Mrs J Elm", "member"), ("Dr P Oak", "member"), ("Mr B Ash", "chair")],
        ),
        (
            "Presiding\nPeter Birch\n\nOther Members Present\nAnn Elm\nBen Oak (joined the meeting at 7.33 pm)\n\nOfficers Present\nCora Ash\n\nRepresentatives from Other Bodies in Attendance\nDan Yew\n",
            [("Peter Birch", "chair"), ("Ann Elm", "member"), ("Ben Oak", "member"), ("Cora Ash", "officer"), ("Dan Yew", "observer")],
        ),
        (
            "In the Chair : Councillor A Birch\n\nMembers Present : Aldermen – B Elm and C Oak\nCouncillors – D Ash, E Yew and F Rowan\n\nOfficers Present : Chief Executive – G Holly\nHead of Roads – H Hazel\n",
            [("Councillor A Birch", "chair"), ("B Elm", "member"), ("C Oak", "member"), ("D Ash", "member"), ("E Yew", "member"), ("F Rowan", "member"), ("G Holly", "officer"), ("H Hazel", "officer")],
        ),
        (
            "Present: Councillor A Birch (In the Chair) (C01/19 – C28/19)\nCouncillors B Elm and C Oak\n",
            [("Councillor A Birch", "chair"), ("B Elm", "member"), ("C Oak", "member")],
        ),
        (
            "PRESENT: Cllr Ann Birch (Chairman)\nCllr Ben Elm\nDistrict Councillor Cora Oak\nCounty Councillor Dan Ash\n",
            [("Cllr Ann Birch", "chair"), ("Cllr Ben Elm", "member"), ("District Councillor Cora Oak", "other member"), ("County Councillor Dan Ash", "other member")],
        ),
        (
            "Present:\nCllr Mrs B Birch\nCllr C Elm\n\nAbsent:\nCllr D Oak\n\nIn Attendance:\nMrs E Ash (Clerk)\n",
            [("Cllr Mrs B Birch", "member"), ("Cllr C Elm", "member"), ("Mrs E Ash", "officer")],
        ),
        (
            "Present: Chairman Cllr Mrs Birch, Cllrs Elm, Oak, Ash, County Cllr Yew & the Clerk. Public – Mr Rowan\n",
            [("Cllr Mrs Birch", "chair"), ("Elm", "member"), ("Oak", "member"), ("Ash", "member"), ("County Cllr Yew", "other member")],
        ),
        (
            "PRESENT (6 Councillors): - Paul Birch (PB), Ann Elm (AE), Cora Oak (CO)\n",
            [("Paul Birch", "member"), ("Ann Elm", "member"), ("Cora Oak", "member")],
        ),
        (
            "Those Attending:\nAnn Birch (AXB)   Councillor/Chair\nBen Elm (BRE)   Councillor\n",
            [("Ann Birch", "chair"), ("Ben Elm", "member")],
        ),
        (
            "Present:\nCouncillor A BirchCouncillor B ElmCouncillor C Oak\n",
            [("Councillor A Birch", "member"), ("Councillor B Elm", "member"), ("Councillor C Oak", "member")],
        ),
        (
            "Membership: Councillors A Birch (Deputy Cabinet Member), and B Elm (Cabinet Member)\n\nBy invitation: Councillor C Oak\n",
            [("Councillor C Oak", "invited_to")],
        ),
        (
            "Present:\n\nCouncillor A Birch (Chair)  Councillor B Elm\nCouncillor C Oak  Councillor D Ash\n\nHonorary Alderman: E Yew\n",
            [("Councillor A Birch", "chair"), ("Councillor B Elm", "member"), ("Councillor C Oak", "member"), ("Councillor D Ash", "member"), ("E Yew", "observer")],
        ),
        (
            "Present: Councillors A Birch (Chair), B Elm\n\nObservers: Councillor C Oak, Ms D Ash\n",
            [("A Birch", "chair"), ("B Elm", "member"), ("Councillor C Oak", "observer"), ("Ms D Ash", "observer")],
        ),
    ],
)  # fmt: skip
def test_a_list(block: str, room: list[tuple[str, str]]) -> None:
    assert minutes(block).room() == room


@pytest.mark.parametrize(
    "seat",
    [
        "Cllr C Oak (arrived at 7.40 pm)",
        "Cllr C Oak (arrived 7.40pm)",
        "Cllr C Oak (from 7.40 pm)",
        "Cllr C Oak (left during item 5)",
        "Cllr C Oak (left at 8.15pm)",
        "Cllr C Oak - arrived at 7.40 pm",
        "Cllr C Oak (until item 4)",
        "Cllr C Oak (items 1 to 4 only)",
        "Cllr C Oak (via Teams)",
        "Cllr C Oak (remotely)",
        "Cllr C Oak*",
    ],
)
def test_arrivals_and_departures_leave_the_name_alone(seat: str) -> None:
    facts = minutes(f"Present:\nCllr A Birch (Chair)\n{seat}\nCllr D Ash\n")
    assert facts.room() == [("Cllr A Birch", "chair"), ("Cllr C Oak", "member"), ("Cllr D Ash", "member")]
    assert facts.names("post") == []


@pytest.mark.parametrize(
    ("block", "room"),
    [
        (
            "Present: Councillor A Birch (Chair)\nCouncillor B Elm (substitute for Councillor C Oak)\nCouncillor D Ash\n",
            [("Councillor A Birch", "chair"), ("Councillor B Elm", "substitute"), ("Councillor D Ash", "member")],
        ),
        (
            "Present: Councillor A Birch (Chair)\nCouncillor B Elm (Substitute)\n",
            [("Councillor A Birch", "chair"), ("Councillor B Elm", "substitute")],
        ),
        (
            "Present: Councillor A Birch (Chair)\nSubstitutes: Councillor B Elm (for Councillor C Oak)\n",
            [("Councillor A Birch", "chair"), ("Councillor B Elm", "substitute")],
        ),
    ],
)  # fmt: skip
def test_substitutes_in_lists(block: str, room: list[tuple[str, str]]) -> None:
    assert minutes(block).room() == room


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("Apologies for absence were received from Councillors A Birch, B Elm and C Oak.", ["A Birch", "B Elm", "C Oak"]),
        ("Apologies for absence were submitted on behalf of Councillor A Birch.", ["Councillor A Birch"]),
        ("The Clerk reported apologies from Mrs Birch, Mr Elm and Mr Oak.", ["Mrs Birch", "Mr Elm", "Mr Oak"]),
        ("Councillor A Birch – unwell\nCouncillor B Elm – on holiday", ["Councillor A Birch", "Councillor B Elm"]),
        ("Councillors A Birch and B Elm.", ["A Birch", "B Elm"]),
        ("Councillor A Birch sent apologies.", ["Councillor A Birch"]),
        ("Cllrs Birch and Elm had sent their apologies.", ["Birch", "Elm"]),
        ("There were no apologies.", []),
        ("None.", []),
        ("Apologies for arriving late were received from Councillor A Birch.", []),
        ("Apologies for leaving early were received from Councillor A Birch.", []),
    ],
)  # fmt: skip
def test_apologies_under_their_own_item(words: str, sent: list[str]) -> None:
    facts = minutes(
        "Present: Councillors Yew (Chair), Rowan and Holly\n",
        f"\n1. Apologies for Absence\n\n{words}\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n",
    )
    assert [name for name, role in facts.room() if role == "sent_apologies"] == sent
    assert len([name for name, role in facts.room() if role != "sent_apologies"]) == 3


@pytest.mark.parametrize(
    ("words", "added"),
    [
        ("Apologies for absence were received from Councillor D Elm. Councillor Dr S Birch FRCP attended as his substitute.", [("Councillor D Elm", "sent_apologies"), ("Councillor Dr S Birch FRCP", "substitute")]),
        ("Councillor M Birch substituted for Councillor D Elm.", [("Councillor M Birch", "substitute")]),
        ("Councillor M Birch had been appointed as a substitute member for Councillor D Elm.", []),
        ("Cllr M Birch would be substituting, with voting rights, for Cllr D Elm.", []),
        ("Councillor Rowan substituted for Councillor D Elm.", []),
    ],
)  # fmt: skip
def test_substitutes_in_sentences(words: str, added: list[tuple[str, str]]) -> None:
    facts = minutes(
        "Present: Councillors Yew (Chair), Rowan and Holly\n",
        f"\n1. Apologies for Absence\n\n{words}\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n",
    )
    assert facts.room() == [("Yew", "chair"), ("Rowan", "member"), ("Holly", "member"), *added]


def test_nobody_in_prose_attended() -> None:
    facts = minutes(
        "Present: Councillors Yew (Chair) and Rowan\n",
        "\n1. Welcome\n\nThe Chair thanked Councillor A Birch for her work, and read a letter from Mr B Elm.\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n",
    )
    assert facts.room() == [("Yew", "chair"), ("Rowan", "member")]


def test_no_list_on_the_page() -> None:
    facts = read(
        "Agenda and minutes\n\nCabinet - Thursday, 21 January 2016 10:30 am\n\nVenue: Room 1\n\nAttendance details\n\nItems\nNo. Item\n\n1.\n\nApologies\n\n2.\n\nRoads Plan\n"
    )
    assert facts.room() == []

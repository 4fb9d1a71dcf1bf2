"""Lists of those in the room that set offices before names, break over lines, and end where business begins."""

import pytest

from tests.text.papers import read

HEAD = (
    "MINUTES OF PROCEEDINGS AT MEETING OF THE MUNICIPAL DISTRICT OF ELM-OAKVALE HELD IN {place}, ON THURSDAY, 16TH FEBRUARY, 2017 AT 3.30 P.M.\n\n"
    "PRESENT IN THE CHAIR: Councillor E. Vale.\n\n"
)
TAIL = "\n\n1. Roads\n\nThe Engineer circulated a report on roads in the District.\n\n2. Housing\n\nMembers spoke of housing.\n"


def room(block: str) -> list[tuple[str, str]]:
    return read(HEAD.format(place="THE COUNCIL CHAMBER") + block + TAIL).room()


@pytest.mark.parametrize(
    ("office", "held"),
    [
        ("Executive Engineers (Messrs. J. Stone and J. Heath)", ["J. Stone", "J. Heath"]),
        ("A/Director of Support Services (Finance, Corporate, HR and ICT) (Mr. S. Holt)", ["Mr. S. Holt"]),
        ("Senior Engineer (Water) (Ms. A. Reed), Clerical Officer (Mr. B. Lark)", ["Ms. A. Reed", "Mr. B. Lark"]),
    ],
)
def test_several_hold_an_office_and_an_office_has_brackets_of_its_own(office: str, held: list[str]) -> None:
    found = room(f"OFFICIALS IN ATTENDANCE:\n\n{office}.")
    assert [name for name, role in found if role == "officer"] == held


def test_surnames_under_a_plural_title_stand_beside_offices_in_apologies() -> None:
    block = "APOLOGIES:\n\nCouncillors Pike, Rush.\n\nDirector, Community and Culture (Mr. G. Lark).\n\nDirector, Housing (Ms. K. Finch)."
    found = [name for name, role in room(block) if role == "sent_apologies"]
    assert sorted(found) == ["Mr. G. Lark", "Ms. K. Finch", "Pike", "Rush"]


def test_a_list_of_surnames_that_stand_one_a_line() -> None:
    block = "MEMBERS:\nCouncillors\nB.\nCollier,\nCosgrove,\nHarte,\nO'Dell, Slade and Tully\n\nOFFICIALS:\nChief Executive (Dr. P. Dale)"
    found = [name for name, role in room(block) if role == "member"]
    assert [name.split()[-1] for name in found] == ["Collier", "Cosgrove", "Harte", "O'Dell", "Slade", "Tully"]


@pytest.mark.parametrize(
    "business",
    [
        "Item 1: Adoption of Minutes\nOn the proposal of Cllr S Kiln, seconded by Cllr D Moor the minutes were adopted.",
        "ITEM 1 - Adoption of Minutes\nProposed: D. Kiln",
        "On the proposal of Cllr S Kiln, the minutes were adopted.",
    ],
)
def test_apologies_end_where_business_begins(business: str) -> None:
    found = room(f"APOLOGIES: Cllr Elisa O' Dunne\nMs Louise Dorrin\n{business}")
    assert [name for name, role in found if role == "sent_apologies"] == ["Cllr Elisa O' Dunne", "Ms Louise Dorrin"]


def test_a_misread_mark_in_a_surname() -> None:
    head = "Housing Committee\n\nMinutes of the meeting held on Monday, 7 September, 2020 at 3pm\n\n"
    found = read(
        f'{head}IN THE CHAIR: Cllr. Kieran O" Harlan\nPRESENT: Cllr. Mary Collier\nCllr. Olive Stone{TAIL}'
    ).room()
    assert ("Cllr. Kieran O' Harlan", "chair") in found


@pytest.mark.parametrize("place", ["ÁRAS MHUIRE, OAKVALE, CO. THORN", "THE COUNCIL CHAMBER, OAKVALE"])
def test_a_place_may_open_with_a_letter_of_another_language(place: str) -> None:
    assert read(HEAD.format(place=place) + TAIL).attr("meeting", "place") == [place]


@pytest.mark.parametrize(
    "said",
    [
        "At the outset of the Meeting, the Chair and Members extended their condolences and sympathy to the family of\nMs. Helen Moyne, mother of a colleague.",
        "At the outset of the Meeting Councillor Dale proposed birthday wishes be extended\nto centenarian, Ms. Kate Lark who turned 100 years the week before.",
        "The Chair and Members extended their condolences and sympathy to the family of\nMichael Scott, Staff Member of the Works Department.",
    ],
)
def test_the_dead_and_the_well_wished_are_not_in_the_room(said: str) -> None:
    facts = read(
        HEAD.format(place="THE HALL") + f"OFFICIALS IN ATTENDANCE:\n\nChief Executive (Dr. P. Dale).\n\n{said}{TAIL}"
    )
    assert [name for name, _ in facts.room()] == ["Councillor E. Vale", "Dr. P. Dale"]
    assert not {"Ms. Helen Moyne", "Ms. Kate Lark", "Michael Scott"}.intersection(facts.names("person"))


def test_a_misread_given_name_and_a_firm() -> None:
    facts = read(
        HEAD.format(place="THE HALL")
        + f"MEMBERS PRESENT:\n\nCouncillor Michae! Dunne, Councillor B. Frost\n\nIN ATTENDANCE: Mr. K. Reed, Rowan and O'Dale-ACOM{TAIL}"
    )
    assert "Councillor Michael Dunne" in facts.names("person")
    assert not [name for name in facts.names("person") if "ACOM" in name]


def test_a_bracket_that_a_blank_line_breaks_and_an_office_before_a_given_name() -> None:
    block = "PRESENT: Ms Jane Murphy (Environmental Officer,\n\nElm and Oak Borough Council)\n\nMr. Matthew Ferry (Parish representative)\n\n5 members of the public\n\nPolice Community Support Officer Sophie Watts"
    assert [name for name, _ in room(block)][1:] == ["Ms Jane Murphy", "Mr. Matthew Ferry", "Sophie Watts"]

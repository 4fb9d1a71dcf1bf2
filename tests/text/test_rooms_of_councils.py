"""Lists of those in the room as the minutes of city and county councils print them: offices before names in brackets, firms and
posts between names, nominees under their sector, names broken at line ends."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = "MINUTES OF PROCEEDINGS AT MEETING OF THE WESTMERE JOINT POLICING COMMITTEE HELD IN THE TOWN HALL ON MONDAY, 10TH APRIL, 2017, AT 2.00 P.M.\n\n"
TAIL = "\n\n**1.** **Adoption of Minutes**\n\nProposed by Councillor Birch;\nSeconded by Councillor Elm;\nAnd Resolved:\n\n“That the Minutes be adopted.”\n"


def room(block: str) -> list[tuple[str, str]]:
    return [(" ".join(name.split()), role) for name, role in read(HEAD + block + TAIL).room()]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("AN GARDA SÍOCHÁNA", "observer"),
        ("GARDA NOMINEES", "member"),
        ("OFFICIALS IN ATTENDANCE", "officer"),
        ("OTHERS", "officer"),
    ],
)
def test_an_office_stands_before_its_holder_in_brackets(label: str, role: str) -> None:
    block = f"PRESENT IN THE CHAIR: Councillor A. Birch.\n\n{label}:\n\nChief Superintendent (Mr. B. Oak), Inspector (Ms. C. Lime)."
    assert room(block)[1:] == [("Mr. B. Oak", role), ("Ms. C. Lime", role)]


def test_nominees_stand_under_their_sector() -> None:
    block = "PRESENT IN THE CHAIR: Councillor A. Birch.\n\nSECTORAL INTERESTS:\n\nMr. B. Oak, Ms. C. Lime.\n\nPPN REPRESENTATIVES: Ms. D. Ash."
    assert room(block)[1:] == [("Mr. B. Oak", "member"), ("Ms. C. Lime", "member"), ("Ms. D. Ash", "member")]


def test_firms_and_posts_between_names_with_titles_are_nobody() -> None:
    block = (
        "PRESENT IN THE CHAIR: Councillor A. Birch.\n\nALSO IN ATTENDANCE:\n\n"
        "Mr. B. Oak, Hartwell Painting, Ms. C. Lime, Arts Officer, Mr. D. Ash, Space Engagers."
    )
    assert [name for name, _ in room(block)[1:]] == ["Mr. B. Oak", "Ms. C. Lime", "Mr. D. Ash"]


def test_those_after_the_chair_under_a_plural_title_are_members() -> None:
    block = "PRESENT IN THE CHAIR: Councillor A. Birch.\n\nCouncillors Ash, Elm and Yew."
    assert room(block) == [("Councillor A. Birch", "chair"), ("Ash", "member"), ("Elm", "member"), ("Yew", "member")]


@pytest.mark.parametrize(
    ("chair", "mayor"), [("PRESENT IN THE CHAIR: Councillor A. Birch.\n\n", "member"), ("", "chair")]
)
def test_a_mayor_is_the_chair_where_nobody_else_is(chair: str, mayor: str) -> None:
    block = f"{chair}MEMBERS PRESENT:\n\nCouncillor B. Oak, Mayor; Councillors Ash and Elm."
    assert ("Councillor B. Oak", mayor) in room(block)


@pytest.mark.parametrize(
    ("listed", "last"),
    [
        ("Councillors Ash, Elm, Ní\n\nOdhrán and Yew.", ["Ash", "Elm", "Ní Odhrán", "Yew"]),
        (
            "Councillors Ash, Hazel, Rowan, Lime, Alder, Holly, Elm\n\n(M), Elm (J) and Yew.",
            ["Ash", "Hazel", "Rowan", "Lime", "Alder", "Holly", "Elm (M)", "Elm (J)", "Yew"],
        ),
        ("Councillors Ash, Hazel-\nRowan and Yew.", ["Ash", "Hazel-Rowan", "Yew"]),
    ],
)
def test_names_go_on_over_a_line_end(listed: str, last: list[str]) -> None:
    block = f"PRESENT IN THE CHAIR: Councillor A. Birch.\n\nMEMBERS PRESENT:\n\n{listed}"
    assert [name.replace("- ", "-") for name, role in room(block) if role == "member"] == last


@pytest.mark.parametrize(
    "listed",
    [
        "Superintendent, An Garda Siochana, Mr. Ben Oak; Community Garda, An Garda Síochána, Ms. Cara Lime.",
        "Superintendent An Garda Siochana Mr. Ben Oak; Ms. Cara Lime.",
    ],
)
def test_a_police_force_between_names_is_nobody(listed: str) -> None:
    block = f"PRESENT IN THE CHAIR: Councillor A. Birch.\n\nALSO IN ATTENDANCE:\n\n{listed}"
    assert [name.rpartition(" ")[2] for name, _ in room(block)[1:]] == ["Oak", "Lime"]


@pytest.mark.parametrize(
    ("listed", "others"),
    [
        ("Ann Elm, Ben Oak, Cy Ash, Dee Birch, Eve Fir (Chair), Cllr Hal Larch, Councillor Ida Rowan", ["Cllr Hal Larch", "Councillor Ida Rowan"]),
        ("Cllrs Ann Elm, Ben Oak, Cy Ash, Dee Birch, Eve Fir and Gil Yew", []),
        ("Cllr Ann Elm, Cllr Ben Oak, Cllr Cy Ash, Dee Birch, Eve Fir, Gil Yew", []),
        ("Cllr Gil Yew (Chair), Ann Elm, Ben Oak, Cy Ash, Dee Birch, Eve Fir", []),
        ("Ann Elm, Cllr Ben Oak", []),
    ],
)  # fmt: skip
def test_the_few_with_a_title_in_a_community_councils_room_are_of_another_council(
    listed: str, others: list[str]
) -> None:
    minutes = f"Minutes of the meeting held on Monday 7 March 2011 in the Hall\n\nPresent: {listed}\n\n1. Apologies\n\nNone.\n"
    room = read(f"Westmere Community Council\n\n{minutes}").room()
    assert [name for name, role in room if role == "other member"] == others
    parish = read(f"Westmere Parish Council\n\n{minutes}").room()
    assert "other member" not in {role for _, role in parish}

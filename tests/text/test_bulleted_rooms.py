"""Labels of those in the room behind a bullet, and the wards behind their names."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = (
    "Elmford Community Council\nMinutes of the meeting of Elmford Community Council held on Tuesday 7 October 2025\n\n"
)


@pytest.mark.parametrize("mark", ["•", "-", "*", "–"])
def test_labels_behind_bullets_are_labels(mark: str) -> None:
    facts = read(
        f"{HEAD}1. Record of those present\n{mark} Members: Cllrs Ann Elm (Chair), Ben Oak and Carl Ash\n"
        f"{mark} Others: Dora Fir Clerk to the Council\n{mark} Apologies for absence: Cllrs Eve Lime and Finn Reed.\n\n2. Minutes\n"
    )
    assert facts.room() == [
        ("Ann Elm", "chair"),
        ("Ben Oak", "member"),
        ("Carl Ash", "member"),
        ("Dora Fir", "officer"),
        ("Eve Lime", "sent_apologies"),
        ("Finn Reed", "sent_apologies"),
    ]


@pytest.mark.parametrize(
    "line",
    ["- Members: the rules were read.", "- Apologies for the delay: none.", "• Present the report: Cllr Elm to do so"],
)
def test_bullets_of_business_are_none(line: str) -> None:
    facts = read(f"{HEAD}Present: Ann Elm, Ben Oak\n\n2. Minutes\n{line}\n")
    assert facts.room() == [("Ann Elm", "member"), ("Ben Oak", "member")]


def test_the_number_of_a_ward_is_no_surname() -> None:
    facts = read(
        f"{HEAD}Present: Councillor Wayne Good - Ward 1; Councillor Vera Ash and Councillor Gerry Fir Ward 2; "
        "and Councillor John Yew and Councillor Dennis Lime Ward III.\n\n2. Minutes\n"
    )
    assert [name for name, _ in facts.room()] == [
        "Councillor Wayne Good",
        "Councillor Vera Ash",
        "Councillor Gerry Fir",
        "Councillor John Yew",
        "Councillor Dennis Lime",
    ]

"""Who came to a meeting in whose place, as sentences on apologies and substitutes tell it."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = (
    "Agenda and minutes\n\nPolicy Committee - Tuesday, 12th March, 2019 7.30 pm\n\nItems\nNo. Item\n\n1.\n\n{title}\n\nMinutes:\n\n{said}\n\n"
    "2.\n\nDeclarations\n\nMinutes:\n\nThere were none.\n\n3.\n\nGrants\n\nMinutes:\n\nResolved that the plan be agreed.\n"
)
TITLE = "Apologies for Absence and Attendance of Substitute Members"


def room(said: str, title: str = TITLE) -> dict[str, list[str]]:
    """Surnames by what is said of those who have them."""
    found: dict[str, list[str]] = {}
    for name, role in dict.fromkeys(read(HEAD.format(title=title, said=said)).room()):
        found.setdefault(role, []).append(name.split()[-1])
    return found


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Liz Oak attended as substitute for Councillor Mark Elm.",
        "Councillor Liz Oak attended as alternate Member for Councillor Mark Elm.",
        "Councillor Liz Oak attended the meeting in place of Councillor Mark Elm.",
        "Councillor Liz Oak substituted for Councillor Mark Elm.",
        "Councillor Liz Oak deputised for Councillor Mark Elm.",
        "Councillor Mark Elm was substituted by Councillor Liz Oak.",
        "Apologies for absence were received from Councillor Mark Elm. Councillor Liz Oak attended in his place.",
        "Apologies were received from Councillor Mark Elm and Councillor Liz Oak attended as his alternate.",
        "Apologies for absence were received from Councillor Mark Elm for whom Councillor Liz Oak attended as alternate Member.",
    ],
)
def test_one_came_in_the_place_of_another(said: str) -> None:
    assert room(said) == {"substitute": ["Oak"], "sent_apologies": ["Elm"]}


def test_several_came_each_in_the_place_of_another() -> None:
    said = "Councillors Chris Oak, Bea Ash and Jo Fern attended as substitutes for Councillors Gaj Elm, Liz Birch and Phil Yew respectively."
    assert room(said) == {"substitute": ["Oak", "Ash", "Fern"], "sent_apologies": ["Elm", "Birch", "Yew"]}


def test_whoever_sent_apologies_beside_them_came_not() -> None:
    said = "Apologies were received from Councillor Mark Elm for whom Councillor Liz Oak attended as alternate Member and from Councillor Kit Ash."
    found = room(said)
    assert found["substitute"] == ["Oak"]
    assert sorted(found["sent_apologies"]) == ["Ash", "Elm"]


def test_where_nothing_is_said_of_apologies_they_were_absent() -> None:
    facts = read(HEAD.format(title="Attendance", said="Councillor Liz Oak attended in place of Councillor Mark Elm."))
    assert facts.room() == [("Councillor Liz Oak", "substitute")]
    assert [name for name, _ in facts.links("absent_from")] == ["Councillor Mark Elm"]


@pytest.mark.parametrize(
    "said",
    [
        "The plan was agreed in place of the earlier one.",
        "Councillor Elm spoke on the substitution of materials for brick.",
        "None attended for the public.",
    ],
)
def test_other_words_of_replacing_bring_nobody(said: str) -> None:
    assert room(said, "Attendance") == {}

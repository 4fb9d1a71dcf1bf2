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
    facts = read(HEAD.format(title=title, said=said))
    found: dict[str, list[str]] = {}
    for name, role in dict.fromkeys(facts.room()):
        found.setdefault(role, []).append(name.split()[-1])
    if absent := [name.split()[-1] for name, _ in facts.links("absent_from")]:
        found["absent"] = absent
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
    ],
)
def test_one_came_in_the_place_of_another_who_was_absent(said: str) -> None:
    assert room(said) == {"substitute": ["Oak"], "absent": ["Elm"]}


@pytest.mark.parametrize(
    "said",
    [
        "Apologies for absence were received from Councillor Mark Elm. Councillor Liz Oak attended in his place.",
        "Apologies were received from Councillor Mark Elm and Councillor Liz Oak attended as his alternate.",
        "Apologies for absence were received from Councillor Mark Elm for whom Councillor Liz Oak attended as alternate Member.",
    ],
)
def test_one_came_in_the_place_of_another_who_sent_apologies(said: str) -> None:
    assert room(said) == {"substitute": ["Oak"], "sent_apologies": ["Elm"]}


def test_several_came_each_in_the_place_of_another() -> None:
    said = "Councillors Chris Oak, Bea Ash and Jo Fern attended as substitutes for Councillors Gaj Elm, Liz Birch and Phil Yew respectively."
    assert room(said) == {"substitute": ["Oak", "Ash", "Fern"], "absent": ["Elm", "Birch", "Yew"]}


def test_whoever_sent_apologies_beside_them_came_not() -> None:
    said = "Apologies were received from Councillor Mark Elm for whom Councillor Liz Oak attended as alternate Member and from Councillor Kit Ash."
    found = room(said)
    assert found["substitute"] == ["Oak"]
    assert sorted(found["sent_apologies"]) == ["Ash", "Elm"]


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

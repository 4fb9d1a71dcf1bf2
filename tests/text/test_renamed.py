"""Offices and bodies under a new name are two, linked; and who is asked to do what."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = """Westmere Parish Council

Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2019 at 7.30 pm in the Reading Room

Present: Cllrs Ann Birch (Chair), Ben Elm, Carl Oak and Mrs D Ash (Clerk)

4. Footpaths

"""
TAIL = "\n\n5. Date of next meeting: 1 April 2019\n"


@pytest.mark.parametrize(
    ("words", "new", "old"),
    [
        ("The Director of People (now Director of Children's Services) spoke.", "Director of Children's Services", "Director of People"),
        ("The Director of Children's Services (formerly Director of People) spoke.", "Director of Children's Services", "Director of People"),
        ("The Housing Scrutiny Board, formerly the Homes Scrutiny Board, met.", "Housing Scrutiny Board", "Homes Scrutiny Board"),
        ("The Homes Scrutiny Board was renamed the Housing Scrutiny Board.", "Housing Scrutiny Board", "Homes Scrutiny Board"),
        ("The Homes Scrutiny Board (2) would be renamed the Housing and Homes Scrutiny Board (2).", "Housing and Homes Scrutiny Board (2)", "Homes Scrutiny Board (2)"),
        ("Minutes of the Housing Scrutiny Board (3) (formerly the Homes Scrutiny Board (3)).", "Housing Scrutiny Board (3)", "Homes Scrutiny Board (3)"),
    ],
)  # fmt: skip
def test_a_new_name_is_linked_with_the_old_one(words: str, new: str, old: str) -> None:
    assert read(HEAD + words + TAIL).links("succeeds") == [(new, old)]


@pytest.mark.parametrize(
    "words",
    [
        "The Old School (now Reading Room) is to be let.",
        "Mr Oak, formerly Clerk of Fenwick, spoke.",
        "The Housing Board (formerly Director of People) spoke.",
    ],
)
def test_other_new_names_are_none(words: str) -> None:
    assert read(HEAD + words + TAIL).links("succeeds") == []


def test_a_title_and_a_list_with_former_names() -> None:
    facts = read(
        "Minutes of the Meeting of the Housing and Homes Scrutiny Board (2) (formerly the Homes Scrutiny Board (2)) held on 4 March 2019\n\n"
        "Present: Councillor A Birch (Chair)\n\nOfficers: C Elm (Director of Homes, formerly Head of Housing)\n\n1. Roofs\nNoted.\n"
    )
    assert facts.meetings() == [("Housing and Homes Scrutiny Board (2)", "2019-03-04")]
    assert facts.links("holds") == [("C Elm", "Director of Homes")]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Cllr Elm will chase the county.", ["Cllr Elm"]),
        ("Cllrs Elm & Oak to meet the owner.", ["Ben Elm", "Carl Oak"]),
        ("BE to write to the county.", ["Ben Elm"]),
        ("The Parish Clerk was asked to write to the county.", ["Parish Clerk"]),
    ],
)
def test_an_action_says_who_is_asked(words: str, asked: list[str]) -> None:
    found = [somebody for _, somebody in read(HEAD + words + TAIL).links("asked_of")]
    assert [name.rpartition(" ")[2] for name in found] == [name.rpartition(" ")[2] for name in asked]

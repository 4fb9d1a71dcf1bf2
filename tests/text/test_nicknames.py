"""A nickname printed within a name is a part of it, and nobody else."""

from __future__ import annotations

import pytest

from explorer.text.naming import names
from explorer.text.naming.nicknames import nickname
from tests.text.papers import read

HEAD = "Westmere Parish Council\n\nMinutes of the meeting of Westmere Parish Council held on Monday 4 March 2019 at 7.30 pm\n\n"


@pytest.mark.parametrize(
    "printed",
    ["Robert 'Bob' Birch", 'Robert "Bob" Birch', "Robert ‘Bob’ Birch", "Robert “Bob” Birch", "Robert (Bob) Birch"],
)
def test_a_name_with_a_nickname_is_one_name(printed: str) -> None:
    assert names.is_name(printed)
    name = names.parse(printed)
    assert (name.forenames, name.surname) == (("Robert",), "Birch")
    for title in ("", "Cllr "):
        facts = read(f"{HEAD}Present: {title}{printed}, {title}Tom Elm and {title}Ann Oak\n\n1. Roads\n\nNone.\n")
        assert [name.split()[-1] for name in facts.names("person")] == ["Birch", "Elm", "Oak"]


def test_quotes_around_a_surname_or_a_job_are_no_nickname() -> None:
    assert names.parse("Robert O'Birch").surname == "O'Birch"
    assert not names.is_name("the 'Village' Shop")


@pytest.mark.parametrize("printed", ["Robert 'Bob' Birch", "Robert (Bob) Birch"])
def test_whoever_is_called_by_the_nickname_later_is_the_same(printed: str) -> None:
    business = "1. Roads\n\nBob Birch proposed that the roads be mended, seconded by Tom Elm.\n"
    facts = read(f"{HEAD}Present: {printed}, Tom Elm and Ann Oak\n\n{business}")
    assert facts.names("person") == [printed, "Tom Elm", "Ann Oak"]
    assert [name for name, _ in facts.links("moved")] == [printed]


def test_an_office_in_brackets_is_no_nickname() -> None:
    facts = read(f"{HEAD}Present: Robert Birch (Chair) Bob Birch, Tom Elm and Ann Oak\n\n1. Roads\n\nNone.\n")
    assert "Tom Elm" in facts.names("person")
    assert nickname("Robert (Chair) Birch") == ""
    assert nickname("Elizabeth (Liz) Oak") == "Liz"

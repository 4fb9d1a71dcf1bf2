"""Joining takes longer with more papers and more names, and not faster than they grow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.model import Record
from explorer.resolve import resolve
from explorer.resolve.personforms import given_fit, openings, sought
from tests.growth import MOST, growth
from tests.resolve.paper import Paper

_LETTERS: Final = "aeioulmnrst"
GIVEN = st.lists(
    st.sampled_from(["j", "jo", "joe", "joanne", "joan", "pat", "patricia", "p", "ann", "anna", "mike", "michael"])
)


_WORDS: Final = 10 * 11**5
_STRIDE: Final = 700_001
"""Prime to the number of words, so that ten times as many resemble each other no more often."""


def name(number: int) -> str:
    """A word of its own for every number, numbers near each other with unlike beginnings."""
    return resembling(number * _STRIDE % _WORDS)


def resembling(number: int) -> str:
    """A word of its own for every number; the more there are, the more of them differ in one letter."""
    word = ""
    number += 11**5
    while number:
        number, rest = divmod(number, 11)
        word += _LETTERS[rest]
    return word.capitalize()


def date(number: int) -> str:
    return f"{1950 + number // 300 % 70}-{number % 12 + 1:02}-{number % 25 + 1:02}"


def one_list(count: int) -> list[Record]:
    paper = Paper("list")
    meeting = paper.meeting("Housing Committee", "2019-06-04")
    for number in range(count):
        paper.person(f"Councillor {name(number)} {name(number + 77777)}", meeting)
    return [paper.record()]


def one_surname(count: int) -> list[Record]:
    paper = Paper("surname")
    meeting = paper.meeting("Housing Committee", "2019-06-04")
    for number in range(count):
        paper.person(f"Councillor {name(number)} Birch", meeting)
    return [paper.record()]


def _papers(count: int, member: Callable[[int], str]) -> list[Record]:
    records = []
    for number in range(count):
        paper = Paper(f"paper {number}")
        paper.person(member(number), paper.meeting("Housing Committee", date(number)))
        records.append(paper.record())
    return records


def one_person(count: int) -> list[Record]:
    return _papers(count, lambda number: "Councillor Ann Birch" if number % 2 else "Councillor A Birch")


def namesakes(count: int) -> list[Record]:
    return _papers(count, lambda number: f"Councillor {name(number)} Birch")


def resembling_namesakes(count: int) -> list[Record]:
    return _papers(count, lambda number: f"Councillor {resembling(number)} Birch")


def surname_alone(count: int) -> list[Record]:
    """One surname alone in papers of many bodies, and of none that is known."""
    records = []
    for number in range(count):
        paper = Paper(f"paper {number}")
        meeting = paper.meeting(f"{name(number // 9)} Board", date(number)) if number % 3 else ""
        paper.person("Councillor Birch", meeting)
        records.append(paper.record())
    return records


def bodies(count: int) -> list[Record]:
    paper = Paper("bodies")
    for number in range(count):
        paper.body(f"{name(number)} {name(number + 999)} Board")
    return [paper.record()]


def one_sitting(count: int) -> list[Record]:
    paper = Paper("sitting")
    meeting = paper.meeting("Housing Committee", "2019-06-04")
    for number in range(4 * count):
        paper.decision(f"to let the {name(number)} field to {name(number + 999)}", meeting)
    return [paper.record()]


@pytest.mark.parametrize("make", [one_list, one_surname, one_person, namesakes, surname_alone, bodies, one_sitting])
def test_ten_times_as_much_to_join(make: Callable[[int], list[Record]]) -> None:
    assert growth(make, resolve, 150) <= MOST


def test_names_that_resemble_more_others_cost_no_more_than_the_links_they_get() -> None:
    few, many = (len(resolve(resembling_namesakes(count)).links) for count in (150, 1500))
    assert many > 10 * few
    assert growth(resembling_namesakes, resolve, 150, MOST * many / (10 * few)) <= MOST * many / (10 * few)


@given(GIVEN.filter(bool).map(" ".join), GIVEN.filter(bool).map(" ".join))
def test_names_that_fit_are_found_by_how_they_open(one: str, other: str) -> None:
    if given_fit(one, other) and len(other) > len(one):
        assert sought(one) & openings(other)

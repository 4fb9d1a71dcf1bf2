"""A council's name misread by recognition, or run together with words before it, is that council's; a neighbour's name is not."""

from __future__ import annotations

import pytest

from explorer.model import Resolution
from explorer.resolve import resolve
from explorer.resolve.councils import council_of, known_councils
from tests.resolve.paper import Paper

TRUE = "Lirnwick City and County Council"
PRINTED = {TRUE: 40}


@pytest.mark.parametrize(
    "name",
    [
        "Limwick City and County Council",
        "Urnwick City and County Council",
        "Lirnwlck City and County Council",
        "Lirnwick City and Courty Council",
        "Lernwick City and County Council",
        "Presentation on Lirnwick City and County Council",
        "Elm House Lirnwick City & County Council",
        "Northern Water and Lirnwick City and County Council",
    ],
)
def test_a_misprint_is_the_much_commoner_council(name: str) -> None:
    known = known_councils({**PRINTED, name: 2})
    assert [council.slug for council in known] == ["lirnwick"]
    assert council_of(name, "", known).slug == "lirnwick"


@pytest.mark.parametrize(
    "name",
    [
        "Ofelm Norfield Parish Council",
        "Parish Council Meeting Elm Norfield Parish Council",
        "Elm Norfield Village Hall Elm Norfield Parish Council",
    ],
)
def test_words_that_run_into_a_name_are_no_part_of_it(name: str) -> None:
    known = known_councils({"Elm Norfield Parish Council": 40, name: 2})
    assert council_of(name, "", known).slug == "elm-norfield-parish"


@pytest.mark.parametrize(
    ("common", "other"),
    [
        ("Lirnwick City and County Council", "Elmwick City and County Council"),
        ("Lirnwick City and County Council", "Lirnwick County Council"),
        ("Norfield Borough Council", "West Norfield Borough Council"),
        ("Norfield Borough Council", "Eastmere Norfield Borough Council"),
        ("Linford Parish Council", "Hinford Parish Council"),
        ("Walford Parish Council", "Wolford Parish Council"),
        ("Norfield Council", "Norfleld Council"),
    ],
)
def test_another_name_is_another_council(common: str, other: str) -> None:
    known = known_councils({common: 40, other: 2})
    assert council_of(common, "", known) != council_of(other, "", known)


def test_a_name_that_is_nearly_as_common_is_no_misprint() -> None:
    known = known_councils({TRUE: 8, "Limwick City and County Council": 2})
    assert len(known) == 2


def _paper(number: int, council: str, body: str) -> Paper:
    paper = Paper(f"minutes {number}", council)
    paper.person("Councillor Ann Birch", paper.meeting(body, f"2024-0{number}-10"))
    return paper


def _ids(found: Resolution, kind: str) -> list[str]:
    return sorted(entity.id for entity in found.entities if entity.kind == kind)


def test_people_and_bodies_of_a_misprinted_council_are_those_of_the_council() -> None:
    papers = [_paper(number, TRUE, TRUE) for number in range(1, 7)]
    papers.append(_paper(7, "Limwick City and County Council", "Limwick City and County Council"))
    found = resolve(paper.record() for paper in papers)
    assert _ids(found, "body") == ["body/lirnwick/lirnwick-city-and-county-council"]
    assert _ids(found, "person") == ["person/lirnwick/a-birch"]

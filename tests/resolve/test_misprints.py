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
        "Lirnwick City and Coumly Council",
        "CITY & COUNTY Lirnwick City and Coumly Council",
        "Lirnwick City an County Council",
        "Elm Municipal District, Lirnwic& City and County Council",
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


def test_a_joining_word_lost_makes_no_other_council() -> None:
    common, other = "Lirn's Edge and West Oakshire Borough Council", "Lirns Edge West Oakshire Borough Council"
    known = known_councils({common: 40, other: 2})
    assert [council.name for council in known] == [common]
    assert council_of(other, "", known).name == common


@pytest.mark.parametrize(
    ("common", "other"),
    [
        ("Lirnwick City and County Council", "Elmwick City and County Council"),
        ("Lirnwick City and County Council", "Lirnwick County Council"),
        ("Lirnwick City and County Council", "Lirnwick City and Borough Council"),
        ("Norfield Borough Council", "West Norfield Borough Council"),
        ("Norfield Borough Council", "Eastmere Norfield Borough Council"),
        ("Linford Parish Council", "Hinford Parish Council"),
        ("Walford Parish Council", "Wolford Parish Council"),
        ("Norfield Council", "Norfleld Council"),
        ("Lirnwick City and County Council", "West Lirnwic City and County Council"),
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


def test_a_letterhead_that_recognition_has_left_few_letters_of_is_no_body() -> None:
    paper = _paper(1, TRUE, TRUE)
    for name in (
        "Lezawick Cry Council",
        "Comhulte Lezawick Cosory Council",
        "Lirnwick Youth Council",
        "Elmwick Town Council",
    ):
        paper.body(name)
    found = resolve([paper.record()])
    labels = {entity.label for entity in found.entities if entity.kind == "body"}
    assert labels == {TRUE, "Lirnwick Youth Council", "Elmwick Town Council"}


def test_a_name_cut_off_within_a_word_is_the_one_much_commoner_name_that_it_begins() -> None:
    papers = [_paper(number, TRUE, "District Committee of Norcastle West") for number in range(1, 10)]
    papers += [Paper(f"more {number}", TRUE) for number in range(4)]
    for paper in papers[9:]:
        paper.body("District Committee of Norcastle West")
    cut = Paper("cut", TRUE)
    cut.body("District Committee of Nor")
    found = resolve(paper.record() for paper in [*papers, cut])
    (body,) = (entity for entity in found.entities if entity.kind == "body")
    assert body.attrs["aliases"] == ("District Committee of Nor",)
    assert any(merge.reason.startswith("the beginning of a much commoner name") for merge in found.merges)
    cut.body("District Committee of Norfield")
    more = resolve(paper.record() for paper in [*papers[:5], cut])
    assert len(_ids(more, "body")) == 3


def test_what_ran_together_with_a_councils_name_is_told_as_the_reason_and_is_no_name_of_it() -> None:
    paper = _paper(1, TRUE, TRUE)
    paper.body("Presentation on Lirnwick City and County Council")
    paper.body("the Council")
    found = resolve([paper.record()])
    (body,) = (entity for entity in found.entities if entity.kind == "body")
    assert body.attrs["aliases"] == ("the Council",)
    assert {merge.name: merge.reason for merge in found.merges if merge.entity == body.id} == {
        TRUE: "the same name",
        "the Council": "the council whose paper it is",
        "Presentation on Lirnwick City and County Council": "the council's name, misread or run together with other words",
    }


def test_the_council_of_a_city_and_that_of_the_city_and_its_county_are_two_that_may_be_one() -> None:
    old = _paper(1, "Lirnwick City Council", "Lirnwick City Council")
    old.decision("That it be done.", "meeting:0")
    new = [_paper(number, TRUE, TRUE) for number in range(2, 5)]
    new[0].body("Lirnwick City Council")
    found = resolve(paper.record() for paper in [old, *new])
    assert _ids(found, "body") == [
        "body/lirnwick/lirnwick-city-and-county-council",
        "body/lirnwick/lirnwick-city-council",
    ]
    (doubt,) = (link for link in found.links if link.kind == "possibly_same" and link.source.startswith("body/"))
    assert doubt.attrs["reason"] == "one place, but the name says another type of council"
    assert _ids(resolve([old.record()]), "body") == ["body/lirnwick/lirnwick-city-council"]


def test_members_of_a_party_in_the_council_are_no_council() -> None:
    paper = _paper(1, TRUE, TRUE)
    for name in ("Labour Council", "Fianna Fail Council"):
        paper.body(name)
    assert len(_ids(resolve([paper.record()]), "body")) == 1

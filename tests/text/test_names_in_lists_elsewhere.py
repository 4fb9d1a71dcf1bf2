"""Names as lists elsewhere print them: the tier of a councillor before the name, initials glued to it, and firms between them."""

import pytest

from explorer.text.naming.names import split_names
from tests.text.papers import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("J. Ash, D.Fir L. Oak", ["J. Ash", "D.Fir", "L. Oak"]),
        ("D.Fir L.Oak A.Elm", ["D.Fir", "L.Oak", "A.Elm"]),
        ("J.R. Elm", ["J.R. Elm"]),
        ("A.Elm Smith", ["A.Elm Smith"]),
    ],
)
def test_initials_glued_to_a_surname_part_two_names(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in split_names(text)] == found


@pytest.mark.parametrize("tag", ["(AE)", "(LD)"])
def test_letters_behind_a_name_are_no_part_of_it(tag: str) -> None:
    facts = read(
        f"Minutes of Westmere Parish Council held on 2 July 2019\n\nPresent: Cllrs A Elm {tag}, B Oak\n\n1. Roads\n"
    )
    assert facts.room() == [("A Elm", "member"), ("B Oak", "member")]


@pytest.mark.parametrize("label", ["Chairman – Ann Elm", "Chair - Ann Elm"])
def test_the_chair_of_a_list_stands_before_a_dash(label: str) -> None:
    facts = read(
        f"Minutes of Westmere Parish Council held on 28 February 2017\n\nPRESENT: {label} (AE), Ben Oak (BO)\n\n1. Roads\n"
    )
    assert facts.room() == [("Ann Elm", "chair"), ("Ben Oak", "member")]


COUNTY = "Council - Thursday 26 July 2018 2.00 p.m.\n\nPresent: County Councillors Elwyn Ash, Anna Birch and James Gibson-Fir\n\n6. Roads\n\n"


def test_the_members_of_a_county_council_that_is_not_named_are_its_own() -> None:
    assert [role for _, role in read(f"{COUNTY}It was noted.\n").room()] == ["member"] * 3


def test_movers_have_their_whole_names_behind_the_tier() -> None:
    facts = read(
        f"{COUNTY}County Councillor Elwyn Ash moved that the road be closed, seconded by County Councillor James Gibson-Fir.\n\n7. Trees\n"
    )
    assert [who for who, _ in facts.links("moved")] == ["County Councillor Elwyn Ash"]
    assert [who for who, _ in facts.links("seconded")] == ["County Councillor James Gibson-Fir"]


def test_a_county_that_ends_the_sentence_before_is_no_part_of_a_mover() -> None:
    facts = read(
        f"{COUNTY}It would help the City and County.\n\nCouncillor Elwyn Ash proposed that the road be closed, seconded by Councillor Anna Birch.\n\n7. Trees\n"
    )
    assert [who for who, _ in facts.links("moved")] == ["Councillor Elwyn Ash"]
    assert facts.attr("decision", "text") == [
        "Councillor Elwyn Ash proposed that the road be closed, seconded by Councillor Anna Birch"
    ]


def test_an_amendment_that_was_only_moved_has_no_result() -> None:
    facts = read(
        f"{COUNTY}County Councillor Elwyn Ash moved an amendment, seconded by County Councillor Anna Birch.\n\ni. The Council should wait\n\n7. Trees\n"
    )
    assert facts.attr("decision", "outcome") == []


def test_a_firm_is_nobody() -> None:
    facts = read(
        "Minutes of the Council held on 28 January 2019\n\nMembers Present : Aldermen – F Elm, A Oak and R Ash\n\n"
        "In Attendance : Matthew Fir, Regional Affairs Advisor, Virgo Media\n\n1. Roads\n"
    )
    assert facts.names("person") == ["F Elm", "A Oak", "R Ash", "Matthew Fir"]

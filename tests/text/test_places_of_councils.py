"""Councils whose places are called after a river, a hill, a neighbour or what they are: the whole name is theirs, and no part of it another's."""

import pytest

from explorer.text.councils import bodies
from tests.text.papers import read

WHOLE = (
    "City of Westmere Council",
    "City of Westmere Metropolitan District Council",
    "East Riding of Elmshire Council",
    "Isle of Elm Council",
    "Elm upon Mere Council",
    "Elm upon Mere City Council",
    "Elm upon Mere Hill Parish Council",
    "Elm with Oak Council",
    "Elm with Oak Borough Council",
    "ELM WITH OAK PARISH COUNCIL",
    "Elm on the Wold Town Council",
    "Elm in the Mere Parish Council",
    "Elm by Ash Parish Council",
    "Elm cum Oak Parish Council",
    "Royal Borough of Elm and Oak",
    "Royal Borough of Elm upon Mere",
    "London Borough of Elm and Oak Council",
    "County Council of Elmshire",
    "Borough Council of Elm's Mere and West Oakshire",
)


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize(
    "text", ["{}", "Minutes of a meeting of {} held on 4 March 2020", "a letter to {} about roads"]
)
def test_a_council_has_the_whole_name_of_its_place(name: str, text: str) -> None:
    assert [(body.name, body.classification) for body in bodies.find(text.format(name))] == [(name, "council")]


@pytest.mark.parametrize("name", ["Elm, Oak and Ash District Council", "Elm City, Oak and Ash Borough Council"])
@pytest.mark.parametrize("text", ["{}", "Minutes of a meeting of {} held on 4 March 2020"])
def test_a_council_of_three_places_has_the_names_of_all(name: str, text: str) -> None:
    assert [body.name for body in bodies.find(text.format(name))] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Meeting with Elm Parish Council", "Elm Parish Council"),
        ("Lease with Elm Town Council", "Elm Town Council"),
        ("Working with Elm District Council", "Elm District Council"),
        ("Letter by Elm Town Council", "Elm Town Council"),
        ("Works by the Elm Borough Council", "Elm Borough Council"),
        ("Briefing on the Elm Parish Council", "Elm Parish Council"),
        ("Roads in the Ash County Council area", "Ash County Council"),
        ("Oak Village in the Elm Parish Council area", "Elm Parish Council"),
        ("Freedom of the Elm Town Council", "Elm Town Council"),
        ("Responsibility of Elm Council", "Elm Council"),
    ],
)
def test_words_before_a_council_that_has_to_do_with_them_are_no_part_of_its_name(text: str, name: str) -> None:
    assert [body.name for body in bodies.find(text)] == [name]


def test_the_letterhead_of_such_a_council_is_its_whole_name() -> None:
    facts = read(
        "East Riding of Elmshire Council\n\nMINUTES of the Meeting of the Roads Committee held on Monday 10 November 2014 at 6.00 pm.\n"
    )
    assert facts.names("body") == ["East Riding of Elmshire Council", "Roads Committee"]

"""Surnames alone: of one body they are one person, of several bodies only where the council has just one of that surname."""

from __future__ import annotations

from explorer.resolve import Judgement
from tests.resolve.look import ids, names, of, pairs
from tests.resolve.paper import Paper
from tests.resolve.test_people import minutes

NORTH, SOUTH = "Municipal District of Northmere", "Municipal District of Southmere"


def _reasons(*papers: Paper) -> set[str]:
    return {str(link.attrs["reason"]) for link in of(*papers).links if link.kind == "possibly_same"}


def test_a_surname_alone_in_papers_of_one_body_is_one_person() -> None:
    papers = [minutes(str(month), f"2019-0{month}-01", "Birch", body=NORTH) for month in (1, 2, 3)]
    found = of(*papers)
    assert ids(found, "person") == ["aldermoor/birch"]
    assert {merge.reason for merge in found.merges if merge.entity.startswith("person/")} == {
        "the same surname in papers of one body within 4 years",
        "the same name",
    }


def test_a_surname_alone_in_papers_of_two_bodies_waits_for_a_judgement() -> None:
    papers = minutes("a", "2019-01-01", "Birch", body=NORTH), minutes("b", "2019-02-01", "Birch", body=SOUTH)
    found = of(*papers)
    assert len(ids(found, "person")) == 2
    assert len(pairs(found, "possibly_same")) == 1
    assert _reasons(*papers) == {
        "one surname, but nothing else is printed, and nothing tells whether it is one person's"
    }


def test_a_surname_in_no_list_is_of_the_body_whose_paper_it_stands_in() -> None:
    agenda = Paper("agenda")
    agenda.meeting(NORTH, "2019-02-01", "called")
    agenda.person("Councillor Birch")
    assert len(ids(of(agenda, minutes("a", "2019-01-01", "Councillor Birch", body=NORTH)), "person")) == 1
    assert len(ids(of(agenda, minutes("a", "2019-01-01", "Councillor Birch", body=SOUTH)), "person")) == 2


def test_the_only_member_of_a_surname_in_the_council_is_the_one_in_its_committees() -> None:
    council = minutes("a", "2019-01-01", "Councillor Birch", "Councillor Elm", body="Council")
    papers = [minutes(body, "2019-02-01", "Councillor Birch", body=body) for body in (NORTH, SOUTH)]
    assert names(of(council, *papers), "person") == ["Councillor Birch", "Councillor Elm"]
    guest = minutes("guest", "2019-02-01", "Birch", body=SOUTH, role="observer")
    assert len(ids(of(council, guest), "person")) == 3


def test_of_several_of_a_surname_in_the_council_none_is_taken_for_the_one_of_a_committee() -> None:
    council = minutes("a", "2019-01-01", "Birch (A)", "Birch (J)", body="Council")
    bare = minutes("b", "2019-01-02", "Birch", body="Council")
    found = of(
        council, bare, minutes("c", "2019-02-01", "Birch", body=NORTH), minutes("d", "2019-02-01", "Birch", body=SOUTH)
    )
    assert len(ids(found, "person")) == 5
    assert len(pairs(found, "possibly_same")) >= 7


def test_a_later_paper_that_names_a_member_in_full_tells_whose_the_surname_was_in_earlier_ones_of_the_body() -> None:
    early = [minutes(str(month), f"2019-0{month}-01", "Birch", body=NORTH) for month in (1, 2)]
    late = minutes("late", "2019-03-01", "Birch", body=NORTH)
    late.person("Councillor James Birch")
    other = minutes("other", "2019-01-01", "Councillor Mary Birch", body=SOUTH)
    assert names(of(*early, late, other), "person") == ["James Birch", "Mary Birch"]


def test_who_is_listed_beside_one_of_the_surname_is_not_the_one_of_another_body() -> None:
    beside = minutes("a", "2019-01-01", "Mayor Michael Birch", "Birch", body=NORTH)
    elsewhere = minutes("b", "2019-01-01", "Councillor Kevin Birch", body=SOUTH)
    found = of(beside, elsewhere)
    assert len(ids(found, "person")) == 3
    assert pairs(found, "possibly_same") == [("person/aldermoor/birch", "person/aldermoor/k-birch")]


def test_two_ways_of_addressing_one_surname_in_a_paper_are_one_person_though_no_body_is_known() -> None:
    paper = Paper("a")
    paper.person("Councillor Birch")
    paper.person("Birch")
    assert ids(of(paper), "person") == ["aldermoor/birch"]


def test_surnames_alone_one_letter_apart_in_papers_of_one_body_wait_for_a_judgement() -> None:
    first = minutes("a", "2019-01-01", "Mr Rockcliffe", body=NORTH, role="observer")
    same = minutes("b", "2019-02-01", "Mr Rockliffe", body=NORTH, role="observer")
    assert pairs(of(first, same), "possibly_same") == [("person/aldermoor/rockcliffe", "person/aldermoor/rockliffe")]
    elsewhere = minutes("c", "2019-02-01", "Mr Rockliffe", body=SOUTH, role="observer")
    assert pairs(of(first, elsewhere), "possibly_same") == []


def test_given_names_one_letter_apart_in_one_office_wait_for_a_judgement() -> None:
    papers = [Paper(name) for name in ("a", "b", "c")]
    for paper, name in zip(papers, ("Eugene Birch", "Eugene Birch", "Eugehe Birch"), strict=True):
        paper.claim("holds", paper.person(name), paper.say("post", "Meetings Administrator"))
    found = of(*papers)
    assert names(found, "person") == ["Eugehe Birch", "Eugene Birch"]
    (doubt,) = (link for link in found.links if link.kind == "possibly_same")
    assert (
        doubt.attrs["reason"]
        == "Eugehe Birch and Eugene Birch: nearly the same letters, in one office or in papers of one body"
    )
    other = Paper("d")
    other.claim("holds", other.person("Eugehe Birch"), other.say("post", "Town Planner"))
    assert pairs(of(*papers[:2], other), "possibly_same") == []


def test_bodies_one_letter_apart_wait_for_a_judgement_where_neither_is_much_commoner() -> None:
    paper = minutes("a", "2019-01-01", "Birch", body="Northern Drainage Panel")
    paper.body("Northern Drainnage Panel")
    found = of(paper)
    assert [link.attrs["reason"] for link in found.links if link.kind == "possibly_same"] == ["nearly the same letters"]


def _of(council: str, person: str, year: int = 2019) -> Paper:
    paper = Paper(f"{council} {person} {year}", council)
    paper.person(person, paper.meeting("Council", f"{year}-05-01"))
    return paper


def test_one_full_name_in_papers_of_two_councils_waits_for_a_judgement() -> None:
    two = _of("Aldermoor City Council", "Councillor Jo Birch"), _of("Elmford Parish Council", "Mr Jo Birch", 2025)
    found = of(*two)
    ends = ("person/aldermoor/j-birch", "person/elmford-parish/j-birch")
    assert pairs(found, "possibly_same") == [ends]
    assert _reasons(*two) == {
        "one full name in papers of two councils, and nothing that tells whether it is one person's"
    }
    judged = of(*two, judgements=(Judgement("same", *ends, number=1),))
    assert len(ids(judged, "person")) == 1
    assert not pairs(of(*two, judgements=(Judgement("different", *ends, number=1),)), "possibly_same")


def test_other_forenames_initials_titles_and_years_are_no_namesakes_of_another_council() -> None:
    one = _of("Aldermoor City Council", "Mr Jo Birch")
    for person, year in (("Mr Ben Birch", 2019), ("Mr J Birch", 2019), ("Mrs Jo Birch", 2019), ("Mr Jo Birch", 2040)):
        assert not pairs(of(one, _of("Elmford Parish Council", person, year)), "possibly_same")


def test_a_name_of_many_councils_is_doubted_once_for_each() -> None:
    papers = [_of(f"{place} Parish Council", "Councillor Jo Birch") for place in ("Elm", "Oak", "Ash", "Yew", "Fir")]
    assert len(pairs(of(*papers), "possibly_same")) == 4

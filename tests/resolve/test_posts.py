from __future__ import annotations

import pytest

from tests.resolve.look import names, of, pairs
from tests.resolve.paper import Paper


def posts(*printed: str) -> list[str]:
    papers = []
    for number, name in enumerate(printed):
        paper = Paper(str(number))
        paper.say("post", name)
        papers.append(paper)
    return names(of(*papers), "post")


def test_a_misspelt_word_joins_the_office_that_is_spelt_right_more_often() -> None:
    right = "Director of Children’s Services"
    assert posts(right, right, "Director of Chidren’s Services") == [right]


def test_two_offices_one_letter_apart_stay_two_where_both_words_are_in_use() -> None:
    assert len(posts("Head of Staffing", "Head of Stafling", "Head of Stafling Review")) == 3


def test_interim_and_plural_do_not_make_another_office() -> None:
    assert posts("Director of Adult Services", "Interim Director of Adult Service") == ["Director of Adult Services"]


def test_an_office_renamed_is_another_office() -> None:
    assert len(posts("Director of Children's Services", "Director of Children's and Education Services")) == 2


def test_an_office_that_reports_is_in_the_council_and_a_cabinet_members_in_its_body() -> None:
    paper = Paper("a")
    paper.body("Aldermoor City Council")
    report = paper.report("Annual Parks Report", paper.meeting("Cabinet Member (Parks)", "2019-01-01"))
    paper.claim("from_post", report, paper.say("post", "Director of Parks"))
    paper.say("post", "Cabinet Member for Parks")
    assert pairs(of(paper), "post_in") == [
        ("post/aldermoor/cabinet-member-for-parks", "body/aldermoor/cabinet-member-parks"),
        ("post/aldermoor/director-of-parks", "body/aldermoor/aldermoor-city-council"),
    ]


def test_of_for_and_a_comma_make_no_other_office() -> None:
    assert len(posts("Director of Roads", "Director, Roads", "Director for Roads")) == 1
    assert len(posts("CEO", "Chief Executive Officer")) == 1


def test_an_office_is_named_without_the_telephone_beside_it() -> None:
    assert posts("Head of Homes, 01632 960123, homes@westmere.example") == ["Head of Homes"]
    assert posts("Head of Homes (tel: 01632 960123)") == ["Head of Homes"]


def test_who_acts_in_an_office_holds_it_for_now() -> None:
    paper = Paper("a")
    meeting = paper.meeting("Cabinet", "2019-01-01")
    for who, office in (
        ("Ann Elm", "Acting Director of Roads"),
        ("Bea Oak", "Director of Roads"),
        ("Ann Elm", "Director of Roads"),
    ):
        paper.claim("holds", paper.person(who, meeting, "officer"), paper.say("post", office))
    holds = [link for link in of(paper).links if link.kind == "holds"]
    assert sorted((link.source[-5:], link.attrs.get("role", "")) for link in holds) == [
        ("a-elm", ""), ("a-elm", "acting"), ("b-oak", ""),
    ]  # fmt: skip
    assert {link.target for link in holds} == {"post/aldermoor/director-of-roads"}


@pytest.mark.parametrize(
    ("council", "printed", "offices"),
    [
        ("Mere Parish Council", ("Clerk", "Parish Clerk", "Clerk"), ["Clerk"]),
        ("Mere Town Council", ("Town Clerk", "Clerk", "Town Clerk"), ["Town Clerk"]),
        ("Mere Parish Council", ("Clerk", "Town Clerk", "Assistant Clerk"), ["Assistant Clerk", "Clerk", "Town Clerk"]),
        ("Mere City Council", ("Clerk", "City Clerk"), ["City Clerk", "Clerk"]),
    ],
)
def test_a_local_council_has_one_clerk(council: str, printed: tuple[str, ...], offices: list[str]) -> None:
    papers = []
    for number, name in enumerate(printed):
        paper = Paper(str(number), council)
        paper.say("post", name)
        papers.append(paper)
    assert sorted(names(of(*papers), "post")) == offices

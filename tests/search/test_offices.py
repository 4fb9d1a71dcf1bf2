"""People are found by the part they have in a body and by titles that come of an office, and answers say since when."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from explorer.cards.answer import answer
from explorer.corpus import from_resolution
from explorer.model import Attributes, Entity, Link, Resolution
from explorer.search import Index


def person(id: str, name: str, *titles: str) -> Entity:
    attrs: Attributes = {"name": name, **({"titles": titles} if titles else {})}
    return Entity(f"person/{id}", "person", name, attrs)


def member(number: int, who: Entity, body: Entity, attrs: Mapping[str, str]) -> Link:
    return Link(str(number), "member_of", who.id, body.id, attrs)


ELM = person("elm", "Ann Elm", "Councillor")
OAK = person("oak", "Ben Oak", "Mayor")
FERN = person("fern", "Cy Fern", "Mr")
MAYOR = person("mayor", "Di Mayor")
MERE = Entity("body/mere", "body", "Mere Town Council", {"name": "Mere Town Council"})
WOLD = Entity("body/wold", "body", "Wold Parish Council", {"name": "Wold Parish Council"})
THINGS = (ELM, OAK, FERN, MAYOR, MERE, WOLD)
LINKS = (
    member(1, ELM, WOLD, {"role": "Member", "first_seen": "2018-05-01", "last_seen": "2020-05-01"}),
    member(2, ELM, MERE, {"role": "Mayor", "first_seen": "2019-05-01", "last_seen": "2020-05-01"}),
    member(3, FERN, MERE, {"role": "Vice-Chair", "first_seen": "2019-05-01"}),
    member(4, FERN, WOLD, {}),
    member(5, OAK, WOLD, {"role": "Chairman"}),
)
CORPUS = from_resolution(Resolution(THINGS, LINKS))


def found(line: str) -> set[str]:
    return {hit.id for hit in CORPUS.find(line).hits}


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("kind:person mayor mere", {ELM.id}),
        ("kind:person vice chair", {FERN.id}),
        ("kind:person vice-chair wold", {FERN.id}),
        ("kind:person chair wold", {FERN.id, OAK.id}),
        ("kind:person chairman wold", {OAK.id}),
        ("kind:person member wold", {ELM.id}),
        ("kind:person mr", set()),
    ],
)
def test_a_person_is_found_by_an_office_in_a_body(line: str, who: set[str]) -> None:
    assert found(line) == who


def test_a_title_of_an_office_counts_and_a_name_stands_before_an_office() -> None:
    assert found("kind:person mayor") == {ELM.id, OAK.id, MAYOR.id}
    assert CORPUS.find("kind:person mayor").hits[0].id == MAYOR.id


def test_why_a_person_answers_is_told() -> None:
    (hit,) = CORPUS.find("kind:person mayor mere").hits
    assert [met.told for met in hit.account.met()] == ["“mayor” in its post", "“mere” in its post"]


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("who was the mayor in 2015", "kind:person mayor"),
        ("who was mayor of Mere on 2 May 2019", "kind:person mayor mere"),
        ("who was the vice-chair since 2018", "kind:person vice chair"),
    ],
)
def test_a_question_for_people_on_a_day_is_answered_without_it_and_says_so(question: str, line: str) -> None:
    answered = CORPUS.find(question, whole=True)
    assert answered.read_as.line == line
    assert answered.note.startswith("Not narrowed to those days")
    assert answered.hits


def test_an_answer_gives_titles_and_the_offices_before_mere_memberships() -> None:
    given = answer(CORPUS, ELM.id)
    assert given.titles == ("Councillor",)
    assert [(body.label, body.note) for body in given.who] == [
        ("Mere Town Council", "Mayor, seen 1 May 2019 to 1 May 2020"),
        ("Wold Parish Council", "Member, seen 1 May 2018 to 1 May 2020"),
    ]


def test_an_office_that_comes_or_goes_is_found_so_by_an_index_brought_up_to_date() -> None:
    plain = Entity(FERN.id, "person", FERN.label, FERN.attrs)
    chair = Entity(FERN.id, "person", FERN.label, {**FERN.attrs, "offices": ("Chair",)})
    index = Index.build((plain, MAYOR), ())
    assert not index.search("kind:person chair ")
    index = index.updated((chair,), (), ())
    assert [hit.id for hit in index.search("kind:person chair ")] == [FERN.id]
    assert not index.updated((plain,), (), ()).search("kind:person chair ")


def test_nobody_who_lacks_a_word_of_the_question_answers_it() -> None:
    answered = CORPUS.find("who is the mayor of the harbour board", whole=True)
    assert answered.hits == () or answered.note.startswith("What has")

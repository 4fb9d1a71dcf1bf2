"""Questions as people put them: two in one sentence, times counted back from today, where a matter was sent, who was not there."""

from __future__ import annotations

from datetime import date

import pytest

from explorer.corpus import from_resolution
from explorer.model import Entity, Link, Resolution
from explorer.search import Index, understand
from explorer.search.spans import counted_back
from tests.search.test_plain_questions import kinds_of

TODAY = date(2026, 3, 31)


def line(question: str) -> str:
    return understand(question, kinds_of).line


@pytest.mark.parametrize(
    ("words", "since", "taken"),
    [
        ("in the last year", "2025-03-31", 4),
        ("over the past six months", "2025-09-30", 5),
        ("the past month", "2026-02-28", 3),
        ("within the last 2 years", "2024-03-31", 5),
        ("in the last two weeks", "2026-03-17", 5),
        ("past year", "2025-03-31", 2),
        ("since may", "2025-05", 2),
        ("since march", "2026-03", 2),
        ("since yesterday", "2026-03-30", 2),
        ("last year", "", 0),
        ("in the last year of the plan", "", 0),
        ("since may 2019", "", 0),
        ("since 2019", "", 0),
        ("the last meeting", "", 0),
    ],
)
def test_times_counted_back_from_today(words: str, since: str, taken: int) -> None:
    assert counted_back(words.split(), 0, TODAY) == (taken, since)


def test_a_leap_day_a_year_ago_is_the_last_of_its_month() -> None:
    assert counted_back(["past", "year"], 0, date(2024, 2, 29)) == (2, "2023-02-28")


@pytest.mark.parametrize(
    ("question", "read", "beside"),
    [
        (
            "who voted against the budget and when does it come back?",
            "kind:decision against:* budget",
            "when does it come back",
        ),
        (
            "what did the cabinet decide on trees, and who was there",
            "kind:decision body:cabinet trees",
            "who was there",
        ),
        ("who moved the budget and who seconded it", "kind:decision budget", ""),
        ("who proposed and who seconded the budget", "kind:decision budget", ""),
        (
            "who approved the plan and what was in it, and why",
            "kind:decision verb:approved plan",
            "what was in it, and why",
        ),
        ("what was decided on bats and owls", "kind:decision bats owls", ""),
    ],
)
def test_of_two_questions_in_a_sentence_the_first_is_read_and_the_other_is_told(
    question: str, read: str, beside: str
) -> None:
    asked = understand(question, kinds_of)
    assert (asked.line, asked.beside) == (read, beside)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("which decisions were deferred", "kind:decision deferred"),
        ("what was deferred to May", "kind:decision deferred may"),
        ("what has the cabinet deferred", "kind:decision body:cabinet deferred"),
        ("was the pond deferred", "kind:decision verb:deferred pond"),
        ("what was approved by the cabinet", "kind:decision body:cabinet verb:approved"),
        ("recommendations to the cabinet since 2019 with owner and due date", "kind:decision from:2019 sent:cabinet verb:recommended"),
        ("all recommendations to cabinet", "kind:decision sent:cabinet verb:recommended"),
        ("what was referred to the panel in 2019", "kind:decision year:2019 sent:panel verb:referred"),
        ("referrals to the board", "kind:decision sent:board verb:referred"),
        ("was Birch at the April meeting", "kind:meeting room:birch april"),
        ("was the plan agreed at the board", "kind:decision verb:agreed plan board"),
        ("who did not attend the board in 2019", "kind:meeting year:2019 away:* board"),
        ("who didn't attend the board in 2019", "kind:meeting year:2019 away:* board"),
        ("which meetings did Birch not attend", "kind:meeting away:birch"),
        ("who has an interest in allotments", "kind:item,meeting declared:* allotments"),
        ("who had a pecuniary interest in the mill", "kind:item,meeting declared:* mill"),
        ("did the cabinet accept the scrutiny recommendation on trees", "kind:decision body:cabinet verb:accept trees"),
        ("did the cabinet accept the panel's recommendations about bats", "kind:decision body:cabinet verb:accept bats"),
        ("what is the interest on the loan", "kind:decision interest loan"),
        ("budget 2019 votes against", "kind:decision year:2019 against:* budget"),
        ("what is due in March", "kind:action due:* march"),
    ],
)  # fmt: skip
def test_what_a_question_asks_for(question: str, read: str) -> None:
    assert line(question) == read


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("how many decisions were there about trees", True),
        ("how many motions did Birch move", True),
        ("how many meetings did Birch miss", True),
        ("how many houses were built", False),
    ],
)
def test_things_of_the_record_are_counted(question: str, counted: bool) -> None:
    assert understand(question, kinds_of).counted is counted


def _decision(id: str, words: str, **attrs: str) -> Entity:
    return Entity(
        f"decision/{id}", "decision", words, {"text": words, "date": "2019-05-02", "outcome": "resolved", **attrs}
    )


SCRUTINY = Entity("body/scrutiny", "body", "Scrutiny Panel", {"name": "Scrutiny Panel"})
CABINET = Entity("body/cabinet", "body", "Cabinet", {"name": "Cabinet"})
OAK = Entity("person/oak", "person", "Ann Oak", {"name": "Ann Oak"})
HALL = Entity("body/hall", "body", "Oak Hall Board", {"name": "Oak Hall Board"})
ASKED = _decision("asked", "keep the library open", outcome="recommended")
DONE = _decision("done", "keep the library until March")
LATER = _decision("later", "defer the library plan to May", outcome="deferred")
HEARD = _decision("heard", "hear more of the mill in May")
LINKS = (
    Link("1", "taken_by", ASKED.id, SCRUTINY.id),
    Link("2", "refers_to", ASKED.id, CABINET.id),
    Link("3", "taken_by", DONE.id, CABINET.id),
    Link("4", "taken_by", LATER.id, CABINET.id),
    Link("5", "taken_by", HEARD.id, SCRUTINY.id),
    Link("6", "refers_to", HEARD.id, HALL.id),
)
THINGS = (SCRUTINY, CABINET, OAK, HALL, ASKED, DONE, LATER, HEARD)
INDEX = Index.build(THINGS, LINKS)
CORPUS = from_resolution(Resolution(THINGS, LINKS))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kind:decision body:cabinet library", {DONE.id, LATER.id}),
        ("sent:cabinet", {ASKED.id}),
        ('sent:"oak hall"', {HEARD.id}),
        ("kind:decision -sent:*", {DONE.id, LATER.id}),
        ("kind:decision who:oak", set()),
        ("kind:decision away:oak", set()),
    ],
)
def test_what_a_body_was_asked_is_not_what_it_decided(query: str, found: set[str]) -> None:
    assert {hit.id for hit in INDEX.search(query)} == found


def test_where_a_decision_goes_on_to_is_told_as_that() -> None:
    (hit,) = INDEX.search("kind:decision hear cabinet library open")
    assert "“cabinet” in where it goes on to" in hit.why


@pytest.mark.parametrize(
    "question", ["which decisions were deferred", "what was deferred to May", "what did the cabinet defer"]
)
def test_only_what_was_deferred_was_deferred(question: str) -> None:
    assert [hit.id for hit in CORPUS.find(question, whole=True).hits] == [LATER.id]


def test_what_was_referred_is_no_misprint_of_what_was_deferred() -> None:
    assert INDEX.search("kind:decision referred ") == ()
    (near,) = INDEX.search("kind:decision defered ")
    assert near.id == LATER.id


def test_the_question_that_is_left_out_is_told() -> None:
    found = CORPUS.find("what did the cabinet decide on the library and who voted against it", whole=True)
    assert {hit.id for hit in found.hits} == {DONE.id, LATER.id}
    assert found.note == "One question at a time: “who voted against it” is left out."

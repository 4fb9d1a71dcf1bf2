"""What is found where nothing has the very words of a question: forms and beginnings, other things, two of its words; and what is not."""

from __future__ import annotations

import pytest

from explorer.corpus import from_resolution
from explorer.model import Entity, Link, Resolution
from explorer.search import Index


def decision(id: str, words: str) -> Entity:
    return Entity(f"decision/{id}", "decision", words, {"text": words, "outcome": "agreed", "date": "2019-05-02"})


PLAN = decision("plan", "adopt the budgetary plan of the north district")
POND = decision("pond", "fill the duck pond behind the school")
SIGNED = decision("signed", "have the lease signed by the mayor")
WILLOW = Entity(
    "action/willow", "action", "cut the willow tree at the green", {"text": "cut the willow tree at the green"}
)
ELM = Entity("person/elm", "person", "Ann Elm", {"name": "Ann Elm"})
CLERK = Entity("post/mere/clerk", "post", "Clerk", {"name": "Clerk"})
OTHER = Entity("post/wold/clerk", "post", "Clerk", {"name": "Clerk"})
MERE = Entity("body/mere", "body", "Mere Parish Council", {"name": "Mere Parish Council"})
MEETING = Entity(
    "meeting/mere", "meeting", "Mere Parish Council, 2 May 2019", {"date": "2019-05-02", "status": "minuted"}
)
THINGS = (PLAN, POND, SIGNED, WILLOW, ELM, CLERK, OTHER, MERE, MEETING)
LINKS = (
    Link("1", "holds", ELM.id, CLERK.id),
    Link("2", "attended", ELM.id, MEETING.id),
    Link("3", "held_by", MEETING.id, MERE.id),
    Link("4", "asked_of", WILLOW.id, OTHER.id),
    Link("5", "arises_from", WILLOW.id, MEETING.id),
)
INDEX = Index.build(THINGS, LINKS)
CORPUS = from_resolution(Resolution(THINGS, LINKS))


def found(line: str) -> list[str]:
    return [hit.id for hit in INDEX.search(line)]


def asked(question: str) -> tuple[list[str], str, str]:
    """The things that answer, the line they answer, and what is said of them."""
    answer = CORPUS.find(question, whole=True)
    return [hit.id for hit in answer.hits], answer.read_as.line, answer.note.partition(", as nothing fits ")[0]


def test_a_long_word_that_the_record_has_may_be_the_beginning_of_another_where_nothing_else_fits() -> None:
    both = Index.build((*THINGS, decision("budget", "note the budget")), LINKS)
    assert [hit.id for hit in both.search("budget district")] == [PLAN.id]
    assert [hit.id for hit in both.search("budget ")] == ["decision/budget"]


@pytest.mark.parametrize("word", ["resigned", "unsigned", "designed"])
def test_a_word_turned_by_a_prefix_is_no_misprint(word: str) -> None:
    assert found(f"{word} ") == []


@pytest.mark.parametrize("word", ["sgined", "singed", "signde"])
def test_a_misprint_is_one_still(word: str) -> None:
    assert found(f"{word} ") == [SIGNED.id]


@pytest.mark.parametrize("line", ["kind:post clerk mere", "kind:post clerk mere parish council"])
def test_a_post_is_found_by_the_body_whose_meetings_its_holder_attends_or_that_asks_it_to_do_something(
    line: str,
) -> None:
    assert sorted(found(line)) == [CLERK.id, OTHER.id]
    assert found("kind:post clerk north") == []


def test_a_body_called_by_its_sort_alone_narrows_nothing_that_cannot_be_found_otherwise() -> None:
    assert asked("what did the council decide about the pond") == (
        [POND.id],
        "kind:decision pond",
        "What fits of any body",
    )


def test_what_is_no_decision_is_told_with_what_it_is() -> None:
    ids, line, note = asked("what was decided about the willow")
    assert (ids, line) == ([WILLOW.id], "willow")
    assert note == "What has its words, which may be no answer"


def test_two_neighbours_of_many_words_are_looked_for_last() -> None:
    ids, line, note = asked("was the frozen duck pond drained by volunteers")
    assert (ids, line) == ([POND.id], "duck pond")
    assert note == "What has two of its words, which may be no answer"


@pytest.mark.parametrize("question", ["did the council ban bonds", "was the pood filed"])
def test_what_has_hardly_a_word_of_a_question_as_it_is_written_is_no_answer(question: str) -> None:
    assert asked(question)[0] == []


def test_a_question_with_one_misprint_is_answered() -> None:
    assert asked("was the duck pnod filled")[0] == [POND.id]


@pytest.mark.parametrize("question", ["was the frozen duck drained", "who approved the airport runway", "who resigned"])
def test_one_word_of_several_is_no_answer(question: str) -> None:
    assert asked(question)[0] == []

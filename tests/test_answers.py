"""Answers: who decided what, when, on whose report and in whose room, each with the words of the record."""

from __future__ import annotations

import pytest

from explorer.cards.answer import Answer, answer, in_words
from explorer.corpus import Corpus, from_resolution
from explorer.errors import UnknownId
from tests.example import example_resolution, example_texts
from tests.example_papers import KEPT, NOTED, REFERRED

EVERY = sorted(entity.id for entity in example_resolution().entities)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return from_resolution(example_resolution(), example_texts())


def labels(told: Answer) -> dict[str, list[str]]:
    return {
        "who": [one.label for one in told.who],
        "room": [f"{one.label} ({one.note})" for one in told.room],
        "reports": [paper.report.label for paper in told.papers],
        "offices": [office.label for paper in told.papers for office in paper.offices],
        "onward": [one.label for one in told.onward],
    }


def test_a_decision_is_answered_with_body_day_report_room_and_quote(corpus: Corpus) -> None:
    told = answer(corpus, NOTED)
    thing = corpus.get(NOTED)
    assert told.what == thing.attrs["text"]
    assert told.when == thing.date
    assert told.outcome == thing.attrs["outcome"]
    assert told.settled
    said = labels(told)
    assert said["who"] == [corpus.get(link.target).label for link in corpus.out(NOTED, "taken_by")]
    assert said["reports"]
    assert said["offices"]
    assert said["room"][0].endswith("(chair)")
    assert told.quote is not None
    assert corpus.text(told.quote.document)[told.quote.start : told.quote.end] == told.quote.quote


def test_where_a_matter_goes_on_to_is_told(corpus: Corpus) -> None:
    assert labels(answer(corpus, REFERRED))["onward"] == ["Cabinet"]


def test_a_recommendation_is_not_settled(corpus: Corpus) -> None:
    asked = next(thing.id for thing in corpus.entities.values() if thing.attrs.get("outcome") == "recommended")
    told = answer(corpus, asked)
    assert not told.settled
    assert "asked for, not settled here" in in_words(told)


@pytest.mark.parametrize("id", EVERY)
def test_everything_can_be_an_answer_and_quotes_truly(corpus: Corpus, id: str) -> None:
    told = answer(corpus, id)
    named = [
        *told.who,
        *told.room,
        *told.apologies,
        *told.movers,
        *told.seconders,
        *told.items,
        *told.onward,
        *told.actions,
    ]
    assert told.what
    for one in [told.thing, *named]:
        assert corpus.get(one.id).kind == one.kind
    for piece in [one.evidence for one in named if one.evidence] + ([told.quote] if told.quote else []):
        assert corpus.text(piece.document)[piece.start : piece.end] == piece.quote


def test_an_unknown_id_is_named(corpus: Corpus) -> None:
    with pytest.raises(UnknownId):
        answer(corpus, f"{KEPT}-not")

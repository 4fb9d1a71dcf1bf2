"""What the body that something was recommended to made of it, on the card of what was recommended and in answers."""

from __future__ import annotations

import pytest

from explorer.cards import card
from explorer.cards.answer import answer
from explorer.corpus import Corpus, from_resolution
from explorer.model import Entity, Link, Resolution

PANEL = Entity("body/westmere/panel", "body", "Scrutiny Panel", {"name": "Scrutiny Panel"})
CABINET = Entity("body/westmere/cabinet", "body", "Cabinet", {"name": "Cabinet"})
COUNCIL = Entity("body/westmere/council", "body", "Council", {"name": "Council"})


def taken(
    name: str, day: str, body: Entity, title: str, words: str, clause: str = "", to: Entity | None = None
) -> Resolution:
    outcome = "recommended" if to else "resolved"
    attrs = {"text": words, "date": day, "outcome": outcome, "clause": clause}
    one = Entity(f"decision/westmere/{name}", "decision", words, {key: value for key, value in attrs.items() if value})
    item = Entity(f"item/westmere/{name}", "item", title, {"title": title})
    links = [Link(f"by {name}", "taken_by", one.id, body.id), Link(f"under {name}", "taken_under", one.id, item.id)]
    links += [Link(f"to {name}", "refers_to", one.id, to.id)] if to else []
    return Resolution((one, item), tuple(links))


def corpus_of(*parts: Resolution) -> Corpus:
    things = [PANEL, CABINET, COUNCIL, *(thing for part in parts for thing in part.entities)]
    links = [link for part in parts for link in part.links]
    return from_resolution(
        Resolution(
            tuple(sorted(things, key=lambda one: one.id)),
            tuple(sorted(links, key=lambda one: (one.kind, one.source))),
        )
    )


ASKED = taken("asked", "2026-06-03", PANEL, "Car Parks Review", "That a permit be introduced", "2", CABINET)


def replied(title: str, words: str, day: str = "2026-06-16", body: Entity = CABINET) -> list[str]:
    reply = taken("reply", day, body, title, words)
    return [one.label for one in answer(corpus_of(ASKED, reply), "decision/westmere/asked").answered]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("CAR PARKS REVIEW – RECOMMENDATIONS OF THE PANEL", "That recommendation (2) (permit) be not accepted"),
        ("Car Parks Review", "That recommendations (1), (2) and (4) of the Scrutiny Panel be accepted"),
        ("Car Parks Review", "That recommendations R1 to R3 be accepted"),
        ("Car Parks Review: reply", "That the recommendations of the Scrutiny Panel be accepted"),
    ],
)
def test_what_was_made_of_a_recommendation_answers_it(title: str, words: str) -> None:
    assert replied(title, words) == [words]


@pytest.mark.parametrize(
    ("title", "words", "day", "body"),
    [
        ("Car Parks Review", "That recommendation (1) be accepted", "2026-06-16", CABINET),
        ("Car Parks Review", "That recommendations 3 and 4 be accepted", "2026-06-16", CABINET),
        ("Library Hours", "That recommendation (2) be accepted", "2026-06-16", CABINET),
        ("Car Parks Review", "That the recommendation of the Director be accepted", "2026-06-16", CABINET),
        ("Car Parks Review", "That the charges be approved", "2026-06-16", CABINET),
        ("Car Parks Review", "That recommendation (2) be accepted", "2026-06-01", CABINET),
        ("Car Parks Review", "That recommendation (2) be accepted", "2027-07-16", CABINET),
        ("Car Parks Review", "That recommendation (2) be accepted", "2026-06-16", COUNCIL),
    ],
)
def test_what_is_on_another_matter_or_of_others_answers_nothing(title: str, words: str, day: str, body: Entity) -> None:
    assert replied(title, words, day, body) == []


def test_the_card_names_the_answer_and_says_that_the_result_stands_there() -> None:
    corpus = corpus_of(
        ASKED, taken("reply", "2026-06-16", CABINET, "Car Parks Review", "That recommendation (2) be refused")
    )
    lines = [line for part in card(corpus, "decision/westmere/asked").sections for line in part.lines]
    answered = [(line.text, line.note, line.target) for line in lines if line.label == "Answered"]
    assert answered == [
        ("That recommendation (2) be refused", "Cabinet, resolved, 16 June 2026", "decision/westmere/reply")
    ]
    assert "what was decided on it stands under what followed" in {line.note for line in lines}

"""What followed a decision: another body's in the same words, and what was decided on the report that asked for it."""

from __future__ import annotations

import pytest

from explorer.cards import card
from explorer.corpus import Corpus, from_resolution
from explorer.model import Entity, Link, Resolution

WORDS = "That the new bridge over the mill race be built of oak"
PANEL, COUNCIL, OTHER, AWAY = (
    "body/westmere/works-panel",
    "body/westmere/council",
    "body/westmere/east-panel",
    "body/fallow/council",
)
NAMES = {PANEL: "Works Panel", COUNCIL: "Council", OTHER: "East Panel", AWAY: "Fallow Council"}


def taken(name: str, day: str, body: str, power: str, title: str = "Mill bridge", words: str = WORDS) -> Resolution:
    """A decision with the body that took it and the item that it stands under."""
    label = words if len(words) < 70 else words[:60] + "…"
    said = {"text": words, "date": day, "outcome": "agreed", "power": power}
    one = Entity(f"decision/westmere/{name}", "decision", label, said)
    item = Entity(f"item/westmere/{name}", "item", title, {"title": title})
    links = (
        Link(f"by {name}", "taken_by", one.id, body),
        Link(f"under {name}", "taken_under", one.id, item.id),
    )
    return Resolution((one, item), links)


def corpus_of(*parts: Resolution) -> Corpus:
    bodies = [Entity(id, "body", name) for id, name in NAMES.items()]
    things = [thing for part in parts for thing in part.entities]
    return from_resolution(
        Resolution(
            tuple(sorted((*bodies, *things), key=lambda one: one.id)),
            tuple(sorted((link for part in parts for link in part.links), key=lambda one: (one.kind, one.source))),
        )
    )


def told(corpus: Corpus, name: str, label: str) -> list[tuple[str, str, str]]:
    """What a card says under a label: the words, the note, and where each line leads."""
    lines = [line for part in card(corpus, f"decision/westmere/{name}").sections for line in part.lines]
    return [(line.text, line.note, line.target) for line in lines if line.label == label]


ASKED = taken("asked", "2020-03-02", PANEL, "")
SETTLED = taken("settled", "2020-03-23", COUNCIL, "council", "(4.1) Mill Bridge")


def test_what_a_council_makes_of_its_committees_words_follows_and_leads_back() -> None:
    corpus = corpus_of(ASKED, SETTLED)
    there = ("Council", "agreed, 23 March 2020, in the same words", "decision/westmere/settled")
    assert told(corpus, "asked", "Then") == [there]
    back = ("Works Panel", "agreed, 2 March 2020, in the same words", "decision/westmere/asked")
    assert told(corpus, "settled", "Before it") == [back]
    assert not told(corpus, "settled", "Then")
    assert not told(corpus, "asked", "Before it")


@pytest.mark.parametrize(
    "other",
    [
        taken("other", "2020-03-23", COUNCIL, "council", words=WORDS + " and slate"),
        taken("other", "2020-03-23", COUNCIL, "council", title="Weir bridge"),
        taken("other", "2020-03-23", OTHER, ""),
        taken("other", "2020-03-23", PANEL, "council"),
        taken("other", "2020-03-23", AWAY, "council"),
        taken("other", "2021-05-03", COUNCIL, "council"),
        taken("other", "2020-03-02", COUNCIL, "council"),
    ],
    ids=[
        "other words",
        "other business",
        "no more weight",
        "the same body",
        "another council",
        "a year on",
        "that day",
    ],
)
def test_what_does_not_follow(other: Resolution) -> None:
    assert not told(corpus_of(ASKED, other), "asked", "Then")


def test_short_words_are_told_by_nothing_and_long_ones_need_no_title() -> None:
    short = [taken(name, day, body, power, words="That the report be noted")
             for name, day, body, power in (("asked", "2020-03-02", PANEL, ""), ("settled", "2020-03-23", COUNCIL, "council"))]  # fmt: skip
    assert not told(corpus_of(*short), "asked", "Then")
    long = " ".join([WORDS, "and that the keeper of the weir be asked to hold back the water while the piles are set"])
    corpus = corpus_of(
        taken("asked", "2020-03-02", PANEL, "", words=long),
        taken("settled", "2020-03-23", COUNCIL, "council", title="Report of the Works Panel", words=long),
    )
    assert [line[2] for line in told(corpus, "asked", "Then")] == ["decision/westmere/settled"]


def asked_for(status: str, *others: tuple[str, str]) -> Corpus:
    """A report that asks for something at a meeting, and decisions on it by outcome and day."""
    report = Entity("report/x/mill", "report", "Mill")
    met = Entity("meeting/x/may", "meeting", "Panel, 2 May 2019", {"date": "2019-05-02", "status": status})
    told = [("recommended", "2019-05-02"), *others]
    decided = [
        Entity(f"decision/x/{at}", "decision", f"Sell mill {at}", {"outcome": outcome, "date": day})
        for at, (outcome, day) in enumerate(told)
    ]
    links = [Link(f"c {one.id}", "concerns", one.id, report.id) for one in decided]
    links += [Link(f"t {one.id}", "taken_at", one.id, met.id) for one in decided]
    return from_resolution(Resolution((*decided, met, report), tuple(links)))


def of_first(corpus: Corpus, label: str) -> list[tuple[str, str, str]]:
    lines = [line for part in card(corpus, "decision/x/0").sections for line in part.lines]
    return [(line.text, line.note, line.target) for line in lines if line.label == label]


def test_what_was_decided_on_a_report_follows_what_it_asks_for_on_the_same_day_too() -> None:
    corpus = asked_for("minuted", ("deferred", "2019-05-02"), ("recommended", "2019-05-02"))
    assert of_first(corpus, "Then") == [("Sell mill 1", "deferred, 2 May 2019", "decision/x/1")]
    assert of_first(corpus, "Result") == [
        ("not recorded", "what was decided on its report stands under what followed", "")
    ]


@pytest.mark.parametrize(
    ("status", "result", "power"),
    [
        ("minuted", ("not recorded", "none found in minutes", ""), "not settled in so many words in its minutes"),
        (
            "called",
            ("not in the store", "no minutes here say what became of it", ""),
            "no minutes here say who settled it",
        ),
    ],
)
def test_why_the_result_is_not_known_tells_whether_minutes_are_here(
    status: str, result: tuple[str, str, str], power: str
) -> None:
    corpus = asked_for(status, ("recommended", "2019-05-02"), ("agreed", "2019-04-02"))
    assert not of_first(corpus, "Then")
    assert of_first(corpus, "Result") == [result]
    assert [note for _, note, _ in of_first(corpus, "Power")] == [power]

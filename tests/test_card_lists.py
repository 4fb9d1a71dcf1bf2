"""The long lists of cards against slow and obvious ones: order, folds, years, counts; all made up and drawn."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.cards import Card, Line, Opened, card, ends
from explorer.cards.value import FEW, STEP
from explorer.corpus import Corpus, from_resolution
from explorer.model import Entity, Evidence, Link, Problem, Resolution

DATES = st.sampled_from(["", "2018", "2018-06", "2018-06-21", "2019-01-02", "2019-03-04", "2020-05-06", "soon"])
PIECE = Evidence("document/d", 0, 5, "words")
PAPER = Entity("document/d", "document", "Minutes")


def corpus_of(entities: list[Entity], links: list[Link], problems: tuple[Problem, ...] = ()) -> Corpus:
    return from_resolution(Resolution((PAPER, *entities), tuple(links), problems=problems), {PAPER.id: "words"})


def link(kind: str, source: str, target: str, **attrs: str) -> Link:
    return Link(f"{kind}/{source}/{target}", kind, source, target, attrs, (PIECE,))


def council(dates: list[str]) -> Corpus:
    """A body that met on some days, decided once at each, with one person in the room."""
    things = [
        Entity("body/b", "body", "Board", {"name": "Board"}),
        Entity("person/p", "person", "Pat", {"name": "Pat"}),
    ]
    links: list[Link] = []
    for number, date in enumerate(dates):
        day = {"date": date} if date else {}
        meeting, decision = f"meeting/{number:03}", f"decision/{number:03}"
        things.append(Entity(meeting, "meeting", f"Board {number}", {**day, "status": "minuted"}, (PIECE,)))
        things.append(Entity(decision, "decision", f"Settles {number}", {**day, "outcome": "agreed"}, (PIECE,)))
        links += [
            link("held_by", meeting, "body/b", **day), link("taken_at", decision, meeting, **day),
            link("taken_by", decision, "body/b", **day), link("attended", "person/p", meeting, role="member", **day),
        ]  # fmt: skip
    return corpus_of(things, links)


def lines(shown: Card, heading: str) -> tuple[Line, ...]:
    return next((section.lines for section in shown.sections if section.heading == heading), ())


def whole(corpus: Corpus, id: str) -> tuple[Card, int]:
    """A card with every fold unfolded, and how often one had to be."""
    opened, times = Opened(), 0
    while True:
        shown = card(corpus, id, opened)
        fold = next((line.unfolds for line in shown.lines if line.unfolds), "")
        if not fold:
            return shown, times
        opened, times = opened.further(fold), times + 1


@given(st.lists(DATES, max_size=40))
def test_far_ends_come_newest_first_then_by_name_and_undated_last(dates: list[str]) -> None:
    corpus = council(dates)
    found = ends(corpus, "body/b", "held_by", forward=False)
    slow = sorted(end.other.label for end in found)
    known = {f"Board {number}": "" if date == "soon" else date for number, date in enumerate(dates)}
    slow.sort(key=lambda label: known[label], reverse=True)
    assert [end.other.label for end in found] == slow
    assert [end.other.label for end in found[3:9]] == slow[3:9]
    assert len(found) == len(dates)


@given(st.lists(DATES, max_size=60))
@settings(max_examples=40)
def test_what_is_folded_is_counted_and_unfolds_to_everything_once(dates: list[str]) -> None:
    corpus = council(dates)
    for heading, id in (("Decided", "body/b"), ("Meetings", "body/b"), ("Meetings attended", "person/p")):
        folded = lines(card(corpus, id), heading)
        shown = sum(bool(line.target) for line in folded)
        left = sum(int(line.text[1:].split()[0].replace(",", "")) for line in folded if line.unfolds)
        assert shown + left == len(dates)
        targets = [line.target for line in lines(whole(corpus, id)[0], heading) if line.target]
        assert len(targets) == len(set(targets)) == len(dates)


@given(st.lists(DATES, min_size=30, max_size=60))
@settings(max_examples=40)
def test_a_year_has_as_many_as_are_dated_in_it(dates: list[str]) -> None:
    corpus = council(dates)
    slow = Counter(date[:4] if date not in ("", "soon") else "no date" for date in dates)
    shown = lines(card(corpus, "body/b"), "Decided")
    for year, count in slow.items():
        first = next(line for line in shown if line.label == year)
        if first.unfolds:
            assert first.text == f"+{count} decision{'s' if count > 1 else ''}"
    assert {line.label for line in shown if line.label} == set(slow)


def test_unfolding_shows_a_stretch_at_a_time() -> None:
    corpus = council(["2018-06-21"] * (FEW + STEP + 5))
    once = Opened().further("Decided 2018")
    folded = [line for line in lines(card(corpus, "body/b", once), "Decided") if line.unfolds]
    assert [line.text for line in folded] == ["+5 more"]
    assert not [line for line in lines(card(corpus, "body/b", once.further("Decided 2018")), "Decided") if line.unfolds]


@given(st.lists(DATES, max_size=30))
@settings(max_examples=30)
def test_decisions_in_whose_room_a_person_was_are_those_of_the_meetings_attended(dates: list[str]) -> None:
    shown = whole(council(dates), "person/p")[0]
    section = next((one for one in shown.sections if one.heading == "Decided while in the room"), None)
    found = [line.target for line in section.lines] if section else []
    assert sorted(found) == [f"decision/{number:03}" for number in range(len(dates))]
    assert (section.count if section else 0) == len(dates)


def test_a_meeting_knows_the_meetings_of_its_body_before_and_after() -> None:
    corpus = council(["2018-06-21", "2019-01-02", "2019-01-02", "2020-05-06", ""])
    beside = {line.label: line.target for line in lines(card(corpus, "meeting/001"), "Meeting")}
    assert (beside["Before"], beside["Next"]) == ("meeting/000", "meeting/003")
    first = {line.label: line for line in lines(card(corpus, "meeting/000"), "Meeting")}
    assert first["Before"].missing
    assert first["Before"].text == "not in the store"


def test_a_problem_stands_on_the_card_of_what_it_is_about_with_its_words_and_what_to_do() -> None:
    thing = Entity("meeting/m", "meeting", "Board, 1 May 2018", {"date": "2018-05-01"}, (PIECE,))
    problem = Problem("meeting-date", "two days are given", None, PAPER.id, thing.id, (PIECE,))
    shown = card(corpus_of([thing], [], (problem,)), thing.id)
    said = lines(shown, "To know: meetings with two dates")
    assert [line.text for line in said[:3]] == ["two days are given", "“words”", "Minutes"]
    assert "Read both quotes" in said[3].text
    assert all(line.evidence for line in said[:3])


def test_who_a_person_may_be_too_is_shown_as_doubt_with_the_reason() -> None:
    two = [Entity(f"person/{one}", "person", one, {"name": one}, (PIECE,)) for one in "ab"]
    corpus = corpus_of(two, [link("possibly_same", "person/a", "person/b", reason="one surname")])
    for here, other in (("person/a", "b"), ("person/b", "a")):
        (line,) = lines(card(corpus, here), "In doubt")
        assert (line.label, line.text, line.note) == ("Perhaps", other, "one surname")

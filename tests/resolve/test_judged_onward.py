"""Judgements applied over a record that is there, and papers added where there are judgements, give what linking all anew gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.columns import Linked
from explorer.columns.layout import Parts, lay_out
from explorer.model import Entity, Record
from explorer.resolve import onward, pipeline
from explorer.resolve.judgements import Entry, Judgement, Undo, Verdict, in_force
from explorer.resolve.onward import Linking, judging, link_on
from explorer.resolve.onward.judging import can_be_applied, judge_on
from explorer.resolve.onward.workings import Workings, laid, opened
from tests.council import records
from tests.resolve.paper import Paper
from tests.resolve.random_paper import a_paper
from tests.resolve.test_onward import KEY, by_document, sums

Papers = Mapping[str, Record]
SAID: tuple[Verdict, ...] = ("same", "same", "different", "unsure")
KINDS = ("person", "person", "person", "meeting", "report", "body")


def data(parts: Parts) -> bytes:
    return b"".join(lay_out(parts))


@dataclass(frozen=True)
class Kept:
    """What a store keeps: the record, the one without judgements and its workings."""

    record: bytes
    unjudged: bytes = b""
    workings: bytes = b""

    @property
    def before(self) -> tuple[Linked, Workings] | None:
        if not self.workings:
            return None
        found = opened(memoryview(self.workings), KEY)
        assert found is not None
        return Linked.over(self.unjudged), found


def kept(linking: Linking, before: Kept | None = None) -> Kept:
    record = data(linking.parts)
    if linking.over is not None:
        assert before is not None
        return replace(before, record=record)
    if linking.workings is None:
        return Kept(record)
    unjudged = data(linking.unjudged) if linking.unjudged else record
    return Kept(record, unjudged, b"".join(laid(linking.workings, KEY)))


def linked_on(before: Kept | None, papers: Papers, judgements: Iterable[Judgement]) -> Kept:
    return kept(link_on(before.before if before else None, sums(papers), judgements, papers.__getitem__), before)


def anew(papers: Papers, judgements: Iterable[Judgement]) -> bytes:
    return data(pipeline.link(papers.values(), judgements))


def printed(thing: Entity, papers: Papers) -> tuple[str, ...]:
    """The names under which papers print a thing."""
    places = {(piece.document, piece.start, piece.end) for piece in thing.evidence}
    return tuple(
        sorted(
            {
                mention.name
                for document, record in papers.items()
                for mention in record.extraction.mentions
                if mention.kind == thing.kind
                and any((document, span.start, span.end) in places for span in mention.spans)
            }
        )
    )


def a_side(dice: Random, linked: Linked, papers: Papers, kind: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """A thing as a judgement may name it: mostly as it is now, and at times by an id, a name or papers that are no longer its own."""
    things = [thing for thing in linked.entities.values() if thing.kind == kind]
    if not things:
        return f"{kind}/aldermoor/nobody", (), ()
    thing = dice.choice(things)
    names, documents = printed(thing, papers), tuple(sorted({piece.document for piece in thing.evidence}))
    id = thing.id
    if dice.random() < 0.15:
        id = dice.choice([other for other in linked.redirects if other.startswith(f"{kind}/")] or [id])
    if dice.random() < 0.05:
        id += dice.choice(("x", "-2", "-john"))
    if dice.random() < 0.3:
        id += f"#{dice.choice(names + documents)}"
    return id, names if dice.random() < 0.7 else (), documents if dice.random() < 0.7 else ()


def a_judgement(dice: Random, linked: Linked, papers: Papers, number: int) -> Judgement:
    kind, author = dice.choice(KINDS), dice.choice(("", "Ann"))
    (a, *known_a), (b, *known_b) = (a_side(dice, linked, papers, kind) for _ in "ab")
    verdict, day = dice.choice(SAID), dice.choice(("", "2020-01-01"))
    names, documents = zip(known_a, known_b, strict=True)
    if a == b:
        b += "#nobody"
    return Judgement(verdict, a, b, author, day, "", *names, *documents, dice.random() < 0.3, number)


@settings(max_examples=60)
@given(st.integers(0, 100_000), st.lists(st.sampled_from("jjjjuaar"), min_size=2, max_size=8))
def test_papers_judgements_and_undos_one_after_the_other_give_what_linking_anew_gives(
    seed: int, turns: list[str]
) -> None:
    dice = Random(seed)
    papers = by_document(a_paper(dice.randrange(400)) for _ in range(dice.randrange(4, 12)))
    log: list[Entry] = []
    ever, now = dict(papers), linked_on(None, papers, ())
    for turn in turns:
        if turn == "j":
            log.append(a_judgement(dice, Linked.over(now.record), papers, len(log) + 1))
        elif turn == "u" and log:
            log.append(Undo(dice.randrange(len(log)) + 1, number=len(log) + 1))
        elif turn == "r" and len(papers) > 2:
            del papers[dice.choice(sorted(papers))]
        else:
            papers.update(by_document([a_paper(dice.randrange(400))]))
            ever.update(papers)
        judged = in_force(log)
        now = linked_on(now, papers, judged)
        assert now.record == anew(papers, judged)
        if (before := now.before) is not None:
            assert not can_be_applied(judged) or [*before[1].documents] == sorted(papers)
            assert now.unjudged == anew({document: ever[document] for document in before[1].documents}, ())


@settings(max_examples=60)
@given(st.integers(0, 100_000))
def test_judgements_are_applied_over_the_record_without_them(seed: int) -> None:
    dice = Random(seed)
    papers = by_document(a_paper(dice.randrange(400)) for _ in range(dice.randrange(4, 14)))
    before = linked_on(None, papers, ()).before
    assert before is not None
    judged: list[Judgement] = []
    shown = anew(papers, ())
    for number in range(dice.randrange(1, 6)):
        judged.append(a_judgement(dice, Linked.over(shown), papers, number))
        if not can_be_applied(judged):
            break
        shown = anew(papers, judged)
        woven = judge_on(*before, judged, papers.__getitem__)
        assert woven is not None
        assert data(woven.whole.parts(woven.texts)) == shown


@pytest.fixture
def no_linking_anew(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def refuse() -> None:
        def refused(*_: object) -> object:
            raise AssertionError("all papers were linked anew")

        monkeypatch.setattr(onward, "housed", refused)
        monkeypatch.setattr(onward, "link", refused)

    return refuse


def test_neither_a_judgement_nor_its_undo_nor_a_paper_more_links_all_anew(no_linking_anew: Callable[[], None]) -> None:
    made = list(records(60, 5))
    papers, later = by_document(made[:57]), made[57:]
    first = linked_on(None, papers, ())
    people = [thing.id for thing in Linked.over(first.record).entities.values() if thing.kind == "person"]
    judged = [Judgement("same", people[0], people[1], number=1), Judgement("different", people[2], people[3], number=2)]
    wanted = [anew(papers, judged[:1]), anew(papers, judged)]
    more = {**papers, **by_document(later)}
    wanted += [anew(more, judged), anew(more, judged[1:]), anew(more, ())]
    no_linking_anew()
    now, found = first, []
    for here, said in ((papers, judged[:1]), (papers, judged), (more, judged), (more, judged[1:]), (more, [])):
        now = linked_on(now, here, said)
        found.append(now.record)
    assert found == wanted


@pytest.mark.parametrize("few", [False, True])
def test_after_a_judgement_on_bodies_or_very_many_all_is_linked_anew_and_then_from_where_it_was(
    few: bool, monkeypatch: pytest.MonkeyPatch, no_linking_anew: Callable[[], None]
) -> None:
    papers = by_document(records(10, 5))
    first = linked_on(None, papers, ())
    people = [thing.id for thing in Linked.over(first.record).entities.values() if thing.kind == "person"]
    one = Judgement("same", people[0], people[1], number=1)
    other = Judgement("same", people[0], people[2], number=2)
    body = Judgement("same", "body/thornmere/cabinet", "body/thornmere/council", number=2)
    wanted = anew(papers, [one])
    if few:
        monkeypatch.setattr(judging, "_MOST", 1)
    many = [one, other if few else body]
    assert (can_be_applied([one]), can_be_applied(many)) == (True, False)
    then = linked_on(first, papers, many)
    assert then.record == anew(papers, many)
    no_linking_anew()
    assert linked_on(then, papers, [one]).record == wanted


def test_who_sat_in_meetings_that_were_joined_across_bodies_is_known_by_the_body_that_stays() -> None:
    papers = []
    for name, body, day in (
        ("a", "Cabinet", "2018-06-28"),
        ("b", "Roads Panel", "2018-06-21"),
        ("c", "Cabinet", "2018-07-01"),
    ):
        papers.append(Paper(name))
        papers[-1].person("Councillor Elm", papers[-1].meeting(body, day), "member")
    made = by_document(paper.record() for paper in papers)
    joined = Judgement("same", "meeting/aldermoor/2018-06-28/cabinet", "meeting/aldermoor/2018-06-21/roads-panel")
    now = linked_on(None, made, ())
    people = [thing.id for thing in Linked.over(now.record).entities.values() if thing.kind == "person"]
    then = linked_on(now, made, [joined])
    assert then.record == anew(made, [joined])
    assert len(people) == 2
    assert [thing.id for thing in Linked.over(then.record).entities.values() if thing.kind == "person"] == people[:1]

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.model import Entity, Link, Record, Resolution
from explorer.resolve import Judgement, resolve
from explorer.schema import KINDS, RELATIONS
from tests.growth import MOST, growth
from tests.resolve.look import of
from tests.resolve.paper import Paper

BODIES = (
    "Cabinet",
    "Parks Scrutiny Board (2)",
    "Scrutiny Board 2",
    "Scrutiny Board 4",
    "PSB",
    "Board",
    "Aldermoor",
    "Thornby MBC",
)
PEOPLE = (
    "Councillor B Hartwell", "Beth Hartwell", "Cllr Hartwell", "Mr B Hartwell", "Mrs Hartwell", "N McRae", "Neil Macrae", "Collins (J)",
    "Collins (M)", "Councillor Collins", "O’Dea", "Councillor",
)  # fmt: skip
TITLES = ("Annual Parks Report", "Annual Parks Report 2018/19", "Parks Annual Report 2019/20", "Work Programme", "")


@st.composite
def papers(draw: st.DrawFn) -> list[Record]:
    made = []
    for number in range(draw(st.integers(1, 5))):
        paper = Paper(str(number), draw(st.sampled_from(["Aldermoor City Council", "Thornby MBC", ""])))
        date = draw(st.sampled_from(["2018-01-01", "2019-02", "2019-02-03", ""]))
        meeting = paper.meeting(
            draw(st.sampled_from(BODIES)), date, draw(st.sampled_from(["minuted", "called", "mentioned"]))
        )
        for body in draw(st.lists(st.sampled_from(BODIES), max_size=4)):
            paper.body(body, aliases=tuple(draw(st.lists(st.sampled_from(BODIES), max_size=1))))
        for name in draw(st.lists(st.sampled_from(PEOPLE), max_size=6, unique=True)):
            paper.person(name, meeting, draw(st.sampled_from(["member", "officer", "chair"])))
        for title in draw(st.lists(st.sampled_from(TITLES), max_size=3)):
            paper.report(title or "Untitled", meeting)
        for text in draw(st.lists(st.sampled_from(["RESOLVED that it be so", "Noted", "It be so"]), max_size=3)):
            paper.decision(text, meeting, draw(st.sampled_from(["resolved", "rejected", "recommended"])))
        made.append(paper.record())
    return made


def check(resolution: Resolution, records: list[Record]) -> None:
    texts = {record.document: record.source.text for record in records}
    known = {entity.id: entity for entity in resolution.entities}
    assert len(known) == len(resolution.entities)
    assert len({link.id for link in resolution.links}) == len(resolution.links)
    things: tuple[Entity | Link, ...] = (*resolution.entities, *resolution.links)
    for thing in things:
        assert thing.evidence or (isinstance(thing, Entity) and thing.kind == "document"), thing
        for piece in thing.evidence:
            assert piece.quote == texts[piece.document][piece.start : piece.end] != ""
    for entity in resolution.entities:
        assert entity.kind in KINDS
        assert entity.label
        assert "" not in entity.attrs.values()
        assert not any(name.startswith("_") for name in entity.attrs)
    for link in resolution.links:
        relation = RELATIONS[link.kind]
        assert known[link.source].kind in relation.sources
        assert known[link.target].kind in relation.targets
    for old, new in resolution.redirects.items():
        assert old not in known
        assert new in known
    assert {merge.entity for merge in resolution.merges} <= set(known)


@settings(max_examples=60, deadline=None)
@given(papers(), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_value_and_every_quote_is_its_slice(records: list[Record], random: object) -> None:
    expected = resolve(records)
    check(expected, records)
    shuffled = list(records)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert repr(resolve(shuffled)) == repr(expected)


@settings(max_examples=30, deadline=None)
@given(papers(), st.sampled_from(["same", "different", "unsure"]), st.data())
def test_judgements_in_any_order_leave_a_sound_graph(records: list[Record], kind: str, data: st.DataObject) -> None:
    before = [entity.id for entity in resolve(records).entities]
    people = [id for id in before if id.startswith("person/")]
    if len(people) < 2:
        return
    a, b = data.draw(st.lists(st.sampled_from(people), min_size=2, max_size=2, unique=True))
    judgements = [Judgement(kind, a, b, forced=True), Judgement("unsure", b, "person/nowhere/nobody")]  # type: ignore[arg-type]
    judged = resolve(records, judgements)
    check(judged, records)
    assert resolve(records, judgements[::-1]) == judged
    assert {*before} <= {*(entity.id for entity in judged.entities), *judged.redirects}
    if kind == "same":
        assert len([entity for entity in judged.entities if entity.kind == "person"]) == len(people) - 1


def test_nothing_gives_nothing() -> None:
    assert resolve([]) == Resolution()


def test_a_document_that_says_nothing_is_still_there() -> None:
    (document,) = resolve([Paper("empty").record()]).entities
    assert (document.id, document.kind, document.attrs["path"]) == ("document/empty", "document", "empty.txt")


def test_every_thing_leads_to_its_papers() -> None:
    one, two = Paper("a"), Paper("b")
    one.person("Councillor B Hartwell", one.meeting("Cabinet", "2019-01-01"))
    two.person("Councillor B Hartwell", two.meeting("Cabinet", "2019-02-01"))
    found = of(one, two)
    papers = {
        link.target
        for link in found.links
        if link.kind == "documented_in" and link.source == "person/aldermoor/b-hartwell"
    }
    assert papers == {"document/a", "document/b"}


def test_a_membership_keeps_its_first_and_last_sight() -> None:
    made = []
    for number, date in enumerate(("2019-05-01", "2018-05-01", "2021-05-01")):
        paper = Paper(str(number))
        meeting = paper.meeting("Cabinet", date)
        paper.claim(
            "member_of",
            paper.person("Councillor B Hartwell", meeting),
            "body:0",
            **({"role": "Chair"} if number else {}),
        )
        made.append(paper)
    (link,) = (link for link in of(*made).links if link.kind == "member_of")
    assert link.attrs == {"first_seen": "2018-05-01", "last_seen": "2021-05-01", "role": "Chair"}
    assert link.weight == 3


def test_a_claim_that_the_schema_does_not_know_makes_no_link() -> None:
    paper = Paper("a")
    paper.claim("attended", paper.body("Cabinet"), paper.meeting("Cabinet", "2019-01-01"))
    paper.claim("admired", paper.person("Councillor B Hartwell"), "meeting:0")
    assert {link.kind for link in of(paper).links} == {"held_by", "documented_in"}


def test_ten_times_the_papers_take_at_most_about_ten_times_as_long() -> None:
    def build(size: int) -> list[Record]:
        made = []
        for number in range(size):
            paper = Paper(f"{number:05}")
            meeting = paper.meeting(f"Panel {number % 40}", f"{2000 + number % 20}-01-{1 + number % 28:02}")
            for other in range(6):
                paper.person(f"Councillor {'ABCDEFG'[other]} Name{(number * 7 + other) % 300:c}x", meeting)
            paper.person("Cllr Smith", meeting)
            made.append(paper.record())
        return made

    assert growth(build, resolve, 100) <= MOST


def test_a_judgement_must_be_of_two_things_and_a_known_verdict() -> None:
    with pytest.raises(ValueError, match="two things"):
        Judgement("same", "person/a/b", "person/a/b")
    with pytest.raises(ValueError, match="one of same"):
        Judgement("perhaps", "a", "b")  # type: ignore[arg-type]

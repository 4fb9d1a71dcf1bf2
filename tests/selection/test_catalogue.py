"""What a selection holds and how it divides, against a slow and obvious way on the example."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.corpus import Corpus, from_resolution
from explorer.errors import QueryError
from explorer.model import Entity, Evidence, Link, Resolution
from explorer.selection import Part, Selection, answered
from explorer.selection.catalogue import Catalogue
from explorer.views.results import results_view
from tests.example import example_resolution, example_texts
from tests.example_papers import AGENCY, HARLOW

QUOTE = (Evidence("document/x", 0, 4, "word"),)

BODIES = {
    "decision": ("taken_by",), "meeting": ("held_by",), "person": ("member_of",), "post": ("post_in",), "body": ("part_of",),
}  # fmt: skip
PEOPLE = {
    "decision": ("moved", "seconded", "voted"), "meeting": ("attended", "clerked", "invited_to"), "item": ("declared_interest",),
    "report": ("wrote", "consulted_on"), "post": ("holds",), "body": ("member_of",),
}  # fmt: skip


@cache
def corpus() -> Corpus:
    return from_resolution(example_resolution(), example_texts())


@cache
def shelf() -> Catalogue:
    return Catalogue(corpus())


def ids(selection: Selection) -> list[str]:
    return [one.entity.id for _, found in shelf().find(selection).groups for one in found]


def bodies_of(id: str) -> set[str]:
    """The bodies that a thing belongs to, one link after another."""
    here, kind = corpus(), corpus().get(id).kind
    found = {link.target for link in here.out(id, *BODIES[kind])} if kind in BODIES else set()
    if kind == "body":
        found.add(id)
    if kind in ("item", "report"):
        for link in here.out(id, "on_agenda_of", "considered_at"):
            found |= bodies_of(link.target)
    if kind == "action":
        for link in here.out(id, "arises_from"):
            found |= bodies_of(link.target)
    if kind == "document":
        for link in here.into(id, "documented_in"):
            if corpus().get(link.source).kind == "meeting":
                found |= bodies_of(link.source)
    return {one for one in found if here.get(one).kind == "body"}


def people_of(id: str) -> set[str]:
    here, kind = corpus(), corpus().get(id).kind
    found = {link.source for link in here.into(id, *PEOPLE[kind])} if kind in PEOPLE else set()
    if kind == "person":
        found.add(id)
    if kind == "action":
        found |= {link.target for link in here.out(id, "asked_of")}
    if kind == "decision":
        for link in here.out(id, "taken_at"):
            found |= {one.source for one in here.into(link.target, "attended", "clerked")}
    return {one for one in found if here.get(one).kind == "person"}


def allowed(id: str, part: Part) -> bool:
    thing = corpus().get(id)
    if part.field == "kind":
        return thing.kind == part.value
    if part.field == "outcome":
        return thing.kind == "decision" and thing.attrs.get("outcome") == part.value
    if part.field == "year":
        return thing.date[:4] == part.value
    names = bodies_of(id) if part.field == "body" else people_of(id)
    return any(part.value in (f"={name}", f"={corpus().get(name).label}") for name in names)


def slowly(selection: Selection) -> set[str]:
    """The ids that the parts of a selection allow."""
    by_field: dict[str, list[Part]] = {}
    for part in selection.parts:
        by_field.setdefault(part.field, []).append(part)
    return {
        id
        for id in corpus().entities
        if all(
            (any if field in ("kind", "outcome") else all)(allowed(id, part) for part in parts)
            for field, parts in by_field.items()
        )
    }


def offered() -> list[Part]:
    return [value.part for facet in shelf().facets(Selection()) for value in facet.values]


@given(st.data())
def test_what_is_held_is_what_every_part_allows(data: st.DataObject) -> None:
    selection = Selection()
    for part in data.draw(st.lists(st.sampled_from(offered()), max_size=4)):
        selection = selection.narrowed(part)
    assert sorted(ids(selection)) == sorted(slowly(selection))


@given(st.data(), st.sampled_from(("", "fostering", "annual report", "what was referred to the cabinet", "from:2019")))
def test_a_count_is_what_choosing_it_finds(data: st.DataObject, query: str) -> None:
    selection = Selection(query)
    for part in data.draw(st.lists(st.sampled_from(offered()), max_size=2)):
        selection = selection.narrowed(part)
    facet = data.draw(st.sampled_from(shelf().facets(selection)))
    for value in facet.values:
        chosen = selection.without_field(facet.field) if facet.field in ("kind", "year", "outcome") else selection
        assert shelf().find(chosen.narrowed(value.part)).total == value.count
        assert value.chosen == (value.part in selection.parts)


def test_every_value_of_the_record_is_offered_with_most_things_first() -> None:
    facets = {facet.field: facet for facet in shelf().facets(Selection())}
    assert [facet.heading for facet in facets.values()] == ["Kind", "Body", "Year", "Outcome", "People"]
    assert {value.part.value: value.count for value in facets["kind"].values} == corpus().counts()
    for name in ("body", "who"):
        counts = [value.count for value in facets[name].values]
        assert counts == sorted(counts, reverse=True)
        assert len(counts) == corpus().counts()["body" if name == "body" else "person"]
    years = [value.part.value for value in facets["year"].values]
    assert years == sorted(years, reverse=True)


def test_a_search_is_narrowed_before_it_is_weighed() -> None:
    wide = shelf().find(Selection("fostering"))
    kinds = [kind for kind, _ in wide.groups]
    assert len(kinds) > 1
    for kind in kinds:
        narrow = shelf().find(Selection("fostering").only(kind))
        assert [one.entity.id for one in dict(narrow.groups)[kind]] == [
            one.entity.id for one in dict(wide.groups)[kind]
        ]


def test_what_is_typed_and_what_is_chosen_agree() -> None:
    for part in offered():
        typed = Selection(Selection("", (part,)).line)
        assert ids(typed) == ids(Selection("", (part,)))


def test_a_name_that_several_have_is_told_by_its_id() -> None:
    for facet in shelf().facets(Selection()):
        if facet.field in ("body", "who"):
            parts = [value.part for value in facet.values]
            assert len(set(parts)) == len(parts)
            by_id = [Part(facet.field, f"={corpus().linked.id(row)}") for row in corpus().linked.rows_of("body")]
            for part in by_id if facet.field == "body" else ():
                assert shelf().labelled(Selection("", (part,))).words != f"Everything · {part.value}"


def test_a_field_that_there_is_not_is_told() -> None:
    with pytest.raises(QueryError):
        shelf().find(Selection("colour:blue"))


WHOLE = st.sampled_from(
    (
        'body:"=Cabinet"',
        "body:=Cabinet",
        'body:"=cabinet"',
        'body:"=Scrutiny Board 2"',
        'body:"=Fostering North"',
        'who:"=Pat Harlow"',
        f"who:={HARLOW}",
        f"body:={AGENCY}",
        'body:"=Scrutiny Board"',
        'body:"=Cabinet" who:"=Pat Harlow"',
    )
)


@given(WHOLE, st.sampled_from(("", "fostering", "annual report", "kind:decision", "year:2019 kind:decision,meeting")))
def test_a_whole_name_means_on_the_command_line_what_it_means_in_the_explorer(whole: str, rest: str) -> None:
    line = f"{whole} {rest}".strip()
    hits = [hit.id for hit in answered(corpus(), line, limit=1000).hits]
    # The search knows no papers; a list of all that is narrowed to does.
    assert sorted(hits) == sorted(id for id in ids(Selection().containing(line)) if corpus().get(id).kind != "document")


@given(WHOLE, st.sampled_from(("decision", "meeting", "body")), st.integers(1, 4))
def test_a_whole_name_is_narrowed_to_kinds_and_cut(whole: str, kind: str, limit: int) -> None:
    every = [hit for hit in answered(corpus(), whole, limit=1000).hits if hit.kind == kind]
    assert [hit.id for hit in answered(corpus(), whole, (kind,), limit).hits] == [hit.id for hit in every[:limit]]


@pytest.mark.parametrize(
    ("line", "near"),
    [
        ('body:"=Cabinett"', "Cabinet"),
        ('who:"=Pat Harlowe" kind:decision', "Pat Harlow"),
        ('body:"=Scrutny Board 2" year:2019', "Children's Scrutiny Board (2)"),
    ],
)
def test_a_whole_name_that_nothing_has_is_answered_with_those_like_it(line: str, near: str) -> None:
    found = shelf().find(Selection().containing(line))
    assert not found.groups
    assert found.nearest[0] == near
    assert answered(corpus(), line).nearest == found.nearest


def test_things_of_one_name_are_told_apart_by_what_they_belong_to() -> None:
    def body(council: str) -> Entity:
        return Entity(f"body/{council}/planning", "body", "Planning Committee", evidence=QUOTE)

    def person(name: str, label: str) -> Entity:
        return Entity(f"person/up-town/{name}", "person", label, evidence=QUOTE)

    members = [person("a", "P Ash"), person("b", "P Ash"), person("c", "Q Elm")]
    bodies = [body("up-town"), body("down-hill-parish")]
    sits = Link("x", "member_of", "person/up-town/a", "body/up-town/planning", {}, QUOTE)
    held = from_resolution(Resolution(entities=(*members, *bodies), links=(sits,)), {"document/x": "word"})
    found = {one.entity.id: one.apart for _, group in Selection().find(held).groups for one in group}
    assert found == {
        "body/up-town/planning": "Up Town", "body/down-hill-parish/planning": "Down Hill Parish",
        "person/up-town/a": "Planning Committee", "person/up-town/b": "Up Town", "person/up-town/c": "",
    }  # fmt: skip


def test_of_several_bodies_the_one_tells_apart_of_which_most_is_said() -> None:
    bodies = [
        Entity(f"body/up-town/{name}", "body", name, evidence=QUOTE) for name in ("Airfield Panel", "Town Council")
    ]
    people = [Entity(f"person/{at}/ash", "person", "P Ash", evidence=QUOTE) for at in ("up-town", "down-hill")]
    roles = ((0, "chair"), (1, "member"), (1, "vice-chair"))
    links = tuple(Link("x", "member_of", people[0].id, bodies[at].id, {"role": role}, QUOTE) for at, role in roles)
    held = from_resolution(Resolution(entities=(*people, *bodies), links=links), {"document/x": "word"})
    found = {one.entity.id: one.apart for _, group in Selection().find(held).groups for one in group}
    assert [found[one.id] for one in people] == ["Town Council", "Down Hill"]


def test_decisions_in_the_same_words_are_told_apart_by_what_they_stand_under() -> None:
    words = {"a": "That it be paid.", "b": "That it be paid.", "c": "That it be sold."}
    decided = [Entity(f"decision/{name}", "decision", said, {"date": "2019-05-02"}) for name, said in words.items()]
    items = [Entity(f"item/{name}", "item", f"{at}. Lane {name}") for at, name in enumerate(words, 1)]
    under = tuple(Link(name, "taken_under", f"decision/{name}", f"item/{name}") for name in words)
    results = Selection("kind:decision").find(from_resolution(Resolution((*decided, *items), under)))
    rows = [row.text for row in results_view(results, (), True).rows if row.stops]
    assert sorted(rows) == ["That it be paid. · 1. Lane a", "That it be paid. · 2. Lane b", "That it be sold."]


def test_an_agenda_item_has_the_day_of_its_meeting() -> None:
    for kind, found in shelf().find(Selection()).groups:
        for one in found:
            meeting = next((corpus().get(link.target).date for link in corpus().out(one.entity.id, "on_agenda_of")), "")
            assert one.date == (meeting if kind == "item" else one.entity.date)


def test_what_is_new_is_counted_in_each_value() -> None:
    fresh = set(list(corpus().entities)[::3])
    for facet in shelf().facets(Selection("fostering"), fresh):
        for value in facet.values:
            chosen = Selection("fostering").narrowed(value.part)
            assert value.fresh == len(fresh.intersection(ids(chosen)))
    assert not any(value.fresh for facet in shelf().facets(Selection()) for value in facet.values)


@pytest.mark.parametrize(
    "line", ["fostering", "a = b", "body:scrutiny", "who did what = when", '-body:"=Cabinet" report']
)
def test_a_line_without_a_whole_name_is_searched_as_ever(line: str) -> None:
    assert answered(corpus(), line) == corpus().find(line)


def test_what_a_line_was_read_as_keeps_the_whole_name() -> None:
    found = answered(corpus(), 'body:"=Cabinet" what did they decide in 2019')
    assert found.read_as.plain
    assert Selection.read(found.read_as.line).values("body") == ("=Cabinet",)
    bare = answered(corpus(), 'body:"=Fostering North" fostering')
    assert bare.hits
    assert not bare.read_as.plain
    assert answered(corpus(), "body:=Nobody").hits == ()
    with pytest.raises(QueryError, match="bdoy"):
        answered(corpus(), 'bdoy:x body:"=Cabinet"')

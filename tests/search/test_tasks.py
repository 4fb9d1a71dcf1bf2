"""Tasks, asked of an index: whose they are, and by when they are to be done."""

from __future__ import annotations

import pytest

from explorer.errors import QueryError
from explorer.model import Entity, Link
from explorer.search import Index
from explorer.search.dues import due_number

CLERK = Entity("post/clerk", "post", "Clerk", {"name": "Clerk"})
QUILL = Entity("person/quill", "person", "Ada Quill", {"name": "Ada Quill"})


def action(id: str, text: str, date: str = "2019-05-02", due: str = "") -> Entity:
    return Entity(f"action/{id}", "action", text, {"text": text, "date": date, **({"due": due} if due else {})})


HEDGE = action("hedge", "have the hedge cut", due="2019-06-30")
BENCH = action("bench", "ask the clerk's advice on a bench", due="the July meeting")
DRAIN = action("drain", "report the drain", due="the next meeting")
POND = action("pond", "look at the pond")
ROAD = Entity("decision/road", "decision", "mend the road", {"text": "mend the road", "date": "2019-05-02"})


def link(kind: str, source: Entity, target: Entity) -> Link:
    return Link(f"{kind}/{source.id}/{target.id}", kind, source.id, target.id, {})


INDEX = Index.build(
    [CLERK, QUILL, HEDGE, BENCH, DRAIN, POND, ROAD],
    [
        link("asked_of", HEDGE, CLERK),
        link("asked_of", BENCH, QUILL),
        link("asked_of", DRAIN, CLERK),
        link("moved", QUILL, ROAD),
    ],
)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("asked:clerk", {HEDGE.id, DRAIN.id}),
        ("owner:clerk", {HEDGE.id, DRAIN.id}),
        ("asked:quill", {BENCH.id}),
        ('asked:"ada quill"', {BENCH.id}),
        ("asked:*", {HEDGE.id, BENCH.id, DRAIN.id}),
        ("kind:action -asked:*", {POND.id}),
        ("moved:quill", {ROAD.id}),
        ("kind:action moved:*", set()),
        ("kind:action,decision who:quill", {BENCH.id, ROAD.id}),
        ("due:*", {HEDGE.id, BENCH.id, DRAIN.id}),
        ("due:2019", {HEDGE.id, BENCH.id}),
        ("due:2019-06", {HEDGE.id}),
        ('due:"30 june 2019"', {HEDGE.id}),
        ('due:"july 2019"', {BENCH.id}),
        ('due:"by june 2019"', {HEDGE.id}),
        ('due:"after 1 july 2019"', {BENCH.id}),
        ("due:2020", set()),
    ],
)
def test_tasks_are_found_by_whose_they_are_and_by_when(line: str, found: set[str]) -> None:
    assert {hit.id for hit in INDEX.search(line, limit=20)} == found


def test_a_task_is_told_to_be_found_by_whom_it_asks() -> None:
    (hit,) = INDEX.search("kind:action quill")
    assert hit.why == "“quill” in whom it asks"
    (hit,) = INDEX.search("kind:decision quill")
    assert hit.why == "“quill” in who moved it"


@pytest.mark.parametrize(
    ("told", "date", "number"),
    [
        ("2019-06-30", "2019-05-02", 20190630),
        ("2019-06", "2019-05-02", 20190600),
        ("the July meeting", "2019-05-02", 20190700),
        ("the May meeting", "2019-05-02", 20200500),
        ("the March meeting", "2019-05", 20200300),
        ("the March meeting", "2019", -1),
        ("the March meeting", "", -1),
        ("the next meeting", "2019-05-02", -1),
        ("in 12 months", "2019-05-02", 20200500),
        ("within six months", "2019-08", 20200200),
        ("within three (3) weeks", "2019-12-20", 20200110),
        ("in 10 days", "2019-05", -1),
        ("within two days", "2019-02-31", -1),
        ("within two months", "", -1),
        ("Q2 of 2025", "2025-04-28", 20250600),
        ("Q4, 2025", "2025-04-28", 20251200),
        ("third quarter of 2019", "", 20190900),
        ("", "2019-05-02", 0),
    ],
)
def test_by_when_something_is_due_is_a_day_or_a_month_counted_from_its_own(told: str, date: str, number: int) -> None:
    assert due_number(told, date) == number


@pytest.mark.parametrize("line", ["due:soon", "due:by", "-due:2019", "-due:*", 'due:"by whenever"'])
def test_what_is_no_time_is_refused(line: str) -> None:
    with pytest.raises(QueryError):
        INDEX.search(line)

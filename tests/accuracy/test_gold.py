"""The facts found by hand are honest: their words stand in their papers, their ids exist, and all publishers have some."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from explorer.reading import read
from explorer.schema import OUTCOMES
from tests.accuracy.measure import GOLD, PAPERS
from tests.accuracy.sheet import listed
from tests.accuracy.words import flat, surname

FILES = sorted(GOLD.rglob("*.json"))
ROLES = {
    "attended": {"member", "other member", "chair", "officer", "substitute", "public", "apologies", "invited", "also"}
}
WORDED = (
    "decisions",
    "agreed_without_resolution",
    "decisions_may",
    "recommendations",
    "recommendations_may",
    "declarations",
    "actions",
    "actions_may",
)
NAMED = {"person": "people", "meeting": "meetings", "body": "bodies", "report": "reports", "to": "bodies"}
DECIDED = {"moved": "people", "seconded": "people", "refers_to": "bodies"}
REPORTED = {"considered_at": "meetings", "authors": "people", "consulted": "people"}
HELD = {"body": "bodies", "minutes_confirmed_at": "meetings"}

pytestmark = pytest.mark.skipif(
    not PAPERS.is_dir(), reason="the real papers are not beside the project: ../shared/papers"
)
each = pytest.mark.parametrize("file", FILES, ids=[str(file.relative_to(GOLD)) for file in FILES])


@cache
def gold_of(file: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return loaded


def squeezed(text: object) -> str:
    return flat(str(text)).replace(" ", "")


def ids(gold: dict[str, Any]) -> dict[str, list[str]]:
    lists = {
        "bodies": gold["bodies"]["must"],
        **{name: gold.get(name, []) for name in ("people", "meetings", "reports")},
    }
    return {name: [entry["id"] for entry in entries] for name, entries in lists.items()}


def references(gold: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(list, id) of everything that a fact points at."""
    fields = dict.fromkeys(("attendance", "membership", *WORDED), NAMED)
    fields |= {"decisions": NAMED | DECIDED, "reports": REPORTED, "meetings": HELD}
    for name, kinds in fields.items():
        for fact in gold.get(name, []):
            for field, kind in kinds.items() if isinstance(fact, dict) else ():
                yield from ((kind, one) for one in listed(fact.get(field)))
            for side in (fact.get("votes") or {}).values() if isinstance(fact, dict) else ():
                yield from (("people", one) for one in side if isinstance(side, list))


def test_two_dozen_papers_of_all_publishers_are_read_by_hand() -> None:
    papers = Counter(gold_of(file)["paper"] for file in FILES)
    assert len(papers) >= 24
    assert [paper for paper, count in papers.items() if count > 1] == []
    assert {paper.partition("/")[0] for paper in papers} == {
        folder.name for folder in PAPERS.iterdir() if folder.is_dir()
    }


@each
def test_a_file_stands_in_the_folder_of_its_publisher(file: Path) -> None:
    paper = gold_of(file)["paper"]
    assert (PAPERS / paper).is_file()
    assert file.relative_to(GOLD).parts[0] == paper.partition("/")[0]


@each
def test_the_words_of_the_facts_and_the_surnames_stand_in_the_paper(file: Path) -> None:
    gold = gold_of(file)
    text = squeezed(read(PAPERS / gold["paper"], gold["paper"]).text)
    runs = [
        run
        for name in WORDED
        for fact in gold.get(name, [])
        for run in listed(fact.get("words") if isinstance(fact, dict) else fact)
    ]
    runs += [meeting["place"] for meeting in gold.get("meetings", []) if "place" in meeting]
    assert [run for run in runs if squeezed(run) not in text] == []
    names = [person["name"] for person in gold.get("people", [])]
    assert [name for name in names if squeezed(surname(name)) not in text] == []


@each
def test_every_id_that_a_fact_points_at_exists_once(file: Path) -> None:
    known = ids(gold_of(file))
    assert [id for entries in known.values() for id, count in Counter(entries).items() if count > 1] == []
    assert sorted({pair for pair in references(gold_of(file)) if pair[1] not in known[pair[0]]}) == []


@each
def test_roles_outcomes_and_dates_are_in_the_agreed_words(file: Path) -> None:
    gold = gold_of(file)
    assert {fact["as"] for fact in gold.get("attendance", [])} <= ROLES["attended"]
    outcomes = {one for fact in gold.get("decisions", []) for one in listed(fact.get("outcome"))}
    assert outcomes <= set(OUTCOMES)
    dates = [meeting["date"] for meeting in gold.get("meetings", [])]
    assert [date for date in dates if not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", date)] == []
    times = [meeting["time"] for meeting in gold.get("meetings", []) if "time" in meeting]
    assert [time for time in times if not re.fullmatch(r"\d\d:\d\d", time)] == []

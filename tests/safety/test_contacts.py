"""Telephone numbers and mail addresses stay in the papers: no node, no link, no answer and no export has one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explorer.corpus import load
from tests.cli.conftest import Ask, ask

__all__ = ["ask"]

PAPER = """Westmere Town Council
Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 14 May 2018
Present: Councillor A Birch (Chair) a.birch@westmere.example, Councillor B Elm 01632 960222, C. Oak (Head of Homes, c.oak@westmere.example)
Apologies: Councillor D Ash (07700 900123)
Helpline 01632 960444 for tenants
Report of the Head of Homes, c.oak@westmere.example, 07700 900999
Moved by Councillor A Birch (07700 900123), seconded by Councillor B Elm and
RESOLVED that tenants phone 01632 960777 or (01632) 960 888, or write to homes@westmere.example; and that the clerk call 01632-960-999 by 1 June 2018.
2. Bins
The Clerk to email jim@westmere.example and ring 07700900555 about the bins.
Contact: Ann Fell 01632 960123 ann.fell@westmere.example
"""
CONTACT = re.compile(r"[\w.]+@\w|(?:960|900)[\s-]?\d{3}")
FORMATS = ("graphml", "json", "gexf", "cypher", "markdown", "popolo", "dot")


@pytest.fixture
def store(ask: Ask, tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(PAPER)
    assert ask("add", "--store", tmp_path / "store", tmp_path / "a.txt").code == 0
    return tmp_path / "store"


def test_no_thing_has_a_contact(store: Path) -> None:
    corpus = load(store)
    kinds = {entity.kind for entity in corpus.entities.values()}
    assert {"person", "post", "decision", "action", "item", "report"} <= kinds
    for entity in corpus.entities.values():
        if entity.kind != "document":
            assert not CONTACT.search(f"{entity.id}\n{entity.label}\n{dict(entity.attrs)}")
    assert not corpus.search("960777")


@pytest.mark.parametrize("name", FORMATS)
def test_no_export_has_a_contact(ask: Ask, store: Path, name: str) -> None:
    found = ask("export", "--store", store, "--format", name, "-")
    assert found.code == 0
    assert "Housing Committee" in found.out
    assert not CONTACT.search(found.out)


def test_no_answer_has_a_contact(ask: Ask, store: Path) -> None:
    asked = [("ask", "who", "decided", "on", "tenants"), ("search", "tenants"), ("problems",), ("merges",), ("stats",)]
    asked += [("show", id) for id in load(store).entities]
    for words in asked:
        for form in ((), ("--json",)):
            found = ask(words[0], "--store", store, *form, *words[1:])
            assert found.code == 0
            assert not CONTACT.search(found.out), words

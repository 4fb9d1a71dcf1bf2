"""Quotes from Markdown as a reader sees them; what is kept and exported has them as printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.cards import card, citation
from explorer.cards.eased import sentence_around, unmarked
from explorer.corpus import Corpus, load
from explorer.ingest import add
from explorer.model import Evidence
from explorer.views.panes import source_rows

MARKED = (
    "**Westmere Borough Council**\n\n# Minutes of the Meeting of Council held on Monday, 10 April 2017\n\n"
    "**Present:** Councillors Elm and Oak\n\n## 1. Rents\n\n"
    "It was moved by Councillor Elm, seconded by Councillor Oak and\n\n"
    "**RESOLVED** that the rents** **of the mill* stand until May.\n"
)


@pytest.mark.parametrize(
    ("printed", "seen"),
    [
        ("the** **Council and***\n\n***the Board", "the Council and\n\nthe Board"),
        ("**Present:** Elm", "Present: Elm"),
        ("### 8.1&nbsp;&nbsp;[(2.3)](</a b (c)#d>) Mill", "8.1  (2.3) Mill"),
        ("see [the plan](http://mere.example/a_(b)", "see the plan"),
        ("(2.2)](</2025-01/2025-01-06 2nd", "(2.2)"),
        ("> **Motion Passed**", "Motion Passed"),
        ("> [!abstract]- Present:", "Present:"),
        ("22<sup>nd</sup> May", "22nd May"),
        ("Elm Road:*", "Elm Road:"),
        ("a 5 \\* 3 grid", "a 5 * 3 grid"),
    ],
)
def test_marks_are_left_out(printed: str, seen: str) -> None:
    assert unmarked(printed) == seen


@pytest.mark.parametrize(
    "words", ["* a bullet", "Mr **** said", "5 * 3", "[Exempt] item [4]", "#12 of 14", "a > b", "Fence [/b] x", "A & B", "R&D"]
)  # fmt: skip
def test_what_only_looks_like_a_mark_stays(words: str) -> None:
    assert unmarked(words) == words


def corpus_of(folder: Path, name: str) -> Corpus:
    (folder / name).write_text(MARKED)
    add([folder / name], folder / "store")
    return load(folder / "store")


@pytest.mark.parametrize(("name", "said"), [("rents.md", "the rents of the mill stand until May"), ("rents.txt", "the rents** **of the mill* stand")])  # fmt: skip
def test_a_card_and_the_source_are_spared_the_marks_of_markdown_alone(tmp_path: Path, name: str, said: str) -> None:
    corpus = corpus_of(tmp_path, name)
    decision = corpus.linked.id(corpus.linked.rows_of("decision")[0])
    quotes = [line.text for part in card(corpus, decision).sections for line in part.lines if line.quote]
    assert any(said in quote for quote in quotes)
    evidence = corpus.get(decision).evidence
    lit = "".join(piece.text for row in source_rows(corpus, evidence) for piece in row.pieces if piece.role == "lit")
    assert said in lit
    assert ("**" in "".join(row.text for row in source_rows(corpus, evidence))) is name.endswith("txt")
    assert "the rents** **of the mill* stand" in evidence[0].quote
    assert "the rents** **of the mill* stand" in citation(corpus, decision, evidence[0])


def test_a_quote_is_shown_in_its_sentence_without_telephone_numbers(tmp_path: Path) -> None:
    said = "Westmere Town Council\n\nMinutes of the meeting held on 10 April 2017\n\nPresent: Councillors Elm and Oak\n\n1. Rents\n\n"
    said += "The rents were heard. Officers such as Ash, on 020 7946 0123, spoke\nof the mill. It was raining.\n"
    (tmp_path / "minutes.txt").write_text(said, encoding="utf-8")
    add([tmp_path / "minutes.txt"], tmp_path / "store")
    corpus = load(tmp_path / "store")
    (paper,) = corpus.of_kind("document")
    at = corpus.text(paper.id).index("Officers")
    before, quote, after = sentence_around(corpus, Evidence(paper.id, at, at + 8, "Officers"))
    assert (before.strip(), quote) == ("", "Officers")
    assert "7946" not in after
    assert " ".join(after.split()).endswith("spoke of the mill.")
    assert sentence_around(corpus, Evidence(paper.id, at, at + 4, "gone")) == ("", "gone", "")

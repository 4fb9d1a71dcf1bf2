"""Questions as people ask them, each with the things that answer it, and how well a search finds them.

A question file names its corpus: `sample` (the papers in `data/`), `seeds` or `papers` (real papers beside the checkout). Each question has
`any`: the answers, one of which must come first. An answer is a kind, words that must all stand in the thing's names and text, and the
beginning of its date. A question with no answer has an empty list.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer.corpus import Corpus
from explorer.errors import QueryError
from explorer.search import Hit
from explorer.search.fold import words

HERE = Path(__file__).parent
RECORDED = HERE / "recorded.json"
_DEPTH = 10


@dataclass(frozen=True)
class Answer:
    """What a right hit is."""

    kind: str
    words: tuple[str, ...]
    date: str = ""

    def fits(self, corpus: Corpus, hit: Hit) -> bool:
        """Tell whether a hit is this answer."""
        thing = corpus.get(hit.id)
        held = [
            thing.label,
            *(" ".join(value) if isinstance(value, tuple) else str(value) for value in thing.attrs.values()),
        ]
        told = f" {' '.join(words(' '.join(held)))} "
        return (
            hit.kind == self.kind
            and hit.date.startswith(self.date)
            and all(" ".join(words(one)) in told for one in self.words)
        )


@dataclass(frozen=True)
class Question:
    """What is asked, and the answers of which one must be found; none where the corpus holds none."""

    ask: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Score:
    """How a set of questions went: for those with an answer the mean reciprocal rank and the shares found first and among three, and
    how many of those without one were given one. `failed` names the questions that were not answered first."""

    questions: int
    reciprocal: float
    first: float
    three: float
    unanswerable: int
    answered: int
    failed: tuple[str, ...]


def questions(corpus: str) -> list[Question]:
    """Return the questions about a corpus."""
    rows = json.loads((HERE / f"{corpus}.json").read_text())["questions"]
    return [Question(row["ask"], tuple(_answer(one) for one in row["any"])) for row in rows]


def score(corpus: Corpus, asked: Iterable[Question]) -> Score:
    """Ask every question and return how it went."""
    ranks: list[int] = []
    none = answered = 0
    failed: list[str] = []
    for question in asked:
        hits = _hits(corpus, question.ask)
        if not question.answers:
            none += 1
            answered += bool(hits)
            failed += [f"{question.ask}: answered by {hits[0].label!r} ({hits[0].why})"] if hits else []
            continue
        rank = next((at for at, hit in enumerate(hits, 1) if any(one.fits(corpus, hit) for one in question.answers)), 0)
        ranks.append(rank)
        failed += (
            [f"{question.ask}: {rank or 'not'} found, first is {hits[0].label if hits else 'nothing'!r}"]
            if rank != 1
            else []
        )
    many = len(ranks) or 1
    return Score(
        len(ranks), sum(1 / rank for rank in ranks if rank) / many, ranks.count(1) / many, sum(0 < rank <= 3 for rank in ranks) / many,
        none, answered, tuple(failed),
    )  # fmt: skip


def recorded() -> dict[str, dict[str, float]]:
    """Return the scores below which a corpus must not fall."""
    kept: dict[str, dict[str, float]] = json.loads(RECORDED.read_text())
    return kept


def _hits(corpus: Corpus, line: str) -> Sequence[Hit]:
    try:
        return corpus.find(line, limit=_DEPTH).hits
    except QueryError:
        return ()


def _answer(row: dict[str, Any]) -> Answer:
    return Answer(row["kind"], tuple(row["words"]), row.get("date", ""))

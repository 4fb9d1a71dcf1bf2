"""Ranking is guarded: questions about the sample and real papers are answered as well as when last recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.corpus import Corpus, load
from explorer.ingest import add
from explorer.locations import sample_papers
from explorer.progress import Silent
from tests.search.evaluation import questions, recorded, score

SHARED = Path(__file__).resolve().parents[3] / "shared"
FOLDERS = {"sample": [sample_papers()], "seeds": [SHARED / "seeds"], "papers": [SHARED / "papers"]}


@pytest.fixture(scope="module", params=["sample", "seeds", "papers"])
def corpus(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Corpus]:
    name = str(request.param)
    if not all(folder.exists() for folder in FOLDERS[name]):
        pytest.skip("the real papers are not beside the project")
    store = tmp_path_factory.mktemp(name)
    add(FOLDERS[name], store, Silent())
    return name, load(store)


def test_no_fall_in_ranking(corpus: tuple[str, Corpus]) -> None:
    name, record = corpus
    found, least = score(record, questions(name)), recorded()[name]
    told = "\n".join(found.failed)
    assert found.reciprocal >= least["reciprocal"] - 1e-9, told
    assert found.first >= least["first"] - 1e-9, told
    assert found.three >= least["three"] - 1e-9, told
    assert found.answered <= least["answered"], told


def test_there_are_questions_enough() -> None:
    asked = [question for name in FOLDERS for question in questions(name)]
    assert sum(bool(question.answers) for question in asked) >= 200
    assert sum(not question.answers for question in asked) >= 30
    assert len({question.ask for question in asked if question.answers}) > 150

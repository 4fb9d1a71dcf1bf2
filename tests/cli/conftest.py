"""Westmere's papers at the command line's hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from explorer import cli
from explorer.corpus import from_resolution
from tests.example import example_resolution, example_texts


class Answer(NamedTuple):
    code: int
    out: str
    err: str


Ask = Callable[..., Answer]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run `whodecided` with these words and return its exit code, stdout and stderr."""

    def run(*words: object) -> Answer:
        code = cli.main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Answer(code, out, err)

    return run


@pytest.fixture
def westmere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every store holds the example record."""
    corpus = from_resolution(example_resolution(), example_texts())
    monkeypatch.setattr("explorer.corpus.load", lambda folder, linking=bool: corpus)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with Westmere's papers as text files."""
    folder = tmp_path / "papers"
    folder.mkdir()
    for document, text in example_texts().items():
        (folder / f"{document.split('/')[-1]}.txt").write_text(text, encoding="utf-8")
    return folder

"""Where somebody was is kept for each store, and a broken file is as none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.saved.sessions import Session, keep, kept

TEXT = st.text(max_size=20)
PLACES = st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=4).map(tuple)


@given(TEXT, TEXT, PLACES, st.integers(-1, 3), st.lists(TEXT, max_size=3).map(tuple))
def test_what_is_kept_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    line: str,
    pane: str,
    places: tuple[tuple[str, str, str], ...],
    at: int,
    marks: tuple[str, ...],
) -> None:
    folder = tmp_path_factory.mktemp("state")
    session = Session(line, pane, places, min(at, len(places) - 1), marks)
    keep(folder / "new", folder / "store", session)
    assert kept(folder / "new", folder / "store") == session
    assert kept(folder / "new", folder / "other") == Session()
    assert [path.name[:8] for path in (folder / "new").iterdir()] == ["session-"]


@pytest.mark.parametrize(
    "broken",
    [b"", b"{", b"[]", b"null", b'{"version": 2}', b'{"version": 1, "line": "", "pane": "", "places": [["a"]], "at": 0}',
     b'{"version": 1, "line": "", "pane": "", "places": 5, "at": 0}', b"\xff\xfe"],
)  # fmt: skip
def test_a_broken_file_is_as_none(tmp_path: Path, broken: bytes) -> None:
    keep(tmp_path, tmp_path, Session("foster"))
    next(tmp_path.glob("session-*")).write_bytes(broken)
    assert kept(tmp_path, tmp_path) == Session()


def test_a_session_kept_before_marks_were_is_read(tmp_path: Path) -> None:
    keep(tmp_path, tmp_path, Session("foster"))
    path = next(tmp_path.glob("session-*"))
    said = json.loads(path.read_text(encoding="utf-8"))
    del said["marks"]
    path.write_text(json.dumps(said), encoding="utf-8")
    assert kept(tmp_path, tmp_path) == Session("foster")


def test_a_place_that_is_not_there_is_none(tmp_path: Path) -> None:
    keep(tmp_path, tmp_path, Session("", "card", (("a", "card", ""),), 7))
    assert kept(tmp_path, tmp_path).at == -1


def test_a_folder_that_cannot_be_written_keeps_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here", encoding="utf-8")
    keep(tmp_path / "file", tmp_path, Session("foster"))
    assert kept(tmp_path / "file", tmp_path) == Session()

"""The pure parts of the explorer: folding, lighting, trails, selections, background work and copying."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from explorer.selection import Selection
from explorer.tui.background import Background
from explorer.tui.clipboard import copy_with_tool
from explorer.tui.paint import fold
from explorer.tui.places import Place, Trail
from explorer.views.panes import FOLD, source_rows, text_rows
from explorer.views.plain import plain
from explorer.views.results import results_view
from explorer.views.row import Piece, cut, lit
from tests.example_papers import AGENCY, KEPT
from tests.tui.driving import example

WORDS = st.text(max_size=120).map(plain)


@given(WORDS, st.integers(-1, 40))
def test_folded_lines_fit_and_lose_only_the_spaces_between(text: str, width: int) -> None:
    lines = fold(text, width)
    assert lines[0][0] == 0
    for start, end in lines:
        assert cell_len(text[start:end]) <= max(width, 2)
    kept = "".join(text[start:end] for start, end in lines)
    assert kept.replace(" ", "") == text.replace(" ", "")


@given(WORDS, st.lists(st.tuples(st.integers(-5, 130), st.integers(-5, 130)), max_size=4))
def test_lighting_keeps_every_letter_and_lights_exactly_the_spans(text: str, spans: list[tuple[int, int]]) -> None:
    pieces = lit(text, spans)
    assert "".join(piece.text for piece in pieces) == text
    position = 0
    for words, role in pieces:
        for at in range(position, position + len(words)):
            assert (role == "lit") == any(start <= at < end for start, end in spans)
        position += len(words)


@given(st.lists(st.text("abc ", max_size=5), max_size=5), st.integers(0, 30), st.integers(0, 30))
def test_cutting_pieces_is_cutting_their_words(texts: list[str], start: int, end: int) -> None:
    pieces = tuple(Piece(text, str(at)) for at, text in enumerate(texts))
    assert "".join(piece.text for piece in cut(pieces, start, end)) == "".join(texts)[start:end]


def test_a_trail_goes_back_and_forward_and_forgets_what_lay_ahead() -> None:
    trail = Trail().visit(Place("a")).visit(Place("b", "links", "7")).visit(Place("c"))
    assert trail.moved(-1).here == Place("b", "links", "7")
    assert trail.moved(-1).moved(1) == trail
    assert trail.moved(1) is trail
    assert trail.moved(-3) is trail
    assert [place.id for place in trail.moved(-2).visit(Place("d")).places] == ["a", "d"]


def test_a_selection_narrows_and_describes_itself() -> None:
    selection = Selection().only("decision").containing(" foster ")
    assert selection.words == "Decisions · containing ‘foster’"
    assert {kind for kind, _ in selection.find(example()).groups} == {"decision"}
    assert selection.only("").words == "Everything · containing ‘foster’"


def test_browsing_holds_everything_newest_first() -> None:
    corpus = example()
    results = Selection().find(corpus)
    assert results.total == len(corpus.entities)
    assert {kind: len(found) for kind, found in results.groups} == corpus.counts()
    for _, found in results.groups:
        dates = [one.entity.date for one in found]
        assert dates == sorted(dates, reverse=True)


def test_long_kinds_are_folded_and_say_how_much() -> None:
    results = Selection().find(example())
    view = results_view(results, (), searched=False)
    bodies = len(dict(results.groups)["body"])
    folded = next(row for row in view.rows if row.key == "more body")
    assert folded.text == f"+{bodies - FOLD} more"
    assert len(results_view(results, ("body",), searched=False).rows) == len(view.rows) + bodies - FOLD - 1


def test_the_source_is_lit_exactly_where_the_quote_stands() -> None:
    corpus = example()
    for id in (KEPT, AGENCY):
        evidence = corpus.get(id).evidence
        light = [piece.text for row in source_rows(corpus, evidence) for piece in row.pieces if piece.role == "lit"]
        assert "\n".join(light) == evidence[0].quote


def test_text_rows_light_a_quote_over_several_lines() -> None:
    rows = text_rows("one\ntwo three\nfour", [(1, 16)])
    assert [[piece.text for piece in row.pieces if piece.role == "lit"] for row in rows] == [
        ["ne"],
        ["two three"],
        ["fo"],
    ]
    assert [row.key for row in rows] == ["0", "4", "14"]


async def test_background_work_returns_raises_and_is_given_up() -> None:
    background, gate, ran = Background("test"), threading.Event(), []
    first = asyncio.create_task(background.run(lambda: gate.wait(10)))
    second = asyncio.create_task(background.run(lambda: ran.append("second")))
    await asyncio.sleep(0)
    second.cancel()
    with pytest.raises(asyncio.CancelledError):
        await second
    gate.set()
    assert await first
    assert await background.run(lambda: 7) == 7
    assert ran == []
    with pytest.raises(ZeroDivisionError):
        await background.run(lambda: 1 // 0)


def test_copying_uses_the_first_tool_that_works(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    for name, code in (("wl-copy", "exit 1"), ("xclip", f"/bin/cat > {kept}")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{code}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    here = {"PATH": str(tmp_path), "WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}
    assert copy_with_tool("£5 “x”", here) == "xclip"
    assert kept.read_text(encoding="utf-8") == "£5 “x”"
    assert copy_with_tool("x", {"PATH": str(tmp_path)}) == ""

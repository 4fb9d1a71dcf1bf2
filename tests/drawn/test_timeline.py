"""Timelines against slow counts, and their drawing against its bounds."""

from __future__ import annotations

import re
from itertools import combinations
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.corpus import Corpus, from_resolution
from explorer.model import Entity, Link, Resolution
from explorer.schema import WEAK
from explorer.views.drawn.canvas import cells
from explorer.views.drawn.timeline import FRESH, YEAR, Timeline, month_view, timeline, timeline_drawn, timeline_rows
from tests.graph.records import KINDS, link, things
from tests.seen import meet

DATES = st.sampled_from(["", "2009", "2018", "2018-06", "2018-06-21", "2018-06-22", "2019-01-02", "2024-11-30", "soon"])
SIZES = st.tuples(st.integers(50, 130), st.integers(2, 40))
LINKS = st.lists(st.tuples(st.sampled_from(KINDS), st.sampled_from("abc"), st.sampled_from("abc"), DATES), max_size=40)


def corpus_of(rows: list[tuple[str, str, str, str]]) -> tuple[Corpus, list[Link]]:
    links = [link(number, kind, a, b, date=date) for number, (kind, a, b, date) in enumerate(rows)]
    paper = Entity("document/d", "document", "Minutes")
    return from_resolution(Resolution((*things("abc"), paper), tuple(links)), {"document/d": "x" * 9}), links


def slow(links: list[Link], year: int, month: int) -> int:
    """How many strong links of `a` are dated in a month, or in a whole year."""
    start = f"{year}" if month == YEAR else f"{year}-{month:02}"
    return sum(
        (one.source == "a") + (one.target == "a")
        for one in links
        if one.kind not in WEAK and one.date.startswith(start)
    )


@given(LINKS, st.sets(st.sampled_from("bc")), SIZES)
@settings(max_examples=60)
def test_a_month_with_something_new_has_a_sign(
    rows: list[tuple[str, str, str, str]], fresh: set[str], size: tuple[int, int]
) -> None:
    corpus, links = corpus_of(rows)
    shown = timeline(corpus, "a", fresh)
    told = [one for one in links if one.kind not in WEAK and re.match(r"\d{4}", one.date)]
    dates = {
        one.date[:7]
        for one in told
        for end, other in ((one.source, one.target), (one.target, one.source))
        if end == "a" and other in fresh
    }
    assert shown.fresh == dates
    assert {year for year in shown.years if shown.is_fresh(year)} == {int(date[:4]) for date in dates}
    signs = "".join(piece.text for line in timeline_drawn(shown, *size).lines for piece in line).count(FRESH)
    assert bool(signs) == bool(dates) or size[1] < len(shown.years) + 1


@given(LINKS, SIZES)
@settings(max_examples=60)
def test_every_figure_drawn_equals_a_slow_count(rows: list[tuple[str, str, str, str]], size: tuple[int, int]) -> None:
    corpus, links = corpus_of(rows)
    shown = timeline(corpus, "a")
    for year in (year for year in shown.years if year > 0):
        for month in (*range(1, 13), YEAR):
            assert shown.count(year, month) == slow(links, year, month)
    drawn = timeline_drawn(shown, *size)
    for key, box in drawn.boxes.items():
        row, month = cast("tuple[int, int]", key)
        words = "".join(piece.text for piece in drawn.lines[box.y])[box.x : box.x + box.width]
        figures = re.findall(r"\d+", words)
        assert figures == [str(count)] if (count := slow(links, shown.years[row], month)) else figures == []


@given(LINKS, SIZES, st.integers(0, 20), st.integers(1, YEAR))
@settings(max_examples=60)
def test_the_drawing_fits_shows_the_cursor_and_nothing_overlaps(
    rows: list[tuple[str, str, str, str]], size: tuple[int, int], row: int, month: int
) -> None:
    shown = timeline(corpus_of(rows)[0], "a")
    width, height = size
    at = (min(row, max(0, len(shown.years) - 1)), month)
    drawn = timeline_drawn(shown, width, height, at)
    assert len(drawn.lines) <= height
    assert all(sum(cells(piece.text) for piece in line) == width for line in drawn.lines)
    for box in drawn.boxes.values():
        assert box.x >= 0
        assert box.x + box.width <= width
        assert box.y + box.height <= height
    assert not any(meet(a, b) for a, b in combinations(drawn.boxes.values(), 2))
    if shown.years and shown.years[at[0]] > 0 and height > 1:
        assert at in drawn.boxes


@given(LINKS)
@settings(max_examples=60)
def test_what_is_listed_of_a_month_is_what_is_counted(rows: list[tuple[str, str, str, str]]) -> None:
    corpus, links = corpus_of(rows)
    shown = timeline(corpus, "a")
    for year in (year for year in shown.years if year > 0):
        for month in (*range(1, 13), YEAR):
            view = month_view(corpus, shown, year, month)
            assert len(view.spots) == slow(links, year, month)
            assert all(spot.target in "abc" for spot in view.spots.values())


def test_long_gaps_are_one_row_and_short_ones_are_years() -> None:
    rows = [("held_by", "b", "a", date) for date in ("1999-01-02", "2015-03-04", "2018-06-21")]
    shown = timeline(corpus_of(rows)[0], "a")
    assert shown.years == (2018, 2017, 2016, 2015, -15, 1999)
    words = "".join(piece.text for line in timeline_drawn(shown, 80, 20).lines for piece in line)
    assert "15 years without anything" in words
    assert timeline_rows(shown).rows[0].text == "2018: 1 · June 1"


def test_a_report_is_drawn_with_all_its_editions() -> None:
    reports = [
        Entity(f"report/{year}", "report", f"Report {year}", {"date": f"{year}-05-01"}) for year in (2018, 2019, 2020)
    ]
    meeting = Entity("meeting/m", "meeting", "Board", {"date": "2019-06-01"})
    links = [
        Link("1", "next_edition_of", "report/2019", "report/2018"), Link("2", "next_edition_of", "report/2020", "report/2019"),
        Link("3", "considered_at", "report/2018", "meeting/m"), Link("4", "considered_at", "report/2020", "meeting/m"),
    ]  # fmt: skip
    shown = timeline(from_resolution(Resolution((*reports, meeting), tuple(links)), {}), "report/2018")
    assert isinstance(shown, Timeline)
    assert set(shown.ids) == {"report/2018", "report/2019", "report/2020"}
    assert shown.title == "Report 2018 and 2 other editions"
    assert shown.count(2019, 6) == 2

"""The timeline of a thing: how much happened in each month of each year, and what it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from explorer.cards.far import Ends
from explorer.errors import QueryError
from explorer.model import MONTHS
from explorer.schema import KINDS, RELATIONS, WEAK, counted
from explorer.views.drawn.canvas import Box, Canvas, Drawn
from explorer.views.panes import Spot, View, new
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.graph import Way

BARS: Final = "▁▂▃▄▅▆▇█"
YEAR: Final = 13
"""The column of whole years, after those of the months 1 to 12."""

FRESH: Final = "*"
"""What stands beside a month or a meeting in which something is new."""

UNFOLDS: Final = "year "
"""What stands before a year where it is unfolded."""

_MOST: Final = 200
"""Lines of one relation in the list of a month."""

_NARROW: Final = ("Ja", "Fe", "Mr", "Ap", "My", "Jn", "Jl", "Au", "Se", "Oc", "No", "De")
_LEFT: Final = 6
_GAP: Final = 3
"""Years without anything that get a row each; a longer gap is one row."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """How often things were linked in each way, by month (`2018-06`, or `2018` where only the year is known).

    `ids` are the thing, or all editions of a report. `years` are the years shown, the newest first, a negative number standing for
    so many years without anything. `undated` counts links without a date, and `fresh` are the months in which something is new.
    """

    title: str
    ids: tuple[str, ...]
    months: Mapping[str, Mapping[Way, int]]
    undated: int
    years: tuple[int, ...]
    ways: tuple[Way, ...]
    fresh: frozenset[str] = frozenset()

    def is_fresh(self, year: int, month: int = YEAR) -> bool:
        """Return whether something is new in a month, or in a whole year."""
        return any(one[:4] == f"{year:04}" if month == YEAR else one == f"{year:04}-{month:02}" for one in self.fresh)

    def count(self, year: int, month: int = YEAR, way: Way | None = None) -> int:
        """Return how many links a month has, or a whole year, in one way or all."""
        keys = [f"{year:04}-{month:02}"] if month != YEAR else [key for key in self.months if key[:4] == f"{year:04}"]
        counts = (self.months.get(key, {}) for key in keys)
        return sum(sum(one.values()) if way is None else one.get(way, 0) for one in counts)


def timeline(corpus: Corpus, id: str, fresh: Collection[str] = frozenset()) -> Timeline:
    """Return the timeline of a thing, of a report with all its editions, `fresh` being the ids of what is new; raises UnknownId."""
    thing = corpus.get(id)
    ids = _editions(corpus, thing.id) if thing.kind == "report" else (thing.id,)
    months: dict[str, Counter[Way]] = {}
    undated = 0
    totals: Counter[Way] = Counter()
    for one in ids:
        found = corpus.activity(one)
        undated += sum(found.undated.values())
        for month, counts in found.months.items():
            months.setdefault(month, Counter()).update(counts)
            totals.update(counts)
    series = f" and {counted(len(ids) - 1, 'other edition')}" if len(ids) > 1 else ""
    ways = tuple(sorted(totals, key=lambda way: (-totals[way], way)))
    new_months = frozenset(month for one in ids for month in _fresh_months(corpus, one, fresh))
    return Timeline(f"{thing.label}{series}", ids, months, undated, _years(months), ways, new_months)


def _fresh_months(corpus: Corpus, id: str, fresh: Collection[str]) -> Iterator[str]:
    """Yield the months in which a thing is linked to something new, or by papers that are new."""
    linked = corpus.linked
    days, things, kinds = linked.numbers("link day"), linked.numbers("thing day"), linked.numbers("link kind")
    for group, ends in (("out", "link target"), ("into", "link source")) if fresh else ():
        others = linked.numbers(ends)
        for row in linked.group(group, corpus.row(id)):
            day = days[row] or things[others[row]]
            strong = linked.link_kinds[kinds[row]] not in WEAK
            if day and strong and new(linked.id(others[row]), linked.link(row).evidence, fresh):
                yield f"{day // 10000:04}-{day // 100 % 100:02}" if day // 100 % 100 else f"{day // 10000:04}"


def way_words(way: Way) -> str:
    """Return what is counted in a way, as a heading of a card has it."""
    relation = RELATIONS[way.relation]
    return relation.heading if way.forward else relation.reverse_heading


def way_name(way: Way) -> str:
    """Return the name of a way on the command line: its relation, with `:in` where the thing is its object."""
    return way.relation if way.forward else f"{way.relation}:in"


def way_named(shown: Timeline, name: str) -> Way | None:
    """Return the way of a timeline that has a name, None for no name. Raises QueryError for a name that none has."""
    found = next((way for way in shown.ways if way_name(way) == name), None)
    if found is None and name:
        known = ", ".join(map(way_name, shown.ways)) or "nothing"
        raise QueryError(f"Nothing called “{name}” is counted here", "", f"Count {known}")
    return found


def _editions(corpus: Corpus, id: str) -> tuple[str, ...]:
    found, waiting = {id: None}, [id]
    while waiting:
        here = waiting.pop()
        links = (*corpus.out(here, "next_edition_of"), *corpus.into(here, "next_edition_of"))
        for other in (link.target if link.source == here else link.source for link in links):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return tuple(found)


def _years(months: Mapping[str, object]) -> tuple[int, ...]:
    known = sorted({int(month[:4]) for month in months}, reverse=True)
    years = known[:1]
    for newer, older in pairwise(known):
        empty = newer - older - 1
        years += range(newer - 1, older, -1) if empty <= _GAP else [-empty]
        years.append(older)
    return tuple(years)


def timeline_drawn(
    shown: Timeline, width: int, height: int, at: tuple[int, int] = (0, YEAR), way: Way | None = None
) -> Drawn:
    """Return the timeline as a grid of years by months that fits in `width` and `height` cells, around the cell `at`: a row of
    `years` and a month from 1, or YEAR."""
    canvas, boxes = Canvas(width, height), dict[object, Box]()
    if not shown.years:
        return Drawn(canvas.lines())
    column = max(3, min(7, (width - _LEFT - 12) // 12))
    total = _LEFT + 12 * column
    names = MONTHS if column > 3 else _NARROW
    for month in range(12):
        canvas.put(
            _LEFT + month * column, 0, f"{names[month][:3]:>{column - 1}}", "lit" if at[1] == month + 1 else "label"
        )
    canvas.put(total, 0, "  year", "label")
    most = max((shown.count(year, month, way) for year in shown.years if year > 0 for month in range(1, 13)), default=0)
    whole = max((shown.count(year, YEAR, way) for year in shown.years if year > 0), default=0)
    first = window(len(shown.years), height - 1, at[0])
    for y, row in enumerate(range(first, min(len(shown.years), first + height - 1)), 1):
        year = shown.years[row]
        if year < 0:
            canvas.put(1, y, f"⋮     {counted(-year, 'year')} without anything", "muted")
            continue
        canvas.put(0, y, f"{year:>5}", "lit" if row == at[0] else "label")
        for month in range(1, 13):
            x, here = _LEFT + (month - 1) * column, (row, month) == at
            _cell(canvas, x, y, column - 1, shown.count(year, month, way), most, here)
            if shown.is_fresh(year, month):
                canvas.put(x + column - 1, y, FRESH, "lit")
            boxes[row, month] = Box(x, y, column - 1)
        room = width - total
        boxes[row, YEAR] = Box(total, y, room)
        if shown.is_fresh(year):
            canvas.put(5, y, FRESH, "lit")
        _total(canvas, total, y, room, shown.count(year, YEAR, way), whole, (row, YEAR) == at)
    return Drawn(
        canvas.lines(), {key: box for key, box in boxes.items() if box.x + box.width <= width and box.width > 0}
    )


def window(rows: int, height: int, at: int) -> int:
    """Return the first of `rows` to show where `height` fit, so that the row `at` is among them, in the middle where it can be."""
    return max(0, min(at - height // 2, rows - height))


def _cell(canvas: Canvas, x: int, y: int, width: int, count: int, most: int, here: bool) -> None:
    role = "cursor" if here else ""
    if not count:
        canvas.put(x, y, f"{'·':>{width}}", role or "muted")
        return
    bar = BARS[max(0, -(-count * len(BARS) // most) - 1)]
    figures = next(
        (one for one in (f"{bar} {count}", f"{bar}{count}", f"{count}", f"{bar}+") if len(one) <= width), bar
    )
    start = x + width - len(figures)
    canvas.put(start, y, figures, role or "text")
    if figures[0] == bar:
        canvas.put(start, y, bar, role or "bar")


def _total(canvas: Canvas, x: int, y: int, room: int, count: int, most: int, here: bool) -> None:
    figures = f"{count:,}" if count else "·"
    long = max(0, room - len(figures) - 3)
    bar = "▆" * -(-count * long // most) if most else ""
    canvas.put(x + 2, y, bar, "cursor" if here else "bar")
    canvas.put(x + 3 + len(bar), y, figures, "cursor" if here else "text" if count else "muted")


def timeline_rows(shown: Timeline, way: Way | None = None) -> View:
    """Return the timeline in sentences, a year a row that unfolds into what happened in it, for who does not look at pictures."""
    rows, spots = list[Row](), dict[str, Spot]()
    for at, year in enumerate(shown.years):
        if year < 0:
            rows.append(Row(f"gap {at}", (Piece(f"{counted(-year, 'year')} without anything"),), stops=False))
            continue
        months = ", ".join(
            f"{MONTHS[month - 1]} {count:,}" for month in range(1, 13) if (count := shown.count(year, month, way))
        )
        words = f"{year}: {shown.count(year, YEAR, way):,} · {months}".removesuffix(" · ")
        row = Row(f"{UNFOLDS}{year}", (Piece(words),))
        rows.append(row)
        spots[row.key] = Spot(unfolds=row.key)
    if shown.undated:
        rows.append(Row("undated", (Piece(f"{shown.undated:,} without a date", "muted"),), stops=False))
    return View(tuple(rows) or undated_view().rows, spots)


def undated_view() -> View:
    """Return what is said below an empty timeline."""
    return View((Row("nothing", (Piece("nothing in these papers has a date", "missing"),), stops=False),))


def month_view(
    corpus: Corpus,
    shown: Timeline,
    year: int,
    month: int = YEAR,
    way: Way | None = None,
    fresh: Collection[str] = frozenset(),
) -> View:
    """Return what happened in a month, or in a whole year, by the ways it is linked, each thing with its words; what is in `fresh` is marked."""
    rows: list[Row] = []
    spots: dict[str, Spot] = {}
    when = f"{MONTHS[month - 1]} {year}" if month != YEAR else f"{year}"
    count = shown.count(year, month, way)
    rows.append(Row("when", (Piece(when, "title"), Piece(f" · {counted(count, 'link')}", "muted")), stops=False))
    for one in shown.ways:
        if way in (None, one) and shown.count(year, month, one):
            for row, spot in _happened(corpus, shown, one, year, month, fresh):
                rows.append(row)
                if spot:
                    spots[row.key] = spot
    if not count:
        rows.append(Row("nothing", (Piece("nothing in these papers", "missing"),), stops=False))
    return View(tuple(rows), spots)


def _happened(
    corpus: Corpus, shown: Timeline, way: Way, year: int, month: int, fresh: Collection[str]
) -> Iterator[tuple[Row, Spot | None]]:
    name = f"{way.relation} {way.forward}"
    count = shown.count(year, month, way)
    yield Row(f"way {name}", (Piece(way_words(way), "heading"),), tail=Piece(f"{count:,}", "muted"), stops=False), None
    left = _MOST
    for id in shown.ids:
        for end in _of_month(corpus, id, way, year, month)[:left]:
            other = end.other
            note = (Piece(f" · {end.note}", "muted"),) if end.note else ()
            lead = (Piece(f"  {KINDS[other.kind].glyph} ", other.kind),)
            tail = new(other.id, end.link.evidence, fresh)
            yield (
                Row(f"{name} {end.link.id}", (Piece(other.label, other.kind), *note), lead=lead, tail=tail),
                Spot(other.id, end.link.evidence),
            )
            left -= 1
    if count > _MOST:
        yield Row(f"more {name}", (Piece(f"  +{count - _MOST:,} more: its card has all", "muted"),), stops=False), None


def _of_month(corpus: Corpus, id: str, way: Way, year: int, month: int) -> Ends:
    linked = corpus.linked
    row = corpus.row(id)
    days, things = linked.numbers("link day"), linked.numbers("thing day")
    others = linked.numbers("link target" if way.forward else "link source")
    span = linked.link_rows_of(way.relation)
    low, high = (
        (year * 10000, year * 10000 + 9999)
        if month == YEAR
        else (year * 10000 + month * 100, year * 10000 + month * 100 + 99)
    )
    found = [
        link
        for link in linked.group("out" if way.forward else "into", row)
        if link in span and low <= (days[link] or things[others[link]]) <= high
    ]
    return Ends(corpus, found, way.forward)

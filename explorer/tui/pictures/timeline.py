"""The timeline of a thing on the screen: years by months, and below them what happened in the month under the cursor."""

from __future__ import annotations

from collections.abc import Hashable
from typing import ClassVar, cast

from textual.binding import BindingType

from explorer.graph import Way
from explorer.tui.command import TIMELINE
from explorer.tui.keys import bindings
from explorer.tui.pictures.frame import PictureScreen
from explorer.views.address import Address
from explorer.views.drawn.canvas import Drawn
from explorer.views.drawn.timeline import (
    FRESH,
    YEAR,
    Timeline,
    month_view,
    timeline,
    timeline_drawn,
    undated_view,
    way_name,
    way_words,
)
from explorer.views.panes import View


class TimelineScreen(PictureScreen):
    """The cursor stands on a month of a year, or in the last column on the whole year."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(TIMELINE)
    pane = TIMELINE
    shown: Timeline | None = None
    at: tuple[int, int] = (0, YEAR)
    way: Way | None = None

    def value(self) -> Timeline:
        """Return the timeline."""
        return timeline(self.corpus, self.thing, self.fresh)

    def take(self, value: Timeline) -> None:
        """Keep the timeline; the cursor begins at its newest month."""
        self.shown = value
        months = [month for month in range(1, 13) if value.years and value.count(value.years[0], month)]
        self.at = (0, months[-1] if months else YEAR)
        self.say_what()

    def stand(self, like: Address) -> None:
        """Put the cursor on the month of a view (`2018-06`, or a year), and count what it counts."""
        if self.shown is None:
            return
        self.way = next((way for way in self.shown.ways if way_name(way) == like.count), None)
        year, _, month = like.cursor.partition("-")
        if year.isdecimal() and int(year) in self.shown.years:
            self.at = (
                self.shown.years.index(int(year)),
                int(month) if month.isdecimal() and 0 < int(month) < YEAR else YEAR,
            )
        self.say_what()

    @property
    def standing(self) -> str:
        """The month under the cursor, or the year."""
        if self.shown is None or not self.shown.years:
            return ""
        year, month = self.shown.years[self.at[0]], self.at[1]
        return f"{year:04}" if month == YEAR else f"{year:04}-{month:02}"

    @property
    def drawn_ids(self) -> tuple[str, ...]:
        """The ids of the thing, or all editions of a report, and of what is linked to them in the ways that are counted."""
        if self.shown is None:
            return ()
        ways, found = (self.way,) if self.way else self.shown.ways, list(self.shown.ids)
        for id in self.shown.ids:
            for way in ways:
                links = self.corpus.out(id, way.relation) if way.forward else self.corpus.into(id, way.relation)
                found += [link.target if way.forward else link.source for link in links]
        return tuple(found)

    @property
    def counted(self) -> str:
        """The way that is counted alone."""
        return way_name(self.way) if self.way else ""

    def say_what(self) -> None:
        """Say in the frame what is counted, and what has no date."""
        if self.shown is not None:
            what = way_words(self.way) if self.way else "everything"
            undated = f" · {self.shown.undated:,} without a date" if self.shown.undated else ""
            fresh = f" · {FRESH} has something new" if self.shown.fresh else ""
            self.titled(f"Timeline of {self.shown.title}", f"counting {what.lower()}{undated}{fresh}")

    def drawn(self, width: int, height: int) -> Drawn:
        """Lay the years and months out."""
        return timeline_drawn(self.shown, width, height, self.at, self.way) if self.shown else Drawn()

    def list_below(self) -> View:
        """Return what happened in the month."""
        shown, (row, month) = self.shown, self.at
        if shown is None or not shown.years:
            return undated_view()
        return month_view(self.corpus, shown, shown.years[row], month, self.way, self.fresh)

    def move(self, across: int, down: int) -> None:
        """Move by months, and by years: a gap of years is stepped over."""
        if self.shown is None or not self.shown.years:
            return
        years, (row, month) = self.shown.years, self.at
        row = max(0, min(len(years) - 1, row + down))
        if years[row] < 0:
            row += 1 if down > 0 else -1
        self._go(row, max(1, min(YEAR, month + across)))

    def to_end(self, last: bool) -> None:
        """Go to the oldest year, or the newest."""
        if self.shown is not None and self.shown.years:
            self._go(len(self.shown.years) - 1 if last else 0, self.at[1])

    def choose(self) -> None:
        """Go to the list of what happened."""
        self.under.focus()

    def pick(self, key: Hashable) -> None:
        """Put the cursor on a month."""
        self._go(*cast("tuple[int, int]", key))

    def other_way(self) -> None:
        """Count the next way alone; after the last, everything."""
        if self.shown is not None:
            ways = (None, *self.shown.ways)
            self.way = ways[(ways.index(self.way) + 1) % len(ways)]
            self.show()
            self.say_what()

    def _go(self, row: int, month: int) -> None:
        if (row, month) != self.at:
            self.at = (row, month)
            self.show()

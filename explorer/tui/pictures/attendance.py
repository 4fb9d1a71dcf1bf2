"""Who came to the meetings of a body on the screen; below the grid what the record says of the cell under the cursor."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import BindingType

from explorer.tui.command import ATTENDANCE
from explorer.tui.keys import bindings
from explorer.tui.pictures.frame import PictureScreen
from explorer.views.address import Address
from explorer.views.drawn.attendance import (
    Attendance,
    attendance,
    attendance_drawn,
    attendance_view,
    body_of,
    left_words,
)
from explorer.views.drawn.canvas import Drawn
from explorer.views.drawn.timeline import FRESH
from explorer.views.panes import View

if TYPE_CHECKING:
    from explorer.corpus import Corpus


class AttendanceScreen(PictureScreen):
    """The cursor stands on a person at a meeting; Enter reads the words of the record, or opens the meeting where there are none."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(ATTENDANCE)
    pane = ATTENDANCE
    lacking = "Attendance is drawn for a body: open one, one of its meetings or decisions, or somebody who came to it."
    shown: Attendance | None = None
    at: tuple[int, int] = (0, 0)

    @classmethod
    def subject(cls, corpus: Corpus, id: str) -> str:
        """Return the body that is meant."""
        return body_of(corpus, id)

    def value(self) -> Attendance:
        """Return the grid."""
        return attendance(self.corpus, self.thing)

    def take(self, value: Attendance) -> None:
        """Keep it; the cursor begins at the newest meeting."""
        self.shown, self.at = value, (0, max(0, len(value.meetings) - 1))
        new = f" · {FRESH} is new" if any(meeting.id in self.fresh for meeting in value.meetings) else ""
        self.titled(f"Attendance of {value.body.label}", f"{left_words(value)}{new}")

    def stand(self, like: Address) -> None:
        """Put the cursor on a person at a meeting, by both ids; by one alone on that person, or at that meeting."""
        who, _, when = like.cursor.partition(" ")
        if self.shown is not None:
            people, meetings = ([one.id for one in things] for things in (self.shown.people, self.shown.meetings))
            if who in people:
                self.at = (people.index(who), meetings.index(when) if when in meetings else self.at[1])
            elif who in meetings:
                self.at = (self.at[0], meetings.index(who))

    @property
    def drawn_ids(self) -> tuple[str, ...]:
        """The ids of the body, its meetings and the people of the grid."""
        shown = self.shown
        return (shown.body.id, *(one.id for one in (*shown.meetings, *shown.people))) if shown is not None else ()

    @property
    def standing(self) -> str:
        """The ids of the person and the meeting under the cursor, nothing where it begins."""
        if self.shown is None or not self.shown.people or self.at == (0, len(self.shown.meetings) - 1):
            return ""
        return f"{self.shown.people[self.at[0]].id} {self.shown.meetings[self.at[1]].id}"

    def drawn(self, width: int, height: int) -> Drawn:
        """Lay the grid out."""
        return attendance_drawn(self.shown, width, height, self.at, self.fresh) if self.shown else Drawn()

    def list_below(self) -> View:
        """Return what the cell says."""
        return attendance_view(self.corpus, self.shown, self.at, self.fresh) if self.shown else View()

    def move(self, across: int, down: int) -> None:
        """Move by meetings and by people."""
        if self.shown is not None:
            row = max(0, min(len(self.shown.people) - 1, self.at[0] + down))
            self._go(row, max(0, min(len(self.shown.meetings) - 1, self.at[1] + across)))

    def to_end(self, last: bool) -> None:
        """Go to the newest meeting, or the oldest."""
        if self.shown is not None:
            self._go(self.at[0], max(0, len(self.shown.meetings) - 1) if last else 0)

    def choose(self) -> None:
        """Read the words of the record; where there are none, open the meeting."""
        if self.shown is None or not self.shown.people or not self.shown.meetings:
            return
        link = self.shown.links[self.at[0]][self.at[1]]
        explore = self.explorer.explore
        if link >= 0 and explore is not None:
            explore.read_at(self.thing, self.corpus.linked.link(link).evidence[0])
        else:
            self.open_thing(self.shown.meetings[self.at[1]].id)

    def pick(self, key: Hashable) -> None:
        """Put the cursor on a cell."""
        self._go(*cast("tuple[int, int]", key))

    def _go(self, row: int, column: int) -> None:
        if (row, column) != self.at:
            self.at = (row, column)
            self.show()

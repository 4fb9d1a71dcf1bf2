"""Ways between two things, and pictures of one: timeline, what lies around it, attendance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.tui.command import ATTENDANCE, DRAWN, NEARBY, PANES, PICTURES, TIMELINE, WAYS, Command

if TYPE_CHECKING:
    from explorer.tui.acting import Acting

IN_WAYS: Final = frozenset({WAYS})


class Remember(Command):
    """Remember a thing as one end of a path; then go to another thing and press {path}."""

    name, title, keys, footer, rank, group = "remember", "Remember for a path", ("P",), "one end", 33, "Pictures"
    panes = PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.remember()


class Path(Command):
    """Show how the thing remembered and this one are linked, or two that are marked: the shortest ways, each step a sentence with its words."""

    name, title, keys, footer, rank, group = "path", "Path", ("p",), "path", 32, "Pictures"
    panes = PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.path()


class WeakWays(Command):
    """In a path: use links that only say that a paper names a thing too, or leave them out again."""

    name, title, keys, footer, rank, group = "weak-ways", "Weak links too", ("w",), "weak", 15, "Pictures"
    panes = IN_WAYS

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.weak_ways()


class MoreWays(Command):
    """In a path: show more ways, as long or longer."""

    name, title, keys, footer, rank, group = "more-ways", "More ways", ("m",), "more", 16, "Pictures"
    panes = IN_WAYS

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.more_ways()


class Timeline(Command):
    """Draw when the thing was active, by year and month: a body, a person, a report with all its editions."""

    name, title, keys, footer, rank, group = "timeline", "Timeline", ("L",), "timeline", 34, "Pictures"
    panes = PANES | PICTURES - {TIMELINE}

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.timeline()


class Nearby(Command):
    """Draw the thing with up to a dozen others around it; the arrows go to the nearest, {open-drawn} puts it in the middle."""

    name, title, keys, footer, rank, group = "nearby", "Picture of what is around", ("E",), "picture", 36, "Pictures"
    panes = PANES | PICTURES - {NEARBY}

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.nearby()


class Attendance(Command):
    """Draw who came to the meetings of a body: people by meetings, with a sign for present, apologies, substitute and more."""

    name, title, keys, footer, rank, group = "attendance", "Attendance", ("A",), "attendance", 37, "Pictures"
    panes = PANES | PICTURES - {ATTENDANCE}

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.attendance()


class Sideways(Command):
    """In a picture: move right."""

    name, title, keys, group, panes = "picture-right", "Right", ("right", "l"), "Pictures", PICTURES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.sideways(1)


class Backwards(Command):
    """In a picture: move left."""

    name, title, keys, group, panes = "picture-left", "Left", ("left", "h"), "Pictures", PICTURES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.sideways(-1)


class OtherWay(Command):
    """In a timeline: count something else, such as meetings alone; after the last, everything again."""

    name, title, keys, footer, rank, group = "other-way", "Count something else", ("f",), "count", 17, "Pictures"
    panes = frozenset({TIMELINE})

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.other_way()


class OtherPart(Command):
    """In a picture: go to the list below it, or back."""

    name, title, keys, footer, rank, group = "other-part", "List or picture", ("tab",), "list", 14, "Pictures"
    panes = PICTURES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.other_part()


class OpenDrawn(Command):
    """In a path or picture: open the thing under the cursor, or the paper at the words under it."""

    name, title, keys, footer, rank, group = "open-drawn", "Open what is drawn", ("enter",), "open", 5, "Pictures"
    panes = DRAWN

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.open_row()


class ReadDrawn(Command):
    """In a path or picture: read the paper at the words behind what is under the cursor."""

    name, title, keys, footer, rank, group = "read-drawn", "Read its source", ("o",), "source", 18, "Pictures"
    panes = DRAWN

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.read()


COMMANDS: Final = (
    Remember,
    Path,
    WeakWays,
    MoreWays,
    Timeline,
    Nearby,
    Attendance,
    Sideways,
    Backwards,
    OtherWay,
    OtherPart,
    OpenDrawn,
    ReadDrawn,
)

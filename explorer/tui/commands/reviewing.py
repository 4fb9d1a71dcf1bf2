"""Judging pairs of names that may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.tui.command import PANES, REVIEW, Command

if TYPE_CHECKING:
    from explorer.tui.acting import Acting

IN_REVIEW: Final = frozenset({REVIEW})


class Review(Command):
    """Go through pairs of names that may be one, side by side, and judge them; and through the problems of the papers."""

    name, title, keys, footer, rank, group, panes = "review", "Review", ("R",), "review", 60, "Reviewing", PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.review()


class Same(Command):
    """In the review: the two are one; the record that survives is named below them."""

    name, title, keys, footer, rank, group, panes = "same", "Same", ("s",), "same", 6, "Reviewing", IN_REVIEW

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.judge("same")


class Different(Command):
    """In the review: the two are two, and no rule will join them."""

    name, title, keys, footer, rank, group = "different", "Different", ("d",), "different", 7, "Reviewing"
    panes = IN_REVIEW

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.judge("different")


class Unsure(Command):
    """In the review: it cannot be told; the two stay possibly the same, and the review asks no more."""

    name, title, keys, footer, rank, group, panes = "unsure", "Unsure", ("u",), "unsure", 8, "Reviewing", IN_REVIEW

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.judge("unsure")


class Skip(Command):
    """In the review: go on to the next pair and leave this one for later."""

    name, title, keys, footer, rank, group, panes = "skip", "Skip", ("n",), "skip", 9, "Reviewing", IN_REVIEW

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.skip(1)


class PairBefore(Command):
    """In the review: go back to the pair before."""

    name, title, keys, group, panes = "pair-before", "Pair before", ("N",), "Reviewing", IN_REVIEW

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.skip(-1)


class UndoJudgement(Command):
    """In the review: withdraw the last judgement made here; the log keeps both."""

    name, title, keys, footer, rank, group, panes = "undo", "Undo", ("z",), "undo", 11, "Reviewing", IN_REVIEW

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.undo()


class OtherList(Command):
    """In the review: go from the pairs to the problems of the papers, and back."""

    name, title, keys, footer, rank, group = "problems", "Problems", ("tab", "shift+tab"), "problems", 13, "Reviewing"
    panes = IN_REVIEW

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.turn(1)


COMMANDS: Final = (Review, Same, Different, Unsure, Skip, PairBefore, UndoJudgement, OtherList)

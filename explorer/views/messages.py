"""What the panes say while there is nothing else to show: what happened, why, and what next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from explorer.errors import WhoDecidedError
from explorer.progress import LONG_TO_LINK
from explorer.selection import Selection
from explorer.views.hints import Say, Tell, typed
from explorer.views.row import Piece, Row


def _rows(title: str, *lines: str) -> tuple[Row, ...]:
    head = Row("message", (Piece(title, "title"),), stops=False)
    return (head, *(Row(f"message {n}", (Piece(line),), stops=False) for n, line in enumerate(("", *lines))))


LOADING: Final = (Row("loading", (Piece("reading the record…", "muted"),), stops=False),)
LOOKING: Final = (Row("looking", (Piece("looking…", "muted"),), stops=False),)
NOTHING: Final = (Row("nothing", (Piece("nothing to list", "muted"),), stops=False),)


def linking(papers: int) -> tuple[Row, ...]:
    """Return what the list says while the papers are linked, before their record can be read."""
    if papers < LONG_TO_LINK:
        return LOADING
    lines = f"linking {papers:,} papers…", "done once after papers or", "judgements have changed"
    return tuple(Row(f"linking {n}", (Piece(line, "muted"),), stops=False) for n, line in enumerate(lines))


def welcome(tell: Tell) -> tuple[Row, ...]:
    """Return what a card says before there is one."""
    return _rows(
        "Who decided what",
        "Type to search: a name, a subject, a year, or a question.",
        *map(
            tell,
            (
                "{down} and {up} move through what is found; {open} opens it.",
                "{next-pane*} goes from pane to pane; {open} follows a link, {leave} goes back.",
                "{leave} leaves the search box; then {read} shows the very words in the paper, {copy} copies a citation.",
                "{help*} is help, {quit*} leaves.",
            ),
        ),
    )


def empty(tell: Tell) -> tuple[Row, ...]:
    """Return what is said of a store without papers."""
    return _rows(
        "No papers yet",
        "Nothing has been added to this store, so there is nothing to explore.",
        tell("Press {add*} and name a file or folder; or leave with {quit*} and say: whodecided add FOLDER"),
    )


def nothing_shown(tell: Tell) -> tuple[Row, ...]:
    """Return what a card says where nothing is found, so that no earlier thing stands beside the empty list."""
    return _rows(
        "Nothing to show",
        "No thing in these papers fits what was asked, so there is no card.",
        tell("Change the words, or take a part of what is asked away: {remove-part*}."),
        tell("{add*} adds papers; the record knows only what stands in those."),
    )


def failed(error: Exception, tell: Tell, what: str = "The record could not be shown") -> tuple[Row, ...]:
    """Return a failure as sentences: ours in its own words, any other as `what` with its name and reason, never a traceback."""
    if isinstance(error, WhoDecidedError):
        lines = [line for line in (error.why, error.then) if line]
        return _rows(error.what, *lines)
    reason = str(error).strip() or "no reason was given"
    return _rows(
        what,
        f"{type(error).__name__}: {reason}",
        tell("Leave with {quit*} and try: whodecided stats"),
    )


def mistaken(error: BaseException) -> str:
    """Return why something could not be done: an error of ours in its own words, any other as a mistake of the program's own with its name and
    reason, and what next."""
    if isinstance(error, WhoDecidedError):
        return str(error)
    reason = str(error).strip().rstrip(".") or "no reason was given"
    return (
        f"This could not be done, by a mistake of the program: {type(error).__name__}: {reason}. "
        "Whether the record is sound tells: whodecided check"
    )


_OTHER_DAYS: Final = ("of other days there is:", "leave the days out")


def nothing_found(
    selection: Selection, nearest: Sequence[str] = (), say: Say = typed, elsewhen: str = ""
) -> tuple[Row, ...]:
    """Return what to do when a selection holds nothing, with the nearest words that the record has, and whether leaving out its days
    would find something; short rows, for a narrow pane."""
    several = len(selection.pieces) > 1 or len(selection.query.split()) > 1
    return (
        Row("nothing", (Piece("Nothing found", "title"),), stops=False),
        Row("nothing words", (Piece(selection.words, "muted"),), stops=False),
        *([Row("nothing near", (Piece("nearest words:"),), stops=False)] if nearest else []),
        *(Row(f"nothing near {at}", (Piece(f"  {word}"),), stops=False) for at, word in enumerate(nearest)),
        *(
            Row(f"nothing days {at}", (Piece(words),), stops=False)
            for at, words in enumerate(_OTHER_DAYS if elsewhen else ())
        ),
        Row("nothing next", (Piece("fewer words find more" if several else "try other words"),), stops=False),
        Row("nothing clear", (Piece(say("clear")),), stops=False),
    )

"""What is found for the letters that may be typed next, worked out while nobody types, so that most letters need only be shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from time import thread_time
from typing import TYPE_CHECKING, Final, NamedTuple

from explorer.errors import WhoDecidedError
from explorer.selection import Results, Selection
from explorer.views.view import View

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.tui.background import Background
    from explorer.tui.rows import Picture
    from explorer.views.row import Row

Draw = Callable[["Sequence[Row]"], "Picture | None"]
"""Draws the first rows as they will be shown, on the screen's thread."""

REST: Final = 0.03
"""Seconds of rest at the keyboard after which the next letters are thought of: who types faster needs the processor himself."""

MOST: Final = 24
"""Letters that are thought of at most, those that most words go on with first."""

WORTH: Final = 0.06
"""Seconds of the processor after which no further letter is thought of: more is not worth its power, and would be under way at the next key."""


class Asked(NamedTuple):
    """All that an answer depends on."""

    corpus: Corpus
    selection: Selection
    unfolded: frozenset[str]
    fresh: frozenset[str]


class Answer(NamedTuple):
    """What a selection holds, the selection with the names of the things that it tells, how it is said, its rows, and
    these drawn, if they are."""

    results: Results
    named: Selection
    words: str
    view: View
    picture: Picture | None = None


def answer(asked: Asked, rows: int = 0) -> Answer:
    """Return what a selection holds, with the first `rows` of its rows made; raises QueryError."""
    # What is imported here for the first time holds a thread of its own, and not the screen's.
    from explorer.selection.catalogue import catalogue
    from explorer.views.results import results_view

    results = asked.selection.find(asked.corpus)
    named = catalogue(asked.corpus).labelled(asked.selection)
    view = results_view(results, asked.unfolded, bool(asked.selection.query), asked.fresh)
    for at in range(min(rows, len(view.rows))):
        _ = view.rows[at]
    return Answer(results, named, named.words, view)


class Foresight:
    """Answers that may be asked for next. Each is worked out by itself on a thread, so that a search that is asked for waits for one at most."""

    def __init__(self) -> None:
        self._answers: dict[Asked, Answer] = {}
        self._task: asyncio.Task[None] | None = None

    def take(self, asked: Asked) -> Answer | None:
        """Return the answer where it is there."""
        return self._answers.get(asked)

    def begin(self, asked: Asked, found: Answer, line: str, rows: int, thread: Background, draw: Draw) -> None:
        """Think of what may be typed after a line, and draw how much of `rows` is looked at first; only the answers to
        the line and to one letter less stay."""
        shorter = asked._replace(selection=asked.selection.containing(line[:-1]))
        before = self._answers.get(shorter)
        self.forget()
        self._answers[asked] = found
        if before is not None:
            self._answers[shorter] = before
        self._task = asyncio.create_task(self._think(asked, line, rows, thread, draw))

    def forget(self) -> None:
        """Stop thinking, and keep nothing of a record."""
        if self._task is not None:
            self._task.cancel()
        self._task = None
        self._answers = {}

    async def _think(self, asked: Asked, line: str, rows: int, thread: Background, draw: Draw) -> None:
        answers, spent = self._answers, 0.0
        await asyncio.sleep(REST)
        for letter in await thread.run(lambda: asked.corpus.index.following(line, MOST)):
            one = asked._replace(selection=asked.selection.containing(line + letter))
            if one in answers:
                continue
            try:
                found, took = await thread.run(_timed(one, rows))
            except WhoDecidedError:
                # Whoever types it is told.
                continue
            before = thread_time()
            answers[one] = found._replace(picture=draw(found.view.rows))
            spent += took + thread_time() - before
            if spent > WORTH:
                break


def _timed(asked: Asked, rows: int) -> Callable[[], tuple[Answer, float]]:
    def work() -> tuple[Answer, float]:
        before = thread_time()
        return answer(asked, rows), thread_time() - before

    return work

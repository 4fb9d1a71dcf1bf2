"""Adding papers from inside: a path to type, progress that can be stopped, and what became of each paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from explorer.tui.account import path_onward, paths_in, progress_rows, summary_rows
from explorer.tui.overlay import Above
from explorer.tui.rows import RowList
from explorer.tui.widgets import Completer, TextBox
from explorer.views import messages
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from explorer.ingest import Summary

SHOWN = 0.1
"""Seconds from one look at the progress to the next."""

HOW = (
    "The name of a file or folder; {right} or {tab} completes it. A folder gives all papers in it.",
    "Papers are read on this machine and stay here. One added again changes nothing.",
)

ASKING = "{enter} reads · {escape} leaves"


class Watch:
    """What the reading tells, written by its thread and looked at by the screen's."""

    def __init__(self) -> None:
        self.total = self.done = 0
        self.name = ""
        self.cancelled = False

    def start(self, total: int) -> None:
        """Take the number of papers."""
        self.total = total

    def step(self, name: str) -> None:
        """Take the paper just finished."""
        self.done, self.name = self.done + 1, name


class AddScreen(Above):
    """Asks for papers, adds them to a store, and says what became of them. `sample` says that the explorer is open on the sample."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "out", show=False),
        Binding("enter", "go_on", show=False),
        Binding("tab", "complete", show=False, priority=True),
    ]

    def __init__(self, folder: Path, sample: bool) -> None:
        super().__init__()
        self._folder, self._sample = folder, sample
        self._watch: Watch | None = None
        self.summary: Summary | None = None

    def compose(self) -> ComposeResult:
        """Return the box."""
        with Vertical(id="add-box", classes="pane"):
            yield TextBox(
                placeholder="a file or folder",
                id="add-path",
                compact=True,
                suggester=Completer(self._onward),
                select_on_focus=False,
            )
            yield RowList(folds=True, id="add-list")

    def closes_beside(self) -> bool:
        """Whether nothing was typed yet, or all has been read."""
        return self.summary is not None or (self._watch is None and not self.query_one(Input).value)

    def leave(self) -> None:
        """Close, as escape does."""
        self.action_out()

    def on_mount(self) -> None:
        """Say what can be named, and where it goes."""
        self.query_one("#add-box").border_title = Content("Add papers")
        self._say_keys(ASKING)
        self._list.show(self._how())

    def _how(self) -> tuple[Row, ...]:
        """What can be named, and where it goes."""
        where = f"They go into your own store at {self._folder}, not into the sample." if self._sample else ""
        lines = (*map(self.explorer.keymap.told, HOW), where)
        return tuple(Row(str(at), (Piece(line, "muted"),), stops=False) for at, line in enumerate(lines))

    @property
    def _list(self) -> RowList:
        return self.query_one("#add-list", RowList)

    async def _onward(self, line: str) -> str:
        return await self.explorer.keeping.run(lambda: path_onward(line))

    def action_complete(self) -> None:
        """Take the path as it can go on."""
        box = self.query_one(Input)
        box.action_end()
        box.action_cursor_right()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is typed here from the search."""
        event.stop()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Begin to read."""
        event.stop()
        paths = paths_in(event.value)
        if not paths:
            missing = Row("missing", (Piece("Type the name of a file or folder first.", "match"),), stops=False)
            self._list.show((missing, *self._how()))
        elif self._watch is None:
            self.query_one(Input).display = False
            self.set_focus(self._list)
            self._say_keys("{escape} stops")
            self._watch = Watch()
            self._look()
            self._add(paths, self._watch)

    @work(exclusive=True, group="add", exit_on_error=False)
    async def _add(self, paths: list[Path], watch: Watch) -> None:
        from explorer.ingest import add

        def read() -> Summary:
            if not self._sample:
                self.explorer.look_for_store()
            return add(paths, self._folder, watch, self.explorer.limits)

        timer = self.set_interval(SHOWN, self._look)
        try:
            # On a thread of its own: searches go on meanwhile.
            summary = await self.explorer.adding.run(read)
        except Exception as error:
            self._ask_again(messages.failed(error, self.explorer.keymap.told, "The papers could not be added"))
            return
        finally:
            timer.stop()
        if summary.added or summary.changed or summary.same or summary.cancelled:
            self._account(summary)
        else:
            self._ask_again(summary_rows(summary, "Nothing was added. Change the name above, or leave."))

    def _account(self, summary: Summary) -> None:
        """Say what became of the papers, and what comes next."""
        self.summary = summary
        opens = "{enter} opens your own papers · {escape} stays with the sample"
        shows = "{enter} shows what is new" if summary.added or summary.changed else "Nothing is new."
        self._list.show(summary_rows(summary, self.explorer.keymap.told(opens if self._sample else shows)))
        self._say_keys("{enter} or {escape} closes")

    def _ask_again(self, rows: tuple[Row, ...]) -> None:
        """Say why nothing could be read, with the box back for another name."""
        self._watch = None
        self._list.show(rows)
        box = self.query_one(Input)
        box.display = True
        self.set_focus(box)
        self._say_keys(ASKING)

    def _say_keys(self, words: str) -> None:
        self.query_one("#add-box").border_subtitle = Content(self.explorer.keymap.told(words))

    def _look(self) -> None:
        if self._watch is not None and self.summary is None:
            watch, stop = self._watch, self.explorer.keymap.told("{escape} stops")
            self._list.show(progress_rows(watch.done, watch.total, watch.name, watch.cancelled, stop))

    def action_go_on(self) -> None:
        """Close, and show what is new."""
        if self._watch is None or self.summary is not None:
            self._close(show=self.summary is not None)

    def action_out(self) -> None:
        """Stop the reading, or close."""
        if self._watch is not None and self.summary is None and any(not worker.is_finished for worker in self.workers):
            self._watch.cancelled = True
            self._look()
        else:
            self._close(show=self.summary is not None and not self._sample)

    def _close(self, show: bool) -> None:
        if show and self.summary is not None and (self._sample or self.summary.added + self.summary.changed):
            # Before this screen has gone, after which the one beneath would tell what was added here as news from elsewhere.
            self.explorer.open_store(self._folder)
        self.dismiss()

"""What leaves the explorer: words to the clipboard, files to a folder or a browser, papers opened outside; all off the screen's thread."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.css.query import NoMatches

from explorer.errors import StoreGone, WhoDecidedError
from explorer.locations import store_named
from explorer.tui.background import Background
from explorer.tui.inorder import InOrder
from explorer.views.plain import brief, plain

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.saved.collections import Collection
    from explorer.tui.exporting import Make
    from explorer.tui.outside import Original
    from explorer.views.address import Address

COPIED = 120
"""Characters of what was copied that are shown."""

SAID = 500
"""Characters of a message that are shown: one that names a path of thousands would lie over all of the screen."""


class Handing(InOrder):
    """An application that can hand things over. In a browser it hands over files and writes none, and nothing is changed in the store."""

    def __init__(self) -> None:
        super().__init__()
        self.keeping, self.linking = Background("keep"), Background("link")
        self.gone: dict[Path, tuple[Collection, ...]] = {}
        """The collections that were taken away from each store, which can be brought back."""

    @property
    def hands_over(self) -> bool:
        """Whether files go to a browser, and the store is only read."""
        return self.is_web

    @property
    def shown(self) -> Corpus | None:
        """The record that is shown, once it has been read."""
        return None

    def say(self, words: str, severe: bool = False) -> None:
        """Show a message for a while; the words are never markup."""
        self.notify(plain(brief(words, SAID)), severity="error" if severe else "information", markup=False)

    def _handle_exception(self, error: Exception) -> None:
        # A program that is left before its screen is whole, as its terminal went away, misses parts of it and makes no mistake.
        if not (self._exit and isinstance(error, NoMatches)):
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Leave after a mistake of the program's own without printing a traceback with what its variables hold; `failure` has it."""
        self.bell()
        self._close_messages_no_wait()

    @property
    def failure(self) -> Exception | None:
        """The mistake of its own that ended the explorer."""
        return self._exception

    def on_notify(self) -> None:
        """Take away the message before the one that comes: a pile of them would lie over what is read."""
        self.clear_notifications()

    def copy_words(self, words: str) -> None:
        """Copy words with the platform's tool, else through the terminal, else to a file, and say which."""
        self._copy(plain(words))

    @work(exclusive=True, group="copy", exit_on_error=False)
    async def _copy(self, words: str) -> None:
        from explorer.tui.clipboard import copy_to_file, copy_with_tool, terminal_takes

        tool = "" if self.hands_over else await self.keeping.run(lambda: copy_with_tool(words))
        shown = words if len(words) <= COPIED else f"{words[: COPIED - 1]}…"
        if tool:
            self.say(f"Copied with {tool}: {shown}")
        elif self.hands_over or terminal_takes(words):
            self.copy_to_clipboard(words)
            self.say(f"Handed to the terminal to copy. If pasting brings nothing, select it with the mouse: {shown}")
        else:
            try:
                path = await self.keeping.run(lambda: copy_to_file(words))
            except OSError as error:
                self.say(f"Nothing here can copy, and no file can be written: {error.strerror or error}.", severe=True)
                return
            self.say(f"No clipboard can be reached, so it was written to {path}: {shown}")

    def copy_way(self, address: Address, corpus: Corpus) -> None:
        """Copy the command that opens a view of a record again."""
        self.copy_words(address.command(store_named(corpus.folder)))

    def write_export(self, corpus: Corpus, target: str, form: str, make: Make) -> None:
        """Write a part of the record to a file and say where and how much, or why not."""
        self.say("Writing…")
        self._write(corpus, target, form, make)

    @work(group="write", exit_on_error=False)
    async def _write(self, corpus: Corpus, target: str, form: str, make: Make) -> None:
        from explorer.tui.exporting import written, written_words

        try:
            done, left_out = await self.keeping.run(lambda: written(corpus, target, form, make))
        except WhoDecidedError as error:
            self.say(str(error), severe=True)
            return
        if self.hands_over:
            for path in done.files:
                self.deliver_binary(path, save_filename=Path(path).name)
            # What is being handed over is open already, and stays there until it has been read.
            shutil.rmtree(Path(done.path).parent, ignore_errors=True)
        self.say(written_words(done, left_out, self.hands_over))

    @work(exclusive=True, group="outside", exit_on_error=False)
    async def open_outside(self, corpus: Corpus, document: str) -> None:
        """Open the original of a paper, its file before its address, and say what was done."""
        from explorer.tui.outside import launch, opened_words, original

        try:
            paper = await self.keeping.run(lambda: original(corpus, document))
        except WhoDecidedError as error:
            self.say(str(error), severe=True)
            return
        if self.hands_over:
            self._hand_paper(paper)
            return
        target = str(paper.file or paper.address)
        tried = {target: await self.keeping.run(lambda: launch(target))} if target else {}
        self.say(opened_words(paper, tried))

    def _hand_paper(self, paper: Original) -> None:
        if paper.file:
            self.deliver_binary(paper.file, save_filename=paper.file.name)
            self.say(f"Handed {paper.file.name} to your browser.")
        elif paper.address:
            self.open_url(paper.address)
            self.say(f"Opened {paper.address} in your browser.")
        else:
            self.say("The file of this paper is gone, and it names no address of its own.")

    def look_for_store(self) -> None:
        """Raise StoreGone where the store that is shown is not there any more: what is written would begin another in its place."""
        corpus = self.shown
        try:
            if corpus is not None:
                corpus.news()
        except StoreGone:
            raise
        except WhoDecidedError:
            # Whoever writes says it better.
            return

    async def kept(self, work: Callable[[], object]) -> bool:
        """Do something to the store off the screen's thread; say why where it cannot be done, and return whether it was done."""
        if self.hands_over:
            self.say("In the browser the record is only read: do this in the explorer of the terminal.")
            return False

        def done() -> None:
            self.look_for_store()
            work()

        try:
            await self.keeping.run(done)
        except WhoDecidedError as error:
            self.say(str(error), severe=True)
            return False
        return True

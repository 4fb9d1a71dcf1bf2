"""The links pane: how far, which way round and with which words its links are looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from explorer.selection.around import Around
from explorer.tui.command import LINKS
from explorer.tui.showing import Showing
from explorer.tui.widgets import TextBox


class FilterBox(TextBox):
    """A box that filters the list beside it; Enter and Escape leave it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    class Closed(Message):
        """The filter is given up."""

    def action_close(self) -> None:
        """Give up the filter."""
        self.post_message(self.Closed())


class Linking(Showing):
    """What the keys of the links pane do."""

    def deeper(self) -> None:
        """Look one link further, up to three."""
        self.around = self.around.deeper()
        self.show_links()

    def turn_links(self) -> None:
        """Look at links both ways, outward or inward."""
        self.around = self.around.turned()
        self.show_links()

    def weak_links(self) -> None:
        """Show the weak links, or hide them."""
        self.around = replace(self.around, weak=not self.around.weak)
        self.show_links()

    def filter_links(self) -> None:
        """Open the box that filters the links."""
        self.add_class("-filtering")
        self.set_focus(self.query_one(FilterBox))

    def look_around(self, around: Around) -> None:
        """Look at links in some way, before there are any; the box shows what they are filtered by."""
        self.around = around
        if around.words:
            box = self.query_one(FilterBox)
            with box.prevent(FilterBox.Changed):
                box.value = around.words
            self.add_class("-filtering")

    def filtered(self, words: str) -> None:
        """Show only the links with some words."""
        self.around = replace(self.around, words=" ".join(words.split()))
        self.show_links()

    def on_filter_box_closed(self) -> None:
        """Give up the filter and go back to the links."""
        box = self.query_one(FilterBox)
        with box.prevent(FilterBox.Changed):
            box.value = ""
        self.filtered("")
        self.close_filter()

    def close_filter(self) -> None:
        """Go back to the links; what is filtered stays so."""
        self.set_class(bool(self.around.words), "-filtering")
        self.go(LINKS)

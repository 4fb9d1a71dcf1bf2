"""The marks, the collections and one collection as lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from explorer.schema import counted
from explorer.tui.asking import AskScreen
from explorer.tui.command import MARKS
from explorer.tui.keys import bindings
from explorer.tui.listing import ListScreen
from explorer.tui.rows import RowList
from explorer.views.address import Address
from explorer.views.collecting import things_view

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.tui.app import ExplorerApp
    from explorer.tui.marks import Marks


class Things(ListScreen):
    """A list of things that can be opened, cited, marked and exported."""

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self.corpus = corpus

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open a thing."""
        event.stop()
        if self.view.spot(event.row).target:
            self.open_thing(self.view.spot(event.row).target)

    def copy(self) -> None:
        """Copy a citation of the thing under the cursor."""
        from explorer.cards import citation

        if self.spot.target:
            self.explorer.copy_words(citation(self.corpus, self.spot.target))

    def outside(self) -> None:
        """Open the original of the paper that the thing stands in."""
        if self.spot.evidence:
            self.explorer.open_outside(self.corpus, self.spot.evidence[0].document)


class MarksScreen(Things):
    """What is marked."""

    pane = MARKS
    BINDINGS: ClassVar[list[BindingType]] = bindings(MARKS)

    def __init__(self, corpus: Corpus) -> None:
        super().__init__(corpus)
        self.before: tuple[Marks, ...] = ()

    def fill(self) -> None:
        """Show what is marked."""
        explore = self.explorer.explore
        ids, keymap = explore.marked if explore else (), self.explorer.keymap
        self.corpus = (explore.corpus if explore else None) or self.corpus
        self.show_view(
            f"Marked · {len(ids):,}",
            things_view(self.corpus, ids, keymap.hint),
            keymap.told("{mark} takes a mark away"),
        )

    @property
    def address(self) -> Address:
        """What opens the marks again."""
        explore = self.explorer.explore
        return Address(MARKS, cursor=self.cursor, marks=explore.marked if explore else ())

    def mark(self) -> None:
        """Take the mark away from the thing under the cursor."""
        explore = self.explorer.explore
        if explore and self.spot.target:
            self.before = (*self.before, explore.marks)
            explore.set_marks(explore.marks.toggled(self.spot.target))
            self.fill()

    def bring_back(self) -> None:
        """Bring back the mark taken away last."""
        if self.explorer.explore and self.before:
            self.explorer.explore.set_marks(self.before[-1])
            self.before = self.before[:-1]
            self.fill()
        else:
            self.explorer.say("No mark was taken away here.")

    def take_out(self) -> None:
        """Take the mark away from the thing under the cursor."""
        self.mark()

    def export(self) -> None:
        """Export what is marked."""
        explore = self.explorer.explore
        if explore and explore.marked:
            count = len(explore.marked)
            explore.export_ids(f"The {count:,} marked", f"{count}-marked", explore.marked)

    def keep_marks(self) -> None:
        """Keep what is marked as a collection."""
        if self.explorer.explore:
            self.explorer.explore.keep_marks()


def ask_name(explorer: ExplorerApp, corpus: Corpus, ids: Sequence[str]) -> None:
    """Ask for the name of a collection and a note, then put things in it."""
    folder = corpus.folder
    if folder is None:
        explorer.say("Collections are kept in a store, and there is none.")
        return

    def named(name: str) -> None:
        if name.strip():
            lines = ("It goes with the collection into backups and exports. An empty line leaves it as it is.",)
            explorer.push_screen(AskScreen(f"A note on “{name.strip()}”", "", lines, lambda note: noted(name, note)))

    def noted(name: str, note: str) -> None:
        explorer.run_worker(keep_in(explorer, corpus, name.strip(), note, ids), exit_on_error=False)

    lines: tuple[str, ...] = (
        f"{counted(len(ids), 'marked thing')} will be kept under this name in the store.",
        "Under a name that is there already they are added to what it holds.",
    )
    if explorer.on_sample:
        lines = (*lines, "This is the store of the sample: it does not come along to your own papers.")
    needed = "A collection needs a name. {escape} leaves all as it is."
    explorer.push_screen(AskScreen("Keep as a collection: its name", "", lines, named, needed=needed))


async def keep_in(explorer: ExplorerApp, corpus: Corpus, name: str, note: str, ids: Sequence[str]) -> None:
    """Put things in a collection, which is made where there is none of that name, and say so."""
    from explorer.saved import collections

    folder = corpus.folder
    assert folder is not None

    def add() -> None:
        collections.add(folder, corpus, name, ids)
        if note.strip():
            collections.note(folder, name, note)

    if await explorer.kept(add):
        listed = explorer.keymap.told("{collections} lists the collections.")
        explorer.say(f"Kept {counted(len(ids), 'thing')} in “{name}”. {listed}")

"""The marks, the collections and one collection as lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType

from explorer.errors import WhoDecidedError
from explorer.tui.asking import AskScreen
from explorer.tui.command import COLLECTION, COLLECTIONS, MARKS
from explorer.tui.keys import bindings
from explorer.tui.listing import ListScreen
from explorer.tui.rows import RowList
from explorer.views.collecting import collection_title, heads_view, members_view, things_view
from explorer.views.taking import slug

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.saved.collections import Collection, Held
    from explorer.tui.app import ExplorerApp


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

    def mark(self) -> None:
        """Take the mark away from the thing under the cursor."""
        explore = self.explorer.explore
        if explore and self.spot.target:
            explore.set_marks(explore.marks.toggled(self.spot.target))
            self.fill()

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


class CollectionsScreen(ListScreen):
    """The collections of the store."""

    pane = COLLECTIONS
    BINDINGS: ClassVar[list[BindingType]] = bindings(COLLECTIONS)

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        super().__init__()
        self.corpus, self.folder = corpus, folder

    def on_screen_resume(self) -> None:
        """Look again: a collection may have changed above."""
        self.fill()

    @work(exclusive=True, group="collections", exit_on_error=False)
    async def fill(self) -> None:
        """Show the collections."""
        from explorer.saved import collections

        try:
            found = await self.explorer.keeping.run(lambda: collections.listed(self.folder))
        except WhoDecidedError as error:
            self.explorer.say(str(error), severe=True)
            return
        heads = ((one.name, len(one.members), one.note, one.changed) for one in found)
        self.show_view(f"Collections · {len(found):,}", heads_view(heads, self.explorer.keymap.hint))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open a collection."""
        event.stop()
        self.app.push_screen(CollectionScreen(self.corpus, self.folder, event.row.key))


class CollectionScreen(Things):
    """What is in one collection, with the notes."""

    pane = COLLECTION
    BINDINGS: ClassVar[list[BindingType]] = bindings(COLLECTION)

    def __init__(self, corpus: Corpus, folder: Path, name: str) -> None:
        super().__init__(corpus)
        self.folder, self.called = folder, name
        self.kept: Collection | None = None
        self.inside: Held | None = None

    @work(exclusive=True, group="collections", exit_on_error=False)
    async def fill(self) -> None:
        """Show what is in it."""
        from explorer.saved import collections

        def found() -> tuple[Collection, Held]:
            kept = collections.get(self.folder, self.called)
            return kept, collections.held(self.corpus, kept.members)

        try:
            kept, inside = await self.explorer.keeping.run(found)
        except WhoDecidedError as error:
            self.explorer.say(str(error), severe=True)
            self.dismiss()
            return
        self.kept, self.inside = kept, inside
        nothing = self.explorer.keymap.hint("empty collection")
        view = members_view(((one.entity, one.note) for one in inside.things), inside.missing, nothing)
        self.show_view(collection_title(self.called, len(kept.members), kept.note), view)

    def export(self) -> None:
        """Export the collection with its notes."""
        from explorer.export.part import collected
        from explorer.tui.exporting import ExportScreen, ask_where
        from explorer.views.taking import Taken

        kept, inside = self.kept, self.inside
        if kept is None or inside is None or not inside.things:
            self.explorer.say("Nothing of this collection is in the record, so there is nothing to export.")
            return
        notes = {one.entity.id: one.note for one in inside.things}
        part = Taken("collection", f"“{kept.name}” with its notes", len(notes), slug(kept.name))
        self.app.push_screen(
            ExportScreen(
                lambda depth: (part,),
                lambda _, form, depth: ask_where(
                    self.explorer,
                    self.corpus,
                    part,
                    form,
                    lambda corpus: collected(corpus, notes, kept.name, kept.note),
                ),
            )
        )

    def mark(self) -> None:
        """Mark all that is in it: marks and collections are one working set and what was kept of it."""
        explore = self.explorer.explore
        if explore and self.inside is not None:
            ids = [one.entity.id for one in self.inside.things]
            explore.set_marks(explore.marks.with_all(ids))
            self.explorer.say(f"Marked {len(ids):,}: {len(explore.marks):,} are marked now.")

    def note(self) -> None:
        """Put a note on the thing under the cursor, or change the one it has."""
        from explorer.saved import collections

        id = self.key
        held = next((one for one in self.inside.things if one.entity.id == id), None) if self.inside else None
        if held is None:
            return
        lines = (held.entity.label, "What you note is yours: no paper says so. An empty line takes the note away.")

        def take(value: str) -> None:
            self._change(lambda: collections.note_on(self.folder, self.corpus, self.called, id, value))

        self.app.push_screen(AskScreen("Note", " ".join(held.note.split()), lines, take))

    def take_out(self) -> None:
        """Take the thing under the cursor out of the collection; it stays in the record."""
        from explorer.saved import collections

        id = self.key
        if id and id != "none":
            self._change(lambda: collections.remove(self.folder, self.corpus, self.called, [id]))

    @work(group="change", exit_on_error=False)
    async def _change(self, change: Callable[[], object]) -> None:
        if await self.explorer.kept(change):
            self.fill()


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

    lines = (
        f"{len(ids):,} marked thing{'' if len(ids) == 1 else 's'} will be kept under this name in the store.",
        "Under a name that is there already they are added to what it holds.",
    )
    explorer.push_screen(AskScreen("Keep as a collection: its name", "", lines, named))


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
        many = len(ids)
        listed = explorer.keymap.told("{collections} lists the collections.")
        explorer.say(f"Kept {many:,} thing{'' if many == 1 else 's'} in “{name}”. {listed}")

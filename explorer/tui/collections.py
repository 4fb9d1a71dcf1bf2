"""The collections of a store, and what is in one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType

from explorer.errors import WhoDecidedError
from explorer.tui.asking import AskScreen
from explorer.tui.collecting import Things
from explorer.tui.command import COLLECTION, COLLECTIONS
from explorer.tui.keys import bindings
from explorer.tui.listing import ListScreen
from explorer.tui.rows import RowList
from explorer.views.address import Address
from explorer.views.collecting import collection_title, heads_view, members_view
from explorer.views.taking import slug

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.saved.collections import Collection, Held

NEEDED = "A collection needs a name. {escape} leaves all as it is."


class CollectionsScreen(ListScreen):
    """The collections of the store. What is taken away can be brought back while the explorer is open."""

    pane = COLLECTIONS
    BINDINGS: ClassVar[list[BindingType]] = bindings(COLLECTIONS)

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        super().__init__()
        self.corpus, self.folder = corpus, folder
        self.found: dict[str, Collection] = {}

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
        self.found = {one.name: one for one in found}
        heads = ((one.name, len(one.members), one.note, one.changed) for one in found)
        self.show_view(f"Collections · {len(found):,}", heads_view(heads, self.explorer.keymap.hint))

    @property
    def gone(self) -> tuple[Collection, ...]:
        """What was taken away from this store, the last of it last."""
        return self.explorer.gone.get(self.folder, ())

    @property
    def address(self) -> Address:
        """What opens the list again."""
        return Address(COLLECTIONS, cursor=self.cursor)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open a collection."""
        event.stop()
        self.app.push_screen(CollectionScreen(self.corpus, self.folder, event.row.key))

    def note(self) -> None:
        """Put a note on the collection under the cursor, or change the one it has."""
        from explorer.saved import collections

        one = self.found.get(self.key)
        if one is None:
            return
        lines = (one.name, "It goes with the collection into backups and exports. An empty line takes the note away.")

        def take(value: str) -> None:
            self._change(lambda: collections.note(self.folder, one.name, value))

        self.app.push_screen(AskScreen("Note", " ".join(one.note.split()), lines, take))

    def rename(self) -> None:
        """Give the collection under the cursor another name."""
        from explorer.saved import collections

        one = self.found.get(self.key)
        if one is None:
            return

        def take(value: str) -> None:
            self._change(lambda: collections.rename(self.folder, one.name, value))

        self.app.push_screen(AskScreen("Another name", one.name, (), take, needed=NEEDED))

    def take_out(self) -> None:
        """Take the collection under the cursor away; what is in it stays in the record."""
        from explorer.saved import collections

        one = self.found.get(self.key)
        if one is not None:
            how = self.explorer.keymap.told("{bring-back} brings it back.")
            self._change(
                lambda: collections.delete(self.folder, one.name),
                f"Took “{one.name}” away; its things stay in the record. {how}",
                (*self.gone, one),
            )

    def bring_back(self) -> None:
        """Bring back what was taken away last."""
        from explorer.saved import collections

        if not self.gone:
            self.explorer.say("No collection was taken away since the explorer was opened.")
            return
        last = self.gone[-1]
        # Another may have been made under its name since.
        name = next(name for name in _numbered(last.name) if name not in self.found)
        back = f"“{last.name}” is back, with its notes"
        self._change(
            lambda: collections.bring_back(self.folder, replace(last, name=name)),
            f"{back}." if name == last.name else f"{back}, as “{name}”.",
            self.gone[:-1],
        )

    @work(group="change", exit_on_error=False)
    async def _change(
        self, change: Callable[[], object], said: str = "", gone: tuple[Collection, ...] | None = None
    ) -> None:
        if await self.explorer.kept(change):
            if gone is not None:
                self.explorer.gone[self.folder] = gone
            if said:
                self.explorer.say(said)
            self.fill()


def _numbered(name: str) -> Iterator[str]:
    """A name, and then the same with numbers from 2 on."""
    return chain((name,), (f"{name} {number}" for number in count(2)))


class CollectionScreen(Things):
    """What is in one collection, with the notes."""

    pane = COLLECTION
    BINDINGS: ClassVar[list[BindingType]] = bindings(COLLECTION)

    def __init__(self, corpus: Corpus, folder: Path, name: str) -> None:
        super().__init__(corpus)
        self.folder, self.called = folder, name
        self.kept: Collection | None = None
        self.before: tuple[Collection, ...] = ()
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
        view = members_view(self.corpus, ((one.entity, one.note) for one in inside.things), inside.missing, nothing)
        self.show_view(collection_title(self.called, len(kept.members), kept.note), view)

    @property
    def address(self) -> Address:
        """What opens the collection again."""
        return Address(COLLECTIONS, name=self.called, cursor=self.cursor)

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

        id, kept = self.key, self.kept
        if kept is None or self.listing().row is None:
            return
        self.before = (*self.before, kept)
        how = self.explorer.keymap.told("Taken out, with its note. {bring-back} brings it back.")
        self._change(lambda: collections.remove(self.folder, self.corpus, self.called, [id]), how)

    def bring_back(self) -> None:
        """Bring back what was taken out last."""
        from explorer.saved import collections

        if not self.before:
            self.explorer.say("Nothing was taken out here.")
            return
        last, self.before = self.before[-1], self.before[:-1]
        self._change(lambda: collections.bring_back(self.folder, last), "It is back, with its note.")

    @work(group="change", exit_on_error=False)
    async def _change(self, change: Callable[[], object], said: str = "") -> None:
        if await self.explorer.kept(change):
            if said:
                self.explorer.say(said)
            self.fill()

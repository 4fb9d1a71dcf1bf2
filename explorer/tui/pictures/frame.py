"""What the pictures share: a drawing with a cursor, the list below it, loading off the screen's thread, and the way out."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content

from explorer.errors import WhoDecidedError
from explorer.schema import counted
from explorer.tui.acting import Listing
from explorer.tui.clicking import spend
from explorer.tui.overlay import Above
from explorer.tui.pictures.drawing import Drawing
from explorer.tui.rows import RowList
from explorer.tui.widgets import KeyLine
from explorer.views import messages
from explorer.views.address import NOWHERE, Address
from explorer.views.drawn.canvas import Drawn
from explorer.views.panes import Spot, View
from explorer.views.plain import plain
from explorer.views.taking import slug

if TYPE_CHECKING:
    from explorer.corpus import Corpus


class _Moving:
    """Lets the movement keys move the cursor of a picture."""

    def __init__(self, picture: PictureScreen) -> None:
        self._picture = picture

    def step(self, by: int) -> None:
        self._picture.move(0, by)

    def page(self, by: int) -> None:
        self._picture.move(0, by * self._picture.leap)

    def ends(self, last: bool) -> None:
        self._picture.to_end(last)

    def choose(self) -> None:
        self._picture.choose()


class PictureScreen(Above):
    """A picture of one thing. A subclass loads a value, lays it out around the cursor, and says what the cursor stands on."""

    AUTO_FOCUS = "#drawing"
    BINDINGS: ClassVar[list[BindingType]] = []
    pane: ClassVar[str] = ""
    at: Any
    """What the cursor stands on."""

    leap: ClassVar[int] = 5
    """Rows that page up and page down move by."""

    lacking: ClassVar[str] = ""
    """What is said where a picture cannot be drawn of a thing."""

    def __init__(self, corpus: Corpus, thing: str, like: Address = NOWHERE) -> None:
        """Draw a thing; the cursor, and what is counted, are as in the view `like`."""
        super().__init__()
        self.corpus, self.thing, self.like = corpus, thing, like
        self.view = View()

    @classmethod
    def subject(cls, corpus: Corpus, id: str) -> str:
        """Return what is drawn where a thing is shown; an empty string where there is nothing to draw."""
        return id

    def compose(self) -> ComposeResult:
        """Return the drawing, the list below it, and the keys."""
        with Vertical(id="picture"):
            yield Drawing(id="drawing", classes="pane")
            yield RowList(folds=True, id="under", classes="pane")
        yield KeyLine(id="picture-keys", classes="key-line")

    def on_mount(self) -> None:
        """Load the picture."""
        self.query_one(KeyLine).pane = self.pane
        self.under.show(messages.LOOKING)
        self.add_class(f"-{self.pane}")
        self.load()

    @work(exclusive=True, group="picture", exit_on_error=False)
    async def load(self) -> None:
        """Work the picture out, and draw it; a failure is shown."""
        try:
            value = await self.explorer.showing.run(self.value)
        except WhoDecidedError as error:
            self.under.show(messages.failed(error, self.explorer.keymap.told))
            return
        self.take(value)
        self.stand(self.like)
        self.like = NOWHERE
        self.show()

    @abstractmethod
    def value(self) -> Any:
        """Return what the picture is drawn from; called off the screen's thread."""

    @abstractmethod
    def take(self, value: Any) -> None:
        """Keep what the picture is drawn from, and put the cursor where it begins."""

    @abstractmethod
    def stand(self, like: Address) -> None:
        """Put the cursor, and what is counted, as they are in a view, where there is such a place."""

    @property
    @abstractmethod
    def standing(self) -> str:
        """Where the cursor stands, as `stand` takes it."""

    @property
    def counted(self) -> str:
        """What is counted, as `stand` takes it; nothing where it is everything."""
        return ""

    @abstractmethod
    def drawn(self, width: int, height: int) -> Drawn:
        """Lay the picture out around the cursor; called off the screen's thread."""

    @abstractmethod
    def move(self, across: int, down: int) -> None:
        """Move the cursor."""

    @abstractmethod
    def to_end(self, last: bool) -> None:
        """Move the cursor to the first or the last."""

    @abstractmethod
    def choose(self) -> None:
        """Open what the cursor stands on."""

    @abstractmethod
    def pick(self, key: Hashable) -> None:
        """Put the cursor on what was clicked."""

    @abstractmethod
    def list_below(self) -> View:
        """Return what is listed below for what the cursor stands on; called off the screen's thread."""

    @property
    def drawing(self) -> Drawing:
        """The drawing."""
        return self.query_one(Drawing)

    @property
    def under(self) -> RowList:
        """The list below it."""
        return self.query_one("#under", RowList)

    def titled(self, title: str, note: str = "") -> None:
        """Say what the picture is of."""
        self.drawing.border_title, self.drawing.border_subtitle = Content(plain(title)), Content(plain(note))

    def show(self) -> None:
        """Draw the picture, and list what the cursor stands on."""
        self.lay_out()
        self.list_under()

    @work(exclusive=True, group="layout", exit_on_error=False)
    async def lay_out(self) -> None:
        """Lay the picture out for the present size and cursor; a later request makes an earlier one give up."""
        width, height = self.drawing.content_size
        if width > 0 and height > 0:
            self.drawing.show(await self.explorer.drawing.run(lambda: self.drawn(width, height)))

    def on_drawing_sized(self) -> None:
        """Lay the picture out for another size."""
        self.lay_out()

    @work(exclusive=True, group="under", exit_on_error=False)
    async def list_under(self) -> None:
        """Fill the list below; a later request makes an earlier one give up."""
        self.view = await self.explorer.showing.run(self.list_below)
        self.under.show(self.view.rows, " ")

    def listing(self) -> Listing:
        """Return what the movement keys move."""
        return self.under if self.under.has_focus else _Moving(self)

    def sideways(self, by: int) -> None:
        """Move left or right."""
        if not self.under.has_focus:
            self.move(by, 0)

    def other_part(self) -> None:
        """Go to the list below, or back."""
        (self.drawing if self.under.has_focus else self.under).focus()

    def open_row(self) -> None:
        """Open what is under the cursor."""
        self.listing().choose()

    def spot(self) -> Spot:
        """Return what the row under the cursor of the list leads to."""
        return self.view.spot(self.under.row)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the thing of a row, or read its words."""
        spot = self.view.spot(event.row)
        if spot.target:
            self.open_thing(spot.target)
        else:
            self.read()

    def on_drawing_clicked(self, event: Drawing.Clicked) -> None:
        """Put the cursor there; where it stands already, open what it stands on."""
        key = self.drawing.drawn.at(event.x, event.y)
        if key is not None:
            self.drawing.focus()
            if key == self.at:
                spend(event.click, self)
                self.choose()
            else:
                self.pick(key)

    def on_drawing_rolled(self, event: Drawing.Rolled) -> None:
        """Move the cursor, which the picture follows."""
        self.move(event.across, event.down)

    def open_thing(self, id: str) -> None:
        """Close the picture and show a thing."""
        self.dismiss()
        self.explorer.call_later(self.explorer.open_thing, id)

    def read(self) -> None:
        """Read the paper at the words behind the row below."""
        evidence = self.spot().evidence
        if evidence and self.explorer.explore is not None:
            self.explorer.explore.read_at(self.thing, evidence[0])

    def copy(self) -> None:
        """Copy a citation of the words behind the row below."""
        from explorer.cards import citation

        spot = self.spot()
        if spot.evidence:
            self.explorer.copy_words(citation(self.corpus, spot.target or self.thing, spot.evidence[0]))

    @property
    @abstractmethod
    def drawn_ids(self) -> tuple[str, ...]:
        """The ids of the things that are drawn."""

    def export(self) -> None:
        """Choose how to export the things that are drawn, and where."""
        explore, ids = self.explorer.explore, tuple(dict.fromkeys(self.drawn_ids))
        if explore is None or not ids:
            self.explorer.say("Nothing is drawn yet that could be exported.")
        else:
            label = self.corpus.get(self.thing).label
            explore.export_ids(
                f"The {counted(len(ids), 'thing')} drawn: {self.pane} of {label}", f"{slug(label)}-{self.pane}", ids
            )

    @property
    def address(self) -> Address:
        """What opens this picture again, the cursor where it stands."""
        return Address(self.pane, self.thing, count=self.counted, cursor=self.standing)

    def leave(self) -> None:
        """Go back from the list to the picture, then close."""
        if self.under.has_focus:
            self.drawing.focus()
        else:
            self.dismiss()

    def timeline(self) -> None:
        """Show the timeline of the same thing instead."""
        self._instead("timeline")

    def nearby(self) -> None:
        """Show what lies around the same thing instead."""
        self._instead("nearby")

    def attendance(self) -> None:
        """Show the attendance of the same body instead."""
        self._instead("attendance")

    def at_hand(self) -> str:
        """Return the thing that another picture would be drawn of."""
        return self.thing

    def _instead(self, name: str) -> None:
        explore = self.explorer.explore
        if explore is not None and name != self.pane:
            self.dismiss()
            self.explorer.call_later(explore.draw, name, self.at_hand())

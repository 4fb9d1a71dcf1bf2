"""Letters on every row in sight: typing them takes the cursor there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from textual import events
from textual.screen import ModalScreen

from explorer.tui.rows import RowList
from explorer.tui.screens import Steady

LETTERS: Final = "asdfghjklqwertyuiopzxcvbnm"


def labels(count: int) -> tuple[str, ...]:
    """Return so many labels, none of which begins another: single letters while they are enough, else pairs."""
    size = len(LETTERS)
    if count <= size:
        return tuple(LETTERS[:count])
    return tuple(LETTERS[at // size % size] + LETTERS[at % size] for at in range(min(count, size * size)))


class JumpScreen(Steady, ModalScreen[None]):
    """Waits for the letters of a row of one of the lists beneath; any other key gives up."""

    def __init__(self, lists: Sequence[RowList], take: Callable[[RowList, int], None]) -> None:
        super().__init__()
        targets = [(rows, at) for rows in lists for at in rows.in_sight()]
        self._targets = dict(zip(labels(len(targets)), targets, strict=False))
        self._lists, self._take, self._typed = lists, take, ""

    def on_mount(self) -> None:
        """Put the letters on the rows."""
        self._mark()

    def on_key(self, event: events.Key) -> None:
        """Go to the row whose letters are typed."""
        event.stop()
        event.prevent_default()
        if not self.on_top:
            # Typed fast after a key that gave up.
            self.app.post_message(events.Key(event.key, event.character))
            return
        self._typed += event.character or "?"
        left = {label: target for label, target in self._targets.items() if label.startswith(self._typed)}
        if self._typed in left or not left:
            found = left.get(self._typed)
            self.dismiss()
            if found is not None:
                self._take(*found)
        else:
            self._mark()

    def on_click(self) -> None:
        """Give up."""
        self.dismiss()

    def on_unmount(self) -> None:
        """Take the letters away."""
        for rows in self._lists:
            rows.mark({})

    def _mark(self) -> None:
        for rows in self._lists:
            marks: Mapping[int, str] = {
                at: label[len(self._typed) :]
                for label, (owner, at) in self._targets.items()
                if owner is rows and label.startswith(self._typed)
            }
            rows.mark(marks)

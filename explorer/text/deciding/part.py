"""What every reader of decisions is given: where to look, in whose room, and which words others have taken already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from explorer.text.agenda.items import Item
from explorer.text.deciding.settled import Room
from explorer.text.page.covered import Covered
from explorer.text.page.draft import Draft


@dataclass(frozen=True, slots=True)
class Part:
    """Lines `[first, last)` of a meeting with the place of their text, `[begin, end)`, and the item that they are of, if any.

    Readers pass over what is `covered` and add to it what they take; of that the motions whose votes are read are `voted`.
    """

    draft: Draft
    room: Room
    item: Item | None
    first: int
    last: int
    begin: int
    end: int
    covered: Covered = field(default_factory=Covered)
    voted: Covered = field(default_factory=Covered)

    @property
    def title(self) -> tuple[int, int]:
        """Where the title of the item stands, `(begin, begin)` where there is none."""
        return (self.item.start, self.item.end) if self.item else (self.begin, self.begin)


Reader = Callable[[Part], list[str]]
"""Records the decisions of a part that are told in one way, and returns their refs."""

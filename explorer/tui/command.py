"""What a command is: a class that is the only source of its keys, footer entry, palette entry and help line."""

from __future__ import annotations

import inspect
import string
import unicodedata
from typing import TYPE_CHECKING, ClassVar, Final

if TYPE_CHECKING:
    from explorer.tui.acting import Acting

SEARCH, FACETS, RESULTS, CARD, LINKS, READER = "search", "facets", "results", "card", "links", "reader"
WAYS, TIMELINE, NEARBY, ATTENDANCE = "ways", "timeline", "nearby", "attendance"
PICTURES: Final = frozenset({TIMELINE, NEARBY, ATTENDANCE})
"""The screens that are pictures of one thing."""
DRAWN: Final = PICTURES | {WAYS}
"""The screens that show several things at once."""
MARKS, COLLECTIONS, COLLECTION, REVIEW = "marks", "collections", "collection", "review"
READ, PATH, PROBLEMS = "read", "path", "problems"
"""What the command line calls the reader, the ways between two things and the review's list of problems."""
OVER: Final = frozenset({MARKS, COLLECTIONS, COLLECTION, REVIEW})
"""Lists that lie over the explore screen."""

LISTS: Final = frozenset({FACETS, RESULTS, CARD, LINKS, READER}) | DRAWN | OVER
PANES: Final = frozenset({SEARCH, FACETS, RESULTS, CARD, LINKS})
EVERYWHERE: Final = PANES | {READER} | DRAWN | OVER
THINGS: Final = PANES | {READER, MARKS, COLLECTION}
"""Where the cursor stands on a thing, or on words of one."""

_RENAMED: Final = {
    "solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at", "hyphen_minus": "minus", "plus_sign": "plus",
    "low_line": "underscore",
}  # fmt: skip
"""Signs that the screen library calls otherwise than Unicode does."""


def sign(character: str) -> str:
    """Return what the screen library calls a sign: question_mark for `?`."""
    name = unicodedata.name(character, character).lower().replace("-", "_").replace(" ", "_")
    return _RENAMED.get(name, name)


KEY_WORDS: Final = {sign(character): character for character in string.punctuation} | {
    "escape": "esc", "up": "↑", "down": "↓", "left": "←", "right": "→", "pageup": "pgup", "pagedown": "pgdn",
    "alt+left": "alt+←", "alt+right": "alt+→", "shift+tab": "shift+tab",
}  # fmt: skip


class Command:
    """One thing a person can do. The docstring of a command is its line in the help."""

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""
    keys: ClassVar[tuple[str, ...]] = ()
    footer: ClassVar[str] = ""
    """One word for the footer; empty keeps the command out of it."""
    rank: ClassVar[int] = 50
    """Which entries a narrow footer keeps: the lowest stay."""
    group: ClassVar[str] = "Moving"
    panes: ClassVar[frozenset[str]] = EVERYWHERE

    @classmethod
    def about(cls) -> str:
        """Return the help line, with slots for keys: `Keymap.about` fills them in."""
        return " ".join(inspect.cleandoc(cls.__doc__ or cls.title).split())

    @classmethod
    def key_words(cls) -> tuple[str, ...]:
        """Return the keys as they are printed on a keyboard."""
        return tuple(key_word(key) for key in cls.keys)

    def run(self, explorer: Acting) -> None:
        """Do it."""
        raise NotImplementedError


def key_word(key: str) -> str:
    """Return a key as it is printed on a keyboard: `?` for question_mark."""
    held, _, name = key.rpartition("+")
    return KEY_WORDS.get(key) or (f"{held}+" if held else "") + KEY_WORDS.get(name, name)

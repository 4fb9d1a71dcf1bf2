"""What to do next, in words: on the screen with the keys in force, below plain lines with what can be typed there.

A slot `{name}` in words for the screen is the first key of the command of that name, `{name*}` one that works where words are
typed, and `{enter}` a key of the box itself. Only the front end that has keys fills them in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

Tell = Callable[[str], str]
"""Puts the keys in force into words with slots."""

Say = Callable[[str], str]
"""Returns the hint of a name as the front end says it."""


class Hint(NamedTuple):
    """One hint as the screen says it, and as plain lines do; either may be empty where it has nothing to say."""

    screen: str
    typed: str


HINTS: Final[Mapping[str, Hint]] = {
    "clear": Hint("{leave} clears", "all lists everything again"),
    "among links": Hint("{filter-links} finds among them", "whodecided show ID lists all"),
    "other way": Hint("{in-out} turns them the other way.", ""),
    "mentions": Hint("{weak-links} shows mentions too.", ""),
    "other words": Hint("{filter-links} changes the words.", ""),
    "more ways": Hint("{more-ways} shows more.", "whodecided path A B --limit 9 shows more."),
    "weak ways": Hint("{weak-ways} takes them too.", "whodecided path A B --weak takes them too."),
    "no weak ways": Hint("{weak-ways} leaves them out.", ""),
    "no marks": Hint(
        "Nothing is marked. {mark} in a list marks the thing under the cursor.",
        "Nothing is marked. Type mark NUMBER after a list to mark the thing of its line.",
    ),
    "empty collection": Hint(
        "Nothing is in it. Mark things with {mark} and keep them with {keep-marks} under its name.",
        "Nothing is in it. Put things in: whodecided collection add NAME ID",
    ),
    "no collections": Hint(
        "There is no collection yet. Mark things with {mark}, then keep them with {keep-marks}.",
        "There is no collection yet. Make one: whodecided collection add NAME ID",
    ),
    "reviewed": Hint(
        "{problems} shows the problems of the papers; {leave} goes back.",
        "problems shows what a reader should know of the papers.",
    ),
    "no fact": Hint(
        "Nothing of the record rests on this line. {previous-fact} and {next-fact} go to the facts before and after it.",
        "Nothing of the record rests on these words.",
    ),
    "read on": Hint(" · {open} reads on", ""),
}


def typed(name: str) -> str:
    """Return a hint as plain lines say it."""
    return HINTS[name].typed

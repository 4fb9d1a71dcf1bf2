"""Queries made from the things they should find: as printed, with typing errors, in another order, by initials, cut short."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from explorer.model import Entity
from explorer.search.fold import STOP, words

LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
SHORT: Final = 5
"""Letters that a short word has at most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, its sort, and the words of the thing that it asks for; another thing of the same words is as good."""

    sort: str
    query: str
    wanted: str


def title(entity: Entity) -> str:
    """Return what a person would type for a thing: its name or title, or what a list shows of it."""
    return str(entity.attrs.get("name") or entity.attrs.get("title") or entity.label.rstrip("…"))


def folded(text: str) -> str:
    """Return the words of a text, one space between them."""
    return " ".join(words(text))


def make(entities: Iterable[Entity], each: int, seed: int = 7) -> list[Asked]:
    """Return `each` queries of every sort, for things taken by chance that the sort is possible for."""
    things = list(entities)
    dice, asked = random.Random(seed), []
    unlike = Unlike(things)
    for sort, change in SORTS.items():
        found: list[Asked] = []
        while len(found) < each:
            thing = dice.choice(things)
            query = change(dice, thing, unlike)
            if query:
                found.append(Asked(sort, query, folded(title(thing))))
        asked += found
    return asked


class Unlike:
    """Tells which short forms of names are those of one thing only, so that there is a right answer."""

    def __init__(self, things: Sequence[Entity]) -> None:
        self._forms = Counter(form for thing in things for form in {self.form(thing)} if form)

    @staticmethod
    def form(thing: Entity) -> str:
        """Return the initials by which a thing may be asked for, or an empty string."""
        name = title(thing).split()
        if thing.kind == "person":
            return f"{name[0][0]} {name[-1]}".lower()
        if thing.kind in ("body", "post"):
            kept = [word for word in words(title(thing)) if word not in STOP]
            return "".join(word if word.isdecimal() else word[0] for word in kept)
        return ""

    def of(self, thing: Entity) -> str:
        """Return the initials of a thing where no other has the same."""
        form = self.form(thing)
        return form if self._forms[form] == 1 else ""


def _long(thing: Entity) -> list[str]:
    """Return the words of a title that is long enough to stand a change."""
    found = title(thing).split()
    return found if len([word for word in words(title(thing)) if word not in STOP]) >= 3 else []


def _telling(word: str) -> bool:
    """Tell whether a word says something of a title, as small words do not."""
    return any(one not in STOP for one in words(word))


def _exact(dice: random.Random, thing: Entity, unlike: Unlike) -> str:
    return title(thing)


def _edits(count: int) -> Callable[[random.Random, Entity, Unlike], str]:
    def change(dice: random.Random, thing: Entity, unlike: Unlike) -> str:
        found = _long(thing) or (title(thing).split() if thing.kind == "person" else [])
        for _ in range(count):
            places = [at for at, word in enumerate(found) for _ in word if len(word) > 3 and word.isalpha()]
            if not places:
                return ""
            at = dice.choice(places)
            found[at] = edited(dice, found[at])
        return " ".join(found)

    return change


def edited(dice: random.Random, word: str) -> str:
    """Return a word with one typing error: a letter put in, left out or changed, or two exchanged."""
    at, letter = dice.randrange(len(word)), dice.choice(LETTERS)
    wrong = dice.choice(
        (
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at + 1 :],
            word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at else word[1] + word[0] + word[2:],
        )
    )
    return wrong if wrong != word else edited(dice, word)


def _swapped(dice: random.Random, thing: Entity, unlike: Unlike) -> str:
    found = _long(thing) or (title(thing).split() if thing.kind == "person" else [])
    if len(found) < 2:
        return ""
    one, other = dice.sample(range(len(found)), 2)
    found[one], found[other] = found[other], found[one]
    return " ".join(found)


def _initials(dice: random.Random, thing: Entity, unlike: Unlike) -> str:
    if thing.kind in ("person", "body", "post"):
        return unlike.of(thing)
    found = _long(thing)
    places = [at for at, word in enumerate(found) if word.isalpha() and len(word) > 3 and _telling(word)]
    if len(places) < 4:
        return ""
    at = dice.choice(places)
    found[at] = found[at][0]
    return " ".join(found)


def _missing(dice: random.Random, thing: Entity, unlike: Unlike) -> str:
    found = [word for word in title(thing).split() if _telling(word)]
    return " ".join(found[:2] + found[-2:]) if len(found) > 4 else ""


def _two_short(dice: random.Random, thing: Entity, unlike: Unlike) -> str:
    found = title(thing).split()
    if (
        len(found) != 2
        or max(map(len, found)) > SHORT
        or min(map(len, found)) < 3
        or not title(thing).replace(" ", "").isalpha()
    ):
        return ""
    return f"{found[0]} {edited(dice, found[1])}"


SORTS: Final[dict[str, Callable[[random.Random, Entity, Unlike], str]]] = {
    "exact": _exact,
    "one edit": _edits(1),
    "two edits": _edits(2),
    "swapped words": _swapped,
    "initials": _initials,
    "missing middle": _missing,
    "two short words": _two_short,
}
APART: Final = "two short words"
"""The sort that is reported by itself: an error in one of two short words leaves little to go by."""

HOSTILE: Final = (
    "",
    "a",
    " ",
    "x" * 10_000,
    "the " * 2_500,
    "council meeting report " * 400,
    "".join(random.Random(1).choices(LETTERS + " ", k=10_000)),
    "?!…()[]{}",
    "((?:a+)+)$",
    ".*",
    "e\u0301" * 500,
    "\u202eabc \u05d0\u05d1\u05d2 \u0627\u0644",
    "🙂" * 300,
    "a\x00b",
    '"',
    '"council',
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
)
"""Queries that nobody should type."""

"""Names of councils as recognised text has them: misread letters ("Umewick" for Limewick), other words run together with them
("Presentation on Limewick City and County Council")."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from explorer.resolve.forms import as_misread, near_misses, word_set, words
from explorer.text.naming import edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from explorer.resolve.councils import Council

_JOINS: Final = word_set("and of on for to by in at with")
_BEFORE: Final = _JOINS | word_set(
    "meeting hall minutes agenda council notice house room centre office chamber virtual"
)
"""Words after which a council's name begins, where others run together with it."""
_PARTS: Final = word_set(
    "north south east west northern southern eastern western mid central great greater new old upper lower inner outer little"
)
"""Words with which another council's name goes on from that of its neighbour: "West Elmshire"."""
_LONG: Final = 7
"""Letters from which a place may have one more misread, in a name whose two words of type are as they should be."""
COMMONER: Final = 5
"""How many times as many papers must print a name for another to be a misprint of it."""


@lru_cache(maxsize=65536)
def misprint_of(printed: Council, council: Council) -> bool:
    """Whether a printed name can be a misprint of a council's, types and all."""
    if _type_unread(printed, council):
        return True
    if printed.types != council.types or not council.types or printed.place == council.place:
        return False
    if _unjoined(printed.place) == _unjoined(council.place):
        return True
    size = len(council.place)
    if printed.place[-size:] == council.place:
        lead = printed.place[:-size]
        return (lead[-1] in _BEFORE or len(council.types) > 1) and lead[-1] not in _PARTS
    if any("".join(printed.place) == join + "".join(council.place) for join in _JOINS):
        return True
    return _place_misread(printed.place, council) or (
        len(council.types) > 1
        and len(printed.place) > size
        and printed.place[-size - 1] not in _PARTS
        and _place_misread(printed.place[-size:], council)
    )


def _place_misread(place: tuple[str, ...], council: Council) -> bool:
    """Whether a place is what recognition may make of a council's; of two words of type one more letter may be wrong."""
    one, other = as_misread("".join(place)), as_misread("".join(council.place))
    sure = len(council.types) > 1 and len(other) >= _LONG
    return one == other or (sure and not {*near_misses((one,))}.isdisjoint(near_misses((other,))))


def _unjoined(place: tuple[str, ...]) -> tuple[str, ...]:
    """A place without its joining words, of which one may be lost ("Elm and West Oakshire", "Elm West Oakshire")."""
    return tuple(word for word in place if word not in _JOINS)


def _type_unread(printed: Council, council: Council) -> bool:
    """Whether a name is a council's but for one of its two words of type ("City and Coumly Council"), which is no type then."""
    one, other = words(printed.name), words(council.name)
    if len(council.types) < 2 or len(one) != len(other):
        return False
    differing = [(said, word) for said, word in zip(one, other, strict=True) if said != word]
    if len(differing) != 1:
        return False
    ((said, word),) = differing
    return (not printed.types and word in council.types) or (word == "and" and edits.distance(said, word) == 1)


@lru_cache(maxsize=65536)
def unread(tokens: tuple[str, ...], council: Council, types: frozenset[str]) -> bool:
    """Whether folded words are what recognition left of the council's own letterhead: its place with some letters, and a word of type with
    others, where neither is a word that can be read ("Elnuvck Citv Council" of Elmwick City Council)."""
    size = len(council.place)
    if not size or not council.types or tokens[-1:] != ("council",) or len(tokens) < size + 2:
        return False
    kind, place = tokens[-2], "".join(tokens[-2 - size : -2])
    own = "".join(council.place)
    if kind in types or place == own or 2 * edits.distance(place, own) > len(own):
        return False
    return any(2 * edits.distance(kind, one) <= len(one) for one in types)


def well_printed(councils: Mapping[Council, int]) -> Iterable[Council]:
    """Yield the councils, given with the papers that print each, whose name is no misprint of a much commoner one."""
    for council, papers in councils.items():
        commoner = (other for other, many in councils.items() if many >= COMMONER * papers)
        if not any(misprint_of(council, other) for other in commoner):
            yield council


@lru_cache(maxsize=4096)
def type_of(word: str, types: frozenset[str]) -> str:
    """The type that a word beside another one of a name is a misprint of ("City and Courty"), or the word."""
    misses = {*near_misses((word,))}
    return next((kind for kind in sorted(types) if not misses.isdisjoint(near_misses((kind,)))), word)

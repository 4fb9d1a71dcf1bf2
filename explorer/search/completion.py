"""How the line goes on: the names of fields, and the values of the field being typed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final

from explorer.search.terms import FIELDS, OTHER_NAMES, quoted

_NOTHING: Final[Mapping[str, Collection[str]]] = MappingProxyType({})


def completions(line: str, names: Mapping[str, Collection[str]] = _NOTHING, limit: int = 8) -> tuple[str, ...]:
    """Return what can stand in the place of the last word of a line, best first, at most `limit`.

    `names` gives the values that the record has for a field: names of people for `who`, of bodies for `body`. A value that begins
    with what is typed comes before one that has a later word that does; a value of several words is in quotes.
    """
    word = line[last_word(line) :]
    minus = "-" if word.startswith("-") else ""
    name, colon, typed = word.removeprefix("-").partition(":")
    if not colon:
        return tuple(f"{minus}{field}:" for field in FIELDS if name and field.startswith(name.lower()))[:limit]
    field = OTHER_NAMES.get(name.lower(), name.lower())
    if field not in FIELDS:
        return ()
    begun = typed.strip('"').casefold()
    values = [*FIELDS[field].values, *names.get(field, ())]
    first = [value for value in values if value.casefold().startswith(begun)]
    later = [value for value in values if f" {begun}" in f" {value.casefold()}" and value not in first]
    return tuple(f"{minus}{name}:{quoted(value)}" for value in [*first, *later][:limit])


def last_word(line: str) -> int:
    """Return where the last word of a line begins; a quote that is still open belongs to its word."""
    upto = len(line)
    if line.count('"') % 2:
        upto = line.rindex('"')
    return line.rfind(" ", 0, upto) + 1

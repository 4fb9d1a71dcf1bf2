"""How the line goes on: the names of fields, and the values of the field being typed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from explorer.model import NOTHING
from explorer.search.terms import FIELDS, OTHER_NAMES, quoted

QUOTE: Final = '"'


def completions(line: str, names: Mapping[str, Collection[str]] = NOTHING, limit: int = 8) -> tuple[str, ...]:
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
    later = [value for value in values if f" {begun}" in value.casefold()] if len(first) < limit else []
    return tuple(f"{minus}{name}:{quoted(value)}" for value in dict.fromkeys([*first, *later][: 2 * limit]))[:limit]


def completed(line: str, names: Mapping[str, Collection[str]] = NOTHING) -> str:
    """Return a line that begins as this one and goes on to the end of its last word, or an empty string.

    A value whose quote is open is completed whole; else the one word of a name that begins with what is typed.
    """
    start = last_word(line)
    head, colon, typed = line[start:].partition(":")
    for found in completions(line[start:].casefold(), names):
        if not colon:
            return line[:start] + found if found.startswith(line[start:]) else ""
        value = found.partition(":")[2].casefold()
        if typed.startswith('"'):
            value = f'"{value.strip(QUOTE)}"'
        else:
            value = next((word for word in value.replace(QUOTE, " ").split() if word.startswith(typed.casefold())), "")
        if value.startswith(typed.casefold()) and len(value) > len(typed):
            return f"{line[:start]}{head}:{typed}{value[len(typed) :]}"
    return ""


def last_word(line: str) -> int:
    """Return where the last word of a line begins; a quote that is still open belongs to its word."""
    upto = len(line)
    if line.count('"') % 2:
        upto = line.rindex('"')
    return line.rfind(" ", 0, upto) + 1

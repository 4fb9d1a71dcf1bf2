"""The words that a thing brings of its own: its names, their initials, its text, its offices, its date as people say it."""

from __future__ import annotations

from explorer.columns.days import date_words
from explorer.model import Entity
from explorer.search.fold import STOP, words
from explorer.search.spoken import CHAIRMEN

LEFT_OUT = frozenset(["document"])
"""Kinds that are not searched."""

_LETTERS = range(2, 9)


def date_terms(date: str) -> list[str]:
    """Return the words of an ISO date, spoken and as figures."""
    return list(dict.fromkeys(words(f"{date_words(date)} {date}"))) if date else []


def names(entity: Entity) -> list[str]:
    """Return every name of a thing: name, title (or else its label) and aliases. A meeting has none but its body's."""
    if entity.kind == "meeting":
        return []
    found = [str(entity.attrs[key]) for key in ("name", "title") if key in entity.attrs] or [entity.label]
    aliases = entity.attrs.get("aliases", ())
    found += aliases if isinstance(aliases, tuple) else str(aliases).split("; ")
    return [name for name in dict.fromkeys(found) if name]


def offices(entity: Entity) -> list[list[str]]:
    """Return the words of each office of a person; whoever is chairman is found as chair too."""
    named = [words(office) for office in entity.several("offices")]
    return [[*office, *(["chair"] if CHAIRMEN.intersection(office) else ())] for office in named]


def initials(name: list[str]) -> set[str]:
    """Return the letters a name of several words goes by, with its small words and without: dfe, de; sb2 for scrutiny board 2."""
    found = set()
    for kept in (name, [word for word in name if word not in STOP]):
        if len(kept) > 1:
            found.add("".join(word if word.isdecimal() else word[0] for word in kept))
    return {letters for letters in found if len(letters) in _LETTERS}


def has_initials(entity: Entity) -> bool:
    """Tell whether a thing of this kind is known by the initials of its name."""
    return entity.kind in ("body", "post")

"""By what a name is known again in the lists of one room: the surname and the first initial."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.text.naming import names
from explorer.text.page.draft import Draft

Key = tuple[str, str]
"""A surname in small letters and the first initial, which is empty where none is printed."""


def key(name: str) -> Key:
    """Return by what a printed name is known again."""
    parsed = names.parse(name)
    return parsed.surname.lower(), "".join(parsed.initials[:1])


def listed(draft: Draft, meeting: str, kinds: Sequence[str] = ("attended",)) -> set[Key]:
    """Return the keys of those whom links of certain kinds join to `meeting`."""
    return {key(draft.name(claim.subject)) for kind in kinds for claim in draft.claims(kind, target=meeting)}


def known(name: str, keys: set[Key]) -> bool:
    """Tell whether a name is one of `keys`, perhaps by its surname alone."""
    surname, initial = key(name)
    return not keys.isdisjoint(((surname, initial), (surname, "")))

"""How the record of a debate names who moved, and who seconded, the motion of a notice: "In proposing the Motion, Councillor A said …"."""

from __future__ import annotations

import re

from explorer.text.moving import movernames
from explorer.text.page.draft import Draft

_SAID = {
    kind: re.compile(
        rf"\b[Ii]n\s+{verb}\s+(?:the|this|his|her)\s+(?:[Nn]otice\s+of\s+)?[Mm]otion,?\s+(?P<who>{movernames.WHO})"
        rf"|(?P<says>{movernames.WHO}),?\s+in\s+{verb}\s+(?:the|this|his|her)\s+(?:[Nn]otice\s+of\s+)?[Mm]otion\b"
        rf"|\b[Mm]otion\s+was\s+{done}\s+by\s+(?P<by>{movernames.WHO})"
    )
    for kind, verb, done in (
        ("moved", "(?:propos|mov)ing", "(?:propos|mov)ed"),
        ("seconded", "seconding", "seconded"),
    )
}


def who(draft: Draft, kind: str, begin: int, end: int) -> tuple[int, int, int] | None:
    """Return who "moved" or "seconded" the motion by the first words in `[begin, end)` that say so: where these begin, and the name's
    place; or None."""
    match = _SAID[kind].search(draft.masked, begin, end)
    name = movernames.name_after(draft, *match.span(match.lastgroup or 0)) if match else None
    return (match.start(), *name) if match and name else None

"""What can be taken away from a view: a citation, the command that opens it again, and files of a part of the record."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from explorer.views.row import Piece, Row

FORMATS: Final[Mapping[str, tuple[str, str]]] = {
    "markdown": ("Markdown", "a dossier to read: facts, quotes and links"),
    "csv": ("CSV", "tables of things and links for a spreadsheet"),
    "graphml": ("GraphML", "the graph, for Gephi, yEd, Cytoscape and scripts"),
}
"""The formats offered in the explorer, each with its name and what it is for; the command line has more."""

_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Taken:
    """A part of the record that can be taken away: its name here, what it is in words, how many things are chosen, and a word for the
    name of its file."""

    name: str
    words: str
    count: int
    file: str


def export_rows(parts: Collection[Taken]) -> tuple[Row, ...]:
    """Return the choices: a heading for each part, and below it each format with the digit that takes it; a row's name is PART FORMAT."""
    rows: list[Row] = []
    digit = 0
    for part in parts:
        if rows:
            rows.append(Row(f"gap {part.name}", (Piece(""),), stops=False))
        rows.append(Row(f"heading {part.name}", (Piece(part.words, "heading"),), stops=False, lines=2))
        for name, (called, about) in FORMATS.items():
            digit += 1
            rows.append(
                Row(
                    f"{part.name} {name}",
                    (Piece(called), Piece(f" · {about}", "muted")),
                    (Piece(f"  {digit}  ", "match"),),
                )
            )
    return tuple(rows)


def choice(parts: Collection[Taken], digit: int) -> str:
    """Return the name of the row that a digit takes, or nothing."""
    names = [f"{part.name} {name}" for part in parts for name in FORMATS]
    return names[digit - 1] if 1 <= digit <= len(names) else ""


def slug(words: str) -> str:
    """Return words as a name for a file on any system: small ASCII letters, digits and hyphens, at most 60."""
    ascii_only = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    name = "-".join(re.findall(r"[a-z0-9]+", ascii_only.casefold().replace("'", "")))
    return name[:_LONGEST].strip("-") or "record"

"""The papers of the made-up council in their order, as many as wanted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from explorer.model import Record
from tests.council.business import meeting
from tests.council.fronts import agenda, report
from tests.council.minutes import minutes
from tests.council.sheet import Sheet
from tests.council.town import NAME, Town

__all__ = ["NAME", "Made", "papers", "records", "write"]

_FIRST_ITEM: Final = 12
"""The first item of a body's year; its annual meeting took those before it."""


@dataclass(frozen=True)
class Made:
    """A paper: the path it would have in a folder of papers, its text, and the record that reading it should give."""

    path: str
    text: str
    record: Record


def papers(count: int, seed: int = 0) -> Iterator[Made]:
    """Yield the first `count` papers of the council of a seed: of each meeting the agenda, the reports, the minutes."""
    for sheet in islice(_sheets(Town(seed)), count):
        record = sheet.record()
        yield Made(sheet.path, record.source.text, record)


def records(count: int, seed: int = 0) -> Iterator[Record]:
    """Yield the records of the same papers."""
    return (made.record for made in papers(count, seed))


def write(folder: Path, count: int, seed: int = 0) -> list[Path]:
    """Write the papers as text files, a folder a year, and return their paths."""
    written = []
    for made in papers(count, seed):
        path = folder / made.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.text, encoding="utf-8")
        written.append(path)
    return written


def _sheets(town: Town) -> Iterator[Sheet]:
    numbers: dict[tuple[str, int], int] = {}
    for sitting in town.sittings():
        # Items are numbered through the municipal year, which begins in May.
        year = (sitting.body.name, sitting.day.year - (sitting.day.month < 5))
        held = meeting(town, sitting, numbers.get(year, _FIRST_ITEM))
        numbers[year] = held.number + len(held.matters) + 3
        yield agenda(held)
        yield from (report(town, held, at) for at, matter in enumerate(held.matters) if matter.reported)
        yield minutes(town, held)

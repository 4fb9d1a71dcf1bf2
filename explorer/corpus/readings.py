"""The lines that a plain question may be read as, the closest first, and which of them is answered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from explorer.search import Hit, Understood

_Hits = TypeVar("_Hits", bound="Sequence[Hit]")


class Reading(NamedTuple):
    """A line, and what has to be said of its answers. One that is looked for `elsewhere` stands in for a closer one that has not the very
    words."""

    line: str
    note: str = ""
    elsewhere: bool = False


def readings(asked: Understood, neighbours: Callable[[str], Iterable[str]]) -> Iterator[Reading]:
    """Yield what a question may mean; `neighbours` gives the lines of two words of a line, for a question of which
    nothing has more. A second question in the same sentence is told to be left out."""
    beside = f"One question at a time: “{asked.beside}” is left out." if asked.beside else ""
    for reading in _of_one(asked, neighbours):
        yield reading._replace(note=f"{beside} {reading.note}".strip())


def _of_one(asked: Understood, neighbours: Callable[[str], Iterable[str]]) -> Iterator[Reading]:
    line = asked.line
    if asked.ahead and not asked.dated:
        yield Reading(f"{line} from:{date.today().isoformat()}")
        yield Reading(line, "Nothing from today on is in this store. What it has last:")
    else:
        yield Reading(line)
    if asked.about:
        yield Reading(asked.about, f"What is about it, as nothing fits all of “{line}”:")
    if asked.wider:
        rest = line.removeprefix(asked.wider).strip()
        yield Reading(asked.wider, f"What fits without “{rest}”, as nothing fits all of “{line}”:")
    if asked.anyhow:
        yield Reading(asked.anyhow, f"What fits of any body, as nothing fits all of “{line}”:", True)
    if asked.undated:
        yield Reading(
            asked.undated,
            "Not narrowed to those days; what is said of each tells when:",
        )
    if asked.plain and asked.anywhere:
        anywhere = asked.anywhere
        yield Reading(anywhere, f"What has its words, which may be no answer, as nothing fits “{line}”:", True)
        for pair in neighbours(anywhere):
            yield Reading(pair, f"What has two of its words, which may be no answer, as nothing fits “{line}”:")


def answered(
    lines: Iterable[Reading], ask: Callable[[Reading], _Hits], *, question: bool
) -> tuple[Reading, _Hits] | None:
    """Return the first reading that has an answer, with it, or None. Where that only comes near what was asked, one
    looked for elsewhere that has the very words is better; to a `question`, what hardly has any of its words is no
    answer at all, and nobody who lacks a word of it is."""
    first = None
    for reading in lines:
        if first is None or reading.elsewhere:
            found = ask(reading)
            if not found or (question and _falls_short(found[0])):
                continue
            if first is None or found[0].sure:
                first = reading, found
            if found[0].sure:
                return first
    return first


def _falls_short(hit: Hit) -> bool:
    return hit.account.strained() or (hit.kind == "person" and bool(hit.account.dropped()))

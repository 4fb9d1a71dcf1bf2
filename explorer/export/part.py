"""A part of the record as something that can be exported: chosen things, the links among them, and the papers they stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from explorer.errors import ExportUsageError, NothingToExport
from explorer.model import Entity, Link
from explorer.schema import TOOK_PART, WEAK
from explorer.selection import held

if TYPE_CHECKING:
    from explorer.corpus import Corpus

MOST: Final = 100_000
"""Things that a search may bring into a part."""

_WAYS: Final = 3
_PAPERS: Final = "documented_in"
_ORDER: Final = attrgetter("kind", "source", "target", "id")


@dataclass(frozen=True, slots=True)
class Part:
    """Chosen things and the links among them, and what was left out.

    `around` gives what the decisions and tasks among them are linked to, in the part or not, for tables that name it in
    words. `left_out` maps a hub to the links of it that were not followed, `outside` counts the links of chosen things,
    papers aside, to things that are not in the part, and `cut` says in a sentence what of the question was not
    answered. `about` tells what the part is, where a person has said so: the name of a collection, and its note.
    """

    entities: Mapping[str, Entity]
    links: Sequence[Link]
    left_out: Mapping[str, int]
    about: Mapping[str, str] = field(default_factory=dict)
    outside: int = 0
    cut: str = ""
    around: Callable[[], Part | None] = lambda: None


_TOLD: Final = ("taken_by", "made_by", "taken_at", "taken_under", "concerns", "refers_to", "asked_of", "arises_from")
_FURTHER: Final = ("taken_by", "taken_at", "taken_under", "from_post", "on_agenda_of", "held_by")
_STEPS: Final = 3
"""Links from a task to the body that met: by its item, and by the meeting of that."""


def _surroundings(corpus: Corpus, ids: Iterable[str]) -> Part:
    """Return the decisions and tasks among some things with all that the record links to them as it tells of them."""
    edge = [id for id in ids if corpus.get(id).kind in ("decision", "action")]
    links = {link.id: link for id in edge for link in corpus.into(id, *TOOK_PART)}
    known = dict.fromkeys(edge)
    told: tuple[str, ...] = _TOLD
    for _ in range(_STEPS):
        onward = [link for id in edge for link in corpus.out(id, *told)]
        links.update((link.id, link) for link in onward)
        edge = [id for id in dict.fromkeys(link.target for link in onward) if id not in known]
        known |= dict.fromkeys(edge)
        told = _FURTHER
    known |= dict.fromkeys(link.source for link in links.values())
    return Part({id: corpus.get(id) for id in sorted(known)}, sorted(links.values(), key=_ORDER), {})


def of_ids(corpus: Corpus, ids: Iterable[str], left_out: Mapping[str, int] | None = None, cut: str = "") -> Part:
    """Return the things with these ids, the papers they stand in, and every link among them; raises UnknownId."""
    chosen = {thing.id: thing for thing in map(corpus.get, ids)}
    papers = {link.target for id in chosen for link in corpus.out(id, _PAPERS)}
    kept = chosen | {id: corpus.get(id) for id in papers}
    links: dict[str, Link] = {}
    outside = 0
    for id in chosen:
        for link in corpus.out(id):
            if link.target in kept:
                links[link.id] = link
            else:
                outside += 1
        if chosen[id].kind != "document":
            outside += sum(link.source not in chosen for link in corpus.into(id))
    return Part(
        dict(sorted(kept.items())),
        sorted(links.values(), key=_ORDER),
        left_out or {},
        outside=outside,
        cut=cut,
        around=lambda: _surroundings(corpus, chosen),
    )


def around(corpus: Corpus, id: str, depth: int) -> Part:
    """Return what lies at most `depth` links (0 to 3) from a thing, hubs folded; raises UnknownId or ExportUsageError."""
    try:
        near = corpus.neighbourhood(id, depth)
    except ValueError as error:
        raise ExportUsageError(
            "The neighbourhood cannot be exported", str(error), "Choose a depth of 0 to 3."
        ) from error
    return of_ids(corpus, near.distance, near.left_out)


def between(corpus: Corpus, start: str, end: str, weak: bool = False) -> Part:
    """Return the things on the three shortest ways between two; raises UnknownId, or NothingToExport where no way leads there."""
    first, last = corpus.get(start).id, corpus.get(end).id
    ways = corpus.paths(first, last, weak=weak, limit=_WAYS)
    if not ways and first != last:
        raise NothingToExport(f"No way leads from {first} to {last}", "", "Try with --weak, which uses mentions too.")
    cut = f"Only the {len(ways)} shortest ways are in it; there may be more." if len(ways) == _WAYS else ""
    return of_ids(corpus, [first, last, *(step.end for way in ways for step in way)], cut=cut)


def chosen(corpus: Corpus, ids: Iterable[str], depth: int = 0, cut: str = "") -> Part:
    """Return the things with these ids and what lies at most `depth` firm links from one of them, hubs not gone through; raises UnknownId."""
    from explorer.graph import HUB

    known = dict.fromkeys(corpus.get(id).id for id in ids)
    edge, left_out = list(known), dict[str, int]()
    for _ in range(depth):
        near: dict[str, None] = {}
        for id in edge:
            firm = [link for link in (*corpus.out(id), *corpus.into(id)) if link.kind not in WEAK]
            if len(firm) > HUB:
                left_out[id] = len(firm)
            else:
                near |= dict.fromkeys(end for link in firm for end in (link.source, link.target))
        edge = [id for id in near if id not in known]
        known |= near
    return of_ids(corpus, known, left_out, cut)


def found(corpus: Corpus, line: str, depth: int = 0) -> Part:
    """Return what a search line finds, and what lies at most `depth` firm links from it; raises QueryError, or
    NothingToExport where that is nothing."""
    answers = held(corpus, line, MOST)
    hits = answers.hits
    if not hits:
        raise NothingToExport(f"Nothing fits “{line}”", "", "Nothing was written; try: whodecided search WORDS")
    full = f"Only the first {MOST:,} things that fit are in it." if len(hits) == MOST else ""
    return chosen(corpus, (hit.id for hit in hits), depth, " ".join(filter(None, (answers.note, full))))


def collected(corpus: Corpus, notes: Mapping[str, str], name: str, note: str = "", depth: int = 0) -> Part:
    """Return the things with these ids, each with a note (or an empty one) as its attribute `note`, and what lies at most `depth` firm
    links from one of them, as a part with a name and a note.

    Raises UnknownId, or NothingToExport where there is no thing.
    """
    if not notes:
        raise NothingToExport(f"Nothing of “{name}” is in the record", "", "Nothing was written.")
    part = chosen(corpus, notes, depth)
    noted = {corpus.get(id).id: text for id, text in notes.items() if text}
    entities = {
        id: replace(thing, attrs={**thing.attrs, "note": noted[id]}) if id in noted else thing
        for id, thing in part.entities.items()
    }
    said = {"collection": name} | ({"collection_note": note} if note else {})
    return replace(part, entities=entities, about=said)


def dated(corpus: Corpus, since: str, until: str) -> Part:
    """Return what happened between two dates as people write them, either of which may be empty, and whom and what it names.

    A thing without a date (a person, a body, a post) is in it where a dated thing that is in it is linked to it. Raises ExportUsageError for
    what is no date, NothingToExport where there is no such thing.
    """
    from explorer.search.when import overlaps

    first, last = _day(since, 0), _day(until, 1)
    chosen = {id: None for id, thing in corpus.entities.items() if thing.date and overlaps(thing.date, first, last)}
    linked = [link for id in chosen for link in (*corpus.out(id), *corpus.into(id)) if link.kind != _PAPERS]
    ends = (end for link in linked for end in (link.source, link.target))
    chosen.update({end: None for end in ends if not corpus.get(end).date})
    if not chosen:
        raise NothingToExport("Nothing in the record lies between these dates", "", "Nothing was written.")
    return of_ids(corpus, chosen)


def _day(text: str, which: int) -> str:
    from explorer.search.when import days

    if not text:
        return ""
    span = days(text)
    if span is None:
        raise ExportUsageError(f"“{text}” is no date", "", 'Write 2018, 2018-06, 21/6/2018, 2018/19 or "21 june 2018".')
    return span[which]

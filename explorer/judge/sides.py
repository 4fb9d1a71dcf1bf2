"""From what a person types to a thing of the record, and what it is known by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from explorer.errors import QueryError, UnknownId
from explorer.model import Entity
from explorer.resolve.forms import words
from explorer.resolve.judgements import JUDGED

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.model import Record

_NEAREST: Final = 3
"""Things that are named where none is called as was said."""
_MOST: Final = 8
"""Names and papers kept with a judgement: enough to find a side again, few enough to read."""

Printed = tuple[str, str]
"""A printed form and the paper that prints it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a judgement: what it is called in it, the thing, its printed forms and papers."""

    ref: str
    entity: Entity
    names: tuple[str, ...]
    papers: tuple[str, ...]


def side(corpus: Corpus, said: str, record: Callable[[str], Record]) -> Side:
    """Return the side that an id, `ID#PART`, a name or a search phrase stands for.

    PART is a printed form of the thing or the id of a paper. Raises UnknownId where nothing fits and QueryError where more
    than one thing does, naming them.
    """
    id, mark, part = said.partition("#")
    if said in corpus.entities or not mark:
        id, part = said, ""
    entity = thing(corpus, id)
    prints = printed(corpus, entity, record)
    if part:
        kept = [(name, paper) for name, paper in prints if paper == part or words(name) == words(part)]
        if not kept:
            forms = ", ".join(f"“{name}”" for name in sorted({name for name, _ in prints}))
            raise UnknownId(f"{entity.label} is not printed as “{part}”", "", f"It is printed as {forms}")
        prints = kept
    # An id that leads to the thing may be the id of one printed form, which says more than the thing's own.
    ref = id if id == entity.id or (id not in corpus.entities and "/" in id and _leads(corpus, id)) else entity.id
    return Side(f"{ref}#{part}" if part else ref, entity, *_known_by(prints))


def thing(corpus: Corpus, said: str, kinds: Sequence[str] = JUDGED) -> Entity:
    """Return the thing of these kinds that an id, a name or an unambiguous search phrase stands for; raises UnknownId or QueryError."""
    if _leads(corpus, said):
        found = corpus.get(said)
        if found.kind not in kinds:
            raise QueryError(f"{found.label} is a {found.kind}", f"judged are kinds {', '.join(kinds)}")
        return found
    if said.split("/")[0] in kinds and "/" in said:
        return corpus.get(said)
    wanted = words(said)
    sought = sorted((entity for kind in kinds for entity in corpus.of_kind(kind)), key=attrgetter("id"))
    fits = [entity for entity in sought if wanted and wanted in {words(name) for name in _names(entity)}]
    hits = () if fits else corpus.search(said, kinds=kinds, limit=30)
    if hits:
        near = [corpus.get(hit.id) for hit in hits]
        fits = [entity for entity in near if set(wanted) <= {word for name in _names(entity) for word in words(name)}]
        fits = fits or [entity for entity, hit in zip(near, hits, strict=True) if hit.sure]
    if len(fits) == 1:
        return fits[0]
    if not fits:
        listed = "; ".join(f"{hit.label} ({hit.id})" for hit in hits[:_NEAREST])
        then = f"Nearest: {listed}" if hits else "Find names and ids with: whodecided search WORDS"
        raise UnknownId(f"Nothing is called “{said}”", "", then)
    listed = "; ".join(f"{entity.label} ({entity.id})" for entity in fits[:6])
    more = f" and {len(fits) - 6} more" if len(fits) > 6 else ""
    raise QueryError(f"“{said}” may be any of {len(fits)} things", f"{listed}{more}", "Name one by its id")


def printed(corpus: Corpus, entity: Entity, record: Callable[[str], Record]) -> list[Printed]:
    """Return the printed forms of a thing, each with a paper that prints it."""
    merged = [(merge.name, merge.document) for merge in corpus.merges_of(entity.id)]
    if merged:
        return merged
    found: list[Printed] = []
    for piece in entity.evidence[:1]:
        for mention in record(piece.document).extraction.mentions:
            if mention.kind == entity.kind and any((s.start, s.end) == (piece.start, piece.end) for s in mention.spans):
                found.append((mention.name, piece.document))
    return found[:1]


def _known_by(prints: Iterable[Printed]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The commonest names, and papers such that each name has one of its own."""
    listed = list(prints)
    counts = Counter(name for name, _ in listed)
    names = sorted(counts, key=lambda name: (-counts[name], name))[:_MOST]
    papers = dict.fromkeys(min(paper for name, paper in listed if name == one) for one in names)
    papers.update(dict.fromkeys(sorted(paper for name, paper in listed if name in names)))
    return tuple(names), tuple(list(papers)[:_MOST])


def _names(entity: Entity) -> list[str]:
    aliases = entity.attrs.get("aliases", ())
    held = [entity.label, str(entity.attrs.get("name", "")), str(entity.attrs.get("title", ""))]
    return [*filter(None, held), *(aliases if isinstance(aliases, tuple) else (str(aliases),))]


def _leads(corpus: Corpus, id: str) -> bool:
    return id in corpus.entities or id in corpus.redirects

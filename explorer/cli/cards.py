"""Hits, things, ways and counts as lines for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from explorer.cli.output import one_line
from explorer.model import Attributes, Entity, Evidence, Link
from explorer.schema import KINDS, RELATIONS

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.graph import Step
    from explorer.search import Hit

_QUOTE = 240
"""Characters of a quote in a list; JSON and the thing's own quote have all of it."""


def hit_json(hit: Hit) -> dict[str, Any]:
    """Return a hit for a program."""
    return {
        "id": hit.id,
        "kind": hit.kind,
        "label": hit.label,
        "date": hit.date,
        "score": round(hit.score, 4),
        "why": hit.why,
        "matched": list(hit.matched),
        "evidence": _evidence_json(hit.evidence) if hit.evidence else None,
    }


def hit_lines(corpus: Corpus, hits: Sequence[Hit]) -> Iterator[str]:
    """Yield the lines of a list of hits: label, reason, quote with its place, id."""
    for number, hit in enumerate(hits):
        if number:
            yield ""
        yield f"{KINDS[hit.kind].glyph} {one_line(hit.label)}"
        yield f"    {' · '.join(part for part in (KINDS[hit.kind].one, hit.date, one_line(hit.why)) if part)}"
        if hit.evidence:
            yield f"    {_quoted(hit.evidence)}  {_place(corpus, hit.evidence)}"
        yield f"    {hit.id}"


def entity_json(corpus: Corpus, entity: Entity) -> dict[str, Any]:
    """Return a thing with all its links for a program."""
    return {
        "id": entity.id,
        "kind": entity.kind,
        "label": entity.label,
        "date": entity.date,
        "basis": entity.basis,
        "attributes": _attrs_json(entity.attrs),
        "evidence": [_evidence_json(piece) for piece in entity.evidence],
        "links": [
            _link_json(corpus, link, forward)
            for forward, links in ((True, corpus.out(entity.id)), (False, corpus.into(entity.id)))
            for link in links
        ],
        "merged": sorted({merge.reason for merge in corpus.merges if merge.entity == entity.id}),
    }


def entity_lines(corpus: Corpus, entity: Entity) -> Iterator[str]:
    """Yield the card of a thing: attributes, sources, then its links by relation, with their words."""
    kind = KINDS[entity.kind]
    yield f"{kind.glyph} {one_line(entity.label)}"
    yield f"  {kind.one} · {entity.id}"
    known = [(name.replace("_", " "), _attr(value)) for name, value in entity.attrs.items() if not name.startswith("_")]
    if known:
        yield ""
        width = max(len(name) for name, _ in known)
        yield from (f"  {name.ljust(width)}  {value}" for name, value in known)
    if entity.evidence:
        yield ""
        for piece in entity.evidence:
            yield f"  {_quoted(piece, 0)}"
            yield f"      {_place(corpus, piece)}"
    for relation in RELATIONS.values():
        yield from _group(corpus, relation.heading, relation.verb, corpus.out(entity.id, relation.name), True)
        yield from _group(
            corpus, relation.reverse_heading, relation.reverse, corpus.into(entity.id, relation.name), False
        )
    reasons = sorted({merge.reason for merge in corpus.merges if merge.entity == entity.id})
    if reasons:
        yield ""
        yield "Taken for one because"
        yield from (f"  {one_line(reason)}" for reason in reasons)


def way_json(corpus: Corpus, start: Entity, way: Sequence[Step]) -> dict[str, Any]:
    """Return one way between two things for a program."""
    nodes = [start, *(corpus.get(step.end) for step in way)]
    return {
        "length": len(way),
        "nodes": [{"id": node.id, "kind": node.kind, "label": node.label} for node in nodes],
        "steps": [_link_json(corpus, step.link, step.forward) for step in way],
    }


def way_lines(corpus: Corpus, start: Entity, way: Sequence[Step]) -> Iterator[str]:
    """Yield one way between two things, each step with the words that say so."""
    yield _named(start)
    for step in way:
        relation = RELATIONS[step.link.kind]
        yield f"    {relation.verb if step.forward else relation.reverse}"
        for piece in step.link.evidence[:1]:
            yield f"    {_quoted(piece)}  {_place(corpus, piece)}"
        yield _named(corpus.get(step.end))


def stats_json(corpus: Corpus) -> dict[str, Any]:
    """Return the counts for a program."""
    counts = corpus.counts()
    return {
        "nodes": len(corpus.entities),
        "edges": len(corpus.links),
        "documents": counts.get("document", 0),
        "kinds": counts,
        "relations": corpus.relations(),
        "problems": [
            {"document": problem.document, "code": problem.code, "message": problem.message}
            for problem in corpus.problems
        ],
    }


def stats_lines(corpus: Corpus) -> Iterator[str]:
    """Yield the counts by kind and relation, and the problems."""
    counts, relations = corpus.counts(), corpus.relations()
    yield f"{len(corpus.entities):,} things in {counts.get('document', 0):,} papers"
    for name, count in counts.items():
        yield f"  {count:>8,}  {KINDS[name].one if count == 1 else KINDS[name].many}"
    yield ""
    yield f"{len(corpus.links):,} links"
    yield from (f"  {count:>8,}  {name.replace('_', ' ')}" for name, count in relations.items())
    if corpus.problems:
        yield ""
        yield f"{len(corpus.problems):,} things to know about the papers"
        for problem in corpus.problems:
            paper = corpus.entities.get(problem.document)
            yield f"  {one_line(paper.label if paper else problem.document)}: {one_line(problem.message)}"


def _group(corpus: Corpus, heading: str, verb: str, links: Sequence[Link], forward: bool) -> Iterator[str]:
    if not links:
        return
    yield ""
    yield f"{heading} ({len(links)}): {verb}"
    ends = [(corpus.get(link.target if forward else link.source), link) for link in links]
    for other, link in sorted(ends, key=lambda end: (end[0].date, end[0].label, end[1].id)):
        said = [
            f"{name.replace('_', ' ')}: {_attr(value)}"
            for name, value in link.attrs.items()
            if not name.startswith("_")
        ]
        yield f"  {_named(other)}" + (f"  ({'; '.join(said)})" if said else "")
        for piece in link.evidence[:1]:
            more = f"  and {len(link.evidence) - 1} more" if len(link.evidence) > 1 else ""
            yield f"      {_quoted(piece)}  {_place(corpus, piece)}{more}"
        yield f"      {other.id}"


def _link_json(corpus: Corpus, link: Link, forward: bool) -> dict[str, Any]:
    relation = RELATIONS[link.kind]
    other = corpus.get(link.target if forward else link.source)
    return {
        "id": link.id,
        "kind": link.kind,
        "direction": "out" if forward else "in",
        "verb": relation.verb if forward else relation.reverse,
        "other": {"id": other.id, "kind": other.kind, "label": other.label},
        "date": link.date,
        "weight": link.weight,
        "attributes": _attrs_json(link.attrs),
        "evidence": [_evidence_json(piece) for piece in link.evidence],
    }


def _evidence_json(piece: Evidence) -> dict[str, Any]:
    row: dict[str, Any] = {"document": piece.document, "start": piece.start, "end": piece.end, "quote": piece.quote}
    return row if piece.page is None else {**row, "page": piece.page}


def _attrs_json(attrs: Attributes) -> dict[str, Any]:
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in attrs.items()
        if not name.startswith("_")
    }


def _attr(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return one_line("; ".join(value) if isinstance(value, tuple) else str(value))


def _named(entity: Entity) -> str:
    return f"{KINDS[entity.kind].glyph} {one_line(entity.label, 160)}"


def _quoted(piece: Evidence, most: int = _QUOTE) -> str:
    return f"“{one_line(piece.quote, most)}”"


def _place(corpus: Corpus, piece: Evidence) -> str:
    paper = corpus.entities.get(piece.document)
    name = one_line(paper.label, 80) if paper else piece.document
    page = f", page {piece.page}" if piece.page is not None else ""
    return f"[{name}{page}, characters {piece.start}–{piece.end}]"

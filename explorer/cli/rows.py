"""Hits, things, ways and counts as JSON for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from explorer.model import Attributes, Entity, Evidence, Link
from explorer.schema import RELATIONS
from explorer.text.contacts import hide, longest_clear

if TYPE_CHECKING:
    from explorer.cards.ways import Stride
    from explorer.corpus import Corpus
    from explorer.search import Hit


def hit_json(corpus: Corpus, hit: Hit) -> dict[str, Any]:
    """Return a hit for a program; an action with whom it asks, by id and label, and by when it is due."""
    return {
        "id": hit.id,
        "kind": hit.kind,
        "label": hit.label,
        "date": hit.date,
        "score": round(hit.score, 4),
        "why": hit.why,
        "matched": list(hit.matched),
        "evidence": _evidence_json(hit.evidence) if hit.evidence else None,
        **_duty_json(corpus, hit),
    }


def _duty_json(corpus: Corpus, hit: Hit) -> dict[str, Any]:
    from explorer.cards.answer import asked, due

    if hit.kind != "action":
        return {}
    people = [{"id": one.id, "label": one.label} for one in asked(corpus, hit.id)]
    thing = corpus.get(hit.id)
    return {"asked_of": people, "due": hide(due(thing)), "state": str(thing.attrs.get("state", ""))}


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
        "merged": sorted({merge.reason for merge in corpus.merges_of(entity.id)}),
    }


def way_json(corpus: Corpus, start: Entity, way: Sequence[Stride]) -> dict[str, Any]:
    """Return one way between two things for a program."""
    nodes = [start, *(stride.end for stride in way)]
    return {
        "length": len(way),
        "nodes": [{"id": node.id, "kind": node.kind, "label": node.label} for node in nodes],
        "steps": [
            {**_link_json(corpus, stride.link, stride.forward), "sentence": stride.sentence, "others": stride.others}
            for stride in way
        ],
    }


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


def clear_json(value: Any) -> Any:
    """Return a value made of dicts, lists and plain values without telephone numbers and mail addresses; quotes stay slices of papers."""
    if isinstance(value, dict):
        if value.keys() >= {"document", "start", "end", "quote"}:
            piece = longest_clear(Evidence(**value))
            value = {**value, "start": piece.start, "end": piece.end, "quote": piece.quote}
        return {name: clear_json(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [clear_json(one) for one in value]
    return hide(value) if isinstance(value, str) else value


def _evidence_json(piece: Evidence) -> dict[str, Any]:
    piece = longest_clear(piece)
    row: dict[str, Any] = {"document": piece.document, "start": piece.start, "end": piece.end, "quote": piece.quote}
    return row if piece.page is None else {**row, "page": piece.page}


def _attrs_json(attrs: Attributes) -> dict[str, Any]:
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in attrs.items()
        if not name.startswith("_")
    }

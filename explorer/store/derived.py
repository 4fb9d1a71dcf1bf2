"""The linked record kept beside the store: a cache, checked like every file, deleted without loss."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from explorer.errors import StoreError
from explorer.model import Entity, Evidence, Link, Merge, Resolution, Standing
from explorer.store import durable, envelope
from explorer.store.codec import from_attrs, from_evidence, from_problem, to_attrs, to_problem
from explorer.store.layout import CACHE

_FILE: Final = "resolution.json"


def load(folder: Path, key: str) -> Resolution | None:
    """Return the resolution kept under this key, or None where there is none, another one, or a damaged one."""
    path = folder / CACHE / _FILE
    with _quiet_collector():
        try:
            tables, _ = envelope.unpack(path.read_bytes(), path)
            return _decode(tables) if tables["key"] == key else None
        except (OSError, StoreError, LookupError, TypeError, ValueError):
            return None


def save(folder: Path, key: str, resolution: Resolution) -> None:
    """Keep a resolution under a key; a folder that cannot be written keeps none, which costs time and nothing else."""
    with contextlib.suppress(OSError):
        data, _ = envelope.pack({"key": key, **_encode(resolution)})
        (folder / CACHE).mkdir(parents=True, exist_ok=True)
        durable.write(folder / CACHE / _FILE, data)


def _encode(resolution: Resolution) -> dict[str, Any]:
    return {
        "entities": [
            [e.id, e.kind, e.label, from_attrs(e.attrs), _evidence(e.evidence), e.basis] for e in resolution.entities
        ],
        "links": [
            [k.id, k.kind, k.source, k.target, from_attrs(k.attrs), _evidence(k.evidence)] for k in resolution.links
        ],
        "redirects": dict(resolution.redirects),
        "merges": [[m.entity, m.document, m.ref, m.reason, m.name, m.basis] for m in resolution.merges],
        "problems": [from_problem(problem) for problem in resolution.problems],
        "standings": [[s.number, s.state, s.a, s.b, s.note] for s in resolution.standings],
    }


def _decode(tables: dict[str, Any]) -> Resolution:
    return Resolution(
        tuple(
            Entity(i, kind, label, to_attrs(attrs), _pieces(ev), basis)
            for i, kind, label, attrs, ev, basis in tables["entities"]
        ),
        tuple(Link(i, kind, a, b, to_attrs(attrs), _pieces(ev)) for i, kind, a, b, attrs, ev in tables["links"]),
        dict(tables["redirects"]),
        tuple(Merge(*merge) for merge in tables["merges"]),
        tuple(to_problem(problem) for problem in tables["problems"]),
        tuple(Standing(*standing) for standing in tables["standings"]),
    )


def _evidence(pieces: tuple[Evidence, ...]) -> list[list[Any]]:
    return [from_evidence(piece) for piece in pieces]


def _pieces(rows: list[list[Any]]) -> tuple[Evidence, ...]:
    return tuple(Evidence(*row) for row in rows)


@contextlib.contextmanager
def _quiet_collector() -> Iterator[None]:
    """Many small values made at once would set the collector off again and again for nothing."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()

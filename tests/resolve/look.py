"""Short questions to a resolution."""

from __future__ import annotations

from explorer.model import Resolution
from explorer.resolve import Judgement, resolve
from tests.resolve.paper import Paper


def of(*papers: Paper, judgements: tuple[Judgement, ...] = ()) -> Resolution:
    """The resolution of some papers."""
    return resolve([paper.record() for paper in papers], judgements)


def ids(resolution: Resolution, kind: str) -> list[str]:
    """Ids of a kind without their kind."""
    return [entity.id.split("/", 1)[1] for entity in resolution.entities if entity.kind == kind]


def names(resolution: Resolution, kind: str) -> list[str]:
    """Names of a kind, sorted."""
    return sorted(
        str(e.attrs.get("name") or e.attrs.get("title") or e.label) for e in resolution.entities if e.kind == kind
    )


def pairs(resolution: Resolution, kind: str) -> list[tuple[str, str]]:
    """Ends of the links of a kind."""
    return [(link.source, link.target) for link in resolution.links if link.kind == kind]

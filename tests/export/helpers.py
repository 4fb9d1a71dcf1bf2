"""Records to export and ways to read an export that are not ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO

import networkx as nx

from explorer.export.graphml import count_graphml, write_graphml
from explorer.export.table import Table
from explorer.model import Entity, Link
from tests.example import example_resolution


@dataclass(frozen=True)
class Record:
    """A linked record without a store."""

    entities: Mapping[str, Entity] = field(default_factory=dict)
    links: tuple[Link, ...] = ()


def record(entities: Iterable[Entity], links: Iterable[Link] = ()) -> Record:
    """A record of these things and links."""
    return Record({entity.id: entity for entity in entities}, tuple(links))


def example() -> Record:
    """The example record."""
    resolution = example_resolution()
    return record(resolution.entities, resolution.links)


def graphml(linked: Record) -> bytes:
    """The record as GraphML, read back as an export is."""
    file = BytesIO()
    write_graphml(Table(linked), file)
    file.seek(0)
    assert count_graphml(file) == (len(linked.entities), len(linked.links))
    return file.getvalue()


def by_networkx(data: bytes) -> nx.MultiDiGraph[str]:
    """GraphML as NetworkX reads it."""
    graph = nx.read_graphml(BytesIO(data), force_multigraph=True)
    assert isinstance(graph, nx.MultiDiGraph)
    return graph

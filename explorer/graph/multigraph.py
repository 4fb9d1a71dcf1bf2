"""The record as a NetworkX graph, under the project's graph contract."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from explorer.graph.attributes import edge_row, joined, node_row
from explorer.model import Entity, Link

if TYPE_CHECKING:
    import networkx as nx


def to_networkx(entities: Iterable[Entity], links: Iterable[Link]) -> nx.MultiDiGraph[str]:
    """A directed multigraph: one node an entity, one edge a link with the link's id as its key.

    Attributes are strings, integers, floats and booleans as in the exports: nodes have at least `kind`, `label` and
    `basis`, edges `kind`, `label` and `weight`; `date` and `year` where there is one. Nodes and edges come in the order
    of their ids. A link with an end outside `entities` is left out. Raises ValueError for an attribute outside the
    schema.
    """
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for entity in sorted(entities, key=lambda entity: entity.id):
        graph.add_node(entity.id, **{name: joined(value) for name, value in node_row(entity).items()})
    for link in sorted(links, key=lambda link: link.id):
        if link.source in graph and link.target in graph:
            attributes = {name: joined(value) for name, value in edge_row(link).items()}
            graph.add_edge(link.source, link.target, key=link.id, **attributes)
    return graph

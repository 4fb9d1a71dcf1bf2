"""Exporting all of the record: our writers, with their reading back, beside the writers of NetworkX and igraph given a finished graph."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from explorer.columns import Linked
from explorer.export import export
from explorer.export.table import Table
from tests.bench.council.ground import linked_of
from tests.bench.council.timing import growing, once

_OUT = "out"


def graphml(folder: Path) -> float:
    """Seconds to export the record as GraphML and read it back."""
    return _ours(folder, "graphml")


def graphml_memory(folder: Path) -> float:
    """Megabytes that this takes at its peak, beyond the opened record."""
    linked = linked_of(folder)
    # The file of the record is mapped: its pages are looked at before, so that they do not count.
    sum(1 for _ in Table(linked).edges())
    with growing() as grown:
        export(linked, str(folder / _OUT), "graphml")
    return grown[0]


def graph_memory(folder: Path) -> float:
    """Megabytes of the record as NetworkX holds it."""
    linked = linked_of(folder)
    with growing() as grown:
        held = _networkx(linked)
    assert len(held) == linked.count
    return grown[0]


def gexf(folder: Path) -> float:
    """Seconds to export the record as GEXF and read it back."""
    return _ours(folder, "gexf")


def node_link(folder: Path) -> float:
    """Seconds to export the record as node-link JSON and read it back."""
    return _ours(folder, "json")


def dot(folder: Path) -> float:
    """Seconds to export the record as DOT and count it."""
    return _ours(folder, "dot")


def csv_pair(folder: Path) -> float:
    """Seconds to export the record as CSV with its schema and read it back."""
    return _ours(folder, "csv")


def yed(folder: Path) -> float:
    """Seconds to export the record as GraphML for yEd and read it back."""
    return _ours(folder, "yed")


def cypher(folder: Path) -> float:
    """Seconds to export the record as a script of Cypher and count it."""
    return _ours(folder, "cypher")


def popolo(folder: Path) -> float:
    """Seconds to export the record as Popolo and read it back."""
    return _ours(folder, "popolo")


def followthemoney(folder: Path) -> float:
    """Seconds to export the record as FollowTheMoney and read it back."""
    return _ours(folder, "ftm")


def sqlite(folder: Path) -> float:
    """Seconds to export the record as a SQLite database and check it."""
    return _ours(folder, "sqlite")


def markdown(folder: Path) -> float:
    """Seconds to export the record as a dossier and count it."""
    return _ours(folder, "markdown")


def networkx_graphml(folder: Path) -> float:
    """Seconds of NetworkX's faster writer of GraphML."""
    import networkx as nx

    return _theirs(folder, lambda graph, path: nx.write_graphml_lxml(graph, path, named_key_ids=True))


def networkx_gexf(folder: Path) -> float:
    """Seconds of NetworkX's writer of GEXF."""
    import networkx as nx

    return _theirs(folder, nx.write_gexf)


def networkx_node_link(folder: Path) -> float:
    """Seconds of NetworkX's node-link data written with Python's json."""
    import networkx as nx

    def write(graph: Any, path: str) -> None:
        with open(path, "w", encoding="utf-8") as file:
            json.dump(nx.node_link_data(graph, edges="edges"), file)

    return _theirs(folder, write)


def igraph_graphml(folder: Path) -> float:
    """Seconds of igraph's writer of GraphML, without the time that making its graph takes."""
    return _igraph(folder, lambda graph, path: graph.write_graphml(path))


def igraph_dot(folder: Path) -> float:
    """Seconds of igraph's writer of DOT, without the time that making its graph takes."""
    return _igraph(folder, lambda graph, path: graph.write_dot(path))


def _ours(folder: Path, format: str) -> float:
    linked = linked_of(folder)
    return once(lambda: export(linked, str(folder / _OUT), format))


def _theirs(folder: Path, write: Callable[[Any, str], object]) -> float:
    graph = _networkx(linked_of(folder))
    return once(lambda: write(graph, str(folder / _OUT)))


def _networkx(linked: Linked) -> Any:
    from explorer.graph import to_networkx

    return to_networkx(linked.entities.values(), linked.links)


def _igraph(folder: Path, write: Callable[[Any, str], object]) -> float:
    import igraph

    table = Table(linked_of(folder))
    numbers = {node.id: number for number, node in enumerate(table.nodes())}
    graph = igraph.Graph(len(numbers), directed=True)
    nodes, edges = [node.row for node in table.nodes()], list(table.edges())
    graph.add_edges((numbers[edge.source], numbers[edge.target]) for edge in edges)
    plain = ("kind", "label", "date", "evidence_document", "evidence_quote", "evidence_start", "evidence_end")
    graph.vs["name"] = list(numbers)
    for name in plain:
        graph.vs[name] = [row.get(name, "") for row in nodes]
        graph.es[name] = [edge.row.get(name, "") for edge in edges]
    return once(lambda: write(graph, str(folder / _OUT)))

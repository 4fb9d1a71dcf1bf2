"""Node-link JSON, as NetworkX reads it."""

from __future__ import annotations

import json
from io import BytesIO

import networkx as nx
import pytest

from explorer.errors import ExportError
from explorer.export.nodelink import count_json, write_json
from explorer.export.table import Table
from explorer.model import Link
from tests import example_papers as westmere
from tests.export.helpers import Record, example, record
from tests.export.test_graphml import NASTY, nasty, without_forbidden


def as_json(linked: Record) -> bytes:
    file = BytesIO()
    write_json(Table(linked), file)
    file.seek(0)
    assert count_json(file) == (len(linked.entities), len(linked.links))
    return file.getvalue()


def test_networkx_reads_every_node_and_edge() -> None:
    linked = example()
    graph = nx.node_link_graph(json.loads(as_json(linked)), edges="edges")
    assert isinstance(graph, nx.MultiDiGraph)
    assert set(graph) == set(linked.entities)
    assert {(a, b, key) for a, b, key in graph.edges(keys=True)} == {(x.source, x.target, x.id) for x in linked.links}
    assert graph.nodes[westmere.BOARD]["aliases"] == ["Scrutiny Board 2", "The Board"]
    assert graph.nodes[westmere.MARCH]["year"] == 2019


def test_nasty_text_survives() -> None:
    (node,) = json.loads(as_json(record([nasty(NASTY)])))["nodes"]
    assert node["text"] == without_forbidden(NASTY)


def test_an_empty_record() -> None:
    assert json.loads(as_json(record([]))) == {
        "directed": True,
        "multigraph": True,
        "graph": {},
        "nodes": [],
        "edges": [],
    }


def test_half_a_file_does_not_read_back() -> None:
    with pytest.raises(ExportError, match="not JSON"):
        count_json(BytesIO(b'{"nodes": ['))


def test_what_counts_as_whole_is_json_with_as_many_nodes_and_edges() -> None:
    data = as_json(record([nasty("x")], [Link("l", "concerns", "decision/x/1", "decision/x/1")]))
    for at in range(len(data)):
        for changed in (
            data[:at],
            data[:at] + data[at + 1 :],
            data[:at] + b"," + data[at:],
            data[:at] + b"\n" + data[at:],
        ):
            try:
                counted = count_json(BytesIO(changed))
            except ExportError:
                continue
            read = json.loads(changed)
            assert counted == (len(read["nodes"]), len(read["edges"]))

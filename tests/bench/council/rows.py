"""What is measured: each row with its peers and what is asked of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.bench.council import building, exporting, opening, showing, walking

Measure = Callable[[Path], float]
"""Given the folder that `ground.lay` filled, the figure in seconds or megabytes; called in a process of its own."""


@dataclass(frozen=True)
class Row:
    """A measure, what it is compared with, and the bound that the project has set itself, in words."""

    title: str
    ours: Measure
    peers: tuple[tuple[str, Measure], ...] = ()
    bound: str = ""
    unit: str = "s"


ROWS: Final = (
    Row(
        "open to usable: counts and a card", opening.usable,
        (("TinyDB, open and all()", opening.tinydb), ("orjson, the same bytes", opening.orjson), ("SQLite, count and one", opening.sqlite)),
        "3 times as fast as TinyDB",
    ),
    Row("open the linked record alone", opening.again, (), "under 0.1 s"),
    Row("memory when open and asked", opening.memory, (("NetworkX and TinyDB", opening.memory_of_peers),), "0.8 of the peers", "MB"),
    Row("build all", building.whole, (("NetworkX, the finished graph", building.graph),), "grows as n^1.15 at most"),
    Row("memory while building", building.whole_memory, (), "", "MB"),
    Row("open, then add one, on the disk", building.one_more, (("TinyDB, insert", building.tinydb_insert),), "under 200 ms"),
    Row(
        "add one: until the graph knows it", building.known_again, (("linking all papers again", building.linked_anew),),
        "grows slower than the store",
    ),
    Row("judge two: until the graph knows it", building.judged, (("linking all papers again", building.judged_anew),), "a fifth of linking again"),
    Row("memory while doing so", building.judged_memory, (), "", "MB"),
    Row("withdraw it: until the graph knows it", building.undone),
    Row("add one where something is judged", building.known_judged),
    Row("two links around a thing", walking.around, (("NetworkX, ego_graph", walking.ego),), "1,000 times as fast"),
    Row("two links around the largest hub", walking.around_hub),
    Row("the shortest way", walking.way, (("NetworkX, bidirectional", walking.networkx_way),)),
    Row("the three shortest ways", walking.ways),
    Row("show the card of the largest body", showing.body_card, (), "under 15 ms"),
    Row("show the card of the busiest person", showing.person_card, (), "under 15 ms"),
    Row("show the links of the largest body", showing.links),
    Row("show three ways as sentences", showing.sentences),
    Row("show the timeline of the largest body", showing.body_timeline, (), "under 100 ms"),
    Row("show what is around the largest body", showing.around, (), "under 100 ms"),
    Row("show its attendance", showing.grid, (), "under 100 ms"),
    Row(
        "export as GraphML, read back", exporting.graphml,
        (("NetworkX, write_graphml_lxml", exporting.networkx_graphml), ("igraph, write_graphml", exporting.igraph_graphml)),
        "faster than NetworkX, which has its graph",
    ),
    Row("memory of the export as GraphML", exporting.graphml_memory, (("the graph in NetworkX", exporting.graph_memory),), "a tenth of the graph", "MB"),
    Row("export as GEXF, read back", exporting.gexf, (("NetworkX, write_gexf", exporting.networkx_gexf),)),
    Row("export as JSON, read back", exporting.node_link, (("NetworkX and json", exporting.networkx_node_link),)),
    Row("export as DOT, counted", exporting.dot, (("igraph, write_dot", exporting.igraph_dot),)),
    Row("export as CSV, read back", exporting.csv_pair),
    Row("export as SQLite, checked", exporting.sqlite),
    Row("export for yEd, read back", exporting.yed),
    Row("export as Cypher, counted", exporting.cypher),
    Row("export as Popolo, read back", exporting.popolo),
    Row("export as FollowTheMoney, read back", exporting.followthemoney),
    Row("export as Markdown, counted", exporting.markdown),
)  # fmt: skip

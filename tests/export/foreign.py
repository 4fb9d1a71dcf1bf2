"""Exports as programs that are not ours read them: labels and dates by id, and every edge with its kind."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple

import antlr4
import networkx as nx
from antlr4_cypher import CypherLexer, CypherParser
from markdown_it import MarkdownIt

from explorer.schema import KINDS

Edges = Counter[tuple[str, str, str]]


class Read(NamedTuple):
    """What a reader found: labels of all nodes, dates of those that have one, and how often each edge of a kind is there."""

    labels: dict[str, str]
    dates: dict[str, str]
    edges: Edges


def _of_graph(graph: Any) -> Read:
    nodes = dict(graph.nodes(data=True))
    return Read(
        {id: row["label"] for id, row in nodes.items()},
        {id: row["date"] for id, row in nodes.items() if "date" in row},
        Counter((source, target, row["kind"]) for source, target, row in graph.edges(data=True)),
    )


def by_networkx_graphml(path: Path) -> Read:
    """GraphML of any profile, as NetworkX reads it."""
    return _of_graph(nx.read_graphml(path, force_multigraph=True))


def by_networkx_gexf(path: Path) -> Read:
    """GEXF, as NetworkX reads it, which knows the versions up to 1.2 by their namespace; the elements it reads are the same."""
    older = (
        path.read_bytes()
        .replace(b"http://gexf.net/1.3", b"http://www.gexf.net/1.2draft")
        .replace(b'version="1.3"', b'version="1.2"')
    )
    return _of_graph(nx.read_gexf(BytesIO(older)))


def by_networkx_json(path: Path) -> Read:
    """Node-link JSON, as NetworkX reads it."""
    return _of_graph(nx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges="edges"))


def by_csv(path: Path) -> Read:
    """The pair of CSV files, as Python's csv module reads them; the apostrophe that keeps a cell from being run is taken off."""

    def rows(file: Path) -> list[dict[str, str]]:
        with file.open(encoding="utf-8", newline="") as lines:
            return [
                {name: re.sub(r"^'(?=\s*[=+\-@＝＋－＠])", "", cell) for name, cell in row.items()}
                for row in csv.DictReader(lines)
            ]

    nodes = rows(path)
    edges = rows(path.with_name(path.name.replace("-nodes", "-edges")))
    return Read(
        {row["id"]: row["label"] for row in nodes},
        {row["id"]: row["date"] for row in nodes if row["date"]},
        Counter((row["source"], row["target"], row["kind"]) for row in edges),
    )


def by_graphviz(path: Path) -> Read:
    """DOT, as Graphviz lays it out; the whole label is the tooltip."""
    done = subprocess.run(["dot", "-Tdot_json", str(path)], capture_output=True, timeout=120, check=True)
    graph = json.loads(done.stdout)
    names = {node["_gvid"]: node["name"] for node in graph["objects"]}
    return Read(
        {node["name"]: node["tooltip"].replace("\\\\", "\\") for node in graph["objects"]},
        {node["name"]: node["date"] for node in graph["objects"] if "date" in node},
        Counter((names[edge["tail"]], names[edge["head"]], edge["kind"]) for edge in graph["edges"]),
    )


def by_sqlite(path: Path) -> Read:
    """The database, as SQLite reads it."""
    base = sqlite3.connect(path)
    tables = [kind.many.replace("agenda items", "items") for kind in KINDS.values()]
    found = Read(
        dict(base.execute("SELECT id, label FROM things")),
        {
            id: date
            for table in tables
            for id, date in base.execute(f"SELECT id, date FROM {table} WHERE date IS NOT NULL")
        },
        Counter(base.execute("SELECT source, target, kind FROM links")),
    )
    base.close()
    return found


def by_opencypher(path: Path) -> Read:
    """The script, as the grammar of openCypher reads it; constraints are Neo4j's own and not in that grammar."""
    found = Read({}, {}, Counter())
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("CREATE CONSTRAINT "):
            maps = list(_maps(_parsed(line)))
            if len(maps) == 2:
                (key, row) = maps
                found.labels[key["id"]] = row["label"]
                found.dates.update({key["id"]: row["date"]} if "date" in row else {})
            else:
                source, target, _, row = maps
                found.edges[source["id"], target["id"], row["kind"]] += 1
    return found


def _parsed(line: str) -> Any:
    parser = CypherParser(antlr4.CommonTokenStream(CypherLexer(antlr4.InputStream(line))))
    parser._errHandler = antlr4.error.ErrorStrategy.BailErrorStrategy()
    return parser.script()


def _maps(tree: Any) -> Iterator[Mapping[str, str]]:
    """The maps of names to literals in a statement, in their order."""
    if isinstance(tree, CypherParser.MapLitContext):
        pairs = (pair.getText().partition(":")[::2] for pair in tree.mapPair())
        yield {name: _literal(value.strip()) for name, value in pairs}
        return
    for child in getattr(tree, "children", None) or ():
        yield from _maps(child)


def _literal(text: str) -> str:
    """A literal's value: in a string of Cypher a backslash stands before a sign, or n, r, t, b, f or u and four figures."""
    if text[:1] != "'":
        return text
    known = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
    return re.sub(
        r"\\(u[0-9A-Fa-f]{4}|.)",
        lambda m: chr(int(m[1][1:], 16)) if len(m[1]) > 1 else known.get(m[1], m[1]),
        text[1:-1],
    )


def by_markdown(path: Path) -> Read:
    """The dossier, as a CommonMark parser reads it: a heading a thing, its words or label after the sign of its kind; its id stands last."""
    found, label, facts, links = Read({}, {}, Counter()), "", "", list[str]()
    tokens = MarkdownIt("commonmark").parse(path.read_text(encoding="utf-8"))
    for before, token in pairwise(tokens):
        if token.type != "inline":
            continue
        children = token.children or []
        words = "".join(child.content for child in children)
        if before.tag == "h3":
            label, facts, links = words.partition(" ")[2], "", []
        elif [child.type for child in children] == ["code_inline"]:
            found.labels[words] = label
            if date := re.search(r"\bdate: (\d{4}(-\d\d){0,2})", facts):
                found.dates[words] = date[1]
            found.edges.update((words, "", verb) for verb in links)
        elif children and children[0].type == "em_open":
            links.append(children[1].content)
        elif not facts:
            facts = words
    return found


READERS: Final[Mapping[str, Callable[[Path], Read]]] = {
    **dict.fromkeys(("graphml", "graphml-strict", "gephi", "yed", "cytoscape", "neo4j"), by_networkx_graphml),
    "gexf": by_networkx_gexf,
    "csv": by_csv,
    "json": by_networkx_json,
    "dot": by_graphviz,
    "cypher": by_opencypher,
    "sqlite": by_sqlite,
    "markdown": by_markdown,
}
"""The formats that hold the graph as it is. Popolo and FollowTheMoney have models of their own and are read in `test_readers`."""

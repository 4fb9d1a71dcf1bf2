"""Each format is read back by a reader that is not ours: counts, labels, dates, parallel edges and nasty text survive."""

from __future__ import annotations

import csv
import json
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import hypothesis
import igraph
import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from explorer.export import FORMATS, export
from explorer.export.colours import LOOKS
from explorer.export.markdown import escaped
from explorer.export.table import FORBIDDEN, Table
from explorer.model import Entity, Evidence, Link
from explorer.text.contacts import contacts
from tests.export.helpers import Record, example, record

NASTY = "A \"q\" 'a' <b>&amp; \\n ]]> {x} $y ; DROP TABLE links; -- =1+1 \x1b[31m\u202e é 😀 [l](javascript:x) `c` # h\nline\ttab"
DOCUMENT = "document/x/1"


def nasty() -> Record:
    """Two decisions with every sort of text, linked twice, and the paper they stand in."""
    said = (Evidence(DOCUMENT, 0, 5, NASTY),)
    things = [
        Entity(
            DOCUMENT,
            "document",
            NASTY,
            {"path": "../../etc/passwd", "sha256": "0" * 64, "media_type": "text/plain", "title": NASTY},
        ),
        Entity("body/x/b", "body", "=cmd|' /C calc'!A0", {"name": "=cmd|' /C calc'!A0", "aliases": (NASTY, "B")}, said),
        Entity("decision/x/1", "decision", NASTY, {"text": NASTY, "outcome": "agreed", "date": "2018-06"}, said),
        Entity("person/x/p", "person", 'O\'Brien "Pat"', {"name": 'O\'Brien "Pat"'}, said),
    ]
    links = [
        Link("l1", "taken_by", "decision/x/1", "body/x/b", {"date": "2018-06-21"}, said),
        Link("l2", "moved", "person/x/p", "decision/x/1", {}, said),
        Link("l3", "seconded", "person/x/p", "decision/x/1", {}, said),
        Link(
            "l4",
            "member_of",
            "person/x/p",
            "body/x/b",
            {"role": NASTY, "first_seen": "2018", "last_seen": "2020-02"},
            said,
        ),
    ]
    return record(things, links)


RECORDS = pytest.mark.parametrize("linked", [example(), nasty()], ids=["example", "nasty"])


def clean(text: object) -> str:
    """A text without what no format carries."""
    return FORBIDDEN.sub("", str(text))


def labels(linked: Record) -> dict[str, str]:
    return {node.id: clean(node.row["label"]) for node in Table(linked).nodes()}


def made(linked: Record, folder: Path, format: str, name: str = "out") -> Path:
    return Path(export(linked, str(folder / name), format).files[0])


@RECORDS
@pytest.mark.parametrize("format", ["graphml", "gephi", "yed", "cytoscape", "neo4j"])
def test_networkx_and_igraph_read_every_graphml(tmp_path: Path, linked: Record, format: str) -> None:
    path = made(linked, tmp_path, format)
    graph = nx.read_graphml(path, force_multigraph=True)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (len(linked.entities), len(linked.links))
    assert {node: clean(data["label"]).split() for node, data in graph.nodes(data=True)} == {
        id: label.split() for id, label in labels(linked).items()
    }
    assert len({data["kind"] + a + b for a, b, data in graph.edges(data=True)}) == len(
        {link.kind + link.source + link.target for link in linked.links}
    )
    other = igraph.Graph.Read_GraphML(str(path))
    assert (other.vcount(), other.ecount()) == (len(linked.entities), len(linked.links))


def test_profiles_hold_what_each_program_looks_for(tmp_path: Path) -> None:
    spaces = {"g": "http://graphml.graphdrawing.org/xmlns", "y": "http://www.yworks.com/xml/graphml"}
    trees = {
        name: etree.parse(str(made(nasty(), tmp_path, name, name))) for name in ("gephi", "yed", "cytoscape", "neo4j")
    }

    def found(name: str, path: str) -> list[Any]:
        return list(trees[name].iterfind(f".//{path}", spaces))

    assert [data.text for data in found("gephi", "g:node[@id='body/x/b']/g:data[@key='n_g']")] == [
        str(int(LOOKS["body"].colour[2:4], 16))
    ]
    assert len(found("yed", "y:NodeLabel")) == 4
    assert len(found("yed", "y:EdgeLabel")) == 4
    assert {fill.get("color") for fill in found("yed", "y:Fill")} == {
        f"#{LOOKS[kind].colour}" for kind in ("body", "decision", "document", "person")
    }
    assert {data.text for data in found("cytoscape", "g:edge/g:data[@key='e_interaction']")} == {
        "taken_by",
        "moved",
        "seconded",
        "member_of",
    }
    assert {node.get("labels") for node in found("neo4j", "g:node")} == {":Document", ":Body", ":Decision", ":Person"}
    assert {edge.get("label") for edge in found("neo4j", "g:edge")} == {"TAKEN_BY", "MOVED", "SECONDED", "MEMBER_OF"}


@RECORDS
def test_networkx_reads_gexf_with_its_intervals(tmp_path: Path, linked: Record) -> None:
    path = made(linked, tmp_path, "gexf")
    # NetworkX knows the versions up to 1.2 of the format by their namespace; the elements it reads are the same.
    older = (
        path.read_bytes()
        .replace(b"http://gexf.net/1.3", b"http://www.gexf.net/1.2draft")
        .replace(b'version="1.3"', b'version="1.2"')
    )
    graph = nx.read_gexf(BytesIO(older))
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (len(linked.entities), len(linked.links))
    assert {node: data["label"] for node, data in graph.nodes(data=True)} == labels(linked)


def test_gexf_keeps_to_the_order_and_the_days_of_its_schema(tmp_path: Path) -> None:
    root = etree.parse(str(made(nasty(), tmp_path, "gexf"))).getroot()
    space = "{http://gexf.net/1.3}"
    assert root.get("version") == "1.3"
    assert [child.tag for child in root] == [f"{space}meta", f"{space}graph"]
    graph = root[1]
    assert [child.tag for child in graph] == [
        f"{space}attributes",
        f"{space}attributes",
        f"{space}nodes",
        f"{space}edges",
    ]
    assert [graph.get(name) for name in ("mode", "timeformat", "defaultedgetype")] == ["dynamic", "date", "directed"]
    spans = {one.get("id"): (one.get("start"), one.get("end")) for one in [*graph[2], *graph[3]] if one.get("start")}
    assert spans == {
        "decision/x/1": ("2018-06-01", "2018-06-30"),
        "l1": ("2018-06-21", "2018-06-21"),
        "l4": ("2018-01-01", "2020-02-29"),
    }
    declared = {group.get("class"): {one.get("id") for one in group} for group in (graph[0], graph[1])}
    for elements, kind in ((graph[2], "node"), (graph[3], "edge")):
        assert {value.get("for") for one in elements for value in one.iter(f"{space}attvalue")} <= declared[kind]


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode(), newline="")))


@RECORDS
def test_the_csv_module_reads_csv_and_its_schema_explains_every_column(tmp_path: Path, linked: Record) -> None:
    files = export(linked, str(tmp_path / "out.csv")).files
    nodes, edges = (rows_of(Path(file).read_bytes()) for file in files[:2])
    assert (len(nodes), len(edges)) == (len(linked.entities), len(linked.links))
    assert not [cell for row in [*nodes, *edges] for cell in row.values() if cell.lstrip(" ")[:1] in ("=", "+", "@")]
    said = json.loads(Path(files[2]).read_text(encoding="utf-8"))
    for rows, name in ((nodes, "nodes"), (edges, "edges")):
        assert [column["name"] for column in said[name]["columns"]] == list(rows[0])
        assert all(column["type"] and column["meaning"] for column in said[name]["columns"])


@RECORDS
@pytest.mark.skipif(not shutil.which("dot"), reason="Graphviz, Debian's package graphviz, is not installed")
def test_graphviz_reads_dot(tmp_path: Path, linked: Record) -> None:
    done = subprocess.run(
        ["dot", "-Tdot_json", str(made(linked, tmp_path, "dot"))], capture_output=True, timeout=120, check=True
    )
    graph = json.loads(done.stdout)
    assert (len(graph["objects"]), len(graph["edges"])) == (len(linked.entities), len(linked.links))
    assert {node["name"] for node in graph["objects"]} == set(linked.entities)


def literals(line: str) -> str:
    """A line of Cypher with its string literals, escapes and all, taken out; what is left must be code of ours."""
    return re.sub(r"'(?:[^'\\]|\\.)*'", "''", line)


@RECORDS
def test_cypher_is_one_statement_a_line_with_all_text_in_literals(tmp_path: Path, linked: Record) -> None:
    lines = made(linked, tmp_path, "cypher").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(LOOKS) + len(linked.entities) + len(linked.links)
    for line in lines:
        code = literals(line)
        assert code.count(";") == 1
        assert code.endswith(";")
        assert re.fullmatch(r"[\w\s(){}:,;=+.\[\]>''-]+", code)


@RECORDS
def test_sqlite_reads_the_database(tmp_path: Path, linked: Record) -> None:
    base = sqlite3.connect(made(linked, tmp_path, "sqlite"))
    assert dict(base.execute("SELECT id, label FROM things")) == labels(linked)
    assert base.execute("SELECT count(*) FROM links").fetchone() == (len(linked.links),)
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    texts = {node.id: clean(node.row["text"]) for node in Table(linked).nodes() if node.row["kind"] == "decision"}
    assert dict(base.execute("SELECT id, text FROM decisions")) == texts
    many = {kind: sum(thing.kind == kind for thing in linked.entities.values()) for kind in ("body", "person")}
    assert base.execute("SELECT count(*) FROM bodies").fetchone() == (many["body"],)
    assert base.execute("SELECT count(*) FROM people").fetchone() == (many["person"],)
    base.close()


def popolo_rules(made_of: dict[str, Any]) -> None:
    """What the Popolo specification asks of each class: an id, its required properties, and ids that lead somewhere."""
    required = {
        "persons": ("name",), "organizations": ("name",), "posts": ("label",), "memberships": ("person_id",), "events": ("name",),
        "motions": ("text",), "vote_events": ("motion_id", "votes"),
    }  # fmt: skip
    ids = {name: {one["id"] for one in made_of[name]} for name in required}
    for name, properties in required.items():
        assert len(ids[name]) == len(made_of[name])
        for one in made_of[name]:
            assert all(one.get(key) for key in properties), one
            for key, where in (
                ("person_id", "persons"),
                ("organization_id", "organizations"),
                ("post_id", "posts"),
                ("event_id", "events"),
                ("motion_id", "motions"),
            ):
                assert one.get(key) is None or one[key] in ids[where]
            for key in ("start_date", "end_date", "date"):
                # The specification's pattern for dates: a time only with its zone, which no paper states.
                assert re.fullmatch(r"(\d{4}(-\d\d){0,2})?", one.get(key, "")), one
    assert all(
        vote["option"] in ("yes", "no", "abstain", "absent", "not voting")
        for one in made_of["vote_events"]
        for vote in one["votes"]
        if "option" in vote
    )


@RECORDS
def test_popolo_keeps_its_specification(tmp_path: Path, linked: Record) -> None:
    made_of = json.loads(made(linked, tmp_path, "popolo").read_text(encoding="utf-8"))
    popolo_rules(made_of)
    kinds = [thing.kind for thing in linked.entities.values()]
    for name, kind in (
        ("persons", "person"),
        ("organizations", "body"),
        ("posts", "post"),
        ("events", "meeting"),
        ("motions", "decision"),
    ):
        assert len(made_of[name]) == kinds.count(kind)
    times = {event["id"]: event["time"] for event in made_of["events"] if "time" in event}
    assert times == {id: thing.attrs["time"] for id, thing in linked.entities.items() if "time" in thing.attrs}
    assert len(made_of["memberships"]) == sum(link.kind in ("member_of", "holds") for link in linked.links)


@RECORDS
def test_followthemoney_accepts_every_entity(tmp_path: Path, linked: Record) -> None:
    ftm = pytest.importorskip("followthemoney", reason="followthemoney is not installed")
    lines = [json.loads(line) for line in made(linked, tmp_path, "ftm").read_text(encoding="utf-8").splitlines()]
    assert len({line["id"] for line in lines}) == len(linked.entities) + len(linked.links)
    known = {line["id"] for line in lines}
    for line in lines:
        entity = ftm.model.get_proxy(line, cleaned=False)
        entity.schema.validate(entity.to_dict())
        for name, values in line["properties"].items():
            prop = entity.schema.get(name)
            assert prop is not None, (line["schema"], name)
            if prop.type.name == "entity":
                assert set(values) <= known
            if prop.type.name in ("name", "entity", "date"):
                assert entity.get(name), (line["schema"], name, values)


@RECORDS
def test_markdown_shows_text_as_text(tmp_path: Path, linked: Record) -> None:
    text = made(linked, tmp_path, "markdown").read_text(encoding="utf-8")
    assert len(re.findall(r"^### ", text, re.MULTILINE)) == len(linked.entities)
    assert len(re.findall(r"^- \*", text, re.MULTILINE)) == len(linked.links)
    own = "<!-- "
    assert [tag for tag in re.findall(r"(?<!\\)<[^\n]{0,4}", text) if not tag.startswith(own[:4])] == []
    assert re.findall(r"(?<!\\)\]\(", text) == []


def _of_json(data: bytes) -> str:
    return str(json.loads(data)["nodes"][0]["text"])


def _of_sqlite(data: bytes) -> str:
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(data)
        return str(base.execute("SELECT text FROM decisions").fetchone()[0])


def _of_gexf(data: bytes) -> str:
    space = "{http://gexf.net/1.3}"
    tree = etree.fromstring(data)
    (at,) = (one.get("id") for one in tree.iter(f"{space}attribute") if one.get("title") == "text")
    return next(str(one.get("value")) for one in tree.iter(f"{space}attvalue") if one.get("for") == at)


def _of_graphml(data: bytes) -> str:
    return next(str(one.text) for one in etree.fromstring(data).iter("{*}data") if one.get("key") == "n_text")


def _of_popolo(data: bytes) -> str:
    return str(json.loads(data)["motions"][0]["text"])


READERS: dict[str, Callable[[bytes], str]] = {
    "json": _of_json, "sqlite": _of_sqlite, "gexf": _of_gexf, "gephi": _of_graphml, "yed": _of_graphml, "popolo": _of_popolo,
}  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60), st.sampled_from(sorted(READERS)))
@hypothesis.example("\b", "json")
@hypothesis.example("\f", "json")
def test_any_text_survives(text: str, format: str) -> None:
    words = f"x{text}x"
    hypothesis.assume(not contacts(clean(words)))
    assert written(words, format) == clean(words)


@pytest.mark.parametrize("format", sorted(READERS))
@pytest.mark.parametrize("parted", ["fees@\x1fwestmere.example", "01632\x00 960999", "fees\ufffe@westmere.example"])
def test_a_contact_that_no_format_carries_as_it_is_parted_is_cut(parted: str, format: str) -> None:
    assert written(f"enquiries to {parted} please", format) == "enquiries to … please"


def written(words: str, format: str) -> str:
    """The words of a decision as a reader of an exported file has them."""
    file = BytesIO()
    decision = Entity("decision/x/1", "decision", "x", {"text": words, "outcome": "agreed"})
    FORMATS[format].write(Table(record([decision])), [file])
    return READERS[format](file.getvalue())


@given(st.text(max_size=80))
def test_escaped_markdown_has_no_bare_sign(text: str) -> None:
    assert re.findall(r"(?<!\\)(?:\\\\)*[`*_\[\]<>#]", escaped(text)) == []

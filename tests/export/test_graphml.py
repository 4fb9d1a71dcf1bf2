"""GraphML: what NetworkX and python-igraph read is what the record says."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from pathlib import Path

import igraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import ExportError
from explorer.export.graphml import count_graphml, token, write_graphml, write_strict
from explorer.export.table import FORBIDDEN, RESERVED, TYPES, Table
from explorer.graph import to_networkx
from explorer.model import Entity, Evidence, Link
from explorer.text.contacts import contacts
from tests import example_papers as westmere
from tests.export.helpers import by_networkx, example, graphml, record

NASTY = 'Fees & charges [Exempt] "Blue" <b>x</b> [/b] ]]> \x1b[31m é 漢 𝄞 \x00\ufffe\ud800 a\r\nb\tc \u202e \u0085'


def without_forbidden(text: str) -> str:
    return FORBIDDEN.sub("", text)


def nasty(text: str) -> Entity:
    evidence = (Evidence("document/x/1", 3, 3 + len(text), text),)
    return Entity("decision/x/1", "decision", text, {"text": text, "date": "2020-02-29"}, evidence)


def test_networkx_reads_every_node_and_edge_with_every_attribute() -> None:
    linked = example()
    read = by_networkx(graphml(linked))
    made = to_networkx(linked.entities.values(), linked.links)
    assert read.graph.get("edge_default", {}) == {}
    assert {node: clean(data) for node, data in made.nodes(data=True)} == {node: read.nodes[node] for node in read}
    there = {key: (source, target, clean(data)) for source, target, key, data in made.edges(keys=True, data=True)}
    back = {key: (source, target, without_id(data)) for source, target, key, data in read.edges(keys=True, data=True)}
    assert there == back


def clean(data: dict[str, object]) -> dict[str, object]:
    return {name: without_forbidden(value) if isinstance(value, str) else value for name, value in data.items()}


def without_id(data: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in data.items() if name != "id"}


def test_igraph_reads_the_same(tmp_path: Path) -> None:
    linked = example()
    path = tmp_path / "westmere.graphml"
    path.write_bytes(graphml(linked))
    read = igraph.Graph.Read_GraphML(str(path))
    assert (read.vcount(), read.ecount(), read.is_directed()) == (len(linked.entities), len(linked.links), True)
    assert Counter(read.vs["kind"]) == Counter(entity.kind for entity in linked.entities.values())
    assert Counter(read.es["kind"]) == Counter(link.kind for link in linked.links)
    meeting = read.vs.find(id=westmere.MARCH)
    assert (meeting["date"], meeting["year"]) == ("2019-03-04", 2019)
    ends = [(read.vs[one.source]["id"], read.vs[one.target]["id"]) for one in read.es.select(kind="consulted_on")]
    assert ends == [(westmere.SORENSEN, westmere.ANNUAL)] * 2
    assert read.vs.find(id=westmere.FEES)["title"] == '[31mFees & charges [Exempt]: the "Blue" scheme [/b]'


def test_parallel_edges_have_ids_of_their_own() -> None:
    read = by_networkx(graphml(example()))
    both = read.get_edge_data(westmere.SORENSEN, westmere.ANNUAL)
    assert sorted(data["role"] for data in both.values()) == ["approver", "contributor"]
    assert len({key for *_, key in read.edges(keys=True)}) == read.number_of_edges()


def test_one_name_is_declared_once_in_each_scope_and_none_that_importers_take_for_their_own() -> None:
    lines = graphml(example()).decode().splitlines()
    keys = [line for line in lines if line.startswith("<key ")]
    assert len(keys) == len({key.partition(" attr.type")[0].partition(" for=")[2] for key in keys})
    assert not RESERVED & TYPES.keys()
    assert any('attr.name="weight" attr.type="double"' in key for key in keys)
    assert any('for="node" attr.name="year" attr.type="int"' in key for key in keys)


def test_nasty_text_survives_but_for_what_xml_forbids() -> None:
    file = BytesIO()
    removed = write_graphml(Table(record([nasty(NASTY)])), file)
    data = by_networkx(file.getvalue()).nodes["decision/x/1"]
    assert data["text"] == data["evidence_quote"] == without_forbidden(NASTY)
    assert removed == 3 * 4
    assert "[Exempt]" in data["label"]


@given(st.text(max_size=40).map(lambda text: f"x{text}"))
def test_any_text_comes_back(text: str) -> None:
    data = by_networkx(graphml(record([nasty(text)]))).nodes["decision/x/1"]
    if not contacts(text):
        assert data["text"] == without_forbidden(text)
    assert data["label"].strip()


IDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)


@given(st.lists(IDS, min_size=1, max_size=5, unique=True), st.data())
def test_any_record_is_the_graph_networkx_would_make(ids: list[str], data: st.DataObject) -> None:
    end = st.sampled_from(ids)
    kinds = st.sampled_from(["attended", "moved", "mentions"])
    rows = data.draw(st.lists(st.tuples(kinds, end, end, st.sampled_from(["", "2019", "2019-03-04"])), max_size=8))
    entities = [Entity(ident, "body", ident, {"name": "n"}) for ident in ids]
    links = [
        Link(f"{kind}{number}", kind, source, target, {"date": date} if date else {})
        for number, (kind, source, target, date) in enumerate(rows)
    ]
    read, made = by_networkx(graphml(record(entities, links))), to_networkx(entities, links)
    assert {node: read.nodes[node] for node in read} == {node: made.nodes[node] for node in made}
    assert {key: (a, b, without_id(row)) for a, b, key, row in read.edges(keys=True, data=True)} == {
        key: (a, b, row) for a, b, key, row in made.edges(keys=True, data=True)
    }


def test_the_same_record_in_any_order_gives_the_same_bytes() -> None:
    linked = example()
    turned = record(reversed(list(linked.entities.values())), linked.links[::-1])
    assert graphml(linked) == graphml(turned)


GOLDEN = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<key id="n_kind" for="node" attr.name="kind" attr.type="string"/>
<key id="n_label" for="node" attr.name="label" attr.type="string"/>
<key id="n_date" for="node" attr.name="date" attr.type="string"/>
<key id="n_year" for="node" attr.name="year" attr.type="int"/>
<key id="n_basis" for="node" attr.name="basis" attr.type="string"/>
<key id="n_name" for="node" attr.name="name" attr.type="string"/>
<key id="n_evidence_document" for="node" attr.name="evidence_document" attr.type="string"/>
<key id="n_evidence_start" for="node" attr.name="evidence_start" attr.type="int"/>
<key id="n_evidence_end" for="node" attr.name="evidence_end" attr.type="int"/>
<key id="n_evidence_quote" for="node" attr.name="evidence_quote" attr.type="string"/>
<key id="n_evidence_count" for="node" attr.name="evidence_count" attr.type="int"/>
<key id="e_kind" for="edge" attr.name="kind" attr.type="string"/>
<key id="e_label" for="edge" attr.name="label" attr.type="string"/>
<key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
<key id="e_date" for="edge" attr.name="date" attr.type="string"/>
<key id="e_evidence_document" for="edge" attr.name="evidence_document" attr.type="string"/>
<key id="e_evidence_start" for="edge" attr.name="evidence_start" attr.type="int"/>
<key id="e_evidence_end" for="edge" attr.name="evidence_end" attr.type="int"/>
<key id="e_evidence_quote" for="edge" attr.name="evidence_quote" attr.type="string"/>
<key id="e_evidence_count" for="edge" attr.name="evidence_count" attr.type="int"/>
<graph id="G" edgedefault="directed">
<node id="body/x/panel"><data key="n_kind">body</data><data key="n_label">Health &amp; Care Panel</data>\
<data key="n_basis">stated</data><data key="n_name">Health &amp; Care Panel</data></node>
<node id="meeting/x/2019"><data key="n_kind">meeting</data><data key="n_label">Panel, 2019</data>\
<data key="n_date">2019-03</data><data key="n_year">2019</data><data key="n_basis">derived</data></node>
<edge id="held" source="meeting/x/2019" target="body/x/panel"><data key="e_kind">held_by</data>\
<data key="e_label">was a meeting of</data><data key="e_weight">1.0</data>\
<data key="e_evidence_document">document/x/1</data><data key="e_evidence_start">4</data>\
<data key="e_evidence_end">9</data><data key="e_evidence_quote">Panel</data>\
<data key="e_evidence_count">1</data></edge>
</graph>
</graphml>
"""


def test_the_very_bytes() -> None:
    name = "Health & Care Panel"
    entities = [
        Entity("meeting/x/2019", "meeting", "Panel, 2019", {"date": "2019-03"}, basis="derived"),
        Entity("body/x/panel", "body", name, {"name": name}),
    ]
    evidence = (Evidence("document/x/1", 4, 9, "Panel"),)
    link = Link("held", "held_by", "meeting/x/2019", "body/x/panel", {}, evidence)
    assert graphml(record(entities, [link])).decode() == GOLDEN


def test_an_empty_record_is_an_empty_graph() -> None:
    assert len(by_networkx(graphml(record([])))) == 0


def test_a_yes_or_no_is_a_boolean() -> None:
    read = by_networkx(graphml(example()))
    assert read.nodes[westmere.FEES_ITEM]["incomplete"] is True
    assert "incomplete" not in read.nodes[westmere.BUDGET_ITEM]


@pytest.mark.parametrize(
    ("linked", "why"),
    [
        (record([Entity("a b\n", "body", "x")]), "letters that can be seen"),
        (record([Entity("", "body", "x")]), "cannot be written"),
        (record([nasty("x")], [Link("l", "moved", "decision/x/1", "gone")]), "an end that is not in the graph"),
        (record([nasty("x")], [Link("l", "concerns", "decision/x/1", "decision/x/1")] * 2), "two things have it"),
        (
            record(
                [nasty("x"), Entity("b/x", "body", "x")],
                [Link("l", "concerns", "decision/x/1", end) for end in ("decision/x/1", "b/x")],
            ),
            "two things have it",
        ),
        (record([Entity("a", "body", "x", {"colour": "red"})]), "colour"),
        (record([Entity("a", "item", "x", {"position": 1.5})]), "position"),
    ],
)
def test_a_record_that_breaks_the_contract_is_refused(linked: Table, why: str) -> None:
    with pytest.raises(ExportError, match=why):
        write_graphml(Table(linked), BytesIO())  # type: ignore[arg-type]


@pytest.mark.parametrize("data", [b"", b"<graphml>", b"<graphml><node></graphml>", b"\x00"])
def test_what_is_not_xml_does_not_read_back(data: bytes) -> None:
    with pytest.raises(ExportError, match="not XML"):
        count_graphml(BytesIO(data))


def test_counting_is_not_misled_by_text_nor_by_the_edge_of_a_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.export.graphml._BLOCK", 7)
    graphml(record([nasty("<node <edge </node>")], [Link("l", "concerns", "decision/x/1", "decision/x/1")]))


@given(st.text(max_size=20), st.text(max_size=20))
def test_two_ids_never_become_one_token(one: str, other: str) -> None:
    assert (token(one) == token(other)) == (one == other)


def test_the_strict_profile_differs_in_its_ids_alone() -> None:
    linked, file = example(), BytesIO()
    write_strict(Table(linked), file)
    read = by_networkx(file.getvalue())
    assert set(read) == {token(ident) for ident in linked.entities}
    assert read.nodes[token(westmere.MARCH)]["label"] == linked.entities[westmere.MARCH].label
    assert read.nodes[token(westmere.MARCH)]["evidence_document"] == token(westmere.MINUTES)
    assert read.number_of_edges() == len(linked.links)

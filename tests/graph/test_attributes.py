"""What a node and an edge say of themselves, and as a NetworkX graph."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.graph import to_networkx
from explorer.graph.attributes import Row, edge_row, joined, node_row
from explorer.model import Entity, Evidence, Link, Resolution
from explorer.schema import ATTRIBUTES, EVIDENCE
from tests import example_papers
from tests.example import example_resolution


@pytest.fixture
def record() -> Resolution:
    return example_resolution()


def node(record: Resolution, ident: str) -> Row:
    return next(node_row(entity) for entity in record.entities if entity.id == ident)


def edges(record: Resolution, kind: str) -> list[Row]:
    return [edge_row(link) for link in record.links if link.kind == kind]


def test_a_meeting(record: Resolution) -> None:
    row = node(record, example_papers.MARCH)
    assert (row["kind"], row["date"], row["year"], row["time"], row["basis"]) == (
        "meeting", "2019-03-04", 2019, "14:00", "stated",
    )  # fmt: skip
    assert row["evidence_document"] == example_papers.MINUTES
    assert (row["evidence_count"], row["evidence_quote"]) == (1, example_papers.TEXTS[example_papers.MINUTES][
        int(str(row["evidence_start"])) : int(str(row["evidence_end"]))
    ])  # fmt: skip


def test_a_month_has_a_year_too(record: Resolution) -> None:
    row = node(record, example_papers.EARLIER)
    assert (row["date"], row["year"]) == ("2018-06", 2018)


def test_what_is_missing_is_left_out(record: Resolution) -> None:
    row = node(record, example_papers.HARLOW)
    assert "date" not in row
    assert "year" not in row
    assert not [name for name, value in row.items() if value in ("", (), None)]


def test_aliases_are_joined(record: Resolution) -> None:
    assert joined(node(record, example_papers.BOARD)["aliases"]) == "Scrutiny Board 2; The Board"


def test_every_edge_has_words_and_a_weight(record: Resolution) -> None:
    for row in map(edge_row, record.links):
        assert row["label"]
        assert isinstance(row["weight"], float)
        assert row["weight"] >= 1
    assert edges(record, "moved")[0]["label"] == "moved"
    assert {row.get("role") for row in edges(record, "consulted_on")} == {"contributor", "approver"}


def test_no_contact_leaves_the_papers(record: Resolution) -> None:
    rows = [*map(node_row, record.entities), *map(edge_row, record.links)]
    said = "\n".join(str(joined(value)) for row in rows for value in row.values())
    for contact in ("@westmere", "960555", "960999"):
        assert contact in "".join(example_papers.TEXTS.values())
        assert contact not in said
    assert "enquiries to … or … before the end of June" in said


def test_every_quote_is_still_its_slice(record: Resolution) -> None:
    for row in (*map(node_row, record.entities), *map(edge_row, record.links)):
        if "evidence_quote" in row:
            start, end = int(str(row["evidence_start"])), int(str(row["evidence_end"]))
            assert example_papers.TEXTS[str(row["evidence_document"])][start:end] == row["evidence_quote"]
        else:
            assert row["kind"] == "document"


def test_where_the_first_quote_is_only_a_contact_the_next_is_shown() -> None:
    pieces = (Evidence("d", 0, 12, "jo@x.example"), Evidence("d", 20, 25, "clerk"))
    row = edge_row(Link("l", "clerked", "a", "b", {}, pieces))
    assert (row["evidence_quote"], row["evidence_start"], row["evidence_count"]) == ("clerk", 20, 2)
    alone = edge_row(Link("l", "clerked", "a", "b", {}, pieces[:1]))
    assert "evidence_quote" not in alone
    assert alone["evidence_count"] == 1


@pytest.mark.parametrize("label", ["", " \n ", "\x1b\x00"])
def test_a_label_is_never_empty(label: str) -> None:
    assert node_row(Entity("body/x/cabinet", "body", label))["label"] == "cabinet"


@pytest.mark.parametrize(
    ("attrs", "why"),
    [({"colour": "red"}, "colour"), ({"position": "first"}, "position"), ({"incomplete": "yes"}, "bool")],
)
def test_an_attribute_outside_the_schema_is_refused(attrs: dict[str, str], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        node_row(Entity("item/x/1", "item", "Item", attrs))


def test_one_name_has_one_type() -> None:
    row = node_row(Entity("item/x/1", "item", "Item", {"number": 7, "position": "3", "incomplete": False}))
    assert (row["number"], row["position"], row["incomplete"]) == ("7", 3, False)


def test_figures_in_an_address_of_a_document_stay() -> None:
    attrs = {"path": "01632960111.pdf", "url": "https://x.example/01632960111", "title": "Tel: 01632 960111"}
    row = node_row(Entity("document/x/1", "document", "Paper", attrs))
    assert (row["path"], row["url"], row["title"]) == ("01632960111.pdf", attrs["url"], "Tel: …")


def test_the_networkx_graph_keeps_every_link_apart(record: Resolution) -> None:
    graph = to_networkx(record.entities, record.links)
    assert (len(graph), graph.number_of_edges()) == (len(record.entities), len(record.links))
    assert graph.number_of_edges(example_papers.SORENSEN, example_papers.ANNUAL) == 2
    assert {key for *_, key in graph.edges(keys=True)} == {link.id for link in record.links}
    for _, data in graph.nodes(data=True):
        assert {"kind", "label", "basis"} <= data.keys()
    for *_, data in graph.edges(data=True):
        assert {"kind", "label", "weight"} <= data.keys()
        assert {type(value) for value in data.values()} <= {str, int, float, bool}
        assert data.keys() <= {*ATTRIBUTES, *EVIDENCE}


def test_the_networkx_graph_has_no_end_without_a_node(record: Resolution) -> None:
    lost = replace(record.links[0], target="person/westmere/nobody")
    assert to_networkx(record.entities, (lost,)).number_of_edges() == 0


def test_the_order_of_the_record_changes_nothing(record: Resolution) -> None:
    there = to_networkx(record.entities, record.links)
    back = to_networkx(record.entities[::-1], record.links[::-1])
    assert list(there.nodes(data=True)) == list(back.nodes(data=True))
    assert list(there.edges(keys=True, data=True)) == list(back.edges(keys=True, data=True))

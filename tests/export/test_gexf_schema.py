"""GEXF keeps to the schema of version 1.3, with intervals on nodes and edges."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from explorer.export.gexf import write_gexf
from explorer.export.table import Table
from explorer.model import Entity, Link
from tests.export.gexf13 import CORE, faults
from tests.export.helpers import Record, example, record
from tests.export.test_readers import nasty


def written(linked: Record) -> bytes:
    file = BytesIO()
    write_gexf(Table(linked), file)
    return file.getvalue()


@pytest.mark.parametrize("linked", [example(), nasty(), record([])], ids=["example", "nasty", "empty"])
def test_the_schema_allows_all_of_it(linked: Record) -> None:
    assert list(faults(etree.fromstring(written(linked)))) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (b'version="1.3"', b'version="1.2"', "has version='1.2'"),
        (b'timeformat="date"', b'timeformat="day"', "has timeformat='day'"),
        (b'start="2018-06-21"', b'start="2018-06-31"', "has start='2018-06-31'"),
        (b'start="2018-06-21"', b'start="2018-6"', "has start='2018-6'"),
        (b'start="2018-06-21" end="2018-06-21"', b'start="2018-06-21" end="2018-06-20"', "before 2018-06-21"),
        (b"<edges ", b"<edges start='2018-01-01' ", "has no start"),
        (b'<attvalue for="0"', b'<attvalue for="x"', "'x' is not declared"),
        (b'id="l2"', b'id="l1"', "'l1' is there 2 times"),
        (b'target="body/x/b"', b'target="body/x/gone"', "'body/x/gone' is no node"),
        (b'weight="1.0"', b'weight="one"', "has weight='one'"),
        (b"<meta>", b"<meta/><meta>", "holds 2 times"),
        (b"<nodes ", b"<edges/><nodes ", "holds"),
        (b"</graph>", b"x</graph>", "holds text"),
        (b'<edges count="4"', b'<edges count="5"', "and not 5"),
        (b' r="', b' red="1" r="', "has no red"),
        (b"<viz:color", b"<viz:size value='2'/><viz:color", "no element"),
    ],
)
def test_the_check_finds_what_the_schema_forbids(old: bytes, new: bytes, fault: str) -> None:
    data = written(nasty())
    assert old in data
    assert any(fault in one for one in faults(etree.fromstring(data.replace(old, new, 1))))


DATES = st.sampled_from(["", "2019", "2019-02", "2020-02-29", "2019-13", "2019-02-30", "19", "soon", "0000"]) | st.text(
    max_size=10
)


@settings(max_examples=60)
@given(DATES, DATES, DATES)
def test_any_date_gives_an_interval_that_is_one_or_none(date: str, first: str, last: str) -> None:
    things = [
        Entity("body/x/b", "body", "B", {"name": "B"}),
        Entity("person/x/p", "person", "P", {"date": date} if date else {}),
    ]
    attrs = {"date": date, "first_seen": first, "last_seen": last}
    links = [Link("l", "member_of", "person/x/p", "body/x/b", {name: value for name, value in attrs.items() if value})]
    assert list(faults(etree.fromstring(written(record(things, links))))) == []


def test_days_of_every_precision_become_spans_on_nodes_and_edges() -> None:
    things = [
        Entity("body/x/b", "body", "B", {"name": "B"}),
        *(
            Entity(f"decision/x/{day}", "decision", day, {"text": day, "date": day})
            for day in ("2019", "2020-02", "2021-03-04")
        ),
    ]
    links = [Link(f"l/{thing.id}", "taken_by", thing.id, "body/x/b", {"date": thing.date}) for thing in things[1:]]
    root = etree.fromstring(written(record(things, links)))
    spans = [("2019-01-01", "2019-12-31"), ("2020-02-01", "2020-02-29"), ("2021-03-04", "2021-03-04")]
    for tag in ("node", "edge"):
        assert [(one.get("start"), one.get("end")) for one in root.iter(f"{CORE}{tag}") if one.get("start")] == spans

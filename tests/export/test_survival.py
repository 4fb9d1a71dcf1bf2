"""Counts, labels, dates, parallel edges and nasty text survive in every format, as programs read it that are not ours."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from explorer.export import FORMATS, export
from explorer.export.graphml import token
from explorer.export.table import FORBIDDEN, Table
from explorer.schema import RELATIONS
from tests.export.foreign import READERS, Read
from tests.export.helpers import Record, example, record
from tests.export.test_readers import nasty


def few() -> Record:
    """The things and links around one meeting of the example, and a person's two links of one kind to a report: a slow reader's fill."""
    whole = example()
    links = [
        link
        for link in whole.links
        if "2019-06-10" in link.source or "2019-06-10" in link.target or link.kind == "consulted_on"
    ]
    ends = {end for link in links for end in (link.source, link.target)}
    return record((thing for id, thing in whole.entities.items() if id in ends), links)


def told(linked: Record, format: str) -> Read:
    """What a reader of a format should find: the contract's rows, in the words of the format."""

    def clean(text: object) -> str:
        return FORBIDDEN.sub("", str(text))

    table = Table(linked)
    named = token if format == "graphml-strict" else str
    rows = {named(node.id): node.row for node in table.nodes()}
    label = {"markdown": lambda row: " ".join(clean(row.get("text") or row["label"]).split())}
    edges = Counter((named(edge.source), named(edge.target), str(edge.row["kind"])) for edge in table.edges())
    if format == "markdown":
        # A dossier says a link in words, below its subject.
        edges = Counter({(source, "", RELATIONS[kind].verb): 0 for source, _, kind in edges}) + Counter(
            (source, "", RELATIONS[kind].verb) for (source, _, kind), many in edges.items() for _ in range(many)
        )
    return Read(
        {id: label.get(format, lambda row: clean(row["label"]))(row) for id, row in rows.items()},
        {id: str(row["date"]) for id, row in rows.items() if "date" in row},
        edges,
    )


@pytest.mark.parametrize("format", READERS)
@pytest.mark.parametrize("linked", [few(), nasty()], ids=["few", "nasty"])
def test_what_is_read_is_what_the_record_says(tmp_path: Path, linked: Record, format: str) -> None:
    if format == "dot" and not shutil.which("dot"):
        pytest.skip("Graphviz, Debian's package graphviz, is not installed")
    found = READERS[format](Path(export(linked, str(tmp_path / "out"), format).files[0]))
    assert found == told(linked, format)


def test_the_records_have_what_is_to_survive() -> None:
    for linked in (few(), nasty()):
        pairs = Counter((link.source, link.target) for link in linked.links)
        assert max(pairs.values()) > 1
        assert any(thing.date for thing in linked.entities.values())


def test_every_format_has_a_reader_that_is_not_ours() -> None:
    assert FORMATS.keys() - READERS.keys() == {"popolo", "ftm"}

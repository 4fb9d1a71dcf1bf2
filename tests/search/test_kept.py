"""An index as a file: read in place it answers as before, and a file that is not what was written is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.columns import DamagedColumns
from explorer.search import Index
from tests.example import example_resolution
from tests.search.records import Linked, phrases, records
from tests.search.test_update import answers, content

RECORD = example_resolution()
INDEX = Index.build(RECORD.entities, RECORD.links)
BYTES = b"".join(INDEX.parts({"key": "k"}))


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "search.columns"
    path.write_bytes(data)
    return path


def test_it_answers_from_the_file_as_before(tmp_path: Path) -> None:
    index, noted = Index.open(saved(tmp_path, BYTES))
    assert noted == {"key": "k"}
    assert content(index) == content(INDEX)
    for query in ("fostering annual report", "harlow", "contributon kept", "kind:meeting 2019", "FN", "moonnytoring"):
        assert answers(index, query) == answers(INDEX, query)
        assert index.suggest(query) == INDEX.suggest(query)


@given(records(), phrases)
def test_any_record_is_kept_whole(tmp_path_factory: pytest.TempPathFactory, record: Linked, query: str) -> None:
    index = Index.build(record.things, record.links)
    data = b"".join(index.parts({}))
    again, _ = Index.open(saved(tmp_path_factory.mktemp("kept"), data))
    assert answers(again, query) == answers(index, query)
    assert b"".join(again.parts({})) == data


def test_the_same_record_gives_the_same_bytes() -> None:
    assert b"".join(Index.build(RECORD.entities, reversed(RECORD.links)).parts({"key": "k"})) == BYTES


@given(st.integers(0, len(BYTES) - 1), st.integers(1, 255))
def test_a_changed_byte_is_noticed(tmp_path_factory: pytest.TempPathFactory, at: int, change: int) -> None:
    data = bytearray(BYTES)
    data[at] ^= change
    path = saved(tmp_path_factory.mktemp("kept"), bytes(data))
    try:
        index, noted = Index.open(path)
    except DamagedColumns:
        return
    # Between two sections there are up to seven bytes that mean nothing.
    assert noted == {"key": "k"}
    assert content(index) == content(INDEX)


@pytest.mark.parametrize(
    "data", [b"", b"{}", BYTES[:100], BYTES[:-8], BYTES + bytes(8), BYTES.replace(b"columns 1", b"columns 0", 1)]
)
def test_another_file_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(DamagedColumns):
        Index.open(saved(tmp_path, data))


def test_an_index_read_in_place_is_brought_up_to_date(tmp_path: Path) -> None:
    index, _ = Index.open(saved(tmp_path, BYTES))
    most = RECORD.entities[5:]
    ids = {entity.id for entity in most}
    links = [link for link in RECORD.links if link.source in ids and link.target in ids]
    assert content(index.caught_up(most, links)) == content(Index.build(most, links))

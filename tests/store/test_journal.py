"""A journal is read up to its last whole block, and says where the damage is if that is not its end."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import StoreError
from explorer.store import block
from explorer.store.journal import Journal, add, begun, first_block, read, seal_of
from explorer.store.lines import GONE, body_of, line_of, scan
from explorer.store.root import Root

PATH = Path("store/journal-00000000.jsonl")
DOCUMENTS = st.dictionaries(
    st.sampled_from("abc"),
    st.dictionaries(st.text(max_size=3), st.sampled_from([b"{}", b'{"n":1}']), max_size=3),
    max_size=2,
)


def written(changes: list[dict[str, dict[str, bytes]]], sealed: bool) -> tuple[bytes, list[int]]:
    """Return the bytes of a journal of these changes and the offsets at which its blocks end."""
    journal = begun(Root())
    data = first_block(Root())
    ends = [len(data)]
    for number, documents in enumerate(changes, 1):
        kept = {table: {id: line_of(table, id, body) for id, body in rows.items()} for table, rows in documents.items()}
        head, body = block.lay(kept, {"gone": [str(number)]})
        data += block.pack("change", 0, number, {**head, "revision": f"{number:064x}", "counts": {}}, body)
        ends.append(len(data))
    if sealed:
        data += seal_of(0, len(changes) + 1, {"revision": f"{len(changes):064x}", "counts": {}})
        ends.append(len(data))
    assert journal.number == 1
    return data, ends


@given(st.lists(DOCUMENTS, max_size=4), st.booleans(), st.data())
def test_a_journal_cut_anywhere_gives_its_whole_blocks(
    changes: list[dict[str, dict[str, bytes]]], sealed: bool, choice: st.DataObject
) -> None:
    data, ends = written(changes, sealed)
    cut = choice.draw(st.integers(0, len(data)))
    found = read(PATH, data[:cut], 0, unfinished=True)
    whole = [end for end in ends if end <= cut]
    assert (found.end, found.number, found.tail) == (max(whole, default=0), len(whole), cut - max(whole, default=0))
    assert found.findings == []
    expected = [
        (table, id, body)
        for documents in changes[: max(0, len(whole) - 1)]
        for table, rows in documents.items()
        for id, body in rows.items()
    ]
    assert [
        (
            step.table,
            step.id,
            body_of(data[step.place.at : step.place.at + step.place.size], step.table, step.id, step.place.sum),
        )
        for step in found.steps
        if step.place
    ] == expected


@given(st.lists(DOCUMENTS, min_size=1, max_size=3), st.data())
def test_a_closed_journal_that_is_cut_is_damaged(
    changes: list[dict[str, dict[str, bytes]]], choice: st.DataObject
) -> None:
    data, _ = written(changes, sealed=True)
    assert read(PATH, data, 0, unfinished=False).findings == []
    cut = choice.draw(st.integers(0, len(data) - 1))
    assert read(PATH, data[:cut], 0, unfinished=False).findings


@given(st.lists(DOCUMENTS, min_size=1, max_size=3), st.data())
def test_a_flipped_bit_of_a_closed_journal_costs_one_document_at_most(
    changes: list[dict[str, dict[str, bytes]]], choice: st.DataObject
) -> None:
    data, _ = written(changes, sealed=True)
    whole = read(PATH, data, 0, unfinished=False)
    at, bit = choice.draw(st.integers(0, len(data) - 1)), choice.draw(st.integers(0, 7))
    spoilt = data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]
    found = read(PATH, spoilt, 0, unfinished=False)
    assert found.findings
    assert not [finding for finding in found.findings if finding.harm == "lost" and "is damaged" not in finding.what]
    assert {step[:2] for step in found.steps} == {step[:2] for step in whole.steps}
    assert sum(finding.harm == "lost" for finding in found.findings) <= 1


def test_a_block_that_is_added_is_read_as_it_was(tmp_path: Path) -> None:
    data, ends = written([{"a": {"x": b"{}"}}], sealed=False)
    journal = begun(Root())
    steps = add(journal, data[ends[0] :])
    again = read(PATH, data, 0, unfinished=True)
    assert steps == again.steps
    assert (journal.end, journal.number, journal.sum, journal.said) == (again.end, again.number, again.sum, again.said)


def test_a_block_of_a_newer_schema_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    first = first_block(Root())
    monkeypatch.setattr(block, "SCHEMA", 3)
    data = first + block.pack("change", 0, 1, {"tables": {}, "gone": {}, "revision": "0", "counts": {}})
    with pytest.raises(StoreError, match="newer version"):
        read(PATH, data, 0, unfinished=False)


def test_an_empty_journal_is_no_journal() -> None:
    found = read(PATH, b"", 0, unfinished=False)
    assert isinstance(found, Journal)
    assert [finding.harm for finding in found.findings] == ["lost"]


@given(st.text(max_size=5), st.text(max_size=5), st.sampled_from([b"{}", b'{"a":"\\n"}', GONE]))
def test_a_line_says_what_it_is(table: str, id: str, body: bytes) -> None:
    line, checksum = line_of(table, id, body)
    assert line.count(b"\n") == 1
    assert body_of(line, table, id, checksum) == body
    assert body_of(line, table, f"{id}x", checksum) is None
    ((start, end, found),) = scan(line)
    assert (start, end) == (0, len(line))
    assert found is not None
    assert (found.table, found.id, found.sum, found.body) == (table, id, checksum, body)


@given(st.lists(st.binary(max_size=30), max_size=4))
def test_any_bytes_are_scanned_whole(parts: list[bytes]) -> None:
    data = b"\n".join(parts)
    found = list(scan(data))
    assert [data[start:end] for start, end, _ in found] == data.splitlines(keepends=True) or b"".join(
        data[start:end] for start, end, _ in found
    ) == data

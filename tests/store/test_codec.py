"""What comes out of a row equals what went in, by way of JSON."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from explorer.model import Entity, Evidence, Link, Merge, Record, Resolution
from explorer.store.codec import from_record, to_record
from explorer.store.derived import _decode, _encode
from tests.store.records import attributes, problems, records, words

pieces = st.builds(Evidence, words, st.integers(0, 99), st.integers(0, 99), words, st.none() | st.integers(1, 9))
evidence = st.lists(pieces, max_size=2).map(tuple)
resolutions = st.builds(
    Resolution,
    st.lists(st.builds(Entity, words, words, words, attributes, evidence, words), max_size=2).map(tuple),
    st.lists(st.builds(Link, words, words, words, words, attributes, evidence), max_size=2).map(tuple),
    st.dictionaries(words, words, max_size=2),
    st.lists(st.builds(Merge, words, words, words, words), max_size=2).map(tuple),
    st.lists(problems, max_size=2).map(tuple),
)


@given(records)
def test_a_record_comes_back_equal(record: Record) -> None:
    assert to_record(json.loads(json.dumps(from_record(record)))) == record


@given(resolutions)
def test_a_resolution_comes_back_equal(resolution: Resolution) -> None:
    assert _decode(json.loads(json.dumps(_encode(resolution)))) == resolution

"""What comes out of a row equals what went in, by way of JSON."""

from __future__ import annotations

import json

from hypothesis import given

from explorer.model import Record
from explorer.store.codec import from_record, to_record
from tests.store.records import records


@given(records)
def test_a_record_comes_back_equal(record: Record) -> None:
    assert to_record(json.loads(json.dumps(from_record(record)))) == record

"""A file of the store says what it is, and no changed bit passes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import StoreError
from explorer.store.envelope import pack, unpack
from explorer.store.layout import SCHEMA, DamagedStore

HERE = Path("store/records/minutes.1.json")
TABLES = {"rows": {"1": {"text": "Café “Minutes”\u202e", "pages": [0, 12]}}}

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=8), json_values, max_size=3))
def test_what_is_packed_comes_back(tables: dict[str, object]) -> None:
    data, checksum = pack(tables)
    assert unpack(data, HERE) == (tables, checksum)


def test_a_file_is_plain_json_with_version_and_checksum() -> None:
    data, checksum = pack(TABLES)
    assert json.loads(data) == {"schema": SCHEMA, "sha256": checksum, "tables": TABLES}
    assert "Café".encode() in data


def test_a_half_of_a_surrogate_pair_survives() -> None:
    tables = {"rows": {"1": {"text": "\ud800"}}}
    assert unpack(pack(tables)[0], HERE)[0] == tables


def test_every_flipped_bit_is_found() -> None:
    data, checksum = pack(TABLES)
    for place in range(len(data) * 8):
        spoilt = bytearray(data)
        spoilt[place // 8] ^= 1 << place % 8
        with pytest.raises(DamagedStore):
            unpack(bytes(spoilt), HERE, checksum)


@pytest.mark.parametrize("cut", [0, 1, 20, -1, -30])
def test_a_file_cut_off_is_damaged_and_named(cut: int) -> None:
    data, _ = pack(TABLES)
    with pytest.raises(DamagedStore, match="minutes"):
        unpack(data[:cut], HERE)


def test_another_files_content_is_not_taken_for_this_ones() -> None:
    with pytest.raises(DamagedStore, match="checksum"):
        unpack(pack(TABLES)[0], HERE, pack({})[1])


def test_a_newer_version_is_refused_in_one_sentence() -> None:
    body = b"{}"
    digest = hashlib.sha256(b"7\n" + body).hexdigest()
    with pytest.raises(StoreError, match=r"newer version of whodecided: it has format 7.*Update whodecided"):
        unpack(b'{"schema":7,"sha256":"%s","tables":%s}\n' % (digest.encode(), body), HERE)


def test_a_number_that_json_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        pack({"rows": {"1": {"weight": float("nan")}}})

"""What people keep for themselves: by key, as durable as papers, and no part of the record."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.errors import StoreError
from explorer.store import Store
from explorer.store.examine import examine
from tests.store.records import a_record

SEARCH = {"query": "waste plan", "seen": ["decision/x/1"], "created": "2024-05-01"}


def test_a_document_is_kept_replaced_and_taken_away(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        searches = store.shelf("searches")
        searches.put("waste", SEARCH)
        searches.put("Straße “a/b”\n", {"query": "roads"})
        searches.put("waste", {**SEARCH, "seen": []})
    searches = Store.open(tmp_path).shelf("searches")
    assert searches.get("waste") == {**SEARCH, "seen": []}
    assert searches.get("none") is None
    assert (searches.keys(), len(searches), "waste" in searches) == (["Straße “a/b”\n", "waste"], 2, True)
    assert dict(searches.items())["Straße “a/b”\n"] == {"query": "roads"}
    with Store.open(tmp_path, write=True) as store:
        assert store.shelf("searches").delete("waste")
        assert not store.shelf("searches").delete("waste")
    assert Store.open(tmp_path).shelf("searches").keys() == ["Straße “a/b”\n"]


def test_shelves_do_not_mix(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.shelf("searches").put("one", {"n": 1})
        store.shelf("collections").put("one", {"n": 2})
        assert [store.shelf(name).get("one") for name in ("searches", "collections", "notes")] == [
            {"n": 1},
            {"n": 2},
            None,
        ]


def test_they_change_neither_revision_nor_signature(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True, journal_bytes=1) as store:
        store.put(a_record(1), "/papers/1.txt")
        before = store.revision, store.signature()
        store.shelf("searches").put("waste", SEARCH)
        assert (store.revision, store.signature()) == before
    assert examine(tmp_path).findings == ()


def test_what_has_no_form_in_json_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        shelf = store.shelf("searches")
        shelf.put("waste", SEARCH)
        for row, error in (({"n": float("nan")}, ValueError), ({"n": object()}, TypeError)):
            with pytest.raises(error):
                shelf.put("waste", row)
        with pytest.raises(ValueError, match="at least one character"):
            shelf.put("", SEARCH)
        assert shelf.get("waste") == SEARCH
        store.put(a_record(1), "/papers/1.txt")
    assert Store.open(tmp_path).shelf("searches").get("waste") == SEARCH


@pytest.mark.parametrize("name", ["", "../x", "Searches", "a b", "x" * 50])
def test_an_odd_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="small letters"):
        Store.open(tmp_path).shelf(name)


def test_a_reading_handle_refuses_to_change_them(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="reading only"):
        Store.open(tmp_path).shelf("searches").put("waste", SEARCH)


def test_what_is_given_is_the_callers_own(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        shelf = store.shelf("searches")
        shelf.put("waste", SEARCH)
        found = shelf.get("waste")
        assert found is not None
        found["seen"].append("more")
        assert shelf.get("waste") == SEARCH

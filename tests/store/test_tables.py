"""TinyDB's own methods on the store's tables do what they do on a TinyDB in memory, and write only what changes."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where
from tinydb.storages import MemoryStorage

from explorer.errors import StoreError
from explorer.store import Store
from explorer.store.tables import document
from tests.store.records import a_record, files_of

acts = st.lists(
    st.tuples(
        st.sampled_from(["insert", "several", "update", "change", "remove", "upsert", "truncate", "drop table"]),
        st.integers(0, 3),
    ),
    max_size=12,
)


def perform(db: TinyDB, act: str, number: int) -> None:
    """Do one of TinyDB's things."""
    table = db.table("things")
    if act == "insert":
        table.insert({"n": number, "word": "a"})
    elif act == "several":
        table.insert_multiple({"n": number + more, "word": "b"} for more in range(3))
    elif act == "update":
        table.update({"word": "c"}, where("n") == number)
    elif act == "change":
        table.update(lambda row: row.update(n=row["n"] + 1), where("n") == number)
    elif act == "remove":
        table.remove(where("n") == number)
    elif act == "upsert":
        table.upsert({"n": number, "word": "d"}, where("n") == number)
    elif act == "truncate" and number == 0:
        table.truncate()
    elif act == "drop table" and number == 0:
        db.drop_table("things")


def rows(db: TinyDB) -> list[str]:
    return sorted(repr(dict(row)) for row in db.table("things"))


@settings(max_examples=60)
@given(acts)
def test_tinydb_on_the_store_is_tinydb(todo: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, plain = Path(name), TinyDB(storage=MemoryStorage)
        with Store.open(folder, write=True, journal_bytes=2_000) as store:
            for act, number in todo:
                perform(store.database, act, number)
                perform(plain, act, number)
                assert rows(store.database) == rows(plain)
                assert len(store.database.table("things")) == len(plain.table("things"))
                for wanted in range(6):
                    found = store.database.table("things").search(where("n") == wanted)
                    assert sorted(map(repr, found)) == sorted(
                        map(repr, plain.table("things").search(where("n") == wanted))
                    )
        again = Store.open(folder)
        assert rows(again.database) == rows(plain)


def test_papers_are_queried_as_tinydb_does(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.put_many((a_record(number), f"/papers/{number}.txt") for number in range(4))
    database = Store.open(tmp_path).database
    assert database.tables() == {"papers", "records"}
    (found,) = database.table("papers").search(where("path") == "minutes-2.txt")
    assert str(found.doc_id) == a_record(2).document
    (record,) = database.table("records").search(where("source").text.test(lambda text: "report 3" in text))
    assert record["source"]["path"] == "minutes-3.txt"
    assert database.table("records").count(where("extraction").council == "Westmere") == 4
    assert database.table("papers").get(doc_id="document/none") is None  # type: ignore[call-overload]


def test_what_a_query_gives_is_the_askers_own(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.put(a_record(1), "/papers/1.txt")
        table = store.database.table("papers")
        (first,) = table.search(where("path") == "minutes-1.txt")
        first["path"] = "changed"
        (second,) = table.search(where("path") == "minutes-1.txt")
        assert second["path"] == "minutes-1.txt"


def test_an_insert_writes_what_it_inserts_and_no_more(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        table = store.database.table("things")
        table.insert_multiple({"n": number} for number in range(500))
        before = files_of(tmp_path)
        assert str(table.insert({"n": 500})) == "501"
        table.update({"n": 500}, where("n") == 500)
        (changed,) = [name for name, data in files_of(tmp_path).items() if before.get(name) != data]
        assert len(files_of(tmp_path)[changed]) - len(before[changed]) < 1_000


def test_a_reading_handles_tables_refuse_to_change(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.database.table("things").insert({"n": 1})
    with pytest.raises(StoreError, match="reading only"):
        Store.open(tmp_path).database.table("things").insert({"n": 2})


def test_a_number_is_not_given_twice(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        table = store.database.table("things")
        table.insert(document({"n": 7}, "7"))
        assert [str(table.insert({})), str(table.insert({}))] == ["8", "9"]
        table.insert(document({"n": 10}, "10"))
        assert str(table.insert({})) == "11"
        with pytest.raises(ValueError, match="already exists"):
            table.insert(document({}, "7"))

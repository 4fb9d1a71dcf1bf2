"""What is measured of the store, each in a process of its own: opening, adding, asking and verifying, and the same with its peers."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from explorer.model import Record
from explorer.store import Store, durable
from explorer.store.codec import from_record, to_record
from tests.bench.council.timing import once, peak, seconds
from tests.council import records

STORE, RECORDS, TABLES, NEXT = "store", "records.json", "records.sqlite", "next.json"
SMALL, SMALL_TINYDB, SMALL_SQLITE = "small", "small.json", "small.sqlite"
MORE = 60
"""Papers that are added one by one: enough that the journal fills and is moved to shards more than once."""

_BATCH = 400
_WORDS = "to note the report of the director on the annual review of housing services and to refer it to the board "


def lay(folder: Path, papers: int) -> None:
    """Make a store of so many papers of the made-up council, what is added to it, and the same records for TinyDB and SQLite."""
    made, left = records(papers + MORE), papers
    rows: dict[str, Any] = {}
    with Store.open(folder / STORE, write=True) as store:
        while left:
            some = [next(made) for _ in range(min(_BATCH, left))]
            left -= len(some)
            store.put_many((record, f"/papers/{record.source.path}") for record in some)
            rows.update((str(len(rows) + number), from_record(record)) for number, record in enumerate(some, 1))
    Store.open(folder / STORE).signature()
    (folder / NEXT).write_text(json.dumps([from_record(record) for record in made]), encoding="utf-8")
    (folder / RECORDS).write_text(json.dumps({"_default": rows}), encoding="utf-8")
    with closing(sqlite3.connect(folder / TABLES)) as database, database:
        database.execute("create table records (document text primary key, row text)")
        database.executemany(
            "insert into records values (?, ?)", ((row["document"], json.dumps(row)) for row in rows.values())
        )


def lay_small(folder: Path, count: int) -> None:
    """Make tables of so many small documents, of some 370 bytes, in our store, TinyDB and SQLite."""
    rows = {str(number): small(number) for number in range(1, count + 1)}
    with Store.open(folder / SMALL, write=True) as store:
        store.database.table("things").insert_multiple(rows.values())
    (folder / SMALL_TINYDB).write_text(json.dumps({"_default": rows}), encoding="utf-8")
    with closing(sqlite3.connect(folder / SMALL_SQLITE)) as database, database:
        database.execute("create table things (id integer primary key, row text)")
        database.executemany("insert into things (row) values (?)", ((json.dumps(row),) for row in rows.values()))


def small(number: int) -> dict[str, Any]:
    """Return a small document, of the size at which TinyDB is usually measured."""
    return {"id": f"decision/{number:07}", "kind": "decision", "text": _WORDS * 3, "year": 2004 + number % 20}


# Opening.


def opened(folder: Path) -> float:
    """Seconds until a store of which nothing is known has been opened, its shards looked at, and one text read."""

    def asked() -> None:
        store = Store.open(folder / STORE)
        store.signature()
        len(store)
        store.text(store.ids("papers")[0])

    return once(asked)


def opened_first(folder: Path) -> float:
    """Seconds of the same where no cache knows the shards, so that all of them are read."""
    shutil.rmtree(folder / STORE / "cache", ignore_errors=True)
    return opened(folder)


def opened_alone(folder: Path) -> float:
    """Seconds until a store is open and says how many papers it has and of what revision it is."""

    def asked() -> None:
        store = Store.open(folder / STORE)
        assert len(store), store.revision

    return seconds(asked, 5)


def indexed(folder: Path) -> float:
    """Seconds until a store is open and has told of every paper where it came from."""
    return seconds(lambda: list(Store.open(folder / STORE).entries()))


def read_all(folder: Path) -> float:
    """Seconds to give all records as rows, each checked."""
    return once(lambda: [json.loads(body) for body in _bodies(Store.open(folder / STORE))])


def tinydb_all(folder: Path) -> float:
    """Seconds TinyDB takes to open the same records and give all."""
    from tinydb import TinyDB

    return once(lambda: TinyDB(folder / RECORDS).all())


def orjson_all(folder: Path) -> float:
    """Seconds orjson takes to load the same bytes."""
    import orjson

    return once(lambda: orjson.loads((folder / RECORDS).read_bytes()))


def sqlite_one(folder: Path) -> float:
    """Seconds SQLite takes to open the same records, count them and give one text."""

    def asked() -> None:
        with closing(sqlite3.connect(folder / TABLES)) as database, database:
            database.execute("select count(*) from records").fetchone()
            json.loads(database.execute("select row from records order by document limit 1").fetchone()[0])

    return seconds(asked)


def sqlite_all(folder: Path) -> float:
    """Seconds SQLite takes to give all records as rows."""

    def asked() -> None:
        with closing(sqlite3.connect(folder / TABLES)) as database, database:
            [json.loads(row) for (row,) in database.execute("select row from records")]

    return once(asked)


def memory(folder: Path) -> float:
    """Megabytes held when a store is open, has told of all papers and given one."""
    store = Store.open(folder / STORE)
    kept = list(store.entries())
    store.text(kept[0].document)
    return peak()


def memory_of_tinydb(folder: Path) -> float:
    """Megabytes held when TinyDB has given all records."""
    from tinydb import TinyDB

    kept = TinyDB(folder / RECORDS).all()
    assert kept
    return peak()


# Adding.


def added(folder: Path) -> float:
    """Seconds of the processor that a durable add of one paper takes, in the middle."""
    return statistics.median(_adding(folder, time.process_time))


def added_by_the_clock(folder: Path) -> float:
    """Seconds by the clock that a durable add of one paper takes, in the middle."""
    return statistics.median(_adding(folder, time.perf_counter))


def added_at_worst(folder: Path) -> float:
    """Seconds of the processor that the worst of them takes, which moves the journal to shards."""
    return max(_adding(folder, time.process_time))


def added_first(folder: Path) -> float:
    """Seconds of the processor from a closed store to the first paper added and the store closed again."""
    paper = _papers(folder)[0]

    def whole() -> None:
        with Store.open(folder / "copy", write=True) as store:
            store.put(paper, "/papers/next.txt")

    _copied(folder, STORE)
    return once(whole)


def written(folder: Path) -> float:
    """Megabytes written by the add that writes most."""
    return max(_bytes(folder)) / 1e6


def written_in_the_middle(folder: Path) -> float:
    """Kilobytes written by an add in the middle."""
    return statistics.median(_bytes(folder)) / 1e3


def appended(folder: Path) -> float:
    """Seconds by the clock that a bare append and sync of as many bytes takes: what no store can do without."""
    return _bare(folder, int(statistics.median(_bytes(folder))))


def tinydb_added(folder: Path) -> float:
    """Seconds by the clock that TinyDB takes to insert a record."""
    from tinydb import TinyDB

    row = json.loads((folder / NEXT).read_text(encoding="utf-8"))[0]
    with TinyDB(_copied(folder, RECORDS)) as database:
        return statistics.median(_timed(lambda: database.insert(row), time.perf_counter) for _ in range(3))


def sqlite_added(folder: Path) -> float:
    """Seconds by the clock that SQLite takes to insert and commit a record."""
    database = sqlite3.connect(_copied(folder, TABLES))
    database.execute("pragma synchronous = full")
    times = []
    for row in json.loads((folder / NEXT).read_text(encoding="utf-8")):
        words = json.dumps(row)

        def insert(id: str = row["document"], words: str = words) -> None:
            with database:
                database.execute("insert into records values (?, ?)", (id, words))

        times.append(_timed(insert, time.perf_counter))
    database.close()
    return statistics.median(times)


def small_added(folder: Path) -> float:
    """Seconds of the processor that TinyDB's own insert of a small document takes on our storage."""
    return _small_ours(folder, time.process_time)


def small_added_by_the_clock(folder: Path) -> float:
    """Seconds by the clock, of which most are the disk's."""
    return _small_ours(folder, time.perf_counter)


def small_tinydb(folder: Path) -> float:
    """Seconds of the processor that it takes on TinyDB's storage."""
    return _small_theirs(folder, time.process_time)


def small_tinydb_by_the_clock(folder: Path) -> float:
    """Seconds by the clock."""
    return _small_theirs(folder, time.perf_counter)


def small_appended(folder: Path) -> float:
    """Seconds by the clock that a bare append and sync of as many bytes takes."""
    return _bare(folder, 900)


def _small_ours(folder: Path, clock: Callable[[], float]) -> float:
    with Store.open(_copied(folder, SMALL), write=True) as store:
        table = store.database.table("things")
        table.insert(small(0))
        return statistics.median(_timed(lambda: table.insert(small(1)), clock) for _ in range(200))


def _small_theirs(folder: Path, clock: Callable[[], float]) -> float:
    from tinydb import TinyDB

    with TinyDB(_copied(folder, SMALL_TINYDB)) as database:
        database.insert(small(0))
        return statistics.median(_timed(lambda: database.insert(small(1)), clock) for _ in range(3))


def small_sqlite(folder: Path) -> float:
    """Seconds by the clock that SQLite takes to insert and commit a small document."""
    database = sqlite3.connect(_copied(folder, SMALL_SQLITE))
    database.execute("pragma synchronous = full")

    def insert() -> None:
        with database:
            database.execute("insert into things (row) values (?)", (json.dumps(small(1)),))

    median = statistics.median(_timed(insert, time.perf_counter) for _ in range(100))
    database.close()
    return median


def searched(folder: Path) -> float:
    """Seconds to keep a search under a name."""
    with Store.open(_copied(folder, STORE), write=True) as store:
        shelf = store.shelf("searches")
        row = {"query": "waste plan", "seen": [f"decision/x/{number}" for number in range(100)]}
        return statistics.median(
            _timed(lambda number=number: shelf.put(str(number), row), time.process_time)  # type: ignore[misc]
            for number in range(40)
        )


# Looking.


def polled(folder: Path) -> float:
    """Seconds to learn that a store has no news."""
    store = Store.open(folder / STORE)
    return seconds(lambda: [store.news() for _ in range(100)]) / 100


def examined(folder: Path) -> float:
    """Seconds to verify every byte and document of a store."""
    from explorer.store.examine import examine

    return once(lambda: examine(folder / STORE))


def _bodies(store: Store) -> Iterator[bytes]:
    yield from (body for _, body in store._session.items("records"))


def _papers(folder: Path) -> list[Record]:
    return [to_record(row) for row in json.loads((folder / NEXT).read_text(encoding="utf-8"))]


def _copied(folder: Path, name: str) -> Path:
    """Return a fresh copy of a store or file, that may be changed."""
    target = folder / "copy"
    if target.is_dir():
        shutil.rmtree(target)
    if (folder / name).is_dir():
        shutil.copytree(folder / name, target)
    else:
        target = folder / "copy.one"
        shutil.copy(folder / name, target)
    return target


def _adding(folder: Path, clock: Callable[[], float]) -> list[float]:
    papers = _papers(folder)
    with Store.open(_copied(folder, STORE), write=True) as store:
        # The first one reads the index.
        store.put(papers[0], "/papers/first.txt")
        return [
            _timed(lambda paper=paper: store.put(paper, f"/papers/{paper.source.path}"), clock)  # type: ignore[misc]
            for paper in papers[1:]
        ]


class _Counted:
    """`os` that counts what is written."""

    def __init__(self) -> None:
        self.bytes = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def write(self, handle: int, data: Any) -> int:
        """Write and count."""
        done = os.write(handle, data)
        self.bytes += done
        return done


def _bytes(folder: Path) -> list[int]:
    papers, counted = _papers(folder), _Counted()
    vars(durable)["os"] = counted
    sizes = []
    with Store.open(_copied(folder, STORE), write=True) as store:
        for paper in papers:
            before = counted.bytes
            store.put(paper, f"/papers/{paper.source.path}")
            sizes.append(counted.bytes - before)
    vars(durable)["os"] = os
    return sizes


def _bare(folder: Path, size: int) -> float:
    target = folder / "bare"
    target.write_bytes(b"")
    end = durable.Appender(target)
    times = [_timed(lambda: end.append(bytes(size)), time.perf_counter) for _ in range(MORE)]
    end.close()
    return statistics.median(times)


def _timed(work: Callable[[], object], clock: Callable[[], float]) -> float:
    begin = clock()
    work()
    return clock() - begin

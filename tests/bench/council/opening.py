"""Opening: from the command to the first answer. What a measure needs it imports itself, so that a process holds no more."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from tests.bench.council.names import LINKED, RECORDS, STORE, TABLES
from tests.bench.council.timing import peak, seconds


def usable(folder: Path) -> float:
    """Seconds of a new process, what it imports included, until it has counted the things of a store and shown one with its links and
    quotes."""
    begin = time.process_time()
    from explorer.cards import card
    from explorer.corpus import load

    corpus = load(folder / STORE)
    corpus.counts()
    card(corpus, next(iter(corpus.of_kind("decision"))).id)
    return time.process_time() - begin


def again(folder: Path) -> float:
    """Seconds to open the linked record alone, once the program runs."""
    from explorer.store import Store, derived
    from explorer.store.rules import linking_rules

    store = Store.open(folder / STORE)
    key = f"{store.revision} {store.signature()} {linking_rules()}"
    assert derived.load(store.path, key) is not None
    return seconds(lambda: derived.load(store.path, key), 5)


def tinydb(folder: Path) -> float:
    """Seconds TinyDB takes to open the same records and give all."""
    from tinydb import TinyDB

    return seconds(lambda: TinyDB(folder / RECORDS).all(), 1)


def orjson(folder: Path) -> float:
    """Seconds orjson takes to load the bytes of the same records."""
    import orjson

    return seconds(lambda: orjson.loads((folder / RECORDS).read_bytes()), 1)


def sqlite(folder: Path) -> float:
    """Seconds SQLite takes to open the same records, count them and give one."""

    def asked() -> None:
        with closing(sqlite3.connect(folder / TABLES)) as database, database:
            database.execute("select count(*) from records").fetchone()
            database.execute("select row from records order by document limit 1").fetchone()

    return seconds(asked)


def memory(folder: Path) -> float:
    """Megabytes held by a new process that opened a store, showed a card, walked around a thing and found a path."""
    from explorer.cards import card
    from explorer.corpus import load

    corpus = load(folder / STORE)
    people = [person.id for person in corpus.of_kind("person")]
    card(corpus, corpus.of_kind("decision")[0].id)
    card(corpus, corpus.of_kind("body")[0].id)
    corpus.neighbourhood(people[0], 2)
    corpus.paths(people[0], people[-1])
    return peak()


def memory_of_peers(folder: Path) -> float:
    """Megabytes held by a new process in which TinyDB holds the linked record and NetworkX its graph."""
    import networkx as nx
    from tinydb import TinyDB

    database = TinyDB(folder / LINKED)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for thing in database.table("things"):
        graph.add_node(thing["id"], kind=thing["kind"], label=thing["label"], **thing["attrs"])
    for link in database.table("links"):
        graph.add_edge(link["source"], link["target"], key=link["id"], kind=link["kind"])
    return peak()

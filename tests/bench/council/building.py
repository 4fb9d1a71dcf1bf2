"""Building: from the records to the linked record, and one paper more."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from explorer.corpus import load
from explorer.judge.acts import record
from explorer.resolve.judgements import Judgement, Undo
from explorer.store import Store
from explorer.store.codec import to_record
from tests.bench.council.names import NEXT, RECORDS, STORE
from tests.bench.council.timing import once, peak


def linked(folder: Path) -> float:
    """Seconds until the record is linked as the rules of today have it: nothing where it is already."""
    return once(lambda: load(folder / STORE))


def whole(folder: Path) -> float:
    """Seconds to read all records, join them and lay out the columns."""
    shutil.rmtree(folder / STORE / "cache", ignore_errors=True)
    return once(lambda: load(folder / STORE))


def whole_memory(folder: Path) -> float:
    """Megabytes held while doing so."""
    shutil.rmtree(folder / STORE / "cache", ignore_errors=True)
    load(folder / STORE)
    return peak()


def graph(folder: Path) -> float:
    """Seconds NetworkX takes to hold the finished record: what is left after everything has been found."""
    from explorer.graph import to_networkx

    linked = load(folder / STORE).linked
    return once(lambda: to_networkx(linked.entities.values(), linked.links))


def one_more(folder: Path) -> float:
    """Seconds until one more paper is on the disk."""
    record = to_record(json.loads((folder / NEXT).read_text(encoding="utf-8")))
    shutil.rmtree(folder / "copy", ignore_errors=True)
    shutil.copytree(folder / STORE, folder / "copy")
    with Store.open(folder / "copy", write=True) as store:
        return once(lambda: store.put(record, "/papers/next.txt"))


def known_again(folder: Path) -> float:
    """Seconds until the graph knows one more paper."""
    one_more(folder)
    return once(lambda: load(folder / "copy"))


def linked_anew(folder: Path) -> float:
    """Seconds until it does where all papers are linked again."""
    one_more(folder)
    shutil.rmtree(folder / "copy" / "cache")
    return once(lambda: load(folder / "copy"))


def judged(folder: Path) -> float:
    """Seconds until the graph knows that two people are one."""
    _judged(folder)
    return once(lambda: load(folder / "copy"))


def judged_anew(folder: Path) -> float:
    """Seconds until it does where all papers are linked again."""
    _judged(folder)
    shutil.rmtree(folder / "copy" / "cache")
    return once(lambda: load(folder / "copy"))


def judged_memory(folder: Path) -> float:
    """Megabytes held until it does."""
    _judged(folder)
    load(folder / "copy")
    return peak()


def undone(folder: Path) -> float:
    """Seconds until the graph knows that this was withdrawn."""
    _judged(folder)
    load(folder / "copy")
    record(folder / "copy", Undo(1))
    return once(lambda: load(folder / "copy"))


def known_judged(folder: Path) -> float:
    """Seconds until the graph knows one more paper where something is judged."""
    _judged(folder)
    load(folder / "copy")
    row = to_record(json.loads((folder / NEXT).read_text(encoding="utf-8")))
    with Store.open(folder / "copy", write=True) as store:
        store.put(row, "/papers/next.txt")
    return once(lambda: load(folder / "copy"))


def _judged(folder: Path) -> None:
    """Judge in a copy of the store that the two people at a third of the way through all are one."""
    shutil.rmtree(folder / "copy", ignore_errors=True)
    shutil.copytree(folder / STORE, folder / "copy")
    people = [thing.id for thing in load(folder / "copy").linked.entities.values() if thing.kind == "person"]
    at = len(people) // 3
    record(folder / "copy", Judgement("same", people[at], people[at + 1]))


def tinydb_insert(folder: Path) -> float:
    """Seconds TinyDB takes to insert one more record."""
    from tinydb import TinyDB

    shutil.copy(folder / RECORDS, folder / "copy.json")
    database = TinyDB(folder / "copy.json")
    row = json.loads((folder / NEXT).read_text(encoding="utf-8"))
    return once(lambda: database.insert(row))

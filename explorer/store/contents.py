"""Whether the documents of a store are what they say and agree with each other."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from explorer.errors import StoreError
from explorer.model import Record, Span
from explorer.store.codec import to_record
from explorer.store.engine import COUNTED, MODULUS, Engine
from explorer.store.entries import JUDGEMENTS, PAPERS, RECORDS, Entry, to_entry
from explorer.store.findings import Finding, damaged_document
from explorer.store.layout import ROOT, StoreChanged


def named(engine: Engine, finding: Finding) -> Finding:
    """Return a finding on a paper with the name that people know the paper by, and the way to have it again."""
    if not finding.paper:
        return finding
    path, origin = "", ""
    with suppress(StoreError, LookupError, TypeError, ValueError):
        if (place := engine.place(RECORDS, finding.paper)) is not None:
            path = to_record(json.loads(engine.body(RECORDS, finding.paper, place))).source.path
    with suppress(StoreError, LookupError, TypeError, ValueError):
        if (place := engine.place(PAPERS, finding.paper)) is not None:
            entry = to_entry(finding.paper, json.loads(engine.body(PAPERS, finding.paper, place)))
            path, origin = (
                entry.path,
                next((known for known in entry.origins if Path(known).exists()), entry.origins[0]),
            )
    what = f"{finding.what} ({path})" if path and path not in finding.what else finding.what
    then = f"Add the paper again: {origin}" if origin else "Mend it: whodecided check --repair"
    return replace(finding, what=what, then=then)


def documents(engine: Engine) -> Iterator[Finding]:
    """Read every document: each is whole, and a record is a record whose places lie in its text."""
    for table in engine.tables():
        for id in engine.ids(table):
            place = engine.place(table, id)
            assert place is not None
            try:
                row = json.loads(engine.body(table, id, place))
                if table == RECORDS:
                    yield from _record(place.file, id, to_record(row))
            except StoreChanged:
                raise
            except StoreError:
                yield damaged_document(place.file, table, id)
            except (LookupError, TypeError, ValueError):
                yield Finding(
                    place.file, f"the document {id} of the table {table} has another form than such a one", "lost"
                )


def totals(engine: Engine) -> Iterator[Finding]:
    """Count: no document lies in two places, and the store says how many there are."""
    living = Counter((table, id) for shard in engine.base.kept() for table, _, id in shard.living() if id)
    yield from (
        Finding(ROOT, f"the document {id} of the table {table} lies in {count} places", "lost")
        for (table, id), count in sorted(living.items())
        if count > 1
    )
    found = {table: len(engine.ids(table)) for table in {*engine.base.where, *engine.recent}}
    if {table: count for table, count in found.items() if count} != engine.counts:
        yield Finding(ROOT, f"it counts {_said(engine.counts)}, and there are {_said(found)}", "lost")
    places = (engine.place(table, id) for table in COUNTED for id in engine.ids(table))
    if sum(int(place.sum, 16) for place in places if place) % MODULUS != engine.revision:
        yield Finding(ROOT, "its revision is not that of its documents", "lost")


def papers(engine: Engine) -> Iterator[Finding]:
    """Compare the index of papers with the records, and the papers with each other."""
    both = set(engine.ids(PAPERS)), set(engine.ids(RECORDS))
    for id in sorted(both[0] ^ both[1]):
        missing = "the record" if id in both[0] else "the entry"
        yield Finding(ROOT, f"{missing} of the paper {id} is missing", "lost", paper=id)
    names: dict[tuple[str, str], str] = {}
    for entry in _entries(engine):
        record = engine.place(RECORDS, entry.document)
        if record is not None and record.sum != entry.checksum:
            yield Finding(
                record.file, f"the record of {entry.path} is another than its entry says", "lost", paper=entry.document
            )
        for name in (("content", entry.sha256), *(("place", origin) for origin in entry.origins)):
            other = names.setdefault(name, entry.document)
            if other != entry.document:
                yield Finding(ROOT, f"{other} and {entry.document} have one {name[0]}, {name[1]}", "lost")
    numbers = [number for number in engine.ids(JUDGEMENTS) if not number.isdecimal()]
    yield from (
        Finding(ROOT, f"an entry of the log of judgements has the number {number}", "lost") for number in numbers
    )


def _entries(engine: Engine) -> Iterator[Entry]:
    for id in engine.ids(PAPERS):
        place = engine.place(PAPERS, id)
        assert place is not None
        try:
            yield to_entry(id, json.loads(engine.body(PAPERS, id, place)))
        except StoreChanged:
            raise
        except (StoreError, LookupError, TypeError, ValueError):
            # What is wrong with the document itself is said elsewhere.
            continue


def _record(file: str, id: str, record: Record) -> Iterator[Finding]:
    if record.document != id:
        yield Finding(file, f"the record of {id} says that it is {record.document}", "lost", paper=id)
    end, found = len(record.source.text), record.extraction
    spans: list[Span] = [span for mention in found.mentions for span in mention.spans]
    spans += [claim.span for claim in found.claims]
    spans += [problem.span for problem in found.problems if problem.span]
    outside = sum(not 0 <= span.start <= span.end <= end for span in spans)
    if outside:
        yield Finding(
            file, f"{outside} places in the record of {record.source.path} lie outside its text", "lost", paper=id
        )


def _said(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {table}" for table, count in sorted(counts.items()) if count) or "nothing"

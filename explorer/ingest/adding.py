"""Adding papers to a store, with an account of what became of each."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from explorer.ingest.pool import run
from explorer.ingest.walk import Paper, collect
from explorer.ingest.worker import Job
from explorer.model import Record
from explorer.progress import Progress, Silent
from explorer.settings import DEFAULT, Limits
from explorer.store import Store
from explorer.store.codec import to_record
from explorer.store.rules import reading_rules

_BATCH_PAPERS: Final = 400
_BATCH_CHARACTERS: Final = 30_000_000
"""A change is stored when it has so many papers or so much text, so that memory stays bounded."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What adding did: papers new, replaced and known, the unreadable ones with their reasons, and the time it took.

    `silent` names the papers that are stored with their text, though nothing was found in them; `cancelled` tells that
    the reader was asked to stop; what is counted is stored all the same.
    """

    added: int = 0
    changed: int = 0
    same: int = 0
    problems: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0
    cancelled: bool = False
    silent: tuple[str, ...] = ()


def add(paths: Sequence[Path], folder: Path, progress: Progress | None = None, limits: Limits = DEFAULT) -> Summary:
    """Read papers, find what they say and store it in the store of `folder`, which is made where it is not there.

    `paths` are files, folders and patterns; `limits` says what one paper may cost. A paper that cannot be read is named in the summary
    and does not stop the others. Equal papers give equal stores, in any order. Raises StoreBusy, DamagedStore or StoreError; papers
    stored by then stay.
    """
    from explorer.reading import FORMS, SUFFIXES

    watcher, begun = progress or Silent(), time.perf_counter()
    papers, problems = collect(paths, SUFFIXES, FORMS)
    counts: Counter[str] = Counter()
    silent: list[str] = []
    if papers:
        with Store.open(folder, write=True, rules=reading_rules()) as store:
            watcher.start(len(papers))
            counts = _store(store, papers, watcher, problems, silent, limits)
    return Summary(
        counts["added"],
        counts["changed"],
        counts["same"],
        tuple(problems),
        time.perf_counter() - begun,
        watcher.cancelled,
        tuple(silent),
    )


def _store(
    store: Store,
    papers: Sequence[Paper],
    watcher: Progress,
    problems: list[tuple[str, str]],
    silent: list[str],
    limits: Limits,
) -> Counter[str]:
    counts: Counter[str] = Counter()
    batch: list[tuple[Record, str]] = []
    characters = 0
    with closing(run(_jobs(store, papers), limits, lambda: watcher.cancelled)) as outcomes:
        for paper, outcome in zip(papers, outcomes, strict=False):
            if outcome.row is not None:
                record = to_record(outcome.row)
                batch.append((record, str(paper.path)))
                characters += len(record.source.text)
                if not record.extraction.mentions:
                    silent.append(paper.name)
            elif outcome.problem:
                problems.append((paper.name, outcome.problem))
            else:
                counts["same"] += 1
            watcher.step(paper.name)
            if len(batch) >= _BATCH_PAPERS or characters >= _BATCH_CHARACTERS:
                counts.update(store.put_many(batch))
                batch, characters = [], 0
            if watcher.cancelled:
                break
    counts.update(store.put_many(batch))
    return counts


def _jobs(store: Store, papers: Iterable[Paper]) -> list[Job]:
    """Return what to read; a paper is known where its record is sound and was made by the rules of today."""
    origins = {origin: entry for entry in store.entries() for origin in entry.origins}
    jobs = []
    for paper in papers:
        entry = origins.get(str(paper.path))
        known = entry.sha256 if entry and entry.rules == store.rules and store.sound(entry) else ""
        jobs.append(Job(str(paper.path), paper.name, known))
    return jobs

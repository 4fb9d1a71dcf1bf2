"""Reads every paper alone and measures what was found in it."""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from explorer.errors import WhoDecidedError
from explorer.ingest.worker import document_id
from explorer.model import Record, Resolution
from explorer.reading import SUFFIXES, read
from explorer.resolve import resolve
from explorer.text import extract
from tests.accuracy import motions, twins
from tests.accuracy.linked import Linked
from tests.accuracy.rows import Rows, total
from tests.accuracy.score import score
from tests.accuracy.sheet import Gold
from tests.accuracy.suspects import PIECE, broken_off, reasons, titled
from tests.accuracy.words import untitled

ROOT: Final = Path(__file__).resolve().parents[2]
PAPERS: Final = ROOT.parent / "shared" / "papers"
GOLD: Final = ROOT / "tests" / "gold"
TAKEN: Final = SUFFIXES - {".json"}
"""What is read; the data that a publisher puts beside its papers is truth to compare with, not a paper."""


@dataclass(frozen=True)
class Job:
    """One paper to read: its folder, its name in it, and the facts found in it by hand where there are any."""

    folder: str
    name: str
    gold: Gold | None = None


@dataclass
class Paper:
    """What was measured of one paper; `suspects` are names that look like no person's, with the reasons."""

    name: str
    text: str = ""
    scored: Rows | None = None
    published: Rows | None = None
    people: int = 0
    suspects: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    problem: str = ""

    @property
    def publisher(self) -> str:
        """The folder that the paper is in."""
        return self.name.partition("/")[0]


@dataclass
class Measured:
    """All papers, in the order of their names."""

    papers: list[Paper]
    pairs: list[twins.Twin] = field(default_factory=list)

    def scored(self) -> dict[str, Rows]:
        """Sums of the rows scored against facts found by hand, by publisher."""
        return self._sums({paper.name: paper.scored for paper in self.papers})

    def published(self) -> dict[str, Rows]:
        """Sums of the rows compared with the publisher's own data, by publisher."""
        return self._sums({paper.name: paper.published for paper in self.papers})

    def figures(self) -> dict[str, dict[str, float]]:
        """Every figure that must not fall, by publisher and row, from 0 to 1."""
        scored = self.scored()
        figures = {publisher: _f1(rows) for publisher, rows in scored.items()}
        if scored:
            figures["all publishers"] = _f1(total(scored.values()))
        figures |= {f"{publisher}, own data": _f1(rows) for publisher, rows in self.published().items()}
        if self.pairs:
            shares = {kind: twins.alike(self.pairs, kind) for kind in twins.KINDS}
            figures["same as PDF and as text"] = {kind: both / all for kind, (both, all) in shares.items() if all}
        if people := sum(paper.people for paper in self.papers):
            doubtful = sum(len(paper.suspects) for paper in self.papers)
            figures["all papers"] = {"names that look like a person's": 1 - doubtful / people}
        return figures

    def _sums(self, rows: Mapping[str, Rows | None]) -> dict[str, Rows]:
        publishers = sorted({name.partition("/")[0] for name, found in rows.items() if found is not None})
        return {
            publisher: total(found for name, found in rows.items() if found and name.startswith(f"{publisher}/"))
            for publisher in publishers
        }


def facts(folder: Path) -> dict[str, Gold]:
    """Return the facts found by hand, by the name of their paper."""
    files = sorted(folder.rglob("*.json"))
    found = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    return {gold["paper"]: gold for gold in found}


def measure(papers: Path = PAPERS, gold: Path = GOLD) -> Measured:
    """Read all papers of a folder, each alone, over all cores."""
    known = facts(gold)
    names = sorted(file.relative_to(papers).as_posix() for file in papers.rglob("*") if file.suffix.lower() in TAKEN)
    jobs = [Job(str(papers), name, known.get(name)) for name in sorted({*names, *known})]
    with _pool() as pool:
        stems = [name[:-4] for name in names if name.endswith(".pdf") and name[:-4] + ".txt" in names]
        pairs = [pool.submit(_together, papers, stem) for stem in stems]
        read_by_itself = list(pool.map(read_alone, jobs, chunksize=4))
        return Measured(read_by_itself, [twin for pair in pairs if (twin := pair.result())])


def _together(papers: Path, stem: str) -> twins.Twin | None:
    try:
        return twins.together(stem, _record(papers, f"{stem}.pdf"), _record(papers, f"{stem}.txt"))
    except WhoDecidedError:
        return None


def _record(papers: Path, name: str) -> Record:
    source = read(papers / name, name)
    return Record(document_id(name, source.sha256), source, extract(source))


def read_alone(job: Job) -> Paper:
    """Read one paper and measure what was found; a paper that cannot be read has nothing found in it."""
    paper, file = Paper(job.name), Path(job.folder) / job.name
    text, resolution = "", Resolution()
    try:
        record = _record(Path(job.folder), job.name)
        text = record.source.text
        resolution = resolve([record])
    except WhoDecidedError as error:
        paper.problem = str(error)
    if job.gold is not None:
        paper.scored = score(resolution, text, job.gold)
    paper.text = text
    data = file.with_suffix(".json")
    if file.suffix == ".md" and data.is_file():
        paper.published = motions.compare(resolution, text, data)
    _doubt(paper, Linked(resolution))
    return paper


def _doubt(paper: Paper, linked: Linked) -> None:
    for person in linked.of("person"):
        name = untitled(person.attrs.get("name") or person.label)
        places = [(piece.start, piece.end) for piece in person.evidence]
        in_the_room = bool(linked.out([person.id], "attended", "sent_apologies"))
        why = reasons(name, in_the_room, any(titled(paper.text, *place) for place in places))
        why += (PIECE,) * any(broken_off(paper.text, *place) for place in places)
        paper.people += 1
        paper.suspects += [(name, why)] if why else []


def _f1(rows: Rows) -> dict[str, float]:
    return {name: row.f1 for name, row in rows.items() if row.f1 is not None}


def _pool() -> ProcessPoolExecutor:
    # Not fork: the tests' own threads would be copied half-way through what they do.
    context = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
    return ProcessPoolExecutor(_cores(), mp_context=context)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

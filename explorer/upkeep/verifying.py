"""Verifying a whole store: its bytes, its documents, and the linked record that is made of them."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from explorer.columns import DamagedColumns, Linked
from explorer.corpus import Corpus, load
from explorer.corpus.loading import key_of
from explorer.locations import expanded
from explorer.store import Store, derived
from explorer.store.examine import examine
from explorer.store.findings import Finding
from explorer.store.layout import CACHE
from explorer.store.repair import Repaired, repair

_RECORD = "linked record"
"""What findings on the linked record name in place of a file."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was verified and what was found: files of the store and their bytes, documents by table, things, links and quotes of the
    linked record, and the findings, worst first."""

    folder: Path
    files: int
    size: int
    counts: dict[str, int]
    findings: tuple[Finding, ...]
    things: int = 0
    links: int = 0
    quotes: int = 0

    @property
    def damaged(self) -> bool:
        """Whether anything is not what was written, also where nothing is lost by it."""
        return any(finding.harm != "none" for finding in self.findings)


def check(folder: Path) -> Report:
    """Verify all of a store; where there is none nothing is found.

    The linked record is verified where the store is whole: every link's ends are there, ids are unique, every quote is what its paper
    says at its place, and the file that keeps it is of today's papers and rules, or is made anew. Raises StoreError for a store
    that has no root any more, is newer or cannot be read.
    """
    folder = expanded(folder).resolve()
    seen = examine(folder)
    if not seen.counts.get("papers") or any(finding.harm != "none" for finding in seen.findings):
        return Report(folder, seen.files, seen.size, seen.counts, _sorted(seen.findings))
    # Before it is loaded, which makes it anew.
    fresh = list(_fresh(folder))
    corpus = load(folder)
    found = [*seen.findings, *fresh, *_linked(corpus.linked), *_quotes(corpus)]
    linked = corpus.linked
    return Report(
        folder, seen.files, seen.size, seen.counts, _sorted(found),
        linked.count, len(linked.links), len(linked.numbers("piece start")),
    )  # fmt: skip


def mend(folder: Path) -> tuple[Report, Repaired]:
    """Make a store whole as far as it goes, and return what is found of it then and what was done; raises as `check` does, and
    StoreBusy."""
    folder = expanded(folder).resolve()
    found = examine(folder).findings
    damaged = {finding.file for finding in found if finding.harm != "none"}
    done = repair(folder, damaged) if found else Repaired()
    return check(folder), done


def _sorted(findings: tuple[Finding, ...] | list[Finding]) -> tuple[Finding, ...]:
    order = ("lost", "mended", "none")
    return tuple(sorted(findings, key=lambda finding: (order.index(finding.harm), finding.file)))


def _fresh(folder: Path) -> Iterator[Finding]:
    store = Store.open(folder)
    kept = any((folder / CACHE).glob("linked-*"))
    if kept and derived.load(store.path, key_of(store)) is None:
        yield Finding(CACHE, f"the {_RECORD} kept there was of other papers or rules, and has been made anew", "none")


def _linked(linked: Linked) -> Iterator[Finding]:
    """Look at ids and ends: they are what all else goes by."""
    try:
        things = (linked.id(row) for row in range(linked.count))
        if any(one >= other for one, other in pairwise(things)):
            yield Finding(_RECORD, "an id is there twice, or out of order", "lost")
        ends = {*linked.numbers("link source"), *linked.numbers("link target")}
        for row in sorted(end for end in ends if end >= linked.count):
            yield Finding(_RECORD, f"a link leads to {linked.id(row)}, which is not there", "lost")
        # Of a million ids their hashes are a tenth of the memory.
        if len({hash(link.id) for link in linked.links}) != len(linked.links):
            yield Finding(_RECORD, "two links have one id", "lost")
        for gone, became in linked.redirects.items():
            if became not in linked.entities:
                yield Finding(_RECORD, f"{gone} leads to {became}, which is not there", "lost")
    except DamagedColumns as error:
        yield Finding(CACHE, f"{error.what}: {error.why}", "mended", error.then)


def _quotes(corpus: Corpus) -> Iterator[Finding]:
    """Compare every quote with its paper's text, paper by paper."""
    linked = corpus.linked
    by_document: dict[int, array[int]] = {}
    for row, document in enumerate(linked.numbers("piece document")):
        by_document.setdefault(document, array("I")).append(row)
    for document, rows in by_document.items():
        text, wrong = corpus.text(linked.id(document)), 0
        for piece in map(linked.piece, rows):
            wrong += text[piece.start : piece.end] != piece.quote
        if wrong:
            what = f"{wrong} quotes are not what {linked.id(document)} says at their places"
            yield Finding(_RECORD, what, "lost", paper=linked.id(document))

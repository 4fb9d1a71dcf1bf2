"""What reviewing does to the store: what waits, a judgement, its withdrawal. Each may take long and may raise WhoDecidedError."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.judge.acts import Said
    from explorer.judge.queue import Pair
    from explorer.model import Link
    from explorer.resolve.judgements import Verdict


@dataclass(frozen=True, slots=True)
class Kept:
    """A judgement that was kept: its number in the log, who made it, and what was judged in words."""

    number: int
    author: str
    words: str


@dataclass(frozen=True, slots=True)
class Met:
    """A judgement of the same pair that somebody else kept since the record was linked, so that none was kept here."""

    number: int
    author: str
    kind: Verdict

    @property
    def words(self) -> str:
        """Who judged meanwhile, and what."""
        told = {"same": "one", "different": "two", "unsure": "unsure"}[self.kind]
        return f"This pair was judged meanwhile, as {told}, by {self.author or 'somebody'} (number {self.number}), which stands."


def waiting(corpus: Corpus) -> list[Link]:
    """Return the pairs that nobody has judged, those with the most papers behind them first."""
    from explorer.judge.queue import waiting as queue
    from explorer.store import Store

    judged = Store.open(corpus.folder).judgements() if corpus.folder else ()
    return queue(corpus, judged)


def compared(corpus: Corpus, link: Link) -> Pair:
    """Return the two ends of a pair side by side."""
    from explorer.judge.queue import pair

    return pair(corpus, link.source, link.target)


def judge(corpus: Corpus, folder: Path, verdict: Verdict, pair: Pair) -> Kept | Met:
    """Keep a judgement of a pair, unless another was kept since the record was linked, which is returned."""
    from explorer.judge.acts import judge_pair

    said = _said()
    kept, ours = judge_pair(corpus, folder, verdict, pair.a.id, pair.b.id, said)
    if not ours:
        return Met(kept.number, kept.author, kept.kind)
    told = {"same": "are one", "different": "are two", "unsure": "stay in doubt"}[verdict]
    return Kept(kept.number, said.author, f"{pair.a.label} and {pair.b.label} {told}")


def withdraw(folder: Path, kept: Kept) -> Kept:
    """Withdraw a judgement; the withdrawal is kept in the log too."""
    from explorer.judge.acts import undo

    _, made = undo(folder, kept.number, _said())
    return Kept(made.number, made.author, kept.words)


def linked(folder: Path) -> Corpus:
    """Return the record as the judgements have it now; it is linked in a process of its own."""
    from explorer.corpus.loading import link_aside, load

    link_aside(folder)
    return load(folder)


def _said() -> Said:
    from explorer.judge.acts import Said
    from explorer.judge.author import author

    name, _ = author()
    return Said(name, datetime.date.today().isoformat())

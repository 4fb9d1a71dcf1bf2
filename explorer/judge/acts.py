"""Judging, withdrawing and applying: each one change of the store's log."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.errors import QueryError, UnknownId, WhoDecidedError
from explorer.judge.sides import Side
from explorer.judge.textfile import Filed
from explorer.resolve.judgements import Entry, Judgement, Undo, Verdict, active, newness
from explorer.schema import LISTED

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.model import Evidence


class NotTwo(WhoDecidedError):
    """Two sides that cannot be judged so."""


@dataclass(frozen=True, slots=True)
class Said:
    """Who judges, when (an ISO date) and why."""

    author: str
    date: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying a file did: judgements added, withdrawn, and known before, of which `stays_withdrawn` had been withdrawn here."""

    added: tuple[Entry, ...]
    withdrawn: int
    known: int
    stays_withdrawn: int = 0


def judgement(
    corpus: Corpus, kind: Verdict, a: Side, b: Side, said: Said, force: bool = False, log: Iterable[Judgement] = ()
) -> Judgement:
    """Return the judgement of two sides. Where one of the `log`, which is in force, made them one thing, each is known
    by what it was known by then.

    Raises QueryError for two kinds of thing or one thing twice, and NotTwo for `same` on two of one attendance list
    without `force`.
    """
    if a.entity.kind != b.entity.kind:
        raise QueryError(
            f"{a.entity.label} is a {a.entity.kind} and {b.entity.label} a {b.entity.kind}",
            "only things of one kind can be judged",
        )
    if a.entity.id == b.entity.id:
        if before := _before(log, kind, a, b):
            a, b = before
        elif kind != "different" or a.ref == b.ref:
            raise _one_thing(a, kind)
    if kind == "same" and not force and (lists := one_list(corpus, a.entity.id, b.entity.id)):
        one, other = lists
        raise NotTwo(
            f"{a.entity.label} and {b.entity.label} stand on one attendance list, and its members are never one person",
            f"“{_line(one.quote)}” and “{_line(other.quote)}” in {one.document}",
            "If the list prints one person twice, judge with --force",
        )
    return Judgement(
        kind, a.ref, b.ref, said.author, said.date, said.reason, a.names, b.names, a.papers, b.papers, force
    )


def _before(log: Iterable[Judgement], kind: Verdict, a: Side, b: Side) -> tuple[Side, Side] | None:
    """Return two sides as the newest judgement that made them one knew them, unless it is of the same kind."""
    joined = max(
        (one for one in log if one.kind == "same" and {one.a, one.b} == {a.ref, b.ref}), default=None, key=newness
    )
    if joined is None or kind == "same":
        return None
    known = {joined.a: (joined.a_names, joined.a_papers), joined.b: (joined.b_names, joined.b_papers)}
    first, second = (replace(side, names=known[side.ref][0], papers=known[side.ref][1]) for side in (a, b))
    return first, second


def record(folder: Path, *entries: Entry) -> tuple[Entry, ...]:
    """Add entries to the log of a store and return them with their numbers; raises StoreError or StoreBusy."""
    from explorer.store import Store

    with Store.open(folder, write=True) as store:
        return store.judge(entries)


def judge_pair(corpus: Corpus, folder: Path, kind: Verdict, a: str, b: str, said: Said) -> tuple[Judgement, bool]:
    """Keep a judgement of two ids and return it with True; where somebody has judged them since the record was linked, return that one with
    False and keep nothing. Raises as `judgement` and `record` do."""
    from explorer.judge.sides import side
    from explorer.store import Store

    with Store.open(folder, write=True) as store:
        known = {standing.number for standing in corpus.standings}
        for one in reversed(store.judgements()):
            if one.number not in known and {one.a, one.b} == {a, b}:
                return one, False
        ends = [side(corpus, id, store.record) for id in (a, b)]
        (kept,) = store.judge([judgement(corpus, kind, ends[0], ends[1], said)])
        assert isinstance(kept, Judgement)
        return kept, True


def undo(folder: Path, number: int | None, said: Said) -> tuple[Entry, Undo]:
    """Withdraw an entry of the log, without a number the last judgement in force; return it and the undo.

    Raises UnknownId where there is no such entry, or it is withdrawn already.
    """
    from explorer.store import Store

    with Store.open(folder, write=True) as store:
        log = store.log()
        live = active(log)
        if number is None:
            number = max((entry.number for entry in live if isinstance(entry, Judgement)), default=0)
            if not number:
                raise UnknownId("There is no judgement to undo", "", "See them all: whodecided judgements")
        entry = next((entry for entry in live if entry.number == number), None)
        if entry is None:
            known = any(entry.number == number for entry in log)
            raise UnknownId(
                f"Number {number} is {'withdrawn already' if known else 'not in the log'}",
                "",
                "See them all: whodecided judgements",
            )
        (made,) = store.judge([Undo(number, said.author, said.date, said.reason)])
        assert isinstance(made, Undo)
        return entry, made


def apply(folder: Path, rows: Sequence[Filed]) -> Applied:
    """Add the judgements of a file that the log has not, and withdraw those that the file withdraws.

    Applying a file again changes nothing; what was withdrawn here stays so. Raises StoreError or StoreBusy.
    """
    from explorer.store import Store

    with Store.open(folder, write=True) as store:
        new, seen, stays = _unknown(store.log(), rows)
        added = store.judge(new)
    withdrawn = sum(isinstance(entry, Undo) for entry in new)
    return Applied(tuple(entry for entry in added if isinstance(entry, Judgement)), withdrawn, seen, stays)


def _unknown(log: Sequence[Entry], rows: Sequence[Filed]) -> tuple[list[Entry], int, int]:
    """Return the entries of a file that the log has not, how many others there are, and how many of these stay withdrawn."""
    live = {entry.number for entry in active(log)}
    known: dict[Judgement, list[int]] = {}
    for entry in log:
        if isinstance(entry, Judgement):
            known.setdefault(replace(entry, number=0), []).append(entry.number)
    new: list[Entry] = []
    seen = stays = 0
    for row in dict.fromkeys(rows):
        numbers = known.get(row.judgement)
        if row.withdrawn is not None:
            seen += 1
            new += [replace(row.withdrawn, of=number) for number in numbers or () if number in live]
        elif numbers:
            seen += 1
            stays += numbers != [0] and not live.intersection(numbers)
        else:
            new.append(row.judgement)
            known[row.judgement] = [0]
    return new, seen, stays


def one_list(corpus: Corpus, a: str, b: str) -> tuple[Evidence, Evidence] | None:
    """Return the words by which one paper lists both people at one meeting, or None."""
    listed = {(link.target, piece.document): piece for link in corpus.out(a, *LISTED) for piece in link.evidence}
    pairs: Iterable[tuple[Evidence, Evidence]] = (
        (listed[link.target, piece.document], piece)
        for link in corpus.out(b, *LISTED)
        for piece in link.evidence
        if (link.target, piece.document) in listed
    )
    return next(iter(pairs), None)


def _one_thing(a: Side, kind: str) -> WhoDecidedError:
    forms = ", ".join(f"“{name}”" for name in a.names)
    if kind != "different":
        return QueryError(
            f"Both are {a.entity.label} already", a.entity.id, "See why: whodecided merges " + a.entity.id
        )
    return QueryError(
        f"Both are {a.entity.label}",
        f"{a.entity.id}, printed as {forms}",
        f"Name two forms to part it: whodecided different {a.entity.id} --form FORM --form FORM",
    )


def _line(words: str, most: int = 100) -> str:
    folded = " ".join(words.split())
    return folded if len(folded) <= most else folded[: most - 1].rstrip() + "…"

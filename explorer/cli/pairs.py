"""Pairs to judge and judgements as lines and as JSON."""

from __future__ import annotations

import shlex
import shutil
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from explorer.cards import whole_place
from explorer.cli.output import one_line
from explorer.model import Evidence, Link, Standing
from explorer.resolve.judgements import Entry, Undo, active
from explorer.text.contacts import hide, longest_clear

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.judge.queue import Pair

_LABEL: Final = 12
_MOST: Final = 4
"""Values of one kind shown side by side; the JSON has all of them."""

Log = Sequence[Entry]


def pair_lines(corpus: Corpus, pair: Pair, number: int, many: int) -> Iterator[str]:
    """Yield two things side by side, the reasons, the quotes, which record survives and what to type."""
    yield f"Pair {number} of {many}: may these be one? (= marks what is alike)"
    yield ""
    width = max(20, (shutil.get_terminal_size((100, 24)).columns - _LABEL - 6) // 2)
    for row in pair.rows:
        yield from _side_by_side(row.label, row.a, row.b, "=" if row.alike else " ", width)
    yield ""
    for heading, reasons, none in (
        ("For", pair.reasons, "nothing found"),
        ("Against", pair.against, "nothing found"),
        ("In doubt", pair.in_doubt, ""),
    ):
        said = reasons or ((none,) if none else ())
        yield from (f"{heading if not at else '':<8} {one_line(why)}" for at, why in enumerate(said))
    yield ""
    for side, quotes in zip("AB", pair.quotes, strict=True):
        yield from (
            f"{side} “{one_line(hide(piece.quote), 160)}”  [{one_line(whole_place(corpus, piece), 240)}]"
            for piece in quotes
        )
    yield ""
    yield f"If they are the same, {pair.survivor} survives and the other id leads to it."


def command_lines(pair: Pair, store: str = "") -> Iterator[str]:
    """Yield the commands that judge a pair; the store is named where they would not find it."""
    where = f" --store {shlex.quote(store)}" if store else ""
    yield "To judge, type one of"
    for verdict in ("same", "different", "unsure"):
        yield f"  whodecided {verdict} {shlex.quote(pair.a.id)} {shlex.quote(pair.b.id)}{where} --reason '…'"


def pair_json(pair: Pair) -> dict[str, Any]:
    """Return a pair for a program."""
    return {
        "a": {"id": pair.a.id, "label": pair.a.label, "evidence": [_quote(piece) for piece in pair.a.evidence]},
        "b": {"id": pair.b.id, "label": pair.b.label, "evidence": [_quote(piece) for piece in pair.b.evidence]},
        "kind": pair.a.kind,
        "for": list(pair.reasons),
        "against": list(pair.against),
        "in_doubt": list(pair.in_doubt),
        "compared": [{"what": row.label, "a": list(row.a), "b": list(row.b), "alike": row.alike} for row in pair.rows],
        "survivor": pair.survivor,
        "commands": {
            verdict: ["whodecided", verdict, pair.a.id, pair.b.id] for verdict in ("same", "different", "unsure")
        },
    }


def queue_lines(corpus: Corpus, links: Sequence[Link]) -> Iterator[str]:
    """Yield the pairs that wait, each with its reason and ids."""
    for link in links:
        yield f"{one_line(corpus.get(link.source).label)} / {one_line(corpus.get(link.target).label)}"
        yield f"    {one_line(str(link.attrs.get('reason', '')))}"
        yield f"    {link.source}  {link.target}"


def log_lines(log: Log, standings: Sequence[Standing]) -> Iterator[str]:
    """Yield the log, each judgement with who, when, why and what has become of it."""
    for row in log_json(log, standings):
        when = " ".join(part for part in (row["author"], row["date"]) if part)
        if row["entry"] == "undo":
            yield f"{row['number']:>4}  undo {row['of']}  · {one_line(when)} · {row['state']}"
        else:
            yield f"{row['number']:>4}  {row['judge']} · {one_line(when)} · {row['state']}"
            for side in ("a", "b"):
                now = f" → {row[f'{side}_now']}" if row[f"{side}_now"] not in ("", row[side]) else ""
                yield f"      {one_line(row[side])}{now}  {_names(row[f'{side}_names'])}".rstrip()
        if row["reason"]:
            yield f"      because {one_line(row['reason'])}"
        if row["note"]:
            yield f"      {row['state']}: {one_line(row['note'])}"


def log_json(log: Log, standings: Sequence[Standing]) -> list[dict[str, Any]]:
    """Return the log for a program."""
    live = {entry.number for entry in active(log)}
    gone = {entry.of: entry.number for entry in active(log) if isinstance(entry, Undo)}
    found = {standing.number: standing for standing in standings}
    rows = []
    for entry in log:
        said = {"number": entry.number, "author": entry.author, "date": entry.date, "reason": entry.reason}
        standing = found.get(entry.number, Standing(entry.number, "waiting"))
        state, note = (standing.state, standing.note) if entry.number in live else ("withdrawn", "")
        if entry.number in gone:
            note = f"by number {gone[entry.number]}"
        if isinstance(entry, Undo):
            rows.append(
                {
                    "entry": "undo",
                    **said,
                    "of": entry.of,
                    "state": "in force" if entry.number in live else state,
                    "note": note,
                }
            )
            continue
        rows.append(
            {
                "entry": "judgement", **said, "judge": entry.kind, "state": state, "note": note, "forced": entry.forced,
                "a": entry.a, "b": entry.b, "a_now": standing.a, "b_now": standing.b,
                "a_names": list(entry.a_names), "b_names": list(entry.b_names),
                "a_papers": list(entry.a_papers), "b_papers": list(entry.b_papers),
            }
        )  # fmt: skip
    return rows


def _side_by_side(label: str, a: tuple[str, ...], b: tuple[str, ...], mark: str, width: int) -> Iterator[str]:
    left, right = (_wrapped(values, width) for values in (a, b))
    for at in range(max(len(left), len(right))):
        one, other = (side[at] if at < len(side) else "" for side in (left, right))
        yield f"{mark if not at else ' '} {label if not at else '':<{_LABEL}}{one:<{width}}  {other}".rstrip()


def _wrapped(values: tuple[str, ...], width: int) -> list[str]:
    shown = [one_line(value, width * 3) for value in values[:_MOST]]
    if len(values) > _MOST:
        shown.append(f"and {len(values) - _MOST} more")
    return [line for value in shown or ["–"] for line in textwrap.wrap(value, width, subsequent_indent="  ") or [""]]


def _names(names: Sequence[str]) -> str:
    return "; ".join(f"“{one_line(name, 60)}”" for name in names[:_MOST]) + ("; …" if len(names) > _MOST else "")


def _quote(piece: Evidence) -> dict[str, Any]:
    piece = longest_clear(piece)
    return {
        "document": piece.document,
        "start": piece.start,
        "end": piece.end,
        "quote": piece.quote,
        "page": piece.page,
    }

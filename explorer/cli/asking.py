"""The command that answers a question in a few lines, each with the words of the record behind it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, Final

import click

from explorer.cli.context import corpus_of, json_option, store_option
from explorer.cli.output import narrate, one_line, say, say_json, these
from explorer.cli.rows import clear_json
from explorer.columns.days import date_words
from explorer.errors import Exit
from explorer.schema import KINDS
from explorer.selection import answered, held
from explorer.text.contacts import hide

if TYPE_CHECKING:
    from explorer.cards.answer import Answer, Named
    from explorer.corpus import Corpus, Found
    from explorer.search import Hit

SCHEMA: Final = 1
"""The version of the JSON that `ask` prints; raised when a key changes its meaning."""
_COUNTED: Final = 100_000
"""Answers that are counted at most."""
_MOST: Final = 50
"""Answers that are printed at most."""
_SIDES: Final = ("for", "against", "abstained")
_NOTE: Final = 160
"""Letters of what is said of somebody, such as the interest declared."""
_ROOM: Final = 12
"""People of a room that an answer in lines names; JSON has all."""
_MORE: Final = " more: whodecided show ID"


@click.command(
    epilog='\b\nExamples:\n  whodecided ask "who approved the library closures"\n'
    "  whodecided ask when did cabinet agree the budget\n  whodecided ask how many meetings did Vance miss\n  whodecided ask 'kind:decision body:cabinet year:2019 housing'"
)
@click.argument("words", nargs=-1, required=True, metavar="QUESTION...")
@click.option(
    "--limit", default=3, show_default=True, type=click.IntRange(1, _MOST), metavar="N", help="At most so many answers."
)
@json_option
@store_option
@click.pass_context
def ask(context: click.Context, words: tuple[str, ...], limit: int, as_json: bool) -> int:
    """Answer a question from the record: who, what, when, on which report, and the words that say so.

    The question is shown as the search line it was read as; correct it and ask again. What the store does not hold is said.
    """
    from explorer.cards.answer import answer

    corpus, question = corpus_of(context), " ".join(words)
    found = answered(corpus, question, limit=limit + 1, whole=True)
    hits = found.hits[:limit]
    answers = [answer(corpus, hit.id) for hit in hits]
    many = _many(corpus, found) if found.read_as.counted else None
    if as_json:
        say_json(_json(found, answers, many))
    else:
        if found.read_as.plain:
            say(f"Read as: {one_line(found.read_as.line)}")
        if found.note:
            say(one_line(found.note, 400))
        if many is not None:
            kind = KINDS[hits[0].kind]
            say(f"In this store: {many:,} {kind.one if many == 1 else kind.many}")
        for number, (one, hit) in enumerate(zip(answers, hits, strict=True)):
            say(
                ("\n" if number or found.read_as.plain or found.note else "")
                + "\n".join((*_lines(one), *_doubts(hit), f"    {one.thing.id}"))
            )
    if len(found.hits) > limit:
        narrate(
            f"There are more answers than {these(limit)}: add --limit {min(_MOST, limit * 10)}, or narrow the line."
        )
    if answers:
        return Exit.OK
    near = f" Nearest words in it: {', '.join(found.nearest)}." if found.nearest else ""
    read = f", read as “{one_line(found.read_as.line, 200)}”" if found.read_as.plain else ""
    line = corpus.elsewhen(found.read_as)
    other = f" Of other days there is: whodecided ask {shlex.quote(line)}" if line else ""
    narrate(
        f"Nothing in this store answers “{one_line(question, 120)}”{read}.{near}{other or ' What there is: whodecided stats'}"
    )
    return Exit.NOT_FOUND


def _lines(one: Answer) -> Iterator[str]:
    from explorer.cards.answer import in_words

    yield f"{KINDS[one.thing.kind].glyph} {_who(one)}"
    if one.what != one.thing.label or one.thing.kind == "decision":
        yield f"    “{one_line(hide(one.what), 600)}”"
    said = in_words(one) or "; ".join(map(one_line, one.titles))
    if said:
        yield f"    {said}"
    for paper in one.papers:
        by = [*(office.label for office in paper.offices), *(author.label for author in paper.authors)]
        if paper.report.id != one.thing.id or by:
            yield f"    on the report: {one_line(paper.report.label, 160)}{', by ' + ', '.join(map(one_line, by)) if by else ''}"
    votes = {side: tuple(replace(vote, note="") for vote in one.votes if vote.note == side) for side in _SIDES}
    for label, people in (
        ("held by", one.holders),
        ("asked of" if one.thing.kind == "action" else "of", () if one.thing.kind == "decision" else one.who),
        ("moved by", one.movers),
        ("seconded by", one.seconders),
        *(
            (f"voted {side} ({len(those)})" if side in ("for", "against") else f"{side} ({len(those)})", those)
            for side, those in votes.items()
        ),
        ("declared an interest", tuple({those.id: those for those in reversed(one.declared)}.values())[::-1]),
        ("in the room", one.room),
        ("apologies", one.apologies),
        ("absent", one.absent),
        ("goes on to", one.onward),
        ("opened", one.actions),
    ):
        if people:
            yield f"    {label}: {_list(people)}"
    for reply in one.answered:
        yield f"    answered: “{one_line(hide(reply.label), 200)}” ({one_line(reply.note, 120)})"
    if one.due:
        yield f"    due: {one_line(date_words(one.due), 80)}"
    if one.state:
        yield f"    state: {one.state}"
    yield from _unknown(one)
    if one.quote is not None:
        page = f", page {one.quote.page}" if one.quote.page is not None and "page" not in one.where else ""
        yield f"    [{one_line(one.where, 240)}{page}, characters {one.quote.start}–{one.quote.end}]"


def _unknown(one: Answer) -> Iterator[str]:
    """Yield what a person asks of such a thing and the record does not tell."""
    if one.thing.kind in ("decision", "meeting") and not one.room:
        yield "    in the room: not recorded"
    if one.thing.kind == "post" and not one.holders:
        yield "    held by: not recorded"
    if one.thing.kind == "decision" and not one.outcome:
        yield "    what came of it: not recorded"
    if one.outcome == "recommended" and not one.answered:
        yield "    What became of it was not found in this store."


def _doubts(hit: Hit) -> Iterator[str]:
    """Yield what makes an answer less than sure: words of the question that it does not have, or has in another spelling."""
    from explorer.search.sense import Tier

    if missing := hit.account.dropped():
        yield f"    It does not have {', '.join(f'“{one_line(word, 40)}”' for word in missing)}."
    taken = [
        f"“{one_line(met.term, 40)}” is read as “{one_line(met.word, 40)}”"
        for met in hit.account.met()
        if met.tier >= Tier.TYPO
    ]
    if taken:
        yield f"    Here {', '.join(taken)}."


def _who(one: Answer) -> str:
    if one.thing.kind != "decision":
        return one_line(one.thing.label, 160)
    return ", ".join(one_line(body.label, 120) for body in one.who) or "The body is not recorded"


def _list(people: tuple[Named, ...]) -> str:
    shown = [
        f"{one_line(one.label, 80)}{f' ({one_line(one.note, _NOTE)})' if one.note not in ('', 'member') else ''}"
        for one in people[:_ROOM]
    ]
    return ", ".join(shown) + (f" and {len(people) - _ROOM}{_MORE}" if len(people) > _ROOM else "")


def _many(corpus: Corpus, found: Found) -> int | None:
    """Return how many things answer a line as surely as the best does, or None where none surely does."""
    if found.note or not (found.hits and found.hits[0].sure):
        return None
    return len(held(corpus, found.read_as.line, _COUNTED).hits)


def _json(found: Found, answers: list[Answer], many: int | None) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "question": found.read_as.text,
        "line": found.read_as.line,
        "focus": found.read_as.focus,
        "nearest": list(found.nearest),
        "note": found.note,
        "more": len(found.hits) > len(answers),
        "count": many,
        "answers": [
            {**clear_json(asdict(one)), "missing": list(hit.account.dropped()), "why": hit.why, "score": hit.score}
            for one, hit in zip(answers, found.hits, strict=False)
        ],
    }

"""The commands of who is who: review, same, different, unsure, undo, judgements, merges."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from explorer.cli.context import corpus_of, folder_of, id_of, json_option, linking, store_option
from explorer.cli.output import narrate, say, say_json
from explorer.errors import Exit, QueryError, StoreError, UnknownId, WhoDecidedError
from explorer.locations import store_named
from explorer.schema import counted

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.judge.acts import Said
    from explorer.judge.queue import Pair
    from explorer.resolve.judgements import Judgement, Verdict

_F = TypeVar("_F", bound=Callable[..., Any])
_MOST: Final = 10
"""Numbers of judgements that are named in a row."""
_PARTS: Final = "A and B are ids, names, or words that fit one thing only; ID#FORM is those of its mentions printed so, ID#document/… those of one paper."


def _said_options(command: _F) -> _F:
    by = click.option("--by", metavar="NAME", help="Who judges [else WHODECIDED_BY, else the name of the account].")
    reason = click.option("--reason", default="", metavar="WORDS", help="Why; kept with the judgement.")
    return by(reason(command))


@click.command()
@click.option("--list", "as_list", is_flag=True, help="List all pairs that wait.")
@_said_options
@json_option
@store_option
@click.pass_context
def review(context: click.Context, as_list: bool, by: str | None, reason: str, as_json: bool) -> int:
    """Show the next two names that may be one, side by side, and say what to type.

    In a terminal it asks: s same, d different, u unsure, n or k skip, q quit; and goes on with the next pair.
    """
    from explorer.cli.pairs import command_lines, pair_json, pair_lines, queue_lines
    from explorer.judge.queue import pair, waiting
    from explorer.store import Store

    corpus = corpus_of(context)
    links = waiting(corpus, Store.open(folder_of(context)).judgements())
    if as_json:
        shown = links if as_list else links[:1]
        say_json({"waiting": len(links), "pairs": [pair_json(pair(corpus, k.source, k.target)) for k in shown]})
    elif not links:
        narrate("Nothing waits for a judgement.")
    elif as_list:
        say("\n".join(queue_lines(corpus, links)))
    elif asks():
        for number, link in enumerate(links, 1):
            two = pair(corpus, link.source, link.target)
            say("\n".join(pair_lines(corpus, two, number, len(links))))
            if not _ask(context, corpus, two, by, reason):
                break
    else:
        two = pair(corpus, links[0].source, links[0].target)
        say("\n".join([*pair_lines(corpus, two, 1, len(links)), "", *command_lines(two, store_named(corpus.folder))]))
    return Exit.OK


@click.command(epilog=_PARTS)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@click.option("--force", is_flag=True, help="Also where one attendance list names both.")
@_said_options
@store_option
@click.pass_context
def same(context: click.Context, a: str, b: str, force: bool, by: str | None, reason: str) -> int:
    """Judge that A and B are one, whatever the rules say; one of the two ids survives and the other leads to it.

    Members of one attendance list are never one person: against that it needs --force, for a list that prints one person twice.
    """
    return _judge(context, "same", (a, b), by, reason, force)


@click.command(
    epilog=f"{_PARTS}\n\n\b\nExamples:\n  whodecided different person/x/p-lee person/x/p-lee-2\n"
    "  whodecided different person/x/p-lee --form 'P Lee' --form 'Pat Lee'"
)
@click.argument("a", metavar="A")
@click.argument("b", metavar="[B]", required=False)
@click.option(
    "--form", "forms", multiple=True, metavar="FORM", help="Twice: part A by two printed forms or papers of it."
)
@_said_options
@store_option
@click.pass_context
def different(
    context: click.Context, a: str, b: str | None, forms: tuple[str, ...], by: str | None, reason: str
) -> int:
    """Judge that A and B are two: they are no longer possibly the same, and no rule joins them.

    What the rules have joined is parted by two of its printed forms, or two of its papers: --form twice.
    """
    if (b is None) == (not forms) or len(forms) not in (0, 2):
        raise QueryError("Two sides are needed", "", "Name A and B, or A with --form twice")
    return _judge(context, "different", (a, b) if b is not None else (f"{a}#{forms[0]}", f"{a}#{forms[1]}"), by, reason)


@click.command(epilog=_PARTS)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@_said_options
@store_option
@click.pass_context
def unsure(context: click.Context, a: str, b: str, by: str | None, reason: str) -> int:
    """Judge that it cannot be told: the pair stays possibly the same, and review asks no more."""
    return _judge(context, "unsure", (a, b), by, reason)


@click.command()
@click.argument("number", metavar="[N]", required=False, type=click.IntRange(min=1))
@_said_options
@store_option
@click.pass_context
def undo(context: click.Context, number: int | None, by: str | None, reason: str) -> int:
    """Withdraw judgement N, or the last one. The undo is kept in the log too, and can itself be undone by its number."""
    from explorer.judge.acts import undo as withdraw
    from explorer.resolve.judgements import Judgement

    said, source = _said(by, reason)
    entry, made = withdraw(folder_of(context), number, said)
    what = f"{entry.kind} {entry.a} {entry.b}" if isinstance(entry, Judgement) else f"the undo of {entry.of}"
    say(f"Withdrew number {entry.number}: {what}")
    narrate(
        f"Kept as number {made.number} by {said.author} (from {source}). To bring it back: whodecided undo {made.number}"
    )
    return Exit.OK


@click.command()
@click.option("--export", "target", metavar="FILE", help="Write the judgements as text for a colleague; “-” is stdout.")
@click.option("--apply", "source", metavar="FILE", help="Apply the judgements of such a text; “-” is stdin.")
@json_option
@store_option
@click.pass_context
def judgements(context: click.Context, target: str | None, source: str | None, as_json: bool) -> int:
    """List all that was judged and withdrawn, and what has become of it; write it to a file or apply one."""
    from explorer.cli.pairs import log_json, log_lines
    from explorer.corpus import load
    from explorer.store import Store

    folder = folder_of(context)
    if target is not None and source is not None:
        raise QueryError("--export and --apply are two things", "", "Ask for one of them")
    if source is not None:
        return _apply(folder, source)
    log = Store.open(folder).log()
    if target is not None:
        return _export(folder, target)
    standings = load(folder, linking).standings
    if as_json:
        say_json(log_json(log, standings))
    elif log:
        say("\n".join(log_lines(log, standings)))
    else:
        narrate("Nobody has judged anything yet. See what waits: whodecided review")
    return Exit.OK


@click.command()
@click.argument("id", metavar="[THING]", required=False)
@json_option
@store_option
@click.pass_context
def merges(context: click.Context, id: str | None, as_json: bool) -> int:
    """Show which printed names were taken for one thing, and why; without THING all where the names differ."""
    from explorer.cli.merged import merge_lines, merge_rows

    corpus = corpus_of(context)
    id = id_of(corpus, id) if id else None
    rows = merge_rows(corpus, id)
    if as_json:
        say_json(rows)
    elif rows:
        say("\n".join(merge_lines(rows)))
    else:
        narrate(
            f"{corpus.get(id).label} is named in one place only." if id else "No two names were taken for one thing."
        )
    return Exit.OK


COMMANDS: Final = (review, same, different, unsure, undo, judgements, merges)


def _judge(
    context: click.Context, kind: Verdict, ends: tuple[str, str], by: str | None, reason: str, force: bool = False
) -> int:
    from explorer.judge.acts import judgement
    from explorer.judge.sides import side
    from explorer.store import Store

    corpus, folder = corpus_of(context), folder_of(context)
    said, source = _said(by, reason)
    store = Store.open(folder)
    a, b = (side(corpus, end, store.record) for end in ends)
    made = judgement(corpus, kind, a, b, said, force, store.judgements())
    _keep(folder, made, source)
    return Exit.OK


def _keep(folder: Path, made: Judgement, source: str) -> None:
    from explorer.corpus import load
    from explorer.judge.acts import record

    (kept,) = record(folder, made)
    say(f"{kept.number}  {made.kind}  {made.a}  {made.b}")
    corpus = load(folder, linking)
    standing = next(one for one in corpus.standings if one.number == kept.number)
    if standing.state != "in force":
        what = f"It is {standing.state}: {standing.note}."
    elif made.kind == "same":
        what = f"{corpus.get(standing.a).label} is one {corpus.get(standing.a).kind} now: {standing.a}."
    elif made.kind == "different":
        what = f"They are two: {standing.a} and {standing.b}."
    else:
        what = "They stay possibly the same, and review asks no more."
    narrate(f"{what} Judged by {made.author} (from {source}). To withdraw it: whodecided undo {kept.number}")


def _ask(context: click.Context, corpus: Corpus, two: Pair, by: str | None, reason: str) -> bool:
    """Ask about a pair and keep the answer; return whether to go on."""
    from explorer.judge.acts import judge_pair

    answer = click.prompt(
        "same, different, unsure, skip, quit", type=click.Choice(["s", "d", "u", "n", "k", "q"]), err=True
    )
    if answer in "nkq":
        return bool(answer != "q")
    kinds: dict[str, Verdict] = {"s": "same", "d": "different", "u": "unsure"}
    said, source = _said(by, reason)
    try:
        kept, ours = judge_pair(corpus, folder_of(context), kinds[answer], two.a.id, two.b.id, said)
    except WhoDecidedError as error:
        narrate(str(error))
        return not isinstance(error, StoreError)
    if not ours:
        narrate(
            f"Judged meanwhile: {kept.kind}, by {kept.author or 'somebody'} (number {kept.number}), which stands. "
            "To judge otherwise, name the two: whodecided different A B\n"
        )
        return True
    narrate(
        f"Number {kept.number}, judged by {said.author} (from {source}). To withdraw it: whodecided undo {kept.number}\n"
    )
    return True


def asks() -> bool:
    """Return whether a person is there to be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def _said(by: str | None, reason: str) -> tuple[Said, str]:
    from explorer.judge.acts import Said
    from explorer.judge.author import author

    name, source = author(by)
    return Said(name, datetime.date.today().isoformat(), reason), source


def _export(folder: Path, target: str) -> int:
    from explorer.judge.textfile import dump, filed
    from explorer.store import Store, durable

    rows = filed(Store.open(folder).log())
    text = dump(rows)
    if target == "-":
        say(text.rstrip("\n"))
    else:
        if Path(target).is_dir():
            raise StoreError(f"{target} cannot be written", "it is a folder", "Name a file in it")
        durable.write(Path(target), text.encode())
    narrate(f"Wrote {counted(len(rows), 'judgement')} to {target}.")
    return Exit.OK


def _apply(folder: Path, source: str) -> int:
    from explorer.corpus import load
    from explorer.judge.acts import apply
    from explorer.judge.textfile import FileError, parse

    if source == "-" and sys.stdin is None:
        raise FileError("No judgements can be read", "standard input is closed", "Name their file: --apply FILE")
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        rows = parse(data.decode("utf-8-sig"))
    except FileNotFoundError:
        raise UnknownId(f"There is no file {source}") from None
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise FileError(f"Line {line} cannot be read", "it is not UTF-8", "Nothing was applied") from None
    held = {standing.number for standing in load(folder, linking).standings if standing.state == "in force"}
    done = apply(folder, rows)
    states = {standing.number: standing.state for standing in load(folder, linking).standings}
    given_way = sorted(number for number in held if states.get(number) == "replaced")
    idle = sum(states.get(entry.number, "waiting") != "in force" for entry in done.added)
    say(f"+ {len(done.added)} added  - {done.withdrawn} withdrawn  = {done.known} known  ? {idle} waiting or set aside")
    if done.stays_withdrawn:
        narrate(
            f"{done.stays_withdrawn} of those known {'was' if done.stays_withdrawn == 1 else 'were'} withdrawn here and not applied again. "
            "To have it count, judge the pair anew: whodecided review"
        )
    if given_way:
        narrate(
            f"{counted(len(given_way), 'judgement')} that had effect here {'gives' if len(given_way) == 1 else 'give'} way to newer ones of the "
            f"file: {', '.join(map(str, given_way[:_MOST]))}{' …' if len(given_way) > _MOST else ''}. See both: whodecided judgements"
        )
    if idle:
        narrate("What waits is kept until its papers are here. See why: whodecided judgements")
    return Exit.OK

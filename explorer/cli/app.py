"""The commands. Each asks the same core as the explorer; everything heavy is imported when a command runs."""

from __future__ import annotations

import io
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from explorer import __version__
from explorer.cli import (
    asking,
    collecting,
    exploring,
    exporting,
    judging,
    problems,
    saving,
    serving,
    settings,
    standing,
    upkeep,
)
from explorer.cli.context import chosen, corpus_of, folder_of, id_of, json_option, store_option
from explorer.cli.output import narrate, one_line, say, say_json, these
from explorer.errors import Exit
from explorer.schema import KINDS, counted
from explorer.selection import answered

_TOLD: Final = 200
"""Characters of a line that was asked that are told again."""

EXITS: Final[dict[Exit, str]] = {
    Exit.OK: "done",
    Exit.FAILED: "nothing was done; the reason is on stderr",
    Exit.USAGE: "called wrongly",
    Exit.PARTLY: "done, but some papers could not be read; each is named",
    Exit.NOT_FOUND: "the thing asked for is not in the store, or nothing there fits the words",
    Exit.BUSY: "another process is writing to the store",
    Exit.DAMAGED: "the store is damaged; each place is named",
    Exit.INTERRUPTED: "stopped by Ctrl-C; what was counted is stored",
}

_EPILOG = """\b
Examples:
  whodecided                                   explore your papers, or the sample
  whodecided explore --plain adoption          the same as numbered lines, for screen readers and pipes
  whodecided add minutes/ agenda.pdf           read papers into the store
  whodecided ask who endorsed the plan         an answer, with the words of the record
  whodecided search seman adoption             things by words, typing errors forgiven
  whodecided show ID                           one thing with all its links
  whodecided export council.graphml            the graph, for other programs
  whodecided review                            two names that may be one: judge them
  whodecided settings                          what can be set, where, and what is

\b
Exit codes:
""" + "\n".join(f"  {int(code):>3}  {words}" for code, words in EXITS.items())


def run(words: Sequence[str]) -> int:
    """Run a command and return its exit code; raises WhoDecidedError and OSError, of a pipe that nobody reads too, for `main` to tell."""
    try:
        code = whodecided.main(list(words), prog_name="whodecided", standalone_mode=False)
    except click.ClickException as error:
        told = io.StringIO()
        error.show(told)
        narrate(told.getvalue().rstrip("\n"))
        return Exit.USAGE
    except click.Abort:
        raise KeyboardInterrupt from None
    except SystemExit:
        # So Click ends where a pipe is closed, and not otherwise without its standalone mode.
        raise BrokenPipeError from None
    return int(code or 0)


class _Commands(click.Group):
    """The commands by name; a word that is none is taken for one that somebody looks for."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command named first; raises UsageError that says how to look for the words where there is none."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if not args[0][:1].isalpha():
                raise
            how = "explore --plain" if ctx.params.get("plain") else "search"
            raise click.UsageError(
                f"{error.message} To look for it: whodecided {how} {shlex.join(args)}", ctx
            ) from None


@click.group(
    cls=_Commands, invoke_without_command=True, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="whodecided", message="%(prog)s %(version)s")
@click.option("--plain", is_flag=True, help="The explorer as numbered lines, for screen readers and pipes.")
@store_option
@click.pass_context
def whodecided(context: click.Context, plain: bool) -> int:
    """Read council papers, find who decided what, and walk the record.

    Without a command the explorer opens.
    """
    if context.invoked_subcommand is not None:
        context.ensure_object(dict)["plain"] = plain
        return Exit.OK
    from explorer.cli.explore import explore, explore_plainly
    from explorer.views.address import NOWHERE

    return explore_plainly(chosen(context), NOWHERE) if plain else explore(chosen(context))


@whodecided.command(epilog="\b\nExamples:\n  whodecided add minutes/\n  whodecided add 'papers/**/*.pdf' notes.txt")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@store_option
@click.pass_context
def add(context: click.Context, paths: tuple[str, ...]) -> int:
    """Read papers into the store: files, folders and patterns.

    Adding a paper again changes nothing; a paper that has changed replaces its record. One that cannot be read is
    named and does not stop the others.
    """
    from explorer.cli.lines import problem_lines, silent_lines
    from explorer.cli.progress import Bar
    from explorer.ingest import add as ingest
    from explorer.settings import load

    if not all(path.strip() for path in paths):
        raise click.BadArgumentUsage("A PATH is empty. Name a file or a folder; “.” is the folder you are in.")

    if "-" in paths:
        raise click.BadArgumentUsage(
            "Standard input is not read: a paper is known by the name of its file. Save it to a file, and name that."
        )
    limits = load().limits
    try:
        with Bar() as bar:
            summary = ingest([Path(path) for path in paths], folder_of(context), bar, limits)
    except KeyboardInterrupt:
        narrate("Stopped at once. What had been stored stays; add the same papers again to go on.")
        return Exit.INTERRUPTED
    for line in problem_lines(summary.problems):
        narrate(line)
    for line in silent_lines(summary.silent):
        narrate(line)
    say(
        f"+ {summary.added} added  ~ {summary.changed} changed  = {summary.same} same  "
        f"! {counted(len(summary.problems), 'problem')}  in {summary.seconds:.1f} s"
    )
    if summary.cancelled:
        narrate("Stopped. What is counted here is stored; add the same papers again to go on.")
        return Exit.INTERRUPTED
    if not summary.problems:
        return Exit.OK
    return Exit.PARTLY if summary.added + summary.changed + summary.same else Exit.FAILED


@whodecided.command(
    epilog="\b\nExamples:\n  whodecided remove minutes/2019-05-02.pdf\n  whodecided remove minutes/drafts/\n"
    "  whodecided remove document/minutes-0018a634"
)
@click.argument("papers", nargs=-1, required=True, metavar="PAPER...")
@click.option("--force", is_flag=True, help="Also papers whose files have gone, whose text only the store has.")
@store_option
@click.pass_context
def remove(context: click.Context, papers: tuple[str, ...], force: bool) -> int:
    """Take papers out of the store again; their files stay where they are.

    A PAPER is the file or folder that was added, a path as the store has it, or an id. Judgements and notes stay, and hold again when the
    papers are added again.
    """
    from explorer.cli.output import one_line
    from explorer.ingest import remove as take_out

    if not all(paper.strip("/ ") for paper in papers):
        raise click.BadArgumentUsage("A PAPER is empty. Name a file, a folder or an id.")
    gone = take_out(papers, folder_of(context), lost=force)
    for entry in gone:
        narrate(f"- {one_line(entry.path)}")
    say(f"- {len(gone):,} removed")
    return Exit.OK


@whodecided.command(
    epilog="\b\nExamples:\n  whodecided search who endorsed the waste plan in 2021\n"
    "  whodecided search --kind person --limit 5 --json jones\n  whodecided search --kind action --limit 100"
)
@click.argument("words", nargs=-1, metavar="WORDS...")
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(list(KINDS)), help="Only things of this kind; may be repeated."
)
@click.option(
    "--limit", default=20, show_default=True, type=click.IntRange(min=1), metavar="N", help="At most so many."
)
@json_option
@store_option
@click.pass_context
def search(context: click.Context, words: tuple[str, ...], kinds: tuple[str, ...], limit: int, as_json: bool) -> int:
    """Find things by words in any order, typing errors forgiven; a question finds its answer. Best first.

    With --kind alone all things of that kind are listed.
    """
    from explorer.cli import lines, rows

    if not (words or kinds):
        raise click.BadArgumentUsage("Missing argument 'WORDS...'. All things of a kind: --kind KIND alone.")
    corpus, query = corpus_of(context), " ".join(words) if words else f"kind:{','.join(kinds)}"
    found = answered(corpus, query, kinds=kinds, limit=limit + 1)
    hits = found.hits[:limit]
    if found.read_as.plain:
        narrate(f"Read as: {found.read_as.line}")
    if found.note:
        narrate(found.note)
    if as_json:
        say_json([rows.hit_json(corpus, hit) for hit in hits])
    elif hits:
        say("\n".join(lines.hit_lines(corpus, hits)))
        if len(found.hits) > limit:
            narrate(f"There is more than {these(limit)}: add --limit {limit * 10}, or narrow the line.")
    else:
        near = f"Nearest words: {', '.join(found.nearest)}. " if found.nearest else ""
        narrate(
            f"Nothing fits “{one_line(query, _TOLD)}”. {near}Try fewer words, or see what there is: whodecided stats"
        )
    return Exit.OK if hits else Exit.NOT_FOUND


@whodecided.command()
@click.argument("id", metavar="THING")
@json_option
@store_option
@click.pass_context
def show(context: click.Context, id: str, as_json: bool) -> int:
    """Show one thing: what the record says of it, its sources, and its links in both directions.

    THING is an id, a name, or words that fit one thing only.
    """
    from explorer.cli import lines, rows

    corpus = corpus_of(context)
    entity = corpus.get(id_of(corpus, id))
    if as_json:
        say_json(rows.entity_json(corpus, entity))
    else:
        say("\n".join(lines.entity_lines(corpus, entity)))
    return Exit.OK


@whodecided.command()
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@click.option("--weak", is_flag=True, help="Use mentions and shared papers too.")
@click.option(
    "--limit", default=3, show_default=True, type=click.IntRange(min=1), metavar="N", help="At most so many ways."
)
@json_option
@store_option
@click.pass_context
def path(context: click.Context, start: str, end: str, weak: bool, limit: int, as_json: bool) -> int:
    """Show how two things hang together: the shortest ways, each step with its words.

    A and B are ids, names, or words that fit one thing only.
    """
    from explorer.cards.ways import ways
    from explorer.cli import lines, rows

    corpus = corpus_of(context)
    a, b = (id_of(corpus, said) for said in (start, end))
    found = ways(corpus, a, b, weak, limit)
    if as_json:
        say_json([rows.way_json(corpus, found.start, way) for way in found.ways])
    elif found.ways:
        say("\n".join(lines.ways_lines(corpus, found)))
        if found.more:
            narrate(f"More ways: --limit {limit * 2}")
        if not weak:
            narrate("With what was left out: --weak")
    if not found.ways and a == b:
        narrate(f"A and B are the same thing: {one_line(found.start.label)}")
    elif not found.ways:
        narrate(found.answer + ("" if weak else " Try with mentions: --weak"))
        return Exit.NOT_FOUND
    return Exit.OK


@whodecided.command()
@json_option
@store_option
@click.pass_context
def stats(context: click.Context, as_json: bool) -> int:
    """Count what is in the store, and name what a reader should know about the papers."""
    from explorer.cli import lines, rows

    corpus = corpus_of(context)
    if as_json:
        say_json(rows.stats_json(corpus))
    else:
        say("\n".join(lines.stats_lines(corpus)))
    return Exit.OK


for _command in (
    asking.ask,
    collecting.collection,
    exploring.explore,
    exporting.export,
    *judging.COMMANDS,
    problems.problems,
    saving.saved,
    serving.serve,
    settings.settings,
    standing.central,
    standing.company,
    *upkeep.COMMANDS,
):
    whodecided.add_command(_command)

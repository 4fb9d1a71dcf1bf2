"""The commands of saved searches: keep one, run it, and hear what is new in it."""

from __future__ import annotations

import click

from explorer.cli.context import corpus_of, folder_of, json_option, store_option
from explorer.cli.output import narrate, one_line, say, say_json
from explorer.errors import Exit


@click.group(invoke_without_command=True)
@json_option
@store_option
@click.pass_context
def saved(context: click.Context, as_json: bool) -> int:
    """Keep searches under a name, and hear what is new in them. Alone: list them."""
    if context.invoked_subcommand is not None:
        return Exit.OK
    from dataclasses import asdict

    from explorer.saved import listed

    kept = listed(folder_of(context))
    if as_json:
        say_json([asdict(one) for one in kept])
    for one in () if as_json else kept:
        say(
            f"{one_line(one.name)}: {one_line(one.line)}\n    {one.had:,} things when last looked at, {one.looked[:16].replace('T', ' ')}"
        )
    if not kept:
        narrate("No search is saved. Save one: whodecided saved add NAME LINE")
    return Exit.OK


@saved.command(epilog="\b\nExample:\n  whodecided saved add 'library closures' kind:decision library")
@click.argument("name")
@click.argument("words", nargs=-1, required=True, metavar="LINE...")
@store_option
@click.pass_context
def add(context: click.Context, name: str, words: tuple[str, ...]) -> int:
    """Save a search; all that it finds now counts as seen."""
    from explorer.saved import keep, listed

    folder = folder_of(context)
    before = next((one for one in listed(folder) if one.name == name), None)
    one = keep(folder, corpus_of(context), name, " ".join(words))
    say(f"Saved “{one_line(one.name)}”: {one_line(one.line)}  ({one.had:,} things now)")
    if before is not None:
        narrate(f"It takes the place of: {one_line(before.line)}")
    return Exit.OK


@saved.command()
@click.argument("name", required=False)
@click.option("--keep", "kept", is_flag=True, help="Do not mark what is shown as seen.")
@json_option
@store_option
@click.pass_context
def new(context: click.Context, name: str | None, kept: bool, as_json: bool) -> int:
    """Show what is new in one saved search, or in all, since it was last looked at."""
    from explorer.cli import lines, rows
    from explorer.saved import listed, news

    folder, corpus = folder_of(context), corpus_of(context)
    names = [name] if name else [one.name for one in listed(folder)]
    told = [news(folder, corpus, one, mark=not kept) for one in names]
    if as_json:
        say_json([{"name": one.saved.name, "line": one.saved.line, "since": one.saved.looked, "gone": one.gone, "cut": one.cut,
                   "new": [rows.hit_json(corpus, hit) for hit in one.hits]} for one in told])  # fmt: skip
        return Exit.OK
    for one in told:
        gone = f", {one.gone:,} found no more" if one.gone else ""
        say(f"{one_line(one.saved.name)}: {len(one.hits):,} new since {one.saved.looked[:16].replace('T', ' ')}{gone}")
        if one.hits:
            say("\n".join(lines.hit_lines(corpus, one.hits)))
        if one.cut:
            narrate(f"“{one_line(one.saved.name)}” finds more things than are remembered; narrow its line.")
    if not told:
        narrate("No search is saved. Save one: whodecided saved add NAME LINE")
    return Exit.OK


@saved.command()
@click.argument("name")
@store_option
@click.pass_context
def remove(context: click.Context, name: str) -> int:
    """Take a saved search away."""
    from explorer.saved import forget

    return taken_away(name, forget(folder_of(context), name), "No search is saved as")


def taken_away(name: str, was_there: bool, none: str) -> Exit:
    """Say that what was kept under a name is gone, or that there was none."""
    if was_there:
        say(f"Removed “{one_line(name)}”.")
        return Exit.OK
    narrate(f"{none} “{one_line(name)}”.")
    return Exit.NOT_FOUND

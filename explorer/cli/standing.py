"""The commands that tell what stands in the middle of the record, and who was in a room with whom."""

from __future__ import annotations

from dataclasses import asdict
from typing import Final

import click

from explorer.cli.context import corpus_of, id_of, json_option, store_option
from explorer.cli.output import narrate, say, say_json
from explorer.errors import Exit, QueryError
from explorer.schema import KINDS, counted

_MEASURES: Final = {
    "pagerank": "the share of a long walk along the links that is spent at a thing",
    "degree": "how many links a thing has",
    "betweenness": "the share of the shortest ways between others that lead through a thing",
}
"""What each measure is, as those who read its figures are told."""
_limit = click.option(
    "--limit", default=20, show_default=True, type=click.IntRange(1, 1000), metavar="N", help="At most so many."
)


@click.command(
    epilog="\b\nExamples:\n  whodecided central --kind body\n  whodecided central --by degree --kind person --limit 10"
)
@click.option(
    "--by", "measure", default="pagerank", show_default=True, type=click.Choice(tuple(_MEASURES)), help="The measure."
)
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(tuple(KINDS)), help="Only this kind; may be repeated."
)
@click.option("--weak", is_flag=True, help="Follow mentions and papers too.")
@_limit
@json_option
@store_option
@click.pass_context
def central(context: click.Context, measure: str, kinds: tuple[str, ...], weak: bool, limit: int, as_json: bool) -> int:
    """List the things that stand most in the middle of the record, by their links."""
    from explorer.cli.lines import named

    corpus = corpus_of(context)
    found = corpus.central(measure, kinds, limit, weak)
    if as_json:
        say_json(asdict(found))
        return Exit.OK
    if found.scores:
        narrate(f"{measure}: {_MEASURES[measure]}.")
    for id, score in found.scores:
        say(f"{score:10.4g}  {named(corpus.get(id))}")
        say(f"            {id}")
    if not found.exact:
        narrate("Worked out from a sample of the things; the order of near ones may differ.")
    narrate(f"{found.left_out:,} more are left out." if found.left_out else "Nothing is left out.")
    return Exit.OK


@click.command(epilog="\b\nExamples:\n  whodecided company ID\n  whodecided company 'Ann Elm' --limit 5 --json")
@click.argument("id", metavar="PERSON")
@_limit
@json_option
@store_option
@click.pass_context
def company(context: click.Context, id: str, limit: int, as_json: bool) -> int:
    """List the people with whom a person was at most meetings, with the first and the last day.

    PERSON is an id, a name, or words that fit one person only.
    """
    from explorer.cli.lines import named

    corpus = corpus_of(context)
    id = id_of(corpus, id, ("person",))
    if (kind := corpus.get(id).kind) != "person":
        raise QueryError(
            f"{id} is a {KINDS[kind].one}",
            "Only people are in a room",
            "Find people with: whodecided search kind:person NAME",
        )
    found = corpus.company(id, limit=limit)
    if as_json:
        say_json(asdict(found))
        return Exit.OK
    say(f"{named(corpus.get(id))} is in the record as present at {counted(found.meetings, 'meeting')}")
    for one in found.companions:
        days = one.first if one.first == one.last else f"{one.first} to {one.last}"
        say(f"{one.times:6,}  {named(corpus.get(one.id))}{f'  ({days})' if days else ''}")
        say(f"        {one.id}")
    if found.left_out:
        narrate(f"{found.left_out:,} more are left out.")
    return Exit.OK

"""The command that opens the explorer at a search, a thing or a view of it, on the screen or as numbered lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

import click

from explorer.cli.context import chosen, folder_of, id_of, linking, store_option
from explorer.cli.pages import ALL
from explorer.selection.around import DEEPEST, WAYS
from explorer.views.address import NOWHERE, Address

ONLY_PLAIN: Final = frozenset({"source"})
"""Views that the screen has beside others, and never alone."""

PANES: Final = tuple(name for name in ALL if name not in ONLY_PLAIN)
"""The panes of the screen that can have the keys, and what can lie over them: the paper, the path, pictures, and what people keep."""

OVER: Final = ("path", "timeline", "nearby", "attendance", "read")
"""Views of things that lie over the panes of the screen."""

TWO: Final = ("path", "review")
"""Views of two things."""

_VIEW: Final = (
    click.option("--at", default="", metavar="THING", help="Open at this thing: its id or name."),
    click.option("--to", default="", metavar="THING", help="The other end of a path, or of a pair to review."),
    click.option(
        "--find", default="", metavar="LINE", help="Open narrowed to this search line; WORDS stand in the search box."
    ),
    click.option("--pane", type=click.Choice(list(ALL)), help="The pane or view to begin in."),
    click.option("--depth", default=1, type=click.IntRange(1, DEEPEST), help="Links: to so many links away."),
    click.option("--way", default="both", type=click.Choice(WAYS), help="Links: those that lead out, in, or both."),
    click.option("--filter", default="", metavar="WORDS", help="Links with these words; in a paper, find them."),
    click.option(
        "--weak/--no-weak", default=None, help="With weak links such as mentions; usual in links, not in a path."
    ),
    click.option(
        "--limit", "ways", default=0, type=click.IntRange(min=0), metavar="N", help="Path: at most so many ways."
    ),
    click.option("--name", default="", metavar="NAME", help="The collection of this name."),
    click.option("--quote", default="", metavar="PAPER:START-END", help="Read at these characters of a paper."),
    click.option("--count", default="", metavar="RELATION", help="Timeline: count this alone."),
    click.option("--unfold", "unfolded", multiple=True, metavar="LIST", help="Unfold this list; may be repeated."),
    click.option("--cursor", default="", metavar="ROW", help="Where the cursor stands on the screen."),
    click.option("--result", default="", metavar="ROW", help="Facets: the result that is shown beside them."),
    click.option("--mark", "marks", multiple=True, metavar="ID", help="Mark this thing; may be repeated."),
)


def _view_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_VIEW):
        command = option(command)
    return command


@click.command(
    epilog="\b\nExamples:\n  whodecided explore adoption 2020\n"
    "  whodecided explore --find 'kind:decision body:\"Scrutiny Board 2\" year:2018 foster'\n"
    "  whodecided explore --at ID --pane links --depth 2 --filter foster\n"
    "  whodecided explore --plain --at ID --pane source\n"
    "  whodecided explore --plain --at ID --to ID --pane path --weak"
)
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@_view_options
@click.option("--plain", is_flag=True, help="Print numbered lines without boxes, for screen readers and pipes.")
@store_option
@click.pass_context
def explore(context: click.Context, /, plain: bool, **said: Any) -> int:
    """Open the explorer at a thing or on a search; the explorer itself copies the line that opens its view again.

    With --plain each view is numbered lines: on a terminal a number opens a line and words search, elsewhere one view is
    printed.
    """
    from explorer.cli import explore as opening

    address = asked(**said)
    # Before the command --plain means the same as after it.
    plain = plain or context.ensure_object(dict).get("plain", False)
    _refuse(context, address, plain)
    address = _found(context, address)
    if plain:
        return opening.explore_plainly(chosen(context), address)
    return opening.explore(chosen(context), address if address != NOWHERE else None)


def asked(words: Sequence[str], find: str, pane: str | None, filter: str, **said: Any) -> Address:
    """Return the view that arguments and options ask for."""
    return Address(pane or "", find=find, words=filter, typed=" ".join(words), **said)


def _found(context: click.Context, address: Address) -> Address:
    """Return an address whose things are told by their ids, also where a name was said; raises UnknownId or QueryError. The papers of the
    sample, which are opened where there are none, are not at hand yet."""
    if not any(said and "/" not in said for said in (address.at, address.to)):
        return address
    from explorer.corpus import load

    corpus = load(folder_of(context), linking)
    if corpus.empty:
        return address
    at, to = (id_of(corpus, said) if said and "/" not in said else said for said in (address.at, address.to))
    return replace(address, at=at, to=to)


def _refuse(context: click.Context, address: Address, plain: bool) -> None:
    """Say what cannot be meant, before anything is opened."""
    if address.to and address.pane not in TWO:
        raise click.UsageError(f"--to is the other end of --pane {' or '.join(TWO)}.", context)
    if not plain and address.pane in OVER and len(address.things) < ALL[address.pane].things and not address.quote:
        wanted = "--at and --to name them" if ALL[address.pane].things > 1 else "--at names it"
        many = "two things" if ALL[address.pane].things > 1 else "one thing"
        raise click.UsageError(f"The view {address.pane} is of {many}: {wanted}.", context)
    if not plain and address.pane in ONLY_PLAIN:
        raise click.UsageError(
            f"The screen has the panes {', '.join(PANES)}; {address.pane} is a view of --plain.", context
        )

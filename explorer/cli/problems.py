"""The command that tells what a reader should know about the papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from explorer.cli.context import corpus_of, json_option, store_option
from explorer.cli.output import narrate, one_line, say, say_json
from explorer.errors import Exit
from explorer.text.contacts import hide

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.model import Evidence

_SHORT: Final = 24
"""Letters of a quote below which the words around it are shown too."""
_AROUND: Final = 70


@click.command(
    epilog="\b\nExamples:\n  whodecided problems --kind attendance\n  whodecided problems --json minutes-june.pdf"
)
@click.argument("paper", metavar="[PAPER]", required=False)
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only this kind; may be repeated.")
@json_option
@store_option
@click.pass_context
def problems(context: click.Context, paper: str | None, kinds: tuple[str, ...], as_json: bool) -> int:
    """List contradictions, gaps and cut-off texts by kind: what, where, why, and what to do.

    PAPER is a paper's id, file name or title: only what concerns it.
    """
    from explorer.cards import whole_place
    from explorer.cards.problems import found, paper_of

    corpus = corpus_of(context)
    groups = found(corpus, kinds, paper_of(corpus, paper) if paper else "")
    if as_json:
        say_json([group.as_json() for group in groups])
        return Exit.OK
    if not groups:
        narrate("Nothing found: no contradictions, gaps or cut-off texts.")
        return Exit.OK
    for group in groups:
        say(f"{group.heading} ({len(group.troubles)})  --kind {group.kind}")
        for trouble in group.troubles:
            say(f"  {one_line(hide(trouble.what))}")
            for piece in trouble.evidence:
                where = f"[{one_line(whole_place(corpus, piece), 240)}, characters {piece.start}–{piece.end}]"
                say(f"      “{one_line(hide(piece.quote), 200)}”{_within(corpus, piece)}  {where}")
            if trouble.about:
                say(f"      {trouble.about}")
        say(f"  Why: {group.why}")
        say(f"  Next: {group.then}\n")
    say("  ".join(f"{len(group.troubles)} {group.kind}" for group in groups))
    return Exit.OK


def _within(corpus: Corpus, piece: Evidence) -> str:
    """Return the words around a quote that is too short to tell anything, such as a name in a list."""
    if len(piece.quote) >= _SHORT:
        return ""
    text = corpus.text(piece.document)
    before, after = text[max(0, piece.start - _AROUND) : piece.start], text[piece.end : piece.end + _AROUND]
    around = f"…{before.partition(' ')[2]}{piece.quote}{after.rpartition(' ')[0]}…"
    return f" in “{one_line(hide(around), 2 * _AROUND + _SHORT)}”"

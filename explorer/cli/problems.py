"""The command that tells what a reader should know about the papers."""

from __future__ import annotations

import click

from explorer.cli.context import corpus_of, json_option, store_option
from explorer.cli.output import narrate, one_line, say, say_json
from explorer.errors import Exit
from explorer.text.contacts import hide


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
    from explorer.cards import place
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
                say(
                    f"      “{one_line(hide(piece.quote), 200)}”  [{one_line(place(corpus, piece), 120)}, characters {piece.start}–{piece.end}]"
                )
            if trouble.about:
                say(f"      {trouble.about}")
        say(f"  Why: {group.why}")
        say(f"  Next: {group.then}\n")
    say("  ".join(f"{len(group.troubles)} {group.kind}" for group in groups))
    return Exit.OK

"""The command that writes the record, or a part of it, for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from explorer.cli.context import corpus_of, store_option
from explorer.cli.output import narrate
from explorer.errors import Exit, ExportError

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.export.part import Part


@click.command(
    epilog="\b\nExamples:\n  whodecided export council.graphml\n  whodecided export --format yed council.graphml\n"
    "  whodecided export --around ID --depth 2 near.gexf\n  whodecided export --find 'kind:decision housing' housing.md\n"
    "  whodecided export --from 2018 --to 2020-06 years.csv\n  whodecided export --format graphml - | gzip > council.graphml.gz"
)
@click.argument("file", metavar="FILE")
@click.option(
    "--format", "form", default="", metavar="NAME", help="The format, where the file's suffix does not tell it."
)
@click.option("--around", default="", metavar="ID", help="Only what is linked to this thing.")
@click.option(
    "--depth", default=1, show_default=True, type=click.IntRange(0, 3), help="With --around: links away from it."
)
@click.option(
    "--path",
    "ways",
    nargs=2,
    default=None,
    metavar="ID ID",
    help="Only what lies on the shortest ways between two things.",
)
@click.option("--weak", is_flag=True, help="With --path: use mentions and shared papers too.")
@click.option("--find", "line", default="", metavar="LINE", help="Only what a search finds.")
@click.option("--only", "ids", multiple=True, metavar="ID", help="Only this thing; may be repeated.")
@click.option(
    "--from", "since", default="", metavar="DATE", help="Only what is dated on or after this, and what it names."
)
@click.option(
    "--to", "until", default="", metavar="DATE", help="Only what is dated on or before this, and what it names."
)
@store_option
@click.pass_context
def export(
    context: click.Context,
    file: str,
    form: str,
    around: str,
    depth: int,
    ways: tuple[str, str] | None,
    weak: bool,
    line: str,
    ids: tuple[str, ...],
    since: str,
    until: str,
) -> int:
    """Write the record to a file for other programs, or to stdout as “-”; all of it, or one part.

    A part holds the things chosen, the papers they stand in, and every link among them.
    """
    from explorer.export import export as write

    corpus = corpus_of(context)
    asked = {"--around": around, "--path": ways, "--find": line, "--only": ids, "--from and --to": since or until}
    chosen = [name for name, value in asked.items() if value]
    if len(chosen) > 1:
        raise ExportError(
            "Two parts were asked for", f"{' and '.join(chosen)} choose different things", "Use one of them."
        )
    part = _part(corpus, around, depth, ways, weak, line, ids, since, until) if chosen else None
    for hub, many in (part.left_out if part else {}).items():
        narrate(f"{corpus.get(hub).label} has too many links to follow all: {many:,} were left out.")
    written = write(part or corpus, file, form)
    narrate(f"Wrote {written.path}: {written.nodes} nodes, {written.edges} edges, {written.size:,} bytes.")
    return Exit.OK


def _part(
    corpus: Corpus,
    around: str,
    depth: int,
    ways: tuple[str, str] | None,
    weak: bool,
    line: str,
    ids: tuple[str, ...],
    since: str,
    until: str,
) -> Part:
    from explorer.export import part

    if around:
        return part.around(corpus, around, depth)
    if ways:
        return part.between(corpus, *ways, weak=weak)
    if line:
        return part.found(corpus, line)
    return part.of_ids(corpus, ids) if ids else part.dated(corpus, since, until)

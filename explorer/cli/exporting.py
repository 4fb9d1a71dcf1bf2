"""The command that writes the record, or a part of it, for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from explorer.cli.context import corpus_of, folder_of, id_of, store_option
from explorer.cli.output import narrate, terminal_bytes
from explorer.errors import Exit, ExportUsageError

if TYPE_CHECKING:
    from pathlib import Path

    from explorer.corpus import Corpus
    from explorer.export.part import Part


@click.command(
    epilog="\b\nExamples:\n  whodecided export council.graphml\n  whodecided export --format yed council.graphml\n"
    "  whodecided export --around ID --depth 2 near.gexf\n  whodecided export --find 'kind:decision housing' housing.md\n"
    "  whodecided export --from 2018 --to 2020-06 years.csv\n  whodecided export --collection budget budget.md\n  whodecided export --format graphml - | gzip > council.graphml.gz"
)
@click.argument("file", metavar="FILE")
@click.option(
    "--format", "form", default="", metavar="NAME", help="The format, where the file's suffix does not tell it."
)
@click.option("--around", default="", metavar="THING", help="Only what is linked to this thing: an id or a name.")
@click.option(
    "--depth",
    default=None,
    type=click.IntRange(0, 3),
    help="With --around (else 1), --find, --only and --collection (else 0): and what lies so many links away.",
)
@click.option(
    "--path",
    nargs=2,
    default=None,
    metavar="THING THING",
    help="Only what lies on the shortest ways between two things.",
)
@click.option("--weak", is_flag=True, help="With --path: use mentions and shared papers too.")
@click.option("--find", default="", metavar="LINE", help="Only what a search finds.")
@click.option("--only", multiple=True, metavar="ID", help="Only this thing; may be repeated.")
@click.option("--collection", default="", metavar="NAME", help="Only what is in a collection, with your notes.")
@click.option(
    "--from", "since", default="", metavar="DATE", help="Only what is dated on or after this, and what it names."
)
@click.option(
    "--to", "until", default="", metavar="DATE", help="Only what is dated on or before this, and what it names."
)
@store_option
@click.pass_context
def export(context: click.Context, /, file: str, form: str, **chosen: Any) -> int:
    """Write the record to a file for other programs, into a folder as “NAME/”, or to stdout as “-”; all of it, or one part.

    A part holds the things chosen, the papers they stand in, and every link among them.
    """
    from explorer.export import export as write

    corpus, asked = corpus_of(context), _Asked(**chosen)
    part = asked.part(corpus, folder_of(context))
    written = write(part or corpus, file, form, terminal_bytes())
    narrate(f"Wrote {written}.")
    flat = not asked.depth and (asked.find or asked.only or asked.collection)
    for sentence in _left_out(corpus, part, not flat) if part else ():
        narrate(sentence)
    return Exit.OK


def _left_out(corpus: Corpus, part: Part, deep: bool) -> Iterator[str]:
    """What a part does not hold, a sentence each."""
    if part.cut:
        yield part.cut
    for hub, many in part.left_out.items():
        yield f"{corpus.get(hub).label} has too many links to follow all: {many:,} were left out."
    if part.outside:
        more = "" if deep else " To have those things too: --depth 1"
        yield f"Left out: {part.outside:,} links of these things to things that are not in this part.{more}"


@dataclass(frozen=True, slots=True)
class _Asked:
    """The part that was asked for: at most one of its options is given."""

    around: str
    depth: int | None
    path: tuple[str, str] | None
    weak: bool
    find: str
    only: tuple[str, ...]
    collection: str
    since: str
    until: str

    def part(self, corpus: Corpus, folder: Path) -> Part | None:
        """Return the part, or None where all is asked for; raises ExportUsageError where two parts are."""
        from explorer.export import part

        ways: dict[str, tuple[object, Callable[[], Part]]] = {
            "--around": (
                self.around,
                lambda: part.around(corpus, id_of(corpus, self.around), 1 if self.depth is None else self.depth),
            ),
            "--path": (
                self.path,
                lambda: part.between(corpus, *_two(corpus, self.path or ("", "")), self.weak),
            ),
            "--find": (self.find, lambda: part.found(corpus, self.find, self.depth or 0)),
            "--only": (
                self.only,
                lambda: part.chosen(corpus, (id_of(corpus, one) for one in self.only), self.depth or 0),
            ),
            "--collection": (self.collection, lambda: _collected(corpus, folder, self.collection, self.depth or 0)),
            "--from and --to": (self.since or self.until, lambda: part.dated(corpus, self.since, self.until)),
        }
        given = [name for name, (value, _) in ways.items() if value]
        if len(given) > 1:
            raise ExportUsageError(
                "Two parts were asked for", f"{' and '.join(given)} choose different things", "Use one of them."
            )
        return ways[given[0]][1]() if given else None


def _two(corpus: Corpus, ends: tuple[str, str]) -> tuple[str, str]:
    return id_of(corpus, ends[0]), id_of(corpus, ends[1])


def _collected(corpus: Corpus, folder: Path, name: str, depth: int) -> Part:
    from explorer.export.part import collected
    from explorer.saved import collections

    kept = collections.get(folder, name)
    inside = collections.held(corpus, kept.members)
    for gone in inside.missing:
        narrate(f"{gone.label} ({gone.id}) is in “{kept.name}” but no longer in the record: left out.")
    return collected(corpus, {one.entity.id: one.note for one in inside.things}, kept.name, kept.note, depth)

"""The commands that look after the store: check, backup, restore."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from explorer.cli.context import folder_of, json_option, store_option
from explorer.cli.output import narrate, say, say_json
from explorer.errors import Exit

if TYPE_CHECKING:
    from explorer.store.repair import Repaired
    from explorer.upkeep import Report

_SIGNS: Final = {"lost": "!", "mended": "~", "none": "·"}


@click.command(
    epilog="A line begins with ! where something is lost, with ~ where all is there though a file is damaged, with · where "
    "it is only worth knowing.\n\n\b\nExamples:\n  whodecided check\n  whodecided check --repair"
)
@click.option("--repair", is_flag=True, help="Write anew what is whole, and name what is lost.")
@json_option
@store_option
@click.pass_context
def check(context: click.Context, repair: bool, as_json: bool) -> int:
    """Verify all of the store: checksums, quotes, links, ids, derived files.

    Nothing is changed without --repair. With it the damaged files are kept in the store's folder “damaged”.
    """
    from explorer.upkeep import check as verify
    from explorer.upkeep import mend

    folder = folder_of(context)
    report, done = mend(folder) if repair else (verify(folder), None)
    if as_json:
        say_json(_as_json(report, done))
    else:
        say("\n".join(_lines(report, done)))
    if report.damaged:
        return Exit.DAMAGED
    return Exit.PARTLY if done and done.lost else Exit.OK


@click.command(epilog="\b\nExamples:\n  whodecided backup papers.zip\n  whodecided backup /media/stick/papers.zip")
@click.argument("file", metavar="FILE")
@store_option
@click.pass_context
def backup(context: click.Context, file: str) -> int:
    """Write all of the store to one file: papers with their text, judgements, collections, searches.

    The file is read back before it takes the place of an older one. Any machine can restore it.
    """
    from explorer.upkeep import backup as save
    from explorer.upkeep.parts import counted

    saved = save(folder_of(context), Path(file))
    say(f"Wrote {saved.path}: {', '.join(counted(saved.counts))}, {saved.size:,} bytes.")
    for missing in saved.missing:
        narrate(f"! not in it, because it is damaged: {missing}")
    return Exit.PARTLY if saved.missing else Exit.OK


@click.command(
    epilog="\b\nExamples:\n  whodecided restore papers.zip\n  whodecided restore papers.zip --store old-papers"
)
@click.argument("file", metavar="FILE")
@click.option("--replace", is_flag=True, help="Put it in the place of the store that is there; that is kept beside it.")
@store_option
@click.pass_context
def restore(context: click.Context, file: str, replace: bool) -> int:
    """Make the store from a backup, verify it, and only then put it in place."""
    from explorer.upkeep import restore as put_back
    from explorer.upkeep.parts import counted

    done = put_back(Path(file), folder_of(context), replace=replace)
    say(f"Put back {', '.join(counted(done.counts))} into {done.folder}.")
    for missing in done.missing:
        narrate(f"! not in the backup, because it was damaged then: {missing}")
    if done.before:
        narrate(f"What was there before is kept in {done.before}.")
    return Exit.OK


COMMANDS: Final = (check, backup, restore)


def _lines(report: Report, done: Repaired | None) -> list[str]:
    from explorer.store.layout import SCHEMA
    from explorer.upkeep.parts import counted

    if not report.files:
        return [f"There is no store at {report.folder} yet."]
    lines = [
        f"Store   {report.folder}: {report.files:,} files, {report.size:,} bytes, schema {SCHEMA}",
        f"Holds   {', '.join(counted(report.counts)) or 'nothing yet'}",
    ]
    if report.things:
        lines.append(f"Record  {report.things:,} things, {report.links:,} links, {report.quotes:,} quotes")
    lines += _done(done)
    lines += [f"{_SIGNS[finding.harm]} {finding}" for finding in report.findings]
    if not report.damaged:
        lines.append("All is as it was written: checksums, quotes, links and ids.")
    elif done is None:
        lines.append("Mend what can be mended: whodecided check --repair")
    return lines


def _done(done: Repaired | None) -> list[str]:
    if done is None:
        return []
    lines = [f"+ found again: {table} {id}" for table, id in done.restored]
    lines += [f"! lost: {table} {id or '(its name is not known)'}" for table, id in done.lost]
    if done.kept:
        lines.append(f"The damaged files are kept in {done.kept}.")
    return lines


def _as_json(report: Report, done: Repaired | None) -> dict[str, Any]:
    from dataclasses import asdict

    from explorer.store.layout import SCHEMA

    said: dict[str, Any] = {
        "store": str(report.folder), "schema": SCHEMA, "files": report.files, "bytes": report.size,
        "documents": report.counts, "things": report.things, "links": report.links, "quotes": report.quotes,
        "damaged": report.damaged, "findings": [asdict(finding) for finding in report.findings],
    }  # fmt: skip
    if done is not None:
        pairs = {"restored": done.restored, "lost": done.lost}
        said["repaired"] = {
            **{name: [{"table": table, "id": id} for table, id in found] for name, found in pairs.items()},
            "kept": str(done.kept) if done.kept else None,
        }
    return said

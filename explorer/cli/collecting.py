"""The commands of collections: put things together under a name, with notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from explorer.cli.context import corpus_of, folder_of, json_option, member_of, store_option
from explorer.cli.output import narrate, one_line, say, say_json
from explorer.cli.saving import taken_away
from explorer.errors import Exit, QueryError, StoreError
from explorer.schema import counted
from explorer.selection import held

if TYPE_CHECKING:
    from collections.abc import Iterable

    from explorer.saved.collections import Collection
    from explorer.saved.members import Held, Member


@click.group(invoke_without_command=True)
@json_option
@store_option
@click.pass_context
def collection(context: click.Context, as_json: bool) -> int:
    """Put things together under a name, with notes on the whole and on each. Alone: list the collections."""
    if context.invoked_subcommand is not None:
        return Exit.OK
    from explorer.saved import collections

    kept = collections.listed(folder_of(context))
    if as_json:
        say_json([_head_json(one) for one in kept])
    for one in () if as_json else kept:
        say(f"{one_line(one.name)}: {counted(len(one.members), 'thing')}, changed {one.changed[:16].replace('T', ' ')}")
        if one.note:
            say(f"    {one_line(one.note, 120)}")
    if not kept:
        narrate("There is no collection. Make one: whodecided collection add NAME ID")
    return Exit.OK


@collection.command()
@click.argument("name")
@click.option("--note", default="", metavar="TEXT", help="A note on the collection.")
@store_option
@click.pass_context
def create(context: click.Context, name: str, note: str) -> int:
    """Make an empty collection."""
    from explorer.saved import collections

    made = collections.create(folder_of(context), name, note)
    say(f"Made “{one_line(made.name)}”.")
    return Exit.OK


@collection.command(epilog="\b\nExample:\n  whodecided collection add budget ID ID --note 'ask about this'")
@click.argument("name")
@click.argument("ids", nargs=-1, metavar="[THING]...")
@click.option("--find", "line", default="", metavar="LINE", help="Add what a search finds.")
@click.option("--note", default="", metavar="TEXT", help="A note on each thing that is added.")
@store_option
@click.pass_context
def add(context: click.Context, name: str, ids: tuple[str, ...], line: str, note: str) -> int:
    """Add things to a collection, which is made where there is none of that name."""
    from explorer.saved import collections

    folder, corpus = folder_of(context), corpus_of(context)
    found = [hit.id for hit in held(corpus, line, collections.MOST_MEMBERS).hits] if line else []
    if not ids and not found:
        raise QueryError(
            f"Nothing fits “{line}”" if line else "Nothing was named", "", "Name ids, or a search: --find LINE"
        )
    named = [member_of(corpus, id) for id in ids]
    kept = collections.add(folder, corpus, name, [*named, *found], note)
    say(f"“{one_line(kept.name)}” has {counted(len(kept.members), 'thing')} now.")
    return Exit.OK


@collection.command()
@click.argument("name")
@click.argument("ids", nargs=-1, required=True, metavar="THING...")
@store_option
@click.pass_context
def remove(context: click.Context, name: str, ids: tuple[str, ...]) -> int:
    """Take things out of a collection; they stay in the record."""
    from explorer.saved import collections

    corpus = corpus_of(context)
    kept = collections.remove(folder_of(context), corpus, name, [member_of(corpus, id) for id in ids])
    say(f"“{one_line(kept.name)}” has {counted(len(kept.members), 'thing')} now.")
    return Exit.OK


@collection.command(epilog="\b\nExample:\n  whodecided collection note budget 'voted without a report?' --on ID")
@click.argument("name")
@click.argument("text")
@click.option("--on", "id", default="", metavar="ID", help="On this thing in it, and not on the whole.")
@store_option
@click.pass_context
def note(context: click.Context, name: str, text: str, id: str) -> int:
    """Put a note on a collection or a thing in it; an empty one takes the note away."""
    from explorer.saved import collections

    folder = folder_of(context)
    if id:
        corpus = corpus_of(context)
        id = member_of(corpus, id)
        kept = collections.note_on(folder, corpus, name, id, text)
    else:
        kept = collections.note(folder, name, text)
    say(f"{'Noted on' if text.strip() else 'Took the note off'} {id or f'“{one_line(kept.name)}”'}.")
    return Exit.OK


@collection.command()
@click.argument("name")
@click.argument("new")
@store_option
@click.pass_context
def rename(context: click.Context, name: str, new: str) -> int:
    """Give a collection another name."""
    from explorer.saved import collections

    say(f"Renamed to “{one_line(collections.rename(folder_of(context), name, new).name)}”.")
    return Exit.OK


@collection.command()
@click.argument("name")
@click.option("--force", is_flag=True, help="Even where it has notes, which are lost.")
@store_option
@click.pass_context
def delete(context: click.Context, name: str, force: bool) -> int:
    """Take a collection away; the things in it stay in the record. One with notes needs --force."""
    from explorer.saved import collections

    kept = next((one for one in collections.listed(folder_of(context)) if one.name == name), None)
    noted = sum(map(bool, (kept.note, *(one.note for one in kept.members)))) if kept else 0
    if noted and not force:
        raise StoreError(
            f"“{one_line(name)}” has {counted(noted, 'note')}",
            "what is noted would be lost, so nothing was taken away",
            "Keep them first: whodecided export --collection NAME FILE.md; or add --force",
        )
    return taken_away(name, collections.delete(folder_of(context), name), "No collection is called")


@collection.command()
@click.argument("name")
@json_option
@store_option
@click.pass_context
def show(context: click.Context, name: str, as_json: bool) -> int:
    """Show what is in a collection, with the notes, and what of it the record has no more."""
    from explorer.saved import collections

    kept, corpus = collections.get(folder_of(context), name), corpus_of(context)
    inside = collections.held(corpus, kept.members)
    if as_json:
        say_json(_head_json(kept) | _held_json(inside))
        return Exit.OK
    say(f"{one_line(kept.name)}: {counted(len(kept.members), 'thing')}")
    for line in kept.note.splitlines():
        say(f"    {line}")
    for one in inside.things:
        date = f"  {one.entity.date}" if one.entity.date else ""
        say(f"\n{one.entity.kind}{date}  {one_line(one.entity.label)}\n    {one.entity.id}")
        _say_notes(one.members)
    for gone in inside.missing:
        say(f"\n{gone.kind}  {one_line(gone.label)}\n    {gone.id} (no longer in the record)")
        _say_notes((gone,))
    return Exit.OK


def _say_notes(members: Iterable[Member]) -> None:
    notes = dict.fromkeys(one.note for one in members if one.note)
    for line in (line for note in notes for line in note.splitlines()):
        say(f"    | {line}")


def _head_json(kept: Collection) -> dict[str, Any]:
    return {
        "name": kept.name,
        "note": kept.note,
        "created": kept.created,
        "changed": kept.changed,
        "members": len(kept.members),
    }


def _held_json(inside: Held) -> dict[str, Any]:
    things = [
        {
            "id": one.entity.id,
            "kind": one.entity.kind,
            "label": one.entity.label,
            "date": one.entity.date,
            "note": one.note,
            "added": min(member.added for member in one.members),
            "added_as": [member.id for member in one.members if member.id != one.entity.id],
        }
        for one in inside.things
    ]
    gone = [{"id": one.id, "kind": one.kind, "label": one.label, "note": one.note} for one in inside.missing]
    return {"things": things, "no_longer_in_the_record": gone}

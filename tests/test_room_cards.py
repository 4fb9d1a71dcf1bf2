"""Who was there by what they did, in minutes without a list, is shown as no more than that."""

from __future__ import annotations

from pathlib import Path

from explorer.cards import Card, card
from explorer.corpus import from_resolution
from explorer.model import Record
from explorer.reading import read
from explorer.resolve import resolve
from explorer.text import extract

HEAD = (
    "Westmere Borough Council\nMinutes of the Meeting of Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\n"
)
BUSINESS = (
    "1. Rents\n\nIt was moved by Councillor Elm, seconded by Councillor Oak and\n\nRESOLVED that the rents stand.\n\n"
    "2. Close\n\nThe meeting closed at 3 pm.\n"
)
NO_LIST = "no list of those present found: only those who took part are known"


def room(folder: Path, *texts: str) -> list[tuple[str, str, str]]:
    """The label, words and note of each line on the room of the meeting that some papers are of."""
    records = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(text)
        source = read(path)
        records.append(Record(f"document/{number}", source, extract(source)))
    found = resolve(records)
    meeting = next(thing.id for thing in found.entities if thing.kind == "meeting")
    shown: Card = card(from_resolution(found, {record.document: record.source.text for record in records}), meeting)
    lines = next(section.lines for section in shown.sections if section.heading == "In the room")
    return [(line.label, line.text, line.note) for line in lines if line.label not in ("Apologies", "Declared")]


def test_minutes_without_a_list_show_those_who_took_part_as_some_of_those_present(tmp_path: Path) -> None:
    assert room(tmp_path, HEAD + BUSINESS) == [
        ("Members", "Councillor Elm", "took part"), ("", "Councillor Oak", "took part"), ("", "not recorded", NO_LIST),
    ]  # fmt: skip


def test_a_list_in_either_paper_of_a_meeting_says_who_was_there(tmp_path: Path) -> None:
    listed = HEAD + "Present: Councillors Ash, Elm and Oak\n\n" + BUSINESS
    said = [("Members", "Ash", ""), ("", "Elm", ""), ("", "Oak", "")]
    assert [(label, name.split()[-1], note) for label, name, note in room(tmp_path, listed)] == said
    both = room(tmp_path, HEAD + BUSINESS, listed)
    assert [(label, name.split()[-1], note) for label, name, note in both] == said

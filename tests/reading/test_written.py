"""Markdown that programs wrote: paragraphs broken into indented lines, and values printed as the program holds them."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.reading import read
from explorer.reading.written import in_paragraphs, with_plain_values


def text_of(folder: Path, words: str, name: str = "paper.md") -> str:
    """The text that is read of a file with these words."""
    file = folder / name
    file.write_text(words, encoding="utf-8")
    return read(file).text


def test_a_paragraph_that_goes_on_in_indented_lines_is_one_line(tmp_path: Path) -> None:
    """A heading, a clause whose first words stand on lines of their own, and a quotation."""
    printed = (
        "# 3.&nbsp;&nbsp;2nd Report of the\n  Trees Advisory Committee\n  - Paths\n\nThat the 2nd Report of the\n  Trees Advisory\n"
        "  Committee BE RECEIVED.\n \na)\u00a0 \u00a0 \n  the\n  Clerk BE ASKED to write; and,\n\n> **Motion\n  Passed**\n"
    )
    assert text_of(tmp_path, printed) == (
        "# 3.&nbsp;&nbsp;2nd Report of the Trees Advisory Committee - Paths\n\nThat the 2nd Report of the Trees Advisory"
        " Committee BE RECEIVED.\n\na) the Clerk BE ASKED to write; and,\n\n> **Motion Passed**\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        "Present:\n  - Cllr A. Birch\n  - Cllr B. Elm\n",
        "The Chair may:\n  1. open the meeting\n  2. close it\n",
        "Present:\n\n  Cllr A. Birch\n  Cllr B. Elm\n",
        "|Yeas:|\n  A. Birch\n",
        "The seat\n   was mended.\n",
        "The seat\n was mended.\n",
        "---\ntitle: Minutes\nkeys:\n  one: two\n---\nThe seat was mended.\n",
    ],
)
def test_lists_tables_keys_and_other_indents_stay_as_they_are(words: str) -> None:
    """Only a line right below its paragraph, indented by two spaces, goes on with it."""
    assert in_paragraphs(words) == words


def test_a_quotation_has_its_mark_once_a_paragraph_and_signs_for_programs_go(tmp_path: Path) -> None:
    """As converters write minutes: a line's end by a backslash, a comment between lists, and quotations of several lines."""
    printed = (
        "1.  MINUTES OF THE MAY MEETING\\\n    These were moved by Ann Elm.\n\n<!-- -->\n\n> It was agreed\n> to write to the\n> Clerk.\n>\n"
        "> The pond\n> is low.\n\n> - one\n> - two\n"
    )
    assert text_of(tmp_path, printed) == (
        "1.  MINUTES OF THE MAY MEETING\n    These were moved by Ann Elm.\n\n\n\n> It was agreed\nto write to the\nClerk.\n\n"
        "> The pond\nis low.\n\n> - one\n> - two\n"
    )


def test_plain_text_keeps_its_lines(tmp_path: Path) -> None:
    """In text that is no Markdown two spaces set a line in."""
    printed = "Present:\n  Cllr A. Birch\n  Cllr B. Elm\n"
    assert text_of(tmp_path, printed, "paper.txt") == printed


def test_a_value_printed_with_its_class_is_its_words(tmp_path: Path) -> None:
    """Movers and a result; a value without words leaves a blank line, and other quotation marks are read too."""
    printed = (
        "{'string': 'Moved by A. Birch', '__class__': 'Mover'}\n\n{'string': \"Seconded by B. O'Elm\", '__class__': 'Mover'}\n\n"
        "That the seat BE MENDED.\n\n**{'string': 'Motion Passed (5 to 0)', '__class__': 'MotionResult'}**\n\n"
        "{'string': '', '__class__': 'Mover'}\n"
    )
    assert text_of(tmp_path, printed) == (
        "> Moved by A. Birch\n\n> Seconded by B. O'Elm\n\nThat the seat BE MENDED.\n\n> **Motion Passed (5 to 0)**\n\n\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        "The clerk wrote {'string': 'seat', '__class__': 'Mover'} on the wall.",
        "{'string': 'seat'}",
        "{'string': 'seat', '__class__': 'Mover', 'more': open('x')}",
        "**{'string': 'seat', '__class__': 'Mover'}",
        "{'string': '\\N{no}', '__class__': 'Mover'}",
    ],
)
def test_other_words_in_braces_stay(words: str) -> None:
    """Only a whole line of that one form is a value."""
    assert with_plain_values(words) == words

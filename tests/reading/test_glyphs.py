"""Words of a PDF that come as the numbers of their glyphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.reading.glyphs import spelt

SIGNS = {"‘": "µ", "’": "¶", "“": "³", "”": "´", "–": "±", "£": "\x85"}


def numbered(words: str) -> str:
    """Return words as the numbers of their glyphs."""
    return "".join(SIGNS.get(letter) or chr(ord(letter) - 29) for letter in words)


@pytest.mark.parametrize(
    "line",
    [
        "{Clerk’s Report}", "4.{  Clerk’s Report}", "RESOLVED: {That the Clerk’s fee be paid.}", "RESOLVED{:  To renew the Council’s} lease",
        "as {in the Council’s} lease", "8. Consideration {of the new Clerk’s} Salary", "that it indica{ting that the Council’s views} are",
        "The Assistant Clerk {presented the Clerk’s} report", "{at a cost of £52.00}.", "He said {“Good”, not ‘Moderate’ – that} is all.",
    ],
)  # fmt: skip
def test_glyphs_are_spelt_and_words_beside_them_stay(line: str) -> None:
    read, printed = "", ""
    for at, part in enumerate(line.replace("}", "{").split("{")):
        read += numbered(part) if at % 2 else part
        printed += part
    assert spelt(read) == printed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RESOLVED: THAT THE FEE BE PAID",
        "A\x0bB",
        "ITEM\x07TWO\x03",
        "5TH\x03MARCH 2019",
        "the rate of 5%\x0c of $3 & more",
    ],
)
def test_words_in_capitals_and_stray_characters_stay(text: str) -> None:
    assert spelt(text) == text


@given(st.text(st.characters(blacklist_characters="\x03"), max_size=60))
def test_a_text_without_the_glyph_of_a_space_stays(text: str) -> None:
    assert spelt(text) == text


@given(st.text(max_size=60))
def test_as_many_characters_come_back(text: str) -> None:
    assert len(spelt(text)) == len(text)

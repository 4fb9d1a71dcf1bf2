"""What the gate for words from outside lets through."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.reading.clean import clean_line, clean_name, clean_text

ANY = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("a\r\nb\rc\x0cd\x85e\u2028f", "a\nb\nc\nd\ne\nf"),
        ("tab\tstays\xa0so does the fixed space", "tab\tstays\xa0so does the fixed space"),
        ("Report \x1b]52;c;cm0gLXJm\x1b\\", "Report ]52;c;cm0gLXJm\\"),
        ("\u202eevil\u202c \u2066x\u2069", "evil x"),
        ("soft\u00adhyphen zero\u200bwidth mark\ufeff", "softhyphen zerowidth mark"),
        ("lone \ud83d half \ufffe \uffff \U0001ffff", "lone  half   "),
        ("Cafe\u0301", "Café"),
        ("family 👨\u200d👩\u200d👧 flag 🏳\ufe0f\u200d🌈", "family 👨\u200d👩\u200d👧 flag 🏳\ufe0f\u200d🌈"),
        ("not\u200djoined, a\ufe0f", "notjoined, a"),
        ("hidden \U000e0041\U000e0042 tags", "hidden  tags"),
    ],
)
def test_harm_goes_and_words_stay(printed: str, kept: str) -> None:
    assert clean_text(printed) == kept


@given(ANY)
def test_cleaning_twice_is_cleaning_once_and_leaves_nothing_that_a_terminal_obeys(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not [char for char in once if unicodedata.category(char) in ("Cc", "Cs") and char not in "\t\n"]
    assert not [char for char in once if unicodedata.bidirectional(char) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI")]
    once.encode()


@given(st.text("abcdefghijklmnopqrstuvwxyz ÀÉ£–“”½\n\t"))
def test_ordinary_words_are_untouched(text: str) -> None:
    assert clean_text(text) == text


def test_names_are_one_line_and_can_be_stored() -> None:
    assert clean_line(" Agenda\n\t pack \x1b ") == "Agenda pack"
    assert clean_name("minutes\udce9\n2019.txt") == "minutes\ufffd 2019.txt"

"""Where sentences begin and end: at stops that end them, and not after titles, initials or the clock. The index of stops that a text's
rules share is held to looking at each stop of the stretch asked for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.text.page.sentences import LONGEST, _ends, sentence_end, sentence_start

_STOP = re.compile(r"[.!?](?=[\"')\]]*(?:\s|$))")
_PIECES = st.sampled_from(
    ["a", "B", ". ", ".", "! ", "? ", "\n", "\n\n", " ", "Mr", "No.", "Cllr. ", "£3220. 00", ")", '"', "'", "]", "a.m.", "word", "Lengthy", "St. Mere"]
)  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "The members agreed to hear Supt. Elm on the homes.",
        "The report of Insp. A. Oak was noted.",
        "It was agreed to thank Fr. Birch and Sgt. Ash.",
        "Ald. Elm moved at 3 p.m. that the homes be built.",
        "The quote of £3220. 00 was accepted.",
    ],
)
def test_no_sentence_ends_after_a_title_an_initial_or_a_sum(sentence: str) -> None:
    text = f"None. {sentence} There was no more."
    assert text[6 : sentence_end(text, 6, len(text))] == sentence
    assert sentence_start(text, len("None. ") + len(sentence) - 2, 0) == 6


@given(st.lists(_PIECES, max_size=14).map("".join), st.integers(0, 60), st.integers(0, 60))
def test_ends_and_starts_are_those_of_looking_at_each_stop(text: str, one: int, other: int) -> None:
    low, high = sorted((min(one, len(text)), min(other, len(text))))
    stops = [match.start() for match in _STOP.finditer(text, low, high) if _ends(text, match.start(), low)]
    assert sentence_end(text, low, high) == (stops[0] + 1 if stops else high)
    blank = text.rfind("\n\n", low, high)
    begin = max([low, blank + 2 if blank >= 0 else low, *(stop + 1 for stop in stops if stop >= blank)])
    expected = begin + len(text[begin:high]) - len(text[begin:high].lstrip(" \t\n\"')]"))
    assert sentence_start(text, high, low) == expected


def test_a_sentence_without_end_is_cut_after_a_word() -> None:
    text = "word " * LONGEST
    assert sentence_end(text, 0, len(text)) == LONGEST - 1
    assert sentence_end("a" * (2 * LONGEST), 5, 2 * LONGEST) == LONGEST + 5


def test_marks_that_close_a_sentence_may_stand_at_the_end_of_what_is_looked_at() -> None:
    text = 'He said "it is done.") and left'
    assert sentence_end(text, 0, text.index(" and")) == text.index('"', 10)
    assert sentence_end(text, 0, text.index(")")) == text.index('"', 10)
    assert sentence_end(text, 0, len(text)) == text.index('"', 10)

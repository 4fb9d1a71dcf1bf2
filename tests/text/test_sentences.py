"""Where sentences end: at stops that end them, and not after titles, initials or the clock."""

from __future__ import annotations

import pytest

from explorer.text.sentences import sentence_end, sentence_start


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

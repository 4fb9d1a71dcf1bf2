"""Cue words found in one pass are those that a slow and obvious search finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.text.page.seek import Cued, Reach, Seeker, cues, near

WORDS = (*cues("moved", "moved by", "move", "agreed", "Board", "2nd"), ", Chair", " meeting of", "unlisted")
AGREED = Cued(re.compile(r"\bboard\s+agreed\b", re.IGNORECASE), ("agreed",), before=12, after=8)
MOVED = Cued(re.compile(r"\bmoved(?: by)?\b", re.IGNORECASE), ("moved",))
PIECES = ("move", "moved ", "moved by ", "Moved", "agreed", "Agreed ", "Board ", "board  ", "2nd", "22nd ", ", Chair", " meeting of", "unlisted", "x", "é", "İ", " ", "\n", "-")  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def slow(text: str, word: str) -> list[int]:
    """Every offset at which `word` stands, and opens a word where it opens with a letter."""
    low = text.replace("İ", "-").lower()
    said = (low if word == word.lower() else text).replace("\n", " ")
    return [
        at
        for at in range(len(text))
        if said.startswith(word, at) and not (word[0].isalpha() and at and "a" <= low[at - 1] <= "z")
    ]


@given(texts, st.sampled_from(["", "-" * 300]))
def test_places_of_words(text: str, more: str) -> None:
    seeker = Seeker(text + more)
    for word in WORDS:
        assert list(seeker.places(word)) == slow(text + more, word)


@given(texts, st.sampled_from(["", "-" * 300]), st.integers(0, 60), st.integers(0, 200))
def test_places_of_several_words_in_a_range(text: str, more: str, start: int, length: int) -> None:
    seeker, end = Seeker(text + more), start + length
    inside = sorted(at for word in WORDS for at in slow(text + more, word) if start <= at < end)
    assert list(seeker.within(WORDS, start, end)) == inside
    assert seeker.any(WORDS, start, end) == bool(inside)


@pytest.mark.parametrize("cued", [AGREED, MOVED])
@given(texts, st.sampled_from(["", "-" * 300]), st.integers(0, 60))
def test_matches_are_those_of_the_pattern(cued: Cued, text: str, more: str, start: int) -> None:
    seeker = Seeker(text + more)
    found = [match.span() for match in seeker.finditer(cued, start)]
    assert found == [match.span() for match in cued.pattern.finditer(text + more, start)]
    assert seeker.has(cued, start, len(text + more)) == bool(found)


@given(texts, st.integers(4, 60))
def test_matches_that_stay_in_their_line_are_found_from_its_start(text: str, before: int) -> None:
    pattern = re.compile(r"\b(?:[\w]+ ){1,3}agreed\b", re.IGNORECASE)
    places = list(Seeker(text).places("agreed"))
    everywhere, in_line = (
        [match.span() for match in near(pattern, text, places, Reach(before, 8, in_line), 0, len(text))]
        for in_line in (False, True)
    )
    assert in_line == everywhere

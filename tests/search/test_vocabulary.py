"""The vocabulary finds what a comparison with every word finds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from explorer.search.fold import stem
from explorer.search.signature import near, signature, signatures
from explorer.search.vocabulary import Vocabulary

letters = st.text("abcdeé12", min_size=1, max_size=8)
lists = st.lists(letters, max_size=30)


def of(words: list[str]) -> Vocabulary:
    return Vocabulary.of(sorted({"", *words}))


@given(lists, letters, st.integers(0, 3))
def test_near_words_are_all_words_within_so_many_edits(words: list[str], word: str, edits: int) -> None:
    vocabulary = of(words)
    expected = {other: OSA.distance(word, other) for other in set(words) if not other.isdecimal()}
    found = [(vocabulary.listed[number], distance) for number, distance in vocabulary.near(word, edits)]
    assert dict(found) == {other: distance for other, distance in expected.items() if distance <= edits}
    assert [distance for _, distance in found] == sorted(distance for _, distance in found)


@given(lists, letters, st.integers(0, 2))
def test_begun_words_are_those_whose_beginning_is_near(words: list[str], word: str, edits: int) -> None:
    vocabulary = of(words)
    cuts = range(len(word) - 1, len(word) + 2)
    expected = {
        other
        for other in set(words)
        if other[0] == word[0]
        and any(OSA.distance(word, other[:cut]) <= edits for cut in cuts if not other[:cut].isdecimal())
    }
    assert {vocabulary.listed[number] for number, _ in vocabulary.begun(word, edits)} == expected


@given(lists, letters)
def test_words_are_found_by_themselves_their_beginning_and_their_stem(words: list[str], word: str) -> None:
    vocabulary = of(words)
    assert bool(vocabulary.find(word)) == (word in words)
    first, last = vocabulary.beginning(word)
    assert vocabulary.listed[first:last] == [other for other in vocabulary.listed if other.startswith(word)]
    forms = {vocabulary.listed[number] for number in vocabulary.forms(word).tolist()}
    assert forms == {other for other in vocabulary.listed if stem(other) == stem(word)}


@given(lists, st.text("abcdeé12", max_size=3))
def test_letters_that_follow_weigh_as_much_as_the_words_that_go_on_so(words: list[str], begun: str) -> None:
    vocabulary = of(words)
    weights = np.arange(1, len(vocabulary.listed) + 1)
    expected: dict[str, int] = {}
    for number, word in enumerate(vocabulary.listed):
        if word.startswith(begun) and word != begun:
            letter = word[len(begun)]
            expected[letter] = expected.get(letter, 0) + number + 1
    found = vocabulary.following(begun, weights)
    assert [letter for _, letter in found] == sorted(expected)
    assert {letter: weight for weight, letter in found} == expected


@given(lists, lists)
def test_more_words_make_the_vocabulary_of_all(words: list[str], more: list[str]) -> None:
    old = of(words)
    joined, names = old.joined(more)
    whole = of([*words, *more])
    assert joined.listed == whole.listed
    assert [joined.listed[name] for name in names.tolist()] == old.listed
    for column in ("roots", "letters", "by_length", "lengths"):
        assert getattr(joined, column).tolist() == getattr(whole, column).tolist()
    assert joined.words.all() == whole.words.all()
    assert joined.stems.all() == whole.stems.all()


@given(st.text(max_size=12), st.text(max_size=12))
def test_a_signature_never_parts_what_is_near(word: str, other: str) -> None:
    edits = OSA.distance(word, other)
    assert near(signature(word), signatures([other]), edits).tolist() == [0]


@pytest.mark.parametrize(("word", "most_like"), [("moonnytoring", "monitoring"), ("fostring", "fostering")])
def test_alike_words_come_best_first(word: str, most_like: str) -> None:
    vocabulary = of(["monitoring", "fostering", "moon", "ring", "2019"])
    assert vocabulary.listed[vocabulary.alike(word, 50)[0]] == most_like

"""Strings as numbers of a pool against the lists they stand for."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from explorer.columns.coded import Coded
from explorer.columns.strings import laid_out, numbered

WORDS = st.lists(st.sampled_from(["", "a", "b", "ab", "ba", "é", "word", "\ud800"]), max_size=12)


def packed(strings: list[str]) -> tuple[list[int], list[int], bytes]:
    """What a list is laid out as."""
    numbers, distinct = numbered(strings)
    at, text = laid_out(distinct)
    return numbers, at.tolist(), text


def as_lists(coded: Coded) -> tuple[list[int], list[int], bytes]:
    numbers, at, text = coded.packed()
    return numbers.tolist(), at.tolist(), text


@given(WORDS)
def test_what_is_coded_is_laid_out_as_the_list_is(strings: list[str]) -> None:
    coded = Coded.of(strings)
    assert list(coded) == strings
    assert list(coded[1:]) == strings[1:]
    assert as_lists(coded) == packed(strings)
    assert Coded.of(coded) is coded


@given(WORDS, st.data())
def test_rows_are_taken_and_put_as_in_a_list(strings: list[str], data: st.DataObject) -> None:
    coded = Coded.of(strings)
    places = st.integers(0, len(strings) - 1)
    rows = data.draw(st.lists(places, max_size=6)) if strings else []
    taken = [strings[row] for row in rows]
    assert as_lists(coded.rows(np.array(rows, np.int64))) == packed(taken)
    others = data.draw(st.dictionaries(places, st.sampled_from(["a", "new", "é", "newer"]))) if strings else {}
    changed = [others.get(row, string) for row, string in enumerate(strings)]
    assert as_lists(coded.put(others)) == packed(changed)
    assert list(coded) == strings


@given(WORDS, WORDS, st.data())
def test_strings_come_before_the_rows_they_are_given_for(
    strings: list[str], more: list[str], data: st.DataObject
) -> None:
    at = sorted(data.draw(st.lists(st.integers(0, len(strings)), min_size=len(more), max_size=len(more))))
    wanted = list(strings)
    for place, string in reversed(list(zip(at, more, strict=True))):
        wanted.insert(place, string)
    assert as_lists(Coded.of(strings).inserted(np.array(at, np.int64), more)) == packed(wanted)

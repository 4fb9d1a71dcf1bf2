"""A selection is a search line that narrows, describes itself and gives its parts back one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.schema import KINDS, OUTCOMES
from explorer.selection import Part, Selection

NAMES = st.text(st.characters(categories=("L", "N"), max_codepoint=0x24F), min_size=1, max_size=8)
PARTS = st.one_of(
    st.builds(Part, st.just("kind"), st.sampled_from(list(KINDS))),
    st.builds(Part, st.just("outcome"), st.sampled_from(OUTCOMES)),
    st.builds(Part, st.just("year"), st.integers(1990, 2040).map(str)),
    st.builds(
        Part, st.sampled_from(("body", "who")), st.lists(NAMES, min_size=1, max_size=3).map(lambda n: f"={' '.join(n)}")
    ),
)
QUERIES = st.sampled_from(
    ("", "foster", "foster care", '"foster care" -minutes', "from:2018 room:jones", "body:scrutiny board")
)


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    selection = Selection(draw(QUERIES))
    for part in draw(st.lists(PARTS, max_size=5)):
        selection = selection.narrowed(part)
    return selection


@given(selections())
def test_a_selection_is_the_line_it_gives(selection: Selection) -> None:
    assert Selection.read(selection.line) == selection
    assert Selection(selection.line).normal() == selection
    assert Selection.read(selection.line).words == selection.words


@given(
    selections(), st.one_of(QUERIES, st.sampled_from(("kind:body", "kind:body audit year:2019", "-minutes who:=pat")))
)
def test_a_selection_comes_again_as_it_was_chosen_and_typed(chosen: Selection, typed: str) -> None:
    selection = chosen.containing(typed)
    assert Selection.again(*selection.halves) == selection
    assert (selection.halves[1] == "") is (Selection.read(selection.line) == selection)


@given(selections())
def test_every_piece_can_be_taken_away_until_nothing_is_left(selection: Selection) -> None:
    while pieces := selection.pieces:
        fewer = selection.without(pieces[-1])
        assert len(fewer.pieces) < len(pieces)
        assert pieces[-1] not in fewer.pieces
        selection = fewer
    assert selection == Selection()


@given(selections(), PARTS)
def test_toggling_twice_changes_nothing_but_the_year(selection: Selection, part: Part) -> None:
    toggled = selection.toggled(part)
    assert (part in toggled.parts) != (part in selection.parts)
    if part.field != "year" and part not in selection.parts:
        assert toggled.toggled(part) == selection


@given(selections(), selections())
def test_both_have_the_parts_of_each(one: Selection, two: Selection) -> None:
    both = one & two
    assert {*one.parts, *two.parts} == set(both.parts)
    assert one & Selection() == one


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "Everything"),
        ('kind:decision body:"=Scrutiny Board 2" year:2018 foster', "Decisions · body Scrutiny Board 2 · 2018 · containing ‘foster’"),
        ("foster kinds kind:decision,meeting", "Decisions, meetings · containing ‘foster kinds’"),
        ("who:=Harlow outcome:noted from:2018 -minutes", "Everything · noted · with Harlow · from 2018 · without ‘minutes’"),
        ("body:cabinet -kind:item", "Everything · body ‘cabinet’ · not kind item"),
        ('"foster care" committee:board', "Everything · body ‘board’ · containing ‘\"foster care\"’"),
        ("kind:nothing year:never unknown:thing", "Everything · kind nothing · year never · unknown thing"),
    ],
)  # fmt: skip
def test_a_selection_in_words(line: str, words: str) -> None:
    assert Selection.read(line).words == words


def test_another_year_takes_the_place_of_the_one_before() -> None:
    selection = Selection().narrowed(Part("year", "2018")).narrowed(Part("year", "2019"))
    assert selection.line == "year:2019"
    assert Selection.read("year:2018 year:2019").line == "year:2018 year:2019"

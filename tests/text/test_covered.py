"""What is covered of a text, beside a slow and obvious way: a set of the characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from explorer.text.page.covered import Covered

PLACES = st.integers(0, 60)
STRETCHES = st.lists(st.tuples(PLACES, PLACES))


@given(STRETCHES, PLACES, PLACES)
def test_a_stretch_touches_what_shares_a_character_with_it(
    stretches: list[tuple[int, int]], start: int, end: int
) -> None:
    covered, characters = Covered(), set[int]()
    for low, high in stretches:
        covered.add(low, high)
        characters |= set(range(low, high))
    assert covered.touches(start, end) == bool(characters & set(range(start, end))) or start >= end
    assert covered.holds(start) == (start in characters)


@given(STRETCHES, PLACES, PLACES)
def test_the_end_before_a_place_outside_is_the_last_of_all(
    stretches: list[tuple[int, int]], at: int, floor: int
) -> None:
    covered = Covered()
    for low, high in stretches:
        covered.add(low, high)
    if not covered.holds(at):
        ends = [high for low, high in stretches if low < high <= at]
        assert covered.end_before(at, floor) == max([floor, *ends])


def test_a_copy_stays_as_it_is() -> None:
    covered = Covered()
    covered.add(2, 5)
    before = covered.copy()
    covered.add(5, 9)
    assert covered.holds(6)
    assert not before.holds(6)

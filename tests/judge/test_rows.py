"""A pair as rows."""

from __future__ import annotations

from explorer.judge.rows import title, values


def test_a_title_counts_from_one_and_with_commas() -> None:
    assert title(0, 1) == "Review · pair 1 of 1"
    assert title(1_233, 12_340) == "Review · pair 1,234 of 12,340"


def test_no_more_than_five_values_are_shown_and_the_others_are_counted() -> None:
    names = [f"Name {number}" for number in range(7)]
    assert values([]) == ["–"]
    assert values(names[:5]) == names[:5]
    assert values(names) == [*names[:5], "and 2 more"]

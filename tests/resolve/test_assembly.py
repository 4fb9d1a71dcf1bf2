"""What is worked out on whole columns, against the same one row at a time."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from explorer.resolve.assembly import Dated, distinct, packed_rows
from explorer.resolve.links import Said, folded

SMALL, ANY = st.integers(0, 5), st.integers(0, 2**32 - 1)
PLACES = st.lists(st.tuples(SMALL, SMALL, SMALL) | st.tuples(ANY, ANY, ANY), max_size=20)


@given(PLACES)
def test_distinct_places_are_in_order_and_each_row_has_the_number_of_its_own(places: list[tuple[int, ...]]) -> None:
    table = np.array(places, np.uint32).reshape(-1, 3)
    found, numbers = distinct(table)
    assert [tuple(row) for row in found.tolist()] == sorted(set(places))
    assert [tuple(found[number].tolist()) for number in numbers] == places


@given(PLACES)
def test_rows_in_one_number_sort_as_rows_do_or_have_no_room_in_one(places: list[tuple[int, ...]]) -> None:
    key = packed_rows(np.array(places, np.uint32).reshape(-1, 3))
    bits = sum(max((row[at] for row in places), default=0).bit_length() for at in range(3))
    assert (key is None) == (bits > 64)
    if key is not None:
        assert sorted(places) == [places[at] for at in np.argsort(key, kind="stable").tolist()]


MEMBERS = st.lists(st.tuples(SMALL, SMALL, st.integers(0, 2)), max_size=12)


@given(MEMBERS)
def test_a_membership_without_a_role_is_the_one_with_a_role_where_there_is_just_one(
    members: list[tuple[int, int, int]],
) -> None:
    table = np.array([Said(*one, 0, 0, at, at) for at, one in enumerate(members)], np.uint32).reshape(-1, 7)
    roles = defaultdict(set)
    for source, target, role in members:
        roles[source, target].add(role)
    wanted = []
    for source, target, role in members:
        named = roles[source, target] - {0}
        wanted.append(min(named) if not role and len(named) == 1 else role)
    found = folded({"member_of": table, "holds": table})
    assert found["member_of"][:, 2].tolist() == wanted
    assert found["holds"] is table


@given(st.dictionaries(st.sampled_from(["action", "dat", "datum", "role", "vote"]), st.text(max_size=3)), st.dates())
def test_a_date_is_put_among_attributes_where_their_order_has_it(attrs: dict[str, str], day: object) -> None:
    plain = Dated(dict(sorted(attrs.items())))
    dated = Dated(dict(sorted({**attrs, "date": str(day)}.items())))
    assert plain.json(str(day)) == dated.json()
    assert (plain.date, dated.date) == ("", str(day))

"""When a thing was active, against counting its links one by one."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from explorer.columns import Linked
from explorer.graph import Way, activity
from explorer.model import Entity, Resolution
from explorer.schema import WEAK
from tests import example_papers
from tests.example import example_resolution
from tests.graph.records import KINDS, link, linked, things

DATES = st.sampled_from(["", "2018", "2018-06", "2018-06-21", "2018-06-22", "2019-01-02", "soon"])


@given(
    st.data(),
    st.lists(st.tuples(st.sampled_from(KINDS), st.sampled_from("abc"), st.sampled_from("abc"), DATES)),
    st.booleans(),
)
def test_each_link_counts_once_in_its_month(
    data: st.DataObject, rows: list[tuple[str, str, str, str]], weak: bool
) -> None:
    links = [link(number, kind, a, b, date=date) for number, (kind, a, b, date) in enumerate(rows)]
    record = linked(things("abc"), links)
    id = data.draw(st.sampled_from("abc"))
    found = activity(record, record.row(id), weak)
    dated: Counter[tuple[str, Way]] = Counter()
    undated: Counter[Way] = Counter()
    left_out = 0
    for one in links:
        for way in [Way(one.kind, True)] * (one.source == id) + [Way(one.kind, False)] * (one.target == id):
            if one.kind in WEAK and not weak:
                left_out += 1
            elif one.date in ("", "soon"):
                undated[way] += 1
            else:
                dated[one.date[:7], way] += 1
    assert {(month, way): n for month, counts in found.months.items() for way, n in counts.items()} == dated
    assert list(found.months) == sorted(found.months)
    assert (found.undated, found.left_out) == (undated, left_out)
    assert sum(sum(counts.values()) for counts in found.years.values()) == dated.total()


def test_a_link_without_a_date_counts_on_that_of_the_thing_at_its_end() -> None:
    meeting = Entity("m", "meeting", "Meeting", {"date": "2018-06-21"})
    record = linked((*things("a"), meeting), (link(1, "attended", "a", "m"),))
    assert activity(record, record.row("a")).months == {"2018-06": {Way("attended", True): 1}}


def test_the_meetings_of_the_board_of_the_example_by_month() -> None:
    record = Linked.of(example_resolution())
    months = activity(record, record.row(example_papers.BOARD)).months
    held = [link.date[:7] for link in record.links if link.kind == "held_by" and link.target == example_papers.BOARD]
    assert {
        month: counts[Way("held_by", False)] for month, counts in months.items() if counts[Way("held_by", False)]
    } == Counter(held)


def test_a_thing_without_links_was_never_active() -> None:
    record = Linked.of(Resolution(things("a")))
    assert (activity(record, 0).months, activity(record, 0).years) == ({}, {})

"""Who sat with whom, and a body's attendance, against asking every link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from explorer.columns import Linked
from explorer.graph import MARKS, Company, company, grid
from explorer.model import Entity, Link
from tests.graph.records import linked

Row = tuple[str, int, int]
ROWS = st.lists(st.tuples(st.sampled_from(MARKS), st.integers(0, 4), st.integers(0, 5)), max_size=30)
DAYS = ("2018-01-09", "2018-03-06", "2018-03-06", "2019-02-05", "", "2020")


def council(rows: Sequence[Row], roles: Sequence[str] = ("member", "officer")) -> tuple[Linked, list[Link]]:
    """Five people and six meetings of one body; a person's role at a meeting goes by turns."""
    people = [Entity(f"p{number}", "person", f"P {number}") for number in range(5)]
    meetings = [
        Entity(f"m{number}", "meeting", f"M {number}", {"date": day} if day else {}) for number, day in enumerate(DAYS)
    ]
    links = [Link(f"held_by/{meeting.id}/b", "held_by", meeting.id, "b") for meeting in meetings]
    for kind, person, meeting in dict.fromkeys(rows):
        role = {"role": roles[(person + meeting) % len(roles)]}
        links.append(Link(f"{kind}/p{person}/m{meeting}", kind, f"p{person}", f"m{meeting}", role))
    return linked((*people, *meetings, Entity("b", "body", "Board")), links), links


def of(record: Linked, person: str, roles: tuple[str, ...] = (), limit: int = 50) -> Company:
    return company(record, record.row(person), roles, limit)


@given(ROWS, st.integers(0, 4), st.sampled_from([(), ("member",), ("member", "officer")]), st.integers(0, 5))
def test_companions_are_those_of_the_same_meetings(
    rows: list[Row], person: int, roles: tuple[str, ...], limit: int
) -> None:
    record, links = council(rows)
    present = {(one.source, one.target): str(one.attrs["role"]) for one in links if one.kind == "attended"}
    own = {meeting for (who, meeting) in present if who == f"p{person}"}
    slow = Counter(
        who for (who, meeting), role in present.items()
        if meeting in own and who != f"p{person}" and (not roles or role in roles)
    )  # fmt: skip
    found = of(record, f"p{person}", roles, limit)
    assert found.meetings == len(own)
    assert [(one.id, one.times) for one in found.companions] == sorted(
        slow.items(), key=lambda pair: (-pair[1], pair[0])
    )[:limit]
    assert found.left_out == max(0, len(slow) - limit)


def test_a_companion_has_the_dates_of_the_first_and_the_last_meeting() -> None:
    record, _ = council([("attended", person, meeting) for person in (0, 1) for meeting in (3, 4, 0)])
    (one,) = of(record, "p0").companions
    assert (one.id, one.times, one.first, one.last) == ("p1", 3, "2018-01-09", "2019-02-05")


@given(
    ROWS,
    st.integers(0, 6),
    st.integers(0, 7),
    st.sampled_from(["", "2018-02", "2019"]),
    st.sampled_from(["", "2018", "2019-12"]),
)
def test_the_grid_says_what_each_paper_says(rows: list[Row], people: int, meetings: int, first: str, last: str) -> None:
    record, links = council(rows)
    found = grid(record, record.row("b"), first, last, people, meetings)
    within = [
        (day.replace("-", "").ljust(8, "0"), f"m{number}") for number, day in enumerate(DAYS)
        if (not first or day >= first) and (not last or day[: len(last)] <= last)
    ]  # fmt: skip
    shown = [id for _, id in sorted(within)][max(0, len(within) - meetings) :]
    said = {(one.source, one.target): one.kind for kind in reversed(MARKS) for one in links if one.kind == kind}
    here = {who for who, meeting in said if meeting in shown}
    present = {who: sum(said.get((who, meeting)) == "attended" for meeting in shown) for who in here}
    order = sorted(here, key=lambda who: (-present[who], who))
    assert (list(found.meetings), list(found.people)) == (shown, order[:people])
    assert found.left_out == (len(within) - len(shown), max(0, len(order) - people))
    for who, marks in zip(found.people, found.marks, strict=True):
        assert list(marks) == [said.get((who, meeting), "") for meeting in shown]

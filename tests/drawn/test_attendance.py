"""Attendance as a grid: every sign is what a paper says, and the drawing keeps to its bounds."""

from __future__ import annotations

from itertools import combinations
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.corpus import Corpus, from_resolution
from explorer.model import Entity, Evidence, Link, Resolution
from explorer.views.drawn.attendance import (
    ABSENT,
    APOLOGY,
    CHAIR,
    INVITED,
    OTHER,
    PRESENT,
    SUBSTITUTE,
    UNNAMED,
    Mark,
    attendance,
    attendance_drawn,
    attendance_rows,
    attendance_view,
    body_of,
    left_words,
)
from explorer.views.drawn.canvas import cells
from explorer.views.drawn.timeline import FRESH
from tests.drawn.test_nearby import cells_of
from tests.seen import meet

PIECE = Evidence("document/d", 0, 1, "x")
SAID = {
    ("attended", "member"): PRESENT, ("attended", "chair"): CHAIR, ("attended", "substitute"): SUBSTITUTE,
    ("attended", "officer"): OTHER, ("sent_apologies", ""): APOLOGY, ("absent_from", ""): ABSENT, ("invited_to", ""): INVITED,
}  # fmt: skip
ROOM = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 9), st.sampled_from(list(SAID))), max_size=60)


def board(room: list[tuple[int, int, tuple[str, str]]]) -> Corpus:
    """A board of ten meetings and eight people, of whom papers say some things; of one person at one meeting only once."""
    body, paper = Entity("body/b", "body", "Board", {}, (PIECE,)), Entity("document/d", "document", "Minutes")
    meetings = [
        Entity(f"meeting/{at}", "meeting", f"Board {at}", {"date": f"{2015 + at // 3}-{1 + at:02}-0{1 + at % 9}"})
        for at in range(10)
    ]
    people = [Entity(f"person/{at}", "person", f"Person 漢 {at}", {}, (PIECE,)) for at in range(8)]
    links = [Link(f"h{at}", "held_by", f"meeting/{at}", "body/b", {}, (PIECE,)) for at in range(10)]
    for (person, meeting), (kind, role) in {(one[0], one[1]): one[2] for one in room}.items():
        attrs = {"role": role} if role else {}
        links.append(Link(f"{kind}{person}{meeting}", kind, f"person/{person}", f"meeting/{meeting}", attrs, (PIECE,)))
    return from_resolution(Resolution((body, paper, *meetings, *people), tuple(links)), {"document/d": "x"})


@given(ROOM, st.sets(st.integers(0, 9)))
@settings(max_examples=60)
def test_the_days_of_meetings_that_are_new_have_a_sign(
    room: list[tuple[int, int, tuple[str, str]]], new: set[int]
) -> None:
    corpus = board(room)
    shown, fresh = attendance(corpus, "body/b"), {f"meeting/{at}" for at in new}
    drawn = attendance_drawn(shown, 200, 40, (0, 0), fresh)
    signs = "".join(piece.text for line in drawn.lines for piece in line).count(FRESH)
    assert signs == len(fresh & {meeting.id for meeting in shown.meetings})
    for row, person in enumerate(shown.people):
        for column, meeting in enumerate(shown.meetings):
            tails = {
                one.key: one.tail.text for one in attendance_view(corpus, shown, (row, column), fresh).rows if one.tail
            }
            assert ("meeting" in tails) == (meeting.id in fresh), person


@given(ROOM)
@settings(max_examples=60)
def test_every_sign_is_what_the_papers_say(room: list[tuple[int, int, tuple[str, str]]]) -> None:
    corpus = board(room)
    shown = attendance(corpus, "body/b")
    slow: dict[tuple[str, str], Mark] = {(f"person/{p}", f"meeting/{m}"): SAID[said] for p, m, said in room}
    drawn = {
        (person.id, meeting.id): shown.marks[row][column]
        for row, person in enumerate(shown.people)
        for column, meeting in enumerate(shown.meetings)
        if shown.marks[row][column] is not UNNAMED
    }
    assert drawn == slow
    assert {meeting.id for meeting in shown.meetings} == {meeting for _, meeting in slow}
    assert shown.silent == 10 - len(shown.meetings)
    for row in range(len(shown.people)):
        there = sum(
            mark in (PRESENT, CHAIR, SUBSTITUTE, OTHER)
            for (who, _), mark in slow.items()
            if who == shown.people[row].id
        )
        assert shown.came(row) == there


@given(ROOM, st.integers(20, 120), st.integers(1, 30), st.integers(0, 7), st.integers(0, 9))
@settings(max_examples=100)
def test_the_grid_fits_shows_the_cursor_and_each_sign_in_its_cell(
    room: list[tuple[int, int, tuple[str, str]]], width: int, height: int, row: int, column: int
) -> None:
    shown = attendance(board(room), "body/b")
    at = (min(row, max(0, len(shown.people) - 1)), min(column, max(0, len(shown.meetings) - 1)))
    drawn = attendance_drawn(shown, width, height, at)
    assert len(drawn.lines) == height
    assert all(sum(cells(piece.text) for piece in line) == width for line in drawn.lines)
    for key, box in drawn.boxes.items():
        person, meeting = cast("tuple[int, int]", key)
        assert box.x + box.width <= width
        assert box.y < height
        assert cells_of(drawn, box.y)[box.x + 1] == shown.marks[person][meeting].sign
    assert not any(meet(one, other) for one, other in combinations(drawn.boxes.values(), 2))
    if shown.people and shown.meetings and height > 4 and width >= 30:
        assert at in drawn.boxes


def test_a_cell_tells_person_meeting_and_the_words_of_the_record() -> None:
    corpus = board([(1, 2, ("sent_apologies", "")), (0, 2, ("attended", "chair"))])
    shown = attendance(corpus, "body/b")
    person = [one.id for one in shown.people].index("person/1")
    view = attendance_view(corpus, shown, (person, 0))
    assert view.rows[0].text == "a Person 漢 1 sent apologies to the meeting of 3 March 2015"
    assert view.rows[1].text.startswith("“x”")
    assert view.spots["person"].target == "person/1"
    assert view.spots["meeting"].target == "meeting/2"
    assert all(spot.evidence for spot in view.spots.values())


def test_the_signs_are_told_apart_without_colour_and_the_legend_says_what_they_mean() -> None:
    shown = attendance(board([(at, at, said) for at, said in enumerate(SAID)]), "body/b")
    words = "\n".join("".join(piece.text for piece in line) for line in attendance_drawn(shown, 120, 20).lines)
    signs = [mark.sign for mark in (*SAID.values(), UNNAMED)]
    assert len(set(signs)) == len(signs)
    for mark in (*SAID.values(), UNNAMED):
        assert f"{mark.sign} {mark.word}" in words
    assert "3 that name nobody" in left_words(shown)
    assert attendance_rows(shown).rows[0].text.startswith("Person 漢")


def test_every_year_that_begins_stands_above_its_first_meeting() -> None:
    for wanted, years in (([0, 1, 3], ["2015", "2016"]), ([0, 3, 6], ["’15", "’16", "’17"])):
        shown = attendance(board([(0, meeting, ("attended", "member")) for meeting in wanted]), "body/b")
        drawn = attendance_drawn(shown, 60, 10)
        first = "".join(piece.text for piece in drawn.lines[0])
        assert first.split() == years
        for column, meeting in enumerate(shown.meetings):
            box = drawn.boxes[0, column]
            held = first[: box.x + 4].split()[-1]
            assert meeting.date[:4].endswith(held.lstrip("’"))


def test_the_body_of_a_meeting_or_of_somebody_who_came_is_drawn() -> None:
    corpus = board([(0, 0, ("attended", "member"))])
    assert body_of(corpus, "meeting/0") == "body/b"
    assert body_of(corpus, "person/0") == "body/b"
    assert body_of(corpus, "person/1") == ""


def test_of_the_bodies_of_a_person_the_one_with_most_of_their_meetings_is_drawn() -> None:
    met = {"one": "a", "two": "b", "three": "b", "four": "a", "five": "a"}
    things = [Entity(f"body/{body}", "body", body) for body in "ab"]
    things += [Entity(f"meeting/{name}", "meeting", name, {"date": "2019-01-01"}) for name in met]
    links = [Link(f"h {name}", "held_by", f"meeting/{name}", f"body/{body}") for name, body in met.items()]
    named = {"one": "attended", "two": "sent_apologies", "three": "absent_from", "four": "clerked", "five": "clerked"}
    links += [Link(f"p {name}", kind, "person/p", f"meeting/{name}") for name, kind in named.items()]
    links.sort(key=lambda link: (link.kind, link.source, link.target))
    things = sorted((*things, Entity("person/p", "person", "P Ash")), key=lambda one: one.id)
    assert body_of(from_resolution(Resolution(tuple(things), tuple(links))), "person/p") == "body/b"

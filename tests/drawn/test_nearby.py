"""The picture of what is around a thing: it fits, nothing overlaps, every line ends at what it joins, and the arrows go to the nearest."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.corpus import Corpus, from_resolution
from explorer.model import Entity, Evidence, Link, Resolution
from explorer.views.drawn.canvas import Box, Drawn, cells
from explorer.views.drawn.nearby import MOST, nearby, nearby_drawn, nearby_rows, nearby_view, towards
from tests.seen import meet

RELATIONS = ("held_by", "part_of", "attended", "moved")
LABELS = st.lists(st.text("abc é漢◆ [/b]", min_size=1, max_size=40), min_size=0, max_size=16)
WIDTHS, HEIGHTS = st.integers(20, 140), st.integers(1, 40)


def star(labels: list[str]) -> Corpus:
    """A thing in the middle, linked by some relation either way round to a thing for each label."""
    piece = Evidence("document/d", 0, 1, "x")
    middle, paper = Entity("m", "body", "The middle", {}, (piece,)), Entity("document/d", "document", "Minutes")
    others = [Entity(f"o{number:02}", "meeting", label) for number, label in enumerate(labels)]
    links = []
    for number, other in enumerate(others):
        ends = (middle.id, other.id) if number % 2 else (other.id, middle.id)
        links.append(Link(f"{number}", RELATIONS[number % 4], *ends, {}, (piece,)))
    return from_resolution(Resolution((middle, paper, *others), tuple(links)), {"document/d": "x"})


@given(LABELS, WIDTHS, HEIGHTS)
@settings(max_examples=150)
def test_the_picture_fits_and_nothing_overlaps(labels: list[str], width: int, height: int) -> None:
    drawn = nearby_drawn(nearby(star(labels), "m"), width, height)
    assert len(drawn.lines) == height
    assert all(sum(cells(piece.text) for piece in line) == width for line in drawn.lines)
    for box in drawn.boxes.values():
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= width
        assert box.y + box.height <= height
    assert not any(meet(one, other) for one, other in combinations(drawn.boxes.values(), 2))


def touches(box: Box, cell: tuple[int, int]) -> bool:
    """Whether a cell lies just beside a box, above it or below it."""
    x, y = cell
    return not box.holds(x, y) and any(box.holds(x + a, y + b) for a, b in ((1, 0), (-1, 0), (0, 1), (0, -1)))


@given(LABELS, st.integers(40, 140), st.integers(8, 40))
@settings(max_examples=150)
def test_every_line_runs_from_the_middle_to_what_it_joins(labels: list[str], width: int, height: int) -> None:
    shown = nearby(star(labels), "m")
    drawn = nearby_drawn(shown, width, height)
    assert set(drawn.wires) == {branch.id for branch in shown.branches} == set(drawn.boxes) - {"m"}
    sheet = ["".join(text.ljust(1) for text in cells_of(drawn, y)) for y in range(height)]
    for id, wire in drawn.wires.items():
        assert touches(drawn.boxes[id], wire[0])
        assert touches(drawn.boxes["m"], wire[-1])
        assert all(abs(a - c) + abs(b - d) == 1 for (a, b), (c, d) in pairwise(wire))
        assert not any(box.holds(*cell) for cell in wire for box in drawn.boxes.values())
        spaces = sum(sheet[y][x] == " " for x, y in wire)
        # The words on a line stand between two spaces, and may hold some.
        assert spaces <= 2 + 6


def cells_of(drawn: Drawn, y: int) -> list[str]:
    """The characters of a line by cell; the second cell of a wide one is empty."""
    found: list[str] = []
    for piece in drawn.lines[y]:
        for character in piece.text:
            found += [character, *[""] * (cells(character) - 1)]
    return found


@given(LABELS, st.integers(40, 140), st.integers(8, 40))
@settings(max_examples=100)
def test_every_thing_can_be_reached_by_arrows_and_each_goes_the_way_it_points(
    labels: list[str], width: int, height: int
) -> None:
    boxes = nearby_drawn(nearby(star(labels), "m"), width, height).boxes
    seen, waiting = {"m"}, ["m"]
    while waiting:
        here = waiting.pop()
        x, y = boxes[here].x + boxes[here].width / 2, boxes[here].y + boxes[here].height / 2
        for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            there = str(towards(boxes, here, across, down))
            if there != here:
                box = boxes[there]
                assert (box.x + box.width / 2 - x) * across + (box.y + box.height / 2 - y) * down > 0
            if there not in seen:
                seen.add(there)
                waiting.append(there)
    assert seen == set(boxes)


def test_the_same_record_gives_the_same_picture_with_at_most_a_dozen_and_says_what_is_left_out() -> None:
    labels = [f"Thing {number}" for number in range(16)]
    first, second = nearby(star(labels), "m"), nearby(star(labels), "m")
    assert nearby_drawn(first, 80, 24) == nearby_drawn(second, 80, 24)
    assert len(first.branches) == MOST
    assert first.left_out == 4
    said = " ".join(row.text for row in nearby_rows(star(labels), first).rows)
    assert "4 more links not drawn" in said
    assert all(branch.end.other.label in said for branch in first.branches)


def test_what_is_new_is_called_so() -> None:
    corpus = star(["Ash", "Elm"])
    shown = nearby(corpus, "m")
    fresh = {branch.id for branch in shown.branches if branch.end.other.label == "Ash"}
    words = "\n".join("".join(piece.text for piece in line) for line in nearby_drawn(shown, 80, 12, "", fresh).lines)
    assert "● new: Ash" in words
    assert "new: Elm" not in words
    tails = {branch.id: nearby_view(corpus, shown, branch.id, fresh).rows[0].tail for branch in shown.branches}
    assert {id for id, tail in tails.items() if tail is not None} == fresh


def test_labels_and_verbs_are_legible_where_there_is_room() -> None:
    words = "\n".join(
        "".join(piece.text for piece in line) for line in nearby_drawn(nearby(star(["Ash", "Elm"]), "m"), 80, 12).lines
    )
    assert "■ The middle" in words
    assert "● Ash" in words
    assert "met as" in words
    assert "is part of" in words


def test_only_what_the_cursor_stands_on_is_lit() -> None:
    shown = nearby(star(["Ash", "Elm", "Oak", "Yew"]), "m")
    for at in (branch.id for branch in shown.branches):
        pieces = [piece for line in nearby_drawn(shown, 80, 16, at).lines for piece in line]
        names = {branch.end.other.label: "cursor" if branch.id == at else "meeting" for branch in shown.branches}
        told = {name: piece.role for piece in pieces for name in names if piece.text.endswith(f" {name}")}
        assert told == names

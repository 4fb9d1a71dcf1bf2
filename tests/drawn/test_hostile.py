"""Text that a terminal or a markup language would obey stands in a picture as it is written, and does nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.views.drawn.attendance import attendance, attendance_drawn
from explorer.views.drawn.canvas import Canvas, cells, short
from explorer.views.drawn.nearby import nearby, nearby_drawn
from tests.drawn.test_attendance import board
from tests.drawn.test_nearby import star
from tests.seen import is_plain

HOSTILE = st.sampled_from(
    [
        "[Exempt]",
        "[/appendix a]",
        "[@click=app.quit]x[/]",
        "\x1b]52;c;eA==\x07",
        "\x1b[31mred",
        "a\u202eb\u200bc",
        "漢字",
        "é\u0301",
    ]
)
TEXTS = st.lists(st.one_of(HOSTILE, st.text(max_size=20)), min_size=1, max_size=8)


@given(TEXTS, st.integers(1, 60))
@settings(max_examples=100)
def test_what_is_put_on_a_canvas_is_harmless_and_stays_inside(texts: list[str], width: int) -> None:
    canvas = Canvas(width, len(texts))
    for y, text in enumerate(texts):
        canvas.put(0, y, text)
    for line in canvas.lines():
        assert all(is_plain(piece.text) for piece in line)
        assert sum(cells(piece.text) for piece in line) == width
    assert all(cells(short(text, width)) <= width for text in texts)


@given(TEXTS)
@settings(max_examples=40)
def test_names_in_pictures_are_harmless(texts: list[str]) -> None:
    for drawn in (
        nearby_drawn(nearby(star(texts), "m"), 80, 24),
        attendance_drawn(attendance(board([]), "body/b"), 80, 24),
    ):
        assert all(is_plain(piece.text) for line in drawn.lines for piece in line)


def test_brackets_are_shown_as_written() -> None:
    lines = nearby_drawn(nearby(star(["[Exempt] report [/b]"]), "m"), 80, 12).lines
    assert "[Exempt] report [/b]" in "\n".join("".join(piece.text for piece in line) for line in lines)

"""A walk through everything the explorer does, by its keys: each doing with the words that show it is done."""

from __future__ import annotations

from typing import Final, NamedTuple


class Doing(NamedTuple):
    """What is done, the keys that do it, the words that must then arrive, if any, and the size that the terminal then takes."""

    what: str
    keys: bytes
    until: str = ""
    size: tuple[int, int] | None = None


ESCAPE, ENTER, TAB = b"\x1b", b"\r", b"\t"
PAGE_DOWN, DOWN, LEFT, ANEW = b"\x06", b"\x1b[B", b"\x1b[D", b"\x15"
PALETTE, TRAIL, OUTLINE, LEAVE = b"\x10", b"\x14", b"\x0f", b"\x11"
WHEEL: Final = b"\x1b[<65;20;20M"

TYPING: Final = tuple(Doing("typing", letters) for letters in (b"l", b"i", b"b", b"rary", b" clos"))
RESULTS: Final = (
    Doing("leaving the box", ESCAPE),
    Doing("widening", ESCAPE, "111,"),
    Doing("down the results", b"j" * 12),
    Doing("paging results", PAGE_DOWN),
    Doing("paging results", PAGE_DOWN),
    Doing("unfolding 65,000 rows", b"g" + b"j" * 6 + ENTER),
    Doing("down 65,000 rows", b"j" * 12),
    Doing("the last row", b"G"),
    Doing("the first row", b"g"),
    Doing("the wheel", WHEEL * 5),
)
NARROWING: Final = (
    Doing("opening facets", b"F", "Narrow"),
    Doing("narrowing", b"j\r"),
    Doing("narrowing again", b"j" * 6 + ENTER),
    Doing("unfolding facets", b"G" + ENTER),
    Doing("widening", b"x"),
    Doing("taking all away", b"G" + ENTER),
    Doing("leaving facets", ESCAPE),
    Doing("widening", ESCAPE),
    Doing("only this kind", b"f"),
    Doing("the last of a kind", b"G"),
    Doing("every kind", b"f"),
)
CARD: Final = (
    Doing("searching a body", b"/" + ANEW + b"kind:body audit", "1 found"),
    Doing("opening a large card", ENTER, "Decided"),
    Doing("down a card", b"j" * 12),
    Doing("paging a card", PAGE_DOWN),
    Doing("the end of a card", b"G"),
    Doing("unfolding a card", b"k" + ENTER),
    Doing("links", b"3"),
    Doing("two links deep", b"d", "in all"),
    Doing("three links deep", b"d", "in all"),
    Doing("filtering links", b"\\council"),
    Doing("leaving the filter", ENTER),
    Doing("the end of the links", b"G"),
    Doing("links one way", b"i"),
    Doing("links both ways", b"ii"),
    Doing("weak links too", b"w"),
    Doing("no filter", b"\\\x1b"),
    Doing("one link deep", b"d"),
    Doing("following a link", b"g" + ENTER),
    Doing("the last place", b"-"),
    Doing("the last place", b"-"),
    Doing("back", b"["),
    Doing("forward", b"]"),
    Doing("the trail", TRAIL, "Where you have been"),
    Doing("leaving the trail", ESCAPE),
    Doing("letters to jump by", b"'"),
    Doing("jumping", b"as"),
)
PICTURES: Final = (
    Doing("searching a body", b"/" + ANEW + b"kind:body audit", "1 found"),
    Doing("opening a large card", ENTER),
    Doing("the timeline", b"L", "Timeline"),
    Doing("about the timeline", DOWN * 4 + LEFT * 3),
    Doing("counting another kind", b"f"),
    Doing("the list below it", TAB + b"j" * 8),
    Doing("the ego picture", b"E", "Around"),
    Doing("about the ego picture", DOWN * 3 + LEFT),
    Doing("the attendance", b"A", "Attendance"),
    Doing("about the attendance", DOWN * 8 + LEFT * 8),
    Doing("leaving pictures", ESCAPE),
    Doing("remembering an end", b"P"),
    Doing("another thing", b"/" + ANEW + b"kind:person fenson", "found"),
    Doing("a person's card", ENTER),
    Doing("paths", b"p", "linked"),
    Doing("weak links in paths", b"w"),
    Doing("more paths", b"m"),
    Doing("leaving the paths", ESCAPE),
)
READING: Final = (
    Doing("the reader", b"o"),
    Doing("down a paper", b"j" * 12),
    Doing("paging a paper", PAGE_DOWN * 3),
    Doing("the end of a paper", b"G"),
    Doing("finding in a paper", b"/the" + ENTER),
    Doing("the next place", b"nnn"),
    Doing("the next fact", b")))"),
    Doing("the outline", OUTLINE),
    Doing("leaving the outline", OUTLINE),
    Doing("leaving the reader", ESCAPE),
    Doing("leaving the reader", ESCAPE),
)
TAKING: Final = (
    Doing("marking", b"1 j j j "),
    Doing("the marks", b"m"),
    Doing("leaving the marks", ESCAPE),
    Doing("collections", b"c"),
    Doing("leaving collections", ESCAPE),
    Doing("exporting", b"e"),
    Doing("leaving the export", ESCAPE),
    Doing("review", b"R"),
    Doing("the next pair", b"nn"),
    Doing("problems", TAB),
    Doing("leaving review", ESCAPE),
)
PROGRAM: Final = (
    Doing("the palette", PALETTE, "Palette"),
    Doing("typing in the palette", b"audit"),
    Doing("down the palette", DOWN * 8),
    Doing("leaving the palette", ESCAPE),
    Doing("help", b"?", "Help"),
    Doing("searching help", b"link"),
    Doing("leaving help", ESCAPE),
    Doing("the next theme", b"t", "Colours"),
    Doing("the next theme", b"t", "Colours"),
    Doing("adding papers", b"a"),
    Doing("leaving adding", ESCAPE),
    Doing("reading the record again", b"1r", "Nothing is new"),
    Doing("a small terminal", b"", size=(60, 15)),
    Doing("a middling terminal", b"", size=(80, 24)),
    Doing("a large terminal", b"", size=(200, 50)),
    Doing("down the results", b"1" + b"j" * 6),
)

WALK: Final = (*TYPING, *RESULTS, *NARROWING, *CARD, *PICTURES, *READING, *TAKING, *PROGRAM)

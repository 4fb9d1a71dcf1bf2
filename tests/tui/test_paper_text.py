"""The pure parts of the reader: folding a text, spans, painting, and searching inside it, each against a slow obvious way."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from explorer.cards.flowing import FULL, flowing
from explorer.cards.paper import Fact, Paper, paper
from explorer.model import Evidence
from explorer.tui.paint import fold
from explorer.tui.reader.find import places
from explorer.tui.reader.layout import laid_out
from explorer.tui.reader.spans import Spans, painted
from explorer.views.plain import plain
from explorer.views.reading import offset_of, outline_view, place_words, support_view
from tests.example_papers import BRING_BACK, KEPT, MINUTES, NEXT_MINUTES, PACK, WRITE
from tests.tui.driving import example

TEXT = st.text(st.sampled_from("ab  \n\t£—é\u00a0\u200b\x1b漢"), max_size=80)
PLACES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8)


@given(TEXT, st.integers(2, 20))
def test_rows_fit_and_hold_every_letter_but_the_white_space_between(text: str, width: int) -> None:
    layout = laid_out(text, width)
    shown = [text[start:end] for start, end in zip(layout.starts, layout.ends, strict=True)]
    widest = max(len(plain(letter)) for letter in text or " ")
    assert all(cell_len(plain(row)) <= max(width, widest) for row in shown)
    assert list(layout.starts) == sorted(set(layout.starts)) or not text
    gaps = set(range(len(text))) - {
        at for start, end in zip(layout.starts, layout.ends, strict=True) for at in range(start, end)
    }
    assert all(text[at].isspace() for at in gaps)


LINE = st.text(st.sampled_from("ab  \t£—é."), min_size=0, max_size=90)


@given(st.lists(LINE, max_size=5).map("\n".join), st.integers(2, 100))
def test_the_fast_folding_is_that_of_every_other_list(text: str, width: int) -> None:
    lines = [""]
    for line in text.split("\n"):
        above, before = (one.rsplit("\v", 1)[-1] for one in ["", *lines][-2:])
        if _full(before) and line[:1] in ("a", "b") and len(lines) > 1:
            lines[-1:] = [f"{lines[-1]}\v{line}"]
        elif not lines[-1] and _full(above) and len(lines) > 2 and re.match("[ab]{1,30} ", line):
            lines[-2:] = [f"{lines[-2]}\v\v{line}"]
        else:
            lines.append(line)
    slow, offset = [], 0
    for line in lines[1:]:
        slow += [(offset + start, offset + end) for start, end in fold(plain(line), width)]
        offset += len(line) + 1
    layout = laid_out(text, width)
    assert list(zip(layout.starts, layout.ends, strict=True)) == slow


def _full(line: str) -> bool:
    return len(line) >= FULL and line[-1] not in ".:;!?"


def test_lines_with_an_empty_line_after_each_go_on_too_and_lists_do_not() -> None:
    long = "the scheme was put to the residents of the road and to all of the shops"
    text = f"{long}\n\nnear it, and then\n\n{long}\n\na) one\n\n{long}.\n\nmore\n\n{long}\n\n\nmore of it"
    layout = laid_out(text, 100)
    shown = [plain(text[start:end]) for start, end in zip(layout.starts, layout.ends, strict=True)]
    assert [row for row in shown if row] == [
        f"{long}  near it, and then", long, "a) one", f"{long}.", "more", long, "more of it",
    ]  # fmt: skip
    assert flowing(text).startswith(f"{long} near it, and then\n\n{long}\n\na) one")


def test_a_line_that_a_full_page_broke_goes_on_and_others_do_not() -> None:
    long = "the scheme was put to the residents of the road and to all of the shops"
    text = f"{long}\nnear it.\n{long}:\n(a) one\n{long}\nThe end\n{long} of the\nGuildhall\nshort of the\nGuildhall"
    layout = laid_out(text, 100)
    shown = [plain(text[start:end]) for start, end in zip(layout.starts, layout.ends, strict=True)]
    whole = f"{long} of the Guildhall"
    assert shown == [f"{long} near it.", f"{long}:", "(a) one", long, "The end", whole, "short of the", "Guildhall"]


@given(TEXT, st.integers(2, 20))
def test_each_letter_of_a_row_is_found_in_that_row(text: str, width: int) -> None:
    layout = laid_out(text, width)
    for row, (start, end) in enumerate(zip(layout.starts, layout.ends, strict=True)):
        assert all(layout.row_of(at) == row for at in range(start, end))


@given(PLACES, st.integers(0, 60), st.integers(0, 60))
def test_spans_within_are_the_letters_that_lie_in_both(
    given_places: list[tuple[int, int]], start: int, end: int
) -> None:
    letters = {at for low, high in given_places for at in range(low, high)} & set(range(start, end))
    found = Spans.of(given_places).within(start, end) if start < end else []
    assert {at for low, high in found for at in range(low, high)} == letters
    assert sum(high - low for low, high in found) == len(letters)


@given(st.text(max_size=40), st.integers(0, 20), PLACES, PLACES)
def test_painting_keeps_the_words_and_the_last_layer_wins(
    text: str, start: int, below: list[tuple[int, int]], above: list[tuple[int, int]]
) -> None:
    pieces = painted(text, start, (("found", below), ("lit", above)))
    assert "".join(piece.text for piece in pieces) == text
    at = start
    for words, role in pieces:
        for letter in range(at, at + len(words)):
            inside = [any(low <= letter < high for low, high in layer) for layer in (below, above)]
            assert role == ("lit" if inside[1] else "found" if inside[0] else "text")
        at += len(words)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("The Scrutiny\n  Board met", "scrutiny board", ["Scrutiny\n  Board"]),
        ("Councillor O’Neill, O'Neill", "o'neill", ["O’Neill", "O'Neill"]),
        ("A Sørensen and Zoë", "sorensen", ["Sørensen"]),
        ("A Sørensen and Zoë", "zoe", ["Zoë"]),
        ("2018–19 and 2018-19", "2018-19", ["2018–19", "2018-19"]),
        ("a.b axb [x] (y)", "a.b", ["a.b"]),
        ("a.b axb [x] (y)", "[x] (y", ["[x] (y"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("anything", "  ", []),
    ],
)
def test_a_search_inside_forgives_how_things_are_printed(text: str, words: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in places(text, words)] == found


@given(st.text(st.sampled_from("abc \n"), max_size=60), st.text(st.sampled_from("abc"), min_size=1, max_size=4))
def test_a_search_for_one_word_finds_what_a_plain_look_finds(text: str, word: str) -> None:
    slow, at = [], 0
    while (at := text.find(word, at)) >= 0:
        slow.append((at, at + len(word)))
        at += len(word)
    assert list(places(text, word)) == slow


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=8), st.integers(0, 40), st.integers(1, 8))
def test_the_fact_on_a_row_is_the_first_that_begins_there_else_one_that_reaches_there(
    made: list[tuple[int, int]], start: int, length: int
) -> None:
    spans = sorted({(low, low + many) for low, many in made})
    facts = tuple(Fact(Evidence("d", low, high, ""), ()) for low, high in spans)
    end = start + length
    beginning = [at for at, (low, _) in enumerate(spans) if start <= low < end]
    reaching = [at for at, (low, high) in enumerate(spans) if low < start < high]
    expected = beginning[0] if beginning else reaching[-1] if reaching else None
    assert Paper("d", "", "", (), facts, ()).fact_at(start, end) == expected


def test_every_quote_in_a_paper_is_a_fact_of_it_with_what_it_supports() -> None:
    corpus = example()
    read = paper(corpus, MINUTES)
    places_of_facts = {(fact.evidence.start, fact.evidence.end) for fact in read.facts}
    slow = {
        (piece.start, piece.end)
        for evidence in (
            *(thing.evidence for thing in corpus.entities.values()),
            *(link.evidence for link in corpus.links if link.kind != "documented_in"),
        )
        for piece in evidence
        if piece.document == MINUTES
    }
    assert places_of_facts == slow
    assert all(fact.supports for fact in read.facts)
    assert all(read.text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote for fact in read.facts)
    kept = corpus.get(KEPT).evidence[0]
    here = next(fact for fact in read.facts if (fact.evidence.start, fact.evidence.end) == (kept.start, kept.end))
    assert here.supports[0].target == KEPT
    assert "it was taken by Children's Scrutiny Board (2)" in [support.words for support in here.supports]


def test_the_outline_has_the_items_with_what_was_decided_below() -> None:
    read = paper(example(), MINUTES)
    words = [(heading.depth, heading.words) for heading in read.outline]
    assert words[:3] == [
        (0, "31. Declarations of Interest"),
        (0, "32. Minutes"),
        (0, "33. Fostering North Annual Report 2018/19"),
    ]
    assert (1, "Notes the content of the annual report") in words
    notes = {heading.target: heading.note for heading in (*read.outline, *paper(example(), NEXT_MINUTES).outline)}
    assert (notes[BRING_BACK], notes[WRITE]) == ("open", "due 31 July 2019")
    assert [row.key for row in outline_view(read).rows] == [str(at) for at in range(len(words))]
    assert place_words(read, read.text.index("412,000")) == "33. Fostering North Annual Report 2018/19"


def test_pages_are_told_and_listed_where_there_are_no_items() -> None:
    bare = Paper("d", "t", "one two three four", (0, 8), (), ())
    assert [bare.page(at) for at in (0, 7, 8, 17)] == [1, 1, 2, 2]
    assert [row.key for row in outline_view(bare).rows] == ["page 1", "page 2"]
    assert offset_of(bare, "page 2") == 8
    assert place_words(bare, 9) == "page 2 of 2"
    assert Paper("d", "t", "", (), (), ()).page(0) is None
    assert "Nothing of the record rests" in support_view(bare, None).rows[0].text


def test_going_from_fact_to_fact_passes_each_once() -> None:
    read = paper(example(), PACK)
    seen, number = [], read.next_fact(None, -1, 1)
    while number is not None:
        seen.append(number)
        number = read.next_fact(number, 0, 1)
    assert seen == list(range(len(read.facts)))
    assert read.next_fact(None, len(read.text), -1) == len(read.facts) - 1
    assert read.next_fact(0, 0, -1) is None


def test_a_place_stands_under_the_last_heading_that_begins_before_it() -> None:
    read = paper(example(), PACK)
    begin = [heading.start for heading in read.outline]
    assert len(begin) > 1
    for offset in range(len(read.text)):
        before = [number for number, start in enumerate(begin) if start <= offset]
        assert read.heading_at(offset) == (before[-1] if before else None)

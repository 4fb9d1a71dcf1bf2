"""Lines far longer than any paper's are read up to a bound; what is left out is said, and all else is read as ever."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from explorer.text.page import longlines
from explorer.text.page.longlines import LONG, MOST
from tests.text.papers import read

HEAD = "Housing Committee\n\nMinutes of the meeting of the Housing Committee held on 4 June 2019\n\nPresent: Councillor A Birch\n\n"
SAID = "RESOLVED that roads be mended. Members spoke of roads at some length and thanked those who mend them. "


def run_together(size: int) -> str:
    return (SAID * (size // len(SAID))).rstrip().ljust(size, ".")


def test_minutes_that_lost_their_line_ends_are_read_whole() -> None:
    facts = read(HEAD + run_together(60_000) + " RESOLVED that bins be bought.")
    assert ("resolved", "bins be bought.") in facts.decisions()
    assert facts.extraction.problems == ()


def test_a_line_without_end_is_read_to_the_end_of_a_sentence_and_the_rest_is_told() -> None:
    text = HEAD + run_together(5_000_000) + " RESOLVED that bins be bought."
    facts = read(text)
    (problem,) = facts.extraction.problems
    assert problem.code == "long-line"
    assert "5,000,030 characters" in problem.message
    assert ("resolved", "roads be mended.") in facts.decisions()
    assert "bins be bought." not in str(facts.decisions())
    assert problem.span is not None
    assert text[problem.span.start : problem.span.end].endswith(("roads be mended.", "those who mend them."))
    assert problem.span.end - problem.span.start <= 80


def test_what_stands_below_such_a_line_is_read_at_its_place() -> None:
    text = HEAD + "1. Roads\n\n" + run_together(1_000_000) + "\n\n2. Bins\n\nRESOLVED that bins be bought.\n"
    facts = read(text)
    assert "Bins" in facts.names("item")
    bought = next(m for m in facts.extraction.mentions if m.attrs.get("text") == "bins be bought.")
    assert text[bought.spans[0].start : bought.spans[0].end] == "bins be bought."


def test_long_lines_share_what_is_read_of_them() -> None:
    text = "\n".join([run_together(MOST // 2)] * 4)
    unread = longlines.cuts(text)
    assert [cut.end - cut.start for cut in unread] == [MOST // 2] * 2
    assert all(cut.stop - cut.start <= LONG for cut in unread)


def test_a_line_of_one_word_is_cut_within_it() -> None:
    (cut,) = longlines.cuts("a" * (MOST + 1))
    assert cut.stop == MOST


@given(
    st.lists(st.tuples(st.integers(0, 3 * LONG), st.booleans()), max_size=12),
    st.sampled_from(["a", "ab. ", "ab ", " "]),
)
def test_cuts_are_those_of_looking_at_each_line(lines: list[tuple[int, bool]], unit: str) -> None:
    text = "\n".join((unit * size)[: size * (5 if far else 1)] for size, far in lines)
    expected, left, at = [], MOST, 0
    for line in text.split("\n"):
        if len(line) > LONG:
            most = max(left, LONG)
            left -= len(line)
            if line[most:].strip():
                expected.append((at, at + len(line), at + most))
        at += len(line) + 1
    found = longlines.cuts(text)
    assert [(cut.start, cut.end) for cut in found] == [(start, end) for start, end, _ in expected]
    assert all(cut.start < cut.stop <= most for cut, (_, _, most) in zip(found, expected, strict=True))
    kept = longlines.read(text, found)
    assert all(was == now or now == " " for was, now in zip(text, kept, strict=False))
    assert len(kept) == (found[-1].stop if found and found[-1].end == len(text) else len(text))

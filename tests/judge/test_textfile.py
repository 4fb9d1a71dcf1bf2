"""Judgements as text: whatever is in them comes back, and what cannot be read is named by its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.judge.textfile import HEADER, Filed, FileError, dump, filed, parse
from explorer.resolve.judgements import VERDICTS, Judgement, Undo

HEAD = f"{HEADER} 1\n"
ONE = "judge: same\na: person/x/a\nb: person/x/b\n"

texts = st.text(st.characters(exclude_categories=()), max_size=30)
some = st.text(st.characters(exclude_categories=()), min_size=1, max_size=30)
dates = st.sampled_from(["", "2024", "2024-06", "2024-06-30"])


@st.composite
def rows(draw: st.DrawFn) -> Filed:
    a = draw(some)
    lists = [tuple(draw(st.lists(texts, max_size=3))) for _ in range(4)]
    judgement = Judgement(
        draw(st.sampled_from(VERDICTS)), a, draw(some.filter(lambda b: b != a)), draw(texts), draw(dates), draw(texts),
        lists[0], lists[1], lists[2], lists[3], draw(st.booleans()),
    )  # fmt: skip
    undo = draw(st.none() | st.builds(Undo, st.just(0), texts, dates, texts))
    return Filed(judgement, undo)


@given(st.lists(rows(), max_size=4))
def test_what_is_written_is_read_again(held: list[Filed]) -> None:
    text = dump(held)
    assert parse(text) == tuple(held)
    assert all(char.isprintable() or char == "\n" for char in text)
    text.encode("utf-8")
    assert parse("\ufeff" + text.replace("\n", "\r\n")) == tuple(held)


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_whatever_is_read_gives_judgements_or_a_sentence(text: str) -> None:
    for held in (text, HEAD + text, f"{HEAD}{ONE}{text}"):
        said = "Line "
        try:
            parse(held)
        except FileError as error:
            said = str(error)
        assert said.startswith("Line ")


def test_a_colleague_can_read_it() -> None:
    judgement = Judgement(
        "different", "person/x/a#Cllr A", "person/x/b", "Ann", "2024-06-30", "not\nthe same", ("Cllr A",)
    )
    text = dump([Filed(judgement, Undo(0, "Bob", "2024-07-01"))])
    assert text.startswith("whodecided judgements 1\n# ")
    assert text.endswith(
        "\njudge: different\na: person/x/a#Cllr A\na-name: Cllr A\nb: person/x/b\nby: Ann\ndate: 2024-06-30\n"
        "reason: not\\u000athe same\nwithdrawn: 2024-07-01\nwithdrawn-by: Bob\n"
    )


def test_comments_and_empty_lines_are_passed_over() -> None:
    (row,) = parse(f"{HEAD}# of the licensing committee\n\n\n# seen both\n{ONE}# done\n\n\n")
    assert row == Filed(Judgement("same", "person/x/a", "person/x/b"))


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("", 1, "it should be"),
        ("judge: same\n", 1, "it should be"),
        (f"{HEADER} 2\n", 1, "version 2"),
        (f"{HEAD}\njudge: equal\na: x\nb: y\n", 3, "“equal” is none of same, different, unsure"),
        (f"{HEAD}\n{ONE}judge: unsure\n", 6, "a second “judge”"),
        (f"{HEAD}\njudge: same\na: x\n", 3, "has no “b”"),
        (f"{HEAD}\n{ONE}c: z\n", 6, "“c” is none of"),
        (f"{HEAD}\n{ONE}no colon\n", 6, "“no colon” is none of"),
        (f"{HEAD}\njudge: same\na: x\nb: x\n", 5, "one thing"),
        (f"{HEAD}\n{ONE}date: last week\n", 6, "is no date"),
        (f"{HEAD}\n{ONE}reason: \\x\n", 6, "a backslash"),
        (f"{HEAD}\n{ONE}reason: \\U00110000\n", 6, "no character"),
        (f"{HEAD}\n{ONE}force: maybe\n", 6, "force is"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_with_what_is_wrong(text: str, line: int, why: str) -> None:
    with pytest.raises(FileError) as error:
        parse(text)
    assert f"Line {line} cannot be read" in str(error.value)
    assert why in str(error.value)


def test_a_log_is_filed_with_what_withdraws_it() -> None:
    first, second = Judgement("same", "a", "b", number=1), Judgement("unsure", "c", "d", number=2)
    log = (first, second, Undo(1, "Ann", "2024-01-01", number=3), Undo(2, number=4), Undo(4, number=5))
    assert filed(log) == (
        Filed(Judgement("same", "a", "b"), Undo(0, "Ann", "2024-01-01")),
        Filed(Judgement("unsure", "c", "d")),
    )

"""Columns and tables of PDFs, and the tags of a page left in plain text."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.reading import DEFAULT
from explorer.reading.columns import unwoven
from explorer.reading.markup import with_plain_tables, without_tags
from explorer.reading.pdf import take_pdf
from tests.reading.samples import reading
from tests.text.papers import read as facts


def placed(words: Sequence[tuple[int, int, str]]) -> bytes:
    """Return a PDF of one page with words at their places, in points from the lower left."""
    from reportlab.pdfgen import canvas

    out = io.BytesIO()
    sheet = canvas.Canvas(out, invariant=1)
    for x, y, text in words:
        sheet.drawString(x, y, text)
    sheet.save()
    return out.getvalue()


def lines(words: Sequence[tuple[int, int, str]]) -> list[str]:
    return take_pdf(placed(words), "pdfium", DEFAULT).text.split("\n")


def test_a_list_of_members_in_two_columns_reads_in_rows() -> None:
    rows = [("Councillor A Harlow (Chair)", "Councillor P Okafor"), ("Councillor B Elm", "Councillor C Ash")]
    words = [(x, 700 - 16 * at, name) for at, row in enumerate(rows) for x, name in zip((72, 320), row, strict=True)]
    assert lines(words) == ["\t".join(row) for row in rows]
    head = [(72, 760, "Housing Board - Monday, 4th March, 2019 2.00 pm"), (72, 730, "Present:")]
    paper = facts(take_pdf(placed([*head, *words]), "pdfium", DEFAULT).text)
    assert sorted(name for name, _ in paper.room()) == [
        "Councillor A Harlow", "Councillor B Elm", "Councillor C Ash", "Councillor P Okafor",
    ]  # fmt: skip


def test_a_table_has_a_tab_between_cells_and_a_number_keeps_its_space() -> None:
    from reportlab.platypus import SimpleDocTemplate, Table

    out = io.BytesIO()
    head = ["Contributor/approver name", "Title", "Date sent"]
    SimpleDocTemplate(out, invariant=1).build([Table([head, ["Ann Harlow", "Finance Manager", "01.02.2019"]])])
    text = take_pdf(out.getvalue(), "pdfium", DEFAULT).text
    assert text.split("\n") == ["\t".join(head), "Ann Harlow\tFinance Manager\t01.02.2019"]
    assert lines([(72, 700, "1."), (108, 700, "Apologies for absence")]) == ["1. Apologies for absence"]
    assert lines([(72, 700, "The Board met on "), (168, 700, "4 March 2019")]) == ["The Board met on 4 March 2019"]


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    left, right = ([f"{side} column, line {n} of a longer sentence" for n in range(6)] for side in ("first", "second"))
    woven = [(x, 700 - 14 * n, side[n]) for n in range(6) for x, side in ((50, left), (320, right))]
    assert lines(woven) == left + right


@given(st.lists(st.text("ab \t", max_size=80), max_size=20))
def test_setting_columns_apart_loses_no_word(rows: list[str]) -> None:
    assert sorted(unwoven("\n".join(rows)).split()) == sorted("\n".join(rows).split())


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<h1 class='x'>Minutes of 4 March</h1>\nPresent: A", "Minutes of 4 March\nPresent: A"),
        ('<ol start="12">\n  <li>Apologies: none.</li>\n  <li>Plans</li>\n</ol>\n14. Next', "\n12. Apologies: none.\n13. Plans\n\n14. Next"),
        ("<ol start='3'><li>One</li><li>4. Two</li></ol>", "3. One\n4. Two\n"),
        ("<ul><li>One</li></ul>", "- One\n"),
        ("<p>Fish &amp; chips</p>", "Fish & chips\n"),
        ("<tr><td>A</td><td>B</td></tr>", "A\tB\t\n"),
        ("A < B and C > D", "A < B and C > D"),
        ("See <b>this</b>.", "See <b>this</b>."),
        ("</ol></li>x", "\nx"),
    ],
)  # fmt: skip
def test_tags_left_in_text_go(text: str, read: str) -> None:
    assert without_tags(text) == read


def test_a_text_file_with_tags_reads_like_the_page(tmp_path: Path) -> None:
    source = reading(tmp_path, "a.txt", b'<h1>Minutes</h1>\n<ol start="7">\n<li>Apologies</li>\n</ol>\n')
    assert source.text == "Minutes\n\n7. Apologies\n\n"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Present: A<br /><br />1.Apologies<br/>2.Plans", "Present: A\n\n1.Apologies\n2.Plans"),
        ("One<br>line break", "One<br>line break"),
        ("on 7<sup>th</sup> May<br><br>B", "on 7th May\n\nB"),
    ],
)
def test_line_breaks_left_in_text_are_line_ends(text: str, read: str) -> None:
    assert without_tags(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A *b* <small>c</small>\n", "A *b* <small>c</small>\n"),
        ("A\n\n<table width='9'><tbody><tr><td>1</td><td>Two<div></div>&nbsp;<div></div>lines</td></tr><tr><td>C</td></tr></tbody></table>\n\nB <b>c</b>", "A\n\n\n1\tTwo\nlines\n\nC\n\n\nB <b>c</b>"),
        ("A\n<TABLE><TR><TD>1</TD><TD>B</TD></TR></TABLE>\nC", "A\n\n1\tB\n\nC"),
        ("<table><tr><td>never closed", "<table><tr><td>never closed"),
    ],
)  # fmt: skip
def test_tables_of_tags_in_markdown_are_laid_out(text: str, read: str) -> None:
    assert with_plain_tables(text) == read

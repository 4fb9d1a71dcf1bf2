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
from tests.reading.samples import objects, one_page, reading, stream
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


def test_cells_that_a_text_layer_has_in_one_piece_are_parted() -> None:
    spaced = b"BT /F 12 Tf 72 %d Td [(%s )-%d(%s)] TJ ET"
    content = [spaced % (700, b"Ann Elm", 6000, b"Member"), spaced % (680, b"Councillor", 300, b"Oak spoke")]
    text = take_pdf(one_page(b"\n".join(content)), "pdfium", DEFAULT).text
    assert text.split("\n") == ["Ann Elm\tMember", "Councillor Oak spoke"]


@pytest.mark.parametrize("way", ["pdfium", "pypdf"])
def test_a_font_that_calls_its_spaces_tabs_parts_no_columns(way: str) -> None:
    codes = b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <20> <0009> endbfchar"
    codes += b" 1 beginbfrange <21> <7e> <0021> endbfrange"
    data = objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
        stream(b"BT /F 12 Tf 72 700 Td (Present: Cllr Ann Elm of Westmere) Tj ET"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        stream(b"/CIDInit /ProcSet findresource begin begincmap " + codes + b" endcmap end"),
    )
    assert take_pdf(data, way, DEFAULT).text == "Present: Cllr Ann Elm of Westmere"


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


NAMES = (["A Elm (Chair)", "B Ash", "C Oak (Clerk)"], ["D Yew"], ["E Rowan", "F Larch"])
BELOW = [(72, 600, "1. Minutes"), (72, 584, "The minutes of the last meeting, held in May, were approved.")]
LISTS = ["Present:", *NAMES[0], "Also in attendance:", *NAMES[1], "Apologies:", *NAMES[2]]


def in_columns(labels: Sequence[tuple[int, str]], lefts: Sequence[int], rows: bool) -> list[tuple[int, int, str]]:
    """Return words of lists in columns under labels, which a PDF holds row after row or column after column."""
    cells = [
        (left, 684 - 14 * at, name) for left, names in zip(lefts, NAMES, strict=True) for at, name in enumerate(names)
    ]
    cells.sort(key=lambda cell: (-cell[1], cell[0]) if rows else (cell[0], -cell[1]))
    return [*((left, 700, label) for left, label in labels), *cells, *BELOW]


@pytest.mark.parametrize("rows", [True, False])
@pytest.mark.parametrize("lefts", [(72, 240, 420), (90, 262, 405)])
def test_lists_under_labels_side_by_side_are_set_below_their_own_label(lefts: Sequence[int], rows: bool) -> None:
    words = in_columns([(72, "Present:"), (240, "Also in attendance:"), (420, "Apologies:")], lefts, rows)
    assert lines(words) == [*LISTS, *(text for _, _, text in BELOW)]
    paper = facts("Elm Parish Council\nMinutes of the meeting held on 4th March 2019\n" + "\n".join(lines(words)))
    away = [name for name, role in paper.room() if role == "sent_apologies"]
    assert away == NAMES[2]
    assert sorted(name for name, _ in paper.room() if name not in away) == ["A Elm", "B Ash", "C Oak", "D Yew"]


def test_one_label_over_two_columns_is_of_both() -> None:
    words = in_columns([(72, "Present:"), (330, "Also in attendance:")], (72, 260, 400), rows=False)
    assert lines(words)[:9] == ["Present:", *NAMES[0], "Also in attendance:", *NAMES[1], *NAMES[2], "1. Minutes"]


def test_a_label_with_nobody_below_it_has_nobody_after_it() -> None:
    labels = [(72, "Present:"), (240, "Apologies:"), (420, "Members of the public:")]
    words = [*((left, 700, label) for left, label in labels), (72, 684, "A Elm"), (240, 684, "B Ash"), *BELOW]
    assert lines(words)[:6] == ["Members of the public:", "Present:", "A Elm", "Apologies:", "B Ash", "1. Minutes"]


@pytest.mark.parametrize(
    "words",
    [
        [(72, 700, "Present:"), (240, 700, "Councillor A Elm, who spoke of 3 things"), (72, 684, "B Ash")],
        [(72, 700, "Present:"), (240, 700, "Apologies:"), (72, 684, "1. Minutes"), (240, 684, "2. Finance")],
        [(72, 700, "Report"), (240, 700, "Author"), (72, 684, "Roads"), (240, 684, "A Elm")],
    ],
)
def test_other_tables_stay_in_rows(words: list[tuple[int, int, str]]) -> None:
    assert sorted(" ".join(lines(words)).split()) == sorted(" ".join(text for _, _, text in words).split())
    assert lines(words)[0].split() == [word for _, y, text in words if y == 700 for word in text.split()]


@given(
    st.lists(
        st.tuples(st.integers(40, 420), st.integers(20, 49).map(lambda row: 14 * row), st.sampled_from(LISTS)),
        max_size=14,
        # PDFium reads words that are printed over each other once.
        unique_by=lambda word: word[1],
    )
)
def test_setting_lists_below_their_labels_loses_no_word(words: list[tuple[int, int, str]]) -> None:
    heads = [(72, 700, "Present:"), (300, 700, "Apologies:")]
    read = "".join(lines([*heads, *words]))
    assert sorted("".join(read.split())) == sorted("".join(text for _, _, text in [*heads, *words]).replace(" ", ""))

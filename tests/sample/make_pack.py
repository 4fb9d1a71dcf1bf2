"""Writes the agenda pack of the sample: an agenda, the minutes before it and two reports, paged as councils page them.

The same code gives the same bytes on every machine. Run it after a change to the words: python -m tests.sample.make_pack
"""

from __future__ import annotations

from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, HRFlowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.sample import pack_words as words

PACK = Path(__file__).resolve().parents[2] / "data" / "2019-02-04-cabinet-member-pack.pdf"

PLAIN = ParagraphStyle("plain", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=6)
BOLD = ParagraphStyle("bold", parent=PLAIN, fontName="Helvetica-Bold", spaceBefore=4)
HEAD = ParagraphStyle("head", parent=BOLD, fontSize=15, leading=20, spaceAfter=10)
CELL = ParagraphStyle("cell", parent=PLAIN, fontSize=7.5, leading=9.5, spaceAfter=0)
CELL_BOLD = ParagraphStyle("cell bold", parent=CELL, fontName="Helvetica-Bold")

COLUMNS = {5: (46, 58, 22, 20, 24)}
"""Widths in millimetres of tables that need other than equal columns."""


def number_page(canvas: Any, document: Any) -> None:
    """Print the page's number at its head, as a pack does."""
    canvas.setFont("Helvetica", 9)
    canvas.drawRightString(A4[0] - 20 * mm, A4[1] - 12 * mm, f"Page {document.page}")


def table(rows: words.Rows) -> Flowable:
    """Lay out rows of cells; a row of one cell is a heading inside the table."""
    width = max(len(row) for row in rows)
    cells = [
        [Paragraph(escape(cell), CELL_BOLD if index == 0 or len(row) == 1 else CELL) for cell in row]
        + [""] * (width - len(row))
        for index, row in enumerate(rows)
    ]
    style = [("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    style += [("SPAN", (0, index), (-1, index)) for index, row in enumerate(rows) if len(row) == 1]
    widths = [share * mm for share in COLUMNS.get(width, (170 / width,) * width)]
    return Table(cells, colWidths=widths, style=style, spaceBefore=4, spaceAfter=8)


def flowable(part: words.Part) -> Flowable:
    """Turn one part of the text into what the page layout takes."""
    if isinstance(part, tuple):
        return table(part)
    if part == words.RULE:
        return HRFlowable(width="100%", thickness=0.6, color=colors.black, spaceBefore=4, spaceAfter=6)
    if part == words.PAGE:
        return PageBreak()
    if part == "":
        return Spacer(1, 8)
    for mark, style in (("# ", HEAD), ("* ", BOLD)):
        if part.startswith(mark):
            return Paragraph(escape(part.removeprefix(mark)).replace("\n", "<br/>"), style)
    return Paragraph(escape(part).replace("\n", "<br/>"), PLAIN)


def pack() -> bytes:
    """Return the bytes of the agenda pack."""
    target = BytesIO()
    document = SimpleDocTemplate(
        target,
        pagesize=A4,
        leftMargin=20 * mm,
        rightMargin=20 * mm,
        topMargin=20 * mm,
        bottomMargin=18 * mm,
        title="Agenda pack, Cabinet Member (Children and Young People), 4 February 2019 (a retelling)",
        author="whodecided, after the public record of Coventry City Council",
        invariant=1,
        pageCompression=0,  # compressed bytes differ between builds of zlib
    )
    document.build([flowable(part) for part in words.PACK], onFirstPage=number_page, onLaterPages=number_page)
    return target.getvalue()


if __name__ == "__main__":
    PACK.write_bytes(pack())

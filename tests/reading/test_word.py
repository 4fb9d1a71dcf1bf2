"""Word documents: what they show is read, in order and with its numbers, and nothing that they hide."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from explorer.model import Source
from explorer.reading import Limits
from explorer.reading.sniff import WORD
from explorer.text import extract
from tests.reading.samples import attempt, reading, refusal, saved

MAIN: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOXES: Final = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbered(document: Document, levels: str, overrides: str = "") -> int:
    """Give a document a list with its own counter; return the number it is named by."""
    root = document.part.numbering_part.element
    name = 900 + len(root)
    root.insert(0, parse_xml(f'<w:abstractNum {MAIN} w:abstractNumId="{name}">{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {MAIN} w:numId="{name}"><w:abstractNumId w:val="{name}"/>{overrides}</w:num>'))
    return name


def also(document: Document, counter: int, overrides: str) -> int:
    """Give a document a second list that counts with the counter of another."""
    root = document.part.numbering_part.element
    name = 900 + len(root)
    root.append(parse_xml(f'<w:num {MAIN} w:numId="{name}"><w:abstractNumId w:val="{counter}"/>{overrides}</w:num>'))
    return name


def item(document: Document, words: str, listed: int, at: int = 0) -> None:
    look = document.add_paragraph(words)._p.get_or_add_pPr()
    look.append(parse_xml(f'<w:numPr {MAIN}><w:ilvl w:val="{at}"/><w:numId w:val="{listed}"/></w:numPr>'))


def put(document: Document, xml: str) -> None:
    """Put an element at the end of a document."""
    document.element.body.insert(len(document.element.body) - 1, parse_xml(xml))


def text(folder: Path, document: Document) -> str:
    return reading(folder, "a.docx", saved(document)).text


def test_paragraphs_tabs_and_breaks_stand_as_they_are_shown(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Minutes of the Roads Committee", 1)
    document.add_paragraph("Present:\tCllr A Reed\tCllr B Ash")
    document.add_paragraph("Held on 4 March 2024\nat 7.00 pm")
    document.add_paragraph("   ")
    assert text(tmp_path, document) == (
        "Minutes of the Roads Committee\n\nPresent:\tCllr A Reed\tCllr B Ash\n\nHeld on 4 March 2024\nat 7.00 pm"
    )


def test_numbers_go_on_over_the_paragraphs_between_them(tmp_path: Path) -> None:
    document = docx.Document()
    listed = numbered(
        document, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")
    )
    item(document, "Apologies", listed)
    document.add_paragraph("None were received.")
    item(document, "Roofs", listed)
    item(document, "Hall", listed, 1)
    item(document, "tiles", listed, 2)
    item(document, "gutters", listed, 2)
    item(document, "Shed", listed, 1)
    item(document, "doors", listed, 2)
    item(document, "Close", listed)
    item(document, "Chairman’s thanks", listed, 1)
    assert text(tmp_path, document).split("\n\n") == [
        "1. Apologies", "None were received.", "2. Roofs", "2.1 Hall", "(a) tiles", "(b) gutters", "2.2 Shed", "(a) doors", "3. Close",
        "3.1 Chairman’s thanks",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "pattern", "first", "fifth"),
    [
        ("decimal", "Item %1:", "Item 1:", "Item 5:"),
        ("decimalZero", "%1", "01", "05"),
        ("upperLetter", "%1)", "A)", "E)"),
        ("lowerRoman", "%1.", "i.", "v."),
        ("upperRoman", "%1", "I", "V"),
        ("ordinal", "%1", "1st", "5th"),
        ("bullet", "\uf0b7", "-", "-"),
    ],
)
def test_numbers_are_written_as_the_list_writes_them(
    tmp_path: Path, form: str, pattern: str, first: str, fifth: str
) -> None:
    document = docx.Document()
    listed = numbered(document, level(0, form, pattern))
    for _ in range(5):
        item(document, "words", listed)
    lines = text(tmp_path, document).split("\n\n")
    assert (lines[0], lines[-1]) == (f"{first} words", f"{fifth} words")


def test_a_list_that_begins_anew_does_and_one_that_goes_on_does_not(tmp_path: Path) -> None:
    document = docx.Document()
    first = numbered(document, level(0, "decimal", "%1."))
    goes_on = also(document, first, "")
    anew = also(document, first, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')
    for listed in (first, first, goes_on, anew, anew):
        item(document, "x", listed)
    assert text(tmp_path, document).split() == ["1.", "x", "2.", "x", "3.", "x", "7.", "x", "8.", "x"]


def test_a_heading_is_numbered_by_its_style(tmp_path: Path) -> None:
    document = docx.Document()
    listed = numbered(document, level(0, "decimal", "%1", '<w:pStyle w:val="Heading1"/>'))
    look = document.styles["Heading 1"].element.get_or_add_pPr()
    look.append(parse_xml(f'<w:numPr {MAIN}><w:numId w:val="{listed}"/></w:numPr>'))
    document.add_heading("Apologies", 1)
    document.add_paragraph("None.")
    document.add_heading("Roofs", 1)
    plain = document.add_heading("Not counted", 1)
    plain._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {MAIN}><w:numId w:val="0"/></w:numPr>'))
    assert text(tmp_path, document).split("\n\n") == ["1 Apologies", "None.", "2 Roofs", "Not counted"]


def test_rows_of_a_table_are_lines_and_a_cell_of_paragraphs_is_paragraphs(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(0, 3)
    for row_words in (("Name", "Role", "Here"), ("A Reed", "Chair", "yes")):
        for cell, said in zip(table.add_row().cells, row_words, strict=True):
            cell.text = said
    minutes = document.add_table(0, 2)
    row = minutes.add_row().cells
    row[0].text = "1"
    row[1].text = "Roofs"
    for words in ("The roof leaks.", "It was RESOLVED to mend it.", "Cllr Ash abstained."):
        row[1].add_paragraph(words)
    read = text(tmp_path, document)
    assert "Name\tRole\tHere\nA Reed\tChair\tyes" in read
    assert "\n\nIt was RESOLVED to mend it.\n\n" in read


def test_what_is_deleted_or_hidden_is_not_read_and_what_is_put_in_is(tmp_path: Path) -> None:
    document = docx.Document()
    put(
        document,
        f"<w:p {MAIN}><w:r><w:t>It was </w:t></w:r><w:del><w:r><w:delText>rejected</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>agreed</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> in secret</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> to mend it.</w:t></w:r></w:p>',
    )
    put(
        document,
        f"<w:sdt {MAIN}><w:sdtContent><w:p><w:r><w:t>In a form’s field.</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    )
    assert text(tmp_path, document) == "It was agreed to mend it.\n\nIn a form’s field."


def test_a_box_is_read_once_whatever_programs_it_is_kept_for(tmp_path: Path) -> None:
    document = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>WESTMERE PARISH COUNCIL</w:t></w:r></w:p></w:txbxContent>"
    put(
        document,
        f"<w:p {MAIN} {BOXES}><w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:t>Minutes</w:t></w:r></w:p>",
    )
    assert text(tmp_path, document) == "WESTMERE PARISH COUNCIL\n\nMinutes"


def test_the_letterhead_is_read_and_the_count_of_pages_is_not(tmp_path: Path) -> None:
    document = docx.Document()
    header = document.sections[0].header
    header.paragraphs[0].text = "Westmere Parish Council"
    header._element.append(
        parse_xml(
            f'<w:p {MAIN}><w:r><w:t>Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
        )
    )
    document.sections[0].footer.paragraphs[0].text = "Signed:"
    document.add_paragraph("Minutes of the meeting")
    assert text(tmp_path, document) == "Westmere Parish Council\n\nMinutes of the meeting"


def test_the_meeting_its_room_and_its_decisions_are_found(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Westmere Parish Council"
    document.add_heading("Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2024 at 7.00pm", 1)
    document.add_paragraph("Present: Cllr A Reed (Chair), Cllr B Ash")
    listed = numbered(document, level(0, "decimal", "%1."))
    item(document, "Apologies", listed)
    document.add_paragraph("Apologies were received from Cllr C Holt.")
    item(document, "Roofs", listed)
    document.add_paragraph(
        "It was RESOLVED that the roof of the hall be mended. Proposed by Cllr Ash, seconded by Cllr Reed."
    )
    source = reading(tmp_path, "minutes.docx", saved(document))
    assert source.media_type == WORD
    found = extract(source)
    by_kind = {
        kind: [mention for mention in found.mentions if mention.kind == kind]
        for kind in ("meeting", "decision", "item")
    }
    assert [dict(one.attrs)["date"] for one in by_kind["meeting"]] == ["2024-03-04"]
    assert [dict(one.attrs)["number"] for one in by_kind["item"]] == ["1", "2"]
    assert len(by_kind["decision"]) == 1
    assert sorted(claim.kind for claim in found.claims if claim.kind in ("attended", "moved", "seconded", "sent_apologies")) == [
        "attended", "attended", "moved", "seconded", "sent_apologies",
    ]  # fmt: skip


def unpacked(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a document with one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            part = before.read(entry)
            after.writestr(entry.filename, change(part) if entry.filename == name else part)
    return out.getvalue()


def minutes() -> bytes:
    document = docx.Document()
    document.add_paragraph("Minutes of the Roads Committee")
    return saved(document)


BODY: Final = "word/document.xml"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (minutes()[:-400], "it is no whole Word document"),
        (unpacked(minutes(), BODY, lambda part: part[:-40]), "it is no whole Word document"),
        (unpacked(minutes(), BODY, lambda part: b"<a/>"), "it is no whole Word document"),
        (unpacked(minutes(), "[Content_Types].xml", lambda part: b"<Types/>"), "it is no whole Word document"),
        (
            unpacked(minutes(), BODY, lambda part: part.replace(b"Minutes of the Roads Committee", b"")),
            "it has no words",
        ),
        (
            unpacked(minutes(), BODY, lambda part: part.replace(b"<w:body>", b"<w:body>" + b"<w:sdt>" * 5_000)),
            "it is no whole Word document",
        ),
    ],
    ids=["cut", "half a part", "another part", "no types", "no words", "deep"],
)
def test_what_is_no_whole_document_is_refused(tmp_path: Path, data: bytes, why: str) -> None:
    assert why in refusal(tmp_path, "a.docx", data)


def test_entities_are_not_followed_nor_multiplied(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the key of the town hall")
    entities = f'<!DOCTYPE w [<!ENTITY s SYSTEM "file://{tmp_path}/secret"><!ENTITY a "haha">'
    entities += "".join(f'<!ENTITY a{at} "{f"&a{at - 1 or str()};" * 9}">' for at in range(1, 12)) + "]>"
    data = unpacked(
        minutes(), BODY,
        lambda part: part.replace(b"<w:document", entities.encode() + b"<w:document", 1).replace(b"Minutes", b"Minutes &s; &a11;"),
    )  # fmt: skip
    (tmp_path / "a.docx").write_bytes(data)
    result = attempt(tmp_path / "a.docx")
    said = result.text if isinstance(result, Source) else str(result)
    assert "the key" not in said
    assert "hahahaha" not in said


def test_what_unpacks_to_more_than_is_allowed_is_refused_unread(tmp_path: Path) -> None:
    data = unpacked(minutes(), BODY, lambda part: part.replace(b"</w:body>", b" " * 20_000_000 + b"</w:body>"))
    assert len(data) < 100_000
    assert "what is packed in it is larger than" in refusal(tmp_path, "a.docx", data, Limits(bytes=1_000_000))


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_document_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    chance, data = random.Random(seed), bytearray(minutes())
    for _ in range(chance.randrange(1, 60)):
        data[chance.randrange(4, len(data))] = chance.randrange(256)
    (tmp_path / "a.docx").write_bytes(bytes(data))
    attempt(tmp_path / "a.docx")


@given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=30))
def test_levels_count_as_written_out_by_hand(steps: list[tuple[int, bool]]) -> None:
    from explorer.reading.wordnumbers import Numbers

    document = docx.Document()
    listed = numbered(
        document, "".join(level(at, "decimal", ".".join(f"%{k + 1}" for k in range(at + 1))) for at in range(4))
    )
    for at, counted in steps:
        if counted:
            item(document, "x", listed, at)
        else:
            document.add_paragraph("x")
    numbers = Numbers(document)
    count = [0, 0, 0, 0]
    for (at, counted), paragraph in zip(steps, document.paragraphs, strict=True):
        if counted:
            count = [*count[:at], count[at] + 1, *[0] * (3 - at)]
            expected = ".".join(str(max(1, one)) for one in count[: at + 1])
        else:
            expected = ""
        assert numbers.label(paragraph._p) == expected

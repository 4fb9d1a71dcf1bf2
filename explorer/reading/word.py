"""A Word document's words as it shows them: paragraphs with their numbers, tables, its letterhead; runs in the child process.

Form: Office Open XML, ECMA-376 part 1, chapter 17.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from explorer.reading import layout
from explorer.reading.clean import clean_text
from explorer.reading.taken import Refused, Taken, beyond
from explorer.reading.wordnumbers import Numbers, named
from explorer.settings import Limits

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

_CHOSEN: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What older programs show in place of what stands before it."""
_UNSEEN: Final = frozenset({
    *map(named, ("del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "sectPr", "txbxContent", "comment")), _CHOSEN,
})  # fmt: skip
"""What is not shown in its place: what was taken out while changes were tracked, codes, looks, and boxes, which stand by themselves."""
_SIGNS: Final = {named("tab"): "\t", named("br"): "\n", named("cr"): "\n", named("noBreakHyphen"): "-"}
_WRAPPERS: Final = frozenset(map(named, ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")))
"""Elements around paragraphs that change nothing of what is shown."""
_PARTS: Final = "it is no whole Word document"
_BROKEN: Final = "Save it anew as .docx, or as a PDF."


def take_document(data: bytes, limits: Limits) -> Taken:
    """Return the text of the Word document `data`, a blank line between paragraphs and a tab between the cells of a row.

    Numbers that Word counts by itself are written out; what was deleted while changes were tracked is left out, and what was put in is
    read. Raises Refused for what is no whole document, for one beyond the limits, and for one without words.
    """
    document = _opened(data, limits)
    numbers = Numbers(document)
    blocks = [*_letterhead(document, numbers), *_blocks(document.element.body, numbers)]
    text = clean_text("\n\n".join(blocks))
    if not text.strip():
        raise Refused(
            "it has no words, perhaps only pictures", "Have its text recognised (OCR), or ask for the original."
        )
    return Taken(text)


def _opened(data: bytes, limits: Limits) -> Document:
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > limits.bytes:
            raise beyond("bytes", f"what is packed in it is larger than {limits.bytes:,} bytes")
        document = docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, XMLSyntaxError, OpcError, KeyError, ValueError, AttributeError):
        raise Refused(_PARTS, _BROKEN) from None
    if getattr(document.element, "body", None) is None:
        raise Refused(_PARTS, _BROKEN)
    return document


def _letterhead(document: Document, numbers: Numbers) -> Iterator[str]:
    """Yield what stands above the first page, where a council prints its name; not the lines that count pages."""
    for section in document.sections[:1]:
        header = section.first_page_header if section.different_first_page_header_footer else section.header
        if not header.is_linked_to_previous:
            lines = [node for node in header._element if not _counts_pages(node)]
            for node in lines:
                yield from _block(node, numbers)


def _counts_pages(node: Element) -> bool:
    codes = [str(code.text or "") for code in node.iter(named("instrText"))]
    codes += [str(field.get(named("instr"), "")) for field in node.iter(named("fldSimple"))]
    return any("PAGE" in code for code in codes)


def _blocks(parent: Element, numbers: Numbers) -> Iterator[str]:
    for node in parent:
        yield from _block(node, numbers)


def _block(node: Element, numbers: Numbers) -> Iterator[str]:
    """Yield the blocks that an element is shown as."""
    if node.tag in _WRAPPERS:
        yield from _blocks(node, numbers)
    elif node.tag == named("tbl"):
        if text := layout.lay_out((), _table(node, numbers), frozenset()):
            yield text
    elif node.tag == named("p"):
        for box in _boxes(node):
            yield from _blocks(box, numbers)
        if words := _paragraph(node, numbers):
            yield words


def _boxes(paragraph: Element) -> Iterator[Element]:
    """Yield the boxes of text that hang on a paragraph, each once."""
    for box in paragraph.iter(named("txbxContent")):
        if not any(above.tag in (_CHOSEN, named("txbxContent")) for above in box.iterancestors()):
            yield box


def _paragraph(node: Element, numbers: Numbers) -> str:
    label = numbers.label(node)
    lines = (line.strip(" \t") for line in clean_text("".join(_words(node))).split("\n"))
    words = "\n".join(line for line in lines if line)
    return f"{label} {words}" if label and words else words


def _words(node: Element) -> Iterator[str]:
    for child in node:
        if child.tag in _UNSEEN or _hidden(child):
            continue
        if child.tag == named("t"):
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield "" if child.get(named("type")) in ("page", "column") else _SIGNS[child.tag]
        else:
            yield from _words(child)


def _hidden(run: Element) -> bool:
    look = run.find(f"{named('rPr')}/{named('vanish')}") if run.tag == named("r") else None
    return look is not None and look.get(named("val"), "1") not in ("0", "false", "off")


def _table(node: Element, numbers: Numbers) -> HtmlElement:
    """Return a table as a web page would have it, whose rows are laid out as those of pages are."""
    from lxml.html import Element as element

    table = element("table")
    for row in _within(node, "tr"):
        line = element("tr")
        for cell in _within(row, "tc"):
            line.append(layout.cell(_parts(cell, numbers)))
        table.append(line)
    return table


def _parts(cell: Element, numbers: Numbers) -> Iterator[HtmlElement | str]:
    for node in cell:
        if node.tag == named("tbl"):
            yield _table(node, numbers)
        else:
            yield from _block(node, numbers)


def _within(node: Element, name: str) -> Iterator[Element]:
    """Yield the parts of a table or row, those among them that are wrapped too."""
    for child in node:
        if child.tag == named(name):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _within(child, name)

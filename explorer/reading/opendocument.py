"""An OpenDocument text's words as it shows them: paragraphs with their numbers, tables, its letterhead; runs in the child process.

Form: OpenDocument 1.3 (OASIS; ISO/IEC 26300), part 2 (packages) and part 3 (the schema).
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from explorer.reading import layout
from explorer.reading.clean import clean_text
from explorer.reading.counting import integer
from explorer.reading.opennumbers import Numbers, named
from explorer.reading.taken import Refused, Taken, beyond
from explorer.settings import Limits

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

_PARAGRAPHS: Final = (named("text:p"), named("text:h"))
_BOX: Final = named("draw:text-box")
_UNSEEN: Final = frozenset(map(named, (
    "text:tracked-changes", "text:note", "text:hidden-text", "text:hidden-paragraph", "text:sequence-decls", "text:variable-decls",
    "text:user-field-decls", "text:page-number", "text:page-count", "office:annotation", "office:forms", "draw:frame", "draw:custom-shape",
    "draw:image", "svg:title", "svg:desc", "table:covered-table-cell",
)))  # fmt: skip
"""What is not shown in its place: what was taken out while changes were tracked, notes, fields of pages, and boxes,
which stand by themselves."""
_SIGNS: Final = {named("text:tab"): "\t", named("text:line-break"): "\n"}
_WHITE: Final = re.compile(r"[ \t\r\n]+")
_MOST_SPACES, _MOST_COPIES = 400, 40
"""Spaces in a row, and copies of a row or cell, that are written out."""
_ROWS: Final = frozenset(map(named, ("table:table-rows", "table:table-header-rows", "table:table-row-group")))
_HEADERS: Final = (
    "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}header-first",
    named("style:header-first"),
    named("style:header"),
)
"""What stands above the first page, that for it alone first."""
_COUNTS: Final = frozenset(map(named, ("text:page-number", "text:page-count")))
_PARTS: Final = "it is no whole OpenDocument text"
_BROKEN: Final = "Save it anew as .odt, or as a PDF."


def take_opendocument(data: bytes, limits: Limits) -> Taken:
    """Return the text of the OpenDocument text `data`, a blank line between paragraphs and a tab between the cells of a row.

    Numbers that it counts by itself are written out; what was deleted while changes were tracked is left out, and what was put in is
    read. Raises Refused for what is no whole text or is locked, for one beyond the limits, and for one without words.
    """
    content, styles = _opened(data, limits)
    body = content.find(f"{named('office:body')}/{named('office:text')}")
    if body is None:
        raise Refused(_PARTS, _BROKEN)
    page = _Page([root for root in (styles, content) if root is not None])
    text = clean_text("\n\n".join((*page.letterhead(styles), *page.blocks(body))))
    if not text.strip():
        raise Refused(
            "it has no words, perhaps only pictures", "Have its text recognised (OCR), or ask for the original."
        )
    return Taken(text)


def _opened(data: bytes, limits: Limits) -> tuple[Element, Element | None]:
    """Return the roots of the parts that hold the words and the styles; a text need not have the latter."""
    from lxml.etree import XMLParser, XMLSyntaxError, fromstring

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {entry.filename: entry for entry in archive.infolist()}
            if sum(entry.file_size for entry in names.values()) > limits.bytes:
                raise beyond("bytes", f"what is packed in it is larger than {limits.bytes:,} bytes")
            if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise Refused("it is locked with a password", "Save it without one, or as a PDF.")
            read = {name: archive.read(name) for name in ("content.xml", "styles.xml") if name in names}
        parser = XMLParser(resolve_entities=False, no_network=True)
        roots = {name: fromstring(part, parser) for name, part in read.items()}
        return roots["content.xml"], roots.get("styles.xml")
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, XMLSyntaxError, KeyError, ValueError, EOFError):
        raise Refused(_PARTS, _BROKEN) from None


class _Page:
    """Writes out the blocks of a document, in order."""

    def __init__(self, roots: list[Element]) -> None:
        self._numbers = Numbers(roots)
        self._hidden = {
            style.get(named("style:name"), "")
            for root in roots
            for style in root.iter(named("style:style"))
            if any(look.get(named("text:display")) == "none" for look in style.iter(named("style:text-properties")))
        }

    def letterhead(self, styles: Element | None) -> Iterator[str]:
        """Yield what stands above the first page, where a council prints its name; not the lines that count pages."""
        masters = () if styles is None else styles.iter(named("style:master-page"))
        master = next(iter(masters), None)
        found = () if master is None else (header for name in _HEADERS for header in master.iterchildren(name))
        shown = (header for header in found if header.get(named("style:display")) != "false")
        for node in next(shown, ()):
            if not any(field.tag in _COUNTS for field in node.iter()):
                yield from self._block(node)

    def blocks(self, parent: Element) -> Iterator[str]:
        """Yield the blocks that the elements below one are shown as."""
        for node in parent:
            yield from self._block(node)

    def _block(self, node: Element) -> Iterator[str]:
        if node.tag in _PARAGRAPHS:
            label = self._numbers.heading(node) if node.tag == named("text:h") else ""
            yield from self._paragraph(node, label)
        elif node.tag == named("text:list"):
            yield from self._list(node, "", 1)
        elif node.tag == named("table:table"):
            if text := layout.lay_out((), self._table(node), frozenset()):
                yield text
        elif node.tag == named("draw:frame"):
            for box in _boxes(node):
                yield from self.blocks(box)
        elif isinstance(node.tag, str) and node.tag not in _UNSEEN:
            yield from self.blocks(node)

    def _paragraph(self, node: Element, label: str) -> Iterator[str]:
        for box in _boxes(node):
            yield from self.blocks(box)
        if node.get(named("text:style-name")) in self._hidden:
            return
        lines = (line.strip(" \t") for line in clean_text("".join(self._words(node))).split("\n"))
        words = "\n".join(line for line in lines if line)
        if words:
            yield f"{label} {words}" if label else words

    def _list(self, listed: Element, style: str, level: int) -> Iterator[str]:
        """Yield the entries of a list, of which the first paragraph has the number, and one that holds a list alone has none."""
        style = self._numbers.enter(listed, style, level)
        for entry in listed:
            counted = entry.tag == named("text:list-item")
            for node in entry:
                if node.tag == named("text:list"):
                    yield from self._list(node, style, level + 1)
                elif node.tag in _PARAGRAPHS:
                    yield from self._paragraph(node, self._numbers.label(entry, style, level) if counted else "")
                    counted = False
                else:
                    yield from self._block(node)

    def _words(self, node: Element) -> Iterator[str]:
        yield _WHITE.sub(" ", node.text or "")
        for child in node:
            if child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            elif child.tag == named("text:s"):
                yield " " * _copies(child, "text:c", _MOST_SPACES)
            elif isinstance(child.tag, str) and child.tag not in _UNSEEN and not self._is_hidden(child):
                yield from self._words(child)
            yield _WHITE.sub(" ", child.tail or "")

    def _is_hidden(self, node: Element) -> bool:
        return node.get(named("text:style-name")) in self._hidden

    def _table(self, node: Element) -> HtmlElement:
        """Return a table as a web page would have it, whose rows are laid out as those of pages are."""
        from lxml.html import Element as element

        table = element("table")
        for row in _rows(node):
            for _ in range(_copies(row, "table:number-rows-repeated", _MOST_COPIES)):
                line = element("tr")
                for cell in row.iterchildren(named("table:table-cell")):
                    for _ in range(_copies(cell, "table:number-columns-repeated", _MOST_COPIES)):
                        line.append(layout.cell(self._parts(cell)))
                table.append(line)
        return table

    def _parts(self, cell: Element) -> Iterator[HtmlElement | str]:
        for node in cell:
            if node.tag == named("table:table"):
                yield self._table(node)
            else:
                yield from self._block(node)


def _rows(node: Element) -> Iterator[Element]:
    for child in node:
        if child.tag == named("table:table-row"):
            yield child
        elif child.tag in _ROWS:
            yield from _rows(child)


def _boxes(node: Element) -> Iterator[Element]:
    """Yield the boxes of text that hang on an element, each once."""
    for box in node.iter(_BOX):
        if not any(above.tag == _BOX for above in box.iterancestors()):
            yield box


def _copies(node: Element, name: str, most: int) -> int:
    return min(integer(node.get(named(name)), 1), most)

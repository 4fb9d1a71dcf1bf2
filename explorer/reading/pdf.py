"""A PDF's text layer, page by page; runs in the child process."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from explorer.model import MONTHS
from explorer.reading.clean import clean_line, clean_text
from explorer.reading.columns import unwoven, with_tabs
from explorer.reading.furniture import join_hyphens, without_furniture
from explorer.reading.glyphs import spelt
from explorer.reading.taken import Refused, Taken, beyond
from explorer.settings import Limits

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_FEW: Final = 20
"""A page with fewer characters has no text layer worth the name."""

_LOCKED: Final = Refused("it needs a password", "Open it with its password and save it without one.")
_UNOPENED: Final = "it is damaged: no page of it can be opened"
_BROKEN: Final = "Fetch it again, or have it saved anew."
_SYMBOLS: Final = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\xa0": " "})
_BULLET: Final = re.compile(r"^\x7f(?=\s)", re.MULTILINE)
_RAISED: Final = re.compile(r"(?:(?<=1)\n(?=st\b)|(?<=2)\n(?=nd\b)|(?<=3)\n(?=rd\b)|(?<=\d)\n(?=th\b))")
"""Before the letters of an ordinal, which stand higher than their number and therefore come as a line of their own."""
_LOWERED: Final = re.compile(rf"(?<=\d(?:st|nd|rd|th))\n(?=[:;,.)]| (?:of )?(?:{'|'.join(MONTHS)})\b)")
"""After them, before what goes on in their line; a line of its own does not begin with a blank."""
_TRAILING: Final = re.compile(r"[ \t]+$", re.MULTILINE)
_BLANKS: Final = re.compile(r"\n{3,}")


def take_pdf(data: bytes, way: str, limits: Limits) -> Taken:
    """Return the text of the PDF `data` with the offset of each page; `way` is `pdfium` or `pypdf`.

    Raises Refused for a locked file, one without words, one over the limits, one that this way cannot open; parsers
    raise errors of their own besides.
    """
    title, pages = _by_pdfium(data, limits) if way == "pdfium" else _by_pypdf(data, limits)
    if not pages:
        raise Refused("it has no pages that can be opened", _BROKEN, final=False)
    poor = [number for number, page in enumerate(pages, 1) if len("".join((page or "").split())) < _FEW]
    broken = [number for number, page in enumerate(pages, 1) if page is None]
    if len(poor) == len(pages):
        if broken:
            raise Refused(_UNOPENED, _BROKEN, final=False)
        if not any(page and page.strip() for page in pages):
            why = f"it has no text layer ({_pages(len(pages))} of pictures)"
            raise Refused(why, "Have its text recognised (OCR), or ask the council for the original.")
    text, starts = _joined(without_furniture(join_hyphens([_tidy(page or "") for page in pages])))
    unseen = sorted(set(poor) - set(broken))
    warnings = (
        *((f"{_named(broken)} could not be opened",) if broken else ()),
        *((f"{_named(unseen)} had no text layer (blank, or pictures)",) if unseen else ()),
    )
    return Taken(text, starts, title, "", warnings)


def _by_pdfium(data: bytes, limits: Limits) -> tuple[str, list[str | None]]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise _LOCKED from None
        raise Refused(f"it is damaged ({error})", _BROKEN, final=False) from None
    try:
        count = len(document)
        _few_enough(count, limits)
        title = str(document.get_metadata_value("Title"))
        pages = list(_counted((_pdfium_page(document, number) for number in range(count)), limits))
    finally:
        document.close()
    if None in pages and all(not page for page in pages):
        raise Refused(_UNOPENED, _BROKEN, final=False)
    return clean_line(title)[:300], pages


def _pdfium_page(document: PdfDocument, number: int) -> str | None:
    from pypdfium2 import PdfiumError

    try:
        page = document[number]
    except PdfiumError:
        return None
    try:
        layer = page.get_textpage()
        try:
            # PDFium joins a word cut at the end of a line and leaves this mark where the hyphen was; a tab is what some
            # fonts call the space between any two words, and the gaps alone tell columns.
            words = with_tabs(layer, str(layer.get_text_bounded()).replace("\t", " "))
            return unwoven(words.replace("\r\n", "\n")).replace("\x02", "-\n").replace("\ufffe", "-\n")
        finally:
            layer.close()
    except PdfiumError:
        return None
    finally:
        page.close()


def _by_pypdf(data: bytes, limits: Limits) -> tuple[str, list[str | None]]:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError, PdfReadError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _LOCKED
        count = len(reader.pages)
        _few_enough(count, limits)
        title = str((reader.metadata and reader.metadata.title) or "")
    except FileNotDecryptedError:
        raise _LOCKED from None
    except PdfReadError as error:
        raise Refused(f"it is damaged ({clean_line(str(error))[:120]})", _BROKEN, final=False) from None

    def page(number: int) -> str | None:
        try:
            return _BULLET.sub("•", reader.pages[number].extract_text().replace("\t", " ").replace("\xad\n", "-\n"))
        except MemoryError:
            raise
        except Exception:
            # pypdf raises many things over one broken page; the other pages are still worth having.
            return None

    return clean_line(title)[:300], list(_counted(map(page, range(count)), limits))


def _counted(pages: Iterator[str | None], limits: Limits) -> Iterator[str | None]:
    total = 0
    for page in pages:
        total += len(page or "")
        if total > limits.chars:
            raise beyond("chars", f"it has more than {limits.chars:,} characters")
        yield page


def _few_enough(count: int, limits: Limits) -> None:
    if count > limits.pages:
        raise beyond("pages", f"it has {count:,} pages, more than {limits.pages:,}", final=False)


def _tidy(page: str) -> str:
    text = _TRAILING.sub("", clean_text(spelt(page).translate(_SYMBOLS)))
    text = _LOWERED.sub("", _RAISED.sub("", text))
    return _BLANKS.sub("\n\n", text).strip("\n")


def _joined(pages: list[str]) -> tuple[str, tuple[int, ...]]:
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for page in pages:
        if page and length:
            parts.append("\n\n")
            length += 2
        starts.append(length)
        parts.append(page)
        length += len(page)
    return "".join(parts), tuple(starts)


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count:,} pages"


def _named(numbers: list[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:12]) + (", …" if len(numbers) > 12 else "")
    return f"page {shown}" if len(numbers) == 1 else f"pages {shown}"

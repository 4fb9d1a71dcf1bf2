"""Papers made for these tests: small PDFs written by hand, sound and hostile, and the way to read them."""

from __future__ import annotations

import io
import os
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from docx.document import Document

from explorer.errors import ReadError
from explorer.model import Source
from explorer.reading import DEFAULT, Limits, read, worker

WORDS = "Minutes of the Housing Committee of Westmere"


def reading(folder: Path, name: str, data: bytes, limits: Limits = DEFAULT) -> Source:
    path = folder / name
    path.write_bytes(data)
    return read(path, limits=limits)


def attempt(path: Path, limits: Limits = DEFAULT) -> Source | ReadError:
    """Return what is read, or the error that says why nothing is."""
    try:
        return read(path, limits=limits)
    except ReadError as error:
        return error


@contextmanager
def within(limits: Limits) -> Iterator[None]:
    """Fail where reading takes the processor longer than its limits, with what the system rounds up and what starting a child costs.

    By the processor and not by the clock: what else the machine does meanwhile is not the paper's doing.
    """
    worker._CHILD.close()  # what a child took is known when it has ended
    before = os.times()
    yield
    worker._CHILD.close()
    assert sum(os.times()[:4]) - sum(before[:4]) < limits.seconds + 6


def refusal(folder: Path, name: str, data: bytes, limits: Limits = DEFAULT) -> str:
    """Return the sentence that says why `data` cannot be read."""
    (folder / name).write_bytes(data)
    result = attempt(folder / name, limits)
    assert isinstance(result, ReadError), f"{name} was read"
    assert result.why, "a refusal says why"
    assert result.then.endswith("."), "and what to do next"
    assert "\n" not in str(result), "on one line"
    return str(result)


def pdf(pages: Sequence[Sequence[str]], *, title: str = "", password: str = "") -> bytes:
    """Return a PDF with the given lines on its pages."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen import canvas

    out = io.BytesIO()
    sheet = canvas.Canvas(out, invariant=1, encrypt=StandardEncryption(password) if password else None)
    sheet.setTitle(title)
    for lines in pages:
        for number, line in enumerate(lines):
            sheet.drawString(72, 780 - 16 * number, line)
        sheet.rect(10, 10, 50, 50)
        sheet.showPage()
    sheet.save()
    return out.getvalue()


def objects(*bodies: bytes) -> bytes:
    """Return a PDF of these objects, the first of which is its catalogue."""
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n" % (len(bodies) + 1) + table
    end += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(bodies) + 1, len(out))
    return out + end


def stream(data: bytes, keys: bytes = b"") -> bytes:
    return b"<<" + keys + b"/Length %d>>\nstream\n" % len(data) + data + b"\nendstream"


def one_page(
    content: bytes, keys: bytes = b"", forms: bytes = b"", more: Sequence[bytes] = (), count: int = 1
) -> bytes:
    """Return a PDF whose only page has `content`; objects from number 6 on are `more`."""
    return objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count %d>>" % count,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>"
        + forms
        + b">>/Contents 4 0 R>>",
        stream(content, keys),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    )


def bomb(megabytes: int) -> bytes:
    """Return a PDF of some kilobytes whose page inflates to `megabytes`."""
    spaces, checksum = b" " * (1 << 20), 1
    raw = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    block = raw.compress(spaces) + raw.flush(zlib.Z_FULL_FLUSH)  # Stands by itself, so that it need not be made again.
    for _ in range(megabytes):
        checksum = zlib.adler32(spaces, checksum)
    once = b"\x78\xda" + block * megabytes + raw.flush() + checksum.to_bytes(4, "big")
    return one_page(zlib.compress(once, 9), b"/Filter[/FlateDecode/FlateDecode]")


def form(content: bytes, forms: bytes) -> bytes:
    keys = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>" + forms + b">>"
    return stream(content, keys)


def recursive_form() -> bytes:
    """Return a PDF with a form that draws itself twice."""
    again = b"/XObject<</X 6 0 R/Y 6 0 R>>"
    return one_page(b"/X Do", forms=again, more=[form(b"/X Do /Y Do", again)])


def many_forms(levels: int) -> bytes:
    """Return a PDF with forms that each draw the next one ten times."""
    chain = [form(b"/X Do " * 10, b"/XObject<</X %d 0 R>>" % (7 + level)) for level in range(levels)]
    return one_page(b"/X Do", forms=b"/XObject<</X 6 0 R>>", more=[*chain, form(b"BT /F 9 Tf (again) Tj ET", b"")])


def saved(document: Document) -> bytes:
    """Return the bytes of a Word document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()

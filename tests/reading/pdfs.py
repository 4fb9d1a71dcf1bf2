"""PDFs made for tests: ordinary, without text, broken and made to do harm."""

from __future__ import annotations

import io
import zlib

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas


def ordinary(pages: list[list[str]], password: str = "") -> bytes:
    """Return a PDF whose pages hold the given lines; a page without lines holds a drawn box."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, encrypt=password or None)
    canvas.setTitle("Agenda pack")
    for lines in pages:
        if not lines:
            canvas.rect(100, 100, 200, 200, fill=1)
        for number, line in enumerate(lines):
            canvas.drawString(72, 780 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _file(objects: list[bytes]) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table)


def bomb(megabytes: int = 300) -> bytes:
    """Return a small PDF whose one page unfolds to hundreds of megabytes."""
    packer = zlib.compressobj(9)
    stream = b"".join(packer.compress(b" " * 1_000_000) for _ in range(megabytes)) + packer.flush()
    content = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>"
    return _file([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, content])


def loop() -> bytes:
    """Return a PDF whose page tree contains itself."""
    return _file([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1000000 >>"])

"""The process that opens PDFs: a path in on one line, the pages' texts out on one line; limited, and replaced when it dies."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from typing import Any


def pages_by_pdfium(path: str, most: int) -> dict[str, Any]:
    """Return the texts of a PDF's pages, by PDFium."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(path)
    try:
        pages = []
        for index in range(min(len(document), most)):
            page = document[index]
            layer = page.get_textpage()
            pages.append(str(layer.get_text_bounded()))
            layer.close()
            page.close()
        title = document.get_metadata_dict().get("Title", "")
        return {"pages": pages, "total": len(document), "title": title}
    finally:
        document.close()


def pages_by_pypdf(path: str, most: int) -> dict[str, Any]:
    """Return the texts of a PDF's pages, by pypdf, which stands hostile files better."""
    import logging

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(path)
    if reader.is_encrypted and not reader.decrypt(""):
        return {"error": "password"}
    pages = [reader.pages[index].extract_text() for index in range(min(len(reader.pages), most))]
    title = reader.metadata.title if reader.metadata else ""
    return {"pages": pages, "total": len(reader.pages), "title": title or ""}


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Return what a request asks for, or the reason why not as `error`."""
    read = pages_by_pypdf if request["by"] == "pypdf" else pages_by_pdfium
    try:
        return read(request["path"], request["pages"])
    except MemoryError:
        return {"error": "memory"}
    except Exception as error:
        text = f"{type(error).__name__}: {error}"
        return {"error": "password" if "password" in text.lower() or "NotDecrypted" in text else text}


def _limit(memory: int) -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Answer requests until standard input ends."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.setrecursionlimit(2_000)
    _limit(int(sys.argv[1]))
    for line in sys.stdin:
        reply = answer(json.loads(line))
        out.write(json.dumps(reply) + "\n")
        out.flush()


if __name__ == "__main__":
    main()

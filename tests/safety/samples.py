"""Files made to do harm, as somebody may put them among papers."""

from __future__ import annotations

import gzip
import io
import itertools
import tarfile
import zipfile
from pathlib import Path

WORDS = "Minutes of the Housing Board of Westmere Town Council held on 4 March 2019"


def zip_bomb(inner: str, kind: str = "", megabytes: int = 300) -> bytes:
    """Return a ZIP archive of a thousandth of what it holds, which opens with the type of a document if one is given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        if kind:
            archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        with archive.open(inner, "w", force_zip64=True) as member:
            for _ in range(megabytes):
                member.write(bytes(1 << 20))
    return out.getvalue()


def gzip_bomb(megabytes: int = 100) -> bytes:
    """Return a gzip file of a thousandth of what it holds, packed twice."""
    return gzip.compress(gzip.compress(bytes(megabytes << 20)))


def tar_that_leads_out() -> bytes:
    """Return a tar archive of a file that wants to lie above it."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        entry = tarfile.TarInfo("../../escaped.txt")
        entry.size = 5
        archive.addfile(entry, io.BytesIO(b"words"))
    return out.getvalue()


def laughs(levels: int = 9) -> str:
    """Return a document type whose entity `&z;` stands for ten to the power of `levels` words."""
    names = "abcdefghijklmnopqrstuvwxy"[: levels + 1]
    first = f"<!ENTITY {names[0]} 'Laugh '>"
    more = "".join(f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in itertools.pairwise(names))
    return f"<!DOCTYPE html [{first}{more}<!ENTITY z '&{names[-1]};'>]>"


def page(body: str, opening: str = "<!DOCTYPE html>") -> str:
    """Return a web page of a council with a hostile body."""
    return f"{opening}<html><head><title>Housing Board</title></head><body><h1>{WORDS}</h1>{body}</body></html>"


def giant(path: Path, head: bytes, size: int = 1 << 42) -> None:
    """Write a file of four terabytes, nearly all of it a hole."""
    with path.open("wb") as file:
        file.write(head)
        file.truncate(size)

"""What is found to be wrong with the files of a store, told one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Harm = Literal["none", "mended", "lost"]
"""`none`: worth knowing; `mended`: damaged, but all that it held is there; `lost`: something cannot be read any more."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: the file by its name in the store, what is wrong in words, how much harm that does, what to do, and
    where it is a paper's, that paper's id."""

    file: str
    what: str
    harm: Harm
    then: str = ""
    paper: str = ""

    def __str__(self) -> str:
        return f"{self.file}: {self.what}." + (f" {self.then}" if self.then else "")


def damaged_document(file: str, table: str, id: str) -> Finding:
    """Return what is found of a document that is not what was written."""
    what = f"the document {id} of the table {table} is damaged"
    return Finding(file, what, "lost", paper=id if table in ("papers", "records") else "")

"""What one process does with one paper: bytes to a record, and nothing that another paper could change."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer.errors import WhoDecidedError
from explorer.model import Record
from explorer.settings import DEFAULT, Limits

_OTHER = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Job:
    """One paper to read: its absolute path, the name people know it by, and the sha256 it had when it was last
    stored."""

    path: str
    name: str
    known: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: the row of a record (a row because it crosses processes), or why there is none, or neither
    where the bytes are those already stored; `long` tells that its text is longer than was allowed here, `ended` that
    the process that read it came to its end."""

    row: dict[str, Any] | None = None
    problem: str = ""
    long: bool = False
    ended: bool = False


def document_id(path: str, sha256: str) -> str:
    """Return a document's id, the same on every machine: the file's name made plain and eight digits of its bytes'
    digest."""
    stem = Path(path).name.rsplit(".", 1)[0] or Path(path).name
    folded = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    slug = _OTHER.sub("-", folded).strip("-")[:80].strip("-") or "paper"
    return f"document/{slug}-{sha256[:8]}"


def read_all(jobs: Sequence[Job], limits: Limits) -> list[Outcome]:
    """Return the outcome of each job, in order; a paper that takes more than its limits ends this process."""
    return [read_limited(job, limits) for job in jobs]


def read_limited(job: Job, limits: Limits) -> Outcome:
    """Do as `read_one`; a paper that takes more than its limits ends this process."""
    from explorer.reading.limiting import limited

    with limited(limits.text_seconds, limits.text_memory):
        return read_one(job, limits)


def read_one(job: Job, limits: Limits = DEFAULT, most: int = 0) -> Outcome:
    """Read a paper and find what it says; whatever goes wrong with it is its outcome, so that the others go on. A text longer than `most`
    (if not 0) characters is left alone."""
    from explorer.reading import read
    from explorer.store.codec import from_record
    from explorer.text import extract

    try:
        if job.known and _digest(job.path) == job.known:
            return Outcome()
        source = read(Path(job.path), job.name, limits)
        if most and len(source.text) > most:
            return Outcome(long=True)
        return Outcome(
            from_record(Record(document_id(source.path or job.name, source.sha256), source, extract(source)))
        )
    except WhoDecidedError as error:
        return Outcome(problem=" ".join(part for part in (f"{error.why or error.what}.", error.then) if part))
    except OSError as error:
        return Outcome(problem=error.strerror or str(error))
    except MemoryError:
        return Outcome(problem="it needs more memory than one paper may take")
    except Exception as error:
        return Outcome(problem=f"whodecided fails on it ({type(error).__name__}: {error}); please report this paper")


def _digest(path: str) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

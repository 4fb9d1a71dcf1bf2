"""How much one paper may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What is spent on one file before it is given up; the defaults hold the largest agenda packs that councils publish."""

    bytes: int = 200_000_000
    """Size of a PDF on disk."""

    text_bytes: int = 50_000_000
    """Size of a text, Markdown or HTML file on disk."""

    pages: int = 5_000
    """Pages of a PDF."""

    chars: int = 50_000_000
    """Characters of the resulting text."""

    seconds: float = 30.0
    """Time for one PDF or web page, all tries together, by the clock and by the processor."""

    memory: int = 1 << 30
    """Bytes of address space of the process that takes a PDF or web page apart (where the system can limit it)."""


DEFAULT = Limits()

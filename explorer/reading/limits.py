"""How much one paper may cost its reader."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one paper; what exceeds them is named and left out, the rest goes on."""

    file_bytes: int = 200_000_000
    """Largest file that is opened."""
    html_bytes: int = 8_000_000
    """Largest page that is parsed: deep or huge pages cost a parser far more than their size."""
    html_depth: int = 400
    """Deepest nesting of a page's elements."""
    pages: int = 3_000
    """Most pages of a PDF."""
    characters: int = 20_000_000
    """Most characters of text."""
    seconds: float = 60.0
    """Longest that a PDF may take, of wall time."""
    memory_bytes: int = 1_500_000_000
    """Most address space of the process that opens a PDF, where the platform can limit it."""


DEFAULT = Limits()

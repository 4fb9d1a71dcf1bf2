"""How much one paper may cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final

from explorer.settings.values import Least, Most

_MOST: Final = Most(1 << 50)
"""More than any machine has, and little enough for every system call."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What is spent on one file before it is given up; the defaults hold the largest agenda packs that councils publish."""

    bytes: Annotated[int, Least(1), _MOST] = 200_000_000
    """Size of a PDF, Word document or OpenDocument text on disk, and of what is packed in the latter two, in bytes."""

    text_bytes: Annotated[int, Least(1), _MOST] = 50_000_000
    """Size of a text, Markdown or HTML file on disk, in bytes."""

    pages: Annotated[int, Least(1), _MOST] = 5_000
    """Pages of a PDF."""

    chars: Annotated[int, Least(1), _MOST] = 50_000_000
    """Characters of the text that is read from a file."""

    seconds: Annotated[float, Least(0.1), Most(86_400)] = 30.0
    """Time for one PDF, web page, or Word, OpenDocument or RTF document, all tries together, by the processor (by the
    clock where the system cannot limit that), in seconds."""

    memory: Annotated[int, Least(1 << 20), _MOST] = 1 << 30
    """Address space of the process that takes a PDF, web page, or Word, OpenDocument or RTF document apart (where the
    system can limit it), in bytes."""

    text_seconds: Annotated[float, Least(0.1), Most(86_400)] = 120.0
    """Time for finding what the text of one paper says, by the processor, in seconds."""

    text_memory: Annotated[int, Least(1 << 20), _MOST] = 4 << 30
    """Address space of a process that does so (where the system can limit it), in bytes."""

    depth: Annotated[int, Least(1), Most(2_000)] = 2_000
    """Elements of a web page that may lie one in another."""


DEFAULT: Final = Limits()

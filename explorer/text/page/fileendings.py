"""How the names of papers' files end, where texts and titles print them."""

from __future__ import annotations

from typing import Final

ENDING: Final = r"\.(?:pdf|docx?|html?|txt|md|markdown|odt|rtf|aspx)"
"""A pattern of an ending with its dot; letters count alike in both cases."""

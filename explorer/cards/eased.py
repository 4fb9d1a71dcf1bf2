"""Quotes as a reader sees them: what Markdown marks with letters that nobody reads is left out, while data keeps the words as printed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from explorer.cards.flowing import flowing
from explorer.model import Evidence

if TYPE_CHECKING:
    from explorer.corpus import Corpus

_MARKDOWN: Final = "text/markdown"
_SIGNS: Final = "*[]#>&<\\"
_MARKS: Final = tuple(
    (re.compile(pattern, re.MULTILINE), said)
    for pattern, said in (
        # A link keeps its words; a quote may begin or end within one.
        (r"\[(?=[^\[\]\n]{1,300}\]\()", ""),
        (r"\]\((?:<[^>\n]{0,400}>?|[^)<\s]{0,400})\)?", ""),
        (r"^#{1,6}[ \t]+", ""),
        (r"^>[ \t]?(?:\[![a-z]{1,20}\][+-]?[ \t]?)?", ""),
        (r"(?<![*\\])\*{1,3}(?![\s*])", ""),
        (r"(?<=[^\s*\\])\*{1,3}(?!\*)", ""),
        (r"&nbsp;", " "),
        (r"</?(?:sup|sub|b|i|u|br)[ ]?/?>", ""),
        (r"\\(?=[\\`*_{}\[\]()#+.!-])", ""),
    )
)
"""What Markdown has for the eye of a program, and what stands for it."""


def eased(corpus: Corpus, evidence: Evidence) -> str:
    """Return a quote without the marks of Markdown, where its paper is such; else as it is printed."""
    return unmarked(evidence.quote) if in_markdown(corpus, evidence.document) else evidence.quote


def in_markdown(corpus: Corpus, document: str) -> bool:
    """Tell whether a paper is Markdown."""
    paper = corpus.entities.get(document)
    return paper is not None and paper.attrs.get("media_type") == _MARKDOWN


def eased_around(corpus: Corpus, evidence: Evidence, before: int, after: int) -> tuple[str, str, str]:
    """Return at most so many characters of a paper before a quote, from the beginning of a line on, the quote, and as many after it, each as a
    reader sees it."""
    text = corpus.text(evidence.document)
    low, high = max(0, evidence.start - before), min(len(text), evidence.end + after)
    low = text.rfind("\n", 0, low + 1) + 1 if low else 0
    parts = text[low : evidence.start], text[evidence.start : evidence.end], text[evidence.end : high]
    if not in_markdown(corpus, evidence.document):
        return flowing(parts[0]), flowing(parts[1]), flowing(parts[2])
    # What a mark or a link stands around may be the quote itself.
    opening = parts[0].removesuffix("[") if "](" in parts[1] else parts[0]
    return flowing(unmarked(opening)), flowing(unmarked(parts[1])), flowing(unmarked(parts[2].lstrip("*")))


@lru_cache(maxsize=1024)
def unmarked(text: str) -> str:
    """Return Markdown without its marks of emphasis, headings, quotations and links."""
    if not any(sign in text for sign in _SIGNS):
        return text
    for mark, said in _MARKS:
        text = mark.sub(said, text)
    return text

"""Quotes as a reader sees them: what Markdown marks with letters that nobody reads is left out, while data keeps the words as printed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from explorer.cards.flowing import flowing
from explorer.model import Evidence
from explorer.text.contacts import hide
from explorer.text.page.sentences import sentence_end, sentence_start

if TYPE_CHECKING:
    from explorer.corpus import Corpus

ROUND: Final = 160
"""Characters on each side of a quote within which its sentence is looked for."""

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


def sentence_around(corpus: Corpus, evidence: Evidence) -> tuple[str, str, str]:
    """Return what stands before a quote in its sentence, the quote, and what stands after it, each as a reader sees it;
    beside a quote that is a line of its own, the line before it; without telephone numbers and mail addresses. Where
    the paper has changed the quote stands alone."""
    text, start, end = corpus.text(evidence.document), evidence.start, evidence.end
    if text[start:end] != evidence.quote:
        return "", eased(corpus, evidence), ""
    low = sentence_start(text, start, max(0, start - ROUND))
    high = end if evidence.quote.endswith((".", "!", "?")) else sentence_end(text, end, min(len(text), end + ROUND))
    if not any(map(str.isalpha, text[low:start] + text[end:high])):
        low = max(text.rfind("\n", 0, len(text[:low].rstrip())) + 1, low - ROUND)
    parts = _whole_words(text, low, start), evidence.quote, text[end:high]
    if high == end + ROUND:
        parts = *parts[:2], f"{parts[2].rpartition(' ')[0]}…"
    before, quote, after = map(unmarked, parts) if in_markdown(corpus, evidence.document) else parts
    return hide(before), quote, hide(after)


def _whole_words(text: str, low: int, high: int) -> str:
    """Return a part of a text from the first word that begins in it, with a sign where that is not the first of its line."""
    words = text[low:high]
    return words if not low or text[low - 1].isspace() or not words else f"…{words.partition(' ')[2]}"


@lru_cache(maxsize=1024)
def unmarked(text: str) -> str:
    """Return Markdown without its marks of emphasis, headings, quotations and links."""
    if not any(sign in text for sign in _SIGNS):
        return text
    for mark, said in _MARKS:
        text = mark.sub(said, text)
    return text

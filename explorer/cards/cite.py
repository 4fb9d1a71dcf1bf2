"""A citation: the words, who said them, when, and where in which paper they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.cards.words import date_words
from explorer.model import Evidence

if TYPE_CHECKING:
    from explorer.corpus import Corpus


def place(corpus: Corpus, evidence: Evidence) -> str:
    """Return where a quote stands in words: the paper's title and, where there are pages, the page."""
    document = corpus.entities.get(evidence.document)
    name = document.label if document else evidence.document
    return f"{name}, page {evidence.page}" if evidence.page is not None else name


def citation(corpus: Corpus, id: str, evidence: Evidence | None = None) -> str:
    """Return one line that quotes a thing: words, bodies, date, items, paper, place in it and address.

    `evidence` is the quote to cite; without it the thing's own first quote is taken. Raises UnknownId.
    """
    thing = corpus.get(id)
    said = evidence or next(iter(thing.evidence), None)
    words = str(thing.attrs.get("text") or thing.label) if evidence is None else evidence.quote
    parts = [f"“{' '.join(words.split())}”"]
    parts += [corpus.get(link.target).label for link in corpus.out(id, "taken_by", "held_by")]
    parts += [date_words(thing.date)] if thing.date else []
    parts += [f"item {corpus.get(link.target).label}" for link in corpus.out(id, "taken_under", "considered_under")]
    if said is not None:
        parts.append(f"{place(corpus, said)} (characters {said.start}–{said.end})")
        document = corpus.entities.get(said.document)
        if document and document.attrs.get("url"):
            parts.append(str(document.attrs["url"]))
    return ", ".join(parts)

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


def whole_place(corpus: Corpus, evidence: Evidence) -> str:
    """Return where a quote stands as `place` does, with the whole title of a paper that has a long one: its end often holds the day."""
    document = corpus.entities.get(evidence.document)
    title = str(document.attrs.get("title", "")) if document else ""
    if document is None or not document.label.endswith("…") or not title:
        return place(corpus, evidence)
    return title + place(corpus, evidence).removeprefix(document.label)


def citation(corpus: Corpus, id: str, evidence: Evidence | None = None) -> str:
    """Return one line that quotes a thing: words, bodies, date, items, paper, its file, place in it and address.

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
        document = corpus.entities.get(said.document)
        path = str(document.attrs.get("path", "")) if document else ""
        file = f"{path}, " if document and path not in ("", document.label) else ""
        parts.append(f"{whole_place(corpus, said)} ({file}characters {said.start}–{said.end})")
        if document and document.attrs.get("url"):
            parts.append(str(document.attrs["url"]))
    return ", ".join(parts)

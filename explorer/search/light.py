"""Which letters of a text answer a query: those are lit on a screen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from explorer.search.fold import QUOTES, WORD

Span = tuple[int, int]
"""Characters `[start, end)`."""


def tokens(text: str) -> Iterator[tuple[str, Sequence[int]]]:
    """Yield the folded words of a text, as `words` does, each with the place in the text of each of its letters."""
    if text.isascii():
        folded, places = text.lower(), range(len(text))
        if not QUOTES.search(text):
            yield from ((word.group(), places[word.start() : word.end()]) for word in WORD.finditer(folded))
            return
    letters = [(sign, at) for at, character in enumerate(text) for sign in _folded(character)]
    folded = "".join(sign for sign, _ in letters)
    for word in WORD.finditer(folded):
        yield word.group(), [at for _, at in letters[word.start() : word.end()]]


def lit(text: str, met: Mapping[str, Sequence[Span]]) -> tuple[Span, ...]:
    """Return the letters of a text to light, in order; `met` gives for each folded word the letters of it that count."""
    spans: list[Span] = []
    for word, places in tokens(text):
        for start, end in met.get(word, ()):
            first, last = places[start], places[end - 1] + 1
            while last < len(text) and unicodedata.combining(text[last]):
                last += 1
            if spans and spans[-1][1] >= first:
                spans[-1] = spans[-1][0], max(last, spans[-1][1])
            else:
                spans.append((first, last))
    return tuple(spans)


def shared(term: str, word: str) -> tuple[Span, ...]:
    """Return the letters of a word that it has in common with a misprint of it."""
    from rapidfuzz.distance import Levenshtein

    blocks = Levenshtein.editops(term, word).as_matching_blocks()
    return tuple((block.b, block.b + block.size) for block in blocks if block.size)


def _folded(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character)
    return QUOTES.sub("", "".join(sign for sign in plain if not unicodedata.combining(sign))).casefold()

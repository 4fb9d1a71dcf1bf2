"""The distinct words of a record, each once: what a search is matched against, however many things there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from explorer.search.flat import Array, Ints, Keys, Strings, Words
from explorer.search.fold import stem
from explorer.search.signature import near, signature, signatures, within

GAP: Final = 0
"""The number of no word: it stands between the names of a thing."""

_END = "\U0010ffff"


@dataclass(frozen=True)
class Vocabulary:
    """Words in order of their letters, the first of which is empty; `roots` are the places of their stems in `stems`.

    `by_length` sorts the words by length, and words of n letters begin there at `lengths[n]`; `letters` are signatures.
    """

    words: Strings
    stems: Strings
    roots: Words
    letters: Keys
    by_length: Words
    lengths: Ints

    @classmethod
    def of(cls, words: Sequence[str]) -> Vocabulary:
        """Return the vocabulary of distinct words, sorted, the first of them empty."""
        roots = [stem(word) for word in words]
        stems = sorted(set(roots))
        places = {root: at for at, root in enumerate(stems)}
        return cls(
            Strings.of(words),
            Strings.of(stems),
            np.fromiter((places[root] for root in roots), np.uint32, len(roots)),
            signatures(words),
            *_by_length(words),
        )

    @cached_property
    def listed(self) -> list[str]:
        """The words as a list."""
        return self.words.all()

    @cached_property
    def _stems(self) -> list[str]:
        return self.stems.all()

    @cached_property
    def _by_root(self) -> tuple[Words, Ints]:
        order = np.argsort(self.roots, kind="stable").astype(np.uint32)
        return order, np.searchsorted(self.roots[order], np.arange(len(self.stems) + 1)).astype(np.int64)

    def find(self, word: str) -> int:
        """Return the number of a word, or 0 where it is not there."""
        at = bisect_left(self.listed, word)
        return at if at < len(self.listed) and self.listed[at] == word else GAP

    def forms(self, word: str) -> Words:
        """Return the words that have the stem of a word."""
        root = stem(word)
        at = bisect_left(self._stems, root)
        if at == len(self._stems) or self._stems[at] != root:
            return np.zeros(0, np.uint32)
        order, starts = self._by_root
        return order[starts[at] : starts[at + 1]]

    def beginning(self, prefix: str) -> tuple[int, int]:
        """Return the range of the words that begin so."""
        start = bisect_left(self.listed, prefix)
        return start, bisect_left(self.listed, prefix + _END, start)

    def near(self, word: str, edits: int) -> list[tuple[int, int]]:
        """Return the words within some edits of a word, each with its distance, nearest first and then by letters.

        An edit puts in, leaves out or changes a letter, or exchanges two neighbours. Words of figures are near to nothing.
        """
        least, most = max(1, len(word) - edits), min(len(word) + edits, len(self.lengths) - 2)
        if least > most:
            return []
        pool = self.by_length[self.lengths[least] : self.lengths[most + 1]]
        return self._close(word, pool[near(signature(word), self._letters_by_length(least, most), edits)], edits, None)

    def begun(self, word: str, edits: int) -> list[tuple[int, int]]:
        """Return the words whose beginning is within some edits of a word and has its first letter, nearest first."""
        start, stop = self.beginning(word[0])
        pool = np.arange(start, stop, dtype=np.uint32)[within(signature(word), self.letters[start:stop], edits)]
        found: dict[int, int] = {}
        for size in (len(word), len(word) - 1, len(word) + 1):
            for number, distance in self._close(word, pool, edits, size):
                found[number] = min(distance, found.get(number, distance))
        return sorted(found.items(), key=lambda pair: (pair[1], pair[0]))

    def alike(self, word: str, limit: int, least: float) -> list[str]:
        """Return the words most like a word, best first, that are at least so much like it (0 to 100)."""
        from rapidfuzz import fuzz, process

        pool = [other for other in self.listed[1:] if not other.isdecimal()]
        found = process.extract(word, pool, scorer=fuzz.ratio, limit=limit, score_cutoff=least)
        return [other for other, _, _ in found]

    def joined(self, more: Iterable[str]) -> tuple[Vocabulary, Words]:
        """Return the vocabulary with more words, and the number that each word of this one has there."""
        new = sorted(set(more) - set(self.listed))
        stems = sorted({stem(word) for word in new} - set(self._stems))
        names, roots = _places(self.listed, new), _places(self._stems, stems)
        listed, rooted = sorted([*self.listed, *new]), sorted([*self._stems, *stems])
        at = np.fromiter((bisect_left(listed, word) for word in new), np.int64, len(new))
        of_root = np.empty(len(listed), np.uint32)
        of_root[names] = roots[self.roots]
        of_root[at] = [bisect_left(rooted, stem(word)) for word in new]
        letters = np.empty(len(listed), np.uint64)
        letters[names], letters[at] = self.letters, signatures(new)
        return Vocabulary(Strings.of(listed), Strings.of(rooted), of_root, letters, *_by_length(listed)), names

    @cached_property
    def _sorted_letters(self) -> Keys:
        return self.letters[self.by_length]

    def _letters_by_length(self, least: int, most: int) -> Keys:
        return self._sorted_letters[self.lengths[least] : self.lengths[most + 1]]

    def _close(self, word: str, pool: Array, edits: int, cut: int | None) -> list[tuple[int, int]]:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import cdist

        numbers = pool.tolist()
        others = [self.listed[number][:cut] for number in numbers]
        if not others:
            return []
        apart = cdist([word], others, scorer=OSA.distance, score_cutoff=edits, dtype=np.uint8)[0]
        close = np.flatnonzero(apart <= edits)
        found = [(numbers[at], int(apart[at])) for at in close.tolist() if not others[at].isdecimal()]
        return sorted(found, key=lambda pair: (pair[1], pair[0]))


def _by_length(words: Sequence[str]) -> tuple[Words, Ints]:
    size = np.fromiter(map(len, words), np.int64, len(words))
    order = np.argsort(size, kind="stable")
    return order.astype(np.uint32), np.searchsorted(size[order], np.arange(int(size.max()) + 2)).astype(np.int64)


def _places(old: list[str], new: list[str]) -> Words:
    """Return where each of the old words stands once the new ones are put in; both are sorted."""
    before = np.fromiter((bisect_left(old, word) for word in new), np.int64, len(new))
    moved = np.zeros(len(old) + 1, np.int64)
    np.add.at(moved, before, 1)
    return (np.arange(len(old)) + np.cumsum(moved)[:-1]).astype(np.uint32)

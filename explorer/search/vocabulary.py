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
        if not self._has(root):
            return np.zeros(0, np.uint32)
        at = bisect_left(self._stems, root)
        order, starts = self._by_root
        return order[starts[at] : starts[at + 1]]

    def beginning(self, prefix: str) -> tuple[int, int]:
        """Return the range of the words that begin so."""
        start = bisect_left(self.listed, prefix)
        return start, bisect_left(self.listed, prefix + _END, start)

    def following(self, prefix: str, weights: Ints) -> list[tuple[int, str]]:
        """Return the letters with which words that begin so go on, each with the weights of those words together, by letters."""
        found: list[tuple[int, str]] = []
        at, stop = self.beginning(prefix)
        while at < stop:
            begun = self.listed[at][: len(prefix) + 1]
            # The prefix is the first of the words that begin with it, where it is one.
            onward = bisect_left(self.listed, begun + _END, at, stop) if begun != prefix else at + 1
            if begun != prefix:
                found.append((int(weights[at:onward].sum()), begun[-1]))
            at = onward
        return found

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

    def alike(self, word: str, least: float) -> list[int]:
        """Return the words that are at least so much like a word (0 to 100), best first; figures are like nothing."""
        from rapidfuzz import fuzz
        from rapidfuzz.process import cdist

        scores = cdist([word], self.listed, scorer=fuzz.ratio, score_cutoff=least, dtype=np.float32)[0]
        close = np.flatnonzero(scores)
        order = close[np.argsort(-scores[close], kind="stable")]
        return [number for number in order.tolist() if not self.listed[number].isdecimal()]

    def joined(self, more: Iterable[str]) -> tuple[Vocabulary, Words]:
        """Return the vocabulary with more words, and the number that each word of this one has there."""
        new = sorted(word for word in set(more) if word and not self.find(word))
        stems = sorted(root for root in {stem(word) for word in new} if not self._has(root))
        at, root_at = (_before(old, extra) for old, extra in ((self.listed, new), (self._stems, stems)))
        names, roots = _places(len(self.listed), at), _places(len(self._stems), root_at)
        listed, rooted = sorted([*self.listed, *new]), sorted([*self._stems, *stems])
        made = Vocabulary(
            self.words.inserted(at, new),
            self.stems.inserted(root_at, stems),
            np.insert(roots[self.roots], at, [bisect_left(rooted, stem(word)) for word in new]).astype(np.uint32),
            np.insert(self.letters, at, signatures(new)),
            *_by_length(listed),
        )
        # The lists are at hand, and making them from the columns takes longer than all of the above.
        vars(made).update(listed=listed, _stems=rooted)
        return made, names

    def _has(self, root: str) -> bool:
        at = bisect_left(self._stems, root)
        return at < len(self._stems) and self._stems[at] == root

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


def _before(old: list[str], new: list[str]) -> Ints:
    """Return before which of the old words each of the new ones goes; both are sorted."""
    return np.fromiter((bisect_left(old, word) for word in new), np.int64, len(new))


def _places(size: int, before: Ints) -> Words:
    """Return where each of the old words stands once the new ones are put in."""
    moved = np.bincount(before, minlength=size + 1)[:size]
    return (np.arange(size) + np.cumsum(moved)).astype(np.uint32)

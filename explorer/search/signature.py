"""The letters of a word in 64 bits, so that words too far apart for a number of edits are told without comparing them.

An edit takes away at most one letter and puts in at most one, and exchanging two neighbours does neither. So words within
`edits` of each other differ by at most that many bits on either side.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from explorer.search.flat import Flags, Ints, Keys

_LETTERS = 26
_OTHERS = 64 - 2 * _LETTERS


def signature(word: str) -> int:
    """Return one bit for each letter a–z that occurs, one for each that occurs again, and twelve for all other signs."""
    bits = 0
    for sign in word:
        code = ord(sign) - 97
        if 0 <= code < _LETTERS:
            bit = 1 << code
            bits |= bit << _LETTERS if bits & bit else bit
        else:
            bits |= 1 << (2 * _LETTERS + code % _OTHERS)
    return bits


def signatures(words: Iterable[str]) -> Keys:
    """Return the signature of every word."""
    return np.fromiter(map(signature, words), np.uint64)


def near(word: int, others: Keys, edits: int) -> Ints:
    """Return the places of the others that may be within some edits of a word."""
    asked = np.uint64(word)
    unlike = others ^ asked
    close = np.flatnonzero(np.bitwise_count(unlike) <= 2 * edits)
    missing = np.bitwise_count(unlike[close] & asked)
    extra = np.bitwise_count(unlike[close]) - missing
    found: Ints = close[(missing <= edits) & (extra <= edits)]
    return found


def within(word: int, others: Keys, edits: int) -> Flags:
    """Tell which of the others may hold a word, but for some edits."""
    held: Flags = np.bitwise_count(~others & np.uint64(word)) <= edits
    return held

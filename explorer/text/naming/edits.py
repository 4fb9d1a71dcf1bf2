"""How far apart the spellings of two words are."""

from __future__ import annotations


def distance(one: str, other: str) -> int:
    """Return how many letters must be put in, left out or exchanged to make one word of the other: their Levenshtein distance."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for place, against in enumerate(other, 1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (letter != against))
    return row[-1]

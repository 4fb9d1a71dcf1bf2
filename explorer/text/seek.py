"""Where words stand in one text. A pattern is tried only where one of its cue words stands, so that reading costs what the
text says and not what the rules could say: a plain search for a word is a hundred times as fast as a pattern.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cued:
    """A pattern with its cues, words of which one stands in every match.

    A cue in lower case stands for the word in any case, another one for itself. With `before` 0 the cue opens the match;
    otherwise a match begins at most `before` characters before its cue and ends at most `after` characters after the cue's start.
    """

    pattern: re.Pattern[str]
    cues: tuple[str, ...]
    before: int = 0
    after: int = 0


_SHORT = 300
"""Characters of a text in which a pattern is found sooner than its cues."""


class Seeker:
    """The places of words in one text, each word looked up once. `low` is the text in lower case, of the same length; in a
    `short` text patterns are tried everywhere."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.low = lowered(text)
        self.short = len(text) < _SHORT
        self._places: dict[str, list[int]] = {}

    def places(self, word: str) -> list[int]:
        """Return every offset at which `word` stands, alone or in a longer word."""
        known = self._places.get(word)
        if known is None:
            known = self._places[word] = occurrences(self.low if word.islower() else self.text, word)
        return known

    def within(self, words: Iterable[str], start: int = 0, end: int | None = None) -> list[int]:
        """Return the places of all `words` in `[start, end)` in order."""
        stop = len(self.text) if end is None else end
        found: list[int] = []
        for word in words:
            places = self._places.get(word)
            if places is None:
                places = self.places(word)
            if places and places[-1] >= start and places[0] < stop:
                found += places[bisect_left(places, start) : bisect_left(places, stop)]
        found.sort()
        return found

    def any(self, words: Iterable[str], start: int, end: int) -> bool:
        """Tell whether one of `words` begins in `[start, end)`."""
        for word in words:
            places = self._places.get(word)
            if places is None:
                places = self.places(word)
            if places and places[-1] >= start:
                at = bisect_left(places, start)
                if at < len(places) and places[at] < end:
                    return True
        return False

    def finditer(self, cued: Cued, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches in `text[start:end]` in order, without overlaps."""
        return self._beside(cued, cued.cues, start, len(self.text) if end is None else end)

    def search(self, cued: Cued, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match in `text[start:end]`, or None."""
        return next(self.finditer(cued, start, end), None)

    def has(self, cued: Cued, start: int, end: int) -> bool:
        """Tell whether `text[start:end]` has a match; the cues are tried in their order until there is one."""
        if not self.any(cued.cues, start, end):
            return False
        return any(next(self._beside(cued, (cue,), start, end), None) for cue in cued.cues)

    def _beside(self, cued: Cued, cues: Iterable[str], start: int, end: int) -> Iterator[re.Match[str]]:
        if self.short:
            return cued.pattern.finditer(self.text, start, end)
        places = self.within(cues, start, end)
        if cued.before:
            return near(cued.pattern, self.text, places, cued.before, cued.after, start, end)
        return opened(cued.pattern, self.text, places, end)


def says(text: str, words: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` holds `words`, given in lower case, as they are or in capitals."""
    return text.find(words, start, end) >= 0 or text.find(words.upper(), start, end) >= 0


def lowered(text: str) -> str:
    """Return `text` in lower case, letters left alone whose lower case has another length."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


def occurrences(text: str, word: str) -> list[int]:
    """Return every offset at which `word` stands in `text`."""
    found = []
    at = text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + 1)
    return found


def opened(pattern: re.Pattern[str], text: str, places: Iterable[int], end: int) -> Iterator[re.Match[str]]:
    """Yield the matches that begin at `places`, which are in order, without overlaps."""
    done = 0
    for place in places:
        if place >= done and (match := pattern.match(text, place, end)):
            yield match
            done = match.end()


def near(
    pattern: re.Pattern[str], text: str, places: Sequence[int], before: int, after: int, start: int, end: int
) -> Iterator[re.Match[str]]:
    """Yield the matches that begin at most `before` characters before one of `places` and end at most `after` characters after
    it, in order and without overlaps."""
    done = start
    for place in places:
        if place < done:
            continue
        match = pattern.search(text, max(done, place - before), min(end, place + after))
        if match and match.start() <= place:
            yield match
            done = match.end()

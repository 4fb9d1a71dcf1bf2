"""Where words stand in one text. A pattern is tried only where one of its cue words stands, so that reading costs what the
text says and not what the rules could say. All cues of all rules are found in one pass over the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Cued:
    """A pattern with its cues, words of which one stands in every match.

    A cue in lower case stands for the word in any case, another one for itself; one that opens with a letter opens a word, and
    a space in it may be the end of a line.
    With `before` 0 the cue opens the match; otherwise a match begins at most `before` characters before its cue and ends at
    most `after` characters after the cue's start, and `goes_on`, if given, is how every match goes on from its cue.
    """

    pattern: re.Pattern[str]
    cues: tuple[str, ...]
    before: int = 0
    after: int = 0
    goes_on: re.Pattern[str] | None = None

    low: tuple[str, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        cues(*self.cues)
        object.__setattr__(self, "low", tuple(word.lower() for word in self.cues))


class _Scanner:
    """What finds the longest cue at each place where a word opens, and who asked for it.

    The pattern branches letter by letter, so that a place costs its own letters only.
    """

    def __init__(self, groups: Iterable[tuple[str, ...]]) -> None:
        self.groups = frozenset(groups)
        words = sorted({word.lower() for group in self.groups for word in group if _opens_word(word)})
        others: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for group in self.groups:
            for word in group:
                if not _opens_word(word):
                    others[word].append(group)
        self._others = tuple((word, tuple(groups)) for word, groups in others.items())
        self.pattern = re.compile(f"[^a-z](?=({branches(words)}))")
        opening: defaultdict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        for group in self.groups:
            for word in group:
                opening[word.lower()].append((word, group))
        self.askers = {word: tuple(_askers(word, opening)) for word in words}

    def places(self, text: str, flat: str) -> dict[tuple[str, ...], Sequence[int]]:
        """Return the places of each group's cues in `text`, in order; `flat` is the text in lower case with spaces for line ends."""
        longest: defaultdict[str, list[int]] = defaultdict(list)
        for match in self.pattern.finditer(" " + flat):
            longest[match[1]].append(match.start())
        found: defaultdict[tuple[str, ...], list[list[int]]] = defaultdict(list)
        for word, offsets in longest.items():
            for group, forms in self.askers[word]:
                found[group].append([at for at in offsets if text.startswith(forms, at)] if forms else offsets)
        for other, groups in self._others:
            offsets = standing(text, flat, other)
            for group in groups:
                found[group].append(offsets)
        return {group: lists[0] if len(lists) == 1 else sorted(chain(*lists)) for group, lists in found.items()}


def _askers(
    found: str, opening: Mapping[str, Sequence[tuple[str, tuple[str, ...]]]]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield each group that has a cue with which `found` opens, with the forms one of which must be printed so, if any; `opening`
    has the groups of each cue."""
    asked: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for end in range(1, len(found) + 1):
        for word, group in opening.get(found[:end], ()):
            asked[group].append(word)
    for group, cues in asked.items():
        yield group, () if any(word.islower() for word in cues) else tuple(cues)


class _Cues:
    """The cues of all rules, in the groups in which rules look for them."""

    def __init__(self) -> None:
        self._groups: set[tuple[str, ...]] = set()
        self._scanner: _Scanner | None = None

    def add(self, words: tuple[str, ...]) -> None:
        """Take in a group of cues."""
        self._groups.add(words)
        self._scanner = None

    def scanner(self) -> _Scanner:
        """Return what finds the cues taken in so far."""
        if self._scanner is None:
            self._scanner = _Scanner(self._groups)
        return self._scanner


def _opens_word(word: str) -> bool:
    return word[:1].isalpha() and word.isascii()


_CUES = _Cues()


def cues(*words: str) -> tuple[str, ...]:
    """Return `words`, which a rule looks for by themselves; they are found in one pass with the cues of all patterns."""
    _CUES.add(words)
    return words


def branches(words: Sequence[str], depth: int = 0) -> str:
    """Return a pattern for sorted words whose first `depth` letters are the same, without these letters."""
    ends = words[0][depth:] == ""
    groups: dict[str, list[str]] = {}
    for word in words[ends:]:
        groups.setdefault(word[depth], []).append(word)
    found = [re.escape(letter) + branches(group, depth + 1) for letter, group in groups.items()]
    pattern = found[0] if len(found) == 1 else f"(?:{'|'.join(found)})" if found else ""
    return f"(?:{pattern})?" if ends and pattern else pattern


_SHORT = 300
"""Characters of a text in which a pattern, or a word, is found sooner than all cues."""


class Seeker:
    """The places of words in one text, each group of them looked up once. `low` is the text in lower case, of the same length; in
    a `short` text patterns are tried everywhere."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.low = lowered(text)
        self.short = len(text) < _SHORT
        self._flat = self.low.replace("\n", " ")
        self._groups: dict[tuple[str, ...], Sequence[int]] = {}
        self._scanned = self.short

    def places(self, word: str) -> Sequence[int]:
        """Return every offset at which a word opens with `word`, or, where that opens with no letter, at which it stands."""
        return self.of_any((word,))

    def of_any(self, words: tuple[str, ...]) -> Sequence[int]:
        """Return the places of all `words` in order."""
        known = self._groups.get(words)
        if known is None and not self._scanned:
            self._scanned = True
            self._groups = _CUES.scanner().places(self.text, self._flat)
            known = self._groups.get(words)
        if known is None:
            sought = self.short or words not in _CUES.scanner().groups
            known = sorted(at for word in words for at in standing(self.text, self._flat, word)) if sought else ()
            self._groups[words] = known
        return known

    def within(self, words: tuple[str, ...], start: int = 0, end: int | None = None) -> Sequence[int]:
        """Return the places of all `words` in `[start, end)` in order."""
        places = self._groups.get(words)
        if places is None:
            places = self.of_any(words)
        if not places:
            return places
        first = bisect_left(places, start)
        return places[first : len(places) if end is None else bisect_left(places, end, first)]

    def any(self, words: tuple[str, ...], start: int, end: int) -> bool:
        """Tell whether one of `words` begins in `[start, end)`."""
        places = self._groups.get(words)
        if places is None:
            places = self.of_any(words)
        at = bisect_left(places, start)
        return at < len(places) and places[at] < end

    def finditer(self, cued: Cued, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the matches in `text[start:end]` in order, without overlaps."""
        stop = len(self.text) if end is None else end
        if self.short:
            said = any(cue in self._flat for cue in cued.low)
            return cued.pattern.finditer(self.text, start, stop) if said else iter(())
        places = self._groups.get(cued.cues)
        if places is None:
            places = self.of_any(cued.cues)
        first = bisect_left(places, start)
        if first == len(places) or places[first] >= stop:
            return iter(())
        places = places[first : bisect_left(places, stop, first)]
        if cued.goes_on:
            opens = cued.goes_on.match
            places = [place for place in places if opens(self.text, place)]
        if cued.before:
            return near(cued.pattern, self.text, places, Reach(cued.before, cued.after), start, stop)
        return opened(cued.pattern, self.text, places, stop)

    def search(self, cued: Cued, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match in `text[start:end]`, or None."""
        if self.short or cued.before:
            return next(self.finditer(cued, start, end), None)
        stop = len(self.text) if end is None else end
        for place in self.within(cued.cues, start, stop):
            if match := cued.pattern.match(self.text, place, stop):
                return match
        return None

    def has(self, cued: Cued, start: int, end: int) -> bool:
        """Tell whether `text[start:end]` has a match."""
        return self.search(cued, start, end) is not None


def says(text: str, words: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` holds `words`, given in lower case, as they are or in capitals."""
    return text.find(words, start, end) >= 0 or text.find(words.upper(), start, end) >= 0


def standing(text: str, flat: str, word: str) -> list[int]:
    """Return every offset of a text at which a cue stands; `flat` is the text in lower case with spaces for line ends."""
    found = occurrences(flat if word == word.lower() else text.replace("\n", " "), word)
    return [at for at in found if not (at and "a" <= flat[at - 1] <= "z")] if word[:1].isalpha() else found


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


class Reach(NamedTuple):
    """How far around a place a match stands: it begins at most `before` characters before it and ends at most `after` characters after it;
    `in_line` where no match leaves its line."""

    before: int
    after: int
    in_line: bool = False


def near(
    pattern: re.Pattern[str], text: str, places: Sequence[int], reach: Reach, start: int, end: int
) -> Iterator[re.Match[str]]:
    """Yield the matches that stand within `reach` of one of `places`, in order and without overlaps."""
    before, after, in_line = reach
    done = start
    for place in places:
        if place < done:
            continue
        opens = max(done, place - before)
        opens = max(opens, text.rfind("\n", opens, place) + 1) if in_line else opens
        match = pattern.search(text, opens, min(end, place + after))
        if match and match.start() <= place:
            yield match
            done = match.end()

"""The search line taken apart: words, exact phrases, fields, what is left out, and the days asked for.

One line is the same in the search box, the shell and a link: `who:smith kind:decision from:2018 -minutes "exact words"`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from explorer.errors import QueryError
from explorer.search.fold import MONTHS, SETTLES, STOP, TELLING, words
from explorer.search.terms import ANY, DATES, DUE, FIELDS, NAMED, field_named, one_of, quoted
from explorer.search.when import Days, days

LONGEST: Final = 2_000
"""Characters of a line that are read; what comes after them is left out."""
_MOST_TERMS: Final = 24
_TITLES: Final = frozenset(["cllr", "cllrs", "councillor", "councillors", "mr", "mrs", "ms", "miss"])
"""Words before a name that tell nobody from another."""
_WAYS: Final = {"by": "to", "before": "to", "until": "to", "to": "to", "after": "from", "from": "from", "since": "from"}
_NEVER: Final = "9999-12-31"
_PART = re.compile(
    r"(?P<minus>-)?(?:(?P<name>[a-zA-Z]{2,12}):(?P<value>\"[^\"]*\"?|[^\s\"]+)|\"(?P<exact>[^\"]*)\"?"
    r"|(?P<word>[^\s\"]+))"
)
_ASKS = re.compile(r"\s*(?:who|what|when|which|where|did|how|why|whose)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition: some word list must (or, `negated`, must not) stand in one place of the record; `field` is one of
    NAMED, and the one word `ANY` asks for whatever word."""

    field: str
    words: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A search taken apart. `terms` are the words that must be accounted for; `verb` is a word of deciding, which asks for
    decisions rather than for itself. `kinds` and `outcomes` allow any one of theirs; those in `never` (field, value) are
    left out. `since` and `until` are ISO days, either of which may be empty; `due` are the days by which a task was to be done, two empty ones
    for any."""

    terms: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    without_phrases: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    kinds: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    never: tuple[tuple[str, str], ...] = ()
    since: str = ""
    until: str = ""
    due: Days | None = None
    verb: str = ""
    asks: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing was asked."""
        asked = (self.terms, self.phrases, self.filters, self.kinds, self.outcomes, self.never, self.verb)
        return (
            not any(asked)
            and self.due is None
            and not (self.since or self.until or self.without or self.without_phrases)
        )


@dataclass(slots=True)
class _Reading:
    """What has been read of a line so far."""

    terms: list[str] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    without_phrases: list[str] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    allowed: dict[str, list[str]] = field(default_factory=lambda: {"kind": [], "outcome": [], "state": []})
    never: list[tuple[str, str]] = field(default_factory=list)
    first: str = ""
    last: str = ""
    due: Days | None = None
    verb: str = ""


class Token(NamedTuple):
    """A word, phrase or field with its value in a line: where it begins, as it is written, and what it is of."""

    start: int
    text: str
    field: str = ""
    value: str = ""
    minus: bool = False


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words, phrases and fields of a line in order."""
    found = []
    for part in _PART.finditer(_cut(text)):
        field = part["name"] if part["name"] and not part["value"].startswith("//") else ""
        value = part["value"].strip('"') if field else ""
        found.append(Token(part.start(), part.group(), field, value, bool(part["minus"])))
    return tuple(found)


def parse(text: str, today: date | None = None) -> Query:
    """Take a search line apart; `today` is what "last month" counts from.

    Raises QueryError for a field or value that does not exist, naming the nearest one, for a date that cannot be read, and for
    days that contradict each other.
    """
    read = _Reading()
    for part in _PART.finditer(_cut(text)):
        if part["name"] and not part["value"].startswith("//"):
            _field(read, part["name"], part["value"].strip('"'), bool(part["minus"]), today)
        elif part["exact"] is not None:
            phrase = " ".join(words(part["exact"]))
            if phrase:
                (read.without_phrases if part["minus"] else read.phrases).append(phrase)
        elif part["minus"]:
            read.without += words(part["word"] or "")
        elif part.end() < len(text.rstrip()) or not _begun(part.group()):
            read.terms += _plain(part.group())
    if read.first and read.last and read.first > read.last:
        raise QueryError(f"No day is after {read.first} and before {read.last}", "", "Change from: or to:")
    return _query(read, bool(_ASKS.match(text)))


def _begun(word: str) -> bool:
    """Tell whether the last word of a line is a field whose value is still to be typed."""
    return word.endswith(":") and word[:-1].lower() in FIELDS


def _cut(text: str) -> str:
    """Return what is read of a line: where it is too long, as many whole words as have room."""
    return text if len(text) <= LONGEST else (text[:LONGEST].rsplit(None, 1) or [""])[0]


def _plain(word: str) -> list[str]:
    """Return the folded words of a bare word; a day in figures (21/6/2018) gives the words it is spoken with."""
    if word[:1].isdecimal() and any(mark in word for mark in "/.-"):
        found = days(word)
        if found is not None and found.first == found.last:
            year, month, day = found.first.split("-")
            return [str(int(day)), list(MONTHS.values())[int(month) - 1], year]
    return words(word)


def _field(read: _Reading, name: str, value: str, minus: bool, today: date | None) -> None:
    which = field_named(name)
    if not value.strip():
        return
    if which in DATES:
        _dates(read, which, value, minus, today)
    elif which == DUE:
        read.due = _due(value, minus, today)
    elif which in read.allowed:
        for one in value.split(","):
            if minus:
                read.never.append((which, one_of(which, one.strip())))
            elif one.strip():
                read.allowed[which].append(one_of(which, one.strip()))
    elif which == "verb":
        read.verb = " ".join(words(value))
    elif which in NAMED and value.strip() == ANY:
        read.filters.append(Filter(which, (ANY,), minus))
    elif which in NAMED:
        found = tuple(word for word in words(value) if word not in STOP) or tuple(words(value))
        if found:
            read.filters.append(Filter(which, found, minus))


def _dates(read: _Reading, which: str, value: str, minus: bool, today: date | None) -> None:
    if minus:
        raise QueryError(f"{which}: cannot be taken away", "", "Use from: and to: for the days to keep")
    found = _days(value, today)
    if which != "to":
        read.first = max(read.first, found.first)
    if which != "from":
        read.last = min(read.last or found.last, found.last)


def _days(value: str, today: date | None) -> Days:
    found = days(value, today)
    if found is None:
        raise QueryError(f"“{value}” is no date", "", 'Write 2018, 2018-06, 21/6/2018, 2018/19 or "21 june 2018"')
    return found


def _due(value: str, minus: bool, today: date | None) -> Days:
    """Return the days of a value that may say "by" or "after" before a date; two empty ones for any time at all."""
    if minus:
        raise QueryError(f"{DUE}: cannot be taken away", "", f'Ask for the days to keep, such as {DUE}:"by june 2020"')
    if value.strip() == ANY:
        return Days("", "")
    first, _, rest = value.strip().partition(" ")
    way = _WAYS.get(first.lower(), "")
    found = _days(rest if way else value, today)
    return Days("0001-01-01", found.last) if way == "to" else Days(found.first, _NEVER) if way == "from" else found


def _query(read: _Reading, asks: bool) -> Query:
    asked = list(dict.fromkeys(read.terms))
    kept = [term for term in asked if term not in STOP and term not in _TITLES] or asked
    verb = read.verb or next((term for term in kept if settles(term)), "")
    if verb in kept and len(kept) > 1:
        if verb not in TELLING:
            kept.remove(verb)
    elif not read.verb:
        verb = ""
    return Query(
        terms=tuple(kept[:_MOST_TERMS]),
        phrases=tuple(read.phrases),
        without=tuple(read.without),
        without_phrases=tuple(read.without_phrases),
        filters=tuple(read.filters),
        kinds=tuple(read.allowed["kind"]),
        outcomes=(*read.allowed["outcome"], *read.allowed["state"]),
        never=tuple(read.never),
        since=read.first,
        until=read.last,
        due=read.due,
        verb=verb,
        asks=asks,
    )


@lru_cache(maxsize=4096)
def settles(term: str) -> bool:
    """Tell whether a folded word is one of deciding (agree, approve, refer …), a typing error forgiven."""
    if term in SETTLES or len(term) < 6:
        return term in SETTLES
    from rapidfuzz import fuzz, process

    return process.extractOne(term, SETTLES, scorer=fuzz.ratio, score_cutoff=86) is not None


def part(field: str, value: str) -> str:
    """Return a field and its value as they stand in a line."""
    return f"{field}:{quoted(value)}"

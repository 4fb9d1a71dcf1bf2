"""What a person typed, taken apart: words, exact phrases, fields, and what kind of thing is asked for."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from typing import Final

from explorer.errors import QueryError
from explorer.schema import KINDS, OUTCOMES
from explorer.search.fold import MONTHS, SETTLES, STOP, words

FIELDS: Final = ("who", "room", "body", "kind", "outcome", "about", "from", "to", "year", "moved")
_PART = re.compile(
    r"(?P<minus>-)?(?:(?P<name>[a-zA-Z]{2,12}):(?P<value>\"[^\"]*\"|\S+)|\"(?P<exact>[^\"]*)\"|(?P<word>\S+))"
)
_ASKS = re.compile(r"^\s*(?:who|what|when|which|where|did|how|why|whose)\b", re.IGNORECASE)
_KIND_WORDS = {kind.one: kind.name for kind in KINDS.values()} | {kind.many: kind.name for kind in KINDS.values()}


@dataclass(frozen=True, slots=True)
class Query:
    """A search taken apart. `terms` are the words that must be accounted for; `verb` is a word of deciding, which asks for
    decisions rather than for itself."""

    terms: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    verb: str = ""
    asks: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing was asked."""
        return not (self.terms or self.phrases or self.fields or self.verb)


def parse(text: str) -> Query:
    """Take a search apart.

    Raises QueryError for a field that does not exist, naming the nearest one.
    """
    terms: list[str] = []
    phrases: list[str] = []
    without: list[str] = []
    named: dict[str, str] = {}
    for part in _PART.finditer(text[:2000]):
        if part["name"] and not part["value"].startswith("//"):
            named[_field(part["name"].lower())] = part["value"].strip('"')
        elif part["exact"] is not None:
            phrases.append(" ".join(words(part["exact"])))
        elif part["minus"]:
            without += words(part["word"] or "")
        else:
            terms += words(part.group())
    terms += words(named.get("about", ""))
    kept = [term for term in dict.fromkeys(terms) if term not in STOP] or list(dict.fromkeys(terms))
    verb = next((term for term in kept if _settles(term)), "")
    if verb and len(kept) > 1:
        kept.remove(verb)
    else:
        verb = ""
    _check(named)
    return Query(tuple(kept[:24]), tuple(filter(None, phrases)), tuple(without), named, verb, bool(_ASKS.match(text)))


def _field(name: str) -> str:
    if name in FIELDS:
        return name
    near = difflib.get_close_matches(name, FIELDS, 1, 0.4)
    hint = f"Did you mean “{near[0]}:”?" if near else f"Fields are {', '.join(FIELDS)}."
    raise QueryError(f"There is no field “{name}:”", "", hint)


def _check(named: dict[str, str]) -> None:
    kind = named.get("kind", "")
    if kind and kind.lower() not in (*KINDS, *_KIND_WORDS):
        raise QueryError(f"There is no kind “{kind}”", "", f"Kinds are {', '.join(KINDS)}.")
    outcome = named.get("outcome", "")
    if outcome and outcome.lower() not in OUTCOMES:
        raise QueryError(f"There is no outcome “{outcome}”", "", f"Outcomes are {', '.join(OUTCOMES)}.")


def _settles(term: str) -> bool:
    if term in SETTLES:
        return True
    return len(term) > 5 and bool(difflib.get_close_matches(term, SETTLES, 1, 0.86))


def kind_named(value: str) -> str:
    """Return the kind that a word names, in the singular or plural."""
    low = value.lower()
    return low if low in KINDS else _KIND_WORDS.get(low, "")


def iso(value: str, *, end: bool = False) -> str:
    """Return a date as people write it as an ISO prefix to compare with; `end` makes it the last day it can mean."""
    parts = words(value)
    years = [p for p in parts if re.fullmatch(r"(?:19|20)\d\d", p)]
    if not years:
        return ""
    month = next((i for i, name in enumerate(MONTHS, 1) for p in parts if p.startswith(name)), 0)
    numbers = [int(p) for p in parts if p.isdigit() and len(p) < 3]
    if not month and numbers:
        month = numbers.pop(0)
    day = numbers[0] if numbers and month else 0
    out = years[0] + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")
    return out + "~" if end else out

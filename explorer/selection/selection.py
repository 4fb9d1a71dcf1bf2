"""An immutable selection of the record: words to look for and parts that narrow, each of which can be taken away again.

A selection is a search line: `line` gives it, `Selection.read` takes it. A value that begins with `=` is a whole name, or an id, and
not words of one: `body:"=Cabinet"`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from explorer.errors import QueryError
from explorer.schema import KINDS

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.search.query import Token
    from explorer.selection.results import Results

FIELDS: Final = ("kind", "body", "year", "outcome", "who")
"""The fields that a selection narrows by, in the order in which it tells them; any one of several kinds or outcomes is enough."""

EITHER: Final = ("kind", "outcome")
EXACT: Final = "="
"""What a value begins with that is a whole name or an id."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a narrowing: a field of the search line with its value, or without a field some words of it.

    `label` is what a person calls the value, where that is not the value itself.
    """

    field: str
    value: str
    label: str = dataclasses.field(default="", compare=False)

    @property
    def name(self) -> str:
        """What the value is called."""
        return KINDS[self.value].many if self.field == "kind" else self.label or self.value.removeprefix(EXACT)

    @property
    def words(self) -> str:
        """The part as a person would say it."""
        before = {"body": "body ", "who": "with "}
        return f"{before.get(self.field, '')}{self.name}"


@dataclass(frozen=True, slots=True)
class Selection:
    """`query` is what somebody typed, a search line; `parts` narrow it."""

    query: str = ""
    parts: tuple[Part, ...] = ()

    @classmethod
    def read(cls, line: str) -> Selection:
        """Return the selection that a line means: its parts apart from its other words."""
        parts: list[Part] = []
        kept: list[str] = []
        for token in _tokens(line):
            found = tuple(_parts(token))
            years = any(one.field == "year" for one in found) and any(one.field == "year" for one in parts)
            if found and not years:
                parts += found
            else:
                kept.append(token.text)
        return cls(" ".join(kept), _ordered(parts))

    @property
    def line(self) -> str:
        """The search line that says the same."""
        fields = []
        for name in FIELDS:
            values = self.values(name)
            if values and name in EITHER:
                fields.append(f"{name}:{','.join(values)}")
            else:
                fields += [f'{name}:"{value}"' if " " in value else f"{name}:{value}" for value in values]
        return " ".join(one for one in (*fields, self.query) if one)

    @property
    def halves(self) -> tuple[str, str]:
        """What `again` makes the same selection of: the line, and what of it was typed, where to `read` that would not be words but parts."""
        line = self.line
        return (line, "") if Selection.read(line) == self else (replace(self, query="").line, self.query)

    @classmethod
    def again(cls, line: str, typed: str) -> Selection:
        """Return the selection of a line that was chosen and of words that were typed."""
        chosen = cls.read(line)
        return chosen.containing(" ".join(filter(None, (chosen.query, typed)))) if typed else chosen

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds looked at, all where there are none."""
        return self.normal().values("kind")

    def values(self, name: str) -> tuple[str, ...]:
        """Return the values that narrow by a field."""
        return tuple(part.value for part in self.parts if part.field == name)

    def normal(self) -> Selection:
        """Return the same selection with the parts that were typed among the others."""
        typed = Selection.read(self.query)
        return Selection(typed.query, _ordered((*self.parts, *typed.parts))) if typed.parts else self

    def containing(self, query: str) -> Selection:
        """Return the selection with other words."""
        return replace(self, query=query.strip())

    def narrowed(self, part: Part) -> Selection:
        """Return the selection with one part more; another year takes the place of the one before."""
        here = self.normal()
        kept = [one for one in here.parts if not (part.field == "year" and one.field == "year")]
        return replace(here, parts=_ordered((*kept, part)))

    def toggled(self, part: Part) -> Selection:
        """Return the selection narrowed by a part, or without it where it is narrowed by it."""
        return self.without(part) if part in self.normal().parts else self.narrowed(part)

    def without(self, part: Part) -> Selection:
        """Return the selection without one of its `pieces`."""
        here = self.normal()
        if part.field:
            return replace(here, parts=tuple(one for one in here.parts if one != part))
        gone = {token.start for token in _group(here.query, part.value)}
        kept = (token.text for token in _tokens(here.query) if token.start not in gone)
        return replace(here, query=" ".join(kept))

    def without_field(self, name: str) -> Selection:
        """Return the selection not narrowed by a field."""
        here = self.normal()
        return replace(here, parts=tuple(part for part in here.parts if part.field != name))

    def only(self, kind: str) -> Selection:
        """Return the selection narrowed to one kind; an empty kind widens it to all."""
        wide = self.without_field("kind")
        return wide.narrowed(Part("kind", kind)) if kind else wide

    def __and__(self, other: Selection) -> Selection:
        """Return what is in both: all parts and the words of both."""
        one, two = self.normal(), other.normal()
        query = " ".join(dict.fromkeys(filter(None, (one.query, two.query))))
        return Selection(query, _ordered((*one.parts, *two.parts)))

    @property
    def pieces(self) -> tuple[Part, ...]:
        """The parts that can be taken away one by one, the words among them."""
        here = self.normal()
        said: list[Part] = []
        for group in _groups(here.query):
            text = " ".join(token.text for token in group)
            said.append(Part("", text, _in_words(group)))
        return (*here.parts, *said)

    def find(self, corpus: Corpus) -> Results:
        """Return what it holds in a corpus; raises QueryError."""
        from explorer.selection.catalogue import catalogue

        return catalogue(corpus).find(self)

    @property
    def words(self) -> str:
        """The selection as a person would say it: "Decisions · body Scrutiny Board 2 · 2018 · containing ‘foster’"."""
        pieces = self.pieces
        kinds = ", ".join(piece.words for piece in pieces if piece.field == "kind")
        others = [piece.words for piece in pieces if piece.field != "kind"]
        first = kinds[:1].upper() + kinds[1:] if kinds else "Everything"
        return " · ".join([first, *others])


def _tokens(line: str) -> tuple[Token, ...]:
    if not line:
        return ()
    from explorer.search.query import tokens

    return tokens(line)


def _parts(token: Token) -> Iterator[Part]:
    """Yield the parts that a token of a line means; none where it is for the search to understand."""
    if not token.field or token.minus:
        return
    from explorer.search.terms import field_named, one_of
    from explorer.search.when import days

    try:
        name = field_named(token.field)
        if name in EITHER:
            yield from [Part(name, one_of(name, one.strip())) for one in token.value.split(",") if one.strip()]
        elif (name == "year" and days(token.value) is not None) or (
            name in ("body", "who") and token.value[:1] == EXACT and token.value[1:].strip()
        ):
            yield Part(name, token.value)
    except QueryError:
        return


def _ordered(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(sorted(dict.fromkeys(parts), key=lambda part: FIELDS.index(part.field)))


def _groups(query: str) -> list[list[Token]]:
    """Return the tokens of words that are told together: plain words in one, fields and what is left out each alone."""
    plain = [token for token in _tokens(query) if not token.field and not token.minus]
    others = [[token] for token in _tokens(query) if token.field or token.minus]
    return [*others, *([plain] if plain else [])]


def _group(query: str, text: str) -> list[Token]:
    return next((group for group in _groups(query) if " ".join(token.text for token in group) == text), [])


def _in_words(group: list[Token]) -> str:
    from explorer.search.terms import NAMED, field_named

    first = group[0]
    if not first.field:
        words = " ".join(token.text.removeprefix("-") for token in group)
        return f"{'without' if first.minus else 'containing'} ‘{words}’"
    try:
        name = field_named(first.field)
    except QueryError:
        name = first.field
    said = f"{name} ‘{first.value}’" if name in NAMED else f"{name} {first.value}"
    return f"not {said}" if first.minus else said

"""The card of a thing of any kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.cards.kinds import BUILDERS
from explorer.cards.parts import facts, sources
from explorer.cards.value import Card, Section
from explorer.cards.words import date_words
from explorer.model import Entity
from explorer.schema import KINDS

if TYPE_CHECKING:
    from explorer.corpus import Corpus


def card(corpus: Corpus, id: str) -> Card:
    """Return what is said of a thing; raises UnknownId."""
    thing = corpus.get(id)
    builder = BUILDERS.get(thing.kind)
    sections = builder(corpus, thing) if builder else [facts(corpus, thing)]
    sections = [*sections, *sources(corpus, thing)]
    kept = tuple(section for section in sections if section.lines)
    return Card(thing.id, thing.kind, _title(thing), _subtitle(thing), kept, thing.evidence)


def _title(thing: Entity) -> str:
    return str(thing.attrs.get("text") or thing.attrs.get("name") or thing.attrs.get("title") or thing.label)


def _subtitle(thing: Entity) -> str:
    named = ("outcome", "classification", "period", "status", "state")
    words = [KINDS[thing.kind].one, *(str(thing.attrs[name]) for name in named if thing.attrs.get(name))]
    return " · ".join([*words, date_words(thing.date)] if thing.date else words)


def section_of(card: Card, heading: str) -> Section | None:
    """Return a card's section by its heading, or nothing."""
    return next((section for section in card.sections if section.heading == heading), None)

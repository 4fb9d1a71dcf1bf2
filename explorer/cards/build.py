"""The card of a thing of any kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from explorer.cards.body import body
from explorer.cards.decision import decision
from explorer.cards.doubt import in_doubt
from explorer.cards.meeting import meeting
from explorer.cards.papers import action, document, item
from explorer.cards.person import person, post
from explorer.cards.report import report
from explorer.cards.sheet import Sheet
from explorer.cards.sources import sources
from explorer.cards.value import Card, Opened, Section
from explorer.cards.words import date_words, told_state
from explorer.model import Entity
from explorer.schema import KINDS

if TYPE_CHECKING:
    from explorer.corpus import Corpus

BUILDERS: Final[Mapping[str, Callable[[Sheet], list[Section]]]] = {
    "decision": decision, "meeting": meeting, "person": person, "body": body, "report": report,
    "item": item, "post": post, "action": action, "document": document,
}  # fmt: skip


def card(corpus: Corpus, id: str, opened: Opened | None = None) -> Card:
    """Return what is said of a thing, with the lists unfolded that `opened` names; raises UnknownId."""
    sheet = Sheet(corpus, corpus.get(id), opened or Opened())
    thing = sheet.thing
    first, *others = BUILDERS[thing.kind](sheet)
    sections = (first, *in_doubt(sheet), *others, *sources(sheet))
    kept = tuple(section for section in sections if section.lines)
    return Card(thing.id, thing.kind, _title(thing), _subtitle(thing), kept, thing.evidence)


def _title(thing: Entity) -> str:
    return str(thing.attrs.get("text") or thing.attrs.get("name") or thing.attrs.get("title") or thing.label)


def _subtitle(thing: Entity) -> str:
    named = ("outcome", "classification", "period", "status")
    words = [KINDS[thing.kind].one, *(str(thing.attrs[name]) for name in named if thing.attrs.get(name))]
    words += filter(None, [told_state(thing)])
    return " · ".join([*words, date_words(thing.date)] if thing.date else words)

"""An answer to "who decided what": one thing with the facts a person asks of it, each as the record has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from explorer.cards.cite import whole_place
from explorer.cards.far import Neighbour, ends, offices_first
from explorer.cards.replies import replies
from explorer.cards.room import FIRST, present_at
from explorer.cards.words import OUTCOME, POWER, date_words, told_state
from explorer.model import Entity, Evidence

if TYPE_CHECKING:
    from explorer.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that an answer names: its id, kind and label, what the record adds (a role, a vote), and the words that link it."""

    id: str
    kind: str
    label: str
    note: str = ""
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A report that a decision rests on: the office it came from and the people who wrote it, where the record says so."""

    report: Named
    offices: tuple[Named, ...] = ()
    authors: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing as an answer.

    `what` is its words. `who` are the bodies it was taken by, or for other kinds the bodies it belongs to; `room` the
    people in the room by role, empty where the record names none. `when` is the ISO date, as precise as the record.
    `outcome` and `power` are the schema's words, empty for what is no decision. `votes` are who voted on it, each with
    how, `declared` who declared an interest at the meeting or in the item, and `holders` who held a post, the last
    first. `due` is by when an action is to be done, an ISO date or the words of the record, and `state` how it stands
    where a paper tells; its `who` are those asked. `onward` are the bodies that the matter goes on to, `answered` what
    these decided on it, `actions` what it opened. `quote` is the first place in a paper that says so, and `where` that
    place in words.
    """

    thing: Named
    what: str
    when: str = ""
    outcome: str = ""
    power: str = ""
    who: tuple[Named, ...] = ()
    room: tuple[Named, ...] = ()
    apologies: tuple[Named, ...] = ()
    absent: tuple[Named, ...] = ()
    movers: tuple[Named, ...] = ()
    seconders: tuple[Named, ...] = ()
    items: tuple[Named, ...] = ()
    papers: tuple[Paper, ...] = ()
    votes: tuple[Named, ...] = ()
    declared: tuple[Named, ...] = ()
    holders: tuple[Named, ...] = ()
    onward: tuple[Named, ...] = ()
    answered: tuple[Named, ...] = ()
    actions: tuple[Named, ...] = ()
    due: str = ""
    state: str = ""
    titles: tuple[str, ...] = ()
    quote: Evidence | None = None
    where: str = ""

    @property
    def settled(self) -> bool:
        """Whether the record says what became of it: a recommendation whose minutes are not here is open."""
        return self.outcome not in ("", "recommended")


_BODIES: Final = {
    "decision": (("taken_by", True), ("made_by", True)),
    "meeting": (("held_by", True),),
    "person": (("member_of", True), ("holds", True)),
    "post": (("post_in", True),),
    "action": (("asked_of", True),),
}
"""The relations, and their direction, that say to whom a thing of a kind belongs."""


def answer(corpus: Corpus, id: str) -> Answer:
    """Return a thing as an answer; raises UnknownId."""
    thing = corpus.get(id)
    who = tuple(
        named for relation, forward in _BODIES.get(thing.kind, ()) for named in _ends(corpus, thing, relation, forward)
    )
    meeting = _meeting(corpus, thing)
    quote = next(iter(thing.evidence), None)
    return Answer(
        thing=Named(thing.id, thing.kind, thing.label),
        what=str(thing.attrs.get("text") or thing.label),
        when=thing.date or (meeting.date if meeting is not None else ""),
        outcome=str(thing.attrs.get("outcome", "")),
        power=str(thing.attrs.get("power", "")),
        who=who,
        room=_room(corpus, meeting, thing),
        apologies=_ends(corpus, meeting, "sent_apologies", False),
        absent=_ends(corpus, meeting, "absent_from", False),
        movers=_ends(corpus, thing, "moved", False),
        seconders=_ends(corpus, thing, "seconded", False),
        items=_ends(corpus, thing, "taken_under"),
        votes=_ends(corpus, thing, "voted", False) if thing.kind == "decision" else (),
        declared=_ends(corpus, thing, "declared_interest", False) if thing.kind in ("meeting", "item") else (),
        holders=_ends(corpus, thing, "holds", False) if thing.kind == "post" else (),
        papers=tuple(_paper(corpus, report) for report in _reports(corpus, thing)),
        onward=_ends(corpus, thing, "refers_to"),
        answered=tuple(_reply(*one) for one in replies(corpus, thing)) if thing.kind == "decision" else (),
        actions=_ends(corpus, thing, "arises_from", False),
        due=due(thing),
        state=told_state(thing),
        titles=thing.several("titles"),
        quote=quote,
        where=whole_place(corpus, quote) if quote is not None else "",
    )


def asked(corpus: Corpus, id: str) -> tuple[Named, ...]:
    """Return whom an action asks to do it; raises UnknownId."""
    return _ends(corpus, corpus.get(id), "asked_of")


def due(thing: Entity) -> str:
    """Return by when an action is to be done, an ISO date or the words of the record, nothing where that is not known."""
    return str(thing.attrs.get("due", "")) if thing.kind == "action" else ""


def in_words(given: Answer) -> str:
    """Return what became of a decision, by what power and when, in words: "resolved by the meeting, 21 June 2018"; may be empty."""
    parts = (OUTCOME.get(given.outcome, given.outcome), POWER.get(given.power, given.power), date_words(given.when))
    return ", ".join(part for part in parts if part)


def _meeting(corpus: Corpus, thing: Entity) -> Entity | None:
    if thing.kind == "meeting":
        return thing
    return next((end.other for end in ends(corpus, thing.id, "taken_at", "considered_at", "on_agenda_of")), None)


def _room(corpus: Corpus, meeting: Entity | None, thing: Entity) -> tuple[Named, ...]:
    """The people in the room when a thing was dealt with, the chair first, then by role and name."""
    people = tuple(map(_named, present_at(corpus, meeting, thing))) if meeting else ()
    return tuple(sorted(people, key=lambda one: (one.note.partition(",")[0] not in FIRST, one.note, one.label)))


def _reports(corpus: Corpus, thing: Entity) -> list[Entity]:
    if thing.kind == "report":
        return [thing]
    return [end.other for end in ends(corpus, thing.id, "concerns") if end.other.kind == "report"]


def _paper(corpus: Corpus, report: Entity) -> Paper:
    said = Named(report.id, report.kind, report.label, evidence=next(iter(report.evidence), None))
    return Paper(said, _ends(corpus, report, "from_post"), _ends(corpus, report, "wrote", False))


def _ends(corpus: Corpus, thing: Entity | None, relation: str, forward: bool = True) -> tuple[Named, ...]:
    if thing is None:
        return ()
    found = ends(corpus, thing.id, relation, forward=forward)
    return tuple(map(_named, offices_first(found) if relation == "member_of" else found))


def _reply(reply: Entity, body: Entity) -> Named:
    note = ", ".join(filter(None, (body.label, date_words(reply.date))))
    return Named(
        reply.id, reply.kind, str(reply.attrs.get("text") or reply.label), note, next(iter(reply.evidence), None)
    )


def _named(end: Neighbour) -> Named:
    return Named(end.other.id, end.other.kind, end.other.label, end.note, next(iter(end.link.evidence), None))

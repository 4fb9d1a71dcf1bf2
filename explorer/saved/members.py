"""What the members of a collection are in the record as it is now.

An id can go over to another thing when papers or rules change, and a note must never end up on somebody else. So a member is known by the
places in papers that named it, and an id counts only where the thing that has it is still said in one of them, or is called the
same in one of those papers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from explorer.model import Entity

if TYPE_CHECKING:
    from explorer.corpus import Corpus

_PLACES: Final = 8
"""Places kept with a member: enough to know it again after a paper has been replaced."""

Place = tuple[str, int]
"""A paper's id and the character of its text at which the words begin."""


@dataclass(frozen=True, slots=True)
class Member:
    """A thing as it was when it was added: its id, kind and label, the note on it, when that was (ISO 8601, UTC), and the first
    places of the papers that said it."""

    id: str
    kind: str
    label: str
    note: str
    added: str
    places: tuple[Place, ...] = ()

    def to_row(self) -> dict[str, Any]:
        """Return it as the store keeps it."""
        return {
            "id": self.id,
            "kind": self.kind,
            "label": self.label,
            "note": self.note,
            "added": self.added,
            "places": [list(place) for place in self.places],
        }

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Member:
        """Return the member of a row of `to_row`."""
        places = tuple((str(paper), int(start)) for paper, start in row["places"])
        return cls(row["id"], row["kind"], row["label"], row["note"], row["added"], places)


@dataclass(frozen=True, slots=True)
class Holding:
    """A thing of the record in a collection, with the members that became it: two, where two things have become one."""

    entity: Entity
    members: tuple[Member, ...]

    @property
    def note(self) -> str:
        """The notes on it, each once, a line each."""
        return "\n".join(dict.fromkeys(one.note for one in self.members if one.note))


@dataclass(frozen=True, slots=True)
class Held:
    """What a collection holds now, in the order of adding, and the members that the record has no more."""

    things: tuple[Holding, ...]
    missing: tuple[Member, ...]


def member_of(entity: Entity, note: str, when: str) -> Member:
    """Return a thing as a member that is added now."""
    return Member(entity.id, entity.kind, entity.label, note, when, tuple(_places(entity, _PLACES)))


def held(corpus: Corpus, members: Iterable[Member]) -> Held:
    """Find members in the record: what a member has become in a merge, and what has another id now, is followed."""
    found: dict[str, tuple[Entity, list[Member]]] = {}
    missing = []
    for member in members:
        entity = _found(corpus, member)
        if entity is None:
            missing.append(member)
        else:
            found.setdefault(entity.id, (entity, []))[1].append(member)
    return Held(tuple(Holding(entity, tuple(those)) for entity, those in found.values()), tuple(missing))


def _found(corpus: Corpus, member: Member) -> Entity | None:
    known = member.id in corpus.entities or member.id in corpus.redirects
    if known and _fits(corpus, entity := corpus.get(member.id), member):
        return entity
    fitting = {one.id: one for one in _beside(corpus, member) if _fits(corpus, one, member)}
    best = [one for one in fitting.values() if one.label == member.label] or list(fitting.values())
    return best[0] if len(best) == 1 else None


def _fits(corpus: Corpus, entity: Entity, member: Member) -> bool:
    """Whether a thing is what was added; a paper has no places, for its id is made of its bytes."""
    if entity.kind != member.kind or not member.places:
        return entity.kind == member.kind
    papers = {paper for paper, _ in member.places}
    if entity.label == member.label and not any(paper in corpus.entities for paper in papers):
        # The papers have been replaced by newer ones: the name is all there is to go by.
        return True
    if entity.label == member.label:
        return any(piece.document in papers for piece in entity.evidence)
    return not set(member.places).isdisjoint(_places(entity))


def _beside(corpus: Corpus, member: Member) -> Iterator[Entity]:
    """The things in a member's papers."""
    for paper in dict.fromkeys(paper for paper, _ in member.places):
        if paper in corpus.entities:
            yield from (corpus.get(link.source) for link in corpus.into(paper, "documented_in"))


def _places(entity: Entity, most: int | None = None) -> Iterator[Place]:
    return ((piece.document, piece.start) for piece in entity.evidence[:most])

"""Claims between things: one link for every pair and sense, with all the words that say so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final

from explorer.model import Claim, Evidence, Link, Scalar
from explorer.resolve.facts import Attrs, Facts, Key, Thing
from explorer.resolve.forms import slug
from explorer.schema import RELATIONS

_SENSE: Final = {
    "consulted_on": "role", "voted": "vote", "declared_interest": "interest", "member_of": "role", "on_agenda_of": "",
}  # fmt: skip
_ROLES: Final = ("chair", "vice-chair", "member", "substitute", "other member", "officer", "clerk")
_SEEN: Final = ("member_of", "holds")
_UNDATED: Final = frozenset((*_SEEN, "next_edition_of", "possibly_same", "documented_in"))
_KEPT: Final = {relation.name: frozenset((*relation.attributes, "date")) for relation in RELATIONS.values()}


@dataclass(slots=True)
class Draft:
    """A link in the making."""

    kind: str
    source: Thing
    target: Thing
    sense: str
    attrs: Attrs
    evidence: list[Evidence] = field(default_factory=list)


class Links:
    """Collects links between things by kind, ends and sense."""

    def __init__(self, facts: Facts, of: dict[Key, Thing]) -> None:
        self.facts = facts
        self._drafts: dict[tuple[str, str, str, str], Draft] = {}
        self._attrs: dict[tuple[tuple[str, Scalar | tuple[str, ...]], ...], Attrs] = {}
        for subject, target, claim in facts.claims():
            if subject in of and target in of:
                self._claim(claim, of[subject], of[target], subject[0])
        self._fold_roles()

    def _claim(self, claim: Claim, source: Thing, target: Thing, document: str) -> None:
        relation = RELATIONS.get(claim.kind)
        if relation is None or source.kind not in relation.sources or target.kind not in relation.targets:
            return
        names = _KEPT[claim.kind]
        kept: Attrs = {name: value for name, value in claim.attrs.items() if name in names and value != ""}
        sense = str(kept.get(_SENSE.get(claim.kind, ""), ""))
        if claim.kind in _SEEN:
            date = str(kept.pop("date", "")) or self.facts.date_at(document, claim.span.start)
            if date:
                kept.update(first_seen=date, last_seen=date)
        evidence = self.facts.evidence(document, claim.span)
        self.add(claim.kind, source, target, [evidence], kept, sense)

    def add(
        self,
        kind: str,
        source: Thing,
        target: Thing,
        evidence: Iterable[Evidence],
        attrs: Attrs | None = None,
        sense: str = "",
    ) -> None:
        """Takes one more reason for a link; a thing is not linked to itself."""
        if source.id == target.id:
            return
        key = (kind, source.id, target.id, slug(sense, 40) if sense else "")
        draft = self._drafts.get(key)
        if draft is None:
            draft = self._drafts[key] = Draft(kind, source, target, key[3], {})
        draft.evidence.extend(evidence)
        if attrs:
            for name, value in attrs.items():
                draft.attrs[name] = _merged(kind, name, draft.attrs.get(name), value)

    def _fold_roles(self) -> None:
        """A membership without a role is the one with a role, where there is just one."""
        roles: dict[tuple[str, str], list[Draft]] = {}
        for draft in self._drafts.values():
            if draft.kind == "member_of":
                roles.setdefault((draft.source.id, draft.target.id), []).append(draft)
        for drafts in roles.values():
            plain = next((draft for draft in drafts if not draft.sense), None)
            named = [draft for draft in drafts if draft.sense]
            if plain and len(named) == 1:
                del self._drafts["member_of", plain.source.id, plain.target.id, ""]
                self.add(
                    "member_of", plain.source, plain.target, plain.evidence, plain.attrs, str(named[0].attrs["role"])
                )

    def drafts(self, *kinds: str) -> list[Draft]:
        """The links of some kinds so far, sorted."""
        return [self._drafts[key] for key in sorted(key for key in self._drafts if key[0] in kinds)]

    def finish(self) -> tuple[Link, ...]:
        """All links, sorted by id. The drafts are used up, so that no link is held twice."""
        found = []
        while self._drafts:
            found.append(self._link(self._drafts.popitem()[1]))
        return tuple(sorted(found, key=attrgetter("id")))

    def _link(self, draft: Draft) -> Link:
        kind, source, target, attrs = draft.kind, draft.source.id, draft.target.id, draft.attrs
        if kind not in _UNDATED and "date" not in attrs and (date := _date(draft)):
            attrs = {**attrs, "date": date}
        ident = f"{kind}/{source}/{target}/{draft.sense}" if draft.sense else f"{kind}/{source}/{target}"
        return Link(ident, kind, source, target, self._shared(attrs), in_order(draft.evidence))

    def _shared(self, attrs: Attrs) -> Attrs:
        """The attributes by name; the same object for equal ones, as a million links say one of a few thousand things."""
        said = tuple(attrs.items()) if len(attrs) < 2 else tuple(sorted(attrs.items()))
        return self._attrs.setdefault(said, dict(said))


def in_order(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    """Pieces of evidence by document and place, each once."""
    if len(evidence) == 1:
        return (evidence[0],)
    # One place is one object, and comparing objects costs far less than comparing all they hold.
    pieces = {id(piece): piece for piece in evidence}.values()
    return tuple(sorted(pieces, key=lambda piece: (piece.document, piece.start, piece.end)))


def _date(draft: Draft) -> Scalar | tuple[str, ...]:
    """The date of the meeting, or of whichever end has one; a report's is no date of what was done with it."""
    source, target = draft.source, draft.target
    for thing in (target, source) if target.kind == "meeting" else (source, target):
        if thing.kind != "report" and (date := thing.attrs.get("date")):
            return date
    return ""


def _merged(
    kind: str, name: str, old: Scalar | tuple[str, ...] | None, new: Scalar | tuple[str, ...]
) -> Scalar | tuple[str, ...]:
    if old is None or old == new:
        return new
    if name == "first_seen" or name == "sent":
        return min(str(old), str(new))
    if name == "last_seen" or name == "returned":
        return max(str(old), str(new))
    if name == "role" and kind == "attended":
        return min((str(old), str(new)), key=lambda role: (_ROLES.index(role) if role in _ROLES else len(_ROLES), role))
    return min(old, new, key=lambda value: (-len(str(value)), str(value)))

"""Claims between things: one link for every pair and sense, with all the words that say so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class Draft:
    """A link in the making."""

    kind: str
    source: Thing
    target: Thing
    sense: str
    attrs: Attrs
    evidence: dict[Evidence, None] = field(default_factory=dict)


class Links:
    """Collects links between things by kind, ends and sense."""

    def __init__(self, facts: Facts, of: dict[Key, Thing]) -> None:
        self.facts = facts
        self._drafts: dict[tuple[str, str, str, str], Draft] = {}
        for subject, target, claim in facts.claims():
            if subject in of and target in of:
                self._claim(claim, of[subject], of[target], subject[0])
        self._fold_roles()

    def _claim(self, claim: Claim, source: Thing, target: Thing, document: str) -> None:
        relation = RELATIONS.get(claim.kind)
        if relation is None or source.kind not in relation.sources or target.kind not in relation.targets:
            return
        kept: Attrs = {
            name: value for name, value in claim.attrs.items() if name in (*relation.attributes, "date") and value != ""
        }
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
        draft.evidence.update(dict.fromkeys(evidence))
        for name, value in (attrs or {}).items():
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
        return [draft for _, draft in sorted(self._drafts.items()) if draft.kind in kinds]

    def finish(self) -> tuple[Link, ...]:
        """All links, sorted by id."""
        return tuple(sorted((_link(draft) for draft in self._drafts.values()), key=lambda link: link.id))


def _link(draft: Draft) -> Link:
    ident = "/".join(filter(None, (draft.kind, draft.source.id, draft.target.id, draft.sense)))
    attrs = dict(draft.attrs)
    if "date" not in attrs and draft.kind not in (*_SEEN, "next_edition_of", "possibly_same", "documented_in"):
        for thing in (draft.target, draft.source) if draft.target.kind == "meeting" else (draft.source, draft.target):
            if thing.attrs.get("date") and thing.kind != "report":
                attrs["date"] = thing.attrs["date"]
                break
    evidence = tuple(sorted(draft.evidence, key=lambda piece: (piece.document, piece.start, piece.end)))
    return Link(ident, draft.kind, draft.source.id, draft.target.id, dict(sorted(attrs.items())), evidence)


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

"""Who was in the room: the attendance of one meeting in the groups that minutes print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.cards.parts import ends, led
from explorer.cards.value import Line, Section
from explorer.model import Entity

if TYPE_CHECKING:
    from explorer.corpus import Corpus

GROUPS: Final = {
    "chair": "Members",
    "vice-chair": "Members",
    "deputy chair": "Members",
    "member": "Members",
    "substitute": "Members",
    "co-opted member": "Members",
    "other member": "Others",
    "officer": "Officers",
    "public": "Public",
}
FIRST: Final = ("chair", "vice-chair", "deputy chair")


def in_the_room(corpus: Corpus, meeting: Entity) -> Section:
    """Return members, invited, officers, apologies, absences, contact and declarations of a meeting, and what is not recorded."""
    found: dict[str, list[Line]] = {name: [] for name in ("Members", "Others", "Invited", "Officers")}
    present = sorted(
        ends(corpus, meeting, "attended", forward=False), key=lambda end: (_rank(end.note), end.other.label)
    )
    for end in present:
        role = str(end.link.attrs.get("role", ""))
        note = "" if role in ("member", "other member", "officer") else role
        found.setdefault(GROUPS.get(role, "Also present"), []).append(led(end, note=note))
    for label, relation in (
        ("Invited", "invited_to"),
        ("Apologies", "sent_apologies"),
        ("Absent", "absent_from"),
        ("Contact", "clerked"),
        ("Declared", "declared_interest"),
    ):
        found.setdefault(label, []).extend(led(end) for end in ends(corpus, meeting, relation, forward=False))
    minuted = meeting.attrs.get("status") == "minuted"
    lines: list[Line] = []
    for label, people in found.items():
        lines += _labelled(label, people, minuted)
    return Section("In the room", tuple(lines))


def _labelled(label: str, people: list[Line], minuted: bool) -> list[Line]:
    if not people:
        words = {"Members": "not recorded", "Apologies": "not recorded", "Declared": "none declared" if minuted else ""}
        return [Line(words[label], label, missing=True)] if words.get(label) else []
    first = people[0]
    head = Line(first.text, label, first.note, first.target, first.kind, first.evidence)
    return [head, *people[1:]]


def _rank(role: str) -> int:
    return FIRST.index(role) if role in FIRST else len(FIRST)

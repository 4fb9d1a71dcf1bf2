"""Who was in the room: the attendance of one meeting in the groups that minutes print."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from explorer.cards.far import TOOK_PART, Neighbour, ends
from explorer.cards.sheet import NOT_HERE, NOT_RECORDED, Sheet, labelled, led, missing
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
ALSO: Final = "Also present"
_SAID_ABOVE: Final = ("member", "other member", "officer", ALSO.casefold())
"""Roles that the name of their group says."""
FIRST: Final = ("chair", "vice-chair", "deputy chair")
FEW: Final = 10
"""People of one group named before the rest is folded away."""

_INTERESTS: Final = re.compile(
    r"\b(?:declar|disclos)\w*\b.*\binterests?\b|\binterests?\b.*\b(?:declar|disclos)|\bconflicts? of interest",
    re.IGNORECASE | re.DOTALL,
)
"""Titles of items on which members declare their interests."""
_REST: Final = (
    ("Invited", "invited_to"),
    ("Apologies", "sent_apologies"),
    ("Absent", "absent_from"),
    ("Contact", "clerked"),
    ("Declared", "declared_interest"),
)
_WHY: Final = {
    "minuted": (NOT_RECORDED, "none found in minutes"),
    "called": (NOT_HERE, "only its agenda is here, and its minutes would say"),
    "mentioned": (NOT_HERE, "no paper of this meeting is here"),
    "cancelled": (NOT_RECORDED, "the meeting was cancelled"),
    "moved": (NOT_RECORDED, "the meeting was moved to another day"),
}


def in_the_room(sheet: Sheet, meeting: Entity) -> Section:
    """Return members, invited, officers, apologies, absences, contact and declarations of a meeting, and what is not recorded.

    Of a decision's meeting those are shown as present whom the decision's own papers list, where these list anybody, and of the interests
    declared those in its item.
    """
    found: dict[str, list[Neighbour]] = {name: [] for name in ("Members", "Others", "Invited", "Officers")}
    present = present_at(sheet.corpus, meeting, sheet.thing)
    for end in sorted(present, key=lambda end: (_rank(_role(end)), end.other.label)):
        found.setdefault(GROUPS.get(_role(end), ALSO), []).append(end)
    for label, relation in _REST:
        found.setdefault(label, []).extend(ends(sheet.corpus, meeting.id, relation, forward=False))
    elsewhere = len(found["Declared"]) if sheet.thing.id != meeting.id else 0
    if elsewhere:
        found["Declared"] = list(_in_item(sheet, meeting))
    status = str(meeting.attrs.get("status", ""))
    lines: list[Line] = []
    for label, people in found.items():
        if label == "Declared" and elsewhere and not people:
            lines += missing(label, NOT_RECORDED, "none found in this business; the meeting has others")
            continue
        lines += _group(sheet, label, people) or _nobody(sheet, meeting, label, status)
        if label == "Members" and people and all(map(_took_part, people)):
            lines += missing("", NOT_RECORDED, "no list of those present found: only those who took part are known")
    return Section("In the room", tuple(lines), count=len(present))


def _in_item(sheet: Sheet, meeting: Entity) -> Iterator[Neighbour]:
    """Yield who declared an interest in the item of a decision or in one that it is a part of: others at its meeting declared one in other
    business."""
    own = [str(end.other.attrs.get("number", "")) for end in sheet.out("taken_under")]
    for item in ends(sheet.corpus, meeting.id, "on_agenda_of", forward=False):
        whole = str(item.other.attrs.get("number", "")).rstrip(".")
        if whole and any(number.startswith(whole) and not number[len(whole) :][:1].isdecimal() for number in own):
            yield from ends(sheet.corpus, item.other.id, "declared_interest", forward=False)


def present_at(corpus: Corpus, meeting: Entity, thing: Entity) -> Sequence[Neighbour]:
    """Return those present at a meeting; of a thing that belongs to it, by the papers that the thing stands in where these list anybody:
    the papers of a meeting may be of two."""
    present = ends(corpus, meeting.id, "attended", forward=False)
    papers = {piece.document for piece in thing.evidence}
    if thing.id == meeting.id or len({piece.document for end in present for piece in end.link.evidence}) < 2:
        return present
    listed = [end for end in present if any(piece.document in papers for piece in end.link.evidence)]
    return listed or present


def unsaid(meeting: Entity) -> tuple[str, str]:
    """Return in which of the four words the papers of a meeting do not say who was there or who spoke, and why."""
    return _WHY.get(str(meeting.attrs.get("status", "")), (NOT_RECORDED, ""))


def _group(sheet: Sheet, label: str, people: list[Neighbour]) -> list[Line]:
    lines = sheet.folded(f"room {label}", people, _one, FEW)
    return labelled(label, lines) if lines else []


def _one(end: Neighbour) -> Line:
    if end.link.kind == "attended" and _role(end) in _SAID_ABOVE:
        return led(end, note=TOOK_PART if _took_part(end) else "")
    return led(end)


def _nobody(sheet: Sheet, meeting: Entity, label: str, status: str) -> list[Line]:
    if label == "Members":
        return missing(label, *unsaid(meeting))
    if status != "minuted" or label not in ("Apologies", "Declared"):
        return []
    if label == "Declared" and _asked_for_interests(sheet, meeting):
        return missing(label, "none declared")
    return missing(label, NOT_RECORDED, "none found in minutes")


def _asked_for_interests(sheet: Sheet, meeting: Entity) -> bool:
    """Tell whether a meeting had an item on which interests are declared: without one its minutes do not say that nobody had any."""
    items = ends(sheet.corpus, meeting.id, "on_agenda_of", forward=False)
    return any(_INTERESTS.search(str(item.other.attrs.get("title", ""))) for item in items)


def _role(end: Neighbour) -> str:
    return str(end.link.attrs.get("role", ""))


def _took_part(end: Neighbour) -> bool:
    """Tell whether somebody's presence was concluded from what the minutes say they did."""
    return end.link.attrs.get("basis") == "derived"


def _rank(role: str) -> int:
    return FIRST.index(role) if role in FIRST else len(FIRST)

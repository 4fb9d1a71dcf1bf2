"""How bodies stand to each other: who hosts a joint body, joins it, or is a partner in it, where a sentence says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.councils.bodies import Body
from explorer.text.page.draft import Draft
from explorer.text.page.seek import cues
from explorer.text.page.sentences import sentence_start

_HOST = cues("host")
_HOSTED = re.compile(r"\bhosted\s+by\s+(?:the\s+)?$", re.IGNORECASE)
_HOST_IS = re.compile(r"\bhost\s+authority\s+is\s+(?:the\s+)?$", re.IGNORECASE)
_AS_HOST = re.compile(
    r"\s*,?\s*as\s+(?:the\s+)?host(?:\s+authority)?\b|\s+is\s+(?:now\s+)?the\s+host\s+authority\b", re.IGNORECASE
)
_AFTER = re.compile(
    r"\b(?:which\s+includes?|includes|comprises?|made\s+up\s+of|consists?\s+of|joined\s+with|in\s+partnership\s+with)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\blinked\s+(?:together\s+)?to\s+(?:work|create|form)\b|\b(?:formed|created|established)\b", re.IGNORECASE
)
_PARTNER = re.compile(
    r"\b(?:partnership\s+(?:arrangement\s+)?with|partner\s+in|member\s+of|part\s+of)\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
_APPLIED = re.compile(
    r"\b(?:has|have|had)?\s*(?:now\s+)?(?:applied\s+to\s+join|(?:made|submitted)\s+an\s+application\s+to\s+join)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_JOINT = ("agency", "partnership", "body")


def relate(draft: Draft, places: Sequence[Body], refs: Sequence[str]) -> None:
    """Record which of the bodies at `places`, which have these `refs`, hosts, joins or is a partner in which other one."""
    _Related(draft, places, refs).read()


class _Related:
    def __init__(self, draft: Draft, places: Sequence[Body], refs: Sequence[str]) -> None:
        self.draft, self.places, self.refs = draft, places, refs

    def read(self) -> None:
        """Go through the bodies in order, and record what the words beside each say."""
        text = self.draft.masked
        hosted = bool(self.draft.seeker.of_any(_HOST))
        for index, (body, ref) in enumerate(zip(self.places, self.refs, strict=True)):
            if hosted and self._hosts(body):
                joint = self._joint_near(index)
                if joint:
                    begin = sentence_start(text, body.start, max(0, body.start - 300))
                    self.draft.claim("hosted_by", joint, ref, begin, body.end)
            if body.classification in _JOINT:
                self._members(index, ref)

    def _hosts(self, body: Body) -> bool:
        text = self.draft.masked
        if not self.draft.seeker.any(_HOST, max(0, body.start - 60), body.end + 60):
            return False
        before = text[max(0, body.start - 60) : body.start]
        found = _HOSTED.search(before) or _HOST_IS.search(before) or _AS_HOST.match(text, body.end)
        return found is not None

    def _joint_near(self, index: int) -> str:
        here = self.places[index]
        for k in range(index - 1, -1, -1):
            if here.start - self.places[k].end > 420:
                break
            if self.places[k].classification in _JOINT and self.refs[k] != self.refs[index]:
                return self.refs[k]
        return next(
            (
                self.refs[k]
                for k in range(index + 1, min(index + 3, len(self.places)))
                if self.places[k].classification in _JOINT and self.places[k].start - here.end < 160
            ),
            "",
        )

    def _members(self, index: int, joint: str) -> None:
        text, place = self.draft.masked, self.places[index]
        before = text[max(0, place.start - 70) : place.start]
        if _APPLIED.search(before):
            applicant = self._council_before(index, 420)
            if applicant:
                self.draft.claim("applied_to_join", applicant[1], joint, *self._span(applicant[0], place))
            return
        if _PARTNER.search(before) and not re.search(r"\bnot\s+(?:\w+\s+)?part\b", before, re.IGNORECASE):
            partner = self._council_before(index, 110)
            if partner and not re.search(r"\n\s*\n|\.\s+[A-Z]", text[partner[0].end : place.start]):
                self.draft.claim("partner_in", partner[1], joint, *self._span(partner[0], place))
        self._listed(index, joint)

    def _listed(self, index: int, joint: str) -> None:
        """Councils listed after "includes", or before "linked to work towards", are partners in the body at `index`."""
        text, place = self.draft.masked, self.places[index]
        after = self._councils(range(index + 1, min(index + 9, len(self.places))), place.end, 1)
        if len(after) > 1 and _AFTER.search(text, place.end, self.places[after[1]].start):
            self._partners(after, joint, place)
        before = self._councils(range(index - 1, max(index - 9, -1), -1), place.start, -1)
        if len(before) > 1 and _BEFORE.search(text, self.places[before[0]].end, place.start):
            self._partners(before, joint, place)

    def _councils(self, order: range, edge: int, step: int) -> list[int]:
        """Return councils that stand in one list: each within a few words of the one before, in the sentence next to `edge`."""
        text = self.draft.masked
        group: list[int] = []
        for k in order:
            body = self.places[k]
            gap = text[edge : body.start] if step > 0 else text[body.end : edge]
            if body.classification != "council":
                if group:
                    break
                continue
            if len(gap) > (30 if group else 260) or "\n\n" in gap or (group and ". " in gap):
                break
            group.append(k)
            edge = body.end if step > 0 else body.start
        return group

    def _partners(self, group: list[int], joint: str, place: Body) -> None:
        low = min(place.start, *(self.places[k].start for k in group))
        high = max(place.end, *(self.places[k].end for k in group))
        for k in group:
            self.draft.claim("partner_in", self.refs[k], joint, low, high)

    def _council_before(self, index: int, reach: int) -> tuple[Body, str] | None:
        here = self.places[index]
        for k in range(index - 1, -1, -1):
            if here.start - self.places[k].end > reach:
                return None
            if self.places[k].classification == "council":
                return self.places[k], self.refs[k]
        return None

    @staticmethod
    def _span(a: Body, b: Body) -> tuple[int, int]:
        return min(a.start, b.start), max(a.end, b.end)

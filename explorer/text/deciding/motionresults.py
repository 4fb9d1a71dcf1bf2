"""Sentences and lines that say what became of a motion whose words stand further up: "On being put to the vote the motion was carried"."""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.text.moving.manner import HOW
from explorer.text.page import motionlines
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import cues
from explorer.text.page.sentences import sentence_end, sentence_start

_RESULT = (
    r"(?P<result>not\s+(?:carried|agreed|supported|approved)|carried|passed|agreed|approved|adopted|accepted|supported|endorsed"
    r"|lost|defeated|rejected|fell|failed|withdrawn|referred|remitted|deferred|adjourned)\b"
)
_CUES = cues(
    "carried", "passed", "agreed", "approved", "adopted", "accepted", "supported", "endorsed", "lost", "defeated", "rejected", "fell",
    "failed", "withdrawn", "referred", "remitted", "deferred", "adjourned", "resolved",
)  # fmt: skip
_BETWEEN = (
    r"(?:[\s,()-]+(?:was|were|being|having|had|been|is|be|then|thereafter|subsequently|accordingly|therefore|duly|unanimously|put|to|the|a"
    r"|vote|votes|voting|voted|meeting|council|committee|members|councillors|chamber|and|upon|on|show|of|hands|recorded|declared|by|assent|it"
    r"|with|seconded|stood|stand|received|for|against|in|favour|abstentions?|abstained|abstaining|no|none|majority|large|overwhelming"
    r"|electronic|mayor|chair|chairman|provost|result|as|set\s+out|above|\d{1,3})\b){1,24}[\s,:-]+"
)
_WHICH = (
    r"(?:the|this|that|his|her|their)\s+(?:(?:original|substantive|unamended|joint|above|said)\s+)?(?:notice\s+of\s+)?"
)
_OF_MOTION = re.compile(
    rf"\b{_WHICH}(?:motion|proposal|proposition|resolution)(?!\s+be\b){_BETWEEN}{_RESULT}", re.IGNORECASE
)
_OF_AMENDMENT = re.compile(rf"\b(?:{_WHICH}|an\s+)amendment{_BETWEEN}{_RESULT}", re.IGNORECASE)
_DECLARED = re.compile(
    rf"\bdeclared\s+(?:that\s+)?{_WHICH}(?P<what>motion|amendment|proposal)\s+(?:to\s+be\s+|as\s+|was\s+|had\s+been\s+)?{_RESULT}",
    re.IGNORECASE,
)
_PUT = re.compile(
    rf"\bput\s+to\s+(?:the|a)\s+(?:recorded\s+)?(?:vote|meeting|council|committee|chamber|members){_BETWEEN}{_RESULT}",
    re.IGNORECASE,
)
_IT = re.compile(
    r"(?:[^.;:]{0,60},\s+)?(?:it|this)\s+was\s+(?:then\s+|duly\s+|subsequently\s+)?(?:unanimously\s+)?"
    rf"(?P<result>agreed|carried|resolved|approved|adopted|lost|rejected|defeated)(?:{HOW})?"
    r"(?:\s+(?:to\s+(?:support|adopt|approve|accept|pass|endorse)|that)\s+(?:the|this)\s+(?:notice\s+of\s+)?motion(?:\s+be\s+(?:\w+ly\s+)?\w+ed)?)?\W*\Z",
    re.IGNORECASE,
)
_THEY = re.compile(
    r"(?:[^.;:]{0,60},\s+)?(?:(?:the\s+)?(?:members|council|committee|councillors)|all(?:\s+members)?)\s+(?:present\s+)?(?:then\s+|had\s+)?(?:\w+ly\s+)?"
    rf"(?P<result>agreed|voted|resolved|supported|approved|adopted|endorsed|carried|passed|rejected)(?:{HOW})?\s+(?:to\s+(?:support|adopt|approve|accept|pass|endorse|carry)\s+|in\s+favour\s+of\s+)?"
    r"(?:the|this)\s+(?:notice\s+of\s+)?(?:motion|proposal)(?:\s+unanimously)?\W*\Z",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"\W*(?:all\s+(?:members\s+)?(?:were\s+)?in\s+favour[.,;\s]+)?(?:the\s+)?(?:motion\s+)?(?:(?:was|is)\s+)?(?:unanimously\s+)?(?P<result>agreed|approved|supported|adopted|carried|lost|defeated|rejected)(?:{HOW})?\W*\Z",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"\W*(?:it\s+was\s+)?(?:unanimously\s+)?(?P<result>resolved)\W*(?:accordingly|(?:that\s+)?(?:the|this)\s+(?:above\s+)?(?:notice\s+of\s+)?motion\s+be\s+"
    r"(?:(?:carried|approved|agreed|adopted|supported|passed|accepted)\b))(?:\s+(?:unanimously|in\s+full))?\W*\Z",
    re.IGNORECASE,
)
_ACCEPTED = re.compile(
    r"\b(?:accepted|incorporated)\s+(?:by\s+)?(?:the\s+|this\s+|that\s+)?(?:proposer|mover|amendment)\b",
    re.IGNORECASE,
)
_AMENDED = re.compile(r"\bas\s+(?:so\s+)?amended\b|\bamended\s+(?:motion|proposal)\b", re.IGNORECASE)
_FELL = re.compile(r"not\s|lost|defeated|rejected|fell|failed", re.IGNORECASE)
_OUTCOMES = {
    "withdrawn": "withdrawn",
    "referred": "referred",
    "remitted": "referred",
    "deferred": "deferred",
    "adjourned": "deferred",
}


class Told(NamedTuple):
    """What a sentence at `[start, end)` says of a motion, or of an amendment to one: its outcome."""

    start: int
    end: int
    outcome: str
    of_amendment: bool


def find(draft: Draft, begin: int, end: int) -> list[Told]:
    """Return what the sentences and lines of `[begin, end)` say became of motions and amendments, in order."""
    found: dict[int, Told] = {}
    for place in draft.seeker.within(_CUES, begin, end):
        line = draft.lines[min(at_or_after(draft.lines, place), len(draft.lines) - 1)]
        stop = sentence_end(draft.masked, place, min(end, draft.paragraphs.end(place)))
        starts = (
            sentence_start(draft.masked, place, max(begin, draft.paragraphs.start(place))),
            max(begin, line.start),
        )
        for start in dict.fromkeys(starts):
            if start not in found and (told := _told(draft, start, stop)):
                found[start] = told
                break
    return list(found.values())


def _told(draft: Draft, start: int, stop: int) -> Told | None:
    sentence = draft.masked[start:stop]
    if _AMENDED.search(sentence):
        return Told(start, stop, "amended", False)
    if declared := _DECLARED.search(sentence):
        return Told(start, stop, _outcome(declared), declared["what"].lower() == "amendment")
    if amended := _OF_AMENDMENT.search(sentence):
        return Told(start, stop, _outcome(amended), True)
    if _ACCEPTED.search(sentence) and "mend" in sentence:
        return Told(start, stop, "agreed", True)
    for pattern in (_OF_MOTION, _PUT):
        if match := pattern.search(sentence):
            return Told(start, stop, _outcome(match), False)
    for pattern in (_IT, _THEY, _ALONE, _RESOLVED):
        if match := pattern.match(sentence):
            return Told(start, stop, _outcome(match), False)
    if outcome := motionlines.result(sentence):
        return Told(start, stop, outcome, False)
    return None


def _outcome(match: re.Match[str]) -> str:
    word = match["result"].lower()
    return "rejected" if _FELL.match(word) else _OUTCOMES.get(word, "agreed")

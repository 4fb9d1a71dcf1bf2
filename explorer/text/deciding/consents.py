"""Settlements told by a noun: "Approval was given to the purchase", "The consensus was that …", "The Clerk was authorised to …", and
business that was put off: "This was deferred to the next meeting"."""

from __future__ import annotations

import re

from explorer.text.deciding import entries, leadups, verbs
from explorer.text.deciding.applications import is_asked
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.moving import told
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end, sentence_start

_OURS = (
    r"(?:the\s+|all\s+|those\s+)?(?:(?:parish|town|community|full)\s+)?"
    r"(?:council(?:l?ors)?|cllrs|members|committee|board|cabinet|panel|meeting|present|executive)"
)
_OF_OURS = rf"(?:\s+(?:of|amongst?|among|by|from)\s+{_OURS}(?:\s+(?:present|members))?)?"
_HOW = r"(?:(?:\w+ly|also|then|therefore|again|all|further)\s+){0,3}"
_DONE = (
    r"(?:should|would(?!\s+be\s+(?:an?\b|good|better|best|useful|helpful|nice|wrong|unfair))|will|shall|must"
    r"|be\s+(?:\w+ly\s+)?\w+(?:ed|en|t))\b"
)
_THAT_DONE = rf"that\s+[^.;]{{2,160}}?\b{_DONE}"
_SPEAK = (
    r"(?!(?:(?-i:[A-Z])[\w'.-]*\s+){0,4}(?:to\s+)?"
    r"(?:speak|address|attend|leave|record|film|remain|present|take\s+part|ask)\b)"
)
"""What somebody is let do in the meeting itself."""
_NOUN_GIVEN = (
    r"(?P<noun>approval|agreement|authority|authori[sz]ation|permission|consent)(?:\s+in\s+principle)?\s+"
    rf"(?:(?:was|were|is)\s+)?{_HOW}(?:given|granted)(?:\s+by\s+{_OURS})?(?:\s+in\s+principle)?\s+(?:to|for|that)"
    rf"\s+{_SPEAK}(?=\w)"
)
_GIVEN = Cued(
    re.compile(
        r"(?:(?:full|formal|unanimous|retrospective|general|final|in\s+principle)\s+){0,2}" + _NOUN_GIVEN,
        re.IGNORECASE,
    ),
    ("approval", "agreement", "authority", "authorisation", "authorization", "permission", "consent"),
    before=60,
    after=110,
    goes_on=re.compile(_NOUN_GIVEN, re.IGNORECASE),
)
_CONSENSUS = Cued(
    re.compile(
        r"(?:(?:the|by|it\s+was\s+(?:the|a)|there\s+was(?:\s+(?:an?|the))?)\s+)"
        rf"(?:(?:general|clear|overall|unanimous|broad|final|full|collective)\s+){{0,2}}"
        rf"(?:consensus|agreement|decision)(?:\s+(?:made|taken|reached))?{_OF_OURS}"
        rf"(?:\s+(?:was|is|being)(?:\s+(?:made|taken|reached))?)?(?:\s+(?:not\s+)?to\s+(?!be\b)\w|\s+{_THAT_DONE})",
        re.IGNORECASE,
    ),
    ("consensus", "agreement", "decision"),
    before=70,
    after=260,
)
_TAKEN = Cued(
    re.compile(
        rf"(?:an?|the)\s+(?:unanimous\s+)?(?:decision|resolution|agreement)\s+was\s+{_HOW}(?:made|taken|reached|passed)"
        rf"(?:\s+by\s+{_OURS})?\s+"
        rf"(?:(?:not\s+)?to\s+(?!be\b)\w|{_THAT_DONE})",
        re.IGNORECASE,
    ),
    ("decision", "resolution", "agreement"),
    before=20,
    after=240,
)
_AUTHORISED = Cued(
    re.compile(
        r"(?:the\s+)?(?:(?:parish|town|deputy|assistant|vice)\s+)?"
        r"(?:clerk|rfo|chair(?:man|woman|person)?|proper\s+officer|officers?|secretary|treasurer|director|manager"
        r"|chief\s+executive)(?:\s+(?:and|or)\s+(?:the\s+)?(?:\w+\s+)?"
        rf"(?:clerk|rfo|chair(?:man|woman|person)?|treasurer))?\s+(?:was|were|be|is)\s+{_HOW}"
        r"(?:authori[sz]ed\s+to|(?:given|granted)\s+(?:\w+\s+)?(?:authority|approval|permission|consent)\s+(?:to|for))"
        rf"\s+{_SPEAK}(?=\w)",
        re.IGNORECASE,
    ),
    ("authorised", "authorized", "given", "granted"),
    before=90,
    after=60,
)
_DEFERRED = Cued(
    re.compile(
        r"(?:(?:this|it|these|both)(?:\s+(?:item|matter|report)s?)?"
        r"|(?:the|this|that|any|all|further)\s+"
        r"(?:(?:\w+\s+){0,2}(?:item|matter|report|discussion|consideration|decision|approval|appointment|adoption"
        r"|election|review|request|proposal|motion|issue)s?)(?:\s+(?:of|on|about|regarding|to|for)\s[^.;:]{2,60}?)?"
        r"|items?\s+(?:nos?\.?\s+)?\d[^.;:]{0,40}?"
        r"|(?:discussion|consideration)(?:\s+(?:of|on)\s+(?:this|the|these)\s[^.;:]{2,60}?)?)"
        r"\s+(?:was|were)\s+(?:(?:\w+ly|therefore|then|also|again)\s+)?"
        r"(?:deferred|postponed|held\s+over|put\s+(?:back|off|on\s+hold))\s+(?:to|until|till|pending|for|while)\s+"
        r"(?=\w)",
        re.IGNORECASE,
    ),
    ("deferred", "postponed", "held over", "put back", "put off", "put on hold"),
    before=160,
    after=20,
)
_LEAD = re.compile(
    r"\W{0,4}(?:(?:and|so|therefore|accordingly|consequently|however|then)\b,?\s+)?"
    r"(?:(?:after|following|on|upon|having|with|in)\s(?:[^.;:]|\.(?=\s{0,2}(?-i:[A-ZÀ-Þ]))){3,120}?,\s+)?(?:(?:and|so|then|therefore)\s+)?\Z",
    re.IGNORECASE,
)
"""What may stand before such words in their sentence, as something else would tell of them."""
_LABEL = re.compile(r"[A-Z£\d\"'(][^.;:\n]{1,120}\s(?:-|:)\s+\Z|[^.;\n]{2,80}:\s*\Z")
"""What may stand before them too: the matter, with a dash or a colon."""
_BY_OTHERS = re.compile(
    rf"\bby\s+(?!{_OURS}\b|(?:an?\s+)?(?:majority|consensus|email|post|letter|show)|\d|the\s+(?:end|next)\b"
    r"|\w+ing\b)(?:the\s+)?(?:county|borough|district|city|planning|local|highways?|owners?|landowners?|inspector"
    r"|residents?|applicants?|minister|government|diocese|(?-i:[A-Z]))",
    re.IGNORECASE,
)
_OF_PLANNING = re.compile(
    r"\b(?:planning|listed\s+building|applications?|building\s+regulations?|outline)\b", re.IGNORECASE
)
_OURS_GAVE = re.compile(rf"\b(?:given|granted)\s+by\s+{_OURS}\b", re.IGNORECASE)
"""How a council that an authority consults says that it was itself that permitted something: what is "granted for an
extension" is the other's."""
_LONGEST = 700


def read(part: Part) -> list[str]:
    """Record what a part of minutes settles so. What a planning authority permits is no decision of a council that it consults."""
    draft, room, covered = part.draft, part.room, part.covered
    refs: list[str] = []
    if not room.minuted:
        return refs
    for cued, outcome in (
        (_GIVEN, "agreed"),
        (_CONSENSUS, "agreed"),
        (_TAKEN, "agreed"),
        (_AUTHORISED, "agreed"),
        (_DEFERRED, "deferred"),
    ):
        for match in draft.seeker.finditer(cued, part.begin, part.end):
            span = _sentence(part, match)
            if span is None:
                continue
            start, stop = span
            if cued is _DEFERRED:
                entry = entries.unit(draft, match.start(), part.begin)
                start = entries.opening(draft, start, match.start() + 4, max(entry, part.begin), part.begin)
                start = covered.end_before(match.start(), start)
            covered.add(start, stop)
            words = draft.masked[match.start() : stop]
            result = outcome if cued is _GIVEN else verbs.outcome(words, outcome)
            refs.append(decide(draft, room, Settled(start, stop, result)))
    return refs


def _sentence(part: Part, match: re.Match[str]) -> tuple[int, int] | None:
    """Return the sentence that holds `match`, where it says that this meeting settled something, else None."""
    draft, room, title, at = part.draft, part.room, part.title, match.start()
    floor, limit = max(part.begin, draft.paragraphs.start(at)), min(part.end, draft.paragraphs.end(at))
    floor = max(floor, title[1]) if title[1] <= at else floor
    start, stop = sentence_start(draft.masked, at, floor), sentence_end(draft.masked, match.end(), limit)
    if part.covered.touches(start, stop) or stop - start > _LONGEST:
        return None
    lead = draft.masked[start:at]
    if not (_LEAD.fullmatch(lead) or _LABEL.fullmatch(lead)) or _BY_OTHERS.search(draft.masked, at, stop):
        return None
    if (
        told.asked(draft, start, match.end(), limit)
        or told.of_earlier(draft, room.date, at, floor)
        or told.long_ago(draft, room.date, match.end(), limit)
        or leadups.found(draft, start, stop, part.end)
        or verbs.procedural(draft.masked[start:stop])
    ):
        return None
    noun = (match.groupdict().get("noun") or "").lower()
    for_building = noun in ("permission", "consent") and match.group().rstrip().lower().endswith(" for")
    if for_building and is_asked(draft, room.body) and not _OURS_GAVE.search(draft.masked, start, stop):
        return None
    of_planning = _OF_PLANNING.search(draft.masked, start, stop) or _OF_PLANNING.search(draft.masked, *title)
    if of_planning and (noun or "deferred" in match.group()) and is_asked(draft, room.body):
        return None
    return start, stop

"""Lists of what was settled that open with another word than RESOLVED: "AGREED: that", "It was agreed:-", "RECOMMENDED -",
"The Board: (i) noted …; and (ii) agreed …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from explorer.text.deciding import clauses, recommending, verbs
from explorer.text.deciding.clausemarks import Clause, marker
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Room, Settled, decide
from explorer.text.moving.manner import HOW
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after, within
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import opens, sentence_end

_WHO = (
    r"(?:the\s+)?(?:[\w'-]+\s+){0,4}?(?:board|committee|council|cabinet(?: member)?|panel|members|councillors"
    r"|sub-committee|executive|forum|meeting|it\s+was)"
)
_LISTED = Cued(
    re.compile(
        rf"(?:(?:AGREED|DECIDED|ORDERED|CONCLUDED|Agreed(?={HOW}\s))\b(?:{HOW})?[\s:-]+(?:[Tt]hat|THAT|[Tt]o)\b[ \t,:-]*"
        r"|(?:AGREED|Agreed|DECIDED|Decided)\b[ \t]*[:-]+[ \t]*(?:[Tt]hat\b|[Tt]o\b)?[ \t,:-]*"
        r"|(?:agreed|AGREED|decided|approved|endorsed|adopted|noted|NOTED)\b(?:[ \t]+\(?unanimously\)?)?"
        r"(?:[ \t]+by the [A-Z][\w -]{3,40}?)?(?:[ \t]+(?:the following|as follows|as set out below|that|to))?"
        r"[ \t]*[:-]+[ \t-]*(?=\n))"
    ),
    ("agreed", "decided", "approved", "endorsed", "adopted", "noted", "ordered", "concluded"),
)
"""What opens a list of things settled."""
_BARE = re.compile(r"(?:agreed|decided|approved|endorsed)(?:[ \t]+that)?[ \t]*:[ \t-]*")
"""A word of deciding right before a colon, which says nothing without the list below it."""
_UNMARKED = re.compile(r"[A-Z]\w+\b(?![ \t]*[:-]).*?(?<![:-])[ \t]*", re.DOTALL)
"""An opening in capitals that no mark ends."""
_LEADING = re.compile(
    r"(?:\b(?-i:And)\s+(?:it\s+was\s+)?)?\bunanimously\s+\Z|\b(?-i:And)\s+(?:it\s+was\s+)?\Z", re.IGNORECASE
)
_SUBJECT = re.compile(
    rf"\b(?:{_WHO}(?:,?\s+(?:on|at\s+(?:its|the)\s+meeting\s+(?:on|of))\s[^.;:\n]{{4,60}}?,|,\s+(?:having|after|following)\s[^.;:,]{{3,80}},)?"
    r"|(?:motion|proposal|amendment)(?:,?\s+which)?\s+was)\s+"
    r"(?:(?:also|then|therefore|further|unanimously|was|had)\s+)*\Z",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(r"\b(?:to|not|be)\s+\Z")
_LEAD = 150
"""Characters before the word in which whoever settled the list is named."""
_HAD = re.compile(r"\b(?:had|previously|has|have)\s+\Z", re.IGNORECASE)
_IN_CAPITALS = ("AGREED", "DECIDED", "ORDERED", "CONCLUDED")
_THAT = re.compile(r"\b(?:that|to)\W*\Z", re.IGNORECASE)
_ONE = re.compile(r"\W*(?:(?:that,?|to)\s+\w|[^.;:]{3,300}?\bbe\s+(?:\w+ly\s+)?\w+(?:ed|en)\b)", re.IGNORECASE)
"""How one thing that was settled is told: "to pave the path", "the path be paved"."""
_RECOMMENDED = Cued(
    re.compile(
        r"(?:RECOMMENDED\b|Recommended\b(?=[ \t]*[:-]))"
        r"(?P<to>[ \t]+(?:to|TO)[ \t]+(?:the[ \t]+|THE[ \t]+)?(?-i:[A-Z])[\w ]{2,40}?"
        r"(?=[ \t]+that\b|[ \t]+THAT\b|[ \t]*[:,-]))?"
        r"[ \t]*[:/,-]*[ \t]*(?:[Tt]hat\b|THAT\b)?[ \t,:;/-]*"
    ),
    ("RECOMMENDED", "Recommended"),
)
_RESOLUTION = Cued(
    re.compile(
        r"(?:Resolution|RESOLUTION)[ \t]*(?:[Nn][Oo]\.?[ \t]*)?[\d/]{0,12}[ \t]*(?::\s*|\n\s*)"
        r"(?=(?:[Tt]hat|THAT|[Tt]o|TO)\s)(?:[Tt]hat\b|THAT\b)?\s*"
    ),
    ("Resolution", "RESOLUTION"),
)
"""A label that opens a line, an entry or a sentence, and what was resolved below or beside it."""
_VOTED = Cued(
    re.compile(r"\b(?:vote|voted|voting|ballot)\b[^.;\n]{0,60}\bit was\s*[:-]*[ \t]*(?=\n)", re.IGNORECASE),
    ("vote", "voting", "ballot"),
)
"""What stands above the words that a vote has settled, where a page has lost the RESOLVED between them."""
_BODY = re.compile(
    r"(?:that\s+)?(?:the\s+)?(?:[A-Z][\w'&-]+\s+){0,4}"
    r"(?:board|committee|council|cabinet|panel|members|sub-committee|executive|forum|cabinet member|meeting)"
    r"(?:\s+for\s+[\w ,&'-]{3,50})?\s*[:-]{1,3}",
    re.IGNORECASE,
)
"""A line of no more than the body, above what it did."""
_DID = re.compile(
    r"\W*(?P<did>noted|agreed|approved|endorsed|resolved|recommended|requested|supported|accepted|received|adopted"
    r"|delegated|authorised|granted|refused|deferred|referred|appointed|confirmed)\b",
    re.IGNORECASE,
)


def read(part: Part) -> list[str]:
    """Record the lists and single things that a part settles so."""
    draft, room, covered = part.draft, part.room, part.covered
    refs: list[str] = []
    for start, stop, outcome, found in _opened(part):
        if covered.touches(start, stop):
            continue
        covered.add(start, found[-1].end)
        refs += _decide(draft, room, found, outcome)
    return refs + _of_body(part)


_Opened = tuple[int, int, str, list[Clause]]


def _opened(part: Part) -> Iterator[_Opened]:
    """Yield `(start, end of the opening, outcome, clauses)` in order of the rules."""
    draft, last = part.draft, part.last
    begin, end = draft.lines[part.first].start, draft.lines[last - 1].end
    for match in draft.seeker.finditer(_LISTED, begin, end):
        if opened := _list_below(draft, match, begin, last):
            yield opened
    for match in draft.seeker.finditer(_RESOLUTION, begin, end) if part.room.minuted else ():
        found = _clauses(draft, match.end(), last) if opens(draft.masked, match.start(), begin) else []
        if found:
            yield match.start(), match.end(), "resolved", found
    for match in draft.seeker.finditer(_VOTED, begin, end):
        found = _clauses(draft, match.end(), last)
        if len(found) == 1 and draft.masked.startswith("That ", found[0].start):
            one = replace(found[0], end=sentence_end(draft.masked, found[0].start, found[0].end))
            yield match.start(), match.end(), "agreed", [one]
    for match in draft.seeker.finditer(_RECOMMENDED, begin, end):
        before = draft.masked[max(begin, match.start() - 60) : match.start()]
        if _HAD.search(before) or _NOT_DONE.search(before):
            continue
        found = _clauses(draft, match.end(), last)
        if found:
            if not found[0].mark and match["to"]:
                found = [Clause("", match.start(), found[-1].end)]
            yield match.start(), match.end(), "recommended", found


def _list_below(draft: Draft, match: re.Match[str], begin: int, last: int) -> _Opened | None:
    """Return what stands below a word that opens a list, where that settles it: several clauses below a label, one that begins with "That", or
    marked ones below a sentence on those who met."""
    word = match.group()
    before = draft.masked[max(begin, match.start() - _LEAD) : match.start()]
    leading = _LEADING.search(before)
    begins = opens(draft.masked, match.start() - (len(leading.group()) if leading else 0), begin)
    if _HAD.search(before) or (_UNMARKED.fullmatch(word) and not begins):
        return None
    found = _clauses(draft, match.end(), last)
    if not found:
        return None
    of_body = _SUBJECT.search(before) is not None
    label = word[0].isupper() and not of_body
    if len(found) == 1:
        that = _THAT.search(word) or _ONE.match(draft.masked, found[0].start, found[0].end)
        settles = that is not None and (word.startswith(_IN_CAPITALS) or begins)
    else:
        settles = label
    mark = found[0].mark
    settles = settles or (mark not in ("", "-") and (label or of_body))
    if not settles and not (mark == "-" and of_body and _BARE.fullmatch(word)):
        return None
    asks = mark and recommending.lead(draft.masked, match.end(), found[0].start)
    outcome = "recommended" if asks else "noted" if word.lower().startswith("noted") else "agreed"
    return match.start(), match.end(), outcome, found


def _clauses(draft: Draft, at: int, last: int) -> list[Clause]:
    while draft.masked[at - 1] in " \t":
        at -= 1
    line = min(at_or_after(draft.lines, at - 1), last - 1)
    start = at if draft.lines[line].start <= at else draft.lines[line].start
    return clauses.read(draft.masked, draft.lines, start, line, last)[0]


def _of_body(part: Part) -> list[str]:
    """Record lists whose entries say what the body on the line above did: "(i) noted the report; and"."""
    draft, covered, last = part.draft, part.covered, part.last
    refs: list[str] = []
    for k in within(draft.lines.ending_open, part.first, last - 1):
        line = draft.lines[k]
        if not _BODY.fullmatch(line.text) or not marker(draft.lines[k + 1]):
            continue
        if covered.touches(line.start, line.end):
            continue
        found, _ = clauses.read(draft.masked, draft.lines, line.end, k, last)
        did = [_DID.match(draft.masked, clause.start, clause.end) for clause in found]
        if found and all(did):
            covered.add(line.start, found[-1].end)
            refs += _decide(draft, part.room, found, "agreed")
    return refs


def _decide(draft: Draft, room: Room, found: Sequence[Clause], outcome: str) -> list[str]:
    group: list[str] = []
    for clause in found:
        words = draft.masked[clause.start : clause.end].lstrip()
        own = outcome if outcome in ("recommended", "resolved") else verbs.outcome(f"to {words}", outcome)
        group.append(decide(draft, room, Settled(clause.start, clause.end, own, clause.mark), group))
    return [ref for ref in dict.fromkeys(group) if ref]

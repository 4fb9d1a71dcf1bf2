"""Verdicts of a word that stand on a line of their own and settle their item: "Noted.", "Agreed unanimously.", "Approved"; the
words of an election; and paragraphs of no more than "That … be noted"."""

from __future__ import annotations

import re

from explorer.text.deciding import consulted, verbs
from explorer.text.deciding.clausemarks import marker
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.meetings import decisionpage, pageitems
from explorer.text.moving.manner import HOW
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line
from explorer.text.page.seek import cues

_VERDICT = re.compile(
    r"(?:(?:up)?on (?:being put to the|a) vote,? "
    r"|(?:a|the) vote (?:was (?:then )?taken on|on) the (?:recommendations?|substantive motion|report|proposals?)"
    r"(?: was (?:then )?taken)?,?(?: and)?(?: it was| which was)? ?)?"
    r"(?:(?:this|it|(?:the|these) (?:report|update|recommendations?|item|protocol|policy|strategy|plan|programme"
    r"|presentation|position|information|correspondence|matter|application|proposal|motion|request|licence|grant)"
    r"|(?:the )?(?:planning )?(?:permission|consent)"
    r"|the chair(?:man|woman|person)? put the (?:motion|proposals?|recommendations?) to the vote and (?:it|they))"
    r"\s+(?:was|were)\s+)?(?:(?:unanimously|duly|formally|declared)\s+)?"
    r"(?:(?P<referred>referred)(?: back| on)? to (?:the )?(?-i:[A-Z])[\w ,&'()-]{3,70}"
    r"|(?P<word>agreed|approved|noted|carried|endorsed|deferred|adopted|received|refused|rejected|supported"
    r"|accepted|granted)"
    r"(?:\s+(?:unanimously|without a vote|accordingly|as recommended|nem\.? con|by all|subject to conditions"
    r"|with conditions|as amended|(?:to|until) (?:the|a) (?:next|future|later) meeting"
    r"|on the casting vote of the chair\w*))*"
    rf"(?:{HOW})?)\s*[.;]?",
    re.IGNORECASE,
)
_THAT_BE = re.compile(
    r"(?:\(?\w{1,3}[.)]\s+)?(?P<words>(?:That|THAT),?\s[^.;]{3,400}?\b(?:be|BE(?! NOTED)|stays?|remains?)\b)"
)
_NOT_SETTLED = cues("recommend", "motion", "propos", "moved", "resol", "asked", "requested", "invited")
"""Words that say of what stands in an item that it has not been settled, or how it has been."""
_LONGEST = 130
"""Characters of a line that is no more than a verdict."""
_LABEL = re.compile(r"(?:outcome|decision|action|result)\s*[:-]\s*", re.IGNORECASE)
_OPENS = (
    "agr", "app", "not", "car", "end", "def", "ado", "rec", "ref", "rej", "sup", "acc", "gra", "thi", "it ", "the", "una", "dul", "for", "upo", "on ", "per", "con", "pla", "out", "dec", "act", "res",
)  # fmt: skip
"""Letters with which such a line begins."""
_OUTCOMES = {
    "noted": "noted",
    "received": "noted",
    "deferred": "deferred",
    "refused": "rejected",
    "rejected": "rejected",
}


def read(part: Part) -> list[str]:
    """Record the verdict that the lines of a part of minutes give on its item, or, on a page of one decision without items, its paragraphs
    of no more than "That … be …ed"."""
    draft, room, covered = part.draft, part.room, part.covered
    item, first = part.item, part.first
    if item is None:
        return _bare(part) if room.of_decision else []
    if not room.minuted:
        return []
    for k in draft.lines.opening(_OPENS, first, part.last):
        line = draft.lines[k]
        label = _LABEL.match(line.text)
        words = line.text[label.end() :] if label else line.text
        match = _VERDICT.fullmatch(words) if len(words) < _LONGEST else None
        start = line.end - len(words)
        if match is None or covered.touches(start, line.end) or (k > first and _wrapped(draft, k)):
            continue
        if consulted.of_authority(draft, room, match.group(), (item.start, item.end)):
            continue
        outcome = "referred" if match["referred"] else _OUTCOMES.get(match["word"].lower(), "agreed")
        if outcome == "noted" and item.usual:
            return []
        covered.add(start, line.end)
        ref = decide(draft, room, Settled(start, line.end, outcome, about=item.title))
        return [ref] if ref else []
    return _bare(part)


def _wrapped(draft: Draft, k: int) -> bool:
    """Tell whether a line in small letters goes on with a sentence that the line above has not ended."""
    line, above = draft.lines[k], draft.lines[k - 1].text
    return not line.gap and line.text[0].islower() and above[-1] not in ".:;"


def alone(words: str) -> bool:
    """Tell whether words are no more than a verdict: "Approved.", "agreed unanimously"."""
    return len(words) < _LONGEST and _VERDICT.fullmatch(words.strip()) is not None


def _opens(line: Line) -> bool:
    """Tell whether a line opens a paragraph by what it says, as pages have them whose blank lines are lost."""
    return marker(line) != "" or line.text.startswith("That ")


def _bare(part: Part) -> list[str]:
    """Record the paragraphs of no more than "That … be …ed" with which an item of minutes ends, where nothing recommends or moves
    them: of minutes with a list of those in the room, below a label of minutes, or on a page of one decision."""
    draft, room, item, first, last = part.draft, part.room, part.item, part.first, part.last
    labelled = item is not None and item.label and pageitems.first_minutes(draft.lines, item.label, item.label + 1) >= 0
    if room.of_decision:
        first, last = decisionpage.between_fields(draft.lines, first, last)
        labelled = True
    if first >= last or not (labelled or draft.claims("attended", target=room.meeting)):
        return []
    begin, end = draft.lines[first].start, draft.lines[last - 1].end
    if draft.seeker.any(_NOT_SETTLED, begin, end):
        return []
    opens = [k for k in range(first, last) if k == first or draft.lines[k].gap or _opens(draft.lines[k])]
    refs: list[str] = []
    for k, after in zip(reversed(opens), [last, *reversed(opens[1:])], strict=True):
        line = draft.lines[k]
        stop = draft.lines[after - 1].end
        match = _THAT_BE.match(draft.masked, line.start, stop)
        if match is None or part.covered.touches(line.start, stop):
            break
        start = match.start("words")
        outcome = verbs.outcome(draft.masked[start:stop], "agreed")
        refs.append(decide(draft, room, Settled(start, stop, outcome, marker(line))))
    return [ref for ref in dict.fromkeys(reversed(refs)) if ref]

"""What a meeting left to be done: the loops its record opens, each with the words of the record and the day it is due.

Minutes open them in a decision ("a report be brought back in six months"), in a request for information, in a line "Action: …",
and in sentences that give a task to an office, a member or staff ("Clerk to write to the county", "Cllr Birch will chase this",
"the Clerk was asked to …", "this is to be reported"). What was done, and what others do, opens none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text import dates
from explorer.text.clauses import marker
from explorer.text.draft import Draft, fold
from explorer.text.lines import at_or_after
from explorer.text.seek import Cued
from explorer.text.sentences import sentence_end, sentence_start

_REQUEST = Cued(
    re.compile(
        r"\b(?:requested|asked for|request)\b[^.:\n]{0,80}\b(?:information|details|report|figures|update)\b[^.\n]{0,80}?(?P<list>:|\.|$)",
        re.IGNORECASE | re.MULTILINE,
    ),
    ("request", "asked for"),
)
_OPENS = re.compile(
    r"\b(?:report back|progress report|further report|update report|an update|letter\b[^.]{0,30}\bsent|write to|be provided|provide (?:a|an|the|further)|bring back|be brought back|investigate)\b"
    r"|\b(?-i:BE (?:DIRECTED|REQUESTED|ASKED|INSTRUCTED)) to\b",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:in|within)\s+(?:\d{1,2}|three|six|twelve|nine)\s+(?:months?|weeks?)(?:'|\b)|\bby\s+(?:the\s+)?(?=[A-Z0-9])",
    re.IGNORECASE,
)
_VERB = (
    r"(?:action|add|advertise|advise|agenda|apply|approach|arrange|ask|attend|book|bring|carry|chase|check|circulate|clarify|complete|confirm|consider|consult"
    r"|contact|convey|correspond|deal|deliver|discuss|display|do|distribute|draft|drop|email|e-mail|enquire|erect|establish|explore|follow|find|forward|get|give|inform|inspect"
    r"|install|investigate|invite|issue|keep|let|liaise|look|make|meet|monitor|negotiate|notify|obtain|open|order|organise|pass|pay|phone|place|prepare|produce|provide"
    r"|publish|purchase|pursue|put|raise|re-agenda|refer|relocate|remind|remove|renew|repair|replace|reply|report|request|research|resolve|respond|review|ring|see|seek|send"
    r"|set|sort|speak|submit|supply|take|talk|telephone|thank|tidy|track|try|update|visit|write)\b"
)
_NAME = r"[A-Z][\w'-]+"
_TITLED = (
    rf"(?:(?:County|Borough|District|Parish|Town) )?(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\.?\s+(?:(?:Mrs?|Ms|Miss|[A-Z])\.?\s+){{0,2}}{_NAME}"
    rf"(?:(?:,\s+|\s+(?:&|and)\s+)(?:the\s+)?(?:(?:Cllr|Councillor|Mrs?|Ms)\.?\s+)?(?:{_NAME}|[Cc]lerk)){{0,4}}"
)
_OFFICE = (
    r"(?:[Tt]he\s+)?(?:(?:[Pp]arish|[Tt]own|[Cc]ommunity|[Cc]ity|[Cc]ommittee|[Dd]eputy|[Vv]ice)[ -])?"
    r"(?:[Cc]lerk|[Cc]hair(?:man|woman|person)?|[Oo]fficers?|[Mm]ayor|[Ss]taff|Chief Executive|Meetings Administrator|Civic Administration|Finance Sub-Committee)"
)
_ACTOR = rf"(?:{_TITLED}|{_OFFICE}|(?:two |all |the )?(?:[Cc]ouncillors|[Mm]embers)|[A-Z]\.\s?{_NAME}|(?-i:[A-Z]{{2,3}})|(?:[Ss]he|[Hh]e|[Tt]hey))"
_TASK = re.compile(
    rf"\b(?P<actor>{_ACTOR})(?:,\s+[A-Z]{{2,6}},)?\s+(?:also\s+|therefore\s+|then\s+|all\s+|kindly\s+)*(?:"
    rf"(?:(?:was|were|to\s+be)\s+)?(?:also\s+)?(?:asked|requested|instructed|directed|tasked|delegated)\s+to\s+(?:\w+ly\s+|also\s+)?(?!note\b)\w+"
    rf"|(?:has\s+|have\s+)?(?:agreed|offered|undertook|volunteered|promised)\s+(?:to\s+)?(?:\w+ly\s+)?{_VERB}"
    rf"|(?:confirmed\s+(?:that\s+)?(?:s?he|they)\s+)?(?:will|would)\s+(?:also\s+|then\s+|\w+ly\s+)*{_VERB}"
    rf"|(?:(?:is|are)\s+)?to\s+(?:also\s+|\w+ly\s+)?{_VERB}"
    rf"|(?:is\s+|are\s+)?(?:arranging|going)\s+to\s+{_VERB}"
    rf"|(?:also\s+)?{_VERB}(?!\s+(?:that|has|had|was|were|to\s+the\s+Council\b)))"
)
_ELLIPTIC = re.compile(rf"(?:{_ACTOR})\s+(?:also\s+)?(?:to\s+(?:also\s+|\w+ly\s+)?)?{_VERB}")
"""A task without a verb of its own: it opens its sentence, or stands after a dash or a comma."""
_POINTS_BACK = re.compile(r"\b(?:this|it|him|her|them|so|these)\b", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\b(?:(?:is|are)\s+(?:also\s+)?to\s+be|(?<!no comment )(?:will|would)\s+(?:be|take\s+place)|to\s+be)\s+(?:\w+ly\s+)?"
    r"(?:sent|reported|inspected|displayed|checked|installed|followed up|investigated|requested|contacted|opened|passed|forwarded|written|circulated|raised|chased"
    r"|advised|informed|added|arranged|made|sought|asked|thanked)\b(?:\s+(?:to|by|with|for|on|at|and|that|up|of)\b|\s*[.;]|\s+\w)",
)
_ASKED_THAT = re.compile(
    r"\b(?:asked|requested)\s+that\s+(?:an?\s|the\s|this\s)[^.;]{3,160}?\b(?:be\s+\w+(?:ed|en|t)\b|correspond|provide|give|take)",
    re.IGNORECASE,
)
_WORDS = Cued(
    re.compile(rf"{_TASK.pattern}|{_PASSIVE.pattern}|{_ASKED_THAT.pattern}"),
    (" to ", "to be ", "will ", "would ", "agreed ", "offered ", "asked", "requested", "undertook", "lerk ", "that "),
    before=140,
    after=190,
)
_LABEL = re.compile(r"^\W{0,3}ACTIONS?(?:\s+POINTS?)?\s*[:–-]+\s*(?P<rest>.*)$|^\W{0,3}ACTIONS?\W*$", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:had|has|have)\s+(?:been|already|requested|asked)\b|\b(?:if|whether|unless|could|should they|might|hoped|suggest(?:ed|s)? that (?:the )?(?:BC|NCC|MCC))\b",
    re.IGNORECASE,
)
_FEW = 10
"""Words of a sentence that may lean on the one before it."""
_WISH = re.compile(r"\b(?:would|will) (?:like|be (?:grateful|happy|pleased))\b", re.IGNORECASE)


def read(draft: Draft, decisions: list[str], item: str, begin: int, end: int, date: str, minuted: bool) -> None:
    """Record the loops that `[begin, end)` of an item opens, in its decisions, by request and, in minutes, by giving tasks."""
    taken: list[tuple[int, int]] = []
    for ref in decisions:
        span = draft.spans(ref)[0]
        if _OPENS.search(draft.masked, span.start, span.end) and draft.attr(ref, "outcome") != "rejected":
            draft.claim("arises_from", _action(draft, span.start, span.end, date), ref, span.start, span.end)
            taken.append((span.start, span.end))
    if item:
        _requests(draft, decisions, item, date, begin, end, taken)
    if minuted:
        _tasks(draft, decisions, item, date, begin, end, taken)


def _told(draft: Draft, start: int, at: int) -> bool:
    return _DONE.search(draft.masked, start, at) is not None


def _requests(
    draft: Draft, decisions: list[str], item: str, date: str, begin: int, end: int, taken: list[tuple[int, int]]
) -> None:
    for match in draft.seeker.finditer(_REQUEST, begin, end):
        if _told(draft, sentence_start(draft.masked, match.start(), begin), match.end()):
            continue
        listed = _bullets(draft, match.end(), end) if match["list"] == ":" else []
        for start, stop in listed or [(sentence_start(draft.masked, match.start(), begin), match.end())]:
            if not any(span.start <= start < span.end for ref in decisions for span in draft.spans(ref)):
                draft.claim("arises_from", _action(draft, start, stop, date), item, min(match.start(), start), stop)
                taken.append((start, stop))


def _tasks(
    draft: Draft, decisions: list[str], item: str, date: str, begin: int, end: int, taken: list[tuple[int, int]]
) -> None:
    for start, stop in [*_labelled(draft, begin, end), *_sentences(draft, begin, end)]:
        if any(a < stop and start < b for a, b in taken):
            continue
        taken.append((start, stop))
        action = _action(draft, start, stop, date)
        source = next((ref for ref in decisions for span in draft.spans(ref) if span.start <= start < span.end), item)
        if source:
            draft.claim("arises_from", action, source, start, stop)


def _labelled(draft: Draft, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands after "Action:", or line by line below a heading "Actions"."""
    if not draft.seeker.any(("action",), begin, end):
        return
    lines = draft.lines
    for k in range(at_or_after(lines, begin), len(lines)):
        line = lines[k]
        if line.start >= end:
            return
        label = _LABEL.match(line.text)
        if label is None:
            continue
        if label["rest"]:
            stop = k
            while (
                stop + 1 < len(lines)
                and lines[stop + 1].end <= end
                and not lines[stop + 1].gap
                and lines[stop + 1].text[:1].islower()
            ):
                stop += 1
            yield line.start + label.start("rest"), lines[stop].end
            continue
        below = k + 1
        while below < len(lines) and lines[below].end <= end and _TASK.match(lines[below].bare):
            yield lines[below].end - len(lines[below].bare), lines[below].end
            below += 1


def _sentences(draft: Draft, begin: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of `[begin, end)` that give somebody a task; one that points back ("Clerk to do this.") is one with
    the sentence before it."""
    text, done = draft.masked, begin
    found: list[tuple[int, int]] = []
    for match in draft.seeker.finditer(_WORDS, begin, end):
        if match.start() < done:
            continue
        floor = max(begin, draft.paragraphs.start(match.start()))
        limit = min(end, draft.paragraphs.end(match.end()))
        start, stop = sentence_start(text, match.start(), floor), sentence_end(text, match.end() - 1, limit)
        if _told(draft, start, match.end()) or _WISH.search(text, start, match.end()):
            continue
        lead = text[start : match.start()].rstrip()
        if lead and lead[-1] not in "-:;,)" and _ELLIPTIC.fullmatch(match.group()):
            continue
        words = text[start:stop].split()
        if (
            start > floor
            and len(words) < _FEW
            and (len(words) < 4 or _POINTS_BACK.search(text, match.end("actor"), stop))
        ):
            start = sentence_start(text, max(floor, len(text[:start].rstrip()) - 1), floor)
        if found and start < found[-1][1]:
            start = found.pop()[0]
        found.append((start, stop))
        done = stop
    return found


def _action(draft: Draft, start: int, end: int, date: str) -> str:
    words = fold(draft.text[start:end])
    due = _DUE.search(draft.masked, start, end)
    when = _day(draft, due, end, date) if due else ""
    label = words if len(words) <= 90 else words[:87].rsplit(" ", 1)[0] + "…"
    return draft.mention("action", label, start, end, key=f"action:{start}", text=words, due=when, state="unknown")


def _day(draft: Draft, due: re.Match[str], end: int, date: str) -> str:
    day = dates.first(draft.masked, due.start(), end)
    if day is None and date:
        day = dates.without_year(draft.masked, due.end() - 1, min(end, due.end() + 30), date)
    if day:
        return day.iso
    return "" if due.group().lower().startswith("by") else fold(draft.masked[due.start() : due.end()]).rstrip("'")


def _bullets(draft: Draft, at: int, end: int) -> list[tuple[int, int]]:
    found = []
    for k in range(at_or_after(draft.lines, at), len(draft.lines)):
        line = draft.lines[k]
        if line.start >= end or not marker(line):
            break
        found.append((line.end - len(line.bare), line.end))
    return found

"""Who "was duly elected", told in prose under an item that is an election or after nominations, where nothing resolves it."""

from __future__ import annotations

import re

from explorer.text.deciding import elections
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Room, Settled, decide
from explorer.text.moving import movernames, movers, told
from explorer.text.naming import names
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import sentence_end, sentence_start

_UNOPPOSED = r"with\s+no\s+(?:other|further)\s+nominations,?\s+"
_ELECTED = Cued(
    re.compile(
        r"\b(?:was|were)\s+(?:proposed,?\s+(?:seconded\s+)?and\s+)?"
        r"(?:(?:\w+ly|then|therefore|hereby|declared|deemed)\s+)*(?:(?:re-?)?"
        r"(?:elected\b|appointed\s+(?:as\s+)?(?:the\s+)?(?=chair|vice|deputy|conven[eo]r|mayor|president))"
        r"|co-?opted\b(?!\s+(?:at|in|last|on\s+\d)\b))"
        rf"|\b(?:was|were)\s+(?:proposed|nominated)\s+and\s+seconded,?\s+(?:as\s+(?:\w+[\s-]){{1,3}})?"
        rf"and,?\s+{_UNOPPOSED}"
        r"(?:(?:was|were|s?he)\s+)?(?:duly\s+|then\s+)?(?:(?:re-?)?elected\b|appointed\b|accepted\b)"
        r"|\bwas\s+(?:duly\s+|then\s+|therefore\s+)?declared\s+(?:(?:as|to\s+be)\s+)?(?:the\s+)?(?=chair|vice|deputy|mayor)"
        r"|\btherefore\s+(?:duly\s+)?(?:re-?)?elected\b",
        re.IGNORECASE,
    ),
    (
        "elected",
        "reelected",
        "re-elected",
        "appointed",
        "co-opted",
        "coopted",
        "no other nominations",
        "no further nominations",
        "declared",
    ),
    before=90,
    after=60,
)
_ACCEPTED = Cued(
    re.compile(
        rf"(?P<who>{movernames.WHO})\s?was\s+(?:then\s+)?nominated\s+by\s+(?P<mover>{movernames.WHO}),?\s*(?:and\s+)?seconded\s+by\s+"
        rf"(?P<seconder>{movernames.WHO})[.,;-]?\s*(?:there\s+(?:were|being)|with)\s+no\s+(?:other|further)\s+nominations[.,;-]?\s*"
        r"(?:and\s+)?(?:[\w.'-]+\s+){1,4}?(?:accepted|agreed\s+to\s+stand)\b"
    ),
    ("nominated by",),
    before=60,
    after=260,
)
"""Whoever was put forward alone, and accepted: "Mr Elm was nominated by Mrs Oak, seconded by Mr Ash, there were no further nominations, Mr
Elm accepted"."""
_LABEL = re.compile(r"[A-Z][^.:;\n]{3,60}:\s")
"""What opens a sentence and says what it is about."""
_HEADS = re.compile(
    r"\W*(?:\d{1,2}\W{1,4})?(?:election|appointment|co-?option|nominations?)\s+(?:of|for|to)\b", re.IGNORECASE
)
"""What opens a line and heads it without a mark behind."""
_CO_OPTED = re.compile(r"co-?opted\Z", re.IGNORECASE)
_SEAT = re.compile(
    r"\s+(?:as\s+(?:an?\s+)?(?:new\s+)?(?:(?:parish|town|community)\s+)?(?:members?|councillors?)\b(?!\s+of\s+the\s+(?!(?:parish |town |community )?council\b))"
    r"|(?:on\s?to|to)\s+(?:(?:fill|join)\s+)?(?:the\s+)?(?:[A-Z][\w'-]*\s+){0,4}(?:council|(?:one\s+|remaining\s+|casual\s+){0,2}vacanc(?:y|ies))\b)",
    re.IGNORECASE,
)
"""Into what somebody is co-opted: a seat of the council, and no committee."""
_BEFORE_SEATED = re.compile(r"\W*(?:\d{1,3}(?:\.\d{1,3})?\W*)?")
_ELECTION = re.compile(
    r"\b(?:re-?)?(?:elect(?:ions?)?|appoint(?:ments?)?|nominations?)\b|\bco-?opt|\bvacanc"
    r"|\A\W*(?:vice[- ]?)?chair(?:man|woman|person)?\W*\Z",
    re.IGNORECASE,
)
"""The title of an item under which somebody is put into an office."""
_SUBJECT = re.compile(rf"(?P<who>{movernames.WHO})\Z")
_PUT_FORWARD = (
    re.compile(
        rf"(?P<who>{movernames.WHO})\s*(?:was|were)\s+(?:\w+ly\s+)?(?:proposed|nominated|put\s+forward)\s+by\s+(?P<by>{movernames.WHO})"
    ),
    re.compile(rf"(?P<by>{movernames.WHO})\s*(?:proposed|nominated)\s+(?P<who>{movernames.WHO})"),
)
"""Who put somebody forward, with no seconder."""
_IN_YEAR = re.compile(r"\bin\s+(?:[A-Z][a-z]+\s+)?(?P<year>(?:19|20)\d\d)\b")
_MARK = re.compile(r"(?:[•▪◦·*-]|\(?(?:\d{1,3}|[a-z])[.)])\s+")
"""What opens an entry of a list."""
_RESOLVED = cues("resolved")
_NAME = 80
"""Characters before the verb in which the name of whoever was elected stands."""
_LONGEST = 500
"""Characters after the verb in which its sentence ends, and before it in which somebody was put forward."""


def read(part: Part) -> list[str]:
    """Record the elections that a part of minutes tells of."""
    draft, item, begin, end = part.draft, part.item, part.begin, part.end
    refs: list[str] = []
    if not part.room.minuted or draft.seeker.any(_RESOLVED, begin, end):
        return refs
    titled = item is not None and _ELECTION.search(item.title) is not None
    for match in draft.seeker.finditer(_ACCEPTED, begin, end):
        ref = _unopposed(part, match)
        refs += [ref] if ref else []
    floor = begin
    for match in draft.seeker.finditer(_ELECTED, begin, end):
        ref = _result(part, match, floor, titled)
        floor = match.end() if ref else floor
        refs += [ref] if ref else []
    return refs


def _unopposed(part: Part, match: re.Match[str]) -> str:
    """Record that whoever was put forward accepted, and return the ref, empty where it is no result of this meeting."""
    draft, room, covered = part.draft, part.room, part.covered
    start, stop = match.start(), sentence_end(draft.masked, match.end(), min(part.end, match.end() + _LONGEST))
    if covered.touches(start, stop) or told.of_earlier(draft, room.date, start, part.begin):
        return ""
    covered.add(start, stop)
    room.nominated.add(start, stop)
    ref = decide(draft, room, Settled(start, stop, "agreed"))
    if ref:
        mover, seconder = (movernames.name_in(draft, *match.span(group)) for group in ("mover", "seconder"))
        movers.attach_named(draft, [ref], start, mover, seconder)
    return ref


def _result(part: Part, match: re.Match[str], floor: int, titled: bool) -> str:
    """Record what `match` tells of, and return its ref, empty where it is no result of this meeting."""
    draft, room, covered = part.draft, part.room, part.covered
    text, at = draft.masked, match.start()
    start = sentence_start(text, at, max(floor, draft.paragraphs.start(at)))
    stop = sentence_end(text, match.end(), min(part.end, match.end() + _LONGEST))
    if covered.touches(at, match.end()) or _is_told(draft, room, start, match.end(), stop):
        return ""
    pairs = elections.nominations(draft, max(floor, at - _LONGEST), at)
    if pairs and _CO_OPTED.search(match.group()):
        return ""  # To co-opt somebody was moved and voted on as any other matter.
    label = _LABEL.match(text, start, at)
    heads = _HEADS.match(text, text.rfind("\n", 0, at) + 1, at)
    titled = titled or heads is not None or (label is not None and _ELECTION.search(label.group()) is not None)
    seated = _seated(text, start, at, match.end()) if _CO_OPTED.search(match.group()) else -1
    if not (titled or seated >= 0 or (pairs and pairs[-1].start() >= draft.paragraphs.start(at))):
        return ""
    subject = _SUBJECT.search(text, max(start, at - _NAME), at)
    who = subject["who"].replace("\n", " ") if subject and names.split_names(subject["who"].replace("\n", " ")) else ""
    if not who:
        if len(pairs) != 1:
            return ""
        start = min(start, sentence_start(text, pairs[0].start(), floor))
    start = max(start, seated) if seated >= 0 and not titled else start
    start = start if (mark := _MARK.match(text, start, at)) is None else mark.end()
    ref = decide(draft, room, Settled(start, stop, "agreed"))
    if ref:
        won = elections.putting_forward(draft, names.parse(who).surname, pairs, at) if who and pairs else pairs
        for pair in won:
            movers.attach_pair(draft, ref, pair)
        if label and not pairs:
            draft.put(ref, _unmoved=1)  # Whoever is named below moved what stands under another label.
        covered.add(min(start, pairs[0].start()) if won else start, stop)
        if won:
            room.nominated.add(pairs[0].start(), at)
        elif not pairs:
            _put_forward_alone(draft, ref, names.parse(who).surname, max(floor, at - _LONGEST), at)
    return ref


def _seated(text: str, start: int, at: int, end: int) -> int:
    """Return where the sentence or clause opens whose subject was co-opted into a seat of this council, or -1 where none says so."""
    subject = _SUBJECT.search(text, max(start, at - _NAME), at) if _SEAT.match(text, end) else None
    lead = text[start : subject.start()] if subject else "-"
    return subject.start() if subject and (_BEFORE_SEATED.fullmatch(lead) or lead.endswith("and ")) else -1


def _put_forward_alone(draft: Draft, ref: str, surname: str, begin: int, at: int) -> None:
    """Give an election the one who put forward whoever won, where nobody seconded; who put somebody else forward moved nothing of it."""
    put = [match for pattern in _PUT_FORWARD for match in pattern.finditer(draft.masked, begin, at)]
    if not put:
        return
    draft.put(ref, _unmoved=1)
    won = [match for match in put if surname and movernames.last_name(match["who"]) == surname]
    if len(won) == 1 and (mover := movernames.name_in(draft, *won[0].span("by"))):
        movers.attach_named(draft, [ref], won[0].start(), mover, None)


def _is_told(draft: Draft, room: Room, start: int, verb: int, stop: int) -> bool:
    """Tell whether a sentence asks, or tells of an earlier day or year."""
    year = _IN_YEAR.search(draft.masked, verb, stop)
    if year and year["year"] < room.date[:4]:
        return True
    earlier = told.of_earlier(draft, room.date, verb - 1, start) or told.long_ago(draft, room.date, verb, stop)
    return earlier or told.asked(draft, start, verb, stop)

"""What a meeting settled: resolutions, motions carried or lost, agreements in prose; with movers, seconders and votes.

A text under RESOLVED is `resolved` whatever its verb. Templates ("to pass the following resolution"), requests ("is asked to
RESOLVE"), notices of motion and quoted earlier minutes make no decision.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from explorer.text.agenda.items import Item
from explorer.text.deciding import (
    agreements,
    briefly,
    clauses,
    consents,
    consulted,
    decisiontables,
    divisions,
    elected,
    elections,
    labelled,
    notings,
    officebearers,
    onproposal,
    openings,
    proposals,
    putmotions,
    puton,
    secondednotices,
    standing,
    twosides,
    verdicts,
    welshdecisions,
)
from explorer.text.deciding.settled import Room, decide
from explorer.text.moving import motions, movers, tallies, told
from explorer.text.moving.manner import HOW
from explorer.text.page.covered import Covered
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import sentence_end, sentence_start

_RESOLVED = Cued(
    re.compile(
        r"(?:RESOLVED\b|Resolved\b(?=[ \t]*(?:[:/\n-]|$|,?[ \t]*(?:(?:that|to)\b|\n|\Z)|unanimously\b|accordingly\b"
        rf"|\")|{HOW}[\s,:-]+(?:that|to)\b|[ \t]*\([^()\n]{{3,60}}\)[ \t]*(?:[:-]|that\b|to\b))"
        rf"|resolved\b(?=(?:{HOW})?,?\s+(?:that|to)\b|[ \t]*:))"
        r"(?<![\w']resolved)(?<![\w']Resolved)(?<![\w']RESOLVED)"
        rf"(?:{HOW}(?=[\s:-]+(?:that|THAT|to)\b)|[ \t]+(?:unanimously|UNANIMOUSLY|accordingly))?"
        rf"(?:[ \t]*[:,-]*[ \t]*\([^()\n]{{5,60}}\)(?=[ \t]*(?:[:\n-]|that\b|THAT\b|to\b)))?"
        r"[ \t,/:;-]*(?:[Tt]hat\b|THAT\b)?[ \t,:;/-]*"
    ),
    ("resolved",),
)
_BY_BODY = re.compile(r"\b(?:was|were|unanimously|Committee|Board|Council|Cabinet|Panel|Councillors|Members)\s+$")
_SUBJECT = re.compile(r"(?:\b\w+\s+)?\b(?:[Cc]ouncil|[Cc]abinet|COUNCIL|CABINET)\s+(?:\w+ly\s+)?\Z")
_NEAR = 48
"""Who settled something, right before the word that says so, and in how many characters."""
_BY_MOVER = re.compile(
    r"\b(?:[Pp]roposed|[Mm]oved)\s(?:by\s)?[A-Z][^;:\n]{2,120}?\b(?:and|it was)\s+(?:it was\s+|then\s+)?"
    r"(?:unanimously\s+)?$"
)
"""What stands before the word where whoever moved is named in the same sentence: "It was proposed by Cllr Elm and resolved to …"."""
_TEMPLATE = re.compile(
    r"\b(?:to (?:formally )?pass the following|following resolution"
    r"|(?:asked|queried|wondered|enquired|inquired)\b[^.]{0,60}\b(?:when|whether|why|if|what|how)\b[^.;:]{0,40}$"
    r"|(?:is|are|be) (?:asked|requested|invited|recommended) to\s*$|\bto\s*$|if it is\s*$|should be\s*$|may be\s*$"
    r"|previously\s*$|\bhad\s*$|has been\s*$|have been\s*$|had been\s*$|to be\s*$|not\s*$|issues\b.{0,60}$"
    r"|\bminutes?\b[^.]{0,80}\b(?:said|stated|record(?:ed|s)?|read|show(?:ed|s)?)\b[^.]{0,40}$|considered and\s*$)",
    re.IGNORECASE,
)


_FOLLOWING = re.compile(
    r"following resolution(?:\s+(?:is|was|be|will be)\s+(?:proposed|moved|put|submitted))?\W*$", re.IGNORECASE
)


_AFTER_SECONDER = re.compile(
    r"\bseconded\s+by\s[^;:\n]{3,60}[;,.]?\s+(?:and|and\s+it\s+was|it\s+was)\s*\Z", re.IGNORECASE
)
"""What stands before the word where it ends the lines that name the movers of what follows it."""
_MINUTES_QUOTED = re.compile(r"\bminutes?\s+(?:of|from|for)\b[^\n]{0,120}:\s*$", re.IGNORECASE)
"""How the line ends above words quoted from other minutes."""
_OTHER_BUSINESS = re.compile(
    r"(?:to (?:consider|discuss|receive) )?(?:any )?(?:any other|urgent|other|matters arising|chair|mayor|announce)",
    re.IGNORECASE,
)
_OF_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_SAYS_MINUTES = Cued(re.compile(r"\b[Mm]inutes?\b"), ("minute",))
_SETTLED = cues("agreed", "seconded")
_LEAD = 160
"""Characters before the word, in which whoever proposed to adopt the minutes is named."""
_NUMBER_ONLY = re.compile(r"\W{0,6}\d{1,4}(?:[/.]\d{1,4}){1,4}(?:[ \t]*(?:\n|\Z)|[ \t]{3})")
"""A number that ends the line after the word, which then says that what stands before was resolved."""
_NOTED = re.compile(r"and (?:duly )?noted\s*(?:[.;]|\n|\Z)", re.IGNORECASE)
"""Words after it by which what stands before was taken note of, and no more."""
_MARKS = ' \t\n:"-'
_CLOSES = re.compile(r'(?:[.;]"|"(?<!\b\d")(?<!\b\d\d")[.;]?)(?=[ \t]*(?:\n|\Z))')
"""A quotation mark that closes; after a day's number one stands for the letters of it that recognition misread."""
_LISTS_BELOW = re.compile(
    r"\b(?:set[ \t\n]out|listed|as|the)[ \t\n](?:below|hereunder|follow(?:s|ing))\b", re.IGNORECASE
)
_LAST_NUMBER = re.compile(r"\s+\(?\d{1,3}[.)]\s*\Z")
"""The number of the next one in a list, which ends a sentence's words."""
_OPENED = 8
"""Characters before a resolution in which its quotation mark stands, a "That" between."""
_LEADING = 40
"""Characters of a sentence before its RESOLVED: "It was further"."""

_PUT_TO_VOTE = (divisions.read, twosides.read, secondednotices.read, officebearers.read, elections.read)
"""What reads motions that were put, and whom a meeting chose, in the order in which it claims the words."""
_IN_WORDS = (agreements.read, welshdecisions.read, decisiontables.read, putmotions.read)
"""What reads decisions by the words of agreement, in that order too."""


def read(draft: Draft, room: Room, item: Item | None, item_ref: str, first: int, last: int) -> list[str]:
    """Record the decisions of `draft.lines[first:last]` and return their refs."""
    if first >= last:
        return []
    if item is not None and item.procedural and not _other_business(item):
        return _arising(draft, room, item_ref, first, last) if _OF_MINUTES.search(item.title) else []
    room.said.clear()
    covered = Covered()
    begin, end = draft.lines[first].start, draft.lines[last - 1].end
    begin = item.end if item is not None and item.start < begin < item.end < end else begin
    if room.applications:
        room.applications.begin = min(item.start, begin) if item else begin
    refs = _motions(draft, room, first, last, covered)
    for put_to_vote in _PUT_TO_VOTE:
        refs += put_to_vote(draft, room, begin, end, covered)
    refs += elected.read(draft, room, item, begin, end, covered)
    voted = covered.copy()
    refs += _resolutions(draft, room, begin, end, last, covered)
    refs += openings.read(draft, room, first, last, covered)
    refs += labelled.read(draft, room, item, first, last, covered)
    for in_words in _IN_WORDS:
        refs += in_words(draft, room, begin, end, covered)
    refs += proposals.read(draft, room, first, last, covered, voted)
    title = (item.start, item.end) if item else (begin, begin)
    refs += consents.read(draft, room, begin, end, title, covered)
    refs += onproposal.read(draft, room, begin, end, covered)
    refs += puton.read(draft, room, begin, end, covered)
    refs = [ref for ref in dict.fromkeys(refs) if ref]
    opinions = consulted.read(draft, room, begin, end, title, covered)
    named = dict.fromkeys(opinions + briefly.read(draft, room, begin, end, title, covered))
    brief = [ref for ref in named if ref and ref not in refs]
    if not refs and not brief:
        refs = (
            verdicts.read(draft, room, item, first, last, covered)
            if item
            else verdicts.of_page(draft, room, first, last, covered)
        )
    if item and not brief:
        refs += standing.read(draft, room, item, first, last, covered)
    noted = notings.read(draft, room, item, begin, end, covered)
    _put_under(draft, refs + brief + noted, item_ref)
    _number_alike(draft, refs + noted)
    movers.read(draft, refs, begin, end, room.procedure)
    movers.read_inside(draft, brief)
    tallies.read(draft, refs + brief, begin, end, voted)
    return refs + brief + noted


def _resolutions(draft: Draft, room: Room, begin: int, end: int, last: int, covered: Covered) -> list[str]:
    """Record what `[begin, end)` says behind the word RESOLVED, clause by clause, outside of what is `covered`, and return the refs."""
    refs: list[str] = []
    resolved = [
        match for match in draft.seeker.finditer(_RESOLVED, begin, end) if _settles(draft, room, match, begin, end)
    ]
    for match, after in zip_longest(resolved, resolved[1:]):
        if covered.holds(match.start()):
            continue
        line = at_or_after(draft.lines, match.start() + len(match.group().rstrip()) - 1)
        at = min(match.end(), draft.lines[line].end)
        found, _ = clauses.read(draft.masked, draft.lines, at, line, last)
        found = _up_to(draft, found, match.end(), after.start()) if after else found
        found = _up_to_application(draft.masked, _within_quotes(draft.masked, found))
        refs += _decide_all(draft, room, found, "resolved")
        if found:
            covered.add(match.start(), found[-1].end)
    return refs


def _put_under(draft: Draft, refs: Iterable[str], item_ref: str) -> None:
    """Record under which item, if any, decisions were taken."""
    for ref in refs if item_ref else ():
        span = draft.spans(ref)[0]
        draft.claim("taken_under", ref, item_ref, span.start, span.end)


def _number_alike(draft: Draft, refs: Sequence[str]) -> None:
    """Give decisions of one item that note one paper after another in the same words their numbers."""
    alike: dict[object, list[str]] = {}
    for ref in refs:
        if draft.attr(ref, "outcome") == "noted":
            alike.setdefault(draft.attr(ref, "text"), []).append(ref)
    for same in alike.values():
        for number, ref in enumerate(same if len(same) > 1 else ()):
            draft.put(ref, _alike=number)


def _arising(draft: Draft, room: Room, item_ref: str, first: int, last: int) -> list[str]:
    """Record what an item on earlier minutes says was agreed on matters that arose from them, and return the refs."""
    begin, end = draft.lines[first].start, draft.lines[last - 1].end
    if not draft.seeker.any(_SETTLED, begin, end):
        return []
    room.said.clear()
    covered = Covered()
    for match in draft.seeker.finditer(_SAYS_MINUTES, begin, end):
        floor = max(begin, match.start() - _LEAD, draft.paragraphs.start(match.start()))
        covered.add(floor, sentence_end(draft.masked, match.end(), end))
    found = agreements.read(draft, room, begin, end, covered)
    refs = [ref for ref in dict.fromkeys(found + proposals.read_later(draft, room, begin, end, covered)) if ref]
    _put_under(draft, refs, item_ref)
    movers.read_inside(draft, refs)
    return refs


def _settles(draft: Draft, room: Room, match: re.Match[str], begin: int, end: int) -> bool:
    """Tell whether the word RESOLVED opens what this meeting settled, and is not of a template, a question or an earlier one."""
    at = match.start()
    if _NUMBER_ONLY.match(draft.masked, match.end(), end) or _NOTED.match(draft.masked, match.end(), end):
        return False
    if _is_template(draft.masked, at, begin) or told.asked(draft, at, match.end(), end):
        return False
    if told.of_earlier(draft, room.date, at, begin) or told.long_ago(draft, room.date, at + len("resolved"), end):
        return False
    floor = max(begin, at - _NEAR)
    by_other = told.of_other_body if match.group().startswith("r") else told.of_other_tier
    who = _SUBJECT.search(draft.masked, floor, at)
    if who and by_other(draft, room.body, who.start(), at):
        return False
    by_body = match.group().startswith("R") or _BY_BODY.search(draft.masked, floor, at)
    return bool(by_body or _BY_MOVER.search(draft.masked, max(begin, at - _LEAD), at)) or _alone(draft, match)


def _up_to(draft: Draft, found: list[clauses.Clause], at: int, after: int) -> list[clauses.Clause]:
    """Return a resolution without the sentence in it by which another one opens: "RESOLVED that …. RESOLVED that …"."""
    if len(found) != 1 or not found[0].start < after < found[0].end:
        return found
    stop = sentence_start(draft.masked, after, at)
    number = _LAST_NUMBER.search(draft.masked, at, stop)
    stop = number.start() if number else stop
    return [replace(found[0], end=stop)] if at < stop and after - stop < _LEADING else found


def _up_to_application(text: str, found: list[clauses.Clause]) -> list[clauses.Clause]:
    """Return a resolution without the next planning application of a list, which opens a line below it by its number."""
    if len(found) != 1:
        return found
    after = briefly.REFERENCE.search(text, found[0].start + 1, found[0].end)
    if after is None or not text[found[0].start : after.start()].endswith((".\n", ". \n")):
        return found
    return [replace(found[0], end=after.start())]


def _within_quotes(text: str, found: list[clauses.Clause]) -> list[clauses.Clause]:
    """Return the clauses of a resolution that stand between quotation marks, the last of them up to where a line ends with them."""
    if not found or '"' not in text[max(0, found[0].start - _OPENED) : found[0].start + 1]:
        return found
    closes = _CLOSES.search(text, found[0].start + 1, found[-1].end)
    if closes is None or _LISTS_BELOW.search(text, found[0].start, closes.start()):
        return found
    kept = [clause for clause in found if clause.start < closes.start()]
    return [replace(clause, end=min(clause.end, closes.end())) for clause in kept]


def _alone(draft: Draft, match: re.Match[str]) -> bool:
    """Tell whether "resolved:" stands on a line of its own."""
    line = draft.lines[at_or_after(draft.lines, match.start())]
    return line.start == match.start() and line.text.rstrip(" -") == "resolved:"


def _other_business(item: Item) -> bool:
    return _OTHER_BUSINESS.match(item.title) is not None


def _is_template(text: str, at: int, floor: int) -> bool:
    before = text[max(floor, at - 140) : at]
    cut = before.rfind("\n\n")
    if cut >= 0 and text[at - 1] == '"' and _MINUTES_QUOTED.search(before, 0, cut):
        return True
    if _AFTER_SECONDER.search(before):
        return False
    before = before[cut + 2 :] if cut >= 0 and not _FOLLOWING.search(before[:cut]) else before
    return _TEMPLATE.search(before.rstrip(_MARKS) + " ") is not None or _TEMPLATE.search(before.rstrip()) is not None


def _motions(draft: Draft, room: Room, first: int, last: int, covered: Covered) -> list[str]:
    """Record motions printed in blocks with their movers, votes by name and results."""
    refs: list[str] = []
    for number, motion in enumerate(room.motions.between(first, last) if room.motions else ()):
        covered.add(motion.start, motion.end)
        if motion.outcome == "withdrawn":
            continue
        group: list[str] = []
        for at, line, stop, resolved in motions.parts(draft, motion):
            found, _ = clauses.read(draft.masked, draft.lines, at, line, stop, whole=True)
            outcome = "resolved" if resolved and motion.outcome == "agreed" else motion.outcome
            group += _decide_all(
                draft, room, [_within(clause, motion.stop) for clause in found], outcome, room.said.values()
            )
        for ref in group:
            draft.put(ref, _motion=number)
        movers.attach_named(draft, group, motion.start, motion.mover, motion.seconder)
        movers.attach_votes(draft, group, motion.stop, motion.end)
        tallies.of_motion(draft, group, *(motion.told or (motion.stop, motion.end)))
        refs += group
    return refs


def _within(clause: clauses.Clause, stop: int) -> clauses.Clause:
    return clause if clause.end <= stop else replace(clause, end=max(clause.start, stop))


def _decide_all(
    draft: Draft, room: Room, found: Sequence[clauses.Clause], outcome: str, apart: Collection[str] = ()
) -> list[str]:
    """Record the clauses of one resolution; two that begin alike stay two, and stay apart from those in `apart`."""
    group: list[str] = []
    others = set(apart)
    for clause in found:
        ref = decide(draft, room, clause.start, clause.end, outcome, clause.mark, others)
        group.append(ref)
        others.add(ref)
    return [ref for ref in dict.fromkeys(group) if ref]

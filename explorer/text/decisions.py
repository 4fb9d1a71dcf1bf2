"""What a meeting settled: resolutions, motions carried or lost, agreements in prose; with movers, seconders and votes.

A text under RESOLVED is `resolved` whatever its verb. Templates ("to pass the following resolution"), requests ("is asked to
RESOLVE"), notices of motion and quoted earlier minutes make no decision.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from explorer.text import clauses, movers, verbs
from explorer.text.draft import Draft, fold
from explorer.text.items import Item
from explorer.text.lines import at_or_after
from explorer.text.seek import Cued, near, says
from explorer.text.sentences import sentence_end, sentence_start

_RESOLVED = Cued(
    re.compile(
        r"(?:RESOLVED\b|Resolved\b(?=[ \t]*(?:[:/,\n-]|$|that\b|to\b|unanimously\b|accordingly\b|\"))|resolved\b(?=\s+(?:that|to)\b|[ \t]*:))(?<![\w']resolved)(?<![\w']Resolved)(?<![\w']RESOLVED)"
        r"(?:[ \t]+(?:unanimously|UNANIMOUSLY|accordingly))?[ \t,/:;-]*(?:[Tt]hat\b|THAT\b)?[ \t,:;/-]*"
    ),
    ("resolved",),
)
_BY_BODY = re.compile(r"\b(?:was|were|unanimously|Committee|Board|Council|Cabinet|Panel|Councillors|Members)\s+$")
_TEMPLATE = re.compile(
    r"\b(?:to (?:formally )?pass the following|following resolution|(?:is|are|be) (?:asked|requested|invited|recommended) to\s*$|\bto\s*$|if it is\s*$|should be\s*$|may be\s*$|previously\s*$|\bhad\s*$|has been\s*$|have been\s*$|had been\s*$|to be\s*$|not\s*$|issues\b.{0,60}$|considered and\s*$)",
    re.IGNORECASE,
)
_WHO = r"(?:the\s+)?(?:scrutiny |overview and scrutiny |planning |parish |town |community |city |county |borough )?(?:board|committee|council|cabinet|cabinet member|panel|members|councillors|sub-committee|executive|forum|meeting)"
_AGREED = Cued(
    re.compile(
        rf"\b(?:{_WHO}\s+(?:(?:also|then|therefore|further|unanimously|all|present|subsequently|fully|formally)\s+)*"
        r"(?P<verb>agreed|approved|noted|NOTED|decided|endorsed|accepted|resolved|supported|adopted|AGREED|APPROVED)"
        r"|(?:it\s+was\s+)(?:(?:also|then|therefore|further|unanimously|subsequently|formally)\s+)*(?P<passive>agreed|decided|resolved|AGREED))\b"
        r"(?P<rest>\s+(?:by all\s+|unanimously\s+)?(?:that\b|to\b|the\b|a\b|an\b|not\b|with\b|and\b|in\b|on\b|its\b|their\b|\d|:|option\b)?)",
        re.IGNORECASE,
    ),
    ("agreed", "approved", "noted", "decided", "endorsed", "accepted", "resolved", "supported", "adopted"),
    before=90,
    after=48,
)
_BEFORE_AGREED = (
    "board", "committee", "council", "cabinet", "member", "panel", "members", "councillors", "executive", "forum", "meeting",
    "was", "also", "then", "therefore", "further", "unanimously", "all", "present", "subsequently", "fully", "formally",
)  # fmt: skip
_INFORMATION = re.compile(r"\bnoted\s+(?:that|with|how|where|from|in|by|on)\b", re.IGNORECASE)
_BESIDE = 160
"""Characters within which the movers of a settlement stand before or after its words."""
_FELL = re.compile(r"\b(?:lost|fell|defeated|not carried|withdrawn|rejected)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\(?(?:\d{1,4}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})\s?[.)]+\s*|[·•▪◦*-]\s+")
_QUOTED_THAT = re.compile(r"['\"]?That\b")
_PROPOSED_THAT = re.compile(r"[\s,:;-]*(?P<words>(?:that|to)\s+\S)", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:previously|had (?:been )?|last (?:meeting|year)|at (?:its|the|their) (?:last |previous )?meeting|in (?:19|20)\d\d|by cabinet on)\b",
    re.IGNORECASE,
)
_PASSED = Cued(
    re.compile(
        r"\bmotion (?P<result>passed|carried|failed|lost|defeated)\b(?:\s*\(\s*(?P<for>\d+)\s*(?:to|-)\s*(?P<against>\d+))?",
        re.IGNORECASE,
    ),
    ("motion ",),
)


@dataclass(frozen=True, slots=True)
class Room:
    """Where decisions of a part are taken: refs of meeting and body, the body's weight, the ISO date, and what has been
    decided under the item in hand, so that words under both "Decision" and "Minutes" count once."""

    meeting: str
    body: str
    power: str
    date: str
    said: dict[str, str] = field(default_factory=dict)


def read(draft: Draft, room: Room, item: Item | None, item_ref: str, first: int, last: int) -> list[str]:
    """Record the decisions of `draft.lines[first:last]` and return their refs."""
    if first >= last or (item is not None and item.procedural and not _other_business(item)):
        return []
    refs: list[str] = []
    room.said.clear()
    covered: list[tuple[int, int]] = []
    begin, end = draft.lines[first].start, draft.lines[last - 1].end
    refs += _motions(draft, room, first, last, covered)
    for match in draft.seeker.finditer(_RESOLVED, begin, end):
        if any(a <= match.start() < b for a, b in covered) or _is_template(draft.masked, match.start(), begin):
            continue
        if match.group().startswith("r") and not _BY_BODY.search(
            draft.masked, max(begin, match.start() - 24), match.start()
        ):
            continue
        line = min(at_or_after(draft.lines, match.end() - 1), last - 1)
        at = match.end() if draft.lines[line].start <= match.end() else draft.lines[line].start
        found, _ = clauses.read(draft.masked, draft.lines, at, line, last)
        refs += _decide_all(draft, room, found, "resolved")
        if found:
            covered.append((match.start(), found[-1].end))
    refs += _agreements(draft, room, begin, end, covered)
    refs += _carried(draft, room, first, last, covered)
    refs = [ref for ref in dict.fromkeys(refs) if ref]
    for ref in refs:
        if item_ref:
            span = draft.spans(ref)[0]
            draft.claim("taken_under", ref, item_ref, span.start, span.end)
    movers.read(draft, refs, begin, end)
    return refs


def _other_business(item: Item) -> bool:
    return bool(re.match(r"(?:any other|urgent|other|matters arising|chair|mayor|announce)", item.title, re.IGNORECASE))


def _is_template(text: str, at: int, floor: int) -> bool:
    before = text[max(floor, at - 140) : at]
    cut = before.rfind("\n\n")
    before = (
        before[cut + 2 :]
        if cut >= 0 and not re.search(r"following resolution\W*$", before[:cut], re.IGNORECASE)
        else before
    )
    return (
        _TEMPLATE.search(re.sub(r"[\s:\"-]+$", " ", before).rstrip() + " ") is not None
        or _TEMPLATE.search(before.rstrip()) is not None
    )


def _decide(
    draft: Draft, room: Room, start: int, end: int, outcome: str, mark: str, apart: Collection[str] = ()
) -> str:
    start, end = _trim(draft.masked, start, end)
    words = fold(draft.masked[start:end])
    if len(words) < 6 or verbs.procedural(words):
        return ""
    flat = _flat(words)
    cut = _CUT.match(draft.masked, end)
    again = room.said.get(flat) or (next((ref for key, ref in room.said.items() if cut and key.startswith(flat)), None))
    if again is not None and again not in apart and draft.attr(again, "outcome") == outcome:
        draft.also(again, start, end)
        return again
    ref = draft.mention(
        "decision", _label(words), start, end, key=f"{room.meeting}:{start}", text=fold(draft.text[start:end]), outcome=outcome,
        clause=mark if mark != "-" else "", power=room.power, date=room.date,
    )  # fmt: skip
    room.said.setdefault(flat, ref)
    draft.claim("taken_at", ref, room.meeting, start, end)
    draft.claim("taken_by", ref, room.body, start, end)
    return ref


_CUT = re.compile(r"\s*(?:\.\.\.|…)?\s*view the full (?:minutes|decision|agenda) text\b", re.IGNORECASE)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    cut = _CUT.search(text, start, end) if says(text, "iew the full", start, end) else None
    end = cut.start() if cut else end
    while start < end and text[start] in " \t\n\"'-:,":
        start += 1
    while end > start and text[end - 1] in " \t\n\"'":
        end -= 1
    if text[max(start, end - 4) : end].lower() == " and":
        end -= 4
    return start, end


_MARKS = re.compile(r"\W+")


def _flat(words: str) -> str:
    """The first words of a decision without marks: two that share sixty letters of them under one item are one."""
    flat = _MARKS.sub("", words[:200])
    return (flat if len(flat) >= 60 else _MARKS.sub("", words)).lower()[:60]


def _label(words: str) -> str:
    return words if len(words) <= 90 else words[:87].rsplit(" ", 1)[0] + "…"


def _agreements(draft: Draft, room: Room, begin: int, end: int, covered: list[tuple[int, int]]) -> list[str]:
    refs = []
    places = [at for at in draft.seeker.within(_AGREED.cues, begin, end) if _has_subject(draft, at)]
    for match in near(_AGREED.pattern, draft.masked, places, _AGREED.before, _AGREED.after, begin, end):
        if any(a < match.end() and match.start() < b for a, b in covered):
            continue
        limit = min(end, draft.paragraphs.end(match.start()))
        floor = max(begin, draft.paragraphs.start(match.start()))
        stop = sentence_end(draft.masked, match.end(), limit)
        start = sentence_start(draft.masked, match.start(), floor)
        sentence = draft.masked[start:stop]
        verb = (match["verb"] or match["passive"] or "").lower()
        if _of_others(draft, room, match, stop) or not _settles(
            sentence, draft.masked[match.start() : stop], verb, match["rest"]
        ):
            continue
        if sentence.rstrip().endswith(":") or sentence.rstrip().endswith(":-"):
            stop = limit
        outcome = verbs.outcome(draft.masked[match.start() : stop], "noted" if verb == "noted" else "agreed")
        if verb == "resolved":
            outcome = "resolved"
        covered.append((start, stop))
        refs.append(_decide(draft, room, match.start(), stop, outcome, ""))
    return refs


def _has_subject(draft: Draft, verb: int) -> bool:
    """Tell whether a word that may stand before the verb of `_AGREED` ends before the verb at this place."""
    return draft.seeker.low[max(0, verb - _AGREED.before) : verb].rstrip().endswith(_BEFORE_AGREED)


def _of_others(draft: Draft, room: Room, match: re.Match[str], stop: int) -> bool:
    """Tell whether a sentence reports what another body, or this one on another day, has settled."""
    name = draft.name(room.body).casefold()
    who = match.group().casefold()
    if re.search(r"\bcabinet\b(?! member)", who) and "cabinet" not in name:
        return True
    if (
        re.search(r"\bcouncil\b", who)
        and draft.attr(room.body, "classification") != "council"
        and "council" not in name
    ):
        return True
    return any(
        day.iso != room.date and draft.masked[max(0, day.start - 8) : day.start].endswith(("on ", "on the "))
        for day in draft.dates.between(match.start(), min(stop, match.start() + 220))
        if day.iso < room.date
    )


def _settles(sentence: str, words: str, verb: str, rest: str) -> bool:
    if verb == "noted" and (_INFORMATION.search(words[:40]) or not rest.strip()):
        return False
    if _PAST.search(sentence[: max(0, len(sentence) - len(words))]) or re.search(
        r"\b(?:if|when|once|whether|until|unless|had|have|has|being|be)\s*$",
        sentence[: max(0, len(sentence) - len(words))],
        re.IGNORECASE,
    ):
        return False
    if re.search(r"\b(?:minutes|apologies)\b", words[:120], re.IGNORECASE) and verbs.procedural(words[:240]):
        return False
    return bool(rest.strip()) or verb in ("approved", "agreed")


def _carried(draft: Draft, room: Room, first: int, last: int, covered: list[tuple[int, int]]) -> list[str]:
    """Proposals of parish minutes that have a proposer and a seconder and no other words of agreement."""
    refs: list[str] = []
    moves = movers.moves(draft, draft.lines[first].start, draft.lines[last - 1].end)
    if not moves:
        return refs
    settled = tuple(covered)
    blocks = _blocks(draft, first, last)
    for k, (begin, end) in enumerate(blocks):
        if bisect_left(moves, begin) == bisect_left(moves, end):
            continue
        at = begin
        for pair in movers.pairs(draft, begin, end):
            words = _proposal(draft, blocks, k, at, pair)
            beside = any(a - _BESIDE < pair.end() and pair.start() < b + _BESIDE for a, b in settled)
            if words is None or beside or _FELL.search(draft.masked, pair.start(), min(end, pair.end() + 80)):
                continue
            at = max(words[1], pair.end())
            covered.append((min(words[0], pair.start()), at))
            ref = _decide(draft, room, *words, "agreed", "")
            if ref:
                movers.attach_pair(draft, ref, pair)
                refs.append(ref)
    return refs


def _blocks(draft: Draft, first: int, last: int) -> list[tuple[int, int]]:
    """Return the paragraphs of some lines; a number or mark that opens a line opens one, and is left out of it."""
    found: list[tuple[int, int]] = []
    for line in draft.lines[first:last]:
        mark = _NUMBERED.match(line.text)
        if found and not line.gap and not mark:
            found[-1] = (found[-1][0], line.end)
        else:
            found.append((line.start + (mark.end() if mark else 0), line.end))
    return found


def _proposal(
    draft: Draft, blocks: Sequence[tuple[int, int]], k: int, floor: int, pair: re.Match[str]
) -> tuple[int, int] | None:
    """Return the span of what was proposed: between mover and seconder, after both, quoted below, or the words before."""
    text, end = draft.masked, blocks[k][1]
    if movers.says_what(pair):
        return pair.start(), pair.end()
    if after := _PROPOSED_THAT.match(text, pair.end(), end):
        return after.start("words"), sentence_end(text, after.start("words") + 4, end)
    if k + 1 < len(blocks) and _QUOTED_THAT.match(text, blocks[k + 1][0]):
        return blocks[k + 1]
    before = floor + len(text[floor : pair.start()].rstrip(" \n-:;,."))
    if before > floor:
        start = sentence_start(text, before - 1, floor)
        return (start, before) if len(text[start:before].split()) > 2 else None
    above = blocks[k - 1] if k and floor == blocks[k][0] else None
    if above and len(text[slice(*above)].split()) > 4 and ". " not in text[slice(*above)]:
        return above
    return None


def _motions(draft: Draft, room: Room, first: int, last: int, covered: list[tuple[int, int]]) -> list[str]:
    """Motions as Canadian city minutes print them: movers, the motion, votes by name, "Motion Passed"."""
    begin, end = draft.lines[first].start, draft.lines[last - 1].end
    refs: list[str] = []
    floor = first
    for passed in draft.seeker.finditer(_PASSED, begin, end):
        stop = at_or_after(draft.lines, passed.start())
        line = _motion_line(draft, floor, stop)
        floor = stop + 1
        if line < 0:
            continue
        outcome = "resolved" if passed["result"].lower() in ("passed", "carried") else "rejected"
        found, _ = clauses.read(draft.masked, draft.lines, draft.lines[line].start, line, stop)
        group = _decide_all(draft, room, found, outcome)
        covered.append((draft.lines[line].start, passed.end()))
        movers.attach(draft, group, movers.floor(draft, draft.lines[line].start, begin), passed.end())
        refs += group
    return refs


def _motion_line(draft: Draft, first: int, stop: int) -> int:
    """Return the line on which a motion opens: the one below its movers, else the first that begins with "That"; or -1."""
    named = [k for k in range(first, stop) if movers.names_mover(draft.lines[k].text)]
    if named and named[-1] + 1 < stop:
        return named[-1] + 1
    return next((k for k in range(first, stop) if re.match(r"That\b", draft.lines[k].text)), -1)


def _decide_all(draft: Draft, room: Room, found: Sequence[clauses.Clause], outcome: str) -> list[str]:
    """Record the clauses of one resolution; two that begin alike stay two."""
    group: list[str] = []
    for clause in found:
        group.append(_decide(draft, room, clause.start, clause.end, outcome, clause.mark, group))
    return [ref for ref in dict.fromkeys(group) if ref]

"""What a record says behind the word RESOLVED, clause by clause.

A text under RESOLVED is `resolved` whatever its verb. Templates ("to pass the following resolution"), requests ("is asked to
RESOLVE"), notices of motion and quoted earlier minutes make no decision.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from explorer.text.deciding import clauses, entries, recommending
from explorer.text.deciding.clausemarks import Clause
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Room, decide_all
from explorer.text.moving import movers, onmotion, told
from explorer.text.moving.manner import HOW
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end, sentence_start

_NUMBER = r"[A-Z]{1,6}[ /-]?\d{1,4}(?:[./-]\d{1,5}){1,3}"
"""The number that some councils give each resolution: "Resolved ABCD/2024/00047", "Resolved CR12.34"."""
_FIGURES = r"\(?\d{1,4}(?:[/.]{1,2}\d{1,4}){1,4}\)?[.:]?"
"""Such a number without letters: "Resolved 21/045", "Resolved 21/02/13.04"."""
_SAYS = (
    r"(?:[Tt]hat|[Tt]o|It was (?:\w+ ){0,2}(?:agreed|decided|resolved)|No [Oo]bjections?|The (?:[A-Z]\w+ ){0,3}(?:Council|Committee|Board|Members|majority)"
    r"|[A-Z](?:(?!\bproposed\b)[^.;:\n]){3,200}?\b(?:was|were|be)\s(?:\w+ly\s)?"
    r"(?:adopted|approved|accepted|received|noted|confirmed|appointed|granted|refused|deferred))\b"
)
"""How what was resolved goes on behind figures, which may as well end what stands before."""
_RESOLVED = Cued(
    re.compile(
        r"(?:RESOLVED\b|Resolved\b(?=[ \t]*(?:[:/\n-]|$|,?[ \t]*(?:(?:[Tt]hat|to)\b|\n|\Z)|unanimously\b|accordingly\b"
        rf"|{_NUMBER}\s+That\b|{_FIGURES}\s+{_SAYS}|\")|{HOW}[\s,:-]+(?:that|to)\b|[ \t]*\([^()\n]{{3,60}}\)[ \t]*(?:[:-]|that\b|to\b))"
        r"|Resolved(?<=\bAnd Resolved)[;.,](?=[ \t]*\n)"
        rf"|resolved\b(?=(?:{HOW})?,?\s+(?:that|to)\b|(?:{HOW})?[ \t]*(?:\([^()\n]{{3,80}}\)[ \t]*)?:)|resolved(?<=\band resolved)(?=[ \t]*\n\s*That\b))"
        r"(?<![\w']resolved)(?<![\w']Resolved)(?<![\w']RESOLVED)"
        rf"(?:{HOW}(?=[\s:-]+(?:[Tt]hat|THAT|to)\b)|[ \t]+(?:unanimously|UNANIMOUSLY|accordingly))?"
        rf"(?:[ \t]*[:,-]*[ \t]*\([^()\n]{{5,60}}\)(?=[ \t]*(?:[:\n-]|that\b|THAT\b|to\b)))?"
        rf"(?:[ \t:]+(?:{_NUMBER}(?=\s+[Tt]hat\b)|(?P<figures>{_FIGURES})(?=\s+{_SAYS})))?"
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


_RECOMMENDS = re.compile(r"to recommend\b[^.;\n]{0,80}", re.IGNORECASE)
_THAT_BELOW = re.compile(r"[ \t:)-]*\n\s*That\b[ \t,:-]*")
"""Words that say to whom something is recommended and no more, and how it opens below them."""
_FOLLOWING = re.compile(
    r"following resolution(?:\s+(?:is|was|be|will be)\s+(?:proposed|moved|put|submitted))?\W*$", re.IGNORECASE
)


_AFTER_SECONDER = re.compile(
    r"\bseconded\s+(?:by\s)?[^;:\n]{3,60}[;,.]?\s+(?:and|and\s+it\s+was|it\s+was)\s*\Z", re.IGNORECASE
)
"""What stands before the word where it ends the lines that name the movers of what follows it."""
_MINUTES_QUOTED = re.compile(r"\bminutes?\s+(?:of|from|for)\b[^\n]{0,120}:\s*$", re.IGNORECASE)
"""How the line ends above words quoted from other minutes."""
_LEAD = 160
"""Characters before the word, in which whoever moved is named."""
_NUMBER_ONLY = re.compile(r"\W{0,6}\d{1,4}(?:[/.]\d{1,4}){1,4}(?:[ \t]*(?:\n|\Z)|[ \t]{3})")
"""A number that ends the line after the word, which then says that what stands before was resolved."""
_LINE_ENDS = re.compile(r"[ \t]*\n")
_NOTED = re.compile(r"and (?:duly )?noted\s*(?:[.;]|\n|\Z)", re.IGNORECASE)
"""Words after it by which what stands before was taken note of, and no more."""
_MARKS = ' \t\n:"-'
_CLOSES = re.compile(r'(?:[.;]"|"(?<!\b\d")(?<!\b\d\d")[.;]?)(?=[ \t]*(?:\n|\Z))')
"""A quotation mark that closes; after a day's number one stands for the letters of it that recognition misread."""
_LISTS_BELOW = re.compile(
    r"\b(?:set[ \t\n]out|listed|as|the)[ \t\n](?:below|hereunder|follow(?:s|ing))\b", re.IGNORECASE
)
_TAKES_OFFICE = re.compile(
    r"(?<=[.;])\s+(?:(?:Unanimously agreed|All agreed|All in favour|Carried)\.\s+)?"
    r"(?:(?:Councill?or|Cllr|Mrs?|Ms|Miss|Dr)\b\.?\s[A-Z][^.;\n]{1,40}|The (?:new(?:ly elected)? )?(?:Vice[- ])?Chair(?:man|woman|person)?"
    r"|The Mayor|He|She)\s(?:then |duly |also )?(?:signed|took|made|accepted|assumed|resumed|vacated)\s"
    r"(?:(?:the|his|her|their|a)\s)?(?:declaration|acceptance|oath|office|chair|position|post)\b",
    re.IGNORECASE,
)
"""How the sentence begins that tells what whoever was elected did next."""
_LAST_NUMBER = re.compile(r"\s+\(?\d{1,3}[.)]\s*\Z")
"""The number of the next one in a list, which ends a sentence's words."""
_OPENED = 8
"""Characters before a resolution in which its quotation mark stands, a "That" between."""
_LEADING = 40
"""Characters of a sentence before its RESOLVED: "It was further"."""


def read(part: Part) -> list[str]:
    """Record what a part says behind the word RESOLVED, clause by clause."""
    draft, room, covered = part.draft, part.room, part.covered
    begin, end, last = part.begin, part.end, part.last
    refs: list[str] = []
    resolved = [
        match for match in draft.seeker.finditer(_RESOLVED, begin, end) if _settles(draft, room, match, begin, end)
    ]
    for match, after in zip_longest(resolved, resolved[1:]):
        if covered.holds(match.start()):
            continue
        moved = onmotion.beside(draft, match.start(), match.end(), end)
        opens = moved.end if moved else match.end()
        said = len(draft.masked[match.start() : opens].rstrip())
        line = at_or_after(draft.lines, match.start() + said - 1)
        at = min(opens, draft.lines[line].end)
        found, _ = clauses.read(draft.masked, draft.lines, at, line, last)
        found = _with_recommended(draft, found, after.start() if after else end, last)
        found = _up_to(draft, found, match.end(), after.start()) if after else found
        found = _up_to_application(draft.masked, _within_quotes(draft.masked, found))
        if match["figures"] and len(found) == 1 and not _opens_line(draft, match.start()):
            # Minutes that number each within a line go on in it to other matters.
            found = [replace(found[0], end=sentence_end(draft.masked, found[0].start, found[0].end))]
        found = _up_to_office(draft.masked, found)
        to = recommending.lead(draft.masked, match.end(), found[0].start) if found and found[0].mark else None
        settled = decide_all(draft, room, found, "recommended" if to else "resolved")
        if moved:
            movers.attach_named(draft, settled, match.start(), moved.mover, moved.seconder)
        refs += settled
        if found:
            covered.add(match.start(), found[-1].end)
    return refs


def _up_to_office(text: str, found: list[Clause]) -> list[Clause]:
    """Return a resolution that elects somebody without the sentence on what they did then: "that Cllr Elm be Mayor. He took the chair."."""
    after = _TAKES_OFFICE.search(text, found[-1].start, found[-1].end) if found else None
    return [*found[:-1], replace(found[-1], end=after.start())] if after else found


def _with_recommended(draft: Draft, found: list[Clause], end: int, last: int) -> list[Clause]:
    """Return a resolution that says no more than to whom something is recommended with what is, which stands below it."""
    text = draft.masked
    if len(found) != 1 or not _RECOMMENDS.fullmatch(text, found[0].start, found[0].end):
        return found
    below = _THAT_BELOW.match(text, found[0].end, end)
    if below is None:
        return found
    line = at_or_after(draft.lines, below.end())
    more, _ = clauses.read(text, draft.lines, below.end(), line, last)
    return [replace(found[0], end=more[-1].end)] if more else found


def _settles(draft: Draft, room: Room, match: re.Match[str], begin: int, end: int) -> bool:
    """Tell whether the word RESOLVED opens what this meeting settled, and is not of a template, a question or an earlier one."""
    at = match.start()
    ends = match["figures"] and _LINE_ENDS.match(draft.masked, match.end("figures"))
    if ends and not _opens_line(draft, match.start()):
        return False
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
    lead = max(begin, at - _LEAD)
    by_mover = _BY_MOVER.search(draft.masked, lead, at) or _AFTER_SECONDER.search(draft.masked, lead, at)
    return bool(by_body or by_mover) or _alone(draft, match)


def _up_to(draft: Draft, found: list[Clause], at: int, after: int) -> list[Clause]:
    """Return a resolution without the sentence in it by which another one opens: "RESOLVED that …. RESOLVED that …"."""
    if len(found) != 1 or not found[0].start < after < found[0].end:
        return found
    stop = sentence_start(draft.masked, after, at)
    number = _LAST_NUMBER.search(draft.masked, at, stop)
    stop = number.start() if number else stop
    return [replace(found[0], end=stop)] if at < stop and after - stop < _LEADING else found


def _up_to_application(text: str, found: list[Clause]) -> list[Clause]:
    """Return a resolution without the next planning application of a list, which opens a line below it by its number."""
    if len(found) != 1:
        return found
    after = entries.REFERENCE.search(text, found[0].start + 1, found[0].end)
    if after is None or not text[found[0].start : after.start()].endswith((".\n", ". \n")):
        return found
    return [replace(found[0], end=after.start())]


def _within_quotes(text: str, found: list[Clause]) -> list[Clause]:
    """Return the clauses of a resolution that stand between quotation marks, the last of them up to where a line ends with them."""
    if not found or '"' not in text[max(0, found[0].start - _OPENED) : found[0].start + 1]:
        return found
    closes = _CLOSES.search(text, found[0].start + 1, found[-1].end)
    if closes is None or _LISTS_BELOW.search(text, found[0].start, closes.start()):
        return found
    kept = [clause for clause in found if clause.start < closes.start()]
    return [replace(clause, end=min(clause.end, closes.end())) for clause in kept]


def _opens_line(draft: Draft, at: int) -> bool:
    return draft.lines[at_or_after(draft.lines, at)].start == at


def _alone(draft: Draft, match: re.Match[str]) -> bool:
    """Tell whether "resolved:" stands on a line of its own."""
    line = draft.lines[at_or_after(draft.lines, match.start())]
    return line.start == match.start() and line.text.rstrip(" -") == "resolved:"


def _is_template(text: str, at: int, floor: int) -> bool:
    before = text[max(floor, at - 140) : at]
    cut = before.rfind("\n\n")
    if cut >= 0 and text[at - 1] == '"' and _MINUTES_QUOTED.search(before, 0, cut):
        return True
    if _AFTER_SECONDER.search(before):
        return False
    before = before[cut + 2 :] if cut >= 0 and not _FOLLOWING.search(before[:cut]) else before
    return _TEMPLATE.search(before.rstrip(_MARKS) + " ") is not None or _TEMPLATE.search(before.rstrip()) is not None

"""The statements of those who declare interests: where each begins and ends, and whether it declares any."""

from __future__ import annotations

import re

from explorer.text.agenda.touched import AT
from explorer.text.naming import names
from explorer.text.page import motionlines
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import cues
from explorer.text.page.sentences import LONGEST as LONGEST_SENTENCE
from explorer.text.page.sentences import paragraph_end, sentence_end

_NO_INTEREST = re.compile(
    r"\b(?:no|not any|none)\b[^.]{0,60}\b(?:declar|interest|disclos)|\bnone\b|\bthere were no\b", re.IGNORECASE
)
DECLARED = re.compile(
    r"\b(?:declared|disclosed|declares|discloses|made\s+a\s+declaration)\b[^.]{0,60}?\b"
    r"(?:interest|involvement|dpi|conflict)s?\b|\binterests?\b[^.]{0,40}\bdeclared\b",
    re.IGNORECASE,
)
_WISHED = re.compile(r"\b(?:registered|expressed)\b[^.]{0,60}?\binterests?\b", re.IGNORECASE)
"""Words that say a declaration only under the heading of declarations: elsewhere somebody wants something."""
_NOT_HERE = re.compile(
    r"\b(?:whether|reminded|(?:be|were|was) (?:asked|invited|requested|advised)|should (?:they |he |she )?declare"
    r"|to declare any|failing to declare|failed to declare|retrospectively|to show that|correction|corrected"
    r"|previously indicated|previous disclosure|does not have an? (?:pecuniary )?interest"
    r"|amended to)\b",
    re.IGNORECASE,
)
"""Words of a sentence that only speaks of declaring, or of what an earlier record should have said."""
_CAME = re.compile(
    r"\b(?:enters?|entered|arrives?|arrived|joins?|joined|resumes?|resumed)\b[^.]{0,40}\b(?:meeting|chair)\b",
    re.IGNORECASE,
)
"""Words of a sentence about who came, which may stand under any heading."""
_DISPENSATION = re.compile(r"\bdispensation", re.IGNORECASE)
_DECLARES_IT = (
    r"declar\w*(?!\s+(?:the (?:\w+ )?(?:meeting|motion|amendment|session)|carried|lost|elected|closed|open|duly)\b)"
)
"""A word for declaring that is not of a meeting's opening, of the result of a vote or of an election."""
_SAYS_DECLARED = re.compile(rf"\b(?:{_DECLARES_IT}|disclos|interest)", re.IGNORECASE)
_SHOWS = re.compile(
    rf"\b(?:{_DECLARES_IT}|disclos\w*|interests?|pecuniary|prejudicial|predetermin\w*|dpi|member|members|trustee"
    r"|trustees|governor|governors|director|chair|employ\w*|works?|owns?|owner|landowner"
    r"|tenants?|lives?|lived|neighbour\w*|relat(?:ed|ive|ives|ion)|friends?|knows?|known|wife|husband|partner|son"
    r"|daughter|mother|father|brother|sister|family|client|customer|beneficiary"
    r"|involve\w*|applicant|allotment holder|payee)\b",
    re.IGNORECASE,
)
"""Words of which one stands in what is declared, where it does not name the item of business."""
_BUSINESS_WORDS = re.compile(
    r"\b(?:propos(?:ed|ers?)|seconded|seconder|2nd|resolved|agreed|approv(?:e|ed|al)|reported|advised|thanked"
    r"|confirmed|appointed|met with|to discuss|read out|resigned)\b",
    re.IGNORECASE,
)
"""Words of business that stands below declarations with no heading of its own."""
_NAMES_ONLY = 3
"""Words beside names in a statement that only says who declared."""
LONGEST = 400
"""Characters of a statement that does not say "declared an interest"."""
INTERESTS = cues("interest", "involvement")
TITLED = r"(?:Councill?ors?|Cllrs?|(?-i:Crs?)|Aldermen|Alderman|Mrs?|Ms|Miss|Dr|Sir|Prof)\b\.?"
OPENS = re.compile(rf"(?:(?:agenda )?item\s+[\w().]{{1,8}}\s*[-:,]\s*|[·•▪*-]\s*)?{TITLED}\s+[A-Z]", re.IGNORECASE)
_DASHED = re.compile(rf"{TITLED}\s+(?:[A-Z][\w.'-]*\s){{1,4}}-\s+(?=[a-z])", re.IGNORECASE)
"""A member before a dash and what is declared: "Councillor Elm - had worked for the applicant"."""
_NEXT = re.compile(rf";\s+(?:and\s+)?(?:\([a-z0-9]{{1,3}}\)\s+)?(?={TITLED}\s+[A-Z])")
HEADED = re.compile(
    r"\W*(?:\d[\w/.]*\s+)?(?:to\s+)?(?:(?:receive|consider|record|report|note|accept)\s+)?(?:any\s+)?"
    r"(?:(?:members|councillors)['’]*\s+)?(?:declarations?|disclosures?)\s+of\s+(?:\w+\s+)?interests?\b",
    re.IGNORECASE,
)
"""The title of the item, which may run on into what is declared."""
_WORD = re.compile(r"\S+")
_MOST = 400


def declares(draft: Draft, start: int, stop: int, named_item: bool) -> bool:
    """Tell whether a statement declares an interest of now, in the item of declarations if it is a `named_item` or elsewhere."""
    text = draft.masked
    if not named_item and not draft.seeker.any(INTERESTS, start, stop):
        return False
    headed = HEADED.match(text, start, stop) if named_item else None
    start = headed.end() if headed else start
    declared = DECLARED.search(text, start, stop) is not None
    declared = declared or (named_item and _WISHED.search(text, start, stop) is not None)
    if _NO_INTEREST.search(text, start, stop) and not declared:
        return False
    if (
        _NOT_HERE.search(text, start, stop)
        or (
            not declared
            and ("|" in text[start:stop] or motionlines.ends_words(text[start:stop]) or _CAME.search(text, start, stop))
        )
        or (_DISPENSATION.search(text, start, stop) and not _SAYS_DECLARED.search(text, start, stop))
    ):
        return False
    return declared or (named_item and _shows_interest(text[start:stop]))


def _shows_interest(words: str) -> bool:
    """Tell whether a statement under the heading of declarations is one: it names an item or what the interest is, or nobody but those
    who declare; and it is no other business."""
    if len(words) > LONGEST:
        return False
    if _SAYS_DECLARED.search(words):
        return True
    if _BUSINESS_WORDS.search(words) or "£" in words:
        return False
    if _SHOWS.search(words) or AT.search(words) or _DASHED.match(words):
        return True
    return (
        sum(1 for word in _WORD.findall(words) if word[0].islower() and word not in ("and", "de", "van")) < _NAMES_ONLY
    )


def split(draft: Draft, begin: int, end: int, lines: bool) -> list[tuple[int, int]]:
    """Return the sentences of `[begin, end)`; with `lines`, one that names somebody at the start of a line begins there."""
    text = draft.masked
    found: list[tuple[int, int]] = []
    at = limit = begin
    while at < end and len(found) < _MOST:
        while at < end and text[at] in " \t\n":
            at += 1
        if at >= limit:
            limit = paragraph_end(text, at, end)
        stop = sentence_end(text, at, min(limit, at + LONGEST_SENTENCE)) if limit > at else limit
        if lines and stop > at:
            stop = _line_of_another(draft, at, stop)
        another = _NEXT.search(text, at, stop)
        if another:
            stop = another.start() + 1
        if stop > at:
            found.append((at, stop))
        at = max(stop, at + 1)
    return found


def _line_of_another(draft: Draft, at: int, stop: int) -> int:
    """Return where the statement from `at` ends: before a line on which somebody else is named first."""
    for k in range(at_or_after(draft.lines, at) + 1, len(draft.lines)):
        line = draft.lines[k]
        if line.start >= stop:
            break
        above = draft.masked[max(at, line.start - 40) : line.start]
        if OPENS.match(line.text) and not names.breaks_name(above, line.text):
            return line.start
    return stop

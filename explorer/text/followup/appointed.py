"""Members appointed to bodies: line by line, "Finance - Cllrs Birch, Elm & Oak", as annual meetings of parish and town councils
print their committees and outside bodies, and in the words of a decision, "that A. Birch BE APPOINTED to the Library Board".
"""

from __future__ import annotations

import re

from explorer.text.agenda.items import Item
from explorer.text.councils.organisations import Organisations
from explorer.text.deciding.clausemarks import marker
from explorer.text.naming import names
from explorer.text.page.draft import Draft, NamedBody, fold
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued
from explorer.text.room import printednames

_TITLE = re.compile(
    r"\b(?:election|appointment|nomination|appoint|elect)\b.*\b"
    r"(?:representatives?|members|committees?|sub-committees?|outside bodies)\b",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?P<body>[A-Z][\w'’&/. -]{2,80}?)(?: Meetings)?\s+-\s+"
    r"(?=(?:County |Borough |District )?(?:Cllrs?|Councillors?)\b)(?P<names>[^.;\n]{4,160}(?:\n[^.;\n]{2,80})?)"
)

_APPOINTED = Cued(
    re.compile(
        r"\b(?:be|is|are|was|were)\s+(?:re-?)?appointed\s+(?:as\s+(?:an?\s+|the\s+)?(?P<role>[\w -]{3,40}?)\s+)?"
        r"(?:to|on|of)\s+(?:the\s+)?",
        re.IGNORECASE,
    ),
    (
        "be appointed",
        "be reappointed",
        "be re-appointed",
        "is appointed",
        "are appointed",
        "was appointed",
        "were appointed",
    ),
)
_RESIGNED = Cued(
    re.compile(r"\bresignation\s+of\s+(?P<who>[A-Z][^,;\n]{2,60}?)\s+from\s+(?:the\s+)?", re.IGNORECASE),
    ("resignation of",),
)
_BEGINS = re.compile(r"\b(?:[Tt]hat|THAT)\b|[;:]|(?<![A-Z])\.\s+")
_OF_WHAT = re.compile(r",\s+(?:of|from)\s+[^,]{2,80}")
_FOLLOWING = re.compile(r"\bthe following\b[^.;:]{0,60}\Z", re.IGNORECASE)
_STOPS = re.compile(r"[;\n]|\.\s")
_LONGEST = 200
_SETTLED = ("agreed", "resolved")


def in_decision(draft: Draft, organisations: Organisations, decision: str) -> None:
    """Record whom a decision that was carried appoints to which body, and who leaves one."""
    span = draft.spans(decision)[0]
    settled = draft.attr(decision, "outcome") in _SETTLED
    for match in draft.seeker.finditer(_APPOINTED, span.start, span.end):
        begin = max((m.end() for m in _BEGINS.finditer(draft.masked, span.start, match.start())), default=span.start)
        begin = max(begin, match.start() - _LONGEST)
        words = _OF_WHAT.sub(lambda m: "," + " " * (len(m.group()) - 1), draft.masked[begin : match.start()])
        body = organisations.at(match.end())
        named = [(begin + start, begin + end) for start, end in names.split_names(words)]
        if body and _FOLLOWING.search(words):
            named = _listed_below(draft, body[0].end, span.end)
        for start, end in named if body else ():
            person = printednames.person_at(draft, start, end)
            draft.claim("mentions", decision, person, start, end)
            if settled and body:
                role = {"role": fold(match["role"]).capitalize() if match["role"] else "Member"}
                draft.claim("member_of", person, body[1], min(start, match.start()), max(end, body[0].end), role)
    for match in draft.seeker.finditer(_RESIGNED, span.start, span.end):
        if organisations.at(match.end()) and names.is_name(match["who"]):
            person = printednames.person_at(draft, *match.span("who"))
            draft.claim("mentions", decision, person, *match.span("who"))


def _listed_below(draft: Draft, at: int, end: int) -> list[tuple[int, int]]:
    """Return the places of the names that stand a line each below the sentence which ends with a colon after `at`."""
    colon = draft.masked.find(":", at, end)
    if colon < 0 or _STOPS.search(draft.masked, at, colon):
        return []
    found: list[tuple[int, int]] = []
    for line in draft.lines[at_or_after(draft.lines, colon) + 1 :]:
        name = line.text.partition("(")[0].rstrip(" ;,.")
        if line.start >= end or not names.is_name(name):
            break
        found.append((line.start, line.start + len(name)))
    return found


def read(draft: Draft, item: Item, named_body: NamedBody) -> None:
    """Record whom an item appoints to which bodies; `named_body(name, start, end)` returns a body's ref."""
    if not _TITLE.search(item.title):
        return
    for k in range(item.first, item.last):
        line = draft.lines[k]
        at = line.start + (line.text.find(marker(line)) + len(marker(line)) if marker(line) else 0)
        while at < line.end and not draft.masked[at].isalpha():
            at += 1
        match = _LINE.match(draft.masked, at, draft.lines[min(k + 1, item.last - 1)].end)
        if match is None:
            continue
        ref = named_body(match["body"], match.start("body"), match.end("body"))
        for start, end in names.split_names(match["names"]):
            person = printednames.person_at(
                draft, match.start("names") + start, match.start("names") + end, councillor=True
            )
            draft.claim("member_of", person, ref, match.start(), match.start("names") + end, {"role": "Representative"})

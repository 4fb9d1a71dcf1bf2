"""From which office a report comes and who wrote it, as its front sheet says."""

from __future__ import annotations

import re
from collections.abc import Mapping

from explorer.text.naming import names
from explorer.text.naming.namewords import FORENAMES
from explorer.text.naming.offices import JOB
from explorer.text.page import dates
from explorer.text.page.draft import Draft
from explorer.text.reports import approvers, sheetfields
from explorer.text.reports.sheetfields import LABEL, Field, Words
from explorer.text.room import printednames

_SUB_LABEL = re.compile(
    r"^(?:name and job title|name|directorate|tel(?:ephone)?(?: and| &)? ?(?:e-?mail)?(?: contact)?|e-?mail|title"
    r"|job title|enquiries)\b[^:]{0,30}(?::|$)\s*",
    re.IGNORECASE,
)
_RANKS = (
    "Principal|Senior|Junior|Lead|Chief|Deputy|Assistant|Interim|Acting|Corporate|Strategic|Executive|Group|Service"
)
_NO_COMMA = re.compile(
    rf"(?P<name>(?P<first>[A-Z][\w'-]*)\s(?:(?P<middle>[A-Z][\w.'-]*)\s)?(?!(?:{_RANKS})\s)[A-Z][\w'-]*)\s"
    rf"(?P<post>(?:(?:{_RANKS})\s)*{JOB.pattern}[^\n]*)$"
)
"""An author and their office with no mark between them."""
_MARKED = re.compile(r"(?P<name>[^,(\t-]+?)\s*(?:-\s+|,\s*|\(|\t|$)(?P<post>.*)$")
"""The same with a mark between them, or the name alone."""
_BY_NAME = re.compile(r"^Report\s+by\s+(?P<name>[A-Z][^,\n]{3,50}),\s+(?P<post>[A-Z][^\n]{3,100})$", re.MULTILINE)
_LONGEST_OFFICE = 120
_LINES = 8
"""Lines below the label of an author in which the name stands."""


def read(draft: Draft, ref: str, fields: Mapping[str, Field], first: int, last: int) -> None:
    """Record the office that a report comes from and who wrote it, by its fields, by a line "Report by", and by who signs it."""
    director = sheetfields.value(draft, fields.get("director"))
    if director and JOB.search(director.text) and len(director.text) < _LONGEST_OFFICE:
        post = draft.mention("post", *director)
        draft.claim("from_post", ref, post, director.start, director.end)
    if author := fields.get("author"):
        _labelled(draft, ref, author, min(last, author.line + _LINES))
    for match in _BY_NAME.finditer(draft.masked, draft.lines[first].start, draft.lines[min(first + 6, last - 1)].end):
        _wrote(draft, ref, match.span("name"), Words(match["post"], *match.span("post")))
        if JOB.search(match["post"]):
            post = draft.mention("post", match["post"], match.start("post"), match.end("post"))
            draft.claim("from_post", ref, post, match.start(), match.end())
    for k in range(max(first, last - 14), last - 2):
        line, after = draft.lines[k], draft.lines[k + 1]
        dated = any(dates.first(draft.lines[j].text) for j in range(k + 2, min(k + 5, last)))
        if dated and names.is_name(line.text) and JOB.search(after.text) and len(after.text) < 80:
            _wrote(draft, ref, (line.start, line.end), Words(after.text, after.start, after.end))


def _labelled(draft: Draft, ref: str, author: Field, stop: int) -> None:
    """Record who stands behind the label of an author, or on the lines below it before line `stop`, with the office."""
    k, value, _ = author
    for n in range(k, stop):
        line = draft.lines[n]
        if n > k and (LABEL.match(line.text) or approvers.HEAD.search(line.text)):
            return
        text, at = line.text[value if n == k else 0 :], line.start + (value if n == k else 0)
        label = _SUB_LABEL.match(text)
        if label:
            text, at = text[label.end() :], at + label.end()
        if not text:
            continue
        head = _unmarked(text) or _MARKED.match(text)
        if head and names.is_name(head["name"]):
            post, start = head["post"].strip(" )-"), at + head.start("post")
            if not post and n + 1 < stop and JOB.search(draft.lines[n + 1].text):
                post, start = draft.lines[n + 1].text, draft.lines[n + 1].start
            _wrote(draft, ref, (at, at + len(head["name"])), Words(post, start, start + len(post)))
            return


def _unmarked(text: str) -> re.Match[str] | None:
    """Return the name and the office of an author with no mark between them, where a word between them can be of neither."""
    match = _NO_COMMA.match(text)
    if match is None or (match["middle"] and len(match["middle"]) > 2 and match["middle"].casefold() not in FORENAMES):
        return None
    return match


def _wrote(draft: Draft, ref: str, name: tuple[int, int], post: Words) -> None:
    """Record who wrote a report, by a name and the words for an office beside it."""
    start, end = name
    person = printednames.person_at(draft, start, end)
    draft.claim("wrote", person, ref, start, max(end, post.end))
    if JOB.search(post.text) and len(post.text) < _LONGEST_OFFICE:
        draft.claim("holds", person, draft.mention("post", *post), start, max(end, post.end))

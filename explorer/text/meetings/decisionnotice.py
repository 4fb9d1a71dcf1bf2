"""Records of what an officer, or one member, decided by themselves, which are no council site's page: a heading that says so, and fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from explorer.text.meetings import decisionmaker
from explorer.text.meetings.decisionmaker import Maker
from explorer.text.page.dates import Found
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line, Lines

_OF = (
    r"(?:delegated|officers?'?s?'?|executive(?:'s)?|individual|portfolio\s+holder'?s?|cabinet\s+member'?s?|lead\s+member'?s?|leader'?s?|mayor(?:al|'s)?"
    r"|single|member'?s?|key|non-key|urgent|chief|director'?s?|operational|administrative|significant|councillor)"
)
_KIND = re.compile(
    rf"\W{{0,3}}(?:.{{3,60}}?\s-\s)?(?:(?:notice|record|statement|form|details|summary)\s+(?:of|for)\s+(?:an?\s+|the\s+)?)?(?:{_OF}[\s/]+){{1,5}}decisions?"
    r"(?:\s+(?:notice|record|form|sheet|report|making|statement|summary|log|taken|made|by|under|an?|individual|cabinet|executive|portfolio|holder|member|officer"
    r"|delegated|powers|authority|scheme|of|delegation)){0,8}\W{0,3}"
    r"|\W{0,3}(?:decision\s+(?:record|notice)|record\s+of\s+(?:the\s+)?decision)\W{0,3}"
    r"|\W{0,3}(?:notice|record|statement)\s+of\s+(?:an?\s+|the\s+)?(?:executive\s+|key\s+)?decisions?\s+(?:taken|made)?\s*(?:by|under)\b.{0,80}",
    re.IGNORECASE,
)
"""What such a record is headed with."""
_NEAR_TOP = 10
_LABELS = (
    ("maker", r"(?:name\s+of\s+)?(?:the\s+)?decision[- ]?(?:maker|taker)|decision\s+(?:made|taken)\s+by|name\s+of\s+(?:the\s+)?(?:deciding\s+|delegated\s+|authorising\s+)?"
     r"(?:officer|(?:cabinet|executive|lead)\s+member|portfolio\s+holder|councillor)(?:\s+(?:making|taking)\s+(?:the\s+)?decision)?"
     r"|(?:decision[- ]making|delegated|deciding|authorising|approving)\s+officer|officer\s+(?:making|taking)\s+(?:the\s+)?decision|(?:taken|made|approved|decided)\s+by"),
    ("member", r"portfolio\s+holder|cabinet\s+member|executive\s+member|lead\s+member"),
    ("post", r"(?:post|job|officer)(?:\s+title)?|title\s+of\s+(?:post|officer)|(?:post\s+)?designation|position(?:\s+held)?|role|job\s+title"),
    ("day", r"(?:date\s+(?:of\s+)?(?:the\s+)?decision(?:\s+(?:was\s+)?(?:made|taken))?|decision\s+date|date\s+(?:taken|made|approved)|taken\s+on|date)"),
    ("what", r"(?:(?:details?|record|nature|description|text|summary)\s+of\s+(?:the\s+)?|the\s+|executive\s+|officer\s+|delegated\s+|final\s+)?decisions?(?:\s+(?:taken|made|details?))?"),
    ("title", r"(?:decision\s+)?(?:title|subject)(?:\s*/\s*(?:title|subject))?(?:\s+of\s+(?:the\s+)?(?:decision|report))?(?:\s+matter)?|subject\s+matter|title\s+of\s+decision|(?:subject|title)\s*/\s*(?:subject|title)|issue"),
    ("report", r"report\s+title|title\s+of\s+(?:the\s+)?report|report|associated\s+report"),
    ("author", r"report\s+(?:author|by|of|from)|author(?:\s+of\s+(?:the\s+)?report)?"),
    ("other", r"reasons?\b.{0,60}|(?:details?\s+of\s+)?(?:any\s+)?(?:alternative\s+)?options?\b.{0,60}|alternatives?\b.{0,60}|(?:declarations?|conflicts?|interests?|dispensations?|details\s+of\s+any)\b.{0,90}"
     r"|(?:delegated\s+|specific\s+|source\s+of\s+)?(?:authority|delegation|power)s?\b.{0,60}|scheme\s+of\s+delegation.{0,40}|consult\w*\b.{0,60}|signed(?:\s+by)?|signature|print\s+name|wards?\b.{0,30}|contacts?(?:\s+(?:officer|details?|name))?"
     r"|publication\s+date|date\s+(?:of\s+)?(?:publication|published|effective|report|received|notice)\b.{0,30}|date\s+comes.{0,20}|effective\s+(?:from|date)|implementation\b.{0,30}|call[- ]?in\b.{0,60}|(?:is\s+(?:this\s+|it\s+)?(?:an?\s+)?)?(?:key|urgent|exempt|confidential)\b.{0,60}"
     r"|(?:financial|legal|equalit\w+|risk|resource|climate|environmental|staffing|other|corporate|human)\b.{0,50}implications?.{0,30}|implications?\b.{0,40}|background\b.{0,40}|(?:supporting|accompanying|associated)\s+documents?.{0,30}"
     r"|decision\s+(?:reference|ref|number|no|status|type|level|category)\b.{0,20}|ref(?:erence)?(?:\s+(?:no|number))?|service(?:\s+area)?|directorate|department|portfolio|lead\s+officer|tel(?:ephone)?|e-?mail|recommendations?\b.{0,30}"
     r"|purpose\b.{0,30}|summary\b.{0,20}|introduction|value\b.{0,30}|cost\b.{0,30}|expiry.{0,30}|appendi\w+.{0,20}|ward.{0,20}|notes?"),
)  # fmt: skip
_FIELD = re.compile(
    r"\W{0,3}(?:\(?(?:\d{1,2}|[a-zA-Z])[.)]\s+|\d{1,2}\s{1,4})?(?:"
    + "|".join(f"(?P<{role}>{words})" for role, words in _LABELS)
    + r")"
    r"\s*(?:\([^()\n]{2,60}\)\s*)?(?P<mark>[:?|\t]+[\s|:]*(?:-\s*)?|\Z)",
    re.IGNORECASE,
)
_ONCE = (
    re.compile(r"decision[- ]?(?:maker|taker)\s*:", re.IGNORECASE),
    re.compile(r"(?:details? of (?:the )?)?decision\s*:(?!\s*\Z)", re.IGNORECASE),
    re.compile(r"(?:date|date of (?:the )?decision|decision date)\s*:", re.IGNORECASE),
)
_WHY = re.compile(r"(?:reasons? for (?:the )?decision|alternative options?(?: considered)?)\s*:", re.IGNORECASE)
"""Fields that a record of one decision has without a heading that says what it is."""
_MOST_LINES = 60
_WITH = re.compile(r",?\s+(?:in|following|after)\s+consultation\s+with\b")
"""What follows whoever decided where others were asked first."""
_LONGEST = 110
"""Characters of a line in which its label stands."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of such a record: its role, the line with its label, the line after its last, and where its words stand."""

    role: str
    line: int
    last: int
    start: int
    end: int


def fields(lines: Lines) -> list[Field]:
    """Return the fields of a record of one decision; none where the paper is no such record, or does not say what was decided."""
    headed = [k for k, line in enumerate(lines[:_NEAR_TOP]) if _KIND.fullmatch(line.text.strip(" |*"))]
    if not headed and not _says_so(lines):
        return []
    labels = [(k, label) for k, line in enumerate(lines) if k not in headed and (label := _label(line))]
    found: list[Field] = []
    for (k, (role, at)), following in zip(labels, [*(k for k, _ in labels[1:]), len(lines)], strict=False):
        start = at if at < lines[k].end or k + 1 == following else lines[k + 1].start
        found.append(Field(role, k, following, start, max(start, _end(lines[following - 1]))))
    roles = {field.role for field in found if field.start < field.end}
    return found if "what" in roles and roles & {"maker", "member", "day"} else []


def _says_so(lines: Lines) -> bool:
    """Tell whether a paper without such a heading has the fields of one decision: one maker, one decision, its day, and why or what else."""
    near = [line.text for line in lines[:_MOST_LINES]]
    once = all(sum(1 for words in near if label.match(words)) == 1 for label in _ONCE)
    return once and any(_WHY.match(words) for words in near)


def first(found: Sequence[Field], role: str) -> Field | None:
    """Return the first field of a role that has words."""
    return next((field for field in found if field.role == role and field.start < field.end), None)


def _label(line: Line) -> tuple[str, int] | None:
    """Return the role that the label of a line has, and where its words begin; None for a line without one."""
    match = _FIELD.match(line.text[:_LONGEST])
    if match is None or (not match["mark"] and match.end() < len(line.text)):
        return None
    role = next(role for role, _ in _LABELS if match[role])
    return role, line.start + match.end()


def _end(line: Line) -> int:
    return line.start + len(line.text.rstrip(" |"))


def maker(draft: Draft, found: Sequence[Field]) -> Maker | None:
    """Return whoever took the decision, by the field for that, else by that of the member whose office it was; with the
    office of a field of its own."""
    field = first(found, "maker") or first(found, "member")
    if field is None:
        return None
    line = next(line for line in draft.lines if line.end > field.start)
    end = min(field.end, _end(line))
    beside = _WITH.search(draft.masked, field.start, end)
    who = decisionmaker.read(draft.masked, field.start, beside.start() if beside else end)
    post = first(found, "post")
    if who and who.person and who.office is None and post:
        held = decisionmaker.read(draft.masked, post.start, min(post.end, draft.lines[post.line].end))
        who = replace(who, office=held.office, member=held.member) if held and held.office else who
    return who


def day(draft: Draft, found: Sequence[Field]) -> Found | None:
    """Return the day on which the decision was taken."""
    dated = (draft.dates.first(field.start, field.end) for field in found if field.role == "day")
    return next(filter(None, dated), None)

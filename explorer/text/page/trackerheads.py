"""What the columns of a table say that keeps track of actions, by the words at their heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

Column = Literal["action", "owner", "officer", "due", "revised", "state", "done", "met", "taken", "other"]
"""What a column says: what is to be done, whose it is, which officer's, by when, by when now, how it stands, when it
was done, when it arose, whether it was accepted."""

CUES = ("action", "recommendation", "resolution", "task", "outstanding")
"""A word of these stands in the head of every tracker, in small letters."""
TOLD: Final[frozenset[Column]] = frozenset(("owner", "officer", "due", "revised", "state", "done"))
"""What is said of an action: whose it is, when it is due, and how it stands."""
_LONGEST_HEAD = 60
_WORDS: tuple[tuple[Column, str], ...] = (
    (
        "action",
        r"(?:outstanding |agreed |required |proposed |scrutiny |committee |panel |council |audit |summary of |details? of )*"
        r"(?:action points?|action items?|actions?|tasks?|recommendations?|resolutions?|matters? outstanding"
        r"|(?:actions?|decisions?) ?(?:/|and|or|&) ?(?:recommendations?|decisions?|actions?|requests?)"
        r"|recommendations? ?(?:/|and|or|&) ?(?:actions?|decisions?)|requests?/actions?|actions?/requests?|outstanding)"
        r"(?: required| agreed| to be taken| requested| arising| description| details?| text| made| points?"
        r"| outstanding)?",
    ),
    (
        "owner",
        r"(?:lead |responsible |action |accountable |council |link |reporting |nominated )*"
        r"(?:officers?|persons?|people|directors?|owners?|leads?|councillors?|members?|departments?)"
        r"(?:/(?:lead )?(?:officers?|members?|directors?|councillors?|departments?|teams?))?(?: responsible| name)?"
        r"|by whom\??|who\??|whom|actions? by|assigned to|allocated to|assigned|responsibility|responsible|responsible"
        r" (?:for )?action|action owner|person responsible|by|who by\??|owned by|assignee",
    ),
    (
        "revised",
        r"(?:revised|new|amended|extended|latest)(?: target| due| completion| implementation)*"
        r" (?:date|deadline|target|timescale)",
    ),
    (
        "due",
        r"(?:original |target |due |agreed |expected |proposed |anticipated |planned |completion |implementation |estimated )*"
        r"(?:date due|due date|deadlines?|timescales?|timeframes?|due|target|target dates?|target completion|by when\??|when\??"
        r"|due by|completion date|implementation date|completion due|expected date|date for completion|action date|due date/deadline|date by|complete by)",
    ),
    (
        "done",
        r"(?:date )?(?:completed|closed)(?: on| date)|date (?:completed|closed|of completion|actioned)",
    ),
    (
        "taken",
        r"(?:accepted|agreed|approved)(?: ?[/?] ?(?:not accepted|rejected|not agreed|declined))?\??"
        r"|accepted or rejected|accept/reject",
    ),
    (
        "state",
        r"(?:current |latest |action |rag |progress |implementation |officer |completion )*"
        r"(?:status|progress|rag|update|updates|position|outcome|response|comments?|rating|completed?\??|closed\??|done\??)"
        r"(?: ?(?:/|and|&) ?(?:comments?|status|progress|updates?|actions?|outcome|response|rag))?"
        r"(?: to date| update| status| rating| report| \(rag\))?"
        r"|actions? taken(?: to date)?|completed? \(?(?:y/n|yes/no)\)?"
        r"|rag (?:status|rating)|open/closed|to be completed.{0,30}",
    ),
    (
        "met",
        r"date|meeting|(?:committee |council )?meeting dates?|dates? of (?:the )?(?:meeting|request|action|decision|committee"
        r"|resolution)"
        r"|(?:date )?(?:raised|agreed|requested|added)|date (?:raised|agreed|requested|added)|committee date"
        r"|(?:meeting|date) ?(?:/|and|&) ?(?:minute|item|agenda|meeting)(?: (?:no|item|ref|reference|number))?"
        r"|from meeting|committee/date|minute",
    ),
    (
        "other",
        r"(?:action |minute |item |resolution |recommendation |agenda |agenda item |min )*"
        r"(?:no|ref|nos|number|#|reference|id|minute ref|item)"
        r"|item|topic|subject|issue|agenda item|title|matter|report|heading|area|theme|priority|category|ward|audit",
    ),
)
_HEADS = [(column, re.compile(words)) for column, words in _WORDS]
_NO_TRACKER = re.compile(
    r"\b(?:discussion|discussed|notes?|points|decision|decisions|minutes|likelihood|impact|risks?|objectives?|aims?|outcomes?|budget|costs?|funding|propos\w+"
    r"|applicant|application|location|address|development|site|resources?|strategy|success|measures?|kpi|page|vote|mover|seconder|motion)\b"
)
"""Words at the head of a column of another table: minutes, a register of risks, a plan of actions, planning applications."""
_CALLED = re.compile(
    r"\btrack(?:er|ers|ing)\b|\b(?:action|decision)s?[ -](?:log|sheet|list|points?|items?|register|summary|schedule|update|record|tables?)s?\b"
    r"|\bactions\b|\boutstanding\b|\bmatters arising\b|\brolling\b|\bfollow[- ]?up\b|\bstatus of\b"
    r"|\bprogress (?:on|of|against|report)\b|\brecommendations?\b[^\n]{0,40}\b(?:monitor|progress|update|implement)",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\b(?:action|delivery|improvement|business|work) plans?\b", re.IGNORECASE)
_OFFICER = re.compile(r"\b(?:officers?|directors?)\b")
_MARKS = re.compile(r"[*_#:.]+")
_PLURAL = re.compile(r"\(s\)|\(es\)")


def columns(cells: Sequence[str], above: str) -> Sequence[Column]:
    """Return what the columns of a table below `cells` say, empty where these are not the head of a tracker, which the lines `above` may
    call so; a date behind the action may be of anything."""
    if any(len(cell) > _LONGEST_HEAD for cell in cells):
        return ()
    heads = [_head(cell) for cell in cells]
    found = [_column(head) for head in heads]
    known = set(found)
    asks = TOLD & known
    if "action" not in known or not asks or any(column is None for column in found):
        return ()
    dated = "met" in known or any(head.endswith(("no", "ref", "number", "minute", "reference")) for head in heads)
    called = _CALLED.search(above) is not None and not _PLAN.search(above.rpartition("\n")[2])
    tracked = called or (dated and len(asks & {"owner", "officer", "due", "state"}) > 1 and not _PLAN.search(above))
    first = found.index("action")
    gone = {at for at, column in enumerate(found) if at > first and (column == "action" or heads[at] == "date")}
    return ["other" if at in gone else column or "other" for at, column in enumerate(found)] if tracked else ()


def of_action(words: str) -> bool:
    """Tell whether a line is the head of a column of actions."""
    return len(words) <= _LONGEST_HEAD and may_head(words) and _column(_head(words)) == "action"


def column(label: str) -> Column | None:
    """Return what a label says of an action, None where it is of something else."""
    return _column(_head(label))


def may_head(words: str) -> bool:
    """Tell whether a line has a word that the head of a column of actions has."""
    low = words.lower()
    return any(cue in low for cue in CUES)


def is_one(words: str) -> bool:
    """Tell whether a line is the head of a column that says something of an action."""
    return len(words) <= _LONGEST_HEAD and _column(_head(words)) not in (None, "other", "met")


def _head(cell: str) -> str:
    return " ".join(_PLURAL.sub("s", _MARKS.sub("", cell.lower())).split())


def _column(head: str) -> Column | None:
    """Return what a column says, None where its head is that of another table."""
    for column, pattern in _HEADS:
        if pattern.fullmatch(head):
            return "officer" if column == "owner" and _OFFICER.search(head) else column
    return None if _NO_TRACKER.search(head) else "other"

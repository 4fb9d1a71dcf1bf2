"""What a paper's own name settles: the day of a meeting that its text does not give, cannot be read to give, or gives against its weekday.

The name is the page's title or, last, the file's name. A day taken from it has the name's rule as its reason, and a problem quotes it.
"""

from __future__ import annotations

import itertools
import re
from datetime import date as Day

from explorer.text.councils import hints
from explorer.text.councils.bodytitles import body_line, clean
from explorer.text.councils.hints import Hint
from explorer.text.meetings import earlierminutes, headings, misread, notices, signs
from explorer.text.meetings.headparts import Head
from explorer.text.page import dates
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, cues

_PAPER = re.compile(
    r"^\W{0,4}(?:\d{1,4}\W{0,3})?(?:agenda|a g e n d a|minutes|(?:members )?present|apologies|in attendance)\b"
    r"|\b(?:RESOLVED|apologies for absence)\b",
    re.MULTILINE | re.IGNORECASE,
)
_AGENDA = re.compile(r"(?:draft |supplementary )?agenda\b", re.IGNORECASE)
"""How the name of a letter that calls a meeting opens, be its text unreadable."""
_OF_COUNCIL = cues("cllr", "councillor", "clerk", "declarations of interest")
_ITS_PROCEEDINGS = Cued(re.compile(r"\bproceedings of (?:the )?council\b", re.IGNORECASE), ("proceedings of",))
"""What every council of Ontario confirms by by-law at the end of each of its meetings."""
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
"""How the first item of business opens, below which no line is the name of whoever meets."""
_TOP = 12
_BELOW_TITLE = 3
"""Lines of a post, its title the first, one of which opens the list of those in the room where the rest of its heading is lost."""


def meeting(draft: Draft, council: str) -> list[Head]:
    """Return the meeting of a paper whose text gives no day, by its name; `council` is the body where nothing else names one."""
    first = draft.lines[0]
    if signs.headless(draft.lines):
        top, council = None, "Council" if draft.seeker.any(_OF_COUNCIL, 0, len(draft.masked)) else ""
    else:
        above = itertools.takewhile(lambda line: not _NUMBERED.match(line.text), draft.lines[:_TOP])
        top = next((line for line in above if len(line.text.split()) > 1 and body_line(line)), None)
    council = council or ("Council" if draft.seeker.search(_ITS_PROCEEDINGS) else "")
    letter = notices.greeted(draft.lines, 0)
    if _PAPER.search(draft.masked) is None and not (letter and _AGENDA.match(hints.of_file(draft.source).words)):
        return []
    for hint in hints.of(draft.source):
        named = body_line(top) if top else ""
        body = (hint.body or named) if letter else (named or hint.body)
        if not hint.date or not (body or council):
            continue
        where = top if top and body == named else first
        head = Head(
            "agenda", 0, first.start, first.end, body or council, where.start, where.end, hint.date, first.start, first.end,
            rule=hint.rule, status="called" if letter else "", whole=True,
        )  # fmt: skip
        _say(draft, hint, first.start, first.end)
        return [head]
    return _posted(draft)


def _posted(draft: Draft) -> list[Head]:
    """Return the meeting without a day of a post whose title names who met right above the list of those in the room."""
    title = draft.lines[0]
    if not (draft.front.published and draft.front.title_end and signs.of_room(draft.lines, 1, _BELOW_TITLE)):
        return []
    body = headings.named(draft.masked, title.start, title.end)
    if body is None:
        return []
    return [
        Head(
            "minutes", 0, title.start, title.end, clean(body.name), body.start, body.end, date_start=title.start,
            date_end=title.end, whole=True,
        )
    ]  # fmt: skip


def settle(draft: Draft, found: list[Head]) -> list[Head]:
    """Return the heads with a day each: one that cannot be read, or is of another weekday than is printed, may be the name's."""
    settled = [day for head in found if (day := _settled(draft, head))]
    _compare(draft, settled)
    return settled


def _settled(draft: Draft, head: Head) -> Head | None:
    if head.kind == "report" or (head.date and not head.wrong_weekday):
        return head
    hint = next((hint for hint in hints.of(draft.source) if hint.date), None)
    if hint and (_misprinted(draft, head, hint.date) if head.date else head.part.fits(hint.date)):
        _say(draft, hint, head.date_start, head.date_end)
        return head._replace(date=hint.date, wrong_weekday="", rule=hint.rule)
    if found := earlierminutes.dated(draft, head) or misread.dated(draft, head):
        return found
    if not head.date:
        draft.problem("no-date", "The day of the meeting cannot be read", head.start, head.end)
    return head if head.date else None


def _misprinted(draft: Draft, head: Head, iso: str) -> bool:
    """Tell whether a name's day differs from the printed one in its day, month or year alone and is of the printed weekday."""
    printed = draft.masked[head.date_start : head.date_start + 3].lower()
    alike = sum(a == b for a, b in zip(head.date.split("-"), iso.split("-"), strict=True))
    return alike == 2 and dates.WEEKDAYS[Day.fromisoformat(iso).weekday()].startswith(printed)


def _say(draft: Draft, hint: Hint, start: int, end: int) -> None:
    draft.problem("named-by-file", f"The meeting's day is taken from the {hint.rule} “{hint.words}”", start, end)


def _compare(draft: Draft, found: list[Head]) -> None:
    days = {head.date for head in found if head.kind != "report"}
    hint = hints.of_file(draft.source)
    if len(days) != 1 or not hint.date or not days.isdisjoint({hint.date, _year_first(hint)}):
        return
    head = next(head for head in found if head.kind != "report")
    message = f"The paper prints the day {head.date}, and the file name “{hint.words}” says {hint.date}"
    draft.problem("file-date", message, head.date_start, head.date_end)


def _year_first(hint: Hint) -> str:
    """Return the day that a file's name says where its first two figures are the year: "19-02-06", which is read as the 19th of February."""
    year, month, day = hint.date.split("-")
    return hint.date if year in hint.words else f"{year[:2]}{day}-{month}-{year[2:]}"

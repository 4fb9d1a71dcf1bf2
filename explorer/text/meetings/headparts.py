"""What is read of the head of a meeting or report, and the body and day that its words give."""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.text.councils import meetingtitles
from explorer.text.councils.bodytitles import clean, ends_as_body
from explorer.text.meetings import notices, titles
from explorer.text.page import dates
from explorer.text.page.draft import Draft

_WITHIN_PARAGRAPH = re.compile(r"\n(?![ \t]*\n)")


class Head(NamedTuple):
    """The start of a part. `kind` is `minutes`, `agenda`, `notice` (a letter that calls a meeting), `page` (agenda and minutes of
    a council site) or `report`.

    `rule` says how its day was found, where the text does not give it; `whole` that it holds from the top of the paper. A
    notice, or minutes without a year, whose day cannot be read have no date, and what can be read of it is their `part`.
    """

    kind: str
    line: int
    start: int
    end: int
    body: str = ""
    body_start: int = 0
    body_end: int = 0
    date: str = ""
    date_start: int = 0
    date_end: int = 0
    time: str = ""
    place: str = ""
    status: str = ""
    wrong_weekday: str = ""
    rule: str = ""
    whole: bool = False
    year_rule: str = ""
    part: notices.Part = notices.UNREAD

    @property
    def after(self) -> int:
        """The line after the head; one that holds for the whole paper has no line of its own."""
        return self.line if self.whole else self.line + 1


def dated(head: Head, draft: Draft, start: int, end: int) -> Head | None:
    """Return a head with the first day that `[start, end)` gives, and its time; None where none is given."""
    text, found = draft.masked, draft.dates.first(start, end)
    if found is None:
        return None
    time = dates.time_in(text, found.end, min(end, found.end + 60)) or dates.time_in(text, start, found.start)
    return head._replace(date=found.iso, date_start=found.start, date_end=found.end, time=time[0] if time else "",
        status="cancelled" if titles.called_off(draft.seeker, start, end) else "", wrong_weekday=found.wrong_weekday,
    )  # fmt: skip


def with_body(head: Head, name: str, start: int) -> Head:
    """Return a head with the body that the words of a title at `start` name."""
    named = meetingtitles.of_meeting(name)
    if named:
        return head._replace(body=named.name, body_start=start + named.start, body_end=start + named.end)
    body = clean(name)
    at = name.find(body.split(" ")[0]) if body else 0
    begin = start + max(at, 0)
    return head._replace(body=body, body_start=begin, body_end=start + len(name.rstrip()))


def titled_body(text: str, head: Head, start: int, end: int) -> Head:
    """Return a head with the body that `text[start:end]` speaks of, if it names one."""
    named = _named_in(text[start:end])
    if named is None:
        return head
    return head._replace(body=named.name, body_start=start + named.start, body_end=start + named.end)


def _named_in(words: str) -> meetingtitles.Named | None:
    """Return the body that a title names; the name of whose meeting it is goes on below a blank line where it is whole no sooner."""
    near, flat = _WITHIN_PARAGRAPH.sub(" ", words), words.replace("\n", " ")
    named, longer = meetingtitles.of_meeting(near), meetingtitles.of_meeting(flat)
    wrapped = longer and (named is None or longer.start < named.end < longer.end)
    if longer and wrapped and ends_as_body(longer.name):
        return longer
    return named or meetingtitles.in_title(near) or longer or meetingtitles.in_title(flat)

"""What all parts of one paper share while it is read."""

from __future__ import annotations

from collections import Counter

from explorer.text.councils.organisations import Organisations
from explorer.text.deciding import divisions, twosides
from explorer.text.deciding.applications import Applications
from explorer.text.deciding.settled import Room
from explorer.text.meetings import decisionpage
from explorer.text.meetings.whosemeeting import WhoseMeeting
from explorer.text.moving.motions import Motions
from explorer.text.page.draft import Draft
from explorer.text.persons.people import Titled
from explorer.text.reports.frontsheets import Cover
from explorer.text.room import sameday


class Paper:
    """A paper as far as it is read: its bodies, the people with titles, the front sheets of its reports, and the
    `parts` that name others in passing, each a ref and its place; `of_decision` where it is a page of one decision.
    `followed` is where the trackers begin that a meeting took. Items without a number that were submitted by somebody
    are counted by meeting and title, as several may be alike."""

    def __init__(self, draft: Draft, organisations: Organisations, titled: Titled, whose: WhoseMeeting) -> None:
        self.draft = draft
        self.organisations = organisations
        self.titled = titled
        self.whose = whose
        self.applications = Applications(draft)
        self.of_decision = decisionpage.is_one(draft.lines)
        self.covers: list[Cover] = []
        self.parts: list[tuple[str, int, int]] = []
        self.followed: set[int] = set()
        self.submitted: Counter[tuple[str, str]] = Counter()

    def meeting(self, body: str, date: str, start: int, end: int, status: str = "mentioned", time: str = "") -> str:
        """Record a meeting of a body on a day and return its ref; its body is claimed with the same words. A `time` is given where the
        paper has the minutes of another meeting of the body on that day."""
        name = self.draft.name(body)
        at = sameday.key_of(name, date, time)
        called = f"{name}, {date}" if date else name
        ref = self.draft.mention("meeting", called, start, end, key=at, date=date, status=status)
        if not self.draft.claims("held_by", subject=ref):
            self.draft.claim("held_by", ref, body, start, end)
        return ref

    def room(
        self, first: int, last: int, date: str, minuted: bool, meeting: str = "", body: str = "", power: str = ""
    ) -> Room:
        """Return where the decisions of lines `[first, last)` are taken, what is not known of it empty."""
        draft = self.draft
        begin, end = draft.lines[first].start, draft.lines[last - 1].end
        return Room(
            meeting,
            body,
            power,
            date,
            minuted,
            motions=Motions(draft, first, last),
            tells_results=divisions.tells_results(draft, begin, end) or twosides.counted(draft, begin, end),
            applications=self.applications,
            of_decision=self.of_decision,
        )

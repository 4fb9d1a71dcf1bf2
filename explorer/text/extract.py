"""The one entry to this part: a source's text to its extraction; a pure function, linear in the text's length."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from explorer.collector import paused
from explorer.model import Extraction, Source
from explorer.text import mentions
from explorer.text.councils import listings, renamed
from explorer.text.councils.organisations import Organisations
from explorer.text.deciding import castcount, madeby
from explorer.text.followup import trackedalone
from explorer.text.meetings import (
    council,
    decisionnotice,
    decisionpage,
    heads,
    minuted,
    pageitems,
    papername,
    signs,
    untitled,
)
from explorer.text.meetings.headparts import Head
from explorer.text.meetings.whosemeeting import WhoseMeeting
from explorer.text.page.draft import Draft
from explorer.text.persons import inprose, memberspages, people, roles, signatures
from explorer.text.reports import decisionrecords, frontsheets
from explorer.text.room import attendance
from explorer.text.sittings import agenda, sitting
from explorer.text.sittings.paper import Paper


def extract(source: Source) -> Extraction:
    """Return all that one paper says; every span lies inside `source.text`. Never raises for any text."""
    with paused():
        return _read(source)


def _read(source: Source) -> Extraction:
    """Extract in a frame of its own, so that what was needed on the way is let go before the collector runs again."""
    draft = Draft(source)
    if draft.lines:
        _Reader(draft).read()
    return draft.finish()


class _Reader:
    """Reads a paper as what it is: a list of meetings, a list of decisions or a notice of one, reports and meetings under their heads, or a
    page of a site that names none."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.heads = [] if memberspages.of_member(draft.lines) else heads.find(draft)
        self.organisations = Organisations(draft, (head.body for head in self.heads))
        draft.council, self.sure_council = council.find(draft, self.organisations, self.heads)
        whose = WhoseMeeting(draft, self.organisations, self.sure_council)
        self.roles = roles.find(draft)
        passing = inprose.people(draft) if self.heads or signs.headless(draft.lines) else ()
        titled = people.Titled(draft, (*roles.people(draft, self.roles), *passing))
        self.paper = Paper(draft, self.organisations, titled, whose)

    def read(self) -> None:
        """Record all that the paper says."""
        draft, paper = self.draft, self.paper
        if self._listing():
            return
        entries = decisionpage.entries(draft)
        fields = [] if entries or paper.of_decision else decisionnotice.fields(draft.lines)
        found = [] if entries or fields else papername.settle(draft, decisionpage.heads(draft, self.heads))
        if not (self.heads or found or entries or fields):
            found = papername.meeting(draft, draft.council if self.sure_council else "") or untitled.heads(draft)
        self._parts(found)
        if entries:
            self._register(entries if not decisionpage.planned(draft.lines) else [])
        elif fields:
            room, refs, item = decisionrecords.read(draft, self.organisations, paper.meeting, fields)
            agenda.follow(paper, room, refs, item, draft.lines[0].start, draft.lines[0].start)
        elif not found and not self._unnamed_meeting():
            memberspages.read(draft, self.organisations)
        if paper.of_decision and not entries:
            self._made_by(0, len(draft.lines))
        if left := [table for table in draft.trackers if table.start not in paper.followed]:
            put_to = [meeting for cover in paper.covers for meeting in cover.meetings]
            trackedalone.read(draft, self.organisations, paper.meeting, left, put_to)
        self._whole_paper()

    def _whole_paper(self) -> None:
        """Record what the paper says wherever it stands, once the meetings and decisions that it is about are known."""
        draft = self.draft
        self.organisations.relate()
        renamed.read(draft, self.organisations)
        people.memberships(draft, self.organisations.named)
        people.callers(draft)
        roles.claim(draft, self.organisations, self.roles)
        signatures.read(draft)
        castcount.read(draft)
        mentions.meetings(draft, self.organisations, self.paper.meeting, self.paper.parts)
        mentions.in_months(draft, self.organisations, self.paper.meeting)

    def _parts(self, found: Sequence[Head]) -> None:
        """Read the part below each head: the front sheets of reports first, then the meetings that took them."""
        parts = [*zip(found, (*(head.line for head in found[1:]), len(self.draft.lines)), strict=False)]
        for head, last in parts:
            if head.kind == "report":
                self._report(head.line, last)
        for head, last in parts:
            if head.kind != "report":
                sitting.read(self.paper, head, last)

    def _report(self, first: int, last: int) -> None:
        """Read lines `[first, last)` as a report, whose front sheet they may have."""
        draft, paper = self.draft, self.paper
        cover = frontsheets.read(draft, self.organisations, paper.meeting, first, last)
        if cover:
            begin, end = draft.lines[first].start, draft.lines[last - 1].end
            paper.covers.append(cover)
            paper.parts.append((cover.ref, begin, end))
            mentions.read(draft, self.organisations, paper.titled, cover.ref, begin, end)

    def _listing(self) -> bool:
        """Read a page that lists meetings; what it says of them is weaker than any paper of theirs."""
        draft = self.draft
        rows = listings.dated_rows(draft)
        if not rows and not listings.is_index(draft):
            return False
        for row in (*rows, *(() if rows else listings.files(draft))):
            body = self.organisations.named(row.body, row.start, row.end)
            ref = self.paper.meeting(body, row.date, row.start, row.end)
            draft.put(ref, status=row.status, **({"time": row.time} if row.time else {}))
        for head in () if rows else self.heads[:1]:
            if head.body and head.date:
                body = self.organisations.named(head.body, head.body_start, head.body_end)
                ref = self.paper.meeting(body, head.date, head.start, head.end)
                draft.put(ref, **({"time": head.time} if head.time else {}))
        return True

    def _register(self, entries: list[int]) -> None:
        """Read a page that lists decisions, each with who took it and perhaps the meeting; `entries` are their first lines."""
        for first, last in pairwise([*entries, len(self.draft.lines)]) if entries else ():
            head = next((head for head in self.heads if first <= head.line < last), None)
            if head:
                sitting.read(self.paper, head._replace(kind="minutes", line=first, whole=True), last)
            else:
                self._unplaced(first, last, decisionpage.taken(self.draft, first, last), True)
            self._made_by(first, last)

    def _made_by(self, first: int, last: int) -> None:
        """Record who took the decisions of lines `[first, last)` by themselves, where a field names them."""
        draft = self.draft
        if maker := decisionpage.maker(draft, first, last):
            madeby.claim(draft, madeby.between(draft, draft.lines[first].start, draft.lines[last - 1].end), maker)

    def _unnamed_meeting(self) -> bool:
        """Read what a council's page of items or of a decision settled where it does not say at which meeting; tell whether it is one."""
        draft, last = self.draft, len(self.draft.lines)
        if titles := decisionpage.dated_titles(draft):
            for (first, date), (stop, _) in pairwise([*titles, (last, "")]):
                self._unplaced(first, stop, date, True)
                self._made_by(first, stop)
            return True
        labelled = pageitems.first_minutes(draft.lines, 0, last) >= 0
        if self.paper.of_decision or labelled or pageitems.of_one_item(draft.lines):
            date = decisionpage.taken(draft, 0, last) if self.paper.of_decision else ""
            self._unplaced(0, last, date, self.paper.of_decision or minuted.has(draft, 0, last))
            return True
        return False

    def _unplaced(self, first: int, last: int, date: str, held: bool) -> None:
        """Record the items of lines `[first, last)` and what was settled there on a `date`, if known, at no meeting that they name."""
        room = self.paper.room(first, last, date, held)
        agenda.read(self.paper, room, first, attendance.Opening(first, ()), last)

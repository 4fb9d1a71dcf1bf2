"""The one entry to this part: a source's text to its extraction; a pure function, linear in the text's length."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from explorer.collector import paused
from explorer.model import Extraction, Source
from explorer.text import mentions
from explorer.text.agenda import items, noticed, submitted
from explorer.text.agenda.items import Item
from explorer.text.councils import listings, renamed
from explorer.text.councils.organisations import Organisations
from explorer.text.deciding import castcount, decisions, divisions, madeby, twosides, verbs
from explorer.text.deciding.applications import Applications
from explorer.text.deciding.settled import Room
from explorer.text.followup import actions, appointed, business, nextup, tasks, welshminutes
from explorer.text.meetings import (
    council,
    decisionnotice,
    decisionpage,
    heads,
    minuted,
    pageitems,
    papername,
    places,
    signs,
    untitled,
)
from explorer.text.meetings.headparts import Head
from explorer.text.meetings.whosemeeting import WhoseMeeting
from explorer.text.moving.motions import Motions
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.persons import inprose, interests, memberspages, people, roles, signatures
from explorer.text.reports import decisionrecords, furtherreports, itemreports, papers
from explorer.text.room import apologies, attendance, attendees, attending, sameday, stackedcells, tookchair, tookpart

_AFTER_MINUTES = re.compile(r"\b(?:arising|correction|amendment|actions?|progress)\b.*\bminutes?\b", re.IGNORECASE)
"""Words of an item's title that is about what earlier minutes say, and not on confirming them."""
_OF_MINUTES = re.compile(r"\bminutes\b|\bminute of\b|miontuairisc", re.IGNORECASE)
_STOP = re.compile(r"[\s.:;*_–-]*")
"""What stands between a title and the text beside it."""
_NEAR_DAY = 500
"""Characters between a body's name and its meeting's day that are quoted as one."""


def extract(source: Source) -> Extraction:
    """Return all that one paper says; every span lies inside `source.text`. Never raises for any text."""
    with paused():
        return _read(source)


def _read(source: Source) -> Extraction:
    """Extract in a frame of its own, so that what was needed on the way is let go before the collector runs again."""
    draft = Draft(source)
    return _Reader(draft).read() if draft.lines else draft.finish()


class _Reader:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.heads = heads.find(draft)
        self.organisations = Organisations(draft, (head.body for head in self.heads))
        draft.council, self.sure_council = council.find(draft, self.organisations, self.heads)
        self.whose = WhoseMeeting(draft, self.organisations, self.sure_council)
        self.roles = roles.find(draft)
        passing = inprose.people(draft) if self.heads or (draft.lines and signs.headless(draft.lines)) else ()
        self.titled = people.Titled(draft, (*roles.people(draft, self.roles), *passing))
        self.applications = Applications(draft)
        self.of_decision = decisionpage.is_one(draft.lines)
        self.covers: list[papers.Cover] = []
        self.parts: list[tuple[str, int, int]] = []
        self.alike: Counter[tuple[str, str]] = Counter()

    def read(self) -> Extraction:
        draft = self.draft
        if self._listing():
            return draft.finish()
        entries = decisionpage.entries(draft)
        fields = [] if entries or self.of_decision else decisionnotice.fields(draft.lines)
        found = [] if entries or fields else papername.settle(draft, decisionpage.heads(draft, self.heads))
        if not (self.heads or found or entries or fields):
            found = papername.meeting(draft, draft.council if self.sure_council else "") or untitled.heads(draft)
        parts = [(head, found[i + 1].line if i + 1 < len(found) else len(draft.lines)) for i, head in enumerate(found)]
        for head, last in parts:
            if head.kind == "report":
                cover = papers.front_sheet(draft, self.organisations, self.meeting, head.line, last)
                if cover:
                    self.covers.append(cover)
                    self.parts.append((cover.ref, draft.lines[head.line].start, draft.lines[last - 1].end))
                    mentions.read(
                        draft,
                        self.organisations,
                        self.titled,
                        cover.ref,
                        draft.lines[head.line].start,
                        draft.lines[last - 1].end,
                    )
        for head, last in parts:
            if head.kind != "report":
                self._meeting_part(head, last)
        if entries:
            self._register(entries if not decisionpage.planned(draft.lines) else [])
        elif fields:
            room, refs, item = decisionrecords.read(draft, self.organisations, self.meeting, fields)
            self._follow(room, refs, item, draft.lines[0].start, draft.lines[0].start)
        elif not found and not self._unnamed_meeting():
            memberspages.read(draft, self.organisations)
        if self.of_decision and not entries:
            self._made_by(0, len(draft.lines))
        self.organisations.relate()
        renamed.read(draft, self.organisations)
        people.memberships(draft, self.organisations.named)
        people.callers(draft)
        roles.claim(draft, self.organisations, self.roles)
        signatures.read(draft)
        castcount.read(draft)
        mentions.meetings(draft, self.organisations, self.meeting, self.parts)
        mentions.in_months(draft, self.organisations, self.meeting)
        return draft.finish()

    def _listing(self) -> bool:
        """Read a page that lists meetings; what it says of them is weaker than any paper of theirs."""
        draft = self.draft
        rows = listings.dated_rows(draft)
        if not rows and not listings.is_index(draft):
            return False
        for row in (*rows, *(() if rows else listings.files(draft))):
            body = self.organisations.named(row.body, row.start, row.end)
            ref = self.meeting(body, row.date, row.start, row.end)
            draft.put(ref, status=row.status, **({"time": row.time} if row.time else {}))
        for head in () if rows else self.heads[:1]:
            if head.body and head.date:
                body = self.organisations.named(head.body, head.body_start, head.body_end)
                ref = self.meeting(body, head.date, head.start, head.end)
                draft.put(ref, **({"time": head.time} if head.time else {}))
        return True

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

    def _register(self, entries: list[int]) -> None:
        """Read a page that lists decisions, each with who took it and perhaps the meeting; `entries` are their first lines."""
        for first, last in pairwise([*entries, len(self.draft.lines)]) if entries else ():
            head = next((head for head in self.heads if first <= head.line < last), None)
            if head:
                self._meeting_part(head._replace(kind="minutes", line=first, whole=True), last)
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
        if self.of_decision or labelled or pageitems.of_one_item(draft.lines):
            date = decisionpage.taken(draft, 0, last) if self.of_decision else ""
            self._unplaced(0, last, date, self.of_decision or minuted.has(draft, 0, last))
            return True
        return False

    def _unplaced(self, first: int, last: int, date: str, held: bool) -> None:
        """Record the items of lines `[first, last)` and what was settled there on a `date`, if known, at no meeting that they name."""
        draft = self.draft
        begin, end = draft.lines[first].start, draft.lines[last - 1].end
        told = divisions.tells_results(draft, begin, end) or twosides.counted(draft, begin, end)
        room = Room(
            "",
            "",
            "",
            date,
            held,
            motions=Motions(draft, first, last),
            tells_results=told,
            applications=self.applications,
            of_decision=self.of_decision,
        )
        self._business(room, first, attendance.Opening(first, ()), last)

    def _meeting_part(self, head: Head, last: int) -> None:
        draft = self.draft
        name, start, end = self.whose.name(head)
        if not name:
            draft.problem("no-body", "The paper does not say which body met", head.date_start, head.date_end)
            return
        body = self.organisations.named(name, start, end)
        begin, stop = draft.lines[head.line].start, draft.lines[last - 1].end
        meeting = self._of_head(head, body, start, end, last)
        opening = self._opening(head, meeting, body, last)
        people.contacts(draft, meeting, begin, stop)
        room = Room(
            meeting,
            body,
            verbs.power(str(draft.attr(body, "classification") or ""), name),
            head.date,
            minuted=draft.attr(meeting, "status") == "minuted",
            motions=Motions(draft, head.line, last),
            tells_results=divisions.tells_results(draft, begin, stop) or twosides.counted(draft, begin, stop),
            applications=self.applications,
            of_decision=self.of_decision,
        )
        seated = draft.claims("attended", target=meeting)
        listed = any(claim.attrs.get("role") != "substitute" for claim in seated)
        first = min(max(head.after, head.line if head.whole else at_or_after(draft.lines, head.end)), last)
        self._meetings_named(room, self._business(room, first, opening, last), first, last)
        if draft.attr(meeting, "status") == "called" and self._held(meeting):
            draft.put(meeting, status="minuted")
        if draft.attr(meeting, "status") == "minuted":
            self._in_room(meeting, begin, stop, listed)

    def _of_head(self, head: Head, body: str, start: int, end: int, last: int) -> str:
        """Record the meeting of a head whose body is named in `[start, end)`, when and where it was, and return its ref; its part of the
        paper ends before line `last`."""
        draft = self.draft
        low, high = head.date_start, head.date_end
        if abs(start - low) < _NEAR_DAY:
            low, high = min(start, low), max(end, high)
        again = sameday.time_of_another(draft, body, head, last)
        meeting = self.meeting(body, head.date, low, high, time=again)
        held = head.kind != "notice" and minuted.of_head(draft, head, last)
        draft.put(meeting, status=head.status or ("minuted" if held else "called"))
        if again:
            draft.put(meeting, _again=True)
        if rule := head.rule or head.year_rule:
            draft.put(meeting, _rule=rule)
        if head.wrong_weekday:
            said = f"The weekday printed is not that of the date, which was a {head.wrong_weekday}"
            draft.problem("weekday", said, head.date_start, head.date_end)
        if not self.of_decision:
            places.read(draft, head, meeting, last)
        return meeting

    def _opening(self, head: Head, meeting: str, body: str, last: int) -> attendance.Opening:
        """Record who was in the room by the lists and sentences above the business, and return where that begins."""
        draft = self.draft
        opening = attendance.read(draft, meeting, body, head.after, last)
        attendees.read(draft, meeting, body, head.after, last)
        stackedcells.read(draft, meeting, body, head.after, last)
        apologies.read(draft, meeting, head.after, last)
        if not head.status and (draft.claims("attended", target=meeting) or head.kind == "minutes"):
            draft.put(meeting, status="minuted")
        return opening

    def _in_room(self, meeting: str, begin: int, stop: int, listed: bool) -> None:
        """Read who was in the room by what `[begin, stop)` tells, besides those who are `listed`."""
        draft = self.draft
        attending.read(draft, meeting, begin, stop)
        attending.joined(draft, meeting, begin, stop)
        attending.came(draft, meeting, begin, stop)
        attending.opened(draft, meeting, begin, stop)
        attending.chosen(draft, meeting, begin, stop)
        tookchair.read(draft, meeting, begin, stop)
        if not listed:
            tookpart.read(draft, meeting, begin, stop)

    def _held(self, meeting: str) -> bool:
        """Tell whether somebody was there, or something was resolved, so that the paper is of a meeting that was held."""
        taken = (claim.subject for claim in self.draft.claims("taken_at", target=meeting))
        resolved = any(self.draft.attr(ref, "outcome") == "resolved" for ref in taken)
        return resolved or bool(self.draft.claims("attended", target=meeting))

    def _business(self, room: Room, first: int, opening: attendance.Opening, last: int) -> list[tuple[Item, str]]:
        """Record the items of lines `[first, last)` with all that was settled under them and beside, and return them with their refs."""
        draft = self.draft
        put = room.motions.closed() if room.motions else ()
        found = items.find(draft, first, last, put)
        lone = len(found) == 1 and not pageitems.of_one_item(draft.lines)
        if lone and found[0].procedural and not found[0].number:
            found = []  # one label such as "APOLOGIES:" is no agenda, and what follows it is not under it
        pairs: list[tuple[Item, str]] = []
        for item in found:
            if not item.title:
                refs = decisions.read(draft, room, None, "", item.minuted, item.last)
                self._follow(room, refs, "", item.start, draft.lines[item.last - 1].end)
                continue
            ref = self._item(room, item, len(pairs) + 1)
            pairs.append((item, ref))
            self._item_business(room, item, ref)
        listed = min(at_or_after(draft.lines, found[0].start), last) if found else last
        for begin, stop in (*((low, min(high, listed)) for low, high in opening.between), (opening.after, listed)):
            if begin < stop <= listed:
                refs = decisions.read(draft, room, None, "", begin, stop)
                self._follow(room, refs, "", draft.lines[begin].start, draft.lines[stop - 1].end)
        return pairs

    def _meetings_named(self, room: Room, pairs: list[tuple[Item, str]], first: int, last: int) -> None:
        """Record which minutes were confirmed, who declared an interest and when the next meeting is, by lines `[first, last)`."""
        draft = self.draft
        if first < last:
            begin, end = draft.lines[first].start, draft.lines[last - 1].end
            whole = [i for i, _ in pairs if "min" in i.title.lower() and _OF_MINUTES.search(i.title)]
            others: list[tuple[int, int]] = []
            for item in (i for i in whole if not _AFTER_MINUTES.search(i.title)):
                low = min(item.end, draft.lines[min(item.first, last - 1)].start)
                low = item.start if draft.dates.first(item.start, low) else low
                high = draft.lines[max(item.last - 1, 0)].end
                whose = [ref for place, ref in self.organisations.between(item.start, item.end) if ref != room.body]
                others += [(item.start, high)] if whose else []
                body = whose[0] if whose else room.body
                business.confirmed(draft, self.organisations, room.meeting, body, self.meeting, low, high, True)
            business.confirmed(
                draft, self.organisations, room.meeting, room.body, self.meeting, begin, end, False, others
            )
            interests.read(draft, self.organisations, self.titled, room.meeting, pairs)
        if first < last and room.date:
            begin, end = draft.lines[first].start, draft.lines[last - 1].end
            business.confirmed_without_year(draft, room.meeting, room.body, self.meeting, begin, end)
            welshminutes.confirmed(draft, room.meeting, room.body, self.meeting, begin, end)
            nextup.read(draft, self.organisations, room, self.meeting, begin, end)
            nextup.adjourned(draft, room, self.meeting, begin, end)
            nextup.agreed(draft, room, self.meeting, begin, end)

    def _item(self, room: Room, item: Item, position: int) -> str:
        title = self.draft.printed(item.title, item.start, item.end)
        ref = self.draft.mention(
            "item",
            title,
            item.start,
            item.end,
            key=f"{room.meeting}:{item.start}",
            number=item.number,
            position=position,
            title=title,
        )
        if item.incomplete:
            self.draft.put(ref, incomplete=True)
            self.draft.problem("cut-off", f"The minutes of “{title}” are cut off in this paper", item.start, item.end)
        if not item.number and submitted.names_submitter(item.title):
            alike = (room.meeting, item.title)
            self.draft.put(ref, _again=self.alike[alike])
            self.alike[alike] += 1
        attrs = {"number": item.number} if item.number else {}
        if room.meeting:
            self.draft.claim("on_agenda_of", ref, room.meeting, item.start, item.end, attrs)
        return ref

    def _item_business(self, room: Room, item: Item, ref: str) -> None:
        draft = self.draft
        appointed.read(draft, item, self.organisations.named)
        itemreports.misprinted(draft, item, self.organisations)
        labelled = 0 < item.label < item.last
        if (
            room.meeting
            and "apolog" in item.title.lower()
            and (labelled or not draft.claims("sent_apologies", target=room.meeting))
        ):
            apologies.under_item(draft, room.meeting, item.label + 1 if labelled else item.first, item.last)
        report = itemreports.under_item(draft, item, ref, room.meeting, self.covers)
        further = furtherreports.under_item(draft, item, ref, room.meeting) if report else []
        refs = decisions.read(draft, room, item, ref, item.minuted, item.last)
        noticed.give_words(draft, item, refs)
        if item.first < item.last:
            line, end = draft.lines[item.first], draft.lines[item.last - 1].end
            beside = _STOP.match(draft.masked, item.end, line.end) if line.start < item.end else None
            begin = beside.end() if beside and beside.end() < line.end else min(item.end, line.start)
            if item.minuted < item.last:
                said = draft.lines[item.minuted].start if item.label else begin
                self._follow(room, refs, ref if not (item.procedural and room.meeting) else "", said, end)
            mentions.read(draft, self.organisations, self.titled, ref, item.start, end)
            self.parts.append((ref, item.start, end))
        elif room.minuted and any(map(tasks.opens, item.title.split("("))):
            # What stands alone under a number may be a task, and not the title of anything.
            self._follow(room, refs, ref, item.start, item.end)
        for decision in refs:
            span = draft.spans(decision)[0]
            if report:
                draft.claim("concerns", decision, furtherreports.at(report, further, span.start), span.start, span.end)

    def _follow(self, room: Room, refs: list[str], item: str, begin: int, end: int) -> None:
        for ref in refs:
            business.referrals(self.draft, self.organisations, ref, room.body)
            appointed.in_decision(self.draft, self.organisations, ref)
            span = self.draft.spans(ref)[0]
            self.parts.append((ref, span.start, span.end))
            mentions.read(self.draft, self.organisations, self.titled, ref, span.start, span.end, room.body)
        actions.read(self.draft, self.organisations, refs, item, begin, end, room)

"""What a meeting left to be done: the loops its record opens, each with the words of the record and the day it is due.

Minutes open them in a decision ("a report be brought back in six months"), in a request for information, in a line "Action: …",
and in sentences that give a task to an office, a member or staff ("Clerk to write to the county", "Cllr Birch will chase this",
"the Clerk was asked to …", "this is to be reported"). What was done, and what others do, opens none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from explorer.text.councils.organisations import Organisations
from explorer.text.deciding.clausemarks import marker
from explorer.text.deciding.settled import Room
from explorer.text.followup import actionlabels, directions, due, labelledtasks, taskactors, tasks, trackedowners
from explorer.text.naming import names
from explorer.text.page.covered import Covered, covering
from explorer.text.page.draft import Draft, short
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end, sentence_start
from explorer.text.room import knownnames, printednames

_REQUEST = Cued(
    re.compile(
        r"\b(?:requested(?!\s+to\s+(?:note|consider|approve|agree|accept|endorse|receive|support|comment|adopt|ratify"
        r"|elect|(?:determine|resolve)\s+that)\b)"
        r"|asked for|request(?!\s+for\b))\b[^.:\n]{0,80}\b"
        r"(?P<what>information|details|report|figures|update|statistics|briefing|breakdown|copy|copies)\b"
        r"(?:[^.:\n]{0,80}:(?P<list>[ \t]*$))?",
        re.IGNORECASE | re.MULTILINE,
    ),
    ("request", "asked for"),
)
_OPENS = Cued(
    re.compile(
        r"\b(?:report back|report(?:s|ing)? (?:on )?progress|progress report|further report|update report|an update|letter\b[^.]{0,30}\bsent|write to"
        r"|be provided|provide (?:a|an|the|further)|bring back|be brought back|investigate)\b"
        r"|\b(?-i:BE (?:DIRECTED|REQUESTED|ASKED|INSTRUCTED)) to\b",
        re.IGNORECASE,
    ),
    ("report back", "report progress", "reports progress", "reporting progress", "report on progress", "progress report", "further report", "update report", "an update", "letter", "write to", "be provided", "provide ",
     "bring back", "be brought back", "investigate", "BE DIRECTED", "BE REQUESTED", "BE ASKED", "BE INSTRUCTED"),
)  # fmt: skip
_OFFICES = re.compile(
    r"\b(?:(?:Parish|Town|Community|City|Committee|Deputy) )?(?:Clerk|Chief Executive|Meetings Administrator|Mayor)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"\b(?:Director|Engineer|Officer|Manager|Head|Executive|Planner|Architect|Solicitor|Administrator|Secretary)"
    r"\b[^.;:]*\Z"
)
"""An office of staff with the name of its holder behind it: "the Director, Culture and Tourism, Mr Elm"."""
_LONGEST_OFFICE = 80
"""Characters of an office before the name of its holder."""
_OF_ANYBODY = frozenset(("Mr", "Mrs", "Ms", "Miss"))
_LEFT = ("rejected", "noted", None)
"""Outcomes with which nothing of a decision is to be done."""
_CHAIR = re.compile(r"(?:[Tt]he\s+)?[Cc]hair(?:man|woman|person)?")
_REASON = re.compile(r"\W*reasons?\b[^.:\n]{0,60}:", re.IGNORECASE)
"""How a sentence opens that says why something was settled."""
_REASONS = re.compile(r"\W*reasons?(?: for (?:the )?(?:decision|recommendation)s?)?\W*", re.IGNORECASE)
"""A heading above such sentences."""
_NOTICE = re.compile(r"\W{0,4}(?:[I1l|!]\s?|We\s+)will\s+(?:move|ask)\b")
"""How a notice of a motion or a question opens, misread or not, which asks nothing of anybody yet."""


def read(
    draft: Draft, organisations: Organisations, room: Room, decisions: Sequence[str], item: str, begin: int, end: int
) -> None:
    """Record the loops that `[begin, end)` of an item opens, in its decisions, by request and, in minutes, by giving tasks."""
    loops = _Loops(draft, room, item, decisions)
    loops.in_decisions(organisations)
    if item:
        loops.requested(begin, end)
    if room.minuted:
        loops.given(begin, end)


class _Loops:
    """The loops that an item and its decisions open: no words that were `taken` for one open another."""

    def __init__(self, draft: Draft, room: Room, item: str, decisions: Sequence[str]) -> None:
        self.draft, self.room, self.item, self.decisions = draft, room, item, decisions
        self.decided = covering((span.start, span.end) for ref in decisions for span in draft.spans(ref))
        self.taken = Covered()
        self.settled: list[tuple[int, int]] = []

    def in_decisions(self, organisations: Organisations) -> None:
        """Record what the decisions leave to be done, and note those that ask nothing of anybody as `settled`."""
        draft, room = self.draft, self.room
        again: dict[str, str] = {}
        for ref in self.decisions:
            span = draft.spans(ref)[0]
            if not directions.asks(draft, span.start, span.end):
                self.settled.append((span.start, span.end))
                continue
            charged = taskactors.charged(draft.masked, span.start, span.end)
            if (charged or draft.seeker.has(_OPENS, span.start, span.end)) and draft.attr(ref, "outcome") not in _LEFT:
                words = draft.words(span.start, span.end).rstrip(" .;,")
                action = again.get(words) or _action(draft, span.start, span.end, room)
                draft.also(again.setdefault(words, action), span.start, span.end)
                draft.claim("arises_from", action, ref, span.start, span.end)
                told = directions.asked(draft, organisations, span.start, span.end)
                told += [who for place in charged for who in _somebody(draft, room, *place) if not told]
                for somebody in told or (_asked(draft, room, span.start, span.end) if room.minuted else ()):
                    draft.claim("asked_of", action, somebody, span.start, span.end)
                self.taken.add(span.start, span.end)

    def requested(self, begin: int, end: int) -> None:
        """Record what sentences ask to be told, outside of what was decided."""
        draft = self.draft
        done = begin
        for match in draft.seeker.finditer(_REQUEST, begin, end):
            if match.start() < done:
                continue
            opens = sentence_start(draft.masked, match.start(), begin)
            closes = sentence_end(draft.masked, match.end("what"), min(end, draft.paragraphs.end(match.end())))
            done = closes
            if tasks.told(draft, opens, match.end("what")) or _NOTICE.match(draft.masked, opens, match.start() + 1):
                continue
            listed = _bullets(draft, match.end(), end) if match["list"] is not None else []
            for start, stop in listed or [(opens, closes)]:
                if not self.decided.holds(start if listed else match.start()):
                    action = _action(draft, start, stop, self.room)
                    draft.claim("arises_from", action, self.item, min(match.start(), start), stop)
                    self.taken.add(start, stop)

    def given(self, begin: int, end: int) -> None:
        """Record the tasks that sentences give, outside of what is `taken` and of what was `settled` without giving one to anybody."""
        draft, room = self.draft, self.room
        done = covering(self.settled)
        given = (actionlabels.Labelled(*one) for one in tasks.sentences(draft, begin, end))
        for start, stop, *owner in [*actionlabels.find(draft, begin, end), *given]:
            if self.taken.touches(start, stop) or _tells_why(draft, start, stop):
                continue
            if _NOTICE.match(draft.masked, start, stop):
                continue
            if done.touches(start, stop) and any(
                a < stop and start < b and not tasks.actors(draft, a, b) for a, b in self.settled
            ):
                continue
            source = self._decision_at(start) or self.item or room.meeting
            if not source:
                continue
            self.taken.add(start, stop)
            action = _action(draft, start, stop, room)
            if row := labelledtasks.below(draft, start, stop):
                labelledtasks.put(draft, action, row)
            owners = {who: (at, ends) for at, ends, who in trackedowners.named(draft, *owner)}
            for somebody, (at, ends) in owners.items():
                draft.claim("asked_of", action, somebody, at, ends)
            for somebody in _asked(draft, room, start, stop):
                if somebody not in owners:
                    draft.claim("asked_of", action, somebody, start, stop)
            draft.claim("arises_from", action, source, start, stop)

    def _decision_at(self, at: int) -> str:
        """Return the decision in whose words the offset `at` lies, empty where it lies in those of none."""
        within = self.decisions if self.decided.holds(at) else ()
        return next((ref for ref in within for span in self.draft.spans(ref) if span.start <= at < span.end), "")


def _asked(draft: Draft, room: Room, start: int, end: int) -> Iterator[str]:
    """Yield the refs of those to whom the words of `[start, end)` give a task."""
    for begins, ends in tasks.actors(draft, start, end):
        yield from _somebody(draft, room, begins, ends)


def _tells_why(draft: Draft, start: int, end: int) -> bool:
    """Tell whether a sentence says why something was settled, by its opening or by the heading of its paragraph."""
    if _REASON.match(draft.masked, start, end):
        return True
    lines = draft.lines
    above = bisect_right(lines.apart, at_or_after(lines, start)) - 1
    k = lines.apart[above] if above >= 0 else 0
    return k > 0 and _REASONS.fullmatch(lines[k - 1].text) is not None


def _somebody(draft: Draft, room: Room, start: int, end: int) -> list[str]:
    """Return the refs of those whom an actor's words name: members and staff by name or initials, whoever was in the chair,
    else an office."""
    words = draft.masked[start:end]
    if _CHAIR.fullmatch(words):
        return _in_chair(draft, room.meeting)
    if job := taskactors.job(words):
        beside = words[:4].lower() != "the " and draft.masked[max(0, start - 3) : start].rstrip().endswith((",", "&"))
        return [] if beside else _post(draft, job, start, end)  # Beside a comma stands what somebody named is.
    if taskactors.lettered(words):
        return [known for letters in taskactors.each(words) if (known := knownnames.by_initials(draft, letters))]
    councillors = words.startswith(("Cllrs", "Councillors"))
    if taskactors.untitled(words) and not {(words, False), (words, True)} & draft.people.keys():
        return []  # Whoever has no title here, and stands nowhere else in a public role, becomes no person.
    found = [
        printednames.person_at(draft, start + a, start + b, councillors)
        for a, b in names.split_names(words)
        if not _OFFICES.search(words[a:b]) and not _stranger(draft, words[a:b], start + a)
    ]
    for office in _OFFICES.finditer(words):
        found.append(draft.mention("post", office.group().title(), start + office.start(), start + office.end()))
    return found


def _stranger(draft: Draft, name: str, at: int) -> bool:
    """Tell whether somebody named at `at` is no member by title, has no office before the name and a surname that nobody else of the paper
    has: a resident or a contractor, who becomes no person by helping."""
    if _STAFF.search(draft.masked, max(0, at - _LONGEST_OFFICE), at):
        return False
    parsed = names.parse(name)
    return bool(parsed.titles) and set(parsed.titles) <= _OF_ANYBODY and parsed.surname not in draft.surnamed


def _in_chair(draft: Draft, meeting: str) -> list[str]:
    """Return who is listed as the one who presided over a meeting, or none where several did."""
    found = {claim.subject for claim in draft.claims("attended", target=meeting) if claim.attrs.get("role") == "chair"}
    return list(found) if len(found) == 1 else []


def _post(draft: Draft, job: str, start: int, end: int) -> list[str]:
    """Return the ref of an office: the only one in the paper that its words begin ("Engineer" of "Engineer, Roads"), else their own,
    unless one word is all they are."""
    known = [ref for ref in draft.refs("post") if draft.name(ref).startswith((f"{job},", f"{job} - "))]
    if len(known) == 1:
        draft.also(known[0], start, end)
        return known
    return [draft.mention("post", job, start, end)] if " " in job else []


def _action(draft: Draft, start: int, end: int, room: Room) -> str:
    """Record that what `[start, end)` says is to be done, and return its ref."""
    words = draft.words(start, end)
    when = due.when(draft, start, end, room.date)
    label = short(words)
    return draft.mention(
        "action", label, start, end, key=f"action:{start}", text=words, due=when, state="unknown", _meeting=room.meeting
    )


def _bullets(draft: Draft, at: int, end: int) -> list[tuple[int, int]]:
    """Return the entries of the list that begins at `at`."""
    found = []
    for k in range(at_or_after(draft.lines, at), len(draft.lines)):
        line = draft.lines[k]
        if line.start >= end or not marker(line):
            break
        found.append((line.end - len(line.bare), line.end))
    return found

"""The card of a body: what it decides, its meetings by year, its members over time, and how it hangs together with other bodies."""

from __future__ import annotations

from collections import Counter
from typing import Final

from explorer.cards.decision import outcome_of
from explorer.cards.far import Ends, Neighbour, within
from explorer.cards.names import printed
from explorer.cards.person import asked_to_do
from explorer.cards.sheet import NOT_HERE, NOT_RECORDED, Sheet, led, missing, section
from explorer.cards.value import Line, Section
from explorer.cards.words import date_words
from explorer.cards.years import by_year
from explorer.schema import counted

_KIN: Final = (
    ("part_of", "Part of", "Includes"),
    ("hosted_by", "Hosted by", "Hosts"),
    ("partner_in", "Partner in", "Partners"),
    ("applied_to_join", "Applied to", "Asked by"),
    ("succeeds", "Formerly", "Now"),
)


def body(sheet: Sheet) -> list[Section]:
    """What it is and what it belongs to; what it decided; its meetings and members; what is sent on and where."""
    decided, met, members = sheet.into("taken_by"), sheet.into("held_by"), sheet.into("member_of")
    sent, about, posts = sheet.into("refers_to"), sheet.into("concerns"), sheet.into("post_in")
    none = missing("", NOT_RECORDED, "no list of its members found here")
    return [
        section("Body", printed(sheet), _kin(sheet)),
        section("Decided", by_year(sheet, "Decided", decided, _decided, ("decision", "decisions")), count=len(decided)),
        section("Meetings", _meetings(sheet, met), count=len(met)),
        section("Members", sheet.folded("Members", members, led, 12) or none, count=len(members)),
        section("Sends matters to", _onward(sheet, decided)),
        section("Sent here", by_year(sheet, "Sent here", sent, _decided, ("decision", "decisions")), count=len(sent)),
        section("About it", by_year(sheet, "About it", about, _decided, ("decision", "decisions")), count=len(about)),
        asked_to_do(sheet, sheet.into("asked_of")),
        section("Posts", sheet.folded("Posts", posts, led), count=len(posts)),
    ]


def _kin(sheet: Sheet) -> list[Line]:
    return [
        line
        for relation, out, into in _KIN
        for line in (*sheet.linked(sheet.out(relation), out), *sheet.linked(sheet.into(relation), into))
    ]


def _decided(end: Neighbour) -> Line:
    return led(end, note=outcome_of(end))


def _meetings(sheet: Sheet, met: Ends) -> list[Line]:
    def line(end: Neighbour) -> Line:
        return led(end, note=_said_of(sheet, end), text=date_words(end.other.date) or end.other.label)

    return by_year(sheet, "Meetings", met, line, ("meeting", "meetings")) or missing(
        "", NOT_HERE, "no paper of a meeting"
    )


def _said_of(sheet: Sheet, end: Neighbour) -> str:
    """How much of a meeting is known: its decisions, or that only its agenda or its mention is here."""
    linked = sheet.corpus.linked
    low, high = within(linked, linked.group("into", sheet.corpus.row(end.other.id)), "taken_at")
    status = str(end.other.attrs.get("status", ""))
    known = {"called": "only its agenda is here", "mentioned": "only mentioned"}.get(status, status)
    return counted(high - low, "decision") if high > low else known


def _onward(sheet: Sheet, decided: Ends) -> list[Line]:
    """The bodies that its decisions send matters to, with how many, and the words of the newest."""
    linked = sheet.corpus.linked
    ours = set(decided.things)
    targets, sources = linked.numbers("link target"), linked.numbers("link source")
    sent = [row for row in linked.link_rows_of("refers_to") if sources[row] in ours]
    counts = Counter(targets[row] for row in sent)
    newest = {targets[row]: row for row in sorted(sent, key=linked.numbers("link day").__getitem__)}
    most = sorted(counts, key=lambda row: (-counts[row], linked.label(row)))

    def line(row: int) -> Line:
        other = linked.thing(row)
        note = counted(counts[row], "decision")
        return Line(other.label, "", note, other.id, other.kind, linked.link(newest[row]).evidence)

    return sheet.folded("Sends", most, line)

"""What the card of each kind holds, most important first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from explorer.cards.parts import NOT_HERE, NOT_RECORDED, basis, ends, led, linked, value
from explorer.cards.room import in_the_room
from explorer.cards.value import Line, Section
from explorer.cards.words import OUTCOME, POWER, STATE, STATUS, date_words
from explorer.model import Entity

if TYPE_CHECKING:
    from explorer.corpus import Corpus

Builder = Callable[["Corpus", Entity], list[Section]]


def _in(words: Mapping[str, str]) -> Callable[[str], str]:
    return lambda held: words.get(held, held)


def _section(heading: str, *parts: list[Line]) -> Section:
    return Section(heading, tuple(line for part in parts for line in part))


def decision(corpus: Corpus, thing: Entity) -> list[Section]:
    """Outcome and power; body, meeting, item and report; movers and votes; the room; what followed."""
    meetings = ends(corpus, thing, "taken_at")
    reports = [end for end in ends(corpus, thing, "concerns") if end.other.kind == "report"]
    others = [end for end in ends(corpus, thing, "concerns") if end.other.kind != "report"]
    settled = _section(
        "Decision",
        value(thing, "outcome", "Outcome", _in(OUTCOME), NOT_RECORDED),
        value(thing, "tally", "Vote"),
        value(thing, "power", "Power", _in(POWER), NOT_RECORDED),
        linked(ends(corpus, thing, "taken_by"), "Body", NOT_RECORDED),
        value(thing, "date", "Date", date_words, NOT_RECORDED),
        linked(meetings, "Meeting", NOT_HERE),
        linked(ends(corpus, thing, "taken_under"), "Item", NOT_RECORDED),
        linked(reports, "Report", NOT_RECORDED),
        *(_origin(corpus, end.other) for end in reports),
        linked(others, "About"),
        basis(thing),
    )
    voices = _section(
        "Moved and voted",
        linked(ends(corpus, thing, "moved", forward=False), "Moved", NOT_RECORDED),
        linked(ends(corpus, thing, "seconded", forward=False), "Seconded", NOT_RECORDED),
        linked(ends(corpus, thing, "voted", forward=False), "Votes", NOT_RECORDED),
    )
    onward = _section(
        "What followed",
        linked(ends(corpus, thing, "refers_to"), "Goes on to"),
        linked(ends(corpus, thing, "arises_from", forward=False), "Action"),
    )
    room = [in_the_room(corpus, end.other) for end in meetings[:1]]
    return [settled, *room, voices, onward]


def _origin(corpus: Corpus, report: Entity) -> list[Line]:
    return [
        *linked(ends(corpus, report, "from_post"), "From", NOT_RECORDED),
        *linked(ends(corpus, report, "wrote", forward=False), "Author", NOT_RECORDED),
    ]


def meeting(corpus: Corpus, thing: Entity) -> list[Section]:
    """Body, day and place; the agenda with what was decided; the room; reports; minutes confirmed."""
    about = _section(
        "Meeting",
        linked(ends(corpus, thing, "held_by"), "Body", NOT_RECORDED),
        value(thing, "date", "Date", date_words, NOT_RECORDED),
        value(thing, "time", "Time"),
        value(thing, "place", "Place"),
        value(thing, "status", "Status", _in(STATUS)),
        linked(ends(corpus, thing, "confirmed_minutes_of"), "Minutes of"),
        linked(ends(corpus, thing, "confirmed_minutes_of", forward=False), "Minutes at"),
        basis(thing),
    )
    agenda: list[Line] = []
    for item in ends(corpus, thing, "on_agenda_of", forward=False):
        agenda.append(led(item, note="the papers cut it off" if item.other.attrs.get("incomplete") else ""))
        agenda += [
            led(end, "→", str(end.other.attrs.get("outcome", "")))
            for end in ends(corpus, item.other, "taken_under", forward=False)
        ]
    loose = [
        end for end in ends(corpus, thing, "taken_at", forward=False) if not corpus.out(end.other.id, "taken_under")
    ]
    decided = [led(end, "", str(end.other.attrs.get("outcome", ""))) for end in loose]
    reports = linked(ends(corpus, thing, "considered_at", forward=False), "")
    return [about, _section("Agenda", agenda), _section("Decided", decided), in_the_room(corpus, thing),
            _section("Reports", reports)]  # fmt: skip


def person(corpus: Corpus, thing: Entity) -> list[Section]:
    """Names as printed; posts and memberships; meetings; reports; decisions moved, seconded and voted on."""
    about = _section(
        "Person",
        value(thing, "aliases", "Also as"),
        value(thing, "titles", "Title"),
        linked(ends(corpus, thing, "holds"), "Post"),
        linked(ends(corpus, thing, "member_of"), "Member of"),
        linked(ends(corpus, thing, "possibly_same"), "Perhaps"),
        linked(ends(corpus, thing, "possibly_same", forward=False), "Perhaps"),
        basis(thing),
    )
    return [
        about,
        _section(
            "Decisions", *(linked(ends(corpus, thing, one), one.capitalize()) for one in ("moved", "seconded", "voted"))
        ),
        _section(
            "Reports",
            linked(ends(corpus, thing, "wrote"), "Wrote"),
            linked(ends(corpus, thing, "consulted_on"), "Consulted"),
        ),
        _section(
            "Meetings",
            linked(ends(corpus, thing, "attended"), "Attended"),
            linked(ends(corpus, thing, "invited_to"), "Invited"),
            linked(ends(corpus, thing, "sent_apologies"), "Apologies"),
            linked(ends(corpus, thing, "absent_from"), "Absent"),
            linked(ends(corpus, thing, "clerked"), "Contact"),
        ),
        _section("Interests declared", linked(ends(corpus, thing, "declared_interest"), "")),
        _section("Asked to do", linked(ends(corpus, thing, "asked_of", forward=False), "")),
    ]


def body(corpus: Corpus, thing: Entity) -> list[Section]:
    """What it is and what it belongs to; what it decided; its meetings and members."""
    kin = [
        line
        for one, out, into in (
            ("part_of", "Part of", "Includes"), ("hosted_by", "Hosted by", "Hosts"), ("partner_in", "Partner in", "Partners"),
            ("applied_to_join", "Applied to", "Asked by"), ("succeeds", "Formerly", "Now"), ("possibly_same", "Perhaps", "Perhaps"),
        )
        for line in (*linked(ends(corpus, thing, one), out), *linked(ends(corpus, thing, one, forward=False), into))
    ]  # fmt: skip
    decided = [
        led(end, "", str(end.other.attrs.get("outcome", ""))) for end in ends(corpus, thing, "taken_by", forward=False)
    ]
    return [
        _section("Body", value(thing, "aliases", "Also as"), kin, basis(thing)),
        _section("Decided", decided),
        _section("Sent here", linked(ends(corpus, thing, "refers_to", forward=False), "")),
        _section("About it", linked(ends(corpus, thing, "concerns", forward=False), "")),
        _section("Meetings", linked(ends(corpus, thing, "held_by", forward=False), "")),
        _section("Members", linked(ends(corpus, thing, "member_of", forward=False), "")),
        _section("Posts", linked(ends(corpus, thing, "post_in", forward=False), "")),
    ]


def report(corpus: Corpus, thing: Entity) -> list[Section]:
    """Where it came from and went; the editions beside it; who checked it; what was decided on it."""
    about = _section(
        "Report",
        value(thing, "date", "Date", date_words, NOT_RECORDED),
        value(thing, "period", "Covers"),
        _origin(corpus, thing),
        value(thing, "key_decision", "Key decision"),
        linked(ends(corpus, thing, "considered_at"), "Put to", NOT_HERE),
        linked(ends(corpus, thing, "considered_under"), "Item"),
        linked(ends(corpus, thing, "next_edition_of"), "Before it"),
        linked(ends(corpus, thing, "next_edition_of", forward=False), "After it"),
        basis(thing),
    )
    decided = [
        led(end, "", str(end.other.attrs.get("outcome", ""))) for end in ends(corpus, thing, "concerns", forward=False)
    ]
    return [
        about,
        _section("Decisions on it", decided or [Line("none in these papers", missing=True)]),
        _section("Checked by", linked(ends(corpus, thing, "consulted_on", forward=False), "")),
        _section("Closes", linked(ends(corpus, thing, "closed_by", forward=False), "")),
    ]


def item(corpus: Corpus, thing: Entity) -> list[Section]:
    """Meeting and report; what was decided under it; interests declared."""
    cut = [Line("the papers stop before its end", "Cut off", missing=True)] if thing.attrs.get("incomplete") else []
    about = _section(
        "Agenda item",
        value(thing, "number", "Number"),
        linked(ends(corpus, thing, "on_agenda_of"), "Meeting", NOT_HERE),
        linked(ends(corpus, thing, "considered_under", forward=False), "Report"),
        cut,
        basis(thing),
    )
    decided = [
        led(end, "", str(end.other.attrs.get("outcome", "")))
        for end in ends(corpus, thing, "taken_under", forward=False)
    ]
    actions = linked(ends(corpus, thing, "arises_from", forward=False), "")
    interests = linked(ends(corpus, thing, "declared_interest", forward=False), "")
    return [about, _section("Decided", decided or [Line("no decision recorded", missing=True)]),
            _section("Actions opened", actions), _section("Interests declared", interests)]  # fmt: skip


def post(corpus: Corpus, thing: Entity) -> list[Section]:
    """Where it belongs, who held it, what it reported and was asked for."""
    return [
        _section(
            "Post",
            linked(ends(corpus, thing, "post_in"), "Part of", NOT_RECORDED),
            linked(ends(corpus, thing, "succeeds"), "Formerly"),
            linked(ends(corpus, thing, "succeeds", forward=False), "Now"),
            basis(thing),
        ),
        _section(
            "Held by", linked(ends(corpus, thing, "holds", forward=False), "") or [Line(NOT_RECORDED, missing=True)]
        ),
        _section("Reports", linked(ends(corpus, thing, "from_post", forward=False), "")),
        _section("Asked to do", linked(ends(corpus, thing, "asked_of", forward=False), "")),
    ]


def action(corpus: Corpus, thing: Entity) -> list[Section]:
    """Who is asked, by when, where it arose and what closed it."""
    return [
        _section(
            "Action",
            value(thing, "state", "State", _in(STATE), NOT_RECORDED),
            value(thing, "due", "Due", date_words, NOT_RECORDED),
            linked(ends(corpus, thing, "asked_of"), "Asked of", NOT_RECORDED),
            linked(ends(corpus, thing, "arises_from"), "From"),
            linked(ends(corpus, thing, "closed_by"), "Closed by"),
            basis(thing),
        )
    ]


def document(corpus: Corpus, thing: Entity) -> list[Section]:
    """The file or page, where it came from, what a reader should know, and what is in it."""
    notes = [
        Line(problem.message, problem.code.replace("_", " "))
        for problem in corpus.problems
        if problem.document == thing.id
    ]
    inside = [
        end for end in ends(corpus, thing, "documented_in", forward=False) if end.other.kind in ("meeting", "report")
    ]
    return [
        _section("Document", value(thing, "path", "File"), value(thing, "url", "Address"), value(thing, "media_type", "Read as"),
                 value(thing, "sha256", "SHA-256")),
        _section("To know", notes),
        _section("Meetings and reports in it", linked(inside, "")),
    ]  # fmt: skip


BUILDERS: Final[Mapping[str, Builder]] = {
    "decision": decision, "meeting": meeting, "person": person, "body": body, "report": report,
    "item": item, "post": post, "action": action, "document": document,
}  # fmt: skip

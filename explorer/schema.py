"""The vocabulary of the graph as one table, read by screens, search, command line and exports.

Kinds, relations and attributes follow the project's graph contract; a new kind is a new row. A row that contradicts another
fails when this module is imported.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of node: its name, words for people, one-cell glyph, colour role and the attributes beyond the shared ones."""

    name: str
    one: str
    many: str
    glyph: str
    colour: str
    attributes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of edge. `verb` reads source to target, `reverse` target to source; `heading` names the group at the source's
    card and `reverse_heading` at the target's. `weak` marks links that a path uses only when asked."""

    name: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    verb: str
    reverse: str
    heading: str
    reverse_heading: str
    attributes: tuple[str, ...] = ()
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of nodes or edges: its one type and what it means."""

    name: str
    type: type
    meaning: str


KINDS: Final[dict[str, Kind]] = {
    kind.name: kind
    for kind in (
        Kind(
            "decision", "decision", "decisions", "◆", "accent", ("text", "outcome", "tally", "power", "clause", "date")
        ),
        Kind("meeting", "meeting", "meetings", "●", "primary", ("date", "time", "place", "status")),
        Kind("body", "body", "bodies", "■", "success", ("name", "classification", "aliases")),
        Kind("person", "person", "people", "▲", "warning", ("name", "aliases", "titles")),
        Kind("report", "report", "reports", "▤", "secondary", ("title", "date", "period", "key_decision")),
        Kind("item", "agenda item", "agenda items", "•", "foreground", ("number", "position", "title", "incomplete")),
        Kind("post", "post", "posts", "△", "warning", ("name",)),
        Kind("action", "action", "actions", "→", "error", ("text", "due", "state")),
        Kind("document", "document", "documents", "▭", "foreground", ("path", "url", "sha256", "media_type", "title")),
    )
}

_ANY = tuple(KINDS)

RELATIONS: Final[dict[str, Relation]] = {
    relation.name: relation
    for relation in (
        Relation("held_by", ("meeting",), ("body",), "was a meeting of", "met as", "Body", "Meetings"),
        Relation(
            "on_agenda_of",
            ("item",),
            ("meeting",),
            "was on the agenda of",
            "had on its agenda",
            "Meeting",
            "Agenda",
            ("number",),
        ),
        Relation(
            "considered_at", ("report",), ("meeting",), "was considered at", "considered", "Considered at", "Reports"
        ),
        Relation(
            "considered_under",
            ("report",),
            ("item",),
            "was considered under",
            "took the report",
            "Agenda item",
            "Report",
        ),
        Relation("from_post", ("report",), ("post",), "was the report of", "reported", "Report of", "Reports"),
        Relation("wrote", ("person",), ("report",), "wrote", "was written by", "Wrote", "Author"),
        Relation(
            "consulted_on",
            ("person",),
            ("report",),
            "was consulted on",
            "was checked by",
            "Consulted on",
            "Consulted",
            ("role", "sent", "returned"),
        ),
        Relation("taken_at", ("decision",), ("meeting",), "was taken at", "decided", "Taken at", "Decisions"),
        Relation("taken_by", ("decision",), ("body",), "was taken by", "decided", "Taken by", "Decisions"),
        Relation("made_by", ("decision",), ("post", "person"), "was made by", "made", "Made by", "Decisions made"),
        Relation("taken_under", ("decision",), ("item",), "was taken under", "led to", "Agenda item", "Decisions"),
        Relation(
            "concerns",
            ("decision",),
            ("report", "body"),
            "concerns",
            "was the subject of",
            "Concerns",
            "Decisions on it",
        ),
        Relation(
            "refers_to", ("decision",), ("body",), "refers the matter to", "was sent", "Goes on to", "Sent here by"
        ),
        Relation("moved", ("person",), ("decision",), "moved", "was moved by", "Moved", "Moved by"),
        Relation("seconded", ("person",), ("decision",), "seconded", "was seconded by", "Seconded", "Seconded by"),
        Relation("voted", ("person",), ("decision",), "voted on", "was voted on by", "Votes", "Votes", ("vote",)),
        Relation(
            "attended",
            ("person",),
            ("meeting",),
            "attended",
            "was attended by",
            "Attended",
            "In the room",
            ("role", "basis"),
        ),
        Relation(
            "sent_apologies",
            ("person",),
            ("meeting",),
            "sent apologies to",
            "had apologies from",
            "Apologies",
            "Apologies",
        ),
        Relation("absent_from", ("person",), ("meeting",), "was absent from", "was missed by", "Absent from", "Absent"),
        Relation("invited_to", ("person",), ("meeting",), "was invited to", "invited", "Invited to", "Invited"),
        Relation(
            "clerked", ("person",), ("meeting",), "was the contact for", "had as its contact", "Contact for", "Contact"
        ),
        Relation(
            "declared_interest",
            ("person",),
            ("meeting", "item"),
            "declared an interest at",
            "had a declaration from",
            "Declared interests",
            "Declarations",
            ("interest", "action"),
        ),
        Relation(
            "member_of",
            ("person",),
            ("body",),
            "is a member of",
            "has as a member",
            "Member of",
            "Members",
            ("role", "first_seen", "last_seen"),
        ),
        Relation(
            "holds",
            ("person",),
            ("post",),
            "holds the post of",
            "is held by",
            "Posts",
            "Held by",
            ("role", "first_seen", "last_seen"),
        ),
        Relation("post_in", ("post",), ("body",), "is a post in", "has the post of", "Part of", "Posts"),
        Relation(
            "confirmed_minutes_of",
            ("meeting",),
            ("meeting",),
            "confirmed the minutes of",
            "had its minutes confirmed at",
            "Confirmed minutes of",
            "Minutes confirmed at",
        ),
        Relation(
            "next_edition_of",
            ("report",),
            ("report",),
            "is the next edition of",
            "was followed by",
            "Edition before",
            "Edition after",
        ),
        Relation(
            "succeeds",
            ("post", "body"),
            ("post", "body"),
            "is the new name of",
            "was renamed to",
            "Formerly",
            "Now",
        ),
        Relation(
            "asked_of",
            ("action",),
            ("body", "post", "person"),
            "is asked of",
            "was asked for",
            "Asked of",
            "Asked to do",
        ),
        Relation(
            "arises_from",
            ("action",),
            ("decision", "item", "meeting"),
            "arises from",
            "opened",
            "Arises from",
            "Actions opened",
        ),
        Relation("closed_by", ("action",), ("report", "meeting"), "was closed by", "closed", "Closed by", "Closes"),
        Relation("part_of", ("body",), ("body",), "is part of", "includes", "Part of", "Includes", ("date",)),
        Relation("hosted_by", ("body",), ("body",), "is hosted by", "hosts", "Hosted by", "Hosts", ("date",)),
        Relation(
            "partner_in",
            ("body",),
            ("body",),
            "is a partner in",
            "has as a partner",
            "Partner in",
            "Partners",
            ("date",),
        ),
        Relation(
            "applied_to_join",
            ("body",),
            ("body",),
            "applied to join",
            "had an application from",
            "Applied to join",
            "Applications",
            ("date",),
        ),
        Relation(
            "possibly_same",
            ("person", "body"),
            ("person", "body"),
            "may be the same as",
            "may be the same as",
            "Possibly the same",
            "Possibly the same",
            ("reason",),
        ),
        Relation(
            "mentions",
            ("item", "report", "decision"),
            ("body", "person", "meeting", "report"),
            "mentions",
            "is mentioned in",
            "Mentions",
            "Mentioned in",
            weak=True,
        ),
        Relation(
            "documented_in", _ANY, ("document",), "is documented in", "documents", "Papers", "Things in it", weak=True
        ),
    )
}

WEAK: Final = frozenset(relation.name for relation in RELATIONS.values() if relation.weak)
"""Relations that say only that a paper names a thing, or that a thing stands in a paper."""

LISTED: Final = ("attended", "sent_apologies", "absent_from")
"""Relations in which an attendance list sets people: nobody stands twice in one list."""

TOOK_PART: Final = ("moved", "seconded", "voted")
"""Relations in which nobody stands who was away."""

OUTCOMES: Final = ("resolved", "agreed", "noted", "referred", "recommended", "delegated", "deferred", "rejected")
STATES: Final = ("open", "closed")
POWERS: Final = ("executive", "council", "scrutiny", "advisory", "regulatory")

ATTRIBUTES: Final[dict[str, Attribute]] = {
    attribute.name: attribute
    for attribute in (
        Attribute("kind", str, "the kind of node or edge"),
        Attribute("label", str, "what a person would call it"),
        Attribute("date", str, "ISO 8601 date, as precise as the record: 2018-06-21, 2018-06 or 2018"),
        Attribute("year", int, "the year of the date"),
        Attribute("basis", str, "stated, derived or curated"),
        Attribute("weight", float, "pieces of evidence"),
        Attribute("name", str, "the fullest form seen"),
        Attribute(
            "classification",
            str,
            "council, cabinet, committee, scrutiny, panel, board, agency, inspectorate, department, partnership",
        ),
        Attribute("aliases", str, "other forms, joined with '; '"),
        Attribute("titles", str, "titles seen with a person's name, joined with '; '"),
        Attribute("time", str, "HH:MM, local time"),
        Attribute("place", str, "where it met, as printed"),
        Attribute("status", str, "minuted, called (agenda only), mentioned, cancelled or moved"),
        Attribute("number", str, "item number as printed"),
        Attribute("position", int, "place on the agenda, from 1"),
        Attribute("title", str, "title as printed"),
        Attribute("incomplete", bool, "the source cuts the minutes off"),
        Attribute("period", str, "the year or years a report covers, as 2019/20 or 2024"),
        Attribute("key_decision", str, "yes or no, as the front sheet says"),
        Attribute("text", str, "the words of the record"),
        Attribute("outcome", str, "one of: " + ", ".join(OUTCOMES)),
        Attribute("tally", str, "votes as the record counts them, as '12 for, 3 against, 1 abstained', or 'unanimous'"),
        Attribute("power", str, "one of: " + ", ".join(POWERS)),
        Attribute("clause", str, "clause mark as printed, such as a or 1"),
        Attribute("due", str, "ISO date, or the words of the record, by which it was asked for"),
        Attribute("state", str, "open, closed or unknown"),
        Attribute("path", str, "file name or path as added"),
        Attribute("url", str, "the page's own address"),
        Attribute("sha256", str, "of the bytes that were read"),
        Attribute(
            "media_type",
            str,
            "as read: text/plain, text/markdown, text/html, application/pdf or the type of Word, OpenDocument or rich text documents",
        ),
        Attribute(
            "role",
            str,
            "role at the meeting, in the body or on the report; of who holds a post for now: acting, interim",
        ),
        Attribute("vote", str, "for, against or abstained"),
        Attribute("interest", str, "the interest declared, in the words of the record"),
        Attribute("action", str, "remained or withdrew"),
        Attribute("first_seen", str, "ISO date of the earliest evidence"),
        Attribute("last_seen", str, "ISO date of the latest evidence"),
        Attribute("sent", str, "ISO date the document was sent out"),
        Attribute("returned", str, "ISO date of the response"),
        Attribute("reason", str, "why two records may be one"),
        Attribute("note", str, "what a person has noted on it in a collection; no paper says so"),
    )
}

SHARED_NODE: Final = ("kind", "label", "date", "year", "basis")
SHARED_EDGE: Final = ("kind", "label", "weight", "date")
EVIDENCE: Final = ("evidence_document", "evidence_start", "evidence_end", "evidence_quote", "evidence_count")


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: 1 meeting, 2,304 meetings."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _check() -> None:
    for kind in KINDS.values():
        for name in kind.attributes:
            if name not in ATTRIBUTES:
                raise ValueError(f"kind {kind.name!r} has the undeclared attribute {name!r}")
    for relation in RELATIONS.values():
        for end in (*relation.sources, *relation.targets):
            if end not in KINDS:
                raise ValueError(f"relation {relation.name!r} joins the undeclared kind {end!r}")
        for name in relation.attributes:
            if name not in ATTRIBUTES:
                raise ValueError(f"relation {relation.name!r} has the undeclared attribute {name!r}")


_check()

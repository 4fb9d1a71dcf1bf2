"""Who was in the room, in which role, who belongs to which body, and who declared an interest."""

from __future__ import annotations

from collections import defaultdict

from tests.accuracy.sheet import Fact, Sheet

KINDS = {"apologies": "sent_apologies", "invited": "invited_to"}
MARKED = frozenset({"chair", "substitute", "other member"})
CONTACTS = frozenset({"clerk", "contact"})


def attendance(sheet: Sheet) -> None:
    """Compare who attended, sent apologies or was invited. An officer must be an officer and nobody else may be one; the
    roles of chair, substitute and other member are a row of their own. The public may be named or not."""
    row = sheet.rows["attendance"]
    fitting: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for want in [*sheet.facts("attendance"), *sheet.facts("attendance_may")]:
        for person in sheet.person(want["person"]):
            for meeting in sheet.meeting(want["meeting"]):
                fitting[person, meeting, KINDS.get(want["as"], "attended")].add(want["as"])
    for want in sheet.facts("attendance"):
        if want["as"] != "public":
            found = any(_fits(want["as"], role) for role in _roles(sheet, want))
            row.want(found, f"{want['person']} at {want['meeting']} as {want['as']}")
    meetings = frozenset[str]().union(*sheet.meetings.values())
    seen: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for link in sheet.linked.into(meetings, "attended", "sent_apologies", "invited_to"):
        seen[link.source, link.target, link.kind].add(str(link.attrs.get("role", "")))
    for (person, meeting, kind), roles in seen.items():
        known = fitting.get((person, meeting, kind), set())
        if not any(_fits(one, role) for one in known for role in roles) and not roles <= CONTACTS:
            where = f"{sheet.linked.label(person)} at {sheet.linked.label(meeting)}"
            sheet.rows["attendance"].spare(f"{where}: {kind} {', '.join(sorted(roles))}".rstrip())
        _extra_roles(sheet, person, known, roles)
    for want in sheet.facts("attendance"):
        if want["as"] in MARKED:
            found = want["as"] in _roles(sheet, want)
            sheet.rows["roles"].want(found, f"{want['person']} at {want['meeting']} as {want['as']}")


def membership(sheet: Sheet) -> None:
    """Compare who belongs to a body, as its member or through a post in it."""
    row, known = sheet.rows["membership"], _pairs(sheet, [*sheet.facts("membership"), *sheet.facts("membership_may")])
    for want in sheet.facts("membership"):
        people, bodies = sheet.person(want["person"]), sheet.body(want["body"])
        posts = sheet.linked.targets(people, "holds")
        there = sheet.linked.targets(people, "member_of") | sheet.linked.targets(posts, "post_in")
        row.want(there & bodies, f"{want['person']} member of {want['body']}")
    bodies = frozenset[str]().union(*sheet.bodies.values())
    for link in sheet.linked.into(bodies, "member_of"):
        if (link.source, link.target) not in known:
            row.spare(f"{sheet.linked.label(link.source)} member of {sheet.linked.label(link.target)}")


def declarations(sheet: Sheet) -> None:
    """Compare who declared an interest at which meeting and, where the facts say so, who withdrew."""
    row, known = sheet.rows["declarations"], set[tuple[str, str]]()
    may = [(want["person"], want["meeting"]) for want in sheet.facts("declarations_may")]
    for who, where in [*((want["person"], want["meeting"]) for want in sheet.facts("declarations")), *may]:
        known |= {(person, meeting) for person in sheet.person(who) for meeting in sheet.meeting(where)}
    asked: set[tuple[str, str]] = set()
    for want in sheet.facts("declarations"):
        if (want["person"], want["meeting"]) in asked:
            continue
        asked.add((want["person"], want["meeting"]))
        links = sheet.linked.out(sheet.person(want["person"]), "declared_interest")
        here = any(link.target in sheet.meeting(want["meeting"]) for link in links)
        done = not want.get("action") or any(link.attrs.get("action") == want["action"] for link in links)
        row.want(here and done, f"{want['person']} at {want['meeting']} {want.get('action', '')}".rstrip())
    for person, meeting in sorted(
        {
            (link.source, link.target)
            for link in sheet.linked.links
            if link.kind == "declared_interest" and sheet.linked.things[link.target].kind == "meeting"
        }
    ):
        if (person, meeting) not in known:
            row.spare(f"{sheet.linked.label(person)} at {sheet.linked.label(meeting)}")


def _roles(sheet: Sheet, want: Fact) -> set[str]:
    """The roles in which the wanted person is linked to the wanted meeting by the wanted kind of link."""
    links = sheet.linked.out(sheet.person(want["person"]), KINDS.get(want["as"], "attended"))
    return {str(link.attrs.get("role", "")) for link in links if link.target in sheet.meeting(want["meeting"])}


def _fits(wanted: str, role: str) -> bool:
    if wanted in KINDS or wanted in ("also", "public"):
        return True
    return ("officer" in role) == (wanted == "officer")


def _extra_roles(sheet: Sheet, person: str, known: set[str], roles: set[str]) -> None:
    if known and not known & {"also", "public", "apologies", "invited"}:
        for role in sorted((roles & MARKED) - known):
            sheet.rows["roles"].spare(f"{sheet.linked.label(person)} as {role}, not {', '.join(sorted(known))}")


def _pairs(sheet: Sheet, facts: list[Fact]) -> set[tuple[str, str]]:
    return {
        (person, body) for want in facts for person in sheet.person(want["person"]) for body in sheet.body(want["body"])
    }

"""How papers are signed: the name of whoever calls a meeting, with the office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.naming import names
from explorer.text.naming.offices import JOB
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued
from explorer.text.room import printednames

_SIGNED = re.compile(
    r"^(?P<name>[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){1,3}), (?P<post>[A-Z][^,\n]{4,70}), (?P<where>[A-Z][^\n]{3,80})$",
    re.MULTILINE,
)
_SIGNED_BELOW = re.compile(
    r"(?P<name>[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){1,3}),\s{1,4}"
    r"(?P<post>[A-Z][\w/-]+(?:(?:, ?| )[A-Z][\w/-]+){0,4},? ?)\.?$",
    re.MULTILINE,
)
_CLERK = (
    r"(?i:(?:(?:parish|town|community|city|borough|deputy|acting|locum|assistant|interim) ){0,2}clerk"
    r"(?: (?:to|of) (?:the )?(?:[\w'-]+ ){0,4}council)?"
    r"(?:,? ?(?:and|&|/) ?(?:the )?(?:rfo|responsible financ(?:e|ial) officer|proper officer))?"
    r"|proper officer(?: (?:to|of) (?:the )?(?:[\w'-]+ ){0,4}council)?|chief executive(?: officer)?)"
)
_BY_CLERK = Cued(
    re.compile(
        rf"^[ \t]*(?:[Ss]igned(?: by)?[ \t]*:?[ \t]+)?(?P<name>[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){{1,4}})"
        rf"(?P<mark> \(|(?:,| -)[ \t]+|,?[ \t]*\n[ \t]*)(?P<post>{_CLERK})\)?[.,]?[ \t]*$",
        re.MULTILINE,
    ),
    ("clerk", "proper officer", "chief executive"),
    before=120,
    after=110,
)
"""How a clerk signs a summons: "Ann Elm (Clerk)", or the office on the line below."""
_CLOSING = re.compile(r"\s*(?:yours|signed|kind regards|by order)\b", re.IGNORECASE)
"""What may stand right above a signature."""


def read(draft: Draft) -> None:
    """Record how papers are signed, "Name, Post, Place" or the post on the line below, and how a clerk signs a summons, as the name's
    holding of the post; a list of those in the room has told of its own."""
    told: dict[str, set[int]] = {}
    for match in (*_signed(draft), *_by_clerks(draft)):
        if not names.is_name(match["name"]):
            continue
        start, end = match.span("name")
        person = printednames.person_at(draft, start, end)
        if person not in told:
            told[person] = {held.span.start for held in draft.claims("holds", person)}
        if told[person].isdisjoint(range(start, end)):
            post = draft.mention("post", match["post"], match.start("post"), match.end("post"))
            draft.claim("holds", person, post, start, match.end("post"))
            told[person].add(start)


def _signed(draft: Draft) -> Iterator[re.Match[str]]:
    for _, start, _, words, _ in draft.lines:
        if "," not in words or not "A" <= words[0] <= "Z":
            continue
        match = _SIGNED.match(draft.masked, start) if words.count(", ") > 1 else None
        if match is None and words[-1] == ",":
            match = _SIGNED_BELOW.match(draft.masked, start)
        if match and JOB.search(match["post"]):
            yield match


def _by_clerks(draft: Draft) -> Iterator[re.Match[str]]:
    """Yield the signatures of clerks; one without brackets stands below a blank line, as in a list the office may be somebody else's."""
    text = draft.masked
    for match in draft.seeker.finditer(_BY_CLERK):
        above = text[text.rfind("\n", 0, max(0, match.start() - 1)) + 1 : match.start()]
        apart = "(" in match["mark"] or not above.strip() or _CLOSING.match(above)
        if apart and "Councillor" not in names.parse(match["name"]).titles:
            yield match

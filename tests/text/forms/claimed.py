"""What a made-up paper claims of one sort, as plain values that a table of forms gives beside its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explorer.model import Mention
from tests.text.papers import Facts

Wanted = Mapping[str, object]
"""The claims of a paper by sort; see `SORTS`."""


def claimed(facts: Facts, wanted: Wanted) -> dict[str, object]:
    """What `facts` claim of each sort that `wanted` speaks of."""
    return {sort: SORTS[sort](facts) for sort in wanted}


def _mentions(facts: Facts) -> dict[str, Mention]:
    return {mention.ref: mention for mention in facts.extraction.mentions}


def _plain(meetings: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted((body.casefold().removeprefix("the "), day) for body, day in meetings)


def _others(facts: Facts) -> list[tuple[str, str]]:
    own = facts.meetings()
    return _plain([meeting for meeting in facts.meetings(held=False) if meeting not in own])


def _first(name: str) -> Callable[[Facts], object]:
    return lambda facts: next(iter(facts.attr("meeting", name)), "")


def _surnames(kind: str) -> Callable[[Facts], object]:
    return lambda facts: list(dict.fromkeys(name.rstrip(")").rpartition(" ")[2] for name, _ in facts.links(kind)))


def _votes(facts: Facts) -> list[tuple[str, str]]:
    named = _mentions(facts)
    votes = [claim for claim in facts.extraction.claims if claim.kind == "voted"]
    return sorted({(named[claim.subject].name, str(claim.attrs["vote"])) for claim in votes})


def _declared(facts: Facts) -> list[tuple[str, str, str]]:
    named = _mentions(facts)
    said = [claim for claim in facts.extraction.claims if claim.kind == "declared_interest"]
    return sorted({(named[c.subject].name, named[c.object].kind, str(c.attrs.get("action", ""))) for c in said})


def _confirmed(facts: Facts) -> list[str]:
    named = _mentions(facts)
    return sorted(
        str(named[c.object].attrs["date"]) for c in facts.extraction.claims if c.kind == "confirmed_minutes_of"
    )


def _origin(facts: Facts) -> list[tuple[str, str]]:
    return sorted({*facts.links("from_post"), *((report, who) for who, report in facts.links("wrote"))})


SORTS: Mapping[str, Callable[[Facts], object]] = {
    "meetings": lambda facts: _plain(facts.meetings()),
    "other meetings": _others,
    "confirmed": _confirmed,
    "time": _first("time"),
    "place": _first("place"),
    "status": _first("status"),
    "room": lambda facts: sorted(set(facts.room())),
    "absent": lambda facts: sorted({name for name, _ in facts.links("absent_from")}),
    "clerks": lambda facts: [name for name, _ in facts.links("clerked")],
    "people": lambda facts: sorted(set(facts.names("person"))),
    "titles": lambda facts: facts.names("item"),
    "numbers": lambda facts: [str(m.attrs.get("number", "")) for m in facts.extraction.mentions if m.kind == "item"],
    "cut off": lambda facts: [m.name for m in facts.extraction.mentions if m.attrs.get("incomplete")],
    "reports": lambda facts: facts.names("report"),
    "origin": _origin,
    "outcomes": lambda facts: [outcome for outcome, _ in facts.decisions()],
    "moved": _surnames("moved"),
    "seconded": _surnames("seconded"),
    "votes": _votes,
    "tally": lambda facts: facts.attr("decision", "tally"),
    "declared": _declared,
    "refers to": lambda facts: [body for _, body in facts.links("refers_to")],
    "actions": lambda facts: len(facts.names("action")),
    "due": lambda facts: facts.attr("action", "due"),
    "problems": lambda facts: sorted({problem.code for problem in facts.extraction.problems}),
}
"""How the claims of each sort are read: `room` is (name, role), `declared` (name, item or meeting, what was done)."""

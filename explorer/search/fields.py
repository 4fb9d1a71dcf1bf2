"""Where a word of a query may meet a thing: the fields, what each is worth, and the ways through the graph that fill them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

OWN, NAME, TITLE, ITEM, BODY, DATE, ROOM, MOVER, POST, OUTCOME, LETTERS, FOR, AGAINST, ABSTAINED, DECLARED, AWAY = (
    range(16)
)
FIELD_NAMES: Final = (
    "its words",
    "its name",
    "its report",
    "its item",
    "its body",
    "its date",
    "who was there",
    "who moved it",
    "its post",
    "its outcome",
    "its initials",
    "who voted for it",
    "who voted against it",
    "who abstained",
    "who declared an interest",
    "who was away",
)
_ELSE: Final = {("action", MOVER): "whom it asks", ("decision", AWAY): "where it goes on to"}
"""Fields that are called otherwise in things of one kind."""
WEIGHTS: Final = (1.0, 1.2, 0.7, 0.6, 0.5, 0.6, 0.4, 0.5, 0.45, 0.5, 1.1, 0.4, 0.4, 0.4, 0.4, 0.35)
STRONG: Final = 1 << OWN | 1 << NAME | 1 << LETTERS
"""The fields of a thing's own words, as a mask."""

ANY: Final = (1 << len(FIELD_NAMES)) - 1
VOTES: Final = (FOR, AGAINST, ABSTAINED)
PEOPLE: Final = (ROOM, MOVER, *VOTES, DECLARED, AWAY)
"""Fields that hold nothing but people's names, in which small words are kept: Will is a forename."""


def mask(*fields: int) -> int:
    """Return the set of some fields as bits."""
    return sum(1 << field for field in fields)


@dataclass(frozen=True, slots=True)
class Hop:
    """One link of a way, with its direction; `alone` goes on only from bodies that are one person acting."""

    relation: str
    forward: bool
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """A way through the graph from things of one kind to others whose names (or date) answer for them in a field."""

    kind: str
    field: int
    hops: tuple[Hop, ...]
    ends: tuple[str, ...] = ()


def _way(kind: str, field: int, hops: str, *ends: str) -> Way:
    """Return a way written as hops: `>` goes along a link and `<` against it, `!` goes on only from one person acting, and what follows a
    colon is the vote that the link must be."""
    steps = (Hop(hop[1:].rstrip("!"), hop[0] == ">", hop.endswith("!")) for hop in hops.split())
    return Way(kind, field, tuple(steps), ends)


WAYS: Final = (
    _way("decision", TITLE, ">concerns", "report"),
    _way("decision", BODY, ">concerns", "body"),
    _way("decision", ITEM, ">taken_under"),
    _way("decision", BODY, ">taken_by"),
    _way("decision", AWAY, ">refers_to"),
    _way("decision", MOVER, "<moved"),
    _way("decision", MOVER, "<seconded"),
    _way("decision", POST, ">made_by"),
    _way("decision", POST, ">concerns >from_post"),
    _way("decision", POST, ">concerns <wrote"),
    _way("decision", ROOM, ">taken_at <attended"),
    _way("decision", ROOM, ">taken_by! <member_of"),
    _way("decision", FOR, "<voted:for"),
    _way("decision", AGAINST, "<voted:against"),
    _way("decision", ABSTAINED, "<voted:abstained"),
    _way("report", POST, ">from_post"),
    _way("report", POST, "<wrote"),
    _way("report", BODY, ">considered_at >held_by"),
    _way("report", ROOM, ">considered_at <attended"),
    _way("report", DATE, ">considered_at"),
    _way("item", BODY, ">on_agenda_of >held_by"),
    _way("item", DATE, ">on_agenda_of"),
    _way("item", DECLARED, "<declared_interest"),
    _way("meeting", NAME, ">held_by"),
    _way("meeting", ROOM, "<attended"),
    _way("meeting", AWAY, "<sent_apologies"),
    _way("meeting", AWAY, "<absent_from"),
    _way("meeting", DECLARED, "<declared_interest"),
    _way("person", POST, ">holds"),
    _way("person", POST, ">member_of"),
    _way("post", BODY, ">post_in"),
    _way("post", BODY, "<holds >attended >held_by"),
    _way("post", BODY, "<asked_of >arises_from >taken_by"),
    _way("post", BODY, "<asked_of >arises_from >held_by"),
    _way("action", MOVER, ">asked_of"),
    _way("action", DATE, ">arises_from"),
    _way("action", TITLE, ">arises_from >concerns"),
    _way("action", ITEM, ">arises_from >taken_under"),
    _way("action", BODY, ">arises_from >taken_by"),
    _way("action", BODY, ">arises_from >held_by"),
)
"""A field of `DATE` takes the date at the end of its way, every other field the names there."""

RELATIONS: Final = tuple(sorted({hop.relation for way in WAYS for hop in way.hops}))
"""The relations that any way goes along, that of votes with how the vote was cast: `voted:against`."""
LINKED: Final = tuple(sorted({relation.partition(":")[0] for relation in RELATIONS}))
"""The relations of the record that these are made of."""


def called(field: int, kind: str) -> str:
    """Return what a field is called in things of a kind."""
    return _ELSE.get((kind, field), FIELD_NAMES[field])


def told(kind: str, vote: object) -> str:
    """Return a relation as the ways name it: a vote with how it was cast."""
    return f"{kind}:{vote}" if kind == "voted" else kind

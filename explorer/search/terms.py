"""The fields of the search line: what each narrows, and the values that it takes."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from explorer.errors import QueryError
from explorer.schema import KINDS, OUTCOMES, STATES


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the line: its name, what it asks for in words, an example value, and its values where only these are allowed."""

    name: str
    meaning: str
    example: str
    values: tuple[str, ...] = ()


FIELDS: Final[dict[str, Field]] = {
    field.name: field
    for field in (
        Field(
            "who",
            "a person or post it is about, or who was in the room or away, moved it, voted on it, declared an interest, wrote its report or was given a task",
            "smith",
        ),
        Field("body", "the body that took it, met, or is named so", "scrutiny"),
        Field("kind", "what sort of thing", "decision", tuple(KINDS)),
        Field("outcome", "what became of a decision", "resolved", OUTCOMES),
        Field("state", "how a task stands, where a tracker tells", "open", STATES),
        Field("about", "words of its text, item or report", "adoption"),
        Field("room", "who was in the room", "jones"),
        Field("away", "who sent apologies for the meeting or was absent from it", "jones"),
        Field("moved", "who moved or seconded it", "walker"),
        Field("voted", "who voted on it, or abstained, where the vote of each is recorded", "walker"),
        Field("for", "who voted for it", "walker"),
        Field("against", "who voted against it; `*` is anybody, here and in the other fields of people", "*"),
        Field("abstained", "who abstained", "*"),
        Field("declared", "who declared an interest at the meeting or in the item", "*"),
        Field("by", "who wrote its report, or made it alone, or the office it came from", "director"),
        Field("asked", "whom a task was given to: a person, a post or a body", "clerk"),
        Field("sent", "which body a decision is recommended or referred to", "cabinet"),
        Field(
            "due",
            "by which day, month or year a task was to be done; `*` is any time at all, one told in words too",
            "2020",
        ),
        Field("verb", "a word of deciding that its words should have; a wish, not a condition", "approved"),
        Field("from", "not before this day, month or year", "2018"),
        Field("to", "not after this day, month or year", "2020-06"),
        Field("year", "in this year or municipal year", "2018/19"),
        Field("on", "on this day or in this month", '"21 june 2018"'),
    )
}
DATES: Final = ("from", "to", "year", "on")
DUE: Final = "due"
PEOPLE: Final = ("room", "away", "moved", "voted", "for", "against", "abstained", "declared", "by", "asked")
"""Fields that say what people did."""
NAMED: Final = ("who", "body", "about", "sent", *PEOPLE)
"""Fields whose value is words that are looked for in that place of the record."""
ANY: Final = "*"
"""The value of a named field that asks only that there be one."""

OTHER_NAMES: Final = {
    "person": "who",
    "people": "who",
    "committee": "body",
    "board": "body",
    "type": "kind",
    "is": "kind",
    "result": "outcome",
    "present": "room",
    "attended": "room",
    "mover": "moved",
    "seconded": "moved",
    "votes": "voted",
    "apologies": "away",
    "absent": "away",
    "interest": "declared",
    "author": "by",
    "owner": "asked",
    "assigned": "asked",
    "deadline": "due",
    "recommended": "sent",
    "referred": "sent",
    "since": "from",
    "after": "from",
    "until": "to",
    "before": "to",
    "date": "on",
    "in": "on",
    "words": "about",
    "topic": "about",
}
"""What people write for a field without having read its name."""

_KIND_WORDS: Final = {
    **{kind.one: kind.name for kind in KINDS.values()},
    **{kind.many: kind.name for kind in KINDS.values()},
    **{f"{kind.name}s": kind.name for kind in KINDS.values()},
    **dict.fromkeys(
        ("motion", "motions", "resolution", "resolutions", "recommendation", "recommendations"), "decision"
    ),
    **dict.fromkeys(("task", "tasks"), "action"),
}


def field_named(name: str) -> str:
    """Return the field that a name, or another word for it, means; raises QueryError naming the nearest field."""
    low = name.lower()
    if low in FIELDS or low in OTHER_NAMES:
        return OTHER_NAMES.get(low, low)
    near = difflib.get_close_matches(low, [*FIELDS, *OTHER_NAMES], 1, 0.5)
    hint = f"Did you mean “{OTHER_NAMES.get(near[0], near[0])}:”?" if near else f"Fields are {', '.join(FIELDS)}."
    raise QueryError(f"There is no field “{name}:”", "", hint)


def kind_named(value: str) -> str:
    """Return the kind that a word names, in the singular or plural, or an empty string."""
    low = value.lower()
    return low if low in KINDS else _KIND_WORDS.get(low, "")


def one_of(field: str, value: str) -> str:
    """Return a field's value in the form the record has it; raises QueryError naming the nearest value."""
    allowed = FIELDS[field].values
    found = kind_named(value) if field == "kind" else value.lower()
    if found in allowed:
        return found
    known: Collection[str] = (*allowed, *_KIND_WORDS) if field == "kind" else allowed
    near = difflib.get_close_matches(value.lower(), known, 1, 0.5)
    hint = f"Did you mean “{near[0]}”?" if near else f"It can be {', '.join(allowed)}."
    raise QueryError(f"There is no {field} “{value}”", "", hint)


def quoted(value: str) -> str:
    """Return a value as it stands in a line: in quotes where it is of several words."""
    clean = value.replace('"', "")
    return f'"{clean}"' if " " in clean or not clean else clean

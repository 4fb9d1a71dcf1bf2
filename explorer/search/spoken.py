"""The words of plain questions, by what they ask."""

from __future__ import annotations

from typing import Final

VAGUE: Final = frozenset(
    [
        "decide",
        "decided",
        "decides",
        "deciding",
        "happen",
        "happened",
        "came",
        "come",
        "become",
        "became",
        "say",
        "said",
        "do",
        "done",
        "outcome",
        "result",
    ]
)
"""Words that ask for a decision without saying of what sort."""
MOVES: Final = frozenset(
    ["move", "moved", "moves", "propose", "proposed", "proposes", "second", "seconded", "seconds", "put"]
)
ATTENDS: Final = frozenset(["attend", "attended", "attends", "present", "sat", "sit", "room"])
WRITES: Final = frozenset(["write", "wrote", "written", "author", "authored", "prepared"])
MEETS: Final = frozenset(["meet", "met", "meets"])
MEETINGS: Final = frozenset(["meeting", "meetings"])
CHOSEN: Final = frozenset(["elected", "appointed", "nominated", "chosen"])
TAKEN: Final = frozenset(["considered", "discussed", "received", "presented"])
"""What a body does with any report, so that it tells none from another."""
TALKS: Final = TAKEN | {
    "consider",
    "discuss",
    "discussing",
    "discussion",
    "discussions",
    "debate",
    "debated",
    "talk",
    "talked",
    "raised",
    "asked",
    "spoke",
    "mentioned",
}
"""What a body does with any matter, whether it settles it or not."""
LOST: Final = frozenset(["rejected", "lost", "defeated", "fell", "failed"])
PASSED: Final = frozenset(["passed", "carried"])
MOTIONS: Final = frozenset(["motion", "motions", "resolution", "resolutions", "recommendation", "recommendations"])
"""What a decision is called whose own words are about something else."""
SORTS: Final = frozenset(
    [
        "council",
        "parish",
        "town",
        "city",
        "county",
        "district",
        "community",
        "borough",
        "committee",
        "board",
        "panel",
        "cabinet",
        "local",
    ]
)
"""Words of a body's name that tell of what sort it is, and not which it is."""
BODIES: Final = frozenset(["council", "committee", "board", "panel", "cabinet"])
WHOSE: Final = frozenset(
    ["scrutiny", "committee", "committees", "panel", "panels", "board", "boards", "officer", "officers"]
)
"""Sorts of those whose recommendation is asked about."""
OF_COUNCIL: Final = frozenset(
    ["tax", "house", "houses", "housing", "tenants", "tenancies", "offices", "meeting", "meetings", "minutes"]
)
"""Words before which "council" names no body."""
STILL: Final = frozenset(["still", "open"])
OPEN: Final = frozenset(["still", "be", "outstanding", "open", "action", "actions", "list", "log", "tracker"])
"""Words that ask for tasks without saying what they are about."""
NOT_DONE: Final = frozenset(["overdue", "outstanding", "open", "pending", "still"])
"""Words that ask for tasks which are not done; those of which no paper tells are among them."""
PRESIDES: Final = frozenset(["chair", "chairs", "chaired", "chairing", "chairman", "chairwoman", "chairperson"])
CHAIRMEN: Final = frozenset(["chairman", "chairwoman", "chairperson"])
"""Whoever chairs, by other words for "chair"."""
CHAIRS: Final = PRESIDES | {"leads", "clerked", "clerks"}
SENDS: Final = frozenset(["recommend", "recommended", "refer", "referred"])
"""Words of deciding after which "to" names the body that a matter goes on to."""
SECOND: Final = frozenset(["vice", "deputy"])
"""Words before an office that make it another, which no list of those in a room tells."""
DOERS: Final = [
    [word] for word in ("committee", "board", "panel", "councillor", "councillors", "member", "members", "officer")
]
"""Words after "which" that ask who did it."""
DIVIDED: Final = frozenset(["divided", "split", "contested"])
"""Of decisions: that some voted against them."""
BEING: Final = [["is"], ["are"], ["was"], ["were"]]
EARLIEST: Final = "1974"
"""The year before which a number alone is rather that of a house; the councils of today are hardly older."""
BEFORE_DATE: Final = {"in": "on", "on": "on", "during": "on", "since": "from", "after": "from", "from": "from", "until": "to",
                       "before": "to", "to": "to", "by": "to"}  # fmt: skip

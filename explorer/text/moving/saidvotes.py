"""Votes by name that sentences tell: "Councillors A and B voted in favour. Councillor C abstained", "(Councillor D opposed)"."""

from __future__ import annotations

import re

from explorer.text.moving.votecounts import NUMBER
from explorer.text.moving.votes import Vote
from explorer.text.naming import names
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued

_SAID = Cued(
    re.compile(
        r"\b(?P<who>(?:Councill?ors?|Cllrs?|Crs?|Cmhlr)\.?\s[^.;:\n]{2,400}?)\s+(?:all\s+|both\s+|each\s+)?"
        r"(?:(?:had\s+)?voted\s+(?P<how>for|in favour|against)"
        r"|(?P<opposed>opposed)(?=\s?\))|(?P<abstained>abstained)(?!\s+from\s+(?:taking|the\s+discussion)))\b"
    ),
    ("voted", "opposed", "abstained"),
    before=420,
    after=30,
)
_THOSE = Cued(
    re.compile(
        r"\b[Tt]hose\s+(?:(?:members|councillors)\s+)?(?:voting|(?:who\s+)?voted|(?P<abstained>abstaining|(?:who\s+)?abstained))"
        r"(?:\s+(?P<how>for|in\s+favour(?:\s+of)?|against))?(?:\s+the\s+(?:motion|amendment|proposal|recommendations?))?"
        r"(?:\s+(?:was|were))?\s*[:-]?\s+(?P<who>(?:Councill?ors?|Cllrs?|Aldermen|Alderman|The\s+Mayor)\b[^.;:\n]{2,400})"
    ),
    ("those",),
    after=520,
)
"""Sides told in sentences: "Those voting for the motion: Councillors A and B"."""
_COUNT_OF_SOME = re.compile(rf"\b{NUMBER}\s*\Z", re.IGNORECASE)
"""What stands before "abstained" where nobody is named: "seconded by Mr Elm, five were in favour and one"."""
_RECORDED = Cued(
    re.compile(
        r"\b(?:Members?\s(?=[A-Z]))?(?P<who>(?:(?:Councill?ors?|Cllrs?|Crs?|Cmhlr)\.?\s|(?<=Member\s)|(?<=Members\s))"
        r"[^.;:\n]{2,200}?)\s+(?:had\s+)?"
        r"(?:asked|requested|wished|asks|requests)\s+(?:that\s+|for\s+)?(?:his|her|their|the)\s+"
        r"(?:(?:votes?|names?)\s+[^.;:\n]{0,60}?\b(?P<how>against|abst\w+|in favour|for)\b"
        r"|dissent(?:ing\s+votes?)?\s+(?:to\s+)?be\s+(?:recorded|noted|minuted))"
    ),
    ("vote", "name", "dissent"),
    before=240,
    after=90,
)
"""Somebody who had their vote written down: "Councillor A asked that his vote against be recorded"."""


def find(draft: Draft, begin: int, end: int) -> list[Vote]:
    """Return the votes that sentences tell: "Councillors A and B voted in favour. Councillor C abstained"."""
    found: list[Vote] = []
    for match in draft.seeker.finditer(_SAID, begin, end):
        against = match["opposed"] or match["how"] == "against"
        vote = "abstained" if match["abstained"] else "against" if against else "for"
        at = match.start("who")
        if not _COUNT_OF_SOME.search(match["who"]):
            found += [(vote, at + a, at + b) for a, b in names.split_names(match["who"])]
    for match in draft.seeker.finditer(_THOSE, begin, end):
        how, at = match["how"] or "", match.start("who")
        if how or match["abstained"]:
            vote = "abstained" if match["abstained"] else "against" if how == "against" else "for"
            found += [(vote, at + a, at + b) for a, b in names.split_names(match["who"])]
    for match in draft.seeker.finditer(_RECORDED, begin, end):
        how, at = match["how"] or "against", match.start("who")
        vote = "abstained" if how.startswith("abst") else "against" if how == "against" else "for"
        found += [(vote, at + a, at + b) for a, b in names.split_names(match["who"])]
    return list(dict.fromkeys(found))

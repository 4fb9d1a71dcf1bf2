"""Offices and bodies under a new name: "Director of People (now Director of Children's Services)", "formerly", "renamed".

The two stay two, linked by `succeeds`, so that what was said under one name is not told under the other.
"""

from __future__ import annotations

import re

from explorer.text.councils import bodies
from explorer.text.councils.organisations import Organisations
from explorer.text.naming.offices import JOB
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, Reach, near

_NAME = r"[A-Z][\w'’&-]*(?:(?:,? (?:and|of|for|the|&))* [A-Z][\w'’&-]*){1,9}(?: \(\d{1,2}\)| \d{1,2}\b)?"
_RENAMED = Cued(
    re.compile(
        rf"(?P<new>{_NAME})\s*[(,]\s*(?:formerly|previously)(?:\s+(?:known\s+as|called|titled))?\s+(?:the\s+)?"
        rf"(?P<old>{_NAME})"
        rf"|(?P<was>{_NAME})\s*[(,]\s*now(?:\s+(?:known\s+as|called|titled))?\s+(?:the\s+)?(?P<now>{_NAME})"
        rf"|(?P<before>{_NAME})\s+(?:(?:was|is|(?:has|had)\s+been|(?:(?:would|will|to)\s+)?be)\s+)?(?:now\s+)?"
        rf"(?:renamed|retitled)(?:\s+(?:as|to))?\s+(?:the\s+)?(?P<after>{_NAME})"
    ),
    ("formerly", "previously", "now", "renamed", "retitled"),
    before=160,
    after=180,
)


_BEFORE_CUE = ("new", "was", "before")
"""Groups that stand before the words that say so."""


def read(draft: Draft, organisations: Organisations) -> None:
    """Record which offices and bodies of a text are others under a new name; both names must be of one sort.

    The newer one has the names before it as `_former`, so that no rule takes the one name for a short form of the other.
    """
    places = [at for at in draft.seeker.within(_RENAMED.cues) if _may_rename(draft.seeker.low, at)]
    for match in near(
        _RENAMED.pattern, draft.masked, places, Reach(_RENAMED.before, _RENAMED.after), 0, len(draft.masked)
    ):
        new, old = next(pair for pair in (("new", "old"), ("now", "was"), ("after", "before")) if match[pair[0]])
        ends = [_named(draft, organisations, match, group) for group in (new, old)]
        if ends[0] and ends[1] and ends[0].partition(":")[0] == ends[1].partition(":")[0]:
            draft.claim("succeeds", ends[0], ends[1], match.start(), match.end())
            earlier = draft.attr(ends[0], "_former") or ()
            assert isinstance(earlier, tuple)
            draft.put(ends[0], _former=tuple(dict.fromkeys((*earlier, draft.name(ends[1])))))


def _may_rename(low: str, at: int) -> bool:
    """Tell whether a cue of `_RENAMED` stands where its pattern has it: "now", "formerly" and "previously" after a bracket or comma."""
    return low.startswith("re", at) or low[max(0, at - 20) : at].rstrip().endswith(("(", ","))


def _named(draft: Draft, organisations: Organisations, match: re.Match[str], group: str) -> str:
    """Record the office or body that a group of `match` names, and return its ref; empty for anything else."""
    name, start, end = match[group].removeprefix("The "), match.start(group), match.end(group)
    start = end - len(name)
    found = [body for body in bodies.find(name) if body.end == len(name)]
    if found and (found[0].start == 0 or group in _BEFORE_CUE):
        # Words that open a sentence run together with the name that ends before the cue.
        return organisations.named(name[found[0].start :], start + found[0].start, end)
    return draft.mention("post", name, start, end) if JOB.match(name) else ""

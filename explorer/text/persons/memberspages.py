"""A committee's own page, which is of no meeting: its members, and who supports it."""

from __future__ import annotations

import re

from explorer.text.councils.bodytitles import body_line
from explorer.text.councils.organisations import Organisations
from explorer.text.page.draft import Draft
from explorer.text.persons import people
from explorer.text.room import attendance

_LABEL = re.compile(r"(?:committee )?members(?:hip)?:?", re.IGNORECASE)
_NEAR_TOP = 12
"""Lines at the top of such a page among which its committee is named."""


def read(draft: Draft, organisations: Organisations) -> None:
    """Record the membership that such a page lists, and whoever supports the committee; nothing where the paper is none."""
    lines = draft.lines
    name = next((line for line in lines[:_NEAR_TOP] if len(line.text.split()) > 1 and body_line(line)), None)
    label = next((k for k, line in enumerate(lines) if _LABEL.fullmatch(line.text)), None)
    if name is None or label is None:
        return
    attendance.members(draft, organisations.named(name.text, name.start, name.end), label)
    people.support(draft, label)

"""The labelled fields of a report's front sheet: "Report title:", "Director approving submission of the report:"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from explorer.text.page.draft import Draft, fold
from explorer.text.page.lines import Line

_LABELS = (
    ("title", r"(?:report )?title"),
    ("member", r"name of (?:the )?(?:cabinet|executive) member|relevant portfolio holder"),
    ("director", r"director approving submission of the report|corporate director|lead director|report of"),
    ("wards", r"ward\(?s?\)?\s*(?:\(s\)\s*)?affected:?"),
    ("key", r"is this a key decision|key decision"),
    ("summary", r"executive summary|purpose(?: of (?:the )?report)?|summary"),
    ("recommendations", r"recommendation(?:s|\(s\))?|recommended"),
    ("end", r"list of appendices(?: included)?|background papers?|other useful (?:documents|background papers?)"
        r"|has it been or will it be considered.*|will this report go to council|report title.*|appendices"
        r"|reasons? for .*|1\. context.*|next steps|options considered.*"),
    ("author", r"report author(?:\(s\)|s)?|contact officer|author(?: of (?:the )?report)?(?:\s+-(?=\s))?"
        r"|author of (?:the )?report\s?-"),
)  # fmt: skip
LABEL = re.compile(
    r"^(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in _LABELS) + ")"
    r"(?:\s*(?:[:?]|$)|(?<=\s-)(?=\s)|(?<=report\s-)(?=\S))\s*",
    re.IGNORECASE,
)


class Field(NamedTuple):
    """A field: the line of its label, where its value begins within that line, and the line after its block."""

    line: int
    value: int
    stop: int


class Words(NamedTuple):
    """Words of a front sheet with their place."""

    text: str
    start: int
    end: int


def find(lines: Sequence[Line], first: int, last: int) -> dict[str, Field]:
    """Return the fields of lines `[first, last)` by what their labels name; the first of each counts."""
    found: list[tuple[str, int, int]] = []
    for k in range(first, last):
        match = LABEL.match(lines[k].text)
        if match and len(lines[k].text) < 400 and match.lastgroup:
            found.append((match.lastgroup, k, match.end()))
    fields: dict[str, Field] = {}
    for index, (name, k, value) in enumerate(found):
        stop = found[index + 1][1] if index + 1 < len(found) else min(last, k + 12)
        fields.setdefault(name, Field(k, value, stop))
    return fields


def value(draft: Draft, field: Field | None) -> Words | None:
    """Return what stands behind the label of a field, or on the lines below it; None where nothing does, or there is no such field."""
    if field is None:
        return None
    k, begins, stop = field
    line = draft.lines[k]
    if begins < len(line.text):
        return Words(line.text[begins:], line.start + begins, line.end)
    if k + 1 < stop and not LABEL.match(draft.lines[k + 1].text):
        after = draft.lines[k + 1]
        end = after
        if k + 2 < stop and draft.lines[k + 2].gap == 0 and len(draft.lines[k + 2].text) < 100:
            end = draft.lines[k + 2]
        return Words(fold(draft.masked[after.start : end.end]), after.start, end.end)
    return None

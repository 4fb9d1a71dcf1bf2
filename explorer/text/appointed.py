"""Members appointed to bodies, line by line: "Finance - Cllrs Birch, Elm & Oak" under "Election of representatives".

Annual meetings of parish and town councils print their committees and outside bodies so.
"""

from __future__ import annotations

import re

from explorer.text import names, seats
from explorer.text.clauses import marker
from explorer.text.draft import Draft, NamedBody
from explorer.text.items import Item

_TITLE = re.compile(
    r"\b(?:election|appointment|nomination|appoint|elect)\b.*\b(?:representatives?|members|committees?|sub-committees?|outside bodies)\b",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?P<body>[A-Z][\w'’&/. -]{2,80}?)(?: Meetings)?\s+-\s+(?=(?:County |Borough |District )?(?:Cllrs?|Councillors?)\b)(?P<names>[^.;\n]{4,160}(?:\n[^.;\n]{2,80})?)"
)


def read(draft: Draft, item: Item, named_body: NamedBody) -> None:
    """Record whom an item appoints to which bodies; `named_body(name, start, end)` returns a body's ref."""
    if not _TITLE.search(item.title):
        return
    for k in range(item.first, item.last):
        line = draft.lines[k]
        at = line.start + (line.text.find(marker(line)) + len(marker(line)) if marker(line) else 0)
        while at < line.end and not draft.masked[at].isalpha():
            at += 1
        match = _LINE.match(draft.masked, at, draft.lines[min(k + 1, item.last - 1)].end)
        if match is None:
            continue
        ref = named_body(match["body"], match.start("body"), match.end("body"))
        for start, end in names.split_names(match["names"]):
            person = seats.person_at(
                draft, match.start("names") + start, match.start("names") + end, councillor=True
            )
            draft.claim("member_of", person, ref, match.start(), match.start("names") + end, {"role": "Representative"})

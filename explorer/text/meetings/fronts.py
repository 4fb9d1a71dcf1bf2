"""Where the front sheet of a report begins in a pack: "Public report", or "Report by …", above at least two of a sheet's labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.page.lines import Line

LABEL = re.compile(
    r"^(?:title|ward\(?s?\)?\s*(?:\(s\)\s*)?affected|is this a key decision"
    r"|director approving submission of the report|name of cabinet member|report author(?:\(s\)|s)?"
    r"|executive summary|recommendation(?:s|\(s\))?|purpose(?: of (?:the )?report)?|relevant portfolio holder"
    r"|key decision)\b\s*[:?]?",
    re.IGNORECASE,
)
_REPORT_FRONT = re.compile(r"^(?:public|private|confidential|exempt)\s+report\b", re.IGNORECASE)
_REPORT_BY = re.compile(r"^Report\s+by\s+(?:the\s+)?[A-Z]")


def opens(lines: Sequence[Line], i: int) -> bool:
    """Tell whether line `i` opens the front sheet of a report."""
    line = lines[i]
    opening = len(line.text) < 60 and _REPORT_FRONT.match(line.text)
    by_line = i < 30 and len(line.text) < 120 and _REPORT_BY.match(line.text)
    if not opening and not by_line:
        return False
    labels: set[str] = set()
    for k in range(i, min(i + 60, len(lines))):
        label = LABEL.match(lines[k].bare)
        if label:
            labels.add(label.group().lower().rstrip(" :?"))
    return len(labels) >= 2

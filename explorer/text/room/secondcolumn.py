"""A list that sets in a second column of whom each of its people is: "Cllr B Oak            Natural Heritage"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.naming import names
from explorer.text.naming.offices import JOB
from explorer.text.page.lines import Line

_TITLE = r"(?:Councill?or|Cllr|Alderman|Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Sir|Rev)\.?\s"
_TWO = re.compile(rf"\W{{0,3}}{_TITLE}[^\t]{{2,60}}?(?P<gap>[ \t]{{3,}})(?!{_TITLE})(?P<rest>[A-Z][^\t]{{2,80}})\Z")
_OF_BODY = re.compile(
    r"\b(?:Council|Authority|Agency|NHS|Trust|Board|Association|Union|Appointee|Representative|Nominee|College|University|Services?|Partnership"
    r"|Society|Commission|Federation|Company|Ltd|Group|Forum|Diocese|Police)\b"
)
_FEWEST = 2
"""Lines whose second column names a body, by which the list is known."""


def ends(lines: Sequence[Line]) -> dict[int, int]:
    """Return where the name ends on each of `lines`, by its number, whose second column says of whom somebody with a
    title is; nothing where the list is not so set, and no entry for what names a job."""
    found = {line.number: match for line in lines if "   " in line.text and (match := _TWO.match(line.text))}
    bodies = sum(1 for match in found.values() if _OF_BODY.search(match["rest"]) or JOB.search(match["rest"]))
    if bodies < _FEWEST:
        return {}
    return {
        number: match.start("gap")
        for number, match in found.items()
        if not JOB.search(match["rest"]) and names.split_names(match["rest"])
    }

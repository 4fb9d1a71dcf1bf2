"""Lists of those in the room that stand below a title without a label: it was lost, or each council has a heading of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.naming import names
from explorer.text.naming.offices import JOB
from explorer.text.page.lines import Line
from explorer.text.room import listends, roomlabels

_LISTED = re.compile(r"(?:Councill?ors?|Cllrs?)\.?\s+[A-Z]")
_GROUP = re.compile(r"(?:[A-Z][\w'&-]* ){1,4}(?:Councillors|Members):")
"""A heading, within a list that has lost its label, of those whom one council sends."""
_TITLED = re.compile(r"(?:Councill?ors?|Cllrs?|Mrs?|Ms|Dr)\b\.?\s")
GOES_ON = re.compile(r"(?:,|\band|&)\s*$")
"""How a line ends whose list of names goes on below."""
_NAME_AND_OFFICE = re.compile(r"(?P<name>[A-Z][^,\n]{2,40}), (?P<office>[A-Z][^,\n]{3,80})")
_NAME_AND_REMARK = re.compile(r"(?P<name>[A-Z][^,()\n]{2,40}?)\s*\((?P<office>[^()\n]{4,100})\)[.,;]?")
_FROM = re.compile(r"\b(?:council(?:lor)?|representative|resident|editor|ltd|limited)\b", re.IGNORECASE)
"""Words by which somebody is told who has no office of a council's."""
_NEAR_TITLE, _ENOUGH = 6, 4
"""Lines below a title on which such a list stands, and the names that it has at least."""
_TELLS = re.compile(r"\b(?:attended|substitut\w+|apologi\w+|declared|were|was|had|have|joined|left)\b")
"""What a sentence on councillors says of them, and no list does."""
_SAYS = re.compile(r"\b(?!and\b)[a-z]{3,}")
"""A word that no list of names has."""


def lists(masked: str, lines: Sequence[Line], first: int, last: int) -> list[tuple[str, int, int]]:
    """Return the role and the lines `[k, stop)` of a list of councillors right below a title, and of one of officers below it, or of a list of
    people each of whom has an office in brackets."""
    for k in range(first, min(first + _NEAR_TITLE, last)):
        if roomlabels.of(lines[k].text):
            return []
        if (stop := _remarked_end(lines, k, last)) >= k + _ENOUGH:
            return [("also present", k, stop)]
        if not _LISTED.match(lines[k].text):
            continue
        stop = _list_end(lines, k, last)
        listed = masked[lines[k].start : lines[stop - 1].end]
        if _TELLS.search(listed):
            continue
        if len(names.split_names(listed)) >= _ENOUGH and listends.end(listed) == len(listed):
            below = _officers_end(lines, stop, last)
            return [("member", k, stop)] + ([("in attendance", stop, below)] if below > stop + 1 else [])
    return []


def _list_end(lines: Sequence[Line], k: int, last: int) -> int:
    """Return the line after the list that line `k` opens and that goes on where a line ends with a comma or a joining word."""
    while k + 1 < last and (GOES_ON.search(lines[k].text) or _goes_on_titled(lines, k, last)):
        k += 1
    return k + 1


def _goes_on_titled(lines: Sequence[Line], k: int, last: int) -> bool:
    """Tell whether the line below line `k` lists more councillors, or heads a list of them: "Mere Borough Councillors:"."""
    below = lines[k + 1].text
    if _GROUP.fullmatch(below):
        return k + 2 < last and _TITLED.match(lines[k + 2].text) is not None
    several = "\t" not in below and len(names.split_names(lines[k].text)) > 1
    listed = several and _LISTED.match(below) is not None and not lines[k + 1].gap
    listed = listed and not _SAYS.search(listends.REMARK.sub("", below))
    return listed or (_GROUP.fullmatch(lines[k].text) is not None and _TITLED.match(below) is not None)


def _officers_end(lines: Sequence[Line], k: int, last: int) -> int:
    """Return the line after those that from line `k` on each give a name, a comma and an office."""
    while k < last and (one := _NAME_AND_OFFICE.fullmatch(lines[k].text)) and JOB.search(one["office"]):
        if not names.is_name(one["name"]):
            break
        k += 1
    return k


def _remarked_end(lines: Sequence[Line], k: int, last: int) -> int:
    """Return the line after those that from line `k` on each give a name and in brackets who that is; one name may be misread."""
    misread = 0
    while k < last and (one := _NAME_AND_REMARK.fullmatch(lines[k].text)):
        misread += not names.is_name(one["name"])
        if misread > 1 or not (JOB.search(one["office"]) or _FROM.search(one["office"])):
            break
        k += 1
    return k

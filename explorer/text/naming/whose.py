"""Lists that give one name a line and the council that it is of, whose places are no names: "Ann Elm, Mere, Foss & Wick Community Council"."""

from __future__ import annotations

import re
from typing import Final

from explorer.text.naming import names

_OF_COUNCIL: Final = re.compile(
    r"\b[A-Z][\w'’-]{1,40},? (?:Community|Parish|Town|County|District|Borough|City) Council\W*\Z"
)
_PLACES: Final = re.compile(
    r"\b[A-Z][\w'’-]{1,40}(?:(?:, | ?& | and )\b[A-Z][\w'’-]{1,40}){1,5} (?:Community|Parish|Town) Council\W*\Z"
)
"""A council of several places at the end of a line."""
_AFTER_NAME: Final = re.compile(r"(?P<office>(?:,\s+(?:Vice[- ])?Chair\w{0,6})?+)(?:,\s|\s[–—-]\s)")
"""What stands between a name, with the office in the chair, and what it is of."""
_PLURAL: Final = re.compile(r"\W*(?:Councillors|Cllrs|Messrs)\b", re.IGNORECASE)
_AROUND: Final = " ,–—-/|"
_SEVERAL: Final = 3
"""Lines that end in a council's name in a list that gives one for each."""


def of_council(line: str) -> bool:
    """Tell whether a line ends in the name of a council."""
    return "Council" in line and _OF_COUNCIL.search(line) is not None


def name_end(line: str, at: int, of_councils: int) -> int:
    """Return where the one name ends with which `line[at:]` opens, or the length of the line where what stands after it may be names
    too; `of_councils` lines of its list end in a council's name."""
    if _PLURAL.match(line, at):
        return len(line)
    places = _PLACES.search(line, at) if "Council" in line else None
    if places and names.is_name(line[at : places.start()].strip(_AROUND)):
        return places.start()
    after = _AFTER_NAME.search(line, at)
    if (
        after is None
        or not (places or of_councils >= _SEVERAL)
        or not names.is_name(line[at : after.start()].strip(_AROUND))
    ):
        return len(line)
    rest = line[after.end() :]
    return len(line) if any(" " in rest[a:b] for a, b in names.split_names(rest)) else after.end("office")

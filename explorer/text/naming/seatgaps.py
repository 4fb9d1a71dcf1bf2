"""Where the names of one line of an attendance list part, though no comma stands there: before an office, a ward or a reason."""

from __future__ import annotations

import re

_CHAIR_WORDS = re.compile(
    r"\s(?:was\s+)?in the chair\b|\sfor (?=(?:the )?(?:\w+ )?items?\b)|\s(?:presiding)\b"
    r"|\s(?:also )?present (?:for|until|from)\b(?: the)?(?: \w+){0,2} (?:part|start|end|beginning|item)(?: of (?:the )?meeting)?",
    re.IGNORECASE,
)
_ROLE_BETWEEN = re.compile(r"(?<=[a-z])(?<!\bVice) (?:Vice[- ])?Chair(?:man|woman|person)? (?=[A-Z][a-z]+ [A-Z])")
"""The role of whoever is named before it, in a list that has lost its commas."""
_OF_PLACE = re.compile(
    r"(?<=[A-Z][ .])(?P<surname>[A-Z][\w'-]+)\s(?P<place>[A-Z][a-z]+)"
    r"(?=\s(?:Borough|County|District|City)\s+(?:Cllr|Councill?or)\s+[A-Z])"
)
"""A surname after initials, and the place of the council whose member is named next: "J Elm Westmere District Councillor A Oak"."""
_REASON = re.compile(
    r"(?<=[a-z)])\s(?=(?:due to|work(?:ing)?|holidays?|illness|ill|unwell|sick(?:ness)?|family|personal|private"
    r"|prior|previous|other"
    r"|medical|annual|on leave|away|bereavement|business|health|hospital|shifts?|another|childcare|council)\b)"
)
"""Before the reason of somebody who is away, which no mark may part from the name: "Cllr A Elm work commitments"."""
_WARD_NUMBER = re.compile(r"\s(?=(?:Ward|District|Division)\s(?:\d|[IVX]+\b))")
"""Before the number of whom somebody was elected by: "Councillor A Elm Ward 2"."""
_NEW_SEAT = re.compile(
    r"\s(?=(?:Borough|County|District|City)\s+(?:Cllr|Councill?or)\s+[A-Z]|(?:Parish|Town|Community)\s+Clerk\b"
    r"|(?:Vice|Deputy)[- ]Chair)|(?<!Parish)(?<!Town)(?<!Community)\s"
    r"(?=Clerk\s(?:(?:Mrs?|Ms|Miss|Dr)\b|(?:[A-Z]\.?\s?){1,3}[A-Z][a-z]))"
)
_TRAILING_ROLE = re.compile(
    r"(?<!Parish)(?<!Town)(?<!Community)[\s-]"
    r"(?=(?:[Vv]ice[- ])?[Cc]hair(?:man|woman|person)?\s*(?:$|[,;.(]|and\b|&)"
    r"|(?:(?:Assistant|Deputy|Acting|Locum) )?Clerk(?: to the (?:(?:Parish|Town|Community) )?Council)?\s*(?:$|[,;.(]|and\b|&)"
    r"|(?:County|District|Borough)\s+(?:Councill?or|Cllr)\s*(?:$|[,;.]))"
)
_ORIGIN = re.compile(r"\s(?=from\s+(?:the\s+)?[A-Z])")


def parted(piece: str, *, away: bool) -> str:
    """Return a list, its length kept, with a comma where one seat ends and another word than a name or the next seat begins; of those who are
    `away` also before the reason."""
    piece = _CHAIR_WORDS.sub(lambda m: "," + " " * (len(m.group()) - 1), piece)
    if "," not in piece and ";" not in piece:
        piece = _ROLE_BETWEEN.sub(lambda m: f"{m.group()[:-1]},", piece)
    piece = _OF_PLACE.sub(lambda m: f"{m['surname']}," + " " * len(m["place"]), piece)
    piece = _REASON.sub(",", piece) if away else piece
    for gap in (_WARD_NUMBER, _NEW_SEAT, _TRAILING_ROLE, _ORIGIN):
        piece = gap.sub(",", piece)
    return piece

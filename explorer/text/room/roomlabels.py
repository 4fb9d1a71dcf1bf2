"""The labels that open lists of those in the room, of apologies and of invitations: which lines begin with one, and whom it lists."""

from __future__ import annotations

import re

from explorer.text.naming import names
from explorer.text.naming.namewords import NEVER
from explorer.text.page.seek import lowered
from explorer.text.room import attendees, rolelabels
from explorer.text.room.rolelabels import LABEL, OPENS

_SHOUTED = re.compile(
    r"(?:(?:(?:MEMBERS|COUNCILLORS|STAFF|OFFICERS|OFFICIALS|ALSO|OTHERS) )?(?:PRESENT|IN ATTENDANCE)"
    r"|APOLOGIES(?: FOR ABSENCE)?|ABSENT|GALLERY)(?=[\s.,&]+[A-Z.]{0,12}[a-z])"
)
"""A label told from the names after it by its capitals alone."""
_RUN_ON = re.compile(
    r"(?:Other |OTHER )?(?:Members|MEMBERS|Officers|OFFICERS|Councillors|COUNCILLORS) (?:Present|PRESENT|present)"
    r"(?=\s(?:[A-Z]\.?\s){1,3}[A-Z][a-z])"
)
"""A label told from the names after it by the initials with which they begin."""
_NUMBERED_APOLOGIES = re.compile(
    r"\d{1,2}\s?[.)]\s?Apologies(?: for [Aa]bsence)?\.?(?=\s+(?:[A-Z][a-z]+\.?|[A-Z]\.) [A-Z])"
)
"""A label told from the names after it by its number, where at least two stand between commas, or nothing else follows."""
_BARE = re.compile(r"(?:Present|Apologies(?: for [Aa]bsence)?|In [Aa]ttendance|Absent)(?=\s+[A-Z])")
"""A label told from names after it by there being nothing else on its line."""
_AHEAD = re.compile(r"\s*An Cathaoirleach,?\s")
"""The office of whoever presides, before the name."""
_BETWEEN = re.compile(r"[,;]\s*(?:and\s)?|\s(?:and|&)\s")
_LONGEST_LIST, _LONGEST_SLASHED = 300, 30
_GAP = 3
"""Blanks that part two columns."""
_ELSEWHERE = re.compile(
    r"(?:resign(?:ed|ations?)|vacanc(?:y|ies)|distribution|circulation|copies|copy|cc|contacts?|enquiries|sickness"
    r"|bereavement|maternity|leave|retired|deceased|published|issued|from|to)\b[^:,]{0,40}:"
    r"|[^:,]{1,40}\bnot (?:on|of|in|a)\b[^:,]{0,40}:",
    re.IGNORECASE,
)
"""A label below those in the room of people of whom it is not said that they were there."""
_ATTENDING = re.compile(r"attending|^apologies|^present were")
_PUBLIC_FIRST = re.compile(r"public\s*[:–-]", re.IGNORECASE)
"""How a list begins that counts the public before it names anybody."""
_ROW = re.compile(
    r"\|\s*(?P<label>(?:present|apologies(?: for absence)?|(?:also )?in attendance|also present|absent|attendance"
    r"|attendees))\s*:?\s*\|",
    re.IGNORECASE,
)
"""A row of a table whose first cell is a label and whose next one lists who it is of."""
_SLASHED = re.compile(
    r"(?:[A-ZĀĒĪŌŪ][a-zāēīōū]* ?){1,3}/(?P<label>(?:Present|In Attendance|Apologies)\b)(?=[^:]{0,20}:$)"
)
"""A label in Māori and in English."""
_MARKS = "•·▪◦-–*"
_MARK = re.compile(r"[•·▪◦*–-]{1,2}\s+(?=[A-Z][^:.,;]{2,40}:)")
"""A bullet before a label and its colon."""
_ROMAN = re.compile(r"(?:[IVX]{1,4}|l)[.)]\s+(?=(?:Present|Apologies(?: for [Aa]bsence)?|In [Aa]ttendance|Absent):)")
"""A number before a label that is printed in Roman figures, or read so."""
_LETTERED = re.compile(
    r"[a-e][.)]\s+(?=(?:Present:?|(?:Apologies(?: for [Aa]bsence)?|(?:In [Aa]|A)ttend(?:ance|ing)|Absent):)\s*$)"
)
"""The letter of a part of an item before a label that stands alone."""
_SHORT = re.compile(
    r"(?P<short>[A-Z]{2,6}) (?=(?:[Mm]embers|MEMBERS|[Oo]fficials|OFFICIALS|[Oo]fficers|OFFICERS)\b[^:\n]{0,30}(?::|$))"
)
"""Letters of a body before a label of its people ("SPC Members Present:")."""
_HALF_READ = re.compile(r"(?P<said>[A-Z][A-Z !.,|']{5,22})(?:\*\*)?\s?:")
"""Capitals before a colon, as recognition leaves a label of which a stamp or a fold hides letters."""
_LABELS = (("chair", "PRESENTINTHECHAIR"), ("present", "MEMBERSPRESENT"), ("staff", "OFFICIALSINATTENDANCE"))
"""Labels in capitals, and a short one that means the same."""
_FEWEST_LETTERS, _BROKEN = 6, 2
"""Letters that must be left of a label, and the pieces that it must have come to."""
_TITLE = re.compile(r"(?:councillor|cllr)")
"""A word that is no label where a name follows it: "Councillor Mrs Elm"."""
_HEADING = re.compile(r"\d[\d./]*[\s.):-]*(?:others?|representatives?|visitors?|guests?|(?:vice|deputy)[- ]\w+)")
"""A number and a word that is an item of business where it is no label's."""
_COUNTED, _THERE = re.compile(r"\s*\(\d+\)"), re.compile(r"\b(?:present|attend)")
"""How many there are of a kind of members, as an agenda says, and what says that they were in the room."""


def role(label: re.Match[str], listed: set[str]) -> str:
    """Return the role of those a label names, `listed` being the roles before it: councillors "in attendance" are the members where
    nobody but whoever presided stands before them, and so are the "other members" beside the chair; whoever is "attending" beside the members
    is none."""
    named = rolelabels.named(label)
    said = label.group().strip()
    first = listed <= {"chair"}
    if (
        label["note"]
        and _COUNTED.fullmatch(label["note"])
        and named in ("other member", "observer")
        and not _THERE.search(said)
    ):
        return "membership"
    if said.startswith("attending") and "member" in listed:
        return "also present"
    if named == "other member" and said.startswith("the other"):
        return "member"
    if named == "other member" and said.startswith(("councillors in", "members in", "other")) and first:
        return "member"
    return named


def of(text: str) -> re.Match[str] | None:
    """Match the label that begins a line; a role before a long list of names ("Chair Cllr A, Cllrs B, C …") is none."""
    slashed = _SLASHED.match(text) if text[-1] == ":" and "/" in text[:_LONGEST_SLASHED] else None
    lettered = _ROMAN.match(text) or (_LETTERED.match(text) if text[1:2] in (".", ")") else None)
    opens_so = text[:3].rstrip().lower() in OPENS
    if text[0].isalpha() and not (lettered or opens_so or text[:2].isupper() or slashed):
        return None  # As most lines, which open with other letters.
    row = _ROW.match(text) if text[0] == "|" else None
    mark = lettered or (_MARK.match(text) if text[0] in _MARKS else None)
    opens = text[mark.end() :][:3] if mark else text[:3]
    short = _SHORT.match(text) if opens[:2].isupper() else None
    short = short if short and short["short"].lower() not in NEVER else None
    half = _half_read(text) if opens[:2].isupper() else None
    if not (row or slashed or short or half or text[0].isdecimal() or opens.rstrip().lower() in OPENS):
        return None
    low = _with_colon(text, row, half)
    begin = row.start("label") if row else slashed.start("label") if slashed else mark.end() if mark else 0
    match = LABEL.match(low, short.end() if short else begin)
    if match is None or not _told(match, text) or (text[0].isdecimal() and _HEADING.fullmatch(low.strip())):
        return None
    listed = row or (match if mark and not lettered else None)
    if listed and not names.split_names(text[listed.end() :]):
        return None
    return None if _opens_name(match, text) or attendees.heads(text) else match


def _with_colon(text: str, row: re.Match[str] | None, half: str | None) -> str:
    """Return a line in lower case, its length kept, with a colon behind a label that is told otherwise from what follows: by the cell of its
    `row`, its capitals, its number, or there being nothing but names; for a label that is `half` read the whole one."""
    low = lowered(text)
    if half and LABEL.match(low) is None:
        low = half
    if row:
        return f"{low[: row.end() - 1]}:{low[row.end() :]}"
    if shouted := _SHOUTED.match(text) or _RUN_ON.match(text):
        return f"{low[: shouted.end()]}:{low[shouted.end() + 1 :]}"
    numbered = _NUMBERED_APOLOGIES.match(text) if text[0].isdecimal() else None
    if numbered and (_names_listed(text, numbered.end()) or _names_alone(text[numbered.end() :])):
        at = numbered.end() - numbered.group().endswith(".")
        return f"{low[:at]}:{low[at + 1 :]}"
    if (bare := _BARE.match(text)) and _names_alone(text[bare.end() :]):
        return f"{low[: bare.end()]}:{low[bare.end() + 1 :]}"
    return low


def _opens_name(label: re.Match[str], text: str) -> bool:
    """Tell whether the words of a label are the title of a name on its line, or a chair's behind whom a dash leads to no name."""
    if label.end() == len(text):
        return False
    title = not label["colon"].strip() and _TITLE.fullmatch(label.group().strip()) is not None
    dash = rolelabels.chairs(label) and label["colon"].strip() == "-"
    return title or (dash and not names.split_names(text[label.end() :]))


def _told(label: re.Match[str], text: str) -> bool:
    """Tell whether a label is told from prose that opens with its words: by a colon, by what it says, or by how little follows it."""
    told = label["colon"] or _ATTENDING.search(label.group()) or _PUBLIC_FIRST.match(text, label.end())
    return bool(told) or label.end() >= len(text) - 60


def _half_read(text: str) -> str | None:
    """Return a line in lower case, its length kept, with a label put for capitals before a colon that are what is left of that label."""
    said = _HALF_READ.match(text)
    letters = [letter for letter in said["said"] if letter.isalpha()] if said else []
    words = said["said"].lower().split() if said else []
    if said is None or len(letters) < _FEWEST_LETTERS or len(words) < _BROKEN or NEVER.issuperset(words):
        return None
    for short, label in _LABELS:
        left = iter(label)
        if all(letter in left for letter in letters):
            return f"{short.ljust(said.end('said'))}{lowered(text)[said.end('said') :]}"
    return None


def _names_listed(text: str, at: int) -> bool:
    """Tell whether two names stand right after `at`, a comma between them."""
    first, _, rest = text[at : at + 200].partition(",")
    named = names.is_name(first.strip()) or len(names.split_names(first)) > 1
    return named and names.is_name(rest.partition(",")[0].strip(" ."))


def _names_alone(words: str) -> bool:
    """Tell whether words are names and nothing else."""
    words = _AHEAD.sub("", words, count=1)
    listed = _BETWEEN.split(words.strip(" .")) if len(words) < _LONGEST_LIST else []
    return bool(listed) and all(names.is_name(one) for one in listed)


def beside(label: re.Match[str]) -> bool:
    """Tell whether another label stands beside one, a gap between them, so that whose the names below both are is not said."""
    said, rest = label.group(), label.string[label.end() :]
    gap = said[len(said.rstrip()) :]
    other = of(rest) if rest and ("\t" in gap or len(gap) >= _GAP) else None
    return other is not None and other.end() == len(rest)


def elsewhere(text: str) -> bool:
    """Tell whether a line opens with a label of people of whom it is not said that they were in the room."""
    return ":" in text and _ELSEWHERE.match(text) is not None

"""Where the list that a label of those in the room opens ends: which lines go on with its names, and which begin something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.naming import names
from explorer.text.page import briefmovers, motionlines
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line, within
from explorer.text.room import attendees, instead, listends, printednames, public, rolefirst, roomlabels, seats, stars

SERVICE = re.compile(
    r"^(?!(?:Vice[ -]?|Deputy )?[Cc]hair|[^:\n]{2,50} - (?:Vice[ -])?[Cc]hair)(?P<service>[A-Z][\w',&/ -]{2,60})"
    r":\s+(?=\S)"
)
"""The part of a council before a colon and those of it."""
PLURAL = re.compile(r"\s*(?:(?:Councillors|Cllrs|Aldermen)\b|Councillor\s*:)", re.IGNORECASE)
"""A title that covers several names, or one before a colon."""
CONTACTS = re.compile(r"\bTel(?:ephone)?\b[.: ]{0,3}\d|\b0\d{9,10}\b")
"""What a list of councillors has that says how they are reached, and not that they were there."""
_STOP = re.compile(
    r"^(?:public business|private business|(?!\d+ (?:members?|residents?|parishioners|police)\b)\d{1,4}"
    r"(?:[./]\d{1,4}){0,2}[a-z]?\s?(?:[.):]?(?:\s+\S|$)|[.):]?(?=[A-Z]))|no\.? item|items?(?:$| (?:no\.? ?)?\d)"
    r"|on the proposal of|at the (?:outset|start|commencement)|before proceedings|with the permission"
    r"|vote of sympathy|agenda\b|minutes\s*:?$|(?:draft )?minutes of\b|matters arising\b"
    r"|(?:agorwyd|cytunwyd|croesawodd|croesawyd|cymerwyd|diolchodd|ymunodd|dywedodd|adroddodd|soniwyd|nodwyd|mynychwyd)\b"
    r"|disclosures?\b|(?:staff|committee|departmental) reports?\b"
    r"|police (?:matters|report)\b|police(?: scotland)?\s?:|(?:minutes? )?secretary\s?:|declarations?\b|welcome"
    r"|apologies\b|the meeting|discussion|introduction"
    r"|adoption of|ordinary business|resolved\b|(?:opening |closing )?(?:prayers?|karakia)\b)",
    re.IGNORECASE,
)
_YEAR_ON = re.compile(r"(?:19|20)\d\d [A-Z][^:\n]*\(")
"""A line that goes on with the name of an office that has a year in it ("… Director, Mere / 2020 Bid Team (Mr A Elm)")."""
_PART = re.compile(r"[IVXL]{1,6}\.\s+[A-Z]")
"""How a heading of a part of the agenda opens."""
_OFFICE_LABEL = re.compile(
    r"(?=[A-Z])[^:\n]{0,40}\b(?:office|department|administration|division|services|staff)\b[^:\n]{0,20}:", re.IGNORECASE
)
"""The label of staff of a part of a council, who are in the room also below a list of members who are not."""
_LONGEST_NAMES = (240, 2000)
"""Characters of a line that names people, without a plural title that opens it and with one."""
_STAY = re.compile(
    r"\W?(?:(?:absent from|left|arrived|joined|departed|from|until)\b[^.\d]{0,30}\d"
    r"|(?:via|by) (?:\w+ ){0,2}(?:link|video|zoom|teams|attendance|telephone)\b).{0,50}",
    re.IGNORECASE,
)
"""What a line below a name says of how long somebody stayed, or came."""
_ADDRESS = re.compile(rf"{CONTACTS.pattern}|\b[A-Z]{{1,2}}\d[A-Z\d]? \d[A-Z]{{2}}\b")
"""How somebody is reached; the second form is a postcode."""
_NEAR_NAME = 4
"""Lines from a name within which stands how its bearer is reached."""
_WARD = re.compile(
    r"[A-Z][\w'’&. -]{1,50} (?:Ward|WARD|Division|Group)|(?:[A-Z][a-z]+ ){0,2}(?:Member|Councillor)"
    r"|(?:Reporting|Presenting) Officers?|(?:Meeting|Minute|Committee) Secretary"
)
"""A heading among those present: where they were elected, their group, or as what they are there."""
_TABLE_HEAD = re.compile(r"\|?\s*(?:names?|councillors?|members?|attendees?)\s*\|[\w\s|/&-]*|[\s|:-]*", re.IGNORECASE)
"""The first row of a table of those in the room, or the rule below it."""
_ENDED = re.compile(r"\b(?:apologies|absence|meeting|leave|unwell|illness|ill|holiday|work)\.\Z")
"""How a line ends with a sentence on somebody away, below which another begins."""
_WAS_THERE = re.compile(r"\b(?:was|were) (?:also )?(?:in attendance|present)\W*\Z")
"""How a line ends that is no list of those away, but a sentence on who was there."""
_OFFICE_OPENS = re.compile(
    r"(?:The |the )?(?=[A-Z])[\w' -]{0,60}?\b(?:Clerk|Officer|Secretary|Manager)\b[^,(\n]{0,40}[,(]"
)
"""How such a sentence opens with an office and its holder behind it."""
_SHORT_ENDING = 30
_WHO = re.compile(r"(?:[A-Z][\w.'-]*\s){2,4}who\s(?:was|is|has|had)\b")
"""Somebody away, and why."""
_REST_OF_OFFICE = re.compile(r"[A-Z][\w/ ]{2,40}\((?:Mr|Mrs|Ms|Miss|Dr)\b")
_INITIAL_ENDS = re.compile(r"[,\s][A-Z]\.\Z")
"""How a line ends within a name."""
_MARKED = re.compile(r"[:,();\d]")
OF_WHOM = re.compile(
    r"(?:[A-Z][\w'.&/-]*,?\s|(?:of|and|for|the)\s){1,6}(?:Board|Council|Authority|Trust|Association|Forum|Partnership|Union"
    r"|University|College|Agency|Society|Ltd|Limited)\.?"
)
"""A line of its own below somebody who is there for others, which says for whom."""
_RECORD = re.compile(r"minutes\s*:", re.IGNORECASE)
"""What a page prints between the title of an item and its minutes, which may be no more than names: "Also present" / "Minutes:"."""
_AREA = re.compile(
    r"\w[\w' &-]{1,40}\s(?:ward|division|area|district|parish)\W*",
    re.IGNORECASE,
)

_OF_OTHERS = ("observer", *seats.OTHERS)
_MOST_LINES = 40
"""Lines of the longest list, its label among them."""


def block_end(draft: Draft, i: int, consumed: int, last: int, role: str) -> int:
    """Return the line index after the list that the label on line `i` opens."""
    lines = draft.lines
    label = lines[i].text
    empty = consumed >= len(label) or seats.WHOSE.fullmatch(label, consumed) is not None
    if role == "clerk" and not empty and any(_ADDRESS.search(line.text) for line in lines[i + 1 : i + _NEAR_NAME]):
        return i + 1
    k = i + 1
    k += empty and role not in seats.AWAY and _names_below_record(lines, k, last)
    while k < min(last, i + _MOST_LINES):
        line = lines[k]
        if public.NUMBER_OF_PUBLIC.fullmatch(line.bare.rstrip(".")):
            k += 1
            continue
        if _next_part(lines[i], lines[k - 1], line, role):
            break
        if _names_nobody(lines[k - 1], line, role):
            k += 1
            continue
        if _opens_other(draft, k, last, role) or _labels_others(lines[k - 1], line, empty or role == "apologies"):
            break
        ended = line.gap > 0 or _ENDED.search(lines[k - 1].text) is not None
        told = ended and not empty and role == "apologies"
        if told and not (_looks_like_names(line) or _office_held(line)):
            break
        listed = listends.end(line.text)
        ends = listed < len(line.text)
        away = ends and role == "apologies" and _WHO.match(line.text) is not None
        if ends and not away:
            return k + (listed > 0 and not told)
        if not away and over_names(draft, k, last):
            k += 1
            continue
        if not away and line.gap and not _goes_on_below_gap(lines[k - 1], line, empty):
            break
        empty = False
        k += 1
    return k


def _names_below_record(lines: Sequence[Line], k: int, last: int) -> bool:
    """Tell whether line `k` is no more than the label of an item's minutes, and the line below it no more than names."""
    if k + 1 >= last or not _RECORD.fullmatch(lines[k].text):
        return False
    return listends.end(lines[k + 1].text) == len(lines[k + 1].text)


def _names_nobody(before: Line, line: Line, role: str) -> bool:
    """Tell whether a line within a list is the head of a table, a sign, the cell beside somebody for whom nobody came, or says how long somebody
    stayed, or for whom whoever stands on the line before it was there."""
    sign = _TABLE_HEAD.fullmatch(line.text) or stars.is_sign(line) or (line.gap and _STAY.fullmatch(line.text))
    of_whom = line.gap > 0 and role in _OF_OTHERS and OF_WHOM.fullmatch(line.text) is not None
    if of_whom:
        return bool(names.split_names(before.bare))
    return bool(sign) or (role == "apologies" and instead.nobody(line.text))


def _next_part(label: Line, before: Line, line: Line, role: str) -> bool:
    """Tell whether a line opens the next part of the table or page on those in the room, whose `label` opened the list."""
    return attendees.heads(line.text) or _next_row(label, line) or (role in seats.AWAY and _heads_part(before, line))


def _opens_other(draft: Draft, k: int, last: int, role: str) -> bool:
    """Tell whether line `k` opens what is no list of people: an item, a part of the agenda, an office, or a motion."""
    before, line = draft.lines[k - 1], draft.lines[k]
    return bool(
        (_STOP.match(line.text) and not _year_goes_on(before, line))
        or (_PART.match(line.text) and within(draft.headings, k, k + 1) and not _in_bracket(before))
        or roomlabels.elsewhere(line.text)
        or (role in seats.AWAY and _OFFICE_LABEL.match(line.text))
        or (_WAS_THERE.search(line.text[-_SHORT_ENDING:]) and (role in seats.AWAY or _OFFICE_OPENS.match(line.text)))
        or motionlines.moved(line.text)
        or (k + 1 < last and briefmovers.above(line.text, draft.lines[k + 1].text))
    )


def _labels_others(before: Line, line: Line, may_open: bool) -> bool:
    """Tell whether a line opens with the label of another list, and not with the role of somebody in this one, where that `may_open` a line, nor
    with the rest of an office."""
    label = roomlabels.of(line.text)
    if label is None or (may_open and _role_before_name(label)):
        return False
    return not _office_goes_on(before, line)


def _goes_on_below_gap(before: Line, line: Line, empty: bool) -> bool:
    """Tell whether a list goes on in a line below a blank one: within a name or bracket, with a ward or a service, or with names."""
    return bool(
        _continues(before, line)
        or _WARD.fullmatch(line.text)
        or SERVICE.match(line.text)
        or _looks_like_names(line, empty)
    )


def _year_goes_on(before: Line, line: Line) -> bool:
    """Tell whether the number that opens a line is a year within an office that the line before begins."""
    return before.text[-1].isalpha() and _YEAR_ON.match(line.text) is not None


def _next_row(label: Line, line: Line) -> bool:
    """Tell whether a line is the next row of a table whose row `label` opens a list, and not one that goes on below an empty cell."""
    return label.text[0] == "|" and line.text[0] == "|" and line.text[1:].lstrip()[:1] != "|"


def _heads_part(before: Line, line: Line) -> bool:
    """Tell whether a line is the heading of what follows a list that a full stop ended: "… and B Oak." / "Police Report:"."""
    return before.text[-1] == "." and line.text[-1] == ":" and roomlabels.of(line.text) is None


def over_names(draft: Draft, k: int, last: int) -> bool:
    """Tell whether line `k` heads the members of a ward: untitled words by themselves right above a line that opens with a title.

    Words that name no ward ("Mere Hill") head one only where another heading of the kind stands before or after them.
    """
    if not _above_titled(draft, k, last):
        return False
    if _AREA.fullmatch(draft.lines[k].text):
        return True
    others = range(max(0, k - 8), min(last, k + 9))
    return draft.lines[k].gap > 0 and any(
        n != k and draft.lines[n].gap and _above_titled(draft, n, last) for n in others
    )


def _above_titled(draft: Draft, k: int, last: int) -> bool:
    line = draft.lines[k]
    if k + 1 >= last or len(line.text) > 45 or draft.lines[k + 1].gap or _MARKED.search(line.text):
        return False
    titled = printednames.MEMBER_TITLE.match(draft.lines[k + 1].text) is not None
    return titled and printednames.MEMBER_TITLE.match(line.text) is None and roomlabels.of(line.text) is None


def _role_before_name(label: re.Match[str]) -> bool:
    """Tell whether a "label" is the role of the first person of a list: "Chair Cllr A Name, Cllrs B Name"."""
    return not label["colon"].strip() and "\t" not in label["colon"] and label.end() < len(label.string)


def _in_bracket(before: Line) -> bool:
    """Tell whether a line ends within a bracket: "… Clerk (Ms." / "L. Elm)."."""
    return before.text.rfind("(") > before.text.rfind(")")


def _office_goes_on(before: Line, line: Line) -> bool:
    """Tell whether a "label" is the rest of an office whose holder stands in brackets: "…; Clerical" / "Officer (Ms A. Elm)"."""
    return before.text[-1].isalpha() and _REST_OF_OFFICE.match(line.text) is not None


def _continues(before: Line, line: Line) -> bool:
    return (
        before.text.endswith((",", "(", " and", "&", "-"))
        or "(" in line.text
        or _in_bracket(before)
        or _INITIAL_ENDS.search(before.text) is not None
    )


def _office_held(line: Line) -> bool:
    """Tell whether a line opens with an office and its holder in brackets."""
    return "(" in line.text and rolefirst.ROLE_FIRST.match(line.text) is not None


def _looks_like_names(line: Line, opens: bool = False) -> bool:
    """Tell whether a line is short enough to name people, and does; one that `opens` the list of a label may be long."""
    short = len(line.text) < _LONGEST_NAMES[opens or PLURAL.match(line.text) is not None]
    return short and bool(names.split_names(public.NUMBER_OF_PUBLIC.sub("", line.bare)))

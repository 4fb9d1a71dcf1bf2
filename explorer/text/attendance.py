"""Who was in the room: attendance blocks, apologies, invitations and memberships under a meeting's title.

The forms are those of council minutes: a label ("Present:", "Members Present", "Officers in Attendance", "Employees (by
Directorate)") with names beside or below it, roles in brackets or before the name, apologies in a list or in a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from explorer.text import motionlines, names
from explorer.text.draft import Draft, fold
from explorer.text.lines import Line
from explorer.text.namewords import FORENAMES
from explorer.text.seek import cues, lowered

_ROLES = (
    ("chair", r"present in (?:the )?chair|in the chair|presiding|chair(?:man|person)?(?: presiding)?|mayor"),
    ("other member", r"other members?(?: present| in attendance)?|other councillors?(?: present| in attendance)?|members? in attendance|(?:county|district|borough) councillors?(?: present)?|councillors? in attendance|cabinet members? in attendance"),
    ("officer", r"employees?|officers?(?: present| in attendance)?|officials?(?: in attendance| present)?|staff(?: present| in attendance)?|council officers"),
    ("in attendance", r"in attendance|also (?:in attendance|present)|others? (?:present|in attendance)|remote attendance|by video|also attending"),
    ("observer", r"observers?(?: present)?|(?:other )?representatives(?: from other bodies)?(?: in attendance| present)?|guests?|visitors?|representatives?|honorary (?:alderm[ae]n|freem[ae]n)"),
    ("substitute", r"substitutes?(?: members?)?(?: present)?"),
    ("apologies", r"regrets|apolog(?:y|ies)(?: for absence| of absence| received| from| for non-attendance)*"),
    ("absent", r"absent|absences?|not present"),
    ("invited", r"by invitation|invitees?|invited"),
    ("membership", r"membership|members of the (?:committee|board|panel)|committee membership"),
    ("public", r"(?:members? of the )?(?:public|press)(?: and press| and public)?(?: present)?"),
    ("clerk", r"(?:parish |town )?clerk(?: to the council)?"),
    ("member", r"(?:board |committee |panel |voting |council )?members? present|(?:board |committee |panel |voting )?members|present|councillors?(?: present)?|aldermen|those (?:attending|present)|attending(?: (?:by|via|on|over) \w+)?|attendance|attendees|attended by|in attendance members"),
)  # fmt: skip
_LABEL = re.compile(
    r"^(?:\d{1,4}(?:[./]\d{1,4}){0,2}[a-z]?\s?[.):-]*\s+)?(?:to (?:receive|record|note|accept)(?: and \w+)?(?: any| the)?\s+)?(?:"
    + "|".join(f"(?P<r{i}>{pattern})" for i, (_, pattern) in enumerate(_ROLES))
    + r")(?P<note>\s*\([^()]{0,60}\))?(?P<colon>\s*[:;-]+|\s*$|(?=\s+(?:cllrs?|councillors?|mr|mrs|ms|dr|miss)\b)|(?=\s+chairman\b)|(?<=presiding)(?=\s+\w))\s*"
)
"""A label in lower case: a pattern that ignores case would try each of its branches in full."""
_SERVICE = re.compile(r"^(?P<service>[A-Z][\w',&/ -]{2,60}):\s+(?=\S)")
_STOP = re.compile(
    r"^(?:public business|private business|\d{1,4}(?:[./]\d{1,4}){0,2}[a-z]?\s?[.):]?(?:\s+\S|$)|no\.? item|items?$|agenda\b|minutes\s*:?$|declarations?\b|welcome|the meeting|discussion|introduction|adoption of|ordinary business)",
    re.IGNORECASE,
)
_WARD = re.compile(r"[A-Z][\w'’&. -]{1,50} (?:Ward|WARD|Division|Group)")
"""A heading among those present: where they were elected, or their group."""
_PROSE = re.compile(
    r"\b(?:was|were|had|has|have|that|which|opened|welcomed|stated|thanked|took|read|is|are|will|expressed|explained|reported|advised)\b|\bsubstitut(?:ed|ing)\b[^()]*\bfor\b"
)
_ROLE_FIRST = re.compile(
    r"(?P<role>[A-Z][^()\n.;]{2,120}?(?:\n[^()\n.;]{2,80}?)?)\s*\((?P<names>(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\.?\s+|[A-Z][a-z]+\s+[A-Z])[^()]{2,80})\)"
)
_BRACKET = re.compile(r"\s*,?\s*\((?P<role>[^()]{2,80})\)")
_IN_CHAIR = re.compile(
    r"\s*,?\s*(?:was\s+)?in the chair\b|\s*,?\s+(?:-\s*|Councillor\s?/\s?)?(?P<role>(?:Vice[- ])?Chair(?:man|woman|person)?|Lord Mayor|Mayor|Clerk|An Cathaoirleach|Cathaoirleach)\b",
    re.IGNORECASE,
)
_NOT_ROLE = re.compile(
    r"^(?:[A-Z]{1,3}\.?|via .*|from .*|until .*|arrived .*|left .*|joined .*|items? .*|minutes? .*|[CPL]\d.*|.*\d.*|remote.*|online|virtual.*|part)$",
    re.IGNORECASE,
)
_MEMBER_ROLES = re.compile(
    r"^(?:(?:deputy |vice[- ])?(?:cabinet member|chair(?:man|woman|person)?|leader|mayor)|(?:deputy )?(?:lord )?mayor|leader|an cathaoirleach|cathaoirleach|leas.*|convener|substitute|co-opted.*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Seat:
    """One name of an attendance list: the person's ref, the place, the role in the room and the role printed beside it."""

    person: str
    start: int
    end: int
    role: str
    printed_role: str = ""


def read(draft: Draft, meeting: str, body: str, first: int, last: int) -> int:
    """Record the people in `draft.lines[first:last]` around `meeting`; return the line after the opening block.

    Only the opening lines are read; what sentences say of the room is read elsewhere.
    """
    i, opened = first, first
    quiet = 0
    while i < last and quiet < 25:
        match = _label(draft.lines[i].text)
        if match is None:
            quiet += 1
            i += 1
            continue
        role = next(name for k, (name, _) in enumerate(_ROLES) if match[f"r{k}"])
        stop = _block_end(draft, i, match.end(), last, role)
        for seat in _seats(draft, role, draft.lines[i].start + match.end(), i, stop):
            _claim(draft, seat, meeting, body)
        quiet = 0 if stop > i + 1 or role != "apologies" else quiet
        i = max(stop, i + 1)
        opened = i if not re.match(r"\d", draft.lines[i - 1].text) else opened
    return opened


def _label(text: str) -> re.Match[str] | None:
    """Match the label that begins a line; a role before a long list of names ("Chair Cllr A, Cllrs B, C …") is none."""
    match = _LABEL.match(lowered(text))
    return match if match and (match["colon"] or match.end() >= len(text) - 60) else None


def members(draft: Draft, body: str, label: int) -> None:
    """Record the names under a "Membership" label as members of `body`."""
    stop = _block_end(draft, label, len(draft.lines[label].text), len(draft.lines), "membership")
    for seat in _seats(draft, "membership", draft.lines[label].end, label, stop):
        role = seat.printed_role if _MEMBER_ROLES.match(seat.printed_role) else "Member"
        draft.claim("member_of", seat.person, body, seat.start, seat.end, {"role": role})


def _block_end(draft: Draft, i: int, consumed: int, last: int, role: str) -> int:
    """Return the line index after the list that the label on line `i` opens."""
    empty = consumed >= len(draft.lines[i].text)
    k = i + 1
    while k < last and k - i < 40:
        line = draft.lines[k]
        label = _label(line.text)
        if (
            _STOP.match(line.text)
            or motionlines.moved(line.text)
            or (label and not (empty and _role_before_name(label)))
        ):
            break
        if line.gap and not empty and role == "apologies" and not _looks_like_names(line):
            break
        words = line.text.split()
        if len(words) > 6 and _PROSE.search(line.text) and not line.text.rstrip().endswith(","):
            break
        if _over_names(draft, k, last):
            k += 1
            continue
        if (
            line.gap
            and not _looks_like_names(line)
            and not _WARD.fullmatch(line.text)
            and not _SERVICE.match(line.text)
            and not _continues(draft.lines[k - 1], line)
        ):
            break
        empty = False
        k += 1
    return k


_AREA = re.compile(
    r"\w[\w' &-]{1,40}\s(?:ward|division|area|district|parish)\W*",
    re.IGNORECASE,
)


def _over_names(draft: Draft, k: int, last: int) -> bool:
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
    if k + 1 >= last or len(line.text) > 45 or draft.lines[k + 1].gap or re.search(r"[:,();\d]", line.text):
        return False
    titled = _MEMBER_TITLE.match(draft.lines[k + 1].text) is not None
    return titled and _MEMBER_TITLE.match(line.text) is None and _label(line.text) is None


_MEMBER_TITLE = re.compile(r"(?:Councillor|Cllr|Alderman|Cmhlr|Comhairleoir)\b", re.IGNORECASE)


def _role_before_name(label: re.Match[str]) -> bool:
    """Tell whether a "label" is the role of the first person of a list: "Chair Cllr A Name, Cllrs B Name"."""
    return not label["colon"].strip() and label.end() < len(label.string)


def _continues(before: Line, line: Line) -> bool:
    return before.text.endswith((",", "(", " and", "&", "-")) or "(" in line.text


def _looks_like_names(line: Line) -> bool:
    return bool(names.split_names(line.bare)) and len(line.text) < 240


def _seats(draft: Draft, role: str, start: int, i: int, stop: int) -> list[Seat]:
    if role in ("absent", "public"):
        return []
    seats: list[Seat] = []
    end = draft.lines[stop - 1].end if stop > i else draft.lines[i].end
    if role == "officer" or (role == "in attendance" and _ROLE_FIRST.search(draft.masked, start, end)):
        seats.extend(_role_first(draft, role, start, end))
        if seats:
            return seats
    title = re.match(r"\s*(?P<title>Councillors?|Cllrs?|Aldermen)\b", draft.masked[start:end], re.IGNORECASE)
    begin = start
    visitors = broken = False
    for k in range(i, stop):
        line = draft.lines[k]
        if broken or (k > i and _over_names(draft, k, stop)):
            broken = False
            continue
        named = _PUBLIC_NAMED.search(line.text)
        if visitors:
            visitors = not line.text.endswith(".")
            continue
        visitors = named is not None and not line.text.endswith(".")
        begin = start if k == i else line.end - len(line.bare)
        service = (
            _SERVICE.match(draft.masked[begin : line.end]) if role in ("officer", "in attendance", "member") else None
        )
        inner = begin + (service.end() if service else 0)
        broken = k + 1 < stop and names.breaks_name(line.text, draft.lines[k + 1].text)
        seats.extend(_names_in(draft, role, inner, draft.lines[k + broken].end, bool(title)))
    return seats


def _role_first(draft: Draft, role: str, start: int, end: int) -> list[Seat]:
    seats = []
    for match in _ROLE_FIRST.finditer(draft.masked, start, end):
        post = fold(match["role"].lstrip(" ,.;\n")).strip(" ,.")
        for a, b in names.split_names(match["names"].replace("\n", " ")):
            at = match.start("names")
            person = person_at(draft, at + a, at + b)
            seats.append(Seat(person, match.start("role") + _leading(match["role"]), match.end(), "officer", ""))
            if post and len(post) < 120:
                ref = draft.mention("post", post, match.start("role") + _leading(match["role"]), match.end("role"))
                draft.claim("holds", person, ref, match.start("role") + _leading(match["role"]), match.end())
    return seats


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip(" ,.;\n"))


_LEADING_ROLE = re.compile(
    r"(?:(?:Deputy|Vice)[- ])?Chair(?:man|woman|person)?\s+(?=\S)|(?:(?:Parish|Town|Community) )?Clerk\s+(?=[A-Z])"
)
_NEW_SEAT = re.compile(
    r"\s(?=(?:Borough|County|District|City)\s+(?:Cllr|Councillor)|(?:Parish|Town|Community)\s+Clerk\b|(?:Vice|Deputy)[- ]Chair)"
)
_JOB_BEFORE = re.compile(r"(?:[A-Z][a-z]+ ){0,2}(?:Clerk|Warden|Officer|Manager|Engineer)\s+\Z")
_FROM = re.compile(r"\s*from\s+(?:the\s+)?[A-Z]")
_ORIGIN = re.compile(r"\s(?=from\s+(?:the\s+)?[A-Z])")
_INLINE_LABEL = re.compile(
    r"(?<=[\s.)])(?:(?P<attending>(?:also )?(?:in attendance|present)|officers?(?: present)?)|(?P<apologies>apologies(?: for absence)?|absent))\s*[:-]+\s*(?=[A-Z])",
    re.IGNORECASE,
)
_TRAILING_ROLE = re.compile(
    r"\s(?=(?:Vice[- ])?Chair(?:man|woman|person)?\s*(?:$|[,;.(]|and\b|&)|Clerk\s*(?:$|[,;.(]|and\b|&))"
)
_PUBLIC = re.compile(r"(?:\b\d+\s+)?\b(?:members? of the )?(?:public|press)\b", re.IGNORECASE)
_PUBLIC_NAMED = re.compile(rf"{_PUBLIC.pattern}\s*[:-]\s*[A-Z].*(?:[,&-]|\b[A-Z][\w.'-]*)$", re.IGNORECASE)
_CHAIR_WORDS = re.compile(r"\s(?:was\s+)?in the chair\b|\s(?:presiding)\b", re.IGNORECASE)


def _names_in(draft: Draft, role: str, start: int, end: int, councillors: bool) -> list[Seat]:
    seats = []
    public = _PUBLIC.search(draft.masked, start, end)
    end = public.start() if public else end
    inline = _INLINE_LABEL.search(draft.masked, start + 1, end)
    if inline:
        after = "apologies" if inline["apologies"] else "in attendance"
        return [
            *_names_in(draft, role, start, inline.start(), councillors),
            *_names_in(draft, after, inline.end(), end, False),
        ]
    piece = _CHAIR_WORDS.sub(lambda m: "," + " " * (len(m.group()) - 1), draft.masked[start:end])
    for gap in (_NEW_SEAT, _TRAILING_ROLE, _ORIGIN):
        piece = gap.sub(",", piece)
    for a, b in names.split_names(piece):
        if _of_the_place(draft, piece[a:b]):
            continue
        lead = _LEADING_ROLE.match(piece, a, b)
        a = lead.end() if lead else a
        b = a + _bare_end(piece[a:b])
        tail = draft.masked[start + b : min(end, start + b + 90)]
        bracket = _BRACKET.match(tail)
        printed = fold(bracket["role"]) if bracket and not _NOT_ROLE.match(bracket["role"]) else ""
        chair = _IN_CHAIR.match(tail) or _IN_CHAIR.match(tail[bracket.end() :] if bracket else "")
        lead = lead or _JOB_BEFORE.search(piece, max(0, a - 60), a)
        if lead and not printed:
            printed = fold(lead.group())
        elif _FROM.match(tail) and role == "member":
            seats.append(Seat(person_at(draft, start + a, start + b), start + a, start + b, "observer"))
            continue
        elif chair and not printed:
            printed = fold(chair["role"] or "Chair")
        person = person_at(draft, start + a, start + b, councillors)
        span_end = start + b + (bracket.end() if bracket and printed else 0)
        seats.append(Seat(person, start + a, span_end, role, printed))
    return seats


def _of_the_place(draft: Draft, name: str) -> bool:
    """Tell whether what looks like a name is an organisation called after the council's place ("Healthy Westmere")."""
    words = name.split()
    place = draft.council.split()
    return (
        len(words) > 1
        and words[-1] in place[:-1]
        and fold(words[0]).lower() not in FORENAMES
        and not names.parse(name).titles
    )


_OWN_INITIALS = re.compile(
    r"^(?:\S+\s+)?[A-Z][a-z]+\s+(?:[A-Z][\w'.-]*\s+){0,2}[A-Z][\w'-]+(?P<tag>\s*\([A-Z]{2,3}\)\s*)$"
)
_LAST_BRACKET = re.compile(r"\s*\((?![A-Z]{1,2}\.?\))[^()]*\)?\s*$")


def _bare_end(name: str) -> int:
    if "(" not in name:
        return len(name)
    bracket = _LAST_BRACKET.search(name)
    if bracket:
        return _bare_end(name[: bracket.start()])
    own = _OWN_INITIALS.search(name)
    return own.start("tag") if own else len(name)


def person_at(draft: Draft, start: int, end: int, councillor: bool = False) -> str:
    """Record the person named at `[start, end)` and return the ref; one mention per printed form, roles in brackets left out."""
    end = _word_end(draft.masked, start, end)
    name = draft.masked[start:end]
    end = start + _bare_end(name)
    name = draft.masked[start:end]
    titles = names.parse(fold(name)).titles
    if councillor and not titles:
        titles = ("Councillor",)
    return draft.mention("person", name, start, end, titles=titles)


_LONGEST_WORD = 30


def _word_end(text: str, start: int, end: int) -> int:
    """Return the end of the word that a name cut off at a limit of its passage stops in."""
    stop = end
    while start < stop < len(text) and text[stop].isalpha() and text[stop - 1].isalpha() and stop < end + _LONGEST_WORD:
        if _MEMBER_TITLE.match(text, stop):
            return stop
        stop += 1
    return stop


def _claim(draft: Draft, seat: Seat, meeting: str, body: str) -> None:
    printed = seat.printed_role.lower()
    titles = draft.attr(seat.person, "titles")
    councillor = isinstance(titles, tuple) and any(t.lower().startswith(("cou", "cllr", "cmh", "ald")) for t in titles)
    role = seat.role
    if role == "member" and re.match(r"(?:County|Borough|District) ", draft.name(seat.person)):
        role = "other member"
    if role == "in attendance":
        role = "other member" if councillor or _titled_elsewhere(draft, seat.person) else "officer"
    if role == "member" and re.search(r"\b(?:warden|officer|manager|engineer)$", printed):
        role = "officer"
    if "clerk" in printed or role == "clerk":
        role = "clerk" if role != "apologies" else role
    if role in ("member", "chair") and re.match(
        r"(?:an )?cathaoirleach|(?:in |took )?(?:the )?chair|(?:lord )?mayor$|president", printed
    ):
        role = "chair"
    if role == "member" and printed.startswith("substitut"):
        role = "substitute"
    if role == "apologies":
        draft.claim("sent_apologies", seat.person, meeting, seat.start, seat.end)
    elif role == "invited":
        draft.claim("invited_to", seat.person, meeting, seat.start, seat.end)
    elif role != "membership":
        shown = "officer" if role == "clerk" else role
        draft.claim("attended", seat.person, meeting, seat.start, seat.end, {"role": shown})
    if (
        role in ("member", "chair", "membership", "apologies")
        and body
        and not printed.startswith("shadow")
        and role != "apologies"
    ):
        label = (
            seat.printed_role if _MEMBER_ROLES.match(seat.printed_role) else ("Chair" if role == "chair" else "Member")
        )
        draft.claim("member_of", seat.person, body, seat.start, seat.end, {"role": label})
    if role == "clerk":
        draft.claim("clerked", seat.person, meeting, seat.start, seat.end)


_MEMBERS = cues("Councillor", "Cllr", "Mayor")


def _titled_elsewhere(draft: Draft, person: str) -> bool:
    """Tell whether the paper elsewhere gives a name of an "also present" list the title of a member."""
    name = draft.name(person)
    return any(
        draft.masked.startswith(f" {name}", at + len(title)) for title in _MEMBERS for at in draft.seeker.places(title)
    )

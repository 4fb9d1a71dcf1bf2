"""The seats of one line of an attendance list: each name with the role printed beside it.

Roles stand in brackets after a name, after a comma or a dash, or before it ("Director of Roads (Mr. P. Elm)", "Chairman Cllr
Elm"). A list may say in brackets whose names follow ("(Councillors) … (Officials) …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from explorer.text.naming import initialled, names, officebefore, seatgaps
from explorer.text.naming.barenames import bare_end
from explorer.text.naming.namewords import FORENAMES
from explorer.text.naming.offices import JOB, PRESIDING, department_end
from explorer.text.page.draft import Draft, fold
from explorer.text.page.seek import Cued
from explorer.text.room import public
from explorer.text.room.printednames import MEMBER_TITLE, RUN_TOGETHER, person_at

TITLE_THEN_NAME = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councill?or|Cmhlr)\b\.?\s+[A-Z]")
_INITIAL_THEN_NAME = re.compile(r"\b[A-Z]\.?\s?(?:[A-Z]\.?\s?)?(?:O'|Mc)?[A-Z][a-z]{2,}")
_PLURAL_TITLE = re.compile(r"\b(?:Councillors|Cllrs|Aldermen|Messrs)\b")
_OFFICE_FIRST = re.compile(
    rf"(?:The\s+|the\s+)?(?P<role>{PRESIDING}|(?:(?:Parish|Town|Community) )?Clerk)\s*\("
    rf"(?P<name>(?:Councill?or|Cllr|Alderman|Cmhlr|Mrs?|Ms|Miss|Dr|[A-Z]\.?\s)[^()\n]{{2,60}})\)"
    r"(?P<chair>\s*,?\s*(?:in the chair|presiding)\b)?",
    re.IGNORECASE,
)
"""An office printed before the name of its holder in brackets, among members."""
_JOB_FIRST = re.compile(r"(?P<job>[A-Z][\w ,&/'()-]{3,70}?)\s+-\s+\Z")
WHOSE = re.compile(r"\((?P<whose>councillors?|members?|officials?|officers?|staff|executive)\)\s*:?", re.IGNORECASE)
_BRACKET = re.compile(r"(?:\s*\([A-Z]{2,4}\)(?=\s*\())?\s*,?\s*\((?P<role>[^()]{2,80})\)")
_IN_CHAIR = re.compile(
    r"\s*,?\s*(?:-{1,2}\s*)?(?:was\s+)?in the chair\b|(?:\s*,?\s+(?:-{1,2}\s*|\|\s*|Councill?or\s?/\s?)?|-|\|\s*"
    r"|\s?:\s+(?=(?:County|District|Borough)\b))"
    r"(?P<role>(?:Vice[- ])?Chair(?:man|woman|person)?|(?:Lord|Deputy) Mayor|Mayor(?!\s+[A-Z][\w.]*\s[A-Z])"
    r"|(?:(?:Deputy|Vice) )?(?:Shire )?(?:(?:Deputy|Vice) )?President(?=\s*(?:[,;.)\n]|\Z))"
    r"|Clerk(?!\s+(?-i:(?:Mrs?|Ms|Miss|Dr)\b|(?:[A-Z]\.?\s?){1,3}[A-Z][a-z]))(?!(?<=,\sClerk)\s(?-i:[A-Z][a-z]+\s[A-Z][a-z]))|An Cathaoirleach|Cathaoirleach"
    r"|(?:Vice[- ])?Conven[eo]r|(?:County|District|Borough) (?:Councill?or|Cllr)"
    r"(?!\s+(?!and\b|plus\b|together\b|with\b)\w)|(?:as )?sub(?:stitute)? for (?:(?!\sand\s)[^\n,;()-]){3,40}|substitute|observer)\b",
    re.IGNORECASE,
)
_OFFICE_THEN_CHAIR = re.compile(
    r"\s*,\s+(?:(?:Deputy |Assistant |Shadow )?(?:(?:Cabinet|Executive|Lead) Member|Portfolio Holder)"
    r"|(?:Deputy )?Leader)\b[^,;()\n]{0,60}\((?P<role>(?:Vice[- ])?Chair(?:man|woman|person)?)\)"
)
"""An office between a name and the chair: "Councillor A Elm, Cabinet Member for Roads (Chair)"."""
_NOT_ROLE = re.compile(
    r"^(?:(?!(?:ch|rfo)\b)[A-Z]{1,3}\.?|via .*|from .*|until .*|arrived .*|left .*|joined .*|items? .*|minutes? .*"
    r"|[CPL]\d.*|.*\d.*|remote.*|online|virtual.*|part|.+ (?:is|was|are|were|has|had|will) .*)$",
    re.IGNORECASE,
)
_OF_STAFF = re.compile(
    r"(?:\s*+[,|-]\s*+|\s++)(?P<role>(?:(?:Assistant|Deputy|Acting|Locum|Temporary|Town|Parish|Community) ){1,2}Clerk"
    r"|(?:Responsible )?Financ(?:e|ial) Officer|Proper Officer|RFO)\b(?!\s+[A-Z])"
)
"""An office that no member has, behind a name in a list of members."""
_JOB_AFTER = re.compile(r"\s*(?:,|\s[-|])\s+(?P<job>[A-Z][^\n,;()]{3,80}?)\s*(?=[,;()\n]|\Z)")
_LEADING_ROLE = re.compile(
    r"(?:(?:(?:Deputy|Lord) ){0,2}(?:Lord )?Mayor|Príomh Chomhairleoir|(?:An )?Cathaoirleach),?\s+"
    r"(?=(?:Councill?or|Cllr|Alderman)\b)"
    r"|(?:(?:Deputy|Vice)[- ])?[Cc]hair(?:man|woman|person)?\s+(?=\S)"
    r"|(?:Hon(?:orary)?\.? )?(?:Treasurer|Secretary|Sec\.?)\s+(?=[A-Z])"
    r"|(?:(?:Parish|Town|Community) )?Clerk\s+(?=[A-Z])"
)
_STAFF = re.compile(r"\b(?:clerk|rfo|officer|warden|manager|engineer)\b", re.IGNORECASE)
"""Who is in the room and no councillor, among those that a plural title covers."""
_WITH_POLICE = re.compile(r"\b(?:PCSO|PC)['’]?s [^,;()]{2,40} and \Z")
"""What stands before the second of two police."""
_NEAR_POLICE = 60
_FOR_WHOM = re.compile(
    r"\s\(?(?:(?:sub(?:stitut(?:e|ing|ed))?\s+)?for|in\s+place\s+of|replac(?:ed|ing)|vice)\s+"
    r"(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|Alderman|[A-Z])\b\.?[^,;\n()]{1,40}\)?"
)
"""Whom a substitute came for, who was not there: "Cllr Elm for Cllr Oak"."""
_INSTEAD_OF = re.compile(
    r"(?:\s|-)\(?(?:as (?:an? |the )?)?sub(?:stitut(?:e|ing|ed))?\s+for\s+(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|Alderman|[A-Z])"
    r"\b\.?(?:(?!\sand\s)[^,;\n()]){1,40}\)?",
    re.IGNORECASE,
)
"""The same in a list of members: "Mr A Elm - substitute for Mr B Oak"."""
_PRESIDES = re.compile(r"(?:(?:vice|deputy|acting)[- ])?chair|in the chair|presiding", re.IGNORECASE)
"""What a second bracket behind a name says, after that of a ward or a council: "(Westmere) (Chairman)"."""
_SEVERAL = re.compile(r"\b(?:representatives|members|governors|co-?optees)\Z", re.IGNORECASE)
_AND = re.compile(r"\s(?:and|&)\s")
_FROM = re.compile(r"\s*from\s+(?:the\s+)?[A-Z]")
_INLINE_LABEL = Cued(
    re.compile(
        r"(?<=[\s.)])(?:(?P<absent>absent(?: without (?:apolog(?:y|ies)|leave))?|not (?:present|in attendance|attending))\s*[:-]+"
        r"|no apolog(?:y|ies)\b(?: (?:was |were )?received)? from\b:?"
        r"|(?:(?P<attending>(?:also )?(?:in attendance|present|attending)(?<!\bnot in attendance)(?<!\bnot present)(?<!\bnot attending)|officers?(?: present)?)"
        r"|(?P<apologies>apologies(?: for absence)?))\s*[:-]+)\s*(?=[A-Z])",
        re.IGNORECASE,
    ),
    (
        "also in attendance",
        "also present",
        "also attending",
        "in attendance",
        "present",
        "attending",
        "officer",
        "apologies",
        "absent",
        "not present",
        "not in attendance",
        "not attending",
        "no apolog",
    ),
)
OTHERS = ("in attendance", "also present")
"""Roles of lists of those who are not members of the body: mostly officers, or anybody."""
AWAY = {"apologies": "sent_apologies", "absent": "absent_from", "invited": "invited_to"}
"""The links of those whom a list names as not, or not yet, in the room."""


class Seat(NamedTuple):
    """One name of an attendance list: the person's ref, the place, the role in the room, and the role printed beside it with
    its own place (start and end alike where it is not in one piece)."""

    person: str
    start: int
    end: int
    role: str
    printed_role: str = ""
    role_start: int = 0
    role_end: int = 0


class Piece(NamedTuple):
    """Words of a list as its names are looked for in them, with where they stand."""

    words: str
    start: int
    end: int


class Place(NamedTuple):
    """Where a name stands in a piece of a list, and the `floor`, where the one before it ends."""

    begin: int
    stop: int
    floor: int


class Shown:
    """What in a list under `role` shows a name: where others have titles or initials, or offices stand before names in brackets
    (at the places `taken`), so has each; offices and firms between them have none."""

    def __init__(self, listed: str, role: str, taken: Sequence[tuple[int, int]] = ()) -> None:
        others = role in ("officer", "observer", *OTHERS) and _PLURAL_TITLE.search(listed) is None
        several = len(TITLE_THEN_NAME.findall(listed)) > 1 or len(_INITIAL_THEN_NAME.findall(listed)) > 1
        self._taken = taken
        self._others = others
        self._needed = (several and others) or len(taken) > 0

    def shows(self, words: str, at: int, covered: bool = False) -> bool:
        """Tell whether words that look like a name, printed at `at`, are shown to be one; a plural title that covers them does."""
        if any(start <= at < end for start, end in self._taken):
            return False
        if covered or not (self._needed or self._others):
            return True
        name = names.parse(words)
        if name.titles or len(name.initials) > len(name.forenames):
            return True
        given = name.forenames[0] if name.forenames else ""
        return fold(given).lower() in FORENAMES or (not self._needed and bool(given))


_ANY = Shown("", "")


class Under(NamedTuple):
    """What is known of the names of a list before they are read: the `role` that its label gives them, whether a plural title covers them all
    as `councillors`, the title of the line before that goes on as a `cover`, and what tells names from what stands between them."""

    role: str
    councillors: bool = False
    cover: str = ""
    shown: Shown = _ANY


def in_line(draft: Draft, under: Under, start: int, end: int) -> list[Seat]:
    """Return the seats in `[start, end)` of a list."""
    seats: list[Seat] = []
    waiting = [(under, start, end, True)]
    while waiting:
        under, start, end, labels = waiting.pop()
        role = under.role
        parts = _parts(draft, role, start, end) if labels else [(role, start, end)]
        if len(parts) > 1:
            waiting += [
                (under._replace(role=own, councillors=under.councillors and own == role), a, b, True)
                for own, a, b in reversed(parts)
            ]
        elif counted := public.counted(draft, start, end):
            labels = parts != [(role, start, end)]
            waiting.append((under._replace(cover=""), counted.end(), end, labels))
            waiting.append((under, start, counted.start(), labels))
        else:
            seats += _in_part(draft, under, start, end)
    return seats


def _in_part(draft: Draft, under: Under, start: int, end: int) -> list[Seat]:
    """Return the seats in a part of a list that no label within it divides."""
    role, cover = under.role, under.cover
    of_public = public.opens(draft, start, end)
    end = of_public.start() if of_public else end
    seats, piece = _presiding(draft, role, start, end)
    whom = _FOR_WHOM if role == "substitute" else _INSTEAD_OF
    piece = whom.sub(lambda said: ",".ljust(len(said.group())), piece)
    piece = seatgaps.parted(initialled.parted(piece), away=role in AWAY)
    residents = public.residents(piece)
    said = floor = 0
    for begin, stop in _single(piece, cover):
        if residents[0] <= begin < residents[1] and not MEMBER_TITLE.match(piece, begin):
            continue
        said, cover = begin, names.covering(piece[said:begin], cover)
        told = under.shown.shows(piece[begin:stop], start + begin, bool(cover)) or _in_office(role, piece, floor, begin)
        if told and not _of_the_place(draft, piece[begin:stop]):
            with_police = (
                role == "member" and _WITH_POLICE.search(piece, max(0, begin - _NEAR_POLICE), begin) is not None
            )
            own = (
                under._replace(role="observer") if with_police and not names.parse(piece[begin:stop]).titles else under
            )
            seats.append(_seat(draft, own, Piece(piece, start, end), Place(begin, stop, floor)))
            floor = stop
    return _of_both(draft, seats)


def _of_both(draft: Draft, seats: list[Seat]) -> list[Seat]:
    """Return seats in order with what brackets in the plural say of two of them given to the first as well: "Ann Elm and Ben Oak (Church
    Representatives)"."""
    for n in range(len(seats) - 1, 0, -1):
        first, second = seats[n - 1 : n + 1]
        several = second.role_start and _SEVERAL.search(second.printed_role) and not first.printed_role
        if several and _AND.fullmatch(draft.masked, first.end, second.start):
            seats[n - 1] = first._replace(printed_role=second.printed_role)
    return seats


def _in_office(role: str, piece: str, floor: int, begin: int) -> bool:
    """Tell whether an office of staff is all that stands between the name at `begin` and the one before, so that it is a name."""
    low, high = officebefore.job(piece, floor, begin) if role == "officer" else (begin, begin)
    return low < high


def role_of(whose: re.Match[str]) -> str:
    """Return the role of those named after what `WHOSE` matched."""
    return "officer" if whose["whose"][0].lower() in "ose" else "member"


def _parts(draft: Draft, role: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return the parts of `[start, end)` that a label within the line opens, each with its role."""
    marks = [(m.start(), m.end(), role_of(m)) for m in WHOSE.finditer(draft.masked, start, end)]
    if marks and draft.masked[start : marks[0][0]].strip(" :;,.-\n"):  # What they are stands behind the names.
        begins = [start, *(stop for _, stop, _ in marks)]
        return [
            *((own, begin, at) for begin, (at, _, own) in zip(begins, marks, strict=False)),
            (role, begins[-1], end),
        ]
    if not marks:
        marks = [
            (m.start(), m.end(), "apologies" if m["apologies"] else "in attendance" if m["attending"] else "absent")
            for m in draft.seeker.finditer(_INLINE_LABEL, start + 1, end)
        ]
    bounds = [(role, start, marks[0][0] if marks else end)]
    for k, (_, begin, own) in enumerate(marks):
        bounds.append((own, begin, marks[k + 1][0] if k + 1 < len(marks) else end))
    return [part for part in bounds if draft.masked[part[1] : part[2]].strip(" :;,-\n")] or bounds[:1]


def _presiding(draft: Draft, role: str, start: int, end: int) -> tuple[list[Seat], str]:
    """Return the seats named by office before name, and the words of `[start, end)` with a comma in place of each."""
    piece = draft.masked[start:end]
    if role not in ("member", "chair", *OTHERS) or "(" not in piece:
        return [], piece
    seats: list[Seat] = []

    def taken(match: re.Match[str]) -> str:
        person = person_at(draft, start + match.start("name"), start + match.end("name"))
        printed = "Chair" if match["chair"] else fold(match["role"])
        seats.append(Seat(person, start + match.start(), start + match.end(), role, printed))
        return "," + " " * (match.end() - match.start() - 1)

    return seats, _OFFICE_FIRST.sub(taken, piece)


def _single(piece: str, cover: str) -> Iterator[tuple[int, int]]:
    """Yield the single names of a list, those that ran together parted."""
    for begin, stop in names.split_names(piece, cover):
        cut = RUN_TOGETHER.search(piece, begin + 1, stop)
        if not cut:
            yield begin, stop
        while cut:
            yield begin, cut.start()
            begin = cut.start()
            cut = RUN_TOGETHER.search(piece, begin + 1, stop)
            if not cut:
                yield begin, stop


def _seat(draft: Draft, under: Under, of: Piece, place: Place) -> Seat:
    """Return the seat of the name at a `place` of a piece, with the role printed beside it."""
    role, councillors = under.role, under.councillors
    piece, start, end = of
    a, b, floor = place
    lead = _LEADING_ROLE.match(piece, a, b)
    a = lead.end() if lead else a
    b = a + bare_end(piece[a:b])
    behind = initialled.behind(draft.masked, start + a, start + b)
    tail = draft.masked[behind : min(end, behind + 90)]
    bracket = _BRACKET.match(tail)
    second = _BRACKET.match(tail, bracket.end()) if bracket else None
    bracket = second if second and _PRESIDES.match(second["role"]) else bracket
    printed = fold(bracket["role"]) if bracket and not _NOT_ROLE.match(bracket["role"]) else ""
    span = (behind + bracket.start("role"), behind + bracket.end("role")) if bracket and printed else (0, 0)
    chair = (_OFFICE_THEN_CHAIR.match(tail) or _OF_STAFF.match(tail)) if role == "member" else None
    chair = chair or _IN_CHAIR.match(tail) or _IN_CHAIR.match(tail[bracket.end() :] if bracket else "")
    ahead = officebefore.of(piece, a, b) if lead is None else ""
    before = _JOB_FIRST.search(piece, max(piece.rfind("\n", 0, a) + 1, a - 80), a) if role == "officer" else None
    job = _JOB_AFTER.match(tail) if role in ("officer", *OTHERS) else None
    low, high = officebefore.job(piece, floor, a) if role == "officer" else (a, a)
    if low < high and not printed:
        printed, span = fold(piece[low:high]), _whole(draft, start + low, start + high)
    elif (lead or ahead) and not printed:
        printed = fold(lead.group() if lead else ahead).rstrip(":,")
    elif _FROM.match(tail) and role == "member":
        return Seat(person_at(draft, start + a, start + b), start + a, start + b, "observer")
    elif role == "member" and not councillors and officebefore.behind_clerk(piece, a, b):
        role = "observer"
    elif chair and not printed:
        printed = fold(chair["role"] or "Chair")
    elif job and not printed and JOB.search(job["job"]) and not _of_somebody(job["job"]):
        first = behind + job.start("job")
        last = department_end(draft.masked, start + a, first + len(job["job"].rstrip(". ")), end)
        printed, span = fold(draft.masked[first:last]), (first, last)
    elif before and not printed and JOB.search(before["job"]):
        printed, span = fold(before["job"]), (start + before.start("job"), start + before.end("job"))
    person = person_at(draft, start + a, start + b, councillors and not _STAFF.search(printed))
    span_end = behind + bracket.end() if bracket and printed else 0
    return Seat(person, start + a, max(start + b, span_end, span[1]), role, printed, *span)


def _whole(draft: Draft, low: int, high: int) -> tuple[int, int]:
    """Return the place of an office, or an empty one where the line above may hold the first words of it."""
    above = draft.masked[max(0, low - 9) : low].rstrip(" ")
    runs_on = above.endswith("\n") and not above.endswith("\n\n") and above.strip()[-1:] not in (*",;:.", "")
    return (0, 0) if runs_on else (low, high)


def _of_somebody(words: str) -> bool:
    """Tell whether the words after a name are those of the next one in the list, whose surname may be that of an office."""
    return fold(words.split()[0]).lower() in FORENAMES or bool(names.split_names(words))


def _of_the_place(draft: Draft, name: str) -> bool:
    """Tell whether what looks like a name is an organisation called after the council's place ("Healthy Westmere")."""
    words = name.split()
    place = draft.council.split()
    called = len(words) > 1 and len(words[0].rstrip(".")) > 1 and words[-1] in place[:-1]
    return called and fold(words[0]).lower() not in FORENAMES and not names.parse(name).titles

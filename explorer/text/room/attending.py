"""Officers and guests whom a sentence of minutes puts in the room ("Mr D Thorn, Link Officer, was also in attendance"), and whom it
puts in the chair ("Councillor B Elm was elected Chair for the meeting")."""

from __future__ import annotations

import re

from explorer.text.councils import bodies
from explorer.text.naming import names
from explorer.text.naming.offices import JOB
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued
from explorer.text.room import printednames, roomkeys
from explorer.text.room.tookpart import as_taking_part

_TITLE = (
    r"(?:Mrs?|Ms|Miss|Dr|PCSO(?:['’]?s)?|PC|Inspector|Sergeant|Superintendent"
    r"|(?:County|District|Borough) (?:Councill?or|Cllr)s?)\.? "
)
_OPENS = r"(?:(?<=[.:\n] )|(?<=[.:]  )|(?<=[.:]   )|(?<=\n))"
"""How a sentence opens, with up to three blanks."""
_ATTENDING = Cued(
    re.compile(
        rf"{_OPENS}(?:(?P<one>{_TITLE}[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,3}})"
        rf"(?P<office>,[^.;:\n]{{4,90}}|\s\([^()\n]{{2,60}}\))?(?: was|(?= also present))"
        rf"|(?P<several>{_TITLE}[A-Z][\w.,'’ -]{{3,160}}?) were) (?:also )?"
        r"(?:in attendance\b|present(?=\s*(?:[.\n]|\Z)|\s(?:for (?:the )?(?:\w+ )?(?:part|start|beginning)|until)\b))"
        rf"|{_OPENS}(?P<part>{_TITLE}[A-Z][\w.,'’ -]{{3,160}}?) attended (?:for )?the "
        r"(?:start|beginning|first part|early part) of the meeting\b"
    ),
    (
        *(
            f"{verb} {also}{place}"
            for verb in ("was", "were")
            for also in ("", "also ")
            for place in ("in attendance", "present")
        ),
        "also present",
        "of the meeting",
    ),
    before=230,
    after=30,
)
_JOINED = Cued(
    re.compile(
        r"(?:(?<=[.:\n] )|(?<=\n))(?P<who>(?:County |City |Borough |District )?(?:Councill?ors?|Cllrs?)"
        r"\s[A-Z][\w.,'’& -]{3,400}?)\s(?:joined|attended|participated in|took part in) the meeting "
        r"(?:virtually|remotely|online|via\b)"
    ),
    ("the meeting virtually", "the meeting remotely", "the meeting online", "the meeting via"),
    before=430,
    after=30,
)
"""Members who were there from afar."""
_ARRIVED = Cued(
    re.compile(
        r"\b(?P<who>(?:(?P<police>PCSO|P\.C\.S\.O|PC|Inspector|Sergeant)"
        r"|(?P<other>(?:County|District|Borough) (?:Councill?or|Cllr))"
        r"|Councill?or|Cllr)\.? (?P<name>(?:(?:Mrs?|Ms|Miss|Dr)\.? )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}))"
        r" joined the meeting\b"
        r"(?! (?:virtually|remotely|online|via|of|for)\b)"
    ),
    ("joined the meeting",),
    before=90,
    after=30,
)
"""Police and members who came while it was on."""
_REMOTE = Cued(
    re.compile(
        r"\b(?:noted|noting) (?:that )?(?:the following [^.;:\n]{3,60}:\s{1,3})?"
        r"(?P<who>(?:(?:Deputy )?Mayor|Councill?ors?|Cllrs?|Members?)\s[A-Z][\w.,'’()& -]{2,400}?)"
        r"\s(?:was|were) in remote attendance\b"
    ),
    ("was in remote attendance", "were in remote attendance"),
    before=520,
    after=30,
)
"""The same as a note on how the meeting was called to order."""
_CHOSEN = Cued(
    re.compile(
        r"(?P<who>(?:Councill?or|Cllr|Mrs?|Ms|Miss|Dr)\.? [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}) (?:be|was) (?:duly |unanimously )?"
        r"(?:elected|appointed) (?:as )?(?:the )?(?:(?:temporary|acting|interim) )?"
        r"[Cc]hair(?:man|woman|person)? (?:for|of) (?:the duration of )?(?:the|this) (?:meeting|hearing)\b"
    ),
    ("elected", "appointed"),
    before=90,
    after=70,
)
_CALLED = Cued(
    re.compile(
        r"(?:(?:Deputy )?(?:Mayor|Reeve|Warden)|Chair(?:man|woman|person)?|President|Councill?or|Cllr|Cr)\.? "
        r"(?P<who>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}) called the meeting to order\b"
        r"|\bChair(?:man|woman|person)? \((?P<named>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3})\) welcomed\b"
    ),
    ("called the meeting to order", "welcomed"),
    before=90,
    after=30,
)
"""Whoever opened the meeting, in words of North America, or welcomed those who came, in the chair by a name in brackets."""
_SETTLED = ("resolved", "agreed")
_OTHER_COUNCIL = re.compile(r"(?:County|District|Borough) (?:Councill?or|Cllr)s?\.? ")


def read(draft: Draft, meeting: str, begin: int, end: int) -> None:
    """Record those who were in attendance in the minutes `[begin, end)` of `meeting` and stand in no list of it: officers by the
    one office after their name, which is not of another body, members of other councils, and observers."""
    found = list(draft.seeker.finditer(_ATTENDING, begin, end))
    listed = roomkeys.listed(draft, meeting) if found else set()
    for match in found:
        part = next(part for part in ("one", "several", "part") if match[part])
        others = _OTHER_COUNCIL.match(match[part])
        opens = match.start(part) + (others.end() if others else 0)
        words = draft.masked[opens : match.end(part)]
        office = (match["office"] or "").strip(", ")
        jobs = part != "one" and JOB.search(words) is not None
        if jobs and "," in words:
            continue  # Whose office each word is cannot be told.
        officer = not others and not {",", "("} & set(office) and JOB.search(office) and not bodies.find(office)
        role = "other member" if others else "officer" if officer else "observer"
        named = []
        for a, b in names.split_names(words, "Councillors" if others else ""):
            if jobs and not names.parse(words[a:b]).titles:
                continue  # Words of an office that look like a name.
            if not roomkeys.known(words[a:b], listed):
                person = printednames.person_at(draft, opens + a, opens + b, bool(others))
                draft.claim("attended", person, meeting, match.start(), match.end(), {"role": role})
                named.append(roomkeys.key(draft.name(person)))
        listed.update(named)


def joined(draft: Draft, meeting: str, begin: int, end: int) -> None:
    """Record the members whom sentences of the minutes `[begin, end)` say to have joined `meeting` from afar."""
    found = (*draft.seeker.finditer(_JOINED, begin, end), *draft.seeker.finditer(_REMOTE, begin, end))
    listed = roomkeys.listed(draft, meeting) if found else set()
    for match in found:
        for a, b in names.split_names(match["who"]):
            if not roomkeys.known(match["who"][a:b], listed):
                start = match.start("who")
                person = printednames.person_at(draft, start + a, start + b, True)
                role = "other member" if listed and match.re is _REMOTE.pattern else "member"
                draft.claim("attended", person, meeting, match.start(), match.end(), as_taking_part(role))


def came(draft: Draft, meeting: str, begin: int, end: int) -> None:
    """Record the police and the members of whom the minutes `[begin, end)` say that they joined `meeting`, and who stand in no list of it."""
    found = list(draft.seeker.finditer(_ARRIVED, begin, end))
    listed = roomkeys.listed(draft, meeting, ("attended", "sent_apologies")) if found else set()
    for match in found:
        surname, initial = roomkeys.key(match["who"])
        known = {(surname, initial), (surname, "")} & listed or (
            not initial and surname in {name for name, _ in listed}
        )
        if not known:
            start = match.start("name" if "." in (match["police"] or "") else "who")
            person = printednames.person_at(draft, start, match.end("who"), not match["police"])
            role = "observer" if match["police"] else "other member" if match["other"] else "member"
            draft.claim("attended", person, meeting, match.start(), match.end(), {"role": role})


def opened(draft: Draft, meeting: str, begin: int, end: int) -> None:
    """Record who called `meeting` to order, by its minutes `[begin, end)`, and stands in no list of it."""
    match = next(draft.seeker.finditer(_CALLED, begin, end), None)
    if match is None:
        return
    part = "who" if match["who"] else "named"
    surname, initial = roomkeys.key(match[part])
    same = {own for name, own in roomkeys.listed(draft, meeting) if name == surname}
    known = bool(same) and (not initial or not same.isdisjoint((initial, "")))
    if names.is_name(match[part], bare=True) and not known:
        person = printednames.person_at(draft, *match.span(part))
        led = any(claim.attrs.get("role") == "chair" for claim in draft.claims("attended", target=meeting))
        role = "member" if led else "chair"
        draft.claim("attended", person, meeting, match.start(), match.end(), {"role": role})


def chosen(draft: Draft, meeting: str, begin: int, end: int) -> None:
    """Record who was put in the chair of `meeting` alone, by its minutes `[begin, end)`, where no list says who took it."""
    found = list(draft.seeker.finditer(_CHOSEN, begin, end))
    if not found or any(claim.attrs.get("role") == "chair" for claim in draft.claims("attended", target=meeting)):
        return
    settled = [c.span for c in draft.claims("taken_at", target=meeting) if draft.attr(c.subject, "outcome") in _SETTLED]
    for match in found:
        if any(span.start <= match.end("who") < span.end for span in settled):
            person = printednames.person_at(draft, match.start("who"), match.end("who"))
            draft.claim("attended", person, meeting, match.start(), match.end(), as_taking_part("chair"))

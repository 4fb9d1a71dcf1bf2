"""Whom a sentence of minutes puts in the chair: "Cllr Elm took the chair", "The meeting was chaired by BO"."""

from __future__ import annotations

import re

from explorer.text.naming import names
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued
from explorer.text.room import knownnames, printednames
from explorer.text.room.tookpart import as_taking_part

_NAME = (
    r"(?:(?:(?:Vice[- ])?Chair(?:man|woman|person)?|County|Borough|District) )?"
    r"(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.? ){0,2}[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}"
)
_TOOK = Cued(
    re.compile(
        rf"(?P<took>{_NAME})(?: \([A-Z]{{2,3}}\))?(?:,? (?:the )?(?:Vice|Deputy)[- ](?i:chair|convener|president)\w*,)? "
        rf"(?:then )?(?:(?:took|assumed) the [Cc]hair|chaired the [Mm]eeting)\b"
        r"(?! (?:for|while|during|as)\b)"
        r"|(?P<presided>(?:Cllr|Councillor|Comhairleoir|Ald(?:erman)?|Mrs?|Ms|Miss|Dr)\.? [A-Z][\w.'-]*"
        r"(?: [A-Z][\w.'-]*){0,3}),?"
        r" presided\b(?! (?:for|while|during|as|until|at)\b)"
        rf"|\b[Cc]haired by (?:the )?(?P<by>{_NAME})"
        r"|\b[Tt]he [Cc]hair was taken by (?:the )?(?:(?:Vice|Deputy)[- ][Cc]hair(?:man|woman|person)?, )?"
        rf"(?P<taken>{_NAME})(?!,? (?:for|while|during|as|until|at)\b)"
        rf"|\b(?:agreed|resolved)(?: by [a-z]+(?: present)?)? that (?P<acts>{_NAME}) (?:should|would|will|to|be asked to) "
        r"(?:act as [Cc]hair(?:man|woman|person)? for|take the [Cc]hair(?: for)?|chair) (?:the|this) [Mm]eeting\b"
        rf"|\bCymerwyd y [Gg]adair gan y {{1,2}}(?P<gan>{_NAME})"
        rf"|(?<=\n)\(?(?P<line>{_NAME}),? \(?in the [Cc]hair\)?\.?(?=[ \t]*(?:\n|\Z))"
    ),
    ("the chair", "chaired", "presided", "cymerwyd y gadair", "chairman for", "chair for", "chairperson for"),
    before=90,
    after=90,
)
_MEETING = re.compile(r"\b(?:the|this) meeting,?(?: (?:which|and|it))?(?: was)? \Z", re.IGNORECASE)
"""What says that it was this meeting that somebody chaired."""

_ELECTED = Cued(
    re.compile(
        rf"(?P<who>{_NAME}) (?:was|is) (?:(?:duly|unanimously|then|therefore|hereby|again|declared|deemed) ){{0,3}}(?:re-?)?"
        r"(?:elected|appointed)\b(?P<as>(?: (?:as|to be))?(?: the)? [Cc]hair(?:man|woman|person)?\b(?! of\b))?"
        rf"|(?P<declared>{_NAME}) (?:was )?(?:duly )?declared (?:as |to be )?(?:the )?[Cc]hair(?:man|woman|person)?\b(?! of\b)"
    ),
    ("elected", "re-elected", "appointed", "declared"),
    before=120,
    after=60,
)
"""Who was put into the chair, by name."""
_ELECTION = re.compile(
    r"\b(?:Election|Appointment) of (?:(?:the|a|new) )*(?P<vice>(?:Vice|Deputy)[- ])?Chair", re.IGNORECASE
)
_NEAR = 600
"""Characters below the title of an election in which its result stands."""
_LAST_TITLE = re.compile(r"\s(?=(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\b)")


def read(draft: Draft, meeting: str, begin: int, end: int) -> None:
    """Record who was in the chair of `meeting` by the first sentence of its minutes `[begin, end)` that says so, where
    no list does; else whoever it put into the chair.

    Whoever stands in a list of the room is the one of the list; nobody else is, where there is one.
    """
    seated = draft.claims("attended", target=meeting)
    if any(claim.attrs.get("role") == "chair" for claim in seated):
        return
    for match in draft.seeker.finditer(_TOOK, begin, end):
        part = next(part for part in ("took", "presided", "by", "taken", "acts", "gan", "line") if match[part])
        start, stop = match.span(part)
        if part == "by" and not _MEETING.search(draft.masked, max(begin, match.start() - 30), match.start()):
            continue
        stop -= len(match[part]) - len(match[part].rstrip(" ."))
        person = _of_list(draft, {claim.subject for claim in seated}, draft.masked[start:stop])
        if not person and not seated and names.is_name(draft.masked[start:stop], bare=True):
            person = printednames.person_at(draft, start, stop)
        if person:
            draft.claim("attended", person, meeting, match.start(), match.end(), {"role": "chair"})
            return
    _elected(draft, meeting, begin, end, {claim.subject for claim in seated})


def _elected(draft: Draft, meeting: str, begin: int, end: int, listed: set[str]) -> None:
    """Record whoever of those `listed` the meeting elected its chair, who is in the chair from then on."""
    for match in draft.seeker.finditer(_ELECTED, begin, end):
        part = "who" if match["who"] else "declared"
        titles = list(_ELECTION.finditer(draft.masked, max(begin, match.start() - _NEAR), match.start(part)))
        told = part == "declared" or match["as"] or (titles and not titles[-1]["vice"])
        person = _of_list(draft, listed, match[part].rstrip(" .")) if told else ""
        if told and not listed and names.is_name(_of_last(match[part]).rstrip(" .")):
            person = printednames.person_at(draft, match.start(part), match.end(part))
        if person:
            draft.claim("attended", person, meeting, match.start(), match.end(), as_taking_part("chair"))
            return


def _of_last(words: str) -> str:
    """Return the last name of words that run two together ("In the absence of Mr Elm Mrs Oak took the chair")."""
    *before, last = _LAST_TITLE.split(words)
    return last if before and names.is_name(before[-1]) and names.is_name(last) else words


def _of_list(draft: Draft, listed: set[str], words: str) -> str:
    """Return which one of those `listed` the words name: by initials, or by surname and whatever given name is printed."""
    if (known := knownnames.by_initials(draft, words)) in listed:
        return known
    parsed = names.parse(_of_last(words))
    same = [
        ref
        for ref in sorted(listed)
        if (own := names.parse(draft.name(ref))).surname.lower() == parsed.surname.lower()
        and (not parsed.initials or not own.initials or parsed.initials[0] == own.initials[0])
        and (not parsed.forenames or not own.forenames or parsed.forenames[0] == own.forenames[0])
    ]
    return same[0] if len(same) == 1 and parsed.surname else ""

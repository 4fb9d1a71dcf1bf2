"""People whom prose names beside their office: "B. Elm, Chair, Trees Committee", "A. Birch, Manager, Roads, gave a presentation".

Records of hearings and delegations name so who spoke or wrote for a body, and which of the council's staff presented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from explorer.text.councils.organisations import Organisations
from explorer.text.naming import names
from explorer.text.naming.namewords import FORENAMES
from explorer.text.page.draft import Draft, fold
from explorer.text.page.seek import cues
from explorer.text.room import printednames

_OFFICES = cues(
    "chair", "vice", "member", "secretary", "treasurer", "president", "trustee", "manager", "director", "executive", "ceo", "planner",
    "coordinator", "co-ordinator", "officer", "engineer", "solicitor", "clerk", "administrator", "commissioner", "supervisor", "specialist",
)  # fmt: skip
_NAME = re.compile(
    r"(?<![\w.'-])(?P<name>(?:(?:[A-Z]\.\s?){1,3}|(?P<forename>[A-Z][a-zà-ÿ'-]+) (?:[A-Z]\. )?)[A-Z][\w'-]+)"
    r"(?P<join>,[ ]+)(?:(?:the[ ]+)?(?:[A-Z][\w&/'-]*[ ]+){0,5})\Z"
)
_WORDS_BEFORE = re.compile(r",[ ]+(?:the[ ]+)?(?:[A-Z][\w&/'-]*[ ]+){0,5}")
"""A name and the opening words of an office, up to its last word."""
_OFFICE = re.compile(
    r"(?:Chair(?:man|woman|person)?|Vice[- ](?:Chair(?:man|woman|person)?|President)|Member|Secretary|Treasurer"
    r"|President|Trustee|Manager|Director"
    r"|Executive (?:Director|Officer)|CEO|Planner|Co-?ordinator|Officer|Engineer|Solicitor|Clerk|Administrator"
    r"|Commissioner|Supervisor|Specialist)\b"
)
_OF_MEMBERS = re.compile(
    r"(?:(?:Board|Committee) )?(?:(?:Deputy|Vice|Co)[- ])?"
    r"(?:Chair(?:man|woman|person)?|Member|Secretary|Treasurer|President|Trustee)",
    re.IGNORECASE,
)
_OF = re.compile(r",?\s+(?:(?:of|for|on)\s+)?(?:the\s+)?(?=[A-Z])|,\s+(?=[A-Z])")
_AND_OF = re.compile(r",?\s+and\s+(?:the\s+)?(?P<role>(?:[A-Z][\w-]*\s+){0,2}?[A-Z][\w-]*)\s+of\s+(?:the\s+)?(?=[A-Z])")
_RUN = re.compile(r"[A-Z][a-z][\w&'-]*(?: (?:of |and |& )?[A-Z][a-z][\w&'-]*){0,6}")
_DEPARTMENT = re.compile(rf",[ ]+(?P<name>{_RUN.pattern})(?=[,;.]?\s|,|[.;]\Z|\Z)")
_ADDRESS = re.compile(r"\b(?:House|Road|Street|Lane|Close|Avenue|Drive|Cottage|Farm|Hall|Terrace|Way|Green)\Z")
_COMPANY = re.compile(
    r"\b(?:Inc|Ltd|Limited|LLP|Corp|Corporation|Company|Homes|Propert(?:y|ies)|Holdings|Developments|Group"
    r"|Associates|Consult\w*|Architects?"
    r"|Construction|Realty|Engineering|Enterprises|Law)\b"
)
_ENTRY_ENDS = re.compile(r";|\.\s|,\s+(?:[A-Z]\.\s?){1,3}[A-Z]")
_BEFORE, _AFTER = 110, 150
"""Characters before the word for an office in which its holder is named, and after it in which their body is."""


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody's name `[start, end)`, the office printed beside it `[role_start, role_end)`, and whether a forename stands there."""

    start: int
    end: int
    role_start: int
    role_end: int
    in_full: bool


def find(draft: Draft) -> list[Role]:
    """Return the places that name somebody and an office, in order."""
    text, found, done = draft.masked, list[Role](), 0
    for place in draft.seeker.of_any(_OFFICES):
        comma = text.rfind(",", max(done, place - _BEFORE), place)
        if comma < 0 or not text[place].isupper() or _WORDS_BEFORE.fullmatch(text, comma, place) is None:
            continue
        office = _OFFICE.match(text, place)
        named = _NAME.search(text, max(done, place - _BEFORE), place) if office else None
        if office is None or named is None or not names.is_name(named["name"]):
            continue
        if named["forename"] and named["forename"].lower() not in FORENAMES:
            continue
        done = office.end()
        found.append(Role(*named.span("name"), named.end("join"), office.end(), named["forename"] is not None))
    return found


def people(draft: Draft, roles: Sequence[Role]) -> Iterator[tuple[str, int, int]]:
    """Yield those who speak for the council or for a body, as `(ref, start, end)`: not those of companies."""
    for role in roles:
        if not role.in_full and not _of_company(draft, role):
            yield printednames.person_at(draft, role.start, role.end), role.start, role.end


def claim(draft: Draft, organisations: Organisations, roles: Sequence[Role]) -> None:
    """Record who belongs to which body, and who holds which post."""
    for role in roles:
        at = _OF.match(draft.masked, role.role_end)
        body, end = _body_at(draft, organisations, at.end()) if at else ("", 0)
        if body:
            _of_body(draft, organisations, role, body, end)
        elif not role.in_full and not _of_company(draft, role):
            words = fold(draft.masked[role.role_start : role.role_end])
            if not _OF_MEMBERS.fullmatch(words):
                _holds(draft, role, "", _department_end(draft.masked, role.role_end))


def _department_end(text: str, office: int) -> int:
    """Return where what an office is of ends, which prose names behind it and a comma ("Director, Parks and Play, spoke"), or `office`."""
    found = _DEPARTMENT.match(text, office, office + _AFTER)
    of = found is not None and not names.is_name(found["name"]) and not _ADDRESS.search(found["name"])
    return found.end("name") if found and of else office


def _of_body(draft: Draft, organisations: Organisations, role: Role, body: str, end: int) -> None:
    words = fold(draft.masked[role.role_start : role.role_end])
    if not _OF_MEMBERS.fullmatch(words):
        _holds(draft, role, body, end)
        return
    person = printednames.person_at(draft, role.start, role.end)
    draft.claim("member_of", person, body, role.start, end, {"role": words.capitalize()})
    further = _AND_OF.match(draft.masked, end)
    if further and _OF_MEMBERS.fullmatch(further["role"]):
        other, stop = _body_at(draft, organisations, further.end())
        if other:
            draft.claim("member_of", person, other, role.start, stop, {"role": further["role"].capitalize()})


def _holds(draft: Draft, role: Role, body: str, end: int) -> None:
    """Record a post; one of another body has that body's name, as it is that body's own."""
    person = printednames.person_at(draft, role.start, role.end)
    post = draft.mention("post", draft.masked[role.role_start : end], role.role_start, end)
    draft.claim("holds", person, post, role.start, end)
    if body:
        draft.claim("post_in", post, body, role.role_start, end)


def _body_at(draft: Draft, organisations: Organisations, at: int) -> tuple[str, int]:
    """Return the ref of the body that is named at a place, in full or by how its name begins elsewhere in the paper ("Elm Market" for
    "Elm Market Board"), and where its name ends."""
    if place := organisations.at(at):
        return place[1], place[0].end
    run = _RUN.match(draft.masked, at, at + _AFTER)
    if run is None or " " not in run.group():
        return "", 0
    begins = [
        ref
        for body, ref in zip(organisations.places, organisations.refs, strict=True)
        if body.classification == "board" and body.name.startswith(f"{run.group()} Board")
    ]
    return (begins[0], run.end()) if begins else ("", 0)


def _of_company(draft: Draft, role: Role) -> bool:
    text = draft.masked
    stop = text.find("\n", role.role_end, role.role_end + _AFTER)
    stop = stop if stop >= 0 else role.role_end + _AFTER
    ends = _ENTRY_ENDS.search(text, role.role_end, stop)
    return _COMPANY.search(text, role.role_end, ends.start() if ends else stop) is not None

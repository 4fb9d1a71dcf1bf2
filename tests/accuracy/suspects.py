"""Names of person nodes that look like no person: simple checks that share nothing with the program's own reading.

A surname alone is how some councils print the list of those present, and minutes speak of "Cllr Vale" and of "Councillors Vale
and Frost", so a single word counts only for a person who is not in the room, neither present nor with apologies, and before whom
no title stands. A common forename counts under a title too, and so does a name that stops within a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PARTICLES: Final = _words(
    """
    de da di du del della van von der den dos la le lo y e af av bin ibn al el mac mc ni ní nic uí ui ó o de la zu
    ten ter
    """
)
_ROLES: Final = _words(
    """
    chair chairman chairwoman chairperson chairs vice cathaoirleach leas clerk secretary treasurer councillor
    councillors cllr cllrs mayor director directors manager officer officers engineer executive administrator
    solicitor planner inspector constable sergeant garda member members minister senator president applicant
    applicants resident residents public press staff team contractor contractors warden caretaker auditor
    consultant representative representatives delegate delegates attendance present apologies absent presiding
    meeting minutes agenda item items committee council board panel cabinet district county municipal metropolitan
    parish community department section office
    """
)
_ENGLISH: Final = _words(
    """
    the and of for to in on at by with from that this these those it its is are was were be been as or not no all
    any some other others each both he she they we who which when where there here then than also but if into
    about after before proposed seconded moved agreed resolved noted carried passed received approved confirmed
    signed report reports motion vote votes yeas nays road street avenue centre house site village town city area
    project programme scheme plan planning application policy development housing transport environment services
    service works fund grant account budget cost payment cheque invoice date time page monday tuesday wednesday
    thursday friday saturday sunday january february april july october november december total yes ltd limited
    plc group association society club school water sewer lights trees footpath cemetery playground bus car
    parking traffic speed signs letter email correspondence finance general new old next last first second third
    following update information matters arising any business welcome unanimous unanimously thanks dear hello
    regarding re via per cent south east
    """
)

_FORENAMES: Final = _words(
    """
    ann anna anne barbara brian carol catherine christine christopher david deborah derek donna elizabeth eric fiona frank
    gary geoffrey gerry gillian heather helen ian jane janet jean jennifer jim joan john judith julie karen kathleen keith
    kevin laura linda lisa margaret maria mary matthew michael michelle mike nicola nigel orla pamela patricia peter philip
    rachel richard robert roger ruth sandra sarah sharon sheila stephanie stephen steve sue susan tony tracey valerie
    """
)
_TITLE: Final = re.compile(
    r"\b(?:Councillors?|Cllrs?|Cmhlr|Comhairleoir|Alderm[ae]n|Mayor|Cathaoirleach|Mr|Mrs|Ms|Miss|Dr|Sir|Judge|Clerk|Director|"
    r"Manager|Officer)\b\.?\s+"
)
_LISTED: Final = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]*+[.,]?|\([A-Z]{1,2}\),?|and|&|,|\s)*")
_LONGEST_LIST: Final = 400

SINGLE: Final = "a single word"
FORENAME: Final = "a forename alone"
PIECE: Final = "a piece of a word"

CHECKS: Final[dict[str, Callable[[str], bool]]] = {
    SINGLE: lambda name: len(_long(name)) < 2 and not _initials(name),
    "an English word": lambda name: any(word.casefold() in _ENGLISH for word in _long(name)),
    "a role": lambda name: any(word.casefold() in _ROLES for word in _long(name)),
    "all capitals": lambda name: any(len(word) > 3 for word in _long(name)) and name == name.upper(),
    "a digit": lambda name: any(letter.isdigit() for letter in name),
    "more than four words": lambda name: len(name.split()) > 4,
    "a word in small letters": lambda name: any(word.islower() and word not in _PARTICLES for word in _long(name)),
    "no surname": lambda name: not _long(name),
    FORENAME: lambda name: name.casefold() in _FORENAMES,
    "odd marks": lambda name: re.search(r"[:;/&@|<>*_#=+\[\]{}\"“”?!€£$%\n]", name) is not None,
}


def reasons(name: str, in_the_room: bool = False, printed_title: bool = False) -> tuple[str, ...]:
    """Return why a name looks like no person's, or nothing."""
    found = (reason for reason, check in CHECKS.items() if check(name))
    return tuple(reason for reason in found if reason != SINGLE or not (in_the_room or printed_title))


def titled(text: str, start: int, end: int) -> bool:
    """Whether a title is printed within `text[start:end]`, right before it, or before the list of names that it goes on."""
    if _TITLE.match(text, start, end):
        return True
    begin = max(0, start - _LONGEST_LIST)
    last = max((match.end() for match in _TITLE.finditer(text, begin, start)), default=-1)
    between = text[last:start] if last >= 0 else ""
    return last >= 0 and _LISTED.fullmatch(between) is not None and not re.search(r"[a-zà-ÿ]{3}\.\s", between)


def broken_off(text: str, start: int, end: int) -> bool:
    """Whether a place begins or ends within a word."""
    return any(0 < at < len(text) and text[at - 1 : at + 1].isalpha() for at in (start, end))


def _long(name: str) -> list[str]:
    return [word for word in _WORD.findall(name) if len(word) > 1]


def _initials(name: str) -> bool:
    return any(len(word) == 1 for word in _WORD.findall(name))

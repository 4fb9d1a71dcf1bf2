"""People whom prose names in passing with the body or office for which they act: "Ben Oak (NCC) replied", "Carl Ash MP",
"Mrs Elm, representing the hall", "Ann Birch from the Elm Trust".

Who is named without one (who wrote a letter, mended a seat, complained) has no public role and is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.councils import bodies
from explorer.text.naming import names
from explorer.text.naming.nametitles import all_postnominals
from explorer.text.naming.namewords import FORENAMES, NEVER
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, branches
from explorer.text.page.sentences import sentence_start
from explorer.text.room import printednames

_SURNAME = (
    r"(?P<surname>(?:(?:Mc|Mac|Fitz|O['’]|De|Le)(?=[A-Z]))?[A-Z][a-zà-ÿ]{2,}(?:-[A-Z][a-zà-ÿ]+)?)(?![\w'’-])"
    r"(?!\s(?!(?:MPs?|MEP|MS|AM)\b|[A-Z]{2,6}\b)[A-Z])(?!\s&\s(?:Sons?|Co|Bros|Partners|Daughters?)\b)"
)
"""A surname with which the name ends: no capitals follow but letters of a body or an office."""
_GIVEN_NAMES = FORENAMES - {"grant", "glen", "heather", "hazel", "dawn", "june", "will", "victoria"}
"""Given names but those that open the names of things and firms as often."""
_GIVEN = re.compile(rf"(?P<given>[A-Z][a-z]+)\s(?:[A-Z]\.?\s)?{_SURNAME}")
_OPENS = re.compile(rf"(?:{branches(sorted(name.capitalize() for name in _GIVEN_NAMES))})(?=\s[A-Z])")
"""A given name before a capital letter: the pattern branches letter by letter, as given names are too many to be sought one by one."""
_TITLED = Cued(
    re.compile(
        rf"(?P<given>Mr|Mrs|Ms|Miss|Dr|Revd?|PCSO|CSO|Sgt|Sergeant)\.?\s(?:(?:[A-Z]\.? ?){{1,3}}|[A-Z][a-z]+\s)?"
        rf"{_SURNAME}"
    ),
    ("Mr", "Mrs", "Ms", "Miss", "Dr", "Rev", "PCSO", "CSO", "Sgt", "Sergeant"),
)
_BEFORE = re.compile(r"\b(?:[A-Z]{2,6}\s\(|Rt\.? Hon\.? )\Z")
_OF = re.compile(
    r",?\s(?!(?:Y[MW]CA|LTD|PLC|LLP|INC|[AR]?FC)\b)\(?(?P<of>MPs?|MEP|[A-Z]{2,6})\b"
    r"|,?\s(?:from|of|at|for|representing)\s(?:the\s)?(?P<whose>[A-Z]{2,6})\b"
)
"""The body in letters whose a person is; some letters end the name of what is called after somebody ("the Ben Oak YMCA")."""
_AFTER = re.compile(
    r",?\srepresenting\s(?:the\s)?\w|(?:,\s|\s\()(?:[A-Z][\w&-]*\s){0,5}"
    r"(?:Officer|Engineer|Planner|Inspector|Superintendent|Commissioner|Minister|Ranger)\b"
)
_OF_BODY = re.compile(r"(?:,\s|\s\(|,?\s(?:from|of|at|for)\s)(?:the\s)?(?=[A-Z])")
_PARLIAMENTS = frozenset(("MP", "MPs", "MEP", "MSP", "MS", "MLA", "AM", "TD"))
_THINGS = frozenset(("FC", "AFC", "RFC", "GAA", "SAC", "SPA", "CLG", "DAC", "LTD", "PLC", "CITY", "COUNTY", "TOWN"))
"""Capitals behind the name of a club, a firm, a place where nature is protected, or a place in a letterhead."""
_POLICE = frozenset(("PCSO", "CSO", "Sgt", "Sergeant"))
_MEMBER = re.compile(r"\b(?:Cllrs?|Councillors?|Coun)\.?\s\Z")
"""What makes the title go on from a word before it."""
_BESIDE = re.compile(r"(?:,|\sand|\s&|,\sand)\s")
_RUN = re.compile(r"(?:(?<!Rt )(?<!Rt\. )(?:[A-Z][\w'’]*|[A-Z]\.|Hon\.|&)|[-/’'])\s?\Z")
"""What makes the given name go on from a word before it."""
_MOURNED = re.compile(
    r"\b(?:sympath\w+|condolences?|passing|death|bereave\w*|the late|funeral|birthday|wedding|centenarian)\b",
    re.IGNORECASE,
)
"""What is said of those who have no public role in a meeting: the dead, their families, whoever is wished well."""
_REACH_OF_SENTENCE = 120
_REACH = 28
_LONGEST_BODY = 70
"""Characters in which a body's name may end."""


def people(draft: Draft) -> Iterator[tuple[str, int, int]]:
    """Yield `(ref, start, end)` of those named so, and of whoever stands beside one of them in a list after the body's letters."""
    text = draft.masked
    last = listed = -1
    found = (*_given(text), *draft.seeker.finditer(_TITLED))
    for match in sorted(found, key=lambda match: match.start()):
        start, end = match.span()
        before = text[max(0, start - _REACH) : start]
        beside = listed >= 0 and _BESIDE.fullmatch(text, listed, start) is not None
        after_letters = beside or _BEFORE.search(before) is not None
        if start < last or not (after_letters or _in_public_role(text, match)):
            continue
        opens = _MEMBER if match.re is _TITLED.pattern else _RUN
        if (not beside and opens.search(before)) or not _is_name(match) or _of_family(text, start):
            continue
        if bodies.find(text[start : end + 30].partition("\n")[0]) and not _OF_BODY.match(text, end):
            continue
        last, listed = end, end if after_letters else -1
        person = printednames.person_at(draft, start, end)
        if of := _letters(text, match):
            draft.put(person, _of=of)
        yield person, start, end


def _of_family(text: str, start: int) -> bool:
    """Tell whether the sentence that leads up to a name speaks of somebody's death or day of honour."""
    opens = sentence_start(text, start, max(0, start - _REACH_OF_SENTENCE))
    return _MOURNED.search(text, opens, start) is not None


def _given(text: str) -> Iterator[re.Match[str]]:
    """Yield what may be a given name and a surname."""
    done = 0
    for at in [word.start() for word in _OPENS.finditer(text)]:
        whole = at >= done and not (at and text[at - 1].isascii() and text[at - 1].isalpha())
        if whole and (match := _GIVEN.match(text, at)):
            yield match
            done = match.end()


def _in_public_role(text: str, match: re.Match[str]) -> bool:
    """Tell whether what stands beside a name says for which body its bearer acts; residents who write or help are nobody here."""
    end = match.end()
    if match["given"] in _POLICE or _AFTER.match(text, end) or _letters(text, match):
        return True
    of = _OF_BODY.match(text, end)
    return of is not None and any(body.start == 0 for body in bodies.find(text[of.end() : of.end() + _LONGEST_BODY]))


def _letters(text: str, match: re.Match[str]) -> str:
    """Return the letters after a name where they are a body's or an office's, not honours nor the bearer's own initials."""
    of = _OF.match(text, match.end())
    letters = (of["of"] or of["whose"]) if of else ""
    own = match["given"][0] + match["surname"][0]
    honours = letters not in _PARLIAMENTS and letters != "" and all_postnominals(letters)
    return "" if letters[:2] == own or honours or letters in _THINGS else letters


def _is_name(match: re.Match[str]) -> bool:
    """Tell whether the words are a given name or a title and a surname that is no other word."""
    titled = match.re is _TITLED.pattern
    surname = match["surname"].lower().split("-")
    return (
        (titled or match["given"].lower() in _GIVEN_NAMES)
        and NEVER.isdisjoint(surname)
        and names.is_name(match.group())
    )

"""The organisation or office that a list of those in the room prints beside a name without a comma: "Mr A Elm Westmere Community Transport",
"MCC Ann Oak"."""

from __future__ import annotations

import re

from explorer.text.naming import namewords as words
from explorer.text.naming.nameparts import is_name
from explorer.text.naming.nametitles import all_postnominals, fold
from explorer.text.naming.offices import JOB

_NOUNS = (
    r"(?:Councils?|Authority|Association|Trust|Highways|Constabulary|Committee|Group|Ltd|Limited|Police|Partnership|Society"
    r"|Federation|Charit(?:y|ies)|Campaign|Agency|Services?|Department|Transport|Company|Club|Forum|Warden"
    r"|Representatives?)"
)
_NOUN = re.compile(rf"{_NOUNS}\Z")
"""The last word of what somebody is of, or is there as."""
_TITLED = re.compile(
    r"(?P<titles>(?:(?:Mrs?|Ms|Miss|Dr|Rev|Cllr|Councill?or|(?:County|Borough|District)(?=\sC)|PCSO|PC|Sgt)\.?\s+){1,3})(?P<given>(?:[A-Z]\.?\s?){1,3}(?=[A-Z][a-z])|[A-Z][a-z]+(?:-[A-Z][a-z]+)?\s+)?"
    r"(?P<family>(?:Mac|Mc|O')?[A-Z][a-z]+(?:-[A-Z][a-z]+)?)\s+(?=[A-Z])(?P<rest>[^(]{2,70}?)\s*(?:\([^()]*\))?\Z"
)
_LETTERS = re.compile(r"(?:[A-Z]{3,8}|(?:[A-Z]\.){2,6})(?=\s|\Z)")
_TELLS = re.compile(rf"\b{_NOUNS}\b|[A-Z]{{3}}|[A-Z]\.[A-Z]\.")
"""What a piece has, or an office, where it holds more than a name."""
_JOINING = frozenset(("of", "for", "the", "&", "in"))
_OF = re.compile(
    r"\s*(?P<of>(?:[A-Z][\w&'.-]*\s+|(?:of|the|for|&)\s+){1,8})(?=[A-Z][a-z]+\s(?:Mc|Mac|O')?[A-Z][\w'-]+\s*\Z)"
)
_UNTITLED = re.compile(r"[A-Z][a-z]+\s(?:Mc|Mac|O')?[A-Z][a-z]+(?=\s+Representatives?\b)")


def apart(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the name stands in a piece of a list, without the organisation or office before or behind it; all of the piece where that
    is a name, or where it cannot be told."""
    said = text[start:end]
    if len(said.split()) < 3 or not (_TELLS.search(said) or JOB.search(said)) or is_name(said):
        return start, end
    of = _OF.match(said)
    if of and _given(said[of.end() :]) and _is_of(of["of"]):
        return start + of.end(), end
    untitled = _UNTITLED.match(said)
    if untitled and _given(said):
        return start, start + untitled.end()
    titled = _TITLED.match(said)
    if titled and _behind(titled):
        return start, start + titled.end("family")
    return start, end


def _given(said: str) -> bool:
    return fold(said.split()[0]) in words.FORENAMES


def _is_of(said: str) -> bool:
    """Tell whether words before a forename and a surname are what somebody is of: letters, or a name that ends in the noun for it."""
    letters = _LETTERS.fullmatch(said.strip())
    return (letters is not None and not all_postnominals(said.strip())) or (
        len(said.split()) > 1 and _NOUN.search(said.strip()) is not None
    )


def _behind(titled: re.Match[str]) -> bool:
    """Tell whether words behind a title and a name are what somebody is of or is there as, and no more names."""
    rest = titled["rest"].split()
    given = titled["given"] or ""
    letters = _LETTERS.match(titled["rest"])
    known = len(given.strip(". ")) < 4 or fold(given.strip()) in words.FORENAMES
    plain = all(word[0].isupper() or word in _JOINING for word in rest)
    named = _NOUN.search(rest[-1]) or JOB.search(rest[-1]) or (letters and len(rest) == 1)
    return (
        plain
        and named is not None
        and (known if given else letters is not None)
        and (len(rest) > 1 or letters is not None)
    )

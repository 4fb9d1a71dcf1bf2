"""Who took a decision by themselves, as the field of a record names them: an office, whoever holds it, or both."""

from __future__ import annotations

import re
from dataclasses import dataclass

from explorer.text.councils import bodyclass
from explorer.text.naming import names
from explorer.text.naming.namewords import FORENAMES, SURNAMES
from explorer.text.naming.offices import JOB

_PARTS = re.compile(r",\s+|\s+-\s+|\s*\(|\)|;\s*")
_TITLE = re.compile(r"(?:Councill?or|Cllr|Alderman|Mrs?|Ms|Miss|Dr|Sir|Dame|Lady|Lord)\.?\s+(?=[A-Z])")
_INITIALS = re.compile(r"(?:[A-Z]\.?\s){1,3}[A-Z][a-z]")
_TRAILS = re.compile(r"[\s,;:.(|-]+\Z")
_LEADS = re.compile(r"[\s,;:.()|-]+")
_NOTE = re.compile(r"\s\((?:to|from|until)\s[^()]{1,30}\)\s*\Z|\s-\s+Expired\s*\Z")
"""What a site prints behind an office of when it was held."""
_OF_MEMBER = re.compile(
    r"(?:Deputy\s+)?(?:Leader|Executive\s+(?:Mayor|Councillor|Member)|Elected\s+Mayor|(?:Directly\s+Elected\s+)?Mayor)\b",
    re.IGNORECASE,
)
_OF_OFFICER = re.compile(
    r"\b(?:Officer|Director|Chief\s+(?:Executive|Constable)|Head\s+of|Manager|Monitoring|Solicitor|Clerk|Town\s+Clerk)\b"
)
_NO_OFFICE = (
    "committee",
    "council",
    "board",
    "panel",
    "cabinet",
    "scrutiny",
    "parish meeting",
    "agency",
    "partnership",
)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Maker:
    """Whoever took a decision: the places of their name and of their office, each None where the paper does not print
    it, and whether the office is a member's and no officer's."""

    person: Span | None
    office: Span | None
    member: bool

    @property
    def start(self) -> int:
        """Where the paper begins to name them."""
        return min(span[0] for span in (self.person, self.office) if span)

    @property
    def end(self) -> int:
        """Where it has named them."""
        return max(span[1] for span in (self.person, self.office) if span)


def read(text: str, start: int, end: int) -> Maker | None:
    """Return whom `text[start:end]` names as taking a decision, or None where it names a body, or nobody."""
    note = _NOTE.search(text, start, end)
    end = note.start() if note else end
    parts = _segments(text, start, end)
    person = next((span for span in parts if _is_person(text[slice(*span)], span == parts[0] != parts[-1])), None)
    if person is None:
        office: Span | None = _trimmed(text, start, end)
    elif person[0] - start > end - person[1]:
        office = _trimmed(text, start, person[0])
    else:
        office = _trimmed(text, person[1], end)
    kind = _kind(text[slice(*office)]) if office else ""
    if person is None and not kind:
        return None
    return Maker(person, office if kind else None, kind == "member")


def _segments(text: str, start: int, end: int) -> list[Span]:
    """Return the parts of a field between its commas, dashes and brackets."""
    found, at = [], start
    for gap in (*_PARTS.finditer(text, start, end), None):
        stop = gap.start() if gap else end
        found += [span] if (span := _trimmed(text, at, stop)) else []
        at = gap.end() if gap else end
    return found


def _trimmed(text: str, start: int, end: int) -> Span | None:
    leads, trails = _LEADS.match(text, start, end), _TRAILS.search(text, start, end)
    start, end = leads.end() if leads else start, trails.start() if trails else end
    inner = text.find("(", start, end) >= 0
    if inner and text[end : end + 1] == ")":
        end += 1
    elif not inner and text[end - 1 : end] == ")":
        end -= 1
    return (start, end) if end - start > 2 else None


def _is_person(words: str, opens: bool) -> bool:
    """Tell whether words are a name and no office: behind a title, or with initials, a known given name or a known
    surname, unless it `opens` the field and an office follows."""
    title = _TITLE.match(words)
    plain = words[title.end() :] if title else words
    if JOB.search(plain) or _OF_MEMBER.match(plain) or not names.is_name(words, bare=title is not None):
        return False
    known = any(word.casefold() in FORENAMES or word.casefold() in SURNAMES for word in plain.split())
    return title is not None or opens or known or _INITIALS.match(plain) is not None


def _kind(words: str) -> str:
    """Return whether an office is a "member"'s or an "officer"'s; an empty string for a body and for what is none."""
    kind = bodyclass.classify(words)
    if kind == "cabinet member" or _OF_MEMBER.match(words):
        return "member"
    return "officer" if kind not in _NO_OFFICE and (_OF_OFFICER.search(words) or JOB.search(words)) else ""

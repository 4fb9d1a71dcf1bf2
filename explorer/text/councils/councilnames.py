"""Names of councils in running text: by their kind ("Elm Town Council"), short ("Elm TC"), after it ("City Council of Elm"), as districts, and
in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.naming import initialled
from explorer.text.page.dates import MONTH_NAMES, WEEKDAY_NAMES
from explorer.text.page.seek import Cued, Reach, Seeker, cues, near

WORD = r"(?:[A-Z][\w'&./-]{0,60}|\d{4}(?=\s[A-Z]))"
"""A word of a name: with a capital, or a year before one."""
_NOT_PLACE = (
    r"(?!(?:Council|COUNCIL|Committee|Board|Panel|Cabinet|Authority|Agency|Association|Trust|Commission"
    r"|Councillors?|Cllrs?|Cllr)\b|[A-Z]{2,6} (?:and|&) (?![A-Z]{3,}\b))"
)
"""What opens no place: a word that ends the name of another body, or its letters ("NTA and Westmere City Council")."""
_COUNCIL = cues("council")
_DISTRICT = Cued(
    re.compile(
        rf"\b(?i:(?:Municipal|Metropolitan)\s{{1,3}}District\s{{1,3}}of\s{{1,3}}(?:the\s{{1,3}})?){WORD}"
        rf"(?:(?:-|(?<=-))(?:\s{{0,2}}|\s{{0,6}}\n\s{{0,6}})"
        rf"(?!(?i:{MONTH_NAMES}|Monthly|Annual|Special|Draft|Agenda|Minutes))[A-Z]\w+"
        rf"|\s{{1,4}}(?i:West|East|North|South|City(?!\s+(?:and|&|Council|County)\b))\b"
        rf"|[ ]-\s?(?!(?i:{MONTH_NAMES}|{WEEKDAY_NAMES}|Monthly|Annual|Special|Draft|Agenda"
        r"|Minutes|Supplementary"
        r"|Councillors?))[A-Z]\w+"
        r"(?=\s*(?:$|[\n,.;)(]|-(?:\s|$)|(?i:to|held|on|at|is|was|will|be|for|and|in)\b))"
        rf"|\s{{0,2}}\n\s{{0,4}}-(?!(?i:{MONTH_NAMES}))[A-Z]\w+(?=,|\s(?i:held|on|at)\b))*"
    ),
    ("municipal", "metropolitan"),
)
"""A district named after two places has them with a hyphen between; where it is printed with blanks, no other word follows."""
_COORDINATED = re.compile(
    r"\b(?P<names>[A-Z][\w'-]+(?:, [A-Z][\w'-]+){0,6}(?: and|,? &) [A-Z][\w'-]+) "
    r"(?P<kind>County|City|Borough|District|Metropolitan) Councils\b"
)
_COUNCIL_WORDS = (
    r"(?:City and County|City|County|Borough|District|Metropolitan Borough|Metropolitan|Parish|Town|Community)"
)
_COUNCIL_KINDS = ("city ", "county ", "borough ", "district ", "metropolitan ", "parish ", "town ", "community ")
_OF_KIND = re.compile(
    rf"\b(?:{_NOT_PLACE}[A-Z][\w'-]*(?:(?<=\bSt)\.[\w'-]*)*[ ]"
    r"(?:(?:of|and|&|le|cum|juxta|super)[ ]|(?:upon|on|in|under|with|by)[ ](?:the[ ])?)?){1,4}"
    rf"(?:{_COUNCIL_WORDS}|{_COUNCIL_WORDS.upper()})[ ](?:Council|COUNCIL)\b(?! (?i:liaison)\b)"
)
_ABBREVIATED = re.compile(
    r"\b(?<!\b[A-Z] )[A-Z][\w'-]+(?: [A-Z][\w'-]+)?(?: (?:Annual|Virtual))?"
    r"(?<!\bMember)(?<!\bConven[eo]r)(?<!\bSecretary)(?<!\bTreasurer)(?<!\bChair)(?<!\bChairman)(?<!\bPresident)"
    r" (?:MBC|BC|CC|PC|DC)\b(?! (?:to|was)\b)"
)
_ABBREVIATION = re.compile(r"C(?:(?<= [BCPD]C)|(?<= MBC))\b")
_LONDON = Cued(
    re.compile(
        r"\b(?:London|Royal) Borough of [A-Z][\w'-]+(?: (?:and|&|upon) (?!(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b)[A-Z][\w'-]+){0,2}"
        r"(?: Council\b)?"
    ),
    ("London Borough of", "Royal Borough of"),
)
_COUNCIL_OF = Cued(
    re.compile(
        r"\b(?:Metropolitan[ ]Borough|Borough|District|County|City)[ ]Council[ ]of[ ](?:the[ ])?[A-Z][\w'-]+"
        r"(?:[ ][A-Z][\w'-]+)?(?:,?[ ](?:and|upon|&)[ ](?!(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b)"
        r"[A-Z][\w'-]+(?:[ ][A-Z][\w'-]+)?)?"
    ),
    (
        "Metropolitan Borough Council of",
        "Borough Council of",
        "District Council of",
        "County Council of",
        "City Council of",
    ),
)
_WELSH = Cued(
    re.compile(
        r"\bCyngor (?:Cymuned(?:ol)?|Cymdeithas|Tref|Plwyf|Sir|Dinas|Bwrdeistref(?: Sirol)?)"
        r"(?: (?:(?:a|ac|y|yr|A|Ac) )?[A-Z][\w'’-]+){1,4}"
    ),
    ("Cyngor",),
)
"""A council by the name that it has in Welsh, which says first what it is."""
FULL_COUNCIL = re.compile("|".join(p.pattern for p in (_OF_KIND, _ABBREVIATED, _LONDON.pattern, _WELSH.pattern)))
_RARE = (_WELSH, _DISTRICT, _LONDON, _COUNCIL_OF)
_LISTED = re.compile(r"[A-Z][\w'-]+")
_LONGEST = 120
"""Characters that the name of a council, or a list of councils, may have before its last word."""


def listed(seeker: Seeker) -> Iterator[tuple[str, int, int]]:
    """Yield each council of the lists before "Councils" ("Mere and Elm District Councils"): its name, where it begins, and where its list
    ends."""
    text = seeker.text
    places = [place for place in _behind_kinds(seeker) if text.startswith("Councils", place)]
    for match in near(_COORDINATED, text, places, Reach(_LONGEST, 10, in_line=True), 0, len(text)):
        for part in _LISTED.finditer(match["names"]):
            yield f"{part.group()} {match['kind']} Council", match.start("names") + part.start(), match.end()


def matches(seeker: Seeker, rare: bool) -> Iterator[re.Match[str]]:
    """Yield what may be the name of one council, with the words before it that may be part of it; with `rare` forms, too."""
    text = seeker.text
    single = [place for place in _behind_kinds(seeker) if not seeker.low[place + 7 : place + 8].isalnum()]
    yield from near(_OF_KIND, text, single, Reach(_LONGEST, 20, in_line=True), 0, len(text))
    short = [match.start() for match in _ABBREVIATION.finditer(text)]
    persons = initialled.given(text) if short else {}
    for match in near(_ABBREVIATED, text, short, Reach(70, 10, in_line=True), 0, len(text)):
        if not initialled.acts(text, match, persons):
            yield match
    for cued in _RARE if rare else ():
        yield from seeker.finditer(cued)


def _behind_kinds(seeker: Seeker) -> Iterator[int]:
    """Yield the places of the word "council" behind one for a kind of council."""
    return (place for place in seeker.of_any(_COUNCIL) if seeker.low.endswith(_COUNCIL_KINDS, 0, place))


def district(text: str, at: int) -> str:
    """Return the name of the municipal or metropolitan district at `text[at:]`, or an empty string."""
    match = _DISTRICT.pattern.match(text, at)
    return match.group() if match else ""

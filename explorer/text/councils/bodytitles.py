"""A body's name within a line that is a title: without what titles put before and after it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from explorer.text.councils import bodies, bodyclass, councilnames, headednames
from explorer.text.councils.bodynames import capitals, without_sitting
from explorer.text.page.dates import MONTH_NAMES
from explorer.text.page.lines import Line

_ADJECTIVES = re.compile(
    r"^(?:(?:an?|the|\d{1,3}(?:st|nd|rd|th)|virtual|remote|online|special|extraordinary|extra-ordinary|ordinary"
    r"|annual|monthly|inaugural|adjourned|statutory|regular|full|hybrid|draft|last|latest|recent|quarterly"
    r"|(?:19|20)\d\d|" + MONTH_NAMES + r")\s+)+(?=\S+\s)",
    re.IGNORECASE,
)
_SITTING_OF_COUNCIL = re.compile(
    r"^(?:\d{1,3}(?:st|nd|rd|th)\s+)?(?:(?:special|regular|ordinary|extra-?ordinary|annual|statutory|budget"
    r"|adjourned|monthly|inaugural|quarterly|open|closed)\s+)*"
    r"(?=(?:full |city |municipal |town )?council$)",
    re.IGNORECASE,
)
"""Which sitting of the council a title is of: "6th Special Council"."""
_SITTING_WITHIN = re.compile(
    r"(?<=council) (?:general|(?:regular|ordinary|special|extra-?ordinary)(?: council)?)$"
    r"|(?<=\w) (?:regular|ordinary|special|extra-?ordinary)(?= council$)",
    re.IGNORECASE,
)
"""The same within or behind a council's name: "Village of Mere Regular Council", "Mere District Council Ordinary Council"."""
_PREFIX = re.compile(
    r"^(?:(?:cancelled|postponed)\s*[,:-]|item \d{1,3}[a-z]?:?|moved from .{4,40}?,|this meeting will be .{3,40}?,"
    r"|(?:annual|special|extraordinary|budget|emergency) (?:meeting|setting),|call[ -]?in(?: meeting)?,"
    r"|(?:record|summary|notes?|list) of (?:(?:the )?(?:decisions?|proceedings))?(?: (?:of|by|taken by))?(?: the)?"
    r"|(?:draft )?(?:agenda|minutes)(?:,? (?:decisions )?and (?:draft )?minutes)?(?: (?:for|of)(?: the)?)?)\s+(?=[A-Z])",
    re.IGNORECASE,
)
_EXPIRED = re.compile(r"\s+(?:-\s+Expired|\((?:Expired|expired|EXPIRED)\))\s*\Z")
"""What a site prints behind the name of a body that is no more."""
_MINUTES_OF = re.compile(r"\bminutes? of(?: the)?\b", re.IGNORECASE)
_MEETING_OF = re.compile(r"\ba?meeting (?:of|for)(?: the)?\b", re.IGNORECASE)
_PLACE = re.compile(
    r"\s+(?:held\s+)?(?:in|at)\s+the\s+(?:[\w'-]+\s+){0,2}(?:chamber|hall|room|offices|centre)\b.*$", re.IGNORECASE
)
"""Where it met, that a title without a stop sets right after its name."""
_DAY = re.compile(rf"\s+(?:-\s+(?:\d{{1,2}}\w{{0,2}} )?|\d{{1,2}}(?:st|nd|rd|th)?\s)(?:{MONTH_NAMES})\b.*$")
_DAY_FIRST = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?i:{MONTH_NAMES}),?\s+\d{{4}}\W+(?=[A-Za-z])")
"""A day before a body's name, as a title or a file's name sets it."""
_OF_MEETING = re.compile(r"\b(committee|council|cabinet|board|panel|forum|spc|jpc)\s+meetings?$", re.IGNORECASE)
_RAN_INTO = re.compile(r"(?<=[A-Za-z]{3})(?=(?i:parish|town|community) (?i:council)\b)")
"""Where a place ran together with its council: "WESTMEREPARISH COUNCIL"."""
_HOW_HELD = re.compile(r"\b(?:virtual|online|remote) (?=(?:pc|(?:parish |town |community )?council)\b)", re.IGNORECASE)
_KIND_OF_PAPER = re.compile(r"(?<=\w) (?:meeting )?(?:minutes|agenda)$", re.IGNORECASE)
"""What a title says of a meeting or paper within and behind a body's name."""
_ANNUAL = re.compile(
    r"(?:(?:first|second|third|fourth|fifth)\s+)?"
    r"(?P<body>\S.*\b(?:association|society|club|trust|committee|group))\s+(?:agm|annual general(?: meeting)?)",
    re.IGNORECASE,
)
"""A body's annual meeting: "Residents' Association AGM"."""
_UNNAMED = re.compile(
    r"(?:the )?(?:above|said|named|above named|council|committee|meetings?|parish|town|community)"
    r"(?: council| committee)?",
    re.IGNORECASE,
)
_NUMBERED_MEETING = re.compile(
    r"^(?:the\s+)?(?:\d+(?:st|nd|rd|th)\s+report\s+of\s+|(?:\d+(?:st|nd|rd|th)\s+)?"
    r"(?:(?:special|regular|ordinary|monthly|annual|inaugural|extraordinary|statutory|full)\s+)*meeting\s+of\s+)"
    r"(?:the\s+)?",
    re.IGNORECASE,
)
_MEMBERS = re.compile(r"^(?:the\s+)?(?:elected\s+)?members\s+of\s+(?:the\s+)?(?=\S+\s+\S)", re.IGNORECASE)
_NEXT_WORDS = re.compile(
    r"\s+the(?:\s+(?:" + MONTH_NAMES + r"))?$",
    re.IGNORECASE,
)
"""What a title goes on with below a name: "… Committee" / "the July meeting of …"."""
_SHORT_FORM = re.compile(r"\s*\([A-Z][A-Z &]{1,9}\)$")
_OF_COUNCIL = re.compile(
    r"(?:[A-Z][\w'-]*\s(?:(?:of|and|upon|&)\s)?){1,5}(?:City|County|Borough|District|Parish|Town|Community)"
    r"\sCouncil(?:'s|,)?\s(?=\w[\w,'-]*\s+\w)",
    re.IGNORECASE,
)
"""The council whose committee is named, printed before its name."""
_COMMITTEE_OF = re.compile(
    r"(?P<body>\S.{2,80}\b(?:sub-?committee|committee|board|panel|cabinet|executive|forum|working (?:group|party))"
    r"(?: \(?\d{1,2}\)?)?)\s+of\s+(?:the\s+)?"
    r"(?P<council>(?:council of the|(?:city|borough|town|county|district|township) of)\s.{2,60}|.{2,60}\bcouncil)",
    re.IGNORECASE,
)
"""A committee with the council whose it is, printed after its name."""
_FORMERLY = re.compile(r"\s*[(,]\s*(?:formerly|previously|now)\b.{3,100}$", re.IGNORECASE)
"""What a title says of another name that its body had."""
_AROUND = re.compile(r"\b(?:council|pc)\b.+|^(?:a |the )?meeting\b", re.IGNORECASE)
"""Words after a council's name, or of its meeting before it."""
_CAPITALS = re.compile(r"[a-z)] (?P<own>[A-Z][A-Z'&-]+(?: [A-Z&][A-Z'&-]*)+)\Z")
"""Words in capitals that end a name, other words before them."""
_GENERIC = re.compile(r"(?:(?:parish|town|community) )?council\b", re.IGNORECASE)
_ENDS_AS_BODY = re.compile(
    r"\b(?:council|committee|sub-?committee|spc|jpc|board|panel|cabinet|forum|partnership|commission|assembly"
    r"|executive|cabinet member|district of [\w' -]{3,40})(?:\s*\(?\d{0,2}\)?|\s\([A-Z][\w ,&'-]{2,80}\))$"
    r"|\bcabinet member\b.{0,60}$"
    r"|^(?:county )?board of (?:selectmen|select board|supervisors|aldermen|(?:county )?commissioners|health"
    r"|education)$"
    rf"|^{headednames.MUNICIPALITY}$",
    re.IGNORECASE,
)
_POSTED = re.compile(r"(?:posted|filed|tagged|published) (?:in|under|by|on)\b", re.IGNORECASE)
"""How a line of a site opens that says where it keeps a post."""
_SENTENCE_ENDS = re.compile(r"[a-z]{3}\.\s+[A-Z]|\b\d{1,2}[./]\d{1,2}[./]\d{2}")
_NO_BODY = re.compile(
    r"[.?:]\s|\bto the\b|^(?:accepted|adopted|appointed|received|supported|established|reinstated|dissolved)\b|^(?:clerk|chair(?:man|person)?|secretary|treasurer|members?)\b"
    r"|\b(?:meetings?|report|minutes|agenda|house|chamber)\b",
    re.IGNORECASE,
)


ALONE: Final = frozenset(("cabinet", "executive", "the cabinet", "the executive"))
"""Bodies that are called by one word."""


@lru_cache(maxsize=4096)
def clean(name: str) -> str:
    """Return the name of a body as titles give it without their other words and a committee's council; empty for "the above
    Council"."""
    name = _EXPIRED.sub("", name)
    name = _NUMBERED_MEETING.sub("", _PREFIX.sub("", _FORMERLY.sub("", name.strip())))
    low = name.lower()
    if "minute" in low or "meeting " in low:
        name = _MINUTES_OF.split(name)[-1].strip()
        name = _MEETING_OF.split(name)[-1].strip()
    name = _DAY.sub("", _DAY_FIRST.sub("", name, count=1) if name[:1].isdigit() else name)
    name = _PLACE.sub("", name) if " the " in low else name
    name = _HOW_HELD.sub("", _KIND_OF_PAPER.sub("", _RAN_INTO.sub(" ", _MEMBERS.sub("", name))))
    annual = _ANNUAL.fullmatch(name)
    name = annual["body"] if annual else name
    name = _OF_MEETING.sub(r"\1", name) if "meeting" in low else name
    name = " ".join(_ADJECTIVES.sub("", without_sitting(name)).split()).strip(" ,.-:;*#'\"&=|_")
    name = _NEXT_WORDS.sub("", _SHORT_FORM.sub("", name))
    of_council = _OF_COUNCIL.match(name)
    if of_council and bodyclass.classify(name.title()) == "committee":
        name = name[of_council.end() :]
    owned = _COMMITTEE_OF.fullmatch(name)
    name = in_capitals(owned["body"] if owned else name)
    return (
        ""
        if len(name) < 40 and _UNNAMED.fullmatch(name)
        else _council_alone(_SITTING_WITHIN.sub("", _SITTING_OF_COUNCIL.sub("", name)))
    )


def in_capitals(name: str) -> str:
    """Return the name that stands in capitals behind the words of another line ("Village Hall WESTMERE PARISH COUNCIL"), else `name`."""
    own = _CAPITALS.search(name)
    whole = own is not None and (ends_as_body(own["own"]) or own["own"].endswith("LIAISON"))
    return own["own"] if own and whole else name


def _council_alone(name: str) -> str:
    """Return the one council or parish that a name which ends as a council's names, without the words around it ("meeting between
    Westmere Parish Council and the owners", "Westmere Parish Council Annual"), and any other name as it is."""
    kind = bodyclass.classify(name.title())
    if kind == "parish meeting":
        found = headednames.parish_meetings(name)
        return found[0].name if found else name
    if kind != "council" or not _AROUND.search(name):
        return name
    found = bodies.find(capitals(name))
    if not found:
        return "" if _GENERIC.match(name) else name
    shortest = min(found, key=lambda one: len(one.name))
    alone = councilnames.FULL_COUNCIL.search(shortest.name) is not None and all(
        one.classification == "council" and shortest.name.casefold() in one.name.casefold() for one in found
    )
    return in_capitals(shortest.name) if alone else name


def without_short_form(name: str) -> str:
    """Return a name without the letters in brackets that end it."""
    return _SHORT_FORM.sub("", name.strip())


def ends_as_body(name: str) -> bool:
    """Tell whether a name ends with the word for a body."""
    return _ENDS_AS_BODY.search(name) is not None


def body_line(line: Line) -> str:
    """Return the body's name when the whole line is one, or an empty string."""
    return whole_body(line.text) if len(line.text) < 400 else ""


@lru_cache(maxsize=4096)
def whole_body(line: str) -> str:
    """Return the name of the body that a whole line of words names, or an empty string; a line in which a sentence ends, or that
    gives a day in figures, names none."""
    if _SENTENCE_ENDS.search(line) or _POSTED.match(line):
        return ""
    words = clean(line)
    if not words or len(words) > 140 or words[-1] in ".;" or words[:1].islower():
        return ""
    lifted = words.title() if words.isupper() else words
    found = bodies.find(lifted)
    if any(len(b.name) > 0.7 * len(words) for b in found):
        return words
    if bodyclass.classify(words) == "parish meeting":
        return words if headednames.parish_meetings(lifted) else ""
    return words if _ENDS_AS_BODY.search(words) and len(words.split()) < 12 and not _NO_BODY.search(words) else ""

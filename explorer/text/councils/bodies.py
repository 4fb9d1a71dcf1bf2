"""Names of bodies in running text: councils, boards, committees, panels, agencies, departments, inspectorates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from explorer.text.councils import bodyruns, bodywords
from explorer.text.naming import initialled
from explorer.text.page.dates import MONTH_NAMES, WEEKDAY_NAMES
from explorer.text.page.seek import Cued, Seeker, cues, near

_WORD = r"(?:[A-Z][\w'&./-]{0,60}|\d{4}(?=\s[A-Z]))"
_JOIN = r"(?:of|and|the|for|&|in|on|with|to|de|an|na)"
_RUN = re.compile(
    rf"[(A-Z\d](?<![\w@/.].)(?:(?<=\(){_WORD}|(?<=[A-Z])[\w'&./-]*|(?<=\d)\d{{3}}(?=\s[A-Z]))"
    rf"(?:[ ]+(?:{_JOIN}[ ]+){{0,2}}\(?{_WORD}\)?|[ ]+\(\d{{1,2}}\)){{0,14}}"
)
_TOKEN = re.compile(r"[^\s]+")
_PLAIN_WORD, _SPELT_WORD = re.compile(r"[\w-]+"), re.compile(r"[\w']+")
_NOT_PLACE = (
    r"(?!(?:Council|COUNCIL|Committee|Board|Panel|Cabinet|Authority|Agency|Association|Trust|Commission"
    r"|Councillors?|Cllrs?|Cllr)\b|[A-Z]{2,6} (?:and|&) (?![A-Z]{3,}\b))"
)
"""What opens no place: a word that ends the name of another body, or its letters ("NTA and Westmere City Council")."""
_NOUNS = cues(*bodywords.NOUNS)
_NOUN = re.compile(rf"(?=[A-Z])(?i:{'|'.join(bodywords.NOUNS)})(?![a-zA-Z])")
_COUNCIL = cues("council")

_KNOWN = Cued(
    re.compile(r"\b(?:" + "|".join(re.escape(name) for name in bodywords.KNOWN) + r")\b"),
    tuple(name.partition("á")[0] for name in bodywords.KNOWN),
)
_OF_STATE = r"(?:(?:Local|Social|Public|Foreign)\s{1,4}(?=[A-Z]))?[A-Z][\w'&/-]{0,60}(?:\.[\w'&/-]+)*"
"""A word of a department's name; after one that tells what sort of a thing is meant the thing follows, on the next line too."""
_NO_OTHER = (
    r"(?!Inspections?\b|Reports?\b|Reviews?\b|Grants?\b|Guid|Circular|Update|Funding|Agreement|Councillors?\b"
    r"|Cllrs?\b|Mrs?\b|Ms\b|Dr\b|Minister|Director|Members?\b|Department|Ministry|Council\b|Office\b|An\b|The\b"
    r"|(?:[A-Z][\w'-]+[ ]){1,3}(?:City|County|Borough|District|Council)\b)"
)
"""What is no part of a department's name though it stands right after it."""
_FIELD = rf"{_NO_OTHER}{_OF_STATE}(?:(?<!'s)[ ]{_NO_OTHER}{_OF_STATE}){{0,3}}"
_ARTICLE = r"(?:the\s(?=Gaeltacht|Marine|Environment|Regions|Islands|Arts)\b)?"
_OF_ANOTHER = re.compile(r"(?!(?:The|To|From|By|And|In|Re|Dear)\b)\b[A-Z][\w'&-]*[ ]\Z")
"""A word in capitals before "Department of": one of a council's own directorates."""
_BESIDE_STATE = re.compile(r"(?:Department|Ministry) (?:for|of) .{3,60} (?:and|&) (?:the )?(?=[A-Z])")
"""A department that stands before "and" and a council."""
_DEPARTMENT = Cued(
    re.compile(
        rf"\b(?:Department|Ministry)[ ](?:for|of)[ ](?:the[ ])?{_FIELD}"
        rf"(?:(?:,\s{{1,4}}{_FIELD}){{0,5}},?\s{{1,4}}(?:and|&)\s{{1,4}}{_ARTICLE}{_FIELD})?"
        rf"(?:[ ]\([A-Z][A-Za-z]{{1,6}}\))?"
    ),
    ("Department ", "Ministry "),
)
_TOPIC = rf"(?!Report|Meeting|Agenda|Minutes|Councill?ors?\b|Cllrs?\b){_WORD}"
_CABINET_MEMBER = Cued(
    re.compile(
        r"\b(?P<role>(?:Deputy |Shadow )?(?:Cabinet|Executive) Member)"
        rf"(?:[ ]for[ ](?:the[ ])?(?P<open>{_TOPIC}(?:(?:,[ ](?!\w+[ ](?:\w+[ ])?Council\b)|[ ](?:and|&)[ ]+|[ ]){_TOPIC}){{0,8}})"
        rf"|[ ]?\((?P<bracketed>[A-Z][\w',& -]{{2,80}})\))"
    ),
    ("Cabinet Member", "Executive Member"),
    before=len("Deputy "),
    after=260,
)
_DISTRICT = Cued(
    re.compile(
        rf"\b(?i:(?:Municipal|Metropolitan)\s{{1,3}}District\s{{1,3}}of\s{{1,3}}(?:the\s{{1,3}})?){_WORD}"
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
    rf"\b(?:{_NOT_PLACE}[A-Z][\w'-]*(?:(?<=\bSt)\.[\w'-]*)*[ ](?:(?:of|upon|and|&|on|in|le|under)[ ])?){{1,4}}"
    rf"(?:{_COUNCIL_WORDS}|{_COUNCIL_WORDS.upper()})[ ](?:Council|COUNCIL)\b(?! (?i:liaison)\b)"
)
_MUNICIPAL = ("township of ", "municipality of ", "corporation of the ")
"""How the names of councils in Ontario begin that end with no word for a body."""
OF_NO_ROOMS = (
    r"(?!(?i:community|recreation|public|centre|center|hall|offices?|library|museum|arena|school|church|fire)\b)"
)
"""No further word of a place: it opens the name of a building there, where people meet."""
MUNICIPALITY = (
    r"(?:corporation of the (?:city|town|township|county|village|municipality) of|township of|municipality of)"
    rf" [a-z][\w'-]+(?: ?- ?[\w'-]+)*(?: {OF_NO_ROOMS}[a-z][\w'-]+){{0,2}}"
)
_MUNICIPALITY_LINE = re.compile(rf"^[ \t]*(?:the )?(?P<name>{MUNICIPALITY})[ \t]*$", re.IGNORECASE | re.MULTILINE)
"""Such a name by itself on a line."""
_ABBREVIATED = re.compile(
    r"\b(?<!\b[A-Z] )[A-Z][\w'-]+(?: [A-Z][\w'-]+)?(?: (?:Annual|Virtual))?"
    r"(?<!\bMember)(?<!\bConven[eo]r)(?<!\bSecretary)(?<!\bTreasurer)(?<!\bChair)(?<!\bChairman)(?<!\bPresident)"
    r" (?:MBC|BC|CC|PC|DC)\b(?! (?:to|was)\b)"
)
_ABBREVIATION = re.compile(r"C(?:(?<= [BCPD]C)|(?<= MBC))\b")
_LONDON = Cued(
    re.compile(r"\bLondon Borough of [A-Z][\w'-]+(?: (?:and|upon) [A-Z][\w'-]+){0,2}"), ("London Borough of",)
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
_WELSH_COMMITTEE = Cued(
    re.compile(
        r"\b(?:Cyd-?[Bb]wyllgor|Is-?[Bb]wyllgor|Pwyllgor|Bwrdd)"
        r"(?: (?:(?:a|ac|ar|i|y|yr|o|am|dros|a'r|i'r|o'r) ){0,2}(?!Cyng|Cadeirydd|Cllr|Councillor|Mrs?\b|Ms\b|Dr\b)"
        r"[A-Z][\w'-]+){1,8}"
    ),
    ("Cyd", "Is-", "Isb", "Pwyllgor", "Bwrdd"),
)
"""A committee or board by its Welsh name, which also says first what it is."""
_PARISH_MEETING = re.compile(
    r"\b(?P<place>(?:[A-Z][\w'-]+\s+(?:of\s+)?){1,4}?)(?i:(?:annual\s+)?parish\s+(?:annual\s+|general\s+)?meeting)"
    r"\b(?!\s+(?:of|for)\b)"
)
FULL_COUNCIL = re.compile("|".join(p.pattern for p in (_OF_KIND, _ABBREVIATED, _LONDON.pattern, _WELSH.pattern)))
_TITLE_BEFORE = re.compile(r"\b(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.?\s\Z")
_LONGEST = 120
"""Characters that the name of a council, or a list of councils, may have before its last word."""
_NAMED = (
    (_WELSH, "council"),
    (_WELSH_COMMITTEE, ""),
    (_DEPARTMENT, "department"),
    (_DISTRICT, "council"),
    (_LONDON, "council"),
    (_COUNCIL_OF, "council"),
)
_SAYS_BODY = re.compile(
    r"\b(?:(?:sub-?)?(?:committee|spc|jpc|commission|council|cabinet|board|panel|partnership|party|agency"
    r"|authority|association|assembly|forum|group|trust|inspectorate|department|ministry|tribunal|bia)"
    r"|mbc|[bcpd]c\b|district of|executive member|london borough|cyngor|pwyllgor|bwyllgor|bwrdd|"
    + "|".join(bodywords.KNOWN).lower()
    + ")"
)
"""What a short text in lower case must say to name a body."""
_SAYS_RARE = re.compile(
    r"department|ministry|municipal|metropolitan|london borough|cyngor|pwyllgor|bwyllgor|bwrdd|member|"
    + "|".join(bodywords.KNOWN).lower()
)
"""What it must say to name one that is told otherwise than by its last word."""
_SORTS = re.compile(r"[A-Z]\w{1,30}/[A-Z]\w{1,30}/[^\n]{2,60}\sAgency")
"""Sorts of bodies set beside each other, as a heading of the reasons to meet in private has them ("Region/County/Crown Agency")."""
ACRONYM = re.compile(r"[ ]?\(([A-Z][A-Za-z&]{1,7})\)")


def district(text: str, at: int) -> str:
    """Return the name of the municipal or metropolitan district at `text[at:]`, or an empty string."""
    match = _DISTRICT.pattern.match(text, at)
    return match.group() if match else ""


class Body(NamedTuple):
    """A body as named in a text, its span, its class and the short form given beside it."""

    name: str
    start: int
    end: int
    classification: str
    short: str = ""


@lru_cache(maxsize=4096)
def classify(name: str) -> str:
    """Return the class of a body from its name: council, cabinet, scrutiny, committee, panel, board, agency, …"""
    low = name.casefold()
    if name in bodywords.KNOWN:
        return bodywords.KNOWN[name]
    if low.removeprefix("the ") == "executive":
        return "cabinet"
    rules = (
        ("parish meeting", "parish meeting"), ("cabinet member", "cabinet member"), ("executive member", "cabinet member"), ("lead member", "cabinet member"), ("portfolio holder", "cabinet member"),
        ("leader of the council", "cabinet member"), ("scrutiny", "scrutiny"), ("cabinet", "cabinet"),
        ("pwyllgor craffu", "scrutiny"), ("pwyllgor gwaith", "cabinet"), ("bwrdd gweithredol", "cabinet"),
        ("department", "department"), ("ministry", "department"), ("district of", "council"),
    )  # fmt: skip
    for word, kind in rules:
        if word in low and not (kind == "council" and "committee" in low):
            return kind
    if low.endswith((" municipal district", " metropolitan district")) or low.startswith(_MUNICIPAL):
        return "council"
    words = [w for w in _PLAIN_WORD.findall(low) if not w.isdigit()]
    for word in reversed(words):
        if word in bodywords.NOUNS:
            return bodywords.NOUNS[word]
    if words and words[0] in bodywords.WELSH_NOUNS:
        return bodywords.WELSH_NOUNS[words[0]]
    return "council" if ("C" in name or "London" in name) and FULL_COUNCIL.search(name) else "body"


def is_particular(name: str) -> bool:
    """Tell whether a name is of one body, and not of a sort of bodies ("Parish Council") or of their meeting."""
    words = name.lower().split()
    sort = name.lower() in bodywords.GENERIC_NAMES or len(words) < 2
    return not sort and name[:1].isupper() and "meeting" not in words and classify(name) != "body"


def short_for(name: str, short: str) -> bool:
    """Tell whether `short` is made of the first letters of the words of `name`, joining words counted or not."""
    words = _SPELT_WORD.findall(name)
    every = "".join(w[0] for w in words).upper()
    strong = "".join(w[0] for w in words if w.lower() not in ("of", "and", "the", "for", "in", "to", "on")).upper()
    wanted = short.upper().replace("&", "")
    return len(wanted) > 1 and wanted in (every, strong)


def _with_short(text: str, name: str, start: int, end: int, kind: str) -> Body:
    match = ACRONYM.match(text, end) if "(" in text[end : end + 2] else None
    short = match[1] if match and (short_for(name, match[1]) or match[1].isupper()) else ""
    return Body(name, start, match.end() if match and short else end, kind, short)


def find(text: str, seeker: Seeker | None = None) -> list[Body]:
    """Return the bodies named in a masked text, in order, without overlaps; longer names win. `seeker` is one of `text`."""
    if seeker is None and not _SAYS_BODY.search(text.lower()):
        return []
    seeker = seeker or Seeker(text)
    rare = not seeker.short or _SAYS_RARE.search(seeker.low) is not None
    found = list(_cabinet_members(seeker)) if rare else []
    councils = [place for place in seeker.of_any(_COUNCIL) if seeker.low.endswith(_COUNCIL_KINDS, 0, place)]
    several = [place for place in councils if seeker.text.startswith("Councils", place)]
    if several:
        found += _coordinated(text, several)
    single = [place for place in councils if not seeker.low[place + 7 : place + 8].isalnum()]
    named = [(match, "council") for match in near(_OF_KIND, text, single, _LONGEST, 20, 0, len(text), in_line=True)]
    short = [match.start() for match in _ABBREVIATION.finditer(text)]
    persons = initialled.given(text) if short else {}
    for match in near(_ABBREVIATED, text, short, 70, 10, 0, len(text), in_line=True):
        if not initialled.acts(text, match, persons):
            named.append((match, "council"))
    named += [(match, kind) for cued, kind in _NAMED for match in seeker.finditer(cued)] if rare else []
    named = [
        (match, kind)
        for match, kind in named
        if kind != "department" or not _OF_ANOTHER.search(text, max(0, match.start() - 24), match.start())
    ]
    for match, kind in named:
        title = _TITLE_BEFORE.search(text, max(0, match.start() - 12), match.start())
        start = title.start() if title else match.start()
        beside = _BESIDE_STATE.match(text, start, match.end()) if kind == "council" else None
        start = beside.end() if beside else start
        end = match.end() - 2 * text.endswith("'s", start, match.end())
        name = text[start:end]
        if (begins := _begins(name)) >= 0:
            found.append(_with_short(text, name[begins:], start + begins, end, kind or classify(name[begins:])))
    for match in seeker.finditer(_KNOWN) if rare else ():
        found.append(_with_short(text, match.group(), match.start(), match.end(), bodywords.KNOWN[match.group()]))
    for run in _RUN.finditer(text) if seeker.short else _runs(seeker):
        words = run.group()
        for start, end in bodyruns.names(text, run) if " " in words or "abinet" in words.lower() else ():
            name = text[start:end]
            if not _SORTS.fullmatch(name):
                found.append(_with_short(text, name, start, end, classify(name)))
    return _without_overlaps(found)


def _cabinet_members(seeker: Seeker) -> Iterator[Body]:
    for match in seeker.finditer(_CABINET_MEMBER):
        if not match["role"].startswith(("Deputy", "Shadow")):
            yield Body(match.group().rstrip(" ,"), match.start(), match.end(), "cabinet member")


def _coordinated(text: str, places: Sequence[int]) -> Iterator[Body]:
    """Yield the councils of a list before "Councils": "Mere and Elm District Councils"."""
    for match in near(_COORDINATED, text, places, _LONGEST, 10, 0, len(text), in_line=True):
        for part in re.finditer(r"[A-Z][\w'-]+", match["names"]):
            at = match.start("names") + part.start()
            yield Body(f"{part.group()} {match['kind']} Council", at, match.end(), "council")


def parish_meetings(words: str) -> list[Body]:
    """Return the meetings of a parish's electors that a heading names ("Westmere Annual Parish Meeting"), which are no council."""
    found: list[Body] = []
    for match in _PARISH_MEETING.finditer(words) if "parish" in words.lower() else ():
        place = [
            word
            for word in match["place"].split()
            if word.lower() not in bodywords.LEADING | {"of", "notes", "council"}
        ]
        if place:
            start = match.start() + match["place"].index(place[0])
            named = " ".join(word.capitalize() if word.isupper() else word for word in place)
            found.append(Body(f"{named} Parish Meeting", start, match.end(), "parish meeting"))
    return found


def municipalities(words: str) -> list[Body]:
    """Return the councils of Ontario that lines of a heading name in full ("The Township of Northmere")."""
    if "ity of" not in words.lower() and "township of" not in words.lower() and "corporation of" not in words.lower():
        return []
    return [Body(m["name"], m.start("name"), m.end("name"), "council") for m in _MUNICIPALITY_LINE.finditer(words)]


def _runs(seeker: Seeker) -> Iterator[re.Match[str]]:
    """Yield the runs of capitalised words that hold a noun of `bodywords.NOUNS`; a run never leaves its line."""
    text = seeker.text
    nouns = [place for place in seeker.of_any(_NOUNS) if _NOUN.match(text, place)]
    line_end = at = 0
    while at < len(nouns):
        place = nouns[at]
        begin = max(line_end, text.rfind("\n", line_end, place) + 1)
        line_end = text.find("\n", place)
        line_end = len(text) if line_end < 0 else line_end
        # Two characters more, for the word that must follow a year.
        for run in _RUN.finditer(text, begin, line_end + 2):
            while at < len(nouns) and nouns[at] < run.start():
                at += 1
            if at == len(nouns) or run.start() >= line_end:
                break
            if nouns[at] < run.end():
                yield run
        at = max(at, bisect_left(nouns, line_end))


@lru_cache(maxsize=4096)
def _begins(name: str) -> int:
    """Return where a body's name begins within words that end with it, or -1 where they name none."""
    words = list(_TOKEN.finditer(name))
    joins = [
        k
        for k in range(1, len(words))
        if words[k].group() in ("and", "&") and words[k - 1].group().lower() in bodywords.ENDS
    ]
    words = words[joins[-1] + 1 :] if joins else words
    held = [
        k
        for k in range(1, len(words))
        if words[k].group() in ("of", "for", "to") and words[k - 1].group().lower() in bodywords.HOLDERS
    ]
    words = words[held[-1] + 1 :] if held else words
    inner = [
        k for k in range(1, len(words)) if words[k].group() == "The" or words[k].group().lower() in bodywords.BREAKS
    ]
    words = words[inner[-1] + 1 :] if inner else words
    plain = [word.group().strip("().,;:") for word in words]
    words = words[max(bodyruns.begins_after(plain, k) for k in range(len(words))) if words else 0 :]
    while words and (
        words[0].group().lower() in bodywords.LEADING
        or not words[0].group()[0].isalnum()
        or words[0].group().lower() in ("executive", "city", "county", "council")
    ):
        words.pop(0)
    if (
        len(words) < 2
        or name[words[0].start() :].lower() in bodywords.GENERIC_NAMES
        or bodywords.is_sort(words[0].group(), name[words[1].start() :])
        or words[0].group().lower() in bodywords.NOUNS
    ):
        return -1
    return words[0].start()


def _without_overlaps(found: list[Body]) -> list[Body]:
    found.sort(key=lambda b: (b.start, -(b.end - b.start)))
    kept: list[Body] = []
    for body in found:
        if (
            not kept
            or body.start >= kept[-1].end
            or (
                body.end == kept[-1].end
                and body.name.endswith(" Council")
                and kept[-1].name != body.name
                and body.start > kept[-1].start
                and kept[-1].name.split()[-2:] == body.name.split()[-2:]
            )
        ):
            kept.append(body)
    return kept

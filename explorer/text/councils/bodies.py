"""Names of bodies in running text: councils, boards, committees, panels, agencies, departments, inspectorates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from explorer.text.councils import bodyruns, bodywords, councilnames
from explorer.text.councils.bodyclass import classify
from explorer.text.councils.councilnames import WORD
from explorer.text.page.seek import Cued, Seeker, cues

_JOIN = r"(?:of|and|the|for|&|in|on|with|to|de|an|na|upon|cum)"
_RUN = re.compile(
    rf"[(A-Z\d](?<![\w@/.].)(?:(?<=\(){WORD}|(?<=[A-Z])[\w'&./-]*|(?<=\d)\d{{3}}(?=\s[A-Z]))"
    rf"(?:[ ]+(?:{_JOIN}[ ]+){{0,2}}\(?{WORD}\)?|[ ]+\(\d{{1,2}}\)){{0,14}}"
)
_TOKEN = re.compile(r"[^\s]+")
_SPELT_WORD = re.compile(r"[\w']+")
_NOUNS = cues(*bodywords.NOUNS)
_NOUN = re.compile(rf"(?=[A-Z])(?i:{'|'.join(bodywords.NOUNS)})(?![a-zA-Z])")

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
_TOPIC = rf"(?!Report|Meeting|Agenda|Minutes|Councill?ors?\b|Cllrs?\b){WORD}"
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
_WELSH_COMMITTEE = Cued(
    re.compile(
        r"\b(?:Cyd-?[Bb]wyllgor|Is-?[Bb]wyllgor|Pwyllgor|Bwrdd)"
        r"(?: (?:(?:a|ac|ar|i|y|yr|o|am|dros|a'r|i'r|o'r) ){0,2}(?!Cyng|Cadeirydd|Cllr|Councillor|Mrs?\b|Ms\b|Dr\b)"
        r"[A-Z][\w'-]+){1,8}"
    ),
    ("Cyd", "Is-", "Isb", "Pwyllgor", "Bwrdd"),
)
"""A committee or board by its Welsh name, which also says first what it is."""
_TITLE_BEFORE = re.compile(r"\b(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.?\s\Z")
_SAYS_BODY = re.compile(
    r"\b(?:(?:sub-?)?(?:committee|spc|jpc|commission|council|cabinet|board|panel|partnership|party|agency"
    r"|authority|association|assembly|forum|group|trust|inspectorate|department|ministry|tribunal|bia)"
    r"|mbc|[bcpd]c\b|district of|executive member|(?:london|royal) borough|cyngor|pwyllgor|bwyllgor|bwrdd|"
    + "|".join(bodywords.KNOWN).lower()
    + ")"
)
"""What a short text in lower case must say to name a body."""
_SAYS_RARE = re.compile(
    r"department|ministry|municipal|metropolitan|(?:london|royal) borough|council of|cyngor|pwyllgor|bwyllgor|bwrdd|member|"
    + "|".join(bodywords.KNOWN).lower()
)
"""What it must say to name one that is told otherwise than by its last word."""
_SORTS = re.compile(r"[A-Z]\w{1,30}/[A-Z]\w{1,30}/[^\n]{2,60}\sAgency")
"""Sorts of bodies set beside each other, as a heading of the reasons to meet in private has them ("Region/County/Crown Agency")."""
_KIND_OF = re.compile(r"(?:(?:city|county) (?:council )?|council )of ", re.IGNORECASE)
"""How the name of a council opens that says first what it is."""
_BY_THE, _SECOND = ("on", "in", "under", "upon"), 2
"""Words that with "the" join a place's name, of one word, to what it is near: "Elm on the Hill"."""
_JOINED = re.compile(r"(?:\b(?:upon|on|under|with|by|in|the|and)|[&,])\s\Z")
"""What stands before the last part of a place's name within it."""
_LONGEST_JOIN = 6
_ITS_ROOM = re.compile(r"[ ](?:Meeting )?(?:Rooms?|Suite)\b")
"""What stands behind words that end as a body's name does and name a room."""
ACRONYM = re.compile(r"[ ]?\(([A-Z][A-Za-z&]{1,7})\)")


class Body(NamedTuple):
    """A body as named in a text, its span, its class and the short form given beside it."""

    name: str
    start: int
    end: int
    classification: str
    short: str = ""


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
    found += [Body(name, start, end, "council") for name, start, end in councilnames.listed(seeker)]
    for match in councilnames.matches(seeker, rare):
        found += _of_match(text, match, "council")
    for match in _departments(seeker) if rare else ():
        found += _of_match(text, match, "department")
    for match in seeker.finditer(_WELSH_COMMITTEE) if rare else ():
        found += _of_match(text, match)
    for match in seeker.finditer(_KNOWN) if rare else ():
        found.append(_with_short(text, match.group(), match.start(), match.end(), bodywords.KNOWN[match.group()]))
    found += _in_runs(text, seeker)
    return _without_overlaps(text, found)


def _of_match(text: str, match: re.Match[str], kind: str = "") -> Iterator[Body]:
    """Yield the body whose name ends the words of a match, if any, of a class that its name tells where none is given."""
    title = _TITLE_BEFORE.search(text, max(0, match.start() - 12), match.start())
    start = title.start() if title else match.start()
    beside = _BESIDE_STATE.match(text, start, match.end()) if kind == "council" else None
    start = beside.end() if beside else start
    end = match.end() - 2 * text.endswith("'s", start, match.end())
    name = text[start:end]
    if (begins := _begins(name)) >= 0:
        yield _with_short(text, name[begins:], start + begins, end, kind or classify(name[begins:]))


def _in_runs(text: str, seeker: Seeker) -> Iterator[Body]:
    """Yield the bodies whose names end, in a run of capitalised words, with a noun such as "Committee"."""
    for run in _RUN.finditer(text) if seeker.short else _runs(seeker):
        words = run.group()
        for start, end in bodyruns.names(text, run) if " " in words or "abinet" in words.lower() else ():
            name = text[start:end]
            if not _SORTS.fullmatch(name) and not _ITS_ROOM.match(text, end):
                yield _with_short(text, name, start, end, classify(name))


def _departments(seeker: Seeker) -> Iterator[re.Match[str]]:
    """Yield the names of departments of state, and of none of a council's own."""
    for match in seeker.finditer(_DEPARTMENT):
        if not _OF_ANOTHER.search(seeker.text, max(0, match.start() - 24), match.start()):
            yield match


def _cabinet_members(seeker: Seeker) -> Iterator[Body]:
    for match in seeker.finditer(_CABINET_MEMBER):
        if not match["role"].startswith(("Deputy", "Shadow")):
            yield Body(match.group().rstrip(" ,"), match.start(), match.end(), "cabinet member")


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
        k
        for k in range(1, len(words))
        if (
            words[k].group() == "The"
            or words[k].group().lower() in (*bodywords.BREAKS, "by")
            or (words[k].group() == "the" and words[k - 1].group().lower() in (*_BY_THE, "by", "with"))
        )
        and not _within_place([word.group() for word in words], k)
    ]
    words = words[inner[-1] + 1 :] if inner else words
    plain = [word.group().strip("().,;:") for word in words]
    words = words[max(bodyruns.begins_after(plain, k) for k in range(len(words))) if words else 0 :]
    while words and (
        words[0].group().lower() in bodywords.LEADING
        or not words[0].group()[0].isalnum()
        or (
            words[0].group().lower() in ("executive", "city", "county", "council")
            and not _KIND_OF.match(name, words[0].start())
        )
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


def _within_place(words: Sequence[str], at: int) -> bool:
    """Tell whether the joining word `at` may stand within the name of a place: "Ash with Elm", "Oak by Sea", "Elm on the Hill"."""
    low, before = words[at].lower(), words[at - 1]
    if low in ("with", "by"):
        return bodywords.may_be_place(before)
    near = at == _SECOND and before.lower() in _BY_THE and not words[0].endswith("s")
    return low == "the" and near and bodywords.may_be_place(words[0])


def _without_overlaps(text: str, found: list[Body]) -> list[Body]:
    """Return bodies in order, the longer of two that overlap, and a council within words that end with its name and are of something else."""
    found.sort(key=lambda b: (b.start, -(b.end - b.start)))
    kept: list[Body] = []
    for body in found:
        if not kept or body.start >= kept[-1].end or _council_within(text, kept[-1], body):
            kept.append(body)
    return kept


def _council_within(text: str, whole: Body, body: Body) -> bool:
    """Tell whether the name of a council ends the `whole` of a longer one, as in "Section of Elm Town Council", and is not the rest of a
    place's, as in "Ash upon Elm Town Council"."""
    if body.end != whole.end or body.start == whole.start or whole.name == body.name:
        return False
    if not body.name.endswith(" Council") or whole.name.split()[-2:] != body.name.split()[-2:]:
        return False
    listed = len(body.name) != body.end - body.start
    joined = _JOINED.search(text, max(0, body.start - _LONGEST_JOIN), body.start)
    before = (word for word in text[whole.start : body.start].split() if word[0].isupper())
    return listed or joined is None or not all(map(bodywords.may_be_place, before))

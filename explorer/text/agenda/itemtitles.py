"""What the title of an agenda item looks like, and which titles agendas have at every meeting."""

from __future__ import annotations

import re
from functools import lru_cache

PROCEDURAL = re.compile(
    r"^(?:to (?:receive|record|consider|approve|confirm|note|accept|sign|agree)(?: and (?:\w+))?"
    r"(?: any| accepting| the)?\s+)?(?:"
    r"apolog(?:y|ies)\b.*|declarations?\b.*interests?.*|disclosures?\b.*interests?.*|interests?$"
    r"|pecuniary interests?.*|"
    r"(?:(?:approval|adoption|confirmation|signing|acceptance|accuracy) of (?:the )?)?(?:draft |previous |last )?"
    r"(?:minutes\b|minute of\b).*|"
    r"matters arising.*|outstanding issues.*|any other (?:items? of )?(?:public |private |urgent )?business.*"
    r"|(?:urgent|other) (?:items?(?: of)? )?business.*|"
    r"(?:date|dates|time)(?:, time)?(?: and (?:date|time|place|venue))?(?: and place)? of (?:the )?next.*"
    r"|next meeting.*|exclusion of (?:the )?(?:press|public).*|"
    r"welcome(?! (?:signs?|packs?|gates?|boards?|letters?|leaflets?|booklets?)\b).*"
    r"|introductions?(?! (?:of (?:an?|the)|of \w+ing|to)\b).*|evacuation.*|substitut.*|attendance.*|present$|those attending.*|adjournment.*|"
    r"(?:chair(?:man|person)?'?s?|mayor'?s?) (?:announcements?|communications?)|announcements?|miontuairisc.*"
    r"|confidential$|meeting (?:closed|adjourned).*|closure(?: of (?:the )?(?:\w+ )?(?:meeting|session)\b.*|\W*$)"
    r")",
    re.IGNORECASE,
)
KNOWN = re.compile(
    r"^(?:apologies\b|declarations? of|minutes$|minutes\s|minute of\s|matters arising|outstanding issues|any other"
    r"|work programme|public (?:questions|participation|forum|speaking)|petitions?$|urgent business|date of next"
    r"|exclusion of|correspondence$|planning(?: applications)?$|finance$)",
    re.IGNORECASE,
)
REPORT_LINE = re.compile(
    r"^(?:(?:joint |verbal |oral |presentation )?(?:report|briefing note|presentation|update|joint report)) "
    r"(?:of|by|from) (?:the )?[A-Z]",
    re.IGNORECASE,
)
FURNITURE = re.compile(
    r"^(?:minutes:?|decision:?|additional documents:?|supporting documents:?|no\. item|items?|agenda"
    r"|public business|private business|nil|page \d+.*|-{3,}|\*+|resolved.*"
    r"|(?:(?:minutes|agenda)\s?-\s?)?(?:[a-z]+ \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [a-z]+),? (?:19|20)\d{2,3}"
    r"(?:\s?-\s?(?:minutes|agenda))?\s?-\s?page \d{1,3}(?: of \d{1,3})?)$",
    re.IGNORECASE,
)
"""What a page has at its head or foot, or above its items, and is no title: the last is a running head with the day of the paper."""
_NO_TITLE = re.compile(
    r"^(?:to |that |the (?:board|committee|council|cabinet|report|minutes|meeting)\b.*\b(?:was|were|is)\b)",
    re.IGNORECASE,
)
TOLD_BY = 400
"""Characters by which the usual titles are told, so that what is kept of them stays small."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th) ")
_TELLS_ON = re.compile(
    r"\s(?=(?:(?:The|A|An|It|Members|Councillors|Cllr|Mr|Mrs|Ms)\s[^.:;]{0,50}|[A-Z]{2,3}\s)\b"
    r"(?:noted|reported|asked|confirmed|explained|informed|advised|said|stated|thanked)\b)"
)
_SENTENCE = re.compile(
    r"(?<!\band)(?<!\bor)(?<!\bof)(?<!\bthe)(?<!\bfrom)(?<!\bto)(?<!\bfor)(?<!\bby)(?<!\bwith)\s"
    r"(?=RESOLVED\b|(?:The|It|There|Members|Councillors|All|Cllrs?|Mrs?|Ms|Dr|No|None|They|This|Following"
    r"|Apologies|As|Due|At|In)\s"
    r"[^.:;]{0,160}?\b(?:was|were|had|has|have|is|are|been|would|will|agreed|noted|reported|asked|proposed"
    r"|declared|advised)\b)"
)
"""Where a sentence begins on the line of a title, without a stop between."""
_CAPITALS = re.compile(
    r"(?P<caps>[A-Z](?:[A-Z0-9&'’/.,–-]|\s(?=[A-Z0-9&–-]+(?:[\s,]|\Z))){7,80}(?:\s\([^()\n]{1,60}\))?)"
    r"(?<!\bFOR)(?<!\bOF)(?<!\bTO)(?<!\bAND)(?<!\bTHE)(?<!\bFROM)(?<!\bWITH)(?<!\bON)(?<!\bIN)(?<!\bAT)"
    r"\s+(?=(?:[A-Z][a-z]+\s[a-z]|(?:The|An?|Cllrs?|Mrs?|It|There|This|These|No)\s)[^\n]{25})"
)
"""A title in capitals, with what its bracket says, before words in small letters."""
_BESIDE = re.compile(
    r"(?<!\band)(?<!\bor)(?<!\bof)(?<!\bthe)(?<!\bfrom)(?<!\bto)(?<!\bfor)(?<!\bby)(?<!\bwith)(?<!\bon)(?<!\bin)"
    r"(?<!\bat)"
    r"(?<!\ba)(?<!\bAll)(?<![,&–-])\s(?=[•∑]\s|There\s(?:was|were|is|are)\s"
    r"|(?:The|It|An?|This|These|All|Members|Councillors|Cllrs?|Mrs?|Ms|No|They|Following)\s(?:[^\s.:;]+\s){0,8}?"
    r"(?:was|were|had|has|have|is|are|would|will|agreed|noted|reported|asked|proposed|declared|advised|informed"
    r"|stated|felt)\s)"
)
_TELLS_ALREADY = re.compile(
    r"\b(?:was|were|had|has|have|is|are|be|been|would|will|agreed|noted|reported|asked|proposed|declared|advised|I"
    r"|if|that|which)\b"
)
"""Words of a sentence, in which no title ends."""
_LONGEST_TITLE, _WORDS_OF_TITLE = 110, 10
_LONGEST_RUN = 110
_TO_DO = re.compile(r"(?:To|For) \w+(?:(?:/| and | or )\w+)?")
_IN_CAPITALS = re.compile(r"(?:\(\d{1,3}\)\s)?(?P<title>[A-Z][^a-z]{3,160}?)\s[-–]\s[A-Z][a-z]")
OTHER_NUMBER = re.compile(r"^\(\d{1,3}(?:\.\d{1,3})*[a-z]?\)\s+")


@lru_cache(maxsize=4096)
def usual(title: str) -> bool:
    """Tell whether a title is one that agendas have at every meeting."""
    return KNOWN.match(title) is not None or PROCEDURAL.match(title) is not None


def heading_length(title: str) -> int:
    """Return the length of a title, which ends at the colon where its text follows on the line ("Police Report: none."), or at the dash behind
    capitals ("BUDGET - Members were told")."""
    colon = title.find(":")
    if 2 < colon < 80 and title[:1].isupper():
        return colon
    capitals = _IN_CAPITALS.match(title)
    return capitals.end("title") if capitals else len(title)


@lru_cache(maxsize=4096)
def procedural(title: str) -> bool:
    """Tell whether a title is of declarations, minutes, apologies and the like, which make no decisions."""
    return PROCEDURAL.match(title) is not None


def heading_like(title: str) -> bool:
    """Tell whether words after a number read as a title and not as a sentence or a clause."""
    words = OTHER_NUMBER.sub("", title.strip())[: max(heading_length(title), 3)]
    if usual(words[:TOLD_BY]):
        return True
    if not (words[:1].isupper() or _ORDINAL.match(words)) or _NO_TITLE.match(words) or len(words) > 170:
        return False
    return not words.endswith((";", ",")) and not (words.endswith(".") and len(words) > 90)


def runs_on(number: str, words: str) -> int:
    """Return where in a long line a title ends before a number of its own parts, or before a sentence without a stop between; or 0."""
    part = _own_part(number, words)
    told = _TELLS_ON.search(words, 3, 200)
    ends = [found.start() for found in (part, told) if found]
    return min(ends, default=0)


def _own_part(number: str, words: str) -> re.Match[str] | None:
    """Match the space before the number of the first part that an item of this `number` has on its line: "4 Roads 4.1 It was …"."""
    if not number or f"{number}." not in words:
        return None
    return re.compile(rf"\s(?={re.escape(number)}\.\d{{1,2}}\s)").search(words, 3, 200)


def beside(number: str, words: str) -> int:
    """Return where a title ends on its line before small letters below its capitals, a sentence or a list, without a stop between; or 0."""
    if capitals := _CAPITALS.match(words):
        return capitals.end("caps")
    dashed = _IN_CAPITALS.match(words)
    if dashed and dashed.end("title") > _LONGEST_TITLE:
        return dashed.end("title")
    part = _own_part(number, words)
    told = _BESIDE.search(words, 3, part.start() if part else _LONGEST_TITLE * 2)
    head = words[: told.start()].strip() if told else ""
    if (
        not 3 < len(head) < _LONGEST_TITLE
        or head in ("Neither", "Neither of")
        or len(head.split()) > _WORDS_OF_TITLE
        or head[-1] in ".:;"
    ):
        return 0
    return len(head) if head[0].isupper() and not (_NO_TITLE.match(head) or _TELLS_ALREADY.search(head)) else 0


def label_only(title: str) -> bool:
    """Tell whether words before a colon say no more than what is to be done with the title after it: "To Approve:"."""
    return _TO_DO.fullmatch(title.strip()) is not None


def run_on_end(number: str, words: str, own: int) -> int:
    """Return where a title ends within the line of its item's text: before a sentence or a stop (`own`, or 0), and at a word at the latest."""
    told = _SENTENCE.search(words, 8, 240)
    ends = [end for end in (runs_on(number, words), told.start() if told else 0, own) if end]
    return min(ends) if ends else max(words.rfind(" ", 0, _LONGEST_RUN), 1)

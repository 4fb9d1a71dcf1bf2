"""The lines between which a record prints a motion: those that name its movers, its result, and its votes.

Pure functions of a line; every pattern has a bound on what it may try.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_WHO = r"(?-i:[A-Z])[^,;:#\n]{0,59}?[^\s,;:#]"
_OFFICE = (
    r"(?:the\s+)?(?:(?:(?:deputy|vice)[\s-]+)?(?:chair(?:person|man|woman)?|(?:board\s+)?member|director)\s+"
    r"(?=(?-i:[A-Z])))?"
)
"""The office of a member of a board, before the name."""
_MOVED = (
    r"(?P<amends>(?:(?:the|an|first|second|third|further)\s+)?amendment\s*(?:[:-]\s*)?)?(?:it\s+was\s+)?"
    r"(?:moved|(?P<proposed>proposed)|mover|(?:on\s+)?(?:the\s+)?motion\s+of\b"
    r"|(?:an?\s+|the\s+)?motion(?:\s+(?:was\s+)?(?:made|moved|put))?(?=\s+by\b))(?:\s+by\b)?\s*:?\s*"
    rf"{_OFFICE}"
)
_SECONDED = rf"(?:and\s+)?second(?:ed|er)?(?:\s+by\b)?\s*:?\s*{_OFFICE}"
_REST = r"\s*(?:#\s?[\w/-]{0,12}\s*)?(?:[.,;:]?(?:\s+and)?\s*$|(?P<words>[,:.;]?\s+(?=(?:that|to)\s)|:\s+(?=\S)))"
_MOVES = re.compile(
    r"\W{0,3}(?:(?:(?:res(?:olution|\.)?|motion)\s(?:no\.?\s|#\s?)?[A-Z]{0,4}|[A-Z]{1,4})\s?-?\s?\d{1,4}[/-]\d{2,4}[\s:.-]{1,4})?"
    rf"{_MOVED}(?P<mover>{_WHO})"
    rf"(?:\s{{0,3}}[,;]?\s+{_SECONDED}(?P<seconder>{_WHO}))?{_REST}",
    re.IGNORECASE,
)
_SECONDS = re.compile(rf"\W{{0,3}}{_SECONDED}(?P<seconder>{_WHO}){_REST}", re.IGNORECASE)
_IN_LINE = re.compile(
    r"\W{0,3}(?:(?:resolution|motion|res)\b\.?\s*)?(?:no\.?\s*|#\s*)?[A-Z]{0,4}\d{2,4}\s?[-/.]\s?\d{1,4}"
    r"(?:[-/.]\d{1,4})?\s*[:.-]?\s+"
    rf"(?P<mover>{_WHO})\s*(?:[,/&]|\band\b)\s*(?P<seconder>{_WHO})"
    r"\s*:(?:\s*$|(?P<words>\s+(?=that\b|be\s+it\b|to\s|whereas\b|(?-i:The|We|Council)\s)))",
    re.IGNORECASE,
)
"""A motion in a line: its number, two names, a colon, and its words, which may begin on the next line."""
_LABEL = re.compile(r"\W{0,3}(?:(?P<moved>moved|mover)|seconded|seconder)(?:\s+by)?\s*:?\s*$", re.IGNORECASE)
_OF_WHOM = r"(?:council|committee|board)(?:'?s)?\s+"
_NUMBER = re.compile(
    rf"\W{{0,3}}(?:(?:{_OF_WHOM})?(?:resolution|motion|res\.)(?:\s+record)?\s*(?:no\.?|number)?"
    rf"\s*:?\s*#?\s*[A-Z]{{0,5}}[\s/-]?\d[\w./-]{{0,18}}|{_OF_WHOM}(?:resolution|decision))\W{{0,3}}$",
    re.IGNORECASE,
)
_HEADS_AMENDMENT = re.compile(
    r"\W{0,3}(?:proposed\s+|first\s+|second\s+|further\s+)?amendment\s*(?:no\.?\s*)?\d{0,2}\W{0,3}$", re.IGNORECASE
)
_OUTCOMES = {
    "passed": "agreed", "carried": "agreed", "adopted": "agreed", "failed": "rejected", "lost": "rejected", "defeated": "rejected",
    "withdrawn": "withdrawn", "tabled": "deferred", "deferred": "deferred", "referred": "referred",
}  # fmt: skip
_HOW = (
    r"(?:\s*[,;(-]?\s*(?:unanimously|as amended|on a recorded vote|by consensus|on division|on the voices|"
    r"by (?:an )?(?:absolute|simple|special) majority(?: vote)?|by (?:a )?show of hands|without dissent|en bloc|"
    r"(?:by\s+)?\d{1,3}\s*(?:votes?\s+)?(?:to|-|/)\s*\d{1,3}(?:\s+votes?)?)\s*\)?){0,3}"
)
_LONE = re.compile(
    r"\W*(?:(?:recorded\s+)?votes?\s*:\s*[^.;:]{2,60}[.;,]\s+)?"
    r"(?:(?:the\s+)?(?:main\s+)?(?:resolution|amendment|result|disposition|division)\s*(?:was|is)?\s*(?:declared\s+)?:?\s*)?"
    r"(?:(?:unanimously|duly)\s+)?"
    r"(?P<result>carried|adopted|passed|lost|failed|defeated|withdrawn|tabled|deferred|referred)\b"
    rf"(?:\s*:\s*(?:unanimous(?:ly)?|\d{{1,3}}\s*(?:votes?\s+)?(?:for|in\s+favour)\b[^.;:]{{0,40}})|{_HOW})"
    r"(?:\s*\(?\b(?:\d{1,4}/(?:19|20)\d\d|vote\s+no\.?\s*\d{1,6})\)|\s+and(?=\W*$))?\W*$",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\W*\((?P<for>\d{1,3})\s*(?:to|-)\s*(?P<against>\d{1,3})\)\W*$")
_AT_END = re.compile(
    rf"[.;\"')]\s*(?:(?:the\s+)?motion\s+(?:was\s+)?)?(?P<result>carried|passed|defeated|lost|failed|withdrawn)"
    rf"{_HOW}(?:\s+by\s+the\s+following\s+votes?\s*:?)?[.\s]*$",
    re.IGNORECASE,
)
_VOTES = re.compile(
    r"\||\(\s?(?:mayor|deputy mayor|councill?ors?|crs?|cllrs?)\b[^()]{2,200}\b(?:opposed|absent for the vote|abstained)\s?\)|\W*(?:(?:a|the)\s+division\s+(?:was|having\s+been)\s+(?:called|demanded|taken|requested)\b|division called\b|[^.;:\n]{2,60}\scalled\s+for\s+a\s+division\b|the\s+[^.;:\n]{3,40}\sdeclared\s+the\s+vote\s+set\s+aside\b|the\s+(?:substantive\s+)?(?:motion|amendment)\s+was\s+(?:then\s+)?put\W*$|(?:recorded\s+)?votes?\b\W*(?:$|(?:unanimous|for\b|in\s+favour|\d))|additional votes?\b|"
    r"(?:those\s+|members\s+)?(?:voting\s+)?"
    r"(?:yeas?|ayes?|nays?|noes|for|against|in favou?r|in the (?:affirmative|negative)|opposed|abstain(?:ed)?|absent|conflict|recused?)\s*"
    r"(?:\(\d+\)\s*)?(?::|$|(?<=\t)))",
    re.IGNORECASE,
)
_SIDE_ALONE = re.compile(
    r"\W*(?:(?:those|members|councillors)\s+)?(?:voting\s+|(?:who\s+)?voted\s+)?"
    r"(?:yeas?|ayes?|nays?|noes|for|against|in favou?r|opposed|abstain(?:ed|ing)?|abstentions?)\s*(?:\(\d{1,3}\)\s*:?|:)\s*$",
    re.IGNORECASE,
)
_FIRST_WORDS = re.compile(
    r"(?:(?:MOTION|Motion|RESOLUTION|Resolution|RECOMMENDATION|Recommendation)\s*(?:[Nn]o\.?\s*)?#?[\w/.-]{0,12}\s*:\s*"
    r"(?=[\"']?(?:That|THAT|To|TO)\b)|(?=(?:That|Notwithstanding|Whereas|Be it|Resolved|Resolve\s+(?:that|to)"
    r"|Motion\s+to)\b"
    r"|The\s+motion\s+to\s[^.;]{2,240}\b(?:is|was)\s+put\W*$"
    r"|[\"']?\s?(?:THAT|WHEREAS|BE IT|RESOLVED)\b))"
)
_OPERATIVE = re.compile(r"The\s.{0,120}?\bBE (?!IT\b)[A-Z]{4,}")
"""How a motion without a "That" says what is to be done, in capitals."""
_AMENDS = re.compile(
    r"\W*(?:that\s+)?(?:the\s+)?(?:(?:main|original)\s+)?motion\s+(?:\w+\s+)?be\s+(?:further\s+)?amended\b",
    re.IGNORECASE,
)
_ADDITIONAL = re.compile(r"\W*additional votes?\W*$", re.IGNORECASE)
_TO_DO = re.compile(r"Motion\s+to\s+\w")
_LONGEST = 480
_TAIL = 60
"""Characters at the end of a line in which it may give a result."""

Place = tuple[int, int]


class Movers(NamedTuple):
    """Where a line names who moved and who seconded; `words` is where the motion's own words begin, -1 for a line below;
    `proposed` where the line says so and not "moved", `numbered` where it is but a number and their names, `amends` where what they
    moved is an amendment."""

    mover: Place | None
    seconder: Place | None
    words: int
    proposed: bool = False
    numbered: bool = False
    amends: bool = False


def moved(line: str) -> Movers | None:
    """Return whom a line names that opens by naming who moved."""
    if match := _IN_LINE.match(line[:_LONGEST]):
        words = match.end("words") if match["words"] else -1
        return Movers(match.span("mover"), match.span("seconder"), words, numbered=True)
    match = _MOVES.match(line[:_LONGEST])
    if match is None:
        return None
    seconder = match.span("seconder") if match["seconder"] else None
    words = match.end("words") if match["words"] else -1
    proposed, amends = match["proposed"] is not None, match["amends"] is not None
    return Movers(match.span("mover"), seconder, words, proposed, amends=amends)


def seconded(line: str) -> Movers | None:
    """Return whom a line names that opens by naming who seconded."""
    match = _SECONDS.match(line[:_LONGEST])
    return Movers(None, match.span("seconder"), match.end("words") if match["words"] else -1) if match else None


def label(line: str) -> str:
    """Return "moved" or "seconded" for a line that is nothing but that label, else an empty string."""
    match = _LABEL.match(line)
    return "" if match is None else "moved" if match["moved"] else "seconded"


def numbered(line: str) -> bool:
    """Tell whether a line is nothing but the number of a resolution, or a label that says whose it is."""
    return _NUMBER.match(line[:_TAIL]) is not None and len(line) < _TAIL


def heads_amendment(line: str) -> bool:
    """Tell whether a line is nothing but the heading of an amendment."""
    return len(line) < _TAIL and _HEADS_AMENDMENT.match(line) is not None


def result(line: str) -> str:
    """Return the outcome that a line gives which is nothing but a result ("CARRIED", "Lost (2-5)"), else an empty string."""
    if len(line) > 2 * _TAIL:
        line = " ".join(line.split())
        if len(line) > 2 * _TAIL:
            return ""
    match = _LONE.match(line)
    if (
        match and not line.lstrip(" *([")[:1].islower()
    ):  # a word in small letters is the end of a sentence that began above
        return _OUTCOMES[match["result"].lower()]
    count = _COUNT.match(line)
    return ("agreed" if int(count["for"]) > int(count["against"]) else "rejected") if count else ""


def result_at_end(line: str) -> tuple[int, str] | None:
    """Return where a line of a motion's words ends with its result ("… be adopted. Carried."), and the outcome."""
    at = max(0, len(line) - _TAIL)
    match = _AT_END.search(line, at)
    return (match.start() + 1, _OUTCOMES[match["result"].lower()]) if match else None


def outcome(word: str) -> str:
    """Return the outcome that a word such as "carried" gives a motion; "withdrawn" for one that was not put."""
    return _OUTCOMES[word.lower()]


def ends_words(line: str) -> bool:
    """Tell whether the words of a motion end before a line: a vote, or a heading of votes."""
    return _VOTES.match(line) is not None


def side_alone(line: str) -> bool:
    """Tell whether a line is nothing but a side of a vote, whose names stand below: "For:", "Those against (3)"."""
    return _SIDE_ALONE.match(line) is not None


def first_words(line: str) -> int:
    """Return where the words of a motion begin in a line that opens like one ("That …", "Whereas …", "MOTION: That …"), else -1."""
    match = _FIRST_WORDS.match(line)
    return match.end() if match else -1


def operative(line: str) -> bool:
    """Tell whether a line says in capitals what is to be done: "The Clerk BE DIRECTED to …"."""
    return _OPERATIVE.match(line) is not None


def amends(line: str) -> bool:
    """Tell whether the words of a motion open by amending another: "That the motion be amended to …"."""
    return _AMENDS.match(line) is not None


def additional(line: str) -> bool:
    """Tell whether a line heads the votes on parts of what stands above it."""
    return _ADDITIONAL.match(line) is not None


def to_do(line: str) -> bool:
    """Tell whether a line puts a motion by saying what is to be done: "Motion to approve the staff recommendation."."""
    return _TO_DO.match(line) is not None

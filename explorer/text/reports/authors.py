"""Whom a report comes from: "Report of the Director of X", "Report by Ann Elm, Head of Roads", "Report author: Ann Elm"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from explorer.text.naming import names
from explorer.text.naming.namewords import FORENAMES
from explorer.text.naming.offices import JOB
from explorer.text.page.draft import Draft, fold
from explorer.text.room import printednames

KIND = r"(?:reports?|briefing (?:note|paper)|briefing|presentation|update)"
NUMBER = r"(?:\s+(?:no\.?\s*)?[A-Z]{0,6}[/.-]?[\w/.-]{0,12}\d)?"
"""The number of a report, after its kind."""
_LINE = re.compile(
    r"^\(?(?:(?:to )?(?:receive|consider|note|submitted)\b\W{1,4})?(?:the\s+|an?\s+)?"
    r"(?:(?:joint|verbal|oral|annual|progress|update|quarterly|monitoring|covering|information|written|public)\s+){0,2}"
    rf"{KIND}{NUMBER}(?:\s+\([^()]{{3,40}}\))?,?\s+(?P<by>of|by|from)\s+(?:the\s+)?(?P<who>[A-Z][^\n]{{3,200}})$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:report|lead)\s+(?:author|officer)(?:\(s\)|s)?\s*:\s*(?P<who>[A-Z][^\n]{3,120})$", re.IGNORECASE
)
_TRAILER = re.compile(
    r"[,;]?\s*(?:\((?:attached|enclosed|to follow|previously|circulated|cop(?:y|ies)|reports?|ref|pages?)\b.*"
    r"|\b(?:dated|submitted|tabled|attached|enclosed|herewith|refers?|to follow|previously circulated|circulated"
    r"|concerning|regarding|(?:based )?on|which|that|who|in relation|in respect"
    r"|with regard|giving|outlining|setting|seeking|enclosing|relating|detailing|providing|presenting|updating"
    r"|informing|entitled|was|were|is)\b.*)$",
    re.DOTALL,
)
"""What follows the author on a report line."""
_NEXT = re.compile(
    r"(?:\s*[;,]\s*(?:and\s+)?|\s+(?:and|&)\s+)the\s+(?=[A-Z])"
    r"|\s*[;,]\s*(?=(?:(?:Interim|Acting|Deputy|Assistant|Corporate|Strategic)\s+){0,2}(?:Director|Head|Chief)\b)"
)
"""Where another office follows: a second "the", for one office may have an "and" in its own name."""
_NAME_FIRST = re.compile(
    r"(?P<name>(?:(?:Dr|Mrs?|Ms|Miss|Prof(?:essor)?)\.?\s+)?[A-Z][^,(\n]{3,40}?)\s*(?:,|\(|\s[-–]\s)\s*"
    r"(?P<post>[A-Z][^\n)]{3,100})?"
)
_POST_FIRST = re.compile(
    r"(?P<post>[A-Z][^,(\n]{3,80}?)\s*(?:,|\(|\s[-–]\s)\s*"
    r"(?P<name>(?P<title>(?:Dr|Mrs?|Ms|Miss|Prof(?:essor)?)\.?\s+)?(?P<first>[A-Z][\w'-]*)\b[^,()\n]{2,40})\)?$"
)
_CUT = re.compile(r"(?:\s+(?:and|of|for|the|&)|\s*[-–,])+$")
"""The end of an office whose line was cut."""
_HOLDER = re.compile(r"\b(?:Directors|Managers|Heads)\b|\bPortfolio Holder\b|\bChair(?:man|woman|person)? of\b")


@dataclass(frozen=True, slots=True)
class Part:
    """Some printed words and their place."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Author:
    """Whom a report comes from: a person, an office, or a person with their office."""

    person: Part | None
    post: Part | None


def of_line(line: str, start: int) -> list[Author] | None:
    """Return whom a line of an item that starts at `start` says its report comes from; None where it is no such line."""
    if len(line) > 240:
        return None
    match = _LINE.match(line) or _LABEL.match(line)
    if match is None or not match["who"][0].isupper():
        return None
    return named(match["who"], start + match.start("who"))


def labels(line: str) -> bool:
    """Tell whether a line names the author of a report behind that label."""
    return line[:6].lower() == "report" and _LABEL.match(line) is not None


def named(words: str, start: int) -> list[Author]:
    """Return the authors that `words` at `start` name."""
    words = _TRAILER.sub("", words).rstrip(" .,;:")
    found: list[Author] = []
    begin = 0
    for gap in [*_NEXT.finditer(words), None]:
        end = gap.start() if gap else len(words)
        if gap and names.is_name(words[begin:end]):
            continue
        if end > begin:
            found += _author(words[begin:end], start + begin)
        begin = gap.end() if gap else end
    return found


def _author(words: str, start: int) -> list[Author]:
    for shape in (_NAME_FIRST, _POST_FIRST):
        match = shape.match(words + ("," if shape is _NAME_FIRST else ""))
        if match and names.is_name(match["name"]) and not JOB.search(match["name"]):
            if shape is _POST_FIRST and not (match["title"] or match["first"].casefold() in FORENAMES):
                continue
            post = match["post"].rstrip(" .,;") if match["post"] else ""
            at = start + match.start("post")
            office = Part(fold(post), at, at + len(post)) if _is_office(post) else None
            at = start + match.start("name")
            return [Author(Part(fold(match["name"]), at, at + len(match["name"])), office)]
    words = _CUT.sub("", words)
    return [Author(None, Part(fold(words), start, start + len(words)))] if _is_office(words) else []


def _is_office(words: str) -> bool:
    return bool(JOB.search(words) or _HOLDER.search(words))


def claim(draft: Draft, report: str, author: Author) -> None:
    """Record that `report` comes from `author`."""
    person, post = author.person, author.post
    office = draft.mention("post", post.words, post.start, post.end) if post else ""
    if person:
        who = printednames.person_at(draft, person.start, person.end)
        end = max(person.end, post.end if post else 0)
        start = min(person.start, post.start if post else person.start)
        draft.claim("wrote", who, report, start, end)
        if office:
            draft.claim("holds", who, office, start, end)
    if post:
        draft.claim("from_post", report, office, post.start, post.end)

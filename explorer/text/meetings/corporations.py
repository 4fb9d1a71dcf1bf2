"""The corporation whose council met, where a title names it by its kind and place: "Council of the Rural Municipality of Mere No. 12"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.councils.bodynames import tidy
from explorer.text.councils.headednames import OF_NO_ROOMS
from explorer.text.meetings.headparts import Head
from explorer.text.page.draft import Draft, fold
from explorer.text.page.lines import at_or_after

_KINDS = (
    r"(?:(?:rural|regional|district|resort|specialized)\s+)?municipality|r\.?m\.?|(?:summer\s+)?village|town|township"
    r"|shire"
)
_NO_PLACE = (
    r"(?!(?i:held|on|in|at|this|that|was|were|met|called|the|a|council|regular|special|ordinary|minutes|agenda|meeting"
    r"|commencing|and|for|of|year|no|culture|reeve|mayor|councillors?|committee|board|province)\b)"
)
_PLACE = rf"{_NO_PLACE}[A-Z](?:[\w'-]|\.(?=\s[A-Z]))*(?:\s{_NO_PLACE}{OF_NO_ROOMS}[A-Z][\w'-]*){{0,2}}(?:\s(?i:no)\.?\s?\d{{1,4}})?"
_OF_COUNCIL = re.compile(
    r"\b(?:council(?:\smeeting)?|meeting)\s(?:of|for)\s(?:the\s)?(?:corporation\sof\sthe\s)?"
    rf"(?P<name>(?:{_KINDS}|county|district|city)\sof\s(?-i:{_PLACE}))",
    re.IGNORECASE,
)
_COUNTY = re.compile(
    rf"\bcouncil\s(?:meeting\s)?(?:of|for)\s(?P<name>(?-i:{_NO_PLACE}[A-Z][\w'-]+)\scounty)\b(?!\s+council)",
    re.IGNORECASE,
)
"""A county of Canada, whose place stands before its kind: "Council Meeting of Mere County"."""
_LINE = re.compile(
    rf"(?:the\s)?(?:(?:corporation\sof\sthe\s(?:county|district)|(?:corporation\sof\sthe\s)?(?:{_KINDS}|(?:rural\s)?city"
    r"|(?:district|city|town|borough)\scouncil))\sof"
    rf"|county\sof(?=.*\sno\.?\s\d))\s(?-i:{_PLACE})(?=\Z|\sminutes\sof\b)",
    re.IGNORECASE,
)
"""A line that is such a name, or has it before the title of the minutes; a county has the number that only those of Canada have."""
_LEADS = re.compile(r"(?:the\s)?(?:corporation\sof\sthe\s)?", re.IGNORECASE)
_LETTERS = re.compile(r"\Ar\.?m\b", re.IGNORECASE)
_ITS_COUNCIL = re.compile(
    rf"\bthe\s(?P<name>(?:{_KINDS})\sof\s(?-i:{_PLACE}))\scouncil\s(?:met|meeting|held)\b", re.IGNORECASE
)
"""The sentence that opens minutes under a title that names nobody."""
_OF_SITE = re.compile(
    r"\s[-–—|·]\s(?:(?P<place>[A-Z][\w'-]+(?:\s[A-Z][\w'-]+){0,2})\s(?P<kind>Township|Municipality|Village|Town|City)"
    r"|(?P<name>(?:Township|Municipality|Village|Town|City)\sof\s[A-Z][\w'-]+(?:\s[A-Z][\w'-]+){0,2}))\s*\Z"
)
"""How the title of a page ends with the name of its site, that of a corporation: "Agenda – Mere Township"."""
_ABOVE, _BELOW = 6, 2
"""Lines above that of a meeting's day, and below it, that are of its title."""
_LONGEST_SITE = 80
"""Characters at the end of a page's title in which the name of its site stands."""
_OPENING = 700
"""Characters of a title and the sentence below it that are looked at."""


def titled(draft: Draft, heads: Sequence[Head]) -> str:
    """Return the corporation that the title of a paper's first meeting names as whose council met, else an empty string."""
    head = next((head for head in heads if head.kind != "report"), None)
    if head is None:
        return ""
    lines = draft.lines
    at = at_or_after(lines, max(head.date_start, head.start))
    near = lines[max(0, at - _ABOVE) : at + _BELOW + 1]
    words = fold(draft.masked[head.start : max(head.end, near[-1].end if near else 0)][:_OPENING])
    told = _OF_COUNCIL.search(words) or _COUNTY.search(words) or _ITS_COUNCIL.search(words)
    if told:
        return _called(told["name"])
    for line in near:
        if alone := _LINE.match(line.text):
            return _called(_LEADS.sub("", alone.group(), count=1))
    return ""


def of_site(title: str) -> str:
    """Return the corporation whose site's name ends the title of a page, as people write it, else an empty string."""
    site = _OF_SITE.search(title[-_LONGEST_SITE:])
    return "" if site is None else site["name"] or f"{site['kind']} of {site['place']}"


def _called(name: str) -> str:
    """Return a corporation's name as people write it."""
    return _LETTERS.sub(lambda match: match.group().upper(), tidy(name))

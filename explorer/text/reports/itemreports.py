"""The report that an item takes: its "Report of the …" line, or what its minutes say was considered, circulated or recommended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.agenda.items import Item
from explorer.text.councils.organisations import Organisations
from explorer.text.page import dates
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, cues
from explorer.text.reports import authors, reporttitles
from explorer.text.reports.frontsheets import Cover
from explorer.text.reports.titles import flat, period

_GAP = r"(?:[ \t]+|[ \t]*\n[ \t]*)"
"""What stands between two words of a wrapped sentence."""
_CONSIDERED = Cued(
    re.compile(
        r"\b(?:considered|received|noted|had before (?:it|them)|reference to)\s+(?:an?|the)\s+(?:\w+\s+){0,2}?"
        r"(?:report|briefing note|briefing paper|presentation)"
        r"(?:\s+\([^()\n]{3,40}\))?\s+(?:of|by|from)\s+(?:the\s+)?"
        rf"(?P<post>[A-Z][^.;,\n]{{3,110}}?(?:,{_GAP}[A-Z][\w&'/()-]*"
        rf"(?:{_GAP}(?:and|of|for|the|&|[A-Z][\w&'/()-]*)){{0,8}}){{0,2}})"
        r"(?=,|\s+(?:which|that|who|setting|outlining|on|regarding|concerning|detailing|providing|presenting|in"
        r"|seeking|updating|informing|to|together|along|alongside|as\s+well)\b|\s+and\s+(?:the\s+|an?\s+)?(?!the\b)(?:[a-z]|Councillor|Cllr|Mrs?\b|Ms\b|Dr\b)|[.;\n])"
    ),
    ("considered", "received", "noted", "had before", "reference to"),
)
_PRESENTED = Cued(
    re.compile(
        r"\bThe\s+(?P<post>[A-Z][\w&'/ -]{3,80}?)\s+(?:\([A-Z][\w&'/ -]{3,50}\)\s+)?(?:submitted|presented|introduced|circulated)\s+"
        r"(?:an?|the|his|her|their)\s+(?:\w+\s+){0,2}?(?:report|briefing note|briefing paper)\b"
    ),
    ("submitted", "presented", "introduced", "circulated"),
    before=110,
    after=70,
)
"""A report named by the office that put it."""
_CIRCULATED = Cued(
    re.compile(
        r"\b(?:circulated|consider(?:ed)?|receive)\b,?\s+(?:copy\s+of\s+)?(?:an?\s+|the\s+)?"
        r"(?:report\s+(?:of|from|by)\s+(?:the\s+)?(?P<post>[A-Z][^.;]{3,110}?)"
        r"(?=,?\s+dated\b|,?\s+enclosing\b|,?\s+seeking\b)|(?P<whose>[A-Z][\w/ ]{3,60}?)'s?\s+report\b)",
        re.IGNORECASE,
    ),
    ("circulated", "consider", "receive"),
)
"""How a report is named whose title is that of its item: "Circulated, report of the Director of X dated …"."""
_HAD_BEEN = Cued(
    re.compile(
        r"\bThere\s+(?:had\s+been|was|were)\s+(?:previously\s+)?(?:circulated|submitted)\s+(?:an?\s+|the\s+)?(?:joint\s+)?report\s+(?:no\.?\s*[\w/]{1,12}\s+)?"
        r"(?:\([^()\n]{3,60}\)\s+)?(?:of|from|by)\s+(?:the\s+)?(?P<post>[A-Z][^.;,\n]{3,110}?)"
        r"(?=[.,;\n]|\s+(?:on|providing|advising|which|setting|updating|summarising|outlining|detailing|requesting|seeking|regarding|dated|in)\b)"
    ),
    ("There",),
)
"""The same as councils and boards in Scotland say it: "There had been circulated a report by the Chief Officer"."""
_RECOMMENDED = Cued(
    re.compile(
        r"\bon\s+the\s+recommendation\s+of\s+the\s+(?P<post>[A-Z][^.;:\n]{3,120}?)"
        r"(?=,?\s+(?:the|that|with|this|and\s+the|it)\b)",
        re.IGNORECASE,
    ),
    ("on the recommendation",),
)
_STAFF_REPORT = Cued(
    re.compile(r"\b(?:the|above-noted|attached)\s+(?:staff\s+report|report,?\s+dated)\b", re.IGNORECASE),
    ("staff", "dated"),
    before=40,
    after=30,
)
_LONGEST_NAME = 160
_LONGEST_DAY = 40
_FILE = re.compile(r"\s+(?:pdf icon\s+)?PDF\s+[\d.,]+\s+[KMG]B\b")
_APPENDED = re.compile(r"\W*(?:(?:the\s+)?(?:report|copy)\s+)?(?:was\s+|is\s+)?(?:attached|appended)\b", re.IGNORECASE)
_NO_REPORT = re.compile(
    r"\b(?:petitions?|questions?|motions?|minutes|minute of|apologies|declarations?|agenda|exclusion|correspondence"
    r"|deputations?|public participation)\b",
    re.IGNORECASE,
)
"""Titles of items whose file is no report."""
_RUNS_ON = re.compile(r"(?:,|\b(?:and|of|for|the)|&)\s*\Z")
_BELOW = 4
"""Lines below a title in which its report line stands."""
_OPENING = 2_500
"""Characters of an item in which its motion names the report it is about."""
_ORIGINS = (
    (_CONSIDERED, 700, "post"), (_HAD_BEEN, 700, "post"), (_CIRCULATED, 400, "post"), (_CIRCULATED, 400, "whose"), (_PRESENTED, 400, "post"),
    (_RECOMMENDED, _OPENING, "post"),
)  # fmt: skip
_SAYS_REPORT = cues("report", "briefing", "presentation", "recommendation")
"""Words of which one stands in whatever says where a report is from, or that there is one."""
_A_REPORT = Cued(
    re.compile(
        r"\b(?:considered|received|had before (?:it|them)|was presented with)\s+(?:an?|the)\s+(?:\w+\s+){0,2}?"
        r"(?:report|briefing note|briefing paper)\b",
        re.IGNORECASE,
    ),
    ("considered", "received", "had before", "was presented with"),
)
_REPORT_OF_BODY = re.compile(
    r"(?:\(\d+(?:\.\d+)*\)\s+)?(?P<number>\d{1,3}(?:st|nd|rd|th))\s+"
    r"(?:(?:and|&|to)\s+\d{1,3}(?:st|nd|rd|th)\s+)?(?:Special\s+)?Reports?\s+of\s+the\s+"
    r"(?=[A-Z])"
)
"""The title under which one body's report comes before another."""


def under_item(draft: Draft, item: Item, item_ref: str, meeting: str, covers: Sequence[Cover]) -> str:
    """Record the report an item of a `meeting`, if known, takes and return its ref, or an empty string where it takes none."""
    if item.procedural or _only_a_day(item.title):
        return ""
    found = _lines(draft, item) or _prose(draft, item)
    cover = next((c for c in covers if meeting in c.meetings and _same_title(c.title, item.title)), None)
    if found is None and cover is None and not _attached(draft, item):
        return ""
    start, end = item.start, item.end
    if cover is not None:
        report = cover.ref
    else:
        title, start, end = reporttitles.of(draft, item)
        report = draft.mention(
            "report", title, start, end, key=f"{meeting}:{flat(title)}", title=title, period=period(title)
        )
    if meeting:
        draft.claim("considered_at", report, meeting, start, end)
    draft.claim("considered_under", report, item_ref, start, end)
    for author in found or ():
        authors.claim(draft, report, author)
    return report


def _only_a_day(title: str) -> bool:
    """Tell whether a title is a day and no more, as that of the minutes of an earlier meeting below "Minutes"."""
    day = dates.first(title) if len(title) < _LONGEST_DAY and title.rstrip()[-1:].isdigit() else None
    return day is not None and not title[: day.start].strip() and not title[day.end :].strip()


def misprinted(draft: Draft, item: Item, organisations: Organisations) -> None:
    """Take two names for one body where an item is headed "1st Report of the A Committee" and its words call the body of that
    report by a name with one other word."""
    title = _REPORT_OF_BODY.match(item.title)
    if title is None or item.first >= item.last:
        return
    headed = [(body, ref) for body, ref in organisations.between(item.start, item.end) if body.end == item.end]
    begin = draft.lines[item.first].start
    for words in re.finditer(rf"\b{title['number']}\s+Report\s+of\s+the\s+", draft.masked[begin : begin + _OPENING]):
        for body, ref in organisations.between(begin + words.end(), begin + words.end() + _LONGEST_NAME):
            for own, known in headed:
                if body.start == begin + words.end() and known != ref and _one_word_apart(own.name, body.name):
                    organisations.also_called(known, body.name)


def _one_word_apart(a: str, b: str) -> bool:
    one, other = a.lower().split(), b.lower().split()
    return len(one) == len(other) > 3 and sum(x != y for x, y in zip(one, other, strict=True)) == 1


def _same_title(cover: str, item: str) -> bool:
    a, b = flat(cover), flat(item)
    return bool(b) and (a == b or (len(b) > 12 and b in a) or (len(a) > 12 and a in b))


def _lines(draft: Draft, item: Item) -> list[authors.Author] | None:
    """Return the authors that lines of their own name: below the title, or in brackets or behind their label at any line of the item."""
    found: list[authors.Author] | None = None
    below = range(item.first, min(item.first + _BELOW, item.last))
    labelled = [k for k in draft.lines.opening(("rep",), below.stop, item.last) if authors.labels(draft.lines[k].text)]
    for k in sorted({*below, *draft.lines.opening(("(re",), below.stop, item.last), *labelled}):
        line = draft.lines[k]
        end = (
            draft.lines[k + 1].end
            if k + 1 < item.last and _RUNS_ON.search(line.text, max(0, len(line.text) - 4))
            else line.end
        )
        said = authors.of_line(draft.masked[line.start : end].replace("\n", " "), line.start)
        if said is not None:
            found = (found or []) + said
    return found


def _attached(draft: Draft, item: Item) -> bool:
    """Tell whether a file is printed beside the title as attached, where papers are put before the body, or a "report" is said to be."""
    if item.title.lower().endswith("report") and _APPENDED.match(draft.masked, item.end):
        return True
    stop = draft.text.find("\n", item.end)
    beside = draft.text[item.end : min(stop if stop >= 0 else len(draft.text), item.end + 60)]
    return _FILE.match(beside) is not None and _NO_REPORT.search(item.title) is None


def _prose(draft: Draft, item: Item) -> list[authors.Author] | None:
    """Return whom the words of an item have its report from, none for a report of unsaid origin, None for no report."""
    if _REPORT_OF_BODY.match(item.title):
        return []
    if item.first >= item.last:
        return None
    begin, end = draft.lines[item.first].start, draft.lines[item.last - 1].end
    limit = min(end, begin + _OPENING)
    if not draft.seeker.any(_SAYS_REPORT, begin, limit):
        return None
    for origin, reach, group in _ORIGINS:
        match = draft.seeker.search(origin, begin, min(end, begin + reach))
        if match and match[group] and match[group][0].isupper():
            return authors.named(match[group], match.start(group))
    said = draft.seeker.has(_STAFF_REPORT, begin, limit) or draft.seeker.has(_A_REPORT, begin, limit)
    return [] if said else None

"""The report that an item takes: its "Report of the …" line, or what its minutes say was considered, circulated or recommended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text import names
from explorer.text.draft import Draft, fold
from explorer.text.items import Item
from explorer.text.organisations import Organisations
from explorer.text.papers import Cover, flat, period
from explorer.text.seek import Cued

_OF_POST = re.compile(
    r"^(?:the\s+)?(?:(?:joint|verbal|oral|annual|progress|update|quarterly)\s+)?(?:reports?|briefing note|presentation|update|briefing paper)\s+(?P<by>of|by|from)\s+(?:the\s+)?(?P<post>[A-Z][^\n]{3,140}?)\s*\.?$",
    re.IGNORECASE,
)
_CONSIDERED = Cued(
    re.compile(
        r"\b(?:considered|received|noted|had before (?:it|them))\s+(?:an?|the)\s+(?:\w+\s+){0,2}?(?:report|briefing note|briefing paper|presentation)\s+(?:of|by|from)\s+(?:the\s+)?(?P<post>[A-Z][^.;\n]{3,110}?)(?=,|\s+(?:which|that|who|setting|outlining|on|regarding|concerning|detailing|providing|presenting|in|and|seeking|updating|informing|to)\b|[.;\n])"
    ),
    ("considered", "received", "noted", "had before"),
)
_CIRCULATED = Cued(
    re.compile(
        r"\b(?:circulated|consider(?:ed)?|receive)\b,?\s+(?:copy\s+of\s+)?(?:an?\s+|the\s+)?"
        r"(?:report\s+(?:of|from|by)\s+(?:the\s+)?(?P<post>[A-Z][^.;]{3,110}?)(?=,?\s+dated\b|,?\s+enclosing\b|,?\s+seeking\b)|(?P<whose>[A-Z][\w/ ]{3,60}?)'s?\s+report\b)",
        re.IGNORECASE,
    ),
    ("circulated", "consider", "receive"),
)
"""How a report is named whose title is that of its item: "Circulated, report of the Director of X dated …"."""
_RECOMMENDED = Cued(
    re.compile(
        r"\bon\s+the\s+recommendation\s+of\s+the\s+(?P<post>[A-Z][^.;:\n]{3,120}?)(?=,?\s+(?:the|that|with|this|and\s+the|it)\b)",
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
_OPENING = 2_500
"""Characters of an item in which its motion names the report it is about."""
_ORIGINS = (
    (_CONSIDERED, 700, "post"), (_CIRCULATED, 400, "post"), (_CIRCULATED, 400, "whose"), (_RECOMMENDED, _OPENING, "post"),
)  # fmt: skip
_A_REPORT = Cued(
    re.compile(
        r"\b(?:considered|received|had before (?:it|them)|was presented with)\s+(?:an?|the)\s+(?:\w+\s+){0,2}?(?:report|briefing note|briefing paper)\b",
        re.IGNORECASE,
    ),
    ("considered", "received", "had before", "was presented with"),
)
_REPORT_OF_BODY = re.compile(
    r"(?:\(\d+(?:\.\d+)*\)\s+)?(?P<number>\d{1,3}(?:st|nd|rd|th))\s+Report\s+of\s+the\s+(?=[A-Z])"
)
"""The title under which one body's report comes before another."""


def under_item(draft: Draft, item: Item, item_ref: str, meeting: str, covers: Sequence[Cover]) -> str:
    """Record the report an item takes and return its ref, or an empty string where the item takes none."""
    if item.procedural:
        return ""
    post = _post_line(draft, item) or _post_in_prose(draft, item)
    cover = next((c for c in covers if meeting in c.meetings and _same_title(c.title, item.title)), None)
    if post is None and cover is None:
        return ""
    if cover is not None:
        report = cover.ref
    else:
        report = draft.mention(
            "report",
            item.title,
            item.start,
            item.end,
            key=f"{meeting}:{flat(item.title)}",
            title=item.title,
            period=period(item.title),
        )
    draft.claim("considered_at", report, meeting, item.start, item.end)
    draft.claim("considered_under", report, item_ref, item.start, item.end)
    for name, start, end in post or ():
        draft.claim("from_post", report, draft.mention("post", name, start, end), start, end)
    return report


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


def _post_line(draft: Draft, item: Item) -> list[tuple[str, int, int]] | None:
    for k in range(item.first, min(item.first + 4, item.last)):
        line = draft.lines[k]
        match = _OF_POST.match(line.text)
        if match and len(line.text) < 170:
            name = fold(match["post"]).strip(" .")
            start = line.start + match.start("post")
            if names.is_name(name.split(",")[0]) and match["by"].lower() != "of":
                return []
            return [(name, start, start + len(match["post"].rstrip(" .")))]
    return None


def _post_in_prose(draft: Draft, item: Item) -> list[tuple[str, int, int]] | None:
    """Return the office that the words of an item have its report from, none for a report of unsaid origin, None for no report."""
    if item.first >= item.last:
        return None
    begin, end = draft.lines[item.first].start, draft.lines[item.last - 1].end
    if _REPORT_OF_BODY.match(item.title):
        return []
    for origin, reach, group in _ORIGINS:
        match = draft.seeker.search(origin, begin, min(end, begin + reach))
        if match and match[group] and match[group][0].isupper():
            return [(fold(match[group]), match.start(group), match.end(group))]
    limit = min(end, begin + _OPENING)
    said = draft.seeker.has(_STAFF_REPORT, begin, limit) or draft.seeker.has(_A_REPORT, begin, limit)
    return [] if said else None

"""The formal business of a meeting: minutes confirmed, matters referred on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.model import Span
from explorer.text.councils.organisations import Organisations
from explorer.text.deciding import recommending
from explorer.text.meetings import whoheld
from explorer.text.page import dates
from explorer.text.page.draft import Draft, MeetingOf
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import LONGEST, sentence_end, sentence_start

_HELD = re.compile(
    r"\b(?:minutes(?!\s{0,2}:)|minute(?=\s+of\b)|meetings?)\b[^.;]{0,160}?\b(?:held\s+on|held|of|on|dated|from)\s+(?:the\s+)?"
    r"(?P<days>(?:(?:[a-z]{3,6}day,?\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+[a-z]{3,9})?(?:,?\s+\d{4})?"
    r"|[a-z]{3,9}\s+\d{1,2}(?:(?:\s+(?:and|&)|,)\s+\d{1,2})?,?\s+\d{4})\s*(?:,|and\b|&)"
    r"\s*(?:and\s+)?(?:the\s+)?){0,5})$|\bminutes\s*[-:,(]?\s*$",
    re.IGNORECASE,
)
_DAY_OF_LIST = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+(?P<month>[A-Z][a-z]{2,8}))?(?P<year>,?\s+\d{4})?(?=\s*(?:,|and\b|&))"
)
"""A day before another one in a list, which gives the year of both and perhaps the month."""
_MINUTES_OF = Cued(
    re.compile(
        r"minutes?\s+of\s+(?:the\s+)?(?:(?:last\s+)?meeting\s+(?:held\s+)?(?:of|on)\s+(?:the\s+)?)?"
        r"(?=\w{0,9}\s?\d{1,2}(?:st|nd|rd|th)?\s)",
        re.IGNORECASE,
    ),
    ("minutes", "minute of"),
)
_OF_MEETINGS = cues("minutes", "minute of", "meeting")
_SAYS_MINUTES = re.compile(r"minutes?\b(?!\s+(?:no|number|ref)s?\b)|miontuairisc", re.IGNORECASE)
_MET_WITH = re.compile(r"meetings?\s+(?:was\s+|were\s+)?(?:held\s+)?with\b", re.IGNORECASE)
"""A meeting of somebody with others, which is none of a body."""
_OTHER_DAY = re.compile(
    r"\b(?:received|requisition\w*|published|issued|submitted|advertised|launched|opened|due|signed|introduced"
    r"|(?:into|in) (?:force|effect)|effective)\s+(?:on|dated|from|of)?\s*(?:the\s+)?\Z"
    r"|\b(?:reports?|letters?|e-?mails?|memorandum|notice|plans?|invoices?|correspondence)\s+(?:dated|from|of)\s+"
    r"(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""Words whose day is not that of the meeting named before them."""
_CONFIRMED = Cued(
    re.compile(
        r"\b(?:were|was|are|be|been|being|having been|and|as)\b[^.;]{0,70}?\b"
        r"(?:agreed|approved|signed|confirmed|adopted|accepted|taken as read)\b"
        r"|\b(?:true|correct|accurate) (?:record|report|account)\b"
        r"|\b(?:were|was|be|are)\s+(?:true|correct|accurate)\b"
        r"|\b(?:agreed|resolved)\s+to\s+(?:approve|confirm|adopt|accept)\b"
        r"|^[^\S\n]*(?:approved|agreed|confirmed|signed|adopted|carried|all in favour)\b"
        r"|\bseconded\b[^\n]{0,60}\bcarried\b",
        re.IGNORECASE | re.MULTILINE,
    ),
    (
        "agreed",
        "resolved to",
        "approved",
        "signed",
        "confirmed",
        "adopted",
        "accepted",
        "taken as read",
        "record",
        "correct",
        "accurate",
        "true",
        "carried",
        "all in favour",
    ),
    before=90,
    after=20,
)
_PUT = Cued(
    re.compile(
        r"approve\s+the\s+minutes\b[^.;]{0,200}\.\s{1,60}motion\s+(?:was\s+)?(?:passed|carried)\b", re.IGNORECASE
    ),
    ("approve the minutes",),
)
"""A motion on earlier minutes with its result below."""
_ASKED = re.compile(
    r"^\W*(?:\(?[a-z0-9]{1,2}[.)]\s*)?to\s+(?:agree|approve|confirm|receive|consider|sign|adopt|note)\b", re.IGNORECASE
)
_SETTLES = re.compile(r"(?:\b(?:resolved|agreed|decided)|\n[ \t]*Decisions?)\s{0,2}:?\s{0,2}[-–]?\s*\Z", re.IGNORECASE)
_LEADS_ON = 40
"""What stands on the line above "to approve the minute" where it was so settled and not only asked, and its characters."""
_ITS_MEETING = (
    r"(?:(?:an?|the)\s+(?:(?:future|next|later|following|regular|ordinary|special|scheduled|monthly"
    r"|[A-Z][a-z]{2,8}(?:\s+\d{1,2}(?:st|nd|rd|th)?)?(?:,?\s+\d{4})?)\s+){0,3}meetings?\s+of\s+(?:the\s+)?"
    r"|the\s+[A-Z][a-z]{2,8}\s+\d{1,2}(?:st|nd|rd|th)?,?(?:\s+\d{4},?)?\s+|(?:the\s+)?)"
)
"""What stands before a body to whose meeting a matter goes: "the next regular meeting of the", "the April 8, 2025"."""
_TO_BODY = re.compile(
    r"\b(?:refer(?:red|s)?\b(?:(?!\breport(?:s|ing)?\s+back\b)[^.;]){0,90}?\bto\s+"
    rf"{_ITS_MEETING}"
    r"|reviewed\s+(?:through|by)\s+(?:the\s+)?"
    r"|(?:be\s+)?(?:(?:submitted|forwarded|passed|recommend(?:ed|s|ation)?|RECOMMEND(?:ED|S)?|reported|presented)"
    r"(?::\s{0,2}\(|\s+\(?)(?:be\s+made\s+)?(?:on\s+)?(?:to|through)|considered\s+by)\s+"
    r"(?:(?:an?|the)\s+(?:future|next|later)\s+meeting\s+of\s+)?(?:the\s+)?|\brequests?\s+(?:the\s+)?"
    r"|introduced\s+at\s+(?:the\s+|a\s+future\s+meeting\s+of\s+(?:the\s+)?)?)$",
    re.IGNORECASE,
)
_TO_BODY_NEAR = 200
"""Characters that the words which send a matter to a body have at most."""
_RECOMMENDED = re.compile(
    r"\s+(?:be|is|are)\s+(?:recommended\b|(?:asked|requested|invited)\s+to\s+"
    r"(?:(?:re-?)?consider|review|examine|determine|investigate|look)\b)",
    re.IGNORECASE,
)
_AND_TO = re.compile(r"(?:[^.;]{0,60}?\band\s+to|\s*,|\s*,?\s+and)\s+(?:the\s+)?", re.IGNORECASE)
"""What stands between two bodies that a matter goes on to."""
_OWN_COUNCIL = re.compile(
    r"\b(?<!Parish )(?<!Town )(?<!County )(?<!City )(?<!Borough )(?<!District )(?:[Ff]ull )?Council\b"
    r"(?!'s|\s+(?:[A-Z]|tax\b|house|officer|procedure|agenda|meeting|chamber|bodies|member))"
)
"""The paper's own council, named by no more than that."""
_UNNAMED = re.compile(r"(?:sub-?)?committee|panel|board|forum", re.IGNORECASE)
"""What a page that has lost its title calls those who met."""
_DASH = re.compile(r"\s-\s+(?:the\s+)?$")
_DASH_NEAR = 12
_LEAD = 240
"""Characters before a day in which what leads up to it stands."""
_REFERS = cues("refer")
_LIST_ABOVE = 600
"""Characters above a clause in which what opens its list says that all of it is referred."""
_REFER_VERB = Cued(
    re.compile(
        r"\b(?:introduced at|refer|referred|refers|reviewed through|reviewed by|forwarded|submitted|recommends?"
        r"|recommended|recommending|recommendation|requests?|presented|passed|be (?:asked|requested|invited))\b",
        re.IGNORECASE,
    ),
    (
        "introduced at",
        "refer",
        "reviewed ",
        "forwarded",
        "submitted",
        "recommend",
        "presented",
        "request",
        "passed",
        "be asked",
        "be requested",
        "be invited",
    ),
)


def confirmed(
    draft: Draft,
    organisations: Organisations,
    meeting: str,
    body: str,
    meeting_of: MeetingOf,
    begin: int,
    end: int,
    whole: bool,
    of_others: Sequence[tuple[int, int]] = (),
) -> None:
    """Record earlier meetings whose minutes the text in `[begin, end)` speaks of, and whether it says that they were confirmed.

    The days are before that of the meeting, if that is known. With `whole` the text is one "Minutes" item, in which a confirmation may stand apart from the dates. What stands in the spans
    `of_others` is left out.
    """
    text = draft.masked
    own = str(draft.attr(meeting, "date") or "")
    said_for_all = whole and (_confirmation(draft, begin, end) is not None or draft.seeker.has(_PUT, begin, end))
    for day in draft.dates.between(begin, end):
        if (own and day.iso >= own) or any(low <= day.start < high for low, high in of_others):
            continue
        lead = _led_to(draft, max(begin, day.start - _LEAD), day.start)
        if lead is None:
            continue
        start = sentence_start(text, lead.start(), begin)
        words = whoheld.told(text, start, lead.start(), day)
        held = whoheld.holder(draft, organisations, words, start, body) if words else ""
        if words is None or not held or (not own and _UNNAMED.fullmatch(draft.name(held))):
            continue
        stop = sentence_end(text, day.end, min(end, day.end + 300))
        asked = _ASKED.match(text[start : start + 60]) or not (whole or _SAYS_MINUTES.search(text, start, stop))
        said = None if asked else _confirmation(draft, day.end, stop)
        for iso in (*_listed_days(lead["days"] or "", day.iso), day.iso):
            earlier = meeting_of(held, iso, lead.start(), day.end)
            if (said is not None or (said_for_all and (not words.its or held == body))) and not draft.claims(
                "confirmed_minutes_of", meeting, earlier
            ):
                draft.claim("confirmed_minutes_of", meeting, earlier, start, stop if said is not None else day.end)


def _led_to(draft: Draft, floor: int, at: int) -> re.Match[str] | None:
    """Return the words from `floor` on that lead up to the day at `at` as that of an earlier meeting, if any do."""
    text = draft.masked
    lead = _HELD.search(text, floor, at) if draft.seeker.any(_OF_MEETINGS, floor, at) else None
    if lead and (blank := text.rfind("\n\n", lead.start(), at)) >= 0:
        lead = _HELD.search(text, blank, at) or lead
    if lead is None or _MET_WITH.match(text, lead.start()) or _OTHER_DAY.search(text, lead.start(), at):
        return None
    return lead


def _listed_days(words: str, last: str) -> Iterator[str]:
    """Yield the days that `words` list before the day `last` without their year: "1st November and" before 13th December 2006."""
    for match in _DAY_OF_LIST.finditer(words):
        month = dates.month_number(match["month"]) if match["month"] else int(last[5:7])
        if match["year"] or not month or len(last) != 10:
            continue
        iso = dates.iso_of(int(last[:4]), month, int(match["day"]))
        if iso and iso < last:
            yield iso


def confirmed_without_year(draft: Draft, meeting: str, body: str, meeting_of: MeetingOf, begin: int, end: int) -> None:
    """Record meetings whose minutes were confirmed where their day is printed without its year: the last such day before."""
    text, own = draft.masked, str(draft.attr(meeting, "date") or "")
    for match in draft.seeker.finditer(_MINUTES_OF, begin, end):
        day = dates.last_without_year(text, match.end(), min(end, match.end() + 40), own) if len(own) == 10 else None
        if day is None or day.iso[5:] == own[5:] or text[day.end : day.end + 6].strip(" ,.")[:4].isdigit():
            continue
        earlier = meeting_of(body, day.iso, match.start(), day.end)
        draft.put(earlier, _rule="year-of-last-meeting")
        stop = sentence_end(text, day.end, min(end, day.end + 300))
        said = _confirmation(draft, day.end, stop)
        if said is not None and not draft.claims("confirmed_minutes_of", meeting, earlier):
            draft.claim("confirmed_minutes_of", meeting, earlier, match.start(), stop)


def _confirmation(draft: Draft, begin: int, end: int) -> re.Match[str] | None:
    text = draft.masked
    for match in draft.seeker.finditer(_CONFIRMED, begin, end):
        line_start = max(text.rfind("\n", begin, match.start()) + 1, begin)
        asked = _ASKED.match(text[line_start : match.end()])
        if not asked or _SETTLES.search(text, max(begin, line_start - _LEADS_ON), line_start):
            return match
    return None


def _beside(draft: Draft, span: Span, start: int, end: int) -> bool:
    """Tell whether a clause of a list of what "be referred" ends with a dash and the body at `[start, end)`."""
    text = draft.masked
    return (
        bool(_DASH.search(text, max(span.start, start - _DASH_NEAR), start))
        and not text[end : span.end].strip(" .;()")
        and draft.seeker.any(_REFERS, max(0, span.start - _LIST_ABOVE), span.start)
    )


_EXECUTIVE = re.compile(r"Executive\b(?<=\bthe Executive)(?![\s-]+(?:[A-Z]|(?:of|member|officer|director|team)\b))")
"""Those who govern a council, as those who scrutinise them call them; elsewhere the word means its managers too."""
_RECOMMENDS_TO = Cued(
    re.compile(
        r"(?:RECOMMENDED|Recommended)\s+(?:to|TO)\s+(?:the\s+|THE\s+)?(?P<body>[A-Z][\w'&-]*(?:\s(?:[A-Z][\w'&-]*|and|of|for|the)){0,7})\s*[:,–-]"
    ),
    ("RECOMMENDED", "Recommended"),
)
"""What stands above a list of recommendations, and to whom they are made."""
_SETTLING = Cued(
    re.compile(
        r"(?:RESOLVED|AGREED|DECIDED|(?:[Rr]esolved|[Aa]greed|[Dd]ecided)(?=[\s:,-]+(?:that|to|That|To)\b|\s*:))[\s:,-]*"
    ),
    ("resolved", "agreed", "decided"),
)
_FIRST_MARK = re.compile(r"[\s:;-](?:\((?:1|a|i|A)\)|(?:1|a|i|A)[.)])\s|\n\s*[•*-]\s")
"""The mark of the first entry of a list."""


def referrals(draft: Draft, organisations: Organisations, decision: str, taken_by: str) -> None:
    """Record the bodies that a decision sends its matter to; one that fell, or has no result, sends it nowhere.

    The paper's own council may be named by no more than that.
    """
    span = draft.spans(decision)[0]
    text = draft.masked
    if draft.attr(decision, "outcome") == "recommended" and draft.attr(decision, "clause"):
        _to_whom_above(draft, organisations, decision, span, taken_by)
    listed = draft.attr(decision, "clause") is not None and " - " in text[span.start : span.end]
    if draft.attr(decision, "outcome") in ("rejected", None) or not (
        listed or draft.seeker.has(_REFER_VERB, span.start, span.end)
    ):
        return
    places = [(place.start, place.end, ref) for place, ref in organisations.between(span.start, span.end)]
    if draft.attr(taken_by, "classification") != "council":
        own = _OWN_COUNCIL.finditer(text, span.start, span.end)
        places += [(match.start(), match.end(), "") for match in own]
    if draft.attr(taken_by, "classification") == "scrutiny":
        places += [(m.start(), m.end(), "") for m in _EXECUTIVE.finditer(text, span.start, span.end)]
    sent = -1
    for start, end, ref in sorted(places):
        follows = sent >= 0 and _AND_TO.fullmatch(text, sent, start)
        told = bool(ref) and draft.attr(ref, "classification") == "agency"  # an authority is told what to heed
        asked = not told and _RECOMMENDED.match(text, end, span.end)
        goes = _TO_BODY.search(text, max(span.start, start - _TO_BODY_NEAR), start)
        if (
            follows
            or asked
            or (goes and not (told and goes.group().startswith("request")))
            or _beside(draft, span, start, end)
        ):
            body = ref or organisations.named(text[start:end], start, end)
            if body != taken_by:
                draft.claim("refers_to", decision, body, max(span.start, start - LONGEST), end)
                sent = end


def _to_whom_above(draft: Draft, organisations: Organisations, decision: str, span: Span, taken_by: str) -> None:
    """Record the body to which a list of recommendations is made by the words above it: "RECOMMENDED to Cabinet:"."""
    if told := _lead_of_list(draft, span):
        if told.end > told.start:
            _send(draft, organisations, decision, span, taken_by, told)
        return
    leads = [*draft.seeker.finditer(_RECOMMENDS_TO, max(0, span.start - _LIST_ABOVE), span.start)]
    lead = leads[-1] if leads else None
    if lead is None or draft.masked.find("RESOLVED", lead.end(), span.start) >= 0:
        return
    _send(draft, organisations, decision, span, taken_by, recommending.Lead(*lead.span("body")))


def _lead_of_list(draft: Draft, span: Span) -> recommending.Lead | None:
    """Return to whom the words between RESOLVED and the list that a clause stands in recommend it: "RESOLVED that it be recommended to Cabinet: (1) …"."""
    settles = [*draft.seeker.finditer(_SETTLING, max(0, span.start - _LIST_ABOVE), span.start)]
    if not settles:
        return None
    at = settles[-1].end()
    mark = _FIRST_MARK.search(draft.masked, at, span.start)
    return recommending.lead(draft.masked, at, mark.start() if mark else span.start)


def _send(
    draft: Draft, organisations: Organisations, decision: str, span: Span, taken_by: str, to: recommending.Lead
) -> None:
    named = [ref for _, ref in organisations.between(*to)]
    body = named[0] if named else organisations.named(draft.masked[slice(*to)], *to)
    if body and body != taken_by:
        draft.claim("refers_to", decision, body, span.start, span.end)

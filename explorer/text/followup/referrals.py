"""Where the matter of a decision goes on to: the bodies that it is referred, submitted or recommended to."""

from __future__ import annotations

import re

from explorer.model import Span
from explorer.text.councils.organisations import Organisations
from explorer.text.deciding import recommending
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import LONGEST

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
_DASH = re.compile(r"\s-\s+(?:the\s+)?$")
_DASH_NEAR = 12
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


def read(draft: Draft, organisations: Organisations, decision: str, taken_by: str) -> None:
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


def _beside(draft: Draft, span: Span, start: int, end: int) -> bool:
    """Tell whether a clause of a list of what "be referred" ends with a dash and the body at `[start, end)`."""
    text = draft.masked
    return (
        bool(_DASH.search(text, max(span.start, start - _DASH_NEAR), start))
        and not text[end : span.end].strip(" .;()")
        and draft.seeker.any(_REFERS, max(0, span.start - _LIST_ABOVE), span.start)
    )


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
    """Return to whom the words between RESOLVED and the list that a clause stands in recommend it: "RESOLVED that it be
    recommended to Cabinet: (1) …"."""
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

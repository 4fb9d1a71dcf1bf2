"""A council site's page of a meeting whose title, with the body and the day, is lost: its items tell what was done, and its words who met.

Such a meeting has no day: none is taken from elsewhere in the page, where days are those of other meetings.
"""

from __future__ import annotations

import re

from explorer.text.councils import meetingtitles
from explorer.text.meetings import pageitems
from explorer.text.meetings.headparts import Head
from explorer.text.page import tablepage
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued

_KIND = re.compile(r"agenda(?:,? decisions?)?(?:,? and (?:draft |printed )?(?:minutes|decisions))?", re.IGNORECASE)
_FIELD = re.compile(r"(?:venue|contact)\s*:", re.IGNORECASE)
"""What stands above the items of a meeting's page, besides its title."""
_MINUTES = Cued(re.compile(r"minutes?\b[^.;\n]{0,160}\bheld\b", re.IGNORECASE), ("minute",))
_OWN_MINUTES = re.compile(r"\b(?:record|approv|agree|confirm|sign|circulated)", re.IGNORECASE)
"""What a meeting does with its own minutes, and not with those of another body."""
_NEAR = 200
"""Characters beside the word for minutes in which a line says what was done with them."""
_PROCEEDINGS = Cued(
    re.compile(
        r"minutes of the proceedings of (?:the|an?) (?:[a-z]+ )?meeting of the (?P<who>Council|Cabinet) of\b", re.I
    ),
    ("minutes of the proceedings",),
)
"""How some councils speak of their own minutes."""
_ELECTED = Cued(
    re.compile(
        r"\b(?:be|is|was) (?:re-?)?(?:elected|appointed) (?:as )?(?:the )?(?:Vice[- ])?Chair(?:man|woman|person)? of (?:the )?"
        r"(?P<who>[A-Z](?:[\w&'-]+ ){1,8}?(?:Sub-Committee|Committee|Panel|Board|Forum))\b(?! Sub)"
    ),
    ("chair",),
    before=40,
    after=120,
)
"""What a meeting resolves on who is to be in its chair."""
_ELECTS = re.compile(r"(?:\d{1,3}\W{1,3})?(?:election|appointment) of (?:an? |the )?chair", re.IGNORECASE)
"""The title of the item in which it does."""
_OF_WHOLE = re.compile(r"[Mm]inutes of the (?P<who>Council|Cabinet|Executive) (?:meeting )?held")
_WELCOMED = Cued(
    re.compile(r"to (?:this|the) (?:[a-z]+ )?(?P<words>meeting of [^.;\n]{4,80})"), ("to this ", "to the ")
)
"""How whoever is in the chair opens a meeting."""
_SMALLER = Cued(re.compile(r"[Tt]he (?P<who>Sub-Committee|Committee|Panel|Board|Forum)\b(?!'|’)"), ("the ",))
_WHOLE = Cued(
    re.compile(
        r"[Tt]he (?P<who>Council|Cabinet|Executive)\s+"
        r"(?:in prayer|(?:considered|received|resolved|noted|agreed|approved|heard"
        r"|was (?:requested|asked|invited|recommended)|is (?:requested|asked|invited|recommended)|is of)\b)"
    ),
    ("the ",),
)
"""How minutes speak of those who met; a committee's speak of its council too, and hardly ever the other way round."""


def heads(draft: Draft) -> list[Head]:
    """Return the one meeting, without a day, of a page that lists items below its venue or contact; none where nothing says who met."""
    lines = draft.lines
    if draft.listed >= len(lines) or pageitems.of_one_item(lines):
        return []
    topped = any(_KIND.fullmatch(line.text) or _FIELD.match(line.text) for line in lines[: draft.listed])
    if not topped and tablepage.headless(draft.text) < 0 and lines[0].text != "Agenda Items":
        return []
    named = (
        _of_own_minutes(draft)
        or _welcomed(draft)
        or _elects(draft)
        or _spoken_of(draft, _SMALLER)
        or _spoken_of(draft, _WHOLE)
    )
    if named is None:
        return []
    kind = next((k for k in range(draft.listed) if _KIND.fullmatch(lines[k].text)), -1)
    top = lines[max(kind, 0)]
    at = Head("page", max(kind, 0), top.start, top.end, *named, date_start=top.start, date_end=top.end)
    return [at._replace(whole=kind < 0)]


def _of_own_minutes(draft: Draft) -> tuple[str, int, int] | None:
    """Return the body whose earlier minutes the page says were approved, and where it is named."""
    text = draft.masked
    if told := draft.seeker.search(_PROCEEDINGS, draft.lines[draft.listed].start):
        return told["who"], *told.span("who")
    for match in draft.seeker.finditer(_MINUTES, draft.lines[draft.listed].start):
        if not _OWN_MINUTES.search(text, *_beside(text, match)):
            continue
        if whole := _OF_WHOLE.match(match.group()):
            return whole["who"], match.start() + whole.start("who"), match.start() + whole.end("who")
        if named := meetingtitles.of_meeting(match.group()):
            return named.name, match.start() + named.start, match.start() + named.end
    return None


def _beside(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Return the part of a line near what was found on it."""
    start, end = max(0, match.start() - _NEAR), match.end() + _NEAR
    line_end = text.find("\n", match.end(), end)
    return text.rfind("\n", start, match.start()) + 1 or start, line_end if line_end >= 0 else end


def _welcomed(draft: Draft) -> tuple[str, int, int] | None:
    """Return the body to whose meeting people were welcomed, and where it is named."""
    match = draft.seeker.search(_WELCOMED, draft.lines[draft.listed].start)
    named = meetingtitles.of_meeting(match["words"]) if match else None
    return (
        (named.name, match.start("words") + named.start, match.start("words") + named.end) if match and named else None
    )


def _elects(draft: Draft) -> tuple[str, int, int] | None:
    """Return the one body for which the page says that a chair was elected, below the title of that item, and where it is named."""
    lines = draft.lines[draft.listed :]
    if not any(_ELECTS.match(line.text) for line in lines):
        return None
    places = {match["who"]: match for match in draft.seeker.finditer(_ELECTED, lines[0].start)}
    ((who, match),) = places.items() if len(places) == 1 else ((("", None),))
    return (who, match.start("who"), match.end("who")) if match else None


def _spoken_of(draft: Draft, words: Cued) -> tuple[str, int, int] | None:
    """Return what the minutes call those who met, where they call nobody else so."""
    places = {match["who"]: match for match in draft.seeker.finditer(words, draft.lines[draft.listed].start)}
    if "Sub-Committee" in places:
        places.pop("Committee", None)
    if len(places) != 1:
        return None
    ((who, match),) = places.items()
    return who, match.start("who"), match.end("who")

"""Who moves and who seconds, each on its own: labels, verbs and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.moving import movernames, moverpairs
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import sentence_end, sentence_start
from explorer.text.room import knownnames

MOVED_BY = re.compile(
    r"\b(?:[Mm]oved|MOVED|[Pp]roposed|PROPOSED|nominated(?=\s+by)|[Pp]roposer"
    r"|(?:[Pp]roposal|proposition|motion)(?=\s+(?:of|by|from\s+(?:Councill?or|Cllr|Alderman))\b)|(?:proposal|motion)\s+(?:was|is)\s+(?:made|put)(?=\s+by\b)"
    r"|[Pp]rop(?=[.:]*\s+(?:Cllr|Councill?or|Mr|Mrs|Ms|Dr)\b)[.:]*|[Mm]otion(?:\s+made)?(?=\s+by))"
    r"(?:\s+(?:by|By|BY)|\s+of|\s+from\s+the\s+chair\s+by|(?<=otion)\s+from(?=\s+(?:Councill?or|Cllr|Alderman)\b)"
    r"|(?=\s*:|\s+(?:the\s+)?(?:Councill?or|Cllr|Cr|Clir|Cmhlr|Comhairleoir|Alderman|Mr|Mrs|Ms|Miss|Dr|Sir|[A-Z]\.)"
    r"|[^.;]{2,80}?\b(?:[Ss]econd|SECOND|2nd)))\s*:?\s+(?:the\s+)?(?=[A-Z])"
)
"""A mover; where no "by" follows, a title, an initial or a seconder shows that a name does ("the proposed Water Supply")."""
SECONDED_BY = re.compile(
    rf"\b(?:(?:[Ss]econded|SECONDED|{moverpairs.IN_SHORT}|[Ss]econder)(?:\s+(?:by|By|BY))?\s*:?"
    r"|[Ss]ec[.:]+(?=\s+(?:Cllr|Councill?or|Mr|Mrs|Ms|Dr)\b))\s+(?:the\s+)?(?=[A-Z])"
)
_MOVING = cues("moved", "prop", "motion", "sec", "2nd", "p:", "s:")
"""Words of which one stands where a mover or seconder is named."""
_WITHIN = cues("seconded", "seconder")
_NEAR_AMENDMENT = 30
"""Characters between a mover and the amendment that is moved."""
ITS_OWN = re.compile(
    r"On\s+the\s+(?:[Pp]roposal|proposition|motion)\s+of\s+[^;:]{3,140}?\bseconded\s+by\s+[^;:,]{3,60}"
    r"(?:,\s+\w+|\s+it|\s+[Ss]tanding\s+[Oo]rders)\s+\w"
)
"""How a sentence opens that goes on with what was proposed in it."""
_GOES_ON = re.compile(
    r"(?:(?:proposal|proposition|motion)\s+of\s+[^;:]{3,80}?\b)?seconded\s+by\s+[^;:]{3,70}?,?\s"
    r"(?:it\s+was\s+(?:\w+ly\s+)?(?:agreed|resolved|decided)\s|(?<!\bthat\s)to\s+(?:take|adjourn|suspend)\s)",
    re.IGNORECASE,
)
"""How a sentence goes on from the words for moving or seconding that says itself what was agreed: "seconded by B, it was agreed to"."""
_OF_LAST = re.compile(
    r"\b(?:this|that|his|her|the)\s+(?:(?:proposal|motion|suggestion|request)\s+)?(?:was\s+)?\Z", re.IGNORECASE
)
"""What stands before a seconder where the sentence above says what was proposed: "This proposal was seconded by"."""
OF_ELECTION = 700
"""Characters above the words that elect somebody in which the motions to do so stand."""
_ACTIVE = Cued(
    re.compile(
        r"(?:(?<=\s)|(?<=^))(?P<who>(?:Councill?or|Cllr|Cr|Mr|Mrs|Ms|Miss|Dr|Sir|Cmhlr|Alderman)\.?\s+"
        r"(?:[A-ZÀ-Þ][\w'.-]*\s?){1,3}?(?:\([A-Z]\)\s)?)(?:(?:then|subsequently|further|also|formally|had)\s{1,2})?"
        r"(?P<verb>(?:proposed|moved|MOVED|(?:seconded|SECONDED)(?!\s+(?:by|BY)\b)|2nd)\b|prop\.)"
    ),
    ("prop", "moved", "seconded", "2nd"),
    before=110,
    after=12,
)
_UNTITLED = re.compile(
    r"(?P<who>(?:[A-Z][\w'’.-]*\s){2,3}?),?\s?(?:(?:then|subsequently|further|also|formally|had|has)\s{1,2})?"
    r"(?P<verb>(?:proposed|moved|MOVED|(?:seconded|SECONDED)(?!\s+(?:by|BY)\b)|2nd)\b|prop\.)"
)
"""The same after a name without a title."""
_LONGEST_OPENING = 120
_FRAMED = Cued(
    re.compile(
        rf"(?P<who>{movernames.WHO}),?\s+seconded\s+by\s+(?P<seconder>[^,;.:]{{3,60}})(?:,\s*)(?:then\s+|formally\s+)?"
        r"(?P<verb>proposed|moved|nominated)\b"
    ),
    ("seconded",),
    before=110,
    after=110,
)
"""A mover whose seconder stands before the verb."""
ELECTS = Cued(
    re.compile(
        rf"(?:[Mm]oved|MOVED|[Pp]roposed|PROPOSED)\s+by\s+(?P<who>{movernames.WHO}),?\s+(?:and\s+)?"
        r"(?:[Ss]econded|SECONDED)"
        rf"\s+by\s+(?P<seconder>{movernames.WHO}),?\s+that\s+(?P<name>{movernames.WHO})"
        r"be\s+(?:re-?)?(?:elected|appointed)\b"
    ),
    ("moved by", "proposed by"),
)
"""A motion to elect somebody, beside which there may be a rival one."""
_BY_LETTERS = re.compile(
    r"\b(?P<who>[A-Z]{2,3})\s(?:[^.;\n]{0,240}?\bs?he\s)?(?:then\s)?(?P<verb>proposed|requested|suggested)\b"
)
"""Somebody named by initials alone, whose request a later sentence calls a proposal."""
_SECONDED_IT = r"seconded\s+(?:this|it|(?:the|that|his|her)\s+(?:proposal|motion|suggestion))\b"
_SECONDS_IT = Cued(
    re.compile(
        r"(?:(?<=[.;]\s)(?<!\b[A-Z]\.\s)(?<!Cllr\.\s)(?<!Mr\.\s)(?<!Mrs\.\s)(?<!Ms\.\s)(?<!Dr\.\s)|(?<=\n))"
        rf"(?P<who>{movernames.WHO})(?:then\s+|also\s+)?{_SECONDED_IT}"
    ),
    ("seconded",),
    before=90,
    after=40,
    goes_on=re.compile(_SECONDED_IT),
)
"""Somebody who seconded what a sentence before says was proposed."""
_BY_NAME = re.compile(
    r"\b(?:[Aa]|[Tt]he)\s+(?:proposal|motion|proposition|suggestion)\s+(?:was|is)\s+(?:then\s+)?"
    rf"(?P<verb>raised|made|put\s+forward|tabled)\s[^.;\n]{{0,240}}?\bby\s+(?P<who>{movernames.WHO})"
)
"""A proposal told by the noun: "A proposal was raised to wait by Cllr Elm"."""
_ASKS = re.compile(
    r"(?:(?P<who>(?:Councill?or|Cllr|Clir|Cmhlr|Comhairleoir|Alderman|Mr|Mrs|Ms|Miss|Dr)\.?\s+"
    r"(?:[A-ZÀ-Þ][\w'.-]*\s?){1,3}?(?:\([A-Z]\)\s)?)|\b(?:S?[Hh]e|They)\s+)"
    r"(?:(?:then|also|further|again|subsequently)\s{1,2})?"
    r"(?P<verb>proposed|requested|suggested|recommended|sought|called\s+(?:on|for))\b"
)
"""Somebody who asks for something, which is a proposal where the next sentence says who seconded it."""
_AND_ASKS = re.compile(
    r"(?P<who>(?:Councill?or|Cllr|Cmhlr|Comhairleoir)\.?\s+(?:[A-ZÀ-Þ][\w'.-]*\s){1,3}?(?:\([A-Z]\)\s)?)"
    r"(?=[a-z])[^.;:]{2,400}?\band\s+(?:also\s+|then\s+|further\s+)?(?P<verb>proposed|requested|suggested)\b"
)
"""The same where the sentence says something else of whoever asks first: "Councillor Elm thanked the Clerk and proposed that"."""
_PASSIVE = re.compile(
    rf"\b[Ii]t\s+was\s+(?:then\s+|also\s+|further\s+)?(?P<verb>proposed)\s+by\s+(?:the\s+)?(?P<who>{movernames.WHO})(?=(?:that|to)\s)"
)
"""The same told of what was proposed: "It was proposed by Councillor Elm that"."""
_PUT = ("proposed", "moved", "MOVED", "prop.", "requested", "suggested", "raised", "made", "put forward", "tabled")
_LATER = Cued(
    re.compile(
        r"\b(?:[Tt]his|[Tt]he|[Hh]is|[Hh]er)\s+(?:proposal|motion|suggestion|request|recommendation)?\s*(?:was\s+)?"
        r"(?:then\s+)?"
        rf"seconded\s+by\s+(?:the\s+)?(?P<who>{movernames.WHO})"
    ),
    ("seconded",),
    before=40,
    after=160,
)


def active(draft: Draft, low: int, high: int) -> Iterator[re.Match[str]]:
    """Yield who moves or seconds by a verb after the name, in order: one with a title, or one known from elsewhere in the paper."""
    titled = list(draft.seeker.finditer(_ACTIVE, low, high))
    verbs = {match.start("verb") for match in titled}
    others = []
    for place in draft.seeker.within(_ACTIVE.cues, low, high):
        start = -1 if place in verbs else knownnames.ends_before(draft, low, place)
        match = _UNTITLED.match(draft.masked, start, high) if start >= 0 else None
        others += [match] if match and match.start("verb") == place else []
    return iter(sorted((*titled, *others), key=re.Match.start) if others else titled)


def then_seconded(draft: Draft, begin: int, end: int) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield what was proposed in one sentence and seconded in a later one ("X proposed that …. This proposal was seconded by
    Y"), as the matches of the two movers."""
    floor = begin
    later = (*draft.seeker.finditer(_LATER, begin, end), *draft.seeker.finditer(_SECONDS_IT, begin, end))
    for second in sorted(later, key=re.Match.start):
        low, floor = max(floor, second.start() - 900), second.end()
        named = (
            *active(draft, low, second.start()),
            *_BY_LETTERS.finditer(draft.masked, low, second.start()),
            *_BY_NAME.finditer(draft.masked, low, second.start()),
        )
        proposed = [match for match in named if match["verb"] in _PUT]
        known = {movernames.last_name(match["who"]) for match in proposed}
        asked = _asked(draft, low, second.start())
        proposed += [
            match for match in asked if not known or (match["who"] and movernames.last_name(match["who"]) not in known)
        ]
        if proposed:
            yield max(proposed, key=lambda match: match.start()), second


def _asked(draft: Draft, low: int, at: int) -> list[re.Match[str]]:
    """Return who asked for something, or "he" who proposed it, in the sentence that ends right before `at`, whose seconder makes it a
    proposal."""
    text = draft.masked
    stop = low + len(text[low:at].rstrip())
    start = sentence_start(text, stop - 1, low) if stop > low else at
    asks = [match for match in _ASKS.finditer(text, start, stop) if sentence_end(text, match.end(), at) >= stop]
    first = None if asks else _AND_ASKS.match(text, start, stop) or _PASSIVE.match(text, start, stop)
    return [first] if first else asks[:1]


def rivals(draft: Draft, low: int, high: int) -> list[re.Match[str]]:
    """Return how two or more were put forward for one place, each by a mover and a seconder, in `[low, high)`; else nothing."""
    found = list(draft.seeker.finditer(_FRAMED, low, high))
    return found if len(found) > 1 else contested(draft, max(low, high - OF_ELECTION), high)


def contested(draft: Draft, low: int, high: int) -> list[re.Match[str]]:
    """Return the motions in `[low, high)` to elect one and another, of which no more than one can have been carried; else nothing."""
    found = list(draft.seeker.finditer(ELECTS, low, high)) if draft.seeker.any(moverpairs.SECONDS, low, high) else []
    return found if len({match["name"].split()[-1] for match in found}) > 1 else []


def opens_own(draft: Draft, at: int, floor: int) -> bool:
    """Tell whether who is named at `at` moves what that sentence says itself, or the one above it, where `floor` is further up."""
    text = draft.masked
    start = sentence_start(text, at, floor)
    if ITS_OWN.match(text, start) or _GOES_ON.match(text, at):
        return True
    last = _OF_LAST.search(text, start, at)
    return last is not None and any(match["verb"] in _PUT for match in active(draft, floor, last.start()))


def begun_by(draft: Draft, word: str, start: int, stop: int) -> tuple[int, int, int] | None:
    """Return who is named at the opening of a decision's own words as moving or seconding it: "Mr Elm 2nd that …"."""
    match = next(active(draft, start, min(stop, start + _LONGEST_OPENING)), None)
    if match is None or match.start() != start or not re.match(word, match["verb"], re.IGNORECASE):
        return None
    span = movernames.name_after(draft, match.start("who"), match.end("who"))
    return (start, *span) if span else None


def before(draft: Draft, pattern: re.Pattern[str], word: str, low: int, high: int) -> tuple[int, int, int] | None:
    """Return who is named last in `[low, high)`, above a decision, as moving or seconding it: where that is said, and the name's place."""
    found = None
    if not draft.seeker.any(_MOVING, low, high):
        return None
    for match in pattern.finditer(draft.masked, low, high):
        span = movernames.name_after(draft, match.end(), high)
        found = (match.start(), *span) if span and not _of_amendment(draft, match.start(), span[1]) else found
    for match in (*draft.seeker.finditer(_FRAMED, low, high), *active(draft, low, high)):
        later = found is None or match.start() > found[0]
        if later and re.match(word, match["verb"], re.IGNORECASE):
            span = movernames.name_after(draft, match.start("who"), match.end("who"))
            found = (match.start(), *span) if span and not _of_amendment(draft, match.start(), match.end()) else found
    return found


def _of_amendment(draft: Draft, start: int, end: int) -> bool:
    """Tell whether a mover or seconder named at `[start, end)` is one of amendments that prose speaks of ("proposed two
    amendments which were seconded by Mr Oak")."""
    text = draft.masked
    before = moverpairs.AMENDS.search(text, max(0, start - _NEAR_AMENDMENT, sentence_start(text, start, 0)), start)
    return (
        before or moverpairs.AMENDS.search(text, end, min(end + _NEAR_AMENDMENT, sentence_end(text, end, len(text))))
    ) is not None


def inside(draft: Draft, pattern: re.Pattern[str], kind: str, start: int, stop: int) -> tuple[int, int, int] | None:
    """Return who is named in the words of a decision themselves ("… , as nominated by A and seconded by B, …")."""
    match = pattern.search(draft.masked, start, stop) if draft.seeker.any(_WITHIN, start, stop) else None
    if match and (span := movernames.name_after(draft, match.end(), stop)):
        return match.start(), *span
    pair = next(moverpairs.pairs(draft, start, stop), None)
    span = moverpairs.in_pair(draft, pair, kind) if pair else None
    return (pair.start(), *span) if pair and span else None


def after(draft: Draft, pattern: re.Pattern[str], word: str, low: int, high: int) -> tuple[int, int, int] | None:
    """Return who is named first in `[low, high)`, right below a decision, as moving or seconding it."""
    blank = draft.masked.find("\n\n", low + 3, high)
    for match in pattern.finditer(draft.masked, low, high):
        if blank >= 0 and match.start() > blank + 60:
            break
        span = movernames.name_after(draft, match.end(), high)
        if span:
            return (match.start(), *span)
    return None

"""The words that name who moves and who seconds: labels, pairs, sentences, and the names in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.naming import names
from explorer.text.naming.brokennames import breaks_name
from explorer.text.naming.nametitles import fold
from explorer.text.naming.namewords import FORENAMES, NEVER
from explorer.text.page.dates import MONTH_NAMES
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, cues, near
from explorer.text.page.sentences import sentence_end, sentence_start
from explorer.text.room import knownnames

MOVED_BY = re.compile(
    r"\b(?:[Mm]oved|MOVED|[Pp]roposed|PROPOSED|nominated(?=\s+by)|[Pp]roposer"
    r"|(?:proposal|proposition|motion)(?=\s+(?:of|by)\b)|(?:proposal|motion)\s+(?:was|is)\s+(?:made|put)(?=\s+by\b)"
    r"|[Pp]rop(?=[.:]*\s+(?:Cllr|Councill?or|Mr|Mrs|Ms|Dr)\b)[.:]*|[Mm]otion(?:\s+made)?(?=\s+by))"
    r"(?:\s+(?:by|By|BY)|\s+of|\s+from\s+the\s+chair\s+by"
    r"|(?=\s*:|\s+(?:the\s+)?(?:Councill?or|Cllr|Cr|Clir|Cmhlr|Comhairleoir|Alderman|Mr|Mrs|Ms|Miss|Dr|Sir|[A-Z]\.)"
    r"|[^.;]{2,80}?\b(?:[Ss]econd|SECOND|2nd)))\s*:?\s+(?:the\s+)?(?=[A-Z])"
)
"""A mover; where no "by" follows, a title, an initial or a seconder shows that a name does ("the proposed Water Supply")."""
_2ND = rf"2nd(?!\s+(?:{MONTH_NAMES})\b)"
"""In short for "seconded", and no day."""
SECONDED_BY = re.compile(
    rf"\b(?:(?:[Ss]econded|SECONDED|{_2ND}|[Ss]econder)(?:\s+(?:by|By|BY))?\s*:?"
    r"|[Ss]ec[.:]+(?=\s+(?:Cllr|Councill?or|Mr|Mrs|Ms|Dr)\b))\s+(?:the\s+)?(?=[A-Z])"
)
_CAPITAL = "[A-ZÀ-Þ]"
_NO_NAME = r"(?:S?[Hh]e|They|It|Th(?:is|at|ere|ese)|We|Who)\b"
"""Words with a capital that end no name: "the ABC. She proposed"."""
WHO = (
    rf"(?:(?:Councill?or|Cllr|Cr|Cmhlr|Comhairleoir|Mrs?|Ms|Miss|Dr|Sir)\.?\s+){{0,2}}"
    rf"(?:{_CAPITAL}{{2,3}}(?=\W*(?:\n|\Z))|(?:{_CAPITAL}\.?\s{{0,2}}){{0,3}}(?!{_NO_NAME}){_CAPITAL}[\w'-]+"
    rf"(?:\s(?![\w'-]+:){_CAPITAL}[\w'-]+){{0,2}})\s*(?:\([A-Z][A-Za-z]{{0,3}}\)\s*)?"
)
"""A name as it is printed; initials alone end where their line does."""
_PAIR = re.compile(
    rf"(?=[A-Zmp])(?:(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED|[Pp]roposer|[Pp]rop(?=[.:]|\s[A-Z]{{2,3}}\b)|P(?=:))"
    rf"(?:\s+for\s+(?:payment|approval|acceptance|adoption))?"
    rf"(?:(?P<asked>\s+(?:that|to)\s(?:(?!\bpropos|\bmoved)(?:[^.;]|\.(?=\d))){{3,160}}?)\s+by"
    r"(?=\s+(?:Cllr|Councillor|Mrs?|Ms|Miss)\b)"
    rf"|\s+by)?\s*[.:-]?\s*(?P<mover>{WHO})"
    rf"(?:,?\s{{0,2}}on\s+behalf\s+of\s+{WHO})?"
    r"(?P<put>,?\s{0,2}\b(?:that|to|for)\s(?:[^.;]|\.(?=\d)){3,240}?)?"
    rf"|(?P<moves>(?!(?:The|This|It|His|Her)\s{{1,2}}(?:proposed|moved|then|further|also|subsequently|formally)\b"
    r"|(?:(?:The|This|His|Her)\s)?(?:[Aa]mended\s|[Oo]riginal\s)?(?:Notice\sof\s)?"
    rf"(?:Motion|Amendment|Proposal|Resolution)s?\s){WHO}|(?:She|He|They)\s+)"
    rf"(?:(?:then|further|also|subsequently|formally)\s{{1,2}})?(?:proposed|moved|PROPOSED|MOVED|prop\.?)\b"
    rf"(?P<what>[^.;]{{0,240}}?))"
    r"[\s,;./:-]*(?:and\s+)?(?:(?:was\s+)?(?<!not )"
    rf"(?:[Ss]econded|SECONDED|{_2ND}|[Ss]econder|[Ss]ec(?=[.:])"
    rf"|second(?=\s+(?:Cllr|Councill?or|Mrs?|Ms|[A-Z]{{2,3}})\b)|S(?=:))(?:\s+by)?\s*[.:-]?\s*"
    rf"(?P<seconder>(?!That\b|THAT\b){WHO})|(?P<seconds>{WHO})(?:seconded|SECONDED|2nd)\b(?!\s+(?:by|BY)\b))"
)
_MOVES = re.compile(r"[Pp]roposed|PROPOSED|[Mm]oved|MOVED|[Pp]roposer|[Pp]rop\b|P:")
_MOVING = cues("moved", "prop", "motion", "sec", "2nd", "p:", "s:")
"""Words of which one stands where a mover or seconder is named."""
_THAT = re.compile(r"[\s,:;-]*[\"']?(?:that|That|THAT)\b")
PROPOSED_THAT = re.compile(
    r"(?:,?\s+(?:and\s+)?supported\s+by\s+[^.;:\n]{3,120}?(?=,?\s(?:that|to)\s))?[\s,:;\x22-]*"
    r"(?P<words>(?:that|to)\s+\S)",
    re.IGNORECASE,
)
_MOTION_WAS = re.compile(
    r"(?:\b(?:the|this|that|his|her)\s+)?(?:\b(?:original|amended|following)\s+)?(?:\bnotices?\s+of\s+)?"
    r"\bmotions?\s+(?:was|were)\s+(?:\w+ly\s+|then\s+)?\Z",
    re.IGNORECASE,
)
_LONGEST_LEAD = 60
_OWN_WORDS = re.compile(
    r"\s*(?:that|to)\s+(?!this\b|that\b|it\b|these\b|the (?:proposal|motion|above)\b|be\b)(?:\S+\s+){4}", re.IGNORECASE
)
_AMENDS = re.compile(r"\bamendments?\b", re.IGNORECASE)
_WITHIN = cues("seconded", "seconder")
_SECONDED = cues("sec", "2nd", "s:")
"""Words of which one stands in whatever `_PAIR` matches."""
_PROPOSED = cues("prop", "moved", "p:")
_NEAR_AMENDMENT = 30
"""Characters between a mover and the amendment that is moved."""
ITS_OWN = re.compile(
    r"On\s+the\s+(?:proposal|proposition|motion)\s+of\s+[^;:]{3,140}?\bseconded\s+by\s+[^;:,]{3,60}"
    r"(?:,\s+\w+|\s+it)\s+\w"
)
"""How a sentence opens that goes on with what was proposed in it."""
OF_ELECTION = 700
"""Characters above the words that elect somebody in which the motions to do so stand."""
_LONGEST_NAME = 120
LONGEST_PAIR = 400
"""Characters that such a match may have before and after the word for proposing."""
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
        rf"(?P<who>{WHO}),?\s+seconded\s+by\s+(?P<seconder>[^,;.:]{{3,60}})(?:,\s*)(?:then\s+|formally\s+)?"
        r"(?P<verb>proposed|moved|nominated)\b"
    ),
    ("seconded",),
    before=110,
    after=110,
)
"""A mover whose seconder stands before the verb."""
ELECTS = Cued(
    re.compile(
        rf"(?:[Mm]oved|MOVED|[Pp]roposed|PROPOSED)\s+by\s+(?P<who>{WHO}),?\s+(?:and\s+)?(?:[Ss]econded|SECONDED)"
        rf"\s+by\s+(?P<seconder>{WHO}),?\s+that\s+(?P<name>{WHO})"
        r"be\s+(?:re-?)?(?:elected|appointed)\b"
    ),
    ("moved by", "proposed by"),
)
"""A motion to elect somebody, beside which there may be a rival one."""
_BY_OFFICE = re.compile(
    r"(?:(?:Lord|Deputy|Vice|Right Worshipful)[ -])*(?:Mayor|Provost|Chair(?:man|woman|person)?|Leader|Convener)"
    r"[^()\n]{0,30}\("
)
"""An office printed before the name of its holder in brackets."""
_BY_LETTERS = re.compile(
    r"\b(?P<who>[A-Z]{2,3})\s(?:[^.;\n]{0,240}?\bs?he\s)?(?:then\s)?(?P<verb>proposed|requested|suggested)\b"
)
"""Somebody named by initials alone, whose request a later sentence calls a proposal."""
_SECONDED_IT = r"seconded\s+(?:this|it|(?:the|that|his|her)\s+(?:proposal|motion|suggestion))\b"
_SECONDS_IT = Cued(
    re.compile(
        r"(?:(?<=[.;]\s)(?<!\b[A-Z]\.\s)(?<!Cllr\.\s)(?<!Mr\.\s)(?<!Mrs\.\s)(?<!Ms\.\s)(?<!Dr\.\s)|(?<=\n))"
        rf"(?P<who>{WHO})(?:then\s+|also\s+)?{_SECONDED_IT}"
    ),
    ("seconded",),
    before=90,
    after=40,
    goes_on=re.compile(_SECONDED_IT),
)
"""Somebody who seconded what a sentence before says was proposed."""
_BY_NAME = re.compile(
    r"\b(?:[Aa]|[Tt]he)\s+(?:proposal|motion|proposition|suggestion)\s+(?:was|is)\s+(?:then\s+)?"
    rf"(?P<verb>raised|made|put\s+forward|tabled)\s[^.;\n]{{0,240}}?\bby\s+(?P<who>{WHO})"
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
_PUT = ("proposed", "moved", "MOVED", "prop.", "requested", "suggested", "raised", "made", "put forward", "tabled")
_GROUPS = {"moved": ("mover", "moves"), "seconded": ("seconder", "seconds")}
"""The names of a pair's parts."""
_LATER = Cued(
    re.compile(
        r"\b(?:[Tt]his|[Tt]he|[Hh]is|[Hh]er)\s+(?:proposal|motion|suggestion|request|recommendation)?\s*(?:was\s+)?"
        r"(?:then\s+)?"
        rf"seconded\s+by\s+(?:the\s+)?(?P<who>{WHO})"
    ),
    ("seconded",),
    before=40,
    after=160,
)


def pairs(draft: Draft, begin: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the places in `[begin, end)` that name a proposer and then a seconder."""
    yield from near(_PAIR, draft.masked, moves(draft, begin, end), _LONGEST_NAME, LONGEST_PAIR, begin, end)


def moves(draft: Draft, begin: int, end: int) -> list[int]:
    """Return the places of words for proposing in `[begin, end)` that one for seconding follows; each pair has one."""
    if not draft.seeker.any(_SECONDED, begin, end):
        return []
    return [
        place
        for place in draft.seeker.within(_PROPOSED, begin, end)
        if _MOVES.match(draft.masked, place) and draft.seeker.any(_SECONDED, place, min(end, place + LONGEST_PAIR))
    ]


def surname(match: re.Match[str]) -> str:
    """Return the surname of the proposer that `pairs` found."""
    return last_name(match["mover"] or match["moves"])


def last_name(name: str) -> str:
    """Return the last word of a printed name, initials in brackets after it left out."""
    words = re.sub(r"\([A-Z][A-Za-z]{0,3}\)", " ", name).split()
    return words[-1] if words else ""


def says_what(match: re.Match[str]) -> bool:
    """Tell whether a proposer and a seconder frame the words proposed ("X proposed the purchase, seconded by Y")."""
    return len(_put(match).split()) > 1


def says_own(match: re.Match[str]) -> bool:
    """Tell whether they frame a proposal in full, which is no other's that stands beside it: "X proposed that she will write to
    the Borough, Y seconded"."""
    return _OWN_WORDS.match(_put(match)) is not None


def of_amendments(match: re.Match[str]) -> bool:
    """Tell whether a proposer and a seconder frame amendments whose words the record does not give."""
    what = _put(match)
    return _AMENDS.search(what) is not None and _OWN_WORDS.search(what) is None


def _put(match: re.Match[str]) -> str:
    """Return the words that a proposer and a seconder frame, behind a verb ("X proposed to wait, Y seconded"), or behind or before a name
    ("proposed by X to wait, seconded by Y", "proposed to wait by X, seconded by Y")."""
    return match["what"] or match["put"] or match["asked"] or ""


def motion_before(text: str, at: int, floor: int) -> int:
    """Return where "The Motion was" stands right before the movers at `at`, or -1 where the record does not speak of a motion so."""
    match = _MOTION_WAS.search(text, max(floor, at - _LONGEST_LEAD), at)
    return match.start() if match else -1


def says_motion(match: re.Match[str]) -> bool:
    """Tell whether the words proposed stand right after proposer and seconder: "… seconded by B, that the homes be sold"."""
    return _THAT.match(match.string, match.end()) is not None


def _active(draft: Draft, low: int, high: int) -> Iterator[re.Match[str]]:
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
            *_active(draft, low, second.start()),
            *_BY_LETTERS.finditer(draft.masked, low, second.start()),
            *_BY_NAME.finditer(draft.masked, low, second.start()),
        )
        proposed = [match for match in named if match["verb"] in _PUT]
        known = {last_name(match["who"]) for match in proposed}
        asked = _asked(draft, low, second.start())
        proposed += [match for match in asked if not known or (match["who"] and last_name(match["who"]) not in known)]
        if proposed:
            yield max(proposed, key=lambda match: match.start()), second


def _asked(draft: Draft, low: int, at: int) -> list[re.Match[str]]:
    """Return who asked for something, or "he" who proposed it, in the sentence that ends right before `at`, whose seconder makes it a
    proposal."""
    text = draft.masked
    stop = low + len(text[low:at].rstrip())
    start = sentence_start(text, stop - 1, low) if stop > low else at
    asks = [match for match in _ASKS.finditer(text, start, stop) if sentence_end(text, match.end(), at) >= stop]
    first = None if asks else _AND_ASKS.match(text, start, stop)
    return [first] if first else asks[:1]


_NAME_ENDS = re.compile(
    r"\s*\((?!(?-i:[A-Z]{1,2})\))|;|\s*#"
    r"|\n(?<!Councillor\n)(?<!Cllr\n)(?<!Cllr\.\n)(?<!Cmhlr\n)(?<!Cmhlr\.\n)(?<!\bMr\n)(?<!\bMrs\n)(?<!\bMs\n)(?<!\n\n)"
    r"(?!\s*\([A-Z]{1,2}\))"
    r"|\s(?:and|seconded|proposed|that|to|it|was|with|who|then|on)\b|\bseconded|\bseconder|/|\s-\s"
    r"|(?-i:-\s(?=[a-z])|\s(?:RESOLVED|Resolved|AGREED)\b)"
    r"|(?-i:(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bRev)(?<!\bCllr)\."
    r"(?=\s+(?:[A-Z][a-z]+\s+[a-z]|[A-Z]{3,}))|(?<![A-Z])\))",
    re.IGNORECASE,
)
_INITIALS_BELOW = re.compile(r"\s{0,2}\([A-Z]{1,2}\)")
"""Initials in brackets that begin the line after a name, where the words of a decision may seem to begin."""


def name_after(draft: Draft, at: int, limit: int) -> tuple[int, int] | None:
    """Return the place of the one name that `[at, limit)` begins with, an office before it left out."""
    office = _BY_OFFICE.match(draft.masked, at, limit)
    at = office.end() if office else at
    goes_on = _INITIALS_BELOW.match(draft.masked, limit)
    piece = draft.masked[at : min(goes_on.end() if goes_on else limit, at + 70)]
    piece = piece.partition(")")[0] if office else piece
    cut = _NAME_ENDS.search(piece)
    if cut and cut.group() == "\n" and _goes_on(piece[: cut.start()], piece[cut.end() :]):
        cut = _NAME_ENDS.search(piece, cut.end())
    piece = piece[: cut.start()] if cut else piece
    spans = names.split_names(piece.replace("\n", " "))
    if not spans:
        return knownnames.alone_at(draft, at, at + len(piece))
    return at + spans[0][0], at + spans[0][1]


def _goes_on(above: str, below: str) -> bool:
    """Tell whether a line ends between a title with a given name and the surname ("Councillor Ann" / "Elm it was agreed")."""
    last, first = above.split()[-1:], below.split(maxsplit=1)[:1]
    alone = bool(last and first) and fold(last[0]) in FORENAMES and fold(first[0]) not in NEVER
    return alone and breaks_name(above, below)


def rivals(draft: Draft, low: int, high: int) -> list[re.Match[str]]:
    """Return how two or more were put forward for one place, each by a mover and a seconder, in `[low, high)`; else nothing."""
    found = list(draft.seeker.finditer(_FRAMED, low, high))
    return found if len(found) > 1 else contested(draft, max(low, high - OF_ELECTION), high)


def contested(draft: Draft, low: int, high: int) -> list[re.Match[str]]:
    """Return the motions in `[low, high)` to elect one and another, of which no more than one can have been carried; else nothing."""
    found = list(draft.seeker.finditer(ELECTS, low, high)) if draft.seeker.any(_SECONDED, low, high) else []
    return found if len({match["name"].split()[-1] for match in found}) > 1 else []


def opens_own(draft: Draft, at: int, floor: int) -> bool:
    """Tell whether who is named at `at` opens a sentence with words of its own."""
    return ITS_OWN.match(draft.masked, sentence_start(draft.masked, at, floor)) is not None


def begun_by(draft: Draft, word: str, start: int, stop: int) -> tuple[int, int, int] | None:
    """Return who is named at the opening of a decision's own words as moving or seconding it: "Mr Elm 2nd that …"."""
    match = next(_active(draft, start, min(stop, start + _LONGEST_OPENING)), None)
    if match is None or match.start() != start or not re.match(word, match["verb"], re.IGNORECASE):
        return None
    span = name_after(draft, match.start("who"), match.end("who"))
    return (start, *span) if span else None


def before(draft: Draft, pattern: re.Pattern[str], word: str, low: int, high: int) -> tuple[int, int, int] | None:
    """Return who is named last in `[low, high)`, above a decision, as moving or seconding it: where that is said, and the name's place."""
    found = None
    if not draft.seeker.any(_MOVING, low, high):
        return None
    for match in pattern.finditer(draft.masked, low, high):
        span = name_after(draft, match.end(), high)
        found = (match.start(), *span) if span and not _of_amendment(draft, match.start(), span[1]) else found
    for match in (*draft.seeker.finditer(_FRAMED, low, high), *_active(draft, low, high)):
        if re.match(word, match["verb"], re.IGNORECASE):
            span = name_after(draft, match.start("who"), match.end("who"))
            found = (match.start(), *span) if span and not _of_amendment(draft, match.start(), match.end()) else found
    return found


def _of_amendment(draft: Draft, start: int, end: int) -> bool:
    """Tell whether a mover or seconder named at `[start, end)` is one of amendments that prose speaks of ("proposed two
    amendments which were seconded by Mr Oak")."""
    text = draft.masked
    before = _AMENDS.search(text, max(0, start - _NEAR_AMENDMENT, sentence_start(text, start, 0)), start)
    return (
        before or _AMENDS.search(text, end, min(end + _NEAR_AMENDMENT, sentence_end(text, end, len(text))))
    ) is not None


def inside(draft: Draft, pattern: re.Pattern[str], kind: str, start: int, stop: int) -> tuple[int, int, int] | None:
    """Return who is named in the words of a decision themselves ("… , as nominated by A and seconded by B, …")."""
    match = pattern.search(draft.masked, start, stop) if draft.seeker.any(_WITHIN, start, stop) else None
    if match and (span := name_after(draft, match.end(), stop)):
        return match.start(), *span
    pair = next(pairs(draft, start, stop), None)
    span = in_pair(draft, pair, kind) if pair else None
    return (pair.start(), *span) if pair and span else None


def in_pair(draft: Draft, pair: re.Match[str], kind: str) -> tuple[int, int] | None:
    """Return the place of the name in what `pairs` found of whoever "moved" or "seconded"."""
    group = next(name for name in _GROUPS[kind] if pair[name])
    return name_in(draft, pair.start(group), pair.end(group))


def name_in(draft: Draft, start: int, end: int) -> tuple[int, int] | None:
    """Return the place of the name at `[start, end)`, or of the initials or the surname of somebody of this paper."""
    found = names.split_names(draft.masked[start:end].replace("\n", " "))
    if found:
        return start + found[0][0], start + found[0][1]
    return knownnames.alone_at(draft, start, end)


def after(draft: Draft, pattern: re.Pattern[str], word: str, low: int, high: int) -> tuple[int, int, int] | None:
    """Return who is named first in `[low, high)`, right below a decision, as moving or seconding it."""
    blank = draft.masked.find("\n\n", low + 3, high)
    for match in pattern.finditer(draft.masked, low, high):
        if blank >= 0 and match.start() > blank + 60:
            break
        span = name_after(draft, match.end(), high)
        if span:
            return (match.start(), *span)
    return None

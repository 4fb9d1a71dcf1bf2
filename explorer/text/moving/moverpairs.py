"""A proposer and a seconder named in one breath, and the words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.moving import movernames
from explorer.text.page.dates import MONTH_NAMES
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Reach, cues, near

IN_SHORT = rf"2nd(?!\s+(?:{MONTH_NAMES})\b)"
"""In short for "seconded", and no day."""
AMENDS = re.compile(r"\bamendments?\b", re.IGNORECASE)
_PAIR = re.compile(
    rf"(?=[A-Zmp])(?:(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED|[Pp]roposer|[Pp]rop(?=[.:]|\s[A-Z]{{2,3}}\b)|P(?=:))"
    rf"(?:\s+for\s+(?:payment|approval|acceptance|adoption))?"
    rf"(?:(?P<asked>\s+(?:that|to)\s(?:(?!\bpropos|\bmoved)(?:[^.;]|\.(?=\d))){{3,160}}?)\s+by"
    r"(?=\s+(?:Cllr|Councillor|Mrs?|Ms|Miss)\b)"
    rf"|\s+by)?\s*[.:-]?\s*(?:the\s+)?(?P<mover>{movernames.WHO})"
    rf"(?:,?\s{{0,2}}on\s+behalf\s+of\s+{movernames.WHO})?"
    r"(?P<put>,?\s{0,2}\b(?:that|to|for)\s(?:[^.;]|\.(?=\d)){3,240}?)?"
    rf"|(?P<moves>(?!Meeting\b|(?:The|This|It|His|Her)\s{{1,2}}(?:proposed|moved|then|further|also|subsequently|formally)\b"
    r"|(?:(?:The|This|His|Her)\s)?(?:[Aa]mended\s|[Oo]riginal\s)?(?:Notice\sof\s)?"
    rf"(?:Motion|Amendment|Proposal|Resolution)s?\s){movernames.WHO}|(?:She|He|They)\s+)"
    rf"(?:(?:then|further|also|subsequently|formally)\s{{1,2}})?(?:proposed|moved|PROPOSED|MOVED|prop\.?)\b"
    rf"(?P<what>(?:[^.;]|\.(?=\d)|(?<=\s[A-Z])\.){{0,240}}?))"
    r"[\s,;./:-]*(?:(?:and|&)\s+)?(?:(?:was\s+)?(?<!not )"
    rf"(?:[Ss]econded|SECONDED|{IN_SHORT}|[Ss]econder|[Ss]ec(?=[.:])"
    rf"|second(?=\s+(?:Cllr|Councill?or|Mrs?|Ms|[A-Z]{{2,3}})\b)|S(?=:))(?:\s+by)?\s*[.:-]?\s*(?:the\s+)?"
    rf"(?P<seconder>(?!That\b|THAT\b){movernames.WHO})"
    rf"|(?P<seconds>{movernames.WHO})(?:seconded|SECONDED|2nd)\b(?!\s+(?:by|BY)\b)(?:\s+(?:this|it)\b)?)"
)
_MOVES = re.compile(r"[Pp]roposed|PROPOSED|[Mm]oved|MOVED|[Pp]roposer|[Pp]rop\b|P:")
_THAT = re.compile(r"[\s,:;-]*[\"']?(?:that|That|THAT)\b")
PROPOSED_THAT = re.compile(
    r"(?:,?\s+(?:and\s+)?supported\s+by\s+[^.;:\n]{3,120}?(?=,?\s(?:that|to)\s))?[\s,:;\x22-]*"
    r"(?P<words>(?:that|to)\s+\S|the\s+(?:[\w']+\s+){1,5}?be\s)",
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
SECONDS = cues("sec", "2nd", "s:")
"""Words of which one stands in whatever `_PAIR` matches."""
_PROPOSED = cues("prop", "moved", "p:")
_LONGEST_NAME = 120
LONGEST_PAIR = 400
"""Characters that such a match may have before and after the word for proposing."""
_GROUPS = {"moved": ("mover", "moves"), "seconded": ("seconder", "seconds")}
"""The names of a pair's parts."""


def pairs(draft: Draft, begin: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the places in `[begin, end)` that name a proposer and then a seconder."""
    yield from near(_PAIR, draft.masked, moves(draft, begin, end), Reach(_LONGEST_NAME, LONGEST_PAIR), begin, end)


def moves(draft: Draft, begin: int, end: int) -> list[int]:
    """Return the places of words for proposing in `[begin, end)` that one for seconding follows; each pair has one."""
    if not draft.seeker.any(SECONDS, begin, end):
        return []
    return [
        place
        for place in draft.seeker.within(_PROPOSED, begin, end)
        if _MOVES.match(draft.masked, place) and draft.seeker.any(SECONDS, place, min(end, place + LONGEST_PAIR))
    ]


def surname(match: re.Match[str]) -> str:
    """Return the surname of the proposer that `pairs` found."""
    return movernames.last_name(match["mover"] or match["moves"])


def says_what(match: re.Match[str]) -> bool:
    """Tell whether a proposer and a seconder frame the words proposed ("X proposed the purchase, seconded by Y")."""
    put = _put(match).split()
    return len(put) > 1 or put in (["payment"], ["payments"])


def says_own(match: re.Match[str]) -> bool:
    """Tell whether they frame a proposal in full, which is no other's that stands beside it: "X proposed that she will write to
    the Borough, Y seconded"."""
    return _OWN_WORDS.match(_put(match)) is not None


def says_nothing(match: re.Match[str], bare: re.Pattern[str]) -> bool:
    """Tell whether what a proposer and a seconder frame is no more than `bare` matches, which names nothing that is proposed."""
    return bare.fullmatch(_put(match)) is not None


def of_amendments(match: re.Match[str]) -> bool:
    """Tell whether a proposer and a seconder frame amendments whose words the record does not give."""
    what = _put(match)
    return AMENDS.search(what) is not None and _OWN_WORDS.search(what) is None


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


def in_pair(draft: Draft, pair: re.Match[str], kind: str) -> tuple[int, int] | None:
    """Return the place of the name in what `pairs` found of whoever "moved" or "seconded"."""
    group = next(name for name in _GROUPS[kind] if pair[name])
    return movernames.name_in(draft, pair.start(group), pair.end(group))

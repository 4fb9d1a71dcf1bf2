"""Which body held the earlier meeting that prose names by its day: the one named with the words for the meeting, or the paper's own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from explorer.text.councils.bodies import Body
from explorer.text.councils.organisations import Organisations
from explorer.text.page import dates
from explorer.text.page.draft import Draft

_WORD = re.compile(r"\b(?:minutes|minute(?=\s+of\b)|meetings?)\b(?!s?\s+admin)", re.IGNORECASE)
_ELSE = re.compile(
    r"\bthat\b(?!\s+(?:was|were|took|is)\b)"
    r"|\b(?:circulated|follows|how|noted|saying|setting|silence|report\s+(?:of|from|by))\b"
    r"|:\s*(?:[a-z]+\s+){3}|\bto\s+(?!be\b)\w+\b(?!.*\bheld\b)",
    re.IGNORECASE | re.DOTALL,
)
"""Words after those for a meeting which lead on to something else, whose day is not the meeting's."""
_NEXT = re.compile(r"\bnext\s+\Z", re.IGNORECASE)
_SORT = re.compile(
    r"\s*(?:(?:special|annual|monthly|ordinary|extraordinary|budget|adjourned|inaugural|joint)\s+)?\Z", re.IGNORECASE
)
"""What may stand between a body and the words for its meeting."""
_OF_THE = re.compile(
    r"\s+of\s+(?:the|this|that)\s+(?P<noun>(?:sub[- ]?)?committee|board|panel|forum|cabinet|council)\b", re.IGNORECASE
)
_NAMED_BEFORE = re.compile(
    r"\b(?P<noun>(?:Sub-?)?Committee|Board|Panel|Forum|Cabinet|District|[A-Z]{2,5}C)\s+"
    r"(?:(?:Special|Annual|Joint)\s+)?\Z"
)
"""A word by which another body is called, or its letters, right before the words for its meeting."""
_COUNCIL = re.compile(
    r"\b(?:by|from|at|to|of)\s+(?:the\s+)?(?P<who>(?:[Ff]ull\s+)?Council)\s+(?:at\s+its\s+(?:\w+\s+)?)?\Z"
)
"""The council named by no more than that, before the words for its meeting."""
_ABOUT = re.compile(
    r"\b(?:[Mm]inutes|[Nn]otes(?:\s+reported\s+back)?)\s+(?:of|from)\s+(?:(?:the|an?)\s+)?(?P<what>(?:(?:[A-Z][\w'-]+|and|&|of)\s+){1,6})\Z"
)
"""What a meeting is called for, right before the word for it: "Minutes of Planning Meeting held …"."""
_ANY_SORT = re.compile(
    r"\b(?:ordinary|special|annual|general|extra-?ordinary|monthly|quarterly|regular|budget|adjourned|inaugural|joint|last|previous"
    r"|full|open|public|virtual|remote|online|zoom|hybrid|draft|statutory|emergency|urgent|additional|further|council|parish|town"
    r"|city|county|borough|district|community|village|first|second|third|main|closed|formal|business|executive|cabinet|proceedings"
    rf"|{dates.MONTH_NAMES}|{dates.WEEKDAY_NAMES})\b",
    re.IGNORECASE,
)
"""Words of a sort of meeting that any body has, or of a day."""
_ITS = re.compile(r"\b(?:its|their|from\s+(?:the|it))\s+(?:last|previous|special|recent)?\s*\Z")
_LONGEST, _FAR, _NEAR = 160, 400, 40
"""Characters of a body's name, between a body and words that mean it, and of the words right before a meeting."""


@dataclass(frozen=True, slots=True)
class Told:
    """The words for a meeting: where they open, where the last word for it stands, and the day; `its` where the body is named before."""

    start: int
    near: int
    after: int
    day: dates.Found
    its: bool


def told(text: str, begin: int, start: int, day: dates.Found) -> Told | None:
    """Return the words for a meeting that open at `start`, in a sentence from `begin`, or None where `day` is not the meeting's."""
    word = None
    for found in _WORD.finditer(text, start, day.start):
        word = found
    if word is None or _ELSE.search(text, word.end(), day.start):
        return None
    if _NEXT.search(text, max(0, word.start() - _NEAR), word.start()):
        return None
    return Told(start, word.start(), word.end(), day, _ITS.search(text, begin, start) is not None)


def holder(draft: Draft, organisations: Organisations, words: Told, begin: int, own: str) -> str:
    """Return the body that held the meeting, `own` where none is named, or an empty string where it is another that is not named."""
    if words.its:
        named = organisations.between(begin, words.day.start)[::-1] or _right_after(draft, organisations, words.day)
        return _first(named) or _council(draft, organisations, begin, words.start, own) or own
    if _of_both(draft, organisations, words, own):
        return own
    if beside := _beside(draft, organisations, words):
        return own if _in_letters(draft, beside, own) else beside
    noun = _OF_THE.match(draft.masked, words.after, words.day.start) or _before(draft.masked, words.near)
    if noun and not _called(draft, own, noun["noun"]):
        return _meant(draft, organisations, words.near, noun["noun"])
    named = organisations.between(words.start, words.day.start)
    if not named and _of_another(draft, words, own):
        return ""
    return _first(named) or _council(draft, organisations, begin, words.near, own) or own


def _first(named: list[tuple[Body, str]]) -> str:
    return next((ref for place, ref in named if place.classification != "association"), "")


def _right_after(draft: Draft, organisations: Organisations, day: dates.Found) -> list[tuple[Body, str]]:
    """Return the body right after the day of its meeting, if any: "At its meeting on 7 March 2017 the Cabinet approved …"."""
    after = organisations.between(day.end, day.end + _LONGEST)[:1]
    return [one for one in after if not draft.masked[day.end : one[0].start].replace("the", "", 1).strip(" ,\n")]


def _beside(draft: Draft, organisations: Organisations, words: Told) -> str:
    """Return the body right before the words for its meeting, on their line, else the first behind them, else that at the end of the line above,
    which wraps into the words."""
    text = draft.masked
    behind = _first(organisations.between(words.near, words.day.start))
    place, ref = next(reversed(organisations.between(max(0, words.near - _LONGEST), words.near)), (None, ""))
    if place is None or place.classification == "association" or not _SORT.match(text, place.end, words.near):
        return behind
    lines = text.count("\n", place.end, words.near)
    wraps = lines == 1 and not behind and text.startswith("eeting", words.near + 1)
    return ref if not lines or wraps else behind


def _of_both(draft: Draft, organisations: Organisations, words: Told, own: str) -> bool:
    """Tell whether what stands before the words for its meeting and the body behind them are together the name of `own`: "Roads
    Sub-Committee meeting of the District of Elm"."""
    behind = _first(organisations.between(words.near, words.day.start))
    if not behind or behind == own:
        return False
    part, of, _ = (
        draft.name(own).lower().replace("-", " ").rpartition(f" of the {draft.name(behind).lower().replace('-', ' ')}")
    )
    before = draft.masked[max(0, words.near - _LONGEST) : words.near].lower().replace("-", " ").rstrip()
    return bool(of) and before.endswith(f" {part}")


def _in_letters(draft: Draft, ref: str, own: str) -> bool:
    """Tell whether a name is that of `own` with letters for its last words: "Housing SPC"."""
    stem, _, letters = draft.name(ref).rpartition(" ")
    same = bool(stem) and draft.name(own).replace("&", "and").startswith(stem.replace("&", "and"))
    return letters.isupper() and same and _called(draft, own, letters)


def _before(text: str, near: int) -> re.Match[str] | None:
    """Return the word of another body before the words for a meeting; capitals of a heading name none."""
    return _NAMED_BEFORE.search(text, max(0, near - _NEAR), near) if text[near + 1 : near + 2].islower() else None


def _of_another(draft: Draft, words: Told, own: str) -> bool:
    """Tell whether a meeting is called by words of its own that neither name `own` nor say what sort of meeting it was."""
    about = _ABOUT.search(draft.masked, max(0, words.near - _LONGEST), words.near)
    return (
        about is not None
        and not _ANY_SORT.search(about["what"])
        and not any(word.isupper() for word in about["what"].split())
        and " ".join(about["what"].lower().split()) not in draft.name(own).lower()
    )


def _called(draft: Draft, body: str, noun: str) -> bool:
    """Tell whether a body may be called by `noun`: a word of its name, the letters with which its name ends, or the council."""
    name = draft.name(body)
    if noun.isupper():
        return "".join(word[0] for word in name.split() if word[0].isupper()).endswith(noun)
    if noun.lower() == "council":
        return draft.attr(body, "classification") == "council"
    return noun.lower().replace("-", " ") in name.lower().replace("-", " ")


def _meant(draft: Draft, organisations: Organisations, near: int, noun: str) -> str:
    """Return the nearest body named before that may be called by `noun`."""
    before = organisations.between(max(draft.paragraphs.start(near), near - _FAR), near)
    return next((ref for _, ref in reversed(before) if _called(draft, ref, noun)), "")


def _council(draft: Draft, organisations: Organisations, begin: int, near: int, own: str) -> str:
    """Return the council that is named by no more than that right before `near`."""
    found = _COUNCIL.search(draft.masked, max(begin, near - _NEAR), near)
    if found is None or (found["who"] == "Council" and draft.attr(own, "classification") == "council"):
        return ""
    return organisations.named(found["who"], *found.span("who"))

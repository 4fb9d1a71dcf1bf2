"""Whom words mean that name somebody too shortly to be read as a name, and so only of those whom the paper names in full."""

from __future__ import annotations

import re

from explorer.text.naming import names
from explorer.text.naming.nicknames import nickname
from explorer.text.page.draft import Draft

_ALONE = re.compile(r"\W{0,3}(?P<word>[A-Z][\w'’-]+)(?=\s*(?:\Z|[,.;:)/&\n-]))")
"""One word in a capital with nothing of a name after it."""
_BEFORE_VERB = re.compile(
    r"(?:\A|\s)(?P<first>(?:[A-Z][\w'’.-]*\s)?)(?P<rest>[A-Z][\w'’.-]*\s[A-Z][\w'’-]+),?\s"
    r"(?:(?:then|subsequently|further|also|formally|had|has)\s)?\Z"
)
"""Two or three words in capitals that end right before a verb."""
_REACH = 70
"""Characters before a verb in which the name before it stands."""


def note(draft: Draft, ref: str, name: str) -> None:
    """Keep by what else somebody may be named: initials, the surname, a nickname within the printed `name`."""
    parsed = names.parse(name)
    if called := nickname(name):
        draft.nicknamed[called, parsed.surname] = ref
    if parsed.surname:
        draft.surnamed.setdefault(parsed.surname, {})[parsed.forenames or parsed.initials] = ref
    if parsed.forenames:
        letters = parsed.forenames[0][0] + parsed.surname[:1]
        draft.initialled.setdefault(letters, {})[parsed.surname, parsed.initials] = ref
    elif parsed.initials and parsed.surname:
        draft.lettered.setdefault(parsed.initials[0] + parsed.surname[0], {}).setdefault(parsed.surname, ref)


def by_nickname(draft: Draft, name: str) -> str:
    """Return the one whom a name means by a nickname that the paper has printed within a fuller one, or an empty string."""
    parsed = names.parse(name) if draft.nicknamed else None
    return draft.nicknamed.get((parsed.forenames[0], parsed.surname), "") if parsed and parsed.forenames else ""


def by_initials(draft: Draft, words: str) -> str:
    """Return the one person of a paper whose initials `words` are ("AR proposed"), or an empty string."""
    letters = words.strip()
    if not (2 <= len(letters) <= 3 and letters.isalpha() and letters.isupper()):
        return ""
    fits = draft.initialled.get(letters[0] + letters[-1], {})
    short = draft.lettered.get(letters[0] + letters[-1], {})
    if len({surname for surname, _ in fits} | short.keys()) != 1 or len(fits) > 1:
        return ""
    return next(iter((fits or short).values()))


def by_surname(draft: Draft, word: str) -> str:
    """Return the one person of a paper with this surname ("Birch proposed"), or an empty string."""
    fits = draft.surnamed.get(word) or draft.surnamed.get(word.title() if word.isupper() else word, {})
    given = [first for first, *_ in filter(None, fits)]
    if len({first[0] for first in given}) > 1 or len({first for first in given if len(first) > 1}) > 1:
        return ""
    return next((ref for names_given, ref in fits.items() if names_given), "") or fits.get((), "")


def alone(draft: Draft, start: int, end: int) -> str:
    """Return whom the one word at `[start, end)`, initials or a surname, means in this paper, or an empty string."""
    word = draft.masked[start:end].strip(" \n,.;:()")
    letters, surname = by_initials(draft, word), by_surname(draft, word)
    return "" if letters and surname and letters != surname else letters or surname


def alone_at(draft: Draft, start: int, end: int) -> tuple[int, int] | None:
    """Return the place of the one word that `[start, end)` opens with, where it means somebody of this paper."""
    match = _ALONE.match(draft.masked[start:end])
    if match is None or not alone(draft, start + match.start("word"), start + match.end("word")):
        return None
    return start + match.start("word"), start + match.end("word")


def ends_before(draft: Draft, floor: int, place: int) -> int:
    """Return where the name without a title starts that ends right before a verb at `place` and is that of somebody whom this
    paper names so, or with the same initial; -1 where none does."""
    low = max(floor, place - _REACH)
    match = _BEFORE_VERB.search(draft.masked[low:place])
    if match is None:
        return -1
    for group in ("first", "rest"):
        start, stop = match.start(group), match.end("rest")
        name = names.parse(match.string[start:stop].replace("\n", " "))
        if not name.titles and name.initials and _listed(draft, name.surname, name.initials[0]):
            return low + start
    return -1


def _listed(draft: Draft, surname: str, letter: str) -> bool:
    return any(given and given[0][0] == letter for given in draft.surnamed.get(surname, ()))

"""Words above a list by which a resolution only recommends what stands in it: "RESOLVED that it be recommended to Cabinet: (1) …".

What the list says is then asked of that body, and not settled: the words of a clause alone ("that the first half hour be free") do not tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_LONGEST: Final = 240
"""Characters of such words at most."""
_WORD: Final = re.compile(r"[\w'’&-]*\w")
_CUES: Final = re.compile(r"recommend|requested|asked|urged|invited", re.IGNORECASE)
_PARTED: Final = re.compile(r"[.;:]\s+[A-Za-z]{2}")
"""Words that do not lead on to the list alone."""
_LEADS_ON: Final = frozenset(("that", "to", "as", "follows"))
_VERBS: Final = frozenset(("recommend", "recommends", "recommended"))
_NOUNS: Final = frozenset(("recommendation", "recommendations"))
_ASKS: Final = frozenset(("requested", "asked", "urged", "invited", "recommended"))
_MADE: Final = frozenset(("be", "are", "is", "made", "submitted", "forwarded", "referred", "put", "sent"))
_TOLD: Final = frozenset(("as", "was", "were", "been", "is", "are", "which", "not"))
"""Words before a verb that tells what another recommended."""
_JOINS: Final = frozenset(("and", "of", "for", "the"))
_SORTS: Final = frozenset(("council", "cabinet", "executive", "committee", "board", "panel", "government", "authority"))
_NO_NAME: Final = frozenset(("that", "the", "to", "it", "resolved", "also", "further"))


class Lead(NamedTuple):
    """To whom a list is recommended: the place of the body's name, empty where none is named."""

    start: int
    end: int


def lead(text: str, begin: int, end: int) -> Lead | None:
    """Return to whom `[begin, end)`, the words between the word that settles and its list, say that the list is
    recommended; None where they do not."""
    if end - begin > _LONGEST or not _CUES.search(text, begin, end) or _PARTED.search(text, begin, end):
        return None
    found = list(_WORD.finditer(text, begin, end))
    low = [word.group().lower() for word in found]
    while low and (low[-1] in _LEADS_ON or len(low[-1]) == 1 or low[-1].isdecimal()):
        low.pop()
    verb = next((at for at in reversed(range(len(low))) if low[at] in _VERBS | _NOUNS | _ASKS), -1)
    if verb < 0 or (verb and low[verb - 1] in _TOLD):
        return None
    after = verb + 1
    if after == len(low):
        return _before(found, low, verb)
    if low[verb] not in _VERBS | _NOUNS:
        return None
    made = after
    while made < len(low) and low[made] in _MADE:
        made += 1
    if low[verb] in _NOUNS and made == after and not (verb and low[verb - 1] == "a"):
        return None
    first = made + (low[made : made + 1] == ["to"])
    if first == made and low[verb] in _NOUNS:
        return None
    first += low[first : first + 1] == ["the"]
    return _named(found[first : len(low)])


def _before(found: Sequence[re.Match[str]], low: Sequence[str], verb: int) -> Lead | None:
    """Return the body that is asked where nothing but the list follows the verb: "that Cabinet be requested to:"."""
    if low[verb] in _NOUNS:
        return None
    if verb and low[verb - 1] == "be" and low[verb] in _ASKS and low[:verb][-2:] != ["it", "be"]:
        first = verb - 1
        while (
            first
            and (found[first - 1].group()[0].isupper() or low[first - 1] in _JOINS)
            and low[first - 1] not in _NO_NAME
        ):
            first -= 1
        return _named(found[first : verb - 1]) if first < verb - 1 and low[verb - 2] in _SORTS else None
    return Lead(0, 0) if low[verb] in _VERBS else None


def _named(words: Sequence[re.Match[str]]) -> Lead | None:
    if not words or not all(word.group()[0].isupper() or word.group() in _JOINS for word in words):
        return None
    return Lead(words[0].start(), words[-1].end())

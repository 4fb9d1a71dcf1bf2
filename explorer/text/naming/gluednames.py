"""Names that a list runs together without a comma: "Ann Elm (AE) Ben Oak (BO)", "Mrs Elm B. Oak", long runs of forenames and surnames."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.naming import namewords as words
from explorer.text.naming.nameparts import is_name
from explorer.text.naming.nametitles import fold, is_title

_FEWEST = 3
"""Words of two names run together."""
_PAIRS = 4
"""Pairs of words that a run of names has at least that is told by them."""
_LONGEST_RUN = 1_000
_MOST = 7
"""Words of one name, its title and what is in brackets after it."""
_TAG = re.compile(r"\([A-Z]{2,3}\)[,;]?")
_ONE_LETTER = re.compile(r"[A-Z]\.?")
_WITH_INITIAL = re.compile(r"[A-Z]\.[A-Z][\w'-]{2,}")
"""An initial and a surname without the blank between them: "A.Elm"."""
_LEADING_INITIAL = re.compile(r"[A-Z]\.(?:[A-Z][a-z]|$)")

Word = tuple[re.Match[str], str]
"""A word of a list where it stands, and the form in which it is looked up."""
Piece = tuple[int, int, list[Word]]
"""Where a piece of a list stands, and its words."""


def unglued(text: str, start: int, end: int, said: list[Word]) -> Iterator[Piece]:
    """Yield the names that a piece runs together: cut after initials in brackets ("Ann Elm (AE) Ben Oak (BO)"), where a forename and
    a surname follow another pair ("Ann Elm Ben Oak"), and before an initial that follows a title and a surname ("Mrs Elm B. Oak")."""
    if len(said) < _FEWEST or end - start > _LONGEST_RUN:
        yield start, end, said
        return
    spoken = [k for k, (match, _) in enumerate(said) if match.group().strip("-–—*•·.,:")]
    words_at = [said[k][0] for k in spoken]
    given = [said[k][1] in words.FORENAMES for k in spoken]
    letters = any(len(match.group()) < 5 and match.group().strip(",;").isupper() for match in words_at[1:])
    marked = letters or any(given[2:]) or "(" in text[start:end] or "." in text[start:end]
    if len(words_at) < _FEWEST or not marked:
        yield start, end, said
        return
    begin, paired = 0, _paired(words_at, given)
    for k in range(len(words_at)):
        if (paired and k > begin + 1 and (k - paired[0]) % 2 == 0) or _begins_another(text, words_at, given, begin, k):
            yield words_at[begin].start(), words_at[k - 1].end(), said[spoken[begin] : spoken[k - 1] + 1]
            begin = k
    yield words_at[begin].start(), end, said[spoken[begin] :]


def _paired(found: list[re.Match[str]], given: list[bool]) -> tuple[int, ...]:
    """Return where the pairs of a long run of a forename and a surname each begin ("Ann Elm Sorcha Gordon Ben Oak Cai Lime"); none
    where the words do not come in pairs, of which most have a known forename."""
    first = int(is_title(found[0].group()))
    starts = tuple(range(first, len(found), 2))
    plain = (len(found) - first) % 2 == 0 and len(starts) >= _PAIRS
    whole = plain and all(
        match.group().replace("-", "").replace("'", "").isalpha() and match.group()[0].isupper() for match in found
    )
    known = sum(given[k] for k in starts) if whole else 0
    return starts if whole and 5 * known >= 3 * len(starts) else ()


def _begins_another(text: str, found: list[re.Match[str]], given: list[bool], begin: int, k: int) -> bool:
    """Tell whether word `k` begins another name than the one that word `begin` began; `given` tells which words are forenames."""
    word, before = found[k].group(), found[k - 1].group()
    fewest = 0 if _WITH_INITIAL.fullmatch(found[begin].group()) else 1
    if not (
        fewest < k - begin <= _MOST and word[:1].isupper() and is_name(text[found[begin].start() : found[k - 1].end()])
    ):
        return False
    if _TAG.fullmatch(before) or _initials_of(found, begin, k - 1):
        return True
    if given[k - 1]:
        return False
    titled = is_title(found[begin].group())
    if given[k] and given[begin + titled] and _surname_after(found, k):
        return True
    if titled and _LEADING_INITIAL.match(word):
        return True
    if len(before) <= len("A.") or not (_ONE_LETTER.fullmatch(word) or _WITH_INITIAL.fullmatch(word)):
        return False
    return _ONE_LETTER.match(found[begin + titled].group()) is not None


def _initials_of(found: list[re.Match[str]], begin: int, tag: int) -> bool:
    """Tell whether word `tag` repeats the first letters of the name before it, as tables of those present do ("Ann Elm AE")."""
    letters = found[tag].group().strip(",;")
    own = [match.group() for match in found[begin:tag] if not is_title(match.group())]
    return (
        len(own) > 1 and 2 <= len(letters) <= 3 and letters.isalpha() and letters.isupper()
        and not own[-1].isupper() and letters[0] == own[0][0] and letters[-1] == own[-1][0]
    )  # fmt: skip


def _surname_after(found: list[re.Match[str]], k: int) -> bool:
    return (
        k + 1 < len(found) and found[k + 1].group()[:1].isupper() and fold(found[k + 1].group()) not in words.FORENAMES
    )

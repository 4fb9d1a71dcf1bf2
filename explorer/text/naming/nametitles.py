"""Titles before a name, letters after it, and initials: the words of a printed name that are neither forename nor surname."""

from __future__ import annotations

import re
from functools import lru_cache

from explorer.text.naming import namewords as words

_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,4}")
_OFFICE = 3
"""Letters of an office in short before a name."""
_WORD = 40
"""Characters of a word that may be kept: the words of names come again and again, and a longer word is in none."""
_IN_SHORT = {"Cr": "councillor", "Crs": "councillors"}
"""Titles in short, as councils of Australia and New Zealand print them, that in other capitals are initials."""
_LEADS = ("chair", "vice", "presid", "treas", "sec", "warden", "reeve", "príomh", "cathaoirleach")
"""How words of an office begin that may stand before a name without a title, or before another word of the office."""

_BEFORE_MAYOR = frozenset(("deputy", "depute", "vice", "lord"))
_MAYORS = frozenset(("mayor", "provost"))
_LONGEST_MAYOR = 3
"""Words of such a title: "Deputy Lord Mayor"."""


def fold(word: str) -> str:
    """The form in which a word is looked up: lower case, straight apostrophes, no stops or commas at its ends."""
    return _folded(word) if len(word) <= _WORD else _plain(word)


def _plain(word: str) -> str:
    bare = word.replace("’", "'").replace("‘", "'").strip(".,;:()[]*_'\"“”")
    return _IN_SHORT.get(bare) or bare.lower()


_folded = lru_cache(maxsize=16_384)(_plain)


def is_title(word: str) -> bool:
    """Whether a word is a title such as Cllr or Mrs."""
    return fold(word) in words.TITLES


def take_titles(tokens: list[str]) -> tuple[tuple[str, ...], list[str], list[str]]:
    """Kept titles, leading role words, and the tokens left; the last token is never a title."""
    titles: list[str] = []
    roles: list[str] = []
    at = 0
    while at < len(tokens) - 1:
        word = fold(tokens[at])
        if word in _BEFORE_MAYOR and (office := _mayor(tokens, at)):
            titles.append(" ".join(map(str.capitalize, office)))
            at += len(office)
        elif word in words.TITLES:
            titles.append(words.TITLES[word])
            at += 1
        elif word in words.LEADING_ROLES and (
            is_title(tokens[at + 1]) or word.startswith(_LEADS) or fold(tokens[at + 1]).startswith(_LEADS[-1])
        ):
            roles.append(tokens[at].strip(":"))
            at += 1
        elif tokens[at] in words.COUNCIL_LETTERS and at + 2 < len(tokens) and _opens_given(tokens[at + 1]):
            titles.append("Councillor")
            at += 1
        elif len(word) == _OFFICE and tokens[at].isupper() and _named_after(tokens, at):
            roles.append(tokens[at])
            at += 1
        elif word in words.BEFORE_TITLES and is_title(tokens[at + 1]) and at + 2 < len(tokens):
            at += 1
        else:
            break
    left = tokens[at:]
    if len(left) > 2 and words.TITLES.get(fold(left[-1])) == "Councillor":
        titles.append("Councillor")
        left.pop()
    return tuple(dict.fromkeys(titles)), roles, left


def _mayor(tokens: list[str], at: int) -> list[str]:
    """Return the words of a mayor's or provost's title of several words, "Deputy Lord Mayor", with a name behind it; else nothing."""
    office = [fold(token) for token in tokens[at : at + _LONGEST_MAYOR]]
    end = next((end for end, word in enumerate(office) if word not in _BEFORE_MAYOR), 0)
    return office[: end + 1] if end and office[end] in _MAYORS and at + end + 1 < len(tokens) else []


def _opens_given(word: str) -> bool:
    """Whether a word is an initial by itself or a known given name."""
    return fold(word) in words.FORENAMES or (len(word.strip(".")) == 1 and word[0].isupper())


def _named_after(tokens: list[str], at: int) -> bool:
    """Tell whether a token spells an office before a known forename and a surname, and no initials or a council: "RFO Ann Elm"."""
    spelt = tokens[at].isalpha() and not tokens[at].endswith("C") and not set(tokens[at]).isdisjoint("AEIOU")
    return spelt and at + 2 < len(tokens) and fold(tokens[at + 1]) in words.FORENAMES and len(tokens[at + 1]) > 2


def take_postnominals(tokens: list[str]) -> tuple[list[str], list[str]]:
    """Letters after a name: known ones, and short words in capitals after a given name and a surname that are not (M Daly SEO)."""
    end = len(tokens)
    while end > 1:
        token = tokens[end - 1].strip(",")
        letters = token.replace(".", "")
        known = fold(token).replace(".", "") in words.POSTNOMINALS and (letters[:2].isupper() or end > 2)
        known = known and not (fold(token) in words.GENERATIONS and is_initials(tokens[end - 2]))
        office = (
            end > 2
            and letters.isupper()
            and 2 <= len(letters) <= 3
            and not any(t.isupper() for t in tokens[1 : end - 1])
        )
        if not known and not office:
            break
        end -= 1
    return tokens[:end], [token.strip(",.") for token in tokens[end:]]


@lru_cache(maxsize=4096)
def all_postnominals(text: str) -> bool:
    """Whether a text is only letters such as MBE."""
    said = text.split()
    for word in said:
        if fold(word).replace(".", "") not in words.POSTNOMINALS:
            return False
    return bool(said)


def is_initials(word: str) -> bool:
    """`J`, `J.`, `J.R.`, `JR`: one letter, or two or three capitals that no name is spelt with."""
    return len(word) <= _WORD and _few_initials(word)


@lru_cache(maxsize=16_384)
def _few_initials(word: str) -> bool:
    bare = word.strip(",;")
    if len(bare) > 4 and bare.isalpha():
        return False
    if not _INITIALS.fullmatch(bare):
        return False
    letters = bare.replace(".", "").replace("-", "")
    no_vowel = len(letters) <= 3 and letters.isupper() and not set(letters) & set("AEIOUY")
    return len(letters) == 1 or "." in bare or no_vowel

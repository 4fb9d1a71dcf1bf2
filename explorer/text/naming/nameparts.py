"""One person's name as council papers print it: taken apart, and told from what is no name.

Pure functions of a string, one pass over its words; no expression here can backtrack.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from explorer.text.naming import namewords as words
from explorer.text.naming.nametitles import (
    all_postnominals,
    fold,
    is_initials,
    is_title,
    take_postnominals,
    take_titles,
)

LONGEST: Final = 200
"""Characters after which a text is no name."""

_GLUED_TITLE = re.compile(r"\b(?:(?:Mrs?|Ms|Dr|Cllr|Rev)\.(?=[A-Z])|(?:Mrs?|Ms|Dr)(?=[A-Z]\.\s))")
_COUNCIL = re.compile(r"[A-Z]{1,3}[BCDPT]C|(?:[A-Z]\.){4,}")
"""Letters of a council, which run together with names beside them."""
_GLUED_INITIALS = re.compile(
    r"(?<![^\W\d_])((?:[^\W\d_]\.){1,3}|(?:[A-Z]{2}|Cllr|Mrs?|Ms|Dr|Rev)\.)(?=[^\W\d_](?:[^\W\d_]|['’]))"
)
"""Initials, or a title, right before a surname ("S.Birch")."""
_STUCK = re.compile(r"\.[^\W\d_]|[rs][A-Z]\.\s")
"""A stop that a letter follows at once, or a small letter that an initial follows, as in either."""
_BRACKET = re.compile(r"[(\[]([^()\[\]]{0,120})[)\]]")
_NICKNAME = re.compile(r"(?<=[\w.])\s['\"‘“][A-Z][a-z]{1,11}['\"’”](?=\s[A-Z])")
"""What somebody is called, in quotes between given name and surname: "Robert 'Bob' Birch"."""
_LETTERS_ALONE = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,4}")
"""Capitals that nobody can say, which are an organisation's ("Mere CCG") or somebody's initials."""
_FORMER = re.compile(
    r"(?:[Nn][ée]e|[Ff]ormerly|[Pp]reviously)\s+(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.?\s+)?"
    r"(?:[A-ZÀ-Þ][\w'’-]*\.?\s+)?(?P<surname>[A-ZÀ-Þ][\w'’-]+)"
)
"""The surname before marriage, or before another change of it: "née Elm", "formerly Cllr Ann Elm"."""
_POSSESSIVE = re.compile(r"['’]s$")
_OF_SOMEBODY = re.compile(r"[a-z]['’]s$")
"""What no given name is: whose somebody is ("Mayor's Chaplain")."""
_LOWER_AFTER_STOP = re.compile(r"\.[a-z]")
"""What an address has, and no name."""
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in parts.

    `initials` has one letter for every given name, whether printed in full or not; `forenames` only the full ones. Particles
    stay in `surname`. `titles` are in their kept form (Cllr → Councillor); `role` is what brackets or commas add, `former` the surname
    that brackets say somebody had before.
    """

    titles: tuple[str, ...] = ()
    forenames: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    surname: str = ""
    postnominals: tuple[str, ...] = ()
    role: str = ""
    former: str = ""


@lru_cache(maxsize=65_536)
def parse(name: str) -> PersonName:
    """Takes one printed name, with titles, brackets and letters after it, and gives its parts; no name gives few or none."""
    text = _spaced(name[:LONGEST])
    text, brackets = _take_brackets(text)
    head, _, tail = text.partition(",")
    reversed_given: list[str] = []
    roles: list[str] = []
    postnominals: list[str] = []
    for part in (piece.strip() for piece in tail.split(",") if piece.strip()):
        if all_postnominals(part):
            postnominals += part.split()
        elif not reversed_given and not roles and is_given(part) and is_bare_surname(head):
            reversed_given = part.split()
        else:
            roles.append(part)
    titles, leading, rest = take_titles(head.split())
    rest, after = take_postnominals(rest)
    given, surname = _split_surname(rest)
    given = reversed_given + given
    former = ""
    for inner in brackets:
        before = _FORMER.fullmatch(inner.strip())
        if fold(inner) in words.GENERATIONS:
            postnominals.append(inner.strip())
        elif before and fold(before["surname"]) not in words.NEVER | words.OFFICERS:
            former = before["surname"]
        elif not given and surname and _bracketed_initials(inner):
            given = inner.split()
        elif not (_bracketed_initials(inner) and _letters(inner) == _letters_of([*given, surname])):
            roles.append(inner)
    forenames, initials = _given_parts(given, surname)
    role = "; ".join([*leading, *roles])
    surname = _POSSESSIVE.sub("", surname)
    return PersonName(titles, forenames, initials, _recase(surname), tuple(after + postnominals), role, former)


def is_name(text: str, *, bare: bool = False, caps: bool = False) -> bool:
    """Whether this is plausibly one person's name and nothing else.

    Strict: it must have a title or a given name beside the surname, unless `bare` says that the place calls for a name (a list
    of members); words wholly in capitals pass only with a title or an initial, unless `caps` says that the list is so printed.
    """
    wants = _wants(text) if 2 <= len(text) <= LONGEST else None
    return wants is not None and (bare or not wants.bare) and (caps or not wants.caps)


class _Wants(NamedTuple):
    """What the place of words must say before they are a name: that it calls for a bare one, or prints its names in capitals."""

    bare: bool
    caps: bool


@lru_cache(maxsize=65_536)
def _wants(text: str) -> _Wants | None:
    """Return what words want to be a name, or None for what is none anywhere."""
    plain, brackets = _take_brackets(_spaced(text))
    if _DIGIT.search(plain) or len(brackets) > 2:
        return None
    head, _, tail = plain.partition(",")
    titles, _, rest = take_titles(head.split())
    rest, _ = take_postnominals(rest)
    turned = bool(tail.strip()) and not titles and is_bare_surname(head) and is_given(tail.strip())
    if turned:
        rest = [*tail.split(), *rest]
    if not 1 <= len(rest) <= 6 or not all(_name_like(word) for word in rest):
        return None
    if any(_OF_SOMEBODY.search(word) for word in rest[:-1]):
        return None
    if any(_COUNCIL.fullmatch(word) for word in rest):
        return None
    given, surname = _split_surname(rest)
    if not surname or _too_short(surname) or _LETTERS_ALONE.fullmatch(surname):
        return None
    with_initial = any(is_initials(word) for word in given) or any(_bracketed_initials(inner) for inner in brackets)
    if brackets and not (given or titles) and fold(surname) in words.OFFICERS:
        return None
    if not _words_fit(given, surname, bool(set(titles) - words.OFFICES), with_initial):
        return None
    runs_on = (
        bool(tail.strip()) and not (turned or titles) and not all(all_postnominals(part) for part in tail.split(","))
    )
    return _Wants(
        bare=runs_on or not (titles or given or with_initial),
        caps=not (titles or with_initial) and all(word.isupper() for word in rest),
    )


def _spaced(name: str) -> str:
    """A name's words one space apart, initials that stick to the surname too, and no nickname in quotes."""
    if " '" in name or '"' in name or "‘" in name or "“" in name:
        name = _NICKNAME.sub("", name)
    if _STUCK.search(name):
        name = _GLUED_INITIALS.sub(r"\1 ", _GLUED_TITLE.sub(r"\g<0> ", name))
    return " ".join(name.replace("*", " ").split())


def _take_brackets(text: str) -> tuple[str, list[str]]:
    found = [match.group(1).strip() for match in _BRACKET.finditer(text)] if "(" in text or "[" in text else []
    if not found:
        return text, []
    outer = _BRACKET.sub(" ", text)
    if "(" in outer:  # Brackets within brackets.
        found += [match.group(1).strip() for match in _BRACKET.finditer(outer)]
        outer = _BRACKET.sub(" ", outer)
    return " ".join(outer.split()), [inner for inner in found if inner]


def _bracketed_initials(inner: str) -> bool:
    letters = inner.replace(".", "").replace(" ", "")
    short = len(letters) <= 2 or ("." in inner and len(letters) == 3)
    return short and letters.isalpha() and letters.isupper() and letters != "VC"


def _too_short(surname: str) -> bool:
    letters = [char for char in surname if char.isalpha()]
    return len(letters) < 2 or surname in ("St", "Rd") or ("." in surname.rstrip(".") and len(letters) < 4)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalpha()).upper()


def _letters_of(parts: list[str]) -> str:
    return "".join(part[0] for part in parts if part).upper()


def is_bare_surname(head: str) -> bool:
    """Whether a text is a surname without title or given name."""
    tokens = head.split()
    given, surname = _split_surname(tokens)
    if given or not surname or is_title(tokens[0]) or fold(tokens[-1]) in words.OFFICERS:
        return False
    return len(tokens[-1]) > 1 and _name_like(tokens[-1])


def is_given(text: str) -> bool:
    """Whether a text is only given names or initials."""
    tokens = text.strip(";. ").split()
    _, _, rest = take_titles([*tokens, "x"])
    plain = rest[:-1]
    return 1 <= len(plain) <= 3 and all(
        is_initials(word) or (_name_like(word) and fold(word) not in words.NEVER) for word in plain
    )


def _split_surname(tokens: list[str]) -> tuple[list[str], str]:
    """The last word is the surname, with the particles before it; of two surnames that cannot be told from a given name
    (Cotter Coughlan) the last alone is taken."""
    tokens = [token.strip(",;:" if is_initials(token) else ",;:.") for token in tokens]
    tokens = [token for token in tokens if token and token not in ("-", "–")]
    if not tokens:
        return [], ""
    start = len(tokens) - 1
    first = len(tokens) == 2 and tokens[0] in words.GIVEN_PARTICLES
    while start > first and (
        fold(tokens[start - 1]) in words.PARTICLES
        or tokens[start - 1].lower() in words.PARTICLES
        or (tokens[start - 1] == "O" and fold(tokens[start]) in words.IRISH_O)
    ):
        start -= 1
    return tokens[:start], " ".join(tokens[start:])


def _given_parts(given: list[str], surname: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    forenames: list[str] = []
    initials: list[str] = []
    for word in given:
        bare = word.strip(",;.")
        glued = len(bare) <= 3 and bare.isupper() and not surname.isupper() and fold(bare) not in words.FORENAMES
        if glued or is_initials(word):
            initials += [char.upper() for char in bare if char.isalpha()]
        elif bare and bare[0].isalpha():
            forenames.append(_recase(bare))
            initials.append(bare[0].upper())
    return tuple(forenames), tuple(initials)


def _recase(word: str) -> str:
    if len(word) < 3 or not word.isupper():
        return word
    parts = [part.capitalize() for part in re.split(r"([\s'’-])", word)]
    return "".join("Mc" + part[2:].capitalize() if part.startswith("Mc") and len(part) > 3 else part for part in parts)


_FIRM = re.compile(r"(?:^|-)[A-Z]{3,}(?:-|$)")
"""A part of a word in capitals, which is a firm's and no name's: "O'Dale-ACOM"."""


_GLUED_PARTICLE = re.compile(r"(?:d[aeiu]|d[ae][lnr]|v[ao]n(?:d[ae][nr])?|l[ae]|el|al|t[ae][nr]|[dl]['’])(?=[A-ZÀ-Þ])")
"""A particle in small letters that runs together with the surname behind it: "denOak"."""


@lru_cache(maxsize=16_384)
def _name_like(word: str) -> bool:
    """A capitalised word of letters, hyphens and apostrophes, an initial, or a particle: `McNAMARA`, `de`, `denOak`, not `iPad`."""
    bare = word.strip(",;:.")
    if bare.lower() in words.PARTICLES or is_initials(word):
        return True
    if _LOWER_AFTER_STOP.search(bare) or ("-" in bare and _FIRM.search(bare) and not bare.isupper()):
        return False
    letters = bare.replace("'", "").replace("’", "").replace("-", "").replace(".", "")
    opens = bare[:1].isupper() or _GLUED_PARTICLE.match(bare) is not None
    return 2 <= len(letters) <= 25 and letters.isalpha() and opens


def _words_fit(given: list[str], surname: str, titled: bool, with_initial: bool) -> bool:
    for word in given:
        folded = fold(word)
        if folded in words.NEVER and folded not in words.FORENAMES and (len(folded) > 2 or not is_initials(word)):
            return False
    last = fold(surname.split()[-1])
    if last in words.POSTNOMINALS and surname.isupper() and not given:
        return False
    if last in words.TITLES and last not in words.SURNAMES:
        return False
    if last not in words.NEVER:
        return "-" not in last or not words.NEVER.issuperset(last.split("-"))
    with_initial = with_initial and (given[0] != "A" or last not in words.THINGS) if given else with_initial
    return last in words.SURNAMES and (titled or with_initial or any(fold(word) in words.FORENAMES for word in given))

"""The name of a body brought to the form that decides which body it is: whose it is, its words, its number."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from explorer.resolve.councils import TYPES, Council, generic_council, own_council, parse_council
from explorer.resolve.forms import without_words, word_set, words
from explorer.resolve.misprints import misprint_of, unread

NOUNS: Final = word_set(
    "board panel committee subcommittee group team forum partnership agency authority commission trust association inspectorate cabinet "
    "council assembly service department directorate executive party"
)
_PLURALS: Final = {noun + "s": noun for noun in NOUNS} | {
    "authorities": "authority", "agencies": "agency", "parties": "party", "assemblies": "assembly",
}  # fmt: skip
_GENERIC_LEAD: Final = word_set("the this that each any its their our new same joint relevant appropriate")
_ACRONYM_AFTER = re.compile(r"^(?P<full>.+?)\s*\(\s*(?P<short>[A-Z][A-Za-z&]{1,7})\s*\)\s*$")
_ACRONYM = re.compile(r"[A-Z][A-Za-z&]{0,6}[A-Z]s?")
JOINS: Final = frozenset(("of", "and", "the", "for", "in", "to", "on"))
NATIONAL: Final = "national"
_LETTERS: Final = 3
"""Letters from which a word may stand for as many words."""


class Form(NamedTuple):
    """`owner` is the slug that stands in ids; `tokens` are the deciding words, the number last where there is one."""

    owner: str
    tokens: tuple[str, ...]
    number: str = ""


def split_acronym(name: str) -> tuple[str, str]:
    """`Full Name (FN)` in two; the acronym is empty where there is none."""
    match = _ACRONYM_AFTER.match(" ".join(name.split()))
    if match and is_acronym(match["short"]) and len(words(match["full"])) > 1:
        return match["full"], match["short"]
    return name, ""


def is_acronym(name: str) -> bool:
    """Whether a name is one word of capitals such as ACE or DfE."""
    return bool(_ACRONYM.fullmatch(name.strip())) and sum(map(str.isupper, name)) * 2 > len(name.strip())


def initials(tokens: tuple[str, ...], every: bool) -> str:
    """First letters of the words, joining words counted where `every` says so."""
    return "".join(word[0] for word in tokens if every or word not in JOINS)


@lru_cache(maxsize=65536)
def body_form(name: str, classification: str, council: Council) -> Form | None:
    """The form of a printed name in a paper of `council`; None where it names a sort of body and none in particular."""
    full, _ = split_acronym(name)
    tokens = _named_part(words(full))
    if not tokens:
        return None
    if own_council(tokens, council):
        return Form(council.slug, ("council",))
    if generic_council(tokens):
        return Form(council.slug, tokens) if _of_other_tier(tokens, council) else None
    named = parse_council(full)
    if named and (district := _district_of(named, council)):
        return Form(council.slug, district)
    if named and (named.types or named.place == council.place or misprint_of(named, council)):
        own = same_council(named, council) or misprint_of(named, council)
        return Form(council.slug if own else named.slug, ("council",))
    if unread(tokens, council, TYPES) or (tokens[-1] == "council" and tokens[:2] in _PARTIES):
        return None
    ministry = tokens[0] in ("department", "ministry") and len(tokens) > 1
    owner = NATIONAL if classification == "inspectorate" or ministry else council.slug
    lettered = is_acronym(full.rpartition(" ")[2].strip(".,;:()"))
    tokens, number = _numbered(folded(_without_letters(_without_council(tokens, council, lettered))))
    if not number and (tokens in _ALONE or (len(tokens) == 1 and tokens[0] in NOUNS - {"cabinet", "executive"})):
        return None
    return Form(owner, (*tokens, number) if number else tokens, number)


_PARTIES: Final = frozenset(
    (*name.split(), "council")[:2]
    for name in (
        "labour", "conservative", "liberal democrat", "lib dem", "green", "independent", "fianna fail", "fine gael", "sinn fein", "plaid cymru",
        "ulster unionist",
    )
)  # fmt: skip
"""How the name of a party begins: "my Labour Council colleagues" are of no such council."""
CITY_AND_COUNTY: Final = frozenset({"city", "county"})
_DISTRICTS: Final = frozenset({"metropolitan", "municipal"})
LOCAL: Final = frozenset({"parish", "town", "community"})
"""Sorts of councils that have others around them, and one clerk."""


def _of_other_tier(tokens: tuple[str, ...], council: Council) -> bool:
    """Whether `the borough council` and its like stand in a parish's or community's paper, where they are of the one around it."""
    return bool(council.types & LOCAL) and tokens in (
        ("borough", "council"),
        ("district", "council"),
        ("county", "council"),
    )


def _district_of(named: Council, council: Council) -> tuple[str, ...]:
    """The words of the municipal district that a name means where its place has one council of city and county: such a council has its
    districts (Local Government Reform Act 2014, section 22A of the Act of 2001), and a "Mere Metropolitan Council" is one of them."""
    kinds = named.types - {"district"}
    if named.place != council.place or not council.types >= CITY_AND_COUNTY or not kinds or not kinds <= _DISTRICTS:
        return ()
    return (*sorted(kinds), "district", "of", *named.place)


def ran_together(name: str) -> bool:
    """Whether a printed name brought other words with it (`of Meeting of …`)."""
    tokens = words(name)
    return len(_named_part(tokens)) < len(tokens) - (tokens[:1] == ("the",))


_OF_WHOM: Final = (("of", "directors"), ("of", "trustees"), ("of", "governors"), ("of", "management"))
"""What a board is of, said or left out for one board."""


def _named_part(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The name without joining words at its ends and without the `Minutes of`, `Member of` that ran together with it."""
    for at in range(len(tokens) - 2, 0, -1):
        if tokens[at] in ("of", "to") and tokens[at - 1] in ("meeting", "meetings", "minutes", "member", "members"):
            tokens = tokens[at + 1 :]
            break
    while len(tokens) > 1 and tokens[0] in ("of", "the", "and", "for", "to", "in", "at"):
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1] in ("of", "the", "and", "pdf", "meeting"):
        tokens = tokens[:-1]
    if len(tokens) > 3 and tokens[-3] == "board" and tokens[-2:] in _OF_WHOM:
        tokens = tokens[:-2]
    return tokens


def same_council(named: Council, council: Council) -> bool:
    """Whether two names can be of one council: one place, and types that do not contradict."""
    return named.place == council.place and (named.slug == council.slug or not named.types or not council.types)


_ALONE: Final = frozenset({(lead, noun) for lead in _GENERIC_LEAD for noun in NOUNS})


def _without_letters(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without letters for words that stand beside them: `Roads SPC Strategic Policy Committee`."""
    kept = list(tokens)
    for at in range(len(tokens) - 1, -1, -1):
        size = len(tokens[at])
        if size < _LETTERS:
            continue
        beside = (tokens[at + 1 : at + 1 + size], tokens[max(0, at - size) : at])
        if any(len(words) == size and initials(words, every=True) == tokens[at] for words in beside):
            del kept[at]
    return tuple(kept)


def _without_council(tokens: tuple[str, ...], council: Council, lettered: bool) -> tuple[str, ...]:
    """`Westmere City Council Cabinet`, `Westmere's Housing Panel` and the bare name are one; so are `Westmere's Housing SPC` and its bare
    name, where `lettered` says that the last word is letters."""
    owned = (*council.place[:-1], council.place[-1] + "s") if council.place else ()
    full = words(council.name)
    for lead in ((*full[:-1], "councils"), full, owned, council.place, ("city", "councils"), ("councils",)):
        rest = without_words(tokens, lead)
        if rest != tokens and rest and (rest[-1] in NOUNS or rest[-1] in _PLURALS or rest[-1].isdigit() or lettered):
            bare = rest[-1] in NOUNS or rest[-1] in _PLURALS
            if len(rest) > 1 or rest == ("cabinet",) or not bare:
                return rest
    return tokens


def folded(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name in the singular; the sub-committee of a committee is named without the noun `committee`."""
    out: list[str] = []
    for token in tokens:
        word = _PLURALS.get(token, token)
        if word == "committee" and out[-1:] == ["sub"]:
            out.pop()
            word = "subcommittee"
        if word == "subcommittee" and out[-1:] == ["committee"]:
            out.pop()
        if word in ("for", "the") and "member" in out and out[-1] in ("member", "for"):
            continue
        if not out or out[-1] != word:
            out.append(word[:-1] if len(word) > 4 and word.endswith("s") and word[-2] not in "sui" else word)
    return tuple(out)


def _numbered(tokens: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    for at in range(len(tokens) - 1, 0, -1):
        if (
            tokens[at].isdigit()
            and len(tokens[at]) <= 2
            and (tokens[at - 1] in NOUNS or tokens[at - 1] in ("no", "number"))
        ):
            head = tokens[: at - 1] if tokens[at - 1] in ("no", "number") else tokens[:at]
            return (*head, *tokens[at + 1 :]), tokens[at].lstrip("0") or "0"
    return tokens, ""

"""What one paper knows of one person, and whether two such profiles can be one human being."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from explorer.resolve.forms import as_misread, words
from explorer.text.naming.names import PersonName, parse
from explorer.text.naming.namewords import FEMALE, GENERATIONS, MALE

_MEMBER_TITLES: Final = frozenset({"Councillor", "Alderman", "Bailie"})
_FIRST_CITIZENS: Final = ("Mayor", "Provost")
"""How titles of members end that others may lead: Lord Mayor, Deputy Mayor, Lord Provost."""
_GENDERS: Final = {
    "Mr": "m", "Sir": "m", "Lord": "m", "Father": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "Dame": "f", "Lady": "f", "Baroness": "f",
    "Sister": "f",
}  # fmt: skip
_MEMBER_ROLES: Final = ("member", "chair", "vice", "substitute", "mayor", "leader")
_SHORT_FORMS: Final = {
    "jo": "joanne joanna josephine joan", "pat": "patricia patrick", "sue": "susan suzanne susanna", "kate": "katherine catherine kathryn",
    "cathy": "catherine", "kathy": "katherine kathleen", "liz": "elizabeth", "beth": "elizabeth", "tony": "anthony antony", "mike": "michael",
    "mick": "michael", "jim": "james", "jimmy": "james", "chris": "christopher christine christina", "nick": "nicholas nicola",
    "geoff": "geoffrey", "jeff": "jeffrey", "jenny": "jennifer", "debbie": "deborah debra", "maggie": "margaret", "kim": "kimberley",
    "terry": "terence", "gerry": "gerard gerald", "gary": "gareth", "larry": "laurence lawrence", "barry": "bartholomew", "danny": "daniel",
    "johnny": "john", "jack": "john", "tommy": "thomas", "andy": "andrew", "rosie": "rosemary", "mandy": "amanda", "vicky": "victoria",
    "lyn": "lynette lynne", "val": "valerie", "ron": "ronald", "les": "leslie", "ken": "kenneth kenny", "paddy": "patrick", "joe": "joseph",
    "ger": "gerard gerald geraldine", "brigid": "bridget", "bridie": "bridget", "biddy": "bridget brigid",
}  # fmt: skip
_SHORTENED: Final = {
    long: [short for short, longer in _SHORT_FORMS.items() if long in longer.split()]
    for longer in _SHORT_FORMS.values()
    for long in longer.split()
}


FORMER: Final = "<"
"""What marks a surname that was somebody's before, in `Profile.others`."""


class Profile(NamedTuple):
    """A node: one name as one paper uses it, told apart by rank, gender and generation (`snr`, `jnr`). Sorted by date.

    `others` are the further surnames that it shows, joined by spaces: the parts of one with a hyphen, and a former one after `FORMER`.
    """

    date: str
    scope: str
    surname: str
    given: str
    document: str
    rank: str = ""
    gender: str = ""
    generation: str = ""
    others: str = ""


@lru_cache(maxsize=65536)
def parts(name: str) -> PersonName:
    """The parts of a printed name."""
    return parse(name)


def surname_of(name: PersonName) -> str:
    """The folded surname: O'Brien, O Brien and Ó Brien are one."""
    return "".join(words(name.surname))


def given_of(name: PersonName) -> str:
    """The given names folded: full ones in full, initials as letters (`pat`, `p`, `john r`); empty for a surname alone."""
    full = list(name.forenames)
    out: list[str] = []
    for initial in name.initials:
        if full and full[0][:1].upper() == initial:
            out.append("".join(words(full.pop(0))))
        else:
            out.append("".join(words(initial)))
    return " ".join(part for part in out if part)


def generation_of(name: PersonName) -> str:
    """`snr`, `jnr` or empty, as letters after the name say."""
    return next((kept for word in name.postnominals if (kept := GENERATIONS.get(word.strip(".").lower()))), "")


def others_of(name: PersonName) -> str:
    """The further surnames that a name shows; see `Profile`."""
    hyphened = ["".join(words(part)) for part in name.surname.split("-")] if "-" in name.surname else []
    former = [f"{FORMER}{''.join(words(name.former))}"] if name.former else []
    return " ".join([*(part for part in hyphened if len(part) > 2), *former])


def block_of(surname: str) -> str:
    """Surnames that may be spellings of one name share a block: Mac and Mc, and letters that recognition takes for each other."""
    return as_misread("mc" + surname[3:] if surname.startswith("mac") and len(surname) > 5 else surname)


def gender_of(titles: tuple[str, ...], given: str = "") -> str:
    """`m`, `f` or empty, as the titles say, or without any the given name."""
    found = {_GENDERS[title] for title in titles if title in _GENDERS}
    first = given.partition(" ")[0]
    by_name = "m" if first in MALE else "f" if first in FEMALE else ""
    return found.pop() if len(found) == 1 else "" if found else by_name


def rank_of(titles: tuple[str, ...], roles: set[str], outside: bool = False) -> str:
    """`member` (elected), `officer` or empty, as titles and roles at meetings say; `guest` for who is named with another body."""
    if any(title in _MEMBER_TITLES or title.endswith(_FIRST_CITIZENS) for title in titles):
        return "member"
    if any("officer" in role or "clerk" in role for role in roles):
        return "officer"
    if any(role.startswith(_MEMBER_ROLES) for role in roles):
        return "member"
    return "guest" if outside else ""


def given_fit(a: str, b: str) -> bool:
    """Whether two lists of given names can be of one person: equal, initials of each other, or a short form."""
    left, right = a.split(), b.split()
    if not left or not right:
        return True
    if not _word_fit(left[0], right[0]):
        return False
    return all(_word_fit(one, other) for one, other in zip(left[1:], right[1:], strict=False))


def openings(given: str) -> set[str]:
    """Keys of which two given names that fit by `given_fit` share one of `openings` of the one and `sought` of the other."""
    first = given.split(" ", 1)[0]
    return {first[:1] + "*", first[:3]}


def sought(given: str) -> set[str]:
    """See `openings`."""
    first = given.split(" ", 1)[0]
    if len(first) == 1:
        return {first + "*"}
    others = {*_SHORT_FORMS.get(first, "").split(), *_SHORTENED.get(first, ())}
    return {first[:3], first[:1], *(other[:3] for other in others)}


def is_initial(given: str) -> bool:
    """Whether no given name is known in full."""
    return bool(given) and all(len(part) == 1 for part in given.split())


def _word_fit(a: str, b: str) -> bool:
    if a == b or (a[0] == b[0] and 1 in (len(a), len(b))):
        return True
    short, long = sorted((a, b), key=len)
    if short in _SHORT_FORMS:
        return long in _SHORT_FORMS[short].split()
    return len(short) > 2 and long.startswith(short)

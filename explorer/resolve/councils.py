"""Names of councils taken apart: place and type, so that `Westmere MBC` and `Westmere Metropolitan Council` meet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from explorer.resolve.forms import slug, word_set, words
from explorer.resolve.misprints import misprint_of, type_of, well_printed

_POSSESSIVE: Final = re.compile(r"['’]s\s")
TYPES: Final = word_set(
    "city county borough district metropolitan parish town community municipal unitary royal township village municipality"
)
_KEPT: Final = ("county", "parish", "town", "community")
"""Types by which the councils of one place are told apart in ids."""
_SHORT: Final = {
    "mbc": ("metropolitan", "borough"), "bc": ("borough",), "dc": ("district",), "pc": ("parish",), "tc": ("town",), "cc": (),
}  # fmt: skip
_SITTING: Final = word_set("full the extra annual extraordinary special ordinary adjourned budget ceremonial whole")
_NO_PLACE: Final = word_set(
    "dear january february april june july august september october november december youth parent parents school student students arts research general national british privy works local voluntary sports health "
    "medical academic church security european other neighbouring partner each every any our his her their this that host"
)
_CUTS: Final = word_set("with for from to between behalf")
_OF_WHAT: Final = word_set(
    "meeting meetings minutes member members chair chairman leader mayor cathaoirleach leas-chathaoirleach clerk statement dates orders behalf "
    "area part expenditure report agenda calendar employee employees officer officers director of"
)
_HOW: Final = word_set("virtual remote hybrid online draft annual extraordinary the")
_HOST_WORDS: Final = word_set(
    "www moderngov democracy democratic democraticservices edemocracy modgov mg minutes committees committee meetings councillors council gov "
    "uk org com net ie ca co internaldemocraticservices cmis decisionmaking"
)


class Council(NamedTuple):
    """`slug` is the council's part in ids; `place` and `types` are folded words; `name` as printed."""

    slug: str
    place: tuple[str, ...] = ()
    types: frozenset[str] = frozenset()
    name: str = ""


UNKNOWN: Final = Council("unknown")


@lru_cache(maxsize=65536)
def parse_council(name: str) -> Council | None:
    """The council of a full name, or None: it must say `council` (or MBC, BC …) or `Borough of` and name a place."""
    raw = name.split()
    found = _parse(raw)
    shouted = next((at for at, word in enumerate(raw) if any(map(str.islower, word)) and len(word) > 3), 0)
    if found and shouted and all(word.isupper() or not word.isalpha() for word in raw[:shouted]):
        found = _parse(raw[shouted:]) or found
    return found


def _parse(raw: list[str]) -> Council | None:
    tokens = [word for word in words(" ".join(_named_part(raw))) if word != "the"]
    tokens = [word for at, word in enumerate(tokens) if at == 0 or word != tokens[at - 1]]
    types: set[str] = set()
    whole = next((at for at in range(len(tokens) - 3) if tokens[at : at + 2] == ["corporation", "of"]), -1)
    tokens = tokens[whole + 2 :] if whole >= 0 else tokens
    if ("district", "of") in pairwise(tokens):
        return None
    if "of" in tokens[2:-1] and tokens[tokens.index("of") - 1] == "council" and tokens[tokens.index("of") - 2] in TYPES:
        at = tokens.index("of")
        types.update(word for word in tokens[:at] if word in TYPES)
        tokens = tokens[at + 1 :]
        while len(tokens) > 1 and (tokens[0] in TYPES or tokens[0] in ("and", "of")):
            types.update({tokens.pop(0)} & TYPES)
    elif "of" in tokens[1:-1] and tokens[tokens.index("of") - 1] in (
        "borough",
        "city",
        "town",
        "township",
        "village",
        "municipality",
    ):
        at = tokens.index("of")
        types.update(word for word in tokens[:at] if word in TYPES)
        tokens = [word for word in tokens[at + 1 :] if word not in ("council", "councils", "corporation")]
    elif len(tokens) > 1 and tokens[-1] in _SHORT and raw[-1].strip("().,").isupper():
        types.update(_SHORT[tokens[-1]])
        tokens = tokens[:-1]
    elif tokens[-1:] in (["council"], ["councils"]):
        tokens = tokens[:-1]
    else:
        return None
    if len(tokens) > 3 and tokens[-2] == "and" and tokens[-3] in TYPES:
        tokens[-1] = type_of(tokens[-1], TYPES)
    while tokens and (tokens[-1] in TYPES or (tokens[-1] == "and" and types)):
        types.add(tokens.pop())
    types.discard("and")
    place = tuple(word for word in tokens if word != "royal")
    if not place or any(word in _NO_PLACE for word in place) or (len(place) == 1 and place[0] in _SITTING):
        return None
    return Council(_slug(place, types), place, frozenset(types), " ".join(_named_part(raw)))


def _named_part(raw: list[str]) -> list[str]:
    """What follows the last `with`, `for` … or `Minutes of`, `Leader of`: names that ran together with words before them."""
    start = 0
    for at, word in enumerate(raw[:-1]):
        if word in _CUTS or (word == "of" and at and raw[at - 1].casefold().strip("-") in _OF_WHAT):
            start = at + 1
    while start < len(raw) - 2 and raw[start].casefold() in _HOW:
        start += 1
    return raw[start:]


def own_council(tokens: tuple[str, ...], council: Council) -> bool:
    """Whether folded words such as `the council`, `full council`, `city council` mean the paper's own council."""
    rest = [word for word in tokens if word not in _SITTING]
    if not rest or rest[-1] != "council":
        return False
    types = set(rest[:-1]) - {"and", "municipal"}
    return types <= TYPES and (not types or not council.types or types <= council.types)


def own_initials(council: Council) -> frozenset[str]:
    """The letters that a council's full name begins its words with, folded, joining words left out and counted: `fpc`."""
    name = words(council.name)
    return _letters(name) if len(name) > 2 else frozenset()


def _letters(name: tuple[str, ...]) -> frozenset[str]:
    short = "".join(word[0] for word in name if word not in ("of", "and", "the"))
    return frozenset({short, "".join(word[0] for word in name)})


def generic_council(tokens: tuple[str, ...]) -> bool:
    """Whether folded words name a sort of council and none in particular."""
    return (
        bool(tokens)
        and tokens[-1] in ("council", "councils")
        and all(word in TYPES | _SITTING | {"and"} for word in tokens[:-1])
    )


def known_councils(names: Mapping[str, int]) -> tuple[Council, ...]:
    """The councils that papers say they are of, each once, the commonest spelling of each, misprints of one left out; `names` has
    the papers that print each name."""
    found: dict[str, Council] = {}
    papers: Counter[str] = Counter()
    for name in sorted(filter(str.strip, names), key=lambda name: (-names[name], name)):
        council = council_of(name, "", ())
        papers[council.slug] += names[name]
        other = found.get(council.slug)
        if council != UNKNOWN and (other is None or (council.types and not other.types)):
            found[council.slug] = council
    return tuple(well_printed({found[key]: papers[key] for key in sorted(found)}))


def council_of(name: str, url: str, known: Sequence[Council]) -> Council:
    """The council of a paper: as its text says, or misprints, else by its address, else the only one that the other papers are of."""
    tokens = words(name)
    if tokens and generic_council(tokens):
        known = [council for council in known if set(tokens[:-1]) - {"and"} <= council.types] or known
    elif tokens:
        plain = name if "council" in tokens else _POSSESSIVE.split(name)[0]
        found = parse_council(name) or parse_council(plain) or Council(slug(plain), words(plain), frozenset(), plain)
        meant = [council for council in known if misprint_of(found, council)]
        if len(meant) == 1 and all(council.slug != found.slug for council in known):
            return meant[0]
        typed = {council.slug: council for council in known if council.types and council.place == found.place}
        if found.types or not typed:
            return found
        return typed.get(found.slug) or (next(iter(typed.values())) if len(typed) == 1 else found)
    host = [part for part in (urlsplit(url).hostname or "").split(".") if part and part not in _HOST_WORDS]
    if host:
        named = (council for council in known if "".join(council.place) in host)
        return next(named, None) or Council(slug(host[-1]), (host[-1],))
    if len(known) == 1:
        return known[0]
    return UNKNOWN


def _slug(place: tuple[str, ...], types: set[str]) -> str:
    both = {"city", "county"} <= types
    return slug((*place, *(word for word in _KEPT if word in types and not both)))

"""What runs together with a body's name on a line: a letterhead, what is said of a council, the suffix of a file's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from explorer.text.councils.bodies import Body
from explorer.text.page.fileendings import ENDING

_KINDS = r"(?:City\s+(?:and|&)\s+County|City|County|Borough|District|Parish|Town|Community|Metropolitan)"
_COUNCIL = re.compile(
    rf"(?!(?:{_KINDS}|and|of|the|council)\s)[A-Z][\w'-]*"
    rf"(?:\s+(?:(?:of|upon|on|in|le|under)\s+)?(?!{_KINDS}\s)[A-Z][\w'-]*){{0,3}}\s+{_KINDS}\s+Council",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\s(?:for|to|from|by|with|at|in)\s+(?:the\s+)?|[,/]\s*(?:the\s+)?"
    r"|\b(?:authority|corporation|office|section|gallery|elected members|garda\w*|s\woch\w*na)\s+(?:and|&)\s+"
    r"|(?<![a-z])(?-i:[A-Z]{3,5})\s+(?:and|&)\s+(?!(?-i:[A-Z]{3,})\b)"
    r"|\b(?:ireland|water|works|police)(?:\s+\([A-Z]{2,6}\))?\s+(?:and|&)\s+(?:the\s+)?"
    r"|\b(?:meetings?|budget|statement|members?|councillors|executive|manager|ceo|director|departments?|districts"
    r"|services|offices|officials|staff|minutes|proceedings|plan|workshop|mayor|area|band|officers?|directorate|group"
    r"|presentation|vacanc(?:y|ies)|cathaoirleach|chair(?:man|woman|person)?|clerk|leader)"
    r"\s+(?:of|in|on)\s+(?:the\s+)?"
    r"|\b(?:clerk|chair(?:man|woman|person)?)\s+(?:and|&)\s+(?:the\s+)?"
    r"|\b(?:Council|Comhairle|(?:Cathrach|Contae)\s\w+|CITY|COUNTY|COUNCIL|NTY|ITY)\W+",
    re.IGNORECASE,
)
"""What ends the words before a council's name that are no part of it."""
_OF_NAMES = frozenset(
    (
        "north",
        "south",
        "east",
        "west",
        "mid",
        "central",
        "upper",
        "lower",
        "new",
        "old",
        "great",
        "little",
        "royal",
        "greater",
        "vale",
        "isle",
    )
)
"""Words that open the name of another council than the one without them."""
_FEW = 2
_SUFFIX = re.compile(rf"{ENDING}\Z", re.IGNORECASE)
_OPEN = re.compile(r"\s*\([^()]*\Z")
_LINE_BEFORE = re.compile(r"\n\s*\Z")
_NOUN = re.compile(r"\b(?:council|committee|board|panel|group|forum|authority|association)\b")
"""What ends a name of its own, which may stand above another body's."""
_JOINS = re.compile(r"\s(?P<word>and|&|of|in|on|to|under|by)\s+(?:the\s+)?(?=[A-Z])")
_PART = re.compile(
    r"\b(?:section|department|office|directorate|division|committee|board|authority|group)\Z", re.IGNORECASE
)
"""How the name of a part of a council ends, before "of" and the council."""
_OFTEN = 3
_GAP = 12
"""Characters that may stand between a word of a name and the next, where a line ends."""
_DISTRICTS = ("municipal district of ", "metropolitan district of ")
_LAST_WORD = re.compile(r"[- ](?P<word>\w+)\Z")
_MOST = 20
"""Longer names with which one body's is compared."""
_NEXT_WORD = re.compile(r"[-\s_]{1,12}(?P<word>\w+)")


def trimmed(body: Body, text: str) -> Body:
    """Return a body of `text` without what stands around its name: of "Polling Scheme for X County Council" the council."""
    name, start, end = body.name, body.start, body.end
    first, last = _edges(name, body.classification == "council")
    if (first, last) == (0, len(name)):
        return body
    if text[start : start + len(name)].replace("\n", " ") == name.replace("\n", " "):
        start, end = start + first, start + last if last < len(name) else end
    return body._replace(name=name[first:last], start=start, end=end)


@lru_cache(maxsize=4096)
def _edges(name: str, council: bool) -> tuple[int, int]:
    """Return where a body's name begins and ends within what runs together with it."""
    kept = name
    for tail in (_SUFFIX, _OPEN):
        kept = tail.sub("", kept) or kept
    cuts = [before.end() for before in _BEFORE.finditer(kept)] if council else []
    return max((cut for cut in cuts if _COUNCIL.fullmatch(kept, cut)), default=0), len(kept)


def parted(found: Sequence[Body], text: str) -> list[Body]:
    """Return the bodies, a council's name without a word that a letterhead has before it, where the text has the rest as often, or without what
    a sentence joins to it, where the text has the rest much oftener ("the Oak Theatre and X County Council")."""
    times = Counter(body.name for body in found)
    return [_parted(body, times, text) for body in found]


def _parted(body: Body, times: Counter[str], text: str) -> Body:
    if not text.startswith(body.name, body.start):
        return body
    if rest := _joined(body, times):
        return body._replace(name=rest, start=body.start + len(body.name) - len(rest))
    first, _, rest = body.name.partition(" ")
    known = times[rest] >= times[body.name] and first.casefold() not in _OF_NAMES and len(rest.split()) > _FEW
    if not known or body.classification != "council":
        return body
    return body._replace(name=rest, start=body.start + len(body.name) - len(rest))


def _joined(body: Body, times: Counter[str]) -> str:
    """Return the name of the body that a sentence joins to something else in a body's name, or an empty string."""
    council = body.classification == "council"
    for join in _JOINS.finditer(body.name):
        rest = body.name[join.end() :]
        word = join["word"]
        if times[rest] >= (_OFTEN * times[body.name] if council else 1) and (council or word == "to"):
            return "" if word == "of" and _PART.search(body.name[: join.start()]) else rest
    return ""


def extended(found: Sequence[Body], text: str, met: Sequence[str] = ()) -> list[Body]:
    """Return the bodies, those whole that are the end of a longer name of `found`, or of the bodies that `met`, which the text has there too:
    before a comma ("Roads, Parks and Trees Committee") or over the end of a line; and districts whose last word stands below.

    A longer name is known where a sentence shows that it is one name; elsewhere the words before a comma might be something else.
    """
    names = {name for name in (*(body.name for body in found), *met) if len(name.split()) > _FEW}
    longer = sorted(names, key=lambda name: (len(name), name), reverse=True)
    tails: dict[str, list[tuple[str, str]]] = {}
    districts: dict[str, tuple[str, str]] = {}
    for printed in longer:
        name = _folded(printed)
        words = name.split()
        for k in range(1, len(words) - 1):
            tails.setdefault(" ".join(words[k:]), []).append((name, printed))
        if name.startswith(_DISTRICTS) and (last := _LAST_WORD.search(name)):
            districts.setdefault(name[: last.start()], (last["word"], printed))
    return [_grown(_extended(body, tails, text), districts, text) for body in found]


def _extended(body: Body, tails: Mapping[str, Sequence[tuple[str, str]]], text: str) -> Body:
    own, broken = _folded(body.name), _LINE_BEFORE.search(text, max(0, body.start - _GAP), body.start) is not None
    for name, printed in tails.get(own, ())[:_MOST]:
        words = name[: -len(own)]
        comma = words.endswith(", ")
        other = _NOUN.search(words) or (body.classification == "council" and not words.endswith(" and "))
        begin = _begins(words, text, body.start) if comma or (broken and not other) else -1
        if begin >= 0:
            return body._replace(name=printed, start=begin)
    return body


def _grown(body: Body, districts: Mapping[str, tuple[str, str]], text: str) -> Body:
    """Return a district's body with the last word of its name, which stands below it or without its hyphen."""
    last, printed = districts.get(_folded(body.name.rstrip("-")).replace(" of the ", " of "), ("", ""))
    after = _NEXT_WORD.match(text, body.end) if last else None
    if after is None or after["word"].casefold() != last:
        return body
    return body._replace(name=printed, end=after.end())


def _begins(words: str, text: str, end: int) -> int:
    """Return where `words` begin that end right before `text[end:]`, white space, case and commas aside, or -1."""
    at = end
    for word in reversed(words.split()):
        while at > 0 and (text[at - 1].isspace() or text[at - 1] == ","):
            at -= 1
        own = word.rstrip(",")
        spelt = "&" if own == "and" and text[at - 1 : at] == "&" else own
        if text[at - len(spelt) : at].casefold() != spelt:
            return -1
        at -= len(spelt)
    return at


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold().replace("&", "and")

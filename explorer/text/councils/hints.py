"""What a paper is called, where its text does not say of which meeting it is: a page's title or a file's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import PurePath
from typing import Final
from urllib.parse import unquote, urlsplit

from explorer.model import Source
from explorer.text.councils import bodies, meetingtitles
from explorer.text.councils.bodynames import tidy
from explorer.text.page import dates
from explorer.text.page.fileendings import ENDING

_SUFFIX: Final = re.compile(rf"{ENDING}$", re.IGNORECASE)
_PACKED: Final = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sep>[ _.-]?)(?P<m>\d\d)(?P=sep)(?P<d>\d\d)(?!\d)")
_SEPARATORS: Final = re.compile(r"[_+]+")
_FORBIDDEN: Final = re.compile(r"(?<=[^\W\d_])_(?=[^\W\d_])")
"""In a name with blanks, what stands for a character that the name of a file cannot have, such as a slash."""
_DASHES: Final = re.compile(r"(?<=[^\s-])-(?=[^\s-])")
_EDGES: Final = re.compile(
    r"^(?:(?:draft|final|signed|approved|agenda|minutes?|notes|meetings?|pack|reports?|of|for|from|the|and|monthly"
    r"|annual|ordinary|special|\W)+\b\s*)+|\W+$",
    re.IGNORECASE,
)
_MEETING: Final = re.compile(r"\b(?:meetings?|agendas?|minutes)\b", re.IGNORECASE)
_ORIGINAL: Final = re.compile(
    r"\s{0,20}\[(?:the )?original (?:file|document|pdf)\]\((?P<address>https?://[^\s()]{1,600})\)", re.IGNORECASE
)
"""The link to the file from which a text was taken, at its top."""
_SITE: Final = re.compile(r"\s[-|–]\s+Modern(?:[ .]?gov|\s+Council)\s*\Z", re.IGNORECASE)
"""How the title of a page ends that names the maker of its site, in the words that it has for any council."""
_LONGEST: Final = 3_000
"""Characters of a title that are looked at."""
_SMALL: Final = frozenset({"of", "and", "the", "for", "in", "on", "with", "to"})


@dataclass(frozen=True)
class Hint:
    """What a name says: the `rule` it was found by ("title", "file name"), the `words` it says it in, an ISO date, a body."""

    rule: str
    words: str
    date: str
    _plain: str

    @cached_property
    def body(self) -> str:
        """The body named, or an empty string."""
        return _body(self._plain)


@lru_cache(maxsize=1024)
def named(words: str, rule: str = "") -> Hint:
    """Return the body and the day that a title or a file's name names, each only where there is no doubt about it.

    A day is one full date and no second one; digits packed together (`20240304`) count as year, month, day. A body is the
    one that the rest of the name names.
    """
    shown = " ".join(unquote(unquote(words)).split())[:300]
    plain = _SEPARATORS.sub(
        " ", _FORBIDDEN.sub("-", _SUFFIX.sub("", shown)) if " " in shown else _SUFFIX.sub("", shown)
    )
    if " " not in plain:
        plain = _PACKED.sub(lambda m: f" {m['y']}-{m['m']}-{m['d']} ", plain).strip()
        days = re.findall(r"\d{4}-\d\d-\d\d", plain)
        rest = _DASHES.sub(" ", re.sub(r"\d{4}-\d\d-\d\d", " ", plain))
        plain = f"{' '.join(days)} {rest}"
    else:
        plain = _PACKED.sub(lambda m: f"{m['y']}-{m['m']}-{m['d']}", plain)
    found = {one.iso for one in dates.find(plain)}
    return Hint(rule, shown, found.pop() if len(found) == 1 else "", plain)


def of(source: Source) -> tuple[Hint, ...]:
    """Return what the page's title and the file's own name say, the title first, and last the name of the file from which its text says
    it was taken; folders above a file say nothing."""
    own = _SITE.sub("", source.title[:_LONGEST])
    title = (named(own, "title"),) if own else ()
    link = _ORIGINAL.match(source.text)
    original = (named(PurePath(urlsplit(link["address"]).path).name, "name of the original file"),) if link else ()
    return (*title, of_file(source), *original)


def of_file(source: Source) -> Hint:
    """Return what the file's own name says."""
    return named(PurePath(source.path).name, "file name")


def _body(plain: str) -> str:
    for one in dates.find(plain):
        plain = plain[: one.start] + " " * (one.end - one.start) + plain[one.end :]
    flat = " ".join(plain.split())
    named = meetingtitles.of_meeting(flat) if says_meeting(flat) else None
    if named:
        return named.name
    words = _EDGES.sub("", flat)
    if words.islower():
        words = " ".join(word if word in _SMALL else word.capitalize() for word in words.split())
    found = bodies.find(tidy(words) if words.isupper() else words)
    return found[0].name if found else ""


def says_meeting(name: str) -> bool:
    """Tell whether a name is that of a meeting, or of its agenda or minutes."""
    return _MEETING.search(name) is not None

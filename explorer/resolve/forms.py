"""Printed words brought to the forms that are compared: folded words, slugs, periods, misspelt neighbours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from explorer.text.contacts import hide
from explorer.text.page.dates import NO_STREET

_APOSTROPHES = re.compile(r"['’‘`´]")
_WORD = re.compile(r"[^\W_]+")
_LETTERS: Final = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe"}
)
_PERIOD = re.compile(
    r"(?<!\d)(?P<start>(?:19|20)\d\d)\s*(?:[/–-]|to|and)\s*(?P<end>(?:19|20)?\d\d)(?!\d)"
    r"|(?<![\d/-])(?P<year>(?:19|20)\d\d)(?![\d/]|-\d)" + NO_STREET
)
"""A period of years; a number of a contract or of a house is none."""
_MISREAD: Final = (("m", "rn"), ("n", "ri"), ("u", "li"), ("l", "i"), ("1", "i"), ("0", "o"))
"""Letters that recognition takes for others, and those, in the order in which they are replaced."""

SLUG_LENGTH: Final = 80


def word_set(text: str) -> frozenset[str]:
    """The words of a printed list."""
    return frozenset(text.split())


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """Folded words: no case, no accents, no apostrophes, `&` read as `and`."""
    plain = _APOSTROPHES.sub("", text).replace("&", " and ")
    if not plain.isascii():
        taken_apart = unicodedata.normalize("NFKD", plain.translate(_LETTERS))
        plain = "".join(char for char in taken_apart if not unicodedata.combining(char))
    return tuple(_WORD.findall(plain.casefold()))


@lru_cache(maxsize=65536)
def slug(parts: str | tuple[str, ...], length: int = SLUG_LENGTH) -> str:
    """Readable ASCII words joined with hyphens, without telephone numbers and mail addresses, cut between words at `length`; `x` where
    nothing is left."""
    tokens = words(hide(parts)) if isinstance(parts, str) else parts
    out = ""
    for token in tokens:
        plain = token.encode("ascii", "ignore").decode()
        if plain and len(out) + len(plain) + 1 > length:
            break
        out = f"{out}-{plain}" if out and plain else out or plain
    return out or (tokens[0].encode("ascii", "ignore").decode()[:length] if tokens else "") or "x"


def without_words(tokens: Sequence[str], lead: Sequence[str]) -> tuple[str, ...]:
    """`tokens` without `lead` at their beginning; unchanged where they do not begin so."""
    size = len(lead)
    return tuple(tokens[size:]) if size and tuple(tokens[:size]) == tuple(lead) else tuple(tokens)


def period_of(text: str) -> str:
    """The period a title names, as `2019/20` or `2024`; empty where it names none or more than one."""
    found = {_written(match) for match in _PERIOD.finditer(text)} - {""}
    return found.pop() if len(found) == 1 else ""


def without_period(text: str) -> str:
    """The title without the periods and years it names."""
    return _PERIOD.sub(" ", text)


def _written(match: re.Match[str]) -> str:
    if match["year"]:
        return match["year"]
    end = match["end"][-2:]
    start = int(match["start"])
    return f"{start}/{end}" if (start + 1) % 100 == int(end) else f"{start}-{match['start'][:2]}{end}"


def as_misread(word: str) -> str:
    """A folded word in a form that it shares with what recognition of scanned pages makes of it ("umewick" for Limewick)."""
    for letters, read in _MISREAD:
        word = word.replace(letters, read)
    return word


def near_misses(tokens: Sequence[str]) -> Iterator[tuple[object, ...]]:
    """Keys shared by two phrases that differ in one letter of one longer word: blocking for misspelt names."""
    for at, token in enumerate(tokens):
        if len(token) < 6:
            continue
        before, after = tuple(tokens[:at]), tuple(tokens[at + 1 :])
        yield before, after, token
        for cut in range(1, len(token)):
            yield before, after, token[:cut] + token[cut + 1 :]


def clip(text: str, length: int = 72) -> str:
    """The text in one line, cut between words with an ellipsis where it is longer than `length` characters."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head = line[: length - 1]
    at = head.rfind(" ")
    return (head[:at] if at > length // 2 else head).rstrip(" ,;:-–") + "…"

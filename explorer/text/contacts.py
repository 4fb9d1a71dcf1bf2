"""Telephone numbers and e-mail addresses stay in the papers: they are cut from whatever leaves the program as data.

The rule is the project's graph contract, "People, with care". Dates, sums, years and minute numbers are no telephone
numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from explorer.model import Evidence

GAP = "…"
"""What stands where a contact was cut from a label, a title or the words of the record."""

_MAIL = re.compile(r"[\w.+'-]{0,64}\w@\w[\w.-]*")
_NUMBER = re.compile(
    r"""
    (?<![\w£$€.,/+-])(?!\d{1,2}[-./\ ]\d{1,2}[-./\ ]\d{2,4}\b)
    (?: \+(?:[\ \xa0().-]{0,3}\d){9,}
      | \(?0\d{2,5}\)?(?:[\ \xa0.-]{1,2}\d{2,8})+
      | 0\d{8,12}
    )(?![\d/])
    """,
    re.VERBOSE,
)
_AFTER_A_WORD = re.compile(
    r"""
    \b(?:tel|telephone|phone|mobile|fax|ext|extension)\b\.?(?:[\ \xa0]?(?:no|number)\b\.?)?[\ \xa0]?[:.]?[\ \xa0]{0,3}
    (\(?\d(?:[\ \xa0().-]{0,3}\d){2,13})
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FEWEST = 9
"""How many digits a number written in full has at least; where more stand together, several numbers do."""

_THREE_FIGURES = re.compile(r"\d(?:[ \xa0().-]{0,3}\d){2}")
_FAMILIAR = bytes({*range(0xC0), 0xC2, 0xC3, 0xE2} - set(b"0123456789"))
"""The bytes of UTF-8 for Latin letters and for punctuation, among which are no figures but 0 to 9, without those."""


def contacts(text: str) -> Sequence[tuple[int, int]]:
    """The spans of `text` that are an e-mail address or a telephone number, in order and apart."""
    spans = [match.span() for match in _MAIL.finditer(text)] if "@" in text else []
    if _surely_none(text) or not _THREE_FIGURES.search(text):
        return spans
    numbers = (match for match in _NUMBER.finditer(text) if sum(map(str.isdigit, match[0])) >= _FEWEST)
    spans += [match.span() for match in numbers]
    spans += [match.span(1) for match in _AFTER_A_WORD.finditer(text)]
    return _apart(sorted(spans))


def _surely_none(text: str) -> bool:
    """Whether a text has too few figures for a number; nearly all texts are told so in a fraction of the time that the rules take."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _FAMILIAR)
    if not rest.isdigit() or len(rest) >= _FEWEST:
        return not rest
    low = text.lower()
    return len(rest) < 3 or not ("tel" in low or "phone" in low or "mobile" in low or "fax" in low or "ext" in low)


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined = spans[:1]
    for start, end in spans[1:]:
        if start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


_AROUND = re.compile(rf"[\s,;:|/(\[-]*(?:\b(?:tel|telephone|phone|e-?mail|ext)\b[.:]?\s*)?{GAP}[)\]]*", re.IGNORECASE)


def hide(text: str) -> str:
    """`text` with `GAP` in the place of each contact."""
    return _hidden_short(text) if len(text) <= _SHORT else _hidden(text)


def left_out(text: str) -> str:
    """`text` without contacts and what stands between them and the rest: the name of an office without its telephone number."""
    hidden = hide(text)
    return _AROUND.sub("", hidden).strip() or hidden if hidden != text else text


def _hidden(text: str) -> str:
    for start, end in reversed(contacts(text)):
        text = text[:start] + GAP + text[end:]
    return text


_SHORT = 24
"""Letters of dates, roles and other words that come again and again, whose answer is kept."""

_hidden_short = lru_cache(maxsize=1 << 15)(_hidden)


def longest_clear(piece: Evidence) -> Evidence:
    """`piece` narrowed to the longest part of its quote without a contact, so that the quote still equals its slice.

    The quote is empty where nothing but contacts was quoted.
    """
    spans = contacts(piece.quote)
    if not spans:
        return piece
    edges = [0, *(edge for span in spans for edge in span), len(piece.quote)]
    start, end = max(zip(edges[::2], edges[1::2], strict=True), key=lambda part: (part[1] - part[0], -part[0]))
    kept = piece.quote[start:end]
    start += len(kept) - len(kept.lstrip())
    quote = kept.strip()
    return replace(piece, start=piece.start + start, end=piece.start + start + len(quote), quote=quote)

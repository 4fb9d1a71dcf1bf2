"""What stands on a PDF's pages but is no part of what they say: running heads, page numbers, words cut at line ends."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

_EDGE: Final = 3
_RUN: Final = 3
_NEAR: Final = 2
_SHORTEST, _LONGEST = 4, 160
_NUMBERED: Final = re.compile(
    r"(?:page|pg\.?|p\.?)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4}\s*(?:of|/)\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—]",
    re.IGNORECASE,
)
_BARE: Final = re.compile(r"[0-9]{1,4}")
_FOLIO: Final = re.compile(
    r"(?:[-–—|]\s*)?\b(?:page|pg\.?|p\.?)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$",
    re.IGNORECASE,
)
_CUT: Final = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,40})-\n[ \t]*([^\W\d_]{2,40})")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def without_furniture(pages: Sequence[str]) -> list[str]:
    """Return the pages without page numbers and without running heads and feet.

    A head or foot is a line among the outermost three of its end of the page that stands at the same end of at least
    three pages, each near the next, but for the page number in it. It stays where it stands first, since a title may be
    repeated that way. Bare numbers go only where they count up from page to page; a page that "is" one number keeps it.
    """
    lines = [page.split("\n") for page in pages]
    dropped: list[set[int]] = [set() for _ in pages]
    for top in (True, False):
        _mark_repeated(lines, dropped, top)
        _mark_counting(lines, dropped, top)
    return [
        "\n".join(line for at, line in enumerate(page) if at not in gone).strip("\n")
        for page, gone in zip(lines, dropped, strict=True)
    ]


def _edge(page: Sequence[str], top: bool) -> list[int]:
    filled = [at for at, line in enumerate(page) if line.strip()]
    return filled[:_EDGE] if top else filled[: -_EDGE - 1 : -1]


def _mark_repeated(lines: Sequence[Sequence[str]], dropped: Sequence[set[int]], top: bool) -> None:
    seen: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, page in enumerate(lines):
        for at in _edge(page, top):
            words = page[at].strip()
            if _NUMBERED.fullmatch(words):
                dropped[number].add(at)
            elif _SHORTEST <= len(key := " ".join(_FOLIO.sub("", words).split())) <= _LONGEST:
                seen[key].append((number, at))
    for places in seen.values():
        for run in _runs(places):
            if len({number for number, _ in run}) >= _RUN:
                for number, at in run[1:]:
                    dropped[number].add(at)


def _runs(places: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    runs: list[list[tuple[int, int]]] = []
    for place in places:
        if runs and place[0] - runs[-1][-1][0] <= _NEAR:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _mark_counting(lines: Sequence[Sequence[str]], dropped: Sequence[set[int]], top: bool) -> None:
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, page in enumerate(lines):
        left = [at for at in _edge(page, top) if at not in dropped[number]]
        if len(left) > 1 and _BARE.fullmatch(words := page[left[0]].strip()):
            found[int(words) - number].append((number, left[0]))
    for places in found.values():
        for run in _runs(places):
            if len(run) > 1:
                for number, at in run:
                    dropped[number].add(at)


def join_hyphens(pages: Sequence[str]) -> list[str]:
    """Return the pages with words cut at a line's end made whole where the paper itself shows how they are written.

    "meet-⏎ing" becomes "meeting" where "meeting" stands elsewhere in the paper, "Sub-⏎Committee" becomes "Sub-Committee"
    where that stands elsewhere or its second part has a capital; everything else stays as it is.
    """
    if not any("-\n" in page for page in pages):
        return list(pages)
    known = {word.lower() for page in pages for word in _WORD.findall(_CUT.sub(" ", page))}

    def whole(match: re.Match[str]) -> str:
        first, second = match[1], match[2]
        if f"{first}-{second}".lower() in known or second[0].isupper():
            return f"{first}-{second}"
        return first + second if (first + second).lower() in known else match[0]

    return [_CUT.sub(whole, page) for page in pages]

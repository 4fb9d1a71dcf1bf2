"""A printed list of names cut into pieces: at commas, line ends, joining words and titles, brackets kept whole.

Pure functions of a string, one pass over it; no expression here can backtrack.
"""

from __future__ import annotations

import re
from functools import lru_cache

from explorer.text.naming import namewords as words
from explorer.text.naming import organisationsby
from explorer.text.naming.brokennames import LINE_SHOWN, breaks_name
from explorer.text.naming.gluednames import Piece, Word, unglued
from explorer.text.naming.nameparts import LONGEST, is_name
from explorer.text.naming.nametitles import fold, is_title
from explorer.text.naming.offices import JOB

_GLUED_TITLE = re.compile(r"(?<=[a-zà-ÿ)])(?=(?:Councillor|Cllr|Alderman)s?\b)")
_GLUED_TAG = re.compile(r"\)(?<=[A-Z]\))(?=[A-Z][a-z]+ [A-Z])")
_LIST_BREAK = re.compile(
    r"[\s,;|•·●▪:./](?:(?<=[,;\r\t|•·●▪:])|(?<=\n)(?!\s*\([A-Z]{1,2}\))|(?<=\s)\s{2,}|(?<=\s)[–—-](?=[\sA-Z])"
    r"|(?<=/)(?!s[\s.])|(?<=[a-z]{3}\.)\s(?=[A-Z])|(?<=\)\.)\s"
    r"|(?<=[\w).]\s)(?:ALSO\b|(?=Also\b|Public Participation\b(?!\s+Network)))"
    r"|(?<=\)\s)(?=[A-Z][a-z]+\s[A-Z][\w'-]+\s\((?:[A-Z][a-z]+\s)?Clerk\b)"
    r"|(?<=\)\s)(?=(?:[A-Z]\.?\s){0,3}[A-Z][\w'-]+\s\((?![A-Z]{1,3}\))|(?:[A-Z]\.?\s){1,3}[A-Z][\w'-]+\s*(?:$|[,;\n]))"
    r"|(?<=\s)(?:&|AND(?=\s(?:[A-Z]\.|[A-Z]{2}))"
    r"|(?:and|agus|plus|(?:together|along) with|who|due to|because|as s?he)(?=[\s,;]|$)"
    r"|and(?=[A-Z]\.?\s[A-Z][a-z])))"
)
INITIALS = re.compile(r"(?:[A-Z]\.?){1,3}")
_BRACKETS = re.compile(r"[()\[\]]")
_OFFICE_FIRST = re.compile(
    r"\s*(?:[Tt]he (?:(?:assistant|deputy|parish|town|community|acting|locum) )?clerk"
    r"|(?:[A-Z][\w&'-]*\s+){0,5}(?:[A-Z][\w&']*-){0,4}"
    r"(?:Chief|Manager|Director|Officer|Clerk|Treasurer|Solicitor|Engineer|Planner|Commissioner|Administrator"
    r"|(?:Operations|Works|Roads?|Parks|Facilities|Maintenance|Recreation) Superintendent))"
    r"\s+(?=(?:(?:[A-Z](?:\.\s?|\s)){1,3}|[A-Z][a-z]+\s)[A-Z][\w'-]+(?:\s\([A-Z]{1,4}\))?\W*$)"
)
"""An office before a name that opens with initials or a given name."""
_OF_WORKS = frozenset(("operations", "works", "road", "roads", "parks", "facilities", "maintenance", "recreation"))
"""What a superintendent is of who is no police officer."""
_OFFICE_IN_LETTERS = re.compile(r"\s*(?:(?:[Tt]he )?Clerk ?[/&] ?)?(?:RFO|CAO|CEO|CFO)\s+(?=[A-Z][\w'.-]*\s+[A-Z])")
"""An office in letters before a name, whatever the given name is."""
_OFFICE_WORDS = re.compile(
    r"\s*(?:[A-Z][\w&'/-]*\s+|(?:of|the|for|and|&)\s+){1,8}"
    r"(?=[A-Z][a-z]+(?:-[A-Z][a-z]+)?\s(?:Mc|Mac|O')?[A-Z][\w'-]+\W*$)"
)
"""Words before a forename and a surname."""
_NO_OFFICE = (words.TITLES.keys() - {"deputy"}) | {"staff", "officers", "officials", "employees", "members"}
"""Titles, and labels of a list, before its first name."""
_LONGEST_OFFICE = 90
_OFFICE_AHEAD = re.compile(r"\([A-Z][\w&/' -]{3,60}\)\s+(?=[A-Z])")
"""An office in brackets before the name of its holder."""
_OFFICE_ENDS = re.compile(r"[a-z],\s(?:Councill?or|Deputy Mayor|Mayor)\n?\Z")
"""An office behind a name and a comma, which is no title of the name below a blank line."""
_AND = re.compile(r"(?:and|agus|&|plus|[Aa]lso)\s")
_WORD = re.compile(r"\S+")


def cut(text: str) -> list[tuple[int, int, str]]:
    """The text between list separators outside brackets, cut again where a title follows a name; with the covering plural title."""
    cuts: list[tuple[int, int]] = []
    depth_at = _depths(text)
    for match in _LIST_BREAK.finditer(text):
        begin, end = match.span()
        if depth_at[begin] or (text[begin] == "." and _after_title(text, begin)) or _wrapped(text, begin, end):
            continue
        cuts.append((begin, end))
    if "ouncillor" in text or "Cllr" in text or "Alderm" in text:
        cuts += [(match.start(), match.start()) for match in _GLUED_TITLE.finditer(text)]
    if ")" in text:
        cuts += [(match.end(), match.end()) for match in _GLUED_TAG.finditer(text)]
    cuts.sort()
    found: list[tuple[int, int, str]] = []
    covering = ""
    start = 0
    for cut_start, cut_end in [*cuts, (len(text), len(text))]:
        if cut_start < start:
            continue
        piece = text[start:cut_start]
        for name_start, name_end, plural in _kept_names(piece) if len(piece) <= _KEPT_PIECE else _names(piece):
            if plural is not None:
                covering = plural
            found.append((start + name_start, start + name_end, covering))
        start = cut_end
        if text.startswith(".", cut_start):
            covering = ""
    return found


def _names(piece: str) -> tuple[tuple[int, int, str | None], ...]:
    """Return the names that a piece of a list runs together, each with the plural title before it as `_skip_plural` gives it."""
    found: list[tuple[int, int, str | None]] = []
    for part in _cut_at_titles(piece, 0, len(piece)):
        for start, end, said in unglued(piece, *part):
            begin, plural = _skip_plural(start, said)
            found.append((*organisationsby.apart(piece, *_trim(piece, _after_office(piece, begin, end), end)), plural))
    return tuple(found)


_KEPT_PIECE = 80
"""Characters of a piece that may be kept, which is mostly one name."""
_kept_names = lru_cache(maxsize=16_384)(_names)


def _after_office(text: str, start: int, end: int) -> int:
    """Where the name begins in a piece that opens with an office ("Fire Chief A. Birch"): at its initials."""
    if end - start >= _LONGEST_OFFICE:
        return start
    if lettered := _OFFICE_IN_LETTERS.match(text, start, end):
        return lettered.end()
    office = _OFFICE_FIRST.match(text, start, end)
    if office is None and (before := _OFFICE_WORDS.match(text, start, end)):
        given = fold(text[before.end() : end].split()[0]).partition("-")[0]
        said = [fold(word) for word in before.group().split()]
        of_office = JOB.search(before.group()) or words.NEVER.issuperset(said)
        of_office = of_office and _NO_OFFICE.isdisjoint(said) and said != ["deputy"]
        return before.end() if of_office and given in words.FORENAMES else start
    if office is None or text[office.end() + 1 : office.end() + 2] in (".", " "):
        return office.end() if office else start
    named = text[office.end() : end]
    said = office.group().replace("-", " ").split()
    of_words = len(said) > 1 and len(said) == len({*said})
    given = fold(named.split()[0]).partition("-")[0]
    return office.end() if given in words.FORENAMES or (of_words and is_name(named)) else start


def _after_title(text: str, stop: int) -> bool:
    """Tell whether the stop at an offset is that of a title ("Cllr.")."""
    before = text[max(0, stop - 20) : stop].split()
    return bool(before) and is_title(_GLUED_TITLE.split(before[-1])[-1])


def _wrapped(text: str, begin: int, end: int) -> bool:
    """Tell whether what would part two names is the line end, or the space, within one."""
    if "\n\n" in text[max(0, begin - 1) : end + 1] and _OFFICE_ENDS.search(text, max(0, begin - LINE_SHOWN), begin):
        return False
    return text[begin:end].isspace() and breaks_name(text[max(0, begin - LINE_SHOWN) : begin], text[end : end + 30])


def _depths(text: str) -> bytearray:
    """Return, for each character and for the end, 1 where it stands within a bracket that is closed near by, else 0."""
    depths = bytearray(len(text) + 1)
    if "(" not in text and "[" not in text:
        return depths
    opened = -1
    for match in _BRACKETS.finditer(text):
        at = match.start()
        if match.group() in "([" and opened < 0:
            opened = at
        elif match.group() in ")]" and opened >= 0:
            if at - opened <= LONGEST:
                depths[opened : at + 1] = b"\x01" * (at + 1 - opened)
            opened = -1
    return depths


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a name without the marks, offices in brackets and joining words around it."""
    while start < end and text[start] in " \t\r\n.,;:-–—*_•\xa0":
        start += 1
    if text.startswith("(", start) and (office := _OFFICE_AHEAD.match(text, start, end)):
        return _trim(text, office.end(), end)
    if joined := _AND.match(text, start, end):
        return _trim(text, joined.end(), end)
    opened = text.find("(", max(start, text.rfind(")", start, end)) + 1, end)
    if opened > 0:
        return _trim(text, start, opened)  # The bracket is never closed.
    while end > start and (text[end - 1] in " \t\r\n,;:-–—*_\xa0" or text.startswith(" .", end - 2)):
        end -= 1
    if end > start and text[end - 1] == "." and len(text[start:end].split()[-1]) > 2:
        end -= 1
    return start, end


def _said(text: str, start: int, end: int) -> list[Word]:
    """Return the words of a span, each with its folded form."""
    return [(match, fold(match.group())) for match in _WORD.finditer(text, start, end)]


def _cut_at_titles(text: str, start: int, end: int) -> list[Piece]:
    """`Mr A Smith Mrs B Lee` is two names: a title that follows a word which is no title begins the next one."""
    said = _said(text, start, end)
    begins, firsts = [start], [0]
    seen_name = False
    for k, (match, word) in enumerate(said):
        title = word in words.TITLES and match.group()[0].isupper()
        title = title and not (word == "superintendent" and k > 0 and said[k - 1][1] in _OF_WORKS)
        if title and k + 1 == len(said) and _wants_surname(said[firsts[-1] : k], word in words.RANKS_AND_SURNAMES):
            break
        if title and seen_name and "(" not in text[begins[-1] : match.start()].rpartition(")")[2]:
            begins.append(match.start())
            firsts.append(k)
            seen_name = False
        elif not title and word not in words.BEFORE_TITLES and word not in words.LEADING_ROLES:
            seen_name = True
    if len(begins) == 1:
        return [(start, end, said)]
    ends, lasts = [*begins[1:], end], [*firsts[1:], len(said)]
    return [(a, b, said[k:n]) for a, b, k, n in zip(begins, ends, firsts, lasts, strict=True)]


def _wants_surname(said: list[Word], second: bool) -> bool:
    """Tell whether words are titles and initials, so that the last word after them is a surname ("Mrs K F Mayor"); a `second` one may
    follow one surname behind initials ("K. Elm Major")."""
    first = said[:-1] if second and len(said) > 1 and INITIALS.fullmatch(said[0][0].group()) else said
    return len(said) > 1 and all(word in words.TITLES or INITIALS.fullmatch(match.group()) for match, word in first)


def _skip_plural(start: int, said: list[Word]) -> tuple[int, str | None]:
    """Where the name begins after a plural title, and its singular; None where there is no title that ends the cover."""
    for match, word in said:
        if word in words.PLURAL_TITLES:
            return match.end(), words.TITLES.get(word, "")
        if word in words.TITLES:
            return start, "" if word in ("councillor", "alderman") else None
        if word not in words.BEFORE_TITLES and word not in ("and", "&", "members", "other"):
            break
    return start, None

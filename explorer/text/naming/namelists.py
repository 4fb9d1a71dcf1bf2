"""The single names of a printed list: the pieces that are names, alone or with those beside them, and the titles that cover them.

Pure functions of a string, one pass over it; no expression here can backtrack.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from explorer.text.naming import namepieces
from explorer.text.naming import namewords as words
from explorer.text.naming.nameparts import is_bare_surname, is_given, is_name
from explorer.text.naming.nametitles import all_postnominals, fold, is_title

_JOINS = re.compile(r"\s(?:and|&)\s")
_OFFICE_RUNS_ON = re.compile(
    r"\s(?:(?:Parish|Town|Community|City|District|Borough|County|Footpath|Tree|Flood|Street|Emergency|Vice"
    r"|Assistant|Deputy|Acting|[A-Z]\s?&\s?[A-Z])\s)?(?:Warden|Clerk|Chair|Chairman|Chairwoman|Chairperson|Treasurer|Secretary"
    r"|Officer|Cllr|Councillor|Handyman|Council|Admin)\Z|\s(?:An )?(?:Leas-?)?Ch?athaoirleach\Z"
    r"|\s(?:Borough|County|District|Parish|Ward(?:\s\d{1,2})?)\Z"
)
_SEAT_RUNS_ON = re.compile(
    r"\s(?:(?:Vice|Deputy)\s)?Chair(?:man|woman|person)?|\s(?:Parish |Town )?Clerk|\sTreasurer|\sSecretary"
)
"""An office of a committee that follows a forename and surname."""
_OFFICE_ALONE = re.compile(
    r"(?:Footpaths?|Path|Tree|Flood|Street|Snow|Speed\s?watch)\s(?:Warden|Officer|Co-?ordinator)s?"
)
"""A volunteer's office, which no name is, above or before whoever holds it."""
_FEWEST = 3
"""Words of two names run together."""
_PLURAL = re.compile(r"\b(?:Councillors|Cllrs|Messrs|Aldermen)\b")
_UNCOVERS = re.compile(r"(?P<stop>[a-z)]\.(?:\s|$)|\b(?:Clerk|Officer|Warden)\b)|\b(?:Councillor|Cllr)\b")
"""What ends the names that a plural title covers: a sentence's end, or somebody with a title or office of their own."""
_OWN_TITLE = re.compile(r"\b[A-Z]\w{1,9}\Z")
_TAG = re.compile(r"\s*\([A-Z]{1,2}\)")
_GOES_ON_BARE = 2
"""Surnames alone, behind somebody with a title of their own, by which a list covered by a plural title goes on."""


def split_titled(text: str) -> tuple[tuple[int, int, str], ...]:
    """The single names of a printed list, as `(start, end, title)`.

    `title` is the singular of a plural title that covers the name from outside its span ("Councillors A Khan, S Khan"
    gives "Councillor" for both) and empty elsewhere. Pieces that are no names are left out.
    """
    return _split(text) if len(text) <= _KEPT else _single_names(text)


def _single_names(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return the single names of a list without a look at what is kept; see `split_titled`."""
    pieces = [piece for piece in namepieces.cut(text) if text[piece[0] : piece[1]].strip()]
    caps = len(pieces) > 2 and text.upper() == text
    bare = len(pieces) > 1 and _mostly_bare(text, pieces, caps)
    joined = _uncovered(text, [_without_office(text, *piece) for piece in _rejoined(text, pieces)])
    return tuple(
        (start, end, title)
        for k, (start, end, title) in enumerate(joined)
        if text[start] != "("
        and not _OFFICE_ALONE.fullmatch(text, start, end)
        and is_name(_covered(text[start:end], title), bare=bare or bool(title), caps=caps)
        and not _shares_surname(text, joined, k)
    )


def _uncovered(text: str, listed: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return names without a plural title that covers surnames alone up to an "and" before the last of them, and no names behind it
    ("Cllrs Ash, Elm and Oak, Ann Birch")."""
    ended = -1
    for k in range(2, len(listed)):
        (start, end, title), before, first = listed[k], listed[k - 1], listed[k - 2]
        if not title or k < ended or not (title == before[2] == first[2]):
            continue
        closed = _JOINS.fullmatch(text, first[1], before[0]) and text[before[1] : start].strip() == ","
        bare = all(is_bare_surname(text[a:b]) for a, b, _ in (first, before))
        if closed and bare and len(text[start:end].split()) > 1 and is_name(text[start:end]):
            others = range(k + 1, len(listed))
            again = (n for n in others if not listed[n][2] or _PLURAL.search(text, listed[n - 1][1], listed[n][0]))
            ended = next(again, len(listed))
            listed[k:ended] = [(a, b, "") for a, b, _ in listed[k:ended]]
    return listed


def _without_office(text: str, start: int, end: int, title: str) -> tuple[int, int, str]:
    """Leave out the office that runs on from a titled name without a comma ("Mrs C Elm Clerk", "Mr T Oak Footpath Warden")."""
    office = _OFFICE_RUNS_ON.search(text, start, end)
    stop = office.start() if office else end
    named = text[start:stop].replace(".", ". ").split()
    if office is None and (not named or fold(named[-1]) not in words.COUNTIES):
        return start, end, title
    kept = list(itertools.dropwhile(lambda word: fold(word) in words.BEFORE_TITLES, named))
    of_county = len(kept) > _FEWEST and "(" not in text[start:stop] and fold(kept[-1]) in words.COUNTIES
    if of_county and is_title(kept[0]) and fold(kept[-2]) not in words.FORENAMES:
        return start, text.rindex(kept[-1], start, stop) - 1, title
    given = fold(kept[-1]) in words.FORENAMES and not namepieces.INITIALS.fullmatch(kept[-2]) if len(kept) > 1 else True
    full = len(kept) > _FEWEST or (len(kept) == _FEWEST and not given)
    if office and full and is_title(kept[0]) and is_name(text[start:stop]):
        return start, stop, title
    if office and len(kept) == 2 and _SEAT_RUNS_ON.fullmatch(office.group()) and fold(kept[0]) in words.FORENAMES:
        return start, stop, title
    return start, end, title


def _covered(name: str, title: str) -> str:
    """Return a name with the plural title that covers it, which tells the surname Hall from a hall; the clerk of a list is no Mr Clerk."""
    return f"{title} {name}" if title and fold(name) not in words.OFFICERS and not name.isupper() else name


def _shares_surname(text: str, pieces: list[tuple[int, int, str]], k: int) -> bool:
    """Tell whether a forename alone is followed by "and" with another forename and the surname of both ("Ann and Ben Elm")."""
    start, end, _ = pieces[k]
    if k + 1 >= len(pieces) or fold(text[start:end]) not in words.FORENAMES or fold(text[start:end]) in words.SURNAMES:
        return False
    after = text[pieces[k + 1][0] : pieces[k + 1][1]].split()
    return (
        len(after) == 2
        and fold(after[0]) in words.FORENAMES
        and _JOINS.fullmatch(text, end, pieces[k + 1][0]) is not None
    )


def _mostly_bare(text: str, pieces: list[tuple[int, int, str]], caps: bool) -> bool:
    """Whether surnames alone are the rule of a list."""
    given = sum(1 for start, end, title in pieces if title or is_name(text[start:end], caps=caps))
    if 2 * given > len(pieces):
        return False
    alone = sum(1 for start, end, _ in pieces if is_name(text[start:end], bare=True, caps=caps))
    courtesy = sum(1 for start, end, _ in pieces if fold(text[start:end].split()[0]) in words.COURTESIES)
    return alone >= 2 and alone - given >= max(given, 2 if given else 0) + (courtesy > 0)


_KEPT = 400
"""Characters of a list that may be kept: the same few names stand in a paper, and in a council's papers, again and again."""
_split = lru_cache(maxsize=16_384)(_single_names)


def split_names(text: str, cover: str = "") -> list[tuple[int, int]]:
    """The spans of the single names in a printed list, relative to `text`; see `split_titled`. `cover` is a plural title that goes
    on from words before it."""
    if not cover or _PLURAL.match(text):
        return [(start, end) for start, end, _ in split_titled(text)]
    lead = len(cover) + 1
    return [(start - lead, end - lead) for start, end, _ in split_titled(f"{cover} {text}")]


def covering(text: str, cover: str = "") -> str:
    """Return the plural title that still covers the names of a list where the line `text` of it ends, `cover` being the one before it."""
    last = next(reversed(list(_PLURAL.finditer(text))), None)
    said, rest = (last.group(), text[last.end() :]) if last else (cover, text)
    ends = list(_UNCOVERS.finditer(rest)) if said else []
    if any(end["stop"] and not _of_member(rest, end) for end in ends):
        return ""
    return "" if ends and not _bare_after(rest[ends[-1].end() :]) else said


def _of_member(text: str, end: re.Match[str]) -> bool:
    """Tell whether the stop of an `end` is that of a member's title ("Cmhlr. Ó Birch")."""
    title = _OWN_TITLE.search(text, max(0, end.start() - 9), end.start() + 1)
    return title is not None and words.TITLES.get(fold(title.group())) == "Councillor"


def _bare_after(text: str) -> bool:
    """Tell whether a list goes on with surnames alone behind its first name."""
    said = [_TAG.sub("", piece).strip() for piece in text.split(",")[1:]]
    others = [piece for piece in said if piece]
    return len(others) >= _GOES_ON_BARE and all(map(is_bare_surname, others))


def _rejoined(text: str, pieces: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Takes letters after a name back to it, and joins `Surname, Forename` where semicolons or line ends part the names."""
    by_semicolon = text.count(";") >= 1
    joined: list[tuple[int, int, str]] = []
    pieces = [piece for piece in pieces if piece[0] < piece[1]]
    for k, (start, end, title) in enumerate(pieces):
        if joined and text[joined[-1][1] : start].strip() == ",":
            before = joined[-1]
            letters = text[start:end]
            after_name = all_postnominals(letters) and letters.lower() not in ("senior", "junior")
            after_name = after_name and not (is_title(letters) and is_title(text[before[0] : before[1]].split()[0]))
            given = text[start:end].partition("(")[0].strip()
            after = text[end : pieces[k + 1][0]] if k + 1 < len(pieces) else "\n"
            line = "\n" in after and not text[text.rfind("\n", 0, before[0]) + 1 : before[0]].strip(" \t-*•")
            turned = (
                (
                    by_semicolon
                    or (
                        line
                        and (namepieces.INITIALS.fullmatch(given) or _forename_last(text[before[0] : before[1]], given))
                    )
                )
                and not before[2]
                and is_bare_surname(text[before[0] : before[1]])
                and is_given(given)
            )
            if after_name or turned:
                joined[-1] = (before[0], end, before[2])
                continue
        joined.append((start, end, title))
    return joined


def _forename_last(surname: str, given: str) -> bool:
    """Tell whether the second of two words is a forename and the first is none."""
    return fold(given) in words.FORENAMES and fold(surname) not in words.FORENAMES

"""The single names of a printed list: cut at commas, line ends, joining words and titles, brackets kept whole.

Pure functions of a string, one pass over it; no expression here can backtrack.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from explorer.text.naming import namewords as words
from explorer.text.naming import organisationsby
from explorer.text.naming.brokennames import LINE_SHOWN, breaks_name
from explorer.text.naming.gluednames import Piece, Word, unglued
from explorer.text.naming.nameparts import LONGEST, is_bare_surname, is_given, is_name
from explorer.text.naming.nametitles import all_postnominals, fold, is_title
from explorer.text.naming.offices import JOB

_GLUED_TITLE = re.compile(r"(?<=[a-zà-ÿ)])(?=(?:Councillor|Cllr|Alderman)s?\b)")
_GLUED_TAG = re.compile(r"\)(?<=[A-Z]\))(?=[A-Z][a-z]+ [A-Z])")
_LIST_BREAK = re.compile(
    r"[\s,;|•·●▪:./](?:(?<=[,;\r\t|•·●▪:])|(?<=\n)(?!\s*\([A-Z]{1,2}\))|(?<=\s)\s{2,}|(?<=\s)[–—-](?=[\sA-Z])"
    r"|(?<=/)(?!s[\s.])|(?<=[a-z]{3}\.)\s(?=[A-Z])|(?<=\)\.)\s"
    r"|(?<=[\w)]\s)(?:ALSO\b|(?=Also\b|Public Participation\b(?!\s+Network)))"
    r"|(?<=\)\s)(?=[A-Z][a-z]+\s[A-Z][\w'-]+\s\((?:[A-Z][a-z]+\s)?Clerk\b)"
    r"|(?<=\)\s)(?=(?:[A-Z]\.?\s){0,3}[A-Z][\w'-]+\s\((?![A-Z]{1,3}\))|(?:[A-Z]\.?\s){1,3}[A-Z][\w'-]+\s*(?:$|[,;\n]))"
    r"|(?<=\s)(?:&|AND(?=\s(?:[A-Z]\.|[A-Z]{2}))"
    r"|(?:and|agus|plus|(?:together|along) with|who|due to|because|as s?he)(?=[\s,;]|$)"
    r"|and(?=[A-Z]\.?\s[A-Z][a-z])))"
)
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,3}")
_BRACKETS = re.compile(r"[()\[\]]")
_JOINS = re.compile(r"\s(?:and|&)\s")
_OFFICE_FIRST = re.compile(
    r"\s*(?:[Tt]he (?:(?:assistant|deputy|parish|town|community|acting|locum) )?clerk"
    r"|(?:[A-Z][\w&'-]*\s+){0,5}(?:[A-Z][\w&']*-){0,4}"
    r"(?:Chief|Manager|Director|Officer|Clerk|Treasurer|Solicitor|Engineer|Planner|Commissioner|Administrator"
    r"|(?:Operations|Works|Roads?|Parks|Facilities|Maintenance|Recreation) Superintendent))"
    r"\s+(?=(?:(?:[A-Z](?:\.\s?|\s)){1,3}|[A-Z][a-z]+\s)[A-Z][\w'-]+\W*$)"
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
    pieces = [piece for piece in _pieces(text) if text[piece[0] : piece[1]].strip()]
    caps = len(pieces) > 2 and text.upper() == text
    bare = len(pieces) > 1 and _mostly_bare(text, pieces, caps)
    joined = _uncovered(text, [_without_office(text, *piece) for piece in _rejoined(text, pieces)])
    return tuple(
        (start, end, title)
        for k, (start, end, title) in enumerate(joined)
        if text[start] != "("
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
    given = fold(kept[-1]) in words.FORENAMES and not _INITIALS.fullmatch(kept[-2]) if len(kept) > 1 else True
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


def _pieces(text: str) -> list[tuple[int, int, str]]:
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
    before = text[max(0, stop - 20) : stop].split()
    return bool(before) and is_title(_GLUED_TITLE.split(before[-1])[-1])


def _wrapped(text: str, begin: int, end: int) -> bool:
    if "\n\n" in text[max(0, begin - 1) : end + 1] and _OFFICE_ENDS.search(text, max(0, begin - LINE_SHOWN), begin):
        return False
    return text[begin:end].isspace() and breaks_name(text[max(0, begin - LINE_SHOWN) : begin], text[end : end + 30])


def _depths(text: str) -> bytearray:
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
    while start < end and text[start] in " \t\r\n.,;:-–—*_•\xa0":
        start += 1
    if text.startswith("(", start) and (office := _OFFICE_AHEAD.match(text, start, end)):
        return _trim(text, office.end(), end)
    if joined := _AND.match(text, start, end):
        return _trim(text, joined.end(), end)
    while end > start and (text[end - 1] in " \t\r\n,;:-–—*_\xa0" or text.startswith(" .", end - 2)):
        end -= 1
    if end > start and text[end - 1] == "." and len(text[start:end].split()[-1]) > 2:
        end -= 1
    return start, end


def _said(text: str, start: int, end: int) -> list[Word]:
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
    first = said[:-1] if second and len(said) > 1 and _INITIALS.fullmatch(said[0][0].group()) else said
    return len(said) > 1 and all(word in words.TITLES or _INITIALS.fullmatch(match.group()) for match, word in first)


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
                    or (line and (_INITIALS.fullmatch(given) or _forename_last(text[before[0] : before[1]], given)))
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

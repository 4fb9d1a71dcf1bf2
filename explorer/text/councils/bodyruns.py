"""Names of bodies in a run of capitalised words: each ends with a noun such as "Committee", and begins after whatever is no part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.text.councils import bodywords
from explorer.text.naming.namewords import FORENAMES
from explorer.text.page.dates import MONTH_NAMES, MONTHS

_TOKEN = re.compile(r"\S+")
_BOARD_NUMBER = re.compile(rf" (?:\(\d\)|\d{{1,2}}(?!\)| (?i:{MONTH_NAMES})\b))(?![\w/-]|\.\d)")
"""A board's number; what stands in brackets with two figures counts its members."""
_ABOUT = re.compile(
    r" (?:of (?:Directors|Trustees|Governors|Management)|on (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:"
    + MONTH_NAMES
    + r")\b)[A-Z][\w'-]+(?: and [A-Z][\w'-]+)?)(?![\w'-])"
)
"""What a body is about or of, after its noun: "Advisory Committee on Planning", "Board of Directors"."""
_FOR = re.compile(r" for (?:the )?[A-Z][\w'-]*(?: (?:(?:and|of|for|in|&) )?[A-Z][\w'-]*){0,6}(?=[ \t]*(?:\n|\Z))")
_OPENS_LINE = re.compile(r"\n[ \t]*(?:[-*·•] )?\Z")
_AFTER_DATE = re.compile(r"\d{4}-\d\d-\d\d \Z")
_ARTICLE = re.compile(r"\b(?:the|its|our|this|that|an?)\s+\Z", re.IGNORECASE)
_ABSTRACT = re.compile(
    r"(?:(?<!federat)(?<!foundat)ion|ment|ance|ence|ing|ity|chair|report|review|minutes)$", re.IGNORECASE
)
_GAP, _WIDE = r"(?:[ \t]+|[ \t]*\n[ \t]*)", r"(?:[ \t]+|[ \t]*\n[ \t]*(?:\n[ \t]*)?)"


def _of(gap: str) -> str:
    """Return the pattern of one to four names with commas, `gap` between their words."""
    return rf"(?:[A-Z][\w'-]+(?:{gap}(?:and |& )?[A-Z][\w'-]+){{0,2}},{gap}){{1,4}}"


_LISTED = re.compile(
    r"(?:\b(?:[Tt]he|THE|[Rr]efer(?:red)? to|(?:[Mm]eetings?|[Mm]inutes|[Rr]eports?) (?:of|from|on))\s"
    rf"(?P<after>{_of(_WIDE)})|(?:[-•\uf0b7]\s|\((?:[ivx]{{1,4}}|[a-h])\)\s{{1,3}}|\b[Rr]ecent\s"
    rf"|(?:\n|\A)[ \t]*(?:[e¢@©o»>]{{1,2}}[ \t]+)?)(?P<words>{_of(_GAP)}))\Z"
)
"""What a body is of, that stands before the rest of its name and a comma."""
_LONGEST_LIST = 120
_TITLES = frozenset(("cllr", "councillor", "mr", "mrs", "ms", "miss", "dr"))
_NOT_LISTED = bodywords.NOUNS.keys() | bodywords.HOLDERS | FORENAMES | _TITLES | {"director", "head", *MONTHS}
_LONGEST_LETTERS = 4
_NO_CABINET = re.compile(r"\b(?:fib(?:re|er)[ -]to[ -]the|broadband|street|utility|traffic)\s\Z", re.IGNORECASE)
"""What stands before a cabinet of wires."""
_TAX = re.compile(r"\s+[Tt]ax\b")
_KINDS = frozenset(("city", "county", "borough", "district", "metropolitan", "parish", "town", "community"))
_PLACES_OF = frozenset(("city", "riding"))
"""What a place is by its name, that is one of a council's: "City of Mere Council", "East Riding of Elmshire Council"."""
_LONGEST_PLACE = 3
_LETTERS = frozenset(("spc", "jpc"))
_INCORPORATED = re.compile(r"(?: of [A-Z][\w'-]{2,30})?,? (?:Inc|Ltd|LLC|LLP|plc|Limited|Corp)\b")
"""What stands after the name of a company."""
_OF_LIABILITY = ("limited", "liability")
"""Words before "Partnership" by which it is a company."""
_PART_NUMBERS = ("I.", "V.", "X.")
"""Numbers of parts of an agenda that look like initials."""
_SEVERAL = 3
_AFTER_LETTERS = frozenset(("sub", "sub-committee", "subcommittee", "committee", "strategic"))
_JOINING = frozenset(("of", "for", "to", "in", "and", "&"))
_GOES_TO = frozenset(
    ("home", "access", "right", "welfare", "transition", "return", "pathway", "route", "back", "school")
)
"""Words before "to" within a name: "Home to School Transport Panel"."""
_CUTS = bodywords.BREAKS | _JOINING | _TITLES | {"the", "during", "on"}
"""Words after which a name may begin."""


def names(text: str, run: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of the names of bodies in a run of words of `text`."""
    words = _Words(text, run)
    first = 0
    for i, low in enumerate(words.lows):
        if low in _CUTS and (begins := words.cut(i)):
            first = begins
        elif low in bodywords.NOUNS and words.ends_name(i):
            first = words.first_of_name(first, i)
            followed = words.is_followed(i) and not words.is_lettered(first, i)
            if name := words.name(first, i, followed):
                yield name
            first = first if followed else i + 1
        elif words.printed[i][-1] in ".;:_" and low != "st" and len(low) > 1:
            first = i + 1


class _Words:
    """The words of a run: as `printed`, without the marks around them, and in small letters, with their `places`."""

    def __init__(self, text: str, run: re.Match[str]) -> None:
        self.text = text
        self.places = [token.span() for token in _TOKEN.finditer(text, *run.span())]
        self.printed = run.group().split()
        self.plain = [word.strip("().,;:") for word in self.printed]
        self.lows = [word.lower() for word in self.plain]

    def cut(self, i: int) -> int:
        """Return the word with which a name may begin after word `i`, which ends what stands before, or 0."""
        lows, low, before = self.lows, self.lows[i], self.lows[i - 1] if i else ""
        if low == "with" and i == 1 and bodywords.may_be_place(self.plain[0]) and self._before_bare_council(2):
            return 0
        if low in bodywords.BREAKS or low in ("the", "during") or (low == "on" and before in bodywords.SEATS):
            return i + 1
        if begins := begins_after(self.plain, i):
            return begins
        if (low in ("of", "for", "to") and before in bodywords.HOLDERS) or (
            low in ("and", "&") and before in bodywords.ENDS and lows[i + 1 : i + 2] not in (["crime"], ["fire"])
        ):
            return i + 1
        if low in ("and", "&") and i == 1 and self.plain[0].isupper() and self._before_council(i + 1):
            return i + 1
        if low == "and" and lows[0] == "mayor" and (i == 2 or (i == 3 and len(lows[1]) == 1)):
            return i + 1  # "Mayor Elm and Municipal Council"
        of_one = (
            before in _KINDS and i > 1 and lows[i - 2] in ("and", "&")
        )  # "Elmshire and City of Mere Fire Authority".
        if (
            low in ("of", "for")
            and i
            and before not in bodywords.NOUNS
            and not of_one
            and not (low == "of" and before in _PLACES_OF and self._before_bare_council(i + 1))
            and _ABSTRACT.search(self.plain[i - 1])
        ):
            return i + 1
        if low == "to" and before and before not in _GOES_TO and self._names_no_council(i + 1):
            return i + 1  # "Sale of Land to Westmere Civic Trust"
        return i + 1 + (lows[i + 1] in bodywords.DONE_TO) if low == "to" and _far_from_noun(lows, i) else 0

    def _names_no_council(self, first: int) -> bool:
        """Tell whether the noun of a body stands among the next four words from word `first` on, and is not that of a council, before whose
        name more is known to be no part of it."""
        noun = next((low for low in self.lows[first : first + 4] if low in bodywords.NOUNS), "council")
        return noun != "council"

    def _before_council(self, first: int) -> bool:
        """Tell whether the next noun from word `first` on is that of a council named by its kind: "Mere City and County Council"."""
        noun = next((k for k in range(first, len(self.lows)) if self.lows[k] in bodywords.NOUNS), 0)
        council = noun > first and self.lows[noun] == "council" and self.lows[noun - 1] in _KINDS
        return council and not self.plain[first].isupper()

    def _before_bare_council(self, first: int) -> bool:
        """Tell whether the next noun from word `first` on is "Council", right behind the name of a place: "City of Mere Council"."""
        noun = next((k for k in range(first, len(self.lows)) if self.lows[k] in bodywords.NOUNS), 0)
        return first < noun <= first + _LONGEST_PLACE and self.lows[noun] == "council"

    def ends_name(self, i: int) -> bool:
        """Tell whether no other noun follows the noun `i` in the same name."""
        return i + 1 == len(self.lows) or self.lows[i + 1] not in bodywords.NOUNS or self.printed[i][-1] in "(),"

    def first_of_name(self, first: int, i: int) -> int:
        """Return the word with which the name begins that ends with the noun `i`, `first` or a later one."""
        first += first < i and self.printed[first] in _PART_NUMBERS
        while first < i and _leads(self.text, self.places[first], self.lows[first], self.lows[i]):
            first += 1
        return _after_gap(self.text, self.places, first, i) if self.lows[first] in FORENAMES else first

    def is_followed(self, i: int) -> bool:
        """Tell whether a further word in capitals follows the noun `i` as if it were one name with it."""
        if i + 1 == len(self.plain):
            return False
        after = self.plain[i + 1]
        return (
            after[:1].isupper()
            and (self.plain[i].isupper() or not (after.isupper() and len(after) > 1))
            and not after.isdigit()
            and self.printed[i + 1][0] != "("
            and self.printed[i][-1] not in ".;:,"
        )

    def is_lettered(self, first: int, i: int) -> bool:
        """Tell whether the noun `i` is letters with which a name of several words ends, whatever follows but a part of that body."""
        return self.lows[i] in _LETTERS and i - first >= _SEVERAL and self.lows[i + 1] not in _AFTER_LETTERS

    def name(self, first: int, i: int, followed: bool) -> tuple[int, int] | None:
        """Return the place of the name that begins with word `first` and ends with the noun `i`, where it is one."""
        text, low = self.text, self.lows[i]
        (begin, _), (_, end) = self.places[first], self.places[i]
        begin += text[begin] == "("
        words, name = self.plain[first : i + 1], text[begin:end].rstrip(".,;:)'")
        if (opened := name.rfind("(")) > name.rfind(")"):
            begin, name = begin + opened + 1, name[opened + 1 :]
            words = name.split()
        number = _BOARD_NUMBER.match(text, end, end + 16)
        after = self.lows[i + 1] if followed and not number else ""
        company = low in bodywords.OF_COMPANIES and (
            _is_company(text, self.lows[first:i], begin) or _INCORPORATED.match(text, end) is not None
        )
        company = company or (low == "partnership" and self.lows[i - 1] in _OF_LIABILITY)
        if (
            (low == "council" and _TAX.match(text, end))
            or (low == "cabinet" and _NO_CABINET.search(text, max(0, begin - 24), begin))
            or company
            or not bodywords.acceptable(words, low, after, bool(number))
        ):
            return None
        end = begin + len(name)
        if number and low in ("board", "committee", "panel"):
            end += number.end() - number.start()
        if not first and (" and " in name or " & " in name) and text[max(0, begin - 8) : begin].rstrip()[-1:] == ",":
            begin -= _listed_before(text, begin)
        about = None if number or followed else _ABOUT.match(text, end) or _purpose(text, begin, end)
        return begin, about.end() if about and low in bodywords.ABOUT_NOUNS else end


def begins_after(words: Sequence[str], i: int) -> int:
    """Return the word with which the name of a body may begin after word `i`, or 0: after a title and the name of a person ("Cllr Ann
    Elm Mere Council"), or a joining word before a body that is named by its sort alone ("Elections for Parish Council")."""
    low = words[i].lower()
    if low in _TITLES and i + 3 < len(words):
        given, letters = words[i + 1], words[i + 3]
        if given.lower() in FORENAMES or len(given) == 1:
            return i + 3 + (letters.isupper() and len(letters) < _LONGEST_LETTERS and i + 4 < len(words))
    if low not in _JOINING or not i or words[i - 1].lower() in bodywords.TYPES:
        return 0
    if (low == "of" and _ends_person(words[:i])) or (
        low in ("of", "and") and i > 1 and words[i - 2].lower() in _TITLES
    ):
        return i + 1
    sort = " ".join(words[i + 1 : i + 3]).lower()
    joined = low in ("and", "&")
    council = sort.endswith(" council") and not (joined and sort == "district council")
    return i + 1 if sort in bodywords.GENERIC_NAMES and (council or low == "in") else 0


def _ends_person(words: Sequence[str]) -> bool:
    """Tell whether words end with somebody's name: a given name, a family name, and maybe their initials."""
    lettered = len(words) > 2 and words[-1].isupper() and words[-1][0] == words[-3][0]
    named = words[:-1] if lettered else words
    return len(named) > 1 and named[-2].lower() in FORENAMES and named[-1][:1].isupper()


def _far_from_noun(lows: Sequence[str], at: int) -> bool:
    """Tell whether a body of three words or more may stand after "to": "Funding to Support the Elm Valley Authority"."""
    return bodywords.NOUNS.keys().isdisjoint(lows[at + 1 : at + 4]) and not bodywords.NOUNS.keys().isdisjoint(
        lows[at + 4 :]
    )


def _leads(text: str, token: tuple[int, int], word: str, noun: str) -> bool:
    """Tell whether a word before a noun is no part of the body's name: "the", "Special", a year, letters after a file's date."""
    if word in bodywords.LEADING or (len(word) == 4 and word.isdigit()) or (noun == "council" and word == "executive"):
        return True
    return (
        len(word) < 4
        and text[token[0] : token[1]].isupper()
        and _AFTER_DATE.search(text, max(0, token[0] - 12), token[0]) is not None
    )


def _is_company(text: str, words: Sequence[str], begin: int) -> bool:
    """Tell whether a "Group" is a company's name: none of its words says what it is for, and no "the" stands before it."""
    return bodywords.OF_GROUPS.isdisjoint(words) and not _ARTICLE.search(text, max(0, begin - 12), begin)


def _purpose(text: str, begin: int, end: int) -> re.Match[str] | None:
    """Return what a body is for where the line says no more, as in a list of bodies: "Joint Committee for Roads and Parks"."""
    said = _FOR.match(text, end)
    return said if said and (begin == 0 or _OPENS_LINE.search(text[max(0, begin - 6) : begin])) else None


def _after_gap(text: str, tokens: Sequence[tuple[int, int]], first: int, last: int) -> int:
    """Return the word after a gap wider than a space, as council sites set between a person and an office."""
    return next(
        (
            k
            for k in range(last, first, -1)
            if tokens[k][0] - tokens[k - 1][1] > 1 and not text[tokens[k - 1][1] : tokens[k][0]].strip()
        ),
        first,
    )


def _listed_before(text: str, begin: int) -> int:
    """Return the length of what a body is of that stands before `begin` and a comma: "the Roads, Parks and Trees Committee"."""
    before = _LISTED.search(text, max(0, begin - _LONGEST_LIST), begin)
    at = begin if before is None else max(before.span("after")[0], before.span("words")[0])
    words = {word.lower() for word in re.split(r"\W+", text[at:begin])}
    return begin - at if words.isdisjoint(_NOT_LISTED) else 0

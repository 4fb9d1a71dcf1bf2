"""Who came to a meeting in another's place, as sentences and lists of apologies say it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from explorer.text.naming import names
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_start
from explorer.text.room.printednames import person_at

LIST = re.compile(r"(?:[A-Z][\w'.-]*|[(][A-Za-z][^()\n]{0,40}[)]|[(][A-Z][)]|and|&|,|\s)+\Z")
"""Words that are no more than a list of names."""
_STOOD_IN = Cued(
    re.compile(
        r"\s(?:(?:had\s+)?(?:attended(?:\s+the\s+meeting)?|was present|were present|was in attendance)\s+as\s+"
        r"(?:(?:an?|his|her|their|the)\s+)?substitutes?\b"
        r"|as\s+(?:(?:an?|his|her|their|the)\s+)?substitute\b(?!\s+member)"
        r"|(?:had\s+|was\s+)?substitut(?:ed|ing)(?:(?:,[^,.]{3,40},)?\s+for\b|(?=\))))",
        re.IGNORECASE,
    ),
    ("substitut",),
    before=40,
    after=60,
)
_ATTENDING = Cued(
    re.compile(
        r"\s-\s+(?P<who>[^\s,;:()\n-][^,;:()\n-]{2,40}?)\s+attending\b"
        r"|\swith\s+(?P<with>(?:Councillor|Cllr)\b\.?\s[^,;:()\n-]{2,40}?)\s+attending\s+"
        r"(?:as\s+(?:an?|the|his|her|their)\s+(?:named\s+)?substitute|in\s+(?:his|her|their)\s+place)\b"
    ),
    ("attending",),
    before=80,
    after=40,
)
"""Whoever attends for the one who sent apologies: "Councillor A Elm (Mere) - B Oak attending"."""
_SUBSTITUTIONS = Cued(
    re.compile(r"\bsubstitut(?:ions|es)\b[^.:\n]{0,60}:[ \t]*$", re.IGNORECASE | re.MULTILINE),
    ("substitut",),
    before=0,
    after=80,
)
_IN_PLACE = re.compile(
    r"(?:\(?[ivx\d]{1,4}[).]\s+)?(?P<who>(?:Councillor|Cllr)\.? [A-Z][^,;:()]{2,40}?) "
    r"(?:for|in place of|replac(?:ed|ing)) (?:Councillor|Cllr)\.? [A-Z][^,;:()]{2,40}(?:[;,.]| and)*"
)
_MOST_SUBSTITUTES = 8
"""Lines below "the following substitutions had been made:", each with who came for whom."""
_BY = r"(?<=\s)-\s+substituted\s+by\s+"
_TITLED = r"(?:Councillor|Cllr|Alderman|Mr|Mrs|Ms|Miss|Dr)\b\.?\s"
_REPLACED = re.compile(_BY)
_INSTEAD = Cued(
    re.compile(
        r"\(substitutes?:?\s+(?P<in>(?:Councillor|Cllr)\.?\s[^,;:()\n]{2,50})\)"
        rf"|{_BY}(?P<by>(?:Councillor|Cllr)\.?\s[^,;:()\n]{{2,50}})(?=\s*(?:\n|\Z))"
        rf"|\((?P<absence>{_TITLED}[^,;:()\n]{{2,40}})(?:,\s[^()\n]{{3,60}}?)?\s+attended\s+in\s+(?:his|her|their)\s+(?:absence|place|stead)\)"
        r"|\bfor whom\s+(?P<for>(?:Councillor|Cllr)\.?\s[^,;:()\n]{2,50}?)\s+"
        r"(?:was\s+(?:the\s+|a\s+)?substitute|substituted|attended)\b",
        re.IGNORECASE,
    ),
    ("substitute", "for whom", "attended in"),
    before=110,
    after=90,
)
"""Whoever came for the one who sent apologies: "Councillor A Elm (substitute Councillor B Oak)"."""
_APPOINTED = Cued(
    re.compile(
        r"\s(?:(?:had|has)\s+been|was)\s+(?:appointed|nominated)\s+(?:as\s+)?(?:(?:a|the)\s+)?substitute(?:\s+member)?"
        r"\s+for\s",
        re.IGNORECASE,
    ),
    ("substitut",),
    before=60,
    after=40,
)
"""Who takes a place at the meeting whose minutes say so; a list of those present says whether they came."""
_TITLED_FEW = r"(?:Councill?ors?|Cllrs?|Alderm[ae]n|Mrs?|Ms|Miss|Dr)\b\.?\s[^.;:\n()]{2,160}?"
_CAME = r"(?:attended(?:\s+the\s+meeting)?|was\s+present|were\s+present|was\s+in\s+attendance|acted|sat|deputised|substituted|stood\s+in)"
_AS = r"(?i:\s+as\s+(?:(?:an?|the|his|her|their)\s+)?(?:named\s+)?(?:substitutes?|alternates?|deput(?:y|ies))(?:\s+members?)?)"
_IN_PLACE_OF = Cued(
    re.compile(
        rf"(?P<who>{_TITLED_FEW})\s+(?:{_CAME}(?:{_AS})?\s+(?:in\s+(?:the\s+)?place\s+of|in\s+the\s+absence\s+of|instead\s+of)"
        rf"|{_CAME}{_AS}\s+for|(?:deputised|substituted|stood\s+in)\s+for)\s+(?P<whom>{_TITLED_FEW})"
        r"(?:,?\s+respectively)?(?=\s*(?:[.;\n(]|\Z))"
    ),
    (
        "in place of",
        "in the place of",
        "in the absence of",
        "instead of",
        "substitut",
        "alternate",
        "deput",
        "stood in for",
    ),
    before=240,
    after=200,
)
"""Who came in whose place: "Councillors A and B attended as substitutes for Councillors C and D respectively"."""
_PLACE_TAKEN = Cued(
    re.compile(
        rf"(?P<whom>{_TITLED_FEW})\s+(?:was|were)\s+(?:substituted|replaced|deputised)\s+(?:for\s+)?by\s+(?P<who>{_TITLED_FEW})"
        r"(?=\s*(?:[.;\n(]|\Z))"
    ),
    ("substituted by", "replaced by", "deputised"),
    before=200,
    after=180,
)
"""The same the other way round: "Councillor C was substituted by Councillor A"."""
_IN_THEIR_PLACE = Cued(
    re.compile(
        rf"(?P<who>{_TITLED_FEW})\s+{_CAME}(?:{_AS}(?=\s*(?:[.;\n]|\Z))|\s+in\s+(?:his|her|their)\s+(?:place|stead|absence)\b)"
    ),
    ("in his", "in her", "in their", "substitut", "alternate", "deput"),
    before=200,
    after=60,
)
"""Who came for somebody named before: "Councillor A attended in his place"."""
_AND_WHO = re.compile(r"\band\s+(?=(?:Councill?or|Cllr|Alderman)\b)")
"""What stands before the last of those whom a sentence names, who alone came where it tells of another first."""
_LIST_ABOVE = 600
"""Characters above a substitute in which the list of apologies begins that names both."""
_LONGEST_NAME = 60
_APOLOGIES = re.compile("pologies")
_WHO = re.compile(r"(?:Councillor|Cllr|Alderman|Mr|Mrs|Ms|Miss|Dr)\b\.?\s[^,;:()\n]{2,50}\Z")


def before(line: str) -> str:
    """Return a line of a list of apologies up to the dash before whoever came instead: "Cllr Elm - substituted by Cllr Oak"."""
    replaced = _REPLACED.search(line)
    return line[: replaced.start()] if replaced else line


class Seated:
    """Those in the room of a meeting by surname and first initial, as lists and the sentences read so far have them."""

    def __init__(self, draft: Draft, meeting: str) -> None:
        self._initials: defaultdict[str, set[str]] = defaultdict(set)
        for claim in draft.claims("attended", target=meeting):
            self.add(draft.name(claim.subject))

    def add(self, name: str) -> None:
        """Take in somebody by a printed name."""
        parsed = names.parse(name)
        self._initials[parsed.surname.casefold()].add("".join(parsed.initials[:1]))

    def has(self, name: str) -> bool:
        """Tell whether somebody is there whose surname and first initial, where both are given, are those of `name`."""
        own = names.parse(name)
        known = self._initials.get(own.surname.casefold())
        return known is not None and (not own.initials or not known.isdisjoint(("", own.initials[0])))


def read(draft: Draft, meeting: str, begin: int, end: int, seated: Seated) -> Iterator[tuple[int, int]]:
    """Record those said to have attended in another's place, but for whom a list has in the room already; yield where those whose place
    they took are named, who sent apologies."""
    _said(draft, meeting, begin, end, seated)
    yield from _beside_apologies(draft, meeting, begin, end, seated)
    for match in draft.seeker.finditer(_SUBSTITUTIONS, begin, end):
        for line in draft.lines[at_or_after(draft.lines, match.end()) :][:_MOST_SUBSTITUTES]:
            if one := _IN_PLACE.fullmatch(line.text):
                at = line.start + one.start("who")
                _stood_in(draft, meeting, at, at + len(one["who"]), line.end, seated)
    _in_place(draft, meeting, begin, end, seated)
    for match in draft.seeker.finditer(_ATTENDING, begin, end):
        part = "who" if match["who"] else "with"
        _stood_in(draft, meeting, match.start(part), match.end(part), match.end(), seated)


def _in_place(draft: Draft, meeting: str, begin: int, end: int, seated: Seated) -> None:
    """Record who came in another's place by a sentence that says so, and that whoever this was, of whom no apologies are told, was absent."""
    excused = {draft.name(claim.subject) for claim in draft.claims("sent_apologies", target=meeting)}
    for cued in (_IN_PLACE_OF, _PLACE_TAKEN):
        for match in draft.seeker.finditer(cued, begin, end):
            _all_stood_in(draft, meeting, match, match.start("who"), seated)
            at = match.start("whom")
            for a, b in names.split_names(match["whom"]):
                if match["whom"][a:b] not in excused:
                    person = person_at(draft, at + a, at + b, True)
                    draft.claim("absent_from", person, meeting, match.start(), match.end())
    for match in draft.seeker.finditer(_IN_THEIR_PLACE, begin, end):
        last = [*_AND_WHO.finditer(draft.masked, *match.span("who"))][-1:]
        told = last and _APOLOGIES.search(
            draft.masked, sentence_start(draft.masked, match.start(), begin), match.start()
        )
        _all_stood_in(draft, meeting, match, last[0].end() if told else match.start("who"), seated)


def _all_stood_in(draft: Draft, meeting: str, match: re.Match[str], at: int, seated: Seated) -> None:
    for a, b in names.split_names(draft.masked[at : match.end("who")]):
        _stood_in(draft, meeting, at + a, at + b, match.end(), seated, True)


def _said(draft: Draft, meeting: str, begin: int, end: int, seated: Seated) -> None:
    """Record those of whom a sentence says it: that they attended as substitutes, or, where no list has those present, were to."""
    for match in draft.seeker.finditer(_STOOD_IN, begin, end):
        start = sentence_start(draft.masked, match.start(), begin)
        if "\t" in draft.masked[start : match.start()]:
            continue  # The cells of a table are read by their rows.
        listed = LIST.match(draft.masked[start : match.start()])
        several = names.split_names(draft.masked[start : match.start()]) if listed else []
        if len(several) > 1:
            for a, b in several:
                _stood_in(draft, meeting, start + a, start + b, match.end(), seated, True)
        elif who := _WHO.search(draft.masked, start, match.start()):
            _stood_in(draft, meeting, who.start(), who.end(), match.end(), seated)
    for match in draft.seeker.finditer(_APPOINTED, begin, end):
        start = sentence_start(draft.masked, match.start(), begin)
        who = _WHO.search(draft.masked, start, match.start())
        if who and not draft.claims("attended", target=meeting):
            _stood_in(draft, meeting, who.start(), who.end(), match.end(), seated)


def _beside_apologies(draft: Draft, meeting: str, begin: int, end: int, seated: Seated) -> Iterator[tuple[int, int]]:
    """Record those named beside whoever sent apologies; yield where "Cllr Elm, for whom Cllr Oak substituted" names the former."""
    for match in draft.seeker.finditer(_INSTEAD, begin, end):
        part = next(part for part in ("in", "by", "absence", "for") if match[part])
        if _APOLOGIES.search(draft.masked, max(begin, match.start() - _LIST_ABOVE), match.start()):
            _stood_in(draft, meeting, match.start(part), match.end(part), match.end(), seated)
            low = max(begin, match.start() - _LONGEST_NAME)
            before = low + len(draft.masked[low : match.start()].rstrip(" ,\n"))
            away = _WHO.search(draft.masked, low, before) if part == "for" else None
            if away:
                yield away.span()


def _stood_in(
    draft: Draft, meeting: str, start: int, stop: int, end: int, seated: Seated, listed: bool = False
) -> None:
    name = draft.masked[start:stop]
    if (listed or names.is_name(name)) and not seated.has(name):
        person = person_at(draft, start, stop, listed)
        draft.claim("attended", person, meeting, start, end, {"role": "substitute"})
        seated.add(draft.name(person))

"""People named in prose and beside their office: councillors, judges, contacts, signatories, holders of posts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from explorer.text.councils import bodies
from explorer.text.naming import halfread, names
from explorer.text.naming.barenames import bare_end
from explorer.text.naming.commonwords import CommonWords
from explorer.text.naming.namewords import FORENAMES
from explorer.text.page.draft import Draft, NamedBody, fold
from explorer.text.page.seek import Cued
from explorer.text.room import printednames

_TITLED = Cued(
    re.compile(
        r"\b(?P<title>Councill?ors?|Cllrs?\.?|Crs?\.?|Cmhlr\.?|Comhairleoir(?:í)?|Alderman|Alderwoman|Aldermen|HH Judge"
        r"|His Honour Judge|Her Honour Judge|Judge|(?:Deputy )?Mayor(?=\s+(?:[A-Z]\.\s?){1,3}[A-Z]))\s+"
        r"(?=(?:(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Dame)\.?\s+)?[A-ZÓÁÉÍÚ])"
    ),
    (
        "Councillor",
        "Councilor",
        "Cllr",
        "Cr ",
        "Cr. ",
        "Crs ",
        "Crs. ",
        "Cmhlr",
        "Comhairleoir",
        "Alderm",
        "Alderwoman",
        "Judge",
        "HH Judge",
        "His Honour Judge",
        "Her Honour Judge",
        "Mayor",
        "Deputy Mayor",
    ),
)
_FROM = Cued(
    re.compile(
        r"(?:delegations?|presentations?|communications?|submissions?|correspondence)\b[^.;:\n]{0,60}?\bfrom\s+"
        r"(?=[A-Z])",
        re.IGNORECASE,
    ),
    ("delegation", "presentation", "communication", "submission", "correspondence"),
)
_NAME = re.compile(
    r"(?:[A-Z]\.\s?){1,3}(?:(?:De|Di|Da|Del|El|La|Le|Mac|St\.?|Van|Von)\s){0,2}[A-Z][\w'-]+"
    r"|[A-Z][a-zà-ÿ'-]+ (?:[A-Z]\. )?[A-Z][\w'-]+(?=,)"
)
_OF_FIRM = re.compile(
    r"(?:\s(?:&\s)?[A-Z][\w'-]*){0,5},?\s(?:Ltd|Limited|Inc|LLP|LLC|Corp|Corporation|Consult\w+"
    r"|& (?:Sons?|Co|Associates|Partners))\b"
)
_FIRM = 80
"""What goes on from a name that is that of a firm, and in how many characters."""
_TITLE_AND_WORD = 2
_TWO = re.compile(r"[\w'-]+,")
"""A surname and a comma, which behind a plural title is one of two members and no "Surname, Forename"."""
_ROLE_ABOVE = re.compile(r"\)\s+\Z|\s{3}\Z")
"""A title at the end of a line after a bracket or a gap is of the one named before it."""
_PARAGRAPH = re.compile(r"\n\s*\n")
_JOINED = re.compile(r",|&|\band\b|\n")
_SENTENCE_ENDS = re.compile(
    r"(?<=[a-zà-ÿ]{2})(?<!\bMrs)(?<!\bRev)(?:\.{2,}|\.\s|\.(?<=[a-z]{4}\.)(?=[A-Z]))|\s(?:RESOLVED|Resolved|AGREED)\b"
)
_REGION = re.compile(r"(?:[A-ZÀ-Þ][\w'.()-]*|\([A-Z]\)|and\b|&|,|\s(?!\n\s*\n)|(?:de|van|von|der|la|ní|ó)\b)+")
_CONTACT = Cued(
    re.compile(
        r"(?:^|(?<=[ \t]))(?:Contact(?: Officer)?s?|Support Officer|Contact for (?:the )?meeting|Clerk"
        r"|Democratic Services Officer|Lead Officer|Committee (?:Officer|Manager|Clerk)|enquiries to)\s*[:-]\s*"
        r"(?P<rest>\S.*)$",
        re.IGNORECASE | re.MULTILINE,
    ),
    (
        "contact",
        "clerk",
        "democratic services officer",
        "lead officer",
        "support officer",
        "committee",
        "enquiries",
    ),
)
_CRESCENT = re.compile(r"\d[A-Za-z]?,?\s(?:[A-Z][\w'-]*\s){0,3}\Z")
"""A number, or a number and street, before "Cr", which is then short for credit or for a crescent."""
_ADDRESS = 40
_NICKNAME = re.compile(r"[('\"‘“](?P<nickname>[A-Z][a-z]{1,11})[)'\"’”]\s[A-Z][\w'’-]+")
_WAYS = re.compile(r"\b(?:Tel|Telephone|Phone|Mobile|Email|E-mail|email|on)\b|\d{3}|[\[(]|\s{2,}(?=[A-Z])")
"""What ends the names of contacts: how they are reached."""
_BETWEEN_CONTACTS = re.compile(r"/|\s(?:and|or|&)\s(?=[A-Z])")
_CONTACT_IS = Cued(
    re.compile(r"\bperson to contact\b[^.\n]{0,90}?\bis\s+(?=[A-Z])", re.IGNORECASE), ("person to contact",)
)
_SUPPORT = re.compile(
    r"(?P<post>(?:Support|Lead|Contact|Democratic Services|Committee|Governance) [Oo]fficer)\s*:\s*"
    r"(?P<name>[A-Z][^,:;\n]{3,40}?)(?=\s*(?:[.,;]\s|[.,;]?$|\s(?:Tel|Email|E-mail)\b))"
)
_CHAIR_OF = Cued(
    re.compile(
        r"\b(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'.-]*){1,3}) (?:became|was (?:appointed|elected)(?: as)?|is|took over as)"
        r" (?:the )?(?:new )?(?P<role>(?:independent |vice[- ])?chair(?:man|woman|person)?) of (?:the )?",
    ),
    ("chair of ", "chairman of ", "chairwoman of ", "chairperson of "),
    before=180,
    after=32,
)
_CALLED = Cued(
    re.compile(
        r"\b(?P<role>Cathaoirleach|(?:Lord )?Mayor|Chair(?:man|woman|person)?),\s+"
        r"(?P<name>(?:Councill?or|Cllr)\.?\s[^,.;\n]{3,40}),\s+has\s+called\s+an?\b"
    ),
    ("has called",),
    before=90,
    after=14,
)
_MEMBER_OF = re.compile(
    r"\b(?:(?:is|was|are|were) (?:also )?an? (?P<role>member|trustee|director|chair|governor)"
    r"|(?:are|were|as) (?:all |both )?(?P<roles>member|trustee|director|governor)s) (?:of|on) (?:the )?"
    r"(?P<body>[\w' ]{3,60}?(?:panel|board|committee|council|trust|forum|partnership))\b",
    re.IGNORECASE,
)


class Titled:
    """Everybody whom a text names with a public title or office, found once; each is a mention of the draft."""

    def __init__(self, draft: Draft, besides: Iterable[tuple[str, int, int]] = ()) -> None:
        self._found = sorted({*_titled(draft), *_heard(draft), *besides}, key=lambda one: one[1:])
        self._starts = [start for _, start, _ in self._found]

    def between(self, start: int, end: int) -> list[tuple[str, int, int]]:
        """Return `(ref, start, end)` of those named in `[start, end)`."""
        low = bisect_left(self._starts, start)
        return [one for one in self._found[low : bisect_left(self._starts, end)] if one[2] <= end]


def _heard(draft: Draft) -> Iterator[tuple[str, int, int]]:
    """Yield those who are named with a given name or initial as having written or spoken to a meeting."""
    for match in draft.seeker.finditer(_FROM):
        name = _NAME.match(draft.masked, match.end(), match.end() + 60)
        firm = name and _OF_FIRM.match(draft.masked, name.end(), name.end() + _FIRM)
        if name and not firm and names.is_name(name.group()) and not bodies.find(name.group()):
            yield printednames.person_at(draft, match.end(), name.end()), match.end(), name.end()


def _titled(draft: Draft) -> Iterator[tuple[str, int, int]]:
    done, common = 0, CommonWords(draft.masked)
    for match in draft.seeker.finditer(_TITLED):
        above = "\n" in match.group()
        if (
            match.start() < done
            or (above and _ROLE_ABOVE.search(draft.masked, max(0, match.start() - 6), match.start()))
            or (
                match["title"] == "Cr"
                and _CRESCENT.search(draft.masked, max(0, match.start() - _ADDRESS), match.start())
            )
            or (above and _PARAGRAPH.search(match.group()) and draft.masked.endswith(", ", 0, match.start()))
        ):
            continue
        plural = match["title"].lower().rstrip(".") in ("councillors", "cllrs", "crs", "aldermen", "comhairleoirí")
        region = _REGION.match(draft.masked, match.end(), match.end() + (400 if plural else 48))
        if region is None:
            continue
        if nickname := _nicknamed(draft, region):
            done = nickname
            yield printednames.person_at(draft, match.start(), nickname, True), match.start(), nickname
            continue
        length, spans = _named("" if plural else match.group(), region.group())
        begin = match.end() if plural else match.start()
        done = match.end() + (length if plural else 0)
        for a, b in spans:
            if not plural and (
                common.is_word(begin + a, begin + b)
                or halfread.is_part(draft.masked, begin + a, begin + b)
                or _goes_on(draft.masked, begin + a, begin + b)
            ):
                continue
            b -= 2 * draft.masked.endswith("'s", begin + a, begin + b)
            b = a + bare_end(draft.masked[begin + a : begin + b])
            person = printednames.person_at(draft, begin + a, begin + b, True)
            if not plural and halfread.is_doubtful(draft.masked, begin + a, begin + b):
                draft.put(person, _torn=True)
            yield person, begin + a, begin + b


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether a title and one word stand at the end of a line of a list whose next line begins with the rest of the name."""
    if text[end : end + 1] != "\n" or len(text[start:end].split()) > _TITLE_AND_WORD:
        return False
    below = text[end + 1 : end + names.LINE_SHOWN].lstrip(" ")
    return names.breaks_name(text[max(0, start - names.LINE_SHOWN) : end], below.partition("\n")[0])


def _nicknamed(draft: Draft, region: re.Match[str]) -> int:
    """Return where the name ends that goes on from a given name with a nickname in brackets or quotes, "Robert (Bob)
    Birch"; 0 where none does."""
    said = _NICKNAME.match(draft.masked, region.end())
    given = {region.group().strip().lower(), said["nickname"].lower()} if said else set()
    return said.end() if said and given <= FORENAMES else 0


@lru_cache(maxsize=4096)
def _named(title: str, region: str) -> tuple[int, Sequence[tuple[int, int]]]:
    """Return how many characters of what follows a title are names, and where they stand: those after a plural title, given as
    empty, or the one from its `title` on."""
    words = _run_on(region)
    closed, opened = words.find(")"), words.find("(")
    words = words[:closed] if closed >= 0 and not 0 <= opened < closed else words
    blank = words.find("\n\n")
    words = words[:blank] if blank >= 0 else words
    ends = _SENTENCE_ENDS.search(words)
    words = words[: ends.start()] if ends else words
    if not title:
        found = names.split_names(_run_on(region[: len(words)]))
        return len(words), [(a, b) for a, b in found if not _TWO.match(region, a, b)]
    words = words[: _one_name(words)]
    return len(words), names.split_names(_run_on(title + region[: len(words)]).rstrip())[:1]


def _one_name(words: str) -> int:
    """Return where the first of several names ends; a line may end within it."""
    for match in _JOINED.finditer(words):
        if match.group() != "\n" or not names.breaks_name(f"Cllr {words[: match.start()]}", words[match.end() :]):
            return match.start()
    return len(words)


def contacts(draft: Draft, meeting: str, start: int, end: int) -> None:
    """Record the officers a meeting's page or agenda names for questions."""
    for match in draft.seeker.finditer(_CONTACT, start, end):
        if draft.masked[draft.masked.rfind("\n", 0, match.start()) + 1 : match.start()].strip():
            continue
        rest = _WAYS.split(match["rest"])[0]
        at = start_of = match.start("rest")
        for part in (*_BETWEEN_CONTACTS.finditer(rest), None):
            stop = match.start("rest") + (part.start() if part else len(rest))
            _contact(draft, meeting, start_of, stop, match.start())
            start_of = at + part.end() if part else stop
    for match in draft.seeker.finditer(_CONTACT_IS, start, end):
        _contact(draft, meeting, match.end(), min(end, match.end() + 60), match.start())


def _contact(draft: Draft, meeting: str, start: int, end: int, said: int) -> None:
    piece = re.split(r",|\bTel\b|\bEmail\b|\n", draft.masked[start:end])[0]
    spans = names.split_names(piece)
    if spans:
        a, b = start + spans[0][0], start + spans[0][1]
        draft.claim("clerked", printednames.person_at(draft, a, b), meeting, said, b)


def support(draft: Draft, first: int) -> None:
    """Record who is named after "Support officer:" from line `first` of a committee's own page on."""
    for line in draft.lines[first:]:
        match = _SUPPORT.match(line.text)
        if match and names.is_name(match["name"]):
            start = line.start + match.start("name")
            person = printednames.person_at(draft, start, start + len(match["name"]))
            post = draft.mention("post", match["post"], line.start, line.start + len(match["post"]))
            draft.claim("holds", person, post, line.start, start + len(match["name"]))


def memberships(draft: Draft, named_body: NamedBody) -> None:
    """Record chairs of bodies stated in a sentence; `named_body(name, start, end)` returns a body's ref."""
    for match in draft.seeker.finditer(_CHAIR_OF):
        body = re.match(
            r"[A-Z][\w']*(?: (?:of |and |the |for )?[A-Z][\w']*){0,6}", draft.masked[match.end() : match.end() + 90]
        )
        if body and names.is_name(match["name"]):
            ref = named_body(body.group(), match.end(), match.end() + body.end())
            person = printednames.person_at(draft, match.start("name"), match.end("name"))
            draft.claim(
                "member_of",
                person,
                ref,
                match.start(),
                match.end() + body.end(),
                {"role": fold(match["role"]).capitalize()},
            )


def callers(draft: Draft) -> None:
    """Record whoever is said to have called the meeting of a paper by the office of its chair as that of its body."""
    held = [claim for ref in draft.refs("meeting") for claim in draft.claims("held_by", subject=ref)]
    for match in draft.seeker.finditer(_CALLED) if held else ():
        if names.is_name(match["name"]):
            person = printednames.person_at(draft, match.start("name"), match.end("name"))
            role = {"role": fold(match["role"]).capitalize()}
            draft.claim("member_of", person, held[0].object, match.start(), match.end(), role)


def stated_membership(draft: Draft, start: int, end: int) -> re.Match[str] | None:
    """Return the words of a declaration of interest that say of which body somebody is a member."""
    return _MEMBER_OF.search(draft.masked, start, end)


def join(draft: Draft, named_body: NamedBody, person: str, said: re.Match[str], start: int) -> None:
    """Record the membership of `person` that a declaration from `start` on states with the words `said`."""
    words = " ".join(
        w if w in ("of", "and", "the", "for") else w[:1].upper() + w[1:] for w in fold(said["body"]).split(" ")
    )
    ref = named_body(words, said.start("body"), said.end("body"))
    draft.claim("member_of", person, ref, start, said.end(), {"role": (said["role"] or said["roles"]).capitalize()})


_RUNS_ON = re.compile(
    r"\n(?<!\n\n)\n*+(?=\s*(?:\([A-Z]{1,2}\)|(?:Ó|Ní|Nic|Uí|Ui|Mhic)\s[A-ZÓÁÉÍÚ]))"
    r"|\n(?<=\b[UuNn][IiÍí]\n)\n?(?=\s*[A-Z])"
)


def _run_on(words: str) -> str:
    """Put line ends within a name, before initials in brackets or an Irish particle, as spaces."""
    return _RUNS_ON.sub(lambda match: " " * len(match.group()), words) if "\n" in words else words

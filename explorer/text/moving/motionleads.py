"""Sentences that lead up to the words of a motion, which stand below them or in quotation marks: who moved and seconded it, and where its
words begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explorer.text.moving import movernames, moverpairs
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_start

_PUTS = r"(?:proposed|PROPOSED|moved|MOVED|submitted|presented|tabled)"
_THEN = r"(?:(?:then|formally|duly|had)\s+){0,2}"
_BEHIND = r"(?:\([^()\n]{2,40}\)\s*)?(?:,\s+(?:the\s+)?(?:Leader|Deputy|Cabinet|Chair|Vice|Mayor|Portfolio|on\s+behalf)[^.;:\n]{0,70}?)?,?\s+"
"""What may stand between a mover's name and what they did: a party in brackets, an office, or whom they spoke for."""
_A_MOTION = r"(?=[^.;:\n]{0,90}\bmotion\b|\s*:\s*\n)"
_FRAMED = Cued(
    re.compile(
        rf"\b(?P<mover>{movernames.WHO}){_BEHIND}(?:and\s+)?seconded\s+by\s+(?:the\s+)?(?P<seconder>{movernames.WHO})"
        rf"{_BEHIND}{_THEN}{_PUTS}\b"
    ),
    ("seconded",),
    before=190,
    after=200,
    goes_on=re.compile(rf"seconded\s+by\s[\s\S]{{3,190}}?\b{_PUTS}\b"),
)
"""Who moved, with the seconder before the verb: "Councillor A, seconded by Councillor B, proposed"."""
_ALONE = Cued(
    re.compile(rf"\b(?P<mover>{movernames.WHO}){_BEHIND}{_THEN}{_PUTS}\b{_A_MOTION}"),
    ("proposed", "moved", "submitted", "presented", "tabled"),
    before=190,
    after=90,
    goes_on=re.compile(rf"{_PUTS}\b{_A_MOTION}"),
)
"""Who moved a motion whose seconder is named elsewhere."""
_BARE = re.compile(
    r"[\s,.-]*(?:(?:that|and|which|the|this|a|an|his|her|their|following|below|above|urgent|emergency|cross-party|joint|original|substantive"
    r"|as|in|set|out|was|had|been|is|it|terms|given|notice|of|motions?|amendments?|resolutions?|proposals?|propositions?|recommendations?|follows"
    r"|also|formally|duly|then|standing|name|on|agenda|summons|paper|reads?|namely|to|council|by|submitted|under|procedure|rules?|order"
    r"|orders|no|number|\d[\d.]*)\b[\s,()-]*){0,24}",
    re.IGNORECASE,
)
"""What may stand between the movers and the words of a motion that says nothing of what is moved."""
_SECONDED = re.compile(
    rf"[\s,]*(?:(?:and|which|was|had|been|duly)\s+){{0,4}}seconded\s+by\s+(?:the\s+)?(?P<who>{movernames.WHO})"
    rf"|[\s,]*(?:and\s+)?(?P<seconds>{movernames.WHO}){_BEHIND}seconded\b"
)
"""Who seconded it, named behind what was moved: "moved the following motion, which was seconded by Councillor B"."""
_LISTS = re.compile(
    r"(?:[ \t,]+|,\n[ \t]*)(?P<words>(?:that|to)\s[^.;:\n\"]{3,160}(?:\n[^.;:\n\"]{3,100})?):\s*\n", re.IGNORECASE
)
"""How the words of a motion open in the sentence of its movers that go on in a list below."""
_PUT_BY_CHAIR = Cued(
    re.compile(
        r"put\s+the\s+(?:proposal|motion|recommendation)\s+(?P<words>(?:to|that)\s[^.;:]{5,300}?)\s+to\s+(?:the\s+|a\s+)?"
        r"(?:meeting|vote|committee|council|members)(?:\s+for\s+a\s+vote)?(?=[.,\n])"
    ),
    ("put the",),
)
"""How the chair puts what was proposed, in the words of the record: "put the proposal to refuse permission to the meeting"."""
_MOVED_IT = re.compile(
    r"\s+(?:the|this|his|her|their)\s+(?:notice\s+of\s+)?motion(?:\s+as\s+set\s+out(?:\s+above)?)?\s*\.", re.IGNORECASE
)
"""What follows the movers of a motion that stands above them."""
_AMENDS = re.compile(r"\bamend(?:ment|ing|ed)?\b", re.IGNORECASE)
_OPENS = re.compile(r"[ \t]*(?P<colon>:?)(?P<stop>\.?)[\s-]*(?P<quote>[\"']?)\s?")
"""What stands between that and the words: a colon, or a quotation mark."""
_REACH = 320
"""Characters after the movers within which the words of their motion open."""
_MOST_LINES = 40
"""Lines of a quoted motion above whoever moved it."""
_LONGEST = 6_000
"""Characters that the words of a motion may have."""
_CLOSES = {
    '"': re.compile(r'"(?<=[\w.,;:!?)%]")[.;,]?(?=[ \t]*(?:\n|\Z)|\s+(?=[A-Z(]))'),
    "'": re.compile(
        r"'(?<=[.,;:!?)]')[.;,]?(?=[ \t]*(?:\n|\Z)|\s+(?=[A-Z(]))|'(?<=\w')[.;,]?(?=[ \t]*(?:\n[ \t]*\n|\Z))"
    ),
}
_GOES_ON = re.compile(
    r"[\"']?\W{0,3}(?:(?:This\s+|The\s+)?(?:[A-Z][\w-]+\s+){0,4}(?:Council|Committee|Authority|Assembly)\s+(?:\w+ly\s+|also\s+|further\s+|therefore\s+)?"
    r"(?:notes?|believes?|resolves?|calls?|asks?|recogni[sz]es|welcomes|requests?|agrees|condemns?|supports?|instructs?|commits?|considers"
    r"|will|should|is|has|acknowledges|regrets|thanks|urges|expresses|declares|affirms|reaffirms|opposes|commends|understands|directs|further|also|therefore)\b"
    r"|That\b|To\s+[a-z]|And\s|We\s|It\s(?:is|further)|\(?(?:(?P<number>\d{1,2})|[a-z]|[ivx]{1,4})[.)]|[a-z•▪◦*·-])"
)
"""How a further paragraph of a motion opens that stands in no quotation marks."""
_RECORD = re.compile(
    r"\W{0,3}(?:All\s+(?:(?:members|were)\s+)*(?:in\s+favour|agreed)|Carried|CARRIED|Agreed|AGREED|Unanimous|Vot(?:es?|ing)\b|For\b|Against\b"
    r"|(?:Up)?[Oo]n\s+being|The\s+(?:motion|vote|proposal|recommendation)s?\b|A\s+(?:recorded\s+)?vote|LOST|Lost|Resolved\b|RESOLVED|Motion\s+carried)"
)
"""How the record goes on with a vote or a result right below the words of a motion."""
_OPEN_END = re.compile(r"(?:[:;,]|\band|\bor)\W{0,2}\Z")
"""How a line ends after which its sentence or its list goes on."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stated:
    """A motion with its words at `[start, stop)`, which may be `quoted`, led up to from `head` on or named below them, all of it up to `end`;
    whether it `amends` another, and the places of the names of whoever moved and seconded it."""

    head: int
    start: int
    stop: int
    end: int
    quoted: bool
    amends: bool
    mover: Span | None
    seconder: Span | None


def find(draft: Draft, begin: int, end: int) -> list[Stated]:
    """Return the motions whose words `[begin, end)` states below, beside or right above their movers, or where the chair put them, in order."""
    put = [
        Stated(match.start(), *match.span("words"), match.end(), False, False, None, None)
        for match in draft.seeker.finditer(_PUT_BY_CHAIR, begin, end)
    ]
    return sorted([*_by_movers(draft, begin, end), *put], key=lambda stated: stated.head)


def _by_movers(draft: Draft, begin: int, end: int) -> list[Stated]:
    found: list[Stated] = []
    floor = begin
    for head, at, mover, seconder in sorted(_movers(draft, begin, end), key=lambda led: led[:2]):
        if head < floor:
            continue
        second = None if seconder else _SECONDED.match(draft.masked, *_behind(draft, at, end))
        if second:
            at = second.end()
            seconder = movernames.name_in(draft, *second.span("who" if second["who"] else "seconds"))
        words = _words(draft, at, end)
        above = None if words else _above(draft, head, at, floor)
        if words:
            lead = draft.masked[sentence_start(draft.masked, head, max(begin, draft.paragraphs.start(head))) : words[0]]
            amends = _AMENDS.search(lead) is not None
            found.append(Stated(head, *words, words[1], draft.masked[words[0] - 1] in "\"'", amends, mover, seconder))
            floor = words[1]
        elif above:
            found.append(Stated(head, *above, at, True, False, mover, seconder))
            floor = at
    return found


def _behind(draft: Draft, at: int, end: int) -> tuple[int, int]:
    """Return from where to where whoever seconded a motion may be named behind words that only say that one was moved."""
    bare = _BARE.match(draft.masked, at, min(end, at + _REACH))
    return bare.end() if bare else at, min(end, at + _REACH)


def _above(draft: Draft, head: int, at: int, floor: int) -> Span | None:
    """Return the quoted words right above the line that says of them who moved the motion: "The motion was proposed
    by", "Councillor A, seconded by Councillor B, moved the motion"."""
    opens = moverpairs.motion_before(draft.masked, head, floor)
    opens = opens if opens >= 0 else head if _MOVED_IT.match(draft.masked, at) else -1
    k = at_or_after(draft.lines, opens) if opens >= 0 else 0
    if k == 0 or draft.lines[k].start != opens or draft.lines[k - 1].text[-1] not in "\"'.;,":
        return None
    for n in range(k - 1, max(k - _MOST_LINES, -1), -1):
        line = draft.lines[n]
        if line.start < floor:
            return None
        if line.text[0] in "\"'":
            closes = _closing(draft, line.text[0], line.start + 1, opens)
            return (line.start + 1, closes) if closes and not draft.masked[closes:opens].strip(" \n\"'.;,") else None
    return None


def _movers(draft: Draft, begin: int, end: int) -> Iterator[tuple[int, int, Span | None, Span | None]]:
    """Yield where somebody is said to move something, where that ends, and the names of whoever moved and seconded it."""
    for match in draft.seeker.finditer(_FRAMED, begin, end):
        mover, seconder = (movernames.name_in(draft, *match.span(group)) for group in ("mover", "seconder"))
        yield match.start(), match.end(), mover, seconder
    for pair in moverpairs.pairs(draft, begin, end):
        if moverpairs.says_nothing(pair, _BARE):
            mover, seconder = (moverpairs.in_pair(draft, pair, kind) for kind in ("moved", "seconded"))
            yield pair.start(), pair.end(), mover, seconder
    for match in draft.seeker.finditer(_ALONE, begin, end):
        yield match.start(), match.end(), movernames.name_in(draft, *match.span("mover")), None


def _words(draft: Draft, at: int, end: int) -> Span | None:
    """Return where the words of a motion stand whose movers end at an offset; None where none follow."""
    text, limit = draft.masked, min(end, at + _REACH)
    bare = _BARE.match(text, at, limit)
    opens = _OPENS.match(text, bare.end() if bare else at, limit)
    if bare is None or opens is None:
        return None
    if listed := _LISTS.match(text, at, limit):
        return listed.start("words"), _block_end(draft, listed.start("words"), end)
    start = opens.end()
    if opens["quote"]:
        closes = _closing(draft, opens["quote"], start, min(end, start + _LONGEST))
        return (start, closes) if closes else None
    if _RECORD.match(draft.masked, start):
        return None
    led = opens["colon"] or (opens["stop"] and "ollowing" in bare.group() and "\n" in opens.group())
    return (start, _block_end(draft, start, end)) if led and start < end else None


def _closing(draft: Draft, quote: str, start: int, limit: int) -> int:
    """Return where the words end that a quotation mark before `start` opens; 0 where none closes them. A paragraph below that opens with
    the mark again goes on with them."""
    for closes in _CLOSES[quote].finditer(draft.masked, start, limit):
        k = at_or_after(draft.lines, closes.end())
        if k >= len(draft.lines) or draft.lines[k].text[0] != quote or closes.end() > draft.lines[k].start:
            return closes.start()
    return 0


def _block_end(draft: Draft, start: int, end: int) -> int:
    """Return where the paragraphs of a motion end that open at `start`."""
    lines, number = draft.lines, 0
    k = at_or_after(lines, start)
    stop = min(end, lines[k].end)
    while k + 1 < len(lines) and lines[k + 1].end <= min(end, start + _LONGEST):
        above, line = draft.masked[start:stop], lines[k + 1]
        ended = line.gap or above.rstrip("\"')").endswith((".", "!", "?"))
        goes_on = _GOES_ON.match(line.text)
        if goes_on and goes_on["number"]:
            goes_on = goes_on if int(goes_on["number"]) == number + 1 else None
            number += 1
        if _RECORD.match(line.text) or (ended and not goes_on and not _OPEN_END.search(above)):
            break
        k, stop = k + 1, line.end
    return stop

"""A motion and an amendment put against each other, as Scottish councils do: "A, seconded by B, moved that …", "C, seconded by D, moved as an
amendment that …", "6 voted for the Amendment and 16 for the Motion"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.moving import movernames, movers, sidelists, votecounts
from explorer.text.moving.sidelists import Division
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import sentence_end

_AS = r"(?P<as>,?\s+(?:as\s+)?(?:an?|the|his|her)\s+(?:further\s+|procedural\s+|counter[- ]?)?(?i:amendment|motion))?"
_SAYS = r"(?=[Tt]hat\s|the\s+(?:terms|recommendations?|(?:draft\s+)?report)\b)"
"""How the words of what is moved open."""
_BEFORE_COLON = r"[A-Z](?:[\w'.]|-(?=\w)){0,24}(?:\s[A-Z](?:[\w'.]|-(?=\w)){0,24}){0,3}(?=:)"
"""A name or an office right before a colon, which else is a label."""
_FRAMED = Cued(
    re.compile(
        rf"(?P<who>{movernames.WHO}),?\s+seconded\s+by\s+(?P<seconder>{movernames.WHO}),?\s+(?:then\s+|formally\s+)?"
        rf"(?:moved|MOVED){_AS}[\s,:-]{{1,20}}{_SAYS}"
    ),
    ("seconded",),
    before=90,
    after=160,
)
_AFTER = Cued(
    re.compile(
        rf"(?P<who>{movernames.WHO}),?\s+(?:then\s+|formally\s+)?moved{_AS},?\s+seconded\s+by\s+"
        rf"(?:the\s+)?(?P<seconder>{movernames.WHO}|{_BEFORE_COLON})[\s,:-]{{1,20}}{_SAYS}"
    ),
    ("moved",),
    before=90,
    after=160,
)
_LABEL = re.compile(r"(?P<what>motion|amendment)(?:\s\d)?\s*:?", re.IGNORECASE)
_LABELS = ("mot", "ame")
_MOVED_BELOW = re.compile(
    rf"(?:moved|proposed)\s+by\s+(?P<who>(?-i:{movernames.WHO})),?\s+(?:and\s+)?seconded\s+by\s+(?P<seconder>(?-i:{movernames.WHO}))",
    re.IGNORECASE,
)
"""The line that names the movers of what stands above it, under "Motion" or "Amendment"."""
_MOST_LINES = 12
"""Lines from such a label to that line."""
_TITLE_BELOW = re.compile(r"\n\s*(?=(?:Councill?or|Cllr|Mrs?|Ms|Miss|Dr)\b)")
_AS_AMENDMENT = re.compile(r"[Aa]s an? (?:further )?(?i:amendment),?\s{1,3}\Z")
_LEAD = 26
"""Characters before the mover of an amendment in which it may be called one."""
_SIDE = r"(?:motion|amendment)"
_AMENDMENT = cues("amendment")
_N = votecounts.NUMBER
_CAST = (
    r"\s+(?:(?:members?|councillors?|votes?)\s+)?(?:(?:had\s+)?(?:voted|voting)\s+|were\s+(?:cast\s+)?)?"
    r"(?:for|in\s+favour\s+of)\s+the\s+"
)
_COUNTS = (
    Cued(
        re.compile(
            rf"\b(?P<n>{_N}){_CAST}(?P<one>{_SIDE})\b[\s,;]+(?:and\s+|with\s+)?(?P<m>{_N}){_CAST}(?P<two>{_SIDE})\b",
            re.IGNORECASE,
        ),
        ("for the motion", "for the amendment", "favour of the motion", "favour of the amendment"),
        before=60,
        after=130,
    ),
    Cued(
        re.compile(
            rf"\b(?:for\s+)?the\s+(?P<one>{_SIDE})\s+(?:receiv(?:ed|ing)\s+)?[(:-]?\s*(?P<n>{_N})\b(?:\s*votes?)?\)?[\s,;]+"
            rf"(?:and\s+)?(?:for\s+)?the\s+(?P<two>{_SIDE})\s+(?:receiv(?:ed|ing)\s+)?[(:-]?\s*(?P<m>{_N})\b",
            re.IGNORECASE,
        ),
        ("the motion", "the amendment"),
        before=8,
        after=110,
        goes_on=re.compile(rf"\w+\s+\w+\s+(?:receiv(?:ed|ing)\s+)?[(:-]?\s*{_N}\b", re.IGNORECASE),
    ),
)
"""How many voted for each of the two."""
_BESIDE = Cued(
    re.compile(
        rf"(?<=[\s.;])(?P<one>{_SIDE})\s*[:–-]\s*(?P<n>{_N})\s*votes?[\s,;]+(?P<two>{_SIDE})\s*[:–-]\s*(?P<m>{_N})\s*votes?\b",
        re.IGNORECASE,
    ),
    ("motion", "amendment"),
    before=2,
    after=80,
)
"""The same in two lines: "Motion - 3 votes" / "Amendment - 2 votes"."""
_BY = Cued(
    re.compile(
        rf"\bthe\s+(?P<one>{_SIDE})\s+was\s+(?:\w+ly\s+|therefore\s+)?(?:declared\s+)?carried\s+by\s+(?P<n>{_N})\s+votes?\s+to\s+(?P<m>{_N})\b",
        re.IGNORECASE,
    ),
    ("the motion was", "the amendment was"),
    after=90,
)
"""Which was carried, and by how many to how many: "The Motion was carried by 3 votes to 2"."""
_CARRIED = re.compile(
    rf"[^.;]{{0,60}}?[.;]?\s*(?:accordingly,?\s+)?the\s+(?P<side>{_SIDE})\s+(?:(?:was|being|is)\s+"
    rf"(?:\w+ly\s+|therefore\s+|thereupon\s+){{0,2}}(?:declared\s+)?(?:to\s+be\s+)?(?:carried|successful|agreed)"
    r"|(?:\w+ly\s+|therefore\s+)?became\s+the\s+(?:finding|decision)\s+of\s+the\s+\w+)\b",
    re.IGNORECASE,
)
"""Which of the two the record says was carried, right after the counts."""


_BELOW = 160
"""Characters between the counts and the names of each side."""


class _Put(NamedTuple):
    """One of the two: its match, its words, and whether it amends."""

    match: re.Match[str]
    start: int
    end: int
    amends: bool

    @property
    def place(self) -> tuple[int, int]:
        """The place of its words with its movers, who may stand above or below them."""
        return min(self.match.start(), self.start), max(self.match.end(), self.end)


def read(part: Part) -> list[str]:
    """Record the motions and amendments of a part between which votes are counted; nothing where more than one amendment stands before a
    count, as each has a vote of its own."""
    draft, begin, end = part.draft, part.begin, part.end
    named = sidelists.read(draft, begin, end)
    if not named and not draft.seeker.any(_AMENDMENT, begin, end):
        return []
    counts = sorted(
        (match for cued in (*_COUNTS, _BESIDE, _BY) for match in draft.seeker.finditer(cued, begin, end)),
        key=re.Match.start,
    )
    refs: list[str] = []
    put = _put(draft, begin, end) if counts or named else []
    if named and not counts:
        return _by_names(part, put, named)
    floor = begin
    for count in counts:
        since = [one for one in put if floor <= one.match.start() < count.start()]
        floor = max(floor, count.end())
        motions, amendments = ([one for one in since if one.amends == amends] for amends in (False, True))
        if (
            len(motions) != 1
            or len(amendments) != 1
            or count["one"].lower() == count.groupdict().get("two", "").lower()
        ):
            continue
        found = _decide(part, motions[0], amendments[0], count)
        cast = next((one for one in named if 0 <= one.start - count.end() < _BELOW), None)
        if cast and len(found) == 2:
            _cast(draft, found[0], cast, "motion")
            _cast(draft, found[1], cast, "amendment")
        refs += found
    return [ref for ref in refs if ref]


def _by_names(part: Part, put: Sequence[_Put], named: Sequence[Division]) -> list[str]:
    """Record what was put and then divided on, with the names of each side, outside of what is covered: a motion that lost one division
    has lost, and one between two amendments is left."""
    draft, room, covered = part.draft, part.room, part.covered
    given: dict[int, tuple[_Put, str, str, Division]] = {}
    for division in named:
        since = [one for one in put if one.match.start() < division.start]
        motion = next((one for one in reversed(since) if not one.amends), None)
        amendments = [one for one in since if one.amends and motion and one.start > motion.start]
        by = [one for one in amendments if movernames.last_name(one.match["who"]) == division.by]
        amendment = next(reversed(by if division.by else amendments), None)
        if motion is None or division.tied or (len(amendments) > 1 and not by):
            continue
        for one, side in ((motion, "motion"), (amendment, "amendment")):
            if one is not None and side in division.sides:
                outcome = "agreed" if division.won == side else "rejected"
                if one.start not in given or outcome == "rejected":
                    given[one.start] = one, side, outcome, division
    refs: list[str] = []
    for one, side, outcome, division in given.values():
        if covered.touches(one.start, one.end):
            continue
        covered.add(*one.place)
        ref = decide(draft, room, Settled(one.start, one.end, outcome), room.divided)
        if ref:
            room.divided.add(ref)
            who = (_named(draft, one.match, group) for group in ("who", "seconder"))
            movers.attach_named(draft, [ref], one.match.start(), *who)
            draft.put(ref, tally=division.tally(side))
            _cast(draft, ref, division, side)
            refs.append(ref)
    for division in named if refs else ():
        covered.add(division.start, division.end)
    return refs


def _named(draft: Draft, match: re.Match[str], group: str) -> tuple[int, int] | None:
    """Return the place of a mover's name, below a heading that stands right above it."""
    start, end = match.span(group)
    title = _TITLE_BELOW.search(draft.masked, start, end)
    return movernames.name_after(draft, title.end() if title else start, end)


def _cast(draft: Draft, ref: str, division: Division, side: str) -> None:
    """Give one of the two the votes by name: for it those of its own side, against it those of the other."""
    movers.attach_cast(draft, [ref], division.cast(side))


def counted(draft: Draft, begin: int, end: int) -> bool:
    """Tell whether votes for a motion and an amendment are counted in `[begin, end)`, whose record then tells results."""
    amended = draft.seeker.any(_AMENDMENT, begin, end)
    return amended and any(draft.seeker.has(cued, begin, end) for cued in _COUNTS)


def _put(draft: Draft, begin: int, end: int) -> list[_Put]:
    found = (*draft.seeker.finditer(_FRAMED, begin, end), *draft.seeker.finditer(_AFTER, begin, end))
    framed = [
        _Put(match, match.end(), sentence_end(draft.masked, match.end(), end), _amends(draft, match)) for match in found
    ]
    return sorted([*framed, *_labelled(draft, begin, end)], key=lambda put: put.match.start())


def _labelled(draft: Draft, begin: int, end: int) -> list[_Put]:
    """Return what stands between "Motion" or "Amendment", alone on a line, and the line that names its movers."""
    lines, found = draft.lines, []
    last = at_or_after(lines, end - 1) + 1
    for k in lines.opening(_LABELS, at_or_after(lines, begin), last):
        label = _LABEL.fullmatch(lines[k].text)
        for n in range(k + 1, min(k + _MOST_LINES, last)) if label else ():
            if match := _MOVED_BELOW.match(draft.masked, lines[n].start, lines[n].end):
                if n > k + 1:
                    amends = label is not None and label["what"].lower() == "amendment"
                    found.append(_Put(match, lines[k + 1].start, lines[n - 1].end, amends))
                break
            if _LABEL.fullmatch(lines[n].text):
                break
    return found


def _amends(draft: Draft, match: re.Match[str]) -> bool:
    """Tell whether what is moved is called an amendment, before or after its mover."""
    before = _AS_AMENDMENT.search(draft.masked, max(0, match.start() - _LEAD), match.start())
    return before is not None or "amendment" in (match["as"] or "").lower()


def _decide(part: Part, motion: _Put, amendment: _Put, count: re.Match[str]) -> list[str]:
    """Record what became of the two by their counts, or by what the record says after as many for each."""
    draft, room, covered = part.draft, part.room, part.covered
    one, both = count["one"].lower(), count.groupdict()
    two = both["two"].lower() if "two" in both else "amendment" if one == "motion" else "motion"
    cast = {one: votecounts.number(count["n"]), two: votecounts.number(count["m"])}
    told = _CARRIED.match(draft.masked, count.end())
    if cast["motion"] == cast["amendment"] and told is None:
        return []
    carried = told["side"].lower() if told else max(cast, key=lambda side: cast[side])
    refs: list[str] = []
    for put, side, other in ((motion, "motion", "amendment"), (amendment, "amendment", "motion")):
        if covered.touches(put.start, put.end):
            continue
        covered.add(*put.place)
        outcome = "agreed" if side == carried else "rejected"
        ref = decide(draft, room, Settled(put.start, put.end, outcome), room.divided)
        if ref:
            room.divided.add(ref)
            draft.put(ref, tally=f"{cast[side]} for, {cast[other]} against")
            names = (_named(draft, put.match, group) for group in ("who", "seconder"))
            movers.attach_named(draft, [ref], put.match.start(), *names)
            refs.append(ref)
    covered.add(count.start(), told.end() if told else count.end())
    return refs

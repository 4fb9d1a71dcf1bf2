"""Who was elected of those put forward: the chair's declaration, with the proposer and seconder of whoever won, and the votes for
them. To put somebody forward is no decision, and those who lost are none that the meeting took.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.moving import moverpairs, movers, votes
from explorer.text.naming import names
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end, sentence_start
from explorer.text.room import printednames

_DECLARED = Cued(
    re.compile(
        r"\bdeclared\s+(?P<who>(?:Councillors?|Cllrs?|Comhairleoir|Cmhlr|Mr|Mrs|Ms|Miss|Dr)\.?\s+[^.;:]{2,90}?)\s+"
        r"(?:to\s+(?:be|have\s+been)\s+|as\s+|having\s+been\s+)?(?:duly\s+|deemed\s+)?"
        r"(?:(?:re-?)?(?:elected|appointed)|co-?opted)\b"
    ),
    ("declared",),
    after=140,
)
_FOR = re.compile(r"\W*For\s+(?P<who>[A-Z][^:;(]{2,50}?)\W*(?:\(?\d+\)?\W*)?$")
"""A line above the names of those who voted for one of several candidates."""
_GROUPED = re.compile(r"\bgroup(?:ing)?s?\b[^.]{0,80}\b(?:was|were)\s+nominated\b")
"""How members put somebody forward as a group, without a proposer and a seconder."""
_QUOTED = re.compile(r'\W{0,9}"[^"]{5,300}"')
_SETTLES = re.compile(r"\b(?:RESOLVED|Resolved|resolved|it was (?:unanimously )?agreed)\b")
"""Words that settle what was proposed before them, which then is no nomination."""
_OPENS = re.compile(r"(?:The|An|A|As|On|After|Following|Upon|There|With)\s")
"""How the sentence that declares somebody elected opens, below lists of those who voted."""
_WAS = re.compile(r"\w\s+was\s*$")
"""How the words before a proposer end that name whom he put forward."""
_LISTS, _APART = 2_500, 700
"""Characters between nominations and the declaration, in which those who voted are listed, and between two nominations."""
_LONGEST = 500
"""Characters after the declaration in which its sentence ends."""
_NOMINATION = 400
"""Characters after a proposer and a seconder within which whom they put forward is named."""


def read(part: Part) -> list[str]:
    """Record the elections of a part whose result is declared."""
    refs: list[str] = []
    floor = part.begin
    for result in part.draft.seeker.finditer(_DECLARED, part.begin, part.end):
        ref = _elected(part, result, floor)
        refs += [ref] if ref else []
        floor = result.end()
    return refs


def _elected(part: Part, result: re.Match[str], floor: int) -> str:
    """Record who is declared elected of those put forward since `floor`, and return the ref, empty where nobody was or it is read already."""
    draft, room, covered, at = part.draft, part.room, part.covered, result.start()
    pairs = nominations(draft, floor, at)
    grouped = _GROUPED.search(draft.masked, max(floor, at - _LISTS), at)
    if not (pairs or grouped) or covered.touches(at, result.end()):
        return ""
    start = sentence_start(draft.masked, at, max(part.begin, draft.paragraphs.start(at)))
    start = _opening(draft, start, at)
    stop = sentence_end(draft.masked, result.end(), min(part.end, result.end() + _LONGEST))
    ref = decide(draft, room, Settled(start, stop, "agreed"))
    if not ref:
        return ""
    if pairs:
        surname = names.parse(result["who"]).surname
        for won in putting_forward(draft, surname, pairs, at):
            movers.attach_pair(draft, ref, won)
        _votes(draft, ref, surname, pairs[0].end(), at)
        room.nominated.add(pairs[0].start(), at)
    else:
        draft.put(ref, _unmoved=1)  # Whoever is named below put somebody else forward.
    covered.add(sentence_start(draft.masked, pairs[0].start(), floor) if pairs else start, stop)
    return ref


def nominations(draft: Draft, floor: int, end: int) -> list[re.Match[str]]:
    """Return the proposers and seconders before a declaration at `end` whose proposals nothing settles before it."""
    found: list[re.Match[str]] = []
    after = end
    for pair in reversed(list(moverpairs.pairs(draft, max(floor, end - 2 * _LISTS), end))):
        far = after - pair.end() > (_APART if found else _LISTS)
        if far or _SETTLES.search(draft.masked, pair.end(), after):
            break
        found.insert(0, pair)
        after = pair.start()
    return found


def _opening(draft: Draft, start: int, at: int) -> int:
    """Return where the sentence of a declaration opens that holds `at`, which lists without a stop may run into."""
    lines = draft.lines
    k = at_or_after(lines, at)
    for line in reversed(lines[max(0, k - 2) : k + 1]):
        if start < line.start <= at and _OPENS.match(line.text):
            return line.start
    return start


def putting_forward(draft: Draft, surname: str, pairs: Sequence[re.Match[str]], end: int) -> list[re.Match[str]]:
    """Return the one of `pairs` that put forward whoever has this surname, if only one did."""
    ends = [*(pair.start() for pair in pairs[1:]), end]
    put = [
        _passive(draft, pair) or f"{pair['what'] or ''} {_put(draft, pair.end(), stop)}"
        for pair, stop in zip(pairs, ends, strict=True)
    ]
    found = [pair for pair, words in zip(pairs, put, strict=True) if surname in words]
    found = found or [pair for pair in pairs if surname in _lead(draft, pair)]
    return found if surname and len(found) == 1 else []


def _passive(draft: Draft, pair: re.Match[str]) -> str:
    """Return the words of its line before a proposer that name whom a passive puts forward: "Councillor A was" proposed by B."""
    floor = max(0, pair.start() - _NOMINATION)
    words = draft.masked[floor : pair.start()].rpartition("\n")[2]
    return words if _WAS.search(words) else ""


def _lead(draft: Draft, pair: re.Match[str]) -> str:
    """Return the words of its sentence before a proposer: "Councillor A was proposed by B and seconded by C"."""
    floor = max(0, pair.start() - _NOMINATION, draft.paragraphs.start(pair.start()))
    return draft.masked[sentence_start(draft.masked, pair.start(), floor) : pair.start()]


def _put(draft: Draft, begin: int, end: int) -> str:
    """Return the words that follow a proposer and a seconder: those between quotation marks, else the sentence."""
    quoted = _QUOTED.match(draft.masked, begin, end)
    stop = quoted.end() if quoted else sentence_end(draft.masked, begin, min(end, begin + _NOMINATION))
    return draft.masked[begin:stop]


def _votes(draft: Draft, ref: str, surname: str, begin: int, end: int) -> None:
    """Record who voted for the one elected, where their names stand below a line that says so."""
    for line in draft.lines[at_or_after(draft.lines, begin) :]:
        if line.end > end:
            return
        side = _FOR.match(line.text) if line.text.startswith(("For", "FOR", "*")) else None
        if side and names.parse(side["who"]).surname == surname:
            for vote, start, stop in votes.below(draft, line.end, end, "for"):
                draft.claim("voted", printednames.person_at(draft, start, stop, True), ref, start, stop, {"vote": vote})

"""Proposals of parish minutes: what was proposed and seconded, framed by its movers, after them, quoted below or above."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from explorer.text.deciding import proposed, results
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Room, Settled, decide
from explorer.text.moving import fates, moverpairs, movers, moverwords, tallies, told
from explorer.text.moving.said import Said
from explorer.text.page.covered import Covered
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import sentence_end, sentence_start

_SAID_CARRIED = re.compile(
    r"\b(?:agreed|carried|approved|adopted|accepted|passed|all\s+(?:\w+\s+){0,3}in\s+favour|unanimous(?:ly)?)\b",
    re.IGNORECASE,
)
_BESIDE = 160
"""Characters within which the movers of a settlement stand before or after its words."""
_MOVED = cues("moved", "proposed")
_AMENDMENT = cues("amendment")
_SAYS_MOTION = re.compile(r"\bmotion\b", re.IGNORECASE)
"""What a record calls a proposal of whose result it tells."""
_NEAR_AMENDMENT = 120
"""Characters after a motion within which one to amend it stands, so that its result is another's."""
_LABEL = re.compile(r"\n[ \t]*(?:Decisions?|Minutes)[ \t]*:?[ \t]*\n")
"""A label below which a page says again what stands above it."""
_FELL = re.compile(r"\b(?:lost|fell|defeated|not carried|withdrawn|rejected)\b", re.IGNORECASE)
_BELOW = 600
"""Characters below a motion in which the record says who was elected."""
_PUT_NOW = re.compile(r"\b(?:vote|voting)\b[^.]{0,60}\b(?:on|for)\s+(?:the\b|(?=amendment\b|motion\b))", re.IGNORECASE)
"""Words that put to the vote what was proposed before; what came of it stands below."""
_VOTED = Cued(
    re.compile(
        r"\bvote\s+on\s+the\s+(?:recommendations?|proposals?|(?:substantive\s+)?motion)\s+[^.;\n]{0,60}?"
        r"\b(?P<result>carried|passed|lost|defeated|rejected)\b[^.\n]{0,90}",
        re.IGNORECASE,
    ),
    ("vote on the",),
)
"""What came of a proposal further down, after a debate: "The vote on the recommendation was then taken, and carried by 22 votes to one"."""
_NUMBERED = re.compile(r"\(?(?:\d{1,4}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})\s?[.)]+\s*|[·•▪◦*-]\s+")
_NOMINATION = re.compile(r"\bnomination(?: of|, that of)\b", re.IGNORECASE)
"""How a sentence puts somebody forward, which elects nobody."""
_NOMINATED = re.compile(r"\b(?P<who>[A-Z][\w'-]+)\s+be\s+(?:re-?)?nominated\s+(?:for|as|to)\b")
_CHOSEN_ONE = re.compile(r"\b(?P<who>[A-Z][\w'-]+)\s+(?:be|was|is)\s+(?:\w+ly\s+)?(?:re-?)?(?:elected|appointed)\b")
_MOVED_BY = re.compile(r"(?:proposed|moved)\b(?:\s+by\b|\s*:)[^;]{3,60}[.,;]?", re.IGNORECASE)
"""A line that says no more than who moved."""
_SECONDED_BY = re.compile(r"seconded\b(?:\s+by\b|\s*:)", re.IGNORECASE)
_AND_RESOLVED = re.compile(r"\W*(?:and\s+)?(?:it\s+was\s+)?(?:\w+ly\s+)?resolved\W*", re.IGNORECASE)
"""What stands between movers and the resolution that they put."""
_MOTION = re.compile(r"\b(?:motion|amendment|proposal)\s+(?:no\.?\s*)?\w{1,3}\s*[:–—-]\s*\Z", re.IGNORECASE)
"""What stands before the movers of one of several motions whose words follow: "Motion 1 - Proposed by"."""
_SHORT = 40
_REFERS = re.compile(r"\b(?:motions?|amendments?|proposals?|resolutions?)\b[^.;]*\bas\s*\Z", re.IGNORECASE)
"""What stands before the movers of what was put further up: "the Motion, as proposed by"."""


def read(part: Part) -> list[str]:
    """Record the proposals of parish minutes that have a proposer and a seconder and no other words of agreement."""
    draft, first, last = part.draft, part.first, part.last
    refs: list[str] = []
    said = Said(draft, part.room.said)
    low, high = max(part.begin, draft.lines[first].start), draft.lines[last - 1].end
    moves = moverpairs.moves(draft, low, high)
    blocks = _blocks(draft, first, last) if moves else []
    if blocks:
        refs += _InBlocks(part, said, blocks).read(moves)
    return refs + _in_two_sentences(part, said, low, high)


def read_later(part: Part) -> list[str]:
    """Record what was proposed in one sentence of a part and seconded in a later one."""
    said = Said(part.draft, part.room.said)
    return _in_two_sentences(part, said, part.begin, part.end)


class _InBlocks:
    """Reads the pairs of movers in the blocks of one item.

    `fresh` are the proposals below the last label, which nothing says again before the next one; it is looked for from `looked` on.
    """

    def __init__(self, part: Part, said: Said, blocks: Sequence[tuple[int, int]]) -> None:
        self.draft, self.room, self.said, self.blocks = part.draft, part.room, said, blocks
        self.covered, self.voted, self.settled = part.covered, part.voted, part.covered.copy()
        self.high, self.looked = blocks[-1][1], blocks[0][0]
        self.rivals = [match.span() for match in moverwords.contested(self.draft, self.looked, self.high)]
        self.fresh: set[str] = set()

    def read(self, moves: Sequence[int]) -> list[str]:
        """Record what was proposed at one of `moves` and return the refs."""
        refs: list[str] = []
        for k, (begin, end) in enumerate(self.blocks):
            if bisect_left(moves, begin) == bisect_left(moves, end):
                continue
            at = begin
            for pair in moverpairs.pairs(self.draft, begin, end):
                if not self._is_read(pair.start()):
                    at, ref = self._of_pair(k, at, pair, moves)
                    refs += [ref] if ref else []
        return refs

    def _is_read(self, at: int) -> bool:
        """Tell whether other rules have read a pair of movers at `at`, or it is one of rivals for an office."""
        return (
            self.room.nominated.holds(at) or self.voted.holds(at) or any(low <= at < stop for low, stop in self.rivals)
        )

    def _of_pair(self, k: int, at: int, pair: re.Match[str], moves: Sequence[int]) -> tuple[int, str]:
        """Record what a pair of movers in block `k` proposed, in words from `at` on; return up to where the block is read with it, and the
        ref, or an empty string."""
        draft, (begin, end) = self.draft, self.blocks[k]
        words = proposed.words(draft, self.blocks, k, at, pair)
        reach = max(pair.end(), words[1] if words else 0)
        beside = self.settled.touches(pair.start() - _BESIDE, reach + _BESIDE)
        if beside and not self._said_apart(k, pair, words):
            self._cover_assent(k, pair)
            return at, ""
        sentence = sentence_start(draft.masked, pair.start(), begin)
        if words is None or _not_put(draft, self.room, pair, sentence, begin, end):
            return at, ""
        if _LABEL.search(draft.masked, self.looked, pair.start()):
            self.fresh.clear()
        self.looked = pair.start()
        fate = _fate(draft, pair, moves, self.high)
        return (at, "") if fate == "withdrawn" else self._put(pair, words, fate, sentence, end)

    def _said_apart(self, k: int, pair: re.Match[str], words: tuple[int, int] | None) -> bool:
        """Tell whether what was proposed by a pair in block `k` is said there by itself, whatever is settled beside the pair; who stands right
        above "And Resolved:" moved what follows that."""
        draft, said, blocks = self.draft, self.said, self.blocks
        if _puts_resolution(draft, said, pair):
            return False
        if words is not None and (
            words in blocks[k + 1 : k + 4]
            or _labels(draft, words, pair)
            or proposed.PUT_EARLIER.search(draft.masked, *words) is not None
            or (words[0] >= pair.end() and _own_words(draft, said, words, self.settled))
        ):
            return True
        return moverpairs.says_own(pair) or proposed.tells_all(draft, pair, *blocks[k])

    def _cover_assent(self, k: int, pair: re.Match[str]) -> None:
        """Cover the words after movers by which those were carried whom another rule has read."""
        draft, (begin, end) = self.draft, self.blocks[k]
        alone = k > 0 and not draft.masked[begin : pair.start()].strip(" \t\n\"'-")
        known = _of_agreement(draft, self.said, pair, self.blocks[k - 1][0] if alone else begin)
        assent = proposed.CARRIED.match(draft.masked, pair.end(), end) if known else None
        if assent and not proposed.AGREED_TO.match(draft.masked, assent.end(), end):
            self.covered.add(pair.start(), assent.end())

    def _put(self, pair: re.Match[str], words: tuple[int, int], fate: str, sentence: int, end: int) -> tuple[int, str]:
        """Record what was put, with its outcome: its `fate`, or what is said of it right behind it."""
        draft, settled, at = self.draft, self.settled, max(words[1], pair.end())
        apart, carried = False, proposed.CARRIED.match(draft.masked, at, end)
        if carried and settled.touches(at, carried.end()) and not settled.holds(pair.start()):
            if moverpairs.of_amendments(pair):
                return at, ""
            apart, carried = True, None  # What was agreed there is a decision of its own.
        if carried:
            apart = words[1] <= pair.start() and settled.touches(words[1], pair.start())
            at = proposed.carried_end(draft, carried, end)
            words = words if apart else proposed.up_to(draft, words, at, pair.start(), sentence)
        self.covered.add(min(words[0], sentence), at)
        outcome, rule = (
            (fate, "")
            if fate
            else results.outcome(draft, self.room, pair, words, carried.group() if carried else "", sentence)
        )
        ref = decide(draft, self.room, Settled(*words, outcome, rule=rule), self.fresh | self.room.divided)
        self.said.look()
        if ref:
            if apart:
                draft.also(ref, pair.start(), max(pair.end(), at if carried else 0))
            movers.attach_pair(draft, ref, pair)
            self.fresh.add(ref)
        return at, ref


def _labels(draft: Draft, words: tuple[int, int], pair: re.Match[str]) -> bool:
    """Tell whether words are the whole of the line above their movers, and end with a colon: "Adoption of the accounts:"."""
    return (
        draft.masked[words[0] - 1 : words[0]] == "\n"
        and re.fullmatch(r":\s*\n\s*", draft.masked[words[1] : pair.start()]) is not None
    )


def _not_put(draft: Draft, room: Room, pair: re.Match[str], sentence: int, begin: int, end: int) -> bool:
    """Tell whether what a pair proposed stands further up and is only put to the vote here, is of an earlier day, or fell."""
    if _elected_below(draft, pair):
        return True
    if _NOMINATION.search(draft.masked, sentence, pair.start()):
        return True
    refers = _REFERS.search(draft.masked, sentence, pair.start())
    put = _PUT_NOW.search(draft.masked, sentence, pair.start())
    if (
        refers
        or (put and (put.group()[-3:].lower() == "the" or moverpairs.PROPOSED_THAT.match(draft.masked, pair.end())))
        or told.of_earlier(draft, room.date, pair.start(), begin)
    ):
        return True
    fell = _FELL.search(draft.masked, pair.start(), min(end, pair.end() + 80)) is not None
    return fell and not moverpairs.says_motion(pair)


def _elected_below(draft: Draft, pair: re.Match[str]) -> bool:
    """Tell whether a pair put somebody forward whom the record below says was elected: "that Cllr Elm be nominated as Mayor"."""
    put = _NOMINATED.search(draft.masked, pair.start(), min(pair.end() + _BESIDE, draft.paragraphs.end(pair.end())))
    below = draft.masked[put.end() : put.end() + _BELOW] if put else ""
    return put is not None and any(match["who"] == put["who"] for match in _CHOSEN_ONE.finditer(below))


def _own_words(draft: Draft, said: Said, words: tuple[int, int], settled: Covered) -> bool:
    """Tell whether what was proposed, right after its movers, has not been read, and no resolution below says it again."""
    return not settled.touches(*words) and not _resolved_below(draft, said, words[1])


def _resolved_below(draft: Draft, said: Said, stop: int) -> str:
    """Return the resolution without a mover that stands right below `stop`, or an empty string."""
    for start, ref in said.opening(stop, stop + _BESIDE):
        resolved = draft.attr(ref, "outcome") == "resolved" and not draft.claims("moved", target=ref)
        if resolved and not draft.seeker.any(_MOVED, stop, start):
            return ref
    return ""


def _puts_resolution(draft: Draft, said: Said, pair: re.Match[str]) -> bool:
    """Tell whether a pair stands right above the word that opens a resolution without a mover."""
    resolved = _resolved_below(draft, said, pair.end())
    start = draft.spans(resolved)[0].start if resolved else 0
    return start > pair.end() and _AND_RESOLVED.fullmatch(draft.masked, pair.end(), start) is not None


def _fate(draft: Draft, pair: re.Match[str], moves: Sequence[int], high: int) -> str:
    """Return "rejected" or "withdrawn" where what stands below a motion, up to the next one, says so of it."""
    after = bisect_left(moves, pair.end())
    return fates.fate(draft, pair.end(), min(high, moves[after]) if after < len(moves) else high)


def _in_two_sentences(part: Part, said: Said, begin: int, end: int) -> list[str]:
    """Record what `[begin, end)` says was proposed in one sentence and seconded in a later one, with what is said below of its having been
    lost."""
    draft, room, covered = part.draft, part.room, part.covered
    refs = []
    for moved, second in moverwords.then_seconded(draft, begin, end):
        start = sentence_start(draft.masked, moved.start(), max(begin, draft.paragraphs.start(moved.start())))
        stop = sentence_end(draft.masked, second.end(), end)
        if covered.touches(start, stop) or _FELL.search(draft.masked, second.end(), stop):
            continue
        resolved = _resolved_below(draft, said, stop)
        if resolved and not _amended_or_fell(draft, start, stop, resolved):
            movers.attach_two(draft, resolved, moved, second)
            continue
        assent = proposed.CARRIED.match(draft.masked, stop, max(stop, min(end, draft.paragraphs.end(second.end()))))
        stop = assent.end() if assent and not covered.touches(stop, assent.end()) else stop
        covered.add(start, stop)
        amended = draft.seeker.any(_AMENDMENT, stop, min(end, stop + _NEAR_AMENDMENT))
        fate = fates.fate(draft, stop, min((*draft.seeker.within(_MOVED, stop, end)[:1], end)))
        if fate == "withdrawn":
            continue
        carried = _SAID_CARRIED.search(draft.masked, second.end(), stop) is not None
        voted = None if carried else draft.seeker.search(_VOTED, stop, end)
        talked = results.debated(draft, stop) or _SAYS_MOTION.search(draft.masked, start, stop) is not None
        outcome = fate or ("agreed" if carried or not (amended or room.tells_results or talked) else "")
        if voted:
            carried, outcome = True, "rejected" if _FELL.search(voted["result"]) else "agreed"
        rule = results.RULE if outcome and not (carried or fate) else ""
        ref = decide(draft, room, Settled(start, stop, outcome, rule=rule))
        said.look()
        if ref:
            movers.attach_two(draft, ref, moved, second)
            refs.append(ref)
        if ref and voted:
            covered.add(*voted.span())
            draft.also(ref, *voted.span())
            tallies.of_motion(draft, [ref], *voted.span())
    return refs


def _amended_or_fell(draft: Draft, start: int, stop: int, resolved: str) -> bool:
    """Tell whether what `[start, stop)` says was proposed is an amendment, or fell, so that what stands resolved below it is another's."""
    amends = draft.seeker.any(_AMENDMENT, start, stop)
    return amends or _FELL.search(draft.masked, stop, max(stop, draft.spans(resolved)[0].start)) is not None


def _of_agreement(draft: Draft, said: Said, pair: re.Match[str], begin: int) -> bool:
    """Give the agreement that ends right before a proposer and a seconder these two, where it has none and no resolution
    follows them; tell whether there is one."""
    at = pair.start()
    numbered = _MOTION.search(draft.masked, max(begin, at - _SHORT), at)
    near = (
        [] if numbered else [(end, ref) for start, end, ref in said.ending(at - _BESIDE + 1, at + 1) if begin <= start]
    )
    if not near or _resolved_below(draft, said, pair.end()):
        return False
    if not (draft.claims("moved", target=max(near)[1]) or draft.attr(max(near)[1], "clause")):
        movers.attach_pair(draft, max(near)[1], pair)
    return True


def _blocks(draft: Draft, first: int, last: int) -> list[tuple[int, int]]:
    """Return the paragraphs of some lines, that of a seconder with whoever moved above; a number or mark that opens a line opens one, and is
    left out of it."""
    found: list[tuple[int, int]] = []
    for k, line in enumerate(draft.lines[first:last], first):
        mark = _NUMBERED.match(line.text) if not line.text[0].isupper() else None
        seconds = line.gap and found and _SECONDED_BY.match(line.text) and _MOVED_BY.fullmatch(draft.lines[k - 1].text)
        if found and not mark and (not line.gap or seconds):
            found[-1] = (found[-1][0], line.end)
        else:
            found.append((line.start + (mark.end() if mark else 0), line.end))
    return found

"""Settlements in a word or two at the end of a sentence: "… – all approved.", "The quote was accepted.", "This was agreed."

Minutes of parish and town councils settle most of their business so. The words of the decision are those of the sentence, and
with "this was agreed" those of the sentence before as well.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.text.deciding import entries, leadups, listsbelow, moversalone, verbs
from explorer.text.deciding.applications import NUMBER, is_asked
from explorer.text.deciding.entries import LONGEST, POINTS_BACK
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Room, Settled, decide
from explorer.text.deciding.settlingwords import TOLD, settles
from explorer.text.moving import told
from explorer.text.page.covered import Covered
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_above
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import in_row, sentence_end, sentence_start

_WORD = Cued(
    re.compile(
        r"\b(?:approved|agreed|accepted|adopted|recommended|content"
        r"|refused(?=\s+by\s+(?:the\s+)?(?:parish|town|community)(?:\s+council)?\b|[ \t.;]*(?:\n|\Z))|in\s+(?:full\s+)?agreement|all\s+in\s+favour)\b",
        re.IGNORECASE,
    ),
    ("approved", "agreed", "accepted", "adopted", "recommended", "content", "agreement", "favour", "refused"),
    before=20,
    after=40,
)
_OUTCOMES = {"recommended": "recommended", "refused": "rejected"}
_BULLET = re.compile(r"\s*(?:[·•▪◦*-]|\(?\w{1,3}[.)])\s+")
_NEXT_BULLET = re.compile(r"\n(?=\s*(?:[·•▪◦*-]|\(?\w{1,3}[.)])\s)")
_ALONE_APPROVED = re.compile(r"[-:;,.)\t\n]\s*\Z")
"""What stands before a verdict that is a sentence, or a part of one, of its own."""
_DECISIONS_TOLD = re.compile(
    r"\b(?:notifications?|results|notices?)\s+of\s[^.\n]{0,40}\bdecisions?\b"
    r"|\bdecisions?\s+(?:received|notified|made|notices?|notifications?"
    r"|(?:of|by|from)\s+(?:the\s+)?(?:borough|district|county|city|planning|local))\b"
    r"|\bplanning\s+decisions?\b[^.\n]{0,40}(?:\n|:)|\bdetermined\s+applications\b",
    re.IGNORECASE,
)
_DECISION_LABEL = re.compile(r"\W{0,3}(?:\w{1,3}[.)]\s+)?planning\s+decisions?\b[^:\n]{0,40}:", re.IGNORECASE)
_APPLICATION = re.compile(rf"\W{{0,3}}(?:\w{{1,3}}[.)]\s+)?{NUMBER}\b")
"""How an entry opens that tells of one application."""
_RESOLVES_ALONE = re.compile(r"\s+(?:not\s+)?(?:to\s+\w+|that\s+\w+)\s+\w+", re.IGNORECASE)
"""What goes on after a capital "Agreed" that opens an entry of its own: "- Agreed to mend the gate"."""
_NO_SUBJECT = re.compile(
    r"\W*(?:no objections?\W+|(?:these|all|both|unanimously|recommend|approval|refusal)\s+)*",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"\b(?:all|both|these)\s+\Z", re.IGNORECASE)
"""What is said so at the end of a list is said of the whole list."""
_TITLE_SETTLES = re.compile(
    r"(?:\d{1,3}\s?[.)]\s*)?[A-Z][^.:;\n]{3,80}?\b(?:was|were)\s+(?:(?:presented|considered|discussed|reviewed)\s+and\s+)?"
    r"(?P<verb>accepted|adopted|agreed|approved)(?:\s+(?:for payment|by all|unanimously|as presented)){0,2}[.\s]*\Z"
)
"""A title that is a sentence: "Accounts were presented and accepted for payment"."""
_BELOW = 400
"""Characters below the line of a settling word within which its sentence ends."""
_CROWDED, _MANY = 200, 12
"""Characters before a settling word, and how many others of its kind among them make it a column of marks or no record at all."""


class _Sentence(NamedTuple):
    """The sentence `[start, stop)` that holds a settling word, whose entry or paragraph begins at `floor` and ends at `limit`."""

    word: re.Match[str]
    start: int
    stop: int
    floor: int
    limit: int

    @property
    def at(self) -> int:
        """Where the settling word stands."""
        return self.word.start()


def read(part: Part) -> list[str]:
    """Record what a part of minutes settles in a word."""
    draft, covered = part.draft, part.covered
    refs: list[str] = []
    for match in draft.seeker.finditer(_WORD, part.begin, part.end) if part.room.minuted else ():
        sentence = _sentence(part, match)
        if sentence is None:
            continue
        if leadups.found(draft, sentence.start, sentence.stop, part.end):
            covered.add(sentence.start, sentence.stop)
            continue
        if words := _settled(part, sentence):
            start, stop, listed = words
            covered.add(start, listed)
            outcome = _OUTCOMES.get(match.group().lower()) or verbs.outcome(
                draft.masked[match.start() : stop], "agreed"
            )
            refs.append(decide(draft, part.room, Settled(start, listed, outcome)))
    return refs


def _sentence(part: Part, match: re.Match[str]) -> _Sentence | None:
    """Return the sentence of a settling word, where nothing else has read it and it is of what this meeting settled."""
    draft, title, at = part.draft, part.title, match.start()
    if _in_crowd(draft, at) or _in_cell(draft.masked, at) or part.covered.touches(at, match.end()):
        return None
    entry = entries.unit(draft, at, part.begin)
    floor = max(entry, title[1]) if title[1] <= at else entry
    line_end = draft.lines[at_or_above(draft.lines, at)].end
    limit = min(part.end, draft.paragraphs.end(at), line_end + _BELOW)
    stop = sentence_end(draft.masked, match.end(), min(limit, match.end() + LONGEST))
    if stop - at > LONGEST:
        return None
    sentence = _Sentence(match, sentence_start(draft.masked, at, floor), stop, floor, limit)
    return sentence if _of_now(draft, part.room, sentence) else None


def _settled(part: Part, sentence: _Sentence) -> tuple[int, int, int] | None:
    """Return where the words begin that a sentence settles, and end with it and with the list below it; None where it settles none of its
    own."""
    draft, word, at, stop = part.draft, sentence.word, sentence.at, sentence.stop
    start = _subject(draft, sentence, part.title)
    resolves = word.group()[0] == "A" and _RESOLVES_ALONE.match(draft.masked, word.end(), stop) is not None
    if not resolves:
        start = entries.opening(draft, start, at, sentence.floor, part.begin)
    elif _BULLET.fullmatch(draft.masked, draft.lines[at_or_above(draft.lines, at)].start, at):
        start = at
    if resolves and (bullet := _NEXT_BULLET.search(draft.masked, word.end(), stop)):
        stop = bullet.start()
    start = _uncovered(draft, part.covered, start, at)
    of_above = start < 0 or moversalone.attach(draft, start, at)
    if of_above or _authority_approved(part, start, word, stop):
        return None
    words = draft.masked[start:stop]
    listed = listsbelow.end(draft, stop, part.end) if words.rstrip().endswith(":") else stop
    lead = [one for one in draft.masked[start:at].split() if any(map(str.isalnum, one))]
    bare = len(lead) < 2 and not resolves and listed == stop
    if bare or len(words) > LONGEST or verbs.procedural(words):
        return None
    return start, stop, listed


def of_title(draft: Draft, room: Room, start: int, end: int) -> list[str]:
    """Record what the title `[start, end)` of an item of minutes says in full that the meeting settled, and return its ref."""
    said = _TITLE_SETTLES.match(draft.masked, start, end) if room.minuted else None
    if said is None or TOLD.search(draft.masked, start, said.start("verb")) or verbs.procedural(said.group()):
        return []
    ref = decide(draft, room, Settled(start, end, verbs.outcome(draft.masked[said.start("verb") : end], "agreed")))
    return [ref] if ref else []


def _uncovered(draft: Draft, covered: Covered, start: int, at: int) -> int:
    """Return where the words from `start` up to a settling word at `at` open that are not covered, or -1 where these only point back to
    what is."""
    own = covered.end_before(at, start)
    return -1 if own > start and POINTS_BACK.match(draft.masked[own:at]) else own


def _of_now(draft: Draft, room: Room, sentence: _Sentence) -> bool:
    """Tell whether the sentence of a settling word says that this meeting settled something, not that another one did nor whether it
    should."""
    text, word, start = draft.masked, sentence.word, sentence.start
    if told.asked(draft, start, word.end(), sentence.limit) or told.of_earlier(
        draft, room.date, sentence.at, sentence.floor
    ):
        return False
    if told.long_ago(draft, room.date, word.end(), sentence.limit):
        return False
    return settles(text[start : sentence.at], word.group().lower(), text[word.end() : sentence.stop])


def _subject(draft: Draft, sentence: _Sentence, title: tuple[int, int]) -> int:
    """Return where the words open of which a sentence says that they were settled: above it or in the `title`, if it names nothing
    itself."""
    text, start, at, floor = draft.masked, sentence.start, sentence.at, sentence.floor
    if _NO_SUBJECT.fullmatch(text, start, at) and at - floor < LONGEST:
        start = floor if text[floor:start].strip(" :-") else title[0] if floor == title[1] else start
    if title[1] > title[0] and at - title[1] < LONGEST and _OF_ALL.search(text, start, at):
        start = min(start, sentence_start(text, title[1] + 1, title[1]))
    return start


def _authority_approved(part: Part, start: int, match: re.Match[str], stop: int) -> bool:
    """Tell whether a bare "Approved" is no more than what a planning authority decided, in minutes of a council that it only consults: after
    the number of an application, below a label of decisions that came in, or behind such a label."""
    draft = part.draft
    bare = match.group().lower() == "approved" and not draft.masked[match.end() : stop].strip(" .;\n")
    if not (bare and _ALONE_APPROVED.search(draft.masked, start, match.start()) and is_asked(draft, part.room.body)):
        return False
    if _DECISION_LABEL.match(draft.masked, start, match.start()):
        return True
    numbered = _APPLICATION.match(draft.masked, start, match.start())
    above = max(part.begin, start - LONGEST)
    return numbered is not None and _DECISIONS_TOLD.search(draft.masked, above, start) is not None


def _in_crowd(draft: Draft, at: int) -> bool:
    return len(draft.seeker.within(_WORD.cues, max(0, at - _CROWDED), at)) > _MANY


def _in_cell(text: str, at: int) -> bool:
    """Tell whether a settling word opens a cell of a row: what it is said of stands in another one, if that is what the column says."""
    before = text[max(0, at - _CROWDED) : at].rstrip()
    return before.endswith("|") and in_row(text, at - 1)

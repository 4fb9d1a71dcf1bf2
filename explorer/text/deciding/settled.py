"""How a decision is recorded: its words, trimmed; once, where a record says it under "Decision" and again under "Minutes"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from explorer.text.deciding import verbs
from explorer.text.deciding.applications import Applications
from explorer.text.deciding.clausemarks import Clause
from explorer.text.moving.motions import Motions
from explorer.text.page.covered import Covered
from explorer.text.page.draft import Draft, bulleted, fold, short
from explorer.text.page.seek import says
from explorer.text.page.sentences import in_row

_WORDS = re.compile(r"\w+")
_THAT = re.compile(r"that\b")
_FRAME = re.compile(r"On the (?:proposal|proposition|motion) of [^.;]{3,140}?\b(?:agreed|resolved)\b", re.IGNORECASE)
"""What stands before the words of a decision that the same members may put again and again."""
_WORD_ONLY = re.compile(r"(?:agreed|resolved|decided)\W*(?:that|to)?\W*", re.IGNORECASE)
"""What says that something was settled where the page has lost what it was."""
_SHORTEST = 6
_ALIKE = 100
_SHORT = 80
"""Letters of words that name no matter of their own below the number of a planning application: "to raise no objection"."""
_PREAMBLE = 400
"""Letters of two resolutions that are compared, as many open with the same words of an act."""
_LABEL = re.compile(r"\bresolved\b(?:\W*\Z|\s+[\d/.:()]+.*)", re.IGNORECASE)
"""The word before what was resolved of an application, on its line, with the number that it has."""
_CUT = re.compile(r"\s*+(?:(?:\.\.\.|…)\s*+)?view the full (?:minutes|decision|agenda) text\b", re.IGNORECASE)
_DOCUMENTS = re.compile(r"\s*\b(?:Supporting|Additional|Accompanying) documents\s*:?\s*\Z")
"""What a council's page prints below the words of an item."""
_REASONS = re.compile(
    r"\s(?:Reasons? for (?:making )?(?:the )?(?:decision|recommendation)s?\s*[:-]"
    r"|Officers? responsible for [^:;.\n]{3,60}:)",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[A-Z][a-z]+ [a-z])")
"""The number of a paragraph that opens the line of a decision: "2.4.1 It was agreed"."""
_EARLIER_MINUTES = re.compile(r"(?:the )?minutes? of (?:the )?(?:last|previous)(?: \w+){0,3} meeting\W*", re.IGNORECASE)
"""The title of the item on earlier minutes, under which their adoption is moved."""


class _Everything(frozenset[str]):
    """What holds every ref."""

    def __contains__(self, ref: object) -> bool:
        return True


EVERYTHING: Final = _Everything()
"""Decisions from all of which a new one stays apart, whatever words it opens with."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where the decisions of a part are taken, and what its readers tell each other; what the paper does not say is empty."""

    meeting: str
    """The ref of the meeting."""
    body: str
    """The ref of the body that met."""
    power: str
    """What weight the decisions of that body have."""
    date: str
    """The ISO day of the meeting."""
    minuted: bool = False
    """Whether the part is minutes."""
    said: dict[str, str] = field(default_factory=dict)
    """What has been decided under the item in hand, by its first words, so that words under both "Decision" and "Minutes" count once."""
    motions: Motions | None = None
    """The motions of the record."""
    nominated: Covered = field(default_factory=Covered)
    """Where somebody is put forward for an election."""
    procedure: Covered = field(default_factory=Covered)
    """Where the meeting settles its own procedure."""
    tells_results: bool = False
    """Whether the record tells results, so that what was proposed and seconded without one was not therefore agreed."""
    divided: set[str] = field(default_factory=set)
    """The refs of what had a vote of its own."""
    applications: Applications | None = None
    """The planning applications of its lists."""
    of_decision: bool = False
    """Whether the paper is a council site's page of one decision."""


class Settled(NamedTuple):
    """What the words `[start, end)` of a record settle: its outcome, and the mark of the clause that they are.

    `about` is the matter, for words that do not name it, and `rule` the name of the rule that concluded the outcome, where no words say
    it. Where the place `repeats` what minutes say in full, it is that decision whatever outcome its own words give.
    """

    start: int
    end: int
    outcome: str
    mark: str = ""
    about: str = ""
    rule: str = ""
    repeats: bool = False


def decide(draft: Draft, room: Room, settled: Settled, apart: Collection[str] = ()) -> str:
    """Record what words settle as a decision of `room` and return its ref, empty for procedure and for scraps.

    Words that open like those of a decision under the same item are that decision again, unless it is one of `apart`.
    """
    start, end, outcome, mark, about, rule, repeats = settled
    start, end = _trim(draft.masked, start, end)
    words = fold(draft.masked[start:end])
    if not about and (len(words) < _SHORTEST or _WORD_ONLY.fullmatch(words)):
        return ""
    if verbs.procedural(words) or _EARLIER_MINUTES.fullmatch(words):
        room.procedure.add(start, end)
        return ""
    application = room.applications.above(start) if room.applications else ""
    flat = application.partition(" ")[0] + _flat(words)
    if application and not about and len(words) < _SHORT and "/" not in words:
        about = _LABEL.sub("", application.partition(words[:_SHORT])[0]).rstrip(" .:;-")
    cut = _CUT.match(draft.masked, end) is not None
    again = _said_before(room, flat, cut)
    if again and again not in apart and _is_same(draft, again, words, outcome, repeats):
        draft.also(again, start, end)
        if outcome == "resolved":
            draft.put(again, outcome=outcome, _rule="")
        return again
    ref = draft.mention(
        "decision", short(bulleted(f"{about}: {words}" if about else words)), start, end, key=f"{room.meeting}:{start}", text=draft.words(start, end), outcome=outcome,
        clause=mark if mark != "-" else "", power=room.power, date=room.date, _rule=rule,
    )  # fmt: skip
    room.said[f"{flat} {ref}" if flat in room.said else flat] = ref
    for kind, of in (("taken_at", room.meeting), ("taken_by", room.body)):
        if of:
            draft.claim(kind, ref, of, start, end)
    return ref


def _said_before(room: Room, flat: str, cut: bool) -> str:
    """Return the decision under the same item whose words open so, or, of words that are `cut` off, go on so."""
    longer = next((ref for key, ref in room.said.items() if key.startswith(flat)), "") if cut else ""
    return room.said.get(flat) or longer


def _is_same(draft: Draft, ref: str, words: str, outcome: str, repeats: bool) -> bool:
    """Tell whether a decision is said again: with its outcome or none, or all its words where one place has the record's full form."""
    known, text = draft.attr(ref, "outcome"), str(draft.attr(ref, "text"))
    full = repeats or "resolved" in (known, outcome)
    if known == outcome or not outcome:
        return bool(known) and (repeats or _begin_alike(words, text))
    return bool(known) and full and _alike(words, text)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    cut = _CUT.search(text, start, end) if says(text, "iew the full", start, end) else None
    end = cut.start() if cut else end
    reasons = (
        _REASONS.search(text, start + 1, end)
        if says(text, "eason", start, end) or says(text, "esponsible for", start, end)
        else None
    )
    end = reasons.start() if reasons else end
    if says(text, "documents", max(start, end - 30), end) and (below := _DOCUMENTS.search(text, start, end)):
        end = below.start()
    bar = text.find("|", start, end)
    if bar == start and in_row(text, bar):
        start, bar = start + 1, text.find("|", start + 1, end)
    if bar >= 0 and text.find("|", text.rfind("\n", 0, start) + 1, start) >= 0:
        end = bar
    if text[start : start + 1].isdigit() and text[max(0, start - 1) : start] in ("", "\n"):
        number = _PARAGRAPH.match(text, start, end)
        start = number.end() if number else start
    while start < end and text[start] in " \t\n\"'-:,":
        start += 1
    while end > start and text[end - 1] in " \t\n\"'(":
        end -= 1
    joined = end - 1 if text[end - 1 : end] == "," else end
    if text[max(start, joined - 4) : joined].lower() == " and":
        end = joined - 4
    return start, end


def _flat(words: str) -> str:
    """The first words of a decision without marks: two that share so many of their letters under one item are one."""
    framed = _FRAME.match(words)
    lead = framed.end() if framed else 0
    opening = words[: lead + _ALIKE * 2]
    flat = _letters(opening)
    if len(flat) < lead + _ALIKE + len("that") and len(opening) < len(words):
        flat = _letters(words)
    return flat[: lead + _ALIKE]


def _letters(words: str) -> str:
    return "".join(_WORDS.findall(_THAT.sub("", words.lower())))


def _begin_alike(a: str, b: str) -> bool:
    """Tell whether two texts are alike as far as both go, up to where resolutions under one act of law say what they are about."""
    one, other = (_letters(text)[:_PREAMBLE] for text in (a, b))
    return one.startswith(other) or other.startswith(one)


def _alike(a: str, b: str) -> bool:
    """Tell whether one of two texts is the other from its start on, marks and a leading "that" aside."""
    one, other = sorted(map(_letters, (a, b)), key=len)
    return other.startswith(one)


def decide_all(
    draft: Draft, room: Room, found: Sequence[Clause], outcome: str, apart: Collection[str] = ()
) -> list[str]:
    """Record the clauses of one resolution; two that begin alike stay two, and stay apart from those in `apart`."""
    group: list[str] = []
    others = set(apart)
    for clause in found:
        ref = decide(draft, room, Settled(clause.start, clause.end, outcome, clause.mark), others)
        group.append(ref)
        others.add(ref)
    return [ref for ref in dict.fromkeys(group) if ref]

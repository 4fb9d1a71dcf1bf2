"""What minutes in Welsh alone settle: "PENDERFYNWYD prynu mainc", "Cytunwyd y dylid ysgrifennu at y Cyngor Sir", and on whose
proposal: "Cynigiwyd gan y Cyng. A, eiliwyd gan y Cyng. B a chytunwyd yn unfrydol y dylid prynu mainc"."""

from __future__ import annotations

import re

from explorer.text.deciding import clauses
from explorer.text.deciding.clausemarks import Clause
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.moving import movers
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import opens, sentence_end, sentence_start

_SETTLED = Cued(
    re.compile(
        r"(?:(?P<resolved>penderfynwyd)|cytunwyd)\b(?:\s+yn\s+unfrydol\b)?"
        r"(?!\s+(?:eisoes|yn\s+flaenorol|y(?:n|ng|m)\s+(?:y\s+)?\w{0,3}yfarfod|gan\s)\b)[\s:,-]*(?:(?:bod|i|y)\b(?!')\s*)?",
        re.IGNORECASE,
    ),
    ("penderfynwyd", "cytunwyd"),
)
"""It was resolved, or agreed, perhaps unanimously; not "already", "at a meeting" or "by" somebody."""
_NAME = (
    r"(?:(?:Cyng(?:horydd)?\.?|Cllr\.?|Councillor|County|Sir|Mrs?\.?)\s{1,9}){0,3}"
    r"[A-Z][\w.'’-]{0,24}(?:\s{1,3}[A-Z][\w.'’-]{1,24}){0,3}"
)
_MOVED = Cued(
    re.compile(
        rf"\b[Cc]ynigiwyd\s{{1,3}}gan\s{{1,3}}(?:y\s{{1,3}})?(?P<mover>{_NAME}),?\s{{1,3}}(?:a[c']?\s{{1,3}})?"
        rf"(?:fe'i\s{{1,3}})?"
        rf"eiliwyd\s{{1,3}}gan\s{{1,3}}(?:y\s{{1,3}})?(?P<seconder>{_NAME})[,;]?\s{{1,3}}(?:"
        r"gyda\s{1,3}phawb(?:\s{1,3}arall)?\s{1,3}yn\s{1,3}gyt[uû]n|ac\s{1,3}roedd\s{1,3}pawb\s{1,3}yn\s{1,3}gyt[uû]n"
        r"|(?:a|ac\s{1,3}fe)\s{1,3}(?:chytunwyd|gytunwyd)(?:\s{1,3}yn\s{1,3}unfrydol|\s{1,3}gan\s{1,3}bawb)?"
        r"(?:\s{1,3}gan\s{1,3}y\s{1,3}Cyngor)?)"
        r"[\s,;:]{1,4}(?:(?:bod|i|y)\b(?!['’])\s{0,3})?"
    ),
    ("cynigiwyd gan",),
)
"""It was proposed and seconded, and all agreed; not what nobody is said to have agreed."""
_ENGLISH = cues("resolved", "agreed", "approved")
"""What a paper says that has its decisions in English, too."""
_LEAD = re.compile(r"\W*(?:(?:Yn\s+dilyn|Ar\s+ôl|Wedi)\s[^.;:]{3,120}?,?\s+|Felly,?\s+)\Z")
"""Following, or after, a discussion: what stands before the word in a sentence."""
_PROCEDURE = re.compile(
    r"\bcofnodion\b|\bymddiheuriadau\b|\by\s+cyhoedd\b|\b(?:gohirio|cau)'r\s+cyfarfod\b", re.IGNORECASE
)
_POSTCODE = re.compile(r"\s*[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\s*")
"""A line of an address, in a list that says of each application where it is and what was thought of it."""
_FOLLOWING = re.compile(r"(?:(?:i'r|y|'r)\s+)?canlynol\b", re.IGNORECASE)
"""What stands for all of a list below: "the following"."""
_MOST = 40
"""Lines of such a list."""
_FEW = 2
"""Words that say what was agreed, at least."""
_OUTCOMES = (
    (re.compile(r"\W*nodi\b", re.IGNORECASE), "noted"),
    (re.compile(r"\W*gohirio\b", re.IGNORECASE), "deferred"),
    (re.compile(r"\W*gwrthod\b", re.IGNORECASE), "rejected"),
    (re.compile(r"\W*(?:cyfeirio|gyfeirio)\b", re.IGNORECASE), "referred"),
)


def read(part: Part) -> list[str]:
    """Record what a part of minutes without a word of deciding in English settles in Welsh."""
    draft, room, covered = part.draft, part.room, part.covered
    begin, end = part.begin, part.end
    refs: list[str] = []
    welsh = draft.seeker.any(_SETTLED.cues, begin, end) or draft.seeker.any(_MOVED.cues, begin, end)
    if not welsh or draft.seeker.any(_ENGLISH, 0, len(draft.masked)):
        return refs
    refs += _moved(part)
    last = at_or_after(draft.lines, end - 1) + 1
    for match in draft.seeker.finditer(_SETTLED, begin, end):
        if covered.holds(match.start()) or not _begins(draft, match.start(), begin):
            continue
        line = at_or_after(draft.lines, match.start() + len(match.group().rstrip()) - 1)
        found, _ = clauses.read(draft.masked, draft.lines, min(match.end(), draft.lines[line].end), line, last)
        found = _below(draft, match.end(), found, line, last) or found
        for clause in found:
            whole = clause.mark or _FOLLOWING.match(draft.masked, clause.start, clause.end)
            stop = clause.end if whole else sentence_end(draft.masked, clause.start, clause.end)
            words = draft.masked[clause.start : stop]
            if not _PROCEDURE.search(words):
                outcome = "resolved" if match["resolved"] else _outcome(words)
                refs.append(decide(draft, room, Settled(clause.start, stop, outcome, clause.mark), refs))
            covered.add(match.start(), stop)
    return refs


def _below(draft: Draft, at: int, found: list[Clause], line: int, last: int) -> list[Clause]:
    """Return what is agreed in words that end with "the following:" at `at` as one with all that stands below, where this is no list of
    decisions: of applications with where each is and what was thought of it, or of lines without marks; else nothing."""
    if not _FOLLOWING.match(draft.masked, at) or not draft.lines[line].text.endswith(":"):
        return []
    addresses = any(_POSTCODE.fullmatch(draft.masked, clause.start, clause.end) for clause in found)
    if not addresses and (not found or found[0].mark):
        return []
    stop = found[-1].end if addresses else draft.lines[min(last, line + _MOST) - 1].end
    return [Clause("", at, stop)]


def _moved(part: Part) -> list[str]:
    """Record what all agreed on somebody's proposal, with who moved and seconded it."""
    draft, covered, begin, end = part.draft, part.covered, part.begin, part.end
    refs: list[str] = []
    for match in draft.seeker.finditer(_MOVED, begin, end):
        floor = max(begin, draft.paragraphs.start(match.start()))
        stop = sentence_end(draft.masked, match.end(), min(end, draft.paragraphs.end(match.end())))
        words = draft.masked[match.end() : stop]
        lead = draft.masked[sentence_start(draft.masked, match.start(), floor) : match.start()].rstrip()
        if covered.holds(match.start()) or len(words.split()) < _FEW or (lead and lead[-1] not in ",;:.)-–"):
            continue
        if not (_PROCEDURE.search(words) or words.startswith("Clerc")):
            ref = decide(draft, part.room, Settled(match.end(), stop, _outcome(words)), refs)
            movers.attach_named(draft, [ref], match.start(), match.span("mover"), match.span("seconder"))
            refs.append(ref)
        covered.add(match.start(), stop)
    return refs


def _begins(draft: Draft, at: int, begin: int) -> bool:
    """Tell whether a word opens a line or a sentence, or stands after no more than "Following discussion"."""
    if draft.masked[at].isupper():
        return opens(draft.masked, at, begin)
    floor = max(begin, draft.paragraphs.start(at))
    return _LEAD.fullmatch(draft.masked, sentence_start(draft.masked, at, floor), at) is not None


def _outcome(words: str) -> str:
    return next((outcome for verb, outcome in _OUTCOMES if verb.match(words)), "agreed")

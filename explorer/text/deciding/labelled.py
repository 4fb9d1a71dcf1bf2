"""What stands below or beside a label: "Decision:" on a council site's page, "Outcome: agreed to …", "Recommendation approved: That …"."""

from __future__ import annotations

import re

from explorer.text.deciding import clauses, entries, verbs, verdicts
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.meetings import pageitems
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import opens

_LABEL = re.compile(r"decisions?\s*:", re.IGNORECASE)
_MARK = re.compile(r"\(?\w{1,3}[.)]\s+")
_BARE_LABEL = re.compile(r"decisions?", re.IGNORECASE)
_OPENS = ("dec", "min")
_MINUTES = re.compile(r"minutes\s*:", re.IGNORECASE)
_BESIDE = Cued(
    re.compile(
        r"(?:(?P<decision>decision(?: made| taken| reached)?)|(?P<outcome>outcome|result)"
        r"|recommendations? (?:approved|agreed|carried|adopted|accepted))\s*[:-][ \t]+(?=\S)",
        re.IGNORECASE,
    ),
    ("decision", "outcome", "result", "recommendation"),
)
_BARE = re.compile(r"(?:\(?\w{1,3}[.)]\s*)?(?:That|THAT)\b.{3,400}?\b(?:be|is|are)\s+\w+(?:ed|en)\b")
_NEXT = re.compile(
    r"(?:(?:draft )?minutes|(?:additional|supporting|accompanying) documents|reasons?\b[^:]{0,60}"
    r"|alternatives?\b[^:]{0,60}|voting|call[- ]in|notes?|report author|publication date|date of decision"
    r"|(?:decided|made|taken) at meeting|effective from|wards? affected|contact)\s*:|reasons? for\b",
    re.IGNORECASE,
)
_SETTLED = (
    r"(?:agreed|approved|noted|endorsed|deferred|refused|granted|recommended|referred|rejected|adopted|accepted"
    r"|supported|delegated|authorised|awarded|received|confirmed|appointed|(?:re-?)?elected|selected|declared"
    r"|withdrawn)"
)
_SETTLES = re.compile(
    r"(?:that\b|(?:decision )?to (?!be\b)[a-z]|not to [a-z]|(?:unanimously\s+)?" + _SETTLED + r"\b"
    r"|(?:agree|approve|note|endorse|defer|refuse|grant|recommend|refer|reject|adopt|accept|support|delegate"
    r"|authorise|award|receive|appoint)s?\b"
    r"|(?:planning |outline |listed building )?(?:permission|consent|authority|approval)\b[^.]{0,80}\b(?:be|was|is)\b"
    r"|[^.]{3,200}\b(?:be|was|were|is|are|been)\s+(?:\w+ly\s+)?" + _SETTLED + r"\b)",
    re.IGNORECASE,
)
_DONE = re.compile(
    rf"(?:unanimously\s+)?{_SETTLED}\b(?!\s+(?:by|from)\b)"
    rf"|(?:that\b)?[^.;]{{3,200}}\bbe\s+(?:\w+ly\s+)?(?:{_SETTLED}|made|given|sent|paid|written)\b",
    re.IGNORECASE,
)
"""What settles something after a label that may also head what is hoped for, or what was found."""
_MOST = 60
"""Paragraphs below one label."""


def read(part: Part) -> list[str]:
    """Record what the lines of a part print below or beside "Decision:", where the text has no resolution of its own there, and what
    they print below "Minutes:" as a bare "That … be …".

    Words that the minutes below repeat as a resolution are that resolution; a verdict of a word is on the item.
    """
    draft, first, last, covered = part.draft, part.first, part.last, part.covered
    refs: list[str] = []
    if (
        first > 0
        and pageitems.of_decisions(draft.lines)
        and not covered.touches(draft.lines[first].start, draft.lines[last - 1].end)
    ):
        refs += _below(part, draft.lines[first - 1].end, first - 1, last, _SETTLES)
    for k in draft.lines.opening(_OPENS, first, last):
        line = draft.lines[k]
        minutes = _MINUTES.fullmatch(line.text) is not None
        bare = _BARE_LABEL.fullmatch(line.text) and k + 1 < last and part.room.minuted and _settles_below(draft, k + 1)
        if not (_LABEL.fullmatch(line.text) or minutes or bare):
            continue
        limit = min(last, k + 1 + _MOST) if bare else last
        stop = next((n for n in range(k + 1, limit) if _ends(draft.lines[n].text, bool(bare))), limit)
        begin, end = line.end, draft.lines[stop - 1].end
        if begin >= end or covered.touches(begin, end):
            continue
        if minutes and not _BARE.match(draft.lines[k + 1].text):
            continue
        refs += _below(part, begin, k, stop, _BARE if minutes else _SETTLES)
    return refs + _all_beside(part)


def _all_beside(part: Part) -> list[str]:
    """Record what stands right after a label that opens a line, an entry of it or a sentence; where the label is no "Decision:", of
    minutes."""
    draft, first, last = part.draft, part.first, part.last
    refs: list[str] = []
    low, high = draft.lines[first].start, draft.lines[last - 1].end
    for match in draft.seeker.finditer(_BESIDE, low, high):
        if not (match["decision"] or part.room.minuted) or not opens(draft.masked, match.start(), low):
            continue
        k = at_or_after(draft.lines, match.start())
        stop = k + 1
        while stop < last and not draft.lines[stop].gap and entries.goes_on(draft, stop):
            stop += 1
        if not part.covered.touches(match.end(), draft.lines[stop - 1].end):
            settles = _DONE if match["outcome"] else _SETTLES
            refs += _below(part, match.end(), k, stop, settles)
    return refs


def settles(words: str) -> bool:
    """Tell whether words below such a label settle something: "to mend it", "agreed to mend it", "that it be mended"."""
    return _SETTLES.match(words) is not None


def _ends(words: str, bare: bool) -> bool:
    """Tell whether a line is the next label, which may be another "Decision:" or, below a bare "Decision", another of those."""
    own = _BARE_LABEL if bare else _LABEL
    return _NEXT.match(words) is not None or own.fullmatch(words) is not None


def _settles_below(draft: Draft, k: int) -> bool:
    """Tell whether line `k` of minutes settles something, or opens a list of what does, below "Decision" without a colon."""
    line = draft.lines[k]
    mark = _MARK.match(line.text)
    return _SETTLES.match(line.text, mark.end() if mark else 0) is not None


def _below(part: Part, at: int, line: int, stop: int, settles: re.Pattern[str]) -> list[str]:
    """Record those clauses from `at` on, on line `line`, up to line `stop` that `settles` takes for decisions."""
    draft, item = part.draft, part.item
    refs: list[str] = []
    for _ in range(_MOST):
        found, after = clauses.read(draft.masked, draft.lines, at, line, stop)
        group: list[str] = []
        for clause in found:
            words = draft.masked[clause.start : clause.end]
            if (clause.mark and settles is _SETTLES) or settles.match(words.lstrip()):
                outcome = verbs.outcome(words, "agreed")
                about = item.title if item and verdicts.alone(words) else ""
                settled = Settled(clause.start, clause.end, outcome, clause.mark, about, repeats=True)
                group.append(decide(draft, part.room, settled, group))
        refs += [ref for ref in group if ref]
        if after >= stop or after <= line:
            break
        line = after - 1
        at = draft.lines[line].end
    for span in (draft.spans(ref)[-1] for ref in refs):
        part.covered.add(span.start, span.end)
    return refs

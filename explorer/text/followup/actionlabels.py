"""What minutes say of tasks with the label "Action": the task behind it, the tasks listed below it, or whose the task is that stands above it.

Forms: "Action: Clerk to write to the county"; "Actions" over "i) Chair to be invited (Ann Elm)"; a paragraph, and below it "Action: Ann Elm";
a sentence, and behind it "Action AE".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from explorer.text.deciding.clausemarks import body_at, marker
from explorer.text.followup import taskentries, tasks
from explorer.text.naming import names
from explorer.text.naming.nametitles import fold
from explorer.text.naming.namewords import FORENAMES
from explorer.text.naming.offices import JOB
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line, at_or_after
from explorer.text.page.seek import cues
from explorer.text.page.sentences import sentence_start

_ACTION = cues("action")
_LABEL = re.compile(
    r"^\W{0,3}ACTIONS?(?:\s+POINTS?)?\s*[:–-]+(?!\s*(?:none|nil|n/a)\b\W*$)\s*(?P<rest>.*)$"
    r"|^\W{0,3}ACTIONS?(?:\s+POINTS?)?\W*$",
    re.IGNORECASE,
)
_SAYS_ACTION = re.compile(r"\bactions?\s*(?:points?\s*)?:", re.IGNORECASE)
_LONGEST_OWNERS = 80
_APART = re.compile(r"\s*(?:[/;,&]|\band\b)\s*")
_TITLED = re.compile(r"(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b\.?\s+(?=[A-Z])")
_OFFICE = re.compile(
    rf"(?:[Tt]he\s)?(?=[^\d]*{JOB.pattern})[A-Z][\w'&-]*(?:\s(?:(?:of|for|and|the)\s){{0,2}}[A-Z][\w'&-]*){{0,6}}"
)
_LETTERS = re.compile(r"[A-Z]{2,3}|All|ALL")
_OWNER_BEHIND = re.compile(r"\((?P<who>[^()]{3,60})\)\W*\Z|\s[-–]\s(?P<dashed>[A-Z][^()–]{2,40}?)\W*\Z")
"""Whose a task of a list is, at its end."""
_SHORTEST = 25
"""Characters of a line above a label that is a sentence, or the end of one, and no heading."""


class Labelled(NamedTuple):
    """The words of a task, `[start, end)`, and the place of those whose it is, where a label or a bracket names them; else an empty place."""

    start: int
    end: int
    owner_start: int = 0
    owner_end: int = 0


def find(draft: Draft, begin: int, end: int) -> Iterator[Labelled]:
    """Yield the tasks of `[begin, end)` that stand behind, below or above a label."""
    if not draft.seeker.any(_ACTION, begin, end):
        return
    lines = draft.lines
    for k in range(at_or_after(lines, begin), len(lines)):
        line = lines[k]
        if line.start >= end:
            return
        label = _LABEL.match(line.text)
        if label is None:
            yield from _tagged(draft, line)
            continue
        if not label["rest"]:
            yield from _below(draft, k + 1, end)
        elif _owners(draft, label["rest"]):
            yield from _above(draft, k, begin, line.start + label.start("rest"))
        else:
            yield Labelled(line.start + label.start("rest"), lines[_wrapped(draft, k, end)].end)


def _tagged(draft: Draft, line: Line) -> Iterator[Labelled]:
    """Yield the last sentence of a line that ends with the tag of whose task it tells: "… he would chase this.  Action AE"."""
    tag = taskentries.OWNER_TAG.search(draft.masked, line.start, line.end) if "ction" in line.text else None
    if tag:
        start = sentence_start(draft.masked, tag.start() - 1, body_at(line))
        yield Labelled(start, tag.start(), *tag.span("who"))


def _wrapped(draft: Draft, k: int, end: int) -> int:
    """Return the last line of the entry that line `k` opens."""
    lines = draft.lines
    while k + 1 < len(lines) and lines[k + 1].end <= end and _goes_on(lines[k + 1]):
        k += 1
    return k


def _goes_on(line: Line) -> bool:
    return not line.gap and line.text[:1].islower() and not marker(line)


def _below(draft: Draft, k: int, end: int) -> Iterator[Labelled]:
    """Yield the tasks of the lines from `k` on, of which each gives one, or is the entry of a list."""
    lines = draft.lines
    while k < len(lines) and lines[k].end <= end:
        line = lines[k]
        opens, last = line.end - len(line.bare), k
        if tasks.opens(line.bare):
            given = tasks.sentences(draft, opens, line.end)
            yield from (Labelled(*one) for one in given if len(given) > 1)
            if len(given) <= 1:
                yield _owned(draft, opens, line.end)
        elif marker(line) and len(line.bare) >= _SHORTEST:
            last = _wrapped(draft, k, end)
            yield _owned(draft, body_at(line), lines[last].end)
        else:
            return
        k = last + 1


def _owned(draft: Draft, start: int, end: int) -> Labelled:
    """Return a task with whose it is by what stands at its end."""
    behind = _OWNER_BEHIND.search(draft.masked, start, end)
    part = "who" if behind and behind["who"] else "dashed"
    return Labelled(start, end, *behind.span(part)) if behind and _owners(draft, behind[part]) else Labelled(start, end)


def _above(draft: Draft, k: int, begin: int, owner: int) -> Iterator[Labelled]:
    """Yield the last sentence above the label on line `k`, behind which stands at `owner` whose task it tells; none above a heading."""
    line, above = draft.lines[k], draft.lines[k - 1] if k else None
    if (
        above is not None
        and above.start >= begin
        and len(above.text) >= _SHORTEST
        and not _SAYS_ACTION.search(above.text)
    ):
        floor = max(begin, draft.paragraphs.start(above.end - 1))
        start = sentence_start(draft.masked, above.end - 1, floor)
        if above.end - start < _SHORTEST and start > floor:
            start = sentence_start(draft.masked, len(draft.masked[:start].rstrip()) - 1, floor)
        yield Labelled(start, above.end, owner, line.end)


def _owners(draft: Draft, words: str) -> bool:
    """Tell whether words are no more than who is to act: names, initials and offices."""
    parts = [part for part in _APART.split(words.strip(" .")) if part]
    return len(words) <= _LONGEST_OWNERS and bool(parts) and all(_owner(draft, part) for part in parts)


def _owner(draft: Draft, words: str) -> bool:
    if _LETTERS.fullmatch(words) or _OFFICE.fullmatch(words):
        return True
    if not names.is_name(words):
        return False
    given = fold(words.split()[0]).partition("-")[0] in FORENAMES and " " in words
    return _TITLED.match(words) is not None or given or names.parse(words).surname in draft.surnamed

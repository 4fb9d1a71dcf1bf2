"""What is in doubt about a thing: who else it may be, what a rule concluded, and where papers contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from explorer.cards.cite import place
from explorer.cards.eased import eased
from explorer.cards.problems import KINDS, OTHER, told
from explorer.cards.sheet import Sheet, section
from explorer.cards.value import Line, Section
from explorer.cards.words import BASIS, OUTCOME_BASIS
from explorer.model import Problem

if TYPE_CHECKING:
    from explorer.corpus import Corpus

_MOST: Final = 3
"""Problems told in full on one card; the command `problems` tells all."""
_OF_TWO: Final = ("meeting-time", "attendance-lists")
"""Problems of papers that may be of two meetings of one day, which concern what was decided at either."""


def in_doubt(sheet: Sheet) -> list[Section]:
    """Return the sections that show doubt as doubt; none where there is none."""
    said = (OUTCOME_BASIS if sheet.thing.kind == "decision" else BASIS).get(sheet.thing.basis)
    known = [Line(said, "Basis", evidence=sheet.thing.evidence)] if said else []
    if sheet.thing.attrs.get("status") == "mentioned":
        known.append(Line("only mentioned: no paper of it is here", "Known by", evidence=sheet.thing.evidence))
    perhaps = sheet.linked([*sheet.out("possibly_same"), *sheet.into("possibly_same")], "Perhaps")
    problems = [*sheet.corpus.problems_of(sheet.thing.id), *_of_sitting(sheet)]
    most = sheet.opened.most("problems", _MOST)
    more = [Line(f"+{len(problems) - most:,} more problems", unfolds="problems")] if len(problems) > most else []
    return [
        section("In doubt", known, perhaps),
        *(problem_section(sheet.corpus, problem) for problem in problems[:most]),
        section("Further problems", more),
    ]


def _of_sitting(sheet: Sheet) -> Iterator[Problem]:
    """Yield the problems of a decision's meeting that say that its papers may be of two."""
    meetings = sheet.out("taken_at") if sheet.thing.kind == "decision" else ()
    for end in meetings:
        yield from (one for one in sheet.corpus.problems_of(end.other.id) if one.code in _OF_TWO)


def problem_section(corpus: Corpus, problem: Problem) -> Section:
    """Return a problem of the papers: what contradicts what in the words of each, why it is shown, and what to do."""
    trouble = told(corpus, problem)
    heading, why, then = KINDS.get(problem.code, OTHER)
    lines = [Line(trouble.what, evidence=trouble.evidence)]
    for piece in trouble.evidence:
        lines.append(Line(f"“{eased(corpus, piece)}”", evidence=(piece,), quote=True))
        lines.append(Line(place(corpus, piece), "in", target=piece.document, kind="document", evidence=(piece,)))
    return Section(
        f"To know: {heading[0].lower()}{heading[1:]}", (*lines, Line(f"{why} {then}", evidence=trouble.evidence))
    )

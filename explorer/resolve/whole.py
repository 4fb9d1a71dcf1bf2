"""A linked record in the making, as columns: what linking anew and going on from an older record both end in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from explorer.columns.coded import Coded
from explorer.columns.layout import Merged, Numbers, Parts
from explorer.model import Evidence, Problem, Span, Standing
from explorer.resolve import rolls
from explorer.resolve.assembly import Assembly
from explorer.resolve.derived import Doubt, add_derived
from explorer.resolve.disagree import attendance, votes
from explorer.resolve.links import Links, Place, Table, folded, joined
from explorer.resolve.roster import Roster, best_places
from explorer.resolve.rulings import JUDGED_SAME
from explorer.resolve.series import Edition


class Mentions(NamedTuple):
    """Every mention that belongs to a thing, by number of its paper and ref: the row of the thing, and why it was taken for it."""

    documents: Numbers
    things: Numbers
    refs: Coded
    names: Coded
    reasons: Coded


class Texts(Protocol):
    """Where the words of papers are found."""

    def evidence(self, document: str, span: Span) -> Evidence:
        """The words of a span, with their page where the paper has pages."""
        ...

    def quoted(self, places: Table) -> tuple[NDArray[np.int32], Sequence[str]]:
        """Pages (-1 for none) and quotes of places, each a row of paper's number, beginning and end, in order."""
        ...


@dataclass(slots=True)
class Whole:
    """`documents` are the ids of all papers, sorted; `named` the places that name things; `claims` the reasons for links that papers give,
    with the senses and attributes of `links`; the rest is what rules conclude."""

    roster: Roster
    documents: Sequence[str]
    named: Table
    claims: Mapping[str, Table]
    links: Links
    mentions: Mentions
    offices: Sequence[tuple[str, str]]
    editions: Sequence[Edition]
    doubts: Sequence[Doubt]
    redirects: Mapping[str, str]
    problems: Iterable[Problem]
    standings: Sequence[Standing] = ()

    def parts(self, texts: Texts) -> Parts:
        """The tables of the linked record."""
        roster, rows = self.roster, {id: row for row, id in enumerate(self.roster.ids)}
        best = best_places(self.named, len(roster.ids))
        add_derived(self.links, rows, best, self.offices, self.editions, self.doubts)
        said = folded(joined(self.claims, self.links.drain()))
        papers = np.array([rows[document] for document in self.documents], np.uint32)
        assembly = Assembly(roster, papers, self.named, said, self.links.senses, self.links.attrs)
        tables = assembly.things(), assembly.links(), assembly.pieces(texts.quoted)
        return Parts(
            roster.ids,
            assembly.attrs,
            assembly.tails,
            *tables,
            self._merged(papers),
            {gone: rows[kept] for gone, kept in self.redirects.items()},
            sorted({*self.problems, *self._contradictions(said, texts)}, key=_problem_order),
            self.standings,
        )

    def _merged(self, papers: Numbers) -> Merged:
        """Why each mention was taken for its thing, where a thing has several, by thing and mention."""
        mentions = self.mentions
        several = np.bincount(mentions.things, minlength=1)[mentions.things] > 1
        order = np.argsort(mentions.things, kind="stable")
        order = order[several[order]]
        refs, names, reasons = (column.rows(order) for column in mentions[2:])
        judged = np.array([why.startswith(JUDGED_SAME) for why in reasons.pool()], bool)[reasons.numbers]
        bases = Coded.of(("derived", "curated")).take(judged.astype(np.uint32))
        return Merged(mentions.things[order], papers[mentions.documents[order]], refs, reasons, names, bases)

    def _contradictions(self, said: Mapping[str, Table], texts: Texts) -> Iterable[Problem]:
        def words_at(place: Place) -> Evidence:
            return texts.evidence(self.documents[place[0]], Span(*place[1:]))

        names = self.roster.name
        yield from attendance(said, names, words_at)
        yield from rolls.lists(said, self.links.attrs, names, words_at)
        yield from votes(said, list(self.links.senses), self.links.attrs, names, words_at)


def _problem_order(problem: Problem) -> tuple[str, int, str, str]:
    return (problem.document, problem.span.start if problem.span else -1, problem.code, problem.message)

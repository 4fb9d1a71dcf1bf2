"""Which pairs wait for a judgement, and the two sides of one compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from explorer.cards import eased, forms
from explorer.judge.acts import one_list
from explorer.model import Entity, Evidence, Link
from explorer.resolve.derived import YET
from explorer.resolve.judgements import Judgement, survival

if TYPE_CHECKING:
    from explorer.corpus import Corpus

_QUOTES: Final = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One value of both sides; `alike` where each has what the other has."""

    label: str
    a: tuple[str, ...]
    b: tuple[str, ...]

    @property
    def alike(self) -> bool:
        """Whether the two sides agree and say something."""
        return bool(self.a) and set(self.a) == set(self.b)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that may be one: rows to compare, reasons for and against and why it is open, quotes of each, and which record survives."""

    a: Entity
    b: Entity
    rows: tuple[Row, ...]
    reasons: tuple[str, ...]
    against: tuple[str, ...]
    in_doubt: tuple[str, ...]
    quotes: tuple[Sequence[Evidence], Sequence[Evidence]]
    survivor: str


def waiting(corpus: Corpus, judgements: tuple[Judgement, ...]) -> list[Link]:
    """Return the doubtful pairs that nobody has judged, those with the most papers behind them first."""
    unsure = {judgement.number for judgement in judgements if judgement.kind == "unsure"}
    left = {
        frozenset((standing.a, standing.b))
        for standing in corpus.standings
        if standing.number in unsure and standing.state == "in force"
    }
    links = [link for link in corpus.links_of("possibly_same") if frozenset((link.source, link.target)) not in left]

    def order(link: Link) -> tuple[int, str]:
        return (-min(len(corpus.get(end).evidence) for end in (link.source, link.target)), link.id)

    return sorted(links, key=order)


def pair(corpus: Corpus, a: str, b: str) -> Pair:
    """Return two things side by side; raises UnknownId."""
    one, other = corpus.get(a), corpus.get(b)
    said = [
        str(link.attrs.get("reason", "")).partition(YET)
        for link in (*corpus.out(one.id, "possibly_same"), *corpus.into(one.id, "possibly_same"))
        if other.id in (link.source, link.target)
    ]
    reasons = [fits for fits, _, _ in said]
    rows = tuple(row for row in map(Row, _LABELS, _values(corpus, one), _values(corpus, other)) if row.a or row.b)
    for row in rows:
        both = sorted(set(row.a) & set(row.b))
        if row.label in _SUPPORT and both:
            reasons.append(f"{_SUPPORT[row.label]}: {', '.join(both[:3])}")
    survivor = min(survival(thing.kind, thing.id, thing.attrs) for thing in (one, other))[2]
    quotes = one.evidence[:_QUOTES], other.evidence[:_QUOTES]
    for_it, doubts = (tuple(dict.fromkeys(filter(None, one))) for one in (reasons, (doubt for _, _, doubt in said)))
    return Pair(one, other, rows, for_it, _against(corpus, one, other), doubts, quotes, survivor)


_LABELS: Final = (
    "id",
    "council",
    "name",
    "printed as",
    "titles",
    "posts",
    "bodies",
    "roles",
    "meetings",
    "years",
    "papers",
)
_SUPPORT: Final = {
    "posts": "both hold one post",
    "bodies": "both belong to one body",
    "meetings": "both are named at one meeting",
}


def _values(corpus: Corpus, thing: Entity) -> tuple[tuple[str, ...], ...]:
    near = [(link, link.target) for link in corpus.out(thing.id)] + [
        (link, link.source) for link in corpus.into(thing.id)
    ]
    bodies = {end for link, end in near if link.kind in ("member_of", "part_of", "post_in") and end.startswith("body/")}
    meetings = {end for _, end in near if end.startswith("meeting/")}
    bodies |= {link.target for meeting in meetings for link in corpus.out(meeting, "held_by")} - {thing.id}
    posts = {end for link, end in near if link.kind in ("holds", "post_in") and end.startswith("post/")}
    dates = sorted({corpus.get(meeting).date for meeting in meetings} | {thing.date} - {""})
    years = sorted({date[:4] for date in dates})
    return (
        (thing.id,),
        tuple(council for council in thing.id.split("/")[1:2] if not council.startswith("unknown")),
        (str(thing.attrs.get("name") or thing.attrs.get("title") or thing.label),),
        _printed(corpus, thing) if thing.kind in ("person", "body") else (),
        _listed(thing, "titles"),
        _labels(corpus, posts),
        _labels(corpus, bodies),
        tuple(sorted({str(link.attrs["role"]) for link, _ in near if link.attrs.get("role")})),
        _newest(corpus, meetings),
        (years[0],) if len(years) == 1 else ((f"{years[0]}–{years[-1]}",) if years else ()),
        tuple(sorted({_name(corpus, piece.document) for piece in thing.evidence})),
    )


def _against(corpus: Corpus, a: Entity, b: Entity) -> tuple[str, ...]:
    found = []
    if lists := one_list(corpus, a.id, b.id):
        found.append(f"one attendance list names both: “{_flat(lists[0])}” and “{_flat(lists[1])}”")
    ranks = [_rank(corpus, thing) for thing in (a, b)]
    if all(ranks) and ranks[0].isdisjoint(ranks[1]):
        found.append(f"one came as {', '.join(sorted(ranks[0]))}, the other as {', '.join(sorted(ranks[1]))}")
    years = [
        sorted(
            int(corpus.get(link.target).date[:4])
            for link in corpus.out(thing.id, "attended")
            if corpus.get(link.target).date
        )
        for thing in (a, b)
    ]
    if all(years) and (gap := max(years[0][0] - years[1][-1], years[1][0] - years[0][-1])) > 1:
        found.append(f"{gap} years lie between their papers")
    if a.id.split("/")[1] != b.id.split("/")[1]:
        found.append("they are in papers of two councils")
    return tuple(found)


def _rank(corpus: Corpus, thing: Entity) -> set[str]:
    roles = {str(link.attrs.get("role", "")) for link in corpus.out(thing.id, "attended")}
    return {"an officer" if role in ("officer", "clerk") else "a member" for role in roles if role}


def _labels(corpus: Corpus, ids: set[str]) -> tuple[str, ...]:
    return tuple(sorted({corpus.get(id).label for id in ids}))


def _newest(corpus: Corpus, meetings: set[str]) -> tuple[str, ...]:
    """The meetings as their days follow, the newest first: by their names the years would be mixed."""
    found = sorted(map(corpus.get, sorted(meetings)), key=attrgetter("date"), reverse=True)
    return tuple(dict.fromkeys(meeting.label for meeting in found))


def _printed(corpus: Corpus, thing: Entity) -> tuple[str, ...]:
    """How papers print a name, the commonest first."""
    if found := forms(corpus, thing.id):
        return tuple(form for form, _ in found)
    quoted = Counter(" ".join(eased(corpus, piece).split()) for piece in thing.evidence)
    return tuple(sorted(quoted, key=lambda form: (-quoted[form], form)))


def _listed(thing: Entity, name: str) -> tuple[str, ...]:
    value = thing.attrs.get(name, ())
    return tuple(sorted(value)) if isinstance(value, tuple) else (str(value),)


def _name(corpus: Corpus, document: str) -> str:
    paper = corpus.entities.get(document)
    return paper.label if paper else document


def _flat(piece: Evidence) -> str:
    return " ".join(piece.quote.split())[:80]

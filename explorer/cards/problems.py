"""What a reader should know about the papers: contradictions, gaps and cut-off texts, by kind, with what to do about each."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from explorer.errors import QueryError, UnknownId
from explorer.model import Evidence, Problem
from explorer.resolve.disagree import quoted
from explorer.text.contacts import hide, longest_clear

if TYPE_CHECKING:
    from explorer.corpus import Corpus

KINDS: Final[dict[str, tuple[str, str, str]]] = {
    "meeting-date": ("Meetings with two dates", "Papers of one meeting give different days.", "Read both quotes; a later meeting's minutes may say which day is right."),
    "meeting-time": ("Meetings with two times", "Papers of one meeting give different times.", "The thing shows what its minutes say; read both quotes: the body may have sat twice."),
    "meeting-place": ("Meetings with two places", "Papers of one meeting give different places.", "The thing shows what its minutes say; read both quotes."),
    "next-meeting": ("Meetings held on another day than announced", "A paper announces a day, and the papers of the meeting have another.", "Read both quotes: it may have been moved, or misprinted."),
    "attendance": ("People both present and absent", "One person is listed as present and has sent apologies.", "Read both quotes; they may have come for a part, or be two people: whodecided different."),
    "attendance-lists": ("Two lists of who was there", "Two papers of one meeting list nearly the same members, and somebody in one of them only.", "Read both quotes; the later paper may correct the earlier."),
    "vote": ("Votes told in two ways", "Papers give one person different votes on one decision.", "Read both quotes; the signed minutes count."),
    "votes-short": ("Votes with names missing", "A list of how each voted has fewer names than the record counts votes.", "Read the list in the paper; who is missing may be called by an office alone, or the list is cut off."),
    "decision-outcome": ("Decisions with two outcomes", "Papers say of one decision that it was settled and that it was not.", "Read both quotes; the signed minutes count."),
    "weekday": ("Dates on another weekday", "The weekday printed is not that of the date.", "One of the two is misprinted; the date is kept as printed."),
    "file-date": ("Days that differ from the file's name", "The paper prints one day, and its file is named by another.", "The day printed counts; the file may hold the minutes that were approved on the day of its name."),
    "named-by-file": ("Days taken from a title or a file's name", "The text of the paper does not say when it met.", "Check the day before you rely on it; a paper that prints it settles it."),
    "misread-day": ("Days worked out from their weekday", "The figures of the day cannot be read, and what can be fits no other.", "Check the day before you rely on it; a paper that prints it settles it."),
    "no-date": ("Days that cannot be read", "The day of the meeting is damaged, or misses its year.", "Nothing of it is linked to a day; add a copy in which the day can be read."),
    "cut-off": ("Minutes cut off", "The paper stops before the item's minutes do.", "Add the paper that has the whole of it."),
    "no-body": ("Papers of no known body", "The paper has a date and does not say who met.", "Nothing of it is linked to a body; its name may stand on another page."),
    "table": ("Tables that cannot be read", "The columns of a table have run together.", "Nothing was taken from it; read the paper at this place."),
    "reading": ("Papers read in part", "A part of the file holds no text.", "Add a copy that holds text, such as the web page of the meeting."),
    "long-line": ("Lines too long to read", "A line goes on far longer than any paper's, and only its beginning was read.", "Read the paper from this place on; add a copy that has its line ends, such as the web page of the meeting."),
    "outcome-unknown": ("Recommendations without an outcome", "Somebody asked for it, and what became of it was found in no paper of the store.", "Add the minutes of the meeting it was put to, or the papers of the body that was asked."),
    "minutes-missing": ("Meetings without minutes", "Only the agenda is in the store.", "Add the minutes of the meeting."),
    "judgement": ("Judgements without effect", "A judgement waits for papers, or papers or newer judgements speak against it.", "See the log: whodecided judgements"),
}  # fmt: skip
OTHER: Final = ("Other", "The paper says something that cannot be.", "Read the paper at this place.")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing to know: what, about which thing, and the words with their places."""

    what: str
    about: str = ""
    document: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Troubles:
    """All of one kind, why they are shown and what to do."""

    kind: str
    heading: str
    why: str
    then: str
    troubles: tuple[Trouble, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the group for a program."""
        return {
            "kind": self.kind,
            "heading": self.heading,
            "why": self.why,
            "next": self.then,
            "count": len(self.troubles),
            "found": [asdict(_clear(trouble)) for trouble in self.troubles],
        }


def _clear(trouble: Trouble) -> Trouble:
    """What there is to know without telephone numbers and mail addresses."""
    return replace(trouble, what=hide(trouble.what), evidence=tuple(map(longest_clear, trouble.evidence)))


def found(corpus: Corpus, kinds: Collection[str] = (), document: str = "") -> list[Troubles]:
    """Return what there is to know, of these kinds or all, of one document or all; raises QueryError for an unknown kind."""
    by_kind: dict[str, list[Trouble]] = {kind: [] for kind in KINDS}
    for problem in corpus.problems:
        by_kind.setdefault(problem.code, []).append(told(corpus, problem))
    for kind, trouble in (*_gaps(corpus), *_judged(corpus)):
        by_kind[kind].append(trouble)
    if unknown := sorted(set(kinds) - set(by_kind)):
        raise QueryError(f"There is no kind of problem called {unknown[0]}", "", f"Kinds: {', '.join(by_kind)}")
    groups = []
    for kind, troubles in by_kind.items():
        kept = tuple(trouble for trouble in troubles if not document or document in _papers(trouble))
        if kept and (not kinds or kind in kinds):
            groups.append(Troubles(kind, *KINDS.get(kind, OTHER), kept))
    return groups


def paper_of(corpus: Corpus, said: str) -> str:
    """Return the document that an id, a file name or a title stands for; raises UnknownId or QueryError."""
    papers = corpus.of_kind("document")
    for fits in (
        [paper for paper in papers if paper.id == said],
        [paper for paper in papers if said in (paper.attrs.get("path"), paper.attrs.get("title"), paper.label)],
        [paper for paper in papers if str(paper.attrs.get("path", "")).endswith(f"/{said}")],
    ):
        if len(fits) == 1:
            return fits[0].id
        if fits:
            raise QueryError(f"“{said}” may be any of {len(fits)} papers", ", ".join(paper.id for paper in fits[:6]))
    raise UnknownId(f"No paper is called “{said}”", "", "Find papers with: whodecided search --kind document WORDS")


def _papers(trouble: Trouble) -> set[str]:
    return {trouble.document, *(piece.document for piece in trouble.evidence)}


def told(corpus: Corpus, problem: Problem) -> Trouble:
    """Return one problem with the words it is about."""
    evidence = problem.evidence
    if not evidence and problem.span is not None and problem.document in corpus.entities:
        start, end = problem.span.start, problem.span.end
        evidence = (Evidence(problem.document, start, end, corpus.text(problem.document)[start:end]),)
    paper = corpus.entities.get(problem.document)
    what = problem.message.removesuffix(f": {quoted(problem.evidence)}") if problem.evidence else problem.message
    what = what if evidence or paper is None else f"{paper.label}: {what}"
    return Trouble(what, problem.about, problem.document, evidence)


def _gaps(corpus: Corpus) -> Iterator[tuple[str, Trouble]]:
    """What the papers at hand leave open."""
    things = (*corpus.of_kind("meeting"), *corpus.of_kind("decision"))
    for entity in sorted(things, key=attrgetter("id")):
        first = tuple(entity.evidence[:1])
        document = first[0].document if first else ""
        if entity.kind == "meeting" and entity.attrs.get("status") == "called":
            yield (
                "minutes-missing",
                Trouble(f"{entity.label}: its minutes are not in the store", entity.id, document, first),
            )
        elif entity.kind == "decision" and entity.attrs.get("outcome") == "recommended":
            yield (
                "outcome-unknown",
                Trouble(f"“{entity.label}”: what became of it was not found in the store", entity.id, document, first),
            )


def _judged(corpus: Corpus) -> Iterator[tuple[str, Trouble]]:
    for standing in corpus.standings:
        if standing.state != "in force":
            what = f"Number {standing.number} is {standing.state}: {standing.note}"
            yield "judgement", Trouble(what, standing.a or standing.b)

"""Values of the model as JSON rows and back: what comes back equals what went in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explorer.model import Attributes, Claim, Evidence, Extraction, Mention, Problem, Record, Scalar, Source, Span

Row = dict[str, Any]


def from_record(record: Record) -> Row:
    """Return the row of a record: strings, numbers, lists and mappings only."""
    source, extraction = record.source, record.extraction
    return {
        "document": record.document,
        "source": {
            "path": source.path,
            "sha256": source.sha256,
            "media_type": source.media_type,
            "url": source.url,
            "title": source.title,
            "pages": list(source.pages),
            "warnings": list(source.warnings),
            "text": source.text,
        },
        "extraction": {
            "council": extraction.council,
            "mentions": [
                {
                    "ref": m.ref,
                    "kind": m.kind,
                    "name": m.name,
                    "spans": [[s.start, s.end] for s in m.spans],
                    "attrs": from_attrs(m.attrs),
                }
                for m in extraction.mentions
            ],
            "claims": [
                {
                    "kind": c.kind,
                    "subject": c.subject,
                    "object": c.object,
                    "span": [c.span.start, c.span.end],
                    "attrs": from_attrs(c.attrs),
                }
                for c in extraction.claims
            ],
            "problems": [from_problem(problem) for problem in extraction.problems],
        },
    }


def to_record(row: Row) -> Record:
    """Return the record of a row; raises KeyError, TypeError or ValueError where the row is not a record's."""
    source, extraction = row["source"], row["extraction"]
    return Record(
        row["document"],
        Source(
            path=source["path"],
            sha256=source["sha256"],
            media_type=source["media_type"],
            text=source["text"],
            url=source["url"],
            title=source["title"],
            pages=tuple(source["pages"]),
            warnings=tuple(source["warnings"]),
        ),
        Extraction(
            tuple(
                Mention(m["ref"], m["kind"], m["name"], tuple(Span(*span) for span in m["spans"]), to_attrs(m["attrs"]))
                for m in extraction["mentions"]
            ),
            tuple(
                Claim(c["kind"], c["subject"], c["object"], Span(*c["span"]), to_attrs(c["attrs"]))
                for c in extraction["claims"]
            ),
            tuple(to_problem(problem) for problem in extraction["problems"]),
            extraction["council"],
        ),
    )


def from_problem(problem: Problem) -> Row:
    """Return the row of a problem."""
    span = None if problem.span is None else [problem.span.start, problem.span.end]
    row: Row = {"code": problem.code, "message": problem.message, "span": span, "document": problem.document}
    if problem.about or problem.evidence:
        row |= {"about": problem.about, "evidence": [from_evidence(piece) for piece in problem.evidence]}
    return row


def to_problem(row: Row) -> Problem:
    """Return the problem of a row."""
    span = None if row["span"] is None else Span(*row["span"])
    evidence = tuple(Evidence(*piece) for piece in row.get("evidence", ()))
    return Problem(row["code"], row["message"], span, row["document"], row.get("about", ""), evidence)


def from_evidence(piece: Evidence) -> list[Any]:
    """Return the row of a piece of evidence."""
    return [piece.document, piece.start, piece.end, piece.quote, piece.page]


def from_attrs(attrs: Attributes) -> Row:
    """Return attributes with tuples as lists, in their order."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in attrs.items()}


def to_attrs(row: Mapping[str, Any]) -> Attributes:
    """Return attributes with lists as tuples, in their order."""
    attrs: dict[str, Scalar | tuple[str, ...]] = {}
    for name, value in row.items():
        attrs[name] = tuple(value) if isinstance(value, list) else value
    return attrs

"""What was taken for one thing, as rows and lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from explorer.cli.output import one_line
from explorer.schema import KINDS, counted

if TYPE_CHECKING:
    from explorer.corpus import Corpus


def merge_rows(corpus: Corpus, id: str | None = None) -> list[dict[str, Any]]:
    """Return for one thing, or each thing that is known by several names, its printed names with reasons and papers, what was judged first."""
    found: dict[str, dict[tuple[str, str], dict[str, Any]]] = {}
    for merge in corpus.merges if id is None else corpus.merges_of(id):
        row = {"name": merge.name, "reason": merge.reason, "basis": merge.basis, "papers": []}
        found.setdefault(merge.entity, {}).setdefault((merge.name, merge.reason), row)["papers"].append(merge.document)
    return [
        {
            "id": entity,
            "kind": corpus.get(entity).kind,
            "label": corpus.get(entity).label,
            "names": [rows[key] for key in sorted(rows, key=lambda key: (rows[key]["basis"] != "curated", key))],
        }
        for entity, rows in sorted(found.items())
        if id is not None
        or (len({name for name, _ in rows}) > 1 and corpus.get(entity).kind in ("person", "body", "post"))
    ]


def merge_lines(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield each thing with its names, why each is taken for it, and how to part them."""
    for number, row in enumerate(rows):
        if number:
            yield ""
        yield f"{KINDS[row['kind']].glyph} {one_line(row['label'])}  {row['id']}"
        for name in row["names"]:
            papers = counted(len(name["papers"]), "paper")
            yield f"    “{one_line(name['name'], 100)}” in {papers}: {one_line(name['reason'])} ({name['basis']})"
    if len(rows) == 1:
        yield ""
        yield f"To part them: whodecided different {rows[0]['id']} --form 'ONE NAME' --form 'ANOTHER'"

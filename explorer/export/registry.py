"""The formats, one row each, and the one way to write any of them."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from explorer.errors import ExportError, ExportUsageError
from explorer.export.columns import count_columns, write_columns
from explorer.export.csvpair import count_lines, write_edges, write_nodes
from explorer.export.cypher import count_cypher, write_cypher
from explorer.export.dot import count_dot, write_dot
from explorer.export.files import Output, Written, made_for, to_files, to_stdout
from explorer.export.ftm import count_ftm, write_ftm
from explorer.export.gexf import count_gexf, write_gexf
from explorer.export.graphml import count_graphml, write_graphml, write_strict
from explorer.export.markdown import count_markdown, write_markdown
from explorer.export.nodelink import count_json, write_json
from explorer.export.popolo import count_popolo, write_popolo
from explorer.export.profiles import PROFILES, write_profile
from explorer.export.sheet import write_sheet
from explorer.export.sqlite import count_sqlite, write_sqlite
from explorer.export.table import Linked, Table

Files = Sequence[BinaryIO]
Counts = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, the suffixes that mean it, one line for people, how to write it and how to read it back.

    `parts` take the place of a target's suffix where a format needs several files. `write` returns how many
    characters no format carries were removed, `count` the nodes and edges found on reading the files back. `ending` is the suffix of
    its file in a folder, where none means the format.
    """

    name: str
    suffixes: tuple[str, ...]
    line: str
    write: Callable[[Table, Files], int]
    count: Callable[[Files], Counts]
    parts: tuple[str, ...] = ("",)
    ending: str = ""

    def targets(self, target: str) -> tuple[Path, ...]:
        """The files an export to `target` makes; a folder, which ends with a slash, gets a `schema.json` in every format."""
        path = Path(target)
        if not _is_folder(target):
            return tuple(path.with_name(f"{path.stem}{part}") if part else path for part in self.parts)
        if len(self.parts) > 1:
            return tuple(path / part[1:] for part in self.parts)
        return path / f"record{self.ending or self.suffixes[0]}", path / "schema.json"


def _one(
    name: str,
    suffixes: tuple[str, ...],
    line: str,
    write: Callable[[Table, BinaryIO], int],
    count: Callable[[BinaryIO], Counts],
    ending: str = "",
) -> Format:
    """The row of a format that is one file."""
    return Format(
        name,
        suffixes,
        line,
        lambda table, files: write(table, files[0]),
        lambda files: count(files[0]),
        ending=ending,
    )


def _profile(name: str, line: str) -> Format:
    profile = PROFILES[name]
    return _one(name, (), line, lambda table, file: write_profile(table, file, profile), count_graphml, ".graphml")


def _is_folder(target: str) -> bool:
    return target.endswith(("/", os.sep))


def _whole(sheet: BinaryIO, found: Counts) -> Counts:
    """The counts of a table's other files, once its sheet has been read back too."""
    count_lines(sheet)
    return found


def _agreed(found: Counts, told: Counts) -> Counts:
    return found if found == told else (-1, -1)


FORMATS: Final[dict[str, Format]] = {
    row.name: row
    for row in (
        _one("graphml", (".graphml", ".xml"), "GraphML, for NetworkX, igraph, Gephi, yEd, Cytoscape", write_graphml, count_graphml),
        _one("graphml-strict", (), "GraphML whose ids keep to the letter of its XML schema: a colon for each slash", write_strict, count_graphml, ".graphml"),
        _profile("gephi", "GraphML with a colour for each kind, for Gephi"),
        _profile("yed", "GraphML with labels, shapes and colours drawn, for yEd"),
        _profile("cytoscape", "GraphML with names and interactions, for Cytoscape"),
        _profile("neo4j", "GraphML with labels and relation types, for Neo4j's importer"),
        _one("gexf", (".gexf",), "GEXF 1.3 with the days in which the record has a thing, for Gephi's timeline", write_gexf, count_gexf),
        Format(
            "csv",
            (".csv",),
            "CSV for spreadsheets: NAME-decisions.csv in words, NAME-nodes.csv, NAME-edges.csv and NAME-schema.json, which explains each column",
            lambda table, files: write_nodes(table, files[0]) + write_edges(table, files[1]) + write_columns(table, files[2]) + write_sheet(table, files[3]),
            lambda files: _agreed(_whole(files[3], (count_lines(files[0]), count_lines(files[1]))), count_columns(files[2])),
            ("-nodes.csv", "-edges.csv", "-schema.json", "-decisions.csv"),
        ),
        _one("json", (".json",), "node-link JSON, for NetworkX, D3 and scripts", write_json, count_json),
        _one("dot", (".dot", ".gv"), "DOT, for Graphviz", write_dot, count_dot),
        _one("cypher", (".cypher", ".cql"), "a Cypher script, for Neo4j and Memgraph", write_cypher, count_cypher),
        _one("popolo", (), "Popolo JSON: people, organisations, posts, memberships, events and motions, for civic tools", write_popolo, count_popolo, ".json"),
        _one("ftm", (".ftm",), "FollowTheMoney entities as JSON lines, for Aleph", write_ftm, count_ftm),
        _one("sqlite", (".db", ".sqlite"), "a SQLite database with a table for each kind, for SQL and datasette", write_sqlite, count_sqlite),
        _one("markdown", (".md",), "a dossier to read: every thing with its facts, quote and links", write_markdown, count_markdown),
    )
}  # fmt: skip


def export(corpus: Linked, target: str, format: str = "", out: Output | None = None) -> Written:
    """Write every node and edge of `corpus` to the file `target`, into the folder that `target` with a slash at its end names, or to stdout
    for `-`, where `out` may stand for it.

    `format` is a name in `FORMATS`; without one the target's suffix decides, GraphML goes to stdout and CSV into a folder. Raises
    ExportError: a format that does not exist, a folder that does not, a full disk, a graph that breaks the contract;
    then nothing is written and what stood at the target stands there still.
    """
    row = _format(target, format)
    if target == "-" and len(row.parts) > 1:
        then = "Name a file, or use --format json."
        raise ExportUsageError(f"{row.name} cannot go to stdout", "it is several files", then)
    table = Table(corpus)
    fill = _Fill(row, table, _is_folder(target) and len(row.parts) == 1)
    if target == "-":
        removed, size = to_stdout(fill, out)
        return Written("-", size, *table.size, removed)
    targets = row.targets(target)
    with made_for(Path(target)) if _is_folder(target) else nullcontext():
        removed, size = to_files(targets, fill)
    files = tuple(str(path) for path in targets)
    return Written(files[0], size, *table.size, removed, files)


@dataclass(frozen=True, slots=True)
class _Fill:
    """Writes the files of one export and reads them back; the last of them explains the columns where `explained` says so."""

    row: Format
    table: Table
    explained: bool = False

    def __call__(self, files: Files) -> int:
        removed = self.row.write(self.table, files)
        if self.explained:
            write_columns(self.table, files[-1])
        for file in files:
            file.flush()
            file.seek(0)
        found = self.row.count(files)
        if self.explained:
            found = _agreed(found, count_columns(files[-1]))
        if found != self.table.size:
            why = f"{found[0]} nodes and {found[1]} edges of {self.table.size[0]} and {self.table.size[1]}"
            raise ExportError("The export does not read back", why, "Nothing was kept; please report this.")
        return removed


def _format(target: str, name: str) -> Format:
    known = ", ".join(FORMATS)
    if name:
        if name.lower() in FORMATS:
            return FORMATS[name.lower()]
        near = difflib.get_close_matches(name.lower(), FORMATS, 1)
        then = f"Did you mean {near[0]}?" if near else ""
        raise ExportUsageError(f"There is no format {name!r}", f"the formats are {known}", then)
    if target == "-":
        return FORMATS["graphml"]
    if _is_folder(target):
        return FORMATS["csv"]
    suffix = Path(target).suffix.lower()
    for row in FORMATS.values():
        if suffix in row.suffixes:
            return row
    then = f"Use --format with one of: {known}."
    raise ExportUsageError(f"The name {target!r} does not say which format to write", then=then)

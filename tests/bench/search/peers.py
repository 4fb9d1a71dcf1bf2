"""Other ways to find a line by words: each takes all lines once, and then gives those nearest to a query, best first."""

from __future__ import annotations

import importlib.util
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from explorer.search.fold import words

MOST = 10
"""Lines that are asked for."""

Ask: TypeAlias = Callable[[str], Sequence[int]]
"""Gives the numbers of the lines found for a query."""


def peers(lines: Sequence[str], folder: Path) -> Iterator[tuple[str, Ask | None]]:
    """Yield every peer by name, made ready for the lines, or None where it is not installed; lines and queries are folded."""
    yield "fzf --filter", _fzf(lines, folder) if shutil.which("fzf") else None
    yield "rapidfuzz WRatio", _rapidfuzz("WRatio", lines)
    yield "rapidfuzz token_set", _rapidfuzz("token_set_ratio", lines)
    yield "SQLite FTS5 trigram", _fts5(lines)
    yield "tantivy, one edit", _tantivy(lines) if importlib.util.find_spec("tantivy") else None


def _fzf(lines: Sequence[str], folder: Path) -> Ask:
    path = folder / "lines.txt"
    path.write_text("".join(f"{number} {line}\n" for number, line in enumerate(lines)), encoding="utf-8")

    def ask(query: str) -> list[int]:
        with open(path, "rb") as file:
            command = ["fzf", "--nth=2..", "--filter", query]
            done = subprocess.run(command, stdin=file, capture_output=True, check=False)
        return [int(line.split(b" ", 1)[0]) for line in done.stdout.splitlines()[:MOST]]

    return ask


def _rapidfuzz(name: str, lines: Sequence[str]) -> Ask:
    from rapidfuzz import fuzz, process

    scorer = getattr(fuzz, name)
    return lambda query: [number for _, _, number in process.extract(query, lines, scorer=scorer, limit=MOST)]


def _fts5(lines: Sequence[str]) -> Ask:
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE line USING fts5(words, tokenize='trigram')")
    base.executemany("INSERT INTO line(rowid, words) VALUES (?, ?)", enumerate(lines))

    def ask(query: str) -> list[int]:
        grams = dict.fromkeys(query[at : at + 3] for at in range(len(query) - 2))
        if not grams:
            return []
        wanted = " OR ".join('"' + gram.replace('"', '""') + '"' for gram in grams)
        found = base.execute("SELECT rowid FROM line WHERE words MATCH ? ORDER BY rank LIMIT ?", (wanted, MOST))
        return [number for (number,) in found]

    return ask


def _tantivy(lines: Sequence[str]) -> Ask:
    import tantivy as tv

    builder = tv.SchemaBuilder()
    builder.add_text_field("words", stored=False)
    builder.add_unsigned_field("number", stored=True)
    schema = builder.build()
    index = tv.Index(schema)
    writer = index.writer(heap_size=200_000_000, num_threads=1)
    for number, line in enumerate(lines):
        writer.add_document(tv.Document(words=line, number=number))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ask(query: str) -> list[int]:
        parts = [
            (tv.Occur.Should, tv.Query.fuzzy_term_query(schema, "words", word, distance=1, transposition_cost_one=True))
            for word in words(query)
        ]
        found = searcher.search(tv.Query.boolean_query(parts), MOST).hits
        return [searcher.doc(address)["number"][0] for _, address in found]

    return ask

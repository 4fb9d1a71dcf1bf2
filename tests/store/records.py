"""Small records of an invented council, for tests of everything that keeps or joins records."""

from __future__ import annotations

import hashlib
from pathlib import Path

from hypothesis import strategies as st

from explorer.model import Attributes, Claim, Extraction, Mention, Problem, Record, Source, Span

TEXT = "Minutes of Westmere Council\nPresent: Councillor A Reed\nRESOLVED: to note report {number}.\n"


def a_record(number: int, name: str = "", words: str = TEXT) -> Record:
    """Return a record whose document id depends on its name and text."""
    text = words.format(number=number)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    path = name or f"minutes-{number}.txt"
    at = text.index("Councillor")
    mentions = (
        Mention("body:0", "body", "Westmere Council", (Span(11, 27),), {"aliases": ("WC",)}),
        Mention("person:0", "person", "Councillor A Reed", (Span(at, at + 17),), {"titles": ("Councillor",)}),
    )
    claims = (Claim("member_of", "person:0", "body:0", Span(at, at + 17), {"role": "member"}),)
    problems = (Problem("cut", "the text ends early", Span(0, 4)), Problem("odd", "no place"))
    source = Source(path, sha256, "text/plain", text, pages=(0,))
    return Record(
        f"document/{Path(path).stem}-{sha256[:8]}", source, Extraction(mentions, claims, problems, "Westmere")
    )


def files_of(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder by name, without the locks."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in (".lock", ".writer", ".making")
    }


words = st.text(max_size=12)
_scalars = st.one_of(
    words, st.integers(-(2**60), 2**60), st.booleans(), st.floats(allow_nan=False, allow_infinity=False)
)
attributes: st.SearchStrategy[Attributes] = st.dictionaries(
    words, st.one_of(_scalars, st.lists(words, max_size=3).map(tuple)), max_size=3
)
spans = st.builds(Span, st.integers(0, 99), st.integers(0, 99))
problems = st.builds(Problem, words, words, st.none() | spans, words)
records = st.builds(
    Record,
    words,
    st.builds(
        Source,
        words,
        words,
        words,
        words,
        words,
        words,
        st.lists(st.integers(0, 9), max_size=3).map(tuple),
        st.lists(words, max_size=2).map(tuple),
    ),
    st.builds(
        Extraction,
        st.lists(
            st.builds(Mention, words, words, words, st.lists(spans, max_size=2).map(tuple), attributes), max_size=2
        ).map(tuple),
        st.lists(st.builds(Claim, words, words, words, spans, attributes), max_size=2).map(tuple),
        st.lists(problems, max_size=2).map(tuple),
        words,
    ),
)

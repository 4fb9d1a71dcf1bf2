"""A paper in the making: text that grows line by line, with what a reader should find in it and where."""

from __future__ import annotations

import hashlib
from collections import Counter

from explorer.model import Attributes, Claim, Extraction, Mention, Record, Scalar, Source, Span

Value = Scalar | tuple[str, ...]


class Sheet:
    """Takes text, mentions and claims; every span is right by construction. `record` gives what the store would keep."""

    def __init__(self, path: str, council: str) -> None:
        self.path, self._council = path, council
        self._parts: list[str] = []
        self._length = 0
        self._mentions: dict[tuple[str, str], tuple[str, list[Span], Attributes]] = {}
        self._counts: Counter[str] = Counter()
        self._claims: list[Claim] = []

    @property
    def length(self) -> int:
        """How many characters have been written."""
        return self._length

    def write(self, words: str) -> Span:
        """Add words and return where they stand."""
        start = self._length
        self._parts.append(words)
        self._length += len(words)
        return Span(start, self._length)

    def line(self, words: str) -> Span:
        """Add words and an empty line after them, and return where the words stand."""
        span = self.write(words)
        self.write("\n\n")
        return span

    def mention(self, kind: str, name: str, span: Span, **attrs: Value) -> str:
        """Say that a thing is named at a place, and return its ref; a thing named before gets one more place."""
        known = self._mentions.get((kind, name))
        if known:
            known[1].append(span)
            return known[0]
        ref = f"{kind}:{self._counts[kind]}"
        self._counts[kind] += 1
        self._mentions[kind, name] = (ref, [span], attrs)
        return ref

    def name(self, kind: str, name: str, **attrs: Value) -> str:
        """Write a name that is a mention; return its ref."""
        return self.mention(kind, name, self.write(name), **attrs)

    def claim(self, kind: str, subject: str, target: str, span: Span, **attrs: Value) -> None:
        """Say that two mentions are linked, and by which words."""
        self._claims.append(Claim(kind, subject, target, span, attrs))

    def place(self, kind: str, name: str) -> Span:
        """Return where a thing is named last."""
        return self._mentions[kind, name][1][-1]

    def named_within(self, kind: str, stretch: Span) -> list[tuple[str, Span]]:
        """Return the things of a kind with each of their places in a stretch of the text."""
        return [
            (ref, span)
            for (one, _), (ref, spans, _) in self._mentions.items()
            if one == kind
            for span in spans
            if stretch.start <= span.start < stretch.end
        ]

    def record(self) -> Record:
        """Return the record of the paper, its document id as adding the file would give it."""
        text = "".join(self._parts)
        digest = hashlib.sha256(text.encode()).hexdigest()
        mentions = tuple(
            Mention(ref, kind, name, tuple(spans), attrs)
            for (kind, name), (ref, spans, attrs) in self._mentions.items()
        )
        source = Source(self.path, digest, "text/plain", text)
        stem = self.path.rpartition("/")[2].removesuffix(".txt")
        return Record(
            f"document/{stem}-{digest[:8]}", source, Extraction(mentions, tuple(self._claims), (), self._council)
        )

"""Small papers of a made-up council and a readable view of what is found in them."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.model import Extraction, Mention, Source
from explorer.text import extract


@dataclass(frozen=True)
class Facts:
    """An extraction as plain tuples of names."""

    extraction: Extraction
    text: str

    def _of(self, kind: str) -> list[Mention]:
        return [m for m in self.extraction.mentions if m.kind == kind]

    def _name(self, ref: str) -> str:
        return next(m.name for m in self.extraction.mentions if m.ref == ref)

    def meetings(self, *, held: bool = True) -> list[tuple[str, str]]:
        """(body, date) of the meetings the paper is of, or of all it names."""
        body = {c.subject: self._name(c.object) for c in self.extraction.claims if c.kind == "held_by"}
        return [
            (body[m.ref], str(m.attrs.get("date", "")))
            for m in self._of("meeting")
            if not held or m.attrs["status"] != "mentioned"
        ]

    def attr(self, kind: str, name: str) -> list[object]:
        """One attribute of all things of a kind that have it."""
        return [m.attrs[name] for m in self._of(kind) if name in m.attrs]

    def names(self, kind: str) -> list[str]:
        """Printed names of a kind."""
        return [m.name for m in self._of(kind)]

    def links(self, kind: str) -> list[tuple[str, str]]:
        """(subject, object) names of a kind of claim, in order, without repeats."""
        pairs = [(self._name(c.subject), self._name(c.object)) for c in self.extraction.claims if c.kind == kind]
        return list(dict.fromkeys(pairs))

    def room(self) -> list[tuple[str, str]]:
        """(person, role) of those who attended, invited and sent apologies."""
        found = []
        for claim in self.extraction.claims:
            if claim.kind in ("attended", "sent_apologies", "invited_to"):
                found.append((self._name(claim.subject), str(claim.attrs.get("role", claim.kind))))
        return found

    def decisions(self) -> list[tuple[str, str]]:
        """(outcome, words) of the decisions; the outcome is empty where none is recorded."""
        return [(str(m.attrs.get("outcome", "")), str(m.attrs["text"])) for m in self._of("decision")]


def paper(text: str, path: str = "paper.txt", title: str = "") -> Source:
    """A text as it comes from reading."""
    return Source(path=path, sha256="0" * 64, media_type="text/plain", text=text, title=title)


def read(text: str, path: str = "paper.txt", title: str = "") -> Facts:
    """Extract the facts of a text."""
    return Facts(extract(paper(text, path, title)), text)

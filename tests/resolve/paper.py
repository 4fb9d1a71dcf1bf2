"""Papers of councils that do not exist, written line by line so that every span is true by construction."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from explorer.model import Claim, Extraction, Mention, Record, Scalar, Source, Span

COUNCIL = "Aldermoor City Council"
Value = Scalar | tuple[str, ...]


class Paper:
    """Grows a text and what is found in it; `record()` gives the record."""

    def __init__(self, name: str, council: str = COUNCIL, url: str = "") -> None:
        self.name, self.council, self.url = name, council, url
        self.text = ""
        self.mentions: dict[str, Mention] = {}
        self.claims: list[Claim] = []

    def write(self, words: str) -> Span:
        """Adds words and returns where they stand."""
        start = len(self.text)
        self.text += words + "\n"
        return Span(start, start + len(words))

    def say(self, kind: str, name: str, printed: str = "", **attrs: Value) -> str:
        """Adds a mention printed as its name, or as `printed`; returns its ref."""
        return self.put(kind, name, printed, attrs)

    def put(self, kind: str, name: str, printed: str, attrs: Mapping[str, Value]) -> str:
        """Adds a mention with attributes given as a mapping."""
        ref = f"{kind}:{sum(m.kind == kind for m in self.mentions.values())}"
        self.mentions[ref] = Mention(ref, kind, name, (self.write(printed or name),), dict(attrs))
        return ref

    def claim(self, kind: str, subject: str, target: str, **attrs: Value) -> None:
        """Adds a claim with the words of its subject."""
        self.claims.append(Claim(kind, subject, target, self.mentions[subject].spans[0], attrs))

    def meeting(self, body: str, date: str, status: str = "minuted", **attrs: Value) -> str:
        """Adds a sitting and its body."""
        ref = self.put("meeting", f"{body}, {date}", "", {"date": date, "status": status, **attrs})
        self.claim("held_by", ref, self.body(body))
        return ref

    def body(self, name: str, **attrs: Value) -> str:
        """Adds a body, or finds the one of that name."""
        known = next((ref for ref, m in self.mentions.items() if m.kind == "body" and m.name == name), None)
        return known or self.put("body", name, "", attrs)

    def person(self, name: str, meeting: str = "", role: str = "member", kind: str = "attended") -> str:
        """Adds a person, present at a meeting where one is given."""
        ref = self.say("person", name)
        if meeting:
            self.claim(kind, ref, meeting, **({"role": role} if kind == "attended" else {}))
        return ref

    def report(self, title: str, meeting: str, **attrs: Value) -> str:
        """Adds a report put to a meeting."""
        ref = self.put("report", title, "", {"title": title, **attrs})
        self.claim("considered_at", ref, meeting)
        return ref

    def decision(self, text: str, meeting: str, outcome: str = "resolved", **attrs: Value) -> str:
        """Adds a decision of a meeting."""
        ref = self.put("decision", text, "", {"text": text, "outcome": outcome, **attrs})
        self.claim("taken_at", ref, meeting)
        return ref

    def record(self) -> Record:
        """What the store would keep."""
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        source = Source(f"{self.name}.txt", digest, "text/plain", self.text, self.url, self.name)
        found = Extraction(tuple(self.mentions.values()), tuple(self.claims), (), self.council)
        return Record(f"document/{self.name}", source, found)

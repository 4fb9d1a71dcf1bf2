"""The index: a vocabulary of words that leads through postings to things; no query reads every thing."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from explorer.model import Entity, Link
from explorer.search import fields as F
from explorer.search.fold import MONTHS, stem, words
from explorer.search.hit import Hit
from explorer.search.query import Query, iso, kind_named, parse

EXACT, STEM, PREFIX, TYPO = "whole word", "same word, other form", "beginning", "typo"
_QUALITY = {EXACT: 1.0, STEM: 0.95, PREFIX: 0.75, TYPO: 0.7}
_PRIOR = {
    "decision": 1.25,
    "report": 1.15,
    "meeting": 1.0,
    "body": 1.05,
    "person": 1.1,
    "action": 0.9,
    "item": 0.8,
    "post": 0.7,
}
_STATUS = {"minuted": 1.1, "called": 1.05}


@dataclass(slots=True)
class _Match:
    """How far one thing answers a query: words accounted for, summed worth, and the account of it."""

    found: dict[str, tuple[float, str, str, int]] = field(default_factory=dict)


@dataclass(slots=True)
class _Row:
    id: str
    kind: str
    label: str
    date: str
    names: frozenset[tuple[str, ...]]
    entity: Entity


class Index:
    """A search index over things and their links; build it once, ask it often."""

    def __init__(self, rows: list[_Row], postings: dict[str, dict[int, int]], vocabulary: dict[str, str]) -> None:
        self._rows = rows
        self._postings = postings
        self._vocabulary = vocabulary
        self._words = sorted(vocabulary)
        self._lengths: dict[int, list[str]] = {}
        for word in self._words:
            if not word.isdigit():
                self._lengths.setdefault(len(word), []).append(word)

    @classmethod
    def build(cls, entities: Iterable[Entity], links: Iterable[Link]) -> Index:
        """Return the index of things and their links; documents are left out."""
        known = {entity.id: entity for entity in entities}
        places = F.Places(known, links)
        rows: list[_Row] = []
        postings: dict[str, dict[int, int]] = {}
        vocabulary: dict[str, str] = {}
        for entity in known.values():
            if entity.kind == "document":
                continue
            number = len(rows)
            named = frozenset(tuple(sorted(stem(w) for w in words(name))) for name in [*F.names(entity), entity.label])
            rows.append(_Row(entity.id, entity.kind, entity.label, entity.date, named, entity))
            for which, text in places.fields(entity):
                for word in words(text):
                    root = vocabulary.get(word)
                    if root is None:
                        root = vocabulary[word] = stem(word)
                    row = postings.setdefault(root, {})
                    if number not in row or F.WEIGHTS[which] > F.WEIGHTS[row[number]]:
                        row[number] = which
        return cls(rows, postings, vocabulary)

    def search(self, query: str, *, kinds: Collection[str] = (), limit: int = 20) -> tuple[Hit, ...]:
        """Return the things that answer a query, best first, at most `limit`.

        Every word is accounted for by each hit, unless only dropping one leaves an answer; then `why` names the dropped word.
        An empty query and one that nothing comes close to give no hits. Raises QueryError for a field that does not exist.
        """
        asked = parse(query)
        if asked.empty:
            return ()
        matches, dropped = self._accounted(asked)
        only = set(kinds) | ({kind_named(asked.fields["kind"])} if "kind" in asked.fields else set())
        scored = []
        for number, match in matches.items():
            row = self._rows[number]
            if (only and row.kind not in only) or not self._fits(number, asked):
                continue
            scored.append((self._score(row, match, asked), number))
        scored.sort(
            key=lambda pair: (
                -pair[0],
                -_PRIOR.get(self._rows[pair[1]].kind, 0),
                _newest(self._rows[pair[1]].date),
                self._rows[pair[1]].id,
            )
        )
        best = scored[0][0] if scored else 1.0
        return tuple(self._hit(number, score, best, matches[number], dropped) for score, number in scored[:limit])

    def suggest(self, query: str, limit: int = 5) -> tuple[str, ...]:
        """Return words of the record nearest to those of a query that found nothing."""
        from rapidfuzz import fuzz, process

        found: dict[str, None] = {}
        for term in parse(query).terms:
            if term not in self._vocabulary:
                for word, _, _ in process.extract(term, self._words, scorer=fuzz.ratio, limit=2, score_cutoff=60):
                    found.setdefault(word)
        return tuple(found)[:limit]

    def _accounted(self, asked: Query) -> tuple[dict[int, _Match], tuple[str, ...]]:
        if not asked.terms:
            return {number: _Match() for number in self._candidates(asked)}, ()
        ways = {term: self._ways(term) for term in asked.terms}
        matches: dict[int, _Match] = {}
        for term, found in ways.items():
            for word, tier in found.items():
                root = self._vocabulary[word]
                row = self._postings[root]
                rarity = math.log(1 + len(self._rows) / (1 + len(row)))
                for number, which in row.items():
                    worth = _QUALITY[tier] * F.WEIGHTS[which] * (0.5 + rarity)
                    match = matches.setdefault(number, _Match())
                    if term not in match.found or worth > match.found[term][0]:
                        match.found[term] = (worth, word, tier, which)
        most = max((len(match.found) for match in matches.values()), default=0)
        if most == 0 or (
            most < len(asked.terms) and (most < 2 or len(asked.terms) - most > max(1, len(asked.terms) // 3))
        ):
            return {}, ()
        kept = {number: match for number, match in matches.items() if len(match.found) == most}
        dropped = tuple(term for term in asked.terms if not any(term in match.found for match in kept.values()))
        if any(term.isdigit() and len(term) < 4 for term in dropped):
            return {}, ()
        return kept, dropped

    def _candidates(self, asked: Query) -> Iterable[int]:
        lists = [
            self._field_rows(name, value)
            for name, value in asked.fields.items()
            if name in ("who", "room", "body", "moved")
        ]
        if lists:
            return set.intersection(*lists)
        first = next((words(phrase)[0] for phrase in asked.phrases if words(phrase)), "")
        return self._postings.get(stem(first), {}) if first else range(len(self._rows))

    def _ways(self, term: str) -> dict[str, str]:
        """Return the words of the vocabulary that a term may stand for, with the tier of each."""
        found: dict[str, str] = {}
        if term in self._vocabulary:
            found[term] = EXACT
        root = stem(term)
        if root in self._postings:
            word = (
                term
                if term in self._vocabulary
                else next((w for w in self._from(root) if self._vocabulary[w] == root), "")
            )
            if not word and term in MONTHS:
                word = MONTHS[term] if MONTHS[term] in self._vocabulary else ""
            if word:
                found.setdefault(word, STEM)
        if term.isdigit():
            return found
        if len(term) > 2 and not found:
            for word in self._from(term)[:40]:
                found.setdefault(word, PREFIX)
        if not found or (len(found) == 1 and PREFIX in found.values()):
            for word in self._near(term):
                found.setdefault(word, TYPO)
        return found

    def _from(self, prefix: str) -> list[str]:
        start = bisect_left(self._words, prefix)
        stop = bisect_left(self._words, prefix + "\uffff")
        return self._words[start:stop]

    def _near(self, term: str) -> list[str]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if len(term) < 4:
            return []
        edits = 1 if len(term) < 8 else 2
        pool = [
            word for length in range(len(term) - edits, len(term) + edits + 1) for word in self._lengths.get(length, ())
        ]
        close = process.extract(term, pool, scorer=OSA.distance, score_cutoff=edits, limit=8)
        nearest = min((distance for _, distance, _ in close), default=0)
        return [word for word, distance, _ in close if distance == nearest]

    def _field_rows(self, name: str, value: str) -> set[int]:
        allowed = {
            "who": (F.ROOM, F.MOVER, F.NAME, F.POST),
            "room": (F.ROOM,),
            "moved": (F.MOVER,),
            "body": (F.BODY, F.NAME),
        }[name]
        rows: set[int] | None = None
        for term in words(value):
            here = {
                number
                for word in self._ways(term)
                for number, which in self._postings[self._vocabulary[word]].items()
                if which in allowed
            }
            rows = here if rows is None else rows & here
        return rows or set()

    def _fits(self, number: int, asked: Query) -> bool:
        row = self._rows[number]
        named = asked.fields
        if "outcome" in named and str(row.entity.attrs.get("outcome", "")) != named["outcome"].lower():
            return False
        if "year" in named and not row.date.startswith(iso(named["year"]) or named["year"]):
            return False
        if ("from" in named and row.date < iso(named["from"])) or (
            "to" in named and row.date[:10] > iso(named["to"], end=True)
        ):
            return False
        if ("from" in named or "to" in named) and not row.date:
            return False
        if any(
            number not in self._field_rows(name, named[name])
            for name in ("who", "room", "body", "moved")
            if name in named
        ):
            return False
        if any(number in self._postings.get(stem(word), {}) for word in asked.without):
            return False
        own = " ".join(words(f"{row.label} {row.entity.attrs.get('text', '')} {row.entity.attrs.get('title', '')}"))
        return all(phrase in own for phrase in asked.phrases)

    def _score(self, row: _Row, match: _Match, asked: Query) -> float:
        score = sum(worth for worth, _, _, _ in match.found.values()) or 1.0
        score *= _PRIOR.get(row.kind, 0.8)
        key = tuple(sorted(self._vocabulary[word] for _, word, _, _ in match.found.values()))
        if key in row.names and not asked.verb:
            score *= 3.0 if row.kind in ("person", "body") else 1.6
        if all(which == F.NAME for _, _, _, which in match.found.values()) and row.kind == "person":
            score *= 1.8
        if row.kind == "meeting":
            dated = any(
                which == F.DATE and (len(word) == 4 or word in MONTHS.values())
                for _, word, _, which in match.found.values()
            )
            score *= _STATUS.get(str(row.entity.attrs.get("status", "")), 1.0) * (
                1.9 if dated and not asked.verb else 1.0
            )
        if any(len(term) == 4 and term.isdigit() and row.date.startswith(term) for term in match.found):
            score *= 1.7
        if asked.verb or asked.asks:
            score *= self._decides(row, asked)
        return score

    @staticmethod
    def _decides(row: _Row, asked: Query) -> float:
        if row.kind != "decision":
            return 1.0
        settled = 1.0 if row.entity.attrs.get("outcome") != "recommended" else 0.85
        said = asked.verb and stem(asked.verb)[:5] in {
            stem(w)[:5] for w in words(str(row.entity.attrs.get("text", "")))
        }
        return 1.7 * settled * (1.35 if said else 1.0)

    def _hit(self, number: int, score: float, best: float, match: _Match, dropped: tuple[str, ...]) -> Hit:
        row = self._rows[number]
        account = []
        for term, (_, word, tier, which) in match.found.items():
            shown = f"“{term}”" if word == term else f"“{term}” as “{word}”"
            account.append(f"{shown} in {F.FIELD_NAMES[which]}" + ("" if tier == EXACT else f" ({tier})"))
        if dropped:
            account.append("without " + ", ".join(f"“{term}”" for term in dropped))
        evidence = row.entity.evidence[0] if row.entity.evidence else None
        matched = tuple(dict.fromkeys(word for _, word, _, _ in match.found.values()))
        return Hit(
            row.id, row.kind, row.label, row.date, round(100 * score / best, 1), "; ".join(account), matched, evidence
        )


def _newest(date: str) -> tuple[int, ...]:
    return tuple(-int(part) for part in date.split("-") if part.isdigit()) or (0,)

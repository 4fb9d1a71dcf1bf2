"""Which mentions name one sitting: one body on one day, whichever papers speak of it, and where papers disagree about it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Final

from explorer.model import Problem
from explorer.resolve.facts import Attrs, Facts, Key, Thing
from explorer.resolve.forms import clip, slug, words
from explorer.resolve.naming import Registry, day

_STATUS: Final = {"minuted": 0, "called": 1, "moved": 2, "cancelled": 3, "mentioned": 4}


class Meetings:
    """Sittings by mention, with the body of each."""

    def __init__(self, facts: Facts, body_of: dict[Key, Thing], registry: Registry) -> None:
        self.facts = facts
        self.problems: list[Problem] = []
        self.of: dict[Key, Thing] = {}
        self.body: dict[str, Thing] = {}
        groups: dict[tuple[str, str, str], list[Key]] = defaultdict(list)
        bodies: dict[tuple[str, str, str], Thing | None] = {}
        for key in facts.keys("meeting"):
            body = next((body_of[target] for target, _ in facts.out(key, "held_by") if target in body_of), None)
            date = facts.attr(key, "date")
            owner = body.id.split("/")[1] if body else facts.council(key).slug
            sitting = (owner, body.id if body else "", date) if date else (owner, key[0], key[1])
            groups[sitting].append(key)
            bodies[sitting] = body
        for sitting in sorted(groups):
            self._make(sitting[0], groups[sitting], bodies[sitting], registry)

    def _make(self, owner: str, keys: list[Key], body: Thing | None, registry: Registry) -> None:
        keys = sorted(
            keys,
            key=lambda key: (_STATUS.get(self.facts.attr(key, "status"), 4), key[0], self.facts.mentions[key].spans[0]),
        )
        date = self.facts.attr(keys[0], "date")
        part = body.id.rsplit("/", 1)[-1] if body else slug(self.facts.mentions[keys[0]].name)
        ident = (
            f"meeting/{owner}/{date}/{part}"
            if date
            else f"meeting/{owner}/undated/{part}/{slug(keys[0][0])}-{keys[0][1].replace(':', '-')}"
        )
        status = self._best(keys, "status") or "mentioned"
        values = {"date": date, "time": self._best(keys, "time"), "place": self._best(keys, "place"), "status": status}
        attrs: Attrs = {name: value for name, value in values.items() if value}
        shown = body.label if body else self.facts.mentions[keys[0]].name
        label = f"{clip(shown, 60)}, {day(date)}" if date else clip(shown, 60)
        basis = "derived" if all(self.facts.attr(key, "_rule") for key in keys) else "stated"
        thing = registry.add(Thing(ident, "meeting", label, attrs, keys, basis))
        if body:
            thing.other_ids.update(
                f"meeting/{owner}/{date}/{other.rsplit('/', 1)[-1]}" for other in body.other_ids if date
            )
            self.body[thing.id] = body
        for key in keys:
            self.of[key] = thing
        self._compare(thing, keys)

    def _best(self, keys: list[Key], name: str) -> str:
        """The value of the paper of highest rank; among equals the commonest, then the longest."""
        for rank in sorted(set(_STATUS.values())):
            values = Counter(
                value
                for key in keys
                if _STATUS.get(self.facts.attr(key, "status"), 4) == rank and (value := self.facts.attr(key, name))
            )
            if values:
                return min(values, key=lambda value: (-values[value], -len(value), value))
        return ""

    def _compare(self, thing: Thing, keys: list[Key]) -> None:
        own = [key for key in keys if self.facts.attr(key, "status") != "mentioned"]
        keys = own or keys
        for name in ("time", "place"):
            said: dict[str, Key] = {}
            for key in keys:
                value = self.facts.attr(key, name)
                if value and not any(_agree(name, value, other) for other in said):
                    said[value] = key
            (first, one), *rest = said.items() if said else [("", keys[0])]
            for other, key in rest:
                self._problem(f"meeting-{name}", thing, one, key, f"{first!r} or {other!r}")

    def _problem(self, code: str, thing: Thing, one: Key, other: Key, what: str) -> None:
        spans = [self.facts.mentions[key].spans[0] for key in (one, other)]
        quotes = [
            clip(self.facts.evidence(key[0], span).quote, 120) for key, span in zip((one, other), spans, strict=True)
        ]
        message = f"{thing.label}: papers disagree, {what}: “{quotes[0]}” ({one[0]}), “{quotes[1]}” ({other[0]})"
        self.problems.append(Problem(code, message, spans[1], other[0]))


def _agree(name: str, a: str, b: str) -> bool:
    if name == "time":
        return a == b
    left, right = set(words(a)), set(words(b))
    return left <= right or right <= left or len(left & right) * 2 >= min(len(left), len(right)) > 1

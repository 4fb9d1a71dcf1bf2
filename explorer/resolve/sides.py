"""Finding the sides of a judgement among the mentions of an undisturbed pass."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from explorer.resolve.facts import Facts, Key, Thing
from explorer.resolve.forms import words


class Sides:
    """What ids, printed forms, names and papers stand for among the things of one kind."""

    def __init__(self, facts: Facts, form_id: Callable[[Key], str], of: Mapping[Key, Thing]) -> None:
        self._facts, self._of = facts, of
        self._whole: dict[str, list[Key]] = defaultdict(list)
        self._forms: dict[str, list[Key]] = defaultdict(list)
        self._others: dict[str, set[str]] = defaultdict(set)
        self._named: dict[tuple[str, ...], list[Key]] = defaultdict(list)
        for key, thing in of.items():
            self._whole[thing.id].append(key)
            if form := form_id(key):
                self._forms[form].append(key)
            for other in thing.other_ids:
                self._others[other].add(thing.id)
            self._named[words(facts.mentions[key].name)].append(key)

    def find(self, ref: str, names: Iterable[str] = (), papers: Iterable[str] = ()) -> list[list[Key]]:
        """The mentions that a side stands for, by thing, the likeliest thing first; empty where it cannot be told.

        Where the side's papers are here, what they print under its names counts before its id: an id may have gone over
        to another thing since.
        """
        id, _, part = ref.partition("#")
        folded = {words(name) for name in names}
        known = self._by_id(id)
        found = [self._narrowed(keys, part) for keys in self._by_papers(folded, set(papers), known)]
        if not any(found):
            fits = not folded or any(words(self._facts.mentions[key].name) in folded for key in known)
            found = [self._narrowed(known, part)] if fits else []
        if not any(found):
            found = [self._narrowed(self._by_names(folded, id), part)]
        return [keys for keys in found if keys]

    def anchored(self, keys: Iterable[Key], names: Iterable[str], papers: Iterable[str]) -> set[Key]:
        """Those of the mentions that are printed under one of the names, in one of the papers where there are any."""
        folded, held = {words(name) for name in names}, set(papers)
        named = {key for key in keys if words(self._facts.mentions[key].name) in folded}
        return {key for key in named if key[0] in held} or named

    def _by_id(self, id: str) -> list[Key]:
        if keys := self._whole.get(id) or self._forms.get(id):
            return keys
        others = self._others.get(id, set())
        return self._whole[min(others)] if len(others) == 1 else []

    def _by_papers(self, folded: set[tuple[str, ...]], papers: set[str], known: list[Key]) -> list[list[Key]]:
        hits = Counter(self._of[key].id for name in folded for key in self._named.get(name, ()) if key[0] in papers)
        by_id = {self._of[key].id for key in known}
        order = sorted(hits, key=lambda id: (id not in by_id, -hits[id], id))
        return [known if {id} == by_id else self._whole[id] for id in order]

    def _by_names(self, folded: set[tuple[str, ...]], id: str) -> list[Key]:
        council = id.split("/")[1:2]
        hits: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for name in folded:
            for key in self._named.get(name, ()):
                if self._of[key].id.split("/")[1:2] == council:
                    hits[self._of[key].id].add(name)
        best = sorted(hits, key=lambda other: (-len(hits[other]), other))
        if not best or (len(best) > 1 and len(hits[best[0]]) == len(hits[best[1]])):
            return []
        return self._whole[best[0]]

    def _narrowed(self, keys: list[Key], part: str) -> list[Key]:
        if not part:
            return keys
        form = words(part)
        return [key for key in keys if key[0] == part or words(self._facts.mentions[key].name) == form]

"""Which mentions name one office: equal words; a misspelt word is forgiven where the right spelling is the commoner one, and a
local council has one clerk."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from functools import lru_cache

from explorer.resolve.bodyforms import LOCAL
from explorer.resolve.facts import Facts, Key
from explorer.resolve.forms import near_misses, slug, words
from explorer.resolve.groups import Groups

Node = tuple[str, tuple[str, ...]]
"""A council's slug and the deciding words of the office."""

_FOR_NOW = frozenset({"interim", "acting", "temporary", "the"})
_HEADS = frozenset({"member", "director", "head", "manager", "officer", "chief"})
"""Words after which "of" and "for" may be a comma as well: "Director of Finance", "Director, Finance"."""
_SHORT = {"ceo": ("chief", "executive", "officer"), "cfo": ("chief", "financial", "officer")}
_PLURALS = {"services": "service", "resources": "resource", "schools": "school"}


class Posts:
    """The groups of post mentions."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.groups: Groups[Node] = Groups()
        self.node_of: dict[Key, Node] = {}
        counts: Counter[Node] = Counter()
        vocabulary: Counter[tuple[str, str]] = Counter()
        sorts: dict[str, set[str]] = {}
        for key in facts.keys("post"):
            council = facts.council(key)
            node = (council.slug, post_words(facts.mentions[key].name))
            sorts.setdefault(council.slug, set()).update(council.types)
            if node[1]:
                self.node_of[key] = node
                self.groups.add(node)
                counts[node] += facts.weight(key)
        for owner, tokens in counts:
            vocabulary.update({(owner, token) for token in tokens})
        self._mend(counts, vocabulary)
        self._only_clerks(counts, sorts)

    def form_id(self, key: Key) -> str:
        """The id that a mention's printed name alone would have."""
        return f"post/{self.node_of[key][0]}/{slug(self.facts.mentions[key].name)}"

    def _mend(self, counts: Counter[Node], vocabulary: Counter[tuple[str, str]]) -> None:
        blocks: dict[tuple[str, object], list[Node]] = defaultdict(list)
        for node in sorted(counts):
            for near in set(near_misses(node[1])):
                blocks[node[0], near].append(node)
        for _, alike in sorted(blocks.items(), key=lambda pair: repr(pair[0])):
            right, *others = sorted(alike, key=lambda node: (-counts[node], node))
            for other in others:
                odd = [(a, b) for a, b in zip(right[1], other[1], strict=False) if a != b]
                if len(odd) == 1 and vocabulary[other[0], odd[0][1]] == 1 and counts[right] > counts[other]:
                    self.groups.join(right, other, f"{odd[0][1]!r} read as a misspelling of {odd[0][0]!r}")

    def _only_clerks(self, counts: Counter[Node], sorts: Mapping[str, Collection[str]]) -> None:
        """Join "Parish Clerk" to the "Clerk" of a parish council: a local council has one proper officer (Local Government Act 1972, s. 112)."""
        for owner, tokens in sorted(counts):
            clerk = owner, tokens[-1:]
            local = len(tokens) == 2 and tokens[0] in LOCAL and tokens[0] in sorts[owner]
            if local and tokens[1] == "clerk" and clerk in counts:
                self.groups.join(clerk, (owner, tokens), f"the only clerk of a {tokens[0]} council")


@lru_cache(maxsize=65536)
def for_now(name: str) -> str:
    """How somebody holds an office who holds it for now, as its printed name begins: "acting", "interim"; else empty."""
    first = next((word for word in words(name) if word != "the"), "")
    return first if first in _FOR_NOW else ""


@lru_cache(maxsize=65536)
def post_words(name: str) -> tuple[str, ...]:
    """The deciding words of an office: no `interim` or `acting`, `Cabinet Member (X)` as `Cabinet Member for X`, letters in full."""
    tokens = [word for token in words(name) for word in _SHORT.get(token, (token,)) if word not in _FOR_NOW]
    out: list[str] = []
    for token in tokens:
        if token in ("for", "of") and out and out[-1] in _HEADS:
            continue
        out.append(_PLURALS.get(token, token))
    return tuple(out)

"""A plain question while it is taken apart, and what its parts ask of the record."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from explorer.search.fold import STOP
from explorer.search.query import settles
from explorer.search.spoken import ATTENDS, MEETS, MOVES, TALKS, VAGUE, WRITES

Focus = Literal["", "who", "when", "what", "where", "which"]
"""What a question wants to know first of its answer."""

KindsOf = Callable[[str], Collection[str]]
"""Which kinds of things bear a folded word in their names, a typing error forgiven: `{"person"}`, `{"body"}`, both or none."""

AUXILIARIES: Final = frozenset(("did", "does", "do", "has", "have", "had", "was", "were", "is", "are"))
TIMES: Final = frozenset(("times", "occasions"))
FILLERS: Final = frozenset(
    (
        "please", "last", "latest", "next", "mention", "mentions", "concern", "concerns", "regarding", "tell", "me", "us", "show", "there",
        "then", "been", "anything", "something", "deals", "dealt", "dealing", "responsible", "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "went", "go", "goes", "made", "make", "makes",
        "took", "take", "takes", "taken", "actually", "ever", "finally", "it", "they", "get", "got", "he", "she", "councillor", "cllr", "councillors",
    )
)  # fmt: skip
"""Words of a question that say nothing of its subject."""

_TITLES: Final = frozenset(
    (
        "mayor", "deputy", "lord", "lady", "alderman", "aldermen", "reeve", "provost", "bailie", "sir", "dame", "chair", "chairman",
        "mr", "mrs", "ms", "miss", "dr", "rev", "cathaoirleach",
    )
)  # fmt: skip
"""Words before a name that are none of it; alone they tell who holds an office."""

_WHOSE: Final = frozenset(("of", "for", "to", "at", "in"))


@dataclass(slots=True)
class Asked:
    """A question while it is taken apart: `left` are the words not yet accounted for, `parts` the fields found."""

    focus: Focus
    left: list[str]
    parts: dict[str, str] = field(default_factory=dict)
    given: list[str] = field(default_factory=list)
    kind: str = ""

    def put(self, name: str, value: str) -> None:
        """Set a field that has no value yet."""
        self.parts.setdefault(name, value)


def is_verb(word: str) -> bool:
    """Tell whether a word is a verb of settling, or another one by which questions ask for what people do."""
    return settles(word) or word in VAGUE | MOVES | ATTENDS | WRITES | MEETS | TALKS


def meant(words: Sequence[str]) -> list[str]:
    """Return the words of a name without those that tell nobody from another."""
    return [word for word in words if word not in STOP and word not in FILLERS]


def before_of(words: Sequence[str]) -> Sequence[str]:
    """Return the words before those that say whose they are: those of a post in "clerk to the council"."""
    return words[: next((at for at, word in enumerate(words) if at and word in _WHOSE), len(words))]


def person_of(doer: Sequence[str], kinds_of: KindsOf) -> list[str]:
    """Return the words of a person's name without the title before it ("Mayor Elm"), or nothing where the record knows no such person."""
    first = next((at for at, word in enumerate(doer) if word not in _TITLES), 0)
    return next((list(name) for name in (doer, doer[first:]) if field_of(name, kinds_of) == "who"), [])


def field_of(doer: Sequence[str], kinds_of: KindsOf) -> str:
    """Return the field that a doer's words belong to, or an empty string where the record knows no such name."""
    kinds = [set(kinds_of(word)) for word in doer if not word.isdigit()]
    if not kinds:
        return ""
    shared = set.intersection(*kinds)
    if "body" in shared and ("person" not in shared or len(doer) > 2):
        return "body"
    return "who" if "person" in shared else ""

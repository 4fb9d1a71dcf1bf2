"""How a plain question opens: what it asks for first, and what is left of it after that."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import Final

from explorer.search.asked import AUXILIARIES, TIMES, Focus
from explorer.search.fold import words
from explorer.search.spoken import DIVIDED
from explorer.search.terms import kind_named

_OPENERS: Final[dict[str, Focus]] = {
    "who": "who", "whom": "who", "whose": "who", "when": "when", "what": "what", "why": "what", "which": "which",
    "where": "where",
}  # fmt: skip
_SHORTENED: Final[dict[str, tuple[str, str]]] = {
    f"{opener}s": (opener, "is") for opener in ("who", "what", "when", "where")
}
"""Openers with the verb drawn into them: "who's the chair"."""
_YES_OR_NO: Final = frozenset(("did", "has", "have", "had", "was", "were", "does", "is", "are"))
"""Words that open a question for yes or no, which is answered with what was decided."""
_POLITE: Final = frozenset(
    ("please", "can", "could", "you", "i", "id", "want", "like", "need", "to", "know", "tell", "me", "us", "find", "out", "if", "whether")
)  # fmt: skip
_AMOUNTS: Final = frozenset(("much", "many", "long", "often"))
_SPENDS: Final = frozenset(("spend", "spent", "pay", "paid"))
"""What is done with so "much" of something: the decision on it is the answer."""
_COUNTED: Final = TIMES | {"meetings", "decisions", "motions", "resolutions", "reports", "actions", "tasks"}
"""What is counted by who asks "how many" of something, or of what somebody did: the things themselves are the answer."""
_MODALS: Final = frozenset(("will", "would", "should", "can", "could"))
_LISTS: Final = frozenset(("list", "show", "find", "give", "name"))
_ALL: Final = frozenset(("me", "us", "all", "every", "each", "any", "the"))
_MANY: Final = frozenset(
    (
        "decisions", "motions", "resolutions", "meetings", "reports", "actions", "tasks", "votes", "apologies", "recommendations", "referrals",
    )
)  # fmt: skip
_ABOUT: Final = frozenset(
    (
        "about", "on", "by", "since", "in", "that", "which", "from", "against", "for", "made", "taken", "moved", "proposed", "seconded",
        "before", "after", "between", "during", "concerning", "regarding", "mentioning", "over", "within",
    )
)  # fmt: skip
"""Words after things in the plural that say which of them are asked for: "decisions about trees"."""
_TASKS: Final = frozenset(("actions", "tasks"))
_SENT: Final = {"recommendations": "recommended", "referrals": "referred"}
"""Decisions that send a matter on, and the word of deciding that tells them."""
_OF_TASKS: Final = frozenset(("of", "to", "given", "assigned", "due", "arising", "outstanding"))
"""Words after tasks that say which of them are asked for."""
_WAITING: Final = frozenset(("outstanding", "open", "overdue", "pending", "remaining"))
_VOTES: Final = frozenset(("votes", "motions", "decisions", "resolutions"))
"""What some may have voted against: "split votes"."""
_BY_NAME: Final = (
    ("recorded", "votes"), ("named", "votes"), ("votes", "by", "name"), ("roll", "call", "votes"), ("recorded", "vote"), ("roll", "call"),
)  # fmt: skip
"""How somebody asks for decisions of which the votes are recorded by name; "divisions" are so where more is said of them."""
_VOTED: Final = frozenset(("voted", "votes", "vote"))
_OFFICES: Final = frozenset(("chair", "chairman", "chairwoman", "chairperson", "clerk", "mayor"))
"""Offices of which somebody asks who holds them by naming them: "clerk of Elm Parish Council"."""
_MEMBERS: Final = frozenset(("members", "councillors", "membership"))
"""Whom somebody asks for by naming their body: "members of the board"; members of the public belong to none."""
_TITLES: Final = frozenset((("apologies", "for"), ("reports", "for"), ("reports", "from")))
"""Beginnings that are as well those of an item's title."""
_ALIKE: Final = 0.85
"""How like a word of these another is that is a misprint of it (0 to 1)."""
BEFORE: Final = 6
"""Words that a question may have before it opens."""


def opened(tokens: Sequence[str]) -> tuple[Focus, Sequence[str]]:
    """Return what a question asks for and its words after that, or no focus where the text does not open as a question."""
    if len(tokens) < 2:
        return "", tokens
    first = [(words(token) or [""])[0] for token in tokens]
    polite = next((at for at, word in enumerate(first[:BEFORE]) if word not in _POLITE), 0)
    if polite and (first[polite] in _OPENERS or first[polite] == "how" or first[polite] in _SHORTENED):
        tokens, first = tokens[polite:], first[polite:]
        if len(tokens) < 2:
            return "", tokens
    if first[0] in _SHORTENED:
        opener, verb = _SHORTENED[first[0]]
        return _OPENERS[opener], [verb, *tokens[1:]]
    if first[0] in _OPENERS:
        return _OPENERS[first[0]], tokens[1:]
    if first[0] == "how" and set(first) & (AUXILIARIES | _MODALS):
        return _how(tokens, first)
    if first[0] == "how" and set(first[2:]) & _VOTED:
        return "what", ["did", *tokens[1:]]
    if first[0] in _YES_OR_NO and len(tokens) > 2:
        return "what", tokens
    return _listed(tokens, first)


def _listed(tokens: Sequence[str], first: Sequence[str]) -> tuple[Focus, Sequence[str]]:
    """Return what is asked for without a question word: "list meetings of the panel", "decisions about trees", "clerk to the council"."""
    if first[0] == "all" and len(tokens) > 2:
        tokens, first = tokens[1:], first[1:]
    if first[0] in _LISTS:
        at = next((place for place, word in enumerate(first) if place and word not in _ALL), 0)
        if at and any(kind_named(" ".join(first[at : at + n])) for n in (1, 2)):
            return "which", tokens[at:]
        tokens, first = tokens[at:], first[at:]
    if first[0] in _MEMBERS and first[1:2] in (["of"], ["on"]) and len(tokens) > 2 and "public" not in first:
        return "who", ["is", "on", *tokens[2:]]
    if len(tokens) < 2:
        return "", tokens
    if first[0] in _OFFICES and first[1] in ("of", "at", "to") and len(tokens) > 2:
        return "who", ["is", *tokens]
    return _things(tokens, first)


def _things(tokens: Sequence[str], first: Sequence[str]) -> tuple[Focus, Sequence[str]]:
    """Return what is asked for by naming things in the plural: "open actions", "split votes on trees", "motions that lost"."""
    if first[0] in _WAITING and first[1] in _TASKS:
        return "which", [tokens[1], tokens[0], *tokens[2:]]
    if first[0] in DIVIDED and first[1] in _VOTES:
        return "which", ["decisions", "were", *tokens[:1], *tokens[2:]]
    if named := next((words for words in _BY_NAME if tuple(first[: len(words)]) == words), ()):
        return "which", ["votes", *tokens[len(named) :]]
    if first[0] == "divisions" and first[1] in _ABOUT:
        return "which", ["votes", *tokens[1:]]
    if len(tokens) < 3:
        return "", tokens
    if first[0] in ("votes", "motions") and first[1] == "of":
        return "which", tokens
    if first[-2] == "votes" and first[-1] in ("for", "against"):
        return "which", [*tokens[-2:], *tokens[:-2]]
    near = next(iter(difflib.get_close_matches(first[0], _MANY, 1, _ALIKE)), "")
    if near in _SENT and first[1] == "to":
        return "which", ["decisions", _SENT[near], *tokens[1:]]
    about = first[1] in _ABOUT or (first[0] in _TASKS and first[1] in _OF_TASKS)
    if about and near and f"{first[0]}s" != near and (near, first[1]) not in _TITLES:
        return "which", [near, *tokens[1:]]
    return "", tokens


def _how(tokens: Sequence[str], first: Sequence[str]) -> tuple[Focus, Sequence[str]]:
    counted = first[1] == "often" or (first[1] == "many" and not _COUNTED.isdisjoint(first[2:3]))
    passed = _AMOUNTS | _MODALS | (TIMES | {"been"} if counted else set())
    settled = _SPENDS if first[1] == "much" else frozenset()
    left = [
        "decide" if word in settled else token
        for token, word in zip(tokens[1:], first[1:], strict=True)
        if word not in passed
    ]
    return "which" if counted else "what", left

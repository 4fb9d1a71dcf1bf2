"""Questions for who belongs to what: which bodies somebody is on, who is on a body, whether somebody is, and what post somebody has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from explorer.search.asked import AUXILIARIES, Asked, KindsOf, field_of, meant

_BODIES: Final = frozenset(
    ["committee", "committees", "board", "boards", "panel", "panels", "group", "groups", "body", "bodies", "councils"]
)
_SERVES: Final = frozenset(["sit", "sits", "serve", "serves", "served", "belong", "belongs", "member", "members"])
_MEMBERS: Final = frozenset(["member", "members", "councillor", "councillors"])
_ON: Final = frozenset(["on", "to", "of"])
_POSTS: Final = frozenset(
    ["post", "posts", "role", "roles", "job", "jobs", "position", "positions", "title", "titles", "office", "offices"]
)
_HOLDS: Final = frozenset(["hold", "holds", "held"])


def belonging(asked: Asked, kinds_of: KindsOf) -> bool:
    """Take a question for who belongs to what as one for the people, and tell whether it is one; their answers say what they belong to."""
    found = _of_somebody(asked, kinds_of) or _of_body(asked, kinds_of)
    if found:
        asked.kind, asked.left = "person", found
    return bool(found)


def _of_somebody(asked: Asked, kinds_of: KindsOf) -> list[str]:
    """Return who is asked about: "which committees is Elm on", "what post does Elm hold", "is Elm a member of the board" with the body."""
    left, held = asked.left, set(asked.left)
    if asked.focus not in ("which", "what"):
        return []
    if left[:1] and left[0] in _BODIES and (left[-1] in _ON or held & _SERVES):
        return _person(left[1:], kinds_of)
    if held & _POSTS and (held & _HOLDS or left[0] in AUXILIARIES):
        return _person(left, kinds_of)
    on = next((at for at, word in enumerate(left) if word in _ON and at > 1), 0)
    if on and left[0] in AUXILIARIES and (left[on] == "on" or left[on - 1] in _SERVES):
        who, body = _person(left[:on], kinds_of), meant(left[on + 1 :])
        return [*who, *body] if who and field_of(body, kinds_of) == "body" else []
    return []


def _of_body(asked: Asked, kinds_of: KindsOf) -> list[str]:
    """Return the words of the body whose people are asked for: "who sits on the board", "who is on it", "who are the members of it"."""
    left = asked.left
    if asked.focus != "who" or not left or left[0] not in _SERVES | AUXILIARIES:
        return []
    at = 2 if left[0] in AUXILIARIES and left[1:2] == ["the"] else 1
    members = left[at : at + 1] and left[at] in _MEMBERS
    at += bool(members)
    if left[at : at + 1] != ["on"] and not (members and left[at : at + 1] == ["of"]):
        return []
    body = meant(left[at + 1 :])
    return body if field_of(body, kinds_of) == "body" else []


def _person(words: Sequence[str], kinds_of: KindsOf) -> list[str]:
    """Return the words of a name among others, "Elm" of "Elm's" too, or nothing where they name nobody."""
    named = meant([word for word in words if word not in AUXILIARIES | _SERVES | _POSTS | _HOLDS])
    theirs = [*named[:-1], named[-1].removesuffix("s")] if named else []
    return next((name for name in (named, theirs) if field_of(name, kinds_of) == "who"), [])

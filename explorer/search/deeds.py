"""What people did, as plain questions ask for it: votes, declarations of interest, absences."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from explorer.search.asked import AUXILIARIES, Asked, KindsOf, field_of, meant
from explorer.search.terms import ANY

_VOTES: Final = frozenset(("vote", "votes", "voted", "voting"))
_ABSTAINS: Final = frozenset(("abstain", "abstains", "abstained", "abstaining"))
_DECLARES: Final = frozenset(
    (
        "declare",
        "declares",
        "declared",
        "declaring",
        "declaration",
        "declarations",
        "disclose",
        "disclosed",
        "disclosures",
    )
)
_INTERESTS: Final = frozenset(("interest", "interests"))
_MISSES: Final = frozenset(
    ("absent", "away", "miss", "missed", "misses", "apologies", "apology", "apologised", "apologized")
)
_SENDS: Final = frozenset(("sent", "send", "sends", "gave", "give", "gives", "made"))
_SIDES: Final = {"for": "for", "favour": "for", "favor": "for", "against": "against"}


def deeds(asked: Asked, kinds_of: KindsOf) -> bool:
    """Take what a question asks of votes, interests or absences out of its words and put it in fields, and tell whether it asks for any.

    Whoever is named as doing it is the field's value, and else anybody: "who voted against the budget" is `against:*`, "how did Birch vote"
    `voted:birch`.
    """
    held = set(asked.left)
    if held & (_VOTES | _ABSTAINS):
        _votes(asked, kinds_of)
    elif held & _DECLARES and held & _INTERESTS:
        _does(asked, "declared", _DECLARES | _INTERESTS, kinds_of)
        topic = meant([word for word in asked.left if word not in AUXILIARIES])
        asked.kind = asked.kind or ("item,meeting" if topic else "meeting")
    elif held & _MISSES and asked.focus in ("who", "which"):
        _does(asked, "away", _MISSES | _SENDS, kinds_of)
        asked.kind = asked.kind or "meeting"
    else:
        return False
    return True


def _votes(asked: Asked, kinds_of: KindsOf) -> None:
    left = asked.left
    at = next(place for place, word in enumerate(left) if word in _VOTES | _ABSTAINS)
    name, after = "abstained" if left[at] in _ABSTAINS else "voted", at + 1
    if name == "voted":
        after += left[after : after + 1] == ["in"]
        side = _SIDES.get(left[after] if after < len(left) else "", "")
        name, after = (side, after + 1) if side else (name, at + 1)
    del left[at + 1 : after]
    _does(asked, name, {left[at]}, kinds_of)
    asked.kind = asked.kind or "decision"


def _does(asked: Asked, name: str, verbs: Collection[str], kinds_of: KindsOf) -> None:
    """Put who did it in a field, and take the words that say it out of the question."""
    left = asked.left
    at = max(place for place, word in enumerate(left) if word in verbs)
    first = max((place + 1 for place, word in enumerate(left[:at]) if word in AUXILIARIES), default=at)
    doer = meant([word for word in left[first:at] if word not in verbs])
    if asked.focus == "who" or field_of(doer, kinds_of) != "who":
        doer, first = [], at
    asked.put(name, " ".join(doer) or ANY)
    asked.left = [word for place, word in enumerate(left) if word not in verbs and not first <= place < at]

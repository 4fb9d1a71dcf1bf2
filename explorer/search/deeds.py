"""What people did, as plain questions ask for it: votes, declarations of interest, absences."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from explorer.search.asked import AUXILIARIES, Asked, KindsOf, meant, person_of
from explorer.search.spoken import BEING, DIVIDED
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
_SORTS: Final = frozenset(("pecuniary", "disclosable", "prejudicial", "personal", "financial"))
"""Words of a question that say what sort of interest somebody has."""
_MISSES: Final = frozenset(
    ("absent", "away", "miss", "missed", "misses", "apologies", "apology", "apologised", "apologized")
)
_SENDS: Final = frozenset(("sent", "send", "sends", "gave", "give", "gives", "made"))
_NOT: Final = frozenset(("not", "never"))
_REFUSES: Final = frozenset(("didnt", "wasnt", "werent"))
_ABOUT: Final = frozenset(("on", "about", "in", "over", "regarding", "concerning"))
"""Words before what somebody voted on."""
_SIDES: Final = {"for": "for", "favour": "for", "favor": "for", "against": "against"}


def deeds(asked: Asked, kinds_of: KindsOf) -> bool:
    """Take what a question asks of votes, interests or absences out of its words and put it in fields, and tell whether it asks for any.

    Whoever is named as doing it is the field's value, and else anybody: "who voted against the budget" is `against:*`, "how did Birch vote"
    `voted:birch`.
    """
    _absent(asked)
    held = set(asked.left)
    if _of_voter(asked, kinds_of) or _divided(asked):
        asked.kind = asked.kind or "decision"
    elif held & (_VOTES | _ABSTAINS):
        _votes(asked, kinds_of)
    elif held & _INTERESTS and (held & _DECLARES or _has_interest(asked.left)):
        _does(asked, "declared", _DECLARES | _INTERESTS | _SORTS, kinds_of)
        topic = meant([word for word in asked.left if word not in AUXILIARIES])
        asked.kind = asked.kind or ("item,meeting" if topic else "meeting")
    elif held & _MISSES and asked.focus in ("who", "which"):
        _does(asked, "away", _MISSES | _SENDS, kinds_of)
        asked.kind = asked.kind or "meeting"
    else:
        return False
    return True


def _has_interest(left: list[str]) -> bool:
    """Tell whether somebody is said to have an interest: "has an interest in", "had a pecuniary interest in"; interest on a loan is none."""
    at = next(place for place, word in enumerate(left) if word in _INTERESTS)
    before = [word for word in left[:at] if word not in _SORTS]
    return left[at + 1 : at + 2] == ["in"] and bool({"has", "have", "had"} & set(before))


def _absent(asked: Asked) -> None:
    """Put "not attend" in the word for it: "who did not attend the panel", "which meetings did Birch not attend"."""
    left = asked.left
    at = next((place for place, word in enumerate(left) if word in ("attend", "present")), -1)
    if at > 0 and left[at - 1] in _NOT:
        left[at - 1 : at + 1] = ["missed"]
    elif at > 0 and left[0] in _REFUSES:
        left[0], left[at] = "did", "missed"


def _of_voter(asked: Asked, kinds_of: KindsOf) -> bool:
    """Take whose votes are asked for: "votes of Birch against the budget", "votes by Birch on trees"; "votes of thanks" are nobody's."""
    left = asked.left
    if left[:1] != ["votes"] or left[1:2] not in (["of"], ["by"]):
        return False
    end = next((at for at, word in enumerate(left) if at > 2 and (word in _SIDES or word in _ABOUT)), len(left))
    voter = person_of(meant(left[2:end]), kinds_of)
    if not voter:
        return left[1] == "of"
    side = _SIDES.get(left[end], "") if end < len(left) else ""
    asked.put(side or "voted", " ".join(voter))
    asked.left = left[end + bool(side) :]
    return True


def _divided(asked: Asked) -> bool:
    """Take a question for what some voted against: "which motions were contested", "decisions that were not unanimous on trees"."""
    at = 1 if asked.left[:1] == ["that"] else 0
    how = asked.left[at + 1 : at + 3]
    if asked.left[at : at + 1] not in BEING or not ((how[:1] and how[0] in DIVIDED) or how == ["not", "unanimous"]):
        return False
    asked.put("against", ANY)
    del asked.left[: at + 2 + (how[0] == "not")]
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
    doer = person_of(meant([word for word in left[first:at] if word not in verbs]), kinds_of)
    if asked.focus == "who" or not doer:
        doer, first = [], at
    asked.put(name, " ".join(doer) or ANY)
    asked.left = [word for place, word in enumerate(left) if word not in verbs and not first <= place < at]

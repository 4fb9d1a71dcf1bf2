"""Questions for tasks: what somebody has to do or was asked to do, and which actions are somebody's or due by some time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from explorer.search.asked import AUXILIARIES, Asked, KindsOf, before_of, field_of, meant
from explorer.search.spoken import NOT_DONE, SORTS
from explorer.search.terms import ANY
from explorer.search.when import month_named

_MUST: Final = frozenset(["must", "should", "shall"])
_TOLD: Final = frozenset(
    ["asked", "told", "instructed", "requested", "tasked", "directed", "required", "supposed", "expected"]
)
_BOUND: Final = _TOLD | {
    "have",
    "has",
    "had",
    "need",
    "needs",
    "needed",
    "due",
    "undertake",
    "undertook",
    "undertaken",
    "promise",
    "promised",
    "still",
    "left",
    "yet",
    "to",
    "agree",
    "agreed",
}
"""Words between somebody and "do" that make what is done a duty; of a body only those count that tell it to do it."""
_OWNED: Final = frozenset(["for", "to", "with", "by", "on", "of", "has", "have", "had"])
"""Words between tasks and whose they are."""
_SAID: Final = frozenset(
    [
        "given", "assigned", "set", "due", "outstanding", "open", "overdue", "pending", "came", "come", "out", "arose", "arise", "arising",
        "action", "actions", "task", "tasks", "point", "points", "list", "log", "meeting", "meetings", "after", "following", "left", "still",
    ]
)  # fmt: skip
"""Words of a question for tasks that say nothing of their subject."""
_DUE: Final = frozenset(["due", "overdue"])
_DONE: Final = frozenset(["closed", "complete", "completed", "done", "finished"])
_BY: Final = {"year": "", "on": "", "to": "by", "from": "after"}
"""How a day that a question names stands in the value of the field `due`, by the field that it would be of something else."""
_LONGEST: Final = 4
"""Words of whoever has a task, with the small ones among them."""


def tasks(asked: Asked, kinds_of: KindsOf) -> bool:
    """Take a question for what somebody has to do, or for tasks by whose they are and when they are due, as one for actions, and tell whether
    it asks for that."""
    if asked.kind == "action":
        return _listed(asked, kinds_of)
    left = asked.left
    if (
        asked.focus == "what"
        and _DUE & set(left)
        and _SAID.issuperset(word for word in meant(left) if not month_named(word))
    ):
        asked.kind = "action"
        return _listed(asked, kinds_of)
    if asked.focus == "what" and left and left[0] in _MUST and "do" not in left:
        return _must(asked, kinds_of)
    if asked.focus != "what" or "do" not in left[1:]:
        return False
    at = left.index("do", 1)
    first = 1 if left[0] in AUXILIARIES | _MUST else 0
    end = next((place for place in range(first, at) if left[place] in _BOUND), at)
    whose = before_of(left[first:end])
    doer = meant(whose)
    told = _TOLD & set(left[end:at]) and field_of(doer, kinds_of) == "body"
    if not doer or not (told or _whose(doer, kinds_of) == doer) or not (left[0] in _MUST or end < at):
        return False
    rest = [*left[first + len(whose) : end], *left[at + 1 :]]
    asked.kind, asked.left = "action", [word for word in rest if word not in _SAID]
    asked.put("asked", " ".join(doer))
    return True


def _must(asked: Asked, kinds_of: KindsOf) -> bool:
    """Take what somebody must do of some sort: "what must the clerk report back on by May 2019"."""
    left = [word for word in asked.left[1:] if word != "the"]
    body = next((left[:end] for end in range(_LONGEST, 0, -1) if field_of(left[:end], kinds_of) == "body"), [])
    doer = _whose(left, kinds_of) or body
    if not doer or left[: len(doer)] != doer or len(left) == len(doer):
        return False
    asked.kind, asked.left = "action", [word for word in left[len(doer) :] if word not in _SAID]
    asked.put("asked", " ".join(doer))
    if "to" in asked.parts:
        asked.put("due", f"by {asked.parts.pop('to')}")
    return True


def _listed(asked: Asked, kinds_of: KindsOf) -> bool:
    """Take whose tasks are asked for, and by when: "actions for the clerk of Elm", "tasks given to Birch", "actions due in May 2019"."""
    left, due = asked.left, bool(_DUE & set(asked.left))
    stands = _stands(asked)
    if "overdue" in left:
        asked.put("due", "by today")
    elif due:
        name = next((name for name in _BY if name in asked.parts), "")
        value = asked.parts.pop(name, ANY)
        asked.put("due", f"{_BY[name]} {value}".strip() if name else value)
    for at, word in enumerate(left):
        who = _whose(left[at + 1 :], kinds_of) if word in _OWNED or (not at and word in AUXILIARIES) else []
        if who:
            asked.put("asked", " ".join(who))
            left = [*left[:at], *(other for other in left[at + 1 :] if other not in who)]
            break
    done = due or stands or "asked" in asked.parts
    gone = _SAID | _DONE if stands else _SAID
    asked.left = [word for word in left if word not in gone and not (done and word in AUXILIARIES)]
    return done


def _stands(asked: Asked) -> bool:
    """Take how the tasks stand that are asked for: "outstanding actions", "which actions are completed"."""
    said = set(asked.left)
    if NOT_DONE & said:
        asked.given.append("-state:closed")
    elif _DONE & said and asked.left[-1] in _DONE | {"actions", "tasks"}:
        asked.put("state", "closed")
    return "state" in asked.parts or bool(NOT_DONE & said)


def _whose(words: Sequence[str], kinds_of: KindsOf) -> list[str]:
    """Return the words of a person's name or of a post with which others begin; none where they begin with neither."""
    begun = meant(before_of(words[:_LONGEST]))
    for end in range(len(begun), 0, -1):
        named = begun[:end]
        post = named[-1] not in SORTS and all("post" in kinds_of(word) for word in named)
        if post or field_of(named, kinds_of) == "who":
            return named
    return []

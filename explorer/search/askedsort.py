"""The sort of thing that a plain question asks for, as it names it or as its verb tells."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.search.asked import AUXILIARIES, Asked, KindsOf, before_of, field_of, is_verb, meant, person_of
from explorer.search.fold import STOP
from explorer.search.query import settles
from explorer.search.spoken import (
    ATTENDS,
    BEING,
    CHAIRMEN,
    CHAIRS,
    CHOSEN,
    DOERS,
    MEETINGS,
    MEETS,
    NOT_DONE,
    OPEN,
    PRESIDES,
    SECOND,
    SORTS,
    STILL,
    TALKS,
    WRITES,
)
from explorer.search.terms import ANY, DATES, kind_named


def named(asked: Asked) -> bool:
    """Take the sort of thing that a question names: "which reports"; tell whether it names one."""
    left = asked.left
    if asked.focus == "what" and left[:2] in (["are", "the"], ["were", "the"]) and kind_named(" ".join(left[2:3])):
        del left[:2]
    named = next((kind_named(" ".join(left[:n])) for n in (2, 1) if kind_named(" ".join(left[:n]))), "")
    if asked.focus not in ("which", "what") or not (named or left[:1] in DOERS):
        return False
    if left[0] in SORTS and not any(map(is_verb, left)):
        asked.kind = "body"
        del left[0]
        return True
    del left[: 2 if kind_named(" ".join(left[:2])) else 1]
    if named and not (named in ("body", "person", "post") and any(map(is_verb, left))):
        asked.kind = named
        return True
    asked.focus = "who"
    return False


def told(asked: Asked, kinds_of: KindsOf) -> None:
    """Find what sort of thing is asked for, told by the verb; a decision otherwise."""
    left, held = asked.left, set(asked.left)
    settling = any(map(is_verb, left))
    if asked.kind:
        return
    if _at_meeting(asked, kinds_of):
        asked.kind = "meeting"
    elif asked.focus in ("what", "who") and (
        _ahead(left)
        or (asked.focus == "what" and ((STILL & held and OPEN.issuperset(held - STOP)) or "outstanding" in held))
    ):
        asked.kind = "action"
        if NOT_DONE & held:
            asked.given.append("-state:closed")
    elif asked.focus == "who" and held & CHOSEN:
        asked.kind = "decision"
    elif asked.focus == "who" and (held & CHAIRS or (left[:1] in BEING and not settling)):
        body = meant([word for word in left if word not in CHAIRS | AUXILIARIES | MEETINGS])
        post = meant(before_of([word for word in left if word not in AUXILIARIES]))
        of_day = not body and any(name in asked.parts for name in DATES)
        if held & PRESIDES and not held & SECOND and (of_day or field_of(body, kinds_of) == "body"):
            asked.kind, asked.left = "meeting", []
            if body:
                asked.put("body", " ".join(body))
            asked.put("room", ANY)
        elif post and all("post" in kinds_of(word) for word in post) and not held & CHAIRS:
            asked.kind = "post,person"
        else:
            asked.kind = "meeting" if "at" in held and not held & CHAIRS else "person"
            asked.left = ["chair" if word in CHAIRMEN else word for word in asked.left]
    elif held & (ATTENDS | MEETS) or (asked.focus in ("when", "where") and held & MEETINGS and not settling):
        asked.kind = "meeting"
    elif held & TALKS and not any(map(settles, left)):
        asked.kind = "decision,item"
    else:
        asked.kind = "report" if held & WRITES else "decision"


def _at_meeting(asked: Asked, kinds_of: KindsOf) -> bool:
    """Take who may have been where: "was Birch at the April meeting", and tell whether a question asks for that."""
    left = asked.left
    if asked.focus != "what" or left[:1] not in BEING or "at" not in left[2:]:
        return False
    at = left.index("at", 2)
    who = person_of(meant(left[1:at]), kinds_of)
    if not who:
        return False
    asked.put("room", " ".join(who))
    asked.left = left[at + 1 :]
    return True


def _ahead(left: Sequence[str]) -> bool:
    """Tell whether a question asks for tasks: "what is still to be done", "what is Birch to do", "who is to write"."""
    return left[:1] in BEING and any(
        one == "to" and (other in ("do", "write", "report") or (other == "be" and last == "done"))
        for one, other, last in zip(left, left[1:], [*left[2:], ""], strict=False)
    )

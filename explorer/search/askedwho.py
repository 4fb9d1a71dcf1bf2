"""Whom a plain question names as doing what it asks for: before the verb, behind "by" or "of", or as the body that met
or that something went on to."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.search.asked import AUXILIARIES, Asked, KindsOf, field_of, is_verb, meant, person_of
from explorer.search.fold import STOP
from explorer.search.spoken import ATTENDS, BODIES, MEETINGS, MEETS, MOTIONS, MOVES, OF_COUNCIL, SENDS, SORTS, WRITES


def sent(asked: Asked, kinds_of: KindsOf) -> None:
    """Take the body that something was recommended or referred to: "what was referred to the panel", "decisions recommended to cabinet"."""
    left = asked.left
    at = next((k for k in range(len(left) - 2) if left[k] in SENDS and left[k + 1] == "to"), -1)
    if at < 0 or left[:1] == ["who"]:
        return
    first = at + 2 + (left[at + 2] == "the")
    for end in range(min(len(left), first + 7), first, -1):
        body = meant(left[first:end])
        if body and left[end - 1] not in STOP and field_of(body, kinds_of) == "body":
            asked.put("sent", " ".join(body))
            del left[at + 1 : end]
            return


def subject(asked: Asked, kinds_of: KindsOf) -> None:
    """Take the doer between an auxiliary and its verb: "did Smith decide", "did the cabinet agree"."""
    left = asked.left
    if not left or left[0] not in AUXILIARIES or asked.kind in ("person", "post,person"):
        return
    verb = next((k for k, word in enumerate(left) if k > 1 and is_verb(word)), 0) or _after_body(left)
    if not verb:
        return
    doer = meant(left[1:verb])
    doer = person_of(doer, kinds_of) or doer
    name = field_of(doer, kinds_of)
    # Who is to do a task stands in its words.
    if not name or (name == "who" and asked.kind == "action"):
        return
    if name == "who":
        did = left[verb]
        name = "moved" if did in MOVES else "room" if did in ATTENDS else "by" if did in WRITES else "who"
    asked.put(name, " ".join(doer))
    del left[1:verb]


def _after_body(left: Sequence[str]) -> int:
    """Return the place after a body called by its sort that begins what is asked, of whose verb nothing is known: "did the town council
    refuse"; 0 where there is none."""
    end = next((k for k in range(2, len(left)) if left[k] not in SORTS), 0) if left[1:2] == ["the"] else 0
    return end if end > 2 and left[end - 1] in BODIES and left[end] not in OF_COUNCIL else 0


def doers(asked: Asked, kinds_of: KindsOf) -> None:
    """Take a doer at the end: "approved by the cabinet", "moved by Harlow", "the motions of Harlow"."""
    left = asked.left
    at = next((k for k in range(len(left) - 1, -1, -1) if left[k] == "by" or (left[k] == "of" and _whose(left, k))), -1)
    if at < 0:
        return
    doer = meant(left[at + 1 :])
    doer = person_of(doer, kinds_of) or (doer if left[at] == "by" else [])
    name = field_of(doer, kinds_of)
    if name:
        before = left[at - 1] if at else ""
        name = (
            "moved"
            if name == "who" and before in MOVES | MOTIONS
            else "by"
            if name == "who" and before in WRITES
            else name
        )
        asked.put(name, " ".join(doer))
        del left[at:]


def _whose(left: Sequence[str], at: int) -> bool:
    """Tell whether "of" follows what somebody moves: "who seconded the motions of Elm"."""
    return left[at - 1] in MOTIONS and at > 0


def of_body(asked: Asked, kinds_of: KindsOf) -> None:
    """Take the body whose meeting is asked for."""
    body = [word for word in meant(asked.left) if word not in AUXILIARIES | MEETINGS | MEETS]
    if field_of(body, kinds_of) == "body":
        asked.put("body", " ".join(body))
        asked.left = [word for word in asked.left if word not in body]

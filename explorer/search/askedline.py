"""The search line that a plain question comes to, and the wider ones that leave out some of it."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.search.asked import AUXILIARIES, FILLERS, Asked, meant
from explorer.search.fold import STOP, TELLING
from explorer.search.query import settles
from explorer.search.spoken import (
    ATTENDS,
    BEING,
    LOST,
    MEETINGS,
    MEETS,
    MOTIONS,
    MOVES,
    OPEN,
    PASSED,
    SORTS,
    TAKEN,
    TALKS,
    VAGUE,
    WHOSE,
    WRITES,
)
from explorer.search.terms import ANY, DATES, NAMED, quoted


def fate(asked: Asked) -> None:
    """Take words that ask for what was not agreed, or for what was: "which motions were lost", "motions that fell", "what was passed"."""
    first = asked.left[:1]
    if first not in BEING and first != ["that"] and not (len(asked.left) == 1 and first[0] in LOST | PASSED):
        return
    if PASSED & set(asked.left):
        asked.given.append("-outcome:rejected")
        asked.left = [word for word in asked.left if word not in PASSED]
    if LOST & set(asked.left):
        asked.put("outcome", "rejected")
        asked.left = [word for word in asked.left if word not in LOST]


def line(asked: Asked) -> tuple[list[str], list[str]]:
    """Return the fields of the line of a question, and its bare words."""
    verb = next((word for word in asked.left if settles(word) and word not in VAGUE), "")
    told = asked.kind == "decision" and verb in TELLING and "sent" not in asked.parts and _asks_what_was(asked, verb)
    gone = STOP | FILLERS | VAGUE | (frozenset() if told else {verb})
    if asked.kind != "decision" or asked.focus == "who":
        gone |= MOVES if asked.kind == "decision" else frozenset()
        gone |= ATTENDS | MEETS | MEETINGS if asked.kind == "meeting" else frozenset()
        gone |= WRITES | TAKEN if asked.kind == "report" else frozenset()
        gone |= OPEN if asked.kind == "action" else frozenset()
    elif "moved" in asked.parts:
        gone |= MOVES
    gone |= TALKS if asked.kind == "decision,item" else frozenset()
    asked.left = _without_whose(asked.left)
    if asked.kind == "decision" and (
        asked.parts or not gone.issuperset(word for word in asked.left if word not in MOTIONS)
    ):
        gone |= MOTIONS
    fields = [f"kind:{asked.kind}"] if not any(part.startswith("kind:") for part in asked.given) else []
    fields += [f"{name}:{quoted(value)}" for name, value in asked.parts.items()]
    fields += [f"verb:{verb}"] if verb and asked.kind == "decision" and not told else []
    return [*fields, *asked.given], [word for word in asked.left if word not in gone]


def _without_whose(left: Sequence[str]) -> list[str]:
    """Return a question's words without the sort of body before its recommendation: "did the cabinet accept the
    scrutiny recommendation on trees"."""
    return [
        word
        for word, after in zip(left, [*left[1:], ""], strict=False)
        if not (word in WHOSE and after in ("recommendation", "recommendations"))
    ]


def _asks_what_was(asked: Asked, verb: str) -> bool:
    """Tell whether a question asks for what was deferred, referred, delegated or rejected, and not whether something named was."""
    before = asked.left[: asked.left.index(verb)]
    return asked.focus != "what" or not meant([word for word in before if word not in AUXILIARIES | MOTIONS])


def anyhow(asked: Asked, fields: Sequence[str], rest: Sequence[str]) -> str:
    """Return the line without a body that is called only by its sort, or nothing where it names none."""
    body = asked.parts.get("body", "")
    if not body or not SORTS.issuperset(body.split()):
        return ""
    return " ".join((*(field for field in fields if not field.startswith("body:")), *rest))


def undated(asked: Asked, fields: Sequence[str], rest: Sequence[str]) -> str:
    """Return the line without its days, or nothing where it has none."""
    days_asked = tuple(f"{name}:" for name in DATES if name in asked.parts)
    if not days_asked:
        return ""
    return " ".join((*(field for field in fields if not field.startswith(days_asked)), *rest))


def anywhere(asked: Asked, rest: Sequence[str]) -> str:
    """Return what is asked about, wherever it stands: the bare words and the names, but for the sorts of bodies, with
    the days that bound them."""
    names = [word for name, value in asked.parts.items() if name in NAMED for word in value.split()]
    told = [*rest, *(word for word in names if word != ANY and word not in SORTS)]
    if not told and not asked.given:
        return ""
    days_asked = [f"{name}:{quoted(value)}" for name, value in asked.parts.items() if name in DATES]
    return " ".join((*days_asked, *asked.given, *told))

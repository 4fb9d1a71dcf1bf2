"""Whom a paper lists at a sitting, and how many of them another list has too."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from explorer.resolve.bodyforms import Form, body_form
from explorer.resolve.councils import Council, own_initials
from explorer.resolve.personforms import given_fit, given_of, parts, surname_of
from explorer.schema import LISTED

if TYPE_CHECKING:
    from explorer.resolve.facts import Facts, Key

Name = tuple[str, str]
"""Surname and given names, folded."""


def people_of(facts: Facts, meeting: Key) -> tuple[Name, ...]:
    """The people listed at a sitting, present, excused or absent."""
    listed = {_name(facts, person) for person, _ in facts.into(meeting, *LISTED)}
    return tuple(sorted(name for name in listed if name[0]))


def form_of(facts: Facts, meeting: Key, council: Council) -> Form | None:
    """The body that held a sitting, if it is one of a council."""
    body = next((target for target, _ in facts.out(meeting, "held_by")), None)
    form = body_form(facts.mentions[body].name, facts.attr(body, "classification"), council) if body else None
    lettered = form is not None and len(form.tokens) == 1 and form.tokens[0] in own_initials(council)
    return Form(council.slug, ("council",)) if lettered else form


def shared(one: Iterable[Name], other: Iterable[Name]) -> int:
    """How many people two lists have in common, as far as the given names that both print tell."""
    left: dict[str, list[str]] = defaultdict(list)
    for surname, given in other:
        left[surname].append(given)
    found: Counter[str] = Counter()
    for surname, given in one:
        fit = next((name for name in left.get(surname, ()) if given_fit(given, name)), None)
        if fit is not None:
            left[surname].remove(fit)
            found[surname] += 1
    return found.total()


def _name(facts: Facts, key: Key) -> Name:
    name = parts(facts.mentions[key].name)
    return surname_of(name), given_of(name)

"""Mentions of people as profiles: how a paper prints a name, and what of it tells people apart."""

from __future__ import annotations

from collections.abc import Collection

from explorer.resolve import forenames
from explorer.resolve.facts import Facts, Key
from explorer.resolve.forms import words
from explorer.resolve.personforms import (
    Profile,
    block_of,
    gender_of,
    generation_of,
    given_of,
    others_of,
    parts,
    rank_of,
    surname_of,
)

Double = tuple[str, str]
"""A council and a surname of two words that its papers print with a hyphen."""


def block_key(profile: Profile) -> tuple[str, str]:
    """The block within which profiles are joined: a council, and a surname however it is spelt."""
    return profile.scope, block_of(profile.surname)


def doubles_of(facts: Facts) -> set[Double]:
    """All hyphenated surnames, so that the same two words without a hyphen are read as one."""
    return {double for key in facts.keys("person") if (double := double_of(facts, key))}


def double_of(facts: Facts, key: Key) -> Double | None:
    """The surname of a mention where it is printed with a hyphen."""
    surname = parts(facts.mentions[key].name).surname
    return (facts.council(key).slug, "".join(words(surname))) if "-" in surname else None


def profile_of(facts: Facts, key: Key, doubles: Collection[Double]) -> Profile | None:
    """The profile of a mention, or None where it has no surname."""
    key = forenames.meant(facts, key) or key
    mention = facts.mentions[key]
    name = parts(mention.name)
    surname = surname_of(name)
    if not surname:
        return None
    given = given_of(name)
    first, _, last = given.rpartition(" ")
    if first and (facts.council(key).slug, last + surname) in doubles:
        given, surname = first, last + surname
    titles = (*name.titles, *facts.listed(key, "titles"))
    roles = {str(claim.attrs.get("role", "")).lower() for _, claim in facts.out(key, "attended")}
    roles |= {"officer" for _ in facts.out(key, "clerked", "wrote")}
    date = facts.date_at(key[0], mention.spans[0].start)
    rank = rank_of(titles, roles, bool(mention.attrs.get("_of")))
    about = rank, gender_of(titles, given), generation_of(name), others_of(name)
    return Profile(date, facts.council(key).slug, surname, given, key[0], *about)

"""Members whom a paper calls by a forename alone ("Cllr Daphne"), and who of those in its lists they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple

from explorer.resolve.facts import Facts, Key
from explorer.resolve.personforms import given_fit, given_of, is_initial, openings, parts, rank_of, sought, surname_of
from explorer.schema import LISTED
from explorer.text.naming.namewords import FEMALE, FORENAMES


class Meant(NamedTuple):
    """Those in the lists of a paper whom a forename alone may mean, and whether it means the one of them for sure."""

    keys: tuple[Key, ...]
    sure: bool


class _Member(NamedTuple):
    given: str
    surname: str
    key: Key


_NOBODY: Final = Meant((), False)


def meant(facts: Facts, key: Key) -> Key | None:
    """Return the listed member whom a title and a forename mean in their paper, or None for any other name and for a doubtful one.

    That is the only one of the forename, or of a short form of it, in the lists of that paper. Nothing is sure of a name that
    somebody there has as a surname, of a member listed with an initial, and, where the paper calls its members by their surnames,
    of a forename that men have ("Cllr James").
    """
    found = _found(facts, key)
    return found.keys[0] if found.sure else None


def doubted(facts: Facts, key: Key) -> tuple[Key, ...]:
    """Return the listed members whom a title and a forename may mean in their paper, where it is not sure which."""
    found = _found(facts, key)
    return () if found.sure else found.keys


def _found(facts: Facts, key: Key) -> Meant:
    name = _single(facts, key)
    return _listed(facts, key[0]).get(name, _NOBODY) if name else _NOBODY


def _single(facts: Facts, key: Key) -> str:
    """Return the one word by which a member is called who is in no list, or an empty string."""
    name = parts(facts.mentions[key].name)
    if name.initials or any(True for _ in facts.out(key, *LISTED)):
        return ""
    titles = (*name.titles, *facts.listed(key, "titles"))
    return surname_of(name) if rank_of(titles, set()) == "member" else ""


def _listed(facts: Facts, document: str) -> dict[str, Meant]:
    """Return the listed members of a paper by the single words that mean them in it; found once for a paper."""
    known = facts.called.get(document)
    if known is None:
        keys = list(facts.keys_in(document, "person"))
        singles = {word for key in keys if (word := _single(facts, key))}
        known = facts.called[document] = _meanings(singles, list(_members(facts, keys))) if singles else {}
    return known


def _members(facts: Facts, keys: Iterable[Key]) -> Iterable[_Member]:
    for key in keys:
        roles = {str(claim.attrs.get("role", "")) for _, claim in facts.out(key, "attended")}
        if any(True for _ in facts.out(key, *LISTED)) and not roles & {"officer", "clerk"}:
            name = parts(facts.mentions[key].name)
            yield _Member(given_of(name), surname_of(name), key)


def _meanings(singles: set[str], members: list[_Member]) -> dict[str, Meant]:
    surnames = {member.surname for member in members}
    by_surname = not surnames.isdisjoint(singles)
    by_opening: defaultdict[str, list[_Member]] = defaultdict(list)
    for member in members:
        for opening in openings(member.given) if member.given else ():
            by_opening[opening].append(member)
    found: dict[str, Meant] = {}
    for word in singles - surnames:
        near = {member for opening in sought(word) for member in by_opening.get(opening, ())}
        fits = [member for member in near if _fits(word, member.given)]
        sure = len(fits) == 1 and not is_initial(fits[0].given) and (word in FEMALE or not by_surname)
        # Where members are called by surname, a word beside their initials is likelier somebody's surname.
        likely = [member for member in fits if not (by_surname and is_initial(member.given))]
        found[word] = Meant(tuple(sorted(member.key for member in likely)), sure)
    return found


def _fits(word: str, given: str) -> bool:
    """Tell whether given names can be those of somebody called `word`; one that is no known forename must be the same."""
    return given_fit(word, given) if word in FORENAMES else given.partition(" ")[0] == word

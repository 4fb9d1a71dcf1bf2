"""People are found by a given name of which the record prints the initial alone, and nobody who has another."""

from __future__ import annotations

import pytest

from explorer.model import Entity
from explorer.search import Index


def person(id: str, *names: str) -> Entity:
    return Entity(f"person/{id}", "person", names[0], {"name": names[0], "aliases": names[1:]})


PEOPLE = (
    person("elm", "J Elm", "Councillor Elm"),
    person("jane", "J Oak", "Jane Oak"),
    person("fern", "R J Fern"),
    person("jones", "J Jones"),
)
ELMS = Entity("decision/elm", "decision", "plant j elm trees", {"text": "plant j elm trees"})
INDEX = Index.build((*PEOPLE, ELMS), ())


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Josh Elm ", ["person/elm"]),
        ("josh el", ["person/elm"]),
        ("Josh Jones ", ["person/jones"]),
        ("Rita Joan Fern ", ["person/fern"]),
        ("Rita Fern ", ["person/fern"]),
        ("kind:person josh elm ", ["person/elm"]),
        ("Jane Oak ", ["person/jane"]),
        ("Josh Oak ", []),
        ("Josh Elms ", []),
        ("Mary Elm ", []),
        ("4th Elm ", []),
        ("kind:decision josh elm ", []),
    ],
)
def test_a_given_name_stands_for_its_initial_unless_another_is_known(line: str, who: list[str]) -> None:
    assert [hit.id for hit in INDEX.search(line)] == who


def test_that_an_initial_is_a_guess_is_told() -> None:
    (hit,) = INDEX.search("Josh Elm ")
    assert [met.told for met in hit.account.met()] == ["“josh” as “j” in its name (fuzzy)", "“elm” in its name"]
    assert not hit.sure

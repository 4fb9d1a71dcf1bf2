"""Names that a line end or the limit of a passage would cut in two."""

from __future__ import annotations

import pytest

from explorer.text.naming.names import split_names
from tests.text.papers import read

HEAD = "Minutes of Fenwick Parish Council held on 4 June 2019\n\nPresent: Councillors Birch, Elm (A), Elm (B), Ó Draighin\n\n"


def names(business: str) -> set[str]:
    """Names of the people of a paper with that business, in one line each."""
    return {" ".join(name.split()) for name in read(f"{HEAD}5. Business\n{business}\n").names("person")}


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_initials_in_brackets_belong_to_the_name_above(gap: str) -> None:
    printed = f"Birch, Elm{gap}(B) and Oak"
    assert [" ".join(printed[a:b].split()) for a, b in split_names(printed)] == ["Birch", "Elm (B)", "Oak"]
    said = f"On the proposal of Councillor Birch, seconded by Councillor Elm{gap}(B),\nit was RESOLVED that the grant be paid."
    (seconder,) = {" ".join(name.split()) for name, _ in read(f"{HEAD}5. Business\n{said}\n").links("seconded")}
    assert seconder == "Councillor Elm (B)"


def test_an_irish_surname_below_its_forename_is_no_other_name() -> None:
    found = names("The reply will be sent to Councillor Oscar\n\nÓ Draighin in due course.")
    assert "Councillor Oscar Ó Draighin" in found
    assert "Councillor Oscar" not in found


def test_no_name_stops_within_a_word() -> None:
    for lead in range(120, 180):
        text = f"RESOLVED that the works be approved.\n{'x' * lead} seconded by Councillor Elmhurst-Vale today."
        assert not {name for name in names(text) if name.startswith("Councillor E") and not name.endswith("st-Vale")}


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Cmhir. S. 6 Birch", "Cmhlr. S. Ó Birch"),
        ("Councillor © Birch", "Councillor Ó Birch"),
        ("Comhairleoir Sean 6 Birch", "Comhairleoir Sean Ó Birch"),
    ],
)
def test_the_mark_of_a_surname_in_irish_may_be_misread(printed: str, name: str) -> None:
    text = f"Westmere County Council\n\nMinutes of Meeting of Westmere County Council held on 3 May 2019\n\nMEMBERS PRESENT: {printed}, Councillor Elm\n"
    assert read(text).room() == [(name, "member"), ("Councillor Elm", "member")]
    assert read(text.replace(printed, "Councillors Ash, © Birch")).names("person")[:2] == ["Ash", "Ó Birch"]


def test_a_figure_of_an_item_or_an_address_is_no_mark_of_a_surname() -> None:
    text = "Westmere County Council\n\nMinutes of Meeting of Westmere County Council held on 3 May 2019\n\nPresent: Councillors Ash and Elm\n\n1. Roads\n\nMr Ash asked for item 6 March, 6 Chapel Lane and © Westmere.\n"
    assert not any("Ó" in name for name in read(text).names("person"))

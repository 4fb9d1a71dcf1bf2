"""How clerks sign the summons of a meeting, and lines that are no signature."""

from __future__ import annotations

import pytest

from tests.text.papers import read

SUMMONS = "Westmere Parish Council\n\nAll members are summoned to a meeting of the Council on Monday 5 March 2018 at 7 pm.\n\n1. Apologies\n2. Minutes\n\n"


@pytest.mark.parametrize(
    ("signature", "name", "post"),
    [
        ("   Ann Elm-Oak (Clerk)", "Ann Elm-Oak", "Clerk"),
        ("B. Yew (Parish Clerk & RFO)", "B. Yew", "Parish Clerk & RFO"),
        ("Ann Elm (Clerk to the Council).", "Ann Elm", "Clerk to the Council"),
        ("Ann Elm\nClerk to the Council\n1 March 2018", "Ann Elm", "Clerk to the Council"),
        ("Yours sincerely\nAnn Elm\nTown Clerk and Responsible Financial Officer", "Ann Elm", "Town Clerk and Responsible Financial Officer"),
        ("A. Elm\nProper Officer", "A. Elm", "Proper Officer"),
        ("Signed: Ann Elm, Clerk", "Ann Elm", "Clerk"),
        ("Ann Elm - Clerk to Westmere Parish Council", "Ann Elm", "Clerk to Westmere Parish Council"),
        ("MRS A ELM\nCLERK TO THE COUNCIL", "MRS A ELM", "CLERK TO THE COUNCIL"),
    ],
)  # fmt: skip
def test_a_clerk_signs_a_summons(signature: str, name: str, post: str) -> None:
    assert read(f"{SUMMONS}{signature}\n").links("holds") == [(name, post)]


@pytest.mark.parametrize(
    "line",
    [
        "Letter of Ann Elm (Clerk)", "Salaries (Clerk)", "Ann Elm (Elm Road)", "Apologies\nClerk", "Parish Matters\nClerk", "Footpath Report, Clerk",
        "Ann Elm\nBen Oak\nClerk", "Present:\n\nCllr Ann Elm\nClerk", "Ann Elm\nClerk's report",
    ],
)  # fmt: skip
def test_a_line_that_is_no_signature(line: str) -> None:
    assert not read(f"{SUMMONS}{line}\n").links("holds")

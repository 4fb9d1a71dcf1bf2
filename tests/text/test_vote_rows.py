"""Votes by name in rows, one a member: tables with a column of votes or a column a side, and lines of a name and a side."""

import pytest

from tests.text.papers import Facts, read

HEAD = "Roads Committee - Thursday 26 July 2018 7.30 pm\n\nPresent: Councillors A Elm (Chair), B Oak and C Ash\n\n1. Roads\n\n"
SAID = "RESOLVED that the road be closed.\n\nA recorded vote was taken:\n\n"


def cast(facts: Facts) -> list[tuple[str, object]]:
    kept = {m.ref: m.name for m in facts.extraction.mentions}
    return [(kept[c.subject], c.attrs["vote"]) for c in facts.extraction.claims if c.kind == "voted"]


@pytest.mark.parametrize(
    "table",
    [
        "Member | Vote\n---|---\nA Elm | For\nB Oak | Against\nC Ash | Abstain\nD Fir | Absent",
        "| Councillor | Voted |\n|---|---|\n| A Elm | Yes |\n| B Oak | No |\n| C Ash | Abstained |\n| D Fir | Not present |",
        "Councillor\tFor\tAgainst\tAbstain\nA Elm\tX\t\t\nB Oak\t\tX\t\nC Ash\t\t\tX\nD Fir\t\t\t",
        "Name | For | Against | Abstention\nA Elm | ✓ | |\nB Oak | | ✓ |\nC Ash | | | ✓\nD Fir | ✓ | ✓ |",
        "A Elm - For\nB Oak - Against\nC Ash - Abstained\nD Fir - Absent",
        "A Elm: For\nB Oak: Against\n\nC Ash: Abstained",
    ],
)
def test_rows_say_who_voted_how(table: str) -> None:
    facts = read(f"{HEAD}{SAID}{table}\n\n2. Trees\n\nNone.\n")
    assert cast(facts) == [("A Elm", "for"), ("B Oak", "against"), ("C Ash", "abstained")]
    assert facts.decisions() == [("resolved", "the road be closed.")]


@pytest.mark.parametrize(
    "table",
    [
        "Member | Present\n---|---\nA Elm | Yes\nB Oak | No",
        "Councillor | Ward\nA Elm | For\nB Oak | Against",
        "A Elm - For",
        "Road works - For\nTree works - Against",
        "A Elm - For information\nB Oak - Against the wall",
    ],
)
def test_other_rows_are_no_votes(table: str) -> None:
    assert cast(read(f"{HEAD}{SAID}{table}\n\n2. Trees\n\nNone.\n")) == []


def test_rows_are_votes_only_where_a_vote_is_spoken_of() -> None:
    assert (
        cast(read(f"{HEAD}RESOLVED that the road be closed.\n\nA Elm - For\nB Oak - Against\n\n2. Trees\n\nNone.\n"))
        == []
    )

"""A vote above or below a resolution of several clauses is on each of them."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "WESTMERE BOROUGH COUNCIL\nCABINET\nMinutes of the meeting held on Wednesday 5 February 2025\n\n"
    "Present: Councillor A Elm in the Chair\nCouncillors B Oak, C Ash, D Birch and E Thorn\n\n67. PARKS\n"
)
CLAUSES = "(1) That the plan be approved;\n(2) That the budget be set at £20,000.\n"
NAMED = "For: Councillors Oak, Ash and Thorn\nAgainst: Councillors Elm and Birch\n"


def votes(facts: Facts) -> list[list[str]]:
    """How each voted on each decision, in the order of the decisions."""
    decisions = [mention.ref for mention in facts.extraction.mentions if mention.kind == "decision"]
    claims = [claim for claim in facts.extraction.claims if claim.kind == "voted"]
    return [[str(claim.attrs["vote"]) for claim in claims if claim.object == ref] for ref in decisions]


@pytest.mark.parametrize(
    ("words", "tally"),
    [
        (f"Upon being put to the vote (5 for, 2 against) it was\nRESOLVED:\n{CLAUSES}", "5 for, 2 against"),
        (
            "RESOLVED (by 5 votes to 2) that:\n(a) the plan be approved; and\n(b) the budget be set at £20,000.\n",
            "5 for, 2 against",
        ),
        (f"RESOLVED:\n{CLAUSES}(Voting: 5 for, 2 against)\n", "5 for, 2 against"),
        (
            "It was unanimously RESOLVED that:\n(1) the plan be approved;\n(2) the budget be set at £20,000.\n",
            "unanimous",
        ),
    ],
)
def test_a_count_above_or_below_clauses_is_of_all_of_them(words: str, tally: str) -> None:
    facts = read(HEAD + words)
    assert len(facts.decisions()) == 2
    assert facts.attr("decision", "tally") == [tally, tally]


@pytest.mark.parametrize(
    "words", [f"A recorded vote was taken:\n{NAMED}\nRESOLVED:\n{CLAUSES}", f"RESOLVED:\n{CLAUSES}\n{NAMED}"]
)
def test_votes_by_name_above_or_below_clauses_are_on_all_of_them(words: str) -> None:
    assert votes(read(HEAD + words)) == [["for", "for", "for", "against", "against"]] * 2


def test_a_count_within_a_clause_is_of_that_clause_alone() -> None:
    facts = read(
        f"{HEAD}RESOLVED:\n(1) by 4 votes to 3, that the plan be approved;\n(2) that the budget be set at £20,000.\n"
    )
    assert [mention.attrs.get("tally", "") for mention in facts.extraction.mentions if mention.kind == "decision"] == [
        "4 for, 3 against",
        "",
    ]


def test_a_count_of_one_resolution_is_not_of_the_next() -> None:
    facts = read(
        f"{HEAD}RESOLVED (unanimously):\n{CLAUSES}\nRESOLVED:\n(1) That the gate be mended;\n(2) That the wall be built.\n"
    )
    tallies = [mention.attrs.get("tally", "") for mention in facts.extraction.mentions if mention.kind == "decision"]
    assert tallies == ["unanimous", "unanimous", "", ""]

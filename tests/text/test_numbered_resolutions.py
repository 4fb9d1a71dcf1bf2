"""Resolutions whose figures stand between RESOLVED and what was resolved, as some parish minutes number each."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = """Westmere Parish Council

Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2019 at 7.30 pm in the Reading Room

Present: Cllrs A Birch (Chair), B Elm, C Oak and the Clerk

1. Business

"""


@pytest.mark.parametrize(
    ("business", "decisions"),
    [
        (
            "The balance was £5. Resolved 19/03/12.1 That the balances be received and adopted. Cheques were signed.",
            [("resolved", "the balances be received and adopted.")],
        ),
        (
            "Repairs\nResolved 19/03/11.02\nIt was agreed to pave the path.",
            [("resolved", "It was agreed to pave the path.")],
        ),
        ("RESOLVED 19/045 to pave the path.", [("resolved", "to pave the path.")]),
        ("Resolved: 19/045: That the path be paved.", [("resolved", "the path be paved.")]),
        (
            "The hedge. Resolved 19/12.03 The policy on hedges was approved. Resolved 19/12.04 To accept the quote.",
            [("resolved", "The policy on hedges was approved."), ("resolved", "To accept the quote.")],
        ),
        (
            "Planning Applications 19/01795/F – Change of use of the barn Resolved 19/03/11.01 No objections.\n\n19/01803/F – Extension"
            " to the mill Resolved 19/03/11.02 No objections.",
            [("resolved", "No objections."), ("resolved", "No objections.")],
        ),
        ("Resolved 19/03/13.04\n\nThe lamp is now fitted and ready to use.", []),
        (
            "Proposed: Cllr Elm; seconded: Cllr Oak to pave the path. All in favour. Resolved 19/10/6/15.ii. The accounts were initialled.",
            [("agreed", "Proposed: Cllr Elm; seconded: Cllr Oak to pave the path. All in favour.")],
        ),
        (
            "Proposed: Cllr Elm; seconded: Cllr Oak to pave the path. All in favour. Resolved 19/10/6/12.1\n\nThe clerk’s pay It was proposed"
            " that a clerk be appointed.",
            [("agreed", "Proposed: Cllr Elm; seconded: Cllr Oak to pave the path. All in favour.")],
        ),
    ],
)
def test_figures_stand_before_what_was_resolved_or_end_what_stands_before(
    business: str, decisions: list[tuple[str, str]]
) -> None:
    assert sorted(read(f"{HEAD}{business}\n").decisions()) == sorted(decisions)


def test_an_application_is_told_without_the_label_on_its_line() -> None:
    facts = read(f"{HEAD}Applications 19/01803/F – Extension to the mill Resolved 19/03/11.02 No objections.\n")
    (told,) = facts.names("decision")
    assert told == "19/01803/F - Extension to the mill: No objections."

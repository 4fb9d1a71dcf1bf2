"""What became of motions that were voted on in parts, or as amended, by the votes printed below them."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = "# 2nd Meeting of the Harbour Committee\n\nMarch 4, 2025, at 1:00 PM\n\nPresent: Ann Elm, Ben Oak, Cy Birch, Dee Ash\n\n"
MOVED = "> Moved by A. Elm\n\n> Seconded by B. Oak\n\n"
CLAUSES = (
    "That the following actions be taken with respect to the quay:\n\na)    the report on the quay BE RECEIVED;\n\n"
    "b)    the Harbour Master BE DIRECTED to report back to the April 30, 2025 meeting of the Harbour Committee; and\n\n"
    "c)    the funding for the new lamps of the quay BE APPROVED.\n\n"
)
AGREED = "> **Motion Passed (4 to 0)**\n\n****\n\n"
FAILED = "> **Motion Failed (1 to 3)**\n\n****\n\n"


def minutes(*parts: str) -> Facts:
    return read(f"{HEAD}## 2.1 The quay\n\n{''.join(parts)}## 2.2 Other business\n\nNone.\n")


def outcomes(facts: Facts) -> dict[str, str]:
    """The outcome of the clauses that are printed first, by their marks."""
    found: dict[str, str] = {}
    for mention in facts.extraction.mentions:
        if mention.kind == "decision" and "clause" in mention.attrs:
            found.setdefault(str(mention.attrs["clause"]), str(mention.attrs.get("outcome", "")))
    return found


def vote(words: str, result: str = AGREED) -> str:
    return f"{MOVED}{words}\n\n{result}"


@pytest.mark.parametrize(
    ("votes", "told"),
    [
        (vote("That the motion BE APPROVED."), "agreed agreed agreed"),
        (vote("That the motion, as amended, BE APPROVED."), "agreed agreed agreed"),
        (vote("That item 2.1, as amended, BE APPROVED."), "agreed agreed agreed"),
        (vote("Motion to approve part a)") + vote("Motion to approve the balance of the motion"), "agreed agreed agreed"),
        (vote("That parts a) and c) BE APPROVED.") + vote("That part b) of the motion BE APPROVED.", FAILED), "agreed rejected agreed"),
        (vote("Motion to approve parts a) to c)"), "agreed agreed agreed"),
        (
            vote("Motion to approve part c):\n\nc)    the funding for the new lamps of the quay BE APPROVED.", FAILED),
            "- - rejected",
        ),
        (
            vote("That the following actions be taken:\n\na)    the report on the quay BE RECEIVED;")
            + vote("That the following actions be taken:\n\nc)    the funding for the new lamps of the quay BE APPROVED."),
            "agreed - agreed",
        ),
        (
            vote("That the motion be amended to include a new part d) to read as follows:\n\nd)    the steps BE MENDED.")
            + vote("That the motion, as amended, BE APPROVED."),
            "agreed agreed agreed",
        ),
        (
            vote("That part b) be amended to read as follows:\n\nb)    no further action BE TAKEN.")
            + vote("That the motion, as amended, BE APPROVED."),
            "agreed - agreed",
        ),
        (
            vote("That part b) be amended to read as follows:\n\nb)    no further action BE TAKEN.", FAILED)
            + vote("That the motion BE APPROVED."),
            "agreed agreed agreed",
        ),
        (
            vote("That the motion be amended to take out what is said of lamps.") + vote("That the motion, as amended, BE APPROVED."),
            "- - -",
        ),
        (vote("That part c) BE REFERRED to the Board."), "- - -"),
        (vote("That the amendment, as amended, BE APPROVED."), "- - -"),
        (vote("That the delegation BE APPROVED to be heard at this time."), "- - -"),
        (vote("That the funding for the new lamps of the quay BE APPROVED be referred to the Board."), "- - -"),
    ],
)  # fmt: skip
def test_a_motion_in_parts_has_what_the_votes_below_it_gave_them(votes: str, told: str) -> None:
    found = outcomes(minutes(MOVED, CLAUSES, "****\n\n", votes))
    assert [found[mark] or "-" for mark in "abc"] == told.split()


def test_what_stands_above_additional_votes_is_what_was_agreed_in_the_end() -> None:
    final = CLAUSES + "Additional votes:\n\n****\n\n"
    amended = vote("That the motion be amended to take out what is said of boats.") + vote(
        "That the motion, as amended, BE APPROVED."
    )
    assert set(outcomes(minutes(final, amended)).values()) == {"agreed"}
    lost = vote("That the motion, as amended, BE APPROVED.", FAILED)
    assert set(outcomes(minutes(final, lost)).values()) == {""}


def test_a_task_of_a_part_that_was_agreed_is_to_be_done_and_says_that_a_rule_concluded_it() -> None:
    facts = minutes(MOVED, CLAUSES, "****\n\n", vote("Motion to approve part b)"))
    assert facts.attr("action", "due") == ["2025-04-30"]
    rules = [mention.attrs.get("_rule") for mention in facts.extraction.mentions if mention.attrs.get("clause") == "b"]
    assert rules[0] == "put-in-parts"
    assert minutes(MOVED, CLAUSES, "****\n\n", vote("Motion to approve part a)")).attr("action", "due") == []


def test_a_task_that_a_vote_repeats_is_one_task_of_one_decision() -> None:
    part = "b)    the Harbour Master BE DIRECTED to report back to the April 30, 2025 meeting of the Harbour Committee"
    facts = minutes(MOVED, CLAUSES, "****\n\n", vote(f"That the following actions be taken:\n\n{part}."))
    assert facts.attr("action", "due") == ["2025-04-30"]
    (arises,) = [claim for claim in facts.extraction.claims if claim.kind == "arises_from"]
    assert [len(one.spans) for one in facts.extraction.mentions if one.ref == arises.object] == [2]


def test_votes_of_another_item_are_none_of_it() -> None:
    facts = read(
        f"{HEAD}## 2.1 The quay\n\n{MOVED}{CLAUSES}****\n\n## 2.2 The pier\n\n{vote('That the motion, as amended, BE APPROVED.')}"
    )
    assert set(outcomes(facts).values()) == {""}

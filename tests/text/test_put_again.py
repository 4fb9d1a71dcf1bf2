"""A motion that a record prints again, as moved, in parts above its votes and as agreed in the end, is one decision."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = "# 2nd Meeting of the Harbour Committee\n\nMarch 4, 2025, at 1:00 PM\n\nPresent: Ann Elm, Ben Oak, Cy Birch, Dee Ash\n\n"
LEAD = "That the following actions be taken with respect to the quay:\n\n"
A = "a)    the report of the Harbour Master on the state of the quay BE RECEIVED;\n\n"
B = "b)    the funding for the new lamps along the quay and the steps BE APPROVED; and,\n\n"
PASSED = "> [!abstract]- Vote:\n> |Yeas:|Nays:|\n> |-|-|\n> |A. Elm|C. Birch|\n> |B. Oak|D. Ash|\n\n> **Motion Passed (2 to 2)**\n\n****\n\n"
LOST = PASSED.replace("Passed", "Failed")
DIVIDED = "****\n\n"


def moved(words: str, result: str = PASSED, mover: str = "A. Elm", seconder: str = "B. Oak") -> str:
    second = f"> Seconded by {seconder}\n\n" if seconder else ""
    return f"> Moved by {mover}\n\n{second}{words}{result}"


def minutes(*parts: str) -> Facts:
    return read(f"{HEAD}## 2.1 The quay\n\n{''.join(parts)}## 2.2 Other business\n\nNone.\n")


def test_parts_put_below_a_motion_are_its_clauses_with_their_votes() -> None:
    facts = minutes(moved(LEAD + A + B, DIVIDED), moved(LEAD + A), moved(LEAD + B, LOST))
    found = [one for one in facts.extraction.mentions if one.kind == "decision"]
    assert [(one.attrs["clause"], one.attrs["outcome"], len(one.spans)) for one in found] == [
        ("a", "agreed", 2),
        ("b", "rejected", 2),
    ]
    assert str(found[1].attrs["text"]).endswith("BE APPROVED;")
    votes = [sum(c.kind == "voted" and c.object == f"decision:{n}" for c in facts.extraction.claims) for n in (0, 1)]
    assert votes == [4, 4]


@pytest.mark.parametrize(
    "frame",
    [
        "Motion to approve part a):\n\n",
        "That part a) of the motion be approved and read as follows:\n\n",
        "Motion to approve part a) to read as follows:\n\n",
        f"That part a) be approved:\n\n{LEAD}",
    ],
)
def test_a_part_may_be_framed_by_the_motion_to_approve_it(frame: str) -> None:
    facts = minutes(moved(LEAD + A + B, DIVIDED), moved(frame + A))
    found = [one for one in facts.extraction.mentions if one.kind == "decision"]
    assert [(one.attrs["clause"], one.attrs.get("outcome"), len(one.spans)) for one in found] == [
        ("a", "agreed", 2),
        ("b", None, 1),
    ]
    assert not found[0].attrs.get("_rule")


def test_the_text_agreed_in_the_end_is_the_motion_that_was_moved() -> None:
    final = f"{LEAD}{A}{B}it being noted that a letter was received.\n\nAdditional Votes:\n\n{DIVIDED}"
    facts = minutes(final, moved(LEAD + A, DIVIDED), moved("That the motion, as amended, BE APPROVED.\n\n"))
    clauses = [one for one in facts.extraction.mentions if one.kind == "decision" and one.attrs.get("clause")]
    assert [(one.attrs["clause"], one.attrs["outcome"], len(one.spans)) for one in clauses] == [
        ("a", "agreed", 2),
        ("b", "agreed", 1),
    ]
    movers = {claim.object for claim in facts.extraction.claims if claim.kind == "moved"}
    assert clauses[0].ref in movers
    assert clauses[1].ref not in movers


def test_a_text_that_was_agreed_is_not_what_was_lost_in_the_same_words() -> None:
    final = f"{LEAD}{A}{B}Additional Votes:\n\n{DIVIDED}"
    facts = minutes(final, moved(LEAD + A, LOST), moved("That the motion, as amended, BE APPROVED.\n\n"))
    first = [one.attrs.get("outcome") for one in facts.extraction.mentions if one.attrs.get("clause") == "a"]
    assert first == ["agreed", "rejected"]


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(moved(LEAD + A, mover="C. Birch", seconder="D. Ash"), id="moved by others"),
        pytest.param(moved("That the motion be amended to add a new part to read as follows:\n\n" + A), id="amendment"),
        pytest.param(moved("That part a) be amended to read as follows:\n\n" + A), id="amended part"),
        pytest.param(moved("That part a) BE REFERRED:\n\n" + A), id="referred"),
    ],
)
def test_what_others_moved_or_what_amends_is_a_decision_of_its_own(again: str) -> None:
    facts = minutes(moved(LEAD + A + B, DIVIDED), again)
    assert [len(one.spans) for one in facts.extraction.mentions if one.kind == "decision"] == [1, 1, 1]


@pytest.mark.parametrize(("first", "second"), [(PASSED, PASSED), (LOST, PASSED)])
def test_two_votes_on_the_same_words_are_two_decisions(first: str, second: str) -> None:
    facts = minutes(moved(LEAD + A, first), moved(LEAD + A, second))
    found = [one.attrs.get("outcome") for one in facts.extraction.mentions if one.kind == "decision"]
    assert found == ["rejected" if result is LOST else "agreed" for result in (first, second)]


def test_a_part_that_was_voted_on_is_not_voted_on_again() -> None:
    facts = minutes(moved(LEAD + A, DIVIDED), moved(LEAD + A), moved(LEAD + A, LOST))
    found = [(one.attrs.get("outcome"), len(one.spans)) for one in facts.extraction.mentions if one.kind == "decision"]
    assert found == [("agreed", 2), ("rejected", 1)]


def test_a_reading_of_a_bill_is_a_decision_of_its_own() -> None:
    readings = [moved(f"That {name} Reading of Bill No. 7 BE APPROVED.\n\n") for name in ("First", "Second", "Third")]
    facts = minutes(moved("That First Reading of Bill No. 7 BE APPROVED.\n\n", DIVIDED), *readings)
    assert len([one for one in facts.extraction.mentions if one.kind == "decision"]) == 3


def test_short_words_are_told_by_their_mark() -> None:
    short = "the letter BE RECEIVED;\n\n"
    facts = minutes(moved(f"{LEAD}a)    {short}b)    {short}", DIVIDED), moved(f"{LEAD}b)    {short}", LOST))
    found = [one for one in facts.extraction.mentions if one.kind == "decision"]
    assert [(one.attrs["clause"], len(one.spans)) for one in found] == [("a", 1), ("b", 2)]

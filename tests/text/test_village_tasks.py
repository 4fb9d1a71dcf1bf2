"""Tasks as the minutes of villages give them: with numbers and marks before them, to several by initials, and promised by members."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "Minutes of a meeting of Westmere Parish Council held on Monday 7 March 2011 in the Village Hall\n\n"
    "Present: Cllr Ann Birch AB (Chair), Cllr Dave Oak DO, Cllr Gail Kelm GK, Mrs Eve Larch (Clerk)\n\n4. Footpaths\n\n"
)


def facts(words: str) -> Facts:
    """What is found in an item of business."""
    return read(f"{HEAD}{words}\n\n5. Date of next meeting: 4 April 2011\n")


def tasks(words: str) -> list[str]:
    """The words of the tasks of an item."""
    return [str(text) for text in facts(words).attr("action", "text")]


@pytest.mark.parametrize(
    "words",
    [
        "A gate is loose. \\*Cllr Oak to contact the mason for a visit.",
        "A lamp is out.\n\n4.1 Clerk to check with the county whether it can be mended.",
        "AB and DO to attend.",
        "DO/GK to organise.",
        "Cllr Oak agreed to assist Cllr Kelm on the project.",
        "Cllr Kelm volunteered to decorate the tree in the church.",
        "Cllr Oak agreed to go back to the club.",
        "Cllr Kelm agreed to have a look at it.",
        "No quote had been received and the Chair asked the Clerk to contact them to voice the concern.",
        "DECISION: That the Clerk arrange a visit.",
    ],
)
def test_a_village_gives_a_task(words: str) -> None:
    assert len(tasks(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "They have agreed to clear the site as soon as possible.",
        "She agreed to work closely with the schools.",
        "4.2 The Clerk request approval to set up direct debits.",
        "The owner had asked the Clerk to contact them.",
    ],
)
def test_what_others_promise_or_only_ask_is_no_task(words: str) -> None:
    assert tasks(words) == []


def test_a_task_of_several_by_initials_is_of_each_of_them() -> None:
    assert facts("AB and DO to attend.").links("asked_of") == [
        ("AB and DO to attend.", "Cllr Ann Birch"),
        ("AB and DO to attend.", "Cllr Dave Oak"),
    ]


def test_an_interest_declared_in_minutes_without_items_is_read() -> None:
    text = HEAD.partition("4. Footpaths")[0] + (
        "Members Declaration of Interest (items on the agenda): Cllr Dave Oak declared an interest in Item 10.\n\n"
        "Highways: GK declared a personal interest in the hedge.\n"
    )
    assert {who for who, _ in read(text).links("declared_interest")} == {"Cllr Dave Oak", "Cllr Gail Kelm"}


@pytest.mark.parametrize(
    ("words", "settled"),
    [
        ("Mrs Fay Rowan was co-opted to Westmere Parish Council.", ["Mrs Fay Rowan was co-opted to Westmere Parish Council."]),
        ("4.1 Mr Hal Thorn was duly co-opted as a Parish Councillor.", ["Mr Hal Thorn was duly co-opted as a Parish Councillor."]),
        ("Mr Hal Thorn was co-opted as a member of the Fen Committee.", []),
        ("The report was late as Mr Hal Thorn was co-opted as a member.", []),
        ("All Councillors read through the agreement and agreed to sign it.", ["All Councillors read through the agreement and agreed to sign it."]),
        ("A decision was made that no help will be given.", ["A decision was made that no help will be given."]),
        ("It was again decided that no help should be given.", ["It was again decided that no help should be given."]),
        ("They may speak before a decision was made.", []),
    ],
)  # fmt: skip
def test_a_village_settles_in_its_own_words(words: str, settled: list[str]) -> None:
    assert [text for _, text in facts(words).decisions()] == settled

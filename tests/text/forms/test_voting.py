"""Movers, seconders and votes: in all word orders, by number in figures and words, by name in lists and in sentences."""

from __future__ import annotations

import pytest

from tests.text.forms.minutes import minutes, surnames
from tests.text.papers import Facts


@pytest.mark.parametrize(
    ("words", "mover", "seconder"),
    [
        ("It was moved by Councillor Birch seconded by Councillor Elm and\n\nRESOLVED – That the plan be approved.", "Birch", "Elm"),
        ("It was moved by Councillor A Birch, seconded by Councillor B Elm and supported by Councillor C Oak, that the plan be approved.\n\nRESOLVED that the plan be approved.", "Birch", "Elm"),
        ("Moved by the Lord Mayor (Councillor Birch),\nSeconded by the Deputy Lord Mayor (Councillor Elm) and\n\nResolved - That the plan be approved.", "Birch", "Elm"),
        ("Councillor Birch MOVED and Councillor Elm SECONDED that the plan be approved.\n\nThe motion was put to the vote and declared CARRIED.", "Birch", "Elm"),
        ("Cllr Birch moved the appointment of Cllr Ash as Chairman and Cllr Elm subsequently seconded the motion. It was RESOLVED that Cllr Ash be appointed Chairman.", "Birch", "Elm"),
        ("Mr A Birch moved, Mr B Elm seconded:\n\n\"That the plan be approved.\"\n\nCarried.", "Birch", "Elm"),
        ("Sir P A Birch proposed, and Mr B Elm seconded that the plan be approved.\n\nAgreed without a vote.", "Birch", "Elm"),
        ("Councillor Birch proposed Councillor Ash as Lord Mayor for the year. This was seconded by Councillor Elm.\n\nRESOLVED that Councillor Ash be elected Lord Mayor.", "Birch", "Elm"),
        ("RESOLVED that Councillor Ash, as nominated by Councillor Birch and seconded by Councillor Elm, be elected Chair.", "Birch", "Elm"),
        ("It was\n\nPROPOSED by Councillor Birch\n\nSeconded by Councillor Elm, and\n\nRESOLVED:\n\nThat the plan be approved.", "Birch", "Elm"),
        ("RESOLVED that:\n\n(a) the plan be approved; and\n\n(b) the rents stay.\n\nProposed by: Cllr Birch        Seconded by: Cllr Elm", "Birch", "Elm"),
        ("On the proposal of Comhairleoir Birch, seconded by Comhairleoir Elm, An Chomhairle approved the plan.", "Birch", "Elm"),
        ("Mr Birch prop. Mr Elm 2nd that the plan be approved. All in favour.", "Birch", "Elm"),
        ("Cllr Birch proposed Cllr Ash seconded by Cllr Elm as Chairman. All agreed.", "Birch", "Elm"),
        ("Councillor Birch, seconded by Councillor Ann Elm, proposed that this be done.\n\nRESOLVED that the plan be approved.", "Birch", "Elm"),
    ],
)  # fmt: skip
def test_movers_and_seconders_in_any_order(words: str, mover: str, seconder: str) -> None:
    facts = minutes(words)
    assert (surnames(facts.links("moved")), surnames(facts.links("seconded"))) == ([mover], [seconder])
    decisions = set(facts.names("decision"))
    assert {decision for _, decision in facts.links("moved")} == decisions, "every clause has the mover"
    assert {outcome for outcome, _ in facts.decisions()} <= {"resolved", "agreed"}


def test_each_of_two_proposals_has_its_own_movers() -> None:
    facts = minutes(
        "On the proposal of Councillor Birch, seconded by Councillor Elm, it was agreed to build homes.\n\nOn the proposal of Councillor Oak, seconded by Councillor Ash, it was agreed to plant trees."
    )
    assert facts.links("moved") == [
        (mover, words)
        for mover, words in zip(("Councillor Birch", "Councillor Oak"), facts.names("decision"), strict=True)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "It was moved by Councillor Birch, seconded by Councillor Elm, that the homes be sold. On being put to the vote the motion was LOST.",
        "An amendment was moved by Councillor Birch, seconded by Councillor Elm:\n\n\"That the homes be sold.\"\n\nOn being put to the vote, the amendment was declared LOST.",
    ],
)  # fmt: skip
def test_what_was_lost_is_rejected(words: str) -> None:
    facts = minutes(words)
    assert [outcome for outcome, _ in facts.decisions()] == ["rejected"]
    assert surnames(facts.links("moved")) == ["Birch"]


@pytest.mark.parametrize(
    "words",
    [
        "Councillor Birch to move:\n\n“That this Council builds homes.”",
        "Councillor C Birch to MOVE and Councillor Elm to SECOND:\n\nHomes for All\n\nCouncil resolves to:\n\n1. build homes\n\n2. mend roofs",
        "It was moved by Councillor Birch, seconded by Councillor Elm, that the homes be sold. The motion was withdrawn.",
        "It was proposed by Councillor Birch that the homes be sold but there was no seconder.",
    ],
)
def test_what_was_not_put_is_no_decision(words: str) -> None:
    assert minutes(words).decisions() == []


@pytest.mark.parametrize(
    ("words", "tally"),
    [
        ("RESOLVED that the plan be approved.\n\nVoting: unanimous", "unanimous"),
        ("RESOLVED (unanimously) that the plan be approved.", "unanimous"),
        ("UNANIMOUSLY RESOLVED that the plan be approved.", "unanimous"),
        ("It was unanimously agreed to build homes.", "unanimous"),
        ("RESOLVED that the plan be approved.\n\nVoting: For 5, Against 2, Abstain 1", "5 for, 2 against, 1 abstained"),
        ("RESOLVED that the plan be approved.\n\n(Voting: 7 for, 0 against and 2 abstentions)", "7 for, 0 against, 2 abstained"),
        ("RESOLVED (by 9 votes to 3 with 1 abstention) that the plan be approved.", "9 for, 3 against, 1 abstained"),
        ("RESOLVED that the plan be approved by nine votes to nine on the casting vote of the Chair.", "9 for, 9 against"),
        ("On a vote of nine for and two against it was RESOLVED that the plan be approved.", "9 for, 2 against"),
        ("The motion was put to the vote, with twenty-three voting for and none against, and it was\n\nRESOLVED that the plan be approved.", "23 for, 0 against"),
        ("Moved by Councillor Birch, seconded by Councillor Elm,\n\nThat the plan be deferred.\n\nOn a vote, sixteen Members voted for the proposal and none against and it was declared carried.", "16 for, 0 against"),
        ("Moved by A. Birch\n\nSeconded by B. Elm\n\nThat the homes BE BUILT.\n\nMotion Passed (12 to 3)", "12 for, 3 against"),
    ],
)  # fmt: skip
def test_votes_are_counted_in_figures_and_in_words(words: str, tally: str) -> None:
    assert minutes(words).attr("decision", "tally") == [tally]


def test_a_count_is_of_one_decision() -> None:
    facts = minutes(
        "An amendment was moved by Councillor Oak, seconded by Councillor Ash:\n\n\"That the homes be sold.\"\n\nThe amendment was declared LOST, with 5 Members voting for and 12 against.\n\nThe motion was then put and it was\n\nRESOLVED that the homes be built."
    )  # fmt: skip
    counted = {m.attrs["outcome"]: m.attrs.get("tally", "") for m in facts.extraction.mentions if m.kind == "decision"}
    assert counted == {"rejected": "5 for, 12 against", "resolved": ""}


def sides(facts: Facts) -> set[tuple[str, str]]:
    names = {m.ref: m.name.rpartition(" ")[2] for m in facts.extraction.mentions}
    return {(names[c.subject], str(c.attrs["vote"])) for c in facts.extraction.claims if c.kind == "voted"}


SIDES = {("Birch", "for"), ("Elm", "for"), ("Oak", "against"), ("Ash", "abstained")}


@pytest.mark.parametrize(
    "words",
    [
        "On the requisition of Councillor Birch the voting on the motion was recorded as follows:\n\nFOR\nCouncillors Birch, Elm\n\nAGAINST\nCouncillor Oak\n\nABSTENTIONS\nCouncillor Ash\n\nRESOLVED that the plan be approved.",
        "RESOLVED that the plan be approved.\n\nA recorded vote was taken:\n\nFor (2): Councillors Birch and Elm\nAgainst (1): Councillor Oak\nAbstained (1): Councillor Ash",
        "RESOLVED that the plan be approved.\n\nFor: Birch, Elm\nAgainst: Oak\nAbstain: Ash",
        "RESOLVED that the plan be approved. Councillors Birch and Elm voted in favour. Councillor Oak voted against. Councillor Ash abstained.",
        "Councillors Birch and Elm voted for the motion, Councillor Oak voted against and Councillor Ash abstained. RESOLVED that the plan be approved.",
    ],
)
def test_votes_by_name_beside_a_resolution(words: str) -> None:
    facts = minutes(words)
    assert sides(facts) == SIDES
    assert len({decision for _, decision in facts.links("voted")}) == 1

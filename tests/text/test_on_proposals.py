"""What the record says was done on somebody's proposal, whatever the verb."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "Minutes of the Housing Committee held on 10th April, 2017\n\nPresent: Councillors Elm, Ash, Oak.\n\n1. Dates\n\n"
)


def on(text: str, more: str = "") -> Facts:
    return read(f"{HEAD}{text}\n\n{more}2. Roads\n\nNone were mended.\n")


@pytest.mark.parametrize(
    ("done", "outcome"),
    [
        ("Councillor Oak was re-appointed to the Board of the Mill", "agreed"),
        ("the date of the July Meeting was re-fixed to Monday, 8th July", "agreed"),
        ("the filling of the vacancy was deferred to the June Meeting", "deferred"),
        ("this matter would refer back to the Clerk", "agreed"),
        ("it was requested that the owner be invited to the next Meeting", "agreed"),
        ("a meeting with the owner is requested", "agreed"),
    ],
)
@pytest.mark.parametrize(
    "frame",
    [
        "On the proposal of Councillor Elm, seconded by Councillor Ash,",
        "Following discussion, on the proposal of Councillor Elm and seconded by Councillor\n\nAsh",
        "On the proposition of the Chair, Councillor Elm, seconded by Councillor Ash,",
    ],
)
def test_what_was_done_on_a_proposal_is_a_decision_with_its_movers(frame: str, done: str, outcome: str) -> None:
    words = " ".join(f"{frame} {done}.".split())
    facts = on(f"{frame} {done}.")
    assert facts.decisions() == [(outcome, words)]
    assert [who for who, _ in facts.links("moved")] == ["Councillor Elm"]
    assert [who for who, _ in facts.links("seconded")] == ["Councillor Ash"]


def test_what_was_only_asked_for_in_a_record_that_tells_results_has_none() -> None:
    asked = "On the proposal of Councillor Elm, seconded by Councillor Ash, it was requested that the owner be invited."
    told = "Proposed by Councillor Elm;\nSeconded by Councillor Oak;\nAnd Resolved:\n“That, the lamps in the Lane be lit.”\n\n"
    assert ("", asked) in on(asked, told).decisions()


@pytest.mark.parametrize(
    "said",
    [
        "The Chair said that a vote would be taken on the proposal of Councillor Elm, seconded by Councillor Ash, to close the hall.",
        "On the proposal of Councillor Elm, seconded by Councillor Ash, it was stated that the bridge was a risk.",
        "On the proposal of Councillor Elm, seconded by Councillor Ash, Standing Orders were suspended to complete the Agenda.",
        "On the proposal of Councillor Elm, seconded by Councillor Ash, the following amendment was proposed:",
        "Councillor Oak asked who had spoken on the proposal of Councillor Elm, seconded by Councillor Ash, in the debate.",
    ],
    ids=["vote", "stated", "procedure", "amendment", "asked"],
)
def test_what_is_only_put_or_said_is_none(said: str) -> None:
    assert on(said).decisions() == []


def test_minutes_moved_with_a_title_that_ends_in_a_stop_are_procedure() -> None:
    said = "The Minutes of the Meeting of the Committee held on 6th March were proposed by Cllr. Elm, seconded by Cllr. Ash and adopted."
    assert on(said).decisions() == []


def test_a_seconder_may_be_named_on_the_line_below_the_title() -> None:
    facts = on("Councillor Elm proposed that the Lane be closed. This was seconded by Councillor\n\nAsh.")
    assert [who for who, _ in facts.links("seconded")] == ["Councillor Ash"]


def test_what_was_proposed_and_adopted_is_agreed() -> None:
    told = "Proposed by Councillor Elm;\nSeconded by Councillor Oak;\nAnd Resolved:\n“That, the lamps in the Lane be lit.”\n\n"
    facts = on("The plan for the Lane was proposed by Councillor Elm, seconded by Councillor Ash,\nand adopted.", told)
    assert "agreed" in [outcome for outcome, words in facts.decisions() if words.startswith("The plan")]


@pytest.mark.parametrize("verb", ["requested", "suggested", "further recommended", "called for"])
def test_what_somebody_asked_for_is_a_proposal_where_it_was_seconded(verb: str) -> None:
    said = f"Councillor Elm {verb} a report on the lamps. This was seconded by Councillor Ash and agreed."
    facts = on(f"Councillor Oak spoke of the lamps. {said}")
    assert facts.decisions() == [("agreed", said)]
    assert [who for who, _ in facts.links("moved")] == ["Councillor Elm"]
    assert [who for who, _ in facts.links("seconded")] == ["Councillor Ash"]


def test_whoever_is_only_called_he_is_no_mover() -> None:
    said = "He proposed that a letter be sent to the owner. This was seconded by Councillor Ash and agreed."
    facts = on(f"Councillor Oak and Councillor Elm spoke of the lamps. {said}")
    assert (facts.decisions(), facts.links("moved")) == ([("agreed", said)], [])


@pytest.mark.parametrize("more", ["He", "Councillor Elm also"])
def test_what_a_proposer_asked_for_besides_is_of_the_proposal(more: str) -> None:
    said = f"Councillor Elm proposed that the Lane be closed. {more} requested a report on it. This was seconded by Councillor Ash."
    assert [words for _, words in on(said).decisions()] == [said]


def test_what_was_asked_for_earlier_and_not_seconded_is_no_proposal() -> None:
    said = "Councillor Elm requested a report. Members spoke of the lamps at length. The Clerk was thanked."
    assert on(said).decisions() == []


def test_movers_may_be_named_by_a_capital_by() -> None:
    said = (
        "Proposed By Councillor Elm;\nSeconded By Councillor Ash;\nAnd Resolved:\n“That, the lamps in the Lane be lit.”"
    )
    facts = on(said)
    assert [outcome for outcome, _ in facts.decisions()] == ["resolved"]
    assert [who for who, _ in facts.links("moved")] == ["Councillor Elm"]


@pytest.mark.parametrize(
    "told", ["The report noted that it was proposed to paint", "The Clerk said it was proposed to paint"]
)
def test_what_is_only_told_to_have_been_proposed_is_not_what_was_put(told: str) -> None:
    put = "Proposed by Councillor Elm;\nSeconded by Councillor Ash;\nAnd Resolved:\n“That the homes be painted.”"
    facts = on(f"{told} the homes.\n\nMembers spoke of them. {put}")
    assert facts.decisions() == [("resolved", "That the homes be painted.")]


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Elm stated that the lamps were out in the lane and proposed that the owner be invited.",
        "Councillor Elm thanked the Clerk and also requested a report on the lamps.",
    ],
)
def test_whoever_a_sentence_opens_with_proposed_what_it_ends_with(said: str) -> None:
    facts = on(f"{said} This was seconded by Councillor Ash and agreed.")
    assert facts.decisions() == [("agreed", f"{said} This was seconded by Councillor Ash and agreed.")]
    assert (facts.links("moved")[0][0], facts.links("seconded")[0][0]) == ("Councillor Elm", "Councillor Ash")


def test_what_somebody_else_asked_for_is_not_proposed_by_whoever_opens_the_sentence() -> None:
    said = "Councillor Elm thanked Councillor Oak, who requested a report. This was seconded by Councillor Ash."
    assert "Councillor Elm" not in [who for who, _ in on(said).links("moved")]


def test_votes_are_on_what_was_put_before_them_where_what_follows_is_put_afresh() -> None:
    first = "Councillor Elm proposed that the vote of June be recalled. This was seconded by Councillor Ash."
    votes = "The result of the voting was as follows:\n\nFor\n\nCouncillor Oak (1)\n\nAgainst\n\nCouncillors Elm and Ash (2)\n\nThe Clerk declared that Members were again not in favour."
    then = "Councillor Ash proposed that the owner be thanked. This was seconded by Councillor Oak."
    facts = on(f"{first} {votes}\n\n{then}")
    assert [said.startswith("Councillor Elm") for _, said in facts.links("voted")] == [True] * 3


@pytest.mark.parametrize(
    "words",
    [
        "In the absence of Cllr E. Birch, this item was deferred to the next meeting of the Committee.",
        "With the consent of the members, consideration of this item was deferred to the next meeting.",
        "Items 6 and 7 on the Agenda were deferred to the next meeting of the Committee.",
        "On the proposal of Cmhlr. Ó Birch, seconded by Councillor Oak, this Motion was deferred to the next Meeting.",
    ],
)
def test_business_put_off_is_deferred_whatever_leads_up_to_it(words: str) -> None:
    assert on(words).decisions() == [("deferred", words)]


def test_an_agreement_that_was_reached_is_one() -> None:
    words = "An agreement was reached that the van in Mere would only stand there at night."
    assert on(words).decisions() == [("agreed", words)]
    assert on("An agreement was reached with the county on the road.").decisions() == []
    assert on("He said the works had been deferred to the summer by the county.").decisions() == []

"""Divisions whose sides are listed by name: for the motion, for the amendment, against."""

import pytest

from tests.text.papers import Facts, read

TOP = "Council - Monday, 10th April, 2017 7.00 pm\n\nMinutes\n\n1. Paths\n\n"
PROCEDURAL = (
    "Councillor Birch moved as a procedural motion, seconded by Councillor Ann Elm:-\n\nThat the path be looked at first.\n\n"
    "On a division, there voted:-\n\n"
)
TWO = (
    "The Convener moved, seconded by the Vice Convener:-\n\nthat the path be paved.\n\nCouncillor Birch moved as an amendment, seconded by Councillor Elm:-\n\n"
    "that the path be closed.\n\n"
)


def council(minutes: str) -> Facts:
    return read(TOP + minutes + "\n\n2. Ponds\n\nThe pond was looked at.\n")


def votes(facts: Facts, outcome: str) -> list[str]:
    words = next(words for how, words in facts.decisions() if how == outcome)
    return sorted(who.split()[-1] for who, of in facts.links("voted") if of == words)


@pytest.mark.parametrize(("against", "outcome", "said"), [(1, "agreed", "adopt"), (3, "rejected", "reject")])
def test_a_procedural_motion_and_the_names_for_and_against_it(against: int, outcome: str, said: str) -> None:
    others = ("Councillor Oak", "Councillors Fir and Oak", "Councillors Fir, Larch and Oak")[against - 1]
    facts = council(
        f"{PROCEDURAL}For the procedural motion  (2)  -  Lord Provost; and Councillors Birch and Ann Elm.\n\nAgainst the procedural motion  ({against})  -  {others}.\n\n"
        f"Declined to vote  (1)  -  Councillor Yew.\n\nThe Council resolved:-\n\nto {said} the procedural motion."
    )
    assert (outcome, "That the path be looked at first.") in facts.decisions()
    assert f"2 for, {against} against" in facts.attr("decision", "tally")
    cast = votes(facts, outcome)
    assert {"Birch", "Elm", "Oak"} <= set(cast)
    assert "Yew" not in cast
    assert [who.split()[-1] for who, _ in facts.links("moved")] == ["Birch"]
    assert [who.split()[-1] for who, _ in facts.links("seconded")] == ["Elm"]


def test_a_motion_and_an_amendment_with_the_names_for_each() -> None:
    facts = council(
        f"{TWO}On a division, there voted:- For the motion by the Convener (3) - the Convener; and Councillors Fir and Larch; "
        "For the amendment by Councillor Birch (2) - Councillors Birch and Elm; Declined to vote (1) Councillor Yew.\n\nThe Council resolved:-\nto adopt the motion."
    )
    found = facts.decisions()
    assert ("agreed", "that the path be paved.") in found
    assert ("rejected", "that the path be closed.") in found
    assert votes(facts, "agreed") == votes(facts, "rejected") == ["Birch", "Elm", "Fir", "Larch"]
    assert [who.split()[-1] for who, _ in facts.links("moved")] == ["Birch"]


def test_the_names_below_the_counts_of_motion_and_amendment() -> None:
    facts = council(
        "Mr A Birch, seconded by Mrs B Elm, MOVED that the path be paved.\n\nAs an AMENDMENT, Mr C Fir, seconded by Ms D Larch, moved that the path be closed.\n\n"
        "On a vote being taken, the MOTION received 2 votes and the AMENDMENT received 3 votes and the AMENDMENT was therefore CARRIED, votes having been cast as follows -\n\n"
        "For the Motion:\nMr A Birch, Mrs B Elm\n\nFor the Amendment:\nMr C Fir, Ms D Larch; Mr E Oak\n\nThe path is muddy."
    )
    assert sorted(facts.decisions())[:2] == [
        ("agreed", "that the path be closed."),
        ("rejected", "that the path be paved."),
    ]
    assert votes(facts, "agreed") == votes(facts, "rejected") == ["Birch", "Elm", "Fir", "Larch", "Oak"]


def test_a_tie_settles_nothing() -> None:
    facts = council(
        f"{PROCEDURAL}For the procedural motion (1) - Councillor Birch.\n\nAgainst the procedural motion (1) - Councillor Oak.\n\nThe meeting went on."
    )
    assert not [how for how, _ in facts.decisions() if how in ("agreed", "rejected")]


def test_two_amendments_of_which_the_list_names_neither_are_left() -> None:
    facts = council(
        f"{TWO}Councillor Larch moved as a further amendment, seconded by Councillor Fir:-\n\nthat the path be sold.\n\nOn a division, there voted:- For the motion (2) - Councillors Oak and Fir; For the amendment (1) - Councillor Elm.\n"
    )
    assert not [how for how, _ in facts.decisions() if how in ("agreed", "rejected")]
    assert facts.links("voted") == []


def test_a_division_between_two_amendments_leaves_all_open() -> None:
    facts = council(
        f"{TWO}On a division, there voted:- For the motion (1) - Councillor Oak; For the amendment by Councillor Birch (2) - Councillors Elm and Fir.\n\n"
        "The Council then divided.\n\nOn a division, there voted:- For the amendment by Councillor Birch (1) - Councillor Elm; For the amendment by Councillor Larch (2) - Councillors Fir and Oak.\n"
    )
    assert not [how for how, _ in facts.decisions() if how in ("agreed", "rejected")]


PUT = (
    "Councillor Ann Birch, seconded by Councillor Ben Elm, moved that the path be paved.\n\n"
    "Councillor Cy Fir, seconded by Councillor Dee Larch, moved an amendment that the path be closed.\n\n"
)
BLOCKS = (
    "Motion\nThat the path be paved.\nMoved by Councillor Birch, seconded by Councillor Elm.\n\n"
    "Amendment\nThat the path be closed.\nMoved by Councillor Fir, seconded by Councillor Larch.\n\n"
)
NAMES = "For the Motion (3) Councillors Birch, Elm and Oak\nFor the Amendment (2) Councillors Fir and Larch\n\n"


@pytest.mark.parametrize(
    ("put", "vote", "named"),
    [
        (PUT, "The result of a recorded vote was as follows:\n\nFor the Amendment: Councillors Fir and Larch (2)\n\nFor the Motion: Councillors Birch, Elm and Oak (3)\n\nThe Motion was therefore carried.", True),
        (BLOCKS, f"On a division there voted:\n{NAMES}Accordingly the Motion became the finding of the meeting.", True),
        (PUT, "On a show of hands Members voted as follows:-\nMotion    - 3 votes\nAmendment - 2 votes\nThe Motion was accordingly carried.", False),
        (f"VOTE\n{PUT}", "On a show of hands:\nAmendment: 2 votes\nMotion: 3 votes\nThe Motion was carried.", False),
        (BLOCKS, "A vote was taken by calling the roll.\n\nThe Motion was carried by 3 votes to 2 and the Committee resolved accordingly.", False),
    ],
)  # fmt: skip
def test_a_motion_and_an_amendment_put_against_each_other(put: str, vote: str, named: bool) -> None:
    facts = council(put + vote)
    found = {words.rstrip(".").lower().removeprefix("that "): outcome for outcome, words in facts.decisions()}
    assert found["the path be paved"] == "agreed"
    assert found["the path be closed"] == "rejected"
    assert {"3 for, 2 against", "2 for, 3 against"} <= set(facts.attr("decision", "tally"))
    assert [who.split()[-1] for who, _ in facts.links("moved")] == ["Birch", "Fir"]
    assert [who.split()[-1] for who, _ in facts.links("seconded")] == ["Elm", "Larch"]
    assert bool(facts.links("voted")) is named
    if named:
        assert votes(facts, "agreed") == ["Birch", "Elm", "Fir", "Larch", "Oak"]


def test_what_stands_below_a_label_without_movers_is_put_by_nobody() -> None:
    facts = council(
        "Motion\nThat the path be paved.\n\nAmendment\nThat the path be closed.\n\nThe Motion was carried by 3 votes to 2."
    )
    assert facts.links("moved") == []
    assert "rejected" not in [outcome for outcome, _ in facts.decisions()]

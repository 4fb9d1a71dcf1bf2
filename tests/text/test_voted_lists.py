"""Lists of how each voted, as councils of Northern Ireland, New South Wales and Canada print them, and their counts."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "Elmwick City Council\nMinutes of the Council Meeting held on Tuesday 4 March 2025 at 7.00 pm\n\n"
    "Present: Councillors Elm, Oak, Yew, Fir, Ash and T. Birch\n\n1. Roads\n\n"
)
PUT = "Moved by Alderman Elm,\nSeconded by Councillor Oak,\n\nThat the road be mended.\n\n"
LOST = "On a recorded vote, two Members voted for the proposal and four against, and it was declared lost.\n\n"
TWO = "The Deputy Lord Mayor, (Alderman Elm); and Councillor Oak"
FOUR = "The High Sheriff (Councillor Yew); and Councillors Fir, Ash and T. Birch"
SIDES = {
    "for": ["Alderman Elm", "Councillor Oak"],
    "against": ["Councillor Yew", "Fir", "Ash", "T. Birch"],
}


def minutes(words: str) -> Facts:
    return read(f"{HEAD}{words}\n\n2. Parks\n\nNone was laid out.\n")


def sides(facts: Facts) -> dict[str, list[str]]:
    names = {m.ref: m.name for m in facts.extraction.mentions}
    found: dict[str, list[str]] = {}
    for claim in facts.extraction.claims:
        if claim.kind == "voted":
            found.setdefault(str(claim.attrs["vote"]), []).append(names[claim.subject])
    return found


@pytest.mark.parametrize(
    "lists",
    [
        f"For 2 | Against 4 |\n{TWO} | {FOUR} |",
        f"| For (2) | Against (4) |\n|---|---|\n| {TWO} | {FOUR} |",
        f"For 2\n\n{TWO}\n\nAgainst 4\n\n{FOUR}",
        f"For 2\n\nAgainst 4\n\n{TWO}\n\n{FOUR}",
    ],
)
def test_columns_of_names_below_a_result_are_its_votes(lists: str) -> None:
    facts = minutes(PUT + LOST + lists)
    assert facts.decisions() == [("rejected", "That the road be mended.")]
    assert sides(facts) == SIDES
    assert facts.attr("decision", "tally") == ["2 for, 4 against"]


@pytest.mark.parametrize(
    "lists",
    [
        f"For 2\n\nAgainst 3\n\n{TWO}\n\n{FOUR}",
        f"For 2\n\nAgainst 4\n\n{TWO}; and {FOUR}",
        f"For 2\n\nAgainst 4\n\nThe Members then left.\n\n{TWO}\n\n{FOUR}",
    ],
)
def test_names_of_which_a_side_has_another_number_are_nobodys_votes(lists: str) -> None:
    assert sides(minutes(PUT + LOST + lists)) == {}


def test_sides_are_told_in_sentences_with_their_totals() -> None:
    words = (
        "RESOLVED on the motion of Councillors Oak and Yew that the road be mended.\n\n"
        "For the Motion were Councillors Elm, Oak and\nYew (Total 3).\n\nAgainst the Motion was Councillor Fir (Total 1)."
    )
    facts = minutes(words)
    assert sides(facts) == {"for": ["Elm", "Oak", "Yew"], "against": ["Councillor Fir"]}
    assert facts.attr("decision", "tally") == ["3 for, 1 against"]
    facts = minutes(words.replace("Councillor Fir (Total 1)", "Nil (Total 0)"))
    assert facts.attr("decision", "tally") == ["3 for, 0 against"]
    told = words.replace("For the Motion were", "For the work were thanked").partition("\n\nAgainst")[0]
    assert sides(minutes(told)) == {}


@pytest.mark.parametrize(
    "by", ["COUNCILLOR Oak, seconded by COUNCILLOR YEW,\nTHAT", "Councillor Oak and seconded by Councillor Yew that"]
)
def test_a_resolution_ends_before_those_for_and_against_it(by: str) -> None:
    facts = minutes(
        f"RESOLVED ON THE MOTION OF {by} the road be mended.\nFOR: Councillors\nElm, Oak and\nYew\nAGAINST: Nil"
    )
    assert facts.decisions() == [("resolved", "the road be mended.")]
    assert [name.lower() for name, _ in facts.links("moved") + facts.links("seconded")] == [
        "councillor oak",
        "councillor yew",
    ]
    assert sides(facts) == {"for": ["Elm", "Oak", "Yew"]}
    assert facts.attr("decision", "tally") == []


def test_a_resolution_ends_the_list_of_those_present() -> None:
    text = (
        "MINUTES OF General Meeting\nHeld at Council Chambers, ELMWICK\non Tuesday 4 March 2025\nat 6:30PM\nPRESENT\n"
        "Councillors Elm (Chairman), Oak and Yew.\nROADS\nRESOLVED ON THE MOTION OF COUNCILLOR Oak, seconded by COUNCILLOR Yew,\n"
        "THAT the road be mended.\nFOR: Councillors Elm, Oak and Yew\nAGAINST: Nil\n"
    )
    facts = read(text)
    assert facts.decisions() == [("resolved", "the road be mended.")]
    assert [name for name, _ in facts.room()] == ["Elm", "Oak", "Yew"]


def test_movers_stand_behind_the_word_motion() -> None:
    words = "THAT the road be mended.\n\nMotion Carried\n\nFor Motion:       Crs Elm, Oak and Yew\n\nAgainst Motion:     Nil"
    facts = minutes(f"Motion: (Elm/Oak)\n\n{words}")
    assert [name for name, _ in facts.links("moved") + facts.links("seconded")] == ["Elm", "Oak"]
    assert sides(facts) == {"for": ["Elm", "Oak", "Yew"]}
    assert minutes(f"Motion: (Roads/Parks)\n\n{words}").links("moved") == []


def test_a_list_goes_on_in_a_line_of_names_alone() -> None:
    words = "Moved by Councillor Elm, seconded by Councillor Oak that the road be mended.\nCARRIED\n"
    lists = "In favour: Councillor Elm Councillor Oak\n{}\nOpposed: Councillor Fir"
    assert sides(minutes(words + lists.format("Councillor Yew Councillor Ash"))) == {
        "for": ["Councillor Elm", "Councillor Oak", "Councillor Yew", "Councillor Ash"],
        "against": ["Councillor Fir"],
    }
    left = sides(minutes(words + lists.format("Councillor Yew left the room")))
    assert left["for"] == ["Councillor Elm", "Councillor Oak"]


def test_fewer_names_than_votes_are_a_problem() -> None:
    words = (
        "Councillor Elm moved, seconded by Councillor Oak:-\n\nThat the road be mended.\n\nOn a division, there voted:-\n\n"
        "For the motion (3) - {}Councillors Elm and Oak.\n\nAgainst the motion (1) - Councillor Fir.\n"
    )
    (problem,) = minutes(words.format("Lord Provost; and ")).extraction.problems
    assert problem.code == "votes-short"
    assert problem.message == "3 are said to have voted for “That the road be mended.”, and 2 of their names were read"
    assert minutes(words.format("").replace("(3)", "(2)")).extraction.problems == ()

"""What stands beside a label, in a cell or a sentence on a motion; motions printed above those who moved them."""

from __future__ import annotations

import pytest

from tests.text.forms.minutes import LAMPS as HEAD
from tests.text.forms.minutes import TREES as TAIL
from tests.text.papers import Facts, read

PLACES = (
    "{}",
    "Members had read the report. {}",
    "Members had read the report.\n\n{}",
    "- {}",
    "2.1 {}",
    "| 2 | {} | Clerk |",
)


def of(said: str) -> Facts:
    return read(HEAD + said + TAIL)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Decision: That the plan be adopted.", "That the plan be adopted."),
        ("Decision taken: To adopt the plan.", "To adopt the plan."),
        ("Outcome: Agreed to adopt the plan.", "Agreed to adopt the plan."),
        ("Result: the plan be adopted.", "the plan be adopted."),
        ("Recommendation approved: That the plan be adopted.", "That the plan be adopted."),
        ("RECOMMENDATIONS ACCEPTED - That the plan be adopted.", "That the plan be adopted."),
    ],
)  # fmt: skip
def test_what_stands_beside_a_label(place: str, said: str, words: str) -> None:
    assert of(place.format(said)).decisions() == [("agreed", words)]


def test_words_beside_a_label_go_on_in_the_next_line() -> None:
    said = "Decision: To adopt the plan for the lighting of all the streets and paths\nof the town."
    assert of(said).decisions() == [
        ("agreed", "To adopt the plan for the lighting of all the streets and paths of the town.")
    ]


def test_a_verdict_beside_a_label_is_on_the_item() -> None:
    assert of("Decision: Approved.").names("decision") == ["Street Lighting: Approved."]


@pytest.mark.parametrize(
    "said",
    [
        "Decision: To be made by the County Council.",
        "Decision: awaited.",
        "Outcome: To make the streets safer for residents.",
        "Outcome: The approved contractor will attend.",
        "Result: Ten lamps were found broken.",
        "Outcome: Approved by the County Council.",
        "Recommendations approved by Cabinet were listed.",
        "The final decision: nobody knew it.",
    ],
)
def test_labels_above_what_is_hoped_found_or_ahead(said: str) -> None:
    assert of(said).decisions() == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("The motion that the plan be adopted was put to the vote and carried.", "agreed"),
        ("The proposal to adopt the plan was carried unanimously.", "agreed"),
        ("A motion to adopt the plan was passed by 3 votes to 1.", "agreed"),
        ("On a show of hands, the recommendation that the plan be adopted was agreed.", "agreed"),
        ("The motion to adopt the plan was put to the vote and was lost.", "rejected"),
        ("The proposal that the plan be adopted was not carried.", "rejected"),
    ],
)
def test_a_sentence_on_a_motion_and_its_result(place: str, said: str, outcome: str) -> None:
    assert of(place.format(said)).decisions() == [(outcome, said)]


@pytest.mark.parametrize(
    "said",
    [
        "The motion that the plan be adopted was withdrawn.",
        "The motion that the plan be adopted was not seconded.",
        "The motion to adopt the plan will be put to the next meeting.",
        "The proposal to adopt the plan was debated at length.",
        "The motion that the plan be adopted was carried by the County Council.",
        "The motion that the plan be adopted was passed at the last meeting.",
        "He asked if the motion that the plan be adopted was carried.",
        "Cllr Elm spoke on the motion that the plan be adopted.",
        "Standing order 12: a motion to adjourn is carried by a majority.",
    ],
)
def test_motions_whose_result_is_none_of_this_meeting(said: str) -> None:
    assert of(said).decisions() == []


@pytest.mark.parametrize(
    ("block", "tally"),
    [
        ("MOTION: That the plan be adopted.\nMoved: Cllr B Elm\nSeconded: Cllr C Oak\nVote: 5 for, 1 against\nCarried.", "5 for, 1 against"),
        ("MOTION 12/16: That the plan be adopted.\nMoved: Cllr B Elm\nSeconded: Cllr C Oak\nCarried unanimously.", "unanimous"),
        ("Motion: That the plan be adopted.\nProposed by: Cllr B Elm\nSeconded by: Cllr C Oak\nResult: Carried", ""),
        ("Moved by Cllr B Elm, seconded by Cllr C Oak:\n\nTHAT the plan be adopted.\n\nCARRIED", ""),
        ("*Moved by Cllr B Elm, seconded by Cllr C Oak:*\n*THAT the plan be adopted.*\n*CARRIED*", ""),
        ("Motion: That the plan be adopted.\n\nProposed by: Cllr B Elm\n\nSeconded by: Cllr C Oak\n\nResult: Carried", ""),
        ("MOTION: That the plan be adopted.\n\nMoved: Cllr B Elm\n\nSeconded: Cllr C Oak\n\nVote: 4 for, 0 against. Carried.", "4 for, 0 against"),
        ("Moved Cllr B Elm / Seconded Cllr C Oak\nThat the plan be adopted.\nCarried 3-1", "3 for, 1 against"),
    ],
)  # fmt: skip
def test_motions_with_a_label(block: str, tally: str) -> None:
    facts = of(block)
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed"]
    assert "the plan be adopted" in facts.decisions()[0][1]
    assert [name for name, _ in facts.links("moved")] == ["Cllr B Elm"]
    assert [name for name, _ in facts.links("seconded")] == ["Cllr C Oak"]
    assert facts.attr("decision", "tally") == ([tally] if tally else [])


def test_movers_in_short_forms_end_no_sentence() -> None:
    facts = of("It was agreed to adopt the plan (prop. Cllr B Elm, sec. Cllr C Oak).")
    assert [words for _, words in facts.decisions()] == [
        "It was agreed to adopt the plan (prop. Cllr B Elm, sec. Cllr C Oak)."
    ]
    assert [name for name, _ in facts.links("moved") + facts.links("seconded")] == ["Cllr B Elm", "Cllr C Oak"]


def test_a_row_parts_its_cells_and_a_misread_letter_nothing() -> None:
    facts = of("| 2 | Lamps | It was agreed to adopt the plan. | Clerk |")
    assert facts.decisions() == [("agreed", "It was agreed to adopt the plan.")]
    facts = of("It was agreed that | would adopt the plan.")
    assert facts.decisions() == [("agreed", "It was agreed that | would adopt the plan.")]


def test_a_line_in_small_letters_ends_the_sentence_above_it() -> None:
    assert of("A resident said that the plan should long have been\napproved.").decisions() == []


def test_numbered_paragraphs_settle_below_their_item() -> None:
    facts = of("2.1 Members had read the report.\n\n2.2 AGREED to adopt the plan.")
    assert facts.names("item") == ["Apologies", "Street Lighting", "Trees"]
    assert facts.decisions() == [("agreed", "adopt the plan.")]

"""Words that open what was settled where no list follows: "AGREED: the plan be approved", "AGREED to approve the plan"."""

import pytest

from tests.text.papers import read

HEAD = "Westmere Town Council\nMinutes of the Planning Committee meeting held on 4 March 2016\n\nPresent: Councillors A Birch (Chair), B Oak\n\n1. Apologies\nNone.\n\n2. Street Lighting Plan\n"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("AGREED: the plan be approved.", "the plan be approved."),
        ("AGREED to approve the plan.", "approve the plan."),
        ("AGREED unanimously that the plan be approved.", "the plan be approved."),
        ("DECIDED that the plan be approved.", "the plan be approved."),
        ("Decision made: That the plan be approved.", "That the plan be approved."),
    ],
)
def test_one_thing_settled_after_a_label(said: str, words: str) -> None:
    assert read(f"{HEAD}{said}\n\n3. Trees\nA report was given.\n").decisions() == [("agreed", words)]


@pytest.mark.parametrize("said", ["It had been AGREED to approve the plan in 2012.", "The plan was not AGREED to by all."])
def test_no_label_within_a_sentence_on_something_else(said: str) -> None:
    assert read(f"{HEAD}{said}\n\n3. Trees\nA report was given.\n").decisions() == []

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


@pytest.mark.parametrize(
    "said", ["It had been AGREED to approve the plan in 2012.", "The plan was not AGREED to by all."]
)
def test_no_label_within_a_sentence_on_something_else(said: str) -> None:
    assert read(f"{HEAD}{said}\n\n3. Trees\nA report was given.\n").decisions() == []


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("AGREED to refuse the application for a grant.", "rejected"),
        ("AGREED to defer the plan.", "deferred"),
        ("Agreed: to note the report.", "noted"),
        ("AGREED to refer the plan to the Finance Committee.", "referred"),
        ("The Committee agreed to refuse the request.", "rejected"),
        ("It was agreed to ask the owner not to refuse the request.", "agreed"),
    ],
)
def test_the_verb_after_the_label_tells_the_outcome(said: str, outcome: str) -> None:
    assert [found for found, _ in read(f"{HEAD}{said}\n\n3. Trees\nA report was given.\n").decisions()] == [outcome]


@pytest.mark.parametrize("before", ["", "A report was read. ", "- "])
@pytest.mark.parametrize("label", ["Resolution:", "RESOLUTION 12/16:", "Resolution:\n", "RESOLUTION\n"])
def test_a_label_resolution(label: str, before: str) -> None:
    said = f"{before}{label} That the plan be approved."
    assert read(f"{HEAD}{said}\n\n3. Trees\nA report was given.\n").decisions() == [
        ("resolved", "the plan be approved.")
    ]


@pytest.mark.parametrize(
    "said", ["Draft Resolution: That the plan be approved.", "Members read the resolution: that of 2012 had been long."]
)
def test_no_label_resolution(said: str) -> None:
    assert read(f"{HEAD}{said}\n\n3. Trees\nA report was given.\n").decisions() == []


def test_what_was_agreed_after_its_seconder_is_no_label() -> None:
    said = 'Cllr Birch proposed the following amendment. This was seconded by Cllr Oak (B) and agreed by the Meeting:\n\n"To consider the mending of the lamps of the town, which should be done."'
    facts = read(f"{HEAD}{said}\n\n3. Trees\nA report was given.\n")
    assert [name for name, _ in facts.links("moved")] == ["Cllr Birch"]

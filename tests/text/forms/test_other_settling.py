"""Settlements told in other words: a noun instead of a verb, a vote, movers by letters, applications one after another, a motion
against an amendment."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = """Elmford Parish Council
Minutes of the meeting of Elmford Parish Council held on Tuesday 4 March 2025 at 7.30pm in the Village Hall

Present: Cllr A Birch (Chairman), Cllr B Elm, Cllr C Oak, Cllr D Ash, Cllr S Salt

1. Apologies
Cllr P Fir.

2. Village Green
"""


def found(words: str) -> Facts:
    return read(HEAD + words + "\n")


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Approval was given to the purchase of two benches.", "agreed"),
        ("Approval given for the purchase of two benches.", "agreed"),
        ("Permission was granted to the school to use the green.", "agreed"),
        ("Permission was granted by the Council for the school to use the green.", "agreed"),
        ("It was voted by 2 for and 1 against to sell the shed.", "agreed"),
        ("The Council voted unanimously against selling the shed.", "rejected"),
        ("Agreement was given to a new fence.", "agreed"),
        ("The consensus was that the hedge should be cut.", "agreed"),
        ("After discussion, the consensus was that the hedge should be cut.", "agreed"),
        ("The general consensus was to wait for the County.", "agreed"),
        ("There was general agreement to plant a tree.", "agreed"),
        ("A decision was taken to close the path.", "agreed"),
        ("The Clerk was authorised to buy a bin.", "agreed"),
        ("The Clerk and Chairman were given delegated authority to sign the lease.", "agreed"),
        ("The Council voted in favour of ordering a new bench.", "agreed"),
        ("The Council voted unanimously against selling the hall.", "rejected"),
        ("It was voted 5 - 1 that the precept would remain at £2,000.", "agreed"),
        ("The council considered and adopted the Model Rules.", "agreed"),
        ("The item was deferred to the next meeting.", "deferred"),
    ],
)
def test_what_is_settled_by_other_words(words: str, outcome: str) -> None:
    assert found(words).decisions() == [(outcome, words)]


@pytest.mark.parametrize(
    "words",
    [
        "Mrs Fern was told that approval was given to the plan.",
        "Approval was given by the County Council to the works.",
        "Approval had been given to it.",
        "Approval was given in 2019 to the path.",
        "Planning permission was granted for 2 Lane End.",
        "Permission granted for construction of a new access at Plot 2, Low Road.",
        "Permission is granted for a single storey link at Elm House.",
        "Permission was given to Mr Rush to address the meeting.",
        "The consensus was that the hall looked fine.",
        "The consensus was that it would be a pity.",
        "There was no consensus to go on.",
        "The Inspector's decision was to refuse it.",
        "A decision was taken by the Borough Council to close the road.",
        "The Clerk said he was authorised to sign.",
        "The Clerk was given permission to leave.",
        "Three members voted in favour of closing the hall.",
        "The Council voted in favour of the motion.",
        "Members voted for Cllr Elm.",
        "The start of the works was deferred until May.",
        "All agreed this was a true record and it was signed.",
    ],
)
def test_what_only_sounds_so_settles_nothing(words: str) -> None:
    assert found(words).decisions() == []


def test_a_vote_told_in_a_sentence_is_counted() -> None:
    facts = found(
        "It was voted 5 - 1 that the precept would remain at £2,000.\n\nRESOLVED (6 votes to 2): that the wall be built."
    )
    assert sorted(map(str, facts.attr("decision", "tally"))) == ["5 for, 1 against", "6 for, 2 against"]
    assert found("RESOLVED (12/03/2019) that the gate be mended.").attr("decision", "tally") == []


@pytest.mark.parametrize(
    "words",
    [
        "It was agreed to wash the bus shelter. P: B Elm  S: C Oak",
        "It was agreed to wash the bus shelter. Prop BE, 2nd CO, All agreed.",
        "To wash the bus shelter at a cost of £40. P: BE  S: CO. All in favour.",
        "A proposal was raised to reply with thanks by Cllr Elm. Cllr Oak seconded this and all Cllrs were in favour.",
        "Ann Fern - proposed by Cllr Elm seconded by Cllr Oak and unanimously appointed.",
        "Adoption of the accounts:\nProposed: B Elm\nSeconded: C Oak",
        "Resolution Record No. ETC/34/02/Sept/08\nProposed by Cllr. B Elm and seconded by Cllr. C Oak.\nCARRIED: Unanimous.\nTHAT THE COUNCIL BUYS A BENCH.",
    ],
)
def test_movers_by_letters_and_labels_are_of_one_decision(words: str) -> None:
    facts = found(words)
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed"]
    assert [name[-3:] for name, _ in facts.links("moved")] == ["Elm"]
    assert [name[-3:] for name, _ in facts.links("seconded")] == ["Oak"]


def test_letters_that_fit_nobody_or_two_name_nobody() -> None:
    facts = found("It was agreed to wash the bus shelter. P: XY  S: AB")
    assert facts.links("moved") == []


def test_who_was_nominated_and_then_elected_is_one_decision() -> None:
    facts = found(
        "It was proposed by Councillor Elm and seconded by Councillor Oak that Councillor Ash be nominated for the position of Mayor. "
        "No further nominations were made. On being put to the vote it was agreed and\nRESOLVED: That Councillor Ash be elected Mayor."
    )
    assert facts.decisions() == [("resolved", "Councillor Ash be elected Mayor.")]
    assert [name[-3:] for name, _ in facts.links("moved")] == ["Elm"]


def test_each_application_keeps_words_that_others_share() -> None:
    facts = found(
        "24/00123/FUL Elm View - an extension\nRESOLVED: No objection.\n24/00124/FUL Oak View - a garage\nRESOLVED: No objection."
    )
    assert facts.names("decision") == [
        "24/00123/FUL Elm View - an extension: No objection.",
        "24/00124/FUL Oak View - a garage: No objection.",
    ]


def test_an_application_is_read_to_where_the_next_one_opens() -> None:
    facts = found("24/00123/FUL\nElm View\nResolved to raise no objection\n24/00124/FUL\nOak View\nResolved to object")
    assert facts.decisions() == [("resolved", "to raise no objection"), ("resolved", "to object")]


def test_what_the_authority_approved_is_none_of_the_parish() -> None:
    assert (
        found(
            "Planning decisions received:\n- 20/500050/FULL 12 Vale Road. Approved.\n- 20/500051/FULL 13 Vale Road - approved"
        ).decisions()
        == []
    )
    assert found("Planning Decision: Mr. P. Lime - conversion of the old school - approved.").decisions() == []
    assert len(found("20/500052/FULL 14 Vale Road - Councillors approved the plan.").decisions()) == 1
    assert len(found("Planning: Mr. P. Lime - conversion of the old school - approved.").decisions()) == 1


def test_business_that_stands_between_the_lists_of_those_in_the_room_is_read() -> None:
    facts = read(
        "Elmford Parish Council\nMinutes of the meeting of Elmford Parish Council held on 4 March 2004\n\n"
        "Present: Mr A Birch (Chairman), Mrs B Elm, Mr C Oak\n\n"
        "Footpaths: It was agreed that a gate be put up.\n\n"
        "Apologies: Mrs D Ash\n\nHall: It was agreed to paint the hall.\n"
    )
    assert [words.partition(":")[0] for _, words in facts.decisions()] == ["Footpaths", "Hall"]
    assert ("Mrs D Ash", "sent_apologies") in facts.room()


def test_entries_of_a_list_that_open_with_agreed_are_two() -> None:
    facts = found("- Agreed to continue to advertise for a clerk\n- Agreed to review the pay of the clerk")
    assert [words for _, words in facts.decisions()] == [
        "Agreed to continue to advertise for a clerk",
        "Agreed to review the pay of the clerk",
    ]


MOTION = "Councillor Elm, seconded by Councillor Oak, moved that the hall be sold.\n"
AMENDMENT = "Councillor Ash, seconded by Councillor Salt, moved as an Amendment that the hall be kept.\n"


@pytest.mark.parametrize(
    ("counts", "sold", "kept"),
    [
        ("On a vote, 6 Members voted for the Amendment and 16 Members voted for the Motion.", "agreed", "rejected"),
        ("With the Motion receiving 9 votes and the Amendment 12 votes, the Council resolved accordingly.", "rejected", "agreed"),
        ("There voted for the motion 9, for the amendment 12.", "rejected", "agreed"),
    ],
)  # fmt: skip
def test_of_a_motion_and_an_amendment_one_was_carried(counts: str, sold: str, kept: str) -> None:
    facts = found(MOTION + AMENDMENT + counts)
    assert facts.decisions() == [(sold, "that the hall be sold."), (kept, "that the hall be kept.")]
    assert [name[-3:] for name, _ in facts.links("moved")] == ["Elm", "Ash"]


def test_of_two_amendments_counted_once_nothing_is_concluded() -> None:
    other = "Councillor Birch, seconded by Councillor Salt, moved as an amendment that the hall be let.\n"
    facts = found(f"{MOTION}{AMENDMENT}{other}6 voted for the Amendment and 16 voted for the Motion.")
    assert all(outcome in ("", "None") for outcome, _ in facts.decisions())

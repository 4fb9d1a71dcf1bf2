"""Lists of those in the room and of apologies whose label was lost, runs on, or is worded in another way."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = "Minutes of the Meeting of Westmere Parish Council held at the Hall on Wednesday, 28 March 2007\n\n"


def room(block: str) -> list[tuple[str, str]]:
    return read(HEAD + block).room()


def test_councillors_right_below_a_title_were_there_without_a_label() -> None:
    found = room("Councillors D Birch (Chairman), P Elm (PE), C Oak and K Ash\n\n1. Welcome\n\nAll were welcomed.\n")
    assert [name for name, _ in found] == ["D Birch", "P Elm", "C Oak", "K Ash"]
    assert found[0][1] == "chair"


def test_councillors_of_whom_a_sentence_speaks_there_are_no_list() -> None:
    assert (
        room("Councillors Birch, Elm, Oak and Ash had been invited by the Trust.\n\n1. Welcome\n\nAll were welcomed.\n")
        == []
    )


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("The other Councillors present were:-", "member"),
        ("The Council Staff in attendance were:-", "officer"),
        ("Other apologies for absence received:", "sent_apologies"),
        ("Apologies for absence approved by Council:", "sent_apologies"),
    ],
)
def test_labels_may_be_sentences(label: str, role: str) -> None:
    assert room(f"{label}\n\nMr A. Birch, Ms B. Elm\n\n1. Welcome\n\nAll were welcomed.\n") == [
        ("Mr A. Birch", role),
        ("Ms B. Elm", role),
    ]


def test_those_of_whom_a_list_of_non_attendance_tells_were_absent() -> None:
    facts = read(HEAD + "1. MEMBERS PRESENT\n\nMr A. Birch\n\n2. NON-ATTENDANCE\n\nMs B. Elm\n\n3. Roads\n\nNoted.\n")
    assert [who for who, _ in facts.links("absent_from")] == ["Ms B. Elm"]


@pytest.mark.parametrize(
    "words",
    [
        "2 Apologies\n\nwere received from: Councillors Mr A Birch & Mr B Elm.\n",
        "Apologies: had been received from A Birch and B Elm\n",
        "9Apologies for absence were received from Councillors A. Birch and B. Elm.\n",
        "Item 1:Apologies for Absence.\n19/5 Councillors A Birch and B Elm.\n",
    ],
)
def test_apologies_may_run_on_from_their_label(words: str) -> None:
    found = room(f"Present: Cllr C Oak\n\n{words}\n3. Roads\n\nRESOLVED that the roads be mended.\n")
    assert [name.split()[-1] for name, role in found if role == "sent_apologies"] == ["Birch", "Elm"]


@pytest.mark.parametrize(
    "after",
    [
        " - it was proposed by Cllr Oak, seconded by Cllr Ash and unanimously resolved to accept them.\n",
        ",\n\nThe Chair welcomed new Members Cllr Oak and Cllr Ash.\n",
    ],
)
def test_whoever_a_sentence_after_the_apologies_names_sent_none(after: str) -> None:
    found = room(
        f"Present: Cllr C Yew\n\n1. Apologies\n\nApologies were received from Cllr A Birch and Cllr B Elm{after}"
    )
    assert [name for name, role in found if role == "sent_apologies"] == ["Cllr A Birch", "Cllr B Elm"]


def test_a_label_within_a_line_opens_a_list_after_a_stop() -> None:
    facts = read(
        "Minutes of the meeting of Westmere Parish Council held on the 30th June 2020 at the Hall.\n"
        "The meeting was restricted to the six current Parish Councillors. Present: Cllr. E.B.Birch - chairman, Cllrs. J.Elm, H Oak and W.Ash.\n"
        "[1] Welcome.\nAll were welcomed.\n"
    )
    assert [name.split()[-1].rpartition(".")[2] for name, _ in facts.room()] == ["Birch", "Elm", "Oak", "Ash"]


def test_names_that_run_on_in_pairs_are_parted() -> None:
    facts = read(
        "WESTMERE PARK AUTHORITY MINUTES OF THE BOARD MEETING held at the Hall on 10th September 2004 at 1.30pm PRESENT Eric Birch William Mere Stuart Elm "
        "Sorcha Gordon Douglas Glass Angus Dale Lucy Grant Susan Oak In Attendance: Jane Ash Apologies: Peter Argyle David Green Minutes of Last Meeting 1. The minutes were approved."
        + " It was noted that the paths are in good order and that all who help to keep them so were thanked."
        * 5
    )
    found = facts.room()
    assert [name for name, role in found if role == "member"] == [
        "Eric Birch", "William Mere", "Stuart Elm", "Sorcha Gordon", "Douglas Glass", "Angus Dale", "Lucy Grant", "Susan Oak",
    ]  # fmt: skip
    assert [name for name, role in found if role == "sent_apologies"] == ["Peter Argyle", "David Green"]


@pytest.mark.parametrize("name", ["Mr J. Grant", "Councillor Ann Parish", "Cllr B Grove"])
def test_a_surname_may_be_a_common_word_where_a_title_stands_before_it(name: str) -> None:
    assert (name, "member") in room(f"Present: {name}, Cllr C Oak\n\n1. Roads\n\nNoted.\n")


def test_a_grant_is_nobody() -> None:
    assert room("Present: C Oak, A Grant\n\n1. Roads\n\nNoted.\n") == [("C Oak", "member")]


def test_what_was_resolved_and_noted_is_no_decision_of_the_next_sentence() -> None:
    facts = read(
        HEAD
        + "Present: Cllr C Oak\n\n1. Roads\n\nThe patrol came by. RESOLVED and noted. The Council thanked Cllr Oak for his help.\n"
    )
    assert facts.decisions() == []


@pytest.mark.parametrize(
    "words", ["The Cathaoirleach, Cllr. A. Birch, was in the Chair.", "An Cathaoirleach, Councillor A. Birch presided."]
)
def test_the_office_of_whoever_took_the_chair_may_stand_first(words: str) -> None:
    found = room(f"{words}\n\nPresent: Cllr B Elm\n\n1. Roads\n\nNoted.\n")
    assert [(name.split()[-1], role) for name, role in found] == [("Elm", "member"), ("Birch", "chair")]


def test_apologies_that_correct_earlier_minutes_are_of_another_meeting() -> None:
    found = room(
        "Present: Cllr B Elm, Cllr C Oak\n\n1. Minutes: Subject to the inclusion of apologies from D. Birch it was proposed by C. Oak and seconded by B. Elm that they be signed.\n"
    )
    assert [role for _, role in found] == ["member", "member"]

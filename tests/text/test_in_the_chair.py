"""Who a sentence puts in the chair or brings into the room, and lists that print each name with its initials."""

import pytest

from tests.text.papers import read

HEAD = "Minutes of a meeting of Westmere Community Council held on Monday 7 March 2011 in the Village Hall\n\n"
LIST = "Present: Ann Elm, Ben Oak, Mrs C Ash\nApologies: Cllr Dee Birch\n\n"
TAIL = "\n\n2. Minutes\n\nThe minutes were agreed.\n\n3. Planning\n\nNo comment.\n"


def room(text: str) -> set[tuple[str, str]]:
    """Who was there and as what."""
    return set(read(HEAD + text + TAIL).room())


@pytest.mark.parametrize(
    ("said", "chair"),
    [
        ("The Meeting was Chaired by Ben Oak (BO).", "Ben Oak"),
        ("BO chaired the meeting.", "Ben Oak"),
        ("Cllr. B. Oak took the Chair and welcomed everyone.", "Ben Oak"),
        ("In the absence of Mr Birch, Mrs Ash took the chair.", "Mrs C Ash"),
        ("Cymerwyd y gadair gan y Cyng. A. Elm a chroesawodd bawb.", "Ann Elm"),
        ("Cllr Oak took the chair for this item.", ""),
        ("A public meeting, chaired by Ben Oak, was held in May.", ""),
        ("The Highways Forum was chaired by Ben Oak.", ""),
    ],
)
def test_a_sentence_puts_one_of_the_list_in_the_chair(said: str, chair: str) -> None:
    assert {name for name, role in room(f"{LIST}1. Welcome\n\n{said}") if role == "chair"} == (
        {chair} if chair else set()
    )


def test_a_chair_that_the_list_names_is_the_chair() -> None:
    found = room("Present: Ann Elm (Chair), Ben Oak\n\n1. Welcome\n\nBen Oak took the chair.")
    assert {name for name, role in found if role == "chair"} == {"Ann Elm"}


def test_without_a_list_whoever_chaired_was_there() -> None:
    assert ("Dr I Mead", "chair") in room("The meeting was chaired by Dr I Mead.")


@pytest.mark.parametrize(
    ("said", "came"),
    [
        ("PCSO Ann Yew joined the meeting and gave her report.", {("PCSO Ann Yew", "observer")}),
        ("Borough Councillor Yew joined the meeting.", {("Borough Councillor Yew", "other member")}),
        ("Cllr Mrs Yew joined the meeting", {("Cllr Mrs Yew", "member")}),
        ("Cllr Oak joined the meeting.", set()),
        ("Cllr Birch joined the meeting.", set()),
        ("Mr Yew joined the meeting.", set()),
        ("Cllr Yew joined the meeting of the forum.", set()),
    ],
)
def test_police_and_members_who_join_a_meeting_are_there(said: str, came: set[tuple[str, str]]) -> None:
    assert room(f"{LIST}1. Welcome\n\n{said}") - room(f"{LIST}1. Welcome\n\nNobody came.") == came


def test_names_in_columns_each_with_its_initials_are_apart() -> None:
    found = room(
        "Present: Ann Elm AE Ben Oak BO\nCarl Ash (WBC) CA\tDee Mary Birch DB\nEve Yew EYe\n\n1. Police\n\nNone."
    )
    assert {name for name, _ in found} == {"Ann Elm", "Ben Oak", "Carl Ash", "Dee Mary Birch", "Eve Yew"}


def test_a_table_of_those_present_beside_the_business_is_read() -> None:
    business = "\n".join(f"Line {number} of what the police said." for number in range(40))
    table = "PRESENT Ann Elm AE Ben Oak BO\nCarl Ash CA Dee Birch DB\n\n"
    assert {name for name, _ in room(f"1. Police\n{business}\n{table}")} == {
        "Ann Elm",
        "Ben Oak",
        "Carl Ash",
        "Dee Birch",
    }
    assert room(f"1. Police\n{business}\nPresent Mill Farm\nPresent Road\n") == set()


@pytest.mark.parametrize(
    ("sentence", "chair"),
    [
        ("The Cathaoirleach, Councillor B. Oak presided.", ["B. Oak"]),
        ("An Cathaoirleach Councillor Oak presided.", ["B. Oak"]),
        ("Councillor Oak presided for the rest of the item.", []),
    ],
)
def test_whoever_presided_is_the_one_of_the_list(sentence: str, chair: list[str]) -> None:
    facts = read(
        "Minutes of the meeting of Westmere County Council held on Monday 1st October, 2012\n\n"
        f"Members Present: Councillors A. Birch, B. Oak\n\n{sentence}\n\n1. Minutes\n"
    )
    assert [name for name, role in facts.room() if role == "chair"] == chair


def test_an_office_between_commas_may_stand_before_the_words_for_the_chair() -> None:
    head = "Elm Community Council\n\nMinute of the meeting of Elm Community Council held on Thursday 12 February 2015 in the Church Hall\n\n1. Welcome\n\n"
    said = "In the absence of the Chair - Cllr Oak, Cllr Birch-Yew, Vice Chair, chaired the meeting.\n\n2. Apologies\n\nNone.\n"
    assert read(head + said).room() == [("Cllr Birch-Yew", "chair")]


def test_the_chair_is_told_in_a_second_bracket_behind_that_of_a_council() -> None:
    room = "Present: Cllr Elm (Westmere) (Chairman), Cllr Oak (Lake) (Vice-Chairman), Cllr Birch (Mere)"
    facts = read(
        f"Westmere Police and Crime Panel\n\nMinutes of the meeting held on 7 March 2025\n\n{room}\n\n1. Budget\n\nNoted.\n"
    )
    assert facts.room() == [("Cllr Elm", "chair"), ("Cllr Oak", "member"), ("Cllr Birch", "member")]

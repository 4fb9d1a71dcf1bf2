"""What minutes say in the passive was noted, and lists that an agreement opens."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = "Minutes of the Housing Committee held on 10th April, 2017\n\nPresent: Councillors Elm, Ash, Oak.\n\n"


def on(text: str, title: str = "Homes in Mill Lane") -> Facts:
    return read(f"{HEAD}1. {title}\n\n{text}\n\n2. Roads\n\nNone were mended.\n")


@pytest.mark.parametrize(
    "said",
    [
        "The report, as circulated, was noted by Members.",
        "The Clerk’s Reports for March were noted by the Council.",
        "The proposed disposal of land at Foss Park, Co. Mere, was noted by the Elected Members.",
        "(i) The position was duly noted by the Committee.",
        "Circulated, a report of the Clerk dated 3rd March, which was noted by Members.",
    ],
)
def test_business_noted_by_the_members_is_a_decision(said: str) -> None:
    assert [outcome for outcome, _ in on(f"Circulated, a report of the Clerk.\n\n{said}").decisions()] == ["noted"]


def test_each_of_two_reports_of_an_item_is_noted() -> None:
    facts = on(
        "(a) Circulated, a plan.\n\nThe report was noted by the Council.\n\nOf the lamps.\n\nThe report was noted by the Council."
    )
    assert [outcome for outcome, _ in facts.decisions()] == ["noted", "noted"]


def test_words_without_a_stop_end_with_their_line() -> None:
    facts = on("The report was noted by the Council\nCirculated, a letter of the owner.")
    assert facts.decisions() == [("noted", "The report was noted by the Council")]


@pytest.mark.parametrize(
    "said",
    [
        "The need for lamps in the Lane was noted by Members.",
        "The report was noted by Members that had asked for it.",
        "It was noted by Members that the report was late.",
        "The report was noted by the Clerk.",
        "The draft minutes of the last meeting were noted by the Members.",
    ],
    ids=["a remark", "who", "that", "clerk", "minutes"],
)
def test_remarks_and_procedure_are_not_noted(said: str) -> None:
    assert on(said).decisions() == []


def test_correspondence_is_noted_at_every_meeting() -> None:
    assert on("The correspondence was noted by Members.", title="Correspondence").decisions() == []


def test_a_page_that_calls_a_meeting_notes_nothing() -> None:
    facts = read(
        "Agenda\n\nHousing Committee\n\n10th April, 2017\n\n1. Homes\n\nThe report was noted by the Council.\n"
    )
    assert facts.decisions() == []


def test_a_list_is_agreed_whose_first_entry_ends_with_a_stop() -> None:
    listed = (
        "it was agreed to allocate the following:\n\n\uf0b7 €500 to the Foss Club.\n\n\uf0b7 €300 to the Mere Band."
    )
    facts = on(
        f"On the proposal of Councillor Elm, seconded by Councillor Ash, {listed}\n\n"
        "On the proposal of Councillor Oak, seconded by Councillor Ash, it was agreed to allocate €900 to the Mill School."
    )
    first, second = (words for _, words in facts.decisions())
    assert first.endswith("€500 to the Foss Club. • €300 to the Mere Band.")
    assert second.startswith("On the proposal of Councillor Oak")

"""Decisions whose RESOLVED or label a page has lost, and words that stand around others."""

from __future__ import annotations

import pytest

from tests.text.papers import read

PAGE = "Agenda and minutes\n\nHousing Committee - Thursday, 1st June, 2023 11.00 am\n\nVenue: Hall\n\nItems\nNo. Item\n\n5.\n\nQuarterly Report pdf icon PDF 91 KB\n\n"
DECISION = "Decision details\n\nLamps in Mere Road\n\nDecision Maker: Cabinet Member for Roads\n\nDecision status: Recommendations Approved\n\nIs Key decision?: No\n\n"
BELOW = "\n\nReport author: Ann Birch\n\nPublication date: 12/09/2024\n\nDate of decision: 10/09/2024\n\nAccompanying Documents:\n"


def test_what_ends_the_minutes_of_an_item_with_that_was_settled() -> None:
    facts = read(
        PAGE
        + "Minutes:\n\nThe Director presented the report.\n\n1. That the report be noted.\n\n2. That a report be made again in May.\n"
    )
    assert {words for _, words in facts.decisions()} == {
        "That the report be noted.",
        "That a report be made again in May.",
    }


@pytest.mark.parametrize(
    "words",
    [
        "To consider the report.\n\nThat the report be noted.\n",
        "Minutes:\n\nThe report recommended:\n\nThat the report be noted.\n",
        "Minutes:\n\nCouncillor Birch moved a motion.\n\nThat the report be noted.\n",
    ],
)
def test_what_an_agenda_or_a_motion_says_was_not(words: str) -> None:
    assert read(PAGE + words).decisions() == []


def test_a_page_of_one_decision_may_have_no_label_for_it() -> None:
    facts = read(DECISION + "That the lamps in Mere Road be replaced." + BELOW)
    assert facts.decisions() == [("agreed", "That the lamps in Mere Road be replaced.")]


def test_the_number_of_the_next_resolution_is_no_word_of_the_one_before() -> None:
    facts = read(
        "Housing Committee\n4 June 2019\n\nPresent: Cllr A Birch, Cllr B Elm\n\nAgenda Item 2: Roads\n1. RESOLVED that the roads be mended.\n2. RESOLVED that the lamps be lit.\n"
        "\nAgenda Item 3: Paths\nAgreed: that the paths be cleared.\n"
    )
    assert [words for _, words in facts.decisions()] == [
        "the roads be mended.",
        "the lamps be lit.",
        "the paths be cleared.",
    ]


def test_whoever_was_elected_unopposed_was_elected() -> None:
    facts = read(
        "Westmere Parish Council\nMinutes of the Annual Meeting held on 4 May 2021\nPresent: Cllrs A Birch, B Elm, C Oak\n\n2. Election of Vice-Chairman\n"
        "Cllr Elm was nominated by Cllr Oak.\nThere being no other nominations Cllr Elm was elected unopposed.\n"
    )
    assert facts.decisions() == [("agreed", "There being no other nominations Cllr Elm was elected unopposed.")]

"""Who was there, in minutes that print no list, and what officers were asked to do."""

from __future__ import annotations

import pytest

from tests.text.forms.minutes import agenda, minutes
from tests.text.papers import read


@pytest.mark.parametrize(
    "words",
    [
        "Councillor Ann Birch moved, and Councillor Ben Elm seconded, that the plan be adopted.\n\nRESOLVED that the plan be adopted.",
        "It was moved by Councillor Ann Birch, seconded by Councillor Ben Elm and RESOLVED that the plan be adopted.",
    ],
)
def test_movers_and_seconders_are_in_the_room(words: str) -> None:
    assert sorted(minutes(words).room()) == [("Councillor Ann Birch", "member"), ("Councillor Ben Elm", "member")]


def test_whoever_declares_in_person_is_in_the_room() -> None:
    said = "Agenda and minutes\n\nRoads Committee - Wednesday, 23rd September, 2020 10.00 am\n\n1. Declarations of Interest\n\nMinutes:\n\n"
    there = read(said + "Councillor Ann Birch declared an interest in item 2 as she lived nearby.\n\n2. Roads\n")
    away = read(said + "In her absence, Councillor Ann Birch declared an interest in item 2.\n\n2. Roads\n")
    assert (there.room(), away.room()) == ([("Councillor Ann Birch", "member")], [])


def test_a_councillor_let_speak_is_no_member() -> None:
    words = "With the agreement of the Committee, Councillor Ann Birch spoke under rule 27 for the plan."
    assert minutes(words).room() == [("Councillor Ann Birch", "other member")]


def test_a_list_says_who_was_there() -> None:
    listed = read(
        "Minutes of the Meeting of the Roads Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm and C Oak\n\n"
        "1. Roads\n\nA letter moved by Councillor D Yew was read.\n\nMoved by Councillor B Elm, seconded by Councillor C Oak and RESOLVED that the plan be adopted.\n"
    )
    assert [name for name, _ in listed.room()] == ["A Birch", "B Elm", "C Oak"]


@pytest.mark.parametrize(
    ("words", "task"),
    [
        ("The Democratic Services Manager agreed to investigate the matter.", None),
        ("The Director of Roads and Parks undertook to write to residents.", None),
        ("The Head of Housing was asked to look into this.", None),
        ("Members were pleased and requested a PDF copy that they could share with others.", None),
        ("It was asked that the plan be shown. The Committee requested a breakdown of the costs\nof all roads by ward.", "The Committee requested a breakdown of the costs of all roads by ward."),
    ],
)  # fmt: skip
def test_officers_by_their_job_are_given_tasks(words: str, task: str | None) -> None:
    assert (task or words) in minutes(words).attr("action", "text")


@pytest.mark.parametrize(
    "words",
    [
        "The Chairman agreed to take the item as urgent business.",
        "The Committee considered a report on an order (the “Order”) with Mere Road to be made one-way towards the hill (near the inn) and Elm Lane to be made one-way.",
        "There were no changes to the plan to be made.",
        "A request for information had been received from the county.",
    ],
)
def test_words_like_tasks_are_none(words: str) -> None:
    assert minutes(words).names("action") == []


def test_agendas_have_nobody_in_the_room() -> None:
    assert agenda("Motion proposed by Councillor Ann Birch, seconded by Councillor Ben Elm.").room() == []

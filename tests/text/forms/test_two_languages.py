"""Labels that councils of Wales and Ireland print in two languages, or in the other one alone."""

from __future__ import annotations

import pytest

from explorer.text.page.bilingual import in_english
from tests.text.papers import read

TITLE = "CYNGOR CYMUNED LLANWESTRY / LLANWESTRY COMMUNITY COUNCIL\nMinutes of the meeting of Llanwestry Community Council held on Tuesday, 16th March 2021.\n"


def test_labels_in_two_languages_list_those_in_the_room_and_those_away() -> None:
    facts = read(
        TITLE + "Presennol / Present: Cyng. / Cllrs : A. Onnen (cadeirydd / chair), B. Derwen a/and C. Ywen.\n"
        "Hefyd yn presennol / In attendance: Mrs D. Helyg (clerc / clerk).\n"
        "21/01 YMDDIHEURIADAU / APOLOGIES\n"
        "Cafwyd ymddiheuriadau am absenoldeb gan / Apologies for absence were received from Cyng. / Cllrs. E. Bedwen and F. Celyn\n"
    )
    assert facts.meetings() == [("Llanwestry Community Council", "2021-03-16")]
    assert facts.room() == [
        ("A. Onnen", "chair"),
        ("B. Derwen", "member"),
        ("C. Ywen", "member"),
        ("Mrs D. Helyg", "officer"),
        ("E. Bedwen", "sent_apologies"),
        ("F. Celyn", "sent_apologies"),
    ]


def test_a_welsh_title_is_a_councillors() -> None:
    facts = read(
        TITLE + "Yn bresennol/Present: Cyng. Ann Onnen, Cynghorydd Ben Derwen\nYmddiheuriadau: Cyng Cai Ywen\n"
    )
    assert [(name.split()[-1], role) for name, role in facts.room()] == [
        ("Onnen", "member"),
        ("Derwen", "member"),
        ("Ywen", "sent_apologies"),
    ]
    assert facts.attr("person", "titles") == [("Councillor",)] * 3


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        ("5ed o Dachwedd 2013", "5 Nov"),
        ("16 Mawrth 2021", "16 Mar"),
        ("27ain o Ionawr 2021", "27 Jan"),
        ("1 Mehefin 2019", "1 Jun"),
        ("2 Medi 2019", "2 Sep"),
        ("3 Mai 2019", "3 May"),
    ],
)
def test_a_welsh_day_is_read_as_an_english_one_of_the_same_length(printed: str, read_as: str) -> None:
    text = f"Cofnodion {printed}"
    plain = in_english(text)
    assert plain.split()[1:3] == read_as.split()
    assert len(plain) == len(text)


def test_a_tuesday_that_is_called_like_march_is_left_alone() -> None:
    assert in_english("Cofnodion nos Fawrth") == "Cofnodion nos Fawrth"


def test_a_text_without_such_words_is_left_alone() -> None:
    text = "The present/absent list and the chair/clerk."
    assert in_english(text) is text


def test_the_type_of_a_council_is_kept_once() -> None:
    facts = read(
        "Cyngor Tref Llanwestry Town Council\nCofnodion / Minutes\n4 June 2019\n\nPresent: Cllr A Onnen\n\n1. Roads\nRESOLVED that the roads be mended.\n"
    )
    assert facts.meetings() == [("Llanwestry Town Council", "2019-06-04")]


def test_a_district_in_irish_before_its_english_name_is_no_part_of_it() -> None:
    facts = read(
        "CEANTAR BARDASACH CHATHAIR MIN MUNICIPAL DISTRICT OF WESTMERE CITY\nMINUTES OF PROCEEDINGS OF ANNUAL MEETING HELD ON MONDAY, 22nd JUNE, 2015, AT 7.30 PM\n"
        "Present: Councillors: Ann Birch, Ben Elm.\n\n1. Roads\nProposed by Cllr. Birch, seconded by Cllr. Elm and agreed.\n"
    )
    assert facts.meetings() == [("Municipal District of Westmere City", "2015-06-22")]


@pytest.mark.parametrize("label", ["Ymddiheuriadau/Apologise", "Ymddiheiriadau / Apologies", "YMDDIHEURIADAU"])
def test_a_slip_in_a_label_keeps_those_away_apart(label: str) -> None:
    facts = read(
        f"CYNGOR CYMUNED COMMUNITY COUNCIL\n\nNeuadd y Pentref am 7.30yh 5ed o Dachwedd 2013 Village Hall, 7.30pm 5th of November 2013\n\nYn bresennol/Present: Cyng. Ann Onnen, Cyng Ben Derwen\n\n"
        f"{label}: Cyng Cai Ywen\n\n1 Materion / Matters\n\nNothing arose.\n"
    )
    assert facts.meetings() == [("Council", "2013-11-05")]
    assert [role for _, role in facts.room()] == ["member", "member", "sent_apologies"]


def test_minutes_in_welsh_alone_have_a_day_and_a_room() -> None:
    facts = read(
        "CYNGOR CYMUNED\n\nCofnodion o gyfarfod o'r Cyngor a gynhaliwyd Nos Fercher y 27ain o Ionawr 2021 am 7.30 o'r gloch.\n\n"
        "Presennol ; Cyng. Ann Onnen, Ben Derwen, Cai Ywen\n\n1. Croeso.\n\n2. Materion.\n"
    )
    assert facts.meetings() == [("Council", "2021-01-27")]
    assert [name.split()[-1] for name, _ in facts.room()] == ["Onnen", "Derwen", "Ywen"]

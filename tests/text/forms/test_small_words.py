"""Small things that stand between a rule and what it looks for: a word run into a day, a bracket, a bullet, an office."""

from __future__ import annotations

import pytest

from explorer.text.naming import names as name
from tests.text.papers import read

HEAD = "Westmere Parish Council\nMinutes of the Annual Meeting held on 4 May 2021\nPresent: Cllr Ann Birch, Cllr Ben Elm\n\n"


def test_a_day_may_run_into_the_word_before_it() -> None:
    facts = read(
        "Minutes of the Annual Parish Council Meeting held on16 May 2023 in Westmere Parish Hall\n\nPresent:  Cllr Birch, Elm and Oak\n\n1. Roads\nNoted.\n"
    )
    assert [day for _, day in facts.meetings()] == ["2023-05-16"]


def test_how_it_was_resolved_is_no_word_of_the_resolution() -> None:
    facts = read(HEAD + "1. Roads\nRESOLVED:  (nem con) to receive the report on roads.\n")
    assert facts.decisions() == [("resolved", "to receive the report on roads.")]


def test_notes_that_were_agreed_are_minutes() -> None:
    assert read(HEAD + "1. Notes\nThe notes of the meeting held on 8 April 2021 were agreed.\n").decisions() == []


@pytest.mark.parametrize("line", ["•    Cllr H Yew sent apologies.", "Apologies: Cllr H Yew sent his apologies."])
def test_a_bullet_or_label_may_stand_before_whoever_sent_apologies(line: str) -> None:
    found = read(HEAD + f"2. To receive apologies for absence\n{line}\n").room()
    assert [name for name, role in found if role == "sent_apologies"] == ["Cllr H Yew"]


def test_offices_stand_before_names_and_the_public_is_nobody() -> None:
    facts = read(
        "Glen Community Council\nDraft Minutes of Meeting 7.30pm Monday 12th November 2018\n\n1. Sederunt: Chair Ann Birch (AB), Sec Sue Elm (SE), Treasurer John Oak (JO), "
        "Vice chair Jim Ash (JA), Cai Yew (CY),\nMembers of public: Mrs Lime, Fiona Thorn\n\n2. Reports\nNoted.\n"
    )
    assert [name for name, _ in facts.room()] == ["Ann Birch", "Sue Elm", "John Oak", "Jim Ash", "Cai Yew"]


def test_whoever_was_absent_from_a_vote_was_at_the_meeting_for_all_that_is_said() -> None:
    facts = read(
        "Annual Meeting\n2nd July 2007, Council Chamber\nMembers Present\nCouncillors Ann Birch, Ben Elm, Cai Oak.\n1.0 Election\nThe matter was put to a vote with the following result:\n"
        "For Councillor Ann Birch\nCouncillors A. Birch, B. Elm: Total: 2\nAbsent\nCouncillors C. Oak: Total: 1\nCouncillor Birch was declared elected.\n"
    )
    assert facts.links("absent_from") == []
    assert "Total" not in facts.names("person")


def test_members_who_joined_from_afar_were_there() -> None:
    facts = read(
        "Agenda and minutes\n\nFull Council - Friday, 15th September, 2023 10.00 am\n\nVenue: County Hall\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\n"
        "Apologies for absence were received from County Councillors Ash and Oak.\n\nCounty Councillors Birch, Ann Elm and Yew joined the meeting virtually.\n"
    )
    assert [(name, role) for name, role in facts.room() if role == "member"] == [
        ("Birch", "member"),
        ("Ann Elm", "member"),
        ("Yew", "member"),
    ]


@pytest.mark.parametrize("words", ["that the payments due be paid.", "to pay what is due to Westmere Garage."])
def test_movers_between_resolved_and_its_words_are_no_part_of_them(words: str) -> None:
    facts = read(HEAD + f"8. Payments\nResolved, proposed Councillor Elm, seconded Councillor Birch, {words}\n")
    assert [said for _, said in facts.decisions()] == [words.removeprefix("that ")]
    assert [who for who, _ in facts.links("moved")] == ["Councillor Elm"]


def test_apologies_that_were_received_end_their_list() -> None:
    found = read(
        HEAD
        + "1. Apologies\nApologies from Councillors Oak and Yew received and accepted. No word from Councillor Ash.\n"
    ).room()
    assert [name for name, role in found if role == "sent_apologies"] == ["Oak", "Yew"]


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("Parish Council Minutes: Monday 2nd September 2019", ""),
        (
            "January 2019 Minutes\nMinutes of the Meeting held on the 2nd September 2019",
            "The precept was left at £2,000.\n",
        ),
    ],
)
def test_a_title_that_names_no_council_is_of_one_by_its_words(title: str, below: str) -> None:
    facts = read(
        f"{title}\n\nPresent: Mr Birch, Mrs Elm and, in the Chair, Mr Ben Oak.\n\n1. Roads\nIt was agreed to mend them.\n{below}"
    )
    assert facts.meetings() == [("Council", "2019-09-02")]


def test_a_club_whose_minutes_name_no_council_is_none() -> None:
    facts = read(
        "Minutes of the Meeting held on the 2nd September 2019\n\nPresent: Mr Birch, Mrs Elm\n\n1. Hall\nIt was agreed to paint it.\n"
    )
    assert facts.meetings() == []


def test_a_number_of_the_public_ends_a_list() -> None:
    found = read(
        HEAD.replace("Cllr Ben Elm", "Cllr Ben Elm\nClerk: Mrs Yew Members of public: 3") + "1. Roads\nNoted.\n"
    ).room()
    assert [name.split()[-1] for name, _ in found] == ["Birch", "Elm", "Yew"]


def test_a_surname_like_a_scots_title_is_one() -> None:
    assert ("P Baillie", "member") in read(
        HEAD.replace("Cllr Ben Elm", "S Knight, P Baillie, G Hirst") + "1. Roads\nNoted.\n"
    ).room()


def test_an_office_in_three_letters_before_a_full_name_is_no_initials() -> None:
    facts = read(HEAD.replace("Cllr Ben Elm", "RFO Clive Oak") + "1. Roads\nNoted.\n")
    assert [(name.parse(who).forenames, name.parse(who).surname) for who, _ in facts.room()][1] == (("Clive",), "Oak")


def test_an_interest_right_after_a_name_is_no_surname() -> None:
    facts = read(HEAD + "2. Declarations of Interest\nCllr Elm Personal interest in item 7 as a governor.\n")
    assert not [who for who in facts.names("person") if "Personal" in who]

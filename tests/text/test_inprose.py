"""People whom prose names in passing, and names of things that look like theirs."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = "Westmere Parish Council\n\nMinutes of the meeting of Westmere Parish Council held on Monday 7 March 2011 in the Village Hall\n\nPresent: Cllr Elm (Chair)\n\n4. Matters arising\n\n"


def people(sentence: str) -> list[str]:
    return [name for name in read(HEAD + sentence + "\n").names("person") if name != "Cllr Elm"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("A letter was received from Ann Birch of Westmere County Council about the verge.", ["Ann Birch"]),
        ("Clerk to ask Ben T. Oak, WCC when they will start.", ["Ben T. Oak"]),
        ("Plans were seen by Ann Birch (Roads Officer) and Ben Hazel.", ["Ann Birch"]),
        ("Plans were promised to Eve Lime-Tree MP in May.", ["Eve Lime-Tree"]),
        ("Highways (WCC (Fred Rowan & Gail Holly) will look at it.", ["Fred Rowan", "Gail Holly"]),
        ("Other attendees were Rt Hon Helen Alder and the press.", ["Helen Alder"]),
        ("Mrs Ash, representing the hall, asked for a grant.", ["Mrs Ash"]),
        ("CSO Ian Thorn, Mr Tom & Mrs Ann Elder present.", ["CSO Ian Thorn"]),
        ("Cllr Mrs Holly reported a hole.", ["Cllr Mrs Holly"]),
    ],
)
def test_who_is_named_in_passing(sentence: str, found: list[str]) -> None:
    assert people(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "The bus goes from Victoria Road to the school.",
        "A quote was received from Paul Birch Landscapes.",
        "The seats were mended by Paul Birch & Sons.",
        "A letter came from St James Oak.",
        "The audit was done by Grant Rowan.",
        "Flowers by George Street were planted.",
        "A visit was made to the Martin Elm.",
        "Mr and Mrs were thanked.",
        "A letter was received from Ann Birch about the verge.",
        "An email of complaint came from Mrs Ann Birch, Elm Farm.",
        "The path is cut by Carl McElm and Ben Hazel every year.",
        "The signs were read. Jane Thorn noted that one was gone.",
        "Ann Birch (AB) was thanked, and Ben Hazel OBE.",
    ],
)
def test_things_and_residents_are_nobody(sentence: str) -> None:
    assert people(sentence) == []


def test_who_is_named_with_another_body_is_no_member() -> None:
    facts = read(HEAD + "Clerk to write to Ann Elm, WCC about the verge, and to PCSO Ann Birch.\n")
    of = {m.name: m.attrs.get("_of") for m in facts.extraction.mentions if m.kind == "person"}
    assert of == {"Cllr Elm": None, "Ann Elm": "WCC", "PCSO Ann Birch": None}


def test_a_name_may_go_on_on_the_next_line() -> None:
    assert people("Clerk to ask Ben\nOak, WCC when they will start.") == ["Ben Oak"]


def test_a_paper_that_lost_its_heading_names_people_as_well() -> None:
    agenda = "2701. Police Report\n2702. Public Forum\n2703. Ann Birch from Westmere Housing Association\n2704. Correspondence\n"
    assert read(agenda, path="20190729.txt").names("person") == ["Ann Birch"]


def test_a_page_of_no_council_names_nobody_so() -> None:
    assert read("Gardening notes\n\nSeeds were given by Ann Birch, WCC.\n").names("person") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The Good Councillor Guide.", []),
        ("Co-option of Councillor\n\nOne has applied.", []),
        ("Ben Oak Borough Councillor\n\nKL", []),
        ("Each Cllr Verge to see to a verge.", []),
        ("Cllr Hand gave a hand. Cllr Hand left.", ["Cllr Hand"]),
        ("Cllr Ng spoke.", ["Cllr Ng"]),
        ("2nd Cllr B Key. Full Council agreed.", ["Cllr B Key"]),
        ("Cllr Colin Oak Borough Councillor spoke.", ["Cllr Colin Oak"]),
    ],
)
def test_a_word_after_a_title_is_a_name_or_none(sentence: str, found: list[str]) -> None:
    assert people(sentence) == found

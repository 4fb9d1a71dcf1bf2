"""Who was in the room of a village's council: organisations beside names, initials behind them, sentences below the list, apologies in the
column beside, and posts whose heading has lost its day."""

import pytest

from explorer.text.naming import initialled
from explorer.text.naming.names import split_names
from tests.text.papers import read

HEAD = "Minutes of a meeting of Westmere Parish Council held on Monday 7 March 2011 in the Village Hall\n\n"
END = "\n\n3. Planning\n\nNone.\n\n4. Roads\n\nNone.\n"
LISTED = "Those Attending: Cllr Mrs T Birch (Chairman), Cllr D Oak, Mrs C Thorn (Clerk) and 6 members of the public."
POST = '---\ntitle: "{title}"\ndate: "2016-08-18"\ncategories:\n  - "villages"\n---\n\n{text}'


def room(text: str) -> list[tuple[str, str]]:
    """Who was there and as what."""
    return list(dict.fromkeys(read(HEAD + text + END).room()))


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        ("Mrs J Elm Mere Association of Local Councils, Mr Mike Oak West Mere Community Transport", ["Mrs J Elm", "Mr Mike Oak"]),
        ("Mr. Elm M.C.C. Area Manager and Mr. T. Oak W.N.B.C. Arboricultural Officer", ["Mr. Elm", "Mr. T. Oak"]),
        ("Mr. D Elm Quality Manager (Hillworks Westmere), Mr Paul Oak Administrator West Mere Sports Council", ["Mr. D Elm", "Mr Paul Oak"]),
        ("Cllr Carl Ash, MCC Chris Oak, Footpath Warden", ["Cllr Carl Ash", "Chris Oak"]),
        ("Cllr Carl Ash, Mere County Council Stephen Elm and Alan Oak Representatives from the Inn", ["Cllr Carl Ash", "Stephen Elm", "Alan Oak"]),
        ("Cllr Donna Elm (From minute number 47/19) (Vacancy - 1) Helen Oak (Parish Clerk)", ["Cllr Donna Elm (From minute number 47/19) (Vacancy - 1)", "Helen Oak (Parish Clerk)"]),
        ("Mr Mike Elm Oak, Mr A Elm the Council", ["Mr Mike Elm Oak"]),
    ],
)  # fmt: skip
def test_an_organisation_without_a_comma_is_no_part_of_a_name(listed: str, found: list[str]) -> None:
    assert [listed[a:b] for a, b in split_names(listed)] == found


def test_initials_behind_names_part_them() -> None:
    listed = "Cllr Jo Birch JB Chair Cllr Dave Oak DO MCC Chris Ash CA Hillworks"
    assert len(initialled.parted(listed)) == len(listed)
    assert [part.strip() for part in initialled.parted(listed).split(",")] == [
        "Cllr Jo Birch", "Cllr Dave Oak", "Chris Ash", "Hillworks"
    ]  # fmt: skip
    assert initialled.parted("Cllr Jo Birch JB Chair") == "Cllr Jo Birch JB Chair"
    own = "Cllr Jo Birch JB Chair Cllr Dave Oak DO Vice Chair Cllr Gail Ash GA Nicola Thorn NT Parish Clerk (Minutes)"
    text = f"Attendance: {own}\n\nAlso in attendance: Cllr Martin Elder ME MCC Chris Rowan CR CGM"
    assert room(text) == [
        ("Cllr Jo Birch", "chair"), ("Cllr Dave Oak", "member"), ("Cllr Gail Ash", "member"), ("Nicola Thorn", "officer"),
        ("Cllr Martin Elder", "other member"), ("Chris Rowan", "also present"),
    ]  # fmt: skip
    assert [name for name, _ in read(f"{HEAD}{text}{END}").links("clerked")] == ["Nicola Thorn"]
    lines = "**Attendance:**\n\n**Cllr Jo Birch          JB       Chair**\n\n**Nicola Thorn          NT       Parish Clerk (Minutes)**"
    assert room(lines) == [("Cllr Jo Birch", "chair"), ("Nicola Thorn", "officer")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Also, in Attendance Public - Two. (from Minute number 11/20 One). Cllr Carl Elder, Borough Council of Mere",
         [("Cllr Carl Elder", "other member")]),
        ("Also, in Attendance Public - 2 Cllr Brian Elder, Mere County Council Stephen Rowan and Alan Yew Representatives from the Inn",
         [("Cllr Brian Elder", "other member"), ("Stephen Rowan", "also present"), ("Alan Yew", "also present")]),
    ],
)  # fmt: skip
def test_a_list_may_count_the_public_first(text: str, found: list[tuple[str, str]]) -> None:
    listed = "Present: Cllr Ann Birch (Chair) Cllr Dan Oak Helen Thorn (Parish Clerk)\n\n"
    assert room(f"{listed}{text}\n\n107/20 Openness Notice The Chair read the notice.")[3:] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mr Stephen Elder Chairman Mere Police Authority and Superintendent Rowan were also present", ["Mr Stephen Elder", "Superintendent Rowan"]),
        ("Ms Amy Elder Rural Sports Development Officer and Mr Paul Rowan were also in attendance.", ["Ms Amy Elder", "Mr Paul Rowan"]),
        ("PCSO Sara Elder was present for part of the meeting.", ["PCSO Sara Elder"]),
        ("Mr. J. Elder (Youth Leader) also present.", ["Mr. J. Elder"]),
        ("PCSO's Claire Elder and Esther Rowan attended the start of the meeting and reported.", ["PCSO's Claire Elder", "Esther Rowan"]),
        ("Mr Elder was present when the wall fell.", []),
        ("Mr Elder and Mr Rowan attended before the meeting to report.", []),
    ],
)  # fmt: skip
@pytest.mark.parametrize("gap", [" ", "   ", "\n\n"])
def test_sentences_below_the_list_name_others(text: str, found: list[str], gap: str) -> None:
    there = room(f"{LISTED}{gap}{text}")[3:]
    assert [name for name, _ in there] == found
    assert {role for _, role in there} <= ({"observer", "officer"} if gap == "\n\n" else {"observer"})


def test_police_and_whoever_is_named_with_them_are_observers() -> None:
    text = "Present: Cllr M Birch (Chairman), PCSO's Stefan Elder and Sara Rowan, 9 Members of the public."
    assert room(text) == [("Cllr M Birch", "chair"), ("PCSO's Stefan Elder", "observer"), ("Sara Rowan", "observer")]


def test_an_office_in_brackets_behind_a_comma_is_of_whoever_stands_before_it() -> None:
    assert room("Those attending: Mr A Birch, (Chairman) Mr L. Oak, Mr G Ash, Mrs V Thorn, (Clerk) 3 members of the public") == [
        ("Mr A Birch", "chair"), ("Mr L. Oak", "member"), ("Mr G Ash", "member"), ("Mrs V Thorn", "officer")
    ]  # fmt: skip
    liaison = "Stoke Mill\n\nVILLAGE LIAISON MINUTES\n\nWednesday 12th October 2011\n\nPresent: Mrs. D Birch (Mill)\n\nMr. Tom Ash (Chairman Parish Council)\n\n"
    assert read(liaison + END).room() == [("Mrs. D Birch", "member"), ("Mr. Tom Ash", "member")]
    parish = "Minutes of Westmere Annual Parish Meeting held on Monday 7 May 2012\n\nPresent: Mr. Tom Ash (Chairman of the Parish Council), six members.\n"
    assert read(parish + END).room() == [("Mr. Tom Ash", "chair")]


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("I. Apologies: Carol Elder, John Rowan, Val Yew", ["Carol Elder", "John Rowan", "Val Yew"]),
        ("**1.Apologies.** Mrs. S Elder Mr. A Rowan, Mr. R Yew", ["Mrs. S Elder", "Mr. A Rowan", "Mr. R Yew"]),
        ("1. Apologies for Absence accepted from:\n\nTom Elder who has been sent to Mere.\n\nRuth Rowan who was unwell.\n\n2. Interests\n\nNone.", ["Tom Elder", "Ruth Rowan"]),
        ("3. ACCEPTANCE OF APOLOGIES Apologies of absence were provided for Cllr A Elder.", ["Cllr A Elder"]),
    ],
)  # fmt: skip
def test_apologies_behind_a_number_or_provided(text: str, away: list[str]) -> None:
    found = room(f"Present: Dan Birch (Chairman), Ann Oak\n\n{text}")
    assert [name for name, role in found if role == "sent_apologies"] == away


def test_the_column_of_apologies_is_beside_those_present() -> None:
    table = (
        "Present:\t\t\t\t\nDave Thorn (DTH)\tClerk\tApologies:\tTom Elder\t\nFrank Birch (FBI)\tCouncillor/Chairman\t\tAndy Rowan\t\n"
        "Mark Oak (MOA)\tCouncillor\t\t\t\nGeoff Ash (GAS)\tCouncillor\tChair:\tFrank Birch\t\n"
    )
    found = room(table)
    assert [name for name, role in found if role == "sent_apologies"] == ["Tom Elder", "Andy Rowan"]
    assert {name for name, role in found if role != "sent_apologies"} == {"Dave Thorn", "Frank Birch", "Mark Oak", "Geoff Ash"}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "chair"),
    [
        ("As both were absent it was agreed that Miss Ash should act as Chairman for the meeting.", "Miss A Ash"),
        ("In the absence of Mr. Randall Mr. Birch took the Chair.", "Mr M Birch"),
        ("Election of Chairman: nominations were asked for and there being no others - Miss Ash was duly elected.\n\n"
         "Election of Vice Chairman: Mr Oak was proposed by Miss Ash and Mr Oak was duly elected.", "Miss A Ash"),
        ("Mr Oak was declared Chairman.", "Mr A Oak"),
        ("Election of Vice Chairman: Mr Oak was proposed by Miss Ash and Mr Oak was duly elected.", ""),
    ],
)  # fmt: skip
def test_whoever_is_put_into_the_chair_is_in_it(text: str, chair: str) -> None:
    found = room(f"Present: Mr M Birch, Mr A Oak, Miss A Ash\n\n{text}")
    assert [name for name, role in found if role == "chair"] == ([chair] if chair else [])


def test_a_zero_may_stand_for_an_initial() -> None:
    assert room("Present: P. Birch - chairman, 0. Key, D. Oak. Mrs. Ash and 3 members of the public.")[1:] == [
        ("O. Key", "member"), ("D. Oak", "member"), ("Mrs. Ash", "member")
    ]  # fmt: skip


def test_members_who_have_paid_up_are_no_sentence() -> None:
    text = "Present: Ray Birch, Tony Oak, Ellen Yew (Secretary) and 2 paid up members of the public."
    assert [name for name, _ in room(text)] == ["Ray Birch", "Tony Oak", "Ellen Yew"]


def test_a_post_whose_heading_is_lost_is_of_the_meeting_of_its_title() -> None:
    text = "Councillors present: Cllr A Birch (Chair), Cllr B Oak\n\n1. Apologies\n\nNone.\n\n2. Roads\n\nIt was agreed to mend them.\n"
    facts = read(POST.format(title="Westmere Parish Council AGM 2016", text=text))
    assert facts.meetings() == [("Westmere Parish Council", "")]
    assert facts.room() == [("Cllr A Birch", "chair"), ("Cllr B Oak", "member")]
    assert read(POST.format(title="News of the week", text=text)).meetings() == []


def test_minutes_in_a_post_are_minutes_without_a_list_of_the_room() -> None:
    text = "Minutes of the March meeting\n\nMinutes of the meeting held on 14th March in the school\n\nThe last minutes were read.\n\n1. The shelter had been mended.\n\n2. Bins were asked for.\n"
    facts = read(POST.format(title="Westmere Parish Council", text=text))
    assert facts.meetings() == [("Westmere Parish Council", "2016-03-14")]
    assert facts.attr("meeting", "status") == ["minuted"]
    listed = "Minutes from the meeting on the 14th of June\n\nMr Dave Elm (Officer, Mere Borough Council)\n\nMr Les Oak (Parish Councillor)\n\nMrs Pat Ash (Village Representative)\n\nMr Ray Birch (Mill Manager)\n\nApologies for absence were received from Mr Yew.\n\nMr Elm reported on the noise.\n"
    facts = read(POST.format(title="Mill Village Liaison Committee Meeting", text=listed))
    assert facts.meetings() == [("Mill Village Liaison Committee", "2016-06-14")]
    assert {name for name, _ in facts.room()} == {
        "Mr Dave Elm", "Mr Les Oak", "Mrs Pat Ash", "Mr Ray Birch", "Mr Yew"
    }  # fmt: skip


def test_the_stop_of_an_initial_may_be_printed_as_a_comma() -> None:
    assert room("Present: P. Birch, D. Oak, C, Ash, Mrs. Yew together with 5 members of the public.") == [
        ("P. Birch", "member"), ("D. Oak", "member"), ("C. Ash", "member"), ("Mrs. Yew", "member")
    ]  # fmt: skip


def test_letters_of_a_county_behind_a_dash_say_that_somebody_is_of_another_council() -> None:
    text = "**Councillors present**: Cllr. R. Birch – Chair (RB), Cllr. F. Oak (FO)\n\n**Present:** Vicky Thorn – Clerk, Cllr. Martin Elder - NCC and 5 members of the public."
    assert ("Cllr. Martin Elder", "other member") in room(text)

"""Forms of the papers of Scottish, New Zealand and Canadian councils, and of what stands beside them on council sites."""

import pytest

from tests.text.papers import Facts, read

HEAD = "Minutes of the meeting of Westmere Town Council held on Monday 21 September 2015 at 7.00pm\n\n"


def _minutes(words: str, room: str = "Present: Cllr Ann Elm, Cllr Ben Oak\n\n") -> Facts:
    return read(f"{HEAD}{room}{words}\n")


def test_the_minutes_of_the_previous_meeting_are_no_title() -> None:
    text = (
        "Apologies Minutes: None were received. |\n"
        "Minutes of Previous Meeting To approve the minutes of the previous meeting held on 3 June 2024. Minutes: RESOLVED:\n"
        "That the minutes of the meeting held on 3 June 2024 be agreed. |\n"
    )
    assert read(text).meetings() == []


@pytest.mark.parametrize(
    "deadline", ["by 05.00pm on Sunday 15th November 2020", "by noon on Sunday 15th November 2020"]
)
def test_the_day_by_which_the_public_were_to_write_is_no_meetings(deadline: str) -> None:
    text = (
        "The Parish Council meeting on the above date was held on the telephone.\n\n"
        f"Nobody had requested to join the meeting by sending a letter {deadline}.\n\n"
        "Present: Cllrs A Elm (Chairman), B Oak and C Yew\n\n1. APOLOGIES - None.\n"
    )
    assert read(text).meetings() == []


def test_a_title_may_name_a_committee_and_its_day_below_the_council() -> None:
    text = "The Westmere Council\n\nScrutiny Committee (Homes): 23rd April 2013\n\nReport of the Director of Homes\n"
    assert read(text).meetings() == [("Scrutiny Committee (Homes)", "2013-04-23")]


@pytest.mark.parametrize("tail", [" starting at 7.30pm", ", commencing at 7.30 pm"])
def test_where_a_meeting_was_held_ends_before_when_it_began(tail: str) -> None:
    facts = read(
        f"Minutes of Westmere Parish Council held on Thursday 2nd March 2023 at Elm Bowls Club{tail}.\n\nPresent: A Elm\n"
    )
    assert facts.attr("meeting", "place") == ["Elm Bowls Club"]


@pytest.mark.parametrize(
    ("from_where", "council"),
    [
        ("welcome Councillor Ann Elm from Mere District Council.", ""),
        ("meet at Mere District Council offices.", "Mere District Council"),
    ],
)
def test_the_council_a_councillor_comes_from_is_not_the_papers(from_where: str, council: str) -> None:
    text = f"Agenda\n\nThe Panel will {from_where}\n\n1. Apologies\n\n2. Minutes\n\nRESOLVED that a bench be bought.\n"
    assert read(text).extraction.council == council


def test_the_assembly_of_a_parish_is_of_its_council() -> None:
    text = "Minutes of the Annual Parish Assembly of Westmere Parish Council\nHeld on the 14th of May 2014 at 7.00 pm\n\nPresent: Cllr A Elm\n"
    assert read(text).meetings() == [("Westmere Parish Council", "2014-05-14")]


def test_what_is_put_to_a_division_has_no_result_but_that_of_the_division() -> None:
    moved = (
        "Councillor Elm moved as a procedural motion, seconded by Councillor Oak:-\n\nThat item 3 was not urgent.\n\n"
    )
    divided = "On a division, there voted:- for the motion (1) - Councillor Elm; against the motion (2) - Councillors Oak and Yew.\n"
    assert [outcome for outcome, _ in _minutes(f"1. Order\n\n{moved}{divided}").decisions()] == ["rejected"]
    assert [outcome for outcome, _ in _minutes(f"1. Order\n\n{moved}").decisions()] == ["agreed"]


def test_labels_behind_the_list_of_those_present_end_it_in_a_line_that_lost_its_ends() -> None:
    talk = " The Chair spoke of the weather, and of the roads that it had spoilt." * 8
    facts = read(
        "Westmere Community Council Minutes of meeting held on Tuesday 16th August 2016 at 7.30pm in the Hall Present: Ann Elm, Chair (AE), "
        "Ben Oak (BO), Cal Yew (CY), Also present: Councillor Di Fir (DF), Ed Ash (EA) Police: No representative "
        f"Apologies: None received Secretary: Fay Birch (FB) Item 1. Welcome.{talk} Item 2. Roads.{talk} Item 3. Paths.{talk}\n"
    )
    assert facts.room() == [
        ("Ann Elm", "chair"),
        ("Ben Oak", "member"),
        ("Cal Yew", "member"),
        ("Councillor Di Fir", "other member"),
        ("Ed Ash", "also present"),
        ("Fay Birch", "officer"),
    ]
    assert [name for name, _ in facts.links("clerked")] == ["Fay Birch"]


def test_members_listed_by_office_below_the_membership_of_an_agenda_were_not_said_to_be_there() -> None:
    agenda = "Elm Community Board\n\nAgenda\n\nNotice of Meeting:\n\nAn ordinary meeting of the Elm Community Board will be held on:\n\nDate: Monday 8 May 2023\n\nTime: 4.30 pm\n\n"
    members = "Chairperson\n\nDeputy Chairperson\n\nMembers\n\nPaul Birch\n\nAnn Yew\n\nTim Oak\n"
    assert read(f"{agenda}Membership\n\n{members}").room() == []
    assert read(f"{agenda}Membership\n\n{members}").attr("meeting", "status") == ["called"]
    assert [name for name, _ in read(f"{agenda}Present\n\n{members}").room()] == ["Paul Birch", "Ann Yew", "Tim Oak"]


def test_a_label_in_two_tongues_is_nobody() -> None:
    facts = _minutes("", "Tuhinga/Present:\n\nJohn Elm\n\nTui Oak\n\nI Tae Mai/In Attendance:\n\nAnn Yew\n\n")
    assert facts.room() == [("John Elm", "member"), ("Tui Oak", "member"), ("Ann Yew", "officer")]


def test_offices_before_initials_and_surname_in_brackets_are_those_of_staff() -> None:
    facts = _minutes(
        "",
        "Present: Mayor R Elm, Councillors A Oak and B Yew\n\nIn Attendance: Chief Executive (P Birch), Group Manager Roads (A McAsh) and Youth Councillors (J Fir and T Fern)\n\n",
    )
    officers = [name for name, role in facts.room() if role == "officer"]
    assert officers == ["P Birch", "A McAsh"]
    assert facts.links("holds") == [("P Birch", "Chief Executive"), ("A McAsh", "Group Manager Roads")]


@pytest.mark.parametrize(
    ("said", "away"),
    [
        ("Apologies were received from Mayor Elm and Councillor Oak for lateness.", []),
        ("Apologies were received from Mayor Elm and Councillor Oak.", ["Mayor Elm", "Councillor Oak"]),
        ("Apologies were reported on behalf of the Deputy Lord Mayor (Councillor Elm) and Alderman Oak.", ["Councillor Elm", "Alderman Oak"]),
        ("Apologies: Cty Cllr Elm and Dist Cllr Oak.", ["Cty Cllr Elm", "Dist Cllr Oak"]),
    ],
)  # fmt: skip
def test_who_came_late_sent_no_apologies_and_offices_name_nobody(said: str, away: list[str]) -> None:
    assert [
        name for name, role in _minutes(said, "Present: Cllr Ann Yew\n\n").room() if role == "sent_apologies"
    ] == away


@pytest.mark.parametrize(
    ("listed", "roles"),
    [
        ("Kym Elm, Mayor\n\nStacey Oak, Councilor\n\nHeather Yew, Administrator", {"Stacey Oak": "member", "Heather Yew": "officer"}),
        ("Reeve Kym Elm, Administrator Heather Yew", {"Reeve Kym Elm": "member"}),
        ("Cllr Kym Elm, Cllr Cal Oak, Ann Ash, Director of Finance", {"Cllr Kym Elm": "member", "Ann Ash": "officer"}),
        ("The Chairman, Cllr Kym Elm and Cllrs Cal Oak, Tom Ash and the Clerk – Di Fir", {"Cllr Kym Elm": "chair", "Cal Oak": "member", "Di Fir": "officer"}),
    ],
)  # fmt: skip
def test_offices_beside_names_tell_members_from_staff(listed: str, roles: dict[str, str]) -> None:
    room = dict(_minutes("1. Roads\n", f"Present: {listed}\n\n").room())
    assert {name: role for name, role in room.items() if name in roles} == roles


def test_the_story_of_a_meeting_is_no_list() -> None:
    told = "The Administrator noted the following additions: Under Section 3 Staff Memorandum - Paying for Mount Elm / Northmere Waterline Extension"
    facts = _minutes("", f"Present: Mayor Jack Elm\n\nCouncillors Oak, Yew and Ash\n\n{told}\n\n")
    assert len(facts.room()) == 4


@pytest.mark.parametrize(
    ("opens", "settled"),
    [
        ("Community Board Resolved ABCD/2024/00047 That a bench be bought.", ["a bench be bought."]),
        ("Council Resolved CR12.34 That a bench be bought.", ["a bench be bought."]),
        ("RESOLVED CR12.34 That a bench be bought.", ["a bench be bought."]),
        ("The paper numbered Resolved CR12.34 was read.", []),
    ],
)
def test_a_resolution_may_have_its_number_behind_the_word(opens: str, settled: list[str]) -> None:
    assert [words.removeprefix("That ") for _, words in _minutes(f"1. Benches\n\n{opens}").decisions()] == settled


def test_what_one_moves_and_another_seconds_may_be_called_a_proposal() -> None:
    facts = _minutes(
        "1. Hall\n\nCouncillor Elm moved and Councillor Oak seconded a proposal to give a grant to the hall."
    )
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed"]
    order = _minutes(
        "1. Order\n\nCouncillor Elm moved and Councillor Oak seconded a proposal to change the order of business."
    )
    assert order.decisions() == []


@pytest.mark.parametrize(
    "words",
    [
        "The Council was requested to determine that the following items, which had exempt information, be taken in private.",
        "Mr Paul Elm agreed to chair the meeting for this meeting only.",
    ],
)
def test_what_a_report_asks_of_the_meeting_is_nobodys_task(words: str) -> None:
    assert _minutes(f"1. Order\n\n{words}").names("action") == []


@pytest.mark.parametrize("opens", ["It was agreed that: -", "The Board agreed:-"])
def test_what_bullets_below_a_word_of_agreement_say_is_what_was_agreed(opens: str) -> None:
    listed = _minutes(f"1. Plans\n\n{opens}\n\n·         the path be paved;\n\n·         to buy a bench.\n")
    assert [words for _, words in listed.decisions()] == ["the path be paved;", "to buy a bench."]
    told = _minutes("1. Plans\n\nThe Board noted:-\n\n·         the weather;\n\n·         that it rained.\n")
    assert len(told.decisions()) < 2


@pytest.mark.parametrize("kind", ["Annual general meeting", "Special meeting"])
def test_the_fields_of_an_agenda_give_the_day_and_no_body_that_is_a_sort_of_meeting(kind: str) -> None:
    fields = f"Meeting: {kind}\nVenue: The Oak Hall, Mere\nDate: Monday 21 June 2021 at 9.30am\n"
    business = (
        "Business\n1. Election of chair\n2. Apologies for absence\n3. Minutes of the meeting held on 22 March 2021\n"
    )
    assert read(f"June 2021\nWestmere Park Board Agenda\n{fields}{business}").meetings() == [
        ("Westmere Park Board", "2021-06-21")
    ]
    other = "Fair\n\nDate: Monday 21 June 2021 at 9.30am\n\nBring cakes.\n"
    assert read(other).meetings() == []

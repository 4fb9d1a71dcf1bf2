"""What is left to be done: who is given a task by a record, what only happened, and when a task is due."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = """Westmere Parish Council

Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2019 at 7.30 pm in the Reading Room

Present: Cllrs Ann Birch (Chair), Ben Elm, Carl Oak and Mrs D Ash (Clerk)

4. Footpaths

"""
TAIL = "\n\n5. Date of next meeting: 1 April 2019\n"


def actions(words: str) -> list[str]:
    return [str(text) for text in read(HEAD + words + TAIL).attr("action", "text")]


@pytest.mark.parametrize(
    "words",
    [
        "Clerk to write to the county about the stile.",
        "The Clerk was asked to enquire about this.",
        "Cllr Birch will chase the county and report back.",
        "Cllrs Elm & Oak to meet with the Clerk.",
        "Cllr Oak agreed to obtain and erect one.",
        "Cllr Elm has offered to speak to the owner of the field.",
        "County Cllr Rowan and the Clerk to report to the county.",
        "Clerk report to the highway authority.",
        "This is to be inspected on Saturday.",
        "This will be passed to the county.",
        "Enquiries would be made with the owner.",
        "AB will write to the boundary committee.",
        "Cllr Oak confirmed she would investigate further.",
        "Cllr Elm undertook to put notices in the newsletter.",
        "The Chair asked that a notice be put up at the gate.",
        "Cllr. D. Ash offered to supply a post.",
        "C. Oak undertook to ask the owner.",
        "Clerk to reply to the owner.",
        "John Birch would circulate the table to members.",
        "Cllr Ann Birch agreed to follow up the matter with the county.",
    ],
)
def test_a_task_given_is_an_action(words: str) -> None:
    assert actions(words) == [words]
    assert read(HEAD + words + TAIL).links("arises_from") == [(words, "Footpaths")]


def test_members_asked_to_declare_what_they_have_are_given_no_task() -> None:
    assert actions("Members were asked to declare any pecuniary interest in the business on the agenda.") == []
    assert actions("Members were asked to disclose gifts.") == []


def test_a_task_given_under_no_item_arises_from_the_meeting() -> None:
    opening = HEAD.partition("4. ")[0]
    words = "The Clerk to reply to the owner."
    found = read(f"{opening}{words}\n\n4. Footpaths\n\nNo report.\n{TAIL}")
    assert found.links("arises_from") == [(words, "Westmere Parish Council, 2019-03-04")]


@pytest.mark.parametrize(
    "words",
    [
        "The Clerk contacted the owner of the field.",
        "The Clerk had been asked to write, and a reply was read out.",
        "Mrs D Ash, Clerk to the Council, was thanked.",
        "A resident asked whether the path could be mended.",
        "The Clerk will be on leave in May.",
        "Cllr Oak would like to see the path mended.",
        "The county has already agreed to repair it.",
        "If the Clerk is asked to write, she needs an address.",
        "Members are asked to declare any interest in an item.",
        "The staff report, which is to be approved in May, was noted.",
        "Reason: to let the minutes be sent to the county, they are to be made available to the public.",
        "REASONS\n\nTo enable the order to be made and those who live there to be consulted.",
        "Ann Birch noted Ben Elm was requested to send the key.",
        "Mere Church would write to all who live there.",
        "The sum to be raised by the council for the year is not known.",
        "The Head of Finance outlined the plan, which set out the sums to be made available to each district.",
    ],
)
def test_what_happened_or_may_happen_is_none(words: str) -> None:
    assert actions(words) == []


def test_what_stands_behind_the_word_action_is_one() -> None:
    assert actions("The stile is broken.\n\nAction: AB to mend the stile.\n\nThe path is wet.") == [
        "AB to mend the stile."
    ]


def test_a_line_may_end_within_the_words_that_give_a_task() -> None:
    assert actions("The Clerk will\nwrite to the county, and Cllr Oak was asked\nto meet the owner.") == [
        "The Clerk will write to the county, and Cllr Oak was asked to meet the owner."
    ]


def test_what_points_back_is_one_with_the_sentence_before() -> None:
    words = "The work of the volunteers should be acknowledged. Clerk to do this."
    assert actions(words) == [words]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Clerk to send the form by 18 April 2019.", "2019-04-18"),
        ("Clerk to send the form by the 18th April.", "2019-04-18"),
        ("Clerk to send the form by 18 January.", "2020-01-18"),
        ("Officers were asked to report back within six months.", "within six months"),
        ("Clerk to send the form.", ""),
    ],
)
def test_a_task_is_due_on_the_day_it_says(words: str, due: str) -> None:
    (found,) = [m for m in read(HEAD + words + TAIL).extraction.mentions if m.kind == "action"]
    assert found.attrs.get("due", "") == due


def test_a_decision_that_directs_somebody_opens_an_action() -> None:
    facts = read(HEAD + "RESOLVED that the staff BE DIRECTED to find a source of funding." + TAIL)
    assert [target for _, target in facts.links("arises_from")] == facts.names("decision")


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("to report back in Q3 of 2019 on the cost", "Q3 of 2019"),
        ("to report back by the end of May 2019", "2019-05"),
        ("to report back no later than May 31, 2019", "2019-05-31"),
        ("to report back to its next meeting", "its next meeting"),
        ("to register the plan within three (3) months of approval", "within three (3) months"),
        ("to present the plan at the meeting of the Paths Committee on June 3, 2019", "2019-06-03"),
        ("to report back on the meeting held on January 7, 2019", ""),
        ("to report back on the by-law of 2012", ""),
    ],
)
def test_what_a_decision_directs_is_due_when_it_says(words: str, due: str) -> None:
    facts = read(HEAD + f"RESOLVED that the Civic Administration BE DIRECTED {words}." + TAIL)
    (found,) = [m for m in facts.extraction.mentions if m.kind == "action"]
    assert found.attrs.get("due", "") == due
    assert [target for _, target in facts.links("asked_of")][:1] == ["Civic Administration"]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("that the report BE RECEIVED and the City Clerk BE DIRECTED to advertise the post", ["City Clerk"]),
        (
            "that the Mayor and the Civic Administration BE REQUESTED to write to the Province",
            ["Civic Administration", "Mayor"],
        ),
        ("that the Paths Committee BE ASKED to provide an update", ["Paths Committee"]),
        ("that the letter BE REFERRED to the Civic Administration to report back", ["Civic Administration"]),
        ("that the call for an update BE REFERRED to Civic Administration to examine", ["Civic Administration"]),
        (
            "that the Deputy City Manager, Finance Supports BE DIRECTED to publish it",
            ["Deputy City Manager, Finance Supports"],
        ),
    ],
)
def test_those_whom_a_decision_directs_are_asked(words: str, asked: list[str]) -> None:
    facts = read(HEAD + f"RESOLVED {words}." + TAIL)
    assert sorted(target for _, target in facts.links("asked_of")) == asked


@pytest.mark.parametrize(
    "words",
    [
        "that the progress report BE RECEIVED for information",
        "that the by-law BE INTRODUCED, for the crossings that are to be installed this year",
    ],
)
def test_what_is_only_settled_opens_nothing(words: str) -> None:
    assert actions(f"RESOLVED {words}.") == []


def test_an_agenda_gives_no_tasks() -> None:
    agenda = "Westmere Parish Council\n\nAgenda for the meeting on Monday 4 March 2019 at 7.30 pm\n\n1. Apologies\n\n2. Clerk to report on the path.\n"
    assert read(agenda).attr("action", "text") == []


@pytest.mark.parametrize(
    "words",
    [
        "They agreed that Cllr Elm had made an excellent Mayor and had no doubt that he would make an excellent Chair.",
        "He promised to do his best.",
        "Members discussed how this approach would be made.",
        "Hopefully the order will be made so that the review can begin.",
        "Cllr Ann Birch asked to be dis-associated from the remark.",
        "Parks Committee: Councillor Ann Birch to replace Councillor Bea Elm.",
    ],
)
def test_hopes_and_good_wishes_are_no_tasks(words: str) -> None:
    assert actions(words) == []


def test_whoever_has_no_title_and_no_public_role_becomes_no_person() -> None:
    facts = read(HEAD + "John Birch agreed to take photographs of the stile." + TAIL)
    assert "John Birch" not in facts.names("person")
    assert facts.links("asked_of") == []


def test_a_member_with_forename_and_title_is_the_one_asked() -> None:
    facts = read(HEAD + "Cllr Ann Birch agreed to follow up the matter with the county." + TAIL)
    assert [who for _, who in facts.links("asked_of")] == ["Cllr Ann Birch"]


@pytest.mark.parametrize("opens", ["I will ask", "| will move", "1 will move", "We will move"])
def test_a_notice_of_a_question_or_motion_asks_nobody_yet(opens: str) -> None:
    assert (
        actions(f"{opens} at the next meeting for an update on the works at the stile to be provided by the Clerk.")
        == []
    )


@pytest.mark.parametrize(
    "words",
    [
        "It was a reminder that a decision had to be made in May.",
        "The money would allow for a start to be made on the path.",
        "The meeting was opened to allow questions to be asked.",
        "Review of fees: No change to be made this year.",
        "To approve payments to be made by cheque.",
        "No decisions will be made by the council until then.",
        "It was agreed that no grant would be made to the mill.",
        "Mr Yew asked to have minuted that he had not been told.",
        "Cllr Elm asked that the following remark of his on the mill be minuted.",
        "Action: None",
        "Cllr Oak said that Cllr Elm would make for a strong and able Mayor.",
        "Circulated, Paths Progress Report from the Path Warden dated 1 March 2019, which was noted by the Members.",
        "He said that every effort would be made to mend the stile.",
        "Cllr Elm asked what action the BBC will take to make the mill known.",
        "The plan is to show how they will provide a path to the mill.",
        "A parishioner asked what changes would need to be made.",
        "The Council was requested to ratify the appointments set out in the report.",
        "The Council was requested to determine that the next item, which held private information, be heard in private.",
        "A decision will be made in line with the Guidelines.",
        "It is intended that funding will be made available in 2020.",
        "Any further benches will require funding to be made available.",
        "A correction was to be made to the minutes of June.",
        "Submissions were to be made on or before 9 May.",
    ],
)
def test_what_is_only_described_or_not_to_be_done_is_no_task(words: str) -> None:
    assert actions(words) == []


def test_a_bullet_within_a_line_begins_a_task() -> None:
    words = "Items for the next agenda • The Clerk agreed to report the stile. • Ponds • Cllr Elm will visit the mill"
    assert actions(words) == ["The Clerk agreed to report the stile.", "Cllr Elm will visit the mill"]


@pytest.mark.parametrize("cell", ["Clerk", "ALL", "All/Clerk", "Cllr. B. Elm", "Cllrs. B. Elm and C. Oak", "AB"])
@pytest.mark.parametrize("mark", ["ii) ", "(b) ", "4.12iii) ", "• ", ""])
def test_the_cell_of_the_entry_before_is_no_part_of_a_task(cell: str, mark: str) -> None:
    words = "The stile is broken, Clerk to write to the county."
    assert actions(f"i) The path is wet.\t{cell}\n{mark}{words}") == [words]


@pytest.mark.parametrize(
    "words",
    ["Clerk\nto write to the county.", "Cllr. B. Elm\nwould write to the county.", "AB\nagreed to visit the mill."],
)
def test_whoever_is_named_where_a_line_ends_is_a_part_of_the_task(words: str) -> None:
    assert actions(f"i) The path is wet. {words}") == [" ".join(words.split())]


def test_more_that_is_wanted_will_be_sought() -> None:
    words = "More information as to what is wanted will be sought with a view to a new path."
    assert actions(words) == [words]


def _asked(words: str, head: str = HEAD) -> list[str]:
    return [who for _, who in read(head + words + TAIL).links("asked_of")]


def test_the_chair_who_is_given_a_task_is_whoever_presided() -> None:
    assert _asked("The Chair agreed to visit the mill.") == ["Ann Birch"]
    assert _asked("The Chairman will write to the county.", HEAD.replace(" (Chair)", "")) == []


def test_an_officer_who_is_given_a_task_is_asked_by_office() -> None:
    assert _asked("The Senior Path Engineer agreed to visit the mill.") == ["Senior Path Engineer"]
    assert _asked("It was agreed that the Director of Roads would visit the mill.") == ["Director of Roads"]
    assert _asked("The Clerk will contact Carl Oak, Path Manager to arrange a visit.") == ["Clerk"]


def test_an_office_is_the_only_one_in_the_room_that_its_words_begin() -> None:
    room = "and Mrs D Ash (Clerk)\n\nOfficials in attendance: Executive Engineer, Roads (Mr E Yew)"
    head = HEAD.replace("and Mrs D Ash (Clerk)", room)
    assert _asked("The Executive Engineer agreed to visit the mill.", head) == ["Executive Engineer, Roads"]
    two = head.replace("(Mr E Yew)", "(Mr E Yew), Executive Engineer, Water (Mr F Fir)")
    assert _asked("The Executive Engineer agreed to visit the mill.", two) == ["Executive Engineer"]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Cllr Elm said that he would pursue the matter.", ["Cllr Elm"]),
        ("The Clerk advised she would write to the mill.", ["Clerk"]),
        ("The Senior Engineer, Main Roads, stated that he would meet the owner.", ["Senior Engineer, Main Roads"]),
        ("In reply to Cllr Oak, Cllr Elm stated that he would meet the owner.", ["Cllr Elm"]),
        ("In reply to Cllr Oak, Superintendent Yew stated that she would meet the owner.", []),
        ("The Engineer confirmed he will check the path.", []),
        ("He said that he would pursue the matter.", []),
    ],
)
def test_whoever_says_what_they_will_do_is_the_one_asked(words: str, asked: list[str]) -> None:
    assert actions(words) == [words]
    assert _asked(words) == asked


@pytest.mark.parametrize(
    "words",
    [
        "The Clerk will continue to chase the county.",
        "Cllr Oak agreed to feedback to the school.",
        "The Clerk would again write to the owner.",
        "Clerk to instruct the contractor.",
        "Cllr Elm offered to spray the weeds.",
        "The Clerk agreed to recirculate the plan.",
        "* Clerk to progress this with the county.",
        "Locum Clerk to amend the logo.",
        "The stile has been broken, the Clerk to telephone and chase.",
        "A reply had been received - the Clerk will report the stile.",
        "Members had been told of a dead elm; Cllr Oak agreed to visit the wood.",
        "It was agreed that the Clerk should write to the owner.",
        "It was agreed for the Clerk to contact the owner.",
        "Cllr Elm asked the Parish Clerk to contact the owner.",
        "Cllr Elm requested that the Clerk contact the owner.",
    ],
)
def test_a_task_is_given_in_many_wordings(words: str) -> None:
    found = read(HEAD + words + TAIL)
    assert [str(text).lstrip("* ") for text in found.attr("action", "text")] == [words.lstrip("* ")]
    assert len(found.links("asked_of")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Cllr Oak will continue to serve on the board.",
        "The Clerk would continue in the post.",
        "A resident had asked the Clerk to contact the owner.",
        "Cllr Elm asked the Clerk to speak.",
        "The members felt that the Clerk should write to the owner.",
        "If the stile has been mended, the Clerk to telephone the owner.",
        "Mrs D Ash, Clerk to Westmere Parish Council, was thanked.",
        "The river board would proceed with the works.",
        "That the members should visit the mill.",
        "The survey would highlight the state of the path.",
        "The Council would normally write to the owner.",
        "The Clerk would usually contact the owner.",
        "The focus of a new Mayor is to report on housing.",
    ],
)
def test_what_is_only_wished_asked_before_or_said_of_an_office_is_no_task(words: str) -> None:
    assert actions(words) == []


def test_whoever_is_to_be_met_or_asked_is_given_no_task() -> None:
    assert _asked("The Clerk agreed to meet with Cllr Elm to discuss the path.") == ["Clerk"]
    assert _asked("The Clerk agreed that she would contact Cllr Elm to ask for a key.") == ["Clerk"]
    assert _asked("The Clerk would write to the owner and Cllr Elm to visit the mill.") == ["Clerk", "Cllr Elm"]


def test_a_resident_who_helps_becomes_no_person() -> None:
    found = read(HEAD + "Mr Rowan offered to repair the stile." + TAIL)
    assert len(found.attr("action", "text")) == 1
    assert not found.links("asked_of")
    assert "Mr Rowan" not in found.names("person")
    assert _asked("Mrs Ash agreed to write to the owner.") == ["Mrs Ash"]
    assert "Mr Rowan" in _asked("The Director, Roads and Paths, Mr Rowan agreed to repair the stile.")


@pytest.mark.parametrize(
    "words",
    [
        "Enquiries will be made as to whether a sign can be put up.",
        "Attempts to be made to find the owner of the mill.",
        "Contact is to be made with the school.",
        "An application for a crossing will be made to the county.",
        "The police will be made aware of the smell.",
        "An application for funding will be made to the county.",
        "The new survey to be made available for the next Meeting.",
        "Those who use the hall to be made aware of the new key.",
    ],
)
def test_what_somebody_has_to_make_is_a_task(words: str) -> None:
    assert actions(words) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "The circular on this is yet to be circulated by the county.",
        "A date has yet to be arranged with the county.",
        "It was a privilege to be asked to paint the gate.",
        "They spoke of the smell that has begun to be reported by many.",
        "The message was not passed on in order to be passed to the county.",
        "These services are expected to be made better over two years.",
    ],
)
def test_what_is_yet_to_be_done_by_nobody_in_particular_is_no_task(words: str) -> None:
    assert actions(words) == []


def test_a_task_on_a_page_of_one_item_arises_from_the_item_where_no_meeting_is_known() -> None:
    page = "Agenda item\n\nMinutes of Previous Meeting\n\nMinutes:\n\nThe Clerk would draft a letter to the members.\n"
    assert read(page).links("arises_from") == [
        ("The Clerk would draft a letter to the members.", "Minutes of Previous Meeting")
    ]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("The Council requested a progress report in September 2019.", "2019-09"),
        ("Members asked for a further report back to the Council in June.", "2019-06"),
        ("Members requested a report to the Council by January 2020.", "2020-01"),
        ("Members requested an update report at the meeting in July 2019.", "2019-07"),
        ("Members requested a report on the works in September 2019.", None),
        ("Members requested a report in January 2019.", None),
        ("Members asked for a copy of the report in which the works may end.", None),
    ],
)
def test_a_report_asked_for_in_a_month_is_due_then(words: str, when: str | None) -> None:
    assert read(HEAD + words + TAIL).attr("action", "due") == ([when] if when else [])

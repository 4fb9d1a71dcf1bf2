"""Papers as small townships print and publish them: whose meeting an agenda is of, what its items are, and what a motion is on."""

import pytest

from explorer.resolve.councils import parse_council
from tests.text.papers import read

AGENDA = """*** AGENDA ***
Tuesday, 4 May 2021
**START TIME 6:30 p.m.**

1. Disclosure of pecuniary interest.

2. Resolution: Adopt the minutes of the meeting held 20 April 2021.

3. Resolution: Support the nomination of a representative to the Elm District Social
Services Board.

4. By-Law: Close Mere Road.

5. Resolution: Accept an invitation from the City of North Fen.

6. By-Law: Confirming Proceedings of Council.
"""
MINUTES = "MINUTES\nTOWNSHIP OF MERE\nTuesday, 4 May 2021\n\nA regular meeting of the Township of Mere Council was held on Tuesday, 4 May 2021.\n\nPresent: Mayor Ann Elm and Councillors Ben Oak and Carla Ash.\n\n"


@pytest.mark.parametrize(
    ("title", "council"),
    [
        ("Agenda – May 4, 2021 – Mere Township", "Township of Mere"),
        ("Agenda – May 4, 2021 | Township of Upper Mere", "Township of Upper Mere"),
        ("Agenda – May 4, 2021 – Westmere Town", "Town of Westmere"),
        ("Agenda – May 4, 2021", ""),
    ],
)
def test_the_name_of_a_site_tells_whose_agenda_a_page_is(title: str, council: str) -> None:
    facts = read(AGENDA, title=title)
    assert facts.extraction.council == council
    assert [day for _, day in facts.meetings()] == ["2021-05-04"]
    assert facts.meetings()[0][0] in (council, "Council")
    assert facts.attr("meeting", "status")[0] == "called"


def test_the_kind_of_business_is_no_title_by_itself() -> None:
    assert read(AGENDA, title="Agenda – May 4, 2021 – Mere Township").names("item")[1:5] == [
        "Resolution: Adopt the minutes of the meeting held 20 April 2021",
        "Resolution: Support the nomination of a representative to the Elm District Social Services Board",
        "By-Law: Close Mere Road",
        "Resolution: Accept an invitation from the City of North Fen",
    ]


def test_a_building_of_a_township_is_nobody_who_meets() -> None:
    place = "Meeting will take place at the\nTownship of Mere Community Centre\n2381 Highway 654\n"
    facts = read(AGENDA.replace("p.m.**\n", f"p.m.**\n{place}"), title="Agenda – May 4, 2021 – Mere Township")
    assert facts.meetings() == [("Council", "2021-05-04")]
    assert "Township of Mere Community Centre" not in facts.names("body")


def test_what_a_closed_part_of_a_meeting_is_on_is_not_settled() -> None:
    facts = read(
        MINUTES
        + "R2021-1 B. Oak, C. Ash: That this part of our meeting will be closed to the public as authorized by the Act for consideration of the following subject matter:\n"
        "b) personal matters about an identifiable individual;\nd) labour relations;\nTime: 5:08 p.m. Carried.\n"
    )
    assert [words[:40] for _, words in facts.decisions()] == ["That this part of our meeting will be cl"]


def test_a_recital_without_a_resolved_is_no_decision() -> None:
    facts = read(
        MINUTES + "R2021-2 B. Oak, C. Ash: WHEREAS the Council has searched;\nAND WHEREAS it has found;\n"
        "NOW THEREFORE Council amends the title;\nAND Council enters into a contract. Carried.\n"
    )
    assert facts.decisions() == [("agreed", "Council amends the title; AND Council enters into a contract.")]
    assert not {"WHEREAS Council", "NOW THEREFORE Council"} & set(facts.names("body"))


def test_how_a_clerk_records_is_no_task() -> None:
    facts = read(
        MINUTES + "R2021-1 B. Oak, C. Ash: That the path be paved. Carried.\n\nMinutes prepared as per the Act.\n"
        "Clerk to record, without note or comment, all resolutions, decisions and other proceedings of the council.\n"
    )
    assert facts.names("action") == []


def test_what_an_office_with_a_hyphen_is_allowed_is_no_task() -> None:
    motion = "R2021-1 B. Oak, C. Ash: That we authorize the {} to attend the workshop in Fen. Carried.\n"
    for office in ("Deputy Clerk", "Treasurer-Deputy Clerk"):
        assert read(MINUTES + motion.format(office)).names("action") == []


def test_a_list_of_what_was_settled_names_nobody_who_met() -> None:
    text = "Tuesday, 4 May 2021\n\n## Key Decisions\n\n- Accepted resignation of Dan Yew from the Recreation Committee\n\n- Paved the path\n"
    assert "Accepted resignation of Dan Yew from the Recreation Committee" not in [
        who for who, _ in read(text).meetings()
    ]


def test_a_corporation_and_its_council_are_of_one_place() -> None:
    named = [
        parse_council(name)
        for name in (
            "Corporation of the Township of Mere",
            "Council of the Corporation of the Township of Mere",
            "Township of Mere Council",
        )
    ]
    assert [(one.place, one.slug) for one in named if one] == [(("mere",), "mere")] * 3


COMMUNITY = "Mere & Wick Community Council\nMeeting 10th February 2016\n\nPRESENT\nCouncillors Ann Elm, Ben Oak, Peter Ash and County Councillor Joseph Yew.\n\n1. WELCOME AND APOLOGIES\n"


def test_who_left_for_an_interest_and_is_listed_is_there_once() -> None:
    facts = read(
        COMMUNITY
        + "None.\n2. DECLARATIONS OF INTEREST\nCllr. P. Ash declared an interest in the hall and left the room.\nCllr. D. Fir declared an interest in the path and left the room.\n3. HALL\nNone.\n"
    )
    assert [one for one in facts.room() if "Ash" in one[0] or "Fir" in one[0]] == [
        ("Peter Ash", "member"),
        ("Cllr. D. Fir", "member"),
    ]


def test_a_forename_that_opens_a_list_goes_on_below_and_possession_is_no_name() -> None:
    facts = read(
        COMMUNITY
        + "Apologies received from Councillors Doris\nJones, Dorian Birch and Olive Ellis.\n2. POST\nIn Cllr. Ellis’ absence Cllr. Oak’s letter was read. Cllrs. Dorian\nBirch and Ann Elm were thanked.\n"
    )
    away = list(dict.fromkeys(name for name, role in facts.room() if role == "sent_apologies"))
    assert away == ["Doris Jones", "Dorian Birch", "Olive Ellis"]
    assert not {"Doris", "Jones", "Dorian", "Birch", "Cllr. Ellis'"} & set(facts.names("person"))


def test_what_is_told_in_welsh_below_a_list_is_nobody() -> None:
    facts = read(
        "CYNGOR CYMUNED LLANFELYN A SOAR\nCYFARFOD 9fed IONAWR 2019\nPRESENNOL\nCynghorwyr Alun Onnen a Gwen Derw.\n"
        "Cytunwyd y dylid ychwanegu eitem 5A i’r agenda: Penodi Archwiliwr Mewnol\n1. CROESO AC YMDDIHEURIADAU\nDim.\n2. MATERION YN CODI\nDim.\n"
    )
    assert [name for name, _ in facts.room()] == ["Alun Onnen", "Gwen Derw"]


def test_the_head_of_a_rule_is_no_councillor() -> None:
    facts = read("19. Communicating with Councillors\n\n20. Restrictions On Councillor Activities\n")
    assert "Councillor Activities" not in facts.names("person")


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("the Chair was taken by the Vice Chair, Cllr. Ben Oak who welcomed everyone.", "chair"),
        ("the Chair was taken by Cllr. B. Oak who welcomed everyone.", "chair"),
        ("the Chair was taken by Cllr. Ben Oak for this item.", "member"),
    ],
)
def test_by_whom_the_chair_was_taken(said: str, role: str) -> None:
    facts = read(COMMUNITY + f"In Cllr. Ash’s absence, {said}\n2. HALL\nNone.\n")
    assert [part for who, part in facts.room() if who == "Ben Oak"][-1] == role

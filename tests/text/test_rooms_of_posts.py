"""Who was in the room, as the posts of parishes and the minutes of community councils print it: offices beside names, labels in one line,
and what follows a list without being one."""

import pytest

from explorer.text.naming.names import split_names
from tests.text.papers import read

HEAD = "Minutes of a meeting of Westmere Parish Council held on Monday 7 March 2011 in the Village Hall\n\n"
END = "\n\n3. Planning\n\nNone.\n\n4. Roads\n\nNone.\n"


def room(text: str) -> list[tuple[str, str]]:
    """Who was there and as what."""
    return list(dict.fromkeys(read(HEAD + text + END).room()))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Miss Birch - Chairperson: Mrs. Oak, R. Ash, T. Yew: Borough Councillor together with 13 members of the public.",
         [("Miss Birch", "chair"), ("Mrs. Oak", "member"), ("R. Ash", "member"), ("T. Yew", "other member")]),
        ("P. Birch - Chairman: D. Oak, C. Ash, Mrs. Yew with three members of the public.",
         [("P. Birch", "chair"), ("D. Oak", "member"), ("C. Ash", "member"), ("Mrs. Yew", "member")]),
        ("Cllr A Birch - Chairman, Cllr B Oak.\n\nCounty Councillor Dan Yew Borough Councillor Eve Elder 3 members of the public",
         [("Cllr A Birch", "chair"), ("Cllr B Oak", "member"), ("County Councillor Dan Yew", "other member"), ("Borough Councillor Eve Elder", "other member")]),
        ("\n\nJoan Birch Chairman\n\nBrian Oak Deputy Chairman\n\nDaphne Ash\n\nEllen Yew",
         [("Joan Birch", "chair"), ("Brian Oak", "member"), ("Daphne Ash", "member"), ("Ellen Yew", "member")]),
        ("Ray Birch Deputy Chairman, Tim Oak Treasurer, 6 committee members plus 14 members of the public.",
         [("Ray Birch", "member"), ("Tim Oak", "member")]),
        ("G. Birch - Vice Chairman, Mrs. Oak, P. Ash, T.\n\nYew - Borough Councillor and a member of the public.",
         [("G. Birch", "member"), ("Mrs. Oak", "member"), ("P. Ash", "member"), ("T. Yew", "other member")]),
        ("Cllr A Birch, Cllr B Oak, PCSO Ann Ash and Sgt Yew.",
         [("Cllr A Birch", "member"), ("Cllr B Oak", "member"), ("PCSO Ann Ash", "observer"), ("Sgt Yew", "observer")]),
        ("Cllr R Birch, Cllr C Oak, Mrs N Ash (Clerk) Cllr M Yew Norfolk County Council There was 1 member of the public.",
         [("Cllr R Birch", "member"), ("Cllr C Oak", "member"), ("Mrs N Ash", "officer"), ("Cllr M Yew", "other member")]),
        ("Cllr A Birch, BCllr C T Oak, CCllr M Ash", [("Cllr A Birch", "member"), ("BCllr C T Oak", "other member"), ("CCllr M Ash", "other member")]),
        ("Mr M Mere, Mrs T Birch, County Councillor T Oak, Mrs C Ash (Clerk), 8 members of the public.",
         [("Mr M Mere", "member"), ("Mrs T Birch", "member"), ("County Councillor T Oak", "other member"), ("Mrs C Ash", "officer")]),
        ("Members of the public 15\n\nEmergency Evacuation\n\nMembers were told of the procedure.", []),
        ("Mrs A Birch, Mr B Oak.\n\nMr T Ash (Borough Councillor) 7 members of the public\n\nMr Jon Yew and Mr Nigel Elder attended before the meeting to report on the farm.",
         [("Mrs A Birch", "member"), ("Mr B Oak", "member"), ("Mr T Ash", "other member")]),
        ("Lorraine Birch (Chair), Stuart Oak, Linda Elder (Clerk) Andy Rowan (Chair Village Hall Management Committee)",
         [("Lorraine Birch", "chair"), ("Stuart Oak", "member"), ("Linda Elder", "officer"), ("Andy Rowan", "member")]),
    ],
)  # fmt: skip
def test_a_list_says_as_what_somebody_is_there(text: str, found: list[tuple[str, str]]) -> None:
    assert room(f"Present: {text}") == found


@pytest.mark.parametrize(
    ("text", "clerk"),
    [
        ("Clerk: - Sarah Thorn\n\nBrian Elder (BE) - County Councillor\n\nSandra Rowan (SR) - Borough Councillor", "Sarah Thorn"),
        ("Clerk: - Sarah Thorn. Borough Councillor: - Tim Elder (TE). CountyCouncillor: Brian Rowan (BR). 6 members of the public were in attendance.", "Sarah Thorn"),
        ("Locum Clerk: Helen Thorn\n\nTen members of the public were in attendance.\n\nJon Rowan, Director of Hillworks was in attendance. (JR)", "Helen Thorn"),
    ],
)  # fmt: skip
def test_whoever_stands_below_the_clerk_is_not_the_clerk(text: str, clerk: str) -> None:
    facts = read(f"{HEAD}PRESENT: Pam Birch (PB), Ann Oak (AO) - Chairman\n\n{text}{END}")
    assert [name for name, _ in facts.links("clerked")] == [clerk]
    assert {role for name, role in facts.room() if "Elder" in name or "Rowan" in name} <= {
        "other member",
        "officer",
        "also present",
    }


@pytest.mark.parametrize(
    ("named", "role"),
    [
        ("the Clerk, Sgt Lee Elder", "observer"),
        ("the Clerk, Mr. David Elder, NHS", "observer"),
        ("the Clerk, Mrs J Elder", "officer"),
        ("the Clerk, Mrs J Elder, MBE", "officer"),
        ("Mr David Elder, MBE", "member"),
    ],
)
def test_after_the_clerk_comes_the_clerk_or_the_next_of_the_list(named: str, role: str) -> None:
    facts = read(f"{HEAD}Present: Chairman Cllr Mrs Birch, Cllrs Oak, Ash, County Cllr Yew & {named}.{END}")
    assert [as_what for name, as_what in facts.room() if "Elder" in name] == [role]
    assert bool(facts.links("clerked")) == (role == "officer")


def test_those_in_attendance_with_the_chair_are_the_members() -> None:
    listed = "In attendance: Cllr Sue Birch (Chair) Cllr Jim Oak (Vice-Chair) Cllr Ann Ash Helen Yew (Parish Clerk)\n\nPublic: 12 Also, in attendance: Cllr Colin Elder, Borough Council of Mere"
    assert room(listed) == [
        ("Cllr Sue Birch", "chair"), ("Cllr Jim Oak", "member"), ("Cllr Ann Ash", "member"), ("Helen Yew", "officer"), ("Cllr Colin Elder", "other member"),
    ]  # fmt: skip
    officers = "Present: Cllr Sue Birch (Chair)\n\nIn attendance: Cllr Colin Elder, Helen Yew (Parish Clerk)"
    assert ("Cllr Colin Elder", "other member") in room(officers)


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("Apologies: Were received from Borough Councillor T Ash and PC Yew\n\nMinutes of the last Meeting: Mr M Elder proposed the Minutes be adopted seconded by Mrs T Rowan.", ["Ash", "Yew"]),
        ("Apologies: Cllr Ash\n\nPolice Matters: PC Yew reported two thefts.", ["Ash"]),
        ("2. Apologies M. Ash and Mrs. Yew", ["Ash", "Yew"]),
        ("2. Apologies for Absence Mr M. Ash", ["Ash"]),
        ("2. Apologies None", []),
        ("Apologies were received from Westmere Safer Neighbourhood Watch", []),
    ],
)  # fmt: skip
def test_apologies_end_where_other_business_begins(text: str, away: list[str]) -> None:
    found = room(f"Those Attending: Cllr A Birch (Chairman), Cllr Mrs B Oak\n\n{text}")
    assert [name.split()[-1] for name, role in found if role == "sent_apologies"] == away


def test_apologies_in_one_line_with_those_present_are_no_attendance() -> None:
    line = "Present- Cllr David Birch - Chairman, Cllr Mick Oak. Borough Councillor Colin Ash 3 members of the public 1. Apologies for Absence Cllr Ian Yew County Councillor Martin Elder 2. No Declarations made."
    assert room(line)[-2:] == [("Cllr Ian Yew", "sent_apologies"), ("County Councillor Martin Elder", "sent_apologies")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Borough Councillor Colin Elm Norfolk County Councillor Martin Oak", ["Colin Elm", "Martin Oak"]),
        ("Cllr Mary Ann Norfolk", ["Ann Norfolk"]),
        ("Cllr Ann Devon", ["Ann Devon"]),
        ("Mr David Elm (Borough Council of Mere & West Norfolk)", ["West Norfolk)"]),
        ("David Elm (DE)Tom Oak (TO)", ["Elm (DE)", "Oak (TO)"]),
        ("Cllr Janet Elm Helen Oak (Parish Clerk) Also", ["Janet Elm", "(Parish Clerk)"]),
    ],
)
def test_a_county_or_bracket_runs_on_from_a_name(text: str, found: list[str]) -> None:
    assert [" ".join(text[start:end].split()[-2:]) for start, end in split_names(text)] == found


def test_the_title_of_the_item_on_minutes_is_no_decision() -> None:
    facts = read(
        f"{HEAD}Present: Cllr A Birch\n\nMinutes of the last Meeting: Cllr Oak proposed acceptance, seconded by Cllr Mrs Ash.{END}"
    )
    assert facts.decisions() == []


def test_the_cells_of_a_table_say_nothing_of_the_row_above() -> None:
    page = (
        "Meeting attendance\n\nPlanning Committee - Tuesday, 3rd March, 2026 6.30 pm\n\nAttendee\tRole\tAttendance\nCouncillor Ann Birch\tChair\tPresent\n"
        "Councillor Cara Ash\tCommittee Member\tApologies\nCouncillor Eve Rowan\tSubstitute\tPresent, as substitute\n"
    )
    assert read(page).room() == [
        ("Councillor Ann Birch", "chair"), ("Councillor Cara Ash", "sent_apologies"), ("Councillor Eve Rowan", "substitute"),
    ]  # fmt: skip


def test_a_page_of_one_item_names_its_meeting_below_its_title() -> None:
    page = (
        "Agenda item\n\nPlaying Field Lease\n\n- Meeting of Planning Committee, Tuesday, 3rd March, 2026 6.30 pm (Item 5.)\n\n"
        "- View the background to item 5.\n\nTo consider the report.\n\nMinutes:\n\nRESOLVED that the lease be granted.\n"
    )
    facts = read(page)
    assert facts.meetings() == [("Planning Committee", "2026-03-03")]
    assert facts.names("item") == ["Playing Field Lease"]
    assert [outcome for outcome, _ in facts.decisions()] == ["resolved"]
    told = page.replace("- Meeting of Planning Committee, Tuesday, 3rd March, 2026 6.30 pm (Item 5.)\n\n", "").replace(
        "report.", "report.\n\nIt goes to the meeting of Planning Committee, Tuesday, 3rd March, 2026 6.30 pm"
    )
    assert read(told).meetings() == []


def test_initials_of_a_name_are_no_council_and_letters_before_a_name_are_the_next_ones() -> None:
    own = f"{HEAD}PRESENT:- Mrs Pam Birch (PB), Mrs Cara Cole (CC) - Chairman, Mr Tom Foy (TF)\n\nApologies: none{END}"
    assert ("Mrs Cara Cole", "chair") in read(own).room()
    following = f"{HEAD}Present: Cllr T Elm (Chairman), Cllr J Yew-Ash, BC C Sampson, Mrs C Hardy (Clerk){END}"
    assert ("Cllr J Yew-Ash", "member") in read(following).room()

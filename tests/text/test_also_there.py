"""Who else was in the room, as sentences above the business tell it, and what stands in brackets behind two names."""

import pytest

from tests.text.papers import read

HEAD = "Minutes of a meeting of Westmere Parish Council held on Monday 7 March 2011 at 7.30 pm\n"
LISTED = "Present: Cllrs C Elm, C Oak and A Ash.\n"
MEMBERS = [("C Elm", "member"), ("C Oak", "member"), ("A Ash", "member")]


def others(text: str) -> list[tuple[str, str]]:
    """Who was there besides the members listed, and as what."""
    found = list(dict.fromkeys(read(f"{HEAD}{LISTED}{text}\n1. Apologies\nNone.\n\n2. Planning\n").room()))
    assert [one for one in found if one in MEMBERS] == MEMBERS
    return [one for one in found if one not in MEMBERS]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\nThe meeting was also attended by the Clerk, Mrs S Lime, and three members of the public.\n", [("Mrs S Lime", "officer")]),
        ("\nAlso present were County Councillor A Fir, the Clerk Mrs S Lime and two members of the public.\n", [("County Councillor A Fir", "other member"), ("Mrs S Lime", "officer")]),
        ("\nIn attendance were Mrs S Lime (Clerk) and PCSO Jane Fir.\n", [("Mrs S Lime", "officer"), ("PCSO Jane Fir", "also present")]),
        ("\nThere were three members of the public and County Councillor A Fir present.\n", [("County Councillor A Fir", "other member")]),
        ("Clerk to Council, Mrs S Lime and Assistant Clerk to Council, Mrs R Sloe were present\nNo members of public were present\n", [("Mrs S Lime", "officer"), ("Mrs R Sloe", "officer")]),
        ("\nClerk to the Council, Mrs S Lime was present\n", [("Mrs S Lime", "officer")]),
        ("The Town Clerk (Mrs S Lime) and Deputy Town Clerk (Mr D Sloe) were also in attendance.\n", [("Mrs S Lime", "officer"), ("Mr D Sloe", "officer")]),
        ("\nCouncillors Fir and Sloe attended the meeting in accordance with Procedure Rule 1.37 (b).\n", [("Fir", "other member"), ("Sloe", "other member")]),
        ("District Cllrs Fir and Sloe were present\n", [("Fir", "other member"), ("Sloe", "other member")]),
        ("District Cllr Fir was present\n", [("Fir", "other member")]),
        ("\nThere were no members of the public present.\n", []),
        ("\nThe Clerk, Mrs S Lime, was not present.\n", []),
        ("\nThere was a letter from Mrs A Fir present.\n", []),
        ("\nThere were questions from Mr B Sloe and Mrs A Fir, which were present.\n", []),
    ],
)  # fmt: skip
def test_sentences_above_the_business_tell_who_else_was_there(text: str, found: list[tuple[str, str]]) -> None:
    assert sorted(others(text)) == sorted(found)


def test_the_clerk_of_whom_a_sentence_says_that_she_was_there_clerked_the_meeting() -> None:
    facts = read(f"{HEAD}{LISTED}\nClerk to the Council, Mrs S Lime was present\n\n1. Planning\n")
    assert facts.links("clerked") == [("Mrs S Lime", "Westmere Parish Council, 2011-03-07")]


def test_nobody_sent_apologies_of_whom_the_line_below_says_that_they_were_present() -> None:
    facts = read(f"{HEAD}{LISTED}1. Apologies\nNone.\nThe Clerk, Mrs S Lime, was present.\n\n2. Planning\n")
    assert facts.links("sent_apologies") == []
    assert ("Mrs S Lime", "officer") in facts.room()


def test_sentences_of_the_business_put_nobody_in_the_room() -> None:
    business = "".join(f"\n{n}. Item {n}\nIt was noted.\n" for n in range(2, 30))
    visit = "\n30. Site visit\nAlso present were Mr B Lime (Warden) and Mrs C Sloe.\n"
    assert facts_room(f"{business}{visit}") == MEMBERS


def facts_room(business: str) -> list[tuple[str, str]]:
    return read(f"{HEAD}{LISTED}\n1. Apologies\nNone.\n{business}").room()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In attendance: Mr G Fir and Mr D Sloe (Non Voting Co-opted Representatives)", [("Mr G Fir", "also present"), ("Mr D Sloe", "also present")]),
        ("In attendance: Ann Fir (Parent Governor Representative), Mr B Sloe (Church Representative)", [("Ann Fir", "also present"), ("Mr B Sloe", "also present")]),
        ("In attendance: Ann Fir (Enforcement Officer), Mr B Sloe (Roads)", [("Ann Fir", "officer"), ("Mr B Sloe", "officer")]),
        ("Co-opted Members: Mr P Fir and Mrs A Lime (Parent Governors) and Mr W Sloe and Mrs W Plum (Church Representatives\n", [("Mr P Fir", "member"), ("Mrs A Lime", "member"), ("Mr W Sloe", "member"), ("Mrs W Plum", "member")]),
    ],
)  # fmt: skip
def test_those_co_opted_are_no_officers(text: str, found: list[tuple[str, str]]) -> None:
    facts = read(f"Scrutiny Panel - 22 February 2010\n\nPRESENT: Councillor Elm in the chair.\n\n{text}\n\n1 MINUTES\n")
    assert facts.room() == [("Councillor Elm", "chair"), *found]


def test_letters_behind_a_name_with_initials_are_no_part_of_it() -> None:
    facts = read(f"{HEAD}{LISTED}Officers: J Fir, F C Lime (LD).\n\n1. Planning\n")
    assert ("F C Lime", "officer") in facts.room()


@pytest.mark.parametrize("room", ["First Floor Committee Room", "Ash Committee Suite", "Corporate Board Room 2"])
def test_a_room_is_no_body(room: str) -> None:
    facts = read(
        f"Scrutiny Panel Minutes\n\nDate: Monday, 2nd July, 2007\nPlace:\n{room}, Town Hall, Westmere\n\nPresent:\nCllr Ann Elm\n"
    )
    assert facts.names("body") == ["Scrutiny Panel"]


def test_entries_of_a_list_of_minutes_to_approve_are_no_title() -> None:
    facts = read(
        "To approve as a correct record the minutes of:\n(a) The Special Council meeting held on the 25 July 2019;\n"
        "(b) The Ordinary Council meeting held on the 25 July 2019;\n33.1 The minutes of the Special meeting were approved;\n"
    )
    assert facts.meetings() == []


def test_a_resolution_ends_before_somebody_takes_the_chair() -> None:
    facts = read(
        f"{HEAD}{LISTED}\n1. Chair\nRESOLVED - That Councillor C Elm be elected Chair for the year.\nCouncillor Elm took the Chair.\n"
    )
    assert facts.decisions() == [("resolved", "Councillor C Elm be elected Chair for the year.")]


def test_concluded_in_capitals_opens_what_was_settled() -> None:
    facts = read(
        f"{HEAD}{LISTED}\n1. Review\nCONCLUDED that the officer put together the report.\n\n2. Other business\n"
    )
    assert facts.decisions() == [("agreed", "the officer put together the report.")]


def test_a_long_title_in_capitals_before_a_dash_is_an_items() -> None:
    title = "DECLARATIONS OF PERSONAL OR PERSONAL AND PREJUDICIAL INTERESTS AND DECLARATIONS OF WHIPPING ARRANGEMENTS (IF ANY)"
    facts = read(
        f"{HEAD}{LISTED}\n107 {title} - There were no declarations.\n\n108 ROADS - Members were told of works.\n"
    )
    assert facts.names("item") == [title, "ROADS"]


def test_whoever_had_a_substitute_in_a_list_was_not_there() -> None:
    facts = read(
        "4 MARCH 2010\nMinutes of a meeting of the Roads Committee held in the Council Chamber at 9.30 am when there were present:\n"
        "Councillors\nMrs C Elm (Chairman)\nMrs J Oak - substitute for Miss P Ash\nN Birch - substitute for J Fir\n"
        "Mr A Lime (substituting for Mrs B Sloe)\nMiss C Plum sub for Mr D Yew\nOfficers\nMr S Rowan - Head of Roads\n"
    )
    assert facts.meetings() == [("Roads Committee", "2010-03-04")]
    assert facts.room() == [
        ("Mrs C Elm", "chair"),
        ("Mrs J Oak", "substitute"),
        ("N Birch", "substitute"),
        ("Mr A Lime", "substitute"),
        ("Miss C Plum", "substitute"),
        ("Mr S Rowan", "officer"),
    ]


@pytest.mark.parametrize(
    "said", ["C Oak substitute for Cllr D Fir", "C Oak (sub for D Fir)", "C Oak as substitute for Mrs D Fir"]
)
def test_so_it_is_on_one_line(said: str) -> None:
    facts = read(f"Roads Committee - 4 March 2010\n\nPresent: Councillors A Elm (Chair), {said} and B Ash\n")
    assert facts.room() == [("A Elm", "chair"), ("C Oak", "substitute"), ("B Ash", "member")]


def test_a_day_before_a_body_is_no_part_of_its_name() -> None:
    facts = read(
        "4 MARCH 2010 ROADS COMMITTEE\n\n4 MARCH 2010\nMinutes of a meeting of the ROADS COMMITTEE held in the Hall at 9.30 am\n"
    )
    assert facts.names("body") == ["Roads Committee"]


@pytest.mark.parametrize(
    "said", ["Mrs C Elm (in the Chair)", "RESOLVED: that Mrs Elm be elected temporary Chair for this meeting;"]
)
def test_whoever_a_line_puts_in_the_chair_was_in_it(said: str) -> None:
    facts = read(
        f"Minutes of the Roads Committee held on Monday 10 November 2014\n\nPresent: Mrs C Elm, Mr B Oak\n\n1 CHAIR\n\n{said}\n\n2 ROADS\n"
    )
    assert [name.removeprefix("Mrs C ").removeprefix("Mrs ") for name, role in facts.room() if role == "chair"] == [
        "Elm"
    ]


def test_an_item_called_minute_confirms_the_minutes_that_it_names() -> None:
    facts = read(
        "Working Group - Thursday 19 September 2019 4.00 pm\n\n3.\n\nMinute\n\nConsider Minute of Meeting held on 27 May 2019.\n\n"
        "Minutes:\n\nCopies had been circulated.\n\nDECISION\n\nAPPROVED the Minute.\n\n4.\n\nBudget\n"
    )
    assert facts.links("confirmed_minutes_of") == [("Working Group, 2019-09-19", "Working Group, 2019-05-27")]

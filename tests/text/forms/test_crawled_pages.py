"""Pages of council sites as a crawl keeps them: without their date, with rows run together, with titles lost."""

from __future__ import annotations

import pytest

from tests.text.papers import read

TITLE = "Roads Committee - Wednesday, 5th June, 2024 7.00 pm\n"
TABLE = "Venue: Guildhall, Westmere\nContact: Dan Larch 01234 567890\nNo. | Item | |\n---|---|---|\n"
ROWS = (
    "Minutes of the Meeting held on 3 April 2024 PDF 373 KB Additional documents: Minutes: The Minutes of the Meeting held on 3 April 2024 were agreed. |\n||\n"
    "Declarations of Private Interests or Other Interests in items on the agenda Additional documents: Minutes: There were no declarations of interest. |\n||\n"
    "Late Items To identify items which have been admitted to the agenda. Minutes: There were none. |\n||\n"
)


def test_the_minutes_confirmed_on_a_page_without_its_date_are_no_meeting_of_its_own() -> None:
    assert read(TABLE + ROWS).meetings(held=False) == []


@pytest.mark.parametrize(
    "page",
    [
        "Agenda and minutes\n\nItems\nNo. Item\n\n1.\n\nMinutes of the Meeting held on 20 May 2021 pdf icon PDF 701 KB\n\nMinutes:\n\nThe minutes were agreed.\n",
        "Apologies for Absence Minutes: An apology was received from Councillor Birch.\nConfirmation of the Minutes of the meeting held on 3 June 2016 Minutes: It was proposed by Councillor Ash, seconded by Mr Oak and - Resolved: That the Minutes of the Roads Committee meeting held on 3 June 2016 be agreed.\nMatters Arising From The Minutes\n7. The Chair asked about the lane.\n",
        "To sign the minutes of the Ordinary Meeting held on 17 April 2007.\nAdditional documents:\nMinutes:\nThe minutes of the meeting of the Roads Committee held on 17 April 2007 were taken as read and signed as correct.\n32 APPOINTMENTS\nMinutes:\nRESOLVED that:-\n(1) the posts be filled; and\n(2) the list be kept.\n",
    ],
    ids=["numbered", "headless", "confirmed"],
)  # fmt: skip
def test_a_page_that_lost_its_head_claims_no_day_for_itself(page: str) -> None:
    assert read(page).meetings() == []


def test_the_rows_of_a_table_are_the_items_with_whole_titles() -> None:
    facts = read(TITLE + TABLE + ROWS)
    assert facts.names("item") == [
        "Minutes of the Meeting held on 3 April 2024",
        "Declarations of Private Interests or Other Interests in items on the agenda",
        "Late Items",
    ]
    assert facts.names("report") == []
    assert facts.meetings(held=False) == [("Roads Committee", "2024-06-05"), ("Roads Committee", "2024-04-03")]


def test_rows_without_labels_are_items_too() -> None:
    rows = "Appeals Against Refusal of Inspection To consider any appeals. |\n|\nExempt Information - Possible Exclusion 1. To highlight reports that are exempt.\n2. To consider whether to accept that. |\n|\nApologies\nTo receive any apologies for absence. |\n"
    facts = read(TITLE + TABLE + rows)
    assert facts.names("item") == [
        "Appeals Against Refusal of Inspection",
        "Exempt Information - Possible Exclusion",
        "Apologies",
    ]


def test_what_a_row_that_lost_its_title_settles_is_under_no_other_item() -> None:
    rows = (
        ROWS
        + "Additional documents: Minutes: The Committee heard the owner.\nRESOLVED that the lane be closed. |\n||\nTree Planting Minutes: RESOLVED that the limes be planted. |\n"
    )
    facts = read(TITLE + TABLE + rows)
    assert facts.decisions() == [("resolved", "the lane be closed."), ("resolved", "the limes be planted.")]
    assert facts.links("taken_under") == [("the limes be planted.", "Tree Planting")]


def test_a_page_headed_agenda_has_no_minutes_yet() -> None:
    page = "Agenda\n\nRoads Committee - Wednesday, 5th June, 2024 7.00 pm\n\nItems\nNo. Item\n\n1.\n\nMinutes\n\n2.\n\nExempt Information\n\nTo formally pass the following resolution:-\n\nRESOLVED - That the press and public be excluded.\n"
    assert read(page).attr("meeting", "status") == ["called"]


def test_apologies_received_show_that_a_page_without_labels_is_minuted() -> None:
    page = (
        TITLE
        + "\nAgenda item\n\nApologies\n\nApologies for absence were received from Councillors Ann Birch and Ben Elm.\n"
    )
    assert read(page).attr("meeting", "status") == ["minuted"]


def test_a_body_with_what_it_is_about_in_brackets_is_read_from_a_line() -> None:
    page = "Agenda\n\nScrutiny Board (Roads, Parks & Open Spaces)\nWednesday, 31st July, 2019 10.30 am\n\nVenue: Guildhall\n\nItems\nNo. Item\n\n1.\n\nLate Items\n"
    assert read(page).meetings() == [("Scrutiny Board (Roads, Parks & Open Spaces)", "2019-07-31")]


def test_the_minutes_behind_a_letter_that_sends_them_are_a_meeting_of_their_own() -> None:
    pack = (
        "Public Document Pack\nDate: 7 April 2015\nDear Councillor\nROADS COMMITTEE - WEDNESDAY, 8TH APRIL, 2015\nI enclose the minutes of the previous meeting.\n"
        "Agenda No\n5\nItem\nTo approve the minutes of the meeting dated 25 March 2015 (Pages 1 - 12)\nDan Larch\nThis page is intentionally left blank\n1\n"
        "ROADS COMMITTEE\nWednesday, 25 March 2015\nPresent: Councillor Mrs Birch (Chairman)\nCouncillors Elm (Vice-Chairman), Oak and Mrs Yew\nAPOLOGIES\nApologies were recorded from Councillor Ash.\n"
    )
    facts = read(pack)
    assert facts.meetings(held=False)[:2] == [("Roads Committee", "2015-04-08"), ("Roads Committee", "2015-03-25")]
    held = next(m for m in facts.extraction.mentions if m.attrs.get("date") == "2015-03-25")
    rooms = {claim.object for claim in facts.extraction.claims if claim.kind in ("attended", "sent_apologies")}
    assert rooms == {held.ref}


def test_minutes_may_open_with_a_sentence_on_who_met() -> None:
    facts = read(
        "THE COUNTY COUNCIL OF WESTMERE\nThe County Council of Westmere met at County Hall, Westmere on 18 March 2021 to transact the business set out in the summons dated Friday, 12 March 2021.\n"
        "Present: County Councillor Elm (Chair)\nCounty Councillors Ann Birch, Ben Oak and Yew\n1 : APOLOGIES FOR ABSENCE\nNo apologies were received.\n"
    )
    assert [day for _, day in facts.meetings()] == ["2021-03-18"]


def test_the_councils_of_those_in_the_room_are_not_the_paper_s() -> None:
    facts = read(
        "MINUTES of the Meeting held in the Hall, Mere Street, Westmere on Tuesday 21st April 2009 from 7:04 pm.\n"
        "PRESENT: Councillor Ann Birch (Chairman), Councillors Ben Elm and Cora Oak. Parish Representatives: Councillor Ash (Overmere Parish Council) and Councillor Yew (Undermere Parish Council).\n"
        "APOLOGIES: Councillor Fir.\nThe Minutes of the Meeting held on 10th February 2009 were approved.\n"
    )
    assert facts.extraction.council == ""
    assert facts.meetings() == []
    assert [problem.code for problem in facts.extraction.problems] == ["no-body"]


def test_a_table_of_one_member_s_attendance_is_no_meeting() -> None:
    table = "Attendance statistics for Councillor Ann Birch\n| Date | Committee Meeting | Attendance |\n| 26/04/2017, 18:00 | Council ,26/04/2017, 18:00 | Present |\n| 17/05/2017, 18:00 | Council ,17/05/2017, 18:00 | Present |\n"
    assert read(table).meetings() == []


def numbered(*words: str) -> str:
    """A page in rows with one item whose minutes are `words`, and another after it."""
    return (
        f"Agenda and minutes\n\n{TITLE}\nVenue: Guildhall, Westmere - The meeting can be viewed live\n\nItems\nNo. Item\n\n1.\n\nElections\n\nMinutes:\n\n"
        + "\n\n".join(words)
        + "\n\n2.\n\nOther Matters\n\nMinutes:\n\nThere were none.\n"
    )


def test_a_supported_motion_and_its_resolution_are_one_decision() -> None:
    facts = read(
        numbered(
            "It was moved by Councillor Ash, seconded by Councillor Elm and supported by Councillor Oak and Councillor Yew, that Councillor Ann Birch be elected as Chair of the Council (being the Lord Mayor of the City) for the ensuing year.",
            "RESOLVED that Councillor Ann Birch be elected as Chair of the Council for the 2024/25 municipal year, having made the declaration of office.",
        )
    )
    words = "Councillor Ann Birch be elected as Chair of the Council for the 2024/25 municipal year, having made the declaration of office."
    assert facts.decisions() == [("resolved", words)]
    assert facts.names("decision") == [target for _, target in facts.links("moved")]
    assert facts.links("moved")[0][0] == "Councillor Ash"
    assert facts.links("seconded")[0][0] == "Councillor Elm"


def test_movers_of_a_motion_that_is_not_given_decide_nothing() -> None:
    facts = read(numbered("It was moved by Councillor Lew, seconded by Councillor Coup", "i)  Revenue Budget"))
    assert facts.decisions() == []


def test_of_two_nominations_the_one_that_won_has_its_mover() -> None:
    facts = read(
        numbered(
            "Councillor RF Ash, seconded by Mr M Elm, proposed Mr D Oak and Councillor Mrs CA Yew, seconded by Mr D Fir, proposed Councillor A Larch.  A vote was held and it was",
            "RESOLVED",
            "that Mr D Oak be elected Chairman of the Committee.",
            "Mr D Oak in the Chair",
        )
    )
    assert facts.decisions() == [("resolved", "that Mr D Oak be elected Chairman of the Committee.")]
    assert [who for who, _ in facts.links("moved")] == ["Councillor RF Ash"]
    assert [who for who, _ in facts.links("seconded")] == ["Mr M Elm"]


@pytest.mark.parametrize(
    ("words", "decisions"),
    [
        ("Resolved - \n\n\n(a)  That the record be noted.\n\n\n(b)  That the rule be waived.", ["That the record be noted.", "That the rule be waived."]),
        ("RESOLVED - that (A) the programme be approved; and\n\n\nB) that training be given.", ["the programme be approved;", "that training be given."]),
        ("RESOLVED that:-\n(1) the posts be filled; and\n(2) the members, as shown at Appendix A to these minutes, be agreed.", ["the posts be filled;", "the members, as shown at Appendix A to these minutes, be agreed."]),
        ("Resolved: That the plan, as circulated, be agreed.\n(Vote: For - unanimous)\nLiaison with the county.", ["the plan, as circulated, be agreed."]),
        ("RESOLVED that permission be granted subject to:\n1. the conditions; and\n2. an agreement.", ["permission be granted subject to: 1. the conditions; and 2. an agreement."]),
    ],
    ids=["blank after the word", "begun on its line", "an appendix", "a vote in brackets", "conditions"],
)  # fmt: skip
def test_a_resolution_has_its_clauses_and_no_more(words: str, decisions: list[str]) -> None:
    assert [said for _, said in read(numbered(words)).decisions()] == decisions


def test_a_list_of_choices_is_no_agenda() -> None:
    facts = read(
        TITLE
        + "\nThe Mayor has three options:\n\n1.       Decide in private.\n\n2.       Rearrange the meeting.\n\n3.       Defer.\n"
    )
    assert facts.names("item") == []


def test_numbers_within_the_words_of_an_item_open_none() -> None:
    page = f"Agenda\n\n{TITLE}\nItems\nNo. Item\n\n1.\n\nAppeals\n\n2.\n\nExempt Information - Possible Exclusion of the Press and Public\n\n1.  To highlight reports.\n\n3.  If so, to pass the following resolution:-\n\n3.\n\nLate Items\n\n4.\n\nTrees: a First Strategy for the Lanes of the Borough pdf icon PDF 12 KB\n"
    assert read(page).names("item") == [
        "Appeals",
        "Exempt Information - Possible Exclusion of the Press and Public",
        "Late Items",
        "Trees: a First Strategy for the Lanes of the Borough",
    ]


def test_the_minutes_of_a_day_are_no_report() -> None:
    page = f"Agenda and minutes\n\n{TITLE}\nItems\nNo. Item\n\n5.\n\nMINUTES\n\n5.1\n\n5TH FEBRUARY, 2024 pdf icon PDF 244 KB\n\nMinutes:\n\nRESOLVED that the minutes of the meeting held on the 5th February, 2024 be signed.\n\n6.\n\nTREES pdf icon PDF 2 MB\n\nMinutes:\n\nThere was no debate.\n"
    assert read(page).names("report") == ["TREES"]


def test_an_issue_s_page_has_the_number_of_its_item() -> None:
    page = "Issue - meetings\n\nTrees Review\n\nMeeting: 18/09/2020 - Roads Committee (Item 19)\n\nTrees Review\n\nAn apology was received on behalf of Councillor A. B. Elm.\n"
    facts = read(page)
    assert (facts.names("item"), facts.attr("item", "number")) == (["Trees Review"], ["19"])
    assert facts.attr("meeting", "status") == ["minuted"]


def test_a_day_before_a_title_is_no_number() -> None:
    page = (
        TITLE
        + "\nIssue - decisions\n\n14/10/2021 - Appointment of Chair\n\nRESOLVED that Councillor Birch be appointed.\n"
    )
    assert read(page).attr("item", "number") == []


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("A vote of thanks was moved by Councillor Ash and supported by Councillor Ridge..", "Councillor Ridge"),
        ("The inclusion of Councillor Tricia Elm's apologies.", "Councillor Tricia Elm"),
        ("Moved by Councillor Ann Ash RESOLVED that the plan be approved.", "Councillor Ann Ash"),
        ("Alderwoman Jenny Oak spoke on it.", "Alderwoman Jenny Oak"),
    ],
)
def test_a_name_ends_where_it_ends(words: str, person: str) -> None:
    assert person in read(numbered(words)).names("person")


def test_contacts_are_named_without_how_they_are_reached() -> None:
    page = f"Agenda\n\n{TITLE}\nContact: Paula Birch and Vera Wynn-Elm  Phone: 020 7946 0000\n\nItems\nNo. Item\n\n1.\n\nApologies\n"
    assert [who for who, _ in read(page).links("clerked")] == ["Paula Birch", "Vera Wynn-Elm"]


def test_a_service_beside_a_name_sends_no_apologies() -> None:
    facts = read(numbered("Apologies for absence were received from Mr I Elm and Ms B Oak, NHS England."))
    assert facts.links("sent_apologies") == [
        ("Mr I Elm", "Roads Committee, 2024-06-05"),
        ("Ms B Oak", "Roads Committee, 2024-06-05"),
    ]


def test_who_says_sorry_for_something_else_was_there() -> None:
    facts = read(
        numbered(
            "Mr Elm offered his apologies to the Council for failing to declare a personal interest in item 7 of the previous meeting. Mr Elm had only declared a personal interest retrospectively."
        )
    )
    assert facts.links("sent_apologies") == facts.links("declared_interest") == []


@pytest.mark.parametrize(
    "words",
    [
        "Cllrs Ann Birch, Ben Elm and Cora Oak attended the meeting as substitutes.",
        "Councillor Ann Birch, Councillor Ben Elm and Councillor Cora Oak attended as a substitute members.",
    ],
)
def test_several_substitutes_of_one_sentence(words: str) -> None:
    room = [(who.removeprefix("Councillor "), role) for who, role in read(numbered(words)).room()]
    assert room == [("Ann Birch", "substitute"), ("Ben Elm", "substitute"), ("Cora Oak", "substitute")]


def test_a_list_with_brackets_in_brackets_and_residents() -> None:
    facts = read(
        "Minutes of the meeting of the Roads Committee held on Tuesday 21st April 2009.\nPRESENT: Councillor Ann Birch (Chairman) and Councillors Elm and Oak.\n"
        "OFFICERS PRESENT: Della Ash, Mike Fir, Brian Planner and Jean Yew (all Westmere Borough Council (WBC)).\n"
        "ALSO IN ATTENDANCE: Claire Larch (Water Agency). Mrs Sue Thorn, Mr Tom Hazel and Mr John Rowan (local residents).\nAPOLOGIES: Councillor Lime.\n"
    )
    assert [who for who, role in facts.room() if role == "officer"] == [
        "Della Ash",
        "Mike Fir",
        "Jean Yew",
    ]
    assert ("Claire Larch", "also present") in facts.room()
    assert facts.names("post") == []


def test_brackets_wrapped_on_several_lines_lose_nobody() -> None:
    facts = read(
        "Minutes of the meeting of the Roads Committee held on Tuesday 21st April 2009.\nPresent: County Councillor Mack (Lord Mayor)\nCouncillors Elm, Oak and Yew\n"
        "Officers in Attendance: Tim Ash (Principal Planning Officer), Cheryl Fir (Democratic\nServices Officer), Mark Larch (Principal Conservation\nOfficer), Peter Lime (Team Leader)\nAPOLOGIES\nNone.\n"
    )
    names = [who for who, _ in facts.room()]
    assert names == ["County Councillor Mack", "Elm", "Oak", "Yew", "Tim Ash", "Cheryl Fir", "Mark Larch", "Peter Lime"]


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("He was Chair Designate of an Integrated Care Board.", "Integrated Care Board"),
        ("Her sister is Chief Executive of Bro Mere Housing Association.", "Bro Mere Housing Association"),
        ("Restructuring Westmere City Council was discussed.", "Westmere City Council"),
    ],
)
def test_a_body_s_name_has_no_office_or_task_before_it(words: str, body: str) -> None:
    assert read(numbered(words)).names("body") == ["Roads Committee", body]


def test_who_leaves_for_an_item_has_no_task() -> None:
    facts = read(
        numbered(
            "Councillor Mrs Elm declared an interest in the lane. She would therefore leave the chamber and the Vice-chairman would take the chair."
        )
    )
    assert facts.names("action") == []


def test_a_title_in_capitals_wrapped_above_its_number_is_whole() -> None:
    facts = read(
        "ROADS COMMITTEE\nWednesday, 25 March 2015\nPresent: Councillor Mrs Elm (Chairman)\nCouncillors Oak and Yew\nAPOLOGIES\nRD146/14\nApologies were recorded from Councillor Ash.\n"
        "DECLARATIONS OF INTEREST\nRD147/14\nThere were none.\nDECLARATIONS OF LOBBYING (UNDER THE PROTOCOL FOR\nMEMBERS, PART 5, SECTION 5.11,\nPARAGRAPH 6.6)\nRD148/14\nNone were made.\n"
    )
    assert (
        facts.names("item")[2]
        == "DECLARATIONS OF LOBBYING (UNDER THE PROTOCOL FOR MEMBERS, PART 5, SECTION 5.11, PARAGRAPH 6.6)"
    )


def test_an_office_of_committees_is_no_body_that_met() -> None:
    page = "Agenda and minutes\n\nOverview and Scrutiny Committee\nMonday, 4th June, 2018 7.30 pm\n\nVenue: Civic Centre\n\nContact: Philip Elm, Principal Committee Co-ordinator \n\nItems\nNo. Item\n\n92.\n\nFilming at Meetings\n\nMinutes:\n\nMembers noted the information contained therein.\n\n93.\n\nApologies\n\nMinutes:\n\nThere were none.\n"
    facts = read(page)
    assert facts.meetings(held=False) == [("Overview and Scrutiny Committee", "2018-06-04")]
    assert facts.names("body") == ["Overview and Scrutiny Committee"]
    assert facts.decisions() == []


def test_a_note_on_a_page_is_no_minutes_of_another_meeting() -> None:
    page = f"Agenda and minutes\n\n{TITLE}\nNote: This meeting was not quorate and meeting reconvened on the 24th of June 2024 \n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nApologies were received from Cllr Elm.\n"
    assert read(page).meetings() == [("Roads Committee", "2024-06-05")]


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ("Items of Urgent Business The Chair will consider the admission of any late items.", "Items of Urgent Business"),
        ("Declarations of interest A member with a disclosable pecuniary interest must say so.", "Declarations of interest"),
        ("FILMING AT MEETINGS Please note that this meeting may be filmed.", "FILMING AT MEETINGS"),
        ("Minutes of adjourned meeting The draft minutes are attached.", "Minutes of adjourned meeting"),
        ("P1723.22 14 WAYSIDE CLOSE Report attached.", "P1723.22 14 WAYSIDE CLOSE"),
    ],
)  # fmt: skip
def test_a_title_ends_where_the_agenda_s_words_begin(cell: str, title: str) -> None:
    facts = read(f"{TITLE}{TABLE}{cell} Minutes: There was no debate. |\n||\nLate Items Minutes: None. |\n")
    assert facts.names("item") == [title, "Late Items"]
    assert facts.names("action") == []


def test_what_the_agenda_says_above_the_label_of_minutes_settles_and_asks_nothing() -> None:
    page = f"Agenda and minutes\n\n{TITLE}\nItems\nNo. Item\n\n1.\n\nTrees\n\nThe Chairman will give an update on the limes.\n\nRESOLVED that the public be excluded from the limes.\n\nMinutes:\n\nRESOLVED that the limes be planted.\n\n2.\n\nPonds\n\nThe Clerk to report on the ponds.\n"
    facts = read(page)
    assert facts.decisions() == [("resolved", "the limes be planted.")]
    assert facts.names("action") == []


def test_labels_of_minutes_set_in_show_that_a_page_has_them() -> None:
    page = f"Councillors and committees\n\n{TITLE}\nItems\nNo. Item\n\n1.\n\nApologies\n\n    • Share this item\n\n    Minutes:\n\n    There were none.\n"
    assert read(page).attr("meeting", "status") == ["minuted"]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("The minutes of the meetings held on 25 and 29 April 2024 were confirmed.", ["2024-04-25", "2024-04-29"]),
        ("The minutes of the meetings held on 1st November and 13th December 2023 were approved.", ["2023-11-01", "2023-12-13"]),
        ("The minutes of the meetings held on 2 November 2022, 24 May 2023 and 23 May 2024 were confirmed.", ["2022-11-02", "2023-05-24", "2024-05-23"]),
    ],
)  # fmt: skip
def test_the_minutes_of_several_meetings_confirmed_together(words: str, days: list[str]) -> None:
    facts = read(numbered(words).replace("Elections", "Minutes"))
    assert sorted(target[-10:] for _, target in facts.links("confirmed_minutes_of")) == days


def test_minutes_of_another_body_are_of_no_meeting_of_this_one() -> None:
    page = f"Agenda and minutes\n\n{TITLE}\nItems\nNo. Item\n\n1.\n\nMinutes of Previous Trees Advisory Panel pdf icon PDF 51 KB\n\nMinutes of the meeting held on 5th December 2023 to be received.\n\nMinutes:\n\nRESOLVED: That the minutes of the Trees Advisory Panel meeting held on 5th December 2023 be received.\n"
    assert read(page).meetings(held=False) == [
        ("Roads Committee", "2024-06-05"),
        ("Trees Advisory Panel", "2023-12-05"),
    ]


def test_apologies_listed_below_their_sentence() -> None:
    facts = read(
        numbered(
            "Apologies for absence had been received from:",
            "·         Carol Dale – Mere Parish Council",
            "·         Inspector Louise Oak (Westmere CPT)",
            "· Cllr Kath Elm · Cllr Eric Yew",
        )
    )
    assert [who for who, _ in facts.links("sent_apologies")] == [
        "Carol Dale",
        "Inspector Louise Oak",
        "Cllr Kath Elm",
        "Cllr Eric Yew",
    ]
    assert "Apologies for absence had been received from" not in facts.names("item")


def test_a_council_named_in_a_declaration_is_not_the_paper_s() -> None:
    facts = read(
        f"Agenda and minutes\n\n{TITLE}\nItems\nNo. Item\n\n1.\n\nDeclarations of Interest\n\nMinutes:\n\nCouncillor Elm had worked with Overmere Parish Council on the plan.\n"
    )
    assert facts.extraction.council == ""


def test_what_another_body_recommended_is_not_referred_to_it() -> None:
    facts = read(
        numbered("RESOLVED that the policy be approved, as recommended by Licensing Committee on 25 May 2024.")
    )
    assert facts.links("refers_to") == []


def test_a_paragraph_a_line_ends_a_resolution() -> None:
    vote = (
        "The vote for the resolution to grant planning permission was granted with no objections and 1 abstention. Councillors Ash, Elm, Oak, Yew, Fir and Larch voted in favour, and "
        "Councillor Lime abstained from voting."
    )
    facts = read(
        f"{TITLE}{TABLE}Wayside Close Minutes: The report was considered.\nFollowing a long consideration it was RESOLVED that PLANNING PERMISSION BE GRANTED.\n{vote} |\n||\nLate Items Minutes: None. |\n"
    )
    assert facts.decisions() == [("resolved", "PLANNING PERMISSION BE GRANTED.")]


def test_a_panel_on_police_and_crime_has_its_whole_name() -> None:
    words = "An update was given on the Police and Crime Panel (PCP) and by the Portfolio Holders."
    facts = read(numbered(words))
    assert "Police and Crime Panel" in facts.names("body")
    assert facts.names("person") == []


def test_the_label_of_minutes_speaks_of_no_meeting() -> None:
    facts = read(
        numbered(
            "Personal - Chair of Westmere Bus Board",
            "The Committee, at its meeting on 24 March 2024, approved the nomination.",
        )
        .replace("Other Matters", "Return of person elected as Councillor for Mere Ward in the City, on 10 May 2024")
        .replace(
            "There were none",
            "The City Council noted that Councillor Elm was elected as Councillor for Mere Ward on 10 May 2024",
        )
    )
    assert facts.meetings(held=False) == [("Roads Committee", "2024-06-05"), ("Roads Committee", "2024-03-24")]


def test_no_body_s_name_begins_with_a_sign() -> None:
    facts = read("City Council of the City & County of Westmere 18 March 2021\nPresent: Councillor Elm\n")
    assert [name for name in facts.names("body") if not name[0].isalnum()] == []

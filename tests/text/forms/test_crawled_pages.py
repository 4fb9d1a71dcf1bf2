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

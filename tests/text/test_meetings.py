"""Titles, dates, times and places of meetings in the forms that councils use."""

import pytest

from tests.text.papers import read

BODY = "Housing Scrutiny Board (3)"


@pytest.mark.parametrize(
    ("text", "body", "date"),
    [
        (f"Agenda and minutes\n\n{BODY} - Wednesday, 23rd September, 2020 10.00 am\n\nVenue: Room 1\n", BODY, "2020-09-23"),
        ("Cabinet - Thursday, 21 January 2016 10:30 am\n\nContact: A Clerk\n", "Cabinet", "2016-01-21"),
        ("Planning Committee - Thursday 15 January 2026 7:30 pm\n\nItems\n", "Planning Committee", "2026-01-15"),
        ("Planning Committee\nMonday, 15th January, 2024 2.00 pm\n\n1. Apologies\n2. Minutes\n", "Planning Committee", "2024-01-15"),
        ("Moved from 9th October 2018, Cabinet - Tuesday, 16th October, 2018 2.00 pm\n", "Cabinet", "2018-10-16"),
        ("This meeting will be held remotely, Planning Committee - Thursday, 4th June, 2020 2.00 pm\n", "Planning Committee", "2020-06-04"),
        ("Westmere Borough Council\nMinutes of the Meeting of Licensing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent:\nCouncillor A Birch (Chair)\n", "Licensing Committee", "2017-04-10"),
        ("MINUTES OF PROCEEDINGS AT MEETING OF WESTMERE\nBOROUGH COUNCIL HELD IN THE\nGUILDHALL, WESTMERE, ON MONDAY, 31ST MARCH, 2025, AT 3PM.\n\nMEMBERS PRESENT:\nCouncillors Birch and Elm.\n", "Westmere Borough Council", "2025-03-31"),
        ("Minutes of a meeting of Little Westmere Parish Council held in the village hall at 7.30pm on Wednesday 18th February 2004\n\nPresent: Mr A Birch\n", "Little Westmere Parish Council", "2004-02-18"),
        ("Housing Committee\n\nTime and Date\n\n2.00 pm on Monday, 4th February, 2019\n\nPlace\n\nRoom 6\n", "Housing Committee", "2019-02-04"),
        ("A Chomhairleoir, a chara,\n\nYou are requested to attend a Meeting of the Municipal District of Westmere to be held at the\nTown Hall on Tuesday, 8th July, 2014 at 9.00 a.m. The business is set out below.\n", "Municipal District of Westmere", "2014-07-08"),
        ("# Meeting Details\n\n**Meeting Name:** Full Meeting of Westmere Borough Council\n\n**Date and Time:** 2014-11-24 15:00:00\n", "Westmere Borough Council", "2014-11-24"),
        ("---\ntitle: 2nd Meeting of the Community Services Committee\ndate: 2025-01-06\n---\nJanuary 6, 2025, at  1:00 PM\n\nThe meeting was called to order.\n", "Community Services Committee", "2025-01-06"),
    ],
)  # fmt: skip
def test_a_title_names_body_and_date(text: str, body: str, date: str) -> None:
    assert read(text).meetings() == [(body, date)]


def test_time_and_place_come_from_labels() -> None:
    facts = read(
        "Housing Committee\n\nTime and Date\n\n2.30 pm on Monday, 4th February, 2019\n\nPlace\n\nRoom 6 - Town Hall\n\n1. Apologies\n2. Minutes\n"
    )
    assert facts.attr("meeting", "time") == ["14:30"]
    assert facts.attr("meeting", "place") == ["Room 6 - Town Hall"]


def test_a_cancelled_meeting_says_so() -> None:
    facts = read("Agenda and minutes\n\nCabinet - Tuesday, 16th October, 2018 2.00 pm, CANCELLED\n")
    assert facts.attr("meeting", "status") == ["cancelled"]


def test_a_pack_holds_two_meetings() -> None:
    text = (
        "Housing Committee\n\nTime and Date\n\n2.30 pm on Monday, 4th February, 2019\n\nPlace\n\nRoom 6\n\n1. Apologies\n\n2. Minutes\n\n"
        "Westmere Borough Council\nMinutes of the Meeting of Housing Committee held at\n3.00 pm on Monday, 22 October 2018\n\nPresent:\n\n"
        "Members: Councillor A Birch (Chair)\n\n1. Declarations of Interests\n\nThere were no declarations of interest.\n\n2. Minutes\n\n"
        "The minutes of the meeting held on 16 April 2018 were agreed as a true record.\n"
    )
    facts = read(text)
    assert facts.meetings() == [("Housing Committee", "2019-02-04"), ("Housing Committee", "2018-10-22")]
    assert facts.attr("meeting", "status") == ["called", "minuted", "mentioned"]
    assert facts.links("confirmed_minutes_of") == [("Housing Committee, 2018-10-22", "Housing Committee, 2018-04-16")]


def test_minutes_only_to_be_agreed_are_not_confirmed() -> None:
    facts = read(
        "Cabinet - Thursday, 21 January 2016 10:30 am\n\n1. Apologies\n\n2. Minutes\n\nTo agree the minutes of the meeting held on 3 December 2015\n"
    )
    assert facts.links("confirmed_minutes_of") == []


def test_a_meeting_in_prose_is_only_mentioned() -> None:
    facts = read(
        "Cabinet - Thursday, 21 January 2016 10:30 am\n\n1. Homes\n\nThe plan was approved by the Housing Committee on 4 March 2015.\n\n2. Roads\n\nNone.\n"
    )
    assert facts.meetings() == [("Cabinet", "2016-01-21")]
    assert ("Housing Committee", "2015-03-04") in facts.meetings(held=False)


def test_a_wrong_weekday_is_a_problem() -> None:
    facts = read("Cabinet - Friday, 21 January 2016 10:30 am\n\nItems\n")
    assert [(problem.code, problem.message) for problem in facts.extraction.problems] == [
        ("weekday", "The weekday printed is not that of the date, which was a Thursday")
    ]


def test_its_meeting_is_of_the_body_named_before_it() -> None:
    facts = read(
        "Housing Committee - Monday, 10th April, 2017 2.00 pm\n\n1. Reports\n\n"
        "The 1st Report of the Trees Advisory Committee, from its meeting held on 3 March 2017, was before the Committee.\n"
    )
    assert ("Trees Advisory Committee", "2017-03-03") in facts.meetings(held=False)
    assert ("Housing Committee", "2017-03-03") not in facts.meetings(held=False)


def test_the_nearest_body_has_the_day_of_its_meeting() -> None:
    facts = read(
        "Cabinet - Thursday, 21 January 2016 10:30 am\n\n1. Homes\n\n"
        "The Cabinet noted that the Housing Committee, at its meeting on 4 March 2015, had approved the plan.\n"
    )
    assert facts.meetings(held=False) == [("Cabinet", "2016-01-21"), ("Housing Committee", "2015-03-04")]


def test_a_committee_is_named_before_the_council_whose_it_is() -> None:
    facts = read(
        "Minutes of a Meeting of the Planning Committee of Westmere Town Council held on Monday 4th March 2019\n\n"
        "Present: Cllr A Birch (Chair), Cllr B Elm\n\n1. Trees\nRESOLVED that trees be planted.\n"
    )
    assert facts.meetings() == [("Planning Committee", "2019-03-04")]
    assert facts.extraction.council == "Westmere Town Council"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("in the Town Hall, Westmere, on Monday", "the Town Hall, Westmere"),
        ('in the Town Hall, Westmere on "4 April, 2019, being Monday', "the Town Hall, Westmere"),
        ("in Committee Meeting Room 2 on Monday", "Committee Meeting Room 2"),
        ("in the Is mise, le meas", None),
        ("in the business to be transacted at the meeting is set out below", None),
        ("in order to discuss the roads", None),
    ],
)
def test_words_of_a_notice_are_no_place(said: str, place: str | None) -> None:
    text = f"MINUTES OF THE MEETING OF WESTMERE TOWN COUNCIL HELD {said}, 8th April, 2019 at 7.00 p.m.\n\n1. Roads\n"
    assert read(text).attr("meeting", "place") == ([place] if place else [])


def test_a_venue_that_is_a_sentence_is_kept() -> None:
    text = "Licensing Committee\nMonday, 8 April 2019 2.00 pm\nVenue: This meeting will be held remotely and can be viewed online\n\nMembers Present:\n\nCouncillor A Birch\n"
    assert read(text).attr("meeting", "place") == ["This meeting will be held remotely"]


PARISH = "Minutes of a meeting of Westmere Parish Council held in the Village Hall on Monday 6 March 2017\n\nPresent: Cllr A Birch, Cllr B Elm\n\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("7. Date of next meeting: 3 April.", "2017-04-03"),
        ("7. The next meeting will be on Monday 3 April 2017.", "2017-04-03"),
        ("7. Westmere Parish Council: next meeting 3 April 2017.", "2017-04-03"),
        ("4. Speeding\nNext meeting with other councils on 3 April.", ""),
        ("4. Speeding\nThe next meeting with them will be 3 April 2017.", ""),
        ("4. Bypass\nThe next meeting of the campaign will be 3 April.", ""),
        ("4. Litter\nKeep Westmere Tidy next meeting 3 April 2017.", ""),
        ("4. Outside bodies\nWestmere Traders Forum - stalls let. Next meeting 3 April 2017.", ""),
    ],
)
def test_a_next_meeting_is_of_the_body_whose_minutes_these_are(text: str, day: str) -> None:
    found = [date for _, date in read(PARISH + text + "\n").meetings(held=False) if date != "2017-03-06"]
    assert found == ([day] if day else [])


def test_the_day_of_a_report_is_no_meeting() -> None:
    text = (
        PARISH
        + "5. Notices\nAfter the public meeting, the plan as appended to the staff report dated 6 February 2017 was agreed.\n"
    )
    assert read(text).meetings(held=False) == [("Westmere Parish Council", "2017-03-06")]


@pytest.mark.parametrize("where", ["in the chair", "in attendance", "at the next meeting"])
def test_words_of_a_room_are_no_place(where: str) -> None:
    text = f"Westmere Parish Council\n\nMinutes of the meeting held on Monday 6 March 2017\n\n{where.capitalize()}\n\nPresent: Cllr A Birch\n"
    assert read(text).attr("meeting", "place") == []


def test_a_line_that_holds_a_whole_paper_opens_with_its_title() -> None:
    flat = (
        "Draft MINUTES OF THE ANNUAL GENERAL MEETING OF THE COMMUNITY COUNCIL 20 MAY 2015 AT THE OPEN DOOR Present Office Bearers Ann Elm Chair (AE) "
        "1. Apologies Steven Birch, Graham Ash, Cllr Paul Yew 2. Annual Report This had been circulated in advance. It was adopted without amendment. "
        "3. Annual Accounts The statement of accounts had been circulated in advance and thanks were expressed to J Hazel. 4. Minutes The Minutes were approved. "
    ) + "5. Matters arising There were no matters arising from the minutes of the meeting. " * 4
    facts = read(flat)
    assert [day for _, day in facts.meetings()] == ["2015-05-20"]
    assert [name for name, role in facts.room() if role == "sent_apologies"] == [
        "Steven Birch",
        "Graham Ash",
        "Cllr Paul Yew",
    ]


def test_officers_in_a_flat_line_stand_after_their_offices() -> None:
    flat = (
        "1 Ordinary Meeting 1 st February 2016, Council Chamber Presiding Cathaoirleach, Councillor Brian Elm Councillors Present: Councillors, Joe Birch, Sinéad Ash, "
        "Shane Oak. Apologies: Councillors Joe Yew, Sarah Yew Officials in attendance: Chief Executive: Jackie Hazel Directors of Service: Kevin Lime, Des Plum "
        "Meetings Administrator: Olive Rowan 1 Confirmation of Minutes 1.1 Confirmation of minutes of Ordinary meeting held on 11 th January. "
        + "The minutes were confirmed on the proposal of Councillor Joe Birch and seconded by Councillor Shane Oak. "
        * 3
    )
    facts = read(flat)
    assert [day for _, day in facts.meetings()] == ["2016-02-01"]
    assert [name for name, role in facts.room() if role == "officer"] == [
        "Jackie Hazel",
        "Kevin Lime",
        "Des Plum",
        "Olive Rowan",
    ]
    assert ("Councillor Brian Elm", "chair") in facts.room()


def test_titles_behind_a_page_number_and_behind_words_of_a_site() -> None:
    told = (
        "Page 1 (1) The monthly meeting of the Council was held on Tuesday 8th January 2019 at 6:30pm in Mere Hall. Present: Cllr Ann Elm, Cllr Ben Oak\n\n"
        "1. Apologies\n\nNone.\n\n2. Minutes\n\nNone.\n"
    )
    assert [day for _, day in read(told).meetings()] == ["2019-01-08"]
    below = "Annual General Meeting 2018\n\nGiven below are the minutes of the Annual Meeting of the above parish council held at the Hall on 8 May 2018.\n\nPRESENT: Cllr Elm, Cllr Oak\n\n1. APOLOGIES\nNone\n"
    assert [day for _, day in read(below).meetings()] == ["2018-05-08"]


def test_a_council_meeting_above_its_table_of_contents() -> None:
    facts = read(
        "CM 200707 Page 1 of 30\n\nCOUNCIL MEETING TUESDAY 7 JULY 2020\n\nTable of Contents\n\n1. The Mayor's Business Received\n\n2. Apologies Councillors Elm and Oak\n\n"
        "6. Minutes of Environmental Services Committee\n\nmeeting held Tuesday 9 June 2020\n\nMatters Arising\n"
    )
    assert [day for _, day in facts.meetings()] == ["2020-07-07"]


def test_the_date_of_the_next_meeting_calls_no_meeting_of_the_paper() -> None:
    facts = read(
        "Cllr G Elm (Chairman)\nCllr I Oak\n\nIn attendance: Mrs K Yew (Clerk)\n\n1 Apologies Cllr Ash sent apologies.\n\n2 Declarations of Interest None.\n\n"
        "Date of next meeting\n\nThe Sole Trustee Meeting will be held on 8 January 2019, Mere Village Hall\n"
    )
    assert facts.meetings() == []


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Minutes 9th July 2018\n\nNotes 9th July 2018\nChair: Ann Elm (AE)\nPresent: Councillors: Oak (PO), Ash (BA)", "2018-07-09"),
        ("Notes 2nd September 2021\n\nChair: Cllr Elm (SE)\n\nPresent: Councillors: Oak (PO); Ash (BA)\n\nClerk: M Yew (MY)", "2021-09-02"),
        ("March 2023 Minutes\n\n\nMonday 6 March 2023\n\nPresent ; Cllr Elm (Chair), Cllrs Oak, Ash and Yew,", "2023-03-06"),
        (
            "Minutes – 21st September 2020\n\nAt the Council Meeting held remotely because of the pandemic, pursuant to notice on Monday 21 September 2020 at "
            "7.15pm via Zoom, the following members were present: –\n\nCllr G Elm, Town Mayor\n\nCllr S Oak, Deputy Mayor\n\nCllr R Ash",
            "2020-09-21",
        ),
    ],
)  # fmt: skip
def test_titles_that_say_no_more_than_the_day(title: str, day: str) -> None:
    facts = read(f"{title}\n\n1. Apologies for absence: None.\n\n2. Minutes\n\nAgreed by the Parish Council.\n")
    assert facts.meetings() == [("Council", day)]
    assert len([role for _, role in facts.room() if role in ("chair", "member")]) >= 3


def test_what_a_page_says_of_earlier_minutes_is_no_title_of_its_own() -> None:
    facts = read(
        "Most Council meetings can be viewed online.\n\nApologies for absence\n\nAn apology for absence was received from Cllr Elm.\n\n"
        "To sign the minutes of the previous meeting\n\nThe minutes of the Overview Scrutiny Committee held on Thursday, 6 July 2023 were agreed and signed by the Chair.\n"
    )
    assert facts.meetings() == []


def test_a_summons_with_two_words_run_together() -> None:
    facts = read(
        "Issue date:      Wednesday 3rd November 2021\n\nYou are hereby summoned to attend the meetingof Westmere Parish Council on Wednesday 10th November 2021 at "
        "7.30pm, to be held at the Village Hall.\n\nAGENDA\n\n1 APOLOGIES To receive apologies for absence\n2 MINUTES\n"
    )
    assert facts.meetings() == [("Westmere Parish Council", "2021-11-10")]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("9 May 2018 - Annual Parish Meeting\nANNUAL PARISH MEETING\nMinutes of the Annual Parish Meeting held on Wednesday 9 May, 2018", "2018-05-09"),
        ("Annual Parish Meeting 18.04.19.\n", "2019-04-18"),
        ("Annual Parish Meeting\nLocation: Mere Village Hall\nDate: Monday 13th May 2019 Time: 7.30 pm", "2019-05-13"),
    ],
)  # fmt: skip
def test_the_meeting_of_a_parish_that_is_not_named(title: str, day: str) -> None:
    facts = read(
        f"{title}\nPresent: Cllr A Elm (Chair), Cllrs B Oak and C Ash.\n1. Welcome\nThe Chair welcomed everyone.\n2. Apologies\nNone.\n"
    )
    assert [found for _, found in facts.meetings()] == [day]
    assert [name for name, _ in facts.room()] == ["Cllr A Elm", "B Oak", "C Ash"]


def test_a_summary_of_a_meeting_is_no_part_of_who_met() -> None:
    facts = read(
        "You are in Meetings\n\nMeeting Details\n\nMeeting Summary\nFinance and Homes Policy Board\n14 Nov 2018 - 14:00 to 15:00\n\n"
        "Chair\nCouncillor Birch, Convener, presided.\nItems Of Business\nApologies\nApologies from members.\nCouncillors Oak and B Elm.\n"
        "Declarations of Interest\nThere were none.\n"
    )
    assert facts.meetings() == [("Finance and Homes Policy Board", "2018-11-14")]
    assert facts.names("body") == ["Finance and Homes Policy Board"]
    assert facts.room() == [("Councillor Birch", "chair"), ("Oak", "sent_apologies"), ("B Elm", "sent_apologies")]


def test_what_a_page_says_beside_its_links_is_no_part_of_a_title() -> None:
    facts = read(
        "Meeting documents\n\nCouncil\nTuesday, 17th May, 2011 2.15 pm\n\nAgenda:\n\n1. APOLOGIES\n\n2. SEATS Opens in a new window - To receive a report.\n"
    )
    assert facts.attr("item", "title") == ["APOLOGIES", "SEATS"]


def test_the_number_of_minutes_is_nobody_who_met() -> None:
    facts = read(
        "Minutes A41 - April 12th 2021\n\nMinutes from the council meeting on April 12th 2021 7pm in the Hall\n\n"
        "Present: Councillors - Ann Birch (Chair), Ben Oak, Carl Elm\n"
    )
    assert facts.meetings() == [("Council", "2021-04-12")]


def test_a_venue_that_says_that_the_meeting_will_be_there_is_the_place_without_these_words() -> None:
    page = "Agenda and minutes\n\nHousing Board - Monday, 10th April, 2017 2.00 pm\n\nVenue: This will be a Virtual Meeting\n\n1. Homes\n"
    assert read(page).attr("meeting", "place") == ["Virtual Meeting"]

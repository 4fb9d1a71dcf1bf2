"""Headings of village councils' papers: names and days in any order, days without a year, and writing that is no paper."""

import pytest

from tests.text.papers import read

ROOM = "\n\nPresent: Mr A Birch (Chairman), Mrs C Elm, Mr D Oak\n\n1. Apologies\n\n2. Minutes\n"


def post(title: str, text: str, published: str = "2005-10-01") -> str:
    """A post as a village's site keeps it."""
    return f'---\ntitle: "{title}"\ndate: "{published}"\ncategories: \n  - "parish-councils"\n  - "westmere"\n---\n\n{text}'


@pytest.mark.parametrize(
    ("text", "body", "date"),
    [
        (post("Minutes of the Westmere Parish Council Meeting", "Held on the 16th November 2000 at 7.30pm" + ROOM), "Westmere Parish Council", "2000-11-16"),
        (post("Westmere Parish Council - July meeting", "WESTMERE PARISH COUNCIL DRAFT Minutes Subject to the Approval at the next Meeting Ordinary Meeting of the Parish Council Wednesday 6 July 2005 at 7.00 pm Village Hall" + ROOM), "Westmere Parish Council", "2005-07-06"),
        (post("Westmere Parish Council 7th September 2005 at 7:30pm", "**Councillors present**: Cllr. A. Birch - Chair (AB), Cllr. C. Elm (CE)\n"), "Westmere Parish Council", "2005-09-07"),
        (post("News", "Little and Great Westmere Parish Council - Ordinary Meeting Tuesday 5th July 2005, 7.30pm" + ROOM), "Little and Great Westmere Parish Council", "2005-07-05"),
        (post("Westmere PC", "**Westmere Parish Council.** **Councillors are summoned to a meeting on** **3rd May 2005**, at 7pm for the following business.\n1. Apologies\n2. Minutes\n"), "Westmere Parish Council", "2005-05-03"),
        (post("Minutes", "# MINUTES OF WESTMERE PARISH COUNCIL MEETING\n\n**HELD AT THE CHURCH** **MONDAY** **12th** **MAY** **2005**" + ROOM), "Westmere Parish Council", "2005-05-12"),
        (post("Minutes of Westmere Annual Parish Meeting", "Minutes of Westmere Annual Parish Meeting held in the Hall\n\nAt 7.15pm on Wednesday 9 May 2005" + ROOM), "Westmere Parish Meeting", "2005-05-09"),
        (post("Westmere Annual Parish Council", "Minutes of the Westmere Annual Parish Council meeting held on Thursday, 8th May 2003" + ROOM), "Westmere Parish Council", "2003-05-08"),
        (post("West mere minutes", "Minutes of the West mere Parish Council held on Thursday l0th February 2005" + ROOM), "West mere Parish Council", "2005-02-10"),
        (post("Minutes", "WESTMERE PARISH COUNCIL\n\n**Minutes of the Annual Meeting of the Parish Council held on Tuesday 8****th** **March 2005**" + ROOM), "Westmere Parish Council", "2005-03-08"),
        (post("Minutes", "MINUTES OFWESTMERE PARISH COUNCIL MEETING\n\nMONDAY 12th MAY 2005" + ROOM), "Westmere Parish Council", "2005-05-12"),
        (post("Minutes", "Minutes of the Parish Council Meeting WESTMERE PARISH COUNCIL ------- DATE: Thursday 5th May 2005 TIME: 7:00pm" + ROOM), "Westmere Parish Council", "2005-05-05"),
        (post("Minutes", "Minutes of the latest Village Liaison Committee\n\nFeeds Division\n\nWestmere\n\nVILLAGE LIAISON COMMITTEE MEETING\n\nThursday 5th May 2005" + ROOM), "Village Liaison Committee", "2005-05-05"),
        (post("Minutes", "Minutes of the First Residents' Association AGM\n\nHeld on Thursday 5th May 2005 in the Hall" + ROOM), "Residents' Association", "2005-05-05"),
        (post("Minutes", "MINUTES OFWESTMEREPARISH COUNCIL MEETING\n\nMONDAY 12th MAY 2005" + ROOM), "Westmere Parish Council", "2005-05-12"),
        (post("Minutes of Westmere Virtual PC Meeting May 2005", "WESTMERE PARISH COUNCIL Minutes of the Ordinary Meeting held on Monday 2 May 2005 at 7.00 pm, virtually" + ROOM), "Westmere PC", "2005-05-02"),
        (post("WESTMERE RESIDENTS' ASSOCIATION Committee Minutes", "WRA Meeting Minutes\n\nMinutes of Committee Meeting held on 12 April 2005" + ROOM), "WESTMERE RESIDENTS' ASSOCIATION Committee", "2005-04-12"),
        (post("Westmere Parish Council Meeting", "Page 1 of 5 Vera Elm Clerk to Westmere Parish Council Tel: 07000 000000 Minutes of the Parish Council Meeting WESTMERE PARISH COUNCIL " + "-" * 134 + " DATE: Thursday 5th May 2005 TIME: 7:00pm PLACE: Hall PRESENT: Ann Birch (Chair), Nick Oak, Keith Ash (Councillors) " + "-" * 120 + " 1. To Receive Apologies for Absence Apologies were received from Nick Yew. 2. To receive declarations of interest There were none. 3. Notice on recording None. " + "The Clerk read it out. " * 12), "Westmere Parish Council", "2005-05-05"),
        (post("Westmere Parish Council May Minutes", "1 Agreed as a true record: Signed ...\n\nMINUTES OF THE WESTMERE PARISH COUNCIL MEETING ON THURSDAY 5th MAY 2005" + ROOM), "Westmere Parish Council", "2005-05-05"),
        (post("Minutes", "WESTMERE PARISH COUNCIL\n\nMEETING 5th MAY 2005\n\nPrior to the meeting a defibrillator was shown.\n\nTwo members of Hill Parish Council attended the presentation." + ROOM), "Westmere Parish Council", "2005-05-05"),
        ("WESTMERE SHIRE COUNCIL\nMINUTES OF ORDINARY COUNCIL MEETING HELD ON TUESDAY 3 MAY 2005 AT 5.00PM" + ROOM, "Westmere Shire Council", "2005-05-03"),
        ("Westmere Town Council\n\nMinutes of the Annual Council Meeting held on Tuesday 3 May 2005" + ROOM, "Westmere Town Council", "2005-05-03"),
        ("WESTMERE FIRE AND RESCUE AUTHORITY\nMINUTES OF THE MEETING OF THE AUTHORITY HELD AT HEADQUARTERS ON TUESDAY 3 MAY 2005" + ROOM, "Westmere Fire and Rescue Authority", "2005-05-03"),
        ("Westmere Integration Joint Board\n\nMinute of Meeting of the Integration Joint Board held on Tuesday 3 May 2005" + ROOM, "Westmere Integration Joint Board", "2005-05-03"),
        ("Planning Committee\n\nMinutes of the Annual Council Meeting held on Tuesday 3 May 2005" + ROOM, "Council", "2005-05-03"),
    ],
)  # fmt: skip
def test_a_heading_names_body_and_day(text: str, body: str, date: str) -> None:
    assert read(text).meetings() == [(body, date)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Minutes of the meeting of the Westmere Parish Council held on Tuesday 13th September", "2005-09-13"),
        ("Minutes of the meeting of the Westmere Parish Council held on 14the November", "2004-11-14"),
        ("Minutes of the September meeting of the Westmere Parish Council", "2005-09"),
        ("Minutes of the Novmber meeting of the Westmere Parish Council", "2004-11"),
        ("Minutes of the november meeting of Westmere parish Council", "2004-11"),
        ("Westmere Parish Council Minutes from their 8th January Meeting", "2005-01-08"),
        ("Minutes of the 13th March meeting of Westmere Parish Council", "2005-03-13"),
    ],
)
def test_a_day_without_its_year_is_the_last_before_publication(text: str, date: str) -> None:
    facts = read(post("Parish news", text + ROOM))
    assert facts.meetings() == [("Westmere Parish Council", date)]
    assert facts.attr("meeting", "_rule") == ["year-of-publication"]


def test_a_day_on_another_weekday_gives_no_year() -> None:
    assert read(
        post("News", "Minutes of the Westmere Parish Council held on Monday 13th September" + ROOM)
    ).meetings() == [("Westmere Parish Council", "2005-09")]


def test_the_day_of_publication_is_no_day_of_a_meeting() -> None:
    assert (
        read(post("Westmere Parish Council", "The council thanks everybody who helped to clear the pond.\n")).meetings()
        == []
    )


@pytest.mark.parametrize(
    "text",
    [
        post("Ann Elm 11/11/30 - 11/06/03", "With great sorrow the family mourns the loss of a dear mother.\n"),
        post("Westmere Working Party - Sunday 20th January 2005", "Would anyone turn up? We were expecting a few.\n"),
        post("Village news", "Great Pie Supper - Friday 21st May 2005\n\nWant to do something different?\n"),
        post("Westmere Ladies Group", "Minutes of the meeting held on 7th June 2005\n\nApologies were received from Ann Elm.\n"),
        post("Westmere News", "MOBILE SHOP parks near the pond.\n\nWestmere Parish Council\n\nNext Meeting Date - Tuesday 10 November 2005 at 7.00 pm\n\nAgenda items must be received before.\n"),
        post("Westmere News", "PARISH COUNCIL MEETINGS:\n\nThe next meeting will be held in the Village Hall on 10th January 2006 - all welcome.\n"),
        post("Westmere News", "The last meeting of the Westmere Parish Council was held on 10 May 2005 at 6.30 pm in the hall.\n"),
    ],
)  # fmt: skip
def test_other_writing_is_no_paper_of_a_meeting(text: str) -> None:
    facts = read(text)
    assert facts.meetings() == []
    assert facts.room() == []
    assert facts.decisions() == []


def test_a_title_of_a_post_is_its_first_line_and_stays_where_it_stands() -> None:
    text = post("Minutes of Westmere Parish Council held on 4 May 2005", "Present: Mr A Birch, Mrs C Elm\n")
    facts = read(text)
    assert facts.meetings() == [("Westmere Parish Council", "2005-05-04")]
    meeting = next(m for m in facts.extraction.mentions if m.kind == "meeting")
    assert text[meeting.spans[0].start : meeting.spans[0].end] == "Westmere Parish Council held on 4 May 2005"


def test_a_list_of_those_present_may_stand_in_the_line_of_the_title() -> None:
    facts = read(
        post("Westmere", "MINUTES OF WESTMERE PARISH COUNCIL MEETING HELD AT THE HALL AT 7.30 pm THURSDAY 3 MARCH 2005 PRESENT (3 Councillors): - Ann Birch (AB), Carl Elm (CE) - Chairman, Dora Oak (DO). Clerk: - Eva Ash 10 members of the public were in attendance.\n")
    )  # fmt: skip
    assert facts.room() == [
        ("Ann Birch", "member"),
        ("Carl Elm", "chair"),
        ("Dora Oak", "member"),
        ("Eva Ash", "officer"),
    ]


def test_of_two_titles_that_differ_in_the_year_the_lower_one_counts() -> None:
    facts = read(
        post("Westmere Parish Meeting", "Minutes of the meeting held on 14th May 2003\n\nMinutes of the Westmere Parish Meeting held on Tuesday 14th May 2002" + ROOM)
    )  # fmt: skip
    assert facts.meetings() == [("Westmere Parish Meeting", "2002-05-14")]
    assert [problem.code for problem in facts.extraction.problems] == ["meeting-date"]


@pytest.mark.parametrize(
    "text",
    [
        "THE WESTMERE NEIGHBOURHOOD WATCH ANNUAL GENERAL MEETING WILL BE HELD ON THE 19TH MARCH 2013 at 7.30pm",
        "WESTMERE GARDENING CLUB MEETING, WILL BE HELD ON TUESDAY 16TH SEPTEMBER 2014 at 7.30pm",
        "Westmere Parish Council\n\nNext Meeting Date - Tuesday 10 November 2020 at 7.00 pm",
    ],
)
def test_a_notice_of_others_or_of_the_next_meeting_calls_none(text: str) -> None:
    assert (
        read(
            post(
                "Westmere news",
                f"Westmere Parish Council has a vacancy.\n\nCoffee at 11.\n\n{text}\n\nApologies for late news.\n",
            )
        ).meetings()
        == []
    )


def test_numbers_without_a_stop_open_items_whose_titles_end_at_a_colon() -> None:
    told = "It was thought that the lane by the mill and the lane by the church would be the places for them, for there is no power there. "
    facts = read(
        "Minutes of Westmere Parish Council Meeting held in the Village Hall at 7.30pm on Wednesday 14 October 2015\n\n"
        "Present: Cllr A Birch (Chairman), Cllr C Elm, Cllr D Oak\n\n"
        "1 To Consider Apologies for Absence: Apologies were received from Cllr E Ash\n\n"
        "2 To Record Declarations of Interest: There were no declarations of interest\n\n"
        f"3 To Consider Speed Lights: {told}Cllr Elm proposed that one be bought, seconded by Cllr Oak. Agreed\n\n"
        f"12 people of the village came to the meeting on the lanes: {told}\n\n"
        f"4 Christmas Tree: {told}\n\n5 Date of Next Meeting: Wednesday 11 November 2015\n"
    )
    assert facts.names("item") == [
        "To Consider Apologies for Absence",
        "To Record Declarations of Interest",
        "To Consider Speed Lights",
        "Christmas Tree",
        "Date of Next Meeting",
    ]
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed"]
    assert facts.links("moved")[0][0] == "Cllr Elm"


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("MINUTES OF WESTMERE PARISH COUNCIL MEETING HELD AT THE OLD CHURCH WESTMERE 6TH JANUARY 2020", "THE OLD CHURCH WESTMERE"),
        ("Minutes of the Westmere Annual Parish Council Meeting held in the Village Hall in 11th May 2006.", "the Village Hall"),
        ("A meeting of Westmere Parish Council was held on 7th May 2013 at 7pm in the Church for the purpose of transacting the following business", "the Church"),
        ("Minutes of Westmere Parish Council Annual Meeting held in May 2010\n\nMINUTES OF WESTMERE PARISH COUNCIL\n\nHELD AT THE HALL ON WEDNESDAY MAY 5TH 2010", "THE HALL"),
    ],
)  # fmt: skip
def test_a_day_and_what_a_meeting_is_for_are_no_part_of_where_it_was_held(title: str, place: str) -> None:
    assert read(post("Parish Council", title + ROOM)).attr("meeting", "place") == [place]


@pytest.mark.parametrize(
    "counted",
    [
        "5 Members voted for the proposal 1 Member voted against.",
        "4 Votes for - Carried.",
        "4 members were in favour.",
        "4 abstentions",
    ],
)
def test_a_number_that_counts_votes_opens_no_item(counted: str) -> None:
    facts = read(
        "Westmere Parish Council\n\nMinutes of the meeting held on 4 March 2019\n\nPresent: Cllr A Elm (Chair), Cllr B Oak\n\n"
        f"1. Apologies\n\nNone.\n\n2. Roads\n\nNothing to report.\n\n3. Graves\n\nCllr Oak proposed the size, seconded by Cllr Elm.\n\n{counted}\n\n"
        "4. Paths\n\nNothing to report.\n"
    )
    assert facts.names("item") == ["Apologies", "Roads", "Graves", "Paths"]

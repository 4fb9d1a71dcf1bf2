"""When a body meets next, as its minutes end; a meeting that is adjourned; two meetings in one paper."""

from __future__ import annotations

import pytest

from tests.text.papers import read

TEXT = (
    "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm and C Oak\n\n"
    "1. Apologies\n\nNone.\n\n2. Roads\n\nRESOLVED that the roads be mended.\n\n"
)


def later(words: str) -> list[str]:
    """The days of the meetings that minutes of 10 April 2017 end with."""
    return [day for _, day in read(TEXT + words).meetings(held=False) if day != "2017-04-10"]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Date of next meeting: 25th January.", ["2018-01-25"]),
        ("Next meeting: Monday 8th May at 7pm", ["2017-05-08"]),
        ("3. Date of Next Meeting\n\n8 May 2017 at 2.00 pm in the Town Hall.", ["2017-05-08"]),
        ("3. Dates of future meetings\n\n8 May 2017\n12 June 2017\n10 July 2017\n", ["2017-05-08", "2017-06-12", "2017-07-10"]),
        ("3. Date of Next Meeting\n\nMonday 8 May, 12 June, 11 December 2017, 8 January, 12 March and 9 April 2018", ["2017-05-08", "2017-06-12", "2017-12-11", "2018-01-08", "2018-03-12", "2018-04-09"]),
        ("The meeting adjourned at 8.15 p.m. and would reconvene on Monday 24th April 2017.", ["2017-04-24"]),
        ("The meeting was adjourned to 21 April 2017 at 2.00 pm.", ["2017-04-21"]),
        ("The item was adjourned from 3 April 2017.", []),
        ("At 10:31 a.m. Council adjourned.", []),
        ("(Meeting closed at 10.20 am)", []),
        ("NEXT MEETING - TBC", []),
        ("The next meeting is on the second Monday in May.", []),
    ],
)  # fmt: skip
def test_the_days_on_which_a_body_meets_next(words: str, days: list[str]) -> None:
    assert later(words) == days


@pytest.mark.parametrize("title", ["Minutes of the Meeting of the Roads Committee held", "MINUTES OF THE MEETING OF THE ROADS COMMITTEE HELD"])  # fmt: skip
def test_a_paper_may_go_on_with_another_meeting_of_the_same_day(title: str) -> None:
    facts = read(
        f"{TEXT}The meeting closed at 7.35pm.\n\n{title} at 7.40 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair) and D Yew\n\n"
        "1. Apologies\n\nNone.\n\n2. Ponds\n\nRESOLVED that ponds be dug.\n"
    )
    assert [(body.title(), day) for body, day in facts.meetings()] == [
        ("Housing Committee", "2017-04-10"),
        ("Roads Committee", "2017-04-10"),
    ]
    assert facts.attr("meeting", "time") == ["14:00", "19:40"]


@pytest.mark.parametrize(
    ("words", "meeting"),
    [
        ("It was agreed that the Committee would meet on site at 9.00a.m. on Saturday 29th April 2017 to decide.", [("2017-04-29", "09:00", "")]),
        ("The Committee will meet on 29 April 2017.", [("2017-04-29", "", "")]),
        ("The Committee would meet with the owners on 29 April 2017.", []),
        ("The Committee would meet. The works began on 29 April 2017.", []),
        ("Next meeting: 8 May 2017 at 7pm in the Village Hall.", [("2017-05-08", "19:00", "the Village Hall")]),
        ("Next meeting: 8 May 2017.\nThe meeting closed at 9.10pm", [("2017-05-08", "", "")]),
    ],
)  # fmt: skip
def test_when_and_where_a_body_meets_again(words: str, meeting: list[tuple[str, str, str]]) -> None:
    found = [m.attrs for m in read(TEXT + words).extraction.mentions if m.kind == "meeting"]
    assert [
        (str(a["date"]), str(a.get("time", "")), str(a.get("place", ""))) for a in found if a["date"] != "2017-04-10"
    ] == meeting


@pytest.mark.parametrize(
    "words",
    [
        "Items for next meeting and Date of next meeting: Confirmed as Tuesday 2 April 2019 at 7.30 pm.",
        "To note date and time of next meeting - Tuesday 2 April 2019 at 7.30 pm",
        "Date and Time of Next Meeting - Annual Meeting of the Parish Council Tuesday 2 April 2019 at 7.30 pm",
        "Date of next virtual Westmere Parish Council meeting: April 2nd 2019 at 7.30 pm",
        "There was no meeting in August. The next meeting would therefore be held at 7.30 pm on Tuesday 2 April 2019.",
    ],
)
def test_the_day_of_the_next_meeting_stands_behind_many_words(words: str) -> None:
    found = read(
        "Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2019 at 7.30 pm in the Reading Room\n\n"
        f"Present: Cllrs Ann Birch (Chair), Ben Elm and Carl Oak\n\n4. Footpaths\n\nThe path was mended.\n\n{words}\n"
    )
    assert found.meetings(held=False)[1:] == [("Westmere Parish Council", "2019-04-02")]
    assert found.attr("meeting", "time") == ["19:30", "19:30"]


@pytest.mark.parametrize(
    "words",
    [
        "Items for next meeting: the survey of 2 April 2019.",
        "There will be no meeting in April. The show is on 2 April 2019.",
        "The Elm Trust next meeting is on Tuesday 2 April 2019.",
        "Area Partnership Meeting - the next virtual meeting was scheduled for Tuesday 2 April 2019.",
    ],
)
def test_a_day_of_something_else_is_no_next_meeting(words: str) -> None:
    found = read(
        "Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2019 at 7.30 pm in the Reading Room\n\n"
        f"Present: Cllrs Ann Birch (Chair), Ben Elm and Carl Oak\n\n4. Footpaths\n\n{words}\n"
    )
    assert found.meetings(held=False)[1:] == []

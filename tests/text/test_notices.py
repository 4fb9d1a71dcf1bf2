"""Letters that call people to a meeting, with a date of their own, and what their names settle where they cannot be read."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = "Westmere Borough Council\nTown Hall\nHigh Street\n\n{date}\n\nTo: The Chair and each Member of the Northwood Area Committee\n\nDear Councillor,\n\n"
TAIL = " The business is set out below.\n\nYours sincerely,\nClerk to the Committee\n\nAGENDA\n\n1. Minutes\nTo adopt the Minutes of the meeting held on 6th March, 2019.\n\n2. Parking\nTo consider the report.\n"
CALL = "You are requested to attend a Meeting of the Northwood Area Committee to be held in the Town Hall on {day}, at 10.00 a.m."


def letter(call: str, date: str = "29th March, 2019", path: str = "paper.md") -> Facts:
    return read(HEAD.format(date=date) + call + TAIL, path=path)


@pytest.mark.parametrize(
    "call",
    [
        CALL.format(day="Wednesday, 3rd April, 2019"),
        CALL.format(day="Wednesday 3rd April"),
        CALL.format(day="Wednesday, 3” April, 2019"),
        CALL.format(day="Wednesday, 3rd   April, \n  2019"),
        "You are invited to attend a Meeting of the Northwood Area Committee to be held in the Town Hall. on Wednesday. 3 April, 2019.",
        "I wish to inform you that a Meeting of the Northwood Area Committee will take place in the Town Hall on Wednesday, 3rd April.",
        "The Chair has called a Special Meeting of the Northwood Area Committee on Wednesday, 3rd April, 2019, at 9.00 a.m.",
        "The next meeting of Westmere Borough Council, Northwood Area Committee will be a hybrid meeting held in the Town Hall on Wednesday, 3rd April 2019.",
    ],
)
def test_a_letter_calls_a_meeting_on_the_day_it_says_and_not_on_its_own(call: str) -> None:
    found = letter(call)
    assert found.meetings() == [("Northwood Area Committee", "2019-04-03")]
    assert found.attr("meeting", "status")[0] == "called"
    assert found.decisions() == []


def test_a_letter_and_its_meeting_may_have_one_day() -> None:
    found = letter(CALL.format(day="Wednesday 3 April"), date="03/04/2019")
    assert found.meetings() == [("Northwood Area Committee", "2019-04-03")]


@pytest.mark.parametrize(
    "day", ["Wednesday, is” April, 2019", "Wednesday, 43” April, 2019", "April, 2019", "Frid\n1* A"]
)
def test_a_day_that_cannot_be_read_is_the_file_name_s_or_nobody_s(day: str) -> None:
    name = "Agenda - Meeting of Northwood Area Committee - 3rd April 2019.md"
    found = letter(CALL.format(day=day), path=name)
    assert found.meetings() == [("Northwood Area Committee", "2019-04-03")]
    assert [problem.code for problem in found.extraction.problems] == ["named-by-file"]
    unnamed = letter(CALL.format(day=day), path="scan.md")
    assert unnamed.meetings() == []
    assert [problem.code for problem in unnamed.extraction.problems] == ["no-date"]


MONTH_LOST = "Wednesday, 24” mber, 2019"


@pytest.mark.parametrize(
    ("printed", "date", "iso"),
    [
        ("Wednesday, is” May, 2019", "6th May, 2019", "2019-05-15"),
        ("Tuesday, ig™ March, 2019", "12th March, 2019", "2019-03-19"),
        ("Wednesday, 1s™\nMay, 2019", "10th May, 2019", "2019-05-15"),
        ("Wednesday, 43” March, 2019", "5th March, 2019", "2019-03-13"),
        ("Wednesday, 4% May, 2019", "24th April, 2019", "2019-05-01"),
        ("Monday, 13” March, 2019", "13” March, 2019", "2019-03-18"),
        ("Thursday\n5” march, 2018", "8th March, 2018", "2018-03-15"),
        ("Tuesday, a= April, 2019", "28th March, 2019", "2019-04-02"),
        ("Wednesday, s April, 2017", "28th March, 2017", "2017-04-05"),
        ("Monday, 17 May, 2023", "12th May, 2021", "2021-05-17"),
        ("Tuesday 14” January, 2019", "9th January, 2020", "2020-01-14"),
        ("Friday, 24”\nvember, 2017", "20th November, 2017", "2017-11-24"),
    ],
)
def test_figures_that_were_misread_are_those_that_weekday_and_letter_leave(printed: str, date: str, iso: str) -> None:
    found = letter(CALL.format(day=printed), date=date, path="scan.md")
    assert found.meetings() == [("Northwood Area Committee", iso)]
    assert found.attr("meeting", "_rule") == ["weekday-and-letter"]
    assert [problem.code for problem in found.extraction.problems] == ["misread-day"]
    assert found.attr("meeting", "time") == ["10:00"]


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("Tuesday, a3” July, 2017", "6th July, 2017"),  # The 11th and the 18th look alike, misread.
        ("Wednesday, is” May, 2019", "20th May, 2019"),
        ("Wednesday, xy” May, 2019", "6th May, 2019"),
        ("is” May, 2019", "6th May, 2019"),
        ("Friday, 37 ’", "30th August, 2021"),
        ("Wednesday, a= April, 2019", "28th March, 2019"),
        ("Wednesday, 1*t October", "25th September, 2019"),
        (MONTH_LOST, "20th November, 2019"),
    ],
)
def test_figures_that_may_be_two_days_or_none_are_no_day(printed: str, date: str) -> None:
    assert letter(CALL.format(day=printed), date=date, path="scan.md").meetings() == []


def test_a_day_in_clean_letters_stands_beside_a_wrong_weekday() -> None:
    found = letter(CALL.format(day="Wednesday the 21st March, 2024"), date="15th February, 2024", path="scan.md")
    assert [day for _, day in found.meetings()] == ["2024-03-21"]
    assert [problem.code for problem in found.extraction.problems] == ["weekday"]


def test_minutes_have_no_letter_that_tells_a_misread_day() -> None:
    title = "MINUTES OF PROCEEDINGS AT MEETING OF THE HOUSING COMMITTEE HELD ON {day}, AT 9.00 A.M."
    stands = read(title.format(day="TUESDAY, 9™ MARCH, 2016") + PRINTED, path="scan.md")
    assert stands.meetings() == [("Housing Committee", "2016-03-09")]
    misread = read(title.format(day="TUESDAY, ig™ APRIL, 2016") + PRINTED, path="scan.md")
    assert misread.meetings() == [("Housing Committee", "2016-04-19")]
    clean = read(title.format(day="TUESDAY, 31ST APRIL, 2016") + PRINTED, path="scan.md")
    assert clean.meetings() == []


def test_the_name_of_the_original_file_comes_last() -> None:
    link = "[Original file](https://westmere.example/files/2021-09/minutes-8th-july-{year}.pdf)\n\n---\n"
    text = "MINUTES OF MEETING OF THE HOUSING COMMITTEE HELD ON THURSDAY 8th JULY, AT 2.00PM" + PRINTED
    found = read(link.format(year=2021) + text, path="scan.md")
    assert found.meetings() == [("Housing Committee", "2021-07-08")]
    assert found.attr("meeting", "time") == ["14:00"]
    assert "name of the original file" in found.extraction.problems[0].message
    named = read(link.format(year=2021) + text, path="Housing Committee 8th July 2010.md")
    assert named.meetings() == [("Housing Committee", "2010-07-08")]
    assert read(link.format(year=2020) + text, path="scan.md").meetings() == [("Housing Committee", "2020-07-08")]
    assert read("[A map](https://westmere.example/8th-july-2021.pdf)\n\n" + text, path="scan.md").meetings() == []


def test_a_name_that_contradicts_what_can_be_read_settles_nothing() -> None:
    name = "Agenda - Meeting of Northwood Area Committee - 3rd May 2019.md"
    assert letter(CALL.format(day="Wednesday, is” April, 2019"), path=name).meetings() == []


def test_a_meeting_is_not_before_its_letter() -> None:
    name = "Agenda - Meeting of Northwood Area Committee - 24th April 2019.md"
    found = letter(CALL.format(day="T 4” April, 2019"), date="12th April, 2019", path=name)
    assert found.meetings() == [("Northwood Area Committee", "2019-04-24")]


def test_a_letter_without_a_readable_call_has_no_meeting_but_by_its_name() -> None:
    call = "| wish to inform seth that a Ea Menten, in Mendis '"
    assert letter(call).meetings() == []
    named = letter(call, path="Agenda - Meeting of Northwood Area Committee - 3rd April 2019.md")
    assert named.meetings() == [("Northwood Area Committee", "2019-04-03")]
    assert named.attr("meeting", "status")[0] == "called"


PRINTED = "\n\nPRESENT: Councillors A Birch (Chair), B Elm and C Oak\n\n1. APOLOGIES\n\nThere were none.\n"


def test_a_day_of_another_weekday_than_printed_may_be_the_file_name_s() -> None:
    text = "MINUTES OF PROCEEDINGS AT MEETING OF THE HOUSING COMMITTEE\nHELD ON TUESDAY, 14TH JANUARY, 2019" + PRINTED
    name = "Minutes - Housing Committee - 14th January 2020.md"
    assert read(text, path=name).meetings() == [("Housing Committee", "2020-01-14")]
    assert read(text, path="Minutes - Housing Committee - 15th January 2020.md").meetings() == [
        ("Housing Committee", "2019-01-14")
    ]


def test_minutes_of_another_weekday_are_of_the_year_after_the_minutes_they_adopt() -> None:
    text = "MINUTES OF MEETING OF THE HOUSING COMMITTEE\nHELD ON TUESDAY, 14TH JANUARY, 2019" + PRINTED
    adopted = "\n2. MINUTES\n\nMinutes of the Meeting held on {day} were agreed.\n"
    found = read(text + adopted.format(day="10th December, 2019"), path="minutes.md")
    assert found.meetings() == [("Housing Committee", "2020-01-14")]
    assert [problem.code for problem in found.extraction.problems] == []
    before = read(text + adopted.format(day="10th December, 2018"), path="minutes.md")
    assert before.meetings() == [("Housing Committee", "2019-01-14")]
    assert [problem.code for problem in before.extraction.problems] == ["weekday"]


def test_a_day_without_weekday_and_year_is_the_first_after_the_minutes_confirmed() -> None:
    text = "MINUTES OF THE HOUSING COMMITTEE\n\nA meeting of the Housing Committee was held on the 22nd of September by video.\n\nMembers Present: Councillors A Birch, B Elm\n\nItem 1: Confirm minutes from meeting held on {day}\n"
    assert read(text.format(day="June 22nd 2020"), path="minutes.md").meetings() == [
        ("Housing Committee", "2020-09-22")
    ]
    assert read(text.format(day="January 22nd 2020"), path="minutes.md").meetings() == []


@pytest.mark.parametrize("wrapped", ["AT 9.45\n\nA.M.", "AT\n\n9.45 A.M.", "\n\nAT 9.45 A.M.", "AT 9.45 A.M."])
def test_a_time_may_stand_below_a_blank_line(wrapped: str) -> None:
    text = f"MINUTES OF MEETING OF THE HOUSING COMMITTEE HELD ON MONDAY, 16TH MAY, 2016, {wrapped}" + PRINTED
    assert read(text).attr("meeting", "time") == ["09:45"]
    away = (
        "MINUTES OF MEETING OF THE HOUSING COMMITTEE HELD ON MONDAY, 16TH MAY, 2016\n\nOffice open to 4.30 p.m."
        + PRINTED
    )
    assert read(away).attr("meeting", "time") == []


def test_what_the_room_did_is_no_statement_of_a_title() -> None:
    text = "MINUTES OF MEETING OF THE HOUSING COMMITTEE HELD ON FRIDAY, 6™\nJUNE, 2014\n\nPRESENT IN THE CHAIR: The Chair was taken by Ms. A. Birch.\n\nMEMBERS PRESENT:\n\nCouncillors Elm and Oak.\n"
    assert read(text).meetings() == [("Housing Committee", "2014-06-06")]


def test_minutes_may_leave_the_year_to_their_name() -> None:
    text = "Minutes of the Meeting of the Housing Committee held on Monday 10th October at 10.00am" + PRINTED
    found = read(text, path="Minutes - Housing Committee - 10th October 2016.md")
    assert found.meetings() == [("Housing Committee", "2016-10-10")]
    assert read(text, path="minutes.md").meetings() == []


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("MINUTES OF PROCEEDINGS AT JOINT ROADS SUB COMMITTEE\nMEETING OF THE MUNICIPAL DISTRICT OF ASHFORD-ELMWOOD HELD AT THE HALL ON", "JOINT ROADS SUB COMMITTEE of the MUNICIPAL DISTRICT OF ASHFORD-ELMWOOD"),
        ("MINUTES OF SPECIAL MEETING (QUORUM ONLY) OF\nWESTMERE CITY COUNCIL HELD IN THE HALL ON", "WESTMERE CITY COUNCIL"),
        ("MINUTES OF ANNUALMEETING OF WESTMERE CITY COUNCIL HELD ON", "WESTMERE CITY COUNCIL"),
        ("MINUTES OF SPECIAL MEETING OF THE\nMUNICIPAL DISTRICT OF ASHFORD-ELMWOOD TO APPROVE\nTHE ALLOCATION FOR 2025, HELD IN THE HALL ON", "MUNICIPAL DISTRICT OF ASHFORD-ELMWOOD"),
        ("MINUTES OF SPECIAL MEETING (IN COMMITTEE) OF THE HOUSING COMMITTEE HELD ON", "HOUSING COMMITTEE"),
        ("MINUTES OF JOINT MEETING OF THE HOMES, ENTERPRISE\nAND PLANNING COMMITTEE (HEP) AND THE CLIMATE ACTION COMMITTEE HELD ON", "HOMES, ENTERPRISE AND PLANNING COMMITTEE"),
        ("MINUTES OF MEETING OF WESTMERE BOROUGH COUNCIL, HOMES AND CULTURE COMMITTEE HELD ON", "HOMES AND CULTURE COMMITTEE"),
        ("MINUTES OF MEETING OF THE MUNICIPAL DISTRICT OF ASHFORD -\nELMWOOD HELD ON", "MUNICIPAL DISTRICT OF ASHFORD - ELMWOOD"),
    ],
)  # fmt: skip
def test_a_title_names_its_body_in_many_words(title: str, body: str) -> None:
    (found,) = read(f"{title} MONDAY, 31ST MARCH, 2025{PRINTED}").meetings()
    assert (found[0].casefold(), found[1]) == (body.casefold(), "2025-03-31")


def test_meetings_listed_for_their_minutes_begin_no_part() -> None:
    text = (
        "MINUTES OF MEETING OF WESTMERE BOROUGH COUNCIL HELD ON MONDAY, 26TH SEPTEMBER, 2022\n\n"
        "MEMBERS PRESENT:\nCouncillors Birch, Elm and Oak\n\n1. Minutes\n\nCirculated, copy of Minutes of:\n\n(a)\n"
        "Annual Meeting of the Council held on 7th July, 2022.\n\n(b)\nSpecial Meeting of the Council held on 11th July, 2022.\n\n"
        "In attendance for this item was Mr. D. Ash, who spoke of them.\n\nFurther to the Special Meeting of the Council held on 23rd June, 2022, "
        "the Director spoke.\n"
    )
    assert [day for _, day in read(text).meetings()] == ["2022-09-26"]


INDEX = """# Meeting Details

**Meeting Name:** Monthly Meeting of the Westmere Borough Council

**Date and Time:** 2023-01-23 15:00:00

**[Link to Meeting](https://example.org/council/whats-on/monthly-meeting-of-the-council)**

Chairperson's Report Housing Committee - Monthly Meeting of Westmere Borough Council - 23rd January 2023.pdf - [Original file](https://example.org/a/very/long/address/of/a/file/of/papers/one.pdf)

Policing Board Report - 23rd January 2023.pdf - [Original file](https://example.org/a/very/long/address/of/a/file/of/papers/two.pdf)

Minutes - Meeting of Westmere Borough Council - 5th December 2022.pdf - [Original file](https://example.org/a/very/long/address/of/a/file/of/papers/three.pdf)
"""


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".odt", ".rtf"])
def test_an_index_names_the_meetings_of_its_files_and_none_of_their_subjects(ending: str) -> None:
    assert sorted(read(INDEX.replace(".pdf", ending)).meetings(held=False)) == [
        ("Westmere Borough Council", "2022-12-05"),
        ("Westmere Borough Council", "2023-01-23"),
    ]


def test_a_name_in_a_title_goes_on_below_a_blank_line_as_printed_lines_of_scans_have_it() -> None:
    call = CALL.format(day="Wednesday, 3rd April, 2019").replace(
        "Northwood Area", "Westmere Borough Council Homes and Social Policy\n\nReview"
    )
    assert letter(call).meetings() == [("Homes and Social Policy Review Committee", "2019-04-03")]
    minutes = "MINUTES OF PROCEEDINGS AT MEETING OF THE MUNICIPAL DISTRICT OF\n\nOAKHAM-ELMLEY HELD IN THE TOWN HALL ON WEDNESDAY, 3RD\n\nAPRIL, 2019 AT 3 P.M.\n\nMEMBERS PRESENT:\n\nCouncillors Ash and Elm.\n"
    assert read(minutes).meetings() == [("Municipal District of Oakham-Elmley", "2019-04-03")]


def test_a_council_s_committee_on_the_arts_is_no_club() -> None:
    call = CALL.format(day="Wednesday, 3rd April, 2019").replace(
        "Northwood Area", "Leisure, Arts and Heritage Strategic Policy"
    )
    assert letter(call).meetings() == [("Leisure, Arts and Heritage Strategic Policy Committee", "2019-04-03")]


@pytest.mark.parametrize(
    ("below", "place"),
    [
        ("Chamber, Westmere and Online.", "the Council Chamber"),
        ("Members were welcomed by the Chair.", "the Council"),
    ],
)
def test_a_room_goes_on_below_its_line(below: str, place: str) -> None:
    text = f"A meeting of the Housing Committee was held on Wednesday, 13 March 2019 at 3pm in the Council\n{below}"
    assert read(text + PRINTED).attr("meeting", "place") == [place]

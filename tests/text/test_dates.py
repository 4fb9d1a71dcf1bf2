"""Dates and times as councils print them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.text.page import dates


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("Wednesday, 23rd September, 2020", "2020-09-23"),
        ("Thursday 15 January 2026", "2026-01-15"),
        ("11th of September 2025", "2025-09-11"),
        ("17 Februay, 2020", "2020-02-17"),
        ("15.06.17", "2017-06-15"),
        ("31/07/08", "2008-07-31"),
        ("01/02/2024", "2024-02-01"),
        ("27 Jun 2019", "2019-06-27"),
        ("MONDAY, 31ST MARCH, 2025", "2025-03-31"),
        ("January 6, 2025", "2025-01-06"),
        ("Tuesday October 5th 2010", "2010-10-05"),
        ("2018-06-21", "2018-06-21"),
        ("Monday, 2017 February 27", "2017-02-27"),
        ("2017 March 01", "2017-03-01"),
        ("TUESDAY, 2008 07 22", "2008-07-22"),
        ("21 st June 2018", "2018-06-21"),
        ('22"° April, 2014', "2014-04-22"),
        ("l4 June 2018", "2018-06-14"),
        ("L4 June 2018", "2018-06-14"),
        ("\u01314th June 2018", "2018-06-14"),
        ("Friday, 21% June 2019", "2019-06-21"),
        ("21% June, 2019", "2019-06-21"),
        ('21"? June, 2019', "2019-06-21"),
        ("21°t June, 2019", "2019-06-21"),
        ("21+t June, 2019", "2019-06-21"),
        ("21nd_ June, 2019", "2019-06-21"),
        ("TUESDAY, 12H     OCTOBER, 2021", "2021-10-12"),
        ("11th April 2024in", "2024-04-11"),
        ("6 and 7, 2017, March 9, 2017", "2017-03-09"),
    ],
)
def test_a_printed_date_is_read(printed: str, iso: str) -> None:
    found = dates.first(f"held on {printed} at the hall")
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    "printed",
    [
        "31 June 2019",
        "2023/24",
        "May 12 houses",
        "version 1.2.3.4",
        "Minute 32/24",
        "12 Mayor 2019",
        "up by 5% March 2019",
        "a rise of 12% June, 2019",
        'dated 22"4 January, 2019',
    ],
)
def test_what_is_no_date_is_left_alone(printed: str) -> None:
    assert dates.first(printed) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("19.09.01 Apologies\nNone\n19.09.02 Minutes", []),
        (
            "Held on 3.9.19\n19.09.01 Apologies\n19.09.02 Minutes\n19.09.03 Roofs on 19.09.02",
            ["2019-09-03", "2002-09-19"],
        ),
        ("19.09.01\nMinutes", ["2001-09-19"]),
        ("19.09.01 a letter\n20.09.01 another", ["2001-09-19", "2001-09-20"]),
        ("The days are 19.09.01 and 19.09.02", ["2001-09-19", "2002-09-19"]),
    ],
)
def test_numbers_of_items_that_look_like_days_are_none(text: str, days: list[str]) -> None:
    assert [day.iso for day in dates.Dates(text).all] == days


def test_a_wrong_weekday_is_told() -> None:
    found = dates.first("Monday 4th September 2018")
    assert found is not None
    assert found.wrong_weekday == "Tuesday"


@pytest.mark.parametrize(
    ("printed", "days"),
    [
        ("on Monday, the twenty-fifth day of September, A.D. 1995, at noon", ["1995-09-25"]),
        ("this first day of May, 2014 and on 4 June 2015", ["2014-05-01", "2015-06-04"]),
        ("THE THIRTY-FIRST DAY OF MAY 2014", ["2014-05-31"]),
        ("the 3rd day of June, A.D. 2013", ["2013-06-03"]),
        ("on the second day of the fair in May 2014", []),
        ("on the thirty-first day of June, 2014", []),
    ],
)
def test_a_day_in_words_is_read(printed: str, days: list[str]) -> None:
    assert [found.iso for found in dates.find(printed)] == days


def test_a_month_alone_keeps_its_precision() -> None:
    assert [found.iso for found in dates.months("in March 2015 and October/November 2017")] == ["2015-03", "2017-11"]


@pytest.mark.parametrize(
    ("printed", "time"),
    [
        ("10.00 am", "10:00"),
        ("7:30pm", "19:30"),
        ("2.00 p.m.", "14:00"),
        ("12 Noon", "12:00"),
        ("3PM", "15:00"),
        ("19:00 to 21:20", "19:00"),
        ("7.30 p.\nm.", "19:30"),
        ("7.30 in the\nevening", "19:30"),
        ("12.30 a.\xa0m.", "00:30"),
        ("9.45 \n\n A.M.", "09:45"),
        ("10,00 a.m.", "10:00"),
    ],
)
def test_a_time_is_read(printed: str, time: str) -> None:
    for text in (f"at {printed} in the hall", f"at.{printed} in the hall"):
        found = dates.time_in(text)
        assert found is not None
        assert found[0] == time


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2068, 12, 31)))
def test_every_day_survives_being_printed(day: date) -> None:
    for printed in (f"{day:%A}, {day.day} {day:%B} {day.year}", f"{day:%d/%m/%Y}", day.isoformat()):
        found = dates.first(printed)
        assert found is not None
        assert found.iso == day.isoformat()
        assert not found.wrong_weekday


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    for found in dates.find(text):
        assert 0 <= found.start < found.end <= len(text)

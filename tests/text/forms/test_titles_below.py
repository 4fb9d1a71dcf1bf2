"""Lines further down a page that look like the title of a meeting and are of another one."""

from __future__ import annotations

import pytest

from tests.text.papers import read

PAGE = "Agenda and minutes\n\nWestmere Council - Thursday, 25 June 2015 10:00 am\n\nVenue: Council Chamber\n\nItems\nNote No. Item\n\n1.\n\nAPOLOGIES\n\nMinutes:\n\nThere were none.\n\n"


def test_minutes_named_below_an_item_of_minutes_are_of_another_meeting() -> None:
    facts = read(
        PAGE
        + "3.\n\nMINUTES pdf icon PDF 48 KB\n\nWestmere Council - 23 April 2015\n\nMinutes:\n\nThe Minutes of the meeting of Westmere Council held on 23 April 2015 were approved.\n"
    )
    assert facts.meetings() == [("Westmere Council", "2015-06-25")]


def test_a_title_may_say_only_that_minutes_follow() -> None:
    facts = read(
        "Minutes - 17th January 2019\nMinutes of Council Meeting held at the Hall, Westmere\non Thursday 17th January 2019 at 7pm.\nPresent: Councillors: Ann Birch (Chair)\n"
        "Ben Elm, Cai Oak and Dan Ash.\nItem 1:Roads.\nResolved that the roads be mended.\n"
    )
    assert facts.meetings() == [("Council", "2019-01-17")]


def test_minutes_of_a_generic_council_that_an_item_confirms_open_no_other_meeting() -> None:
    facts = read(
        "Minutes for meeting May 2nd 2017\n\nMinutes of a Community Council Meeting  held at the Hall, Westmere D C on Tuesday 2 May 2017 at 7.00 pm.\n\n"
        "PRESENT  - Councillors Ann Birch [Chair],  Ben Elm and Cai Oak.\n\nIN ATTENDANCE - Councillor Dan Ash, Leader, Northshire County Council.\n\n"
        "307  Minutes of a Community Council Meeting held at the Hall, Westmere DC on     1 March 2017.\n\nRESOLVED - The minutes were approved and signed by the Chair.\n"
    )
    assert [day for _, day in facts.meetings()] == ["2017-05-02"]


@pytest.mark.parametrize("below", ["Location: Village Hall", "Time: 19:00", "Venue: Village Hall"])
def test_a_labelled_day_stands_above_a_labelled_place(below: str) -> None:
    facts = read(
        f"Westmere Parish Council\n\nDate: April 18, 2024\n{below}\n\nPresent: Mr A Birch, Mrs B Elm\n\n1. Roads\nNoted.\n"
    )
    assert facts.meetings() == [("Westmere Parish Council", "2024-04-18")]

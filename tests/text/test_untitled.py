"""Pages of a council's site whose title is lost: what they say of their meeting, which has no day."""

import pytest

from tests.text.papers import read

TOP = "Agenda and minutes\n\nVenue: Oak Room - Guildhall\n\nContact: Una Elm, Clerk\n\nItems\nNo. Item\n\n"
APOLOGIES = "1.\n\nApologies\n\nMinutes:\n\nApologies were received from Councillors Birch and Rowan.\n\n"
RESOLVED = "3.\n\nBenches\n\nMinutes:\n\nRESOLVED that six benches be bought for the park.\n"


def _minutes(words: str) -> str:
    return f"{TOP}{APOLOGIES}2.\n\nMinutes\n\nMinutes:\n\n{words}\n\n{RESOLVED}"


def test_a_page_without_its_title_tells_what_was_done_and_no_day() -> None:
    facts = read(
        _minutes("The minutes of the meeting of the Parks Board held on 4 March 2019 were agreed as a correct record.")
    )
    assert facts.meetings() == [("Parks Board", "")]
    assert facts.attr("meeting", "place") == ["Oak Room - Guildhall"]
    assert facts.room() == [("Birch", "sent_apologies"), ("Rowan", "sent_apologies")]
    assert facts.attr("item", "number") == ["1", "2", "3"]
    assert facts.decisions() == [("resolved", "six benches be bought for the park.")]


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("The Minutes of the Cabinet meeting held on 4 March 2019 were approved as a correct record.", "Cabinet"),
        ("The minutes of the Council held on 4 March 2019 (previously circulated).", "Council"),
        ("Minute of Westmere Council held on 4 March 2019 for approval.", "Westmere Council"),
        ("The Chair welcomed Members to this virtual meeting of the Parks Board.", "Parks Board"),
        ("The Clerk informed the Panel of the date of the Council's fair.", "Panel"),
        ("The Sub-Committee noted that the Committee had met.", "Sub-Committee"),
        ("The Council resolved to meet again.", "Council"),
        (
            "Resolved - That the minutes of the proceedings of the annual meeting of the Council of 1st June be taken as read.",
            "Council",
        ),
    ],
)
def test_who_met_is_whoever_the_minutes_speak_of(words: str, body: str) -> None:
    assert read(_minutes(words)).meetings() == [(body, "")]


@pytest.mark.parametrize(
    "words",
    [
        "The minutes were agreed.",
        "The Council's code of conduct applies.",
        "The Panel asked the Board for advice.",
        "The minutes of the Parks Board held on 4 March 2019 were received for information.",
    ],
)
def test_a_page_that_does_not_say_who_met_is_of_no_meeting(words: str) -> None:
    assert read(_minutes(words)).meetings() == []


def test_a_page_without_its_day_confirms_minutes_of_a_body_that_it_names() -> None:
    said = "RESOLVED that the minutes of the meeting of the {} held on 4 March 2019 be approved as a correct record."
    assert read(_minutes(said.format("Cabinet"))).links("confirmed_minutes_of") == [("Cabinet", "Cabinet, 2019-03-04")]
    assert read(_minutes(said.format("Committee"))).links("confirmed_minutes_of") == []


def test_a_list_of_items_without_venue_or_contact_is_no_page_of_a_meeting() -> None:
    assert read("Wish list\n\nItems\nNo. Item\n\n1.\n\nThe Committee agreed to buy a bench.\n").meetings() == []


def test_titles_stand_apart_in_a_table_that_lost_the_bars_between_its_items() -> None:
    facts = read(
        "Venue: Oak Room\nContact: Una Elm\nNo. | Item |\n"
        "Tree Works Report PDF 9 KB To note the works. Minutes: The report was before the Committee. |\n"
        "Bench Report PDF 9 KB To note the benches. Minutes: Nothing was said.\nResolved that the benches be mended.\n"
        "Path Report PDF 9 KB To note the paths. Minutes: Nothing was said.\nResolved that the paths be swept.\n"
    )
    assert facts.attr("item", "title") == ["Tree Works Report", "Bench Report", "Path Report"]
    assert facts.decisions() == [("resolved", "the benches be mended."), ("resolved", "the paths be swept.")]


def test_a_resolution_that_a_meeting_be_held_calls_nobody_to_it() -> None:
    facts = read(
        "RESOLVED\n\nThat an additional meeting of the Parks Board be scheduled to take place on 10 January 2018, at 10am.\n"
    )
    assert facts.meetings() == []


@pytest.mark.parametrize(
    ("title", "chosen", "body"),
    [
        ("Election of Chairman", "Mr A Elm be elected Chairman of the Westmere Waste Panel for the ensuing year", "Westmere Waste Panel"),
        ("Appointment of Vice-Chair", "Mr A Elm be appointed Chair of the Westmere Waste Panel for the ensuing year", "Panel"),
        ("Election of Chairman", "Mr A Elm be elected Chairman of the Oak Board and that Ms B Ash be elected Chairman of the Elm Board", "Panel"),
    ],
)  # fmt: skip
def test_who_met_is_the_one_body_whose_chair_the_page_elects(title: str, chosen: str, body: str) -> None:
    text = f"{TOP}1.\n\n{title}\n\nMinutes:\n\nRESOLVED that {chosen}.\n\n2.\n\nRules\n\nMinutes:\n\nThe Panel read them.\n"
    assert read(text).meetings() == [(body, "")]


def test_the_title_of_a_post_may_go_on_in_a_second_line() -> None:
    facts = read(
        '---\ntitle: "MINUTES OF THE WESTMERE PARISH COUNCIL MEETING HELD AT WESTMERE VILLAGE HALL AT 7.30 pm\n ON THURSDAY 4 APRIL 2019"\n'
        'date: "2019-08-26"\n---\n\nPRESENT: Cllrs A Birch (Chair), B Elm and C Oak.\n\n1. Apologies\n\nNone.\n\n2. Roads\n\nIt was agreed to write to the county.\n'
    )
    assert facts.meetings() == [("Westmere Parish Council", "2019-04-04")]
    assert facts.attr("meeting", "time") == ["19:30"]


def test_a_key_below_a_title_is_no_part_of_it() -> None:
    facts = read(
        "---\ntitle: Westmere Parish Council March meeting\ncategories:\n  - councils of Mere, 5 May 2018\ndate: 2019-08-26\n---\n\n"
        "Present: Cllrs A Birch (Chair), B Elm and C Oak.\n\n1. Apologies\n\nNone.\n"
    )
    assert facts.meetings() == [("Westmere Parish Council", "2019-03")]


def test_a_page_that_opens_with_its_items_is_of_whoever_approved_their_own_minutes() -> None:
    page = (
        "Agenda Items\nApologies for Absence\nTo receive any apologies.\nDeclarations of Interest\nNo interests were declared.\n"
        "To confirm the minutes.\nRESOLVED that the minutes of the meeting of the Parks Board held on 8 October 2015 be confirmed as a correct record.\n"
    )
    assert read(page).meetings() == [("Parks Board", "")]
    assert read(page.partition("\n")[2]).meetings() == []

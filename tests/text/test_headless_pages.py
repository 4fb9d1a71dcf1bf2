"""Pages of a council's site that have lost the head of their table of items too: each line is a cell, or the rest of one."""

import pytest

from tests.text.papers import read

PAGE = (
    "Welcome & Apologies for Absence Additional documents: Minutes: (a) Welcome\nThe Chair welcomed all.\n"
    "(b) Apologies for Absence\nApologies for absence were received from Councillor A Birch (substitute: Cllr L Oak). |\n"
    "Declarations of Interest Additional documents: Minutes: The following interests were declared at the meeting:\n"
    "(a) Cllr N Elm - Minute 3 (Bus Lanes) - drives a bus;\n"
    "Bus Lanes (Lead Member: Councillor Una Ash) Additional documents: Minutes: Resolved:\nThat the lanes be painted.\n"
    "Minutes of the Meeting held on 14 March 2023 Additional documents: Minutes: Resolved:\n"
    "That the minutes of the meeting of the Committee held on Tuesday, 14 March 2023 be confirmed as a correct record.\n"
)


def test_the_title_of_an_item_on_earlier_minutes_is_no_meeting_of_the_page() -> None:
    assert read(PAGE).meetings(held=False) == [("Committee", "")]


def test_its_items_and_what_was_settled_under_each() -> None:
    facts = read(PAGE)
    assert facts.attr("item", "title") == [
        "Welcome & Apologies for Absence",
        "Declarations of Interest",
        "Bus Lanes (Lead Member: Councillor Una Ash)",
        "Minutes of the Meeting held on 14 March 2023",
    ]
    assert facts.decisions() == [("resolved", "That the lanes be painted.")]
    assert facts.links("taken_under") == [("That the lanes be painted.", "Bus Lanes (Lead Member: Councillor Una Ash)")]


def test_who_was_there_and_what_was_declared() -> None:
    facts = read(PAGE)
    assert facts.room()[:2] == [("Councillor A Birch", "sent_apologies"), ("Cllr L Oak", "substitute")]
    assert [name for name, _ in facts.links("declared_interest")] == ["Cllr N Elm"]


def test_a_cell_that_lost_its_title_ends_the_one_before() -> None:
    facts = read(
        "Apologies Minutes: An apology was received from Councillor Una Birch. |\nMinutes: There were no urgent items.\n"
        "To receive the minutes. Minutes: RESOLVED: That the minutes of the Cabinet meeting held on 8 June 2021 be received "
        "as a correct record. |\nOak Park - Gates (Holder: Councillor Una Elm) Minutes: The report was considered.\n"
        "RESOLVED: That the gates be mended. |\n"
    )
    assert facts.meetings() == [("Cabinet", "")]
    assert facts.links("taken_under") == [("the gates be mended.", "Oak Park - Gates (Holder: Councillor Una Elm)")]


def test_a_title_in_capitals_stands_apart_from_what_members_are_asked() -> None:
    facts = read(
        "Venue: Oak Room\nNo. | Item |\nBuses Minutes: The Committee met. |\n"
        "MEMBERS' CODE - DECLARATIONS OF INTEREST Members of the board are asked whether they have any. Minutes: "
        "Councillor Una Elm declared a personal interest in item 5 as a driver. |\n"
    )
    assert facts.links("declared_interest") == [
        ("Councillor Una Elm", "Committee"),
        ("Councillor Una Elm", "MEMBERS' CODE - DECLARATIONS OF INTEREST"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Buses Minutes: The Committee met. |\nThe lanes were painted. |\n",
        "Buses Minutes: The Committee met.\nLanes Minutes: The Committee agreed that the lanes be painted.\n",
        "| Buses | Minutes: The Committee met. |\n| Lanes | Minutes: The Committee agreed to paint the lanes. |\n",
    ],
)
def test_one_label_or_no_bar_at_the_end_of_a_line_or_a_real_table_is_no_such_page(text: str) -> None:
    assert read(text).meetings() == []

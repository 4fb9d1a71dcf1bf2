"""Trackers: tables in which a council follows what earlier meetings left to be done."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = """Westmere Borough Council

Minutes of the meeting of the Overview and Scrutiny Committee held on Tuesday 4 March 2025 at 7.00 pm in the Town Hall

Present: Councillors Ann Birch (Chair), Ben Elm, Carl Oak

1. Apologies for absence

There were none.

"""
TAIL = """
6. Cycle Strategy

RESOLVED that the strategy be adopted.

7. Date of next meeting: 1 April 2025
"""


def tracker(words: str, title: str = "Action tracker") -> Facts:
    return read(f"{HEAD}5. {title}\n\n{words}\n{TAIL}")


def rows(found: Facts) -> list[tuple[str, str, str, str]]:
    """What is to be done, whose it is, by when and how it stands."""
    asked = found.links("asked_of")
    return [
        (
            str(each.attrs["text"]),
            ", ".join(who for action, who in asked if action == each.name),
            str(each.attrs.get("due", "")),
            str(each.attrs["state"]),
        )
        for each in found.extraction.mentions
        if each.kind == "action"
    ]


FULL = """| No. | Meeting date | Item | Recommendation | Responsible officer | Due date | Status |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 14 January 2025 | Fly tipping | That the number of cameras be reviewed. | Head of Streets | June 2025 | Ongoing |
| 2 | 14 January 2025 | Leisure | Circulate the survey. | Democratic Services Officer | 4 April 2025 | Complete |
| 3 | 12 November 2024 | Budget | Provide the figures on agency staff. | Cllr Ben Elm | 30/04/2025 | |
"""
SAID = [
    ("That the number of cameras be reviewed.", "Head of Streets", "2025-06", "open"),
    ("Circulate the survey.", "Democratic Services Officer", "2025-04-04", "closed"),
    ("Provide the figures on agency staff.", "Cllr Ben Elm", "2025-04-30", "unknown"),
]


def test_each_row_is_an_action_with_its_owner_day_and_state() -> None:
    assert rows(tracker(FULL)) == SAID


def test_a_table_laid_out_by_tabs_says_the_same() -> None:
    lines = (line.strip("| ") for line in FULL.splitlines() if "---" not in line)
    assert rows(tracker("\n".join("\t".join(map(str.strip, line.split("|"))) for line in lines))) == SAID


def test_a_head_said_again_on_the_next_page_is_no_row() -> None:
    head, rule, *below = FULL.splitlines()
    assert rows(tracker("\n".join([head, rule, below[0], head, *below[1:]]))) == SAID


def test_the_actions_arise_from_the_item_that_took_the_tracker() -> None:
    assert {item for _, item in tracker(FULL).links("arises_from")} == {"Action tracker"}


def test_rows_make_no_decision_and_no_meeting() -> None:
    found = tracker(
        "| Meeting date | Resolution | Responsible officer | Status |\n"
        "| 14 January 2025 | RESOLVED: That the library plan be adopted. | Head of Libraries | In progress |\n"
        "| 11 February 2025 | It was RESOLVED that Ash Road be closed. | Head of Roads | Completed |",
        "Status of resolutions",
    )
    assert found.decisions() == [("resolved", "the strategy be adopted.")]
    assert found.meetings(held=False) == [
        ("Overview and Scrutiny Committee", "2025-03-04"),
        ("Overview and Scrutiny Committee", "2025-04-01"),
    ]
    assert [state for *_, state in rows(found)] == ["open", "closed"]


STACKED = """Date

Action

Officer

Deadline

Status

14 January 2025

Circulate the survey of users.

Head of Leisure

4 April 2025

Complete

11 February 2025

Provide the figures on agency staff.

Director of Finance

TBC

Ongoing
"""


def test_cells_one_below_the_other_are_put_in_rows() -> None:
    assert rows(tracker(STACKED, "Matters outstanding")) == [
        ("Circulate the survey of users.", "Head of Leisure", "2025-04-04", "closed"),
        ("Provide the figures on agency staff.", "Director of Finance", "", "open"),
    ]


def test_an_action_may_be_broken_over_lines_there() -> None:
    found = tracker(
        "Action\nOwner\nDue\nStatus\nCirculate the survey of\nusers to all members.\nHead of Leisure\n4 April 2025\nClosed\n"
        "Visit the market.\nClerk\nMay 2025\nOpen\n"
    )
    assert rows(found) == [
        ("Circulate the survey of users to all members.", "Head of Leisure", "2025-04-04", "closed"),
        ("Visit the market.", "Clerk", "2025-05", "open"),
    ]


def test_rows_with_a_lost_cell_are_left_out() -> None:
    found = tracker(
        "Action\nOwner\nDue\nStatus\nVisit the market.\nClerk\nMay 2025\nOpen\nAsk the county.\nHead of Roads\nOpen\n"
    )
    assert rows(found) == [("Visit the market.", "Clerk", "2025-05", "open")]


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Completed 3 October 2024", "closed"),
        ("Sent to members on 10 February. COMPLETED", "closed"),
        ("Closed", "closed"),
        ("No longer required", "closed"),
        ("Not complete", "open"),
        ("Not started", "open"),
        ("In progress: letter drafted", "open"),
        ("Partially implemented", "open"),
        ("Amber", "open"),
        ("Green", "unknown"),
        ("To be completed by June", "open"),
        ("Completed in part", "unknown"),
        ("Completed at the meeting of 4 March", "closed"),
        ("Completed survey in May, works outstanding", "unknown"),
        ("Complete, awaiting sign off", "unknown"),
        ("Done, but the hinge broke again", "unknown"),
        ("Delivered leaflets to half of the village", "unknown"),
        ("Resolved to bring back in June", "unknown"),
        ("Completed 50%", "unknown"),
        ("The clerk has written twice.", "unknown"),
        ("", "unknown"),
    ],
)
def test_the_state_is_what_the_row_says(said: str, state: str) -> None:
    found = tracker(f"| Action | Owner | Status |\n|---|---|---|\n| Ask for the figures | Clerk | {said} |\n")
    assert rows(found) == [("Ask for the figures", "Clerk", "", state)]


def test_a_table_without_a_column_for_it_has_the_state_that_its_heading_says() -> None:
    table = "\n\n| Action | Owner | Due |\n|---|---|---|\n| Ask for the figures | Clerk | May 2025 |\n"
    assert [state for *_, state in rows(tracker(f"Open actions{table}\nCompleted actions{table}"))] == [
        "open",
        "closed",
    ]


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("31 March 2025", "2025-03-31"),
        ("31/12/2024", "2024-12-31"),
        ("End of March 2025", "2025-03"),
        ("Next meeting", "Next meeting"),
        ("Q2 2025", "Q2 2025"),
        ("20 May", "2025-05-20"),
        ("ASAP", ""),
        ("TBC", ""),
        ("3 March 2025 and 7 July 2025", ""),
    ],
)
def test_the_day_is_what_the_column_says(said: str, due: str) -> None:
    found = tracker(
        f"| Date | Action | Owner | Target date |\n|---|---|---|---|\n| 14 January 2025 | Ask for the figures | Clerk | {said} |\n"
    )
    assert rows(found) == [("Ask for the figures", "Clerk", due, "unknown")]


def test_a_revised_day_counts_and_a_day_of_no_column_does_not() -> None:
    found = tracker(
        "| Recommendation | Owner | Original due date | Revised due date | Update |\n|---|---|---|---|---|\n"
        "| Check the safe keys | Audit Manager | 31/12/2024 | 30/06/2025 | Looked at on 2 January 2025 |\n"
        "| Check the tills | Audit Manager | | | Looked at on 2 January 2025 |\n",
        "Recommendations outstanding",
    )
    assert [due for _, _, due, _ in rows(found)] == ["2025-06-30", ""]


@pytest.mark.parametrize(
    ("said", "whose"),
    [
        ("CO", "Carl Oak"),
        ("Clerk / Cllr Elm", "Clerk, Cllr Elm"),
        ("Director of Housing, Roads and Parks", "Director of Housing, Roads and Parks"),
        ("Cllrs Elm and Oak", "Cllrs Elm, Oak"),
        ("CAO", "CAO"),
        ("Ben Elm", "Ben Elm"),
        ("Thorn Rowan", ""),
        ("Tree Inspector", "Tree Inspector"),
        ("All", ""),
        ("TBC", ""),
    ],
)
def test_the_owner_is_as_printed(said: str, whose: str) -> None:
    found = tracker(f"| Action | By whom | By when |\n|---|---|---|\n| Ask for the figures | {said} | May 2025 |\n")
    assert rows(found) == [("Ask for the figures", whose, "2025-05", "unknown")]


def test_an_officer_named_in_a_column_of_officers_has_the_action() -> None:
    found = tracker("| Action | Lead officer | Due |\n|---|---|---|\n| Ask for the figures | Dora Ash | May 2025 |\n")
    assert rows(found) == [("Ask for the figures", "Dora Ash", "2025-05", "unknown")]


def test_without_a_column_of_owners_the_words_may_say_whose_it_is() -> None:
    found = tracker("| Minute | Action | Update |\n|---|---|---|\n| 33 | Clerk to chase the county. | Done |\n")
    assert rows(found) == [("Clerk to chase the county.", "Clerk", "", "closed")]


def test_what_was_not_accepted_is_nothing_to_be_done() -> None:
    found = tracker(
        "| Recommendation | Accepted / Rejected | Lead officer | Target |\n|---|---|---|---|\n"
        "| That charges be reviewed. | Accepted | Head of Parking | May 2025 |\n"
        "| That the fee be scrapped. | Rejected | Head of Parking | |\n",
        "Scrutiny recommendations tracker",
    )
    assert [words for words, *_ in rows(found)] == ["That charges be reviewed."]


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Risk register", "Risk | Mitigating action | Action | Owner | Status"),
        ("Climate action plan", "Action | Owner | Timescale"),
        ("Planning applications", "Application | Proposal | Recommendation | Status"),
        ("Outstanding actions", "Item | Discussion | Action | Owner"),
        ("Staffing", "Action | Owner | Cost"),
    ],
)
def test_other_tables_are_no_trackers(title: str, head: str) -> None:
    wide = head.count("|") + 1
    cells = " | ".join(["Thing to be looked at"] * wide)
    assert tracker(f"| {head} |\n|{'---|' * wide}\n| {cells} |\n", title).extraction.mentions
    assert "action" not in {
        each.kind for each in tracker(f"| {head} |\n|{'---|' * wide}\n| {cells} |\n", title).extraction.mentions
    }


def test_a_table_that_holds_what_was_said_is_read_as_minutes() -> None:
    said = "The Committee heard from the Head of Roads that the works would go on. " * 4
    found = tracker(
        f"| Item | Action | Owner | Status |\n|---|---|---|---|\n| {said} RESOLVED that the road be closed. | Ask the county | Clerk | Open |\n",
        "Matters arising",
    )
    assert ("resolved", "the road be closed.") in [
        (outcome, words.split(" |")[0]) for outcome, words in found.decisions()
    ]


ALONE = "Westmere Borough Council\n\nOverview and Scrutiny Committee\n\nRecommendation tracker 2024/25\n\n"


def test_a_tracker_that_is_a_paper_of_its_own_tells_of_the_meetings_of_its_rows() -> None:
    found = read(ALONE + FULL)
    assert rows(found) == SAID
    assert found.meetings() == []
    assert found.links("arises_from")[0][1] == "Overview and Scrutiny Committee, 2025-01-14"


def test_one_with_two_bodies_above_it_tells_of_none() -> None:
    assert rows(read(ALONE.replace("tracker", "tracker of the Audit Committee") + FULL)) == []


def test_a_tracker_beside_a_report_is_put_to_the_meeting_that_takes_the_report() -> None:
    found = read(
        "Public report\n\nReport to\nOverview and Scrutiny Committee                    4 March 2025\n\nTitle:\nRecommendation tracker\n\n"
        f"Report of: Director of Finance\n\nAppendix A\n\n{FULL}"
    )
    assert rows(found) == SAID
    assert {str(meeting)[-10:] for _, meeting in found.links("arises_from")} == {"2025-03-04"}


def test_marks_of_markdown_are_no_words_and_a_date_behind_the_action_is_no_meeting() -> None:
    found = tracker(
        "| **Action** | **By** | **Date** |\n|---|---|---|\n| Write to **the county** & the MP | **Clerk** | 14 January 2025 |\n"
    )
    assert rows(found) == [("Write to the county & the MP", "Clerk", "", "unknown")]
    assert found.attr("action", "_tracked") == ["undated"]


def test_a_day_after_the_meeting_that_took_the_tracker_is_no_day_of_a_meeting() -> None:
    found = tracker("| Date | Action | Owner |\n|---|---|---|\n| 1 May 2025 | Write to the county | Clerk |\n")
    assert found.attr("action", "_tracked") == ["undated"]


def test_labels_below_an_action_say_whose_it_is_by_when_and_how_it_stands() -> None:
    found = tracker(
        "Action: Circulate the survey of users.\nOwner: Head of Leisure\nDue: 4 April 2025\nStatus: Complete\n\n"
        "Action: Provide the figures on agency staff.\nLead officer: Director of Finance\nDeadline: May 2025\nStatus: In progress\n\n"
        "Action: Visit the depot.\nCost: none\nDue: May 2025\n"
    )
    assert rows(found) == [
        ("Circulate the survey of users.", "Head of Leisure", "2025-04-04", "closed"),
        ("Provide the figures on agency staff.", "Director of Finance", "2025-05", "open"),
        ("Visit the depot.", "", "", "unknown"),
    ]


def test_a_table_of_actions_that_settles_something_without_an_earlier_day_is_read_as_minutes() -> None:
    table = "| {} | Action | Owner |\n|---|---|---|\n| {} | RESOLVED that Ash Road be closed. | Clerk |\n"
    assert len(tracker(table.format("Item", "Roads"), "Actions").decisions()) == 2
    assert len(tracker(table.format("Meeting date", "14 January 2025"), "Actions").decisions()) == 1

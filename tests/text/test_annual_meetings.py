"""Annual meetings of villages and what their minutes print: who takes office, titles that are labels, and whose council it is."""

import pytest

from tests.text.papers import read

ROOM = "Present: Councillors Davis, Kent and Walne\nIn attendance: Mrs J Lime (parish clerk)\n"
HEAD = f"Minutes of the annual meeting of Westmere Parish Council held Tuesday 14th May, 2019 at 7 pm at the Village Hall\n\n{ROOM}\n"


def decisions(item: str) -> list[tuple[str, str]]:
    return read(f"{HEAD}1. To elect a chair\n{item}\n\n2. To receive apologies\nNone.\n").decisions()


@pytest.mark.parametrize(
    "after",
    [
        " Cllr Kent signed the declaration of acceptance of office.",
        "\nCouncillor Kent took the declaration of acceptance of office.",
        " The new Chairman then took the chair.",
        " He duly signed his declaration.",
    ],
)
def test_what_whoever_was_elected_did_next_is_no_part_of_the_resolution(after: str) -> None:
    assert decisions(f"RESOLVED: that Councillor Kent be elected Chairman for 2019/20.{after}") == [
        ("resolved", "Councillor Kent be elected Chairman for 2019/20.")
    ]


def test_nor_is_that_all_agreed() -> None:
    said = "Resolved, proposed Cllr Walne, seconded Cllr Davis, to elect Councillor Jeremy Kent as Chair. Unanimously agreed. Cllr Kent signed the declaration of acceptance of office."
    facts = read(f"{HEAD}1. To elect a chair\n{said}\n\n2. To receive apologies\nNone.\n")
    assert facts.decisions() == [("resolved", "to elect Councillor Jeremy Kent as Chair.")]
    assert facts.attr("decision", "tally") == ["unanimous"]


def test_items_say_what_is_to_be_done() -> None:
    facts = read(
        f"{HEAD}1. To complete declarations of office\nDone.\n2. To elect a chair\nNone came forward.\n3. To receive apologies\nNone.\n"
    )
    assert facts.names("item") == ["To complete declarations of office", "To elect a chair", "To receive apologies"]


def test_a_title_that_is_a_label_is_no_part_of_what_stands_below_it() -> None:
    facts = read(
        f"{HEAD}2745: Vacancy:\nThe Clerk confirmed that one seat was left. Notices to be displayed.\n"
        "2746: Election of Chairman:\nCllr Kent proposed that Cllr Davis continue as Chairman for another year. This was seconded by Cllr Walne"
        " and unanimously agreed.\n2747: Roads:\nThe Clerk to write to the county.\n2748: Markets:\nIt was agreed to defer this item.\n"
    )
    assert facts.attr("action", "text") == [
        "The Clerk confirmed that one seat was left. Notices to be displayed.",
        "The Clerk to write to the county.",
    ]
    assert facts.decisions() == [
        (
            "agreed",
            "Cllr Kent proposed that Cllr Davis continue as Chairman for another year. This was seconded by Cllr Walne and unanimously agreed.",
        ),
        ("deferred", "It was agreed to defer this item."),
    ]


@pytest.mark.parametrize("of", ["the Elmbury Parish Council meeting", "the last meeting of Elmbury Parish Council"])
def test_the_council_whose_earlier_minutes_are_taken_is_the_one_that_met(of: str) -> None:
    facts = read(
        f"Minutes of Annual Meeting May 2019\n\nMinutes of the annual meeting held Tuesday 14th May, 2019 at 7 pm\n\n{ROOM}\n"
        f"1. To receive apologies\nNone.\n2. To confirm the minutes of {of} held on Monday 8th April 2019.\nPostponed.\n"
    )
    assert facts.meetings() == [("Elmbury Parish Council", "2019-05-14")]


def test_of_two_councils_whose_minutes_are_taken_neither_is() -> None:
    facts = read(
        f"Minutes of the annual meeting held Tuesday 14th May, 2019 at 7 pm\n\n{ROOM}\n"
        f"1. Roads\n{'The roads were looked at in turn. ' * 25}\n"
        "2. To confirm the minutes of the Elmbury Parish Council meeting held on 8th April 2019.\nDone.\n"
        "3. To note the minutes of Oakham Hill Parish Council held on 9th April 2019.\nDone.\n"
    )
    assert [body for body, day in facts.meetings() if day == "2019-05-14"] == ["Council"]


def test_where_a_site_keeps_a_post_is_no_body() -> None:
    facts = read(
        "Agenda 7 May 2019\n\nPosted in Parish Council Meeting agenda\n\nParish Councillors are summoned to\n\n"
        "A MEETING OF THE PARISH COUNCIL\n\nDATE:TUESDAY 7 MAY 2019\nTIME:7:30PM\n\n1 ELECTION OF CHAIRMAN\n\n2  PLANNING\n"
    )
    assert facts.meetings(held=False) == [("Council", "2019-05-07")]


@pytest.mark.parametrize(
    "below",
    [
        "In debate, it was said that this was not enough.",
        "A discussion ensued.",
        "Cllr Walne spoke against the motion.",
    ],
)
def test_nothing_is_said_of_what_came_of_a_proposal_whose_debate_is_told(below: str) -> None:
    facts = read(
        f"{HEAD}1. Roads\n\nCllr Kent proposed that the road be closed, seconded by Cllr Davis.\n\n{below}\n\n2. Trees\n\nNone.\n"
    )
    assert facts.attr("decision", "outcome") == []
    assert facts.links("moved") != []


def test_nor_of_a_motion_that_was_only_seconded() -> None:
    facts = read(
        f"{HEAD}1. Roads\n\nCllr Kent proposed a motion that the road be closed. The motion was seconded by Cllr Davis.\n\n2. Trees\n\nNone.\n"
    )
    assert facts.attr("decision", "outcome") == []


def test_what_was_proposed_and_seconded_without_a_debate_was_agreed() -> None:
    facts = read(
        f"{HEAD}1. Roads\n\nCllr Kent proposed that the road be closed, seconded by Cllr Davis.\n\n2. Trees\n\nNone.\n"
    )
    assert facts.attr("decision", "outcome") == ["agreed"]

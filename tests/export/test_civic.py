"""What the formats for civic tools claim of people: nothing that no paper says."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest

from explorer.export.ftm import write_ftm
from explorer.export.popolo import write_popolo
from explorer.export.table import Table
from explorer.model import Attributes, Entity, Link
from tests.export.helpers import Record, record

ADA = Entity("person/ada", "person", "Ada Quill", {"name": "Ada Quill"})
BO = Entity("person/bo", "person", "Bo Quill", {"name": "Bo Quill"})
BOARD = Entity("body/board", "body", "Board", {"name": "Board"})
CHAIR = Entity("post/chair", "post", "Chair", {"name": "Chair"})
SEEN: Attributes = {"first_seen": "2019-03-04", "last_seen": "2020-05-06"}


def seen() -> Record:
    """Ada, whom papers of two days show in a body and a post."""
    return record(
        (ADA, BOARD, CHAIR),
        (Link("member", "member_of", ADA.id, BOARD.id, SEEN), Link("holds", "holds", ADA.id, CHAIR.id, SEEN)),
    )


def voted(tally: str, **votes: str) -> Any:
    """The event of a vote in Popolo, with a printed tally and how people voted."""
    text: Attributes = {"text": "mend the road", "outcome": "agreed"}
    motion = Entity("decision/road", "decision", "mend the road", {**text, "tally": tally} if tally else text)
    links = [Link(f"voted/{who}", "voted", f"person/{who}", motion.id, {"vote": how}) for who, how in votes.items()]
    return popolo(record((ADA, BO, motion), links))["vote_events"][0]


def popolo(linked: Record) -> Any:
    file = BytesIO()
    write_popolo(Table(linked), file)
    return json.loads(file.getvalue())


def test_no_membership_begins_or_ends_on_a_day_on_which_somebody_was_only_seen() -> None:
    for one in popolo(seen())["memberships"]:
        assert not {"start_date", "end_date"} & set(one)
        assert (one["first_seen"], one["last_seen"]) == ("2019-03-04", "2020-05-06")


def test_followthemoney_takes_the_days_for_days_on_which_it_was_so() -> None:
    file = BytesIO()
    write_ftm(Table(seen()), file)
    lines = [json.loads(line) for line in file.getvalue().splitlines()]
    held = [line["properties"] for line in lines if "date" in line["properties"]]
    assert [one["date"] for one in held] == [["2019-03-04", "2020-05-06"]] * 2
    assert not any({"startDate", "endDate"} & set(one) for one in held)


@pytest.mark.parametrize(
    ("tally", "votes", "counts"),
    [
        ("", {"ada": "against"}, None),
        ("", {"ada": "against", "bo": "for"}, {"no": 1, "yes": 1}),
        ("5 for, 1 against", {"ada": "against"}, {"no": 1, "yes": 5}),
        ("unanimous", {"ada": "for"}, None),
    ],
)
def test_a_vote_of_which_some_are_named_has_the_printed_count_or_none(
    tally: str, votes: dict[str, str], counts: dict[str, int] | None
) -> None:
    found = voted(tally, **votes).get("counts")
    assert found == (counts and [{"option": option, "value": value} for option, value in counts.items()])

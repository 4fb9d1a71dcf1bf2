"""What exports that are read by people and civic tools claim of people: what papers say, and nothing else."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from typing import Any

import pytest
from markdown_it import MarkdownIt

from explorer.export.ftm import entity_id, write_ftm
from explorer.export.markdown import escaped, write_markdown
from explorer.export.popolo import write_popolo
from explorer.export.sheet import write_sheet
from explorer.export.table import Table
from explorer.model import Attributes, Entity, Evidence, Link
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


def test_followthemoney_knows_who_held_and_attended_a_meeting_and_who_took_and_moved_a_decision() -> None:
    meeting = Entity("meeting/m", "meeting", "Board, 4 March 2019", {"date": "2019-03-04"})
    decision = Entity("decision/d", "decision", "mend the road", {"text": "mend the road", "outcome": "agreed"})
    kinds = [
        ("held_by", meeting, BOARD),
        ("taken_by", decision, BOARD),
        ("attended", ADA, meeting),
        ("moved", BO, decision),
    ]
    links = [Link(kind, kind, source.id, target.id) for kind, source, target in kinds]
    file = BytesIO()
    write_ftm(Table(record((ADA, BO, BOARD, meeting, decision), links)), file)
    lines = [json.loads(line) for line in file.getvalue().splitlines()]
    told = {line["id"]: line["properties"] for line in lines if line["schema"] == "Event"}
    for event, person in ((meeting, ADA), (decision, BO)):
        assert told[entity_id(event.id)]["organizer"] == [entity_id(BOARD.id)]
        assert told[entity_id(event.id)]["involved"] == [entity_id(person.id)]


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


def test_a_dossier_says_who_moved_and_voted_where_the_decision_stands() -> None:
    road = Entity("decision/road", "decision", "mend the road", {"text": "mend the road - at 10.30"})
    links = (
        Link("moved", "moved", ADA.id, road.id),
        Link("a", "voted", ADA.id, road.id, {"vote": "for"}),
        Link("b", "voted", BO.id, road.id, {"vote": "against"}),
    )
    file = BytesIO()
    write_markdown(Table(record((ADA, BO, road), links)), file)
    entry = file.getvalue().decode().split("### ")[1]
    assert entry.startswith("◆ mend the road - at 10.30\n")
    assert "Moved by (1): Ada Quill\n" in entry
    assert "Voted for (1): Ada Quill\n\nVoted against (1): Bo Quill\n" in entry


@pytest.mark.parametrize("opening", ["- ", "+ ", "1. ", "12) ", "# ", "> ", "* ", "=== ", "--- "])
def test_no_text_of_a_paper_opens_a_list_or_heading_in_a_dossier(opening: str) -> None:
    parsed = MarkdownIt("commonmark").parse(escaped(f"{opening}mend the road"))
    assert [token.type for token in parsed] == ["paragraph_open", "inline", "paragraph_close"]
    assert parsed[1].content.replace("\\", "") == f"{opening}mend the road"


def test_the_sheet_tells_where_words_stand_and_no_state_that_nobody_knows() -> None:
    quote = Evidence("document/pack", 40, 53, "mend the road", 7)
    pack = Entity(
        "document/pack", "document", "Pack", {"path": "2019/pack.pdf", "url": "https://mere.example/pack.pdf"}
    )
    mend = Entity("action/mend", "action", "mend", {"text": "mend the road", "state": "unknown"}, (quote,))
    bare = Entity("action/paint", "action", "paint", {"text": "paint the gate", "state": "open"})
    file = BytesIO()
    write_sheet(Table(record((mend, bare, pack), ())), file)
    listed = list(csv.DictReader(StringIO(file.getvalue().decode("utf-8-sig"), newline="")))
    told = [(row["paper"], row["page"], row["url"], row["quote"], row["state"]) for row in listed]
    assert told == [
        ("2019/pack.pdf", "7", "https://mere.example/pack.pdf", "mend the road", ""),
        ("", "", "", "", "open"),
    ]


def test_the_sheet_has_a_row_for_each_decision_and_task_in_words() -> None:
    road = Entity(
        "decision/road",
        "decision",
        "mend",
        {"text": "mend the road", "outcome": "agreed", "tally": "1 for, 1 against", "date": "2019-05-02"},
    )
    write = Entity(
        "action/write", "action", "write", {"text": "write to the county", "state": "open", "due": "2019-06"}
    )
    paint = Entity("action/paint", "action", "paint", {"text": "paint the gate", "state": "open"})
    loose = Entity("action/loose", "action", "loose", {"text": "a task of no day", "state": "open"})
    met = Entity("meeting/may", "meeting", "Board, 2 May 2019", {"date": "2019-05-02"})
    plan = Entity("report/plan", "report", "=Road plan", {"title": "=Road plan"})
    links = (
        Link("1", "taken_by", road.id, BOARD.id),
        Link("2", "taken_at", road.id, met.id),
        Link("3", "concerns", road.id, plan.id),
        Link("4", "from_post", plan.id, CHAIR.id),
        Link("5", "moved", ADA.id, road.id),
        Link("6", "voted", ADA.id, road.id, {"vote": "for"}),
        Link("7", "voted", BO.id, road.id, {"vote": "against"}),
        Link("8", "arises_from", write.id, road.id),
        Link("9", "asked_of", write.id, CHAIR.id),
        Link("10", "arises_from", paint.id, met.id),
        Link("11", "held_by", met.id, BOARD.id),
    )
    file = BytesIO()
    write_sheet(Table(record((ADA, BO, BOARD, CHAIR, loose, road, paint, write, met, plan), links)), file)
    assert file.getvalue().startswith(b"\xef\xbb\xbf")
    listed = list(csv.DictReader(StringIO(file.getvalue().decode("utf-8-sig"), newline="")))
    assert [row["id"] for row in listed] == [paint.id, write.id, road.id, loose.id]
    assert (listed[0]["date"], listed[0]["body"], listed[0]["meeting"]) == ("2019-05-02", "Board", "Board, 2 May 2019")
    rows = {row["kind"]: row for row in (*listed[1:3],)}
    told = {name: value for name, value in rows["decision"].items() if value}
    assert told == {
        "kind": "decision", "date": "2019-05-02", "body": "Board", "meeting": "Board, 2 May 2019", "text": "mend the road", "outcome": "agreed",
        "vote": "1 for, 1 against", "moved_by": "Ada Quill", "voted_for": "Ada Quill", "voted_against": "Bo Quill", "report": "'=Road plan",
        "report_of": "Chair", "id": road.id,
    }  # fmt: skip
    told = {name: value for name, value in rows["action"].items() if value}
    assert told == {
        "kind": "action", "date": "2019-05-02", "body": "Board", "meeting": "Board, 2 May 2019", "text": "write to the county", "asked_of": "Chair",
        "due": "2019-06", "state": "open", "id": write.id,
    }  # fmt: skip

"""Motions published as data against what was read: clauses, order of equal motions, people, and the ordering of a meeting."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from explorer.resolve import resolve
from tests.accuracy.motions import compare
from tests.accuracy.published import motions
from tests.accuracy.rows import Row, Rows
from tests.resolve.paper import Paper

LEAD = "That, on the advice of the Harbour Master, the following actions be taken:"
CLAUSE_A = "the north quay BE CLOSED until the inspection is done; and,"
CLAUSE_B = "the report dated May 4, 2021 BE RECEIVED."
READING = "That Bill No. 7 BE APPROVED."


def motion(*lines: str, result: str = "Motion Passed", **more: Any) -> dict[str, Any]:
    def person(kind: str) -> dict[str, str] | None:
        return {"string": f"{kind.capitalize()} by {more[kind]}", "__class__": "Mover"} if kind in more else None

    rows = [{"vote": side, "voters": voters} for side, voters in more.get("votes", {}).items()]
    return {
        "moved_by": person("moved"),
        "seconded_by": person("seconded"),
        "motion_texts": [{"string": line, "__class__": "Paragraph"} for line in lines],
        "post_motion_texts": [{"string": line, "__class__": "Paragraph"} for line in more.get("after", [])],
        "vote": {"rows": rows, "__class__": "Vote"},
        "result": {"string": result, "__class__": "MotionResult"},
        "__class__": "Motion",
    }


class Record:
    """Minutes as a council publishes them twice: as a paper with what was read of it, and as data."""

    def __init__(self, file: Path) -> None:
        self.file, self.data, self.paper = file, list[dict[str, Any]](), Paper("minutes")
        self.sitting = self.paper.meeting("Harbour Board", "2021-05-04")

    def publish(self, *lines: str, result: str = "Motion Passed", **more: Any) -> None:
        self.data.append(motion(*lines, result=result, **more))

    def decide(self, text: str, outcome: str = "resolved", lead: str = "", **people: str) -> None:
        if lead:
            self.paper.write(lead)
        decision = self.paper.decision(text, self.sitting, outcome)
        for kind, names in people.items():
            for name in names.split(", "):
                claim, vote = ("voted", kind) if kind in ("for_", "against") else (kind, "")
                attrs = {"vote": vote.strip("_")} if vote else {}
                self.paper.claim(claim, self.paper.person(name), decision, **attrs)

    def rows(self) -> Rows:
        self.file.write_text(json.dumps({"items": {"1": {"content": self.data}}}), encoding="utf-8")
        record = self.paper.record()
        return compare(resolve([record]), self.paper.text, self.file)


def counts(row: Row) -> tuple[int, int, int]:
    return row.found, row.expected, row.extra


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record(tmp_path / "minutes.json")


def test_a_motion_is_found_when_all_its_clauses_are(record: Record) -> None:
    record.publish(LEAD, f"a) {CLAUSE_A}", f"b) {CLAUSE_B}")
    record.decide(CLAUSE_A, lead=LEAD)
    assert counts(record.rows()["json motions"]) == (0, 1, 0)
    record.decide(CLAUSE_B)
    assert counts(record.rows()["json motions"]) == (1, 1, 0)


def test_clauses_that_begin_alike_must_each_be_there(record: Record) -> None:
    by_law = "the proposed by-law appended to the staff report of May 4, 2021 as Appendix"
    record.publish(LEAD, f"a) {by_law} A BE INTRODUCED;", f"b) {by_law} B BE INTRODUCED.")
    record.decide(f"{by_law} A BE INTRODUCED;", lead=LEAD)
    assert counts(record.rows()["json motions"]) == (0, 1, 0)


def test_a_clause_is_found_by_its_numbered_parts(record: Record) -> None:
    parts = ["the bid of Quill and Sons BE ACCEPTED;", "the sum BE APPROVED."]
    record.publish(LEAD, "a) the following be done with the bids:", f"i) {parts[0]}", f"ii) {parts[1]}")
    record.decide(parts[0], lead=LEAD)
    assert counts(record.rows()["json motions"]) == (0, 1, 0)
    record.decide(parts[1])
    assert counts(record.rows()["json motions"]) == (1, 1, 0)


def test_every_decision_of_a_motion_needs_its_mover(record: Record) -> None:
    record.publish(LEAD, f"a) {CLAUSE_A}", f"b) {CLAUSE_B}", moved="A. Quill", seconded="Mayor B. Thorne")
    record.decide(CLAUSE_A, lead=LEAD, moved="A Quill", seconded="Mayor B Thorne")
    record.decide(CLAUSE_B, seconded="B Thorne")
    rows = record.rows()
    assert counts(rows["json movers"]) == (0, 1, 0)
    assert counts(rows["json seconders"]) == (1, 1, 0)


def test_equal_motions_are_told_apart_by_their_order(record: Record) -> None:
    for mover in ("A. Quill", "B. Thorne"):
        record.publish(READING, moved=mover)
    record.decide(f"{READING} First reading.", moved="A Quill")
    record.decide(f"{READING} Second reading.", moved="Cleo Frost")
    rows = record.rows()
    assert counts(rows["json motions"]) == (2, 2, 0)
    assert counts(rows["json movers"]) == (1, 2, 1)
    assert rows["json movers"].extras == ["that bill no 7 be approved: moved Cleo Frost"]


def test_a_decision_of_two_places_is_of_the_motion_at_each(record: Record) -> None:
    record.publish(READING, result="", moved="A. Quill")
    record.publish(READING, moved="A. Quill", votes={"Yeas:": ["B. Thorne"]})
    record.decide(READING, moved="A Quill", for_="B Thorne, C Frost")
    rows = record.rows()
    assert counts(rows["json motions"]) == (1, 2, 0)
    assert counts(rows["json votes"]) == (0, 1, 2)
    ref, (first, *_) = "decision:0", record.paper.mentions["decision:0"].spans
    again = record.paper.write(READING)
    one = record.paper.mentions[ref]
    record.paper.mentions[ref] = one._replace(spans=(first, again))
    rows = record.rows()
    assert [counts(rows[name]) for name in ("json motions", "json movers")] == [(2, 2, 0), (2, 2, 0)]
    assert (counts(rows["json votes"]), rows["json votes"].extras) == (
        (1, 1, 2),
        ["that bill no 7 be approved: voted C Frost for"] * 2,
    )


def test_votes_are_compared_person_by_person(record: Record) -> None:
    record.publish(READING, votes={"Yeas:": ["A. Quill", "B. Thorne"], "Nays:": ["C. Frost"], "Absent:": ["D. Vale"]})
    record.decide(READING, for_="A Quill, C Frost, D Vale")
    rows = record.rows()
    assert counts(rows["json votes"]) == (1, 3, 2)
    assert [what.rpartition(": ")[2] for what in rows["json votes"].extras] == ["voted C Frost for", "voted D Vale for"]


@pytest.mark.parametrize(("outcome", "expected"), [("rejected", (1, 1, 0)), ("resolved", (0, 1, 1))])
def test_a_motion_that_failed_is_a_rejected_decision(
    record: Record, outcome: str, expected: tuple[int, int, int]
) -> None:
    record.publish(READING, result="Motion Failed (7 to 7)")
    record.decide(READING, outcome)
    assert counts(record.rows()["json outcomes"]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "That the meeting BE ADJOURNED.",
        "That the Harbour Board Committee convenes In Closed Session to consider the following:",
        "That the Minutes of the 3rd Meeting of the Board, held on April 6, 2021, BE APPROVED.",
        "Motion to open the public participation meeting.",
        "That it BE NOTED that no pecuniary interests were disclosed.",
    ],
)
def test_the_ordering_of_a_meeting_is_neither_expected_nor_extra(record: Record, text: str) -> None:
    record.publish(text, moved="A. Quill")
    assert [row.expected for row in record.rows().values()] == [0] * 5
    record.decide(text, moved="B Thorne")
    assert [counts(row) for row in record.rows().values()] == [(0, 0, 0)] * 5


@pytest.mark.parametrize(
    "text",
    [
        "That the minutes of the inquiry BE PUBLISHED.",
        "That the request of A. Quill to be heard BE APPROVED.",
        "That Items 2.1 to 2.4 BE APPROVED.",
        "That the harbour BE CLOSED.",
    ],
)
def test_a_motion_of_substance_is_expected(record: Record, text: str) -> None:
    record.publish(text)
    assert counts(record.rows()["json motions"]) == (0, 1, 0)


def test_a_decision_that_stands_in_no_motion_is_extra(record: Record) -> None:
    record.publish(READING, after=["That clause 1 of the report be read."])
    for text in (READING, "That the tide be turned back", "That clause 1 of the report be read."):
        record.decide(text)
    row = record.rows()["json motions"]
    assert (counts(row), row.extras) == ((1, 1, 1), ["That the tide be turned back"])


def test_motions_are_read_with_their_people_and_result(record: Record) -> None:
    record.publish(READING, result="Motion Failed", moved="A. Quill", votes={"Nays:": ["Mayor B. Thorne"]})
    record.rows()
    (read,) = motions(record.file)
    assert (read.mover, read.seconder, read.passed) == ("a quill", "", False)
    assert read.votes == frozenset({("b thorne", "against")})

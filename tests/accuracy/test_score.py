"""The marking itself, on a council that does not exist: what is missed, extra, allowed or in a wrong role shows in its row."""

from __future__ import annotations

from typing import Any

import pytest

from explorer.model import Resolution
from explorer.resolve import resolve
from tests.accuracy.rows import Row, Rows, mean, total
from tests.accuracy.score import score
from tests.resolve.paper import Paper

BODY = "Aldermoor Harbour Board"
WORDS = "That the sea wall be repaired before the winter"

GOLD: dict[str, Any] = {
    "paper": "aldermoor/minutes.txt",
    "bodies": {"must": [{"id": "board", "name": BODY}], "may": ["Aldermoor City Council"]},
    "meetings": [{"id": "may", "body": "board", "date": "2021-05-04", "time": "18:30", "place": "Net Loft"}],
    "people": [
        {"id": "quill", "name": "Ada Quill"},
        {"id": "thorne", "name": "B Thorne", "aliases": ["Councillor Bram Thorne"]},
        {"id": "frost", "name": "Cleo Frost"},
    ],
    "attendance": [
        {"meeting": "may", "person": "quill", "as": "chair"},
        {"meeting": "may", "person": "thorne", "as": "member"},
        {"meeting": "may", "person": "frost", "as": "officer"},
    ],
    "reports": [{"id": "wall", "title": "State of the Sea Wall", "considered_at": ["may"]}],
    "decisions": [
        {
            "meeting": "may",
            "words": ["sea wall", "before the winter"],
            "outcome": "resolved",
            "moved": "thorne",
            "seconded": "quill",
            "votes": {"for": ["thorne", "quill"], "against": [], "abstained": []},
        }
    ],
    "actions": [{"words": ["write to the harbour master"]}],
    "declarations": [{"meeting": "may", "person": "thorne"}],
}


class Minutes(Paper):
    """The minutes that the facts are of; each test spoils them in one way."""

    def __init__(self) -> None:
        super().__init__("minutes", council="")
        self.sitting = super().meeting(BODY, "2021-05-04", time="18:30", place="The Net Loft, Aldermoor")

    def room(self, chair: str = "chair", officer: str = "officer") -> Minutes:
        self.quill = self.person("Ada Quill", self.sitting, chair)
        self.thorne = self.person("Councillor Bram Thorne", self.sitting)
        self.person("Cleo Frost", self.sitting, officer)
        self.claim("declared_interest", self.thorne, self.sitting)
        return self

    def business(self, text: str = WORDS, outcome: str = "resolved") -> Minutes:
        self.report("State of the Sea Wall", self.sitting)
        settled = self.decision(text, self.sitting, outcome)
        self.claim("taken_by", settled, self.body(BODY))
        self.claim("moved", self.thorne, settled)
        self.claim("seconded", self.quill, settled)
        for person in (self.thorne, self.quill):
            self.claim("voted", person, settled, vote="for")
        to_do = "the clerk to write to the harbour master"
        self.claim("arises_from", self.say("action", to_do, text=to_do, state="open"), settled)
        return self

    def marked(self, **changed: Any) -> Rows:
        return score(resolve([self.record()]), self.text, {**GOLD, **changed})


def counts(row: Row) -> tuple[int, int, int]:
    return row.found, row.expected, row.extra


def test_minutes_that_are_read_rightly_have_full_marks() -> None:
    rows = Minutes().room().business().marked()
    assert {name: row.f1 for name, row in rows.items() if row.expected or row.extra} == {
        name: 1.0 for name, row in rows.items() if name not in ("membership", "recommendations")
    }, [(row.name, row.missed, row.extras) for row in rows.values()]


def test_nothing_read_is_nothing_found() -> None:
    rows = score(Resolution(), "", GOLD)
    assert counts(rows["people"]) == (0, 3, 0)
    assert {row.f1 for row in rows.values() if row.expected} == {0.0}


def test_a_missed_fact_lowers_recall_alone() -> None:
    gone = [*GOLD["people"], {"id": "vale", "name": "Dov Vale"}]
    row = Minutes().room().business().marked(people=gone)["people"]
    assert (row.recall, row.precision, row.missed) == (0.75, 1.0, ["Dov Vale"])


def test_an_invented_person_lowers_precision_alone() -> None:
    minutes = Minutes().room().business()
    minutes.person("Harbour Office", minutes.sitting)
    rows = minutes.marked()
    assert (rows["people"].recall, rows["people"].precision, rows["people"].extras) == (1.0, 0.75, ["Harbour Office"])
    assert counts(rows["attendance"]) == (3, 3, 1)


def test_a_person_that_may_be_named_is_neither() -> None:
    minutes = Minutes().room().business()
    minutes.person("Mr Ivo Marsh")
    assert counts(minutes.marked(people_may=["Ivo Marsh"])["people"]) == (3, 3, 0)


def test_one_person_as_two_nodes_is_extra() -> None:
    minutes = Minutes().room().business()
    minutes.person("Zed Frost", minutes.sitting)
    people = [*GOLD["people"][:2], {"id": "frost", "name": "Cleo Frost", "aliases": ["Zed Frost"]}]
    row = minutes.marked(people=people)["people"]
    assert counts(row) == (3, 3, 1)


def test_an_officer_read_as_a_member_is_missed_and_extra() -> None:
    row = Minutes().room(officer="member").business().marked()["attendance"]
    assert counts(row) == (2, 3, 1)
    assert row.missed == ["frost at may as officer"]


def test_a_chair_read_as_a_member_shows_among_the_roles() -> None:
    rows = Minutes().room(chair="member").business().marked()
    assert counts(rows["attendance"]) == (3, 3, 0)
    assert counts(rows["roles"]) == (0, 1, 0)


def test_a_member_read_as_the_chair_is_an_extra_role() -> None:
    members = [{**entry, "as": "member"} if entry["as"] == "chair" else entry for entry in GOLD["attendance"]]
    assert counts(Minutes().room().business().marked(attendance=members)["roles"]) == (0, 0, 1)


def test_the_public_may_be_left_out_or_named() -> None:
    public = [*GOLD["attendance"], {"meeting": "may", "person": "marsh", "as": "public"}]
    people = [*GOLD["people"], {"id": "marsh", "name": "Ivo Marsh"}]
    minutes = Minutes().room().business()
    assert counts(minutes.marked(attendance=public)["attendance"]) == (3, 3, 0)
    minutes.person("Ivo Marsh", minutes.sitting, "public")
    assert counts(minutes.marked(attendance=public, people=people)["attendance"]) == (3, 3, 0)


def test_also_stands_for_any_role() -> None:
    loose = [{**entry, "as": "also"} for entry in GOLD["attendance"]]
    rows = Minutes().room().business().marked(attendance=loose)
    assert counts(rows["attendance"]) == (3, 3, 0)
    assert counts(rows["roles"]) == (0, 0, 0)


def test_apologies_are_not_presence() -> None:
    away = [{**entry, "as": "apologies"} if entry["person"] == "thorne" else entry for entry in GOLD["attendance"]]
    row = Minutes().room().business().marked(attendance=away)["attendance"]
    assert counts(row) == (2, 3, 1)


@pytest.mark.parametrize(("name", "value"), [("time", "19:00"), ("place", "Town Hall")])
def test_a_wrong_time_or_place_is_missed_and_extra(name: str, value: str) -> None:
    sitting = [{**GOLD["meetings"][0], name: value}]
    assert counts(Minutes().room().business().marked(meetings=sitting)["meeting details"]) == (1, 2, 1)


def test_a_meeting_on_another_day_takes_all_that_hangs_on_it_along() -> None:
    rows = Minutes().room().business().marked(meetings=[{**GOLD["meetings"][0], "date": "2021-05-05"}])
    assert counts(rows["meetings"]) == (0, 1, 1)
    assert rows["attendance"].found == rows["decisions"].found == rows["reports"].found == 0


def test_a_meeting_that_may_be_named_is_not_extra() -> None:
    minutes = Minutes().room().business()
    minutes.meeting(BODY, "2021-06", "mentioned")
    assert minutes.marked()["meetings"].extra == 1
    assert minutes.marked(meetings_may={"dates": ["2021-06"]})["meetings"].extra == 0


def test_a_wrong_outcome_leaves_the_decision_found() -> None:
    rows = Minutes().room().business(outcome="noted").marked()
    assert counts(rows["decisions"]) == (1, 1, 0)
    assert counts(rows["outcomes"]) == (0, 1, 1)


def test_the_same_words_twice_are_one_decision_and_one_extra() -> None:
    minutes = Minutes().room().business()
    minutes.decision(WORDS + " of this year", minutes.sitting)
    assert counts(minutes.marked()["decisions"]) == (1, 1, 1)


def test_a_decision_that_may_be_named_is_not_extra() -> None:
    minutes = Minutes().room().business()
    minutes.decision("That the meeting close at nine", minutes.sitting)
    assert counts(minutes.marked(decisions_may=[{"words": ["close at nine"]}])["decisions"]) == (1, 1, 0)


def test_each_fact_has_a_decision_of_its_own() -> None:
    minutes = Minutes().room().business()
    minutes.decision("That the quay be swept before the winter", minutes.sitting)
    wide = {"meeting": "may", "words": ["before the winter"], "outcome": "resolved"}
    assert counts(minutes.marked(decisions=[wide, *GOLD["decisions"]])["decisions"]) == (2, 2, 0)


def test_a_mover_that_the_paper_does_not_name_is_extra() -> None:
    unnamed = [{key: value for key, value in GOLD["decisions"][0].items() if key != "moved"}]
    row = Minutes().room().business().marked(decisions=unnamed)["decision links"]
    assert counts(row) == (2, 2, 1)
    assert "moved by Bram Thorne" in row.extras[0]


def test_a_vote_on_the_other_side_is_missed_and_extra() -> None:
    split = [{**GOLD["decisions"][0], "votes": {"for": ["thorne"], "against": ["quill"]}}]
    assert counts(Minutes().room().business().marked(decisions=split)["votes"]) == (1, 2, 1)


def test_a_recommendation_is_no_decision() -> None:
    minutes = Minutes().room().business()
    asked = minutes.decision("That the Board buy a dredger", minutes.sitting, "recommended")
    minutes.claim("concerns", asked, next(ref for ref in minutes.mentions if ref.startswith("report")))
    wanted = [{"report": "wall", "words": ["buy a dredger"]}]
    assert counts(minutes.marked()["recommendations"]) == (0, 0, 1)
    assert counts(minutes.marked(recommendations=wanted)["recommendations"]) == (1, 1, 0)
    assert counts(minutes.marked(recommendations=wanted)["decisions"]) == (1, 1, 0)


def test_a_quote_that_the_paper_does_not_have_is_no_evidence() -> None:
    minutes = Minutes().room().business()
    rows = score(resolve([minutes.record()]), minutes.text.replace("sea wall", "sea gate"), GOLD)
    assert 0 < rows["evidence"].found < rows["evidence"].expected
    assert any("sea wall" in what for what in rows["evidence"].missed)


def test_rows_of_several_papers_are_summed_before_the_mean() -> None:
    one = {"people": Row("people", found=1, expected=1), "votes": Row("votes")}
    two = {"people": Row("people", found=1, expected=3, extra=2), "votes": Row("votes", extra=4)}
    sums = total([one, two])
    assert (counts(sums["people"]), counts(sums["votes"])) == ((2, 4, 2), (0, 0, 4))
    assert mean(sums) == sums["people"].f1 == 0.5
    assert mean({}) is None

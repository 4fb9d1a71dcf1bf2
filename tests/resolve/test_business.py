from __future__ import annotations

import pytest

from explorer.resolve.naming import decision_label
from tests.resolve.look import ids, of, pairs
from tests.resolve.paper import Paper


def item(paper: Paper, meeting: str, number: str, title: str) -> str:
    ref = paper.say("item", title, f"{number} {title}", number=number, title=title)
    paper.claim("on_agenda_of", ref, meeting, number=number)
    return ref


def test_agenda_and_minutes_share_their_items() -> None:
    agenda, minutes = Paper("a"), Paper("b")
    called, held = agenda.meeting("Cabinet", "2019-01-01", "called"), minutes.meeting("Cabinet", "2019-01-01")
    item(agenda, called, "4.", "Annual Parks Report (Pages 5 - 18)")
    item(minutes, held, "4", "Annual Parks Report")
    item(agenda, called, "5.", "Tree Planting")
    item(minutes, held, "6.", "Tree Planting")
    found = of(agenda, minutes)
    assert len(ids(found, "item")) == 2
    assert ids(found, "item")[0] == "aldermoor/2019-01-01/cabinet/4"


def test_one_title_twice_in_one_paper_is_two_items() -> None:
    paper = Paper("a")
    meeting = paper.meeting("Planning Committee", "2019-01-01")
    item(paper, meeting, "4", "Land at the Mill")
    item(paper, meeting, "5", "Land at the Mill")
    assert len(ids(of(paper), "item")) == 2


def test_the_same_resolution_under_decision_and_minutes_is_one() -> None:
    page, minutes = Paper("a"), Paper("b")
    page.decision("RESOLVED that the plan be approved.", page.meeting("Cabinet", "2019-01-01"))
    minutes.decision("That the plan be approved", minutes.meeting("Cabinet", "2019-01-01"), "agreed")
    found = of(page, minutes)
    (decision,) = (entity for entity in found.entities if entity.kind == "decision")
    assert decision.attrs["outcome"] == "resolved"
    assert len(decision.evidence) == 2
    assert decision.label == "The plan be approved."


def test_what_only_a_rule_concludes_was_agreed_is_derived() -> None:
    ruled, said = Paper("a"), Paper("b")
    for paper, rule in ((ruled, {"_rule": "proposed-and-seconded"}), (said, {})):
        paper.decision("That the plan be approved.", paper.meeting("Cabinet", "2019-01-01"), "agreed", **rule)
    assert [thing.basis for thing in of(ruled).entities if thing.kind == "decision"] == ["derived"]
    assert [thing.basis for thing in of(ruled, said).entities if thing.kind == "decision"] == ["stated"]


def test_the_same_words_under_two_items_are_two_decisions() -> None:
    paper = Paper("a")
    meeting = paper.meeting("Cabinet", "2019-01-01")
    for number, title in (("3", "Trees"), ("4", "Roads")):
        under = item(paper, meeting, number, title)
        paper.claim("taken_under", paper.decision("That the report be noted", meeting), under)
    minutes = Paper("b")
    minutes.decision("RESOLVED that the report be noted", minutes.meeting("Cabinet", "2019-01-01"))
    assert ids(of(paper), "decision") == ["aldermoor/2019-01-01/cabinet/3/1", "aldermoor/2019-01-01/cabinet/4/1"]
    assert len(ids(of(paper, minutes), "decision")) == 3


def test_a_recommendation_stays_apart_from_the_resolution_of_the_same_words() -> None:
    paper = Paper("a")
    meeting = paper.meeting("Cabinet", "2019-01-01")
    paper.decision("Approve the plan", meeting, "recommended")
    paper.decision("RESOLVED: Approve the plan", meeting)
    outcomes = [entity.attrs["outcome"] for entity in of(paper).entities if entity.kind == "decision"]
    assert sorted(map(str, outcomes)) == ["recommended", "resolved"]


def test_papers_that_disagree_about_an_outcome_are_a_problem() -> None:
    one, two = Paper("a"), Paper("b")
    one.decision("That the plan be approved", one.meeting("Cabinet", "2019-01-01"))
    two.decision("That the plan be approved", two.meeting("Cabinet", "2019-01-01"), "rejected")
    assert [problem.code for problem in of(one, two).problems] == ["decision-outcome"]


def test_a_clause_has_its_place_in_the_id() -> None:
    paper = Paper("a")
    meeting = paper.meeting("Cabinet", "2019-01-01")
    under = item(paper, meeting, "3", "Trees")
    for clause in ("(a)", "(b)"):
        paper.claim("taken_under", paper.decision(f"To plant {clause} trees", meeting, clause=clause), under)
    assert ids(of(paper), "decision") == ["aldermoor/2019-01-01/cabinet/3/a", "aldermoor/2019-01-01/cabinet/3/b"]


def test_an_action_stands_where_its_decision_stands() -> None:
    paper = Paper("a")
    decision = paper.decision("To report back in a year", paper.meeting("Cabinet", "2019-01-01"))
    action = paper.say("action", "report back in a year", text="report back in a year", due="2020-01-01", state="open")
    paper.claim("arises_from", action, decision)
    found = of(paper)
    assert ids(found, "action") == ["aldermoor/2019-01-01/cabinet/report-back-in-a-year"]
    assert len(pairs(found, "arises_from")) == 1


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("RESOLVED that the homes be built.", "The homes be built."),
        ("RESOLVED: That £250,000 be put aside.", "£250,000 be put aside."),
        ("£140,000 be added.", "£140,000 be added."),
        ("- (a) €90 be paid.", "A) €90 be paid."),
        ("On the proposal of Councillor Elm (M), seconded by Cllr. J. Ash, it was agreed to build the homes.", "Build the homes."),
        ("It was proposed by Cllr. J. Elm, seconded by Cllr. K. Ash and unanimously agreed that the homes be built.", "The homes be built."),
        ("It was proposed by Cllr. J. Elm, seconded by Cllr. K. Ash and agreed.", "It was proposed by Cllr. J. Elm, seconded by Cllr. K. Ash and agreed."),
    ],
)  # fmt: skip
def test_a_decision_is_listed_by_what_was_decided(words: str, label: str) -> None:
    assert decision_label(words) == label


def test_what_a_body_settles_goes_on_to_others_and_not_to_itself() -> None:
    paper = Paper("minutes")
    meeting = paper.meeting("Council", "2019-06-04")
    decision = paper.decision("That the by-law be introduced at the City Council.", meeting)
    paper.claim("taken_by", decision, paper.body("Council"))
    for name in ("City Council", "Housing Committee"):
        paper.claim("refers_to", decision, paper.body(name))
    assert [target for _, target in pairs(of(paper), "refers_to")] == ["body/aldermoor/housing-committee"]


def action(paper: Paper, text: str, source: str = "", meeting: str = "") -> str:
    ref = paper.put("action", text, "", {"text": text, "state": "unknown", "_meeting": meeting})
    if source:
        paper.claim("arises_from", ref, source)
    return ref


def test_an_action_in_two_papers_of_a_meeting_is_one_with_both_places() -> None:
    pdf, text = Paper("a"), Paper("b")
    for paper, words in (
        (pdf, "Clerk to ask for the tree opposite Elm House,Mill Road to be felled."),
        (text, "Clerk to ask for the tree opposite Elm House, Mill Road to be felled."),
    ):
        action(paper, words, item(paper, paper.meeting("Cabinet", "2019-01-01"), "3", "Trees"))
    (joined,) = (entity for entity in of(pdf, text).entities if entity.kind == "action")
    assert [piece.document for piece in joined.evidence] == ["document/a", "document/b"]


def test_an_action_cut_short_in_one_paper_is_the_one_that_another_has_in_full() -> None:
    pdf, text = Paper("a"), Paper("b")
    full = "No word has come and other matters also remain outstanding. The Clerk was asked to enquire about this."
    for paper, words in ((pdf, "outstanding. The Clerk was asked to enquire about this."), (text, full)):
        action(paper, words, item(paper, paper.meeting("Cabinet", "2019-01-01"), "3", "Trees"))
    (joined,) = (entity for entity in of(pdf, text).entities if entity.kind == "action")
    assert joined.attrs["text"] == full


def test_actions_under_no_item_are_of_the_meeting_that_their_papers_are_of() -> None:
    pdf, text = Paper("a"), Paper("b")
    for paper in (pdf, text):
        action(paper, "Clerk to write to the county.", meeting=paper.meeting("Cabinet", "2019-01-01"))
    assert ids(of(pdf, text), "action") == ["aldermoor/2019-01-01/cabinet/clerk-to-write-to-the-county"]


def test_the_same_task_under_two_items_is_two_and_one_paper_joins_none_of_its_own() -> None:
    paper = Paper("a")
    meeting = paper.meeting("Cabinet", "2019-01-01")
    for number, title in (("3", "Trees"), ("4", "Roads")):
        action(paper, "Clerk to write to the county.", item(paper, meeting, number, title))
    fifth = item(paper, meeting, "5", "Drains")
    action(paper, "Clerk to report the blocked drain", fifth)
    action(paper, "Clerk to report the blocked drain by the mill to the county", fifth)
    assert len(ids(of(paper), "action")) == 4


def test_an_action_has_the_day_of_the_meeting_in_whose_minutes_it_stands() -> None:
    paper = Paper("a")
    meeting = paper.meeting("Council", "2019-06-04")
    action(paper, "The Clerk to write.", meeting, meeting)
    found = of(paper)
    (task,) = (entity for entity in found.entities if entity.kind == "action")
    assert task.date == "2019-06-04"
    assert pairs(found, "arises_from") == [(task.id, "meeting/aldermoor/2019-06-04/aldermoor-city-council")]


@pytest.mark.parametrize(("numbered", "kept"), [(True, 2), (False, 1)])
def test_papers_noted_one_after_another_in_the_same_words_stay_apart(numbered: bool, kept: int) -> None:
    minutes, page = Paper("a"), Paper("b")
    for paper in (minutes, page):
        meeting = paper.meeting("Cabinet", "2019-01-01")
        for number in range(2):
            attrs = {"_alike": number} if numbered else {}
            paper.decision("The report, as circulated, was noted.", meeting, "noted", **attrs)
    assert len(ids(of(minutes, page), "decision")) == kept


ASKED = "Question submitted by Councillor A. Elm"


def test_items_of_one_title_at_one_meeting_are_joined_by_their_order_where_both_papers_have_as_many() -> None:
    agenda, minutes = Paper("a"), Paper("b")
    called, held = agenda.meeting("Cabinet", "2019-01-01", "called"), minutes.meeting("Cabinet", "2019-01-01")
    for number in range(2):
        ref = agenda.say("item", ASKED, f"{ASKED} for {number}", title=ASKED, _again=number)
        agenda.claim("on_agenda_of", ref, called)
        item(minutes, held, f"{number + 4}.", ASKED)
    found = ids(of(agenda, minutes), "item")
    assert len(found) == 2
    item(minutes, held, "6.", ASKED)
    assert len(ids(of(agenda, minutes), "item")) == 5


def test_numbered_items_of_one_title_stay_apart_though_an_agenda_has_them_too() -> None:
    agenda, minutes = Paper("a"), Paper("b")
    called, held = agenda.meeting("Cabinet", "2019-01-01", "called"), minutes.meeting("Cabinet", "2019-01-01")
    for number in ("4", "5", "6"):
        item(agenda, called, f"{number}.", ASKED)
        item(minutes, held, number, ASKED)
    assert len(ids(of(agenda, minutes), "item")) == 3


def tracked(name: str, date: str, state: str, due: str = "") -> Paper:
    paper = Paper(name)
    ref = action(
        paper, "Write to the county about the bridge", item(paper, paper.meeting("Cabinet", date), "5", "Tracker")
    )
    paper.mentions[ref].attrs.update(state=state, due=due, _tracked="2019-01-01")  # type: ignore[attr-defined]
    return paper


def test_an_action_of_a_tracker_is_the_one_of_the_minutes_and_stands_as_the_last_tracker_says() -> None:
    minutes = Paper("minutes")
    action(
        minutes,
        "Write to the county about the bridge.",
        item(minutes, minutes.meeting("Cabinet", "2019-01-01"), "3", "Bridge"),
    )
    later = tracked("b", "2019-03-01", "closed"), tracked("a", "2019-02-01", "open", "2019-04-01")
    (joined,) = (entity for entity in of(minutes, *later).entities if entity.kind == "action")
    assert joined.id.endswith("/2019-01-01/cabinet/write-to-the-county-about-the-bridge")
    assert (joined.attrs["state"], joined.attrs["due"]) == ("closed", "2019-04-01")
    (joined,) = (entity for entity in of(minutes, later[1]).entities if entity.kind == "action")
    assert joined.attrs["state"] == "open"

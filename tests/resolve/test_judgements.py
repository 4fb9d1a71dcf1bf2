"""What people judge holds, whatever papers come later and whatever ids become."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from explorer.model import Resolution
from explorer.resolve import Judgement, resolve
from explorer.resolve.groups import Groups
from explorer.resolve.judgements import Undo, in_force, survival
from tests.resolve.look import ids, of, pairs
from tests.resolve.paper import Paper

NEIL, N = "person/aldermoor/n-macrae", "person/aldermoor/n-mcrae"


def minutes(name: str, date: str, *people: str, role: str = "member", body: str = "Licensing Committee") -> Paper:
    paper = Paper(name)
    meeting = paper.meeting(body, date)
    for person in people:
        paper.person(person, meeting, role)
    return paper


def doubtful() -> tuple[Paper, Paper]:
    """Two papers whose officers may be one."""
    return (
        minutes("a", "2019-05-01", "Neil Macrae", role="officer"),
        minutes("b", "2019-06-01", "N McRae", role="officer"),
    )


def states(resolution: Resolution) -> list[str]:
    return [standing.state for standing in resolution.standings]


def test_the_fuller_name_survives_and_the_other_id_leads_to_it() -> None:
    found = of(*doubtful(), judgements=(Judgement("same", N, NEIL, number=1),))
    assert ids(found, "person") == ["aldermoor/n-macrae"]
    assert found.redirects[N] == NEIL
    assert pairs(found, "possibly_same") == []
    assert [(s.number, s.state, s.a, s.b) for s in found.standings] == [(1, "in force", NEIL, NEIL)]
    merges = [merge for merge in found.merges if merge.entity == NEIL]
    assert {merge.name for merge in merges} == {"Neil Macrae", "N McRae"}
    assert sorted(merge.basis for merge in merges) == ["curated", "derived"]


def test_a_judgement_finds_its_sides_by_name_and_paper_when_an_id_has_gone_to_another() -> None:
    later = minutes("b", "2019-06-01", "Councillor Peter Green")
    lone = of(later, minutes("c", "2019-07-01", "Councillor P Greene"))
    judged = Judgement(
        "same", "person/aldermoor/p-green", "person/aldermoor/p-greene",
        a_names=("Councillor Peter Green",), b_names=("Councillor P Greene",), a_papers=("document/b",), b_papers=("document/c",),
    )  # fmt: skip
    assert ids(lone, "person") == ["aldermoor/p-green", "aldermoor/p-greene"]
    papers = (
        minutes("a", "2001-05-01", "Councillor Pat Green"),
        later,
        minutes("c", "2019-07-01", "Councillor P Greene"),
    )
    before = of(*papers)
    pat = next(entity for entity in before.entities if entity.attrs.get("name") == "Pat Green")
    assert pat.id == "person/aldermoor/p-green"
    found = of(*papers, judgements=(judged,))
    named = {str(e.attrs["name"]): {p.document for p in e.evidence} for e in found.entities if e.kind == "person"}
    assert named == {"Pat Green": {"document/a"}, "Peter Green": {"document/b", "document/c"}}


def test_a_side_is_found_by_its_name_in_papers_of_its_council() -> None:
    judged = Judgement(
        "same", "person/aldermoor/n-old", "person/aldermoor/n-older",
        a_names=("Neil Macrae",), b_names=("N McRae",), a_papers=("document/lost",), b_papers=("document/lost",),
    )  # fmt: skip
    assert ids(of(*doubtful(), judgements=(judged,)), "person") == ["aldermoor/n-macrae"]


def test_a_judgement_whose_side_is_not_here_waits() -> None:
    one, _ = doubtful()
    found = of(one, judgements=(Judgement("same", NEIL, N, number=4),))
    assert [(s.number, s.state, s.a, s.b) for s in found.standings] == [(4, "waiting", NEIL, "")]
    assert N in found.standings[0].note
    assert states(of(*doubtful(), judgements=(Judgement("same", NEIL, N),))) == ["in force"]


def test_two_printed_forms_of_one_person_are_parted() -> None:
    papers = (minutes("a", "2018-05-01", "Councillor B Hartwell"), minutes("b", "2019-05-01", "Cllr Beth Hartwell"))
    one = "person/aldermoor/b-hartwell"
    apart = Judgement("different", f"{one}#Councillor B Hartwell", f"{one}#Cllr Beth Hartwell")
    assert ids(of(*papers), "person") == ["aldermoor/b-hartwell"]
    found = of(*papers, judgements=(apart,))
    people = [entity for entity in found.entities if entity.kind == "person"]
    assert [{piece.document for piece in person.evidence} for person in people] == [{"document/a"}, {"document/b"}]
    assert {person.basis for person in people} == {"curated"}
    assert states(found) == ["in force"]


def test_one_form_is_parted_by_its_papers() -> None:
    papers = (minutes("a", "2018-05-01", "Councillor B Hartwell"), minutes("b", "2019-05-01", "Councillor B Hartwell"))
    one = "person/aldermoor/b-hartwell"
    apart = Judgement("different", f"{one}#document/a", f"{one}#document/b")
    assert len(ids(of(*papers, judgements=(apart,)), "person")) == 2


def test_what_nothing_tells_apart_stays_one_and_waits() -> None:
    paper = minutes("a", "2018-05-01", "Councillor B Hartwell")
    one = "person/aldermoor/b-hartwell"
    found = of(paper, judgements=(Judgement("different", one, f"{one}#Councillor B Hartwell"),))
    assert ids(found, "person") == ["aldermoor/b-hartwell"]
    assert states(found) == ["waiting"]


def test_two_people_judged_different_stay_two_when_a_later_paper_would_join_them() -> None:
    early, late = (
        minutes("a", "2010-05-01", "Councillor Beth Hartwell"),
        minutes("b", "2024-05-01", "Councillor B Hartwell"),
    )
    assert len(ids(of(early, late), "person")) == 2
    a, b = ids(of(early, late), "person")
    named = {e.id: str(e.attrs["name"]) for e in of(early, late).entities if e.kind == "person"}
    documents = {e.id: (e.evidence[0].document,) for e in of(early, late).entities if e.kind == "person"}
    a, b = f"person/{a}", f"person/{b}"
    apart = Judgement(
        "different", a, b, a_names=(f"Councillor {named[a]}",), b_names=(f"Councillor {named[b]}",),
        a_papers=documents[a], b_papers=documents[b],
    )  # fmt: skip
    between = minutes("c", "2017-05-01", "Councillor Beth Hartwell")
    bridge = minutes("d", "2020-05-01", "Councillor Beth Hartwell")
    assert len(ids(of(early, late, between, bridge), "person")) == 1
    found = of(early, late, between, bridge, judgements=(apart,))
    assert len(ids(found, "person")) == 2
    assert states(found) == ["in force"]


def test_the_newer_of_two_judgements_on_one_pair_counts() -> None:
    same, apart = Judgement("same", NEIL, N, number=1), Judgement("different", N, NEIL, number=2)
    found = of(*doubtful(), judgements=(same, apart))
    assert len(ids(found, "person")) == 2
    assert [(s.state, s.note) for s in found.standings] == [("replaced", "number 2 says different"), ("in force", "")]
    again = of(*doubtful(), judgements=(same, apart, replace(same, number=3)))
    assert len(ids(again, "person")) == 1
    assert states(again) == ["replaced", "replaced", "in force"]


def test_judgements_that_contradict_each_other_by_way_of_a_third_thing_are_told() -> None:
    papers = (*doubtful(), minutes("c", "2019-07-01", "Neal Macrae", role="officer"))
    third = next(f"person/{id}" for id in ids(of(*papers), "person") if f"person/{id}" not in (NEIL, N))
    circle = (
        Judgement("different", NEIL, third, number=1),
        Judgement("same", NEIL, N, number=2),
        Judgement("same", N, third, number=3),
    )
    found = of(*papers, judgements=circle)
    assert states(found) == ["replaced", "in force", "in force"]
    assert len(ids(found, "person")) == 1
    assert states(of(*papers, judgements=(*circle, replace(circle[0], number=4)))).count("in force") == 2


def test_members_of_one_attendance_list_are_one_person_only_by_force() -> None:
    paper = minutes("a", "2018-05-01", "Councillor Beth Hartwell", "Councillor Lizbeth Hartwell")
    a, b = (f"person/{id}" for id in ids(of(paper), "person"))
    refused = of(paper, judgements=(Judgement("same", a, b),))
    assert len(ids(refused, "person")) == 2
    assert states(refused) == ["set aside"]
    assert "attendance list" in refused.standings[0].note
    assert len(ids(of(paper, judgements=(Judgement("same", a, b, forced=True),)), "person")) == 1


def test_two_meetings_judged_the_same_are_one_with_both_dates_told() -> None:
    agenda, held = Paper("a"), Paper("b")
    agenda.meeting("Cabinet", "2018-06-21", status="called")
    held.decision("to adopt the plan", held.meeting("Cabinet", "2018-06-28"))
    one, other = (f"meeting/aldermoor/2018-06-{day}/cabinet" for day in (21, 28))
    found = of(agenda, held, judgements=(Judgement("same", one, other),))
    assert ids(found, "meeting") == ["aldermoor/2018-06-28/cabinet"]
    assert found.redirects[one] == other
    (problem,) = found.problems
    assert problem.code == "meeting-date"
    assert {piece.document for piece in problem.evidence} == {"document/a", "document/b"}


def test_who_sat_in_meetings_judged_the_same_is_known_by_their_body_under_whichever_id() -> None:
    papers = [
        minutes("a", "2018-06-28", "Councillor Gerard Elm", body="Cabinet"),
        minutes("b", "2018-06-21", "Councillor Gerald Elm", body="Cabinet"),
    ]
    one, other = (f"meeting/aldermoor/2018-06-{day}/cabinet" for day in (21, 28))
    assert len(ids(of(*papers), "person")) == 1
    found = of(*papers, judgements=(Judgement("same", one, other),))
    assert ids(found, "meeting") == ["aldermoor/2018-06-21/cabinet"]
    assert len(ids(found, "person")) == 1


def test_two_sittings_of_one_day_are_parted_by_their_papers() -> None:
    papers = [Paper("a"), Paper("b")]
    for paper in papers:
        paper.meeting("Cabinet", "2018-06-21")
    one = "meeting/aldermoor/2018-06-21/cabinet"
    apart = Judgement("different", f"{one}#document/a", f"{one}#document/b")
    assert ids(of(*papers, judgements=(apart,)), "meeting") == [
        "aldermoor/2018-06-21/cabinet",
        "aldermoor/2018-06-21/cabinet-2",
    ]


def test_two_reports_judged_the_same_are_one() -> None:
    one, other = Paper("a"), Paper("b")
    one.report("Fostering: a Review", one.meeting("Cabinet", "2018-06-21"))
    other.report("Review of Fostering", other.meeting("Cabinet", "2018-07-21"))
    a, b = (f"report/{id}" for id in ids(of(one, other), "report"))
    found = of(one, other, judgements=(Judgement("same", a, b),))
    assert len(ids(found, "report")) == 1
    assert len(pairs(found, "considered_at")) == 2


def test_two_bodies_judged_the_same_take_their_meetings_and_business_along() -> None:
    one, other = Paper("a"), Paper("b")
    one.decision("to adopt the plan", one.meeting("Roads Panel", "2018-06-21"))
    other.decision("to note the plan", other.meeting("Highways Panel", "2018-07-21"))
    a, b = "body/aldermoor/highways-panel", "body/aldermoor/roads-panel"
    found = of(one, other, judgements=(Judgement("same", a, b),))
    assert [id for id in ids(found, "body") if "panel" in id] == ["aldermoor/highways-panel"]
    old = "2018-06-21/roads-panel"
    new = "2018-06-21/highways-panel"
    assert found.redirects[f"meeting/aldermoor/{old}"] == f"meeting/aldermoor/{new}"
    assert found.redirects[f"decision/aldermoor/{old}/business/1"] == f"decision/aldermoor/{new}/business/1"


@pytest.mark.parametrize("seed", range(5))
def test_any_order_of_papers_and_judgements_gives_the_same(seed: int) -> None:
    papers = [paper.record() for paper in (*doubtful(), minutes("c", "2019-07-01", "Neal Macrae", role="officer"))]
    judgements = [
        Judgement("same", NEIL, N, number=1),
        Judgement("different", NEIL, "person/aldermoor/n-macrae-neal", number=2),
        Judgement("unsure", N, "person/aldermoor/nobody", number=3),
    ]
    expected = resolve(papers, judgements)
    chance = random.Random(seed)
    chance.shuffle(papers)
    chance.shuffle(judgements)
    assert repr(resolve(papers, judgements)) == repr(expected)


def test_things_of_two_kinds_cannot_be_judged() -> None:
    found = of(*doubtful(), judgements=(Judgement("same", NEIL, "body/aldermoor/licensing-committee"),))
    assert states(found) == ["waiting"]


def test_an_undo_withdraws_and_an_undo_of_it_brings_back() -> None:
    first, second = Judgement("same", "a", "b", number=1), Judgement("unsure", "c", "d", number=2)
    assert in_force((first, second, Undo(2, number=3))) == (first,)
    assert in_force((first, second, Undo(2, number=3), Undo(3, number=4))) == (first, second)
    assert in_force((first, second, Undo(2, number=3), Undo(1, number=4), Undo(3, number=5))) == (second,)


def test_of_two_meetings_the_one_with_minutes_survives() -> None:
    called = survival("meeting", "meeting/a", {"status": "called"})
    assert survival("meeting", "meeting/b", {"status": "minuted"}) < called


def test_of_two_people_the_one_with_the_fuller_name_survives() -> None:
    by_fullness = ["Tessa Mann", "T J Mann", "T Mann", "Mrs Mann"]
    ranks = [survival("person", f"person/{5 - at}", {"name": name}) for at, name in enumerate(by_fullness)]
    assert ranks == sorted(ranks)
    assert (
        survival("person", "person/b", {"name": "Dr T Mann OBE"})[:2]
        == survival("person", "person/a", {"name": "T Mann"})[:2]
    )


def test_an_id_that_leads_to_the_survivor_is_given_to_nobody_else() -> None:
    papers = (
        minutes("a", "2019-05-01", "Councillor Pat Green", "Councillor Paul Green"),
        minutes("b", "2019-06-01", "Councillor Patrick Green", "Councillor Ben Oak"),
        minutes("c", "2019-06-02", "Councillor Patrick James Greene"),
    )
    pat, paul, longer = (f"person/aldermoor/{name}" for name in ("p-green", "p-green-paul", "p-greene"))
    assert {pat, paul, longer} <= {f"person/{id}" for id in ids(of(*papers), "person")}
    found = of(*papers, judgements=(Judgement("same", pat, longer, number=1),))
    assert ids(found, "person") == ["aldermoor/b-oak", "aldermoor/p-green-paul", "aldermoor/p-greene"]
    assert found.redirects[pat] == longer


def test_a_join_that_a_person_asked_for_is_told_whatever_a_rule_said_of_the_node() -> None:
    groups: Groups[str] = Groups()
    for node in ("ann", "a elm", "b oak"):
        groups.add(node)
    assert groups.join("ann", "a elm", "the same name")
    assert groups.join("b oak", "a elm", "judged the same", force=True)
    assert groups.reasons == {"a elm": "judged the same"}

"""Words other than RESOLVED by which records settle things: openings of lists, verdicts of a word, recommendations."""

from __future__ import annotations

import pytest

from tests.text.forms.minutes import agenda, minutes


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("It was agreed:-\n\n(a) that the plan be approved;\n\n(b) that the rents stay.", [("agreed", "that the plan be approved;"), ("agreed", "that the rents stay.")]),
        ("The Committee agreed to:\n\n1. approve the plan\n\n2. defer the rents", [("agreed", "approve the plan"), ("deferred", "defer the rents")]),
        ("IT WAS AGREED: To approve the plan.", [("agreed", "approve the plan.")]),
        ("The Board:\n\n(i) noted the report; and\n\n(ii) agreed to visit the homes.", [("noted", "noted the report;"), ("agreed", "agreed to visit the homes.")]),
        ("The Committee –\n\n(1) NOTED the plan;\n\n(2) AGREED the rents.", [("noted", "NOTED the plan;"), ("agreed", "AGREED the rents.")]),
        ("RESOLVED:\n\nThat the Committee:\n\nA:      Approves the plan.\n\nB:      Notes the rents.", [("resolved", "Approves the plan."), ("resolved", "Notes the rents.")]),
        ("RESOLVED: that\n\n1)\n\nthe plan be approved\n\na.\n\nin the north\n\ni.\n\nat once\n\n2)\n\nthe rents stay", [("resolved", "the plan be approved a. in the north i. at once"), ("resolved", "the rents stay")]),
        ("resolved:\n\nThat the plan be approved.", [("resolved", "That the plan be approved.")]),
        ("RESOLVED: (Unanimously)\n\nThat the plan be approved.", [("resolved", "That the plan be approved.")]),
        ("Resolved that the recommendations at section 2 of the report be approved. Reason for decision: to build homes.", [("resolved", "the recommendations at section 2 of the report be approved.")]),
        ("The recommendations as set out in the exempt report were agreed.", [("agreed", "The recommendations as set out in the exempt report were agreed.")]),
        ("RECOMMENDED to Council that the plan be approved.", [("recommended", "RECOMMENDED to Council that the plan be approved.")]),
        ("RECOMMENDED -\n\nThat the Council approves the plan.", [("recommended", "That the Council approves the plan.")]),
        ("That the plan be noted.", [("noted", "That the plan be noted.")]),
        ("1. That the plan be noted.\n\n2. That the rents be agreed.", [("noted", "That the plan be noted."), ("agreed", "That the rents be agreed.")]),
        ("Decision - Approved subject to conditions.", [("agreed", "Approved subject to conditions.")]),
        ("The Committee referred the matter to the Cabinet.", [("referred", "The Committee referred the matter to the Cabinet.")]),
        ("The Committee recommended that the Cabinet approve the plan.", [("recommended", "The Committee recommended that the Cabinet approve the plan.")]),
        ("The Committee voted 6-4 to approve the plan.", [("agreed", "The Committee voted 6-4 to approve the plan.")]),
        ("The Committee referred to the report.", []),
    ],
)  # fmt: skip
def test_what_else_settles(words: str, wanted: list[tuple[str, str]]) -> None:
    assert minutes(words).decisions() == wanted


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Agreed unanimously.", "agreed"), ("Carried without a vote.", "agreed"), ("Noted.", "noted"), ("Agreed.", "agreed"), ("Approved", "agreed"),
        ("The application was refused.", "rejected"), ("Deferred.", "deferred"), ("The report was received.", "noted"), ("Outcome: Approved", "agreed"),
    ],
)  # fmt: skip
def test_a_verdict_of_a_word_settles_its_item(words: str, outcome: str) -> None:
    facts = minutes(words)
    assert [found for found, _ in facts.decisions()] == [outcome]
    assert all(name.startswith("Homes for Carers: ") for name in facts.names("decision"))
    assert [item for _, item in facts.links("taken_under")] == ["Homes for Carers"]


def test_a_verdict_is_no_more_than_one_beside_a_resolution() -> None:
    facts = minutes("RESOLVED that the homes be built.\n\nAgreed unanimously.")
    assert [outcome for outcome, _ in facts.decisions()] == ["resolved"]


def test_an_agenda_recommends_and_settles_nothing() -> None:
    facts = agenda("It is RECOMMENDED that the Committee:\n\n(a) approves the plan;\n\n(b) notes the rents.\n\nNoted.")
    assert facts.decisions() == [("recommended", "approves the plan;"), ("recommended", "notes the rents.")]


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("RESOLVED that Council be recommended to approve the plan.", ["Council"]),
        ("RESOLVED TO RECOMMEND to Full Council that the plan be adopted.", ["Full Council"]),
        ("RECOMMENDED to Council that the plan be approved.", ["Council"]),
        ("RESOLVED that the Committee recommends to Cabinet that the plan be approved.", ["Cabinet"]),
        ("RESOLVED that Cabinet be recommended to approve the plan.", ["Cabinet"]),
        ("RESOLVED that the plan be submitted to the Cabinet for approval and to Council for adoption.", ["Cabinet", "Council"]),
        ("RESOLVED that the plan be forwarded to the Audit Committee and the Roads Committee.", ["Audit Committee", "Roads Committee"]),
        ("RESOLVED that the Cabinet Member for Roads be asked to consider the plan.", ["Cabinet Member for Roads"]),
        ("RESOLVED that the matter be referred back to the Roads Committee.", ["Roads Committee"]),
        ("RESOLVED that the report be presented to the Westmere Partnership.", ["Westmere Partnership"]),
        ("RESOLVED that the Committee notes the Council Tax and the Council's plan.", []),
        ("RESOLVED that an item be added to the agenda of the Roads Committee.", []),
        ("RESOLVED that the item be deferred to the Committee meeting in March 2018.", []),
    ],
)  # fmt: skip
def test_a_matter_goes_on_to_those_bodies(words: str, bodies: list[str]) -> None:
    assert [body for _, body in minutes(words).links("refers_to")] == bodies

"""How something was settled, said between the verb and the words; who settled it; and what members only think."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = """Westmere Town Council
Minutes of the {body} meeting held on 4 March 2016

Present: Councillors A Birch (Chair), B Elm, C Oak, D Larkin

1. Apologies
None.

2. Street Lighting
"""
TAIL = "\n\n3. Trees\nA report was given.\n"
PLACES = ("{}", "Members had read the report. {}", "Members had read the report.\n\n{}", "- {}", "| 2 | {}")


def of(said: str, body: str = "Planning Committee") -> Facts:
    return read(HEAD.format(body=body) + said + TAIL)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("said", "outcome", "tally"),
    [
        ("RESOLVED (3 for, 1 against) that the plan be adopted.", "resolved", "3 for, 1 against"),
        ("Resolved, by 3 votes to 1, that the plan be adopted.", "resolved", "3 for, 1 against"),
        ("It was resolved by 3 votes to 1 that the plan be adopted.", "resolved", "3 for, 1 against"),
        ("It was agreed, by three votes to one, to see that the plan be adopted.", "agreed", "3 for, 1 against"),
        ("The Committee agreed, by a majority, that the plan be adopted.", "agreed", ""),
        ("It was agreed by majority vote that the plan be adopted.", "agreed", ""),
        ("RESOLVED, nem. con., that the plan be adopted.", "resolved", "unanimous"),
        ("RESOLVED with 1 abstention that the plan be adopted.", "resolved", ""),
        ("AGREED UNANIMOUSLY that the plan be adopted.", "agreed", "unanimous"),
        ("UNANIMOUSLY AGREED that the plan be adopted.", "agreed", "unanimous"),
        ("It was noted and agreed that the plan be adopted.", "agreed", ""),
        ("It was proposed, seconded and unanimously agreed that the plan be adopted.", "agreed", "unanimous"),
        ("The Committee, having read the report, agreed that the plan be adopted.", "agreed", ""),
        ("The Committee thereafter agreed that the plan be adopted.", "agreed", ""),
        ("ORDERED that the plan be adopted.", "agreed", ""),
        ("Members were in agreement that the plan be adopted.", "agreed", ""),
    ],
)  # fmt: skip
def test_a_manner_parts_no_verb_from_its_words(place: str, said: str, outcome: str, tally: str) -> None:
    facts = of(place.format(said))
    (decided,) = facts.decisions()
    assert decided[0] == outcome
    assert "the plan be adopted" in decided[1]
    assert facts.attr("decision", "tally") == ([tally] if tally else [])


@pytest.mark.parametrize(
    "said",
    [
        "AGREED, on the proposal of Cllr B Elm, seconded by Cllr C Oak, that the plan be adopted.",
        "Agreed on the proposal of Cllr B Elm, seconded by Cllr C Oak, that the plan be adopted.",
        "It was resolved, on the motion of Cllr B Elm,\nseconded by Cllr C Oak, that the plan be adopted.",
        "RESOLVED, on the proposal of Cllr B Elm and seconded by Cllr C Oak that the plan be adopted.",
    ],
)
def test_movers_within_the_manner(said: str) -> None:
    facts = of(said)
    assert len(facts.decisions()) == 1
    assert [name for name, _ in facts.links("moved")] == ["Cllr B Elm"]
    assert [name for name, _ in facts.links("seconded")] == ["Cllr C Oak"]


@pytest.mark.parametrize(
    "said",
    [
        "The County Council resolved, by 20 votes to 2, that the plan be adopted.",
        "The County Council agreed to adopt the plan.",
        "The Borough Council, having read the report, agreed to adopt the plan.",
        "The minutes record that it was resolved, by 3 votes to 1, that the plan be adopted.",
        "A member asked why the Committee, having read the report, agreed to adopt the plan.",
        "The owner, having read the report, agreed to adopt the plan.",
        "It had been agreed, by a majority, that the plan be adopted.",
        "It was not agreed, by a majority, that the plan be adopted.",
        "Members agreed with Cllr Elm.",
        "Members agreed with Cllr Elm that dark streets were a nuisance.",
        "Members supported the plan but also agreed that lamps were not the only answer.",
        "Members, in general, supported the plan and made some points on it.",
        "Members agreed the importance of light.",
        "Members were in agreement that the lamps were ugly.",
        "At that meeting it was agreed that the plan be adopted.",
        "Members agreed by a show of hands that the lamps were ugly.",
    ],
)
def test_others_and_opinions_settle_nothing(said: str) -> None:
    assert [words for _, words in of(said).decisions()] == []


@pytest.mark.parametrize(
    "said", ["Members agreed with Cllr Elm that the plan should be adopted.", "Members agreed with Cllr Elm's proposal to adopt the plan."]
)  # fmt: skip
def test_members_of_one_mind_on_what_should_be_done(said: str) -> None:
    assert of(said).decisions() == [("agreed", said)]


def test_a_council_settles_its_own_business_by_its_tier() -> None:
    said = "The Town Council resolved, by 9 votes to 2, that the plan be adopted."
    assert of(said, "Town Council").decisions() == [("resolved", "the plan be adopted.")]


def test_who_moved_what_is_procedure_moved_nothing_else() -> None:
    facts = of(
        "It was agreed, on the proposal of Cllr B Elm, seconded by Cllr C Oak, that Standing Orders would be suspended."
        " It was agreed that the plan be adopted."
    )
    assert facts.decisions() == [("agreed", "It was agreed that the plan be adopted.")]
    assert facts.links("moved") == facts.links("seconded") == []

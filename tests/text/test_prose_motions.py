"""Motions told in a sentence or two whose result a later sentence tells."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "WESTMERE BOROUGH COUNCIL\nPLANNING COMMITTEE\nMinutes of the meeting held on Wednesday 5 February 2025\n\n"
    "Present: Councillor A Elm in the Chair\nCouncillors B Oak, C Ash, D Birch and E Thorn\n\n"
    "67. LAND AT MILL LANE\nThe Head of Planning introduced the report.\n"
)
TAIL = "\n\n68. TREES\nThe trees were mentioned.\n"
PUT = {
    "Councillor Ash, seconded by Councillor Birch, moved that the item be deferred for a site visit.": "that the item be deferred for a site visit.",
    "A proposal to defer the item for a site visit was moved by Councillor Ash and seconded by Councillor Birch.": "A proposal to defer the item for a site visit",
    "Councillor Ash moved refusal, contrary to the recommendation. Councillor Birch seconded.": "Councillor Ash moved refusal, contrary to the recommendation. Councillor Birch seconded.",
}


def movers(facts: Facts) -> list[tuple[str, str]]:
    return [(kind, name) for kind in ("moved", "seconded") for name, _ in facts.links(kind)]


@pytest.mark.parametrize("put", PUT)
@pytest.mark.parametrize(
    ("result", "tally"),
    [
        ("When put to the vote the motion was LOST.", None),
        ("The proposal was put to the vote and was defeated by 4 votes to 3.", "3 for, 4 against"),
        (
            "Members debated the site at length.\n\nOn being put to the vote, the motion was lost (3 for, 4 against).",
            "3 for, 4 against",
        ),
    ],
)
def test_a_motion_that_was_lost_is_rejected(put: str, result: str, tally: str | None) -> None:
    facts = read(f"{HEAD}{put} {result}{TAIL}")
    ((outcome, words),) = facts.decisions()
    assert (outcome, words.startswith(PUT[put].rstrip("."))) == ("rejected", True)
    assert movers(facts) == [("moved", "Councillor Ash"), ("seconded", "Councillor Birch")]
    assert facts.attr("decision", "tally") == ([tally] if tally else [])


def test_a_motion_that_was_carried_is_agreed() -> None:
    facts = read(f"{HEAD}{next(iter(PUT))} When put to the vote the motion was carried.{TAIL}")
    assert facts.decisions() == [("agreed", "that the item be deferred for a site visit.")]


def test_what_was_carried_and_is_resolved_below_is_one_decision() -> None:
    facts = read(
        f"{HEAD}{next(iter(PUT))} The motion was carried.\n\nRESOLVED that the item be deferred for a site visit.{TAIL}"
    )
    assert [outcome for outcome, _ in facts.decisions()] == ["resolved"]


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Ash, seconded by Councillor Birch, moved that the item be deferred for a site visit. Members spoke.",
        "Councillor Ash, seconded by Councillor Birch, moved that the item be deferred. The motion was withdrawn.",
        "Councillor Ash, seconded by Councillor Birch, moved the motion. The motion was lost.",
    ],
)
def test_without_a_result_or_words_there_is_no_decision(said: str) -> None:
    assert [outcome for outcome, _ in read(f"{HEAD}{said}{TAIL}").decisions() if outcome] == []


def test_the_result_of_an_amendment_is_not_the_motions() -> None:
    facts = read(
        f"{HEAD}Councillor Ash, seconded by Councillor Birch, moved that the item be deferred for a visit. Councillor Oak, seconded by Councillor Thorn, moved an amendment "
        f"that the visit be in May. On being put to the vote the amendment was lost. On being put to the vote the motion was carried.{TAIL}"
    )
    assert sorted(facts.decisions()) == [
        ("agreed", "that the item be deferred for a visit."),
        ("rejected", "an amendment that the visit be in May."),
    ]


def test_a_long_record_of_motions_is_read_in_the_time_of_its_length() -> None:
    one = "Councillor Ash, seconded by Councillor Birch, moved that bench {} be mended. When put to the vote the motion was lost. "
    facts = read(HEAD + "".join(one.format(n) for n in range(40)) + TAIL)
    assert [outcome for outcome, _ in facts.decisions()] == ["rejected"] * 40


def test_a_motion_and_an_amendment_to_keep_the_terms_of_a_report() -> None:
    facts = read(
        f"{HEAD}As a MOTION, Ms C Ash, seconded by Dr I Birch, moved that the limit be removed.\n\nAs an AMENDMENT, Mrs B Oak, seconded by Mr E Thorn, moved the terms of the report.\n\n"
        f"On a vote being taken, the MOTION received 13 votes and the AMENDMENT received 35 votes, with no abstentions, and the AMENDMENT was therefore CARRIED.{TAIL}"
    )
    assert facts.decisions() == [("rejected", "that the limit be removed."), ("agreed", "the terms of the report.")]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("It was proposed by Councillor Ash, seconded by Councillor Birch and\nRESOLVED by 10 votes to 1 with 2 abstentions\nThat the item be deferred.", ("resolved", "That the item be deferred.")),
        ("It was proposed by Councillor Ash and seconded by Councillor Birch and it was the unanimous decision to buy a new bench.", ("agreed", "It was proposed by Councillor Ash and seconded by Councillor Birch and it was the unanimous decision to buy a new bench.")),
        ("A resolution was passed to buy a new bench.", ("agreed", "A resolution was passed to buy a new bench.")),
    ],
)  # fmt: skip
def test_the_count_or_the_manner_is_no_part_of_what_was_settled_nor_ends_it(said: str, found: tuple[str, str]) -> None:
    assert read(f"{HEAD}{said}{TAIL}").decisions() == [found]

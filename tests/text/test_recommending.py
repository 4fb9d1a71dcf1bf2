"""Resolutions by which a body only recommends the list below them to another."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

TOP = "WESTMERE DISTRICT COUNCIL\n\nSCRUTINY COMMITTEE\n\nMinutes of a meeting held on Wednesday 12 March 2025\n\nPresent: Councillor J A Elm (Chair), Councillors P Oak and R Ash\n\n"
LIST = "\n(1) That a plan be published by June 2025; and\n(2) That figures be shared.\n\n2. Mills\n\nRESOLVED that:\n(1) the mill be kept; and\n(2) the path be paved.\n"


def minutes(lead: str) -> Facts:
    return read(f"{TOP}1. Carers\n\n{lead}{LIST}")


@pytest.mark.parametrize(
    ("lead", "body"),
    [
        ("RESOLVED: That it be RECOMMENDED TO CABINET:", "Cabinet"),
        ("RESOLVED TO RECOMMEND TO CABINET:", "Cabinet"),
        ("RESOLVED that the Committee recommends to Cabinet that:", "Cabinet"),
        ("RESOLVED – That the following recommendations be made to the Cabinet:", "Cabinet"),
        ("RESOLVED: That Cabinet be recommended:", "Cabinet"),
        ("RESOLVED that the Cabinet be requested to:", "Cabinet"),
        ("RESOLVED – That it be recommended to the Planning and Roads Committee that:", "Planning and Roads Committee"),
        ("AGREED to recommend to Council that:", "Council"),
        ("RESOLVED that the Committee recommends:", ""),
    ],
)
def test_a_list_that_is_recommended_is_not_settled_and_goes_to_the_body_that_is_named(lead: str, body: str) -> None:
    facts = minutes(lead)
    assert [outcome for outcome, _ in facts.decisions()] == ["recommended", "recommended", "resolved", "resolved"]
    sent = ["That a plan be published by June 2025;", "That figures be shared."]
    assert facts.links("refers_to") == [(words, body) for words in sent if body]


@pytest.mark.parametrize(
    "lead",
    [
        "RESOLVED: That the recommendations of the officer be approved:",
        "RESOLVED that, as recommended by the Director:",
        "RESOLVED that, as was recommended to Cabinet:",
        "RESOLVED that the Clerk be asked to:",
        "RESOLVED that the Cabinet's recommendation be accepted:",
        "RESOLVED that the recommendations be approved:",
    ],
)
def test_what_another_recommended_is_settled(lead: str) -> None:
    assert {outcome for outcome, _ in minutes(lead).decisions()} == {"resolved"}
    assert minutes(lead).links("refers_to") == []

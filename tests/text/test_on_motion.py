"""Resolutions that name their movers between the word and what was resolved, as in New South Wales."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = (
    "Elmwick City Council\nMinutes of the Council Meeting held on Tuesday 4 March 2025 at 7.00 pm\n\n"
    "Present: Cr Ann Elm (Mayor), Cr Ben Oak, Cr Cara Yew\n\n1. Roads\n\n"
)


@pytest.mark.parametrize(
    ("resolved", "words", "moved", "seconded"),
    [
        (
            "RESOLVED on the motion of Councillors Oak and Yew that the road be mended.",
            ["the road be mended."],
            ["Oak"],
            ["Yew"],
        ),
        (
            "RESOLVED on the motion of Crs. Elm and Oak:\n\n1. That the road be mended.\n2. That the bridge be closed.",
            ["That the road be mended.", "That the bridge be closed."],
            ["Elm", "Elm"],
            ["Oak", "Oak"],
        ),
        (
            "RESOLVED UNANIMOUSLY (on the motion of Cr Oak, seconded by Cr Yew) to mend the road.",
            ["mend the road."],
            ["Oak"],
            ["Yew"],
        ),
        ("RESOLVED on the motion of Cr Yew that the road be mended.", ["the road be mended."], ["Yew"], []),
        (
            "RESOLVED on the motion of Councillors Elm, Oak and Yew that the road be mended.",
            ["on the motion of Councillors Elm, Oak and Yew that the road be mended."],
            [],
            [],
        ),
        ("RESOLVED that the motion of Councillor Oak be noted.", ["the motion of Councillor Oak be noted."], [], []),
    ],
)
def test_whose_motion_a_resolution_was(resolved: str, words: list[str], moved: list[str], seconded: list[str]) -> None:
    facts = read(f"{HEAD}{resolved}\n")
    assert [text for _, text in facts.decisions()] == words
    for kind, names in (("moved", moved), ("seconded", seconded)):
        found = [c for c in facts.extraction.claims if c.kind == kind]
        people = {m.ref: m.name.rpartition(" ")[2] for m in facts.extraction.mentions}
        assert [people[c.subject] for c in found] == names

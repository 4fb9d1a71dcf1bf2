"""The reports that one item takes: each "Circulated, report of …" is one, and what was decided on it concerns it."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "Minutes of the Housing Committee held on 10th April, 2017\n\nPresent: Councillors Ann Elm, Ben Ash and Tom Oak\n\n"
)
FIRST = "(a)\n\nCirculated, report of the Head of Property dated 1st March, 2017, concerning sale of a lodge at Foss.\n\nThe report was noted by Members.\n\n"
NOTED = "The report was noted by Members."


def on(further: str, *, title: str = "Sale of Land", first: str = FIRST) -> Facts:
    return read(f"{HEAD}1. {title}\n\n{first}{further}\n\n2. Roads\n\nIt was agreed to mend the roads.\n")


@pytest.mark.parametrize(
    ("further", "called"),
    [
        ("(b)\n\nCirculated, report of the Clerk of Works dated 2nd March, 2017, concerning proposal to let a barn at Mere.", "proposal to let a barn at Mere"),
        ("(b) Circulated, Report of the Clerk of Works dated 2nd March, 2017, setting out proposals for Letting of a Barn at 3, St. Ann Street, Mere, Co. Foss and the intention to bring it to the Council.", "Letting of a Barn at 3, St. Ann Street, Mere, Co. Foss"),
        ("**(b)**\n\nCirculated, report of the Clerk of Works dated 2nd March, 2017, seeking approval to visit Mere, in accordance with the Act.", "approval to visit Mere"),
        ("**(b)**\n\n**Barn at Mere**\n\nCirculated, report of the Clerk of Works dated 2nd March, 2017, seeking approval to let it.", "Barn at Mere"),
        ("**Foss Court, Mere Road**\n\n**1(b)**\n\n**Barn at Mere**\n\nCirculated, report of the Clerk of Works dated 2nd March, 2017, seeking approval to let it.", "Barn at Mere"),
        ("(b) Barn at Mere\n\nCirculated, report of the Clerk of Works dated 2nd March, 2017.", "Barn at Mere"),
        ("(b)\n\nCirculated, report of the Clerk of Works dated 2nd March, 2017, concerning sale of a barn to Mr. C. Fir. It is old.", "sale of a barn to Mr. C. Fir"),
        ("(b)\n\nCirculated, report of the Clerk of Works dated 2nd March, 2017, seeking approval to visit Mere\n---\n3\n\nProposed by Councillor Elm;\n\nSeconded by Councillor Ash;", "approval to visit Mere"),
        ("(b)\n\nCirculated, report of the Clerk of Works dated 2nd March, 2017, on the proposed sale of a barn proposed by Foss Mill.", "proposed sale of a barn proposed by Foss Mill"),
        ("(ii)\n\nCirculated, report of the Clerk of Works dated 2nd March, 2017, on the letting of a barn; it was long.", "letting of a barn"),
    ],
)  # fmt: skip
def test_each_report_circulated_under_an_item_is_one(further: str, called: str) -> None:
    facts = on(f"{further}\n\n{NOTED}")
    assert facts.names("report") == ["Sale of Land", called]
    assert facts.links("considered_at") == [("Sale of Land", "Housing Committee, 2017-04-10"), (called, "Housing Committee, 2017-04-10")]  # fmt: skip
    assert facts.links("considered_under") == [("Sale of Land", "Sale of Land"), (called, "Sale of Land")]
    assert facts.links("from_post") == [("Sale of Land", "Head of Property"), (called, "Clerk of Works")]


def test_a_part_of_an_item_whose_number_is_another_is_not_under_this_one() -> None:
    part = (
        "**5(a)**\n\n**Barn at Mere**\n\nCirculated, report of the Clerk of Works dated 2nd March, 2017, on the barn."
    )
    facts = on(f"**Foss Court, Mere Road**\n\n{part}")
    assert facts.names("report") == ["Sale of Land", "Barn at Mere"]
    assert facts.links("considered_under") == [("Sale of Land", "Sale of Land")]


def test_what_was_decided_concerns_the_report_above_it() -> None:
    facts = on(
        "(b)\n\nCirculated, report of the Clerk of Works dated 2nd March, 2017, concerning sale of a barn at Mere.\n\n"
        "It was agreed to sell the barn."
    )
    assert sorted(facts.links("concerns")) == [
        ("It was agreed to sell the barn.", "sale of a barn at Mere"),
        ("Sale of Land: The report was noted by Members.", "Sale of Land"),
    ]


def test_reports_on_sittings_are_told_apart_by_whose_they_are() -> None:
    part = "({})\n\nCirculated, report of the Chairperson of the {} Committee dated {} March, 2017, in relation to meeting of the Committee held on 1st March, 2017.\n\n"
    parts = [("i", "Roads", "2nd"), ("ii", "Parks", "3rd"), ("iii", "Homes", "4th")]
    facts = on("".join(part.format(*told) for told in parts[1:]), first=part.format(*parts[0]))
    assert facts.names("report") == [
        "Sale of Land",
        "report of the Chairperson of the Parks Committee",
        "report of the Chairperson of the Homes Committee",
    ]


def test_the_name_of_a_department_above_a_heading_is_no_part_of_it() -> None:
    facts = on(
        "**Works and Parks Directorate**\n\n**Plan for the Barns**\n\n"
        "Circulated, report of the Clerk of Works dated 2nd March, 2017, seeking approval of it."
    )
    assert facts.names("report") == ["Sale of Land", "Plan for the Barns"]


def test_a_report_below_a_heading_of_its_own_is_not_of_the_item_above() -> None:
    facts = on("**Plan for the Barns**\n\nCirculated, report of the Clerk of Works dated 2nd March, 2017.")
    assert facts.names("report") == ["Sale of Land", "Plan for the Barns"]
    assert facts.links("considered_under") == [("Sale of Land", "Sale of Land")]


@pytest.mark.parametrize(
    "words",
    [
        "Members asked when they were circulated, report of the Clerk of Works dated 2nd March, 2017, concerning barns.",
        "Circulated, report of the Clerk of Works dated 2nd March, 2017.",
        "Circulated, report of those who were there, dated 2nd March, 2017, and much more besides of it.",
        "Circulated, copy of a letter dated 2nd March, 2017, concerning proposal to let a barn at Mere.",
        "(b)\n\nCirculated at the meeting.",
    ],
)
def test_what_names_no_report_or_does_not_say_what_it_is_about_is_none(words: str) -> None:
    assert on(words).names("report") == ["Sale of Land"]

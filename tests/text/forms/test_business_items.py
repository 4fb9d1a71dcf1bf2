"""Numbers of items, declarations, referrals and minutes that are cut off, in the forms that councils print."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm and C Oak\n\n"


@pytest.mark.parametrize(
    ("one", "two", "three"),
    [
        ("13.", "14.", "15."), ("3a", "3b", "3c"), ("5.1", "5.2", "5.3"), ("CM 14/23", "CM 15/23", "CM 16/23"), ("C/152", "C/153", "C/154"),
        ("1296.", "1297.", "1298."), ("GMCA 96/19", "GMCA 97/19", "GMCA 98/19"), ("21.44", "21.45", "21.46"), ("C/160/2017", "C/161/2017", "C/162/2017"),
        ("Item 7", "Item 8", "Item 9"), ("C01/19", "C02/19", "C03/19"), ("2431.", "2432.", "2433."),
    ],
)  # fmt: skip
def test_items_are_numbered_in_many_ways(one: str, two: str, three: str) -> None:
    words = f"{one} Apologies\n\nThere were none.\n\n{two} Homes for Carers\n\nRESOLVED that the homes be built.\n\n{three} Trees in Parks\n\nRESOLVED that the trees be planted.\n"
    facts = read(HEAD + words)
    assert facts.names("item")[-2:] == ["Homes for Carers", "Trees in Parks"]
    assert {target for _, target in facts.links("taken_under")} == {"Homes for Carers", "Trees in Parks"}


def test_items_need_no_numbers() -> None:
    words = "APOLOGIES\n\nThere were none.\n\nDeclarations of Interest\n\nThere were none.\n\nHomes for Carers\n\nReport of the Director of Housing\n\nRESOLVED that the homes be built.\n"
    assert "Homes for Carers" in read(HEAD + words).names("item")


@pytest.mark.parametrize(
    ("words", "names", "action"),
    [
        ("There were no declarations of interest.", set(), ""),
        ("None.", set(), ""),
        ("There were no disclosable pecuniary interests.", set(), ""),
        ("Councillor B Elm declared an interest in the item on homes as she was a trustee of the Fund. As this was not a pecuniary interest she remained in the meeting.", {"Elm"}, "remained"),
        ("Councillor B Elm declared an interest in the item on homes. He withdrew from the meeting.", {"Elm"}, "withdrew"),
        ("Councillors B Elm and C Oak declared an 'Other Interest' in Minute 26 below.", {"Elm", "Oak"}, ""),
    ],
)  # fmt: skip
def test_declarations_with_what_was_done(words: str, names: set[str], action: str) -> None:
    facts = read(
        f"{HEAD}1. Declarations of Interest\n\n{words}\n\n2. Homes for Carers\n\nRESOLVED that the homes be built.\n"
    )
    claims = [c for c in facts.extraction.claims if c.kind == "declared_interest"]
    known = {m.ref: m.name.rpartition(" ")[2] for m in facts.extraction.mentions}
    assert {known[c.subject] for c in claims} == names
    assert {str(c.attrs.get("action", "")) for c in claims} == ({action} if names else set())


def test_declarations_in_a_table() -> None:
    table = (
        "Councillor\tMinute Number\tNature of Interest\nB Elm\t26\tTrustee of the Fund\nC Oak\t27\tOwner of land nearby"
    )
    facts = read(
        f"{HEAD}1. Declarations of Interest\n\n{table}\n\n2. Homes for Carers\n\nRESOLVED that the homes be built.\n"
    )
    assert {name.rpartition(" ")[2] for name, _ in facts.links("declared_interest")} == {"Elm", "Oak"}


@pytest.mark.parametrize(
    "words",
    [
        "RESOLVED that the matter be referred to the Finance Scrutiny Board for consideration.",
        "RESOLVED to refer to the Finance Scrutiny Board the consideration of the rents.",
        "The Committee agreed that the report be submitted to the Finance Scrutiny Board.",
        "RESOLVED that the report be forwarded to the Finance Scrutiny Board.",
    ],
)
def test_a_referral_has_both_ends(words: str) -> None:
    facts = read(f"{HEAD}1. Apologies\n\nNone.\n\n2. Homes for Carers\n\n{words}\n")
    (decision,) = facts.names("decision")
    assert facts.links("refers_to") == [(decision, "Finance Scrutiny Board")]
    assert facts.links("taken_by") == [(decision, "Housing Committee")]


def test_minutes_that_are_cut_off_say_so() -> None:
    page = "Agenda and minutes\n\nHousing Committee - Monday, 10th April, 2017 2.00 pm\n\nItems\nNo. Item\n\n14.\n\nApologies\n\nMinutes:\n\nThere were none.\n\n15.\n\nHomes for Carers\n\nReport of the Director of Housing\n\nMinutes:\n\nThe Committee considered a report ... view the full minutes text for item 15.\n"
    facts = read(page)
    assert [m.name for m in facts.extraction.mentions if m.attrs.get("incomplete")] == ["Homes for Carers"]
    assert "cut-off" in {problem.code for problem in facts.extraction.problems}


@pytest.mark.parametrize(
    "line",
    [
        "Report of the Director of Housing", "Report of the Director of Chidren's Services", "Briefing Note of the Director of Housing",
        "Joint Report of the Director of Housing", "Report by the Director of Housing", "Verbal report of the Director of Housing",
    ],
)  # fmt: skip
def test_an_item_says_whose_report_it_takes(line: str) -> None:
    facts = read(f"{HEAD}1. Apologies\n\nNone.\n\n2. Homes for Carers\n\n{line}\n\nRESOLVED that the homes be built.\n")
    assert facts.names("report") == ["Homes for Carers"]
    assert [post.startswith("Director of") for _, post in facts.links("from_post")] == [True]
    assert [target for _, target in facts.links("concerns")] == ["Homes for Carers"]

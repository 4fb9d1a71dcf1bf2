"""Interests declared: who, in which item, and whether they stayed."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm, C Oak and D Ash\n\nOfficers: Fay Yew (Solicitor)\n\n"

Declared = set[tuple[str, str, str]]


def declared(words: str, title: str = "Declarations of Interest") -> Declared:
    """(surname, item or "", action) of the interests declared."""
    text = f"{HEAD}1. Apologies\n\nNone.\n\n2. {title}\n\n{words}\n\n3. Homes for Carers\n\nRESOLVED that the homes be built.\n\n4. Rents in Mere Lane\n\nRESOLVED that the rents stay.\n"
    facts = read(text)
    names = {m.ref: m.name for m in facts.extraction.mentions}
    found: Declared = set()
    for claim in facts.extraction.claims:
        if claim.kind == "declared_interest":
            target = names[claim.object] if claim.object.startswith("item") else ""
            found.add((names[claim.subject].rpartition(" ")[2], target, str(claim.attrs.get("action", ""))))
    items = {(who, action) for who, item, action in found if item}
    return {(who, item, action) for who, item, action in found if item or (who, action) not in items}


HOMES, RENTS = "Homes for Carers", "Rents in Mere Lane"


REPORTS = (
    f"{HEAD}1. Disclosures of Interest\n\nCouncillor B Elm disclosed an interest in item 7, clause 2.6 of the 2nd Report of the Works Panel, having to do with Contract for Mere Bridge, as a landlord.\n\n"
    "2. Reports\n\n2.1 2nd Report of the Works Panel\n\nRESOLVED that the report be taken.\n\n"
    "2.1.1 (2.5) Homes for Carers\n\nRESOLVED that the homes be built.\n\n2.1.2 (2.6) Contract for Mere Bridge\n\nRESOLVED that it be let.\n"
)


def test_an_interest_in_one_clause_of_a_report_is_in_that_clause_alone() -> None:
    facts = read(REPORTS)
    names = {mention.ref: mention.name for mention in facts.extraction.mentions}
    claims = (claim for claim in facts.extraction.claims if claim.kind == "declared_interest")
    assert [names[one.object] for one in claims if one.object.startswith("item")] == ["(2.6) Contract for Mere Bridge"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Councillor B Elm declared an interest in the item regarding rents as she was a trustee. As this was not a pecuniary interest she remained in the meeting.", {("Elm", "", "remained")}),
        ("Councillor B Elm declared a pecuniary interest in Minute 4. He withdrew from the meeting.", {("Elm", RENTS, "withdrew")}),
        ("Councillors B Elm, C Oak and D Ash declared an 'Other Interest' (predetermination) in Item 3 below.", {("Elm", HOMES, ""), ("Oak", HOMES, ""), ("Ash", HOMES, "")}),
        ("Councillor B Elm declared an interest in Homes for Carers, as a landlord.", {("Elm", HOMES, "")}),
        ("Councillor B Elm declared an interest in items 3 and 4.", {("Elm", HOMES, ""), ("Elm", RENTS, "")}),
        ("Cllrs Elm & Oak.", {("Elm", "", ""), ("Oak", "", "")}),
        ("Personal interests were declared by (a) Councillors B Elm and C Oak in item 3 as members of Mere Parish Council; and (b) Councillor D Ash in item 4 as a trustee of Mere Trust.", {("Elm", HOMES, ""), ("Oak", HOMES, ""), ("Ash", RENTS, "")}),
        ("Councillor B Elm declared an interest in item 3. She is a member of Mere Parish Council but stated that she took no part in its discussions.", {("Elm", HOMES, "")}),
        ("Cllr Elm declared on item 3.\n\nCllr Ash reported that the lamp is out.\n\nProposed: Cllr Oak; seconded: Cllr Ash.", {("Elm", HOMES, "")}),
        ("Cllr Elm re 3. Cllr Oak re 4.", {("Elm", HOMES, ""), ("Oak", RENTS, "")}),
        ("Cllr B Elm   Council tenant\nCllr C Oak   School governor", {("Elm", "", ""), ("Oak", "", "")}),
        ("Item 3 – Mr B Elm (Financial)\nItem 4 – Mrs C Oak (Non-Financial)", {("Elm", HOMES, ""), ("Oak", RENTS, "")}),
        ("Councillor B Elm declared an interest in Item 3, as a governor; Councillor C Oak declared an interest in Item 4, as a landlord, and would leave the room.", {("Elm", HOMES, ""), ("Oak", RENTS, "withdrew")}),
        ("Fay Yew, Solicitor, declared an interest in item 3 and left the room.", {("Yew", HOMES, "withdrew")}),
        ("Mr Elm declared a personal interest as a parish councillor.", {("Elm", "", "")}),
        ("Members declared personal interests in minute 3 of this meeting as follows:\n\n  Elm   - Member of Mere Town Council\n\n  C Oak  - Governor, Mere School", {("Elm", HOMES, ""), ("Oak", HOMES, "")}),
        ("Interests were declared by:\n\nMr B Elm - declared a DPI in respect of item 3 as he worked for a charity and would withdraw.\n\nMr C Oak - declared an interest in item 4.", {("Elm", HOMES, "withdrew"), ("Oak", RENTS, "")}),
        ("Councillor\tMinute Number\tNature of Interest\nB Elm\t3\tTrustee of the Fund\nC Oak\t4\tOwner of land nearby", {("Elm", HOMES, ""), ("Oak", RENTS, "")}),
        ("Application No.\tCouncillor\tFrom\n17/0001\tB Elm\tKnows the applicant", {("Elm", "", "")}),
        ("Councillor G Pine had, in his absence, declared an interest in item 3.", {("Pine", HOMES, "")}),
    ],
)  # fmt: skip
def test_interests_are_declared_in_many_forms(words: str, wanted: Declared) -> None:
    assert declared(words) == wanted


@pytest.mark.parametrize(
    "words",
    [
        "There were none intimated.",
        "Nil",
        "Several members declared an 'Other Interest' in that they were school governors.",
        "Councillor Elm asked whether he should declare an interest and was advised that he need not.",
        "Members were reminded to declare any interest.",
        "There being no more, Cllr B Elm declared the meeting closed.",
        "Cllr B Elm (Postage) £10.00 001886",
        "Cllr B Elm and Cllr C Oak had met with the builder to discuss lamps.",
        "Cllr B Elm left the meeting for reasons of health.",
        "Councillor B Elm had been granted a dispensation to speak and vote on item 3.",
        "The minutes were corrected to show that Councillor Pine declared a personal interest.",
    ],
)
def test_what_declares_nothing(words: str) -> None:
    assert declared(words) == set()


def test_who_wants_something_declares_nothing() -> None:
    assert declared("Cllr B Elm expressed an interest in a plot.", "Allotments") == set()


def test_one_who_declared_in_absence_was_not_there() -> None:
    facts = read(
        f"{HEAD}1. Declarations of Interest\n\nCouncillor G Pine had, in his absence, declared an interest in writing and would not take part, and left the meeting to others.\n\n2. Homes\n\nRESOLVED that the homes be built.\n"
    )
    assert "Pine" not in {name.rpartition(" ")[2] for name, _ in facts.room()}


def test_each_statement_is_quoted_alone() -> None:
    facts = read(
        f"{HEAD}1. Declarations of Interest\n\nCllr B Elm   Council tenant\nCllr C Oak   School governor\n\n2. Homes\n\nRESOLVED that the homes be built.\n"
    )
    interests = [c.attrs["interest"] for c in facts.extraction.claims if c.kind == "declared_interest"]
    assert interests == ["Cllr B Elm Council tenant", "Cllr C Oak School governor"]


def test_a_table_with_each_cell_on_a_line_of_its_own() -> None:
    text = (
        f"{HEAD}1. Declarations of Interest\n\nName of Member\n\nType of Interest\n\nItem/Nature of Interest\n\nCouncillor B Elm\n\nNon-Pecuniary\n\n"
        "Chair - Park Lane School.\n\nCouncillor C Oak\n\nNon-Pecuniary\n\nTeacher - Mere School.\n\n2. Homes for Carers\n\nRESOLVED that the homes be built.\n"
    )
    claims = [claim for claim in read(text).extraction.claims if claim.kind == "declared_interest"]
    assert [claim.attrs["interest"] for claim in claims] == ["Chair - Park Lane School.", "Teacher - Mere School."]
    assert not any(claim.attrs["interest"] == "Non-Pecuniary" for claim in claims)


def test_what_counts_a_declaration_is_no_word_of_it() -> None:
    text = (
        "Agenda and minutes\n\nRoads Committee - Wednesday, 5th June, 2024 7.00 pm\n\nItems\nNo. Item\n\n1.\n\nDeclarations of Interest\n\nMinutes:\n\n"
        "The following interests were declared at the meeting:-\n\n(a)   Councillor Birch - non-pecuniary - lives near the lane;\n\n(b)   Councillor Elm - non-pecuniary - works there;\n"
    )
    words = [claim.attrs["interest"] for claim in read(text).extraction.claims if claim.kind == "declared_interest"]
    assert words == [
        "Councillor Birch - non-pecuniary - lives near the lane;",
        "Councillor Elm - non-pecuniary - works there;",
    ]


def test_several_without_titles_may_declare_together() -> None:
    said = "Ann Elm and Ben Oak both declared interests in item 3 as allotment holders."
    assert {(who, item) for who, item, _ in declared(said)} == {("Elm", HOMES), ("Oak", HOMES)}


def _interests(words: str) -> list[str]:
    facts = read(
        f"{HEAD}201/18 Apologies None.\n\n{words}\n\n203/18 Homes for Carers\n\nRESOLVED that the homes be built.\n"
    )
    return [str(claim.attrs["interest"]) for claim in facts.extraction.claims if claim.kind == "declared_interest"]


@pytest.mark.parametrize(
    ("words", "interest"),
    [
        ("202/18 To receive Declarations of Interest from Members Cllr B Elm declared an interest in rents.",
         "Cllr B Elm declared an interest in rents."),
        ("202/18 Declarations of Interest: Cllrs B Elm and C Oak in rents, as trustees.", "Cllrs B Elm and C Oak in rents, as trustees."),
        ("202/18 Declarations of Interest and Dispensation Requests Cllr B Elm declared an interest in rents.",
         "Cllr B Elm declared an interest in rents."),
        ("202/18 Declarations of Interest on the Agenda Cllrs B Elm and C Oak declared an interest in rents.",
         "Cllrs B Elm and C Oak declared an interest in rents."),
    ],
)  # fmt: skip
def test_a_title_that_runs_on_is_no_word_of_what_is_declared(words: str, interest: str) -> None:
    assert set(_interests(words)) == {interest}


@pytest.mark.parametrize(
    "words",
    [
        "202/18 Declarations of Interest and Dispensation Requests A request for dispensation had been received from Cllr B Elm "
        "in relation to rents, as proposed by Cllr C Oak, seconded by Cllr D Ash.",
        "202/18 Declarations of Interest\n\nProposers: Councillors Elm, Oak",
    ],
)
def test_a_request_under_that_title_declares_nothing(words: str) -> None:
    assert _interests(words) == []


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("BE declared an interest in the grant.", ["Ben Elm"]),
        ("BE and CO both declared an interest in the grant.", ["Ben Elm", "Carol Oak"]),
        ("NHS declared an interest in the grant.", []),
    ],
)
def test_whoever_declares_may_be_told_by_initials(said: str, who: list[str]) -> None:
    head = (
        "Westmere Parish Council\n\nMinutes of the meeting of Westmere Parish Council held on Monday 4 March 2019\n\n"
    )
    room = "Present: Cllrs Ann Birch (AB) (Chair), Ben Elm (BE), Carol Oak (CO) and the Clerk\n\n"
    facts = read(f"{head}{room}2. Declarations of Interest\n\n{said}\n\n3. Roads\n\nNone.\n")
    assert [name for name, target in facts.links("declared_interest") if "2019-03-04" in target] == who

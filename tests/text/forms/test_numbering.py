"""Items numbered in every way, and not at all."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm and C Oak\n\n"
BUSINESS = [
    ("Apologies", "None."),
    ("Minutes", "The minutes were agreed."),
    ("Homes for Carers", "Members discussed it.\n\nRESOLVED that the homes be built."),
    ("Roads", "RESOLVED that the roads be mended."),
]
TITLES = [title for title, _ in BUSINESS]


def items(text: str) -> list[tuple[str, str]]:
    """(number, title) of the items."""
    return [
        (str(m.attrs.get("number", "")), str(m.attrs["title"]))
        for m in read(HEAD + text).extraction.mentions
        if m.kind == "item"
    ]


def laid_out(form: str, numbers: list[str]) -> str:
    """The business with `numbers`, each item in `form`."""
    return "\n\n".join(
        form.format(n=number, t=title, w=words) for number, (title, words) in zip(numbers, BUSINESS, strict=True)
    )


RUNS = [
    ["13.", "14.", "15.", "16."], ["3a", "3b", "4a", "4b"], ["1.1", "1.2", "1.3", "1.4"], ["CM 14/23", "CM 15/23", "CM 16/23", "CM 17/23"],
    ["C/152", "C/153", "C/154", "C/155"], ["1296.", "1297.", "1298.", "1299."], ["GMCA 96/19", "GMCA 97/19", "GMCA 98/19", "GMCA 99/19"],
    ["Cou/285/07-08", "Cou/286/07-08", "Cou/287/07-08", "Cou/288/07-08"], ["21.44", "21.45", "21.46", "21.47"],
    ["C/160/2017", "C/161/2017", "C/162/2017", "C/163/2017"], ["C01/19", "C02/19", "C03/19", "C04/19"], ["PLA146/14", "PLA147/14", "PLA148/14", "PLA149/14"],
    ["2431.", "2432.", "2433.", "2434."], ["1)", "2)", "3)", "4)"],
]  # fmt: skip


@pytest.mark.parametrize("numbers", RUNS, ids=lambda run: run[0])
@pytest.mark.parametrize(
    "form",
    ["{n} {t}\n\n{w}", "{n}\n\n{t}\n\n{w}", "{n}\t{t}\n\n{w}", "**{n}** **{t}**\n\n{w}", "**{n}**\n\n**{t}**\n\n{w}", "***{n}***\n\n***{t}***\n\n{w}", "# {n} {t}\n\n{w}",
     "Item {n} {t}\n\n{w}", "Agenda Item {n} {t}\n\n{w}", "Minute {n} {t}\n\n{w}", "*{n} {t}\n\n{w}", "* {n} {t}\n\n{w}", "{n}\n\n*\n\n{t}\n\n{w}"],
)  # fmt: skip
def test_numbers_before_titles(form: str, numbers: list[str]) -> None:
    assert items(laid_out(form, numbers)) == list(zip([n.rstrip(".)") for n in numbers], TITLES, strict=True))


@pytest.mark.parametrize(
    "form",
    ["{t} {n}\n\n{w}", "{t}\t{n}\n\n{w}", "{t} ({n})\n\n{w}", "{t} (Minute No. {n})\n\n{w}", "{t}\n\n{n}\n\n{w}", "{t}\n{n}\n{w}"],
)  # fmt: skip
@pytest.mark.parametrize(
    "numbers", [run for run in RUNS if "/" in run[0] and run[0] != "C/152"], ids=lambda run: run[0]
)
def test_numbers_after_titles(form: str, numbers: list[str]) -> None:
    facts = read(HEAD + laid_out(form, numbers))
    assert items(laid_out(form, numbers)) == list(zip(numbers, TITLES, strict=True))
    assert facts.links("taken_under") == [
        ("the homes be built.", "Homes for Carers"),
        ("the roads be mended.", "Roads"),
    ]


def test_a_number_in_a_cell_and_again_in_the_text_is_one() -> None:
    numbers = ["CM 14/23", "CM 15/23", "CM 16/23", "CM 17/23"]
    assert items(laid_out("*{n}\n\n{t}\n\n*{n} {w}", numbers)) == list(zip(numbers, TITLES, strict=True))


def test_letters_of_paragraphs_are_no_items() -> None:
    assert items(laid_out("{n}\n{t}\n(A) A paper was circulated.\n(B) {w}", ["C/152", "C/153", "C/154", "C/155"])) == [
        ("C/152", "Apologies"), ("C/153", "Minutes"), ("C/154", "Homes for Carers"), ("C/155", "Roads"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "paragraph",
    [
        "({n}) The Committee saw a plan of the roads.\n\n({m}) RESOLVED that it be noted.",
        "5.{n} The Committee saw a plan of the roads.\n\n5.{m} RESOLVED that it be noted.",
        "5.{n} Members asked for more money to be found\n\n5.{m} It was RESOLVED that it be noted",
    ],
)
def test_numbers_of_paragraphs_are_no_items(paragraph: str) -> None:
    text = f"4. Apologies\n\nNone.\n\n5. Roads\n\n{paragraph.format(n=1, m=2)}\n\n6. Homes\n\nNone were built.\n"
    assert items(text) == [("4", "Apologies"), ("5", "Roads"), ("6", "Homes")]


@pytest.mark.parametrize("title", ["Gates for the Cemetery – Mr Yew had shown some ideas, of which one was liked.", "Day of Music on 4 August 2014. A band came.", "Donation request from the Mere Air Ambulance.", "3RD MARCH 2017"])  # fmt: skip
def test_items_below_an_item_have_titles(title: str) -> None:
    text = (
        f"4. Apologies\n\nNone.\n\n5. Reports\n\n5.1 {title}\n\n5.2 Police\n\nNone.\n\n6. Homes\n\nNone were built.\n"
    )
    found = items(text)
    assert [number for number, _ in found] == ["4", "5", "5.1", "5.2", "6"]
    assert title.startswith(found[2][1])


def test_items_may_stand_out_of_order() -> None:
    text = "**12.**\n\n**Roads**\n\nRESOLVED that roads be mended.\n\n**14.**\n\n**Homes**\n\nRESOLVED that homes be built.\n\n**13.**\n\n**Ponds**\n\nRESOLVED that ponds be cleaned.\n\n**15.**\n\n**Trees**\n\nNoted.\n"
    assert items(text) == [("12", "Roads"), ("14", "Homes"), ("13", "Ponds"), ("15", "Trees")]


def test_references_to_minutes_are_no_items() -> None:
    text = (
        "12. Roads\n\nMinute 34/14 refers. As said in Minute 42 below and minute 9(d), Article 13 of this minute.\n\nMinutes 18/25 refers.\n\n"
        "Minute 11 of the last meeting was read.\n\n13. Homes\n\n14 homes were built.\n"
    )
    assert items(text) == [("12", "Roads"), ("13", "Homes")]


def test_items_that_all_have_the_number_one() -> None:
    assert items(laid_out("{n} {t}\n\n{w}", ["1."] * 4)) == [("", title) for title in TITLES]


@pytest.mark.parametrize("form", ["{capitals}\n\n{w}", "## {t}\n\n{w}", "**{t}**\n\n{w}"])
def test_items_without_numbers_are_set_alike(form: str) -> None:
    business = [*BUSINESS, ("Date of Next Meeting", "1 May 2017.")]
    text = "\n\n".join(form.format(t=title, capitals=title.upper(), w=words) for title, words in business)
    assert [title.casefold() for _, title in items(text)] == [title.casefold() for title, _ in business]


@pytest.mark.parametrize(
    "cut",
    ["The Committee saw … view the full minutes text for item 12.", "To consider ... view the full agenda text for item 12", "…  view the full decision text for item 12."],
)  # fmt: skip
def test_a_text_that_is_cut_off_says_so(cut: str) -> None:
    facts = read(f"{HEAD}12. Roads\n\n{cut}\n\n13. Homes\n\nNoted.\n")
    assert [m.attrs.get("incomplete", False) for m in facts.extraction.mentions if m.kind == "item"] == [True, False]
    assert [p.code for p in facts.extraction.problems] == ["cut-off"]


PARTS = "4. Housing Directorate\n\n{a}\n\nCirculated, report of the Director of Homes dated 2nd May, 2019, which tells of forty new homes.\n\nThe report was noted.\n\n{b}\n\nProposed by Councillor Elm;\nSeconded by Councillor Ash;\nAnd Resolved:\n\n“That the loan of two million be raised in the coming year.”\n\n5. Roads\n\nNone were mended.\n"


@pytest.mark.parametrize("form", ["({n}) {t}", "({n})\n\n{t}", "**({n})** **{t}**", "{n}) {t}", "({n}){t}"])
def test_lettered_parts_with_text_of_their_own_are_items(form: str) -> None:
    a, b = (
        form.format(n=letter, t=title) for letter, title in (("a", "Homes on Mill Lane"), ("b", "Raising of a Loan"))
    )
    facts = read(HEAD + PARTS.format(a=a, b=b))
    assert items(PARTS.format(a=a, b=b)) == [
        ("4", "Housing Directorate"), ("4(a)", "Homes on Mill Lane"), ("4(b)", "Raising of a Loan"), ("5", "Roads"),
    ]  # fmt: skip
    assert ("That the loan of two million be raised in the coming year.", "Raising of a Loan") in facts.links(
        "taken_under"
    )
    assert facts.links("considered_under") == [("Homes on Mill Lane", "Homes on Mill Lane")]


@pytest.mark.parametrize(
    "text",
    [
        "(a) Roads of the north\n\n(b) Roads of the south\n\nThe lists of both were looked at by the members and were noted.",
        "The members looked at the lists of both roads and noted them.\n\n(a) Roads of the north\n\nThey are to be mended in the next year, as was said.",
        "(a) That the roads of the north be mended\n\nThey are to be mended in the next year, as the members were told.",
        "(b) Roads of the north\n\nThey are to be mended in the next year, as was said to the members.",
    ],
    ids=["a list", "after text", "a clause", "not from the first"],
)  # fmt: skip
def test_letters_of_lists_and_clauses_are_no_items(text: str) -> None:
    assert items(f"4. Roads\n\n{text}\n\n5. Homes\n\nNone were built.\n") == [("4", "Roads"), ("5", "Homes")]


def test_a_title_is_not_cut_at_an_initial() -> None:
    text = "4. Notice of Motion submitted by Councillor D. Elm and the members for the north\n\nIt was noted.\n\n5. Question submitted by Cllr. S. Ash\n\nNoted.\n"
    assert [title for _, title in items(text)] == [
        "Notice of Motion submitted by Councillor D. Elm and the members for the north", "Question submitted by Cllr. S. Ash",
    ]  # fmt: skip


def test_items_may_be_taken_long_after_they_were_passed_over() -> None:
    text = "\n\n".join(
        f"{n}.\n\nNotice of Motion submitted by Councillor {chr(64 + n)}. Elm\n\nIt was noted."
        for n in (1, 2, 3, 9, 10, 4, 5)
    )
    assert [number for number, _ in items(text)] == ["1", "2", "3", "9", "10", "4", "5"]
    told = "\n\n".join(
        f"{n}.\n\nNotice of Motion submitted by Councillor {chr(64 + n)}. Elm\n\nIt was noted."
        for n in (1, 2, 3, 9, 10)
    )
    assert [number for number, _ in items(f"{told}\n\n4. A scheme can only be approved by all\n\nAnd so on.\n")] == [
        "1",
        "2",
        "3",
        "9",
        "10",
    ]


def test_a_title_goes_on_where_a_line_ends_in_an_initial() -> None:
    text = "4. Notice of Motion submitted by Councillors A. Elm and E.\nAsh\n\nIt was noted.\n\n5. Roads\n\nNone.\n"
    assert items(text)[0] == ("4", "Notice of Motion submitted by Councillors A. Elm and E. Ash")


@pytest.mark.parametrize("next_number", [2, 3, 5])
def test_a_list_that_opens_with_no_number_takes_no_item_for_its_first_clause(next_number: int) -> None:
    opened = "1. Clerk's report\nThe Clerk reported on the following matters:\nRepairs\nFinances\n"
    later = "".join(f"{next_number + k}. {title}\n{said}\n" for k, (title, said) in enumerate(BUSINESS[1:]))
    assert [title for _, title in items(opened + later)] == ["Clerk's report", *TITLES[1:]]
    clauses = opened.replace("Repairs\nFinances", "1. Repairs\n2. Finances\n3. Trees")
    assert [title for _, title in items(clauses + "2. Roads\nNone.\n")][:1] == ["Clerk's report"]


def test_numbers_of_a_year_go_on_where_some_are_missing_and_titles_run_on_into_their_text() -> None:
    text = (
        "01/17 Apologies for absence. Apologies were received from Cllr Yew.\n\n"
        "02/17 Declarations of Interest There were none.\n\n"
        "05/17 Homes for Carers\n\nMembers discussed it. RESOLVED: That the homes be built.\n\n"
        "06/17 To Approve Repair of the Bus Stop The Council had received three costs for the bus stop, which had been looked at "
        "in June, and members were pleased with one. RESOLVED: That the stop be mended.\n\n"
        "07/17 To Approve: Website Costs The Council were content.\n\n"
        "12/16 of the homes are let.\n\n"
        "09/17 Public Participation and Councillors Items • A hole in Elm Road was getting worse, and the Clerk advised that she had "
        "reported it to the county some time ago.\n"
    )
    assert items(text) == [
        ("01/17", "Apologies for absence"),
        ("02/17", "Declarations of Interest"),
        ("05/17", "Homes for Carers"),
        ("06/17", "To Approve Repair of the Bus Stop"),
        ("07/17", "To Approve: Website Costs The Council were content"),
        ("09/17", "Public Participation and Councillors Items"),
    ]
    settled = [words for _, words in read(HEAD + text).decisions()]
    assert [words for words in settled if "be mended" in words or "be built" in words] == [
        "the homes be built.",
        "the stop be mended.",
    ]


def test_a_dash_that_is_set_apart_in_bold_parts_number_and_title() -> None:
    text = (
        "Elmwick Area Committee\nMinutes of the meeting held on 1 May 2014\n\nItem 1 – Adoption of Minutes\n\nThe minutes were adopted.\n\n"
        "**Item 2** **–** **Presentation by the Arts Group**\n\nIt was agreed to forward the request.\n\nItem 3 – A.O.B.\n"
    )
    facts = read(text)
    assert facts.names("item") == ["Adoption of Minutes", "Presentation by the Arts Group", "A.O.B"]
    assert [under for _, under in facts.links("taken_under")] == ["Presentation by the Arts Group"]

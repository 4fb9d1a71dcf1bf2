"""Lines that say whom the report under an item comes from."""

from __future__ import annotations

import pytest

from tests.text.forms.minutes import TAIL
from tests.text.papers import Facts, read

TITLE = "Homes for Carers 2017/18"
HEAD = f"Agenda and minutes\n\nHousing Committee - Monday, 10th April, 2017 2.00 pm\n\nVenue: Room 1\n\nItems\nNo. Item\n\n1.\n\n{TITLE}"


def under(line: str) -> Facts:
    """What is found where `line` stands below the title of an item."""
    return read(
        f"{HEAD}\n\n{line}\n\nMinutes:\n\nThe Committee discussed it.\n\nRESOLVED that the homes be built.{TAIL}"
    )


@pytest.mark.parametrize(
    ("line", "post"),
    [
        ("Report of the Director of Housing", "Director of Housing"),
        ("Report of the Director of Chidren's Services", "Director of Chidren's Services"),
        ("Briefing Note of the Head of Roads", "Head of Roads"),
        ("Verbal report of the Clerk", "Clerk"),
        ("Report of the Town Clerk.", "Town Clerk"),
        ("Report of the Deputy Chief Executive (People)", "Deputy Chief Executive (People)"),
        ("Report by Executive Director with responsibility for Homes", "Executive Director with responsibility for Homes"),
        ("(Report by Executive Director for Homes dated 3 March 2017, submitted)", "Executive Director for Homes"),
        ("Submitted - Report by the Director of Housing.", "Director of Housing"),
        ("To receive the report of the Director of Housing (attached).", "Director of Housing"),
        ("To receive a presentation from the Director, Homes and\nCare on the plan.", "Director, Homes and Care"),
        ("Report HC/17/12 of the Director of Housing refers.", "Director of Housing"),
        ("The Committee had before it a report by the Chief Officer - Housing which set out the plan.", "Chief Officer - Housing"),
        ("With reference to a report by the Director of Housing, the Committee discussed homes.", "Director of Housing"),
        ("The Committee considered a report (previously circulated) of the Director of Housing.", "Director of Housing"),
        ("The Committee considered a report of the Director of Housing, Cabinet having asked for it.", "Director of Housing"),
        ("The Committee considered a report of the Director, Homes and Care, on the plan.", "Director, Homes and Care"),
        ("The Head of Housing presented a report setting out the plan.", "Head of Housing"),
    ],
)  # fmt: skip
def test_an_office_has_put_the_report(line: str, post: str) -> None:
    facts = under(line)
    assert facts.links("from_post") == [(TITLE, post)]
    assert facts.links("wrote") == []
    assert [held for _, held in facts.links("considered_under")] == [TITLE]
    assert [about for _, about in facts.links("concerns")] == [TITLE]


@pytest.mark.parametrize(
    "line",
    [
        "Presentation by Dr Ann Yew, Director of Homes",
        "Report by Ann Yew, Director of Homes",
        "Report Author: Ann Yew, Director of Homes",
        "Report of the Director of Homes (Ann Yew)",
        "The Committee received a presentation from Ann Yew, Director of Homes.",
    ],
)
def test_a_person_with_an_office_has_written_the_report(line: str) -> None:
    facts = under(line)
    assert [(who.removeprefix("Dr "), what) for who, what in facts.links("wrote")] == [("Ann Yew", TITLE)]
    assert facts.links("from_post") == [(TITLE, "Director of Homes")]
    assert [(who.removeprefix("Dr "), post) for who, post in facts.links("holds")] == [("Ann Yew", "Director of Homes")]


@pytest.mark.parametrize(
    "line",
    [
        "Report of the Director of Homes\nReport of the Director of Finance and Assets",
        "Joint report of the Director of Homes and the Director of Finance and Assets",
        "Report of the Director of Homes; Director of Finance and Assets",
    ],
)
def test_two_offices_have_put_one_report(line: str) -> None:
    assert [post for _, post in under(line).links("from_post")] == [
        "Director of Homes",
        "Director of Finance and Assets",
    ]


@pytest.mark.parametrize("line", ["Report author: Ann Yew", "Report by Ann Yew"])
def test_an_author_without_office(line: str) -> None:
    facts = under(line)
    assert (facts.links("wrote"), facts.links("from_post")) == ([("Ann Yew", TITLE)], [])


@pytest.mark.parametrize(
    "line",
    [
        "Report of the derelict sites process",
        "The Committee had before it the minute of the Roads Committee of 3 March 2017.",
        "Members asked the Director of Housing about homes.",
    ],
)
def test_other_words_name_no_report(line: str) -> None:
    assert under(line).names("post") == []


def test_a_file_beside_a_title_is_its_report() -> None:
    words = "Agenda and minutes\n\nHousing Committee - Monday, 10th April, 2017 2.00 pm\n\nVenue: Room 1\n\nItems\nNo. Item\n\n1.\n\nMinutes PDF 43 KB\n\n2.\n\nHomes Update pdf icon PDF 10 MB\n\nFor information.\n\n3.\n\nPetitions PDF 20 KB\n\n4.\n\nTrees\n\nMinutes:\n\nNoted.\n"
    assert read(words).names("report") == ["Homes Update"]


def circulated(title: str, below: str, words: str) -> list[str]:
    """The titles of the reports found where an item of minutes has `below` under its title and then says what was circulated."""
    item = f"4. {title}\n\n{below}\n\n" if below else f"4. {title}\n\n"
    text = f"Minutes of the Housing Committee held on 10th April, 2017\n\n3. Apologies\n\nNone.\n\n{item}{words}\n\nMembers noted it.\n\n5. Roads\n\nNone were mended.\n"
    return read(text).names("report")


@pytest.mark.parametrize(
    ("title", "below", "words", "report"),
    [
        ("Homes for Carers", "", "Circulated, report of the Director of Homes dated 2nd May, 2017.", "Homes for Carers"),
        ("Homes and Roads Directorate", "Homes for Carers", "Circulated, report of the Director of Homes dated 2nd May, 2017.", "Homes for Carers"),
        ("Homes and Roads", "**Homes for Carers and\nfor the Old**", "Circulated, report of the Director of Homes dated 2nd May, 2017.", "Homes for Carers and for the Old"),
        ("Homes and Roads", "To consider the Draft Parking Rules, 2017.", "Circulated, report of the Director of Homes dated 2nd May, 2017.", "Draft Parking Rules, 2017"),
        ("Homes Directorate", "", "Circulated, report of the Director of Homes dated 2nd May, 2017, in relation to homes at No. 4 Mill Lane. It was long.", "homes at No. 4 Mill Lane"),
        ("Homes Directorate", "", "Circulated, report of the Director of Homes dated 2nd May, 2017.", "Homes Directorate"),
        ("Homes and Roads", "The Director came in and spoke of homes for carers, of which there are few.", "Circulated, report of the Director of Homes dated 2nd May, 2017.", "Homes and Roads"),
    ],
)  # fmt: skip
def test_a_report_has_the_title_that_stands_over_it(title: str, below: str, words: str, report: str) -> None:
    assert circulated(title, below, words) == [report]

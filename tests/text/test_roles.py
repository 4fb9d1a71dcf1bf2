"""People whom prose names beside their office."""

import pytest

from tests.text.papers import Facts, read

TOP = "Trees Committee - Monday, 10th April, 2017 7.00 pm\n\nItems\n\n1. Paths\n\n"


def trees(words: str) -> Facts:
    return read(TOP + words + "\n\n2. Ponds\n\nNone.\n")


@pytest.mark.parametrize(
    ("words", "members"),
    [
        ("The Committee heard from B. Elm, Chair, Paths Advisory Panel.", [("B. Elm", "Paths Advisory Panel")]),
        ("The Committee heard from B. Elm, Member, Paths Advisory Panel and Chair of the Ponds Subcommittee.", [("B. Elm", "Paths Advisory Panel"), ("B. Elm", "Ponds Subcommittee")]),
        ("The letter of B. Elm, Board Chair, Elm Market, was read. The Elm Market Board of Directors is new.", [("B. Elm", "Elm Market Board of Directors")]),
        ("The letter of Megan Oak, Secretary, Fen House Board of Directors, was read.", [("Megan Oak", "Fen House Board of Directors")]),
    ],
)  # fmt: skip
def test_an_office_in_a_body_is_a_membership(words: str, members: list[tuple[str, str]]) -> None:
    assert trees(words).links("member_of") == members


@pytest.mark.parametrize(
    ("words", "posts"),
    [
        ("It being noted that A. Birch, Manager, Roads, gave a presentation.", [("A. Birch", "Manager, Roads")]),
        ("-    L. Fir, Senior Housing Coordinator, Housing Development;", [("L. Fir", "Senior Housing Coordinator, Housing Development")]),
        ("The letter of C. Ash, Executive Director, Mill Road BIA, was read.", [("C. Ash", "Executive Director, Mill Road BIA")]),
        ("It being noted that A. Birch, Manager, Roads and L. Fir, Planner, spoke.", [("A. Birch", "Manager, Roads"), ("L. Fir", "Planner")]),
        ("For the minutes ask L. Fir, Clerk, Yew House, Mill Lane.", [("L. Fir", "Clerk")]),
        ("-    L. Fir, Manager, Fir and Yew Holdings Inc.;", []),
        ("The shop of John Fir, Manager, was named.", []),
    ],
)  # fmt: skip
def test_staff_beside_their_office(words: str, posts: list[tuple[str, str]]) -> None:
    assert trees(words).links("holds") == posts


def test_a_list_gives_an_office_and_its_department_a_line_each() -> None:
    room = (
        "Members Present:\nCllr A. Birch, Cllr B. Elm\n\nIn Attendance:\nMs. Ann Fir, Clerical Officer, Homes\nMr. Carl Yew, Staff Officer,"
        " Homes and Parks\nMr. Dan Larch, Engineer, Mr. Ed Hazel, Planner\n\nItems"
    )
    assert read(TOP.replace("Items", room)).links("holds") == [
        ("Ms. Ann Fir", "Clerical Officer, Homes"),
        ("Mr. Carl Yew", "Staff Officer, Homes and Parks"),
        ("Mr. Dan Larch", "Engineer"),
        ("Mr. Ed Hazel", "Planner"),
    ]


def test_those_of_companies_are_no_people_of_the_record() -> None:
    assert trees("-    L. Fir, Manager, Fir and Yew Holdings Inc.;").names("person") == []


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("the May 22, 2025 Budget Committee meeting", ["Budget Committee"]),
        ("Funding to Support Fen River Conservation Authority (FRCA) Works", ["Fen River Conservation Authority"]),
        ("the Westmere Transit Commission Review Report", ["Westmere Transit Commission"]),
        ("the Mill Road BIA", ["Mill Road BIA"]),
        ("a letter from Birch Metals Group", []),
        ("the Ponds Working Group", ["Ponds Working Group"]),
        ("Municipal and School Board Elections", []),
        ("Notice of Removal of Board Director", []),
        ("Ponds Community Advisory Committee (11 members)", ["Ponds Community Advisory Committee"]),
        ("Ministry of the Fens Inspection", ["Ministry of the Fens"]),
        ("Scrutiny Board (2)", ["Scrutiny Board (2)"]),
    ],
)  # fmt: skip
def test_names_of_bodies_are_told_from_titles_and_companies(words: str, bodies: list[str]) -> None:
    assert [name for name in trees(f"They spoke of {words}.").names("body") if name != "Trees Committee"] == bodies


@pytest.mark.parametrize(
    ("text", "council"),
    [
        ("The Corporation of the Township of Westmere\n\n", "Township of Westmere"),
        ("City of Westmere\n\nthe City of Westmere Drinking Water System\n\n", "City of Westmere"),
        ("City of Fen Falls\n\nthe City of Fen Falls, and the City of Fen Falls Library\n\n", "City of Fen Falls"),
        ("The Municipal Council meets. https://pub-westmere.escribemeetings.com/x\n\n", "Westmere"),
    ],
)
def test_the_council_of_a_paper(text: str, council: str) -> None:
    assert read(text + TOP).extraction.council == council


@pytest.mark.parametrize("title", ["6th Council Meeting", "5th Special Council Meeting"])
def test_a_sitting_of_the_council_is_of_the_council(title: str) -> None:
    facts = read(
        f"---\ntitle: {title}\ndate: 2017-04-10\n---\nApril 10, 2017, at 1:00 PM\n\nPresent:\nA. Birch, B. Elm\n"
    )
    assert facts.meetings() == [("Council", "2017-04-10")]


def test_those_also_present_are_not_taken_for_officers_and_those_absent_are_named() -> None:
    facts = read(
        TOP.replace(
            "Items",
            "Present:\nA. Birch, B. Elm\n\nAbsent:\nC. Oak\n\nAlso Present:\nD. Ash, Fire Chief E. Yew, S.Larch\n\nItems",
        )
    )
    assert facts.room() == [
        ("A. Birch", "member"),
        ("B. Elm", "member"),
        ("D. Ash", "also present"),
        ("E. Yew", "also present"),
        ("S.Larch", "also present"),
    ]
    assert facts.links("absent_from") == [("C. Oak", "Trees Committee, 2017-04-10")]


@pytest.mark.parametrize(
    ("words", "members"),
    [
        ("That K. Oak BE APPOINTED to the Ponds Working Group.", [("K. Oak", "Ponds Working Group")]),
        ("That Jo Fir, of Fir Law, BE APPOINTED to the Mill Road BIA.", [("Jo Fir", "Mill Road BIA")]),
        ("That Councillors A. Birch and B. Elm BE RE-APPOINTED to the Elm Library Board.", [("A. Birch", "Elm Library Board"), ("B. Elm", "Elm Library Board")]),
        ("That the following residents BE APPOINTED to the Elm Library Board for the term ending May 1, 2019:\n\nAnn Fir\n\nMayor B. Oak\n\nJo M. Yew (Youth)", [("Ann Fir", "Elm Library Board"), ("Mayor B. Oak", "Elm Library Board"), ("Jo M. Yew", "Elm Library Board")]),
        ("That the following wages of those who BE APPOINTED to the Elm Library Board be paid; as follows:\n\nAnn Fir", []),
        ("That the resignation of Zoe Ash from the Elm Library Board BE ACCEPTED.", []),
    ],
)  # fmt: skip
def test_a_motion_carried_appoints_and_one_lost_does_not(words: str, members: list[tuple[str, str]]) -> None:
    motion = f"Moved by C. Yew\n\nSeconded by D. Larch\n\n{words}\n\nMotion "
    carried, lost = trees(motion + "Passed"), trees(motion + "Failed")
    assert carried.links("member_of") == members
    assert lost.links("member_of") == []
    assert len(carried.links("mentions")) > 1


def test_a_report_has_one_body_where_its_name_is_misprinted() -> None:
    facts = read(
        "Council - Monday, 10th April, 2017 7.00 pm\n\n# 1. 1st Report of the Ponds Community Advisory Committee\n\nMoved by A. Birch\n\nThat the 1st Report of the Ponds Communal Advisory Committee BE RECEIVED.\n\nMotion Passed\n\n# 2. Paths\n\n# 3. Trees\n"
    )
    aliases = [
        m.attrs.get("aliases") for m in facts.extraction.mentions if m.name == "Ponds Community Advisory Committee"
    ]
    assert aliases == [("Ponds Communal Advisory Committee",)]

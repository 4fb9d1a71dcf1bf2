"""What cities of Canada print in the reports of their committees and in the minutes that adopt them: motions with the text they put in,
parts of parts, lists without marks, minutes of several meetings, and days before the names of bodies."""

from __future__ import annotations

import pytest

from tests.text.forms.test_committee_reports import ALL, HEAD, declared, report
from tests.text.papers import read

PASSED = f"Motion Passed\n\n{ALL}> **Motion Passed**\n\n****\n\n"
MOVED = "> Moved by A. Birch\n\n> Seconded by B. Elm\n\n"


def decided(words: str) -> list[str]:
    """The words of the decisions of one item, without those of another."""
    found = report(f"# 1. Paths\n\n{words}# 2. Ponds\n\n{MOVED}That the pond BE FILLED.\n\n{PASSED}")
    places = sorted((m.spans[0].start, str(m.attrs["text"])) for m in found.extraction.mentions if m.kind == "decision")
    return [said for _, said in places if said != "That the pond BE FILLED."]


@pytest.mark.parametrize(
    "words",
    [
        "Amend clause 2 by adding the following wording at the end: it being noted that the path is wet.",
        "Amend part b) to read as follows: b) the path BE PAVED;",
        "That the following residents BE APPOINTED to the Paths Panel: Ann Birch Ben Oak (Youth)",
        "That the following sums BE APPROVED: 2018 $750 2019 $900",
        "That Council rise and go into Council, In Closed Session, to consider the following: 4.1 Land A matter of land.",
    ],
)
def test_what_stands_below_the_opening_of_a_motion_is_of_its_words(words: str) -> None:
    opening, _, below = words.partition(": ")
    lines = below.replace(" Ben", "\n\nBen").replace(" 2019", "\n\n2019").replace(" A matter", "\n\nA matter")
    assert decided(f"{MOVED}{opening}:\n\n{lines}\n\n{PASSED}") == [words]


def test_the_parts_of_a_clause_that_says_no_more_than_that_they_be_done_are_decisions() -> None:
    words = (
        "That the following actions be taken with respect to paths:\n\n"
        "a)    the following actions be taken with respect to the plan:\n\n"
        "i)    the plan BE RECEIVED; it being noted that it is long;\n\nii)    the Clerk BE DIRECTED to print:\n\n"
        "A)    the plan; and\n\nB)    the map;\n\n"
        "b)    the Clerk BE DIRECTED to do the following:\n\ni)    to write;\n\nii)    to phone; and\n\n"
        "c)    the path BE PAVED.\n\n"
    )
    assert decided(MOVED + words + PASSED) == [
        "the plan BE RECEIVED; it being noted that it is long;",
        "the Clerk BE DIRECTED to print: A) the plan; and B) the map;",
        "the Clerk BE DIRECTED to do the following: i) to write; ii) to phone;",
        "the path BE PAVED.",
    ]


def test_a_motion_that_the_record_says_is_put_has_the_votes_below_it() -> None:
    said = "That the path BE PAVED;\n\nit being noted that it is wet.\n\n"
    amended = f"{MOVED}Amend clause 1 by deleting the word “wet”.\n\n****\n\n{PASSED}"
    put = f"The motion to Approve clauses 1 to 3, as amended, is put.\n\n{PASSED}"
    assert decided(said + amended + put) == [
        "That the path BE PAVED;",
        "Amend clause 1 by deleting the word “wet”.",
        "The motion to Approve clauses 1 to 3, as amended, is put.",
    ]
    assert decided("The motion to pave the path was put off.\n\n" + PASSED) == []


def test_members_without_a_title_disclose_interests() -> None:
    facts = report(
        "# I. DISCLOSURES OF PECUNIARY INTEREST\n\nA. Birch discloses a pecuniary interest in clause 2, having to do with ponds."
        "  A. Birch further discloses a pecuniary interest in clause 3, having to do with paths.\nB. Elm discloses a pecuniary"
        " interest in clause 4, as a landlord.\n\n# II. RECOGNITIONS\n\n# III. REPORTS\n\nNone.\n"
    )
    assert declared(facts) == [
        ("A. Birch", "Civic Works Committee, 2017-04-10"),
        ("B. Elm", "Civic Works Committee, 2017-04-10"),
    ]


@pytest.mark.parametrize(
    ("title", "result", "confirmed"),
    [
        ("THE 4TH AND 5TH MEETINGS HELD ON MARCH 6, 2017 AND APRIL 3, 2017 RESPECTIVELY", "Motion Passed", ["2017-03-06", "2017-04-03"]),
        ("THE 3RD TO 5TH MEETINGS HELD ON MARCH 6 AND 7, 2017, MARCH 9, 2017 AND APRIL 3, 2017", "Motion Passed", ["2017-03-09", "2017-04-03"]),
        ("THE 5TH MEETING HELD ON APRIL 3, 2017", "Motion Failed", []),
    ],
)  # fmt: skip
def test_minutes_of_several_meetings_are_confirmed_by_a_motion(title: str, result: str, confirmed: list[str]) -> None:
    facts = report(
        f"# I. RECOGNITIONS\n\n# II. CONFIRMATION OF THE MINUTES OF {title}\n\n{MOVED}Approve the Minutes of the Meetings.\n\n****\n\n{result}\n\n"
        f"{ALL}> **{result}**\n\n# III. REPORTS\n\nNone.\n"
    )
    assert sorted(target[-10:] for _, target in facts.links("confirmed_minutes_of")) == confirmed


@pytest.mark.parametrize(
    ("words", "met"),
    [
        ("The Manager BE INVITED to attend the May 5, 2017 Trees Advisory Committee meeting.", ("Trees Advisory Committee", "2017-05-05")),
        ("The by-law BE INTRODUCED at Municipal Council to be held on May 8, 2017.", ("Municipal Council", "2017-05-08")),
        ("The 7th Report of the Trees Advisory Committee from it meeting held on March 2, 2017 BE RECEIVED.", ("Trees Advisory Committee", "2017-03-02")),
        ("The Trees Advisory Committee reviewed the Municipal Council letter, from its meeting held on March 2, 2017, on ponds, which BE FILED.", ("Municipal Council", "2017-03-02")),
        ("The plan BE CHANGED by May 5, 2017\n\nPonds Panel meeting dates BE CHANGED.", None),
        ("The letter of Mere Town Council on May 8, 2017 BE RECEIVED.", None),
    ],
)  # fmt: skip
def test_days_and_bodies_of_other_meetings(words: str, met: tuple[str, str] | None) -> None:
    facts = report(f"# 1. Paths\n\n{MOVED}That the following be done:\n\n{words}\n\n{PASSED}")
    assert [one for one in facts.meetings(held=False) if one[1] != "2017-04-10"][:2] == ([met] if met else [])


def test_sorts_of_bodies_in_a_reason_to_meet_in_private_are_no_body() -> None:
    facts = report("# 6. Confidential\n\n## 6.1 Information Supplied by Region/County/Crown Agency of Same\n\nNone.\n")
    assert not [name for name in facts.names("body") if "Crown" in name]


@pytest.mark.parametrize(
    "title",
    [
        "7th Report of the Trees Advisory Committee",
        "7th Special Report of the Trees Advisory Committee",
        "7th and 8th Reports of the Trees Advisory Committee",
    ],
)
def test_the_report_of_a_body_is_told_by_its_title(title: str) -> None:
    assert report(f"# 1. {title}\n\n# 2. Ponds\n\nNone.\n").names("report") == [title]
    assert report("# 1. Special Reports\n\n# 2. Ponds\n\nNone.\n").names("report") == []


def test_a_mayor_and_the_council_are_no_body_together() -> None:
    facts = report(
        "# 1. Enquiries\n\nIt was asked what Mayor Birch and Municipal Council would do.\n\n# 2. Ponds\n\nNone.\n"
    )
    assert not [name for name in facts.names("body") if "Birch" in name]


def test_the_number_of_a_part_is_no_initial_of_a_body() -> None:
    facts = report("# IV. RECOGNITIONS\n\n# V. COMMITTEE OF THE WHOLE, IN CAMERA\n\n# VI. REPORTS\n\nNone.\n")
    assert not [name for name in facts.names("body") if name.startswith("V.")]


def test_a_link_without_a_name_is_no_item() -> None:
    head = HEAD.format(title="Civic Works Committee")
    linked = head.replace("> [!abstract]", "[Original link](https://city.example/Meeting.aspx?Id=1)\n\n> [!abstract]")
    facts = read(
        f"{linked}# 1. That it BE NOTED that no interests were disclosed.\n\nThe meeting adjourned at 3:43 p.m.\n",
        "paper.md",
    )
    assert facts.names("item") == []


BOARD = (
    "Elm Local Board\n\nOPEN MINUTES\n\nMinutes of a meeting of the Elm Local Board held in the Elm Hall on Monday, 10 April 2017 at 2:00pm.\n\n"
    "present\n\nChairperson\n\nAnn Birch\n\nMembers\n\nBen Oak\n\nDi Ash\n\nJo Fir\n\napology\n\nIN ATTENDANCE\n\nCouncillor\n\nCy Holly\n\n"
    "apology\n\n1          Welcome\n\nMember B Oak gave the welcome.\n\n2          Declaration of Interest\n\n"
    "Member D Ash declared an interest in the ponds grant.\n\nMember B Oak declared a conflict as a trustee of the Pond Trust.\n\n"
    "3          Ponds\n\nResolution number EL/2017/21\n\nMOVED by Member B Oak, seconded by Chairperson A Birch:\n\n"
    "That the Elm Local Board:\n\na)         receive the ponds report.\n\nb)         request that staff report back by June 2017.\n\n"
    "CARRIED\n\n4          Paths\n\nNone.\n"
)


def test_members_of_boards_are_told_by_that_word() -> None:
    facts = read(BOARD)
    assert facts.room() == [
        ("Ann Birch", "chair"),
        ("Ben Oak", "member"),
        ("Di Ash", "member"),
        ("Jo Fir", "sent_apologies"),
        ("Cy Holly", "sent_apologies"),
    ]
    assert facts.decisions() == [
        ("agreed", "receive the ponds report."),
        ("agreed", "request that staff report back by June 2017."),
    ]
    assert {who for who, _ in facts.links("moved")} == {"B Oak"}
    assert {who for who, _ in facts.links("seconded")} == {"A Birch"}
    assert {who for who, _ in facts.links("declared_interest")} == {"B Oak", "D Ash"}
    assert facts.attr("action", "text") == ["request that staff report back by June 2017."]


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("the application of Forever Mere Limited Partnership BE APPROVED", None),
        ("the agreement with The Ultimate Mere Group of Canada, Inc., BE APPROVED", None),
        ("the applications of Elm Limited (c/o EMBC) and of Oak Limited (c/o EMBC) BE APPROVED", None),
        ("the letter of EMBC and the answer of EMBC BE RECEIVED", "EMBC"),
        ("the letter of the Mere Trees Partnership BE RECEIVED", "Mere Trees Partnership"),
        ("the letter of the Federation of Elm Towns Board of Directors BE RECEIVED", "Federation of Elm Towns Board of Directors"),
    ],
)  # fmt: skip
def test_companies_are_no_bodies(words: str, body: str | None) -> None:
    names = report(f"# 1. Paths\n\n{MOVED}That {words}.\n\n{PASSED}").names("body")
    assert [name for name in names if name != "Civic Works Committee"] == ([body] if body else [])

"""Reports of committees as cities of Canada publish them: parts with Roman numbers, results above the votes and again below, counts
behind the last name, and motions that nobody is said to have moved."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "---\ntitle: {title}\ndate: 2017-04-10\n---\nApril 10, 2017, at 4:00 PM\n\n> [!abstract]- Present:\n> A. Birch, B. Elm, C. Oak,"
    " D. Ash\n\n"
)
TWO = "> [!abstract]- Vote:\n> |Yeas:|Nays:|\n> |-|-|\n> |A. Birch|C. Oak|\n> |B. Elm (2)|D. Ash (2)|\n\n"
ALL = "> [!abstract]- Vote:\n> |Yeas:|\n> |-|\n> |A. Birch|\n> |B. Elm|\n> |C. Oak (3)|\n\n"


def report(words: str, title: str = "Civic Works Committee") -> Facts:
    """What is found in a report with these words."""
    return read(HEAD.format(title=title) + words, "paper.md")


def votes(facts: Facts) -> dict[str, list[tuple[str, str]]]:
    """(person, side) of those who voted, by the words of the decision."""
    found: dict[str, list[tuple[str, str]]] = {}
    names = {m.ref: str(m.attrs.get("text", m.name)) for m in facts.extraction.mentions}
    for claim in facts.extraction.claims:
        if claim.kind == "voted":
            found.setdefault(names[claim.object], []).append((names[claim.subject], str(claim.attrs["vote"])))
    return found


def declared(facts: Facts) -> list[tuple[str, str]]:
    """(person without the title, thing) of the interests declared."""
    return [(who.removeprefix("Councillor "), what) for who, what in facts.links("declared_interest")]


def test_a_result_above_the_votes_and_again_below_is_one() -> None:
    facts = report(
        f"# 1. Paths\n\nRecommendation:  That the path BE PAVED.\n\nMotion Passed\n\n{ALL}> **Motion Passed**\n"
    )
    assert facts.decisions() == [("agreed", "That the path BE PAVED.")]
    assert votes(facts) == {"That the path BE PAVED.": [("A. Birch", "for"), ("B. Elm", "for"), ("C. Oak", "for")]}
    assert facts.attr("decision", "tally") == ["3 for"]


def test_votes_below_a_result_are_not_those_of_the_next() -> None:
    facts = report(
        "# 1. Paths\n\n> Moved by A. Birch and seconded by B. Elm\n\nThat the path BE MOVED.\n\nMotion Lost\n\n"
        f"{TWO}****\n\n> Moved by C. Oak\n\nThat the path BE PAVED.\n\nMotion Passed\n\n{ALL}> **Motion Passed**\n"
    )
    assert facts.decisions() == [("rejected", "That the path BE MOVED."), ("agreed", "That the path BE PAVED.")]
    assert [len(cast) for cast in votes(facts).values()] == [4, 3]
    assert facts.attr("decision", "tally") == ["2 for, 2 against", "3 for"]


def test_votes_above_a_result_leave_those_below_it_to_the_next() -> None:
    motion = "> Moved by A. Birch\n\nThat the {} BE PAVED.\n\n"
    facts = report(f"# 1. Paths\n\n{motion.format('path')}{ALL}Motion Passed\n\n{TWO}Motion Failed\n")
    assert votes(facts) == {"That the path BE PAVED.": [("A. Birch", "for"), ("B. Elm", "for"), ("C. Oak", "for")]}


def test_what_a_cell_says_after_its_count_is_no_vote() -> None:
    table = (
        "> [!abstract]- Vote:\n> |Yeas:|Nays:|\n> |-|-|\n> |A. Birch|B. Elm (1) At 4:10 PM D. Ash|\n"
        "> |C. Oak (2) RECUSED: E. Yew (1)|C. Oak leaves the meeting|\n\n"
    )
    facts = report(f"# 1. Paths\n\nThat the path BE PAVED.\n\nMotion Passed\n\n{table}> **Motion Passed**\n")
    assert votes(facts) == {"That the path BE PAVED.": [("A. Birch", "for"), ("B. Elm", "against"), ("C. Oak", "for")]}
    assert facts.names("person").count("C. Oak") == 1
    assert not any("Recused" in name or "RECUSED" in name for name in facts.names("person"))


def test_a_table_with_a_row_a_side() -> None:
    table = "| Vote | Members |\n|------|----------|\n| Yeas: | A. Birch, Mayor B. Elm,C. Oak |\n| Nays: | D. Ash |\n| Absent: | E. Yew |\n\n"
    facts = report(
        f"# 1. Paths\n\n> Moved by A. Birch\n\nThat the path BE PAVED.\n\n{table}> **Motion Passed (3 to 1)**\n"
    )
    assert [side for _, side in votes(facts)["That the path BE PAVED."]] == ["for", "for", "for", "against"]
    assert facts.attr("decision", "tally") == ["3 for, 1 against"]


def test_sides_with_their_count_before_the_names() -> None:
    facts = report(
        "# 1. Paths\n\n> Moved by A. Birch\n\nThat the path BE PAVED.\n\n> **Motion Passed**\n\n"
        "Yeas: (2) A. Birch, B. Elm\n\nNays: (1) C. Oak\n"
    )
    assert facts.attr("decision", "tally") == ["2 for, 1 against"]


def test_a_motion_to_do_something_is_apart_from_the_words_above_it() -> None:
    facts = report(
        "# 1. Paths\n\nRecommendation:  That the path BE PAVED.\n\nMotion to Open the hearing of the owners.\n\nMotion Passed\n\n"
        f"{ALL}> **Motion Passed**\n\n****\n\nMotion to Approve the staff recommendation.\n\nMotion Failed\n\n{TWO}> **Motion Failed**\n"
    )
    assert facts.decisions() == [
        ("", "That the path BE PAVED."),
        ("agreed", "Motion to Open the hearing of the owners."),
        ("rejected", "Motion to Approve the staff recommendation."),
    ]


def test_the_words_of_a_moved_motion_to_do_something_are_its_own() -> None:
    facts = report(
        "# 1. Paths\n\n> Moved by A. Birch\n\n> Seconded by B. Elm\n\nMotion to approve part a).\n\n> **Motion Passed**\n"
    )
    assert facts.decisions() == [("agreed", "Motion to approve part a).")]
    assert facts.links("moved") == [("A. Birch", "Motion to approve part a).")]


def test_a_note_that_nobody_moved_above_further_votes_is_no_decision() -> None:
    facts = report(
        "# 1. Paths\n\nThat it BE NOTED that the committee received a letter.\n\nAdditional Votes:\n\n> Moved by A. Birch\n\n"
        "That the path BE PAVED.\n\n> **Motion Passed**\n"
    )
    assert facts.decisions() == [("agreed", "That the path BE PAVED.")]


def test_a_clause_goes_on_below_a_heading_within_it() -> None:
    facts = report(
        "# 1. Funds\n\n> Moved by A. Birch\n\nThat the following actions be taken:\n\na) the plan BE ADOPTED;\n\nb) the following be done"
        " with the funds:\n\nRoads\n\nA) the first fund BE CLOSED;\n\nB) the second fund BE CLOSED;\n\nPaths\n\nC) the third fund BE"
        " CLOSED.\n\n> **Motion Passed**\n"
    )
    assert [words.endswith("the third fund BE CLOSED.") for _, words in facts.decisions()] == [False, True]


def test_what_recitals_lead_up_to_is_a_list_of_decisions() -> None:
    facts = report(
        "# 1. Mail\n\nRecommendation:\n\nWHEREAS the mail is late;\n\nTHEREFORE BE IT RESOLVED THAT:\n\nThe following actions be taken"
        " before the change:\n\na) the mail BE ASKED to hold a meeting;\n\nb) the Clerk BE ASKED to write.\n\nMotion Passed\n"
    )
    assert facts.decisions() == [
        ("resolved", "the mail BE ASKED to hold a meeting;"),
        ("resolved", "the Clerk BE ASKED to write."),
    ]


def test_parts_with_roman_numbers_and_items_below_others() -> None:
    facts = report(
        "# I. DISCLOSURES OF PECUNIARY INTEREST\n\n# II. RECOGNITIONS\n\n# 1. Ponds\n\n### 1.a (ADDED) Map of the pond\n\n# III. REPORTS\n\n"
        "> Moved by A. Birch\n\nApprove clause 1.\n\n> **Motion Passed**\n"
    )
    assert facts.attr("item", "number") == ["I", "II", "1", "1.a", "III"]
    assert facts.links("declared_interest") == []
    assert facts.links("taken_under") == [("Approve clause 1.", "REPORTS")]


def test_a_heading_is_a_title_as_a_whole() -> None:
    facts = report("# 3. Northmere Auditors, Accountants to the City - Quarterly Report on Internal Results\n\nNone.\n")
    assert facts.names("item") == ["Northmere Auditors, Accountants to the City - Quarterly Report on Internal Results"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("MINUTES 10TH MEETING", "Council"),
        ("MINUTES SEVENTEENTH MEETING", "Council"),
        ("1st Report of the Striking Committee", "Striking Committee"),
        ("The 2nd Meeting of the Parks Committee", "Parks Committee"),
    ],
)
def test_whose_meeting_a_numbered_title_is_of(title: str, body: str) -> None:
    facts = report(
        "The Council of the City of Northmere meets in the Chambers. The Corporation of the City of Northmere.\n", title
    )
    assert facts.meetings() == [(body, "2017-04-10")]


def test_an_interest_declared_in_a_title() -> None:
    facts = report(
        "# 1. That it BE NOTED that Councillor B. Elm disclosed a pecuniary interest in clause 2 of this Report, as she owns a boat\n\n"
        "# 2. Ponds and boats\n\n# 3. Paths\n"
    )
    assert declared(facts) == [
        ("B. Elm", "Civic Works Committee, 2017-04-10"),
        ("B. Elm", "Ponds and boats"),
    ]


def test_whoever_is_named_in_an_interest_does_not_declare_it() -> None:
    facts = report(
        "# 1. Disclosures of Pecuniary Interest\n\nThat it BE NOTED that Councillor B. Elm discloses a pecuniary interest in item 2, having"
        " to do with the Ann Yew Hall, by indicating that Councillor C. Oak is her brother. Councillors A. Birch and D. Ash declared an"
        " interest in item 3, as did Councillor E. Fir.\n\n# 2. The Ann Yew Hall\n\n# 3. Paths\n"
    )
    who = [name for name, _ in declared(facts)]
    assert list(dict.fromkeys(who)) == ["B. Elm", "A. Birch", "D. Ash", "E. Fir"]


def test_the_clause_of_a_report_in_which_an_interest_is_declared() -> None:
    facts = report(
        "# 1. Disclosures of Pecuniary Interest\n\nThat it BE NOTED that Councillor B. Elm discloses a pecuniary interest in item 2, clause"
        " 3.1 of the 4th Report of the Parks Committee, having to do with boats. That it BE NOTED that Councillor C. Oak discloses a"
        " pecuniary interest in item 1, clause 9.9 of the 4th Report of the Parks Committee, having to do with hats.\n\n# 8. Reports\n\n"
        "## 8.1 4th Report of the Parks Committee\n\n### 8.1.1 (2.1) Paths and trees\n\n### 8.1.2 (3.1) Ponds and boats\n",
        "Council",
    )
    things = [(who, what) for who, what in declared(facts) if not what.startswith("Council")]
    assert things == [("B. Elm", "(3.1) Ponds and boats"), ("C. Oak", "4th Report of the Parks Committee")]


def test_what_is_taken_back_is_no_interest_and_a_report_s_number_no_item_s() -> None:
    facts = report(
        "# 1. Disclosures of Pecuniary Interest\n\nCouncillor B. Elm discloses a pecuniary interest in Item 6.2 of the 18th Report of the"
        " Parks Committee, as she owns a boat.\n\nCouncillor C. Oak notes that he had previously indicated a pecuniary interest in item 6"
        " and is now satisfied that he does not have a pecuniary interest.\n\n# 6. Petitions and letters\n\nNone.\n\n# 7. Paths\n"
    )
    assert declared(facts) == [("B. Elm", "Civic Works Committee, 2017-04-10")]


def test_a_motion_without_movers_and_result_is_settled_by_its_votes_alone() -> None:
    facts = report(
        f"# 1. Paths\n\nRecommendation:  That the path BE PAVED.\n\n{ALL}****\n\n# 2. Ponds\n\nRecommendation:  That the following be"
        " done:\n\na) the pond BE FILLED;\n\nb) the Clerk BE ASKED to write.\n\n# 3. Hats\n\nThat hats BE WORN.\n\n"
        f"{TWO.replace('|B. Elm (2)|D. Ash (2)|', '||D. Ash (2)|')}\n"
    )
    assert facts.decisions() == [
        ("agreed", "That the path BE PAVED."),
        ("", "the pond BE FILLED;"),
        ("", "the Clerk BE ASKED to write."),
        ("rejected", "That hats BE WORN."),
    ]
    assert facts.links("moved") == []


@pytest.mark.parametrize(
    "words",
    [
        "That it BE NOTED that a letter was received.",
        "Recommendation:  That it BE FURTHER NOTED that a letter was received.",
        "The letter said that the path MUST BE PAVED.",
    ],
)
def test_other_words_of_an_item_are_no_motion(words: str) -> None:
    assert report(f"# 1. Paths\n\n{words}\n").decisions() == []


def test_a_motion_of_an_agenda_is_not_yet_put() -> None:
    facts = read(
        "Civic Works Committee - Agenda - 10 April 2017 4.00 pm\n\n1. Paths\n\nRecommendation: That the path BE PAVED.\n\n2. Ponds\n"
    )
    assert facts.decisions() == []


def test_members_in_remote_attendance_whom_no_list_names() -> None:
    facts = report(
        "The meeting was called to order at 4:02 PM; it being noted that Councillors B. Elm and E. Yew were in remote attendance.\n\n"
        "# 1. Consent\n\nNone.\n"
    )
    assert [one for one in facts.room() if one[0] not in ("A. Birch", "B. Elm", "C. Oak", "D. Ash")] == [
        ("E. Yew", "other member")
    ]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("a letter and communication from S. De Oak with respect to hats", ["S. De Oak"]),
        ("a presentation from N. Oak Yew Consultation Ltd. on hats", []),
        ("a communication from D. Oak & Sons on hats", []),
        ("a communication from D. Oak, Yew Planning Ltd. on hats", ["D. Oak"]),
        ("hats for the Ben Oak YMCA at 10 Elm Road", []),
        ("hats for Ben Oak (YMCA) at 10 Elm Road", ["Ben Oak"]),
    ],
)
def test_firms_and_halls_called_after_somebody_are_nobody(words: str, named: list[str]) -> None:
    facts = report(f"# 1. Hats\n\n> Moved by A. Birch\n\nThat {words} BE RECEIVED.\n\n> **Motion Passed**\n")
    assert [name for name in facts.names("person") if name not in ("A. Birch", "B. Elm", "C. Oak", "D. Ash")] == named


def test_a_part_with_a_roman_number_ends_a_list_and_is_no_name() -> None:
    facts = report(
        "> [!abstract]- Also Present:\n> E. Yew, F. Fir\n\nThe Council meets in the Chambers.\n\n# I. RECOGNITIONS\n\n# II. REPORTS\n"
    )
    assert facts.names("person") == ["A. Birch", "B. Elm", "C. Oak", "D. Ash", "E. Yew", "F. Fir"]


def test_an_initial_that_is_a_roman_number_is_an_initial() -> None:
    facts = read("Council - Monday, 10th April, 2017 7.00 pm\n\nPresent:\n\nI. Birch\nV. Elm\nL. Oak\n\n1. Paths\n")
    assert facts.names("person") == ["I. Birch", "V. Elm", "L. Oak"]


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("BE REFERRED to the next meeting of the Paths Working Group", ["Paths Working Group"]),
        ("BE REFERRED to the April 1, 2018 meeting of the Parks Committee", ["Parks Committee"]),
        ("BE REFERRED to a future meeting of the Civic Works Committee", []),
        ("BE REFERRED to staff for a report back to the Parks Committee", []),
    ],
)
def test_what_is_referred_to_a_meeting_goes_on_to_its_body(words: str, bodies: list[str]) -> None:
    facts = report(f"# 1. Hats\n\n> Moved by A. Birch\n\nThat the letter {words}.\n\n> **Motion Passed**\n")
    assert [body for _, body in facts.links("refers_to")] == bodies


@pytest.mark.parametrize(
    ("listed", "role"),
    [
        ("A. Birch, B. Elm, C. Oak, D. Ash (Secretary)", "officer"),
        ("A. Birch (Acting Chair), B. Elm, C. Oak, D. Ash (Acting Secretary)", "officer"),
        ("A. Birch (Chair), B. Elm, C. Oak, D. Ash (Secretary)", "member"),
        ("A. Birch (Treasurer), B. Elm, C. Oak, D. Ash (Secretary)", "member"),
        ("A. Birch, D. Ash (Secretary), B. Elm, C. Oak", "member"),
        ("A. Birch, B. Elm, D. Ash (Secretary)", "member"),
    ],
)
def test_the_secretary_of_a_committee_is_no_member_of_it(listed: str, role: str) -> None:
    facts = read(f"Civic Works Committee - Monday, 10th April, 2017 7.00 pm\n\nPresent: {listed}\n\n1. Paths\n")
    assert dict(facts.room())["D. Ash"] == role
    assert ("D. Ash" in dict(facts.links("member_of"))) is (role == "member")


@pytest.mark.parametrize(
    "title", ["Declarations of Office", "Declaration of Acceptance of Office", "Declaration of the Result"]
)
def test_what_is_declared_on_taking_office_is_no_interest(title: str) -> None:
    facts = report(
        f"# 1. {title}\n\nThe Clerk administers the declaration to Councillor B. Elm.\n\n# 2. Paths\n\nNone.\n"
    )
    assert facts.links("declared_interest") == []

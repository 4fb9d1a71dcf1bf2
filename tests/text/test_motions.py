"""Motions printed in blocks: movers on lines of their own, the words, votes by name, the result below."""

import pytest

from tests.text.papers import Facts, read

TOP = "Council - Monday, 10th April, 2017 7.00 pm\n\nItems\n\n1. Paths\n\n"
END = "\n\n2. Ponds\n\nMoved by A. Birch\n\nSeconded by B. Elm\n\nThat the pond BE FILLED.\n\nMotion Passed\n"


def council(minutes: str) -> Facts:
    return read(TOP + minutes + END)


def decided(minutes: str) -> list[tuple[str, str]]:
    """(outcome, words) of the first item."""
    return [one for one in council(minutes).decisions() if one[1] != "That the pond BE FILLED."]


def moved(facts: Facts, kind: str = "moved") -> list[str]:
    return [who for who, words in facts.links(kind) if words != "That the pond BE FILLED."]


@pytest.mark.parametrize(
    ("result", "outcome"),
    [
        ("Motion Passed (5 to 2)", "agreed"),
        ("Motion Carried", "agreed"),
        ("CARRIED", "agreed"),
        ("Carried unanimously.", "agreed"),
        ("Result: Carried (5 to 2)", "agreed"),
        ("(5 to 2)", "agreed"),
        ("(2 to 5)", "rejected"),
        ("Motion Failed (2 to 5)", "rejected"),
        ("DEFEATED", "rejected"),
        ("Lost", "rejected"),
        ("Tabled", "deferred"),
    ],
)
def test_the_result_below_a_motion_is_its_outcome(result: str, outcome: str) -> None:
    found = decided(
        f"Moved by Councillor A. Birch\nSeconded by Councillor B. Elm\n\nTHAT the path be paved.\n\n{result}"
    )
    assert found == [(outcome, "THAT the path be paved.")]


@pytest.mark.parametrize(
    "movers",
    [
        "Moved by A. Birch\n\nSeconded by B. Elm",
        "Moved By: A. Birch\nSeconded By: B. Elm",
        "MOVED BY: A. Birch\nSECONDED BY: B. Elm",
        "Moved by A. Birch, seconded by B. Elm",
        "Moved by: A. Birch    Seconded by: B. Elm",
        "Resolution No. 2017-041\nMoved by: A. Birch\nSeconded by: B. Elm",
        "Moved by:\nA. Birch\nSeconded by:\nB. Elm",
        "Motion made by A. Birch\n\nSeconded by B. Elm",
        "Moved by A. Birch, and seconded by B. Elm, and",
        "It was moved by A. Birch and seconded by B. Elm",
    ],
)
def test_movers_on_lines_of_their_own(movers: str) -> None:
    facts = council(f"{movers}\n\nTHAT the path be paved.\n\nCARRIED")
    assert facts.decisions()[0] == ("agreed", "THAT the path be paved.")
    assert moved(facts) == ["A. Birch"]
    assert moved(facts, "seconded") == ["B. Elm"]


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        ("R2017-077  A. Birch, B. Elm:  That the path be paved. Carried.", "agreed"),
        ("R2017-077  A. Birch, B. Elm:  That the path be paved. Defeated.", "rejected"),
        ("Moved by A. Birch, seconded by B. Elm, that the path be paved. Motion carried.", "agreed"),
        ("Moved by A. Birch, seconded by B. Elm: That the path be paved. Lost.", "rejected"),
    ],
)
def test_a_motion_in_a_line(line: str, outcome: str) -> None:
    facts = council(line)
    assert [(how, words.lower()) for how, words in facts.decisions()[:1]] == [(outcome, "that the path be paved.")]
    assert moved(facts) == ["A. Birch"]
    assert moved(facts, "seconded") == ["B. Elm"]


def test_movers_below_the_words() -> None:
    facts = council("THAT the path be paved.\n\nMoved by: A. Birch\nSeconded by: B. Elm\n\nCARRIED")
    assert facts.decisions()[0] == ("agreed", "THAT the path be paved.")
    assert moved(facts) == ["A. Birch"]


def test_a_motion_without_a_result_has_no_outcome_and_opens_nothing() -> None:
    facts = council(
        "Moved by A. Birch\n\nSeconded by B. Elm\n\nThat the clerk BE DIRECTED to report back in May, and the path BE REFERRED to the Parks Committee.\n\nMoved by C. Oak\n\nSeconded by D. Ash\n\nThat the path be paved.\n\nMotion Failed"
    )
    assert [outcome for outcome, _ in facts.decisions()] == ["", "rejected", "agreed"]
    assert moved(facts) == ["A. Birch", "C. Oak"]
    assert facts.names("action") == []
    assert facts.links("refers_to") == []


def test_a_withdrawn_motion_decides_nothing() -> None:
    assert decided("Moved by A. Birch\nSeconded by B. Elm\n\nTHAT the path be paved.\n\nWITHDRAWN") == []


def test_where_no_results_are_printed_a_motion_moved_and_seconded_is_agreed() -> None:
    facts = read(TOP + "Moved by A. Birch and seconded by B. Elm that the path be paved.\n\n2. Ponds\n\nNone.\n")
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed"]


def test_each_vote_on_the_same_words_is_a_decision_of_its_own() -> None:
    motion = "Moved by {}\n\nSeconded by B. Elm\n\nThat the motion, as amended, BE APPROVED.\n\nMotion {}\n\n"
    facts = council(motion.format("A. Birch", "Failed") + motion.format("C. Oak", "Passed"))
    assert [outcome for outcome, _ in facts.decisions()] == ["rejected", "agreed", "agreed"]


def test_that_and_that_are_clauses() -> None:
    found = decided(
        "Moved by A. Birch\nSeconded by B. Elm\n\nTHAT the report be received;\nAND THAT the path be paved;\nAND FURTHER THAT the clerk be told.\n\nCARRIED"
    )
    assert [words for _, words in found] == [
        "THAT the report be received;",
        "THAT the path be paved;",
        "THAT the clerk be told.",
    ]


def test_what_leads_up_to_a_resolution_is_no_part_of_it() -> None:
    found = decided(
        "Moved by A. Birch\nSeconded by B. Elm\n\nWHEREAS paths are muddy;\n\nAND WHEREAS boots are dear;\n\nTHEREFORE BE IT RESOLVED THAT the path be paved;\n\nAND BE IT FURTHER RESOLVED THAT the clerk be told.\n\nCARRIED"
    )
    assert found == [("resolved", "THAT the path be paved;"), ("resolved", "THAT the clerk be told.")]


@pytest.mark.parametrize(
    ("words", "clauses"),
    [
        ("That the following actions be taken:\n\na) the report BE RECEIVED; and\n\nb) the path BE PAVED.", 2),
        ("That, as the Director of Works and\n\nRoads asks, the following actions be taken:\n\na) the report BE RECEIVED;\n\nb) the path BE PAVED.", 2),
        ("That the following actions be taken\n\na) the report BE RECEIVED;\n\non the terms set out there;\n\nb) the path BE PAVED.", 2),
        ("Motion to approve parts a) and c):\n\nThat the following be done:\n\na) the report BE RECEIVED;\n\nc) the path BE PAVED.", 2),
        ("Motion to approve part b):\n\nb) the path BE PAVED.", 1),
        ("That the by-law BE INTRODUCED to:\n\na) name the path; and\n\nb) name the pond.", 1),
        ("That the letters BE RECEIVED from:\n\n- A. Fir;\n\n- B. Yew.", 1),
        ("That the motion be amended to read as follows:\n\na) the path BE PAVED;\n\nb) the pond BE FILLED UP.", 1),
    ],
)  # fmt: skip
def test_the_clauses_of_a_motion(words: str, clauses: int) -> None:
    found = decided(f"Moved by A. Birch\n\nSeconded by B. Elm\n\n{words}\n\nMotion Passed")
    assert [outcome for outcome, _ in found] == ["agreed"] * clauses


def test_words_above_the_votes_on_their_parts_have_the_outcome_of_the_votes_alone() -> None:
    found = decided(
        "That the following be done:\n\na) the report BE RECEIVED;\n\nb) the path BE PAVED.\n\nAdditional votes:\n\nMoved by A. Birch\n\nSeconded by B. Elm\n\nMotion to approve part b):\n\nb) the path BE PAVED.\n\nMotion Passed"
    )
    assert [outcome for outcome, _ in found] == ["", "agreed"]


def test_prose_about_a_motion_that_fell_is_no_motion() -> None:
    assert decided("Members heard\nthat the Chair had declared the motion\ndefeated.") == []


def test_numbers_within_a_motion_open_no_items() -> None:
    facts = council(
        "Moved by A. Birch\n\nSeconded by B. Elm\n\nThat the letters BE RECEIVED, and BE REFERRED:\n\n1.1 Letter on Paths\n\n1. A. Fir\n\n1.2 Letter on Ponds\n\n1. B. Yew\n\nMotion Passed"
    )
    assert facts.attr("item", "number") == ["1", "2"]


def test_headings_are_the_items_of_a_text_that_marks_them() -> None:
    text = (
        "# 1. Reports\n\n## 1.10 Trees: a Survey\n\nNone.\n\n2. a list\n\n## 1.2 Ponds\n\n3.1 Letters\n\n# 7. Close\n"
    )
    facts = read("Council - Monday, 10th April, 2017 7.00 pm\n\n" + text)
    assert facts.attr("item", "number") == ["1", "1.10", "1.2", "7"]
    assert facts.names("item")[1] == "Trees: a Survey"


@pytest.mark.parametrize(
    "words", ["That the path be paved.", "The path will be paved.", "WHEREAS it is muddy;\nAND THAT the path be paved."]
)
def test_a_number_and_two_names_before_a_colon_open_a_motion_on_the_next_line(words: str) -> None:
    facts = council(
        f"R2017-077 A. Birch, B. Elm:\n{words} Carried.\nR2017-078 C. Oak, B. Elm:\nThat a\ntree be felled. Defeated."
    )
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed", "rejected", "agreed"]
    assert [who for who, _ in facts.links("moved")] == ["A. Birch", "C. Oak", "A. Birch"]


def test_a_running_head_with_the_day_is_no_item() -> None:
    head = "Minutes - April 10, 2017 - Page {}\n\n"
    facts = read(
        "Council - Monday, 10th April, 2017 7.00 pm\n\nR2017-1 A. Birch, B. Elm: That the path be paved. Carried.\n\n"
        + head.format(2)
        + "R2017-2 A. Birch, B. Elm: That the pond be filled. Carried.\n\n"
        + head.format(3)
        + "R2017-3 A. Birch, B. Elm: That a tree be felled. Carried.\n"
    )
    assert facts.names("item") == []
    assert len(facts.decisions()) == 3


def test_movers_are_not_among_those_present() -> None:
    facts = read(
        "Council - Monday, 10th April, 2017 7.00 pm\n\nPRESENT: Mayor Ann Fir, Councillors Ben Oak, Di Elm\nREGRETS: Councillor Jo Ash\n\nR2017-1  B. Oak, D. Elm:  That the path be paved. Carried.\n"
    )
    assert facts.room() == [
        ("Mayor Ann Fir", "member"),
        ("Ben Oak", "member"),
        ("Di Elm", "member"),
        ("Councillor Jo Ash", "sent_apologies"),
    ]


def test_a_motion_put_to_the_vote_in_prose_is_not_settled_by_that() -> None:
    assert (
        decided(
            "The Mayor said that a vote would be taken on the motion proposed by Councillor A. Birch and seconded by Councillor B. Elm. It was declared lost."
        )
        == []
    )


def test_who_comes_in_or_votes_during_declarations_declares_nothing() -> None:
    facts = read(
        "Council - Monday, 10th April, 2017 7.00 pm\n\n# 1. Disclosures of Pecuniary Interest\n\nAt 7:05 PM, Councillor C. Oak enters the meeting.\n\nThat it BE NOTED that Mayor A. Birch discloses a pecuniary interest in item 3, as her son works there.\n\nMoved by B. Elm\n\nThat the order of items BE CHANGED.\n\nVote:\n|Yeas:|\n|-|\n|Mayor D. Ash|\n\nMotion Passed\n\n# 2. Ponds\n\n# 3. Paths\n"
    )
    assert facts.links("declared_interest")[0] == ("Mayor A. Birch", "Council, 2017-04-10")
    assert {who for who, _ in facts.links("declared_interest")} == {"Mayor A. Birch"}


def test_a_motion_wrapped_over_lines_is_the_same_motion() -> None:
    facts = council(
        "Moved by A. Birch\n\nSeconded by B. Elm\n\nThat, as the Director of Works and Roads\nasks, the following actions be taken:\n\na) the report of\nthe Director BE RECEIVED;\n\nb) the path BE\nPAVED.\n\nYeas: (4): A. Birch, B. Elm, C.\nOak, and D. Van\nAsh\n\nNays: (1): E. Fir\n\nMotion Passed (4 to 1)"
    )
    assert [words for _, words in facts.decisions()[:2]] == [
        "the report of the Director BE RECEIVED;",
        "the path BE PAVED.",
    ]
    assert {who.replace("\n", " ") for who, _ in facts.links("voted")} == {
        "A. Birch",
        "B. Elm",
        "C. Oak",
        "D. Van Ash",
        "E. Fir",
    }


def test_names_wrapped_over_lines_are_whole() -> None:
    facts = read(
        "2nd Meeting of the Trees Committee\n\nJanuary 13, 2017, at 1:00 PM\n\nPresent:\nA. Birch, B. Elm, C. Larch, D. Van\nOak, E.\nAsh, F. Holly\nYew, G. Fir\n\nThe meeting is called to order.\n\n1. Paths\n\nThat the by-law BE INTRODUCED at the\nCouncil meeting to be held on January 21, 2017.\n"
    )
    assert [who for who, _ in facts.room()] == [
        "A. Birch",
        "B. Elm",
        "C. Larch",
        "D. Van Oak",
        "E. Ash",
        "F. Holly Yew",
        "G. Fir",
    ]
    assert facts.meetings() == [("Trees Committee", "2017-01-13")]


def test_votes_beside_their_sides_in_cells_and_the_title_above_the_words() -> None:
    facts = council(
        "Moved by: A. Birch\n\nSeconded by: B. Elm\n\nBylaw 71 - The Lower Path\n\nThat the path be paved.\n\n"
        "In Favor (3)\tC. Oak, D. Ash, and A. Birch\nOpposed (1)\tB. Elm\n\nMotion Carried (3 to 1)"
    )
    assert ("agreed", "That the path be paved.") in facts.decisions()
    votes = [
        (who, claim.attrs["vote"])
        for claim in facts.extraction.claims
        if claim.kind == "voted"
        for who in [facts._name(claim.subject)]
    ]
    assert votes == [("C. Oak", "for"), ("D. Ash", "for"), ("A. Birch", "for"), ("B. Elm", "against")]


def test_a_first_line_that_is_no_title_stays_in_a_motion() -> None:
    assert decided(
        "Moved by A. Birch\n\nSeconded by B. Elm\n\nTo pave the path:\n\nThat it be done in May.\n\nMotion Passed"
    ) == [("agreed", "To pave the path: That it be done in May.")]

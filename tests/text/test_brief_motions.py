"""Motions whose movers are named in short: two names with a slash, one in capitals, one before the verb."""

import pytest

from tests.text.papers import Facts, read

TOP = (
    "Council - Monday, 10th April, 2017 7.00 pm\n\nMinutes\n\nPresent: Councillors A. Birch, B. Elm and C. Oakley\n\n"
    "1. Paths\n\n"
)
WORDS = "that the path be paved."


def council(minutes: str) -> Facts:
    return read(TOP + minutes + "\n\n2. Ponds\n\nThe pond was looked at.\n")


def told(facts: Facts) -> list[tuple[str, str]]:
    return [(outcome, words.lower()) for outcome, words in facts.decisions()]


@pytest.mark.parametrize(
    "lines",
    [
        f"17/174 - Moved, seconded by Councillors Birch/Oakley {WORDS}\nCarried",
        f"Moved and seconded by Birch/Oakley\n\n{WORDS.capitalize()}\n\nCARRIED",
        f"Moved (Birch/Oakley)\n\n{WORDS.capitalize()}\n\nCARRIED",
        f"Moved: Cr Birch / Cr Oakley\n\n{WORDS.capitalize()}\n\nCARRIED",
        f"Motion-4567-17-Councillor A. Birch/Councillor C. Oakley\nResolve {WORDS}\nMotion Carried.",
        f"{WORDS.capitalize()}\n\nBirch/Oakley                                   Carried",
        f"{WORDS.capitalize()}\n\nCr Birch / Cr Oakley   CARRIED",
    ],
)
def test_two_movers_with_a_slash_between_them(lines: str) -> None:
    facts = council(lines)
    assert told(facts) in ([("agreed", WORDS)], [("resolved", WORDS)])
    assert [who.split()[-1] for who, _ in facts.links("moved")] == ["Birch"]
    assert [who.split()[-1] for who, _ in facts.links("seconded")] == ["Oakley"]


def test_the_number_of_a_resolution_is_not_of_its_words() -> None:
    facts = council(f"Resolved CL/2017/313\nThat the Council\nPaves the path.\nBirch/Oakley{' ' * 60}Carried")
    assert told(facts) == [("resolved", "that the council paves the path.")]


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        (f"19/086 OAKLEY: T{WORDS[1:]} Carried", "agreed"),
        (f"OAKLEY - T{WORDS[1:]} DEFEATED.", "rejected"),
    ],
)
def test_a_surname_in_capitals_before_the_words_moves_them(line: str, outcome: str) -> None:
    facts = council(line)
    assert told(facts) == [(outcome, WORDS)]
    assert [who for who, _ in facts.links("moved")] == ["C. Oakley"]


@pytest.mark.parametrize("word", ["DECISION", "PROPOSAL", "LARCH"])
def test_a_word_in_capitals_that_is_no_member_moves_nothing(word: str) -> None:
    assert council(f"{word} - T{WORDS[1:]} CARRIED").links("moved") == []


@pytest.mark.parametrize(("result", "outcome"), [("Carried", "agreed"), ("Motion defeated", "rejected")])
def test_who_moves_before_the_verb_and_who_seconds_below(result: str, outcome: str) -> None:
    facts = council(f"Councillor Birch moved to pave the path as shown.\n\nSeconded by Councillor Oakley. {result}.")
    assert told(facts) == [(outcome, "to pave the path as shown.")]
    assert [who.split()[-1] for who, _ in facts.links("moved")] == ["Birch"]
    assert [who.split()[-1] for who, _ in facts.links("seconded")] == ["Oakley"]


def test_a_mover_who_moves_house_puts_nothing() -> None:
    facts = council("Councillor Birch moved to the other side of the table.\n\nThe lease was seconded. Carried on.")
    assert facts.decisions() == []


def test_movers_behind_the_number_of_the_motion() -> None:
    facts = council(f"C-95/17 MOVED BY COUNCILLOR A. BIRCH {WORDS}\nMOTION CARRIED")
    assert told(facts) == [("agreed", WORDS)]
    assert len(facts.links("moved")) == 1


def test_the_motion_of_somebody_carried_by_a_question_that_was_put() -> None:
    facts = council(
        f"On motion of Councillor Birch\nSeconded by Councillor Oakley\nRESOLVED {WORDS}\nQuestion being taken, the motion was carried."
    )
    assert told(facts) == [("resolved", WORDS)]
    assert len(facts.links("moved")) == len(facts.links("seconded")) == 1


@pytest.mark.parametrize("pair", ["Yes/No", "In person/Online", "Approved/Refused", "Pass/Fail", "Elmton/Oakham"])
def test_other_words_with_a_slash_before_a_result_are_no_movers(pair: str) -> None:
    facts = council(f"That the path be paved.\n\n{pair}     Carried")
    assert facts.links("moved") == facts.links("seconded") == []


def test_names_that_ran_together_in_a_list_of_votes_are_nobody() -> None:
    facts = council(
        "Moved by Councillor Birch\nSeconded by Councillor Oakley\nThat the path be paved.\nIn favour: Mayor Elm DM Oakley\nOpposed: Councillor Birch\nMotion Carried."
    )
    assert [who.split()[-1] for who, _ in facts.links("voted")] == ["Birch"]
    assert not [name for name in facts.names("person") if "DM" in name]


def test_a_result_far_to_the_right_of_its_line_counts() -> None:
    facts = council(
        f"Moved Cr Birch{' ' * 50}Seconded Cr Oakley\n\nThat the path be paved.\n\nCARRIED{' ' * 130}7/0\n\nMoved Cr Elm{' ' * 50}Seconded Cr Oakley\n\nThat the gate be shut.\n\nLOST{' ' * 130}1/6"
    )
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed", "rejected"]

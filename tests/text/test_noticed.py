"""Decisions on notices of motion, whose words stand at the head of the item."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = "Minutes of the Housing Committee held on 10th April, 2017\n\n"
NOTICE = "I will move at the next Meeting that the homes on Mill Lane be painted in the coming year."
WORDS = "that the homes on Mill Lane be painted in the coming year."


def on(text: str, title: str = "Notice of Motion submitted by Councillor A. Elm") -> Facts:
    return read(f"{HEAD}1. Apologies\n\nNone.\n\n2. {title}\n\n{text}\n\n3. Roads\n\nNone were mended.\n")


@pytest.mark.parametrize(
    "said",
    [
        "The Motion was proposed by Councillor Elm and seconded by Councillor Ash.",
        "The Notice of Motion was proposed by Councillor Elm, seconded by Councillor Ash and agreed.",
        "On the proposal of Councillor Elm, seconded by Councillor Ash, the Motion was adopted.",
    ],
)
@pytest.mark.parametrize(
    "notice", [NOTICE, f"**{NOTICE}**", f"***{NOTICE}***", f"“{NOTICE}”", NOTICE.replace("I will", "1 will")]
)
def test_a_motion_that_was_taken_has_its_own_words(notice: str, said: str) -> None:
    facts = on(f"{notice}\n\n{said}\n\nREPLY: It will be done.")
    assert [words.strip("”") for _, words in facts.decisions()] == [WORDS]
    assert [(who, what.strip('"')) for who, what in facts.links("moved")] == [("Councillor Elm", WORDS)]
    assert [who for who, _ in facts.links("seconded")] == ["Councillor Ash"]


def test_the_words_of_a_notice_end_where_the_record_goes_on() -> None:
    facts = on(
        f"{NOTICE}\nCouncillor Elm spoke of the homes.\nThe Motion was proposed by Councillor Elm and seconded by Councillor Ash."
    )
    assert [words for _, words in facts.decisions()] == [WORDS]


def test_a_notice_may_list_what_is_moved() -> None:
    notice = "I will move that the Council:\n\n- paint the homes,\n\n- mend the roofs."
    facts = on(f"{notice}\n\nThe Motion was proposed by Councillor Elm and seconded by Councillor Ash.")
    assert [words for _, words in facts.decisions()] == ["that the Council: - paint the homes, - mend the roofs."]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (NOTICE, []),
        (f"{NOTICE}\n\nIt was agreed to refer the matter to the Roads Committee.", ["It was agreed to refer the matter to the Roads Committee."]),
        ("The Motion was proposed by Councillor Elm and seconded by Councillor Ash.", ["The Motion was proposed by Councillor Elm and seconded by Councillor Ash"]),
    ],
    ids=["not taken", "another decision", "no words"],
)  # fmt: skip
def test_only_a_motion_that_was_taken_is_given_words(text: str, words: list[str]) -> None:
    assert [said for _, said in on(text).decisions()] == words


def test_items_of_other_titles_keep_their_words() -> None:
    said = "The Motion was proposed by Councillor Elm and seconded by Councillor Ash."
    facts = on(f"I will move {WORDS}\n\n{said}", title="Homes on Mill Lane")
    assert WORDS not in [said for _, said in facts.decisions()]


def test_a_motion_for_the_next_meeting_is_a_notice_under_any_title() -> None:
    said = "The Motion was proposed by Councillor Elm and seconded by Councillor Ash."
    assert [words for _, words in on(f"{NOTICE}\n\n{said}", title="Homes on Mill Lane").decisions()] == [WORDS]


def test_the_words_of_a_notice_follow_the_name_of_the_body_on_the_line_above() -> None:
    notice = f"I will move at the next Meeting of the Municipal District of Mere-Foss\n{WORDS}"
    facts = on(f"{notice}\n\nThe Motion was proposed by Councillor Elm and seconded by Councillor Ash.")
    assert [words for _, words in facts.decisions()] == [WORDS]


SECONDED = "The Motion was seconded by Councillor Ash."
DEBATE = "REPLY: It will be done.\n\nIn proposing the Motion, Councillor Elm spoke of the damp."


def test_a_notice_that_was_seconded_was_moved_by_whoever_proposed_it_in_the_debate() -> None:
    facts = on(f"{NOTICE}\n\n{SECONDED}\n\n{DEBATE}")
    assert facts.decisions() == [("", WORDS)]
    assert facts.links("moved") == [("Councillor Elm", WORDS)]
    assert facts.links("seconded") == [("Councillor Ash", WORDS)]


def test_a_notice_that_was_seconded_has_no_mover_whom_the_minutes_do_not_name() -> None:
    facts = on(f"{NOTICE}\n\n{SECONDED}")
    assert (facts.decisions(), facts.links("moved")) == ([("", WORDS)], [])


@pytest.mark.parametrize("said", ["and agreed", "and was adopted", ", and unanimously carried"])
def test_a_notice_that_was_seconded_and_carried_is_agreed(said: str) -> None:
    assert on(f"{NOTICE}\n\n{SECONDED[:-1]} {said}.").decisions() == [("agreed", WORDS)]


def test_a_notice_that_was_carried_after_the_debate_is_agreed() -> None:
    assert on(f"{NOTICE}\n\n{SECONDED}\n\n{DEBATE} Following discussion, the Motion was adopted.").decisions() == [
        ("agreed", WORDS)
    ]


def test_another_motion_that_was_seconded_has_not_the_words_of_the_notice() -> None:
    urgent = "Councillor Oak spoke of the flood. This Motion was seconded by Councillor Fern, and agreed."
    facts = on(f"{NOTICE}\n\n{SECONDED}\n\nREPLY: It will be done.\n\n{urgent}")
    assert facts.decisions()[0] == ("", WORDS)
    assert [words for _, words in facts.decisions()].count(WORDS) == 1


def test_what_is_agreed_in_the_debate_on_a_notice_has_not_its_seconder() -> None:
    below = "It was agreed that the Clerk would ask for prices."
    facts = on(f"{NOTICE}\n\n{SECONDED} {below}")
    assert facts.decisions() == [("", WORDS), ("agreed", below)]
    assert facts.links("seconded") == [("Councillor Ash", WORDS)]


def test_each_of_two_notices_has_its_own_movers() -> None:
    other = "I will move at the next Meeting that the pump be mended."
    text = (
        f"{NOTICE}\n\n{SECONDED}\n\n{other}\n\nThe Motion was seconded by Councillor\n\nOak.\n\n"
        "In proposing the Motion, Councillor Fern said that it leaked."
    )
    facts = on(text)
    assert facts.links("moved") == [("Councillor Fern", "that the pump be mended.")]
    assert facts.links("seconded") == [("Councillor Ash", WORDS), ("Councillor Oak", "that the pump be mended.")]


@pytest.mark.parametrize(
    "text",
    [
        f"{NOTICE}\n\n{SECONDED} The motion was withdrawn.",
        f"{NOTICE}\n\nCouncillor Elm said that the Motion was not seconded by Councillor Ash.",
        "Councillor Elm spoke of the homes.\n\n" + SECONDED,
    ],
    ids=["withdrawn", "not seconded", "no notice"],
)
def test_no_notice_was_taken(text: str) -> None:
    assert WORDS not in [words for _, words in on(text).decisions()]


def test_a_notice_quoted_in_the_words_of_another_motion_is_not_the_one_seconded() -> None:
    quoted = "“I will move at the next Meeting that the Lane be closed.”"
    text = f"Councillor Elm proposed that the following be sent to the Council:\n{quoted}\nThis was seconded by Councillor Ash."
    assert "that the Lane be closed." not in [words for _, words in on(text, title="The Lane").decisions()]


@pytest.mark.parametrize("opens", ["! will move", "i will move", "/ will move", "We will move"])
def test_the_pronoun_of_a_notice_may_be_misread(opens: str) -> None:
    facts = on(
        f"{NOTICE.replace('I will move', opens)}\n\nThe Motion was proposed by Councillor Elm and seconded by Councillor Ash."
    )
    assert [said for _, said in facts.decisions()] == [WORDS]


def test_a_notice_may_call_on_somebody() -> None:
    notice = "I will call at the next Meeting on the bank to keep its branch open."
    facts = on(f"{notice}\n\nThe Motion was proposed by Councillor Elm and seconded by Councillor Ash.")
    assert [said for _, said in facts.decisions()] == ["call at the next Meeting on the bank to keep its branch open."]


def test_a_notice_without_an_item_of_its_own_gives_its_words_to_its_own_decision() -> None:
    taken = "The Motion was proposed by Councillor Elm and seconded by Councillor Ash."
    other = (
        "Notice of Motion submitted by Councillor B. Ash\n\nI will move at the next Meeting that the pond be cleaned."
    )
    facts = on(f"{NOTICE}\n\n{taken}\n\nREPLY: It will be done.\n\n{other}\n\n{taken}\n\nREPLY: It will be seen to.")
    assert [said for _, said in facts.decisions()] == [WORDS, "that the pond be cleaned."]

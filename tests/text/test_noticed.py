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
    facts = on(
        f"{NOTICE}\n\nThe Motion was proposed by Councillor Elm and seconded by Councillor Ash.",
        title="Homes on Mill Lane",
    )
    assert WORDS not in [said for _, said in facts.decisions()]


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

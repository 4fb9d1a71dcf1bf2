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


@pytest.mark.parametrize(
    ("opens", "words"),
    [
        ("I will", "call at the next Meeting on the bank to keep its branch open."),
        ("I am", "calling on the bank to keep its branch open."),
        ("I am", "asking the Council to keep its branch open."),
        ("We, the Members of the District of Elm-Oakley,", "call on the Council to keep its branch open."),
    ],
)
def test_a_notice_may_call_on_somebody(opens: str, words: str) -> None:
    facts = on(f"{opens} {words}\n\nThe Motion was proposed by Councillor Elm and seconded by Councillor Ash.")
    assert [said for _, said in facts.decisions()] == [words]


def test_a_notice_without_an_item_of_its_own_gives_its_words_to_its_own_decision() -> None:
    taken = "The Motion was proposed by Councillor Elm and seconded by Councillor Ash."
    other = (
        "Notice of Motion submitted by Councillor B. Ash\n\nI will move at the next Meeting that the pond be cleaned."
    )
    facts = on(f"{NOTICE}\n\n{taken}\n\nREPLY: It will be done.\n\n{other}\n\n{taken}\n\nREPLY: It will be seen to.")
    assert [said for _, said in facts.decisions()] == [WORDS, "that the pond be cleaned."]


SPOKE = "Councillor Elm, in proposing the Motion, asked for a warm home for all."


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("In seconding the Motion, Councillor Ash spoke of the damp.", ""),
        ("Councillor Ash, in seconding the Motion, spoke of the damp.", ""),
        ("Councillor Ash seconded the Motion.", ""),
        ("Councillor Ash seconded the Notice of Motion and agreed that it was due.", ""),
        ("This was seconded by Councillor Ash and agreed.", "agreed"),
        ("In seconding the Motion, Councillor Ash spoke of the damp. The Motion was agreed.", "agreed"),
    ],
)
def test_whoever_speaks_as_seconding_a_notice_seconded_it(said: str, outcome: str) -> None:
    facts = on(f"{NOTICE}\n\n{SPOKE}\n\n{said}")
    assert facts.decisions()[0] == (outcome, WORDS)
    assert facts.links("moved") == [("Councillor Elm", WORDS)]
    assert facts.links("seconded") == [("Councillor Ash", WORDS)]


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Elm proposed that the pond be cleaned. This was seconded by Councillor Ash and agreed.",
        f"{SPOKE} Councillor Fern proposed that the pond be cleaned. This was seconded by Councillor Ash.",
        "The pond was spoken of. This was seconded by Councillor Ash.",
    ],
)
def test_what_else_was_seconded_below_a_notice_is_not_the_notice(said: str) -> None:
    assert (WORDS, "Councillor Ash") not in [(words, who) for who, words in on(f"{NOTICE}\n\n{said}").links("seconded")]


def test_a_debate_after_the_movers_names_nobody_else() -> None:
    taken = "The Motion was proposed by Councillor Elm and seconded by Councillor Ash."
    facts = on(f"{NOTICE}\n\n{taken}\n\nIn seconding the Motion, Councillor Ash spoke of the damp.")
    assert (facts.decisions(), facts.links("seconded")) == ([("", WORDS)], [("Councillor Ash", WORDS)])


REPLY = "**REPLY:**\n\nThe homes will be looked at next year."


def test_movers_below_the_reply_to_a_notice_are_its_own() -> None:
    facts = on(f"“{NOTICE}”\n\n{REPLY}\n\n**Proposed: Councillor Elm**\n\n**Seconded: Councillor Ash**")
    assert facts.decisions() == [("", WORDS)]
    assert (facts.links("moved"), facts.links("seconded")) == (
        [("Councillor Elm", WORDS)],
        [("Councillor Ash", WORDS)],
    )


def test_movers_below_a_reply_may_be_of_the_resolution_below_them() -> None:
    below = "Proposed by Councillor Elm;\n\nSeconded by Councillor Ash;\n\nAnd Resolved:\n\n“That the pond be cleaned.”"
    assert WORDS not in [words for _, words in on(f"{NOTICE}\n\n{REPLY}\n\n{below}").decisions()]


def test_a_motion_may_be_proposed_on_behalf_of_another() -> None:
    facts = on(
        f"{NOTICE}\n\nThe Motion was proposed by Councillor Fern, on behalf of Councillor Elm, and seconded by Councillor Ash."
    )
    assert (facts.links("moved"), facts.links("seconded")) == (
        [("Councillor Fern", WORDS)],
        [("Councillor Ash", WORDS)],
    )


@pytest.mark.parametrize(
    ("opens", "words"),
    [
        ("I will move at the next meeting of the Mere-Foss Municipal District that", WORDS),
        ("| will move at the next meeting of the Mere Foss Municipal District meeting that", WORDS),
        ("I will move at the next Mere-Foss Municipal District Meeting, that", WORDS),
        ("I will move at the next Meeting, in view of the damp, that", f"in view of the damp, {WORDS}"),
        ("I will move at the next Meeting for a survey and", WORDS.replace("that", "for a survey and")),
    ],
)
def test_the_opening_of_a_notice_is_no_part_of_its_words(opens: str, words: str) -> None:
    notice = NOTICE.replace("I will move at the next Meeting that", opens)
    facts = on(f"{notice}\n\nProposed by Councillor Elm, seconded by Councillor Ash.")
    assert [said for _, said in facts.decisions()] == [words]


def test_a_motion_has_the_words_of_the_nearest_notice() -> None:
    other = "I will move at the next Meeting that the pump be mended."
    facts = on(
        f"{NOTICE}\n\nCouncillor Ash seconded the Motion.\n\n{REPLY * 4}\n\n{other}\n\n"
        "The Motion was proposed by Councillor Oak and seconded by Councillor Fern."
    )
    assert [words for _, words in facts.decisions()] == [WORDS, "that the pump be mended."]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("This Motion was adjourned to the May Meeting.", "deferred"),
        ("This Motion was referred to the Roads Committee for consideration.", "referred"),
        ("The Mayor informed Members that this motion would be sent to the Roads SPC for consideration.", "referred"),
    ],
)
def test_a_notice_may_be_put_off_or_sent_on(said: str, outcome: str) -> None:
    assert on(f"{NOTICE}\n\n{said}").decisions() == [(outcome, said)]


@pytest.mark.parametrize(
    "text",
    [
        f"{NOTICE}\n\nCouncillor Elm asked why this Motion was referred to the Roads Committee.",
        f"{NOTICE}\n\nThis Motion was referred to the owner of the homes.",
        f"{NOTICE}\n\n{REPLY} This Motion was referred to the Roads Committee.",
        "The homes were spoken of.\n\nThis Motion was referred to the Roads Committee.",
    ],
    ids=["asked", "no body", "in a reply", "no notice"],
)
def test_what_else_is_said_of_a_motion_that_was_sent_on_is_none(text: str) -> None:
    assert [said for _, said in on(text).decisions() if said.endswith(("Committee.", "homes."))] == []

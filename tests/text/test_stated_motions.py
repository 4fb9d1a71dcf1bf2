"""Motions whose words stand below, beside or above their movers, with what came of them further down."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "Westmere Borough Council\n\nMinutes of the meeting of the Council held in the Town Hall on Wednesday 14 May 2025 at 7.00 pm\n\n"
    "Present: Councillor Ann Elm (Mayor), Councillors Ben Oak, Cara Birch, Dan Ash, Eve Thorn and Fay Rowan\n\n"
)
POOL = "This Council notes the closure of the pool and instructs the Chief Executive to write to the Minister."


def minutes(text: str) -> Facts:
    return read(f"{HEAD}12. NOTICE OF MOTION\n\n{text}\n\n13. OTHER BUSINESS\n\nNone.\n")


def told(facts: Facts) -> list[tuple[str, str, str]]:
    """(outcome, tally, words) of the decisions."""
    found = [m.attrs for m in facts.extraction.mentions if m.kind == "decision"]
    return [(str(a.get("outcome", "")), str(a.get("tally", "")), str(a["text"])) for a in found]


def movers(facts: Facts) -> list[str]:
    return [name for kind in ("moved", "seconded") for name, _ in facts.links(kind)]


@pytest.mark.parametrize(
    ("lead", "result", "outcome", "tally"),
    [
        (
            "Councillor Oak, seconded by Councillor Birch, proposed:",
            "The motion was carried unanimously.",
            "agreed",
            "unanimous",
        ),
        (
            "Councillor Oak, seconded by Councillor Birch, moved:",
            "On being put to the vote, the motion was CARRIED with 5 votes for and 1 against.",
            "agreed",
            "5 for, 1 against",
        ),
        ("It was moved by Councillor Oak and seconded by Councillor Birch:", "The motion was agreed.", "agreed", ""),
        (
            "Councillor Oak submitted the following motion which was seconded by Councillor Birch:-",
            "The motion, on being put to the vote, was lost (2 in favour, 3 against and 1 abstention).",
            "rejected",
            "2 for, 3 against, 1 abstained",
        ),
        (
            "Councillor Oak, on behalf of the Green Group, proposed the following motion, which was seconded by Councillor Birch:",
            "On being put to the vote, there voted 4 for, 2 against and no abstentions. The motion was therefore CARRIED.",
            "agreed",
            "4 for, 2 against, 0 abstained",
        ),
        (
            "Councillor Oak (Labour) proposed, Councillor Birch (Labour) seconded the following motion:",
            "Resolved: The motion was unanimously carried.",
            "agreed",
            "unanimous",
        ),
        (
            "Councillor Oak moved the motion standing in his name, which was duly seconded by Councillor Birch, as follows:",
            "RESOLVED that the motion be approved.",
            "agreed",
            "",
        ),
        (
            "Councillor Oak moved the following motion:",
            "Councillor Birch seconded the motion.\n\nThe motion was defeated by 4 votes to 2.",
            "rejected",
            "2 for, 4 against",
        ),
        ("Councillor Oak proposed and Councillor Birch seconded the following resolution:", "Carried.", "agreed", ""),
        (
            "Councillor Oak proposed:",
            "Seconded: Councillor Birch\nVote: For 6 Against 0\nMotion carried.",
            "agreed",
            "6 for, 0 against",
        ),
        (
            "Councillor Oak moved the following motion, seconded by Councillor Birch:",
            "The motion stood referred to the Leisure Committee without debate.",
            "referred",
            "",
        ),
        (
            "Councillor Oak, seconded by Councillor Birch, moved:",
            "Members spoke. It had been agreed elsewhere.\n\nThe Council agreed the motion unanimously.",
            "agreed",
            "unanimous",
        ),
    ],
)
def test_a_motion_quoted_below_its_movers_has_its_own_words_and_what_came_of_it(
    lead: str, result: str, outcome: str, tally: str
) -> None:
    facts = minutes(f"{lead}\n\n“{POOL}”\n\n{result}")
    assert told(facts) == [(outcome, tally, POOL)]
    assert movers(facts) == ["Councillor Oak", "Councillor Birch"]


def test_a_motion_that_was_withdrawn_is_no_decision() -> None:
    facts = minutes(
        f"Councillor Oak, seconded by Councillor Birch, moved: “{POOL}” With the consent of Council, Councillor Oak withdrew"
        " the motion. The motion was withdrawn."
    )
    assert told(facts) == []


def test_a_motion_without_quotation_marks_goes_on_with_its_own_paragraphs_and_not_with_the_debate() -> None:
    facts = minutes(
        "Councillor Oak proposed, and Councillor Birch seconded, the following motion:\n\n"
        "Council believes that every child should have a library.\nCouncil resolves to keep the library open until 2030.\n\n"
        "Councillor Ash said that libraries were dear to him.\n\n"
        "Following debate, the motion was put to the vote and declared carried (For 4, Against 2, Abstentions 0)."
    )
    words = (
        "Council believes that every child should have a library. Council resolves to keep the library open until 2030."
    )
    assert told(facts) == [("agreed", "4 for, 2 against, 0 abstained", words)]


def test_a_motion_in_parts_is_one_with_its_list() -> None:
    facts = minutes(
        "Councillor Oak, seconded by Councillor Birch, proposed that:\n\n(a) the Authority opposes the closure of the fire station; and\n"
        "(b) the Chief Fire Officer reports back in July.\n\nOn being put to the vote, the Chair declared the motion CARRIED."
    )
    words = "(a) the Authority opposes the closure of the fire station; and (b) the Chief Fire Officer reports back in July."
    assert told(facts) == [("agreed", "", words)]
    assert movers(facts) == ["Councillor Oak", "Councillor Birch"]


@pytest.mark.parametrize(
    "movers_below",
    [
        "The motion was proposed by Councillor Oak and seconded by Councillor Birch.",
        "Councillor Oak, seconded by Councillor Birch, moved the motion as set out above.",
    ],
)
def test_a_motion_quoted_above_its_movers_is_theirs(movers_below: str) -> None:
    facts = minutes(f"“{POOL}”\n\n{movers_below}\n\nThe motion was put to the vote and carried.")
    assert told(facts) == [("agreed", "", POOL)]
    assert movers(facts) == ["Councillor Oak", "Councillor Birch"]


def test_a_motion_keeps_its_words_where_an_amendment_to_it_was_lost() -> None:
    facts = minutes(
        f"Councillor Oak, seconded by Councillor Birch, moved:\n\n“{POOL}”\n\n"
        "An amendment was moved by Councillor Ash and seconded by Councillor Thorn to add the word “public”.\n\n"
        "On being put to the vote the amendment was LOST.\n\nThe substantive motion was then put to the vote and CARRIED."
    )
    assert ("agreed", "", POOL) in told(facts)
    assert [outcome for outcome, _, _ in told(facts)].count("rejected") == 1


def test_a_motion_has_no_outcome_where_an_amendment_changed_its_words() -> None:
    facts = minutes(
        f"Councillor Oak, seconded by Councillor Birch, moved:\n\n“{POOL}”\n\n"
        "Councillor Ash moved an amendment, seconded by Councillor Thorn, to add “public”. The amendment was carried.\n\n"
        "The motion as amended was put to the vote and carried."
    )
    assert ("", "", POOL) in told(facts)
    assert "agreed" not in [outcome for outcome, _, words in told(facts) if words == POOL]


def test_the_sides_of_a_vote_told_in_a_sentence_are_those_of_the_motion() -> None:
    facts = minutes(
        f"Councillor Elm proposed a motion which was seconded by Councillor Oak: “{POOL}”\n\n"
        "A named vote was requested. Those voting for the motion: Councillors Ash, Elm and Oak. Those voting against: Councillor Rowan."
        " Those abstaining: Councillors Birch and Thorn. The motion was carried by 3 votes to 1."
    )
    assert told(facts) == [("agreed", "3 for, 1 against", POOL)]
    cast = [(facts._name(c.subject).split()[-1], c.attrs["vote"]) for c in facts.extraction.claims if c.kind == "voted"]
    assert cast == [
        ("Ash", "for"), ("Elm", "for"), ("Oak", "for"), ("Rowan", "against"), ("Birch", "abstained"), ("Thorn", "abstained"),
    ]  # fmt: skip


def test_a_numbered_paragraph_that_holds_a_motion_is_read_as_one() -> None:
    facts = read(
        f"{HEAD}8. Councillor Oak, seconded by Councillor Birch, proposed: ‘{POOL}’ The motion was carried.\n\n"
        "9. Alderman Elm proposed, seconded by Councillor Ash, “that the clock be mended by the end of May”. The proposal was put to"
        " the meeting and agreed.\n\n10. Date of next meeting: 11 June 2025.\n"
    )
    assert told(facts) == [("agreed", "", POOL), ("agreed", "", "that the clock be mended by the end of May")]


def test_what_a_motion_quotes_of_an_earlier_meeting_and_what_names_something_is_no_motion() -> None:
    facts = minutes(
        "At its meeting on 4 March 2025 Councillor Oak, seconded by Councillor Birch, moved:\n\n“That the hall be sold to the Trust.”\n\n"
        "The motion was carried.\n\nCouncillor Oak proposed ‘The Willows’ as the name of the road."
    )
    assert "That the hall be sold to the Trust." not in [words for _, _, words in told(facts)]


def test_a_lost_motion_has_the_greater_number_against_it() -> None:
    facts = minutes(
        "It was proposed by Councillor Oak and seconded by Councillor Birch that the hall be sold. The motion was lost by 4 votes to 2."
    )
    assert [(outcome, tally) for outcome, tally, _ in told(facts)] == [("rejected", "2 for, 4 against")]

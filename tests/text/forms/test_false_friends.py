"""Words that look like decisions and are none: templates, requests, questions, answers, what others or earlier meetings settled."""

from __future__ import annotations

import pytest

from tests.text.forms.minutes import agenda, minutes

FALSE = [
    "To formally pass the following resolution:- RESOLVED – That under Section 100(A)(4) the public be excluded.",
    "The following resolution is proposed:\n\nRESOLVED that the homes be built.",
    "The Committee is asked to RESOLVE that:\n\n1. the homes be built;\n\n2. the carers be told.",
    "The Cabinet Member is recommended to:\n\n1. approve the plan\n\n2. note the rents",
    "Members are invited to agree the plan.",
    "“Council: 1) notes the need for homes; 2) resolves to build them.”",
    'Motion by Councillor Birch\n\n"That the Council:\n\n1) Notes the need;\n\n2) Agrees to build homes."',
    "The minute of 4 March 2017 read: “RESOLVED that the homes be built.”",
    "At its meeting on 4 March 2017 the Committee RESOLVED that the homes be built.",
    "On 4 March 2017 the Committee agreed that the homes be built.",
    "In January 2010 the Committee agreed a plan for homes.",
    "In 2016, the Committee agreed to build homes.",
    "As at the 30\" September the Council resolved to build homes.",
    "As of 4th March, the Committee agreed that the homes be built.",
    "The Manager pointed out that this stood on the Agenda of the Meeting held on 4 March 2017 at which it was agreed to defer the homes.",
    "Councillor Birch recalled the Meeting of 4 March 2017, at which the Committee unanimously resolved that the homes be built.",
    "It was noted that Council had, on 4 March 2017, resolved to build homes.",
    "The Committee had previously resolved that the homes be built.",
    "On 20 September 2016, Cabinet:- (i) agreed the plan; (ii) noted the rents;",
    "Councillor Birch asked when it was resolved to build the homes.",
    "Councillor Birch asked: “Has it been RESOLVED that the homes be built?”",
    "Question: Can the Leader say why it was agreed to close the homes?\n\nAnswer: It was agreed that the homes should close because of cost.",
    "Procedure Rule 14.2 says that when it has been resolved to exclude the public, the recording must stop.",
    "Rule 22: Once the motion is resolved, no one can propose a similar one.",
    "If the Committee agreed to the plan, the homes would be built.",
    "Officers said that it was agreed with the contractor to delay.",
    "It was agreed by the residents' association to support the plan.",
    "The applicant agreed to plant trees.",
    "A proposal to close the homes was not agreed.",
    "RESOLVED that Standing Orders be suspended.",
]  # fmt: skip


@pytest.mark.parametrize("words", FALSE)
def test_minutes_that_only_speak_of_a_decision(words: str) -> None:
    assert minutes(words).decisions() == []


@pytest.mark.parametrize("words", FALSE)
def test_agendas_that_only_speak_of_a_decision(words: str) -> None:
    assert agenda(words).decisions() == []


def test_what_was_settled_on_the_day_is_settled_though_another_day_is_named() -> None:
    facts = minutes("Further to the minutes of 4 March 2017, it was agreed that the trees be felled.")
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed"]


@pytest.mark.parametrize("which", ["final", "last", "previous", "October"])
def test_what_was_agreed_at_another_meeting_is_only_told(which: str) -> None:
    words = f"Councillor Elm asked for a fence. At the {which} meeting of the North\nMere Committee it was agreed that a fence be put up."
    assert minutes(words).decisions() == []


def test_what_is_agreed_of_a_meeting_ahead_is_agreed() -> None:
    facts = minutes("A Meeting was fixed for 4 March 2031 at which it was agreed to hear the owners.")
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed"]

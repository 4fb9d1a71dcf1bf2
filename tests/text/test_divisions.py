"""Results of votes on motions and amendments: each is of what was put, with its own votes, and none is taken for another's."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "Minutes of the Housing Committee held on 10th April, 2017\n\nPresent: Councillors A. Elm, B. Ash, C. Oak, D. Fir, E. Yew\n\n"
    "1. Apologies\n\nNone.\n\n"
)
NOTICE = "I will move at the next Meeting that the homes on Mill Lane be painted."
PUT = "The Motion was proposed by Councillor Elm and seconded by Councillor Ash."
FOR, AGAINST = ("Elm", "Ash", "Oak"), ("Fir", "Yew")


def on(text: str, title: str = "Notice of Motion submitted by Councillor A. Elm") -> Facts:
    return read(f"{HEAD}2. {title}\n\n{text}\n\n3. Roads\n\nNone were mended.\n")


def sides(what: str, carried: bool) -> str:
    """A list of those for and against, of whom more are for what was carried."""
    voted = (FOR, AGAINST) if carried else (AGAINST, FOR)
    lists = zip(("For", "Against"), voted, strict=True)
    return "\n\n".join(
        f"**{side} the {what}**\n\nCouncillors {', '.join(who)}. **({len(who)})**" for side, who in lists
    )


def told(facts: Facts) -> list[tuple[str, str]]:
    """The outcomes with the first words of each decision, marks of quotation aside."""
    return [(outcome, " ".join(words.strip("“”").split()[:4])) for outcome, words in facts.decisions()]


def votes(facts: Facts) -> list[tuple[str, str, str]]:
    """How each voted, on which outcome."""
    names = {m.ref: m for m in facts.extraction.mentions}
    return [
        (names[c.subject].name, str(c.attrs["vote"]), str(names[c.object].attrs.get("outcome", "")))
        for c in facts.extraction.claims
        if c.kind == "voted"
    ]


@pytest.mark.parametrize(("word", "outcome"), [("defeated", "rejected"), ("lost", "rejected"), ("carried", "agreed")])
def test_a_motion_has_the_result_that_the_chair_declares_and_its_votes(word: str, outcome: str) -> None:
    facts = on(
        f"{NOTICE}\n\n{PUT}\n\nA vote was taken.\n\n{sides('Motion', word == 'carried')}\n\nThe Chair declared the Motion {word}."
    )
    assert told(facts) == [(outcome, "that the homes on")]
    won, lost = ("for", "against") if word == "carried" else ("against", "for")
    assert facts.attr("decision", "tally") == ["3 for, 2 against" if word == "carried" else "2 for, 3 against"]
    assert sorted(votes(facts)) == sorted(
        (who, vote, outcome) for vote, names in ((won, FOR), (lost, AGAINST)) for who in names
    )


@pytest.mark.parametrize(
    "amendment",
    [
        "Councillor Oak proposed an amendment which was seconded by Councillor Fir to read as follows:\n\nThat the homes be sold.",
        "Councillor Oak proposed an amendment, seconded by Councillor Fir, as follows:\n\n“That the homes be sold.”",
        "It was proposed by Councillor Oak and seconded by Councillor Fir that the motion be amended as follows :\n\nThat the homes be sold.",
    ],
)
@pytest.mark.parametrize(
    ("declared", "outcomes"),
    [
        ("The Mayor declared the Amendment carried.", ["", "agreed"]),
        ("The Mayor declared the Amendment defeated and, therefore, the original Motion carried.", ["agreed", "rejected"]),
        ("The Mayor declared the amendment carried and therefore the original motion defeated.", ["rejected", "agreed"]),
    ],
)  # fmt: skip
def test_an_amendment_has_its_own_result_and_the_motion_what_is_said_of_it(
    amendment: str, declared: str, outcomes: list[str]
) -> None:
    facts = on(f"{NOTICE}\n\n{PUT}\n\n{amendment}\n\n{sides('Amendment', 'endment carried' in declared)}\n\n{declared}")
    found = sorted(told(facts), key=lambda told: told[1].lower().startswith("that the homes be"))
    assert found == [(outcomes[0], "that the homes on"), (outcomes[1], "That the homes be")]
    assert {outcome for _, _, outcome in votes(facts)} == {outcomes[1]}
    assert dict(facts.links("moved"))["Councillor Oak"].strip("“”") == "That the homes be sold."


def test_a_motion_put_in_two_sentences_has_its_result() -> None:
    facts = on(
        "Councillor Elm proposed that meetings begin at nine. This was seconded by Councillor Ash.\n\n"
        "Councillor Oak proposed an amendment that meetings begin at four. This was seconded by Councillor Fir.\n\n"
        "The Mayor declared the Amendment lost and, therefore, the original Motion carried.",
        title="Standing Orders",
    )
    assert sorted(told(facts)) == [
        ("agreed", "Councillor Elm proposed that"),
        ("rejected", "Councillor Oak proposed an"),
    ]


def test_a_result_that_names_its_movers_is_of_what_they_put() -> None:
    facts = on(
        f"{NOTICE}\n\nCouncillor Oak said that he wished to amend the Motion to read as follows and this was seconded by Councillor Fir:\n\n"
        "“I will move that the homes be sold.”\n\nA vote was taken on the Motion as proposed by Councillor Oak and seconded by Councillor Fir.\n\n"
        "The Mayor declared the amended Motion, as proposed by Councillor Oak and seconded by Councillor Fir, carried."
    )
    assert told(facts) == [("agreed", "I will move that")]


def test_words_read_out_of_earlier_minutes_are_not_what_was_put() -> None:
    facts = on(
        "Councillor Elm read an extract of the Minutes of January as follows:\n\n“That, the hall be built.”\n\n"
        "A vote would be taken on the Motion as proposed by Councillor Oak and seconded by Councillor Fir.\n\nThe Mayor declared the Motion defeated."
    )
    assert told(facts) == []


def test_votes_on_a_motion_are_not_on_the_next_decision() -> None:
    facts = on(
        f"{NOTICE}\n\n{PUT}\n\n{sides('Motion', True)}\n\nThe Mayor declared the Motion carried.\n\n"
        "On the proposal of Councillor Oak, seconded by Councillor Fir, it was agreed to close the hall."
    )
    assert [words for _, words in told(facts)] == ["that the homes on", "On the proposal of"]
    assert len(votes(facts)) == len(facts.attr("person", "title") or votes(facts)) == 5
    assert facts.attr("decision", "tally") == ["3 for, 2 against"]


def test_what_becomes_a_resolution_below_the_result_is_not_what_was_voted_on() -> None:
    facts = on(
        "Councillor Elm proposed deferral of the item and this was seconded by Councillor Ash.\n\nFor Deferral\n\nCouncillors Elm and Ash. (2)\n\n"
        "Against Deferral\n\nCouncillors Oak, Fir and Yew. (3)\n\nThe Mayor declared the proposal to defer this item as defeated and accordingly the "
        "following resolution was adopted by the same voting:\n\nProposed by Councillor Oak;\nSeconded by Councillor Fir;\nAnd Resolved:\n\n"
        "“That the hall be sold.”",
        title="Hall",
    )
    assert told(facts) == [("rejected", "Councillor Elm proposed deferral"), ("resolved", "That the hall be")]
    assert facts.attr("decision", "tally") == ["2 for, 3 against"]


@pytest.mark.parametrize(
    "text",
    [
        f"{NOTICE}\n\n{PUT}\n\nREPLY: It will be done.",
        f"{NOTICE}\n\nThis motion was proposed by Councillor Elm and seconded by Councillor Ash.",
    ],
)
def test_a_motion_that_was_only_moved_has_no_outcome(text: str) -> None:
    facts = on(text)
    assert told(facts) == [("", "that the homes on")]
    assert facts.attr("decision", "outcome") == []


TELLING = (
    "2. Hall\n\nProposed by Councillor Elm;\nSeconded by Councillor Ash;\nAnd Resolved:\n\n“That the hall be sold.”\n\n"
)


@pytest.mark.parametrize(
    ("before", "outcome", "rules"),
    [
        ("", "agreed", ["proposed-and-seconded"]),
        (TELLING, "", []),
        ("2. Hall\n\nA Vote was taken which resulted as follows:\n\nFor\n\nCouncillor Elm\n\n", "", []),
    ],
    ids=["a record without results", "a record that tells results", "a record with the lists of a vote"],
)
def test_what_was_proposed_and_seconded_is_agreed_by_a_rule_and_only_where_no_results_are_told(
    before: str, outcome: str, rules: list[str]
) -> None:
    said = "3. Pond\n\nIt was proposed by Councillor Oak and seconded by Councillor Fir to clean the village pond.\n"
    facts = read(f"{HEAD}{before}{said}\n4. Roads\n\nNone were mended.\n")
    assert facts.decisions()[-1] == (outcome, "to clean the village pond.")
    assert facts.attr("decision", "_rule") == rules


def test_a_result_in_the_words_needs_no_rule() -> None:
    facts = read(f"{HEAD}2. Pond\n\nThe pond is foul. Proposed by B. Ash, seconded by C. Oak and agreed.\n")
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed"]
    assert facts.attr("decision", "_rule") == []


def test_movers_of_what_was_put_further_up_move_nothing_new() -> None:
    facts = on(
        "The proposal for the hall, as proposed by Councillor Elm, was seconded by Councillor Ash.", title="Hall"
    )
    assert told(facts) == []


def test_a_page_number_below_a_rule_opens_no_list() -> None:
    facts = on(
        "Proposed by Councillor Elm;\nSeconded by Councillor Ash;\nAnd Resolved:\n\n---\n*<small>Scanned page</small>*  \n\n2\n\n“That the hall be sold.”"
    )
    assert told(facts) == [("resolved", "That the hall be")]


def test_what_is_agreed_after_a_motion_was_moved_is_not_the_motion() -> None:
    facts = on(f"{NOTICE}\n\n{PUT} It was agreed that the reply be sent to the members.")
    assert sorted(told(facts)) == [("", "that the homes on"), ("agreed", "It was agreed that")]


def test_amendments_whose_words_are_not_given_are_no_decision_beside_what_was_agreed() -> None:
    facts = on(
        "Mr Elm proposed two amendments which were seconded by Mr Ash. It was agreed to take the new fees with these.",
        title="Fees",
    )
    assert told(facts) == [("agreed", "It was agreed to")]


def test_what_was_proposed_ends_before_another_decision_that_stands_before_its_movers() -> None:
    facts = on(
        "It was proposed again that a sum be put into the budget. It was agreed that the meadow costs too much. Cllr Elm proposed; Cllr Ash seconded; Carried.",
        title="Meadow",
    )
    assert [words for _, words in facts.decisions() if words.startswith("It was proposed")] == [
        "It was proposed again that a sum be put into the budget."
    ]


def test_a_notice_ends_where_the_motion_was_put_and_has_its_whole_list() -> None:
    facts = on(
        "I will move that the Council consider\n\n•\n\nthe paint of the homes;\n\n•\n\ntheir roofs. If the fund refuses, the Council should pay;*\n"
        f"{PUT}\n\nREPLY: It will be done."
    )
    assert [words for _, words in facts.decisions()] == [
        "that the Council consider • the paint of the homes; • their roofs. If the fund refuses, the Council should pay;"
    ]


def test_the_irish_words_for_movers_and_a_resolution_are_read() -> None:
    facts = on(
        "Molta ag Councillor Elm;\nCuidité 6n Councillor Ash;\nAgus an Cinneadh:\n\n“That, the hall be and is hereby sold.”",
        title="Hall",
    )
    assert told(facts) == [("resolved", "That, the hall be")]
    assert [who for kind in ("moved", "seconded") for who, _ in facts.links(kind)] == [
        "Councillor Elm",
        "Councillor Ash",
    ]


def test_what_was_agreed_below_its_movers_has_the_quoted_words() -> None:
    facts = on(
        "He would look into the law.\n\nProposed by Councillor Elm;\nSeconded by Councillor Ash;\nAnd Agreed:\n\n“That, the approval of the Council be and is hereby given to the sale.”",
        title="Hall",
    )
    assert [words.strip("“”") for _, words in facts.decisions()] == [
        "That, the approval of the Council be and is hereby given to the sale."
    ]


def test_a_day_whose_letters_were_misread_ends_no_quotation() -> None:
    facts = on(
        'And Resolved:\n\n“That the plan of the meeting held on 24"\nMarch be put on display in the hall.”',
        title="Hall",
    )
    assert [words.strip("“”") for _, words in facts.decisions()] == [
        'That the plan of the meeting held on 24" March be put on display in the hall.'
    ]


def test_an_hour_ends_no_sentence() -> None:
    facts = on(
        "It was agreed that the members would meet on site at 9.00a.m. on Saturday to choose a tree.", title="Trees"
    )
    assert [words for _, words in facts.decisions()] == [
        "It was agreed that the members would meet on site at 9.00a.m. on Saturday to choose a tree."
    ]


def test_a_count_of_those_for_and_of_abstentions_is_kept() -> None:
    facts = on(
        "Proposed – Cllr Elm Seconded – Cllr Ash\n\n‘That the bills are paid’\n\nFor - 4 Abstention – 1", title="Bills"
    )
    assert facts.attr("decision", "tally") == ["4 for, 1 abstained"]
    assert facts.attr("decision", "outcome") == ["agreed"]
    assert facts.attr("decision", "_rule") == [""]


def test_a_rule_agrees_to_nothing_that_more_are_against() -> None:
    facts = on(
        "Proposed – Cllr Elm Seconded – Cllr Ash\n\n‘That the bills are paid’\n\nFor - 2 Against – 3", title="Bills"
    )
    assert facts.attr("decision", "tally") == ["2 for, 3 against"]
    assert [outcome for outcome, _ in facts.decisions()] == [""]


@pytest.mark.parametrize(
    ("debate", "movers"),
    [
        ("In proposing the motion Councillor Elm spoke of rain. In seconding the motion Councillor Ash spoke of snow.", ["Councillor Elm", "Councillor Ash"]),
        ("Councillor Elm, in proposing the Motion, spoke of rain. The Motion was seconded by Councillor Ash.", ["Councillor Elm", "Councillor Ash"]),
    ],
)  # fmt: skip
def test_a_motion_of_a_notice_has_its_result_and_those_who_moved_it_in_the_debate(
    debate: str, movers: list[str]
) -> None:
    facts = on(f"{NOTICE}\n\n{debate}\n\n{sides('Motion', False)}\n\nThe Mayor declared the Motion defeated.")
    assert told(facts) == [("rejected", "that the homes on")]
    assert [who for kind in ("moved", "seconded") for who, _ in facts.links(kind)] == movers


def test_a_result_that_says_what_it_is_of_is_not_of_another_proposal() -> None:
    facts = on(
        "It was proposed by Councillor Oak and seconded by Councillor Fir that the old name be kept.\n\n"
        "The Clerk declared the proposal to change the name of the hall as carried.",
        title="Hall",
    )
    assert ("agreed", "The Clerk declared the") in told(facts)
    assert ("agreed", "that the old name") not in told(facts)


def test_of_several_proposals_a_vote_is_on_the_one_whose_mover_it_names() -> None:
    facts = on(
        "Councillor Elm proposed a rise of the rent. This proposal was seconded by Councillor Ash.\n\n"
        "Councillor Oak proposed no change of the rent. This proposal was seconded by Councillor Fir.\n\n"
        "A vote was taken on the proposal from Councillor Elm.\n\nThe Mayor declared the proposal carried.",
        title="Rents",
    )
    assert {words: outcome for outcome, words in told(facts)} == {
        "Councillor Elm proposed a": "agreed",
        "Councillor Oak proposed no": "",
    }


def test_votes_that_contradict_the_declared_result_are_not_given_to_it() -> None:
    facts = on(f"{NOTICE}\n\n{PUT}\n\n{sides('Motion', True)}\n\nThe Mayor declared the Motion defeated.")
    assert (told(facts), votes(facts)) == ([("rejected", "that the homes on")], [])
    assert facts.attr("decision", "tally") == []


def test_the_words_of_a_motion_end_before_the_vote_on_it() -> None:
    facts = on(
        "A motion to close the hall was proposed by Councillor Elm and seconded by Councillor Ash :\nA vote was taken on the motion and the result was as follows :\n\n"
        f"{sides('Motion', False)}\n\nThe Clerk declared the Motion defeated.",
        title="Hall",
    )
    assert [(outcome, words.rstrip(" :")) for outcome, words in facts.decisions()] == [
        ("rejected", "A motion to close the hall was proposed by Councillor Elm and seconded by Councillor Ash")
    ]
    assert len(votes(facts)) == 5


@pytest.mark.parametrize(("word", "outcome"), [("noted", "noted"), ("approved", "agreed")])
def test_what_was_settled_having_been_proposed_has_all_its_words(word: str, outcome: str) -> None:
    said = f"The report as presented was {word} by the members present having been proposed by Cllr. A. Elm and seconded by Cllr. B. Ash."
    facts = on(said, title="Report on Trees")
    assert [(how, words.rstrip(".")) for how, words in facts.decisions()] == [(outcome, said.rstrip("."))]
    assert [who for who, _ in facts.links("moved")] == ["Cllr. A. Elm"]
    assert facts.attr("decision", "_rule") == []


def test_who_has_an_office_and_no_name_proposes_too_and_what_was_agreed_as_proposed_is_kept() -> None:
    facts = on("The Chair proposed to send no remarks, seconded by Cllr Elm, all were in favour.", title="Plans")
    assert [words for _, words in facts.decisions()] == [
        "The Chair proposed to send no remarks, seconded by Cllr Elm, all were in favour."
    ]
    facts = on("Swings £76.38: slide - £186.24: as proposed by A. Elm and seconded by B. Ash.", title="Bills")
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed"]


def test_a_word_of_assent_on_a_line_of_another_matter_makes_no_record_of_results() -> None:
    facts = read(
        f"{HEAD}2. Fees\n\nProposed by A. Elm, seconded by B. Ash and agreed - that the fee be raised.\n\n"
        "3. Pond\n\nIt was proposed by Councillor Oak and seconded by Councillor Fir to clean the village pond.\n\n4. Roads\n\nNone.\n"
    )
    assert facts.decisions()[-1] == ("agreed", "to clean the village pond.")


def test_a_vote_below_a_notice_is_on_its_motion_and_on_nothing_put_above_it() -> None:
    facts = on(
        f"{NOTICE}\n\n{PUT}\n\nREPLY: {'It will be done in the coming year. ' * 6}\n\nNotice of Motion submitted by Councillor C. Oak\n\nI will move at the next Meeting that the pond be filled.\n\n"
        "In proposing the motion Councillor Oak spoke of frogs.\n\nA vote was taken.\n\nThe Mayor declared the motion carried."
    )
    assert sorted(told(facts)) == [("", "that the homes on"), ("agreed", "that the pond be")]


def test_nobody_abstained_where_there_were_none_and_the_votes_are_on_what_is_adopted_by_the_same_voting() -> None:
    facts = on(
        "The plan was proposed by Councillor Elm and seconded by Councillor Ash as follows:\n\n"
        f'"That the Council approves {" and ".join(["the change of the plan for the fence by the mill"] * 8)}."\n\n'
        "A Vote was taken and the result of the voting was as follows:\n\nFor\n\nCouncillors Elm, Ash, Oak. (3)\n\n"
        "Against\n\nNone\n\nAbstentions\n\nThere were no Abstentions.\n\n"
        "Accordingly, the following resolution was adopted by the same voting:\n\nProposed by Councillor Elm;\n"
        'Seconded by Councillor Ash;\nAnd Resolved:\n\n"That the Council hereby approves the change of the plan."',
        title="Plan",
    )
    votes = {c.attrs["vote"] for c in facts.extraction.claims if c.kind == "voted"}
    assert votes == {"for"}
    assert {(who.split()[-1], what) for who, what in facts.links("voted")} == {
        (who, "That the Council hereby approves the change of the plan.") for who in ("Elm", "Ash", "Oak")
    }


@pytest.mark.parametrize(
    ("said", "abstained"),
    [
        ("seconded by Cllr Ash, five were in favour and two abstained.", []),
        ("seconded by Cllr Ash, 5 in favour, 1 abstained.", []),
        ("seconded by Cllr Ash. Agreed. Cllr Oak abstained.", ["Cllr Oak"]),
    ],
)
def test_how_many_abstained_is_nobody_by_name(said: str, abstained: list[str]) -> None:
    facts = on(f"Cllr Elm proposed that the fence be mended, {said}", title="Fence")
    assert [who for who, _ in facts.links("voted")] == abstained
    assert [who for who, _ in facts.links("seconded")] == ["Cllr Ash"]


RECORDED = (
    "Councillor Elm moved and Councillor Oak seconded the recommendations of the Cabinet.\n"
    'Councillor Ash moved and Councillor Fir seconded the following amendment:\n"That the path be left out."\n'
    "Following debate the amendment was put to a recorded vote as follows:\n"
    "For: Councillors Ash, Fir (2)\nAgainst: Councillors Elm, Oak, Birch (3)\n{}\n"
    "The substantive motion was then put to a recorded vote:\n"
    "For (3): Councillors Elm, Oak, Birch\nAgainst (2): Councillors Ash, Fir\nRESOLVED: That the budget be approved.\n"
)


@pytest.mark.parametrize(
    "told",
    [
        "The amendment was lost.",
        "The amendment was therefore lost.",
        "On being put, the amendment was defeated.",
    ],
)
def test_an_amendment_that_was_lost_has_its_own_votes_and_the_motion_has_its_own(told: str) -> None:
    facts = read(
        "Westmere County Council\n\nMinutes of the meeting held on Thursday 13 February 2025\n\nPresent: Councillors Elm, Oak, Birch, Ash and Fir\n\n"
        f"102. Budget\n\n{RECORDED.format(told)}\n103. Roads\n\nThere was nothing to report.\n"
    )
    assert facts.decisions() == [("rejected", "That the path be left out."), ("resolved", "the budget be approved.")]
    assert facts.attr("decision", "tally") == ["2 for, 3 against", "3 for, 2 against"]
    assert facts.links("moved") == [("Councillor Ash", "That the path be left out.")]
    cast = {
        (facts._name(claim.subject), facts._name(claim.object)[:10]): claim.attrs["vote"]
        for claim in facts.extraction.claims
        if claim.kind == "voted"
    }
    assert len(cast) == 10
    assert (
        {cast[who, "That the p"] for who in ("Ash", "Fir")}
        == {cast[who, "the budget"] for who in ("Elm", "Oak", "Birch")}
        == {"for"}
    )
    assert (
        {cast[who, "the budget"] for who in ("Ash", "Fir")}
        == {cast[who, "That the p"] for who in ("Elm", "Oak", "Birch")}
        == {"against"}
    )


def test_an_amendment_that_was_lost_without_a_vote_by_name_is_left_to_other_rules() -> None:
    facts = read(
        "Westmere County Council\n\nMinutes of the meeting held on Thursday 13 February 2025\n\nPresent: Councillors Elm, Oak, Birch, Ash and Fir\n\n"
        "102. Budget\n\nMembers heard that the amendment was lost at the Cabinet.\n\nRESOLVED: That the budget be approved.\n\n103. Roads\n\nNone.\n"
    )
    assert facts.decisions() == [("resolved", "the budget be approved.")]


@pytest.mark.parametrize(
    "last", ["The motion was carried.", "The substantive motion was then carried.", "The original motion was lost."]
)
def test_the_result_of_the_motion_below_that_of_its_amendment_is_not_the_amendments(last: str) -> None:
    facts = read(
        "Westmere County Council\n\nMinutes of the meeting held on Thursday 13 February 2025\n\nPresent: Councillors Elm, Oak, Birch, Ash and Fir\n\n"
        f"102. Budget\n\n{RECORDED.format('The amendment was lost.').replace('RESOLVED: That the budget be approved.', last)}\n103. Roads\n\nNone.\n"
    )
    amendment = [
        mention for mention in facts.extraction.mentions if mention.attrs.get("text") == "That the path be left out."
    ]
    assert [mention.attrs["outcome"] for mention in amendment] == ["rejected"]
    assert amendment[0].attrs["tally"] == "2 for, 3 against"

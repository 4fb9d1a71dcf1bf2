"""Who was elected is a decision; that somebody is to be, or was put forward, is none."""

from __future__ import annotations

import pytest

from tests.text.papers import read
from tests.text.test_movers import HEAD


def facts_of(business: str) -> tuple[list[str], list[str]]:
    facts = read(f"{HEAD}{business}\n\n9. Date of next meeting: 1 April 2019\n")
    moved = [name for kind in ("moved", "seconded") for name, _ in facts.links(kind)]
    return [words for _, words in facts.decisions()], moved


@pytest.mark.parametrize(
    "business",
    [
        "1. To elect a Chair",
        "1. To receive nominations for the office of Chair",
        "1. Election of Chair\n\nTo receive nominations for Chair.",
        "1. Election of Chair\n\nDecision:\nTo elect a Chair for the year",
        "1. Election of Chair\n\nDecision:\nTo elect a Chairman and Vice-Chairman for the ensuing municipal year 2019/20.",
        "1. Election of Chair\n\nRESOLVED To receive nominations for Chair.",
        "1. Election of Chair\n\nCllr Birch was nominated by Cllr Elm.",
        "1. Roads\n\nCllr Birch was elected Mayor in 2016.",
        "1. Roads\n\nThe government was elected to mend the roads.",
        "1. Election of councillors\n\nAll candidates who stood were elected unopposed.",
    ],
)
def test_a_to_do_of_the_agenda_is_no_election(business: str) -> None:
    assert facts_of(business) == ([], [])


MOVERS = ["Cllr Elm", "Cllr Oak"]


@pytest.mark.parametrize(
    ("business", "words", "moved"),
    [
        ("1. To elect a Chair\n\nCllr Birch was elected Chair.", "Cllr Birch was elected Chair.", []),
        (
            "1. To receive nominations and to elect a Chair\n\nCllr Birch was proposed by Cllr Elm and seconded by Cllr Oak. There being no other nominations, Cllr Birch was duly elected Chair.",
            "There being no other nominations, Cllr Birch was duly elected Chair.",
            MOVERS,
        ),
        (
            "1. Election of Chairman\n\nCllr Elm proposed Cllr Birch, seconded by Cllr Oak. There were no other nominations and Cllr Birch was duly elected.",
            "There were no other nominations and Cllr Birch was duly elected.",
            MOVERS,
        ),
        (
            "1. Election of Chairman\n\nCllr Elm proposed Cllr Birch, seconded by Cllr Oak. There were no other nominations and she was duly elected.",
            "Cllr Elm proposed Cllr Birch, seconded by Cllr Oak. There were no other nominations and she was duly elected.",
            MOVERS,
        ),
        (
            "1. Chairman: Cllr Birch was proposed by Cllr Elm and seconded by Cllr Oak and was duly elected.",
            "Chairman: Cllr Birch was proposed by Cllr Elm and seconded by Cllr Oak and was duly elected.",
            MOVERS,
        ),
        (
            "1. Election of Chair\n\nCllr Birch was elected Chair. Proposed: Cllr Elm Seconded: Cllr Oak",
            "Cllr Birch was elected Chair.",
            MOVERS,
        ),
        (
            "1. Election of Chair\n\nCllr Elm proposed Cllr Birch, seconded by Cllr Oak. Cllr Ash proposed Cllr Yew, seconded by Cllr Fir. On a vote Cllr Birch was elected Chair.",
            "On a vote Cllr Birch was elected Chair.",
            MOVERS,
        ),
    ],
)
def test_the_result_is_the_decision(business: str, words: str, moved: list[str]) -> None:
    assert facts_of(business) == ([words], moved)


def test_movers_named_after_each_of_two_results_are_its_own() -> None:
    business = "1. Election of officers\n\n•    Cllr Birch was elected as Chair. Cllr Elm proposed, Cllr Oak seconded.\n\n•    Cllr Elm was elected as Vice-Chair. Cllr Oak proposed, Cllr Birch seconded."
    facts = read(f"{HEAD}{business}\n\n9. Date of next meeting: 1 April 2019\n")
    chair, vice = (words for _, words in facts.decisions())
    assert facts.links("moved") == [("Cllr Elm", chair), ("Cllr Oak", vice)]
    assert facts.links("seconded") == [("Cllr Oak", chair), ("Cllr Birch", vice)]


def test_who_was_proposed_and_elected_in_one_breath() -> None:
    words = "Ann Fern was proposed and unanimously elected as Chairman."
    minutes = f"Elmford Parish Council\nMinutes of the meeting held on 4 March 2025\n\nPresent: Cllr A Fern, Cllr B Elm\n\n1. Election of Chairman\n{words}\n\n2. Apologies\nNone.\n"
    assert read(minutes).decisions() == [("agreed", words)]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Election of Chairman", "Cllr D Ash was nominated and seconded and with no further nominations accepted the role of Chairman."),
        ("Election of Chairman", "Mrs R Elm was proposed and seconded and with no other nominations re-elected as Chairman."),
        ("Election of Vice-Chairman", "Carl Oak was proposed and seconded and, with no other nominations, was duly elected Vice-Chairman."),
        ("Co-option of new Councillor", "Mrs Una Rowan was co-opted to fill the one remaining vacancy."),
    ],
)  # fmt: skip
def test_whoever_stands_alone_is_chosen(title: str, words: str) -> None:
    head = "Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2019\n\nPresent: Cllrs A Birch, B Elm and D Ash\n\n"
    assert read(f"{head}1. {title}\n\n{words}\n\n2. Finance\n\nNone.\n").decisions() == [("agreed", words)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Co-option to fill a seat: A paper ballot took place and P. Elm was duly elected and took his place.",
         "Co-option to fill a seat: A paper ballot took place and P. Elm was duly elected and took his place."),
        ("1. Election of Chairman It was proposed and seconded that Cllr D Ash should remain. With no other nominations Cllr Ash was duly "
         "elected.", "With no other nominations Cllr Ash was duly elected."),
        ("1. Election of Vice-Chairman David Elm was nominated and seconded as Vice-Chairman and with no further nominations duly accepted "
         "the role.",
         "Election of Vice-Chairman David Elm was nominated and seconded as Vice-Chairman and with no further nominations duly accepted "
         "the role."),
    ],
)  # fmt: skip
def test_what_heads_a_line_may_say_that_it_is_an_election(line: str, words: str) -> None:
    head = "Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2019\n\nPresent: Cllrs A Birch, B Elm and D Ash\n\n"
    other = "\n\nSeats: B. Oak proposed Miss Birch as one who knows about them.\n\n2. Finance\n\nNone.\n"
    facts = read(f"{head}{line}{other}")
    assert facts.decisions() == [("agreed", words)]
    assert facts.links("moved") == []


def test_who_was_put_forward_alone_and_accepted_has_a_proposer() -> None:
    words = "Mr Elm was nominated by Mrs Oak seconded by Mr Ash, there were no further nominations, Mr Elm accepted and took the seat."
    decisions, moved = facts_of(f"1. Vice-Chairman\n\nNominations were asked for - {words}")
    assert decisions == [words]
    assert moved == ["Mrs Oak", "Mr Ash"]


@pytest.mark.parametrize(
    "words",
    [
        "Mrs R Elm was nominated and seconded but withdrew.",
        "Two members, Mr Oak and Mrs Rowan, were co-opted at the February meeting.",
        "A new member may be co-opted if no election is called.",
    ],
)
def test_who_was_put_forward_or_chosen_before_is_not(words: str) -> None:
    head = "Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2019\n\nPresent: Cllrs A Birch, B Elm and D Ash\n\n"
    assert read(f"{head}1. Vacancies\n\n{words}\n\n2. Finance\n\nNone.\n").decisions() == []

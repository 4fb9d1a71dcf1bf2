"""Elections: the result is the decision, with the movers of whoever won; to put somebody forward is none."""

import pytest

from tests.text.papers import read

HEAD = "Elm Borough Council\n\nMinutes of the annual meeting of the Council held on Monday, 19 June 2023 at 12 noon\n\nPresent: Councillors A. Collier, B. Slade, C. Harte, D. Sheen and A. Tully\n\n1. Appointment of a Chair\n\n"
RIVALS = (
    "The outgoing Chair invited nominations for the Office of Chair for the coming year.\n\n"
    'Proposed by Councillor Collier;\nSeconded by Councillor Slade;\n"That Councillor Amin Tully be appointed Chair of the Council until the next annual meeting".\n\n'
    'Proposed by Councillor Harte;\nSeconded by Councillor Sheen;\n"That Councillor Sofia Novak be appointed Chair of the Council until the next annual meeting".\n\n'
    "As there was more than one nomination, a Roll Call vote was taken which resulted as follows:\n\n"
    "For Councillor Tully\nCouncillors Collier, Slade and Tully\n(3)\n\nFor Councillor Novak\nCouncillors Harte and Sheen\n(2)\n\n"
    "The outgoing Chair declared Councillor Amin Tully elected as Chair of the Council and congratulated him.\n"
)
TAIL = "\n2. Roads\n\nMembers spoke of roads.\n"


def test_of_several_put_forward_the_one_declared_is_the_decision() -> None:
    facts = read(HEAD + RIVALS + TAIL)
    words = "The outgoing Chair declared Councillor Amin Tully elected as Chair of the Council and congratulated him."
    assert facts.decisions() == [("agreed", words)]
    assert [who for who, _ in facts.links("moved")] == ["Councillor Collier"]
    assert [who for who, _ in facts.links("seconded")] == ["Councillor Slade"]
    assert [who.split()[-1] for who, _ in facts.links("voted")] == ["Collier", "Slade", "Tully"]


def test_the_only_one_put_forward() -> None:
    alone = (
        "The Chair invited nominations for the office of Vice-Chair.\n\nProposed by Councillor Harte;\nSeconded by Councillor Sheen;\n\n"
        '"That Councillor B. Slade be appointed Vice-Chair".\n\nAs there were no other nominations, the Chair declared Councillor Slade elected as Vice-Chair.\n'
    )
    facts = read(HEAD + alone + TAIL)
    assert [words for _, words in facts.decisions()] == [
        "As there were no other nominations, the Chair declared Councillor Slade elected as Vice-Chair."
    ]
    assert [who for who, _ in facts.links("moved")] == ["Councillor Harte"]


def test_what_was_resolved_before_stays_a_decision_of_its_own() -> None:
    before = 'Proposed by Councillor Harte;\nSeconded by Councillor Sheen;\nAnd Resolved:\n\n"That the annual report be adopted."\n\n'
    facts = read(HEAD + before + RIVALS + TAIL)
    assert sorted(outcome for outcome, _ in facts.decisions()) == ["agreed", "resolved"]


@pytest.mark.parametrize(
    ("said", "seconder"),
    [
        (
            "On the proposal of Councillor Collier, seconded by Councillor Slade it was agreed to allocate 1,000 to the park.",
            "Councillor Slade",
        ),
        (
            "On the proposal of Councillor Collier, seconded by Councillor Slade, it was agreed to allocate 1,000 to the park.",
            "Councillor Slade",
        ),
        (
            "Councillor Collier further proposed that 1,000 be given to the park. This was seconded by Councillor Slade and agreed.",
            "Councillor Slade",
        ),
    ],
)
def test_a_seconder_is_of_the_sentence_that_names_them(said: str, seconder: str) -> None:
    other = "On the proposal of Councillor Harte, seconded by Councillor {} it was agreed to paint the {}.\n\n"
    facts = read(f"{HEAD}{other.format('Sheen', 'hall')}{said}\n\n{other.format('Tully', 'school')}{TAIL}")
    assert {who for who, _ in facts.links("seconded")} == {seconder, "Councillor Sheen", "Councillor Tully"}
    assert len(facts.decisions()) == len(facts.links("seconded"))


def test_the_same_members_may_put_two_things_in_the_same_words() -> None:
    report = "({}) Circulated, report of the Head of Property on the sale of {}.\n\nThe report, as circulated, was proposed by Councillor Harte, seconded by Councillor Sheen and agreed.\n\n"
    facts = read(f"{HEAD}{report.format('a', 'a house')}{report.format('b', 'a garage')}{TAIL}")
    assert len(facts.decisions()) == 2
    framed = "On the proposal of Councillor Harte, seconded by Councillor Sheen it was unanimously agreed to allocate 1,000 to the {} Society.\n\n"
    facts = read(f"{HEAD}{framed.format('Horticultural')}{framed.format('Gardening')}{TAIL}")
    assert len(facts.decisions()) == 2


def test_the_order_of_items_is_no_decision() -> None:
    for order in (
        "to take Item No. 4 on the agenda",
        "to take Items 8 and 10 together",
        "that Item No. 2 would be taken first",
    ):
        assert read(f"{HEAD}With the permission of the Chair, it was agreed {order}.\n{TAIL}").decisions() == []


def test_numbers_of_four_figures_count_items() -> None:
    text = "Elm Community Council\nMinutes of a meeting held on Monday 26th September 2022 at 7.00pm\nPresent: Cllrs Vale and Frost\n3362.\tPolice Report: None.\n3363.\tFinance: Noted.\n3364.\tHighways: A hole was reported.\n"
    assert read(text).attr("item", "number") == ["3362", "3363", "3364"]


@pytest.mark.parametrize(
    ("title", "decided"),
    [
        ("Election of Chair", [("agreed", "Councillor J.Ann Elm was duly elected Chair of the Council for the year.")]),
        ("Introductions", []),
    ],
)
def test_who_was_elected_is_a_decision_where_the_item_is_an_election(
    title: str, decided: list[tuple[str, str]]
) -> None:
    words = "Councillor J.Ann Elm was duly elected Chair of the Council for the year."
    facts = read(HEAD.replace("Appointment of a Chair", title) + words + "\n" + TAIL)
    assert facts.decisions() == decided

"""Tasks by the label "Action": whose they are where it only names somebody, and the lists below it."""

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "Schools Forum - Thursday 19 September 2019 4.00 pm\n\nPresent: Ann Elm (Chair), Ben Oak, Cara Birch\n"
    "Officers: Sue Fir, Head of Schools\n\n"
)


def tasks(text: str) -> Facts:
    return read(f"{HEAD}1 Budget\n\n{text}\n\n2 Other business\n\nThere was none.\n")


def words(facts: Facts) -> list[object]:
    return facts.attr("action", "text")


@pytest.mark.parametrize("owner", ["Ben Oak", "Mrs Birch", "Cara Birch"])
def test_a_label_that_only_names_somebody_gives_them_the_task_above_it(owner: str) -> None:
    facts = tasks(f"A note was being prepared. The note was for distribution to providers.\n\nAction: {owner}")
    assert words(facts) == ["The note was for distribution to providers."]
    assert [(what, who) for what, who in facts.links("asked_of")] == [
        ("The note was for distribution to providers.", owner)
    ]


def test_two_may_be_named() -> None:
    facts = tasks("The figures of the year before would be looked at again.\nACTION: Ann Elm/Ben Oak")
    assert [who for _, who in facts.links("asked_of")] == ["Ann Elm", "Ben Oak"]


def test_an_office_may_be_named() -> None:
    facts = tasks("The figures of the year before would be looked at again.\nACTION: Head of Schools")
    assert words(facts) == ["The figures of the year before would be looked at again."]
    assert [who for _, who in facts.links("asked_of")] == ["Head of Schools"]


@pytest.mark.parametrize("above", ["", "Trees\n\n", "Officers explained the figures to all. Action: none\n"])
def test_a_name_alone_below_no_sentence_is_no_task(above: str) -> None:
    assert words(tasks(f"{above}Action: Ben Oak")) == []


def test_the_entries_of_a_list_below_the_label_are_tasks_with_their_owners() -> None:
    facts = tasks(
        "Actions\n\ni)   Chair to be invited to a future meeting of the task group (Sue Fir)\n\n"
        "ii)  Report on the proposals to be brought back in June 2020 for the Forum to\ndiscuss - Ben Oak\n\nAll agreed with this."
    )
    assert words(facts) == [
        "Chair to be invited to a future meeting of the task group (Sue Fir)",
        "Report on the proposals to be brought back in June 2020 for the Forum to discuss - Ben Oak",
    ]
    assert [who for _, who in facts.links("asked_of")] == ["Sue Fir", "Ben Oak"]
    assert facts.attr("action", "due") == ["2020-06"]


def test_what_stands_behind_the_label_is_the_task() -> None:
    facts = tasks("The road is bad.\n\nACTION: Clerk to write to the county.")
    assert words(facts) == ["Clerk to write to the county."]


def test_a_tag_behind_a_sentence_says_whose_the_task_in_it_is() -> None:
    facts = read(
        "Minutes of Westmere Parish Council held on 19th March 2025\n\nPresent: A. Elm (Chair), B. Oak, C. Ash\nIn attendance: D. Fir (Clerk)\n\n"
        "25/08 Matters arising\na) Cottage - Chairman still awaiting an estimate which he would chase up.        Action AE\n"
        "b) Vacancy - CA had agreed to speak to her neighbour but she would speak to him on his return.\n"
        "c) Drains - The Clerk would seek an update prior to the next meeting.     Action DF\n\n25/09 Finance\nNone.\n"
    )
    assert sorted(map(str, words(facts))) == [
        "Cottage - Chairman still awaiting an estimate which he would chase up.",
        "Drains - The Clerk would seek an update prior to the next meeting.",
        "Vacancy - CA had agreed to speak to her neighbour but she would speak to him on his return.",
    ]
    owners = {(what.partition(" ")[0], who) for what, who in facts.links("asked_of")}
    assert {("Cottage", "A. Elm"), ("Drains", "D. Fir"), ("Drains", "Clerk")} <= owners

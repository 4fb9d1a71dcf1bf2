"""What the minutes on pages of one issue say in words of their own: who came for whom, what was noted, who agreed."""

from tests.text.papers import read

ISSUE = "Issue - meetings\n\nThe ferry\n\nMeeting: 04/03/2019 - {body} (Item 5)\n\n5 {title}\n\nMinutes:\n\n{words}\n"


def page(words: str, body: str = "River Committee", title: str = "The ferry") -> str:
    """A page of an issue with the words of one meeting on it."""
    return ISSUE.format(words=words, body=body, title=title)


def test_whoever_attends_as_the_substitute_of_another_was_there() -> None:
    said = "Apologies were received from Cllr. A. Elm with Cllr B. Oak attending as his substitute."
    assert sorted(read(page(said, title="Apologies")).room()) == [
        ("Cllr B. Oak", "substitute"),
        ("Cllr. A. Elm", "sent_apologies"),
    ]
    both = "Apologies were received from Cllr. A. Elm. The fair was opened with Cllr B. Oak attending in fine weather."
    assert read(page(both, title="Apologies")).room() == [("Cllr. A. Elm", "sent_apologies")]


def test_a_report_that_was_noted_by_nobody_named_was_noted() -> None:
    found = read(page("The report of the Ferry Manager on the use of the ferry over six months was noted."))
    assert [outcome for outcome, _ in found.decisions()] == ["noted"]
    assert read(page("The lack of a ferry was noted. Members went home.")).decisions() == []


def test_an_assembly_agrees_as_a_council_does() -> None:
    found = read(page("A vote was taken following which Assembly agreed the sale of the ferry.", "Assembly"))
    assert [outcome for outcome, _ in found.decisions()] == ["agreed"]
    assert read(page("The assembly of the ferry was agreed with nobody.", "Assembly")).decisions() == []


def test_a_decision_ends_where_it_says_who_is_to_carry_it_out() -> None:
    said = (
        "Resolved unanimously: That the ferry be sold. Officer responsible for effecting the decision: Chief Ferry Officer "
        "Reasons for making the decision: It leaks."
    )
    assert read(page(said)).decisions() == [("resolved", "the ferry be sold.")]


def test_words_of_deciding_alone_settle_nothing() -> None:
    lost = "Decision:\n\nAGREED: that\n\nReasons for decision:\n\nIt leaks.\n"
    assert read(page("None").replace("Minutes:\n\nNone\n", lost)).decisions() == []

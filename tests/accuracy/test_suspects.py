"""Which names look like no person's, and what two papers of one meeting share."""

from __future__ import annotations

import pytest

from tests.accuracy import twins
from tests.accuracy.suspects import broken_off, reasons, titled
from tests.resolve.paper import Paper


@pytest.mark.parametrize(
    "name", ["Ada Quill", "J Ó hEarcáin", "Vale (T)", "P van der Meer", "Dr A B Sadr-Thorne", "O'Hare (K)"]
)
def test_a_person_has_nothing_against_them(name: str) -> None:
    assert reasons(name) == ()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Thorne", "a single word"),
        ("Highway Budget", "an English word"),
        ("Town Clerk", "a role"),
        ("QUAY ACCESS", "all capitals"),
        ("Quill 2021", "a digit"),
        ("Ada Quill Bram Thorne Frost", "more than four words"),
        ("Ada proposing", "a word in small letters"),
        ("A B", "no surname"),
        ("Quill: Thorne", "odd marks"),
    ],
)
def test_what_is_no_name_is_doubted_with_its_reason(name: str, reason: str) -> None:
    assert reason in reasons(name)


def test_a_surname_alone_is_no_doubt_in_the_list_of_those_present() -> None:
    assert reasons("Thorne", in_the_room=True) == ()
    assert reasons("Clerk", in_the_room=True) == ("a role",)


def test_a_surname_alone_is_no_doubt_under_a_title() -> None:
    assert reasons("Thorne", printed_title=True) == ()
    assert reasons("Gerry", printed_title=True) == ("a forename alone",)
    text = (
        "Cllr Thorne spoke. Councillors Vale (T), Quill and\nFrost left.\nSkerries, Co. Fen (9 May) was noted by Ash."
    )
    where = {name: (text.index(name), text.index(name) + len(name)) for name in ("Thorne", "Vale", "Quill", "Frost")}
    assert all(titled(text, *place) for place in where.values())
    assert titled(text, 0, len("Cllr Thorne"))
    assert not any(titled(text, text.index(name), text.index(name) + 3) for name in ("Skerries", "Ash"))


def test_a_name_that_stops_within_a_word_is_doubted() -> None:
    assert broken_off("Cllr Thorne spoke", 5, 8)
    assert broken_off("Cllr Thorne spoke", 7, 11)
    assert not broken_off("Cllr Thorne spoke", 5, 11)


def test_two_papers_of_one_meeting_share_what_both_say() -> None:
    pdf, text = Paper("minutes-pdf"), Paper("minutes-text")
    for paper in (pdf, text):
        sitting = paper.meeting("Harbour Board", "2021-05-04")
        paper.person("Cllr Ada Quill", sitting)
        paper.decision("That the quay be swept", sitting)
    pdf.decision("That the tide be turned back", sitting)
    text.person("Bram Thorne", sitting)
    pair = twins.together("minutes", pdf.record(), text.record())
    assert (pair.both["people"], pair.text["people"], pair.pdf["people"]) == (["ada quill"], [], [])
    assert [twins.alike([pair], kind) for kind in twins.KINDS] == [(1, 1), (1, 1), (1, 1)]


def test_what_both_print_and_one_is_not_found_to_say_is_apart() -> None:
    pdf, text = Paper("minutes-pdf"), Paper("minutes-text")
    for paper in (pdf, text):
        sitting = paper.meeting("Harbour Board", "2021-05-04")
    pdf.decision("That the tide be turned back", sitting)
    text.write("That the tide be turned back")
    pair = twins.together("minutes", pdf.record(), text.record())
    assert (pair.both["decisions"], pair.pdf["decisions"]) == ([], ["resolved: that the tide be turned back"])

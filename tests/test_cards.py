"""Cards, links and citations as plain data."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.cards import Card, card, citation, groups, whole_place
from explorer.cards.words import date_words, period_words
from explorer.corpus import Corpus, from_resolution
from explorer.errors import UnknownId
from explorer.model import MONTHS, Entity, Evidence, Link, Resolution
from explorer.schema import KINDS, RELATIONS
from explorer.selection import Selection
from tests.example import example_resolution, example_texts
from tests.example_papers import (
    AGENCY,
    ANNUAL,
    BOARD,
    BRING_BACK,
    FEES_ITEM,
    HARLOW,
    KEPT,
    MARCH,
    NEXT_MINUTES,
    NOTED,
    REFERRED,
    REQUESTED,
    SITTING,
    WRITE,
)

EVERY = sorted(entity.id for entity in example_resolution().entities)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return from_resolution(example_resolution(), example_texts())


def said(shown: Card, heading: str) -> list[tuple[str, str, str]]:
    """Label, text and note of each line under a heading."""
    section = next(section for section in shown.sections if section.heading == heading)
    return [(line.label, line.text, line.note) for line in section.lines]


@pytest.mark.parametrize("id", EVERY)
def test_every_line_leads_somewhere_that_is_there_and_quotes_truly(corpus: Corpus, id: str) -> None:
    shown = card(corpus, id)
    assert shown.title
    assert shown.subtitle.startswith(KINDS[shown.kind].one)
    for line in shown.lines:
        assert line.text
        assert not line.target or corpus.get(line.target).kind == line.kind
        assert line.target or line.evidence or line.unfolds or line.missing
        for piece in line.evidence:
            assert corpus.text(piece.document)[piece.start : piece.end] == piece.quote


@pytest.mark.parametrize("id", EVERY)
def test_what_a_value_finds_are_things_of_which_it_is_said(corpus: Corpus, id: str) -> None:
    found = {line.label: line.finds for line in card(corpus, id).lines if line.finds}
    if corpus.get(id).kind == "decision":
        assert {"Outcome", "Power", "Date"} <= found.keys()
    for line in found.values():
        held = [one.entity.id for _, group in Selection.read(line).find(corpus).groups for one in group]
        assert id in held, line
        outcome = corpus.get(id).attrs.get("outcome")
        if "outcome:" in line:
            assert {corpus.get(one).attrs.get("outcome") for one in held} == {outcome}


@pytest.mark.parametrize("id", EVERY)
def test_links_are_all_there_once_in_each_direction_weak_ones_last(corpus: Corpus, id: str) -> None:
    found = groups(corpus, id)
    links = [(group.forward, end.link.id) for group in found for end in group.neighbours]
    assert sorted(links) == sorted(
        [(True, link.id) for link in corpus.out(id)] + [(False, link.id) for link in corpus.into(id)]
    )
    assert [group.weak for group in found] == sorted(group.weak for group in found)
    for group in found:
        relation = RELATIONS[group.relation]
        assert group.verb == (relation.verb if group.forward else relation.reverse)


def test_a_decision_says_what_was_settled_by_whom_and_where_it_stands(corpus: Corpus) -> None:
    shown = card(corpus, KEPT)
    assert shown.title == corpus.get(KEPT).attrs["text"]
    lines = said(shown, "Decision")
    for line in (
        ("Outcome", "resolved by the meeting", ""),
        ("Body", "Children's Scrutiny Board (2)", ""),
        ("Date", "4 March 2019", ""),
        ("Report", "Fostering North Annual Report 2018/19", ""),
        ("From", "Director of Children's Services", ""),
        ("Author", "Rhea Lindqvist", ""),
    ):
        assert line in lines
    assert ("Goes on to", "Cabinet", "") in said(shown, "What followed")
    assert said(shown, "Source")[1] == ("in", "Minutes, 4 March 2019", "")


def test_movers_seconders_and_votes_or_that_they_are_not_recorded(corpus: Corpus) -> None:
    assert said(card(corpus, NOTED), "Moved and voted") == [
        ("Moved", "Pat Harlow", ""), ("Seconded", "B O'Neill", ""), ("Votes", "not recorded", "none found in minutes"),
    ]  # fmt: skip
    assert ("Against", "Jo Whitby", "") in said(card(corpus, REFERRED), "Moved and voted")


@pytest.mark.parametrize(("id", "first"), [(NOTED, "Moved and voted"), (REQUESTED, "In the room")])
def test_who_moved_stands_above_the_room_where_it_is_said(corpus: Corpus, id: str, first: str) -> None:
    parts = [section.heading for section in card(corpus, id).sections]
    assert parts[1] == first
    assert {"Moved and voted", "In the room"} == set(parts[1:3])


def test_what_was_only_asked_for_has_no_weight_and_nobody_who_voted_until_minutes_are_here() -> None:
    met = Entity("meeting/may", "meeting", "Cabinet, 2 May 2019", {"date": "2019-05-02", "status": "called"})
    body = Entity("body/cabinet", "body", "Cabinet", {"classification": "cabinet"})
    asked = Entity(
        "decision/may/1", "decision", "Keep the homes open", {"outcome": "recommended", "date": "2019-05-02"}
    )
    links = (Link("at", "taken_at", asked.id, met.id), Link("by", "taken_by", asked.id, body.id))
    shown = card(from_resolution(Resolution((asked, body, met), links)), asked.id)
    assert ("Power", "not in the store", "no minutes here say who settled it") in said(shown, "Decision")
    assert said(shown, "Moved and voted") == [
        ("", "not in the store", "only its agenda is here, and its minutes would say")
    ]


@pytest.mark.parametrize(
    ("bodies", "why"), [(("Trust",), "the kind of body is not known"), ((), "no body found in papers")]
)
def test_the_reason_why_a_weight_is_not_known_is_the_right_one(bodies: tuple[str, ...], why: str) -> None:
    agreed = Entity("decision/may/1", "decision", "Keep the homes open", {"outcome": "agreed", "date": "2019-05-02"})
    named = tuple(Entity(f"body/{name}", "body", name) for name in bodies)
    links = tuple(Link(body.id, "taken_by", agreed.id, body.id) for body in named)
    shown = card(from_resolution(Resolution((agreed, *named), links)), agreed.id)
    assert ("Power", "not recorded", why) in said(shown, "Decision")


def test_a_decision_that_an_officer_made_alone_says_so_on_its_card_and_on_theirs() -> None:
    made = Entity("decision/x/1", "decision", "Buy the house", {"outcome": "agreed", "date": "2019-05-02"})
    post, holder = Entity("post/x/d", "post", "Director of Homes"), Entity("person/x/elm", "person", "Ann Elm")
    links = (Link("1", "made_by", made.id, post.id), Link("2", "made_by", made.id, holder.id))
    shown = from_resolution(Resolution((made, holder, post), links))
    lines = said(card(shown, made.id), "Decision")
    assert [line for line in lines if line[1] in (holder.label, post.label)] == [
        ("Made by", "Ann Elm", ""), ("", "Director of Homes", ""),
    ]  # fmt: skip
    assert "Body" not in [label for label, _, _ in lines]
    for one in (post, holder):
        assert ("Made", "Buy the house", "agreed, 2 May 2019") in said(card(shown, one.id), "Decisions")


def test_those_who_voted_alike_are_counted_beside_how_they_voted() -> None:
    agreed = Entity("decision/may/1", "decision", "Keep the homes open", {"outcome": "agreed"})
    people = [Entity(f"person/{name.lower()}", "person", name) for name in ("Ash", "Elm", "Oak")]
    sides = zip(people, ("for", "for", "against"), strict=True)
    links = tuple(Link(one.id, "voted", one.id, agreed.id, attrs={"vote": side}) for one, side in sides)
    shown = card(from_resolution(Resolution((agreed, *people), links)), agreed.id)
    assert [line for line in said(shown, "Moved and voted") if line[0] not in ("Moved", "Seconded")] == [
        ("For (2)", "Ash", ""), ("", "Elm", ""), ("Against", "Oak", ""),
    ]  # fmt: skip


def test_the_room_is_the_chair_first_then_members_invited_officers_and_apologies(corpus: Corpus) -> None:
    room = said(card(corpus, MARCH), "In the room")
    assert room[0] == ("Members", "Pat Harlow", "chair")
    labels = [label for label, _, _ in room if label]
    assert labels == ["Members", "Others", "Invited", "Officers", "Apologies", "Contact", "Declared"]


def test_an_agenda_shows_what_each_item_led_to(corpus: Corpus) -> None:
    agenda = said(card(corpus, MARCH), "Agenda")
    at = [text for _, text, _ in agenda].index("33. Fostering North Annual Report 2018/19")
    assert [(label, note) for label, _, note in agenda[at + 1 :]] == [("→", "resolved")] * 3


def test_what_is_not_known_is_said_in_its_own_words(corpus: Corpus) -> None:
    assert ("Minutes", "cut off", "the papers stop before its end") in said(card(corpus, FEES_ITEM), "Agenda item")
    assert ("Members", "not in the store", "only its agenda is here, and its minutes would say") in said(
        card(corpus, SITTING), "In the room"
    )
    assert "declared" not in str(said(card(corpus, SITTING), "In the room"))


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Declarations of Interests", ("Declared", "none declared", "")),
        ("Disclosures of Pecuniary Interest", ("Declared", "none declared", "")),
        ("To receive Members' interests and declarations", ("Declared", "none declared", "")),
        ("Matters of public interest", ("Declared", "not recorded", "none found in minutes")),
        ("", ("Declared", "not recorded", "none found in minutes")),
    ],
)
def test_nobody_declared_an_interest_only_where_members_were_asked(title: str, told: tuple[str, str, str]) -> None:
    met = Entity("meeting/may", "meeting", "Board, 2 May 2019", {"date": "2019-05-02", "status": "minuted"})
    item = Entity("item/may/1", "item", title or "Roads", {"title": title or "Roads", "position": 1})
    linked = from_resolution(Resolution((item, met), (Link("on", "on_agenda_of", item.id, met.id),)))
    assert told in said(card(linked, met.id), "In the room")


@pytest.mark.parametrize(
    ("id", "heading", "line"),
    [
        (HARLOW, "Person", ("Also as", "P Harlow", "")),
        (HARLOW, "Meetings attended", ("", "Children's Scrutiny Board (2), 10 June 2019", "chair")),
        (AGENCY, "Body", ("Hosted by", "Shire County Council", "")),
        (BOARD, "Taken for one because", ("", "Scrutiny Board 2 and Children's Scrutiny Board (2): same number", "")),
        (ANNUAL, "Report", ("Before it", "Fostering North Annual Report 2017/18", "June 2018")),
        (ANNUAL, "Checked by", ("Contributor", "Alva Sørensen", "sent 12 February 2019, returned 15 February 2019")),
        (NEXT_MINUTES, "To know: other", ("", "the minutes stop in the middle of item 3", "")),
    ],
)
def test_cards_of_other_kinds(corpus: Corpus, id: str, heading: str, line: tuple[str, str, str]) -> None:
    assert line in said(card(corpus, id), heading)


def test_a_citation_has_words_body_date_item_paper_and_place(corpus: Corpus) -> None:
    piece = corpus.get(KEPT).evidence[0]
    assert citation(corpus, KEPT) == (
        "“Recommends to Cabinet that the contribution to Fostering North be kept at £412,000”, Children's Scrutiny Board (2), "
        "4 March 2019, item 33. Fostering North Annual Report 2018/19, Minutes, 4 March 2019 "
        f"(minutes-2019-03-04.txt, characters {piece.start}–{piece.end})"
    )
    assert "https://westmere.example/" in citation(corpus, REFERRED)


def test_a_task_whose_state_is_not_known_is_not_called_unknown(corpus: Corpus) -> None:
    assert card(corpus, WRITE).subtitle == "action"
    assert card(corpus, BRING_BACK).subtitle == "action · open"


def test_a_citation_has_the_whole_title_and_the_file() -> None:
    title = "Agenda and minutes for the Joint Committee on Ponds, Ditches and Small Watercourses on Monday 6 May 2024"
    said = Evidence("document/1", 5, 9, "pond", 3)
    paper = Entity("document/1", "document", f"{title[:70]}…", {"title": title, "path": "elm/a.pdf"})
    plain = Entity("document/2", "document", "b.txt", {"path": "elm/b.txt"})
    decision = Entity("decision/1", "decision", "Keep the pond", {"text": "Keep the pond"}, (said,))
    small = from_resolution(Resolution((paper, plain, decision)))
    assert citation(small, "decision/1") == f"“Keep the pond”, {title}, page 3 (elm/a.pdf, characters 5–9)"
    assert whole_place(small, said) == f"{title}, page 3"
    other = Evidence("document/2", 5, 9, "pond")
    assert citation(small, "decision/1", other) == "“pond”, b.txt (elm/b.txt, characters 5–9)"


def test_an_unknown_id_is_said_to_be_one(corpus: Corpus) -> None:
    with pytest.raises(UnknownId):
        card(corpus, "person/nobody")


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2019-03-04", "4 March 2019"),
        ("2018-06", "June 2018"),
        ("2018", "2018"),
        ("", ""),
        ("soon", "soon"),
        ("2018-13", "2018-13"),
    ],
)
def test_dates_in_words(iso: str, words: str) -> None:
    assert date_words(iso) == words


@given(st.dates())
def test_every_day_reads_as_a_day(day: date) -> None:
    assert date_words(day.isoformat()).split() == [str(day.day), MONTHS[day.month - 1], day.isoformat()[:4]]


def test_periods_in_words() -> None:
    assert period_words("2019-03-04", "2019-06-10") == "seen 4 March 2019 to 10 June 2019"
    assert period_words("2019", "2019") == "seen 2019"
    assert period_words("", "") == ""


def test_cards_load_no_screen_library() -> None:
    code = "import sys, explorer.cards; sys.exit(any(name in sys.modules for name in ('textual', 'rich', 'networkx')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

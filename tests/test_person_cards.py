"""What a person's card says of decisions that they moved or voted on, and of interests that they declared."""

from __future__ import annotations

from explorer.cards import card
from explorer.corpus import Corpus, from_resolution
from explorer.model import Entity, Evidence, Link, Resolution

WHO = Entity("person/x/elm", "person", "Ann Elm")
SALE = Entity("decision/x/sale", "decision", "Sell the mill", {"outcome": "rejected", "date": "2019-05-02"})
BOARD = Entity("body/x/board", "body", "Board")
TOWN = Entity("body/x/town", "body", "Town Council")
MAY = Entity("meeting/x/may", "meeting", "Board, 2 May 2019", {"date": "2019-05-02"})
MILL = Entity("item/x/mill", "item", "4. The mill", {"title": "The mill", "number": "4"})
SAID = Evidence("document/x", 0, 9, "item four")
OTHER = Evidence("document/x", 10, 20, "the fields")


def declared(kind: Entity, *pieces: Evidence) -> Link:
    return Link(f"in {kind.id}", "declared_interest", WHO.id, kind.id, {"interest": pieces[0].quote}, pieces)


def shown(*links: Link) -> dict[str, list[tuple[str, str, str]]]:
    """The label, words and note of each line under each heading."""
    things = tuple(sorted((WHO, SALE, MAY, MILL, BOARD, TOWN), key=lambda one: one.id))
    corpus: Corpus = from_resolution(
        Resolution(things, tuple(sorted(links, key=lambda one: (one.kind, one.source, one.target))))
    )
    sections = card(corpus, WHO.id).sections
    return {part.heading: [(line.label, line.text, line.note) for line in part.lines] for part in sections}


def test_what_somebody_moved_or_voted_on_has_its_outcome_and_day() -> None:
    moved = Link("m", "moved", WHO.id, SALE.id)
    voted = Link("v", "voted", WHO.id, SALE.id, {"vote": "against"})
    assert shown(moved, voted)["Decisions"] == [
        ("Moved", "Sell the mill", "rejected, 2 May 2019"),
        ("Voted", "Sell the mill", "against; rejected, 2 May 2019"),
    ]


def test_an_interest_is_said_once_with_its_day() -> None:
    on = Link("o", "on_agenda_of", MILL.id, MAY.id)
    in_item = ("", "4. The mill", "2 May 2019, item four")
    assert shown(on, declared(MAY, SAID), declared(MILL, SAID))["Interests declared"] == [in_item]
    told = shown(on, declared(MAY, OTHER), declared(MILL, SAID))["Interests declared"]
    assert sorted(told) == [in_item, ("", "Board, 2 May 2019", "the fields")]


def test_one_quote_laid_out_in_two_ways_is_shown_once() -> None:
    pieces = [
        Evidence("document/x", at, at + 7, words) for at, words in ((0, "Ann Elm"), (20, "Ann\nElm"), (40, "A. Elm "))
    ]
    corpus = from_resolution(Resolution((Entity(WHO.id, "person", "Ann Elm", evidence=pieces),), ()))
    quotes = [line.text for part in card(corpus, WHO.id).sections for line in part.lines if line.quote]
    assert quotes == ["“Ann Elm”", "“A. Elm”"]


def test_an_office_stands_before_mere_memberships_however_new_these_are() -> None:
    links = (
        Link("1", "member_of", WHO.id, BOARD.id, {"role": "Member", "last_seen": "2021-05-02"}),
        Link("2", "member_of", WHO.id, TOWN.id, {"role": "Mayor", "last_seen": "2019-05-02"}),
        Link("3", "member_of", WHO.id, TOWN.id, {"role": "Member", "last_seen": "2020-05-02"}),
    )
    assert [line[:2] for line in shown(*links)["Person"] if line[1] in ("Board", "Town Council")] == [
        ("Member of", "Town Council"),
        ("", "Board"),
        ("", "Town Council"),
    ]

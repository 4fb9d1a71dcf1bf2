"""Questions about the example record, as people type them, and the thing that answers each."""

import pytest

from explorer.errors import QueryError
from explorer.search import Index
from tests.example import example_resolution

S2 = "westmere/2019-03-04/scrutiny-board-2"
NOTES, KEEPS, ASKS = (f"decision/{S2}/33-{mark}" for mark in "abc")
FEES = "decision/westmere/2019-06-10/scrutiny-board-2/2"
BUDGET = "decision/westmere/2019-03-12/cabinet/recommended-1"
HARLOW = "person/westmere/p-harlow"


@pytest.fixture(scope="module")
def index() -> Index:
    record = example_resolution()
    return Index.build(record.entities, record.links)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("pat harlow", HARLOW),
        ("harlow pat", HARLOW),
        ("P Harlow", HARLOW),
        ("pat harlw", HARLOW),
        ("alva sorensen", "person/westmere/a-sorensen"),
        ("oneill", "person/westmere/b-oneill"),
        ("lindqvist", "person/westmere/r-lindqvist"),
        ("FN", "body/westmere/fostering-north"),
        ("fostering nroth", "body/westmere/fostering-north"),
        ("scrutiny board 2", "body/westmere/scrutiny-board-2"),
        ("scrutny board 4", "body/westmere/scrutiny-board-4"),
        ("cabinet", "body/westmere/cabinet"),
        ("care inspectorate", "body/westmere/care-inspectorate"),
        ("4 march 2019", f"meeting/{S2}"),
        ("march 2019 cabinet", "meeting/westmere/2019-03-12/cabinet"),
        ("scrutiny june 2019", "meeting/westmere/2019-06-10/scrutiny-board-2"),
        ("director of finance", "post/westmere/director-of-finance"),
        ("who noted the annual report", NOTES),
        ("who noted the fostering north annual report in 2019", NOTES),
        ("contribution to fostering north kept", KEEPS),
        ("contributon fostring kept", KEEPS),
        ("further report waiting", ASKS),
        ("who asked for a further report in 12 months", ASKS),
        ("what was referred to the cabinet", FEES),
        ("scheme refered cabinet", FEES),
        ("budget monitoring position", BUDGET),
        ("kind:report budget", "report/westmere/2019-03-12/budget-monitoring-2018-19"),
        ("kind:meeting year:2019 body:cabinet", "meeting/westmere/2019-03-12/cabinet"),
        ("outcome:recommended budget", BUDGET),
        ('"waiting lists" further', None),
        ("fostering annual report 2017/18", "report/westmere/2018-06/fostering-north-annual-report-2017-18"),
        ("from:2019-06 to:2019-07 scheme kind:decision", FEES),
        ("letter inspectorate", "action/westmere/2019-06-10/scrutiny-board-2/letter"),
        ("swimming pool roof", None),
        ("moon landing", None),
        ("scrutiny board 9", None),
        ("who approved the airport runway", None),
        ("xqzzv", None),
        ("harlow 1987", None),
    ],
)
def test_the_first_hit_answers(index: Index, question: str, answer: str | None) -> None:
    hits = index.search(question)
    assert (hits[0].id if hits else None) == answer


def test_why_names_the_typo_and_the_place(index: Index) -> None:
    hit = index.search("contributon fostering kept")[0]
    assert "“contributon” as “contribution” in its words (typo)" in hit.why
    assert "contribution" in hit.matched


def test_the_person_in_the_room_is_accounted_for(index: Index) -> None:
    hit = next(h for h in index.search("harlow waiting figures") if h.kind == "decision")
    assert hit.id == ASKS
    assert "“harlow” in who was there" in hit.why


def test_a_dropped_word_is_named(index: Index) -> None:
    hit = index.search("budget monitoring position zebra")[0]
    assert hit.id == BUDGET
    assert "without “zebra”" in hit.why


@pytest.mark.parametrize("id", [HARLOW, f"meeting/{S2}", NOTES, "post/westmere/director-of-finance"])
def test_an_id_is_found_by_itself(index: Index, id: str) -> None:
    hit = index.search(f" {id} ")[0]
    assert (hit.id, hit.tier, hit.why) == (id, "exact", "its id")
    assert index.search(f"kind:document {id}") == ()


@pytest.mark.parametrize(
    ("query", "id", "tier"),
    [
        ("pat harlow", HARLOW, "exact"),
        ("P Harlow", HARLOW, "exact"),
        ("FN", "body/westmere/fostering-north", "exact"),
        ("boards scrutiny 2", "body/westmere/scrutiny-board-2", "exact"),
        ("contribution kept", KEEPS, "whole words"),
        ("pat harl", HARLOW, "beginning"),
        ("pat harlw", HARLOW, "typo"),
        ("pat hralwo", HARLOW, "fuzzy"),
        ("budget monitoring position zebra", BUDGET, "without a word"),
    ],
)
def test_the_tier_is_told(index: Index, query: str, id: str, tier: str) -> None:
    hit = index.search(query)[0]
    assert (hit.id, hit.tier) == (id, tier)


def test_a_lower_tier_comes_after_a_higher_one(index: Index) -> None:
    order = ["exact", "whole words", "beginning", "typo", "fuzzy", "without a word"]
    for query in ("harlow", "board", "report f", "fostering nor", "sorensen a"):
        tiers = [order.index(hit.tier) for hit in index.search(query)]
        assert tiers == sorted(tiers)


def test_a_hit_opens_at_its_words(index: Index) -> None:
    hit = index.search("contribution kept")[0]
    assert hit.evidence is not None
    assert "contribution" in hit.evidence.quote


def test_kinds_narrow(index: Index) -> None:
    assert {hit.kind for hit in index.search("fostering", kinds={"report"})} == {"report"}


def test_a_wrong_field_is_answered_with_the_nearest(index: Index) -> None:
    with pytest.raises(QueryError, match="outcome"):
        index.search("outcme:resolved report")


def test_minus_takes_away(index: Index) -> None:
    assert NOTES not in [hit.id for hit in index.search("fostering annual report -content")]


def test_nothing_found_offers_the_nearest_words(index: Index) -> None:
    assert index.search("moonnytoring") == ()
    assert "monitoring" in index.suggest("moonnytoring")


def test_the_order_never_changes(index: Index) -> None:
    record = example_resolution()
    again = Index.build(reversed(record.entities), reversed(record.links))
    for question in ("fostering", "report 2019", "harlow", "board"):
        assert [hit.id for hit in index.search(question)] == [hit.id for hit in again.search(question)]

"""How two things are linked, as sentences: what is said, what is left out, and that command and screen say the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.cards.ways import ways
from explorer.cli import lines
from explorer.corpus import Corpus, from_resolution
from explorer.errors import UnknownId
from explorer.model import Resolution
from explorer.schema import RELATIONS, WEAK
from explorer.views.pages import Asked, page
from explorer.views.ways import ways_view
from tests.example import example_resolution, example_texts
from tests.example_papers import AGENCY, BOARD, HARLOW, MARCH, ident
from tests.graph.records import Made, records


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return from_resolution(example_resolution(), example_texts())


def test_a_step_is_a_sentence_with_its_date_and_its_words(corpus: Corpus) -> None:
    found = ways(corpus, HARLOW, BOARD)
    assert found.heading == "How Pat Harlow and Children's Scrutiny Board (2) are linked"
    first = found.ways[0][0]
    assert first.sentence == (
        "Pat Harlow is a member of Children's Scrutiny Board (2) (chair, seen 4 March 2019 to 10 June 2019)"
    )
    assert (
        corpus.text(first.evidence[0].document)[first.evidence[0].start : first.evidence[0].end]
        == first.evidence[0].quote
    )


def test_a_way_walked_against_a_link_reads_the_other_way_round(corpus: Corpus) -> None:
    (step,) = ways(corpus, MARCH, HARLOW).ways[0]
    assert step.sentence == "Children's Scrutiny Board (2), 4 March 2019 was attended by Pat Harlow (as chair)"
    assert not step.forward


def test_weak_links_are_used_only_when_asked_and_it_is_said_that_they_were_left_out(corpus: Corpus) -> None:
    strong, weak = ways(corpus, HARLOW, AGENCY), ways(corpus, HARLOW, AGENCY, weak=True)
    assert not any(step.weak for way in strong.ways for step in way)
    assert "Left out" in strong.left_out
    assert weak.left_out == ""
    assert min(map(len, weak.ways)) <= min(map(len, strong.ways))


def test_where_there_is_no_way_it_is_said_and_weak_links_are_offered(corpus: Corpus) -> None:
    alone = from_resolution(Resolution(example_resolution().entities, ()), example_texts())
    found = ways(alone, HARLOW, AGENCY)
    words = " ".join(row.text for row in ways_view(alone, found).rows)
    assert "No way leads from Pat Harlow to Fostering North by what the papers state." in words
    assert "--weak takes them too." in words
    assert ways(corpus, HARLOW, HARLOW).answer == "They are one and the same."
    with pytest.raises(UnknownId):
        ways(corpus, HARLOW, "person/nobody")


@given(st.data(), records(), st.booleans(), st.integers(1, 4))
def test_each_way_is_a_chain_over_links_that_are_there(data: st.DataObject, made: Made, weak: bool, limit: int) -> None:
    entities, links = made
    corpus = from_resolution(Resolution(entities, links), {})
    ids = st.sampled_from([entity.id for entity in entities])
    a, b = data.draw(ids), data.draw(ids)
    found = ways(corpus, a, b, weak, limit)
    assert len(found.ways) <= limit
    known = {link.id: link for link in links}
    for way in found.ways:
        assert [way[0].start.id, *(step.end.id for step in way)] == [*(step.start.id for step in way), b]
        for step in way:
            link = known[step.link.id]
            assert {link.source, link.target} == {step.start.id, step.end.id}
            assert step.verb in (RELATIONS[link.kind].verb, RELATIONS[link.kind].reverse)
            between = {
                one.id for one in links
                if {one.source, one.target} == {step.start.id, step.end.id} and one.kind not in WEAK
            }  # fmt: skip
            assert step.others == max(0, len(between) - 1)
    assert found.more == (a != b and len(corpus.paths(a, b, weak=weak, limit=limit + 1)) > limit)


def test_command_screen_and_plain_lines_say_the_same(corpus: Corpus) -> None:
    found = ways(corpus, HARLOW, AGENCY)
    rows = [row.text for row in ways_view(corpus, found).rows]
    printed = [line.strip() for line in lines.ways_lines(corpus, found)]
    for row in rows:
        assert not row or any(line.endswith(" ".join(row.split())) for line in printed)
    (pane,) = page(corpus, "path", Asked(things=(HARLOW, AGENCY)))
    assert [row.text for row in pane.view.rows] == rows
    assert pane.title == found.heading


def test_every_step_leads_to_the_thing_it_reaches_and_every_quote_to_its_paper(corpus: Corpus) -> None:
    found = ways(corpus, HARLOW, ident("body", "shire-county-council"), limit=2)
    view = ways_view(corpus, found)
    for number, way in enumerate(found.ways, 1):
        for at, step in enumerate(way, 1):
            assert view.spots[f"step {number}.{at}"].target == step.end.id
            assert view.spots[f"quote {number}.{at}"].evidence == step.evidence

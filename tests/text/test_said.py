"""Decisions beside a place, found by their order, are those of a look at all of them."""

from hypothesis import given
from hypothesis import strategies as st

from explorer.text.moving.said import Said
from explorer.text.page.draft import Draft
from tests.text.papers import paper

spans = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=12)


@given(spans, spans, st.integers(0, 50), st.integers(0, 20))
def test_decisions_beside_a_place(
    first: list[tuple[int, int]], later: list[tuple[int, int]], low: int, width: int
) -> None:
    draft = Draft(paper("x" * 60))
    known: dict[str, str] = {}
    said = Said(draft, known)
    for start, length in first + later:
        ref = draft.mention("decision", "x", start, start + length, key=f"{start}")
        known[f"{start} {length}"] = ref
        said.look()
    high = low + width
    placed = {(span.start, span.end, ref) for ref in known.values() for span in draft.spans(ref)}
    assert {ref for _, ref in said.opening(low, high)} <= {ref for start, _, ref in placed if low <= start < high}
    assert {ref for start, _, ref in placed if low <= start < high} == {ref for _, ref in said.opening(low, high)}
    assert set(said.ending(low, high)) == {(start, end, ref) for start, end, ref in placed if low <= end < high}

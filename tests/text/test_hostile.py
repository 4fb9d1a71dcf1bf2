"""No text may crash the rules, hang them or make them point outside it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.text.page.mask import mask
from tests.growth import MOST, growth
from tests.text.papers import read

LINES = [
    "Agenda and minutes", "Housing Committee - Monday, 10th April, 2017 2.00 pm", "Present:", "Members: Councillor A Birch (Chair)", "Apologies: Councillor B Elm",
    "1.", "2. Minutes", "RESOLVED:", "RESOLVED that the plan be adopted.", "(a)  To note it.", "1) Note it;", "Report of the Director of Housing", "Minutes:",
    "Moved by A. Birch", "Motion Passed (2 to 1)", "Public report", "Title:", "Ward(s) affected:", "Recommendations:", "((((((((", "[x](", "**", "\t\t", "<b>", "4 January 2024",
    "The Regional Homes Agency (RHA) includes A County Council and B County Council.", "Contact: A B", "Time and Date", "Councillors", "", "",
]  # fmt: skip


def check(text: str) -> None:
    facts = read(text)
    for mention in facts.extraction.mentions:
        assert mention.spans
        for span in mention.spans:
            assert 0 <= span.start < span.end <= len(text)
    refs = {mention.ref for mention in facts.extraction.mentions}
    for claim in facts.extraction.claims:
        assert claim.subject in refs
        assert claim.object in refs
        assert 0 <= claim.span.start < claim.span.end <= len(text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=40), max_size=40).map("\n".join))
def test_shuffled_papers(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    check(text)
    assert len(mask(text)) == len(text)


@pytest.mark.parametrize(
    "unit",
    ["a ", "A ", "(", "[", "Councillor A ", "Cllrs A, ", "RESOLVED ", "1. ", "\n", " \n", "The Board agreed ", "- ", "1/2/", "The Board of the ", "of the Board ", "“", "x@y.gov.uk ", "Mr ", "(A) ", "January ", "** ", "\t|", "minutes of the meeting "],
)  # fmt: skip
def test_time_grows_with_length(unit: str) -> None:
    def repeated(length: int) -> str:
        return (unit * (length // len(unit) + 1))[:length]

    assert growth(repeated, check, 10_000) <= MOST

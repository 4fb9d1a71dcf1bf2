"""What minutes recite of earlier days is nobody's decision of this day."""

from __future__ import annotations

import pytest

from tests.text.papers import read
from tests.text.test_movers import HEAD


def decisions(business: str) -> list[str]:
    return [
        words for _, words in read(f"{HEAD}5. Hall\n{business}\n\n9. Date of next meeting: 1 April 2019\n").decisions()
    ]


@pytest.mark.parametrize(
    "business",
    [
        "It was agreed when setting the budget in February that £500 would go to the hall.",
        "As agreed at the last meeting, the Clerk wrote to the county.",
        "It had been resolved in 2015 that the hall be sold.",
        "It was resolved in 2015 that the hall be sold.",
        "It was agreed in February that the hall be painted.",
        "It was agreed at the February meeting that the hall be painted.",
        "It was agreed at the last meeting that the hall be painted.",
        "It was agreed last month that the hall be painted.",
        "It was agreed some years ago that the hall be painted.",
        "The Council agreed in 2017 to fund the hall.",
        "The Council agreed when it set the precept to fund the hall.",
        "Cllr Elm reminded members that it was agreed to paint the hall.",
        "RESOLVED in 2015 that the hall be sold.",
        "Members recalled that the Council agreed to paint the hall.",
        "In February it was agreed to paint the hall.",
        "Last month the Council agreed to paint the hall.",
        "Two years ago the Council resolved to paint the hall.",
        "When the budget was set in February it was agreed to paint the hall.",
        "The policy was adopted last year.",
    ],
)
def test_what_was_settled_before_is_no_decision(business: str) -> None:
    assert decisions(business) == []


@pytest.mark.parametrize(
    "business",
    [
        "It was agreed that the hall be painted in May.",
        "It was agreed that, when setting the budget in February, £500 be set aside.",
        "It was agreed in principle that the hall be painted.",
        "It was agreed in May 2019 that the hall be opened.",
        "It was agreed during the budget discussion that £500 be set aside.",
        "Following the site visit in February it was agreed that the hall be painted.",
        "When the vote was taken it was agreed to paint the hall.",
        "In May the hall closes and it was agreed to paint it.",
        "It was agreed in March that the hall be painted.",
        "The lease ended last year. It was agreed to renew it.",
        "It was agreed when discussing the hall that it be painted.",
        "RESOLVED: In May 2018 the hall was let; that the rent be raised.",
    ],
)
def test_what_is_settled_now_is_one_whatever_days_it_names(business: str) -> None:
    assert len(decisions(business)) == 1

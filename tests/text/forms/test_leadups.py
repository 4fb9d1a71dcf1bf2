"""A sentence that only leads up to a resolution is no decision besides it."""

from __future__ import annotations

import pytest

from tests.text.forms.minutes import LAMPS
from tests.text.forms.minutes import TREES as TAIL
from tests.text.papers import Facts, read

HEAD = f"{LAMPS}Members considered a report on lamps. "


def of(said: str) -> Facts:
    return read(HEAD + said + TAIL)


@pytest.mark.parametrize(
    "resolved", ["RESOLVED: That the plan be adopted.", "RESOLVED\n\n(1) That the plan be adopted.", "AGREED: That the plan be adopted.", "It was resolved that the plan be adopted."]
)  # fmt: skip
@pytest.mark.parametrize("between", ["\n\n", "\n", " "])
@pytest.mark.parametrize(
    "leads",
    [
        "The Chair moved the recommendation, which was agreed unanimously.",
        "The recommendations in the report were put to the vote and agreed.",
        "Cllr Elm moved the recommendations, Cllr Oak seconded and they were agreed.",
        "Members unanimously agreed the recommendation.",
        "The officer's recommendation was accepted.",
        "A vote was taken and the proposal was agreed.",
    ],
)
def test_what_leads_up_to_a_resolution_is_none(leads: str, between: str, resolved: str) -> None:
    decided = of(leads + between + resolved).decisions()
    assert len(decided) == 1
    assert decided[0][1].endswith("the plan be adopted.")


@pytest.mark.parametrize("leads", ["This was agreed.", "All agreed."])
def test_a_bare_assent_leads_up_to_what_stands_right_beside_it(leads: str) -> None:
    assert len(of(f"{leads} RESOLVED: That the plan be adopted.").decisions()) == 1
    assert len(of(f"{leads}\n\nRESOLVED: That the plan be adopted.").decisions()) == 2


@pytest.mark.parametrize(
    "said",
    [
        "The quote for the lamps was accepted.\n\nRESOLVED: That the plan be adopted.",
        "The recommendations were agreed.\n\nA resident spoke.\n\nRESOLVED: That the plan be adopted.",
        "The recommendations were agreed. It was agreed to write to the owner of the mill.",
        "The recommendation to mend the clock was agreed.\n\nRESOLVED: That the plan be adopted.",
    ],
)
def test_what_has_a_matter_of_its_own_is_a_decision(said: str) -> None:
    assert len(of(said).decisions()) == 2


def test_recommendations_agreed_without_a_resolution_are_a_decision() -> None:
    assert of("The recommendations were agreed.").decisions() == [("agreed", "The recommendations were agreed.")]

"""Whose meeting it was where one word names the body, who was away and how, and who put forward whoever was elected."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

ROOM = "\n\nPresent: Councillors Ann Elm (Leader, in the Chair), Ben Oak and Cy Ash\n\n8. Roads\n\nRESOLVED: That the road be mended.\n"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Westmere County Council\nExecutive\nMinutes of the meeting held on Tuesday, 18 November 2025", "Executive"),
        ("Westmere County Council\nCabinet\nMinutes of the meeting held on Tuesday, 18 November 2025", "Cabinet"),
        ("WESTMERE COUNTY COUNCIL\n\nEXECUTIVE\n\nMinutes of a meeting held on 18 November 2025", "Executive"),
        ("Westmere County Council\n\nMINUTES of a meeting of the EXECUTIVE held at County Hall on Tuesday, 18 November 2025", "Executive"),
        ("Westmere District Council\nThe Executive\nTuesday 18 November 2025, 2.00 pm", "Executive"),
        ("EXECUTIVE\n\nMinutes of the meeting held on 18 November 2025\n\nWestmere Borough Council", "Executive"),
        ("Westmere District Council\nExecutive Committee\nMinutes of the meeting held on Tuesday, 18 November 2025", "Executive Committee"),
        ("Westmere District Council\nMinutes of the meeting held on Tuesday, 18 November 2025", "Westmere District Council"),
    ],
)  # fmt: skip
def test_a_council_s_executive_met_and_not_the_council(head: str, body: str) -> None:
    facts = read(head + ROOM)
    assert facts.meetings() == [(body, "2025-11-18")]
    assert facts.attr("decision", "power") == (
        [] if "Committee" in body else ["council" if "Council" in body else "executive"]
    )


@pytest.mark.parametrize(
    ("body", "words", "sent"),
    [
        ("Scrutiny Committee", "the motion be referred to the Executive, which is to reply by May.", True),
        ("Scrutiny Committee", "the Executive be recommended to keep the mill.", True),
        ("Scrutiny Committee", "the matter be referred to the Executive Director.", False),
        ("Scrutiny Committee", "the report of the Executive be noted.", False),
        ("Municipal District of Elm", "the matter be referred to the Executive.", False),
    ],
)
def test_what_scrutiny_sends_to_the_executive(body: str, words: str, sent: bool) -> None:
    head = f"Westmere County Council\n{body}\nMinutes of the meeting held on Tuesday, 18 November 2025"
    facts = read(f"{head}{ROOM}\n9. Mills\n\nRESOLVED: That {words}\n")
    assert [body for _, body in facts.links("refers_to")] == ["Executive"] * sent


def _town(words: str) -> Facts:
    return read(
        f"WESTMERE TOWN COUNCIL\n\nMinutes of the Meeting of the Council held on Monday 11th May 2026 at 7.00pm\n\n{words}\n"
    )


@pytest.mark.parametrize(
    "away",
    [
        "Apologies: Cllr Ivy Birch. Absent: Cllr Max Yew",
        "**Apologies:** Cllr Ivy Birch. **Absent:** Cllr Max Yew",
        "Apologies: Cllr Ivy Birch; Absent without apology: Cllr Max Yew",
        "Apologies: Cllr Ivy Birch. Not present: Cllr Max Yew",
        "Apologies: Cllr Ivy Birch (holiday), no apologies from Cllr Max Yew",
        "Apologies: Cllr Ivy Birch. Cllr Max Yew sent no apologies.",
        "Apologies: Cllr Ivy Birch. Cllr Max Yew had not sent apologies.",
        "Apologies were received from Cllr Ivy Birch. No apologies were received from Cllr Max Yew.",
        "Absent: Cllr Max Yew. Apologies: Cllr Ivy Birch",
    ],
)
def test_whoever_sent_no_apologies_sent_none_and_was_not_there(away: str) -> None:
    facts = _town(f"Present: Cllrs Ann Elm, Ben Oak and Cy Ash\n\n{away}\n\n1. Roads\n\nRESOLVED to mend the road.")
    assert [who.removeprefix("Cllr ") for who, _ in facts.links("sent_apologies")] == ["Ivy Birch"]
    assert "Max Yew" not in {who.removeprefix("Cllr ") for who, _ in facts.links("attended")}
    absent = [who.removeprefix("Cllr ") for who, _ in facts.links("absent_from")]
    assert absent == ([] if "No apologies were" in away else ["Max Yew"])


@pytest.mark.parametrize(
    ("words", "mover"),
    [
        ("Cllr Elm was proposed by Cllr Oak and Cllr Birch was proposed by Cllr Ash. Cllr Elm was elected by 6 votes to 3.", "Cllr Oak"),
        ("Cllr Oak proposed Cllr Elm. Cllr Ash proposed Cllr Birch. Cllr Elm was elected.", "Cllr Oak"),
        ("Cllr Oak proposed Cllr Elm and Cllr Ash proposed Cllr Birch. Cllr Birch was elected.", "Cllr Ash"),
        ("Cllr Elm was nominated by Cllr Oak. Cllr Elm was duly elected.", "Cllr Oak"),
        ("Cllr Ash proposed Cllr Birch. On a show of hands Cllr Elm was elected.", ""),
    ],
)  # fmt: skip
def test_whoever_is_elected_was_moved_by_who_put_them_forward(words: str, mover: str) -> None:
    room = "Present: Cllrs Ann Elm, Ben Oak, Cy Ash and Ivy Birch"
    facts = _town(f"{room}\n\n1. Election of Deputy Mayor\n\n{words}\n\n2. Roads\n\nNone.")
    assert [who for who, _ in facts.links("moved")] == ([mover] if mover else [])


@pytest.mark.parametrize(
    ("said", "posts"),
    [
        ("considered the report of the Director of Place and the views of the Panel.", ["Director of Place"]),
        ("considered a report of the Head of Culture and a petition of 40 signatures.", ["Head of Culture"]),
        ("considered the report of the Director of Place together with the views of the Panel.", ["Director of Place"]),
        ("considered a report of the Director of Place and Growth.", ["Director of Place and Growth"]),
        ("considered a report of the Director of Place and the Chief Finance Officer.", ["Director of Place", "Chief Finance Officer"]),
        ("received the report of the Head of Audit and heard from residents.", ["Head of Audit"]),
    ],
)  # fmt: skip
def test_whose_report_it_was_ends_where_other_matters_begin(said: str, posts: list[str]) -> None:
    head = "Westmere County Council\nCabinet\nMinutes of the meeting held on Tuesday, 18 November 2025"
    facts = read(f"{head}{ROOM}\n9. Mills\n\nThe Cabinet {said}\n\nRESOLVED: That the mill be kept.\n")
    assert [post for _, post in facts.links("from_post")] == posts


@pytest.mark.parametrize(
    ("words", "who", "due"),
    [
        ("the Head of Culture submit a report on the library to the Cabinet in February 2026.", ["Head of Culture"], ["2026-02"]),
        ("the Head of Culture be asked to provide figures for three years.", ["Head of Culture"], []),
        ("the matter be deferred, and that the Head of Culture bring a further report to the next meeting.", ["Head of Culture"], ["the next meeting"]),
        ("the Director of Place be requested to report back in six months.", ["Director of Place"], ["in six months"]),
    ],
)  # fmt: skip
def test_an_office_that_a_decision_charges_with_something_has_that_to_do(
    words: str, who: list[str], due: list[str]
) -> None:
    head = "Westmere County Council\nCabinet\nMinutes of the meeting held on Tuesday, 18 November 2025"
    facts = read(f"{head}{ROOM}\n9. Mills\n\nRESOLVED: That {words}\n")
    assert [post for _, post in facts.links("asked_of")] == who
    assert facts.attr("action", "due") == due


@pytest.mark.parametrize(
    "words",
    ["the Head of Culture report on the library be approved.", "the Traffic Officer report be accepted."],
)
def test_a_report_that_is_settled_is_nothing_to_do(words: str) -> None:
    head = "Westmere County Council\nCabinet\nMinutes of the meeting held on Tuesday, 18 November 2025"
    assert read(f"{head}{ROOM}\n9. Mills\n\nRESOLVED: That {words}\n").names("action") == []

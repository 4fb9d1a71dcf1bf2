"""Movers on lines of their own above "And Resolved:" are those of the resolution below them, whatever stands around."""

from __future__ import annotations

import textwrap

from tests.text.papers import Facts, read

HEAD = (
    "MINUTES OF PROCEEDINGS AT MEETING OF WESTMERE CITY AND COUNTY COUNCIL HELD IN THE COUNCIL CHAMBER, "
    "ELMFORD, ON MONDAY, 4TH MARCH, 2019, AT 3PM.\n\nPRESENT IN THE CHAIR: Councillor A. Elm, Mayor.\n\nMEMBERS PRESENT:\n\n"
    "Councillors Ash, Birch, Elm, Fern, Hazel, Oak, Rowan and Yew.\n\n1.\n\nSupport Services\n\n"
)
ACT = "That, in accordance with the provisions of Section 183 of the Local Government Act, 2001 (as amended), the approval of the Council be and is hereby given to "
VOTES = (
    "**For**\n\nCouncillors Ash, Birch, Fern, Oak, Yew. **(5)**\n\n**Against**\n\nCouncillors Hazel, Rowan. **(2)**\n\n"
)


def put(mover: str, seconder: str, words: str) -> str:
    return f"Proposed by Councillor {mover};\n\nSeconded by Councillor {seconder};\n\nAnd Resolved:\n\n“{words}”\n\n"


def spaced(words: str) -> str:
    """Words as text taken from a PDF has them: lines of a page with blank ones between."""
    paragraphs = (textwrap.wrap(part, 88) for part in words.split("\n\n"))
    return "\n\n".join(line for part in paragraphs for line in part) + "\n\n"


def minutes(*parts: str) -> Facts:
    return read(f"{HEAD}{''.join(parts)}This concluded the Meeting.\n")


def told(facts: Facts) -> list[tuple[str, str, list[str]]]:
    """The outcome, the first words and the movers of each decision."""
    names = {one.ref: one.name for one in facts.extraction.mentions}
    return [
        (
            str(one.attrs.get("outcome")),
            " ".join(str(one.attrs["text"]).split()[-3:]),
            [
                names[claim.subject].removeprefix("Councillor ")
                for kind in ("moved", "seconded")
                for claim in facts.extraction.claims
                if claim.kind == kind and claim.object == one.ref
            ],
        )
        for one in sorted(facts.extraction.mentions, key=lambda one: one.spans[0].start)
        if one.kind == "decision"
    ]


def test_what_a_report_proposed_is_no_decision_above_the_resolution_on_it() -> None:
    asked = "The report stated that it was proposed to buy the barn at Oak Lane and the approval of the Council was sought.\n\n"
    facts = minutes(asked, put("Ash", "Birch", ACT + "the purchase of the barn."))
    assert told(facts) == [("resolved", "of the barn.", ["Ash", "Birch"])]


def test_resolutions_that_open_alike_have_each_their_own_movers() -> None:
    facts = minutes(
        put("Ash", "Birch", ACT + "the sale of the mill at Elm Lane."),
        put("Fern", "Oak", ACT + "the sale of the barn at Oak Lane."),
        put("Yew", "Rowan", ACT + "the sale of the shop at Ash Lane."),
    )
    assert told(facts) == [
        ("resolved", "at Elm Lane.", ["Ash", "Birch"]),
        ("resolved", "at Oak Lane.", ["Fern", "Oak"]),
        ("resolved", "at Ash Lane.", ["Yew", "Rowan"]),
    ]


LONG = (
    "Members thanked the staff for the report and said that the works on the quay had been of great use to all who live in the streets around it, "
    "and that more of them were wanted in the year to come, if the funding could be found for it in time. "
) * 5


def test_the_resolution_below_a_declared_result_is_read() -> None:
    motion = "Councillor Ash proposed that the rate be varied by 5%. This was seconded by Councillor Birch."
    declared = (
        "The Mayor declared the Motion carried and accordingly the following resolution was adopted by the same voting:"
    )
    resolved = "That, in accordance with Section 20 of the Act, 2012, as amended, the Council hereby determines that the basic rate should stand varied upwards by 5% for the year."
    facts = minutes(
        spaced(LONG), spaced(motion), VOTES, spaced(declared), spaced(put("Ash", "Birch", resolved)), spaced(LONG)
    )
    assert told(facts) == [
        ("agreed", "by Councillor Birch.", ["Ash", "Birch"]),
        ("resolved", "for the year.", ["Ash", "Birch"]),
    ]


def test_what_leads_up_to_a_resolution_and_its_movers_is_that_resolution() -> None:
    leads = (
        "On the proposal of Councillor Ash, seconded by Councillor Birch, the\n\nRecommendation was agreed by the Council and the following resolution was adopted:\n\n",
        "Following discussion, the following was agreed:\n\n",
        "The Mayor declared Mr. Cy Hazel chosen and it was agreed that the following resolution be adopted by the same voting:\n\n",
        "The following resolution was adopted:\n\n",
    )
    for lead in leads:
        facts = minutes(
            lead, put("Ash", "Birch", "That the Hedge Grant Scheme, as circulated, be and is hereby adopted.")
        )
        assert told(facts) == [("resolved", "is hereby adopted.", ["Ash", "Birch"])], lead


def test_particulars_in_the_sentence_of_a_resolution_are_no_decisions() -> None:
    plots = "the disposal of the following plots of land at Oak Lane: (i) Plot 1 to Ann Vale for €5,000; (ii) Plot 2 to Ben Moor for €6,000; and (iii) Plot 3 to the Vale Trust."
    terms = "the lease of the mill, with rent to be charged as follows: (1) Year 1: rent free; (2) Years 2 to 5: €900 a year."
    for words in (plots, terms):
        assert [outcome for outcome, _, _ in told(minutes(f"RESOLVED: {ACT}{words}\n\n"))] == ["resolved"]
    listed = "RESOLVED: That (i) the plan for the mill be approved; (ii) the scheme for the barn be adopted; and (iii) the report be noted.\n\n"
    assert len(told(minutes(listed))) == 3
    given = "RESOLVED: That the approval of the Council be and is hereby given to: (i) the purchase of the barn; (ii) the sale of the mill.\n\n"
    assert len(told(minutes(given))) == 2


def test_the_movers_of_numbered_motions_are_none_of_the_resolution_above() -> None:
    resolved = put(
        "Ash",
        "Birch",
        f"{ACT}the provision of aid in the amount of €497.50 to the Elm Trust for the cost of the visit.",
    )
    more = "Following discussion, the following Motions were put forward:\n\nMotion 1 – Proposed by Councillor Fern and seconded by Councillor Oak:\n\n“I propose that each District have a budget of its own.”"
    facts = minutes(spaced(LONG), spaced(resolved), spaced(more), spaced(LONG))
    assert told(facts) == [("resolved", "of the visit.", ["Ash", "Birch"])]


def test_movers_below_two_agreements_are_of_the_resolution_that_follows_them() -> None:
    agreed = "Following discussion, it was agreed that the District would forgo the increase. It was further agreed that the sum be moved to the parks.\n\n"
    facts = minutes(agreed, put("Ash", "Birch", "That the Allocation, as amended, be and is hereby adopted."))
    assert [who for _, _, who in told(facts)] == [[], [], ["Ash", "Birch"]]


def test_what_members_agreed_below_a_quoted_resolution_has_not_its_movers() -> None:
    more = "Members agreed that the Policy be reviewed after a period of six months to consider how well it has served. Members also agreed that a form for it be written."
    facts = minutes(
        spaced(LONG),
        spaced(put("Ash", "Birch", "That the Policy, as circulated, be and is hereby adopted.")),
        spaced(more),
    )
    assert [who for _, _, who in told(facts)] == [["Ash", "Birch"], [], []]

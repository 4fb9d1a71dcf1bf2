"""How clerks set out business: clauses numbered below their item, lines without stops, movers told by office, counts that are no items."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = "WESTMERE COUNCIL\nEXECUTIVE BOARD\nMinutes of the meeting held on Monday 2 July 2018\n\nPresent: Cllr A Elm (Chair), Cllr B Oak, Cllr C Ash\n\n"


def minutes(business: str) -> Facts:
    return read(
        f"{HEAD}5. MINUTES\n\n5.1 May meeting\n\nNoted.\n\n5.2 June meeting\n\nNoted.\n\n6. CITY DEAL\n\nA report was considered.\n\n{business}\n\n7. TREES\n\nNone.\n"
    )


def clauses(facts: Facts) -> list[tuple[object, object, object]]:
    found = [m.attrs for m in facts.extraction.mentions if m.kind == "decision" and m.attrs.get("clause")]
    return [(attrs["clause"], attrs["outcome"], attrs["text"]) for attrs in found]


@pytest.mark.parametrize(
    ("lead", "outcome"),
    [("RESOLVED that:", "resolved"), ("UNANIMOUSLY RESOLVED TO RECOMMEND TO COUNCIL that:", "recommended")],
)
def test_clauses_numbered_below_their_item_are_no_items(lead: str, outcome: str) -> None:
    facts = minutes(
        f"{lead}\n\n6.1 the joint agreement be approved and sent\nto the members;\n\n6.2 the committee be established."
    )
    assert clauses(facts) == [
        ("6.1", outcome, "the joint agreement be approved and sent to the members;"),
        ("6.2", outcome, "the committee be established."),
    ]
    assert facts.names("item") == ["MINUTES", "May meeting", "June meeting", "CITY DEAL", "TREES"]


def test_unanimity_is_of_all_such_clauses() -> None:
    facts = minutes("UNANIMOUSLY RESOLVED that:\n\n6.1 the plan be approved;\n\n6.2 the owner be told.")
    assert facts.attr("decision", "tally") == ["unanimous", "unanimous"]


def test_a_line_that_says_what_was_agreed_begins_a_sentence() -> None:
    facts = minutes(
        "After discussion it was agreed to apply to another bank for online banking\nIt was agreed that the following accounts be paid.\n"
        "Hall rental £25.00\nPostage £3.20\nIt was agreed to approve the payment of expenses."
    )
    assert [text for outcome, text in facts.decisions() if outcome == "agreed"] == [
        "After discussion it was agreed to apply to another bank for online banking",
        "It was agreed that the following accounts be paid.",
        "It was agreed to approve the payment of expenses.",
    ]


def test_what_was_resolved_ends_before_the_next_letter() -> None:
    facts = minutes(
        "a) Members considered a late request and it\nwas resolved that the request be declined as it was of no benefit to the\nwider community. BO to tell the owner.\n"
        "b) BO confirmed that two of the planters had been put up as previously\nagreed."
    )
    assert [text.partition(".")[0] for outcome, text in facts.decisions() if outcome == "resolved"] == [
        "the request be declined as it was of no benefit to the wider community"
    ]
    assert all("planters" not in text for _, text in facts.decisions())


@pytest.mark.parametrize(
    ("said", "moved", "seconded"),
    [
        ("It was moved by the Lord Mayor and seconded by Councillor Oak that the scheme be approved.\n\nMotion put, and on a show of hands, declared CARRIED.", [], ["Councillor Oak"]),
        ("It was proposed by Cllr Ash and seconded by the Vice-Chairman that a bench be bought. All agreed.", ["Cllr Ash"], []),
    ],
)  # fmt: skip
def test_a_mover_named_by_office_alone_is_nobody_and_the_motion_stands(
    said: str, moved: list[str], seconded: list[str]
) -> None:
    facts = minutes(said)
    assert "agreed" in [outcome for outcome, _ in facts.decisions()]
    assert [name for name, _ in facts.links("moved")] == moved
    assert [name for name, _ in facts.links("seconded")] == seconded


def test_members_of_the_public_are_no_item() -> None:
    facts = read(
        "WESTMERE PARISH COUNCIL\n\nMinutes of the Parish Council Meeting held 15th November 2023\n\nPRESENT; Cllrs Elm; Oak; Ash\n\n1 Member of the Public\n\n"
        "54           APOLOGIES\n\n                None.\n\n55           FINANCE\n\n                It was agreed to pay.\n\n56           TREES\n\n                None.\n"
    )
    assert facts.names("item") == ["APOLOGIES", "FINANCE", "TREES"]


def test_a_long_title_in_capitals_behind_the_number_of_a_minute() -> None:
    title = "TO RECEIVE AND NOTE THE MINUTES OF THE COMMUNITY DEVELOPMENT AND ENVIRONMENT COMMITTEE HELD ON 6TH SEPTEMBER 2023"
    facts = read(
        f"Minutes of Westmere Parish Council 22 November 2023\n\nPresent: Cllr K Elm (Chair)\n\nC053/23      6.         MATTERS ARISING.\n\nNone.\n\n"
        f"C054/23      7.         {title}\n\nMembers received the minutes.\n\nC055/23      8.         TREES\n\nNone.\n"
    )
    assert facts.names("item") == ["MATTERS ARISING", title, "TREES"]


def test_the_number_of_a_minute_confirms_no_minutes() -> None:
    facts = minutes(
        "The matter had been considered by the Cabinet at its meeting held on 23rd October, 2017 (Minutes No. C112 refers) and had been approved."
    )
    assert facts.links("confirmed_minutes_of") == []


def test_a_list_of_all_who_came_does_not_say_who_is_staff() -> None:
    facts = read(
        "14 October 2009\nWestmere Community Council\nApologies ; John Oak\nIn Attendance ; Ann Fern (Returning Officer) , Ben Ash , Cai Birch , Dee Thorn , Eve Holm\n\n"
        "1. Minutes\n\nNone.\n\n2. Trees\n\nNone.\n"
    )
    assert [role for _, role in facts.room() if role != "sent_apologies"] == ["officer", *["also present"] * 4]


def test_apologies_below_or_behind_a_title_that_asks_for_reasons() -> None:
    facts = minutes("8. Apologies for Absence and Reasons Given:- Cllrs R. Fern & S. Holm.")
    below = read(
        HEAD
        + "461         APOLOGIES FOR ABSENCE -\n\n\nThese were received from Councillors R. Fern and S. Holm.\n\n462         MINUTES -\n\nNone.\n"
    )
    for found in (facts, below):
        assert [name for name, role in found.room() if role == "sent_apologies"] == ["R. Fern", "S. Holm"]


def test_a_title_in_capitals_ends_at_the_dash_before_what_was_said() -> None:
    said = "Members were advised that the details had not yet been to Cabinet for approval, and that it would not be proper to discuss them."
    facts = read(
        "Westmere Scrutiny Panel - 21 September 2009\n\nPRESENT: Councillor Elm in the chair.\n\nCouncillors A Oak and B Ash.\n\n"
        f"89 PUBLIC REQUESTS TO SPEAK - There were none.\n\n90 (6) QUARTERLY REVIEW - {said}\n\nResolved - That it be noted.\n\n"
        f"91 SERVICES RESTRUCTURE - {said}\n\nResolved - (a) That the position be noted, and (b) that the Director attend a future meeting.\n"
    )
    numbers = [m.attrs["number"] for m in facts.extraction.mentions if m.kind == "item"]
    assert numbers == ["89", "90", "91"]
    assert facts.names("item")[-1] == "SERVICES RESTRUCTURE"


def test_the_number_of_an_item_may_open_with_the_year() -> None:
    facts = read(
        "Agenda and minutes\n\nFire Authority - Thursday, 15th June, 2023 10.00 am\n\nItems\nNo. Item\n\n23-24/FRA/1\n\nElection of Chair\n\nMinutes:\n\n"
        "RESOLVED:\n\nThat Councillor J Elm be elected Chair.\n\n23-24/FRA/2\n\nApologies\n\nMinutes:\n\nNone.\n\n23-24/FRA/3\n\nBudget\n\nMinutes:\n\nNone.\n"
    )
    assert [m.attrs.get("number") for m in facts.extraction.mentions if m.kind == "item"] == [
        "23-24/FRA/1",
        "23-24/FRA/2",
        "23-24/FRA/3",
    ]


POST = "Minutes of Westmere Parish Council Meeting, 14 May 2014\n\n{}\n\n14.37     Approved absences - none.\n\n14.38     Trees - none.\n\n14.39     Roads - none.\n"


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        (
            "In attendance: Mrs Pat Elm (Chair, presiding), Mr Paul Oak, Mrs Mary Ash and Mr David Fern (Councillors) and Mr Mike Birch (Clerk). "
            "Apologies: Mr Adrian Holm (County Councillor). Also attending: 8 Parishioners.",
            [("Mrs Pat Elm", "chair"), ("Mr Paul Oak", "member"), ("Mrs Mary Ash", "member"), ("Mr David Fern", "member"), ("Mr Mike Birch", "officer"), ("Mr Adrian Holm", "sent_apologies")],
        ),
        (
            "Present: (Councillors) A Elm, B Oak (Officials) Ms C Ash, Mr D Fern",
            [("A Elm", "member"), ("B Oak", "member"), ("Ms C Ash", "officer"), ("Mr D Fern", "officer")],
        ),
        (
            "Present: Cllr A Elm, Cllr B Oak. Also: County Councillor Bryan Ash.",
            [("Cllr A Elm", "member"), ("Cllr B Oak", "member"), ("County Councillor Bryan Ash", "other member")],
        ),
        (
            "Present: Cllr A Elm, Cllr B Oak\n\nApologies: Cllr C Ash sent his apologies.\nCllr A Elm - Chair started the meeting.",
            [("Cllr A Elm", "member"), ("Cllr B Oak", "member"), ("Cllr C Ash", "sent_apologies")],
        ),
        (
            "Present: Cllr A Elm\n\nAlso present via video link: Dr Ben Oak",
            [("Cllr A Elm", "member"), ("Dr Ben Oak", "also present")],
        ),
    ],
)  # fmt: skip
def test_rooms_of_posts_that_say_behind_the_names_what_these_are(listed: str, found: list[tuple[str, str]]) -> None:
    assert read(POST.format(listed)).room() == found


def test_an_office_before_a_name_is_not_that_of_whoever_stands_before_it() -> None:
    facts = read(POST.format("Present: Cllr A Elm\n\nOfficers Present: RFO Ben Oak, Clerk Linda Ash"))
    assert [name for name, _ in facts.links("clerked")] == ["Linda Ash"]


@pytest.mark.parametrize(
    "said", ["The Chair put the amendment to the vote and it was lost.", "The amendment was lost."]
)
def test_whoever_moved_an_amendment_did_not_move_what_was_resolved(said: str) -> None:
    facts = minutes(
        f"4.2 Councillor Oak proposed an amendment. Councillor Ash seconded it. {said}\n\n4.3 RESOLVED: That the Committee:\n(1) Notes the budget;\n(2) Approves the plan."
    )
    assert {text for _, text in facts.links("moved")} == {
        text for outcome, text in facts.decisions() if outcome == "rejected"
    }

"""Minutes as councils of Nova Scotia, British Columbia, Alberta, Quebec and the United States print them."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "WESTMERE REGIONAL COUNCIL\nMINUTES\nMarch 18, 2025\n\nPRESENT: Mayor Ann Elm\nDeputy Mayor Ben Oak\nCouncillors: Cara Ash\nDan Birch\n\n"
    "1. CALL TO ORDER\nThe Mayor called the meeting to order at 10:00 a.m.\n\n2. REPORTS\n\n2.1.1 Parkland\n"
)


def on(words: str) -> Facts:
    """The facts of minutes that say `words` under an item."""
    return read(f"{HEAD}{words}\n\n3. ADJOURNMENT\nThe meeting adjourned at 3:16 p.m.\n")


def cast(facts: Facts) -> list[tuple[str, str, str]]:
    """The words of each decision, whoever voted on it by surname, and how."""
    return [
        (facts._name(claim.object), facts._name(claim.subject).split()[-1], str(claim.attrs["vote"]))
        for claim in facts.extraction.claims
        if claim.kind == "voted"
    ]


@pytest.mark.parametrize(
    ("result", "outcome"),
    [
        ("MOTION PUT AND PASSED.", "agreed"),
        ("MOTION PUT AND DEFEATED.", "rejected"),
        ("CARRIED (Vote No. 10578)", "agreed"),
        ("CARRIED UNANIMOUSLY AND\nA BY THE REQUIRED MAJORITY (Vote No. 10577)", "agreed"),
    ],
)
def test_the_result_of_a_motion_in_its_own_words(result: str, outcome: str) -> None:
    facts = on(f"MOVED by Councillor Ash, seconded by Deputy Mayor Oak\nTHAT the by-law be repealed.\n{result}")
    assert facts.decisions() == [(outcome, "THAT the by-law be repealed.")]
    assert facts.attr("item", "number") == ["1", "2", "2.1.1", "3"]
    assert facts.names("body") == ["Westmere Regional Council"]


def test_the_clauses_of_a_motion_may_be_lettered_in_capitals() -> None:
    facts = on(
        "MOVED by Councillor Ash\nSECONDED by Councillor Birch\n\nA. THAT grants be paid.\nB. THAT staff report back.\n\nCARRIED UNANIMOUSLY"
    )
    assert [words for _, words in facts.decisions()] == ["THAT grants be paid.", "THAT staff report back."]


def test_an_amendment_told_by_its_words_has_its_own_result() -> None:
    facts = on(
        "MOVED by Councillor Ash, seconded by Councillor Birch\nTHAT the lands be bought.\n\n"
        "MOVED by Councillor Birch, seconded by Deputy Mayor Oak\nTHAT the motion be amended to add the hall.\nAMENDMENT PUT AND DEFEATED.\n\n"
        "MOTION PUT AND PASSED."
    )
    assert facts.decisions() == [
        ("agreed", "THAT the lands be bought."),
        ("rejected", "THAT the motion be amended to add the hall."),
    ]


def test_those_opposed_are_of_the_motion_above_them_and_of_no_other() -> None:
    facts = on(
        "MOVED by Councillor Ash\nSECONDED by Councillor Birch\nTHAT the bike lane be built.\nCARRIED (Vote No. 1)\n"
        "(Councillors Oak and Birch opposed)\n(Councillor Thorn absent for the vote)\n\n"
        "MOVED by Councillor Birch\nSECONDED by Councillor Ash\nTHAT the meeting be adjourned.\nLOST (Vote No. 2)\n(Mayor Elm and Councillor Ash opposed)"
    )
    lane = "THAT the bike lane be built."
    assert cast(facts) == [(lane, "Oak", "against"), (lane, "Birch", "against")]


def test_the_staff_of_an_office_are_not_absent_with_the_member_above_them() -> None:
    facts = read(
        "Westmere City Council\nMinutes of the meeting held on Tuesday, June 10, 2025\n\nPRESENT: Mayor Ann Elm\nCouncillor Ben Oak\n\n"
        "ABSENT: Councillor Cara Ash (Leave of Absence)\n\nCITY MANAGER'S OFFICE: Paul Birch, City Manager\n\n1. WELCOME\nThe Mayor spoke.\n"
    )
    assert [name for name, _ in facts.links("absent_from")] == ["Councillor Cara Ash"]


def test_members_alone_in_attendance_are_the_members() -> None:
    facts = read(
        "TOWN OF WESTMERE\nREGULAR MEETING OF COUNCIL\nMONDAY, MAY 26, 2025\n\nMINUTES\n\nIN ATTENDANCE\nMayor Ann Elm\nCouncillor Ben Oak\n"
        "Councillor Cara Ash\n\nADMINISTRATION\nChief Administrative Officer Bob Birch\n\nCALL TO ORDER\nMayor Elm called the meeting to order at 6:00 p.m.\n\n"
        "ADOPTION OF AGENDA\nRES. 25-150 Moved by Councillor Oak that Council adopt the agenda as presented.\nCARRIED\n\n"
        "ARENA ROOF\nRES. 25-153 Moved by Councillor Ash that Council award the roof contract to Mill Roofing Ltd. in the amount of $412,000.\n"
        "In Favour: Mayor Elm, Councillor Ash\nOpposed: Councillor Oak\nCARRIED\n"
    )
    assert [(name, role) for name, role in facts.room() if role == "member"] == [
        ("Mayor Ann Elm", "member"),
        ("Councillor Ben Oak", "member"),
        ("Councillor Cara Ash", "member"),
    ]
    assert facts.names("item") == ["CALL TO ORDER", "ADOPTION OF AGENDA", "ARENA ROOF"]
    roof = "that Council award the roof contract to Mill Roofing Ltd. in the amount of $412,000."
    assert facts.decisions()[-1] == ("agreed", roof)
    assert [(name, vote) for _, name, vote in cast(facts)] == [("Elm", "for"), ("Ash", "for"), ("Oak", "against")]


def test_a_sitting_is_of_the_council_that_sat() -> None:
    facts = read(
        "MINUTES of the regular sitting of the Council of the Town of Westmere, held at the Town Hall on Monday, April 14, 2025 at 8:00 p.m.\n\n"
        "PRESENT:\nCouncillor Ben Oak\nCouncillor Cara Ash\n\nIt was moved by Councillor Oak, seconded by Councillor Ash and resolved:\n"
        '"That the contract be awarded to Mill Paving Inc. at a price of $298,400."\nCARRIED\n'
    )
    assert facts.meetings() == [("Council", "2025-04-14")]
    assert facts.extraction.council == "Town of Westmere"
    assert [words for _, words in facts.decisions()] == [
        "That the contract be awarded to Mill Paving Inc. at a price of $298,400."
    ]


def test_what_a_council_adopted_on_a_day_is_listed_below() -> None:
    facts = on(
        "City Council on March 18, 2025, adopted the following:\n1. Direct the Manager to install humps.\n2. Request a report on the results."
    )
    assert [words for _, words in facts.decisions()] == [
        "Direct the Manager to install humps.",
        "Request a report on the results.",
    ]


def test_a_motion_made_by_somebody_is_carried_by_the_vote_that_follows() -> None:
    facts = read(
        "City of Westmere\nMeeting Minutes\nCity Council\nTuesday, March 11, 2025\n6:30 PM\n\n1. Roll Call\n"
        "Present: 3 -  Mayor Ann Elm, Councilmember Ben Oak and Councilwoman Cara Ash\n\n2. Public Hearings\n"
        "A motion was made by Councilmember Oak, seconded by Councilwoman Ash, that this Resolution be approved. "
        "The motion carried by the following vote:\nAye: 2 -  Oak and Ash\nNay: 1 -  Elm\n\n3. Adjournment\n"
    )
    assert facts.decisions() == [("agreed", "that this Resolution be approved.")]
    assert [(name, vote) for _, name, vote in cast(facts)] == [("Oak", "for"), ("Ash", "for"), ("Elm", "against")]
    assert [name for name, _ in facts.links("moved")] == ["Councilmember Oak"]
    people = {
        mention.name: mention.attrs.get("titles") for mention in facts.extraction.mentions if mention.kind == "person"
    }
    assert people["Councilwoman Cara Ash"] == ("Councillor",)

"""Minutes as councils of Australia and New Zealand print them: movers in pairs, divisions, amendments, titles in two languages."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "Minutes of the Ordinary Meeting of Westmere District Council held in the Council Chambers, 1 Mere Street, Westmere on "
    "Tuesday 18 February 2025 commencing at 5.00pm.\n\n"
    "PRESENT\nThe Mayor, Cr Ann Elm (Chair), Crs Ben Oak, Cara Ash, Dan Birch and Eve Thorn.\n\n"
    "1. APOLOGIES\nNil\n\n7.1 Planning Proposal - Mill Lane\n"
)


def on(words: str) -> Facts:
    """The facts of minutes that say `words` under an item."""
    return read(f"{HEAD}{words}\n\n9.1 Close of Meeting\nThe meeting closed at 6.12pm.\n")


def votes(facts: Facts) -> dict[str, list[tuple[str, str]]]:
    """How each voted, by the words of the decision."""
    found: dict[str, list[tuple[str, str]]] = {}
    for claim in facts.extraction.claims:
        if claim.kind == "voted":
            found.setdefault(facts._name(claim.object), []).append(
                (facts._name(claim.subject), str(claim.attrs["vote"]))
            )
    return found


def surnames(pairs: list[tuple[str, str]]) -> list[str]:
    """The last words of the first names of pairs."""
    return list(dict.fromkeys(name.split()[-1] for name, _ in pairs))


@pytest.mark.parametrize(
    "movers",
    [
        "Resolution Number  CO/2025/296\n\nMOVED by Cr Oak, seconded Cr Ash:\n\nThat the plan be approved.\n\nCarried",
        "COUNCIL RESOLUTION  2025/124\nMoved: Cr Ben Oak\nSeconded: Cr Cara Ash\n\nThat the plan be approved.\n\nCARRIED",
        "Council resolution |\nCouncillors Oak / Ash\nThat the plan be approved.\nCarried |",
        "Council Resolution\nOak/Ash\nThat the plan be approved.\nCarried 5/0\nResolution 158/25",
        "Council's Resolution\nProposed by Cr Oak, seconded by Cr Ash:\n\nTHAT the plan be approved.\nCARRIED",
        "Cr Oak moved, Cr Ash seconded that the plan be approved.\nCARRIED (103/2025)",
        "MOTION (Oak/Ash) that the plan be approved.\nCARRIED",
        "4/25 RESOLVED (Oak/Ash) that the plan be approved.",
        "Moved Cr Oak, seconded Cr Ash and resolved\n\nThat the plan be approved.",
    ],
)
def test_whoever_moved_and_seconded_is_named_in_short(movers: str) -> None:
    facts = on(movers)
    assert [words.removeprefix("that ").lower() for _, words in facts.decisions()] in (
        ["that the plan be approved."],
        ["the plan be approved."],
    )
    assert facts.decisions()[0][0] in ("agreed", "resolved")
    assert surnames(facts.links("moved")) == ["Oak"]
    assert surnames(facts.links("seconded")) == ["Ash"]


def test_two_names_with_a_slash_move_nothing_where_no_motion_stands_below() -> None:
    facts = on("The path was mended by\nOak/Ash\nThe council thanked them.")
    assert not facts.links("moved")
    assert not facts.decisions()


@pytest.mark.parametrize(
    "words",
    [
        "1. That the report be noted.\n2. That Council names the lane Birch Lane.",
        "7.1     That the report be noted.\n\n7.2     That Council names the lane Birch Lane.",
        "That Council:\na)        the report be noted.\nb)        names the lane Birch Lane.",
    ],
)
def test_the_clauses_of_a_motion_are_counted_in_any_way(words: str) -> None:
    facts = on(f"Moved Cr Oak, seconded Cr Ash\n\n{words}\n\nCARRIED 4/1")
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed", "agreed"]
    assert facts.attr("decision", "tally") == ["4 for, 1 against"] * 2
    assert len(facts.links("moved")) == 2


@pytest.mark.parametrize(
    "result", ["CARRIED BY ABSOLUTE MAJORITY 3/1", "CARRIED BY SIMPLE MAJORITY 3/1\nAgainst: Cr Ash"]
)
def test_a_majority_is_told_before_its_count(result: str) -> None:
    facts = on(f"MOVED: Cr Oak\nSECONDED: Cr Ash\nThat the tender be accepted.\n{result}")
    assert facts.decisions() == [("agreed", "That the tender be accepted.")]
    assert facts.attr("decision", "tally") == ["3 for, 1 against"]


@pytest.mark.parametrize(
    "label", ["AMENDMENT\nMOVED: Cr Birch\nSECONDED: Cr Thorn", "Amendment moved Cr Birch, seconded Cr Thorn"]
)
def test_an_amendment_that_is_lost_leaves_the_motion_its_own_result_and_votes(label: str) -> None:
    facts = on(
        "MOVED: Cr Oak\nSECONDED: Cr Ash\n\nThat Council adopts the budget.\n\n"
        f"{label}\n\nThat the rate rise be two per cent.\n\nLOST\nA division was called by Cr Birch.\n"
        "For: Cr Birch, Cr Thorn\nAgainst: Cr Elm, Cr Oak, Cr Ash\n\n"
        "THE SUBSTANTIVE MOTION WAS PUT AND CARRIED\nDivision called by Cr Oak\n"
        "For: Cr Elm, Cr Oak, Cr Ash\nAgainst: Cr Birch, Cr Thorn"
    )
    motion, amendment = "That Council adopts the budget.", "That the rate rise be two per cent."
    assert facts.decisions() == [("agreed", motion), ("rejected", amendment)]
    found = votes(facts)
    assert [vote for _, vote in found[motion]] == ["for", "for", "for", "against", "against"]
    assert [vote for _, vote in found[amendment]] == ["for", "for", "against", "against", "against"]
    assert facts.links("moved") == [("Ben Oak", motion), ("Dan Birch", amendment)] or surnames(
        facts.links("moved")
    ) == ["Oak", "Birch"]


def test_an_amendment_that_is_carried_leaves_the_first_motion_without_a_result() -> None:
    facts = on(
        "Moved Cr Oak, seconded Cr Ash\nThat Council adopts the budget.\n\nAmendment moved Cr Birch, seconded Cr Thorn\n"
        "That the rate rise be two per cent.\nThe amendment was put and CARRIED.\nThe motion as amended was put and CARRIED."
    )
    assert facts.decisions() == [
        ("", "That Council adopts the budget."),
        ("agreed", "That the rate rise be two per cent."),
    ]


@pytest.mark.parametrize(
    "division",
    [
        "For:\nCouncillors:    Ben Oak\n                Cara Ash\n\nAgainst:\nCouncillors:    Dan Birch\n\nThe division was declared carried by 2 votes to 1.\n\nCarried",
        "CARRIED\nCr Birch called for a division.\nThe Mayor declared the vote set aside.\n"
        "Members voting in the affirmative: Cr Ben Oak, Cr Cara Ash\nMembers voting in the negative: Cr Dan Birch\n"
        "The Mayor declared the motion CARRIED.",
        "In Favour:  Crs Ben Oak and Cara Ash\nAgainst:    Cr Dan Birch\nCARRIED 2/1",
    ],
)
def test_a_division_names_each_side_and_puts_nobody_in_the_room(division: str) -> None:
    facts = on(f"MOVED by Cr Oak, seconded Cr Ash:\n\nThat the hall be sold.\n\n{division}")
    assert facts.decisions() == [("agreed", "That the hall be sold.")]
    (cast,) = votes(facts).values()
    assert [(name.split()[-1], vote) for name, vote in cast] == [("Oak", "for"), ("Ash", "for"), ("Birch", "against")]
    assert len(facts.room()) == 5


@pytest.mark.parametrize("who", ["Cr Thorn", "Member E Thorn"])
def test_a_dissenting_vote_that_somebody_had_recorded_is_one_against(who: str) -> None:
    facts = on(
        "Moved Cr Oak, seconded Cr Ash\nThat the lease be granted.\nThe motion was put.\nCARRIED\n"
        f"Pursuant to Standing Order 1.8, {who} requested that her dissenting vote be recorded."
    )
    assert facts.decisions() == [("agreed", "That the lease be granted.")]
    ((name, vote),) = votes(facts)["That the lease be granted."]
    assert (name.split()[-1], vote) == ("Thorn", "against")


def test_whoever_came_back_is_no_part_of_a_resolution() -> None:
    facts = on(
        "4/25 RESOLVED (Oak/Ash) that the planning proposal be forwarded to the Department for gateway determination.\n"
        "Cr Birch returned to the Chamber at 5.40pm."
    )
    assert facts.decisions()[0][1].endswith("gateway determination.")


def test_a_part_of_the_agenda_may_follow_after_parts_without_items() -> None:
    facts = read(f"{HEAD}The report was noted.\n\n15.0 Closure of Meeting\nThe Mayor closed the meeting.\n")
    assert facts.attr("item", "number") == ["1", "7.1", "15.0"]


def test_the_year_of_a_broken_title_numbers_no_item() -> None:
    facts = read(
        "Westmere Regional Council\nOrdinary Council Meeting\nHELD AT THE Mill Hall\nON Tuesday, 10 December\n2024 AT 6:00pm\n\n"
        "PRESENT: Cr Ann Elm (Mayor), Cr Ben Oak\n\n2 APOLOGIES\nNil\n\n3 GRANTS\nMoved: Cr Oak\nSeconded: Cr Elm\nThat the grants be paid.\nCarried\n"
    )
    assert "2024" not in facts.attr("item", "number")


@pytest.mark.parametrize("label", ["Elected Members", "Elected Members Present:"])
def test_the_president_of_a_shire_presides(label: str) -> None:
    facts = read(
        "SHIRE OF WESTMERE\nMINUTES OF THE ORDINARY MEETING HELD ON WEDNESDAY 17 APRIL 2024\n\n"
        "1.0 Declaration of Opening / Announcement of Visitors\nThe President, Cr Elm, declared the meeting open at 3.31pm.\n\n"
        f"2.0 Record of Attendance / Apologies\n{label}\nCr Ann Elm - President\nCr Ben Oak - Deputy President\nCr Cara Ash\n\n"
        "Staff\nGeoff Thorn - Chief Executive Officer\n\n5.0 Declarations of Interest\n"
        "Cr Ash declared a financial interest in Item 8.1.\n\n8.1 Grader\nMoved: Cr Oak      Seconded: Cr Elm\n"
        "That a grader be bought.\nCARRIED\n"
    )
    assert facts.extraction.council == "Shire of Westmere"
    assert facts.room()[:3] == [("Cr Ann Elm", "chair"), ("Cr Ben Oak", "member"), ("Cr Cara Ash", "member")]
    assert ("Geoff Thorn", "officer") in facts.room()
    posts = [claim.attrs["role"] for claim in facts.extraction.claims if claim.kind == "member_of"]
    assert posts[:2] == ["President", "Deputy President"]
    assert {name.split()[-1] for name, _ in facts.links("declared_interest")} == {"Ash"}


def test_officers_stand_above_their_offices_below_what_they_did() -> None:
    facts = read(
        "Westmere District Council\n\nMinutes of a meeting of Council held on Wednesday 30 October 2024 at 1:00 pm.\n\nPRESENT\n\n"
        "Councillors\nCouncillor Ben Oak\n\nCouncillor Cara Ash\n\nIN ATTENDANCE\n\nReporting Officer\nMonique Thorn\nChief Executive\n\n"
        "Daniel Birch\nGroup Manager - Community Infrastructure\n\nMeeting Secretary\nJames Elm\nPrincipal Advisor\n\n"
        "1        Apologies\n\nThere were no apologies.\n\n2 Parks\nThe plan was noted.\n"
    )
    officers = [name for name, role in facts.room() if role == "officer"]
    assert officers == ["Monique Thorn", "Daniel Birch", "James Elm"]


def test_titles_in_maori_before_their_english_are_read_as_the_english() -> None:
    facts = read(
        "Westmere Local Board\nOPEN MINUTES\n\nMinutes of a meeting of the Westmere Local Board held in the Board Room on Tuesday, "
        "20 February 2024 at 10.00am.\n\nTE HUNGA KUA TAE MAI | PRESENT\n\nChairperson\nAnn Elm\nMembers\nBen Oak\nCara Ash\n\n"
        "TE HUNGA ĀPITI KUA TAE MAI | ALSO PRESENT\nCr Dan Birch\n\n1        Nau mai | Welcome\nThe Chairperson welcomed those present.\n\n"
        "2        Ngā Tamōtanga | Apologies\nMOVED by Chairperson A Elm, seconded by Member B Oak:\nThat the Westmere Local Board:\n"
        "a)       accept the apology from Member E Thorn.\nCARRIED\n\n"
        "3        Te Whakapuaki i te Whai Pānga | Declaration of Interest\nMember C Ash declared a conflict of interest in Item 10.\n\n"
        "10        Mill Lane lease\nMOVED by Chairperson A Elm, seconded by Member B Oak:\nThat the Westmere Local Board:\n"
        "a)       grant a lease to the playcentre.\nCARRIED\n"
    )
    assert facts.names("item") == ["Welcome", "Apologies", "Declaration of Interest", "Mill Lane lease"]
    assert [words for _, words in facts.decisions()] == ["grant a lease to the playcentre."]
    assert ("C Ash", "Mill Lane lease") in facts.links("declared_interest")
    assert ("Cr Dan Birch", "other member") in facts.room()


@pytest.mark.parametrize(
    ("told", "time"),
    [("Time: |\n10.00am-11.59am |", "10:00"), ("Commencing at 9.00am", "09:00")],
)
def test_the_time_stands_on_a_line_below_the_day(told: str, time: str) -> None:
    facts = read(
        f"Westmere City Council\nOrdinary Meeting of Council\nOpen Minutes\nMeeting Date: |\nThursday 17 December 2020 |\n{told}\nVenue |\n"
        "Large Hall, Mill Centre\nPresent |\nMayor Elm, Deputy Mayor Oak, Councillors Ash and Birch |\n\nApologies\nNil\n"
    )
    assert facts.meetings() == [("Westmere City Council", "2020-12-17")]
    assert facts.attr("meeting", "time") == [time]
    assert facts.attr("meeting", "place") == ["Large Hall, Mill Centre"]


def test_a_forum_for_the_public_is_no_body() -> None:
    assert "Opening and Public Forum" not in on("OPENING AND PUBLIC FORUM\nMr Thorn spoke.").names("body")


def test_a_council_named_by_its_kind_first_is_whose_council_met() -> None:
    facts = read(
        "DISTRICT COUNCIL OF WESTMERE\nMinutes of the Ordinary Meeting of Council held on Tuesday 15 August 2023 at 6:30pm\n\n"
        "PRESENT\nMayor A Elm\nCouncillors: B Oak, C Ash\n\n12.1 Paths\nMoved Cr Oak\nSeconded Cr Ash\nThat paths be paved.\nCARRIED\n"
    )
    assert facts.meetings() == [("District Council of Westmere", "2023-08-15")]


@pytest.mark.parametrize(
    "said",
    [
        "That the minutes of the Council meeting held 6 December 2024 are confirmed.",
        "That Council confirms the minutes of the meeting held on 6 December 2024 as a true and correct report of that meeting.",
    ],
)
def test_earlier_minutes_are_confirmed(said: str) -> None:
    facts = read(
        HEAD.replace(
            "7.1 Planning Proposal - Mill Lane",
            f"2. CONFIRMATION OF MINUTES\nMoved Cr Oak, seconded Cr Ash\n\n{said}\nCARRIED",
        )
    )
    assert [earlier for _, earlier in facts.links("confirmed_minutes_of")] == ["Westmere District Council, 2024-12-06"]


def test_a_paper_of_one_line_with_a_slash_in_it_is_read() -> None:
    assert read("Minutes 3/3/2025 Westmere Parish Council meeting held 3 March 2025").meetings()


DIVIDED = (
    "Minutes of a meeting of the Planning Committee held in the Town Hall, Westmere on Thursday, 14 March 2024 at 10.02am.\n\npresent\n\nChairperson\n\nCr Richard Elm\n\n"
    "Members\n\nCr Ann Oak\n\nCr Cai Ash\n\nIN ATTENDANCE\n\nChair Cath Reed\n\nMere Local Board\n\nMember Alex Birch\n\nThorn/Great Fern Local Board\n\nMs Jo Holm\n\n"
    "1          Stormwater\n\nResolution number PEPCC/2024/12\n\nMOVED by Chairperson R Elm, seconded by Cr A Oak:  \n\nThat the Planning Committee:\n\n"
    "a)         approve the plan in Attachment A\n\nb)        note that staff will report back\n\nA division was called for, voting on which was as follows:\n\n"
    "For\n\nCr R Elm\nCr A Oak\n\nAgainst\n\nCr C Ash\n\nAbstained\n\nThe division was declared {} by 2 votes to 1.\n\n2    Other business\n\nThere was none.\n"
)


def test_a_division_is_declared_below_its_lists() -> None:
    facts = read(DIVIDED.format("CARRIED"))
    assert facts.decisions() == [
        ("agreed", "approve the plan in Attachment A"),
        ("agreed", "note that staff will report back"),
    ]
    assert facts.attr("decision", "tally") == ["2 for, 1 against", "2 for, 1 against"]


def test_a_line_below_a_name_says_for_whom_somebody_came() -> None:
    assert [
        (name, role) for name, role in read(DIVIDED.format("CARRIED")).room() if role in ("observer", "officer")
    ] == [
        ("Cath Reed", "observer"),
        ("Alex Birch", "observer"),
        ("Ms Jo Holm", "officer"),
    ]

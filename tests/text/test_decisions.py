"""What was settled, clause by clause, and what only looks like it."""

import pytest

from tests.text.papers import read

HEAD = "Agenda and minutes\n\nHousing Committee - Monday, 10th April, 2017 2.00 pm\n\nVenue: Room 1\n\nItems\nNo. Item\n\n1.\n\nHomes for Carers\n\nReport of the Director of Housing\n\nMinutes:\n\n"
TAIL = "\n\n2.\n\nAny Other Business\n\nMinutes:\n\nThere were none.\n"


def decisions(minutes: str) -> list[tuple[str, str]]:
    return read(HEAD + minutes + TAIL).decisions()


@pytest.mark.parametrize(
    "minutes",
    [
        "RESOLVED that the plan for carers be adopted.",
        "RESOLVED – That the plan for carers be adopted.",
        "RESOLVED: That the plan for carers be adopted.",
        "Resolved: that the plan for carers be adopted.",
        "UNANIMOUSLY RESOLVED that the plan for carers be adopted.",
        "It was resolved that the plan for carers be adopted.",
        "The Committee resolved that the plan for carers be adopted.",
        "RESOLVED\n\nThat the plan for carers be adopted.",
    ],
)
def test_a_resolution_in_any_wording(minutes: str) -> None:
    found = decisions(minutes)
    assert [outcome for outcome, _ in found] == ["resolved"]
    assert "the plan for carers be adopted" in found[0][1]


@pytest.mark.parametrize(
    "minutes",
    [
        "RESOLVED:\n\n(a)  To note the progress made.\n\n(b)  That a letter be sent to the Minister.",
        "RESOLVED that the Committee:-\n1)  Note the progress made.\n2)  Send a letter to the Minister.",
        "RESOLVED: that\n\n1.\tthe progress be noted;\n2.\ta letter be sent to the Minister.",
        "The Committee resolved:-\n(i) to note the progress; and\n(ii) to send a letter to the Minister.",
        "RESOLVED that: (1) the progress be noted; and (2) a letter be sent to the Minister.",
        "RESOLVED: That (a) the progress be noted; and (b) a letter be sent to the Minister.",
        "RESOLVED:-\nThat (a) the progress be noted;\n(b) a letter be sent to the Minister.",
        "RESOLVED:\n\nThat (1) the progress be noted;\n\n(2) a letter be sent to the Minister.",
    ],
)
def test_one_decision_a_clause(minutes: str) -> None:
    found = decisions(minutes)
    assert len(found) == 2
    assert "progress" in found[0][1]
    assert "letter" not in found[0][1]
    assert "letter" in found[1][1]


@pytest.mark.parametrize(
    "minutes",
    [
        "If necessary, to formally pass the following resolution:- RESOLVED – That the public leave.",
        "The Committee is asked to RESOLVE that the plan be adopted.",
        "Members asked why it had been resolved that the plan be adopted.",
        "The Board noted that the number of carers had risen.",
        "RESOLVED that the minutes be approved as a correct record.",
        "The Council agreed that the grant be deferred, and the Committee was told so.",
        "Cabinet approved the arrangement on 31 October 2016.",
        "RESOLVED to exclude the press and public under Section 100(A)(4).",
    ],
)
def test_false_friends_decide_nothing(minutes: str) -> None:
    assert decisions(minutes) == []


@pytest.mark.parametrize(
    ("minutes", "outcome"),
    [
        ("The Committee agreed to refer the matter to Scrutiny Board 4 for advice.", "referred"),
        ("The Committee noted the work programme for the year.", "noted"),
        ("It was agreed that the hall be painted.", "agreed"),
        ("The Committee agreed that the grant be deferred.", "deferred"),
    ],
)
def test_agreements_without_a_resolution(minutes: str, outcome: str) -> None:
    assert [found for found, _ in decisions(minutes)] == [outcome]


def test_a_referral_names_the_body_it_goes_to() -> None:
    facts = read(HEAD + "The Committee agreed to refer the matter to Scrutiny Board 4 for advice." + TAIL)
    assert [target for _, target in facts.links("refers_to")] == ["Scrutiny Board 4"]


def test_a_decision_concerns_the_report_of_its_item() -> None:
    facts = read(HEAD + "RESOLVED that the plan be adopted." + TAIL)
    assert facts.links("concerns") == [("the plan be adopted.", "Homes for Carers")]
    assert facts.links("from_post") == [("Homes for Carers", "Director of Housing")]


def test_movers_and_seconders_before_a_resolution() -> None:
    facts = read(
        HEAD
        + "It was moved by Councillor A Birch, seconded by Councillor B Elm and\n\nRESOLVED – That the plan be adopted."
        + TAIL
    )
    assert [name for name, _ in facts.links("moved")] == ["Councillor A Birch"]
    assert [name for name, _ in facts.links("seconded")] == ["Councillor B Elm"]


def test_proposed_and_seconded_on_their_own_lines() -> None:
    facts = read(
        HEAD
        + "Proposed by Councillor Birch;\nSeconded by Councillor Elm;\nAnd Resolved:\n“That the plan, as circulated, be adopted.”"
        + TAIL
    )
    assert [outcome for outcome, _ in facts.decisions()] == ["resolved"]
    assert [name for name, _ in facts.links("moved")] == ["Councillor Birch"]
    assert [name for name, _ in facts.links("seconded")] == ["Councillor Elm"]


@pytest.mark.parametrize("word", ["And resolved:", "And Resolved;", "And Resolved,", "And Resolved."])
def test_a_resolution_below_its_movers_in_any_letters_and_with_any_stop(word: str) -> None:
    facts = read(
        HEAD
        + f"Members thanked the Director.\n\nProposed by Councillor Birch;\nSeconded by Councillor Elm;\n{word}\n“That the plan, as circulated, be adopted.”"
        + TAIL
    )
    assert [(outcome, words[:14]) for outcome, words in facts.decisions()] == [("resolved", "That the plan,")]
    assert [words[:14] for _, words in facts.links("moved")] == ["That the plan,"]


def test_a_motion_with_votes() -> None:
    motion = "Moved by A. Birch\n\nSeconded by B. Elm\n\nThat the plan BE ADOPTED.\n\nVote:\n|Yeas:|\n|-|\n|A. Birch|\n|B. Elm|\n\n|Nays:|\n|-|\n|C. Oak|\n\nMotion Passed (2 to 1)"
    facts = read(HEAD + motion + TAIL)
    assert facts.decisions() == [("agreed", "That the plan BE ADOPTED.")]
    votes = [(facts._name(c.subject), c.attrs["vote"]) for c in facts.extraction.claims if c.kind == "voted"]
    assert votes == [("A. Birch", "for"), ("B. Elm", "for"), ("C. Oak", "against")]


def test_a_lost_motion_is_rejected() -> None:
    motion = "Moved by A. Birch\n\nSeconded by B. Elm\n\nThat the plan BE ADOPTED.\n\nMotion Failed (1 to 2)"
    assert decisions(motion) == [("rejected", "That the plan BE ADOPTED.")]


def test_text_cut_off_marks_the_item() -> None:
    facts = read(HEAD + "The Committee heard that homes were  ...  view the full minutes text for item 1." + TAIL)
    assert facts.attr("item", "incomplete") == [True]
    assert "cut-off" in [problem.code for problem in facts.extraction.problems]


def test_a_request_for_information_is_an_action() -> None:
    facts = read(
        HEAD
        + "Arising from this, the Committee requested further information on the following:\n\n·  Rents last year\n\n·  Empty homes"
        + TAIL
    )
    assert facts.attr("action", "text") == ["Rents last year", "Empty homes"]
    assert facts.decisions() == []


def test_votes_in_a_table_with_a_column_a_side() -> None:
    table = "Vote:\n|Yeas:|Nays:|Absent:|\n|-|-|-|\n|Mayor A. Birch|C. Oak|D. Ash|\n|B. Elm||E. Yew|"
    facts = read(HEAD + f"Moved by A. Birch\n\nThat the plan BE ADOPTED.\n\n{table}\n\nMotion Passed (2 to 1)" + TAIL)
    votes = [(facts._name(c.subject), c.attrs["vote"]) for c in facts.extraction.claims if c.kind == "voted"]
    assert votes == [("Mayor A. Birch", "for"), ("C. Oak", "against"), ("B. Elm", "for")]


@pytest.mark.parametrize("words", ["Motion to approve the request of the growers.", "The clerk BE ASKED to write."])
def test_a_motion_is_what_stands_below_its_movers(words: str) -> None:
    facts = read(HEAD + f"Motion made by A. Birch\n\nSeconded by B. Elm\n\n{words}\n\nMotion Passed" + TAIL)
    assert facts.decisions() == [("agreed", words)]
    assert [name for name, _ in facts.links("moved")] == ["A. Birch"]


def test_clauses_that_begin_alike_stay_apart() -> None:
    same = "the proposed by-law as appended to the staff report dated the first of May BE INTRODUCED"
    motion = f"Moved by A. Birch\n\nThat the following be done:\n\na) {same} for the north;\n\nb) {same} for the south."
    assert len(decisions(motion + "\n\nMotion Passed (2 to 1)")) == 2


def test_items_below_items_are_found_in_any_order() -> None:
    motion = "Moved by A. Birch\n\nThat the plan BE ADOPTED.\n\nMotion Passed"
    paper = (
        HEAD
        + f"2.\n\nReports\n\n2.1 First Report\n\n2.1.1 (2.1) Trees\n\n{motion}\n\n2.1.3 (2.3) Ponds\n\n{motion.replace('plan', 'pond')}"
    )
    facts = read(paper + f"\n\n2.1.2 (2.2) Paths\n\n{motion.replace('plan', 'path')}" + TAIL)
    assert [target for _, target in facts.links("taken_under")] == ["(2.1) Trees", "(2.3) Ponds", "(2.2) Paths"]


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        ("The hedge by the pond needs a trim. Cllr Birch proposed; Cllr Elm seconded; Carried.", "The hedge by the pond needs a trim. Cllr Birch proposed; Cllr Elm seconded; Carried."),
        ("The fence round the pond is to be mended this year.\n\nProposed - Cllr Mrs Birch Seconded - Cllr Elm", "The fence round the pond is to be mended this year."),
        ("Proposed: Cllr Birch.  Seconded:  Cllr Elm.\n\n'That the statement for the year is approved'", "That the statement for the year is approved"),
        ("Proposed by A. Birch and seconded by B. Elm that the bill be paid at once.", "that the bill be paid at once."),
        ("The bills were read out. Cllr Birch proposed approval for payment, seconded by Cllr Elm. Carried.", "Cllr Birch proposed approval for payment, seconded by Cllr Elm. Carried."),
    ],
)  # fmt: skip
def test_what_was_proposed_and_seconded_is_agreed(minutes: str, words: str) -> None:
    facts = read(HEAD + minutes + TAIL)
    assert facts.decisions() == [("agreed", words)]
    assert [name.rpartition(" ")[2] for name, _ in facts.links("moved")] == ["Birch"]
    assert [name.rpartition(" ")[2] for name, _ in facts.links("seconded")] == ["Elm"]


def test_a_proposal_that_fell_settles_nothing() -> None:
    assert decisions("The gate is to go. Cllr Birch proposed, Cllr Elm seconded. The motion was lost.") == []


def test_what_somebody_proposed_and_the_meeting_resolved() -> None:
    facts = read(
        "Westmere Parish Council\nMinutes of the Meeting held on 4 March 2019\n\nPresent: Cllr Elm, Cllr Oak\n\n1. Benches\n"
        "It was proposed by Cllr Elm and resolved to buy a bench.\n\n2. Staff\nIt was proposed by Cllr Oak and resolved, to invite all staff to a meeting.\n"
    )
    assert facts.decisions() == [("resolved", "to buy a bench."), ("resolved", "to invite all staff to a meeting.")]


@pytest.mark.parametrize(
    "lead",
    [
        "Following discussion, the following was agreed:",
        "The plan was agreed and the following resolution was adopted:",
    ],
)
def test_what_leads_up_to_a_resolution_has_not_its_movers(lead: str) -> None:
    facts = read(
        f"{HEAD}{lead}\n\nProposed by Councillor Birch;\nSeconded by Councillor Elm;\nAnd Resolved:\n\u201cThat the plan be adopted.\u201d{TAIL}"
    )
    assert [outcome for outcome, _ in facts.decisions()] == ["resolved"]
    assert [words[:13] for _, words in facts.links("moved")] == ["That the plan"]


@pytest.mark.parametrize(
    "told",
    [
        "The Director added that the Committee fully supported the members on this.",
        "In reply to the motion I advise that the Committee decided to carry out an audit of halls.",
    ],
)
def test_what_somebody_tells_of_the_body_settles_nothing(told: str) -> None:
    assert decisions(told) == []


@pytest.mark.parametrize(
    "settled",
    [
        "The accounts to 3rd April 2018 were accepted and cheques signed.",
        "The appointment of Ann Birch as the internal auditor, as per last year, was agreed.",
    ],
)
def test_what_the_accounts_go_up_to_and_as_what_somebody_is_appointed_tells_of_no_other_day(settled: str) -> None:
    assert [outcome for outcome, _ in decisions(settled)] == ["agreed"]


def test_what_is_named_behind_councillors_is_nobody() -> None:
    facts = read(
        f"{HEAD}The Clerk has drafted the Councillors Privacy Notices and spoke of the Councillors Fidelity Insurance.{TAIL}"
    )
    assert facts.names("person") == []


def test_the_number_of_a_paragraph_is_no_part_of_what_was_decided() -> None:
    facts = read(
        HEAD + "1. Roads\n\n1.1 It was agreed that the roads be mended.\n\n1.2 It was agreed to plant a tree.\n"
    )
    assert [words for _, words in facts.decisions()] == [
        "It was agreed that the roads be mended.",
        "It was agreed to plant a tree.",
    ]


def test_what_leads_on_from_a_number_to_what_was_done_is_no_title() -> None:
    facts = read(
        HEAD
        + "1.1 It was\n\nPROPOSED by Councillor A Birch Seconded by Councillor B Elm, and\n\nRESOLVED: that the roads be mended.\n\n"
        "1.2 Submitted a letter from the county.\n\n1.3 Trees\n\nIt was agreed to plant a tree.\n"
    )
    assert "It was" not in facts.attr("item", "title")
    assert ("resolved", "the roads be mended.") in facts.decisions()


@pytest.mark.parametrize(
    ("said", "words", "bodies"),
    [
        ("Resolved to RECOMMEND: (to Council)\n\nThat the terms be approved.", "to RECOMMEND: (to Council) That the terms be approved.", ["Council"]),
        ("RESOLVED TO RECOMMEND TO COUNCIL:\n\nThat the terms be approved.", "TO RECOMMEND TO COUNCIL: That the terms be approved.", []),
        (
            "Resolved to RECOMMEND: (to Cabinet)\n\nThat\n\n(1) the terms be approved;\n\n(2) the fees be noted.",
            "to RECOMMEND: (to Cabinet) That (1) the terms be approved; (2) the fees be noted.",
            ["Cabinet"],
        ),
    ],
)  # fmt: skip
def test_what_is_recommended_stands_below_to_whom(said: str, words: str, bodies: list[str]) -> None:
    facts = read(f"{HEAD}1. Terms\n\n{said}\n\n2. Trees\n\nNone.\n")
    assert facts.decisions() == [("resolved", words)]
    assert [body for _, body in facts.links("refers_to")] == bodies


def test_the_day_on_which_a_member_took_a_decision_counts_before_that_of_its_publication() -> None:
    page = "Issue - decisions\n\nElm Road\n\n12/02/2015 - Elm Road\n\n{}That approval be given to mend Elm Road.\n"
    told = "Decision taken by the Cabinet Member on: 9 February 2015\n\n"
    assert read(page.format(told)).attr("decision", "date") == ["2015-02-09"]
    assert read(page.format("")).attr("decision", "date") == ["2015-02-12"]


def test_a_site_s_word_for_a_body_that_is_no_more_is_no_part_of_its_name() -> None:
    page = (
        "Decision details\n\nElm Road\n\nDecision Maker: Decision Session - Executive Member for Roads - Expired\n\n"
        "Decision status: Decision Made\n\nIs Key decision?: No\n\nRESOLVED: That Elm Road be mended.\n\n"
        "Date of decision: 20/06/2013\n\nDecided at meeting: 20/06/2013 - Decision Session - Executive Member for Roads - Expired\n"
    )
    assert read(page).meetings() == [("Decision Session - Executive Member for Roads", "2013-06-20")]

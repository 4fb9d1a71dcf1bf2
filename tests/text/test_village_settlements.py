"""What the posts of villages settle: lists of payments, verdicts in a word, movers by initials, and elections above the first item."""

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "Minutes of a meeting of Westmere Parish Council held on Monday 7 March 2011 in the Village Hall\n\n"
    "Present: Cllr Ann Birch AB (Chair), Cllr Dave Oak DO, Cllr Gail Kelm GK\n\n"
)


def facts(text: str) -> Facts:
    """What is found in the minutes of a village."""
    return read(f"{HEAD}{text}\n")


def settled(text: str) -> list[tuple[str, str]]:
    """What was settled, in one line each."""
    return [(outcome, " ".join(words.split())) for outcome, words in facts(text).decisions()]


@pytest.mark.parametrize(
    "label",
    [
        "The following payments were agreed:",
        "Payments agreed in accordance with the budget:",
        "Payment of accounts was agreed in accordance with the budget:",
    ],
)
def test_a_list_of_payments_is_settled_with_the_words_above_it(label: str) -> None:
    text = (
        f"6. Roads\n\nNone.\n\n7. {label}\n\nHall Committee £12.00\n\nClerk's salary £71.70\n\nCouncillors were shown a statement.\n\n"
        "7.1 It was agreed to keep the precept at £17,000.\n\n8. Seats\n\nNone.\n"
    )
    found = [words for _, words in settled(text)]
    listed = next(words for words in found if "Hall Committee" in words)
    assert listed.endswith(f"{label} Hall Committee £12.00 Clerk's salary £71.70")
    assert any(words.endswith("It was agreed to keep the precept at £17,000.") for words in found)
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Request for donation by Air Ambulance - Agreed £25", [("agreed", "Request for donation by Air Ambulance - Agreed £25")]),
        ("The Old Shop, Elm Road - approved with request for period of let", [("agreed", "The Old Shop, Elm Road - approved with request for period of let")]),
        ("The clerk asked to have Mrs Elm as the auditor as nobody else was there -agreed.", [("agreed", "The clerk asked to have Mrs Elm as the auditor as nobody else was there -agreed.")]),
        ("Mr Elm - garage at Elm House, Mill Lane -approved.", []),
        ("Elm House, Bridge Road - refused by Parish Council.", [("rejected", "Elm House, Bridge Road - refused by Parish Council.")]),
        ("Elm House, Bridge Road - refused by Borough Council.", []),
        ("It was noted that the house was refused by the Parish Council last year.", []),
        ("A request was made for the Hill to be used for the Fair in September - this was agreed.",
         [("agreed", "A request was made for the Hill to be used for the Fair in September - this was agreed.")]),
        ("Cost as previously agreed £350.", []),
        ("It was agreed to add 'Risks 2018/19' as Agenda Item 10A.", []),
    ],
)  # fmt: skip
def test_verdicts_in_a_word(text: str, found: list[tuple[str, str]]) -> None:
    assert settled(f"7. Correspondence\n\n{text}\n\n8. Roads\n\nNone.\n") == found


@pytest.mark.parametrize(
    "text",
    [
        "3. ACCEPTANCE OF APOLOGIES Apologies of absence were provided for Cllr A Elm. This was accepted.",
        "4. MEMBERS' DECLARATION OF INTERESTS Cllr G Kelm disclosed a pecuniary interest in Application 17/00170/0. This was accepted.",
        "4. Vacancy To approve an application for co-option The Chair told of a resident who had applied to fill it, the Council had no comments.",
    ],
)
def test_what_is_accepted_of_those_present_is_no_decision(text: str) -> None:
    assert settled(f"{text}\n\n5. Roads\n\nNone.\n") == []


def test_an_opinion_stands_right_behind_the_number_of_its_application() -> None:
    text = (
        "9 Planning applications received for consultation\n\n9.1 Change of use at Elm Cottage, Elm Road, Westmere 12/01687/F Support\n\n"
        "9.2 Extension at Oak House, Westmere 12/01573/F\n\nSupport\n\n10. Roads\n\nNone.\n"
    )
    assert len(settled(text)) == 2


@pytest.mark.parametrize("assent", ["All agreed", "All in favour.", "unanimous", "5 in favour"])
def test_initials_of_a_seconder_end_before_those_who_assent(assent: str) -> None:
    found = facts(
        f"7. Lights\n\nIt was agreed that lights be replaced. Prop DO, 2nd GK {assent}\n\n8. Roads\n\nNone.\n"
    )
    assert [name for name, _ in found.links("moved")] == ["Cllr Dave Oak"]
    assert [name for name, _ in found.links("seconded")] == ["Cllr Gail Kelm"]


def test_movers_are_joined_by_a_sign_and_may_have_the_title_of_either() -> None:
    text = "4. Payments: Elm Ltd £697.31 and Petty Cash £50.20 - proposed Mrs. Oak & seconded by M/s. Birch - pass for payment.\n\n5. Roads: None"
    found = facts(text)
    assert len(found.decisions()) == 1
    assert [name for name, _ in found.links("seconded")] == ["M/s. Birch"]
    assent = "4. Payments: Elm Ltd £697.31 - proposed by Mrs. Oak and seconded by Mrs. Ash pass for payment - unanimously agreed.\n\n5. Roads: None"
    assert len(settled(assent)) == 1


def test_elections_above_the_first_item_are_read_where_the_clerk_signs_below() -> None:
    text = (
        "Apologies: None\n\nElection of Chairman: The clerk called for nominations for Chairman - P. Birch was proposed by C. Oak and seconded by P. Elm - "
        "there were no other nominations and P. Birch was duly elected.\n\n1 Roads: It was agreed to mend them.\n\n2 Planning: None.\n\n"
        "The meeting closed at 8.45 p.m.\n\nParish Clerk"
    )
    found = facts(text)
    assert len(found.decisions()) == 2
    assert [name for name, _ in found.links("moved")] == ["C. Oak"]


def test_of_two_candidates_the_one_elected_is_the_decision() -> None:
    text = (
        "4. Election of Vice-Chair:\n\nCllr Elm proposed Cllr Oak, seconded by Cllr Mrs Birch. Cllr Mrs Ash proposed Cllr Yew seconded by Cllr Oak. "
        "As there were two candidates a paper vote took place.\n\nCllr Oak received 6 votes - Cllr Yew received 2 votes. Cllr Oak therefore elected as "
        "Vice-Chair.\n\n5. Roads\n\nNone.\n"
    )
    found = facts(text)
    assert settled(text) == [("agreed", "Cllr Oak therefore elected as Vice-Chair.")]
    assert [name for name, _ in found.links("moved")] == ["Cllr Elm"]


def test_a_parish_meeting_without_a_list_is_led_by_whom_it_declared_its_chairman() -> None:
    text = (
        "Minutes of the Westmere Annual Parish Meeting held at 7.00 p.m. on Tuesday 10th May 2011\n\nThere were 16 parishioners. Mrs. Oak proposed "
        "P. Birch. As there were no other nominations P. Birch was declared Chairman and he went on.\n\nApologies: None\n\n1. Roads: None\n\n2. Hall: None\n"
    )
    assert read(text).room() == [("P. Birch", "chair")]


def test_movers_of_sums_and_before_that() -> None:
    sums = (
        "41/20 To Approve: Costs of a New Website for the Village Plan Cllr Ann Birch proposed approval of costs of £126.84, seconded by Cllr Gail Kelm, "
        "all were in favour. 42/20 To Approve: Seats Nothing was said."
    )
    found = facts(sums)
    assert [name for name, _ in found.links("seconded")] == ["Cllr Gail Kelm"]
    bills = (
        "9. To Approve Payments to be made Proposed - Cllr Mrs Oak Seconded - Cllr Kelm That the bills as per the attached schedule be approved for "
        "payment. All in favour 10. Correspondence Received All members had received a copy."
    )
    found = facts(bills)
    assert "That the bills as per the attached schedule be approved" in found.decisions()[0][1]
    assert [name for name, _ in found.links("seconded")] == ["Cllr Kelm"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Elm House, Little Lane - recommended for refusal by the Parish Council", ["Elm House, Little Lane - recommended for refusal by the Parish Council"]),
        ("Garage at Elm Cottage - supported by the Parish Council", ["Garage at Elm Cottage - supported by the Parish Council"]),
        ("Supported by the Parish Council\n\nGarage at Elm Cottage", ["Garage at Elm Cottage"]),
        ("Applications recommended for approval by Parish Council:\n\nGarage at Elm Cottage", []),
    ],
)  # fmt: skip
def test_an_opinion_may_say_whose_it_is(text: str, found: list[str]) -> None:
    assert [words for _, words in settled(f"5. Planning\n\n{text}\n\n6. Roads\n\nNone.\n")] == found


def test_a_title_may_say_in_full_what_was_settled() -> None:
    text = (
        "5. Roads\n\nNone.\n\n6. Accounts were presented and accepted for payment.\n\nCheques for payment\n\nClerk's wages £118.41\n\n"
        "7. The minutes of 1 May were agreed\n\n8. Apologies were accepted\n\n9. Standing Orders were adopted\n\n10. Seats\n\nNone.\n"
    )
    assert [words.rstrip(".") for _, words in settled(text)] == [
        "Accounts were presented and accepted for payment", "Standing Orders were adopted"
    ]  # fmt: skip


def test_a_liaison_group_is_named_where_the_title_of_its_post_is_misspelt() -> None:
    text = (
        '---\ntitle: "Westmere Village Liasion Meeting"\ndate: "2011-06-01"\n---\n\nMinutes of the Village Liaison meeting held on 13th April 2011\n\n'
        "Westmere Mill\n\nPresent: Mrs. Pat Birch (Village Representative)\n\nMr. Ray Oak (Editor)\n\n1. Apologies\n\nNone.\n"
    )
    assert read(text).meetings() == [("Village Liaison", "2011-04-13")]


def test_two_dashes_part_the_chair_from_the_name() -> None:
    text = "Minutes of a meeting of Westmere Parish Council held on Monday 7 March 2011\n\nPresent: E. Birch -- Chairman, Miss Oak.\n\n1. Roads\n\nNone.\n"
    assert read(text).room()[0] == ("E. Birch", "chair")

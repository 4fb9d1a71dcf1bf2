"""Elections: the result is the decision, with the movers of whoever won; to put somebody forward is none."""

import pytest

from tests.text.papers import read

HEAD = "Elm Borough Council\n\nMinutes of the annual meeting of the Council held on Monday, 19 June 2023 at 12 noon\n\nPresent: Councillors A. Collier, B. Slade, C. Harte, D. Sheen and A. Tully\n\n1. Appointment of a Chair\n\n"
RIVALS = (
    "The outgoing Chair invited nominations for the Office of Chair for the coming year.\n\n"
    'Proposed by Councillor Collier;\nSeconded by Councillor Slade;\n"That Councillor Amin Tully be appointed Chair of the Council until the next annual meeting".\n\n'
    'Proposed by Councillor Harte;\nSeconded by Councillor Sheen;\n"That Councillor Sofia Novak be appointed Chair of the Council until the next annual meeting".\n\n'
    "As there was more than one nomination, a Roll Call vote was taken which resulted as follows:\n\n"
    "For Councillor Tully\nCouncillors Collier, Slade and Tully\n(3)\n\nFor Councillor Novak\nCouncillors Harte and Sheen\n(2)\n\n"
    "The outgoing Chair declared Councillor Amin Tully elected as Chair of the Council and congratulated him.\n"
)
TAIL = "\n2. Roads\n\nMembers spoke of roads.\n"


def test_of_several_put_forward_the_one_declared_is_the_decision() -> None:
    facts = read(HEAD + RIVALS + TAIL)
    words = "The outgoing Chair declared Councillor Amin Tully elected as Chair of the Council and congratulated him."
    assert facts.decisions() == [("agreed", words)]
    assert [who for who, _ in facts.links("moved")] == ["Councillor Collier"]
    assert [who for who, _ in facts.links("seconded")] == ["Councillor Slade"]
    assert [who.split()[-1] for who, _ in facts.links("voted")] == ["Collier", "Slade", "Tully"]


def test_the_only_one_put_forward() -> None:
    alone = (
        "The Chair invited nominations for the office of Vice-Chair.\n\nProposed by Councillor Harte;\nSeconded by Councillor Sheen;\n\n"
        '"That Councillor B. Slade be appointed Vice-Chair".\n\nAs there were no other nominations, the Chair declared Councillor Slade elected as Vice-Chair.\n'
    )
    facts = read(HEAD + alone + TAIL)
    assert [words for _, words in facts.decisions()] == [
        "As there were no other nominations, the Chair declared Councillor Slade elected as Vice-Chair."
    ]
    assert [who for who, _ in facts.links("moved")] == ["Councillor Harte"]


def test_what_was_resolved_before_stays_a_decision_of_its_own() -> None:
    before = 'Proposed by Councillor Harte;\nSeconded by Councillor Sheen;\nAnd Resolved:\n\n"That the annual report be adopted."\n\n'
    facts = read(HEAD + before + RIVALS + TAIL)
    assert sorted(outcome for outcome, _ in facts.decisions()) == ["agreed", "resolved"]


@pytest.mark.parametrize(
    ("said", "seconder"),
    [
        (
            "On the proposal of Councillor Collier, seconded by Councillor Slade it was agreed to allocate 1,000 to the park.",
            "Councillor Slade",
        ),
        (
            "On the proposal of Councillor Collier, seconded by Councillor Slade, it was agreed to allocate 1,000 to the park.",
            "Councillor Slade",
        ),
        (
            "Councillor Collier further proposed that 1,000 be given to the park. This was seconded by Councillor Slade and agreed.",
            "Councillor Slade",
        ),
    ],
)
def test_a_seconder_is_of_the_sentence_that_names_them(said: str, seconder: str) -> None:
    other = "On the proposal of Councillor Harte, seconded by Councillor {} it was agreed to paint the {}.\n\n"
    facts = read(f"{HEAD}{other.format('Sheen', 'hall')}{said}\n\n{other.format('Tully', 'school')}{TAIL}")
    assert {who for who, _ in facts.links("seconded")} == {seconder, "Councillor Sheen", "Councillor Tully"}
    assert len(facts.decisions()) == len(facts.links("seconded"))


def test_the_same_members_may_put_two_things_in_the_same_words() -> None:
    report = "({}) Circulated, report of the Head of Property on the sale of {}.\n\nThe report, as circulated, was proposed by Councillor Harte, seconded by Councillor Sheen and agreed.\n\n"
    facts = read(f"{HEAD}{report.format('a', 'a house')}{report.format('b', 'a garage')}{TAIL}")
    assert len(facts.decisions()) == 2
    framed = "On the proposal of Councillor Harte, seconded by Councillor Sheen it was unanimously agreed to allocate 1,000 to the {} Society.\n\n"
    facts = read(f"{HEAD}{framed.format('Horticultural')}{framed.format('Gardening')}{TAIL}")
    assert len(facts.decisions()) == 2


def test_the_order_of_items_is_no_decision() -> None:
    for order in (
        "to take Item No. 4 on the agenda",
        "to take Items 8 and 10 together",
        "that Item No. 2 would be taken first",
    ):
        assert read(f"{HEAD}With the permission of the Chair, it was agreed {order}.\n{TAIL}").decisions() == []


def test_numbers_of_four_figures_count_items() -> None:
    text = "Elm Community Council\nMinutes of a meeting held on Monday 26th September 2022 at 7.00pm\nPresent: Cllrs Vale and Frost\n3362.\tPolice Report: None.\n3363.\tFinance: Noted.\n3364.\tHighways: A hole was reported.\n"
    assert read(text).attr("item", "number") == ["3362", "3363", "3364"]


@pytest.mark.parametrize(
    ("title", "decided"),
    [
        ("Election of Chair", [("agreed", "Councillor J.Ann Elm was duly elected Chair of the Council for the year.")]),
        ("Introductions", []),
    ],
)
def test_who_was_elected_is_a_decision_where_the_item_is_an_election(
    title: str, decided: list[tuple[str, str]]
) -> None:
    words = "Councillor J.Ann Elm was duly elected Chair of the Council for the year."
    facts = read(HEAD.replace("Appointment of a Chair", title) + words + "\n" + TAIL)
    assert facts.decisions() == decided


DISTRICT = "MINUTES OF PROCEEDINGS AT MEETING OF THE MUNICIPAL DISTRICT OF ELM-OAKVALE HELD ON THURSDAY, 16TH FEBRUARY, 2017 AT 3.30 P.M.\n\nMEMBERS PRESENT: Councillors Harte, Sheen and Tully\n\n"
ADOPTED = 'Circulated, copy of draft Minutes of Meeting held on 19th January, 2017.\n\nProposed by Councillor Harte;\nSeconded by Councillor Sheen;\nAnd Resolved:\n"That, the draft Minutes, as circulated, be taken as read and adopted and signed."\n\n'


def test_items_taken_out_of_order_are_items() -> None:
    text = f"{DISTRICT}2.\nYouth Theatre\n\nThe meeting welcomed a deputation.\n\n1.\nAdoption of Minutes\n\n{ADOPTED}3.\nHousing Plan\n\nMembers spoke of homes.\n\n4.\nRoads\n\nMembers spoke of roads.\n"
    assert read(text).attr("item", "number") == ["2", "1", "3", "4"]


def test_an_agenda_may_say_of_each_item_what_is_to_be_done() -> None:
    text = "AGENDA\n\nAnnual Meeting of Elm Borough Council to be held on Monday, 19 June 2023 at 12 noon\n\n1. To elect a Chair\n\n2. To consider the budget\n\n3. To appoint members of committees\n"
    assert read(text).attr("item", "number") == ["1", "2", "3"]


def test_days_and_years_on_lines_of_their_own_count_no_items() -> None:
    text = f"{DISTRICT}1.\nHomes\n\nHomes that are empty:\nProperty 1\n09/11/2020\nProperty 2\n2014\nProperty 3\n\n2.\nRoads\n\nMembers spoke of roads.\n"
    assert read(text).attr("item", "number") == ["1", "2"]


def test_what_was_agreed_on_matters_arising_stands_under_the_minutes() -> None:
    arising = "Members spoke of the youth theatre and it was agreed that it be asked to the next meeting.\n\n"
    text = f"{DISTRICT}1.\nAdoption of Minutes\n\n{ADOPTED}{arising}2.\nRoads\n\nMembers spoke of roads.\n"
    assert read(text).decisions() == [("agreed", arising.strip())]


def test_a_mover_named_in_one_sentence_has_not_moved_the_next_agreement() -> None:
    said = "On the proposal of Councillor Harte, seconded by Councillor Sheen, it was agreed to paint the hall.\nIt was agreed to hold the May meeting on Wednesday.\n"
    facts = read(f"{DISTRICT}1.\nHall\n\n{said}\n2.\nRoads\n\nMembers spoke of roads.\n")
    assert len(facts.decisions()) == 2
    assert len([c for c in facts.extraction.claims if c.kind == "moved"]) == 1


def test_text_on_the_line_on_which_a_title_ends_is_of_the_item() -> None:
    text = "Elm Community Council\nMinutes of a meeting held on Monday 26th September 2022 at 7.00pm\nPresent: Cllrs Vale and Frost\n\n3362.   Police Report: None.\n\n3363.   Consider request for a donation towards the service of song at the abbey\non 8th September:  Councillors agreed to make a donation of 350.\n\n3364.   Highways: None.\n"
    facts = read(text)
    assert (
        facts.attr("item", "title")[1]
        == "Consider request for a donation towards the service of song at the abbey on 8th September"
    )
    assert facts.decisions() == [("agreed", "Councillors agreed to make a donation of 350.")]


def test_a_word_resolved_before_a_number_alone_opens_nothing() -> None:
    said = "It was proposed that the quote be accepted. Proposed: Cllr Harte; seconded: Cllr Sheen. All in favour. Resolved 16/09/6/9.1\n\nCemetery\n\nA bench was mended.\n"
    facts = read(f"{DISTRICT}1.\nQuotes\n\n{said}\n2.\nRoads\n\nMembers spoke of roads.\n")
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed"]


def test_the_above_council_met_though_others_are_named_at_the_top() -> None:
    text = "Minutes of a meeting of the above Council held on Monday 7th January 2019 at 7.00pm in Elm Hall.\nPresent: Chairman Cllr Mrs Vale, Cllrs Frost & Marsh & the Clerk.\n1. Report: ECC and MCC were asked. Mere Town Council and Oak Town Council came. ECC and MCC spoke.\n"
    assert read(text).meetings() == [("Council", "2019-01-07")]


def test_whom_a_group_put_forward_is_elected_without_movers() -> None:
    group = (
        "A group of 3 Members was required in this case. The following grouping was nominated:\n\n"
        "For Councillor Tully\n\nCouncillors Collier, Slade, Tully.\n\n"
        "The Clerk declared Councillor Tully appointed to the Board of the Mill.\n\n"
    )
    other = (
        'Proposed by Councillor Harte;\nSeconded by Councillor Sheen;\n"That Councillor Slade be appointed to the Board of the Mill".\n\n'
        "As there were no other nominations, the Clerk declared Councillor Slade appointed to the Board of the Mill.\n"
    )
    won = "The Clerk declared Councillor Tully appointed to the Board of the Mill."
    facts = read(HEAD + group + other + TAIL)
    assert [words for _, words in facts.decisions()] == [won, other.rstrip().rpartition("\n")[2]]
    assert won not in [words for _, words in facts.links("moved")]
    ungrouped = group.replace("The following grouping was nominated", "Names were read out")
    assert won not in [words for _, words in read(HEAD + ungrouped + TAIL).decisions()]


def test_rival_nominations_moved_and_seconded_elect_nobody() -> None:
    facts = read(
        "Westmere Council - Monday, 10th April, 2017 2.00 pm\n\nItems\nNo. Item\n\n1.\n\nVice-Chairman\n\nMinutes:\n\n"
        "The nomination of Mrs A Elm was moved by Mrs B Oak and seconded by Mr C Fir.\n\n"
        "A further nomination, that of Mr D Yew was moved by Mr E Ash and seconded by Mr F Hazel.\n"
    )
    assert facts.decisions() == []


def test_the_one_elected_has_the_proposer_named_behind_him_and_not_the_rivals() -> None:
    facts = read(
        "Annual Meeting of Westmere County Council\n2nd July 2007, Guildhall\nMembers Present\nCouncillors Ann Birch, Ben Oak, Carl Elm, Di Fir\n"
        "1.0 Election of Cathaoirleach\nCouncillor Ann Birch was proposed by Councillor Oak and seconded by Councillor Elm\n"
        "Councillor Di Fir was proposed by Councillor Yew and seconded by Councillor Ash\n"
        "The matter was put to a vote with the following result:\nFor Councillor Ann Birch\nCouncillors B. Oak, C. Elm: Total: 2\n"
        "For Councillor Di Fir\nCouncillors E. Yew: Total: 1\n"
        "The outgoing Cathaoirleach declared Councillor Ann Birch elected Cathaoirleach as she had the most votes.\n"
    )
    assert [mover for mover, _ in facts.links("moved")] == ["Councillor Oak"]
    assert [seconder for seconder, _ in facts.links("seconded")] == ["Councillor Elm"]


def test_and_agreed_below_its_movers_opens_what_was_settled() -> None:
    facts = read(
        "Minutes of the meeting of Westmere County Council held on Monday 1st October, 2012\n\nMembers Present: Councillors A. Birch, B. Oak\n\n"
        "VOTES OF SYMPATHY:\n\nProposed by Councillor A. Birch\n\nSeconded by Councillor B. Oak\n\nAND AGREED\n\n"
        "“That a vote of sympathy be extended to the family of the ferryman.”\n"
    )
    assert [words for _, words in facts.decisions()] == [
        "That a vote of sympathy be extended to the family of the ferryman."
    ]
    assert [mover for mover, _ in facts.links("moved")] == ["Councillor A. Birch"]


@pytest.mark.parametrize("word", ["co-opted", "coopted"])
def test_who_is_declared_co_opted_is_a_decision_with_its_proposer(word: str) -> None:
    alone = (
        "Circulated, report of the Clerk.\n\nProposed by Councillor Harte;\nSeconded by Councillor Sheen;\n\n"
        '"That Mr. Ivo Larch, Elm, be co-opted to the Council to fill the vacancy".\n\n'
        f"As there were no other nominations, the Chair declared Mr. Ivo Larch {word} as a Member of the Council.\n\n"
        "Councillor Larch then took his seat.\n"
    )
    facts = read(HEAD + alone + TAIL)
    assert facts.decisions() == [
        (
            "agreed",
            f"As there were no other nominations, the Chair declared Mr. Ivo Larch {word} as a Member of the Council.",
        )
    ]
    assert [who for who, _ in facts.links("moved")] == ["Councillor Harte"]
    assert [who for who, _ in facts.links("seconded")] == ["Councillor Sheen"]

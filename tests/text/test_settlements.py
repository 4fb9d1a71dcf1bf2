"""What parish and town minutes settle in a word or two, and the meeting they announce as next."""

from __future__ import annotations

import pytest

from explorer.text.page.draft import bulleted
from tests.text.papers import read

HEAD = """Westmere Parish Council

Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2019 at 7.30 pm in the Reading Room

Present: Cllrs A Birch (Chair), B Elm, C Oak and the Clerk

"""


def decisions(business: str) -> list[str]:
    facts = read(HEAD + business + "\n\n9. Date of next meeting: 1 April 2019\n")
    return [words for _, words in facts.decisions()]


@pytest.mark.parametrize(
    ("business", "words"),
    [
        ("5. Accounts:-\nNorth Paper - £30 (Ch. No. 300112)\nClerk's salary - £325.07 (Ch. No. 300114) - all approved.",
         "North Paper - £30 (Ch. No. 300112) Clerk's salary - £325.07 (Ch. No. 300114) - all approved."),
        ("5. Garden: three quotes were opened. The quote of the nursery was accepted.", "The quote of the nursery was accepted."),
        ("5. Mine: Cllr Birch suggested it be put on the wharf. All Cllrs agreed to this proposal.",
         "Mine: Cllr Birch suggested it be put on the wharf. All Cllrs agreed to this proposal."),
        ("5. Stage: Cllr Birch proposed the Council give £100\nand Cllr Elm seconded this. All Councillors were in\nagreement and this was agreed.",
         "Cllr Birch proposed the Council give £100 and Cllr Elm seconded this. All Councillors were in agreement and this was agreed."),
        ("5. Planning:-\n19/00679 - Furnace Farm, a barn. No objections, approval recommended.",
         "19/00679 - Furnace Farm, a barn. No objections, approval recommended."),
        ("5. Other\nRisks - a review? Agreed to look at it again in May.", "Risks - a review? Agreed to look at it again in May."),
        ("5. Return: the return, having\nbeen sent back by the auditor, was presented and approved.",
         "the return, having been sent back by the auditor, was presented and approved."),
        ("5. Funds\nA request was received for the fete and Councillors agreed that the Council would give £50.",
         "A request was received for the fete and Councillors agreed that the Council would give £50."),
        ("5. The following payments were agreed:", "The following payments were agreed:"),
        ("5. Cemetery\n(a) H Rowan - Request for placing of a stone agreed", "(a) H Rowan - Request for placing of a stone agreed"),
        ("5. Payments: Elm & Sons £20.00 - proposed B Elm, seconded C Oak pass for payment.",
         "Payments: Elm & Sons £20.00 - proposed B Elm, seconded C Oak pass for payment."),
        ("5. Payments: Elm & Sons £20.00: Petty cash £5.00. Proposed B Elm, seconded C Oak - pass for payment.",
         "Payments: Elm & Sons £20.00: Petty cash £5.00. Proposed B Elm, seconded C Oak - pass for payment."),
        ("5. Payments: Ash Ltd. Fencing £20.00, Petty cash £51.01\n\n\\- proposed B Elm seconded C Oak - pass for payment.",
         "Payments: Ash Ltd. Fencing £20.00, Petty cash £51.01 - proposed B Elm seconded C Oak - pass for payment."),
        ("5. Accounts\n\nAsh Ltd - £65.78 - Lighting\n\nOak Ltd - £7.00 - Hire\n\nCllr Birch proposed payment seconded by Cllr Elm",
         "Cllr Birch proposed payment seconded by Cllr Elm"),
        ("5. Payments: Ash Ltd. £20.00: Hall £36. Pass for payment as proposed by B Elm and seconded by C Oak - agreed.",
         "Payments: Ash Ltd. £20.00: Hall £36. Pass for payment as proposed by B Elm and seconded by C Oak - agreed."),
        ("5. Payments: Ash & Co £20.00 - proposed B Elm and seconded C Oak pass for payment - unanimously agreed.",
         "Payments: Ash & Co £20.00 - proposed B Elm and seconded C Oak pass for payment - unanimously agreed."),
        ("5. Power: This is to be paid by monthly direct debit as proposed by Mrs. Elm and seconded by C. Oak.",
         "Power: This is to be paid by monthly direct debit as proposed by Mrs. Elm and seconded by C. Oak"),
        ("5. Accounts: It was proposed by B. Elm and seconded by C. Oak the accounts be adopted as presented.",
         "the accounts be adopted as presented."),
        ("5. Rent: AB proposed that she will ask the owner for a lower rent. BE seconded this",
         "AB proposed that she will ask the owner for a lower rent. BE seconded this"),
        ("5. Chair: The clerk asked for names and Miss Birch was proposed by B. Elm seconded by Mrs Oak and duly elected.",
         "Chair: The clerk asked for names and Miss Birch was proposed by B. Elm seconded by Mrs Oak and duly elected."),
        ("5. Rent\n7 The members agreed that the rent needs to be raised.", "The members agreed that the rent needs to be raised."),
        ("5. Seat: The place for the bench to be given by Mrs Fern was approved.",
         "The place for the bench to be given by Mrs Fern was approved."),
        ("5. Mowing: The Chair asked the councillors to vote on the quotation - this was approved by 6 votes to 2.",
         "The Chair asked the councillors to vote on the quotation - this was approved by 6 votes to 2."),
        ("5. Cars: He also asked for approval to join the county's list - this was approved by those present.",
         "He also asked for approval to join the county's list - this was approved by those present."),
        ("5. Map: The Clerk asked if it would be good to print it in the magazine - this was agreed.",
         "The Clerk asked if it would be good to print it in the magazine - this was agreed."),
        ("5. Signs: It was discussed whether the sign on Elm Lane should now be removed, all agreed.",
         "It was discussed whether the sign on Elm Lane should now be removed, all agreed."),
        ("5. Swings: Mr Oak proposed that he could look at them and cost it, all Councillors agreed, Mrs Elm to email him.",
         "Mr Oak proposed that he could look at them and cost it, all Councillors agreed, Mrs Elm to email him."),
        ("5. Clerk: Suggested amendments to the Clerk's contract were agreed and a copy will be signed.",
         "Suggested amendments to the Clerk's contract were agreed and a copy will be signed."),
        ("5. Letters: Helpers of Elm - requesting donation towards a van - refused",
         "Helpers of Elm - requesting donation towards a van - refused"),
        ("5. Seat\nSeat: As no new seat had been found it was agreed to keep the old one.",
         "Seat: As no new seat had been found it was agreed to keep the old one."),
        ("5. Mowing\nTwo quotes had been received for the green, it was decided to accept that of Oak & Sons.",
         "Two quotes had been received for the green, it was decided to accept that of Oak & Sons."),
        ("5. Mowing\nNo answer had come from the firm and therefore it was agreed that a letter be sent.",
         "No answer had come from the firm and therefore it was agreed that a letter be sent."),
        ("5. Mowing\nThe quotes obtained in 2017 were shown and it was agreed that all firms should be asked again.",
         "The quotes obtained in 2017 were shown and it was agreed that all firms should be asked again."),
        ("5. Mill\nAfter consideration it was decided no further action would be taken.",
         "After consideration it was decided no further action would be taken."),
        ("5. Trees\nMr Fern was there and the Council accepted his offer to be a warden.",
         "Mr Fern was there and the Council accepted his offer to be a warden."),
        ("5. R.F.O. It was proposed and agreed that the Clerk of the Council be appointed the Responsible Financial Officer",
         "R.F.O. It was proposed and agreed that the Clerk of the Council be appointed the Responsible Financial Officer"),
        ("5. Bin: Cllr Birch proposed that one bin be bought for the lane, seconded by Cllr Elm\n\nThis was approved by 7 votes.",
         "Cllr Birch proposed that one bin be bought for the lane, seconded by Cllr Elm"),
    ],
)  # fmt: skip
def test_what_is_settled_in_a_word(business: str, words: str) -> None:
    assert decisions(business) == [words]


@pytest.mark.parametrize(
    "business",
    [
        "5. Roads: Cllr Birch reported that the plan was approved.",
        "5. Roads: the scheme was approved by the County Council.",
        "5. Hall: Cllr Elm added that they had talked for an hour, but it was agreed that this would not do.",
        "5. Hall: Cllr Elm explained that when the hall had been built, it was agreed that the roof should be flat.",
        "5. Chair: In her absence it was agreed that Cllr Elm would chair the meeting.",
        "5. Chair: As both were away it was agreed that Cllr Elm should act as Chairman for the meeting.",
        "5. Stones: 5 councillors agreed to this amendment.",
        "5. Pub: A poll would be held as soon as the Parish Council agreed to ask for it.",
        "5. Seat: it was decided by the owner that it should go.",
        "3. Minutes: Cllr Birch proposed acceptance of the Minutes with one more word seconded by Cllr Elm",
        "5. Planning: a dwelling at Elm Lane - refused",
        "5. Letters: Helpers of Elm asked if the firm said that a van was wanted, which was agreed.",
        "5. Roads: He said that the plan to be shown in May was approved.",
        "5. Club: It was reported that the new rules were approved by those present at the club's meeting.",
        "5. Roads: a figure was agreed at the meeting in January.",
        "5. Planning: the application for the barn was approved.",
        "5. Mill: the sum had been agreed with the owner.",
        "5. Mill: to be approved.",
        "5. Mill: if this is approved the work will begin.",
        "5. Mill: All in favour",
        "5. Letters: Helpers of Elm - requesting donation - not agreed",
        "5. Plans: the borough's list - a request that was long ago agreed",
        "3. Minutes of the last meeting: approved and signed.",
        "5. Bus: the firm agreed to send its drivers a note.",
        "5. Grants: each was heard, after which the Council decided on the sharing of the grants:\n\nThe first was of a club.",
    ],
)
def test_what_others_settled_or_may_settle_is_none(business: str) -> None:
    assert decisions(business) == []


def test_an_agenda_settles_nothing_in_a_word() -> None:
    agenda = "Westmere Parish Council\n\nAgenda for the meeting on Monday 4 March 2019 at 7.30 pm\n\n1. Apologies\n\n2. Accounts - all approved.\n"
    assert read(agenda).decisions() == []


def test_a_settled_word_takes_no_mover_of_another_entry() -> None:
    facts = read(
        HEAD
        + "5. Cemetery\n\nThe meadow: it was agreed that it stays. Cllr Birch proposed; Cllr Elm seconded; Carried.\n\n"
        + "Garden area: the nursery's quote was accepted.\n"
    )
    settled = [words for _, words in facts.decisions()]
    assert settled[-1] == "Garden area: the nursery's quote was accepted."
    assert {target for _, target in facts.links("moved")} == {settled[0]}


_OLD_SEAT = (
    "5. Seat: It was agreed that the seat is old.\n\n"
    "Proposed by Cllr Birch;\nSeconded by Cllr Elm;\nAnd Resolved:\n\n“That the seat be sold.”"
)


@pytest.mark.parametrize(
    ("business", "opens", "movers"),
    [
        (
            "5. Seat: Cllr Birch proposed two amendments which were seconded by Cllr Elm. It was agreed to buy the seat.",
            "It was agreed",
            [],
        ),
        (_OLD_SEAT, "That the seat", ["Birch", "Elm"]),
        (_OLD_SEAT, "Seat: It was agreed", []),
    ],
)
def test_a_decision_has_its_own_movers(business: str, opens: str, movers: list[str]) -> None:
    facts = read(HEAD + business + "\n\n9. Date of next meeting: 1 April 2019\n")
    (words,) = [words for _, words in facts.decisions() if words.startswith(opens)]
    named = [name for kind in ("moved", "seconded") for name, target in facts.links(kind) if target == words]
    assert sorted(name.split()[-1] for name in named) == movers


@pytest.mark.parametrize(
    ("words", "day", "basis"),
    [
        ("Date of next meeting: June 24th.", "2019-06-24", "derived"),
        ("Date of Next Meeting - Monday 25th February at 7pm", "2020-02-25", "derived"),
        ("The next meeting will be held on Tuesday 2 April 2019 at 7.30 pm.", "2019-04-02", "stated"),
        ("Date, time and venue of next meeting\n\n2 April 2019 at 19:30 in the hall", "2019-04-02", "stated"),
        ("The next meeting would be held at 7.00 p.m. on Tuesday 2 April 2019 in the hall.", "2019-04-02", "stated"),
        ("**Date of next meeting.**\n\n \n\nTuesday 2 April 2019, at 7.30pm", "2019-04-02", "stated"),
        ("Date and Time of Next Meeting: - Tuesday 2 April 2019 at 7.30pm", "2019-04-02", "stated"),
        ("THE NEXT MEETING WAS ARRANGED FOR\n\nTUESDAY 2ND APRIL 2019 AT 7.30PM", "2019-04-02", "stated"),
        ("Next PC meeting is on Tuesday 2 April at 7.30pm.", "2019-04-02", "derived"),
        ("The next general meeting would take place Tuesday 2 April at 7pm.", "2019-04-02", "derived"),
        ("Items for next meeting to be held on Tuesday 2 April 2019 at 7.30pm", "2019-04-02", "stated"),
        ("ITEMS FOR AGENDA OF NEXT MEETING: TUESDAY 2nd APRIL 7.30pm", "2019-04-02", "derived"),
    ],
)
def test_the_next_meeting_is_a_meeting_mentioned(words: str, day: str, basis: str) -> None:
    facts = read(HEAD + f"5. Trees\n\nNone.\n\n6. {words}\n")
    assert ("Westmere Parish Council", day) in facts.meetings(held=False)
    found = next(m for m in facts.extraction.mentions if m.kind == "meeting" and m.attrs.get("date") == day)
    assert (found.attrs["status"], "_rule" in found.attrs) == ("mentioned", basis == "derived")


@pytest.mark.parametrize(
    "words",
    [
        "The next meeting on 6 May is cancelled.",
        "Items for the next meeting by 3 June 2019 please.",
        "Items for the next meeting: the fete is on 3 June 2019.",
        "The next AREA meeting is on Tuesday 2 April 2019.",
        "The clerk will report to the next meeting. The fete is on 2 June 2019.",
    ],
)
def test_other_days_beside_a_next_meeting_are_none(words: str) -> None:
    assert len(read(HEAD + f"5. Trees\n\nNone.\n\n6. {words}\n").meetings(held=False)) == 1


LINE = "It was agreed on the proposal of Councillor Elm that the plan be put off until"


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        (f"{LINE}\n\nthe meeting in June.", f"{LINE} the meeting in June."),
        (f"**{LINE}**\n\n**the meeting in June.**", f"{LINE} the meeting in June."),
        (f"{LINE}\n\nThe meeting closed.", LINE),
        (f"{LINE} June.\n\nthe meeting closed.", f"{LINE} June."),
        ("It was agreed to wait\n\nand so it was.", "It was agreed to wait"),
        ("It was agreed to pay the\n\nHomes Fund.", "It was agreed to pay the Homes Fund."),
        ("**It was agreed to pay the** \n\n **Homes Fund.**", "It was agreed to pay the Homes Fund."),
        ("It was agreed to pay\n\nHomes Fund.", "It was agreed to pay"),
        ("It was agreed to pay; and\n\nHomes Fund.", "It was agreed to pay;"),
    ],
    ids=[
        "goes on",
        "in bold",
        "a new sentence",
        "ended",
        "a short line",
        "a word that ends nothing",
        "such a word in bold",
        "a word that ends",
        "a list",
    ],
)
def test_a_sentence_goes_on_after_a_blank_line_where_a_page_has_been_stretched(printed: str, words: str) -> None:
    facts = read(
        f"Minutes of the Housing Committee held on 10th April, 2017\n\n1. Homes\n\n{printed}\n\n2. Roads\n\nNone.\n"
    )
    assert [said for _, said in facts.decisions()] == [words]


@pytest.mark.parametrize(
    ("below", "words"),
    [
        ("additional cost of the year.", "the payment of the additional cost of the year."),
        ("background checks of the year.", "the payment of the background checks of the year."),
        ("Additional documents:", "the payment of the"),
        ("Background", "the payment of the"),
    ],
)
def test_what_ends_a_resolution_opens_with_a_capital(below: str, words: str) -> None:
    facts = read(
        f"Minutes of the Housing Committee held on 10th April, 2017\n\n1. Homes\n\nRESOLVED that the payment of the\n{below}\n\n2. Roads\n"
    )
    assert [said for _, said in facts.decisions()] == [words]


def test_what_members_would_agree_to_is_not_agreed() -> None:
    facts = read(
        "Minutes of the Housing Committee held on 10th April, 2017\n\n1. Homes\n\n"
        "It would be helpful if we agreed that a plan be made.\n\n2. Roads\n\nIt was agreed that a path be made.\n"
    )
    assert [said for _, said in facts.decisions()] == ["It was agreed that a path be made."]


def test_a_heading_in_bold_is_no_part_of_the_sentence_below_it_on_a_stretched_page() -> None:
    lines = [
        "The members of the Committee spoke of homes and of the roads that lead",
        "to them, which are in a bad state and have been so for",
        "many years, as the report of the Director has shown to",
    ]
    stretched = "\n\n".join(f"{line}\n\nall of them." for line in lines * 8)
    facts = read(
        f"Minutes of the Housing Committee held on 10th April, 2017\n\n**1.**\n\n**Homes**\n\n{stretched}\n\n**2.**\n\n**New Rules of the Committee**\n\nIt was proposed by Councillor A. Elm, seconded by Councillor B. Ash and agreed to\n\nadopt the rules.\n"
    )
    assert [said for _, said in facts.decisions()] == [
        "It was proposed by Councillor A. Elm, seconded by Councillor B. Ash and agreed to adopt the rules."
    ]


def test_words_are_kept_without_marks_and_with_bullets_for_symbols() -> None:
    said = (
        "It was agreed to:\n\n\uf0b7 to **paint** the homes, and\n\n\uf0b7 mend [the roofs](https://example.org/roofs)."
    )
    text = f"Minutes of the Housing Committee held on 10th April, 2017\n\n1. Homes\n\n{said}\n\n2. Roads\n\nNone.\n"
    words = " ".join(words for _, words in read(text).decisions())
    assert "•" in words
    assert not set("*[\uf0b7") & set(words)
    assert "example.org" not in words


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("* The hedge be cut", "The hedge be cut"),
        ("*Clerk to write", "Clerk to write"),
        ("– The hedge be cut", "The hedge be cut"),
        ("• \n The hedge", "The hedge"),
        ("- - £5 be paid", "£5 be paid"),
        ("- 4 for, 2 against", "4 for, 2 against"),
        ("; approved by all", "approved by all"),
        (". Agreed", "Agreed"),
        ("-5 degrees", "-5 degrees"),
        ("... and the hedge", "... and the hedge"),
        ("(a) The hedge", "(a) The hedge"),
        ("“The hedge” - cut", "“The hedge” - cut"),
        ("—", "—"),
        ("", ""),
    ],
)
def test_words_do_not_begin_with_the_mark_of_a_list(printed: str, told: str) -> None:
    assert bulleted(printed) == told


@pytest.mark.parametrize(
    ("business", "said"),
    [
        ("Members supported the motion and made the following points: it is long.", []),
        ("Members supported the motion and agreed that it be sent to all.", ["Members supported the motion and agreed that it be sent to all."]),
        ("Councillor Elm asked for a break of ten minutes. This was seconded by Councillor Ash (M) and agreed.",
         ["Councillor Elm asked for a break of ten minutes. This was seconded by Councillor Ash (M) and agreed."]),
        ("The Clerk invited names for the office of Chair.\n\n**Proposed by Councillor Elm;**\n**Seconded by Councillor Ash;**\n\n**“That Councillor Oak be elected.”**",
         ["That Councillor Oak be elected."]),
    ],
    ids=["spoke for it", "and agreed", "what this was", "below its movers"],
)  # fmt: skip
def test_what_was_settled_is_said_with_it(business: str, said: list[str]) -> None:
    facts = read(
        f"Minutes of the Housing Committee held on 10th April, 2017\n\n1. Homes\n\n{business}\n\n2. Roads\n\nNone.\n"
    )
    assert [words for _, words in facts.decisions()] == said


def test_who_opens_the_next_sentence_has_not_moved_what_stands_before_it() -> None:
    business = "It was agreed to refer the matter to the Roads Committee.\n\nOn the proposal of Councillor Elm, seconded by Councillor Ash, Standing Orders were put aside."
    facts = read(
        f"Minutes of the Housing Committee held on 10th April, 2017\n\n1. Homes\n\n{business}\n\n2. Roads\n\nNone.\n"
    )
    assert not [what for _, what in facts.links("moved") if what.startswith("It was agreed to refer")]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            'The members unanimously agreed to the following Motion.\n"I will move at the next meeting that the Council look at a river path"',
            'The members unanimously agreed to the following Motion. "I will move at the next meeting that the Council look at a river path',
        ),
        (
            "It was agreed that the following amendments be included in the plan, as proposed.\n(a) That a model be presented to the\nCouncillors.\n(b) That a commitment be given.",
            "It was agreed that the following amendments be included in the plan, as proposed. (a) That a model be presented to the Councillors. (b) That a commitment be given.",
        ),
        (
            "As some members were not present at the meeting, it was agreed to send a written update to all.",
            "As some members were not present at the meeting, it was agreed to send a written update to all.",
        ),
        (
            "Cllr Marsh has volunteered but Cllr Evans does not wish to go on. Cllr Vale proposed & Cllr Frost seconded his appointment.",
            "Cllr Vale proposed & Cllr Frost seconded his appointment.",
        ),
    ],
)
def test_a_settlement_has_its_own_words_and_all_of_them(said: str, words: str) -> None:
    assert [" ".join(text.split()) for text in decisions(f"5. Plans\n\n{said}")] == [words]


def test_words_that_lead_up_to_a_resolution_are_no_decision_beside_it() -> None:
    said = 'The plan was agreed by the Council and it was agreed that the following resolution be adopted:\n\nProposed by Cllr Vale;\nSeconded by Cllr Frost;\nAnd Resolved:\n\n"That the plan be adopted."'
    assert decisions(f"5. Plans\n\n{said}") == ["That the plan be adopted."]


@pytest.mark.parametrize(
    "said",
    [
        "The terms of the committee were shown. All Councillors approved this.",
        "The terms of the committee were shown. (These are required by the auditor). All Councillors approved this.",
    ],
)
def test_what_was_approved_stands_in_the_sentence_before_this(said: str) -> None:
    assert [" ".join(text.split()) for text in decisions(f"5. Finance\n\n{said}")] == [said]


@pytest.mark.parametrize(
    ("movers", "mover", "seconder"),
    [
        ("proposed by Mrs. Birch and seconded by B. Elm", "Mrs. Birch", "B. Elm"),
        ("proposed by A. Birch and seconded by Cllr. Elm and carried", "A. Birch", "Cllr. Elm"),
        ("proposed by A. Birch and seconded by B. Elm- agreed", "A. Birch", "B. Elm"),
    ],
)
def test_a_stop_after_a_title_or_initial_ends_no_name(movers: str, mover: str, seconder: str) -> None:
    facts = read(
        HEAD + f"5. Fees: It was agreed that all fees be raised, {movers}.\n\n9. Date of next meeting: 1 April 2019\n"
    )
    assert [name for name, _ in facts.links("moved")] == [mover]
    assert [name for name, _ in facts.links("seconded")] == [seconder]


def test_a_quoted_resolution_ends_with_its_quotation_mark() -> None:
    said = 'Proposed by Cllr Vale;\nSeconded by Cllr Frost;\nAnd Resolved:\n\n"That the gate on the\nroad be mended."\nThe Clerk said that the gate was an old one, and that another had been bought for the park.'
    assert decisions(f"5. Plans\n\n{said}") == ["That the gate on the road be mended."]
    said = 'Resolved: "That the gates set out below\nbe mended."\n(a) the gate of the park;\n(b) the gate of the pond.'
    assert "pond" in " ".join(decisions(f"5. Plans\n\n{said}"))


def test_resolutions_under_one_act_stay_apart_though_they_open_alike() -> None:
    act = "That, in accordance with the provisions of Section 183 of the Local Government Act, 2001 (as amended) and Section 211 of the Planning and Development Act, 2000 (as amended), the approval of the Council be and is hereby given to the disposal of {}."
    said = "".join(f"RESOLVED: {act.format(what)}\n\n" for what in ("a house at 4 Elm View", "a garage at 9 Oak Row"))
    assert len(decisions(f"5. Disposals\n\n{said}")) == 2
    again = f"RESOLVED: {act.format('a house at 4 Elm View')}\n\n"
    assert len(decisions(f"5. Disposals\n\n{again}{again}")) == 1


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("Members agreed that litter was also a problem in the park.", False),
        ("Members noted the benefits of trees in the park.", False),
        ("Members agreed that a letter should be sent to the county.", True),
        ("Members agreed that the quote was accepted.", True),
        ("Members noted the contents of the report, as circulated.", True),
        ("As items 12 and 13 were alike, it was agreed that they would be taken together.", False),
        ("As guests were waiting, it was agreed to take this item next.", False),
        ("It was agreed that this would be dealt with under Item 4.", False),
        ("It was agreed that the matter does not concern the village alone.", False),
        ("Members agreed that it would also be an opportunity for the school.", False),
        ("He spoke of a previous parks meeting at which it was agreed to send a list of trees.", False),
        ("It was agreed that the matter be dealt with by the county.", True),
    ],
)
def test_what_members_think_and_see_is_no_decision(said: str, counts: bool) -> None:
    assert bool(decisions(f"5. Park\n\n{said}")) is counts


def test_movers_named_in_the_words_count_where_those_before_are_of_another_decision() -> None:
    said = "It was agreed to paint the hall, proposed by Cllr Elm, seconded by Cllr Oak.\n\nIt was agreed, on the proposal of Cllr Oak and seconded by Cllr Elm that the sum would be paid.\n"
    facts = read(f"{HEAD}5. Sums\n\n{said}\n\n9. Date of next meeting: 1 April 2019\n")
    assert sorted(who for who, _ in facts.links("seconded")) == ["Cllr Elm", "Cllr Oak"]


@pytest.mark.parametrize(
    ("said", "words", "seconders"),
    [
        (
            "It was agreed to ask the county. Proposed by Cllr Elm, seconded by Cllr Oak that a fee of 35 be charged.",
            ["It was agreed to ask the county.", "that a fee of 35 be charged."],
            ["Cllr Oak"],
        ),
        ("It was proposed by Cllr Elm and seconded by Cllr Oak that the precept be set at £3220. 00 for the year - agreed", ["that the precept be set at £3220. 00 for the year - agreed"], ["Cllr Oak"]),
        ("It was decided to raise the precept to 4,000 for the year.\n\nProp. C.Oak, 2nd B.Elm.", ["It was decided to raise the precept to 4,000 for the year."], ["B.Elm"]),
    ],
)  # fmt: skip
def test_a_proposal_in_full_beside_an_agreement_is_one_of_its_own(
    said: str, words: list[str], seconders: list[str]
) -> None:
    facts = read(f"{HEAD}5. Sums\n\n{said}\n\n9. Date of next meeting: 1 April 2019\n")
    assert sorted(text for _, text in facts.decisions()) == words
    assert [who for who, _ in facts.links("seconded")] == seconders


@pytest.mark.parametrize(
    "said",
    ["Councillors were all in agreement that the Council give £1,000.", "Members were in agreement to give it £1,000."],
)
def test_what_all_were_of_one_mind_on_keeps_the_label_above_it(said: str) -> None:
    label = "Elm School - Cllr Ash told of the plans for a Quiet Room. Discussion followed."
    paper = read(f"{HEAD}5. Reports\n\nHall - it is let.\n{label} {said}\n")
    assert [words for _, words in paper.decisions()] == [f"{label} {said}"]


@pytest.mark.parametrize(
    "between", ["\n---\n", "\n\n---\n7\n\n", "\n---\n*<small>Scanned page, see the file.</small>*\n\n"]
)
@pytest.mark.parametrize(
    ("printed", "below", "words"),
    [
        (LINE, "the meeting in June.", f"{LINE} the meeting in June."),
        (f"{LINE} the next meeting of the", "Homes Fund.", f"{LINE} the next meeting of the Homes Fund."),
        (f"{LINE} June.", "the meeting closed.", f"{LINE} June."),
        (LINE, "Homes and Roads", LINE),
        ("It was agreed to wait", "and so it was.", "It was agreed to wait"),
    ],
    ids=["goes on", "a word that ends nothing", "ended", "a heading", "a short line"],
)
def test_a_sentence_goes_on_upon_the_next_page(printed: str, between: str, below: str, words: str) -> None:
    facts = read(
        f"Minutes of the Housing Committee held on 10th April, 2017\n\n1. Homes\n\n{printed}{between}{below}\n\n2. Roads\n\nNone.\n"
    )
    assert [said for _, said in facts.decisions()] == [words]


def test_lines_of_a_page_s_width_with_blank_ones_between_are_one_text() -> None:
    lines = [
        "Members of the Committee spoke of the homes in Mill Lane and the damp in the",
        "Old House, and the Director said that the Homes Fund had been spent in the",
    ]
    stretched = "\n\n".join(
        lines * 16 + ["and so on, as it had been in the", "year before, when the damp had been seen in the", "same"]
    )
    said = "Following discussion, it was proposed by Councillor Elm and seconded by Councillor\n\nAsh (B) to paint the homes in Mill Lane.\n\n"
    facts = read(
        f"Minutes of the Housing Committee held on 10th April, 2017\n\n{stretched}.\n\n{said}Signed: the Chair\n"
    )
    assert facts.decisions() == [("agreed", "to paint the homes in Mill Lane.")]
    assert [who for who, _ in facts.links("seconded")] == ["Councillor Ash (B)"]


@pytest.mark.parametrize(
    ("listed", "kept"),
    [
        ("€2,000 to the Hall.\n€300 to Tidy Mere.", "€2,000 to the Hall. €300 to Tidy Mere."),
        ("@ €2,000 to the Hall.\ne €300 to Tidy Mere.", "@ €2,000 to the Hall. e €300 to Tidy Mere."),
        ("The Hall €2,000.\nTidy Mere €300.", "The Hall €2,000. Tidy Mere €300."),
    ],
)
def test_grants_listed_below_an_agreement_are_of_it(listed: str, kept: str) -> None:
    agreed = "On the proposal of Councillor Elm, seconded by Councillor Ash it was agreed to allocate the following:"
    facts = read(
        f"Minutes of the Housing Committee held on 10th April, 2017\n\n1. Grants\n\n{agreed}\n\n{listed}\n\nMembers thanked the Clerk.\n\n2. Roads\n"
    )
    assert [said for _, said in facts.decisions()] == [f"{agreed} {kept}"]


def test_who_moved_a_decision_is_named_in_it_over_the_ends_of_lines() -> None:
    earlier = (
        "In June on the proposal of Councillor Oak and seconded by Councillor Fern it had been agreed to pay €200."
    )
    facts = read(
        "Minutes of the Housing Committee held on 10th April, 2017\n\n1. Grants\n\n"
        f"{earlier} On the proposal of\nCouncillor Elm, seconded by Councillor Ash it was agreed to pay €50 more.\n\n2. Roads\n"
    )
    assert [who for who, _ in facts.links("seconded")] == ["Councillor Ash"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("It was agreed that the resolution would be adopted by the same voting.", []),
        ("It was agreed that the plan would be adopted by the same date.", ["It was agreed that the plan would be adopted by the same date."]),
    ],
)  # fmt: skip
def test_a_resolution_adopted_by_the_same_voting_is_no_further_one(said: str, found: list[str]) -> None:
    facts = read(
        f"Minutes of the Housing Committee held on 10th April, 2017\n\n1. Plans\n\n{said}\n\n2. Roads\n\nNone.\n"
    )
    assert [words for _, words in facts.decisions()] == found


CIRCULATED = "({}) Circulated, report of the Director on the sale of land at {}.\n\nThe Members noted the report as circulated.\n\n"


@pytest.mark.parametrize(
    ("business", "times"),
    [
        (CIRCULATED.format("a", "Mere") + CIRCULATED.format("b", "Foss"), 2),
        ("The Members noted the report as circulated.\n\nThe Members noted the report as circulated.\n\n", 1),
    ],
)
def test_each_paper_that_was_circulated_is_noted_by_itself(business: str, times: int) -> None:
    facts = read(f"Minutes of the Housing Committee held on 10th April, 2017\n\n1. Land\n\n{business}2. Roads\n")
    assert facts.decisions() == [("noted", "The Members noted the report as circulated.")] * times


def test_what_was_proposed_on_matters_arising_stands_under_the_minutes() -> None:
    said = "Councillor Elm proposed that the owner of the mill attend the next Meeting. This was seconded by Councillor Ash and agreed."
    facts = read(
        "Minutes of the Housing Committee held on 10th April, 2017\n\n1. Adoption of Minutes\n\n"
        "Proposed by Councillor Ash;\nSeconded by Councillor Oak;\nAnd Resolved:\n“That the draft Minutes be adopted and signed.”\n\n"
        f"{said}\n\n2. Roads\n\nNone.\n"
    )
    assert facts.decisions() == [("agreed", said)]


def test_what_is_put_to_the_vote_by_its_number_was_moved_further_up() -> None:
    moved = "Councillor Elm proposed an Amendment that there would be no rise in rents. This was seconded by Councillor Ash."
    put = "The Mayor directed that a Vote be taken on Amendment No. 1 proposed by Councillor Elm, seconded by Councillor Ash, that there would be no rise in rents."
    votes = "For\n\nCouncillors Elm, Ash. (2)\n\nAgainst\n\nCouncillors Oak, Fern, Rowan. (3)\n\nThe Mayor declared the Amendment defeated.\n"
    facts = read(
        f"Minutes of the Housing Committee held on 10th April, 2017\n\n1. Rents\n\n{moved}\n\n{put}\n\n{votes}\n2. Roads\n\nNone.\n"
    )
    assert facts.decisions() == [("rejected", moved)]


MOVED = "proposed by Cllr Elm, seconded by Cllr Ash and"


@pytest.mark.parametrize(
    "said",
    [
        f"It was {MOVED} agreed, to mend the roof.",
        f"It was {MOVED} unanimously agreed not to mend the roof.",
        f"It was {MOVED} agreed that Cllr Elm mend the roof.",
        f"It was {MOVED} agreed, that the roof be mended.",
        f"It was {MOVED} agreed by all the Members present that Mr Oak mend the roof.",
        f"It was {MOVED} agreed by all, that the roof be mended.",
        f"It was {MOVED} agreed by all the Members to mend the roof.",
        f'It was {MOVED} agreed by all the Members "that the roof be mended".',
    ],
)
def test_what_was_agreed_after_its_movers_is_of_the_words(said: str) -> None:
    facts = read(f"{HEAD}5. Roof\n\n{said}\n\n6. Roads\n\nNone.\n")
    assert facts.decisions() == [("agreed", said)]
    assert [(who, whose) for who, _ in facts.links("moved") for whose, _ in facts.links("seconded")] == [
        ("Cllr Elm", "Cllr Ash")
    ]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (f"The rules were {MOVED} agreed by the Members.", f"The rules were {MOVED} agreed"),
        ("Cllr Elm proposed Cllr Yew, seconded by Cllr Ash. It was agreed that Cllr Yew sign.", "It was agreed that Cllr Yew sign."),
    ],
)  # fmt: skip
def test_what_is_not_agreed_to_do_stays_what_it_was(said: str, words: str) -> None:
    assert [told for _, told in read(f"{HEAD}5. Roof\n\n{said}\n\n6. Roads\n\nNone.\n").decisions()] == [words]


@pytest.mark.parametrize("asks", ["To note", "To hear", "To receive", "To review"])
def test_what_matters_arising_settle_is_settled(asks: str) -> None:
    business = (
        f"4. {asks} matters arising from the minutes\n\nThe bin is full.\n\nRESOLVED: That a larger bin be bought.\n"
    )
    assert read(f"{HEAD}{business}\n5. Roads\n\nNone.\n").decisions() == [("resolved", "a larger bin be bought.")]


@pytest.mark.parametrize(
    "said",
    [
        "A report had been received of broken posts and it was agreed that the Clerk would report these to Highways.",
        "Mrs Ash has had a window broken and after a discussion it was agreed to take down the netball frame.",
        "A quote from Ben Elm for £60 to install the noticeboard was approved.",
    ],
)
def test_what_had_happened_before_an_agreement_does_not_make_it_an_earlier_one(said: str) -> None:
    assert read(f"{HEAD}4. Reports\n\n{said}\n\n5. Roads\n\nNone.\n").decisions() == [("agreed", said)]


@pytest.mark.parametrize(
    "said",
    [
        "At the last meeting a letter had been read and it was agreed that the hedge be cut.",
        "The Council had agreed to cut the hedge.",
        "Mrs Ash said that to install the noticeboard was approved.",
    ],
)
def test_an_agreement_of_another_day_is_none_of_this_one(said: str) -> None:
    assert read(f"{HEAD}4. Reports\n\n{said}\n\n5. Roads\n\nNone.\n").decisions() == []


@pytest.mark.parametrize(
    ("title", "task"),
    [
        ("Clerk to send the figures of the lamps to Cllr Elm.", "Clerk to send the figures of the lamps to Cllr Elm."),
        ("Oak Trust course (Clerk to attend)", "Oak Trust course (Clerk to attend)"),
    ],
)
def test_what_stands_alone_under_a_number_may_be_a_task(title: str, task: str) -> None:
    text = f"{HEAD}8. Roads\n\n8.1 The verge was cut.\n\n8.2 {title}\n\n9. Finance\n\nNone.\n"
    assert read(text).names("action") == [task]
    agenda = f"Westmere Parish Council\n\nAgenda for the meeting on Monday 4 March 2019\n\n8. Roads\n\n8.1 {title}\n\n9. Finance\n"
    assert read(agenda).names("action") == []


@pytest.mark.parametrize(
    ("between", "said"),
    [
        ("\n", "Resolved That the grant be paid."),
        (" and\n", "Resolved\tThat the grant be paid."),
        ("\n\n", "That the grant be paid."),
        ("\n", "That the grant be paid."),
    ],
)
def test_movers_on_lines_of_their_own_moved_what_stands_below_them(between: str, said: str) -> None:
    facts = read(
        f"{HEAD}5. Grants\n\nThe officer spoke and advised payment.\nProposed by Cllr Birch\n\nSeconded by Cllr Elm{between}{said}\n\n"
        "9. Date of next meeting: 1 April 2019\n"
    )
    ((outcome, words),) = facts.decisions()
    assert words.removeprefix("That ") == "the grant be paid."
    assert outcome == ("resolved" if "Resolved" in said else "agreed")
    assert [who for kind in ("moved", "seconded") for who, _ in facts.links(kind)] == ["Cllr Birch", "Cllr Elm"]


def test_business_under_headings_of_its_own_below_apologies_is_read() -> None:
    long = (
        "The lane was wet again and the clerk had heard of it from many who live there and walk along it to the school. "
        * 9
    )
    facts = read(
        HEAD
        + f"1. Apologies: none\n\nLane\n\n{long}\n\nSeat\n\nIt was agreed to mend the seat.\n\n2. Bins\n\nThey are full.\n"
    )
    assert [words for _, words in facts.decisions()] == ["It was agreed to mend the seat."]

"""Who was in the room as councils print it whose papers are like no others: titles in short, rows of tables, lists in a sentence, lists
that say which council each is of, and flat lines with bullets."""

import pytest

from explorer.text.naming.names import parse, split_names
from tests.text.papers import Facts, read

HEAD = "Minutes of a meeting of Westmere Parish Council held on Monday 7 March 2011 in the Village Hall\n\n"


def room(text: str, head: str = HEAD) -> list[tuple[str, str]]:
    """Who was there and as what."""
    return list(dict.fromkeys(read(head + text + "\n\n2. Minutes\n\n3. Planning\n").room()))


def titles(facts: Facts) -> dict[str, object]:
    return {m.name: m.attrs.get("titles", ()) for m in facts.extraction.mentions if m.kind == "person"}


@pytest.mark.parametrize("title", ["Cr", "Clr", "Cllr"])
def test_a_councillor_is_named_by_a_title_in_short(title: str) -> None:
    facts = read(f"{HEAD}Present: Mayor Ann Elm, {title} Ben Oak, {title} Cai Ash\n\n2. Minutes\n")
    assert titles(facts)[f"{title} Ben Oak"] == ("Councillor",)
    assert [name for name, _ in facts.room()] == ["Mayor Ann Elm", f"{title} Ben Oak", f"{title} Cai Ash"]


def test_initials_in_capitals_are_no_title() -> None:
    facts = read(f"{HEAD}Present: Mr CR Elm, Mr B Oak\n\n2. Minutes\n")
    assert titles(facts) == {"Mr CR Elm": ("Mr",), "Mr B Oak": ("Mr",)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Present were Mr D Elm (Chairman), Mr R Oak, Mrs L Ash and Mrs N Yew.", [("Mr D Elm", "chair"), ("Mr R Oak", "member"), ("Mrs L Ash", "member"), ("Mrs N Yew", "member")]),
        ("Members and Officers present: Mr M Elm (Chairman), Mrs A Oak, Mr E Ash, Mrs B Yew (Clerk).", [("Mr M Elm", "chair"), ("Mrs A Oak", "member"), ("Mr E Ash", "member"), ("Mrs B Yew", "officer")]),
        ("Present:\nMr H Elm, Mr G Oak\n\nNon-Members also present:-\nMrs C Ash, Mr T Yew", [("Mr H Elm", "member"), ("Mr G Oak", "member"), ("Mrs C Ash", "other member"), ("Mr T Yew", "other member")]),
        ("Present |\nMayor Elm, Councillors Oak, Ash and Yew |\nIn Attendance |\nDirector of Roads (Ann Lime) |", [("Mayor Elm", "member"), ("Oak", "member"), ("Ash", "member"), ("Yew", "member"), ("Ann Lime", "officer")]),
        ("Chair: | Cllr Ben Elm |\nParish Councillors: | Cllrs Andrew Oak, Bob Ash (Cllr James Yew came by video, but had no vote) |", [("Cllr Ben Elm", "chair"), ("Andrew Oak", "member"), ("Bob Ash", "member")]),
        ("PRESENT: Councillor D. Elm (chairman), Councillors C. Oak and S. Ash, and the clerk A. Yew.", [("D. Elm", "chair"), ("C. Oak", "member"), ("S. Ash", "member"), ("A. Yew", "officer")]),
        ("Members present: the High Sheriff (Alderman M. Elm); Aldermen Oak and Ash", [("Alderman M. Elm", "member"), ("Oak", "member"), ("Ash", "member")]),
        ("Members on Leave of Absence\nCllr M Elm", []),
    ],
)  # fmt: skip
def test_a_list_of_those_in_the_room(text: str, found: list[tuple[str, str]]) -> None:
    assert [(name.removeprefix("Councillor "), role) for name, role in room(text)] == found


def test_members_on_leave_were_absent() -> None:
    facts = read(f"{HEAD}Present: Cllr A Oak, Cllr B Ash\n\nMembers on Leave of Absence\nCllr M Elm\n\n2. Minutes\n")
    assert facts.links("absent_from") == [("Cllr M Elm", "Westmere Parish Council, 2011-03-07")]


def test_a_list_may_be_a_sentence() -> None:
    text = "In Attendance\nCouncillors S Elm (SE) Chair, P March (PM) vice-chair, C Oak (CO), Ann Ash (AA), the temporary clerk, was in attendance."
    assert [name.partition(" (")[0] for name, _ in room(text)] == ["S Elm", "P March", "C Oak", "Ann Ash"]


def test_of_whoever_was_there_for_a_part_a_sentence_speaks() -> None:
    text = "Apologies: Cllr Elm. The county member Mr B Oak was in attendance."
    assert ("Mr B Oak", "sent_apologies") not in room(text)


def test_apologies_end_where_a_clause_begins() -> None:
    text = "Present: Ann Elm, Ben Oak\n\n1. Apologies for absence: Cai Ash, Cllr Dee Yew, A letter of resignation had been received from Cllr Eve Lime."
    away = [name for name, role in room(text) if role == "sent_apologies"]
    assert away == ["Cai Ash", "Cllr Dee Yew"]


def test_apologies_that_somebody_proposed_to_accept_are_not_the_proposers() -> None:
    text = "Present: Mayor Ann Elm, Cr Ben Oak\n\nApologies Council’s Resolution Proposed by Mayor Elm, seconded by Cr Oak:\n\nTHAT apologies from Cr Cai Ash are received."
    assert [name for name, role in room(text) if role == "sent_apologies"] == ["Cr Cai Ash"]


def test_places_of_a_council_are_nobody() -> None:
    text = (
        "Present: / Ann Elm, Chair – Foss, Mere & Wick Community Council\nGlen Oak, Sedge Community Council\n"
        "Ben Ash, Dene Community Council\nCai Yew, Westmere Council\n"
        "Apologies: / Dee Lime Foss, Mere & Wick Community Council\nEve Birch, Sedge Community Council\n"
        "Fay Hazel, Dene Community Council\nGus Rowan, Upmere, Ford & Fell"
    )
    names = [name for name, _ in room(text)]
    assert names == [
        "Ann Elm", "Glen Oak", "Ben Ash", "Cai Yew", "Dee Lime", "Eve Birch", "Fay Hazel", "Gus Rowan",
    ]  # fmt: skip
    assert room(text)[0] == ("Ann Elm", "chair")


def test_surnames_before_a_council_are_names_where_a_plural_title_says_so() -> None:
    text = "Present: Cllr A Birch, Cllr B Lime\nApologies: Cllrs Elm, Oak and Ash, Parish Council"
    assert [name for name, role in room(text) if role == "sent_apologies"] == ["Elm", "Oak", "Ash"]


def test_a_numbered_heading_is_no_label() -> None:
    text = "Present: Cllr A Elm (Chair), Cllr B Oak\n\n1.19 - Chair\n\nCllr Elm was elected.\n\n3.19- Others\n\nPlaying Field Rep.\n\nCllr Oak accepted."
    assert [name for name, _ in room(text)] == ["Cllr A Elm", "Cllr B Oak"]


def test_whoever_called_to_order_was_there() -> None:
    text = "Councillors: C. Oak\nD. Ash\n\n1. CALL TO ORDER\nReeve M. Elm called the meeting to order at 9 a.m."
    assert ("M. Elm", "chair") in room(text)


def test_whoever_is_listed_is_not_taken_again_from_the_call_to_order() -> None:
    text = (
        "Present: Mayor Mae Elm, Councillor C. Oak\n\n1. CALL TO ORDER\nMayor Elm called the meeting to order at 9 a.m."
    )
    assert len(room(text)) == 2


FLAT = (
    "Minutes of the meeting of the Westmere Community Council held at the School on Monday, 13th March, 2017, at 7.00 p.m. 167.0. Record of those"
    " Present • Members: Cllrs Wyn Elm (Chair), Huw Oak, Nia Ash and Cai Yew • Others: Llew Lime Clerk to the Council, Mr Ifan Birch, Translator."
    " • Apologies for absence: Cllrs Gavin Hazel and Ellis Rowan. 167.1 Welcome • The Chair welcomed everyone and declared the meeting open at 7.00"
    " p.m. 168.0 Declarations of Interest • Cllr H Oak declared a personal but not prejudicial interest in his role as a member of the planning"
    " committee of another council, and stayed in the room while it was spoken of by all who wanted to say something on the matter in hand."
)  # fmt: skip


def test_bullets_open_labels_in_a_flat_line() -> None:
    found = room(FLAT, head="")
    assert [name for name, role in found if role == "sent_apologies"] == ["Gavin Hazel", "Ellis Rowan"]
    there = [name for name, role in found if role != "sent_apologies"]
    assert there == ["Wyn Elm", "Huw Oak", "Nia Ash", "Cai Yew", "Llew Lime", "Mr Ifan Birch"]


def test_a_year_is_that_of_the_minutes_approved() -> None:
    text = "MINUTES OF THE MEETING OF THE PARISH COUNCIL\nHELD ON MONDAY JULY 28TH IN THE VILLAGE HALL AT 7.30 P.M.\n1. PRESENT\nCllrs Elm, Mrs Oak, Ash\n2. APOLOGIES\nThere were none.\n3. APPROVAL OF MINUTES JUNE 16TH {year}\nAgreed.\n"
    assert [day for _, day in read(text.format(year=2008)).meetings()] == ["2008-07-28"]
    assert read(text.format(year=2009)).meetings() == []  # That 28 July was a Tuesday.


def test_an_item_on_earlier_minutes_is_no_title() -> None:
    text = "Minutes of the Meeting of the District Council held at 1.00pm on Tuesday, 3 October 2017, in the Council Chamber\n\nPresent: Mayor Ann Elm, Cr Ben Oak\n\nConfirmation of Council Minutes – 6 September 2017 Council’s Resolution Proposed by Mayor Elm, seconded by Cr Oak:\n"
    assert [day for _, day in read(text).meetings()] == ["2017-10-03"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chief Officer Steve Elm, Group Manager Services and Assets Ian Oak and Committee Advisor Fiona Ash.", ["Steve Elm", "Ian Oak", "Fiona Ash"]),
        ("Fire Chief-MLEO Will Elm; Technology Administrator John-Paul Oak; Deputy Treasurer-Office Assistant Kim Ash", ["Will Elm", "John-Paul Oak", "Kim Ash"]),
        ("Deputy Richard Elm, Councillor Ann Oak", ["Deputy Richard Elm", "Councillor Ann Oak"]),
        ("Staff Robin Elm, Chief Officer; Ann Oak, Clerk", ["Ann Oak"]),
        ("Mr D Elm Admin/Finance Office, Mrs A Oak", ["Mr D Elm", "Mrs A Oak"]),
    ],
)  # fmt: skip
def test_offices_stand_before_names(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in split_names(text)] == found


def test_a_warden_and_a_short_forename_are_of_the_name() -> None:
    assert (parse("Warden Reg Elm").forenames, parse("Warden Reg Elm").role) == (("Reg",), "Warden")
    assert (parse("Di Elm").forenames, parse("Di Elm").surname) == (("Di",), "Elm")
    assert parse("Mrs Warden").surname == "Warden"


TABLE = (
    "|Present: |Roger Elm, Sally Oak, Nora Ash, |\n\n| |Suzie Yew, Councillor Lime |\n\n"
    "|Apologies |Councillors Birch and Hazel, Hugh Rowan |\n\n|In attendance |Julie Fir, Police Scotland |\n\n| | | |\n\n"
    "|Approve minutes |Proposed by Sheena, seconded by Suzie | |\n\n|Roads |Mr Ivo Beech had written about the road. | |"
)


def test_a_table_has_a_label_and_names_in_each_row() -> None:
    found = room(TABLE)
    assert [name for name, role in found if role == "sent_apologies"] == ["Birch", "Hazel", "Hugh Rowan"]
    there = [name for name, role in found if role != "sent_apologies"]
    assert there == ["Roger Elm", "Sally Oak", "Nora Ash", "Suzie Yew", "Councillor Lime", "Julie Fir"]


def test_a_row_whose_next_cell_names_nobody_opens_no_list() -> None:
    assert room("| Present | Apologies |\n\n| Mr Ivo Beech | Ms Ada Fir |") == []


def test_dots_part_a_label_from_its_names() -> None:
    text = "Present … Councillors: Mark Elm (In the Chair), Susan Oak & Chris Ash.\n\nIn attendance … Lynda Yew - Parish Clerk. Three members of the public."
    assert [name for name, _ in room(text)] == ["Mark Elm", "Susan Oak", "Chris Ash", "Lynda Yew"]


def test_councillors_stand_below_a_title_without_a_label() -> None:
    text = "Cllr Elm Cllr Oak Cllr Ash\nCllr Yew\nIn Attendance\nMrs K Fir (Clerk), Cllr A Rowan (County Councillor).\nDemocratic Period\nCouncillor Ash welcomed everyone."
    assert [name for name, _ in room(text)] == [
        "Cllr Elm",
        "Cllr Oak",
        "Cllr Ash",
        "Cllr Yew",
        "Mrs K Fir",
        "Cllr A Rowan",
    ]


def test_each_council_has_a_heading_for_those_it_sends() -> None:
    head = "At a meeting of the Combined Fire Authority for Westmere held at Belmont on Thursday 12 November 2015 at 10.00 a.m.\n"
    text = (
        "Westmere County Councillors:\nCouncillors D Elm, J Oak, B Ash and A Yew.\nFoss Borough Councillors:\nCouncillors B Lime and G Fir.\n"
        "Independent Standards Members:\nMr J Rowan\nApologies for absence were received from Councillor C Birch."
    )
    found = room(text, head)
    there = [name for name, role in found if role != "sent_apologies"]
    assert there == ["D Elm", "J Oak", "B Ash", "A Yew", "B Lime", "G Fir", "Mr J Rowan"]


def test_the_story_of_a_meeting_ends_its_list() -> None:
    text = "PRESENT: Mayor Jack Elm, Councillors Oak, Ash and Yew The Administrator noted the following additions: Mount Newton / Senanus Water, Kubek Re Financing"
    assert [name for name, _ in room(text)] == ["Mayor Jack Elm", "Oak", "Ash", "Yew"]


def test_apologies_stand_below_their_item_before_what_was_thought_of_them() -> None:
    text = (
        "Present: Cllr A Oak, Cllr B Ash\n\nC048/23      1.         APOLOGIES FOR ABSENCE.\n\n"
        "Cllr L Elm and Cllr J Yew (family), Cllr A Lime (leave). The meeting accepted these as proper reasons for non-attendance.\n\n"
        "C049/23      2.         DECLARATIONS\n\nNone.\n\nC050/23      3.         PLANNING\n\nNone."
    )
    facts = read(HEAD + text)
    assert [name for name, role in facts.room() if role == "sent_apologies"] == [
        "Cllr L Elm",
        "Cllr J Yew",
        "Cllr A Lime",
    ]
    assert facts.attr("item", "number") == ["C048/23", "C049/23", "C050/23"]


@pytest.mark.parametrize("who", ["Cllr Elm was late.", "Cllr Elm had resigned. Cllr Oak spoke."])
def test_a_sentence_below_apologies_says_no_more_than_it_does(who: str) -> None:
    text = f"Present: Cllr A Oak, Cllr B Ash\n\n1. Apologies\n\n{who}\n\n2. Minutes\n\n3. Planning"
    assert [name for name, role in read(HEAD + text).room() if role == "sent_apologies"] == []


def test_they_had_all_sent_apologies() -> None:
    text = "Present: P Oak (Chair), S Ash\n\n1. Welcome and Apologies\nV Elm, B Yew, Cllr Lime and PC Fir had all sent their apologies. No interests were declared."
    assert [name for name, role in room(text) if role == "sent_apologies"] == ["V Elm", "B Yew", "Cllr Lime", "PC Fir"]


def test_a_deputy_stands_below_his_office() -> None:
    text = "present\n\nMayor\n\nMayor Gary Elm\n\nDeputy Mayor\n\nPaul Oak\n\nCouncillors\n\nLyall Ash\n\nStuart Yew"
    assert [name for name, _ in room(text)] == ["Mayor Gary Elm", "Paul Oak", "Lyall Ash", "Stuart Yew"]


def test_a_sentence_below_a_list_without_a_label_is_not_of_it() -> None:
    text = "Cllr A Elm, Cllr B Oak, Cllr C Ash, Cllr D Yew\nCllr A Elm welcomed everyone."
    assert [name for name, _ in room(text)] == ["Cllr A Elm", "Cllr B Oak", "Cllr C Ash", "Cllr D Yew"]


BOARD = (
    "Minutes of a meeting of the Westmere Local Board held in the Office, 52 Swan Street on Tuesday, 20 April 2021 at 1.00pm.\n\n"
    "Te Hunga kua Tae mai | present\n\nChair\n\nRichard Elm, (ONZM)\n\nDeputy Chair\n\nKerrin Oak\n\nMembers\n\nAdriana Ash\n\n \n\n"
    "Alexandra Yew\n\nabsent from 1.30pm to 3.49pm\n\n \n\nJulie Lime\n\nVia electronic attendance\n\nABSENT\n\nMember\n\nPaul Fir, JP\n\n"
    "ALSO PRESENT\n\nWard Councillor\n\nPhil Rowan\n\nleft the meeting at 1.30pm\n\nIN ATTENDANCE\n\n\n\n1          Welcome\n\nChair Richard Elm opened.\n"
)  # fmt: skip


def test_how_long_a_member_stayed_stands_below_the_name() -> None:
    facts = read(BOARD)
    assert [name for name, _ in facts.room()] == [
        "Richard Elm", "Kerrin Oak", "Adriana Ash", "Alexandra Yew", "Julie Lime", "Ward Councillor Phil Rowan",
    ]  # fmt: skip
    assert [name for name, _ in facts.links("absent_from")] == ["Paul Fir, JP"]


def test_an_office_after_a_name_is_no_title_of_what_follows() -> None:
    text = "Present:\n\nDon Elm, Mayor\n\nMike Oak, Councillor\n\nAbsent:\n\nPhil Ash, Councillor\n\nAdministration:\n\nJamie Yew, Chief Officer"
    facts = read(HEAD + text + "\n\n1. Call to Order\n\n2. Minutes\n")
    assert [name for name, _ in facts.room()] == ["Don Elm", "Mike Oak", "Jamie Yew"]
    assert sorted(facts.names("person")) == ["Don Elm", "Jamie Yew", "Mike Oak", "Phil Ash"]


def test_the_kind_of_a_meeting_stands_above_its_day() -> None:
    text = (
        "Annual Parish Meeting\nLocation: Village Hall\nDate: Monday 13th May 2019 Time: 7.30 pm\n"
        "Present: Cllr Elm (Chair), Cllr Mrs Oak, Cllrs Ash and Yew.\n\n1. Minutes\n\n2. Village organisations\n"
    )
    assert read(text).meetings() == [("Parish Meeting", "2019-05-13")]


def test_what_something_is_about_is_nobody() -> None:
    facts = read(f"{HEAD}Present: Cllr A Elm\n\n2. Motions\n\nCouncillor Oak Re: Mill Lane asked for a sign.\n")
    assert not any(name.endswith("Re") for name in facts.names("person"))

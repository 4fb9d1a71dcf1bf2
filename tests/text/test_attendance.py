"""Who was there, in the shapes that minutes have."""

import pytest

from tests.text.papers import read

HEAD = (
    "Westmere Borough Council\nMinutes of the Meeting of Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\n"
)
TAIL = "\n\n1. Declarations of Interests\n\nThere were no declarations of interest.\n\n2. Minutes\n\nNone.\n"


def room(block: str) -> list[tuple[str, str]]:
    return read(HEAD + block + TAIL).room()


def test_members_employees_and_apologies() -> None:
    block = (
        "Present:\n\nMembers: Councillor P Birch (Cabinet Member)\nCouncillor T Elm (Deputy Cabinet Member)\n\n"
        "Other Members: Councillor J Oak\n\nEmployees (by Directorate):\n\nPeople: L Ash, J Hazel\n\nPlace: L Rowan\n\nApologies: Councillor K Yew"
    )
    assert room(block) == [
        ("Councillor P Birch", "member"), ("Councillor T Elm", "member"), ("Councillor J Oak", "other member"),
        ("L Ash", "officer"), ("J Hazel", "officer"), ("L Rowan", "officer"), ("Councillor K Yew", "sent_apologies"),
    ]  # fmt: skip


def test_surnames_with_bracketed_initials_and_role_first_officers() -> None:
    block = (
        "PRESENT IN THE CHAIR: Councillor K. Birch, An Cathaoirleach.\n\nMEMBERS PRESENT:\n\nCouncillors Ash, Elm (J), Elm (M), O'Dell and Yew.\n\n"
        "OFFICIALS IN ATTENDANCE:\n\nChief Executive (Mr. C. Oak), Head of Finance (Mr. T. Hazel)."
    )
    assert room(block) == [
        ("Councillor K. Birch", "chair"), ("Ash", "member"), ("Elm (J)", "member"), ("Elm (M)", "member"), ("O'Dell", "member"), ("Yew", "member"),
        ("Mr. C. Oak", "officer"), ("Mr. T. Hazel", "officer"),
    ]  # fmt: skip
    assert ("Mr. C. Oak", "Chief Executive") in read(HEAD + block + TAIL).links("holds")


def test_an_officer_who_took_the_chair_until_the_election_is_an_officer() -> None:
    officers = (
        "MEMBERS PRESENT:\n\nCouncillors Ash and Elm.\n\nOFFICIALS IN ATTENDANCE:\n\nDirector of Roads (Mr. C. Oak)."
    )
    block = f"PRESENT IN THE CHAIR: Director of Service, Colm Oak.\n\n{officers}"
    assert room(block) == [
        ("Mr. C. Oak", "officer"), ("Ash", "member"), ("Elm", "member"), ("Mr. C. Oak", "officer"),
    ]  # fmt: skip
    assert {name for name, _ in read(HEAD + block + TAIL).links("member_of")} == {"Ash", "Elm"}
    member = f"PRESENT IN THE CHAIR: Councillor Colm Oak.\n\n{officers}"
    assert room(member)[0] == ("Councillor Colm Oak", "chair")
    other = f"PRESENT IN THE CHAIR: Mr Brian Oak.\n\n{officers}"
    assert room(other)[0] == ("Mr Brian Oak", "chair")


def test_invited_is_not_present_and_membership_is_neither() -> None:
    facts = read(
        "Housing Committee\n\nTime and Date\n\n2.00 pm on Monday, 4th February, 2019\n\nPlace\n\nRoom 6\n\n1. Apologies\n\n2. Minutes\n\n"
        "Membership: Councillors A Birch (Chair), and P Elm\n\nBy invitation: Councillor J Oak\n"
    )
    assert facts.room() == [("Councillor J Oak", "invited_to")]
    assert {name for name, _ in facts.links("member_of")} == {"A Birch", "P Elm"}


def test_a_parish_list_with_clerk_and_public() -> None:
    block = "Present: Chairman Cllr Mrs Birch, Cllrs Ash, Elm, County Cllr Yew & the Clerk. Public - Mr Hugh Oak"
    assert room(block) == [
        ("Cllr Mrs Birch", "chair"),
        ("Ash", "member"),
        ("Elm", "member"),
        ("County Cllr Yew", "other member"),
    ]


def test_apologies_in_a_sentence() -> None:
    facts = read(
        HEAD
        + "Present: Councillor A Birch"
        + "\n\n1. Apologies\n\nApologies for absence were received from Councillors B Ash, C Elm and D Oak.\n\n2. Minutes\n\nNone.\n"
    )
    assert facts.room()[1:] == [("B Ash", "sent_apologies"), ("C Elm", "sent_apologies"), ("D Oak", "sent_apologies")]


def test_no_apologies_are_nobody() -> None:
    facts = read(
        HEAD + "Present: Councillor A Birch\n\n1. Apologies\n\nThere were no apologies.\n\n2. Minutes\n\nNone.\n"
    )
    assert facts.room() == [("Councillor A Birch", "member")]


def test_a_member_in_the_chair() -> None:
    claims = read(HEAD + "Present: Cllr Birch in the chair, Cllrs Ash, Elm and the Clerk." + TAIL).room()
    assert claims[0] == ("Cllr Birch", "chair")


@pytest.mark.parametrize(
    ("line", "room"),
    [
        (
            "Attending by Zoom (Three Councillors) :- Ann Birch (AB), Ben Elm (BE) Chair and Cara Oak (CO) In attendance: Dan Ash, Parish Clerk, and 9 members of the public.",
            [("Ann Birch", "member"), ("Ben Elm", "chair"), ("Cara Oak", "member"), ("Dan Ash", "officer")],
        ),
        (
            "Present: A. Birch Chairman, Mrs. Elm, C. Oak together with Dan Ash from N.V.C.A. and three members of the public.",
            [("A. Birch", "chair"), ("Mrs. Elm", "member"), ("C. Oak", "member"), ("Dan Ash", "observer")],
        ),
        (
            "Attendance: Vice Chairman Mrs A Birch Councillors Mrs B Elm Ms C Oak Borough Cllr D T Ash County Cllr E Yew Parish Clerk Mrs F M Fir",
            [
                ("Mrs A Birch", "member"), ("Mrs B Elm", "member"), ("Ms C Oak", "member"),
                ("Borough Cllr D T Ash", "other member"), ("County Cllr E Yew", "other member"), ("Mrs F M Fir", "officer"),
            ],
        ),
    ],
)  # fmt: skip
def test_lists_of_parish_minutes(line: str, room: list[tuple[str, str]]) -> None:
    assert (
        read(
            f"Minutes of the Oakham Parish Council meeting held on 10th November 2009\n\n{line}\n\n1. Apologies\n\nNone."
        ).room()
        == room
    )


def test_a_name_in_brackets_goes_on_over_a_line_end() -> None:
    facts = read(
        "Minutes of Fenwick Parish Council held on 4 June 2019\n\nPresent: Cllr A Birch, Cllr B Elm\n\n"
        "Officers in attendance: Senior Engineer (Brian\nAsh), Clerk (Ms. C. Lime)\n\n1. Business\nNothing.\n"
    )
    assert "Brian Ash" in [" ".join(name.split()) for name, role in facts.room() if role == "officer"]


def test_apologies_on_the_line_of_those_present_are_not_present() -> None:
    facts = read(
        "MINUTES OF WESTMERE PARISH COUNCIL MEETING HELD ON MAY 4TH 2020 Present: Cllr David Oak - Chairman, Cllr Ian Ash. Also present: County Councillor Martin Birch 1. Apologies for Absence accepted from: Apologies received from Cllr Mick Thorn and Cllr Paul Fir. 2. Matters arising\n"
    )
    name = {mention.ref: mention.name for mention in facts.extraction.mentions}
    room = {
        kind: [name[claim.subject] for claim in facts.extraction.claims if claim.kind == kind]
        for kind in ("attended", "sent_apologies")
    }
    assert room["attended"] == ["Cllr David Oak", "Cllr Ian Ash", "County Councillor Martin Birch"]
    assert {"Cllr Mick Thorn", "Cllr Paul Fir"} == set(room["sent_apologies"])


def test_an_officer_run_on_from_the_last_member() -> None:
    block = "Present\nCouncillors D Birch (Chair) R Elm, M Oak and\nP Ash Clerk J Yew\nMembers of the Public - Two"
    assert room(block) == [
        ("D Birch", "chair"), ("R Elm", "member"), ("M Oak", "member"), ("P Ash", "member"), ("J Yew", "officer"),
    ]  # fmt: skip
    assert room("Present\nCouncillors D Birch (Chair) and P Ash\tClerk J Yew")[-1] == ("J Yew", "officer")


def test_members_and_officers_whose_labels_are_lost() -> None:
    block = (
        "Cllrs B Birch, D Elm, P Oak (Deputy Mayor), M Ash,\nL Yew and T Hazel\n\nC Rowan, Acting Town Clerk\nG Lime, Asset Manager\n\n"
        "1 Apologies for Absence\n\nApologies were received from Cllr Plum."
    )
    assert room(block) == [
        ("B Birch", "member"), ("D Elm", "member"), ("P Oak", "member"), ("M Ash", "member"), ("L Yew", "member"), ("T Hazel", "member"),
        ("C Rowan", "officer"), ("G Lime", "officer"), ("Cllr Plum", "sent_apologies"),
    ]  # fmt: skip


def test_a_heading_below_a_list_that_a_stop_ended_is_none_of_it() -> None:
    block = "Present: Cllr A Elm, Cllr B Oak.\nApologies: Ian Birch, Douglas Ash.\nPolice Report:\nKaren Yew:\nIn terms of youth issues, the team have been busy."
    assert [name for name, role in room(block) if role == "sent_apologies"] == ["Ian Birch", "Douglas Ash"]


def test_councillors_listed_with_telephones_were_not_therefore_there() -> None:
    facts = read(
        "WESTMERE PARISH COUNCIL\nMEETING TO BE HELD ON TUESDAY, 26th JANUARY 2021\n7.30pm\n\nAGENDA\n1. To receive apologies\n2. Planning\n"
        "Councillors\nChairman Denis Birch, Town Farm Tel 61430\nMichael Elm, Mere Farm, Tel 61447\n"
    )
    assert facts.room() == []


def test_whose_labels_stand_side_by_side_is_not_said() -> None:
    block = "PRESENT:\nAPOLOGIES: Cllr. D. Birch (Presiding), Cllrs. N. Elm, M. Oak and J. Ash. Cllr. E. Yew\nIN ATTENDANCE: Mr. P. Hazel, County Manager"
    assert room(block) == [("Mr. P. Hazel", "officer")]


def test_a_name_that_a_line_ends_within_after_a_plural_title() -> None:
    facts = read(
        HEAD
        + "Present: Cllr A Elm\n\n1. Welcome\n\nApologies received from Cllrs. Doris\nJones and Peter Ash.\n\n2. Minutes\n\nNone.\n"
    )
    assert {name for name, role in facts.room() if role == "sent_apologies"} == {"Doris Jones", "Peter Ash"}


def test_roles_between_names_that_lost_their_commas() -> None:
    block = "Present: David Birch Chair Nicola Elm Vice Chair Tim Oak Sarah Ash Kim Yew Clerk"
    assert room(block) == [
        ("David Birch", "chair"), ("Nicola Elm", "member"), ("Tim Oak", "member"), ("Sarah Ash", "member"), ("Kim Yew", "officer"),
    ]  # fmt: skip


def test_the_parish_clerk_after_a_comma_is_one_officer() -> None:
    block = "PRESENT: Councillors A Birch, (Chairman), Cllrs Mrs Elm, C Oak, and the Parish Clerk, Mrs S. Yew. One member of the public was present."
    assert [name for name, _ in room(block)] == ["A Birch", "Mrs Elm", "C Oak", "Mrs S. Yew"]


def test_names_joined_in_capitals() -> None:
    block = "PRESENT: COUNCILLORS T. BIRCH, J. ELM AND I. OAK.\nAPOLOGIES: COUNCILLORS, D. ASH AND O. YEW."
    assert [name for name, _ in room(block)] == ["T. BIRCH", "J. ELM", "I. OAK", "D. ASH", "O. YEW"]


def test_councillors_in_singular_or_plural_present() -> None:
    block = "Councillor(s) Present:  Cllrs: F Birch, A Elm,                   District Councillor S Oak & Clerk and RFO Mrs C Yew"
    assert [name for name, _ in room(block)] == ["F Birch", "A Elm", "District Councillor S Oak", "Mrs C Yew"]


def test_apologies_with_reasons_in_brackets_and_misspelt() -> None:
    facts = read(
        HEAD
        + "Present: Cllr Birch (Chair)\n\n2. Apologies and reasons for absence:140/22: Cllrs Elm (illness) sent his apologies. "
        "Cllr Oak and Cllr Ash have sent their apologise.\n\n3. Minutes\n\nNone.\n"
    )
    assert {name for name, role in facts.room() if role == "sent_apologies"} == {"Elm", "Cllr Oak", "Cllr Ash"}


def test_substitutes_in_a_list_below_the_sentence_on_them() -> None:
    facts = read(
        HEAD
        + "1. SUBSTITUTE MEMBERS\n\nMinutes:\n\nThe Committee noted that the following substitutions had been made:\n\n"
        "(i)       Cllr D Elm for Cllr I Oak; and\n\n(ii)      Cllr J Ash-Birch for Cllr G Yew.\n\n2. Minutes\n\nNone.\n"
    )
    assert facts.room() == [("Cllr D Elm", "substitute"), ("Cllr J Ash-Birch", "substitute")]


def test_a_member_after_a_bracket_without_a_comma() -> None:
    block = "PRESENT: Chairman - Cllr B M Birch\n\nMembers - Cllrs Mrs S Elm, R Oak (in substitution for Cllr R Ash) C K Yew"
    assert [name for name, _ in room(block)] == ["Cllr B M Birch", "Mrs S Elm", "R Oak", "C K Yew"]


def test_somebody_whom_the_room_remembers_is_not_there() -> None:
    block = (
        "Present: Cllrs A Elm and B Oak.\n\nIn attendance:  G M Ash (Assistant).\n\nPrior to opening the meeting The Mayor invited Members to join him in silent "
        "tribute to the MP, Mrs Joan Yew, who was mourned last week."
    )
    assert [name for name, _ in room(block)] == ["A Elm", "B Oak", "G M Ash"]


def test_who_came_for_an_item_and_a_force_of_police() -> None:
    block = (
        "Present: Cllrs A Elm and B Oak together with 5 Parishioners and PC Kerry Ash, Mere and\n\nBirchshire Constabulary\n\n"
        "In attendance: The Town Clerk and Mr M Yew Hazel for the first item."
    )
    assert "Mr M Yew Hazel" in [name for name, _ in room(block)]
    assert not any("Constabulary" in name for name, _ in room(block))


def test_members_who_had_sent_their_apologies_in_a_list_below_with_their_substitutes() -> None:
    facts = read(
        HEAD
        + "1. Apologies\n\nThe following Committee Members had sent their apologies:\n\nCllr Dan Elm - substituted by Cllr Ida Oak\n\n"
        "Cllr Gus Yew\n\n2. Declarations\n\nThe following interests were declared:\n\nCllr Una Ash as a driver.\n"
    )
    assert sorted(facts.room()) == [
        ("Cllr Dan Elm", "sent_apologies"),
        ("Cllr Gus Yew", "sent_apologies"),
        ("Cllr Ida Oak", "substitute"),
    ]


def test_whoever_attended_in_the_absence_of_another_is_a_substitute() -> None:
    said = "1. Apologies\n\nApologies were received from Mr A Elm (Mr D Oak, Medical Director attended in his absence) and Ms B Yew.\n"
    assert read(HEAD + said).room() == [
        ("Mr A Elm", "sent_apologies"),
        ("Ms B Yew", "sent_apologies"),
        ("Mr D Oak", "substitute"),
    ]


def test_nominated_substitutes_are_no_members_and_community_councillors_have_a_title() -> None:
    assert room("Members:\nAnn Elm, Bob Oak\nNominated subs:\nIda Yew")[-1] == ("Ida Yew", "substitute")
    said = "1. Apologies\n\nApologies were received from CClrs Elm and Oak.\n"
    assert read(HEAD + said).room() == [("Elm", "sent_apologies"), ("Oak", "sent_apologies")]


def test_words_for_a_seat_on_a_governing_body_name_nobody() -> None:
    assert room("Present:\nDr Una Birch (UB) Governing Body GP\nDr Bob Oak (BO) Medical Director") == [
        ("Dr Una Birch", "member"),
        ("Dr Bob Oak", "member"),
    ]


def test_letters_behind_names_say_who_was_there_where_a_key_does() -> None:
    listed = "Present:\nMr A Rowan (Chairman) A Mr D Birch (Vice-Chairman) P Mrs J Oak P Mr T Elm N"
    assert room(f"{listed} P = present, A = apology, N = non-attendance") == [
        ("Mr A Rowan", "sent_apologies"),
        ("Mr D Birch", "member"),
        ("Mrs J Oak", "member"),
    ]
    assert ("Mr A Rowan", "sent_apologies") not in room(listed)


def test_councillors_who_attended_under_a_rule_are_none_of_the_list_above() -> None:
    block = "PRESENT: Councillor Birch in the chair.\n\nCouncillors C Oak and P Elm.\n\nCouncillors Ash, Yew and Fir attended the meeting in accordance with Procedure Rule 1.37 (b)."
    assert [name for name, role in room(block) if role == "member"] == ["C Oak", "P Elm"]

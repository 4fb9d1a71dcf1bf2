"""Lists of those in the room as councils print them, each with who was a member, who else was there, and who sent apologies."""

import pytest

from tests.text.papers import read

HEAD = "Westmere Town Council\nMinutes of the Planning Committee meeting held on 4 March 2016\n\n"
FOOT = "\n\n1. Minutes\nThe minutes of the last meeting were agreed.\n\n2. Roads\nRESOLVED: That the report be noted.\n"
ROOMS = [
    ("Chair: Cllr A Birch\nVice-Chair: Cllr B Oak\nMembers: Cllrs C Elm and D Larkin\nClerk: Mrs E Reed\nApologies: Cllr Z Ash", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("Present: Cllr A Birch (Chair), Cllr B Oak, Cllr C Elm, Cllr D Larkin; Mrs E Reed (Clerk)\nApologies: Cllr Z Ash", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("Present: Councillors A Birch (Chair), B Oak, C Elm, D Larkin\nIn attendance: Mrs E Reed, Clerk, and 3 members of the public\nApologies for absence: Councillor Z Ash", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("PRESENT: Councillor A Birch in the Chair\nCouncillors B Oak, C Elm, D Larkin\nOfficers: E Reed (Director of Finance), F Stone (Democratic Services Officer)\nApologies were received from Councillor Z Ash", "Birch Oak Elm Larkin", "Reed Stone", "Ash"),
    ("| Name | Attendance |\n|---|---|\n| Cllr A Birch | Present |\n| Cllr B Oak | Present |\n| Cllr C Elm | Present |\n| Cllr D Larkin | Present |\n| Cllr Z Ash | Apologies |", "Birch Oak Elm Larkin", "", "Ash"),
    ("Attendance\n\nMembers:\nAlan Birch (Chair)\nBridget Oak\nCarol Elm\nDavid Larkin\n\nOfficers:\nEmma Reed, Head of Planning\nFrank Stone, Clerk\n\nApologies:\nZoe Ash", "Birch Oak Elm Larkin", "Reed Stone", "Ash"),
    ("Present:\n\nCouncillor Alan Birch - Chair\nCouncillor Bridget Oak - Vice-Chair\nCouncillor Carol Elm\nCouncillor David Larkin\n\nAlso present:\n\nEmma Reed - Town Clerk\n\nApologies for absence were received and accepted from Councillor Zoe Ash (holiday).", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("In the Chair: Alan Birch\n\nPresent: Bridget Oak, Carol Elm, David Larkin, Emma Reed (Parish Clerk)\n\nAbsent: Zoe Ash", "Birch Oak Elm Larkin", "Reed", ""),
    ("Present: Cllrs: Birch (Chairman), Oak, Elm and Larkin.\nClerk: E Reed.\nApologies: Cllr Ash.", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("Attendees: Alan Birch (AB) Chair, Bridget Oak (BO), Carol Elm (CE), David Larkin (DL), Emma Reed (ER) Clerk\nApologies: Zoe Ash (ZA)", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("There were present: Cllrs Alan Birch, Bridget Oak, Carol Elm, David Larkin and the Clerk, Emma Reed.\nApologies had been received from Cllr Ash.", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("Councillors Present: A. Birch, B. Oak, C. Elm, D. Larkin.\nOfficer Present: E. Reed.\nCouncillor Apologies: Z. Ash.", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("Members of the Committee present:\nCouncillor Birch (Chair)\nCouncillors Oak, Elm and Larkin\n\nOfficers in attendance:\nE Reed, Committee Officer\n\nApology:\nCouncillor Ash", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("Council Members:\nMayor Alan Birch\nDeputy Mayor Bridget Oak\nCouncillor Carol Elm\nCouncillor David Larkin\n\nStaff:\nEmma Reed, Chief Administrative Officer\nFrank Stone, Clerk\n\nRegrets:\nCouncillor Zoe Ash", "Birch Oak Elm Larkin", "Reed Stone", "Ash"),
    ("Present\nCllr Birch (Chair) Cllr Oak Cllr Elm Cllr Larkin\nApologies Cllr Ash\nIn attendance Mrs Reed (Clerk)", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("Present   A Birch (Chair)\n          B Oak\n          C Elm\n          D Larkin\n          E Reed (Clerk)\n\nApologies Z Ash", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("PRESENT – Alan Birch (Chairman), Bridget Oak (Vice Chairman), Carol Elm, David Larkin, Emma Reed (Clerk to the Council), 5 parishioners\n\nAPOLOGIES – Zoe Ash", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("I Láthair / Present:\nCllr. A. Birch, Cathaoirleach\nCllrs. B. Oak, C. Elm, D. Larkin\n\nIn Attendance:\nMr. E. Reed, Director of Services\nMs. F. Stone, Meetings Administrator\n\nApologies: Cllr. Z. Ash", "Birch Oak Elm Larkin", "Reed Stone", "Ash"),
    ("Attendance:\nBirch, A (Chair), Oak, B, Elm, C, Larkin, D\nOfficers: Reed, E\nApologies: Ash, Z", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("Present: Councillor A Birch (Chair), Councillors B Oak*, C Elm, D Larkin*\n\n* Denotes members present in remote attendance\n", "Birch Oak Elm Larkin", "", ""),
    ("Members:\n* Cllr A Birch (Chair)\n* Cllr B Oak\n* Cllr C Elm\n* Cllr D Larkin\nCllr Z Ash\n\n* denotes present\n\nOfficers: E Reed", "Birch Oak Elm Larkin", "Reed", ""),
    ("Present\n\nCouncillors\n\nA Birch\nB Oak\nC Elm\nD Larkin\n\nOfficers\n\nE Reed\n\nApologies\n\nZ Ash", "Birch Oak Elm Larkin", "Reed", "Ash"),
    ("Councillors in attendance: A Birch, B Oak, C Elm, D Larkin. Also in attendance: E Reed (Clerk), County Councillor F Stone and District Councillor G Wood. Apologies: Z Ash.", "Birch Oak Elm Larkin", "Reed Stone Wood", "Ash"),
]  # fmt: skip
_MEMBERS = ("member", "chair", "vice-chair", "substitute")


def surname(name: str) -> str:
    """The surname of "Mr A Birch" and of "Birch, A"."""
    first, _, rest = name.partition(",")
    return (first if rest else name).split()[-1]


@pytest.mark.parametrize(("room", "members", "others", "away"), ROOMS)
def test_everybody_in_the_room_is_found_as_what_they_were(room: str, members: str, others: str, away: str) -> None:
    found = read(f"{HEAD}{room}{FOOT}").room()
    assert {surname(who) for who, role in found if role in _MEMBERS} == set(members.split())
    assert {surname(who) for who, role in found if role not in (*_MEMBERS, "sent_apologies")} == set(others.split())
    assert {surname(who) for who, role in found if role == "sent_apologies"} == set(away.split())


@pytest.mark.parametrize(
    "label",
    ["Resigned", "Vacancies", "Distribution", "Copies to", "Contact", "Circulation", "Sickness absence", "Ward members not on the committee",
     "Absent", "Leave of absence", "Not in attendance", "Did not attend", "Unable to attend", "Excused", "No apologies received", "Absent without apologies", "Not present"],
)  # fmt: skip
@pytest.mark.parametrize("names", ["Councillors D Ash and F Yew", "D Ash, F Yew"])
def test_nobody_below_another_label_is_in_the_room(label: str, names: str) -> None:
    found = read(f"{HEAD}Present: Councillors A Birch (Chair), B Oak, C Elm\n{label}: {names}{FOOT}").room()
    assert [surname(who) for who, _ in found] == ["Birch", "Oak", "Elm"]


@pytest.mark.parametrize("label", ["Apols", "Absent with apologies", "Sent apologies", "Apologies and reasons for absence", "Regrets"])  # fmt: skip
def test_apologies_under_other_names(label: str) -> None:
    found = read(f"{HEAD}Present: Councillors A Birch (Chair), B Oak, C Elm\n{label}: Cllrs Ash and Yew{FOOT}").room()
    assert [surname(who) for who, role in found if role == "sent_apologies"] == ["Ash", "Yew"]


@pytest.mark.parametrize("gap", ["\t", "        "])
def test_of_two_columns_below_their_labels_nobody_is_taken_for_the_other(gap: str) -> None:
    rows = (
        ("Members Present:", "Officers Present:"),
        ("Cllr A Birch (Chair)", "E Reed, Director"),
        ("Cllr B Oak", "F Stone, Solicitor"),
    )
    found = read(HEAD + "\n".join(gap.join(row) for row in rows) + "\n\nApologies: Cllr Z Ash" + FOOT).room()
    assert not {(who, role) for who, role in found if ("Cllr" in who) == (role in ("officer", "in attendance"))}


def test_a_label_within_another_is_of_the_same_people() -> None:
    found = read(f"{HEAD}PRESENT: Councillors: A Birch (Chair), B Oak{FOOT}").room()
    assert [surname(who) for who, _ in found] == ["Birch", "Oak"]


@pytest.mark.parametrize(
    ("printed", "role"),
    [
        ("Ann Birch [Chair]", "chair"), ("Ann Birch (AB) [acting Chair]", "chair"), ("Ann Birch (AB - Chair)", "chair"),
        ("Ann Birch (Acting Chairman)", "chair"), ("Ann Birch (Vice-Chair)", "member"), ("Ann Birch [vice - Chair]", "member"), ("Ann Birch [Clerk & RFO]", "officer"),
    ],
)  # fmt: skip
def test_an_office_in_brackets_of_any_shape(printed: str, role: str) -> None:
    paper = read(f"{HEAD}Present:\n{printed}\nCarol Elm\nDavid Larkin{FOOT}")
    assert ("Ann Birch", role) in paper.room()
    chairs = [
        claim for claim in paper.extraction.claims if claim.kind == "member_of" and claim.attrs["role"] == "Chair"
    ]
    assert bool(chairs) == (role == "chair" and "cting" not in printed)


def test_a_councillor_may_bear_the_name_of_the_place() -> None:
    room = "Present: Cllrs A Westmere, B Oak and C Elm; Healthy Westmere"
    assert [who for who, _ in read(f"{HEAD}{room}{FOOT}").room()] == ["A Westmere", "B Oak", "C Elm"]


@pytest.mark.parametrize("office", ["Assistant Clerk", "Deputy Town Clerk", "Responsible Financial Officer", "RFO"])
@pytest.mark.parametrize("joined", [", {}", " - {}", " ({})"])
def test_whoever_has_an_office_of_the_staff_is_no_member(office: str, joined: str) -> None:
    room = f"Present: Mrs A Birch, Mr B Oak and Ms C Elm, Councillors, and Mr E Reed{joined.format(office)}"
    assert read(f"{HEAD}{room}{FOOT}").room() == [
        ("Mrs A Birch", "member"), ("Mr B Oak", "member"), ("Ms C Elm", "member"), ("Mr E Reed", "officer"),
    ]  # fmt: skip


def test_below_a_clerk_named_on_the_line_stands_where_they_are_reached_and_nobody_else() -> None:
    address = "The Cottage, Long Lane, Westmere, AB1 2CD\nTel: 01632 960001\nPayee\tDetail\nTim Vine\tPaint\n"
    business = f"\n\n1. Finance\nThese were paid:\nParish Clerk : Emma Reed\n{address}"
    found = read(f"{HEAD}Present:\nAnn Birch\nBo Oak{business}{FOOT}").room()
    assert found == [("Ann Birch", "member"), ("Bo Oak", "member"), ("Emma Reed", "officer")]

"""Lists of those in the room and apologies: each form, and who was there as what."""

from __future__ import annotations

import pytest

from tests.text.forms.claimed import Wanted, claimed
from tests.text.papers import read

LIST_BEFORE = (
    "Westmere Borough Council\n\nMinutes of the Meeting of Roads Committee held at 2.00 pm on Monday, 10 April 2017\n\n"
)
LIST_AFTER = "\n\n1. Declarations of Interests\n\nThere were no declarations of interest.\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"
LIST: list[tuple[str, Wanted]] = [
    ('Present:\n\nMembers: Councillor P Birch (Cabinet Member)\n\nOther Members: Councillor B Elm (Shadow Cabinet Member)\n\nEmployees (by Service Area):\n\nPlace: L Oak, M Ash\n\nResources: G Rowan\n\nApologies: Councillors D Yew and E Fir', {'room': [('Councillor B Elm', 'other member'), ('Councillor P Birch', 'member'), ('D Yew', 'sent_apologies'), ('E Fir', 'sent_apologies'), ('G Rowan', 'officer'), ('L Oak', 'officer'), ('M Ash', 'officer')]}),
    ('Present:\n\n**Members:**\nCouncillor P Birch (Chair)\nCouncillor B Elm\n\n**Employees:**\nL Oak, Place Directorate\nM Ash, Resources Directorate\n\n**Apologies:**\nCouncillor D Yew', {'room': [('Councillor B Elm', 'member'), ('Councillor D Yew', 'sent_apologies'), ('Councillor P Birch', 'chair'), ('L Oak', 'officer'), ('M Ash', 'officer')]}),
    ("Board Members: \nCouncillor A Birch, Cabinet Member for Health (Chair)\nDr Ben Elm, Westmere and Mere CCG\nCora Oak, Healthy Westmere\nProfessor D Ash, Westmere University\nSuperintendent Eve Yew, Mere Police\n\nOther Representatives:\nFay Rowan, Mere Fire Service\n\nEmployees (by Directorate):\nChief Executive's: G Holly\nPeople: H Hazel (Director of Public Health)\n\nApologies: Ian Larch, Voluntary Action", {'room': [('Cora Oak', 'member'), ('Councillor A Birch', 'chair'), ('Dr Ben Elm', 'member'), ('Fay Rowan', 'observer'), ('G Holly', 'officer'), ('H Hazel', 'officer'), ('Ian Larch', 'sent_apologies'), ('Professor D Ash', 'member'), ('Superintendent Eve Yew', 'member')]}),
    ('Present:\n\nCouncillor A Birch (Chair)\nCouncillor B Elm\nCouncillor C Oak (Deputy Chair)\n\nCo-opted Members: Mrs D Ash and Mr E Yew\n\nBy Invitation: Councillor F Rowan (Cabinet Member)\n', {'room': [('Councillor A Birch', 'chair'), ('Councillor B Elm', 'member'), ('Councillor C Oak', 'member'), ('Councillor F Rowan', 'invited_to'), ('Mr E Yew', 'member'), ('Mrs D Ash', 'member')]}),
    ('**PRESENT IN THE CHAIR:** Councillor A. Birch, Cathaoirleach\n\n**MEMBERS PRESENT:** Councillors Elm, Oak and Ash\n\n**OFFICIALS IN ATTENDANCE:** Director of Roads (Mr. G. Rowan), Senior Engineer (Ms. H. Holly)\n\n**Also in Attendance:** Mr. I. Hazel, Garda Síochána', {'room': [('Ash', 'member'), ('Councillor A. Birch', 'chair'), ('Elm', 'member'), ('Mr. G. Rowan', 'officer'), ('Mr. I. Hazel', 'also present'), ('Ms. H. Holly', 'officer'), ('Oak', 'member')]}),
    ('PRESENT\n\nMere East\nCllr A Birch, Cllr B Elm\n\nMere West\nCllr C Oak\n\nNorth Mere\nCllr D Ash (Chairman)\n\nIN ATTENDANCE\nMr E Yew – Town Clerk', {'room': [('Cllr A Birch', 'member'), ('Cllr B Elm', 'member'), ('Cllr C Oak', 'member'), ('Cllr D Ash', 'chair'), ('Mr E Yew', 'officer')]}),
    ('PRESENT:\nEast Ward: Councillors A Birch and B Elm\nWest Ward: Councillor C Oak\n', {'room': [('A Birch', 'member'), ('B Elm', 'member'), ('Councillor C Oak', 'member')]}),
    ('Present: Mr G Birch, Mrs J Elm, Dr P Oak (via VC)\n\nIn Attendance: Director of Finance, Head of Estates, Committee Officer\n\nApologies: Mrs D Lime\n\nMr B Ash in the Chair', {'room': [('Dr P Oak', 'member'), ('Mr B Ash', 'chair'), ('Mr G Birch', 'member'), ('Mrs D Lime', 'sent_apologies'), ('Mrs J Elm', 'member')]}),
    ('In the Chair : The Mayor, Councillor A Birch\n\nMembers Present : Aldermen – B Elm, C Oak\n\nCouncillors – D Ash, E Yew\n\nOfficers Present : Chief Executive - F Fir\nDirector of Roads - G Rowan\nCommittee & Member Services Officer - H Holly\n\nApologies : Alderman I Hazel, Councillor J Lime', {'room': [('Alderman I Hazel', 'sent_apologies'), ('B Elm', 'member'), ('C Oak', 'member'), ('Councillor A Birch', 'chair'), ('Councillor J Lime', 'sent_apologies'), ('D Ash', 'member'), ('E Yew', 'member'), ('F Fir', 'officer'), ('G Rowan', 'officer'), ('H Holly', 'officer')]}),
    ('Present: Councillor A Birch (In the Chair) (C01/19 – C12/19), Councillor B Elm (In the Chair) (C13/19 – C28/19), Councillors C Oak and D Ash', {'room': [('C Oak', 'member'), ('Councillor A Birch', 'chair'), ('Councillor B Elm', 'chair'), ('D Ash', 'member')]}),
    ('Present: Councillor Mrs A Birch MBE (Chairman), Councillor Dr B Elm JP, Councillor Sir C Oak, Councillor The Rev D Ash, Councillor E Yew OBE', {'room': [('Councillor Dr B Elm JP', 'member'), ('Councillor E Yew OBE', 'member'), ('Councillor Mrs A Birch MBE', 'chair'), ('Councillor Sir C Oak', 'member'), ('Councillor The Rev D Ash', 'member')]}),
    ('Present: Councillors A Birch (Chair), B Elm (substitute for Councillor C Oak) and D Ash\n', {'room': [('A Birch', 'chair'), ('B Elm', 'substitute'), ('D Ash', 'member')]}),
    ('Present: Councillors A Birch (Chair), B Elm\n\nApologies: Councillor C Oak (Mere) - D Ash attending\n', {'room': [('A Birch', 'chair'), ('B Elm', 'member'), ('Councillor C Oak', 'sent_apologies'), ('D Ash', 'substitute')]}),
    ('Present:\n\nCouncillor A Birch (Chairman)\nCouncillors: B Elm; C Oak; D Ash\n\nOfficers:\n\nMs E Yew - Head of Roads\nMr F Fir - Solicitor\n\nApologies for absence: Councillors G Rowan; H Holly', {'room': [('B Elm', 'member'), ('C Oak', 'member'), ('Councillor A Birch', 'chair'), ('D Ash', 'member'), ('G Rowan', 'sent_apologies'), ('H Holly', 'sent_apologies'), ('Mr F Fir', 'officer'), ('Ms E Yew', 'officer')]}),
    ('Present: A. Birch (Chair), B. Elm\nApologies: None\nIn attendance: None', {'room': [('A. Birch', 'chair'), ('B. Elm', 'member')]}),
    ('Present: Councillors Ann Birch, Ben Elm and Cora Oak (Chair)\nOther Councillors present: Councillor Dan Ash\nOfficers present: Eve Yew, Democratic Services; Fay Fir, Legal Services', {'room': [('Ann Birch', 'member'), ('Ben Elm', 'member'), ('Cora Oak', 'chair'), ('Councillor Dan Ash', 'other member'), ('Eve Yew', 'officer'), ('Fay Fir', 'officer')]}),
    ('Present:\nCouncillor A Birch (Chair) (joined the meeting at 7.33 pm)\nCouncillor B Elm (left the meeting at 8.10 pm)\nCouncillor C Oak (present for items 1-4 only)\n', {'room': [('Councillor A Birch', 'chair'), ('Councillor B Elm', 'member'), ('Councillor C Oak', 'member')]}),
    ('Present:-\n\nCouncillor A Birch, Chair\nCouncillor B Elm, Vice Chair\nCouncillor C Oak, Mere Ward\n\nApologies:-\n\nCouncillor D Ash', {'room': [('Councillor A Birch', 'chair'), ('Councillor B Elm', 'member'), ('Councillor C Oak', 'member'), ('Councillor D Ash', 'sent_apologies')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), LIST)
def test_list(words: str, wanted: Wanted) -> None:
    assert claimed(read(LIST_BEFORE + words + LIST_AFTER), wanted) == wanted


LIST_2_BEFORE = "Minutes of Meeting of Westmere City Council held on Monday, 10th April, 2017\n\n"
LIST_2_AFTER = "\n\n1. Declarations of Interests\n\nThere were no declarations of interest.\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"
LIST_2: list[tuple[str, Wanted]] = [
    ("PRESENT IN THE CHAIR:\tCouncillor A. Birch, Mayor\n\nMEMBERS PRESENT:\n\nCouncillors Ash, Elm (E), Elm (S), Fir,\nLarch (D), O'Yew, Ní Rowan and Hazel.\n\nOFFICIALS IN ATTENDANCE:\n\nChief Executive (Mr. P. Oak), Deputy Chief Executive (Mr. K. Lime), Directors of Service (Ms. C. Holly, Mr. P. Bell), Head of Finance (Mr. T. Pine), Meetings Administrator (Mr. J. Maple).\n\nApologies were received from Councillor Cedar.", {'room': [('Ash', 'member'), ('Councillor A. Birch', 'chair'), ('Councillor Cedar', 'sent_apologies'), ('Elm (E)', 'member'), ('Elm (S)', 'member'), ('Fir', 'member'), ('Hazel', 'member'), ('Larch (D)', 'member'), ('Mr. J. Maple', 'officer'), ('Mr. K. Lime', 'officer'), ('Mr. P. Bell', 'officer'), ('Mr. P. Oak', 'officer'), ('Mr. T. Pine', 'officer'), ('Ms. C. Holly', 'officer'), ('Ní Rowan', 'member'), ("O'Yew", 'member')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), LIST_2)
def test_list_2(words: str, wanted: Wanted) -> None:
    assert claimed(read(LIST_2_BEFORE + words + LIST_2_AFTER), wanted) == wanted


LIST_3_BEFORE = "Westmere Parish Council\n\nMinutes of the meeting held on Monday 10 April 2017\n\n"
LIST_3_AFTER = "\n\n1. Declarations of Interests\n\nThere were no declarations of interest.\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"
LIST_3: list[tuple[str, Wanted]] = [
    ('Present:\n\nAnn Birch\nBen Elm\nCora Oak (Chairman)\n\nIn attendance:\n\nDan Ash (Clerk)\nCounty Councillor Eve Yew\n', {'room': [('Ann Birch', 'member'), ('Ben Elm', 'member'), ('Cora Oak', 'chair'), ('County Councillor Eve Yew', 'other member'), ('Dan Ash', 'officer')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), LIST_3)
def test_list_3(words: str, wanted: Wanted) -> None:
    assert claimed(read(LIST_3_BEFORE + words + LIST_3_AFTER), wanted) == wanted


LIST_4_BEFORE = (
    "Westmere Parish Council\n\nMinutes of the meeting held on Monday 10 April 2017 at 7.30pm in the Village Hall\n\n"
)
LIST_4_AFTER = "\n\n1. Declarations of Interests\n\nThere were no declarations of interest.\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"
LIST_4: list[tuple[str, Wanted]] = [
    ('Present: Cllrs A Birch (Chair), B Elm, C Oak, the Clerk (D Ash) and 5 members of the public.', {'room': [('A Birch', 'chair'), ('B Elm', 'member'), ('C Oak', 'member'), ('D Ash', 'officer')]}),
    ('Present: Cllr Birch (Chairman), Cllr Elm (Vice Chairman), Cllrs Oak, Ash, Yew, Fir\nClerk: Mrs G Rowan\nBorough Cllr Holly\nCounty Cllr Hazel\n3 members of the public', {'room': [('Ash', 'member'), ('Borough Cllr Holly', 'other member'), ('Cllr Birch', 'chair'), ('Cllr Elm', 'member'), ('County Cllr Hazel', 'other member'), ('Fir', 'member'), ('Mrs G Rowan', 'officer'), ('Oak', 'member'), ('Yew', 'member')]}),
    ('PRESENT: Chairman: A Birch. Councillors: B Elm, C Oak, D Ash. Clerk: E Yew. Public: 4', {'room': [('A Birch', 'chair'), ('B Elm', 'member'), ('C Oak', 'member'), ('D Ash', 'member'), ('E Yew', 'officer')]}),
    ('PRESENT (6 Councillors): - Paul Birch (PB), Ann Elm (AE), Cora Oak (CO), Dan Ash (DA) & Eve Yew – Clerk (EY)', {'room': [('Ann Elm', 'member'), ('Cora Oak', 'member'), ('Dan Ash', 'member'), ('Eve Yew', 'officer'), ('Paul Birch', 'member')]}),
    ('Attendance: Councillors Birch, Elm, Oak\nAbsent: Councillor Ash', {'room': [('Birch', 'member'), ('Elm', 'member'), ('Oak', 'member')], 'absent': ['Councillor Ash']}),
    ('Attended by: Cllr A Birch (Chair), Cllr B Elm and Cllr C Oak. Also attending: Mr D Ash (Clerk) and 2 parishioners.', {'room': [('Cllr A Birch', 'chair'), ('Cllr B Elm', 'member'), ('Cllr C Oak', 'member'), ('Mr D Ash', 'officer')]}),
    ('Members present: Cllr A Birch in the chair, Cllrs. B Elm, C Oak & D Ash\nOfficer present: E Yew, Clerk to the Council', {'room': [('B Elm', 'member'), ('C Oak', 'member'), ('Cllr A Birch', 'chair'), ('D Ash', 'member'), ('E Yew', 'officer')]}),
    ('Present\n\n| Name | Role |\n|---|---|\n| Cllr A Birch | Chair |\n| Cllr B Elm | Member |\n| Mrs C Oak | Clerk |\n', {'room': [('Cllr A Birch', 'chair'), ('Cllr B Elm', 'member'), ('Mrs C Oak', 'officer')]}),
    ('Cllrs present: Birch (Ch), Elm (VC), Oak, Ash (from item 4)', {'room': [('Ash', 'member'), ('Birch', 'chair'), ('Elm', 'member'), ('Oak', 'member')]}),
    ('Present: Cllr A Birch (Chairperson); Cllr B Elm; Cllr C Oak; Ms D Ash, Clerk/RFO; C/Cllr E Yew', {'room': [('Cllr A Birch', 'chair'), ('Cllr B Elm', 'member'), ('Cllr C Oak', 'member'), ('Cllr E Yew', 'other member'), ('Ms D Ash', 'officer')]}),
    ('Present: Cllr A Birch (Chairman) AB, Cllr B Elm BE, Cllr C Oak CO', {'room': [('Cllr A Birch', 'chair'), ('Cllr B Elm', 'member'), ('Cllr C Oak', 'member')]}),
    ('Present: Councillors: A.Birch (Chair), B.Elm, C.Oak & D.Ash.', {'room': [('A.Birch', 'chair'), ('B.Elm', 'member'), ('C.Oak', 'member'), ('D.Ash', 'member')]}),
    ('Present\tCllr A Birch (Chair)\n\tCllr B Elm\n\tCllr C Oak\nApologies\tCllr D Ash\nIn attendance\tE Yew (Clerk)', {'room': [('Cllr A Birch', 'chair'), ('Cllr B Elm', 'member'), ('Cllr C Oak', 'member'), ('Cllr D Ash', 'sent_apologies'), ('E Yew', 'officer')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), LIST_4)
def test_list_4(words: str, wanted: Wanted) -> None:
    assert claimed(read(LIST_4_BEFORE + words + LIST_4_AFTER), wanted) == wanted


LIST_5_BEFORE = (
    "Westmere Parish Council\n\nMinutes of the meeting held on Monday 10 April 2017 at 7.30pm in the Village Hall\n\n"
)
LIST_5_AFTER = "\n\n2. Declarations of Interests\n\nThere were no declarations of interest.\n"
LIST_5: list[tuple[str, Wanted]] = [
    ('1. Attendance and Apologies\n\nPresent: Cllrs Birch (Chair), Elm and Oak. Apologies: Cllr Ash (holiday), Cllr Yew (work).\n', {'room': [('Birch', 'chair'), ('Cllr Ash', 'sent_apologies'), ('Cllr Yew', 'sent_apologies'), ('Elm', 'member'), ('Oak', 'member')]}),
    ('1. Present and apologies for absence\n\nPresent: Ann Birch (Chair), Ben Elm, Cora Oak\nApologies: Dan Ash\n', {'room': [('Ann Birch', 'chair'), ('Ben Elm', 'member'), ('Cora Oak', 'member'), ('Dan Ash', 'sent_apologies')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), LIST_5)
def test_list_5(words: str, wanted: Wanted) -> None:
    assert claimed(read(LIST_5_BEFORE + words + LIST_5_AFTER), wanted) == wanted


LIST_6_BEFORE = "Council Minutes\n\nRoads Committee\n\nApril 10, 2017, 7:00 p.m.\n\n"
LIST_6_AFTER = "\n\n1. Declarations of Interests\n\nThere were no declarations of interest.\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"
LIST_6: list[tuple[str, Wanted]] = [
    ('Members Present:\nA. Birch (Chair)\nB. Elm\n\nMembers Absent:\nC. Oak\n\nStaff Present:\nD. Ash, City Clerk\nE. Yew, Deputy City Clerk', {'room': [('A. Birch', 'chair'), ('B. Elm', 'member'), ('D. Ash', 'officer'), ('E. Yew', 'officer')]}),
    ('Present: A. Birch (Chair), B. Elm, C. Oak\n\nAbsent: D. Ash\n\nAlso Present: E. Yew, F. Fir, G. Rowan\n\nRemote Attendance: H. Holly, I. Hazel; B. Lime', {'room': [('A. Birch', 'chair'), ('B. Elm', 'member'), ('B. Lime', 'also present'), ('C. Oak', 'member'), ('E. Yew', 'also present'), ('F. Fir', 'also present'), ('G. Rowan', 'also present'), ('H. Holly', 'also present'), ('I. Hazel', 'also present')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), LIST_6)
def test_list_6(words: str, wanted: Wanted) -> None:
    assert claimed(read(LIST_6_BEFORE + words + LIST_6_AFTER), wanted) == wanted


APOLOGIES_BEFORE = "Westmere Borough Council\n\nMinutes of the Meeting of Roads Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors Z Birch (Chair), Y Elm and X Oak\n\n1. Apologies\n\n"
APOLOGIES_AFTER = "\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"
APOLOGIES: list[tuple[str, Wanted]] = [
    ('Apologies for absence were received from Councillors A Rowan, B Fir and C Ash.', {'room': [('A Rowan', 'sent_apologies'), ('B Fir', 'sent_apologies'), ('C Ash', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies were received from Cllr Rowan.', {'room': [('Cllr Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies were received and accepted from Cllrs Rowan & Fir.', {'room': [('Fir', 'sent_apologies'), ('Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies received: Cllr Rowan (work), Cllr Fir (unwell)', {'room': [('Cllr Fir', 'sent_apologies'), ('Cllr Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Councillor A Rowan – unwell\nCouncillor B Fir – work commitments\nCouncillor C Ash – on holiday', {'room': [('Councillor A Rowan', 'sent_apologies'), ('Councillor B Fir', 'sent_apologies'), ('Councillor C Ash', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('The Clerk reported apologies from Mrs D Rowan, Mr L Fir and Mr S Ash.', {'room': [('Mr L Fir', 'sent_apologies'), ('Mr S Ash', 'sent_apologies'), ('Mrs D Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Councillors A Rowan, B Fir and C Ash', {'room': [('A Rowan', 'sent_apologies'), ('B Fir', 'sent_apologies'), ('C Ash', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Councillor A Rowan\nCouncillor B Fir', {'room': [('Councillor A Rowan', 'sent_apologies'), ('Councillor B Fir', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('There were no apologies.', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('None.', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('None received.', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('No apologies were received.', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Nil', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies for arriving late were received from Councillor A Rowan.', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies for leaving early were received from Councillor A Rowan.', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies for lateness were received from Councillor A Rowan.', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies for absence were submitted on behalf of Councillor A Rowan and Councillor B Fir.', {'room': [('Councillor A Rowan', 'sent_apologies'), ('Councillor B Fir', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('An apology for absence was received from Councillor A Rowan.', {'room': [('Councillor A Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies for absence were received from Councillor A Rowan. Councillor Dr B Fir FRCP attended as his substitute.', {'room': [('Councillor A Rowan', 'sent_apologies'), ('Councillor Dr B Fir FRCP', 'substitute'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Councillor A Rowan (Mere) - B Fir attending', {'room': [('B Fir', 'substitute'), ('Councillor A Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Councillor B Fir substituted for Councillor A Rowan.', {'room': [('Councillor B Fir', 'substitute'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies were received from Councillor A Rowan (Councillor B Fir substituting).', {'room': [('Councillor A Rowan', 'sent_apologies'), ('Councillor B Fir', 'substitute'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies were received from Councillor A Rowan, with Councillor B Fir as substitute.', {'room': [('Councillor A Rowan', 'sent_apologies'), ('Councillor B Fir', 'substitute'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies for absence were received from Councillors A Rowan and B Fir and from the Director of Roads, C Ash.', {'room': [('A Rowan', 'sent_apologies'), ('B Fir', 'sent_apologies'), ('C Ash', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies were received from A Rowan (Mere Water) and B Fir (Police).', {'room': [('A Rowan', 'sent_apologies'), ('B Fir', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies had been received from Cllr Rowan due to illness and Cllr Fir who was on holiday. These were accepted.', {'room': [('Cllr Fir', 'sent_apologies'), ('Cllr Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Cllr Rowan sent her apologies. Cllr Fir was absent.', {'room': [('Cllr Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Cllr Rowan had sent apologies, which were accepted.', {'room': [('Cllr Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('It was noted that Councillor A Rowan had tendered apologies.', {'room': [('Councillor A Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies: Cllrs Rowan, Fir; County Cllr Ash', {'room': [('County Cllr Ash', 'sent_apologies'), ('Fir', 'sent_apologies'), ('Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('RESOLVED: That the apologies of Councillors Rowan and Fir be accepted.', {'room': [('Fir', 'sent_apologies'), ('Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('To receive apologies for absence.\n\nApologies were received from Councillor A Rowan.', {'room': [('Councillor A Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies were accepted from Cllr. A. Rowan and Cllr. B. Fir. Cllr C Ash did not attend.', {'room': [('Cllr. A. Rowan', 'sent_apologies'), ('Cllr. B. Fir', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies on behalf of Councillor Rowan.', {'room': [('Councillor Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies for absence were received from Councillors Rowan, Fir (work), and Ash.', {'room': [('Ash', 'sent_apologies'), ('Fir', 'sent_apologies'), ('Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Councillor A Rowan gave apologies for absence.', {'room': [('Councillor A Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies for absence had been received from: Councillor A Rowan; Councillor B Fir.', {'room': [('Councillor A Rowan', 'sent_apologies'), ('Councillor B Fir', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies of absence: Cllr A Rowan, B Fir', {'room': [('B Fir', 'sent_apologies'), ('Cllr A Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies for non-attendance were received from Councillors Rowan and Fir.', {'room': [('Fir', 'sent_apologies'), ('Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('Apologies for inability to attend were intimated on behalf of Councillors Rowan and Fir.', {'room': [('Fir', 'sent_apologies'), ('Rowan', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), APOLOGIES)
def test_apologies(words: str, wanted: Wanted) -> None:
    assert claimed(read(APOLOGIES_BEFORE + words + APOLOGIES_AFTER), wanted) == wanted


APOLOGIES_2_BEFORE = "Westmere Borough Council\n\nMinutes of the Meeting of Roads Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors Z Birch (Chair), Y Elm and X Oak\n\n1. Minutes of the meeting held on 6 March 2017\n\n"
APOLOGIES_2_AFTER = "\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"
APOLOGIES_2: list[tuple[str, Wanted]] = [
    ('The minutes were agreed subject to the addition of Councillor A Rowan to the list of apologies.', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), APOLOGIES_2)
def test_apologies_2(words: str, wanted: Wanted) -> None:
    assert claimed(read(APOLOGIES_2_BEFORE + words + APOLOGIES_2_AFTER), wanted) == wanted


APOLOGIES_3_BEFORE = "Westmere Borough Council\n\nMinutes of the Meeting of Roads Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors Z Birch (Chair), Y Elm and X Oak\n\n1. Minutes\n\n"
APOLOGIES_3_AFTER = "\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"
APOLOGIES_3: list[tuple[str, Wanted]] = [
    ('The minutes of the meeting held on 6 March 2017 were agreed subject to the addition of Councillor A Rowan to the list of apologies.', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), APOLOGIES_3)
def test_apologies_3(words: str, wanted: Wanted) -> None:
    assert claimed(read(APOLOGIES_3_BEFORE + words + APOLOGIES_3_AFTER), wanted) == wanted


APOLOGIES_4_BEFORE = "Westmere Borough Council\n\nMinutes of the Meeting of Roads Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors Z Birch (Chair), Y Elm and X Oak\n\n1. Welcome\n\n"
APOLOGIES_4_AFTER = "\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"
APOLOGIES_4: list[tuple[str, Wanted]] = [
    ('The Chair welcomed the Independent Chair of the Partnership, Mr A Rowan, and Ms B Fir of Mere Water.', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), APOLOGIES_4)
def test_apologies_4(words: str, wanted: Wanted) -> None:
    assert claimed(read(APOLOGIES_4_BEFORE + words + APOLOGIES_4_AFTER), wanted) == wanted


APOLOGIES_5_BEFORE = "Westmere Borough Council\n\nMinutes of the Meeting of Roads Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors Z Birch (Chair), Y Elm and X Oak\n\n1. Roads\n\n"
APOLOGIES_5_AFTER = "\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"
APOLOGIES_5: list[tuple[str, Wanted]] = [
    ('Councillor Y Elm left the meeting at this point and did not take part in any subsequent votes.', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
    ('(Note: Councillor X Oak did not participate or vote on this item as he was not in attendance for the debate.)', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), APOLOGIES_5)
def test_apologies_5(words: str, wanted: Wanted) -> None:
    assert claimed(read(APOLOGIES_5_BEFORE + words + APOLOGIES_5_AFTER), wanted) == wanted


APOLOGIES_6_BEFORE = "Westmere Borough Council\n\nMinutes of the Meeting of Roads Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors Z Birch (Chair), Y Elm and X Oak\n\n1. Announcements\n\n"
APOLOGIES_6_AFTER = "\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"
APOLOGIES_6: list[tuple[str, Wanted]] = [
    ('Members were informed that Councillor Rowan sends her apologies for the next meeting.', {'room': [('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), APOLOGIES_6)
def test_apologies_6(words: str, wanted: Wanted) -> None:
    assert claimed(read(APOLOGIES_6_BEFORE + words + APOLOGIES_6_AFTER), wanted) == wanted


APOLOGIES_7_BEFORE = "Westmere Borough Council\n\nMinutes of the Meeting of Roads Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors Z Birch (Chair), Y Elm and X Oak\n\n1. Welcome and apologies\n\n"
APOLOGIES_7_AFTER = "\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"
APOLOGIES_7: list[tuple[str, Wanted]] = [
    ('Apologies for absence: A Rowan, B Fir', {'room': [('A Rowan', 'sent_apologies'), ('B Fir', 'sent_apologies'), ('X Oak', 'member'), ('Y Elm', 'member'), ('Z Birch', 'chair')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), APOLOGIES_7)
def test_apologies_7(words: str, wanted: Wanted) -> None:
    assert claimed(read(APOLOGIES_7_BEFORE + words + APOLOGIES_7_AFTER), wanted) == wanted


PROSE_BEFORE = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm and C Oak\n\n1. Apologies\n\nNone.\n\n2. Homes for Carers\n\n"
PROSE_AFTER = "\n\nThe Committee discussed it.\n\nRESOLVED that the homes be built.\n\n3. Any Other Business\n\nNone.\n"
PROSE: list[tuple[str, Wanted]] = [
    ('The Chair welcomed the Independent Chair of the Partnership, Mr Hal Yew, and thanked him.', {'room': [('A Birch', 'chair'), ('B Elm', 'member'), ('C Oak', 'member')]}),
    ('Mr Smith, a resident of Mere Lane, complained of the noise.', {'room': [('A Birch', 'chair'), ('B Elm', 'member'), ('C Oak', 'member')]}),
    ('Mrs B was 84 and lived alone; her daughter Jane Brown cared for her.', {'room': [('A Birch', 'chair'), ('B Elm', 'member'), ('C Oak', 'member')]}),
    ('A resident, Ms Ann Larch, spoke against the plan.', {'room': [('A Birch', 'chair'), ('B Elm', 'member'), ('C Oak', 'member')]}),
    ('He thanked the officers. She agreed.', {'room': [('A Birch', 'chair'), ('B Elm', 'member'), ('C Oak', 'member')]}),
    ('The family of Tom Brown asked for help.', {'room': [('A Birch', 'chair'), ('B Elm', 'member'), ('C Oak', 'member')]}),
    ('A letter from Mr P Rowan was read.', {'room': [('A Birch', 'chair'), ('B Elm', 'member'), ('C Oak', 'member')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), PROSE)
def test_prose(words: str, wanted: Wanted) -> None:
    assert claimed(read(PROSE_BEFORE + words + PROSE_AFTER), wanted) == wanted

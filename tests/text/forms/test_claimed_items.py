"""Numbers of items, report lines and minutes that are cut off: each form, and what is read of it."""

from __future__ import annotations

import pytest

from tests.text.forms.claimed import Wanted, claimed
from tests.text.papers import read

NUMBERING_BEFORE = "Westmere Parish Council\n\nMinutes of the meeting held on Monday 10 April 2017 at 7.30pm in the Village Hall\n\nPresent: Cllrs A Birch (Chair), B Elm and C Oak\n\n"
NUMBERING_AFTER = ""
NUMBERING: list[tuple[str, Wanted]] = [
    ('1. Apologies\n\nNone.\n\n2. Declarations of Interest\n\nNone.\n\n3. Roads\n\nThe roads were discussed.\n\n3a. Potholes\n\nThey were noted.\n\n4. Ponds\n\nNone.\n', {'numbers': ['1', '2', '3', '3a', '4']}),
    ('1.\tApologies\nNone.\n2.\tDeclarations of Interest\nNone.\n3.\tRoads\nThe roads were discussed.\n', {'numbers': ['1', '2', '3'], 'titles': ['Apologies', 'Declarations of Interest', 'Roads']}),
    ('1296.\nApologies\n\nNone.\n\n1297.\nDeclarations of Interest\n\nNone.\n\n1298.\nRoads\n\nThe roads were discussed.\n', {'numbers': ['1296', '1297', '1298']}),
    ('GMCA 96/19 APOLOGIES\n\nNone.\n\nGMCA 97/19 DECLARATIONS OF INTEREST\n\nNone.\n\nGMCA 98/19 ROADS PLAN\n\nThe plan was noted.\n', {'numbers': ['GMCA 96/19', 'GMCA 97/19', 'GMCA 98/19'], 'titles': ['APOLOGIES', 'DECLARATIONS OF INTEREST', 'ROADS PLAN']}),
    ('Cou/285/07-08 Apologies\n\nNone.\n\nCou/286/07-08 Declarations of Interest\n\nNone.\n\nCou/287/07-08 Roads Plan\n\nThe plan was noted.\n', {'numbers': ['Cou/285/07-08', 'Cou/286/07-08', 'Cou/287/07-08']}),
    ('21.44 Apologies\n\nNone.\n\n21.45 Declarations of Interest\n\nNone.\n\n21.46 Roads Plan\n\nThe plan was noted.\n', {'numbers': ['21.44', '21.45', '21.46']}),
    ('C/160/2017 Apologies\n\nNone.\n\nC/161/2017 Declarations of Interest\n\nNone.\n\nC/162/2017 Roads Plan\n\nThe plan was noted.\n', {'numbers': ['C/160/2017', 'C/161/2017', 'C/162/2017']}),
    ('C01/19 Apologies\n\nNone.\n\nC02/19 Declarations of Interest\n\nNone.\n\nC03/19 Roads Plan\n\nThe plan was noted.\n', {'numbers': ['C01/19', 'C02/19', 'C03/19']}),
    ('APOLOGIES                PLA146/14\n\nNone.\n\nDECLARATIONS OF INTEREST            PLA147/14\n\nNone.\n\nROADS PLAN      PLA148/14\n\nThe plan was noted.\n', {'numbers': ['PLA146/14', 'PLA147/14', 'PLA148/14']}),
    ('2431. Apologies: Cllr D Ash.\n2432. Declarations of Interest: None.\n2433. Roads Plan: The plan was noted.\n', {'numbers': ['2431', '2432', '2433']}),
    ('**12.**\n\n**Roads Plan**\n\nThe plan was noted.\n\n**14.**\n\n**Ponds**\n\nThe ponds were noted.\n\n**13.**\n\n**Paths**\n\nThe paths were noted.\n', {'numbers': ['12', '14', '13']}),
    ('34/14 Apologies\nNone.\n35/14 Declarations of Interest\nNone.\n36/14 Roads Plan\nThe plan was noted. (Minute 12/14 refers)\n', {'numbers': ['34/14', '35/14', '36/14']}),
    ('Minute 34/14 Apologies\n\nNone.\n\nMinute 35/14 Declarations of Interest\n\nNone.\n\nMinute 36/14 Roads Plan\n\nThe plan was noted.\n', {'numbers': ['34/14', '35/14', '36/14']}),
    ('Item 1 Apologies\n\nNone.\n\nItem 2 Declarations of Interest\n\nNone.\n\nItem 3 Roads Plan\n\nThe plan was noted.\n', {'numbers': ['1', '2', '3']}),
    ('Item 1: Apologies\n\nNone.\n\nItem 2: Declarations of Interest\n\nNone.\n\nItem 3: Roads Plan\n\nThe plan was noted.\n', {'numbers': ['1', '2', '3']}),
    ('1) Apologies\n\nNone.\n\n2) Declarations of Interest\n\nNone.\n\n3) Roads Plan\n\nThe plan was noted.\n', {'numbers': ['1', '2', '3']}),
    ('1 - Apologies\n\nNone.\n\n2 - Declarations of Interest\n\nNone.\n\n3 - Roads Plan\n\nThe plan was noted.\n', {'numbers': ['1', '2', '3']}),
    ('18/001 Apologies\n\nNone.\n\n18/002 Declarations of Interest\n\nNone.\n\n18/003 Roads Plan\n\nThe plan was noted.\n', {'numbers': ['18/001', '18/002', '18/003']}),
    ('FC17/045 Apologies\n\nNone.\n\nFC17/046 Declarations of Interest\n\nNone.\n\nFC17/047 Roads Plan\n\nThe plan was noted.\n', {'numbers': ['FC17/045', 'FC17/046', 'FC17/047']}),
    ('2017/45 Apologies\n\nNone.\n\n2017/46 Declarations of Interest\n\nNone.\n\n2017/47 Roads Plan\n\nThe plan was noted.\n', {'numbers': ['2017/45', '2017/46', '2017/47']}),
    ('45.17 Apologies\n\nNone.\n\n46.17 Declarations of Interest\n\nNone.\n\n47.17 Roads Plan\n\nThe plan was noted.\n', {'numbers': ['45.17', '46.17', '47.17']}),
    ('001/17 – Apologies\n\nNone.\n\n002/17 – Declarations of Interest\n\nNone.\n\n003/17 – Roads Plan\n\nThe plan was noted.\n', {'numbers': ['001/17', '002/17', '003/17']}),
    ('45 APOLOGIES FOR ABSENCE\n\nNone.\n\n46 DECLARATIONS OF INTEREST\n\nNone.\n\n47 ROADS PLAN\n\nThe plan was noted.\n', {'numbers': ['45', '46', '47']}),
    ('1.0 Apologies\n\nNone.\n\n2.0 Declarations of Interest\n\nNone.\n\n3.0 Roads Plan\n\n3.1 The plan was noted.\n\n3.2 The paths were discussed at length.\n', {'numbers': ['1.0', '2.0', '3.0']}),
    ('APOLOGIES\nNone.\n\nDECLARATIONS OF INTEREST\nNone.\n\nROADS PLAN\nThe plan was noted.\n', {'numbers': ['', '', ''], 'titles': ['APOLOGIES', 'DECLARATIONS OF INTEREST', 'ROADS PLAN']}),
    ('1. Apologies\n\nNone.\n\n2. Declarations of Interest\n\nNone.\n\n3. Roads Plan\n\n(1) The Director said roads were bad.\n\n(2) Members asked about potholes.\n\n(3) RESOLVED that the plan be noted.\n\n4. Ponds\n\nNone.\n', {'numbers': ['1', '2', '3', '4']}),
    ('41.   Apologies for Absence\n      None.\n42.   Declarations of Interest\n      None.\n43.   Roads Plan\n      The plan was noted.\n', {'numbers': ['41', '42', '43']}),
    ('Minute No. 1/2017\nApologies\n\nNone.\n\nMinute No. 2/2017\nDeclarations of Interest\n\nNone.\n\nMinute No. 3/2017\nRoads Plan\n\nThe plan was noted.\n', {'numbers': ['1/2017', '2/2017', '3/2017']}),
    ('17.04.01 Apologies\n\nNone.\n\n17.04.02 Declarations of Interest\n\nNone.\n\n17.04.03 Roads Plan\n\nThe plan was noted.\n', {'numbers': ['17.04.01', '17.04.02', '17.04.03']}),
    ('CM 14/23\tApologies\n\nCM 14/23 None.\n\nCM 15/23\tDeclarations of Interest\n\nCM 15/23 None.\n\nCM 16/23\tRoads Plan\n\nCM 16/23 The plan was noted.\n', {'numbers': ['CM 14/23', 'CM 15/23', 'CM 16/23']}),
    ('1. Apologies\n\nNone.\n\n5. Roads\n\n5.1  14th March 2017\n\nThe minutes were read.\n\n5.2  21st March 2017\n\nThe minutes were read.\n', {'numbers': ['1', '5', '5.1', '5.2']}),
    ('**1. Apologies** – None.\n\n**2. Declarations of Interest** – None.\n\n**3. Roads Plan** – The plan was noted.\n', {'numbers': ['1', '2', '3'], 'titles': ['Apologies', 'Declarations of Interest', 'Roads Plan']}),
    ('## 1. Apologies\n\nNone.\n\n## 2. Declarations of Interest\n\nNone.\n\n## 3. Roads Plan\n\nThe plan was noted.\n', {'numbers': ['1', '2', '3']}),
    ('1. APOLOGIES: None\n2. DECLARATIONS OF INTEREST: None\n3. ROADS PLAN: The plan was noted.\n4. PONDS: None.\n', {'numbers': ['1', '2', '3', '4'], 'titles': ['APOLOGIES', 'DECLARATIONS OF INTEREST', 'ROADS PLAN', 'PONDS']}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), NUMBERING)
def test_numbering(words: str, wanted: Wanted) -> None:
    assert claimed(read(NUMBERING_BEFORE + words + NUMBERING_AFTER), wanted) == wanted


REPORT_LINE_BEFORE = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm and C Oak\n\n1. Apologies\n\nNone.\n\n2. Homes for Carers\n\n"
REPORT_LINE_AFTER = (
    "\n\nThe Committee discussed it.\n\nRESOLVED that the homes be built.\n\n3. Any Other Business\n\nNone.\n"
)
REPORT_LINE: list[tuple[str, Wanted]] = [
    ('Report of the Director of Housing', {'origin': [('Homes for Carers', 'Director of Housing')], 'reports': ['Homes for Carers']}),
    ("Report of the Director of Chidren's Services", {'origin': [('Homes for Carers', "Director of Chidren's Services")], 'reports': ['Homes for Carers']}),
    ('Briefing Note of the Head of Roads', {'origin': [('Homes for Carers', 'Head of Roads')], 'reports': ['Homes for Carers']}),
    ('Report of the Director of Housing\nReport of the Director of Finance', {'origin': [('Homes for Carers', 'Director of Finance'), ('Homes for Carers', 'Director of Housing')], 'reports': ['Homes for Carers']}),
    ('Verbal report of the Director of Housing', {'origin': [('Homes for Carers', 'Director of Housing')], 'reports': ['Homes for Carers']}),
    ('Report by Executive Director with responsibility for Homes', {'origin': [('Homes for Carers', 'Executive Director with responsibility for Homes')], 'reports': ['Homes for Carers']}),
    ('Report of the Town Clerk.', {'origin': [('Homes for Carers', 'Town Clerk')], 'reports': ['Homes for Carers']}),
    ('Report author: Ann Yew', {'origin': [('Homes for Carers', 'Ann Yew')], 'reports': ['Homes for Carers']}),
    ('Report of the Executive Director of Place and the Director of Finance', {'origin': [('Homes for Carers', 'Director of Finance'), ('Homes for Carers', 'Executive Director of Place')], 'reports': ['Homes for Carers']}),
    ('Report of the Cabinet Member for Housing', {'origin': [('Homes for Carers', 'Cabinet Member for Housing')], 'reports': ['Homes for Carers']}),
    ('The Committee considered a report of the Director of Housing, which set out the plan.', {'origin': [('Homes for Carers', 'Director of Housing')], 'reports': ['Homes for Carers']}),
    ('The Committee had before it a report by the Chief Officer - Housing.', {'origin': [('Homes for Carers', 'Chief Officer - Housing')], 'reports': ['Homes for Carers']}),
    ('The Committee considered a report by the Head of Housing on homes.', {'origin': [('Homes for Carers', 'Head of Housing')], 'reports': ['Homes for Carers']}),
    ('The Committee received a report from the Housing Manager.', {'origin': [('Homes for Carers', 'Housing Manager')], 'reports': ['Homes for Carers']}),
    ('Joint report of the Director of Housing and the Chief Executive', {'origin': [('Homes for Carers', 'Chief Executive'), ('Homes for Carers', 'Director of Housing')], 'reports': ['Homes for Carers']}),
    ('Report of Corporate Director, Homes and Communities', {'origin': [('Homes for Carers', 'Corporate Director, Homes and Communities')], 'reports': ['Homes for Carers']}),
    ('(Report of the Director of Housing attached)', {'origin': [('Homes for Carers', 'Director of Housing')], 'reports': ['Homes for Carers']}),
    ('Report of the Strategic Director - Place.', {'origin': [('Homes for Carers', 'Strategic Director - Place')], 'reports': ['Homes for Carers']}),
    ('Report of the Assistant Director (Housing)', {'origin': [('Homes for Carers', 'Assistant Director (Housing)')], 'reports': ['Homes for Carers']}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), REPORT_LINE)
def test_report_line(words: str, wanted: Wanted) -> None:
    assert claimed(read(REPORT_LINE_BEFORE + words + REPORT_LINE_AFTER), wanted) == wanted


CUT_OFF_BEFORE = "Agenda and minutes\n\nHousing Committee - Monday, 10th April, 2017 2.00 pm\n\nItems\nNo. Item\n\n14.\n\nApologies\n\nMinutes:\n\nThere were none.\n\n15.\n\nHomes for Carers\n\nReport of the Director of Housing\n\n"
CUT_OFF_AFTER = "\n\n16.\n\nRoads\n\nMinutes:\n\nThe roads were noted.\n"
CUT_OFF: list[tuple[str, Wanted]] = [
    ('Minutes:\n\nThe Committee considered a report ... view the full minutes text for item 15.', {'cut off': ['Homes for Carers'], 'problems': ['cut-off']}),
    ('Minutes:\n\nThe Committee considered a report …  view the full minutes text for item 15.', {'cut off': ['Homes for Carers'], 'problems': ['cut-off']}),
    ('Decision:\n\nThat the homes ... view the full decision text for item 15', {'cut off': ['Homes for Carers'], 'problems': ['cut-off']}),
    ('To consider the report ... view the full agenda text for item 15.', {'cut off': ['Homes for Carers'], 'problems': ['cut-off']}),
    ('Minutes:\n\nRESOLVED that the homes be ...  view the full minutes text for item 15.', {'cut off': ['Homes for Carers'], 'problems': ['cut-off']}),
    ('Minutes:\n\nThe full minutes text is attached.', {'cut off': [], 'problems': []}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), CUT_OFF)
def test_cut_off(words: str, wanted: Wanted) -> None:
    assert claimed(read(CUT_OFF_BEFORE + words + CUT_OFF_AFTER), wanted) == wanted

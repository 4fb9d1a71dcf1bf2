"""Title lines, printed heads, days, times and places: each form, and the meeting it is of."""

from __future__ import annotations

import pytest

from tests.text.forms.claimed import Wanted, claimed
from tests.text.papers import read

PAGE_TITLE_BEFORE = "Agenda and minutes\n\n"
PAGE_TITLE_AFTER = "\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nThere were none.\n\n2.\n\nHomes for Carers\n\nMinutes:\n\nRESOLVED that the homes be built.\n"
PAGE_TITLE: list[tuple[str, Wanted]] = [
    ('Roads Committee - Wednesday, 23rd September, 2020 10.00 am', {'meetings': [('roads committee', '2020-09-23')], 'time': '10:00'}),
    ('Budget Setting, Council - Tuesday, 21st February, 2017 2.00 pm', {'meetings': [('council', '2017-02-21')], 'time': '14:00'}),
    ('Special Meeting, Roads Committee - Tuesday, 21st February, 2017 2.00 pm', {'meetings': [('roads committee', '2017-02-21')], 'time': '14:00'}),
    ('Extraordinary Meeting, Council - Tuesday, 21st February, 2017 2.00 pm', {'meetings': [('council', '2017-02-21')], 'time': '14:00'}),
    ('Informal, Roads Committee - Tuesday, 21st February, 2017 2.00 pm', {'meetings': [('roads committee', '2017-02-21')], 'time': '14:00'}),
    ('Please note earlier start time, Roads Committee - Tuesday, 21st February, 2017 2.00 pm', {'meetings': [('roads committee', '2017-02-21')], 'time': '14:00'}),
    ('Re-arranged Date, Roads Committee - Tuesday, 21st February, 2017 2.00 pm', {'meetings': [('roads committee', '2017-02-21')], 'time': '14:00'}),
    ('Virtual Meeting, Licensing and Regulatory Committee - Tuesday, 21st February, 2017 2.00 pm', {'meetings': [('licensing and regulatory committee', '2017-02-21')], 'time': '14:00'}),
    ('Health and Social Care Scrutiny Board (5) - Wednesday, 23rd September, 2020 10.00 am', {'meetings': [('health and social care scrutiny board (5)', '2020-09-23')], 'time': '10:00'}),
    ('Business, Economy and Enterprise Scrutiny Board (3) - Wednesday, 23rd September, 2020 10.00 am', {'meetings': [('business, economy and enterprise scrutiny board (3)', '2020-09-23')], 'time': '10:00'}),
    ('Cabinet Member for Children and Young People - Wednesday, 23rd September, 2020 10.00 am', {'meetings': [('cabinet member for children and young people', '2020-09-23')], 'time': '10:00'}),
    ('Cabinet Member (Community Development, Co-operatives and Social Enterprise) - Wednesday, 23rd September, 2020 10.00 am', {'meetings': [('cabinet member (community development, co-operatives and social enterprise)', '2020-09-23')], 'time': '10:00'}),
    ('Westmere Health and Well-being Board - Monday, 3rd July, 2023 2.00 pm', {'meetings': [('westmere health and well-being board', '2023-07-03')], 'time': '14:00'}),
    ('Audit and Procurement Committee - Monday, 3rd July, 2023 3.00 pm', {'meetings': [('audit and procurement committee', '2023-07-03')], 'time': '15:00'}),
    ('Planning Committee - Thursday, 6th July, 2023 2.00 pm, CANCELLED', {'meetings': [('planning committee', '2023-07-06')], 'time': '14:00', 'status': 'cancelled'}),
    ('Roads Committee\n\nMonday, 15th January, 2024 2.00 pm', {'meetings': [('roads committee', '2024-01-15')], 'time': '14:00'}),
    ('Roads Committee, Monday, 15th January, 2024 2.00 pm', {'meetings': [('roads committee', '2024-01-15')], 'time': '14:00'}),
    ('Meeting of Roads Committee, Monday, 15th January, 2024 2.00 pm (Item 4.)', {'meetings': [('roads committee', '2024-01-15')], 'time': '14:00'}),
    ('Council Meeting - Tuesday, 5 December 2017 7.00 pm', {'meetings': [('council', '2017-12-05')], 'time': '19:00'}),
    ('Full Council - Tuesday, 5 December 2017 7.00 pm', {'meetings': [('full council', '2017-12-05')], 'time': '19:00'}),
    ('East Area Planning Sub-Committee - Tuesday, 5 December 2017 7.00 pm', {'meetings': [('east area planning sub-committee', '2017-12-05')], 'time': '19:00'}),
    ('Licensing Panel A - Tuesday, 5 December 2017 7.00 pm', {'meetings': [('licensing panel a', '2017-12-05')], 'time': '19:00'}),
    ('Schools Forum - Tuesday, 5 December 2017 7.00 pm', {'meetings': [('schools forum', '2017-12-05')], 'time': '19:00'}),
    ('Pensions Board - Tuesday, 5 December 2017 7.00 pm, MOVED TO 12 DECEMBER 2017', {'meetings': [('pensions board', '2017-12-05')], 'time': '19:00'}),
    ('Executive - Tuesday, 5 December 2017 7.00 pm', {'meetings': [('executive', '2017-12-05')], 'time': '19:00'}),
    ('Standards Committee (Hearings) - Tuesday, 5 December 2017 7.00 pm', {'meetings': [('standards committee (hearings)', '2017-12-05')], 'time': '19:00'}),
    ('Roads Committee - Tuesday, 5 December 2017 19.00', {'meetings': [('roads committee', '2017-12-05')], 'time': '19:00'}),
    ('Roads Committee - Tuesday, 5 December 2017 7pm', {'meetings': [('roads committee', '2017-12-05')], 'time': '19:00'}),
    ('Roads Committee - 5 December 2017 at 7.00 pm in the Guildhall', {'meetings': [('roads committee', '2017-12-05')], 'time': '19:00'}),
    ('Agenda and draft minutes for Roads Committee - Tuesday 5th December 2017, 7.00pm', {'meetings': [('roads committee', '2017-12-05')], 'time': '19:00'}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), PAGE_TITLE)
def test_page_title(words: str, wanted: Wanted) -> None:
    assert claimed(read(PAGE_TITLE_BEFORE + words + PAGE_TITLE_AFTER), wanted) == wanted


PRINTED_HEAD_BEFORE = ""
PRINTED_HEAD_AFTER = "\n\nPresent: Councillors A Birch (Chair), B Elm and C Oak\n\n1. Apologies\n\nNone.\n\n2. Roads\n\nRESOLVED that the roads be mended.\n"
PRINTED_HEAD: list[tuple[str, Wanted]] = [
    ('ROADS COMMITTEE\n\nMinutes of a meeting held on Tuesday 5 December 2017 at 7.00 pm in the Guildhall, Westmere', {'meetings': [('roads committee', '2017-12-05')], 'time': '19:00', 'place': 'the Guildhall, Westmere'}),
    ('WESTMERE TOWN COUNCIL\n\nMINUTES of the MEETING of WESTMERE TOWN COUNCIL held on TUESDAY 5th DECEMBER 2017 at 7.00 p.m. in the COUNCIL CHAMBER', {'meetings': [('westmere town council', '2017-12-05')], 'time': '19:00', 'place': 'the COUNCIL CHAMBER'}),
    ('MINUTES OF PROCEEDINGS AT MONTHLY MEETING OF WESTMERE COUNTY COUNCIL\nHELD IN THE COUNCIL CHAMBER, COUNTY BUILDINGS, WESTMERE,\nON MONDAY, 31ST MARCH, 2025, AT 3PM.', {'meetings': [('westmere county council', '2025-03-31')], 'time': '15:00', 'place': 'THE COUNCIL CHAMBER, COUNTY BUILDINGS, WESTMERE'}),
    ('THE COUNCIL, 31/07/08', {'meetings': [('council', '2008-07-31')], 'time': '', 'place': ''}),
    ('CABINET, 31/07/08', {'meetings': [('cabinet', '2008-07-31')], 'time': '', 'place': ''}),
    ('PLANNING COMMITTEE, 15.06.17', {'meetings': [('planning committee', '2017-06-15')], 'time': '', 'place': ''}),
    ('Westmere Parish Council\n\n27 Jun 2019 - 19:00 to 21:20', {'meetings': [('westmere parish council', '2019-06-27')], 'time': '19:00', 'place': ''}),
    ('Minutes of Roads Committee held on Tuesday, December 5, 2017 from 7.00pm - 8.35pm', {'meetings': [('roads committee', '2017-12-05')], 'time': '19:00', 'place': ''}),
    ('Minutes of Roads Committee\nDate: 05/12/2017\nTime: 7.00pm - 8.35pm\nVenue: Guildhall', {'meetings': [('roads committee', '2017-12-05')], 'time': '19:00', 'place': 'Guildhall'}),
    ('Westmere Borough Council\nRoads Committee\n5 December 2017\n7.00 - 8.35 pm', {'meetings': [('roads committee', '2017-12-05')], 'time': '19:00', 'place': ''}),
    ('Westmere Borough Council\n\nRoads Committee\n\nTuesday, 5 December 2017 at 7.00 p.m.\n\nMinutes', {'meetings': [('roads committee', '2017-12-05')], 'time': '19:00', 'place': ''}),
    ('Minutes of the Ordinary Meeting of Westmere Parish Council held on Tuesday 5th December, 2017 at 7.30pm at the Village Hall, Mere Lane.', {'meetings': [('westmere parish council', '2017-12-05')], 'time': '19:30', 'place': 'the Village Hall, Mere Lane'}),
    ("Minutes of the Annual Parish Council Meeting of Westmere Parish Council held on 5th May 2017 commencing at 19:30 hrs in St Mary's Church Hall", {'meetings': [('westmere parish council', '2017-05-05')], 'time': '19:30', 'place': "St Mary's Church Hall"}),
    ('WESTMERE PARISH COUNCIL\nMinutes of Meeting – 5th May 2017', {'meetings': [('westmere parish council', '2017-05-05')], 'time': '', 'place': ''}),
    ('Mere Valley Community Council\nMinutes of the meeting held remotely via Zoom on Monday 5th October 2020 at 7pm', {'meetings': [('mere valley community council', '2020-10-05')], 'time': '19:00', 'place': ''}),
    ('At a meeting of the ROADS COMMITTEE held in the Guildhall, Westmere on 5th May, 2017', {'meetings': [('roads committee', '2017-05-05')], 'time': '', 'place': 'the Guildhall, Westmere'}),
    ('Minutes of Roads Committee Meeting of 5 May 2017', {'meetings': [('roads committee', '2017-05-05')], 'time': '', 'place': ''}),
    ('Miontuairiscí – Minutes of the May Monthly Meeting of Westmere County Council held on Monday 8th May 2017 at 5.00 p.m. in the Council Chamber', {'meetings': [('westmere county council', '2017-05-08')], 'time': '17:00', 'place': 'the Council Chamber'}),
    ('Roads Committee\nFriday 5 May 2017, 2.30pm to 4pm', {'meetings': [('roads committee', '2017-05-05')], 'time': '14:30', 'place': ''}),
    ('Record of Meeting\n\nMeeting: Roads Committee\nDate: 5 May 2017\nVenue: Guildhall', {'meetings': [('roads committee', '2017-05-05')], 'time': '', 'place': 'Guildhall'}),
    ('Name of Meeting: Roads Committee\nDate of Meeting: 5 May 2017\nTime: 10am', {'meetings': [('roads committee', '2017-05-05')], 'time': '10:00', 'place': ''}),
    ('Minutes of the meeting of the Roads Committee held on Friday, 5 May 2017 at 2:00 pm. at Council House, Westmere', {'meetings': [('roads committee', '2017-05-05')], 'time': '14:00', 'place': 'Council House, Westmere'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th.October 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5 October, 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on 5-10-2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday, October 5th 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th Oct 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Mon 5 Oct 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on 5/10/20 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on 5th day of October, 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th Ocotber 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th Octber 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on 2020-10-05 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5thOctober 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday5th October 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday the 5th. of October, 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on 5 OCTOBER 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on 05.10.2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5ᵗʰ October 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5’th October 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on MONDAY 5TH OCTOBER 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 05 October 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday, 5th\nof October 2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October\n2020 at 7.30pm', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on 12 Sept. 2019 at 7.30pm', {'meetings': [('westmere parish council', '2019-09-12')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Thursday 12th Septmber 2019 at 7.30pm', {'meetings': [('westmere parish council', '2019-09-12')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on 21 st January 2019 at 7.30pm', {'meetings': [('westmere parish council', '2019-01-21')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on 22 Janury 2019 at 7.30pm', {'meetings': [('westmere parish council', '2019-01-22')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on 22 Decmber 2019 at 7.30pm', {'meetings': [('westmere parish council', '2019-12-22')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on 2 Agust 2019 at 7.30pm', {'meetings': [('westmere parish council', '2019-08-02')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on 22nd Nov 2019 at 7.30pm', {'meetings': [('westmere parish council', '2019-11-22')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Friday 22nd of Novemeber 2019 at 7.30pm', {'meetings': [('westmere parish council', '2019-11-22')], 'time': '19:30', 'place': ''}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 7.30pm in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 7.30 p.m. in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 7.30 PM in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 7:30 pm in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 19:30 in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 19.30 in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 1930 hrs in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 19.30hrs in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': 'the Village Hall'}),
    ("Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 7 o'clock in the Village Hall", {'meetings': [('westmere parish council', '2020-10-05')], 'time': '', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at noon in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '12:00', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 12 midday in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '12:00', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 12.00 noon in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '12:00', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at half past seven in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 7.30 in the evening in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 9am in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '09:00', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 9.15 a.m. in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '09:15', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 7-30 pm in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 7;30pm in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 12.30 pm in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '12:30', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 12.15 am in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '00:15', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 10.00 in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '10:00', 'place': 'the Village Hall'}),
    ("Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 2.00 o'clock p.m. in the Village Hall", {'meetings': [('westmere parish council', '2020-10-05')], 'time': '14:00', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 7,30pm in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': 'the Village Hall'}),
    ('Minutes of the meeting of Westmere Parish Council held on Monday 5th October 2020 at 7.30p.m in the Village Hall', {'meetings': [('westmere parish council', '2020-10-05')], 'time': '19:30', 'place': 'the Village Hall'}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), PRINTED_HEAD)
def test_printed_head(words: str, wanted: Wanted) -> None:
    assert claimed(read(PRINTED_HEAD_BEFORE + words + PRINTED_HEAD_AFTER), wanted) == wanted


VENUE_BEFORE = "Agenda and minutes\n\nHousing Committee - Monday, 10th April, 2017 2.00 pm\n\n"
VENUE_AFTER = "\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nThere were none.\n\n2.\n\nRoads\n\nMinutes:\n\nThe roads were noted.\n"
VENUE: list[tuple[str, Wanted]] = [
    ('Venue: Diamond Rooms 1 and 2 - Council House. View directions', {'place': 'Diamond Rooms 1 and 2 - Council House'}),
    ('Proposed venue: Committee Room 3', {'place': 'Committee Room 3'}),
    ('Venue: This meeting will be held remotely. The meeting can be viewed live by pasting this link into your browser: https://x.uk/y', {'place': 'This meeting will be held remotely'}),
    ('', {'place': ''}),
    ('Venue: Council Chamber, Guildhall, Westmere, WM1 1AA', {'place': 'Council Chamber, Guildhall, Westmere, WM1 1AA'}),
    ('Venue: Zoom', {'place': 'Zoom'}),
    ('Venue:\n\nGuildhall', {'place': 'Guildhall'}),
    ('Location: Guildhall', {'place': 'Guildhall'}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), VENUE)
def test_venue(words: str, wanted: Wanted) -> None:
    assert claimed(read(VENUE_BEFORE + words + VENUE_AFTER), wanted) == wanted


CONTACT_BEFORE = "Agenda and minutes\n\nHousing Committee - Monday, 10th April, 2017 2.00 pm\n\nVenue: Room 1\n\n"
CONTACT_AFTER = "\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nThere were none.\n\n2.\n\nRoads\n\nMinutes:\n\nThe roads were noted.\n"
CONTACT: list[tuple[str, Wanted]] = [
    ('Contact: Ann Birch / Ben Elm, Governance Services,  Tel: 020 7946 0000 / 3065, Email:  a@example.org /  b@example.org', {'clerks': ['Ann Birch', 'Ben Elm'], 'people': ['Ann Birch', 'Ben Elm']}),
    ('Contact: Ann Birch/Ben Elm  020 7946 0000', {'clerks': ['Ann Birch', 'Ben Elm'], 'people': ['Ann Birch', 'Ben Elm']}),
    ('Contact: Ann Birch on 01632 960000', {'clerks': ['Ann Birch'], 'people': ['Ann Birch']}),
    ('Contact: Democratic Services Officer', {'clerks': [], 'people': []}),
    ('Contact: Ann Birch, Democratic Services Officer  Email: [email protected]', {'clerks': ['Ann Birch'], 'people': ['Ann Birch']}),
    ('Contact: Ann Birch (01632 960000)', {'clerks': ['Ann Birch'], 'people': ['Ann Birch']}),
    ('Contact Officer: Ann Birch Tel 01632 960000', {'clerks': ['Ann Birch'], 'people': ['Ann Birch']}),
    ('Contact: [email protected]', {'clerks': [], 'people': []}),
    ('Contact: Committee Services', {'clerks': [], 'people': []}),
    ('Contact: Ann Birch  Committee Officer', {'clerks': ['Ann Birch'], 'people': ['Ann Birch']}),
    ('Enquiries to: Ann Birch, tel 000', {'clerks': ['Ann Birch'], 'people': ['Ann Birch']}),
    ('Clerk: Ann Birch', {'clerks': ['Ann Birch'], 'people': ['Ann Birch']}),
    ('Contact: Ann Birch - 01632 960000', {'clerks': ['Ann Birch'], 'people': ['Ann Birch']}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), CONTACT)
def test_contact(words: str, wanted: Wanted) -> None:
    assert claimed(read(CONTACT_BEFORE + words + CONTACT_AFTER), wanted) == wanted

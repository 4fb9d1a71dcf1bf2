"""Declarations, referrals, other meetings, tasks, minutes confirmed: each form, and the links it makes."""

from __future__ import annotations

import pytest

from tests.text.forms.claimed import Wanted, claimed
from tests.text.papers import read

DECLARATION_BEFORE = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm, C Oak, D Ash, E Larch, F Rowan, G Fir and H Yew\n\nOfficers: Ian Holly (Head of Homes)\n\n1. Apologies\n\nNone.\n\n2. Declarations of Interest\n\n"
DECLARATION_AFTER = "\n\n3. Homes for Carers\n\nRESOLVED that the homes be built.\n\n4. Rents in Mere Lane\n\nRESOLVED that the rents stay.\n"
DECLARATION: list[tuple[str, Wanted]] = [
    ('There were no declarations of interest.', {'declared': []}),
    ('There were no disclosable pecuniary interests.', {'declared': []}),
    ('None', {'declared': []}),
    ('None declared.', {'declared': []}),
    ('No declarations of interest made.', {'declared': []}),
    ('There were none intimated.', {'declared': []}),
    ('Nil', {'declared': []}),
    ('No interests were declared.', {'declared': []}),
    ('Members were reminded to declare interests.', {'declared': []}),
    ('Councillors were invited to declare any interests.', {'declared': []}),
    ('Councillor C Oak declared an interest in the item regarding rents as she was a trustee of the Fund. As this was not a pecuniary interest she remained in the meeting.', {'declared': [('Councillor C Oak', 'meeting', 'remained')]}),
    ('Councillor C Oak declared an interest in agenda item 4, Rents in Mere Lane, as she lived there.', {'declared': [('Councillor C Oak', 'item', ''), ('Councillor C Oak', 'meeting', '')]}),
    ('Councillor C Oak declared a disclosable pecuniary interest in item 4 and withdrew from the meeting during its consideration.', {'declared': [('Councillor C Oak', 'item', 'withdrew'), ('Councillor C Oak', 'meeting', 'withdrew')]}),
    ('Councillor C Oak declared a prejudicial interest in Minute 4 and left the room.', {'declared': [('Councillor C Oak', 'item', 'withdrew'), ('Councillor C Oak', 'meeting', 'withdrew')]}),
    ('The Board noted that Councillor C Oak was a member of the Fund.', {'declared': [('Councillor C Oak', 'meeting', '')]}),
    ("Several members of the Board declared an 'Other Interest' in that they were school governors.", {'declared': []}),
    ("Councillors B Elm, C Oak and D Ash declared an 'Other Interest' (predetermination) in Minute 4 below (Rents in Mere Lane).", {'declared': [('B Elm', 'item', ''), ('B Elm', 'meeting', ''), ('C Oak', 'item', ''), ('C Oak', 'meeting', ''), ('D Ash', 'item', ''), ('D Ash', 'meeting', '')]}),
    ('Councillor\tMinute Number\tNature of Interest\nB Elm\t3\tTrustee\nC Oak\t4\tTenant', {'declared': [('B Elm', 'item', ''), ('B Elm', 'meeting', ''), ('C Oak', 'item', ''), ('C Oak', 'meeting', '')]}),
    ('| Councillor | Item | Nature of Interest |\n|---|---|---|\n| B Elm | 3 | Trustee |\n| C Oak | 4 | Tenant |', {'declared': [('B Elm', 'item', ''), ('B Elm', 'meeting', ''), ('C Oak', 'item', ''), ('C Oak', 'meeting', '')]}),
    ('Cllr Oak   Council tenant', {'declared': [('Cllr Oak', 'meeting', '')]}),
    ('Item 4bi – Mr C Oak (Financial)', {'declared': [('Mr C Oak', 'meeting', '')]}),
    ('Item 4 – Mr C Oak (Financial)', {'declared': [('Mr C Oak', 'item', ''), ('Mr C Oak', 'meeting', '')]}),
    ('Cllr Oak re 4. Cllr Ash re 3.', {'declared': [('Cllr Ash', 'item', ''), ('Cllr Ash', 'meeting', ''), ('Cllr Oak', 'item', ''), ('Cllr Oak', 'meeting', '')]}),
    ('Ian Holly, Head of Homes, declared an interest in item 4 and left the meeting.', {'declared': [('Ian Holly', 'item', 'withdrew'), ('Ian Holly', 'meeting', 'withdrew')]}),
    ('Councillor Oak (item 4 – personal)', {'declared': [('Councillor Oak', 'item', ''), ('Councillor Oak', 'meeting', '')]}),
    ('Councillor Oak declared a personal interest in planning application 17/0001 as a neighbour.', {'declared': [('Councillor Oak', 'meeting', '')]}),
    ('Cllrs Oak and Ash declared an interest in item 4.', {'declared': [('Ash', 'item', ''), ('Ash', 'meeting', ''), ('Oak', 'item', ''), ('Oak', 'meeting', '')]}),
    ('Cllr Oak – Item 4 (lives nearby); Cllr Ash – Item 3', {'declared': [('Cllr Ash', 'item', ''), ('Cllr Ash', 'meeting', ''), ('Cllr Oak', 'item', ''), ('Cllr Oak', 'meeting', '')]}),
    ('In relation to Item 4, Councillor Oak declared a non-pecuniary interest as a member of the Fund.', {'declared': [('Councillor Oak', 'item', ''), ('Councillor Oak', 'meeting', '')]}),
    ('The following declarations were made:\n\nCouncillor B Elm – Item 3 – Personal – Member of the Fund\nCouncillor C Oak – Item 4 – Prejudicial – Tenant – Left the room', {'declared': [('Councillor B Elm', 'item', ''), ('Councillor B Elm', 'meeting', ''), ('Councillor C Oak', 'item', 'withdrew'), ('Councillor C Oak', 'meeting', 'withdrew')]}),
    ('Councillor Oak declared that she knew the applicant.', {'declared': [('Councillor Oak', 'meeting', '')]}),
    ('Councillor Oak stated that, as a school governor, she had an interest in item 3.', {'declared': [('Councillor Oak', 'item', ''), ('Councillor Oak', 'meeting', '')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), DECLARATION)
def test_declaration(words: str, wanted: Wanted) -> None:
    assert claimed(read(DECLARATION_BEFORE + words + DECLARATION_AFTER), wanted) == wanted


DECLARATION_2_BEFORE = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm, C Oak, D Ash, E Larch, F Rowan, G Fir and H Yew\n\nOfficers: Ian Holly (Head of Homes)\n\n1. Apologies\n\nNone.\n\n2. Homes\n\n"
DECLARATION_2_AFTER = "\n\nRESOLVED that the homes be built.\n"
DECLARATION_2: list[tuple[str, Wanted]] = [
    ('(Councillor Oak, having declared an interest, left the room during consideration of this item.)', {'declared': [('Councillor Oak', 'item', 'withdrew'), ('Councillor Oak', 'meeting', 'withdrew')]}),
    ('Councillor Oak declared a personal interest in this item and remained in the meeting.', {'declared': [('Councillor Oak', 'item', 'remained'), ('Councillor Oak', 'meeting', 'remained')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), DECLARATION_2)
def test_declaration_2(words: str, wanted: Wanted) -> None:
    assert claimed(read(DECLARATION_2_BEFORE + words + DECLARATION_2_AFTER), wanted) == wanted


REFERRAL_BEFORE = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm, C Oak, D Ash, E Larch, F Rowan, G Fir and H Yew\n\nOfficers: Ian Holly (Head of Homes)\n\n1. Apologies\n\nNone.\n\n2. Homes for Carers\n\n"
REFERRAL_AFTER = "\n\n3. Any Other Business\n\nNone.\n"
REFERRAL: list[tuple[str, Wanted]] = [
    ('RESOLVED to refer to Scrutiny Board 4, the consideration of the rents.', {'refers to': ['Scrutiny Board 4']}),
    ('RESOLVED that the following be referred:\n\n1. Rents - Communities and Neighbourhoods Scrutiny Board (4)\n\n2. Repairs – cost - Scrutiny Co-ordination Committee', {'refers to': ['Communities and Neighbourhoods Scrutiny Board (4)', 'Scrutiny Co-ordination Committee']}),
    ('RESOLVED that Council be recommended to approve the plan.', {'refers to': ['Council']}),
    ('RESOLVED: That Cabinet notes the recommendation made by the Roads Committee that Cabinet approves the plan.', {'refers to': []}),
    ('The Committee agreed that the motion be referred, in the first instance, to the People and Communities Committee.', {'refers to': ['People and Communities Committee']}),
    ('RESOLVED that the plan should be reviewed through the Corporate Parenting Board.', {'refers to': ['Corporate Parenting Board']}),
    ('RESOLVED that it be a recommendation to Cabinet that the plan be approved.', {'refers to': ['Cabinet']}),
    ('RESOLVED that the Committee requests Cabinet to approve the plan.', {'refers to': ['Cabinet']}),
    ('RESOLVED that the Planning Committee be requested to look at the site.', {'refers to': ['Planning Committee']}),
    ('RESOLVED that a report be submitted to a future meeting of the Audit Committee.', {'refers to': ['Audit Committee']}),
    ('The matter was referred to the Planning Committee.', {'refers to': ['Planning Committee']}),
    ('RESOLVED that the recommendations be forwarded to the Cabinet Member for Housing.', {'refers to': ['Cabinet Member for Housing']}),
    ('It was agreed that the decision was urgent and that call-in should not apply.', {'refers to': []}),
    ('RESOLVED that the plan be referred to full Council for approval.', {'refers to': ['full Council']}),
    ('That the matter be referred to the Municipal District of Mere.', {'refers to': ['Municipal District of Mere']}),
    ('That, the matter BE REFERRED to the Budget Committee.', {'refers to': ['Budget Committee']}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), REFERRAL)
def test_referral(words: str, wanted: Wanted) -> None:
    assert claimed(read(REFERRAL_BEFORE + words + REFERRAL_AFTER), wanted) == wanted


OTHER_MEETING_BEFORE = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm, C Oak, D Ash, E Larch, F Rowan, G Fir and H Yew\n\nOfficers: Ian Holly (Head of Homes)\n\n1. Apologies\n\nNone.\n\n2. Homes for Carers\n\n"
OTHER_MEETING_AFTER = "\n\n3. Any Other Business\n\nNone.\n"
OTHER_MEETING: list[tuple[str, Wanted]] = [
    ('The Committee considered a report that was also considered by the Finance Board at its meeting on 25th September 2016.', {'other meetings': [('finance board', '2016-09-25')]}),
    ('The report would also be considered at the meeting of the Council on 15 May 2017.', {'other meetings': [('council', '2017-05-15')]}),
    ('The report was also due to be considered by the Cabinet at its meeting scheduled for 26th August 2017.', {'other meetings': [('cabinet', '2017-08-26')]}),
    ('From the Cabinet, 7th October, 2014', {'other meetings': [('cabinet', '2014-10-07')]}),
    ('From the meeting of Cabinet, 16 th April 2013', {'other meetings': [('cabinet', '2013-04-16')]}),
    ('Further to Minute 12/17 of the Cabinet held on 7 March 2017, the Director spoke.', {'other meetings': [('cabinet', '2017-03-07')]}),
    ('At its meeting on 7 March 2017 the Cabinet approved the plan.', {'other meetings': [('cabinet', '2017-03-07')]}),
    ('The Roads Committee, at its meeting held on 7 March 2017, had agreed the plan.', {'other meetings': [('roads committee', '2017-03-07')]}),
    ('Cabinet (7 March 2017) had approved the plan.', {'other meetings': [('cabinet', '2017-03-07')]}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), OTHER_MEETING)
def test_other_meeting(words: str, wanted: Wanted) -> None:
    assert claimed(read(OTHER_MEETING_BEFORE + words + OTHER_MEETING_AFTER), wanted) == wanted


TASK_BEFORE = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm, C Oak, D Ash, E Larch, F Rowan, G Fir and H Yew\n\nOfficers: Ian Holly (Head of Homes)\n\n1. Apologies\n\nNone.\n\n2. Homes for Carers\n\n"
TASK_AFTER = "\n\n3. Any Other Business\n\nNone.\n"
TASK: list[tuple[str, Wanted]] = [
    ('RESOLVED that a report back be submitted in 12 months.', {'actions': 1, 'due': ['in 12 months']}),
    ('RESOLVED that officers report back to the Committee in six months.', {'actions': 1, 'due': ['in six months']}),
    ('RESOLVED that a further report be brought to the June meeting.', {'actions': 1, 'due': ['the June meeting']}),
    ('RESOLVED that the Director of Housing write to the Minister.', {'actions': 1, 'due': []}),
    ('Arising from the discussion, the Board requested further information on the following:\n\n• rents\n\n• repairs', {'actions': 2, 'due': []}),
    ('Arising from a discussion on rents, the Board requested that figures be circulated to members.', {'actions': 1, 'due': []}),
    ('Members asked for a briefing note on rents.', {'actions': 1, 'due': []}),
    ('Councillor Oak requested that the Director provide figures by 30 June 2017.', {'actions': 1, 'due': ['2017-06-30']}),
    ('The Director undertook to provide the figures to Members.', {'actions': 1, 'due': []}),
    ('The Director agreed to circulate the figures.', {'actions': 1, 'due': []}),
    ('ACTION: Clerk to write to the owner by 1 May 2017.', {'actions': 1, 'due': ['2017-05-01']}),
    ('Action – Cllr Oak to speak to the school.', {'actions': 1, 'due': []}),
    ('The Clerk to write to the owner.', {'actions': 1, 'due': []}),
    ('It was agreed that the Clerk would write to the owner.', {'actions': 1, 'due': []}),
    ('Clerk to chase.', {'actions': 1, 'due': []}),
    ('The Clerk will obtain three quotes for the next meeting.', {'actions': 1, 'due': ['the next meeting']}),
    ('RESOLVED that the Chair write to the MP.', {'actions': 1, 'due': []}),
    ('RESOLVED that the Committee receive an update at the meeting in September 2017.', {'actions': 1, 'due': ['2017-09']}),
    ('The Committee noted that a report would be brought back in 12 months.', {'actions': 1, 'due': ['in 12 months']}),
    ('RESOLVED that the plan be approved.', {'actions': 0, 'due': []}),
    ('The Director said that the works would be finished in June.', {'actions': 0, 'due': []}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), TASK)
def test_task(words: str, wanted: Wanted) -> None:
    assert claimed(read(TASK_BEFORE + words + TASK_AFTER), wanted) == wanted


NEXT_MEETING_BEFORE = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm and C Oak\n\n1. Apologies\n\nNone.\n\n2. Roads\n\nRESOLVED that the roads be mended.\n\n"
NEXT_MEETING_AFTER = ""
NEXT_MEETING: list[tuple[str, Wanted]] = [
    ('Date of next meeting: 25th January.', {'other meetings': [('housing committee', '2018-01-25')]}),
    ('3. Date of Next Meeting\n\nThe next meeting will be held on Tuesday 9th May 2017 at 7pm in the Village Hall.', {'other meetings': [('housing committee', '2017-05-09')]}),
    ('3. Date of next meeting\n\nMonday 8 May 2017', {'other meetings': [('housing committee', '2017-05-08')]}),
    ('3. Dates of Future Meetings\n\nNoted: 8 May, 12 June, 10 July, 11 September, 9 October, 13 November and 11 December 2017.', {'other meetings': [('housing committee', '2017-05-08'), ('housing committee', '2017-06-12'), ('housing committee', '2017-07-10'), ('housing committee', '2017-09-11'), ('housing committee', '2017-10-09'), ('housing committee', '2017-11-13'), ('housing committee', '2017-12-11')]}),
    ('3. Meeting dates for 2017\n\nWed 10 May\nWed 14 June\nWed 12 July\n', {'other meetings': [('housing committee', '2017-05-10'), ('housing committee', '2017-06-14'), ('housing committee', '2017-07-12')]}),
    ('(Meeting closed at 10.20 am)', {'other meetings': []}),
    ('The meeting closed at 7.35pm', {'other meetings': []}),
    ('Meeting ended at 9.10pm. Next meeting 8th May 2017.', {'other meetings': [('housing committee', '2017-05-08')]}),
    ('It was agreed to adjourn at 8.15 p.m. and reconvene on Monday 24th April 2017.', {'other meetings': [('housing committee', '2017-04-24')]}),
    ('The Committee adjourned at 8.15 p.m. to reconvene on Monday 24th April 2017 at 6 p.m.', {'other meetings': [('housing committee', '2017-04-24')]}),
    ('At 10:31 a.m. Council adjourned.', {'other meetings': []}),
    ('Next meeting - Thursday 4th May 2017 - 7.30pm', {'other meetings': [('housing committee', '2017-05-04')]}),
    ('NEXT MEETING: THURSDAY 4TH MAY 2017', {'other meetings': [('housing committee', '2017-05-04')]}),
    ('The next meeting of the Housing Committee will be on 4 May 2017.', {'other meetings': [('housing committee', '2017-05-04')]}),
    ('There being no further business the meeting closed at 9pm.\n\nSigned ......... Chairman     Date 4 May 2017', {'other meetings': []}),
    ('3. Date and time of next meeting\n\nTo be confirmed.', {'other meetings': []}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), NEXT_MEETING)
def test_next_meeting(words: str, wanted: Wanted) -> None:
    assert claimed(read(NEXT_MEETING_BEFORE + words + NEXT_MEETING_AFTER), wanted) == wanted


CONFIRMED_BEFORE = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm and C Oak\n\n1. Apologies\n\nNone.\n\n"
CONFIRMED_AFTER = "\n\n3. Roads\n\nRESOLVED that the roads be mended.\n"
CONFIRMED: list[tuple[str, Wanted]] = [
    ('2. Minutes\n\nThe minutes of the meeting held on 6 March 2017 were agreed and signed as a true record.', {'confirmed': ['2017-03-06']}),
    ('2. Minutes of the meeting held on 6 March 2017\n\nApproved and signed as correct.', {'confirmed': ['2017-03-06']}),
    ('2. Minutes of Previous Meeting\n\nRESOLVED that the minutes of the meeting held on 6th March 2017 be confirmed.', {'confirmed': ['2017-03-06']}),
    ('2. Minutes\n\nThe minutes of 6 March 2017 were taken as read, confirmed and signed.', {'confirmed': ['2017-03-06']}),
    ('2. To approve the minutes of the last meeting held on 6th March 2017.\n\nApproved. Proposed Cllr Elm, seconded Cllr Oak.', {'confirmed': ['2017-03-06']}),
    ('2. Confirmation of Minutes\n\nProposed by Councillor Elm, seconded by Councillor Oak and resolved: That the Minutes of the Meeting held on 6 March 2017, as circulated, be taken as read and adopted.', {'confirmed': ['2017-03-06']}),
    ('2. Minutes 6th March 2017: agreed as a correct record.', {'confirmed': ['2017-03-06']}),
    ('2. Minutes\n\nMinutes of the meeting held on 6.3.17 were approved.', {'confirmed': ['2017-03-06']}),
    ('2. Minutes\n\nThe minutes of 6th March were agreed.', {'confirmed': ['2017-03-06']}),
    ('2. Minutes\n\nThe minutes of the meeting held on 6 March 2017 were deferred.', {'confirmed': []}),
    ('2. Minutes\n\nTo confirm the minutes of the meeting held on 6 March 2017.', {'confirmed': []}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), CONFIRMED)
def test_confirmed(words: str, wanted: Wanted) -> None:
    assert claimed(read(CONFIRMED_BEFORE + words + CONFIRMED_AFTER), wanted) == wanted

"""Resolutions, agreements and verdicts in all wordings, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.text.forms.claimed import Wanted, claimed
from tests.text.papers import read

SETTLEMENT_BEFORE = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm, C Oak and D Ash\n\n1. Apologies\n\nNone.\n\n2. Homes for Carers\n\nReport of the Director of Housing\n\n"
SETTLEMENT_AFTER = "\n\n3. Any Other Business\n\nNone.\n"
SETTLEMENT: list[tuple[str, Wanted]] = [
    ('RESOLVED that the Cabinet Member accepts the recommendations.', {'outcomes': ['resolved']}),
    ('RESOLVED that, the Cabinet Member, having considered the report, endorses the plan.', {'outcomes': ['resolved']}),
    ('RESOLVED that the Cabinet Member for Housing:-\n\n1.  Approves the plan\n\n2.  Approves the budget\n\n3.  Delegates authority to the Director of Housing to sign', {'outcomes': ['resolved', 'resolved', 'resolved']}),
    ('RESOLVED that\n\n1)  The Scrutiny Board would receive a report back in six months\n\n2)  officers investigate the rents', {'outcomes': ['resolved', 'resolved']}),
    ('RESOLVED:\n\n(1)  That the plan be approved; and\n\n(2)  That the rents stay.', {'outcomes': ['resolved', 'resolved']}),
    ('RESOLVED to exclude the press and public for the following item.', {'outcomes': []}),
    ('RESOLVED that the Committee agrees to exclude the press and public under Sections 100(A)(4) of the Local Government Act 1972 relating to the private matters listed below.\n\nMinute No.\tReport title\n\n12\tLand at Mere', {'outcomes': []}),
    ('RESOLVED that application FUL/2017/0001 be refused as it harms the trees.', {'outcomes': ['resolved']}),
    ('RESOLVED that planning permission be granted in respect of Application PL/2017/0001 subject to conditions.', {'outcomes': ['resolved']}),
    ('After a vote it was RESOLVED that PLANNING PERMISSION BE GRANTED.', {'outcomes': ['resolved']}),
    ('RESOLVED: that\n\n1) the plan be approved subject to\n\na. a survey\n\ni. of trees\n\nii. of ponds\n\n2) the rents stay', {'outcomes': ['resolved', 'resolved']}),
    ('RESOLVED/- That the plan be approved.', {'outcomes': ['resolved']}),
    ('Resolved that –\n\n(a) the plan be approved; and\n\n(b) the rents stay.', {'outcomes': ['resolved', 'resolved']}),
    ('Resolved to:\n\n• approve the plan\n\n• keep the rents', {'outcomes': ['resolved', 'resolved']}),
    ('It was resolved to amend the plan.', {'outcomes': ['resolved']}),
    ('RESOLVED\n\nThat the plan be approved.', {'outcomes': ['resolved']}),
    ('RESOLVED\nThe plan is approved.', {'outcomes': ['resolved']}),
    ('UNANIMOUSLY RESOLVED that the plan be approved.', {'outcomes': ['resolved']}),
    ('The Committee considered the report and unanimously RESOLVED:\n\n1. That the plan be approved.\n\n2. That the rents stay.', {'outcomes': ['resolved', 'resolved']}),
    ('The Committee resolved:-\n\n(i) to approve the plan; and\n\n(ii) to note the rents.', {'outcomes': ['resolved', 'resolved']}),
    ('The Committee resolved:- (i) to approve the plan; and (ii) to note the rents.', {'outcomes': ['resolved', 'resolved']}),
    ('The motion was declared to be CARRIED and "RESOLVED that the plan be approved."', {'outcomes': ['resolved']}),
    ('(1) The Director introduced the plan.\n\n(2) Members asked about rents.\n\n(3) In answer the Director said that they would stay.\n\n(4) RESOLVED that the report be noted.', {'outcomes': ['resolved']}),
    ('Proposed by Councillor Birch;\nSeconded by Councillor Elm;\nAnd Resolved:\n\n“That, the plan be approved.”', {'outcomes': ['resolved']}),
    ('AGREED: that\n\n1. the plan be approved\n\n2. the rents stay', {'outcomes': ['agreed', 'agreed']}),
    ('The plan was put. Agreed unanimously.', {'outcomes': ['agreed']}),
    ('Noted.', {'outcomes': ['noted']}),
    ('Agreed.', {'outcomes': ['agreed']}),
    ('Approved.', {'outcomes': ['agreed']}),
    ('Approved', {'outcomes': ['agreed']}),
    ('The Committee agreed that the motion on homes be referred, in the first instance, to the People Committee.', {'outcomes': ['referred']}),
    ('The Committee noted the contents of the report.', {'outcomes': ['noted']}),
    ('Members noted the report.', {'outcomes': ['noted']}),
    ('It was agreed to receive the report.', {'outcomes': ['noted']}),
    ('It was agreed to receive a Deputation from the Mill Society at the next Meeting.', {'outcomes': ['agreed']}),
    ('Decision:\n\nRESOLVED that the plan be approved.\n\nMinutes:\n\nThe Director introduced the plan.\n\nRESOLVED that the plan be approved.', {'outcomes': ['resolved']}),
    ('Decision:\n\nThat the plan be approved.\n\nMinutes:\n\nThe Director introduced the plan.\n\nRESOLVED that the plan be approved.', {'outcomes': ['resolved']}),
    ('Decision:\n\n1. That the plan be approved.\n\n2. That the rents stay.\n\nMinutes:\n\nThe Director introduced the plan.\n\nRESOLVED:\n\n1. That the plan be approved.\n\n2. That the rents stay.', {'outcomes': ['resolved', 'resolved']}),
    ('Decision:\n\nTo appoint Councillor Elm as Chair.\n\nMinutes:\n\nRESOLVED to appoint Councillor Elm as Chair.', {'outcomes': ['resolved']}),
    ('Decision:\n\nThe recommendations were agreed.\n\nMinutes:\n\nThe Director introduced the plan.', {'outcomes': ['agreed']}),
    ('That the plan be noted.', {'outcomes': ['noted']}),
    ('1. That the plan be approved.\n\n2. That the rents stay.', {'outcomes': ['agreed', 'agreed']}),
    ('On 20 September 2016, Cabinet:- (i) agreed the plan; (ii) noted the rents.', {'outcomes': []}),
    ('Resolved that the recommendations outlined at section 2 of the report be approved. Reason for decision: to house people. Alternative options: none.', {'outcomes': ['resolved']}),
    ('The recommendations as set out in the exempt report were agreed.', {'outcomes': ['agreed']}),
    ('Arising from a discussion, the Board requested further information on the following:\n\n• rents\n\n• repairs', {'outcomes': []}),
    ('RESOLVED that the plan be approved. RESOLVED that the rents stay.', {'outcomes': ['resolved', 'resolved']}),
    ('RESOLVED That:-\n\n(a)   the plan be approved;\n\n(b)   the rents stay; and\n\n(c)   the Director be thanked.', {'outcomes': ['resolved', 'resolved', 'resolved']}),
    ('RESOLVED: (Unanimously) that the plan be approved.', {'outcomes': ['resolved']}),
    ('RESOLVED (unanimous): That the plan be approved.', {'outcomes': ['resolved']}),
    ('RESOLVED (6 votes to 3) that the plan be approved.', {'outcomes': ['resolved']}),
    ('IT WAS RESOLVED THAT THE PLAN BE APPROVED.', {'outcomes': ['resolved']}),
    ('It was RESOLVED: to approve the plan.', {'outcomes': ['resolved']}),
    ('Members RESOLVED to approve the plan.', {'outcomes': ['resolved']}),
    ('Council RESOLVED to approve the plan.', {'outcomes': ['resolved']}),
    ('It was therefore RESOLVED to approve the plan.', {'outcomes': ['resolved']}),
    ('It was further resolved that the rents stay.', {'outcomes': ['resolved']}),
    ('**RESOLVED** that the plan be approved.', {'outcomes': ['resolved']}),
    ('**RESOLVED:** That the plan be approved.', {'outcomes': ['resolved']}),
    ('__Resolved__ – that the plan be approved.', {'outcomes': ['resolved']}),
    ('Resolution: That the plan be approved.', {'outcomes': ['resolved']}),
    ('RESOLUTION: To approve the plan.', {'outcomes': ['resolved']}),
    ('Decision: Approved.', {'outcomes': ['agreed']}),
    ('DECISION: That the plan be approved.', {'outcomes': ['agreed']}),
    ('DECISION – to approve the plan.', {'outcomes': ['agreed']}),
    ('ACTION: The Clerk to write to the owner.', {'outcomes': [], 'actions': 1}),
    ('The Executive DECIDED:\n\n(1) to approve the plan;\n\n(2) to keep the rents.', {'outcomes': ['agreed', 'agreed']}),
    ('DECIDED: that the plan be approved.', {'outcomes': ['agreed']}),
    ('The Committee decided to approve the plan.', {'outcomes': ['agreed']}),
    ('The Committee agreed:-\n\n(1) to approve the plan; and\n\n(2) to note the rents.', {'outcomes': ['agreed', 'noted']}),
    ('RECOMMENDED: That the Council approve the plan.', {'outcomes': ['recommended']}),
    ('RECOMMENDED to Council that the plan be approved.', {'outcomes': ['recommended']}),
    ('RESOLVED TO RECOMMEND that the plan be approved.', {'outcomes': ['resolved']}),
    ('It was RECOMMENDED that the plan be approved.', {'outcomes': ['recommended']}),
    ('The Committee AGREED to approve the plan.', {'outcomes': ['agreed']}),
    ('Members agreed that the plan be approved.', {'outcomes': ['agreed']}),
    ('It was unanimously agreed that the plan be approved.', {'outcomes': ['agreed']}),
    ('All agreed to approve the plan.', {'outcomes': ['agreed']}),
    ('It was agreed by all to approve the plan.', {'outcomes': ['agreed']}),
    ('This was agreed.', {'outcomes': ['agreed']}),
    ('The plan was approved.', {'outcomes': ['agreed']}),
    ('The Committee endorsed the plan.', {'outcomes': ['agreed']}),
    ('RESOLVED that, subject to the completion of a Section 106 Agreement, planning permission be granted for the following reasons:\n\n1. The site is allocated.\n\n2. The design is good.', {'outcomes': ['resolved']}),
    ('RESOLVED: Refuse permission for the following reasons:\n\n1. Harm to trees.\n\n2. Harm to ponds.', {'outcomes': ['resolved']}),
    ('RESOLVED – That the Committee –\n\n(i) approves the plan; and\n\n(ii) notes the rents.\n\nReasons for the decision\n\n(i) To house people.\n\n(ii) To pay for it.', {'outcomes': ['resolved', 'resolved']}),
    ('On being put to the vote the motion was LOST.', {'outcomes': []}),
    ('An amendment was moved by Councillor Elm, seconded by Councillor Oak, that the rents stay. On being put to the vote, the amendment was declared LOST.', {'outcomes': ['rejected']}),
    ('The Chair put the recommendation to the vote and it was CARRIED.', {'outcomes': ['agreed']}),
    ('Upon being put to the vote the recommendation was agreed.', {'outcomes': ['agreed']}),
    ('Voting: unanimous\n\nRESOLVED that the plan be approved.\n\nVoting: unanimous', {'outcomes': ['resolved']}),
    ('RESOLVED that\n\n- the plan be approved\n- the rents stay', {'outcomes': ['resolved', 'resolved']}),
    ('RESOLVED that:\n\n? the plan be approved\n\n? the rents stay', {'outcomes': ['resolved', 'resolved']}),
    ('RESOLVED that:\n\n1. the plan be approved\n\n1. the rents stay\n\n1. the Director be thanked', {'outcomes': ['resolved', 'resolved', 'resolved']}),
    ('The Committee ageed to approve the plan.', {'outcomes': ['agreed']}),
    ('RESLOVED that the plan be approved.', {'outcomes': ['resolved']}),
    ('RESOLVED, on the motion of Councillor Elm, seconded by Councillor Oak, that the plan be approved.', {'outcomes': ['resolved']}),
    ('Resolved, nem con, that the plan be approved.', {'outcomes': ['resolved']}),
    ('The matter was deferred to the next meeting.', {'outcomes': ['deferred']}),
    ('Deferred.', {'outcomes': ['deferred']}),
    ('The item was deferred.', {'outcomes': ['deferred']}),
    ('The application was refused.', {'outcomes': ['rejected']}),
    ('The application was withdrawn.', {'outcomes': []}),
    ('Planning permission was granted.', {'outcomes': ['agreed']}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), SETTLEMENT)
def test_settlement(words: str, wanted: Wanted) -> None:
    assert claimed(read(SETTLEMENT_BEFORE + words + SETTLEMENT_AFTER), wanted) == wanted


FALSE_FRIEND_BEFORE = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm and C Oak\n\n1. Apologies\n\nNone.\n\n2. Homes for Carers\n\n"
FALSE_FRIEND_AFTER = "\n\n3. Any Other Business\n\nNone.\n"
FALSE_FRIEND: list[tuple[str, Wanted]] = [
    ('The Committee is recommended to approve the plan.', {'outcomes': []}),
    ('Recommendation: That the plan be approved.', {'outcomes': []}),
    ('RECOMMENDATION\n\nThat the plan be approved.', {'outcomes': []}),
    ('That Members consider the plan.', {'outcomes': []}),
    ('Motion: That the homes be built.\n\nThe motion was withdrawn.', {'outcomes': []}),
    ('Councillor Elm gave notice that he would move: “That this Council RESOLVES to build homes.”', {'outcomes': []}),
    ('“This Council resolves to build homes.”\n\nThe motion was not put.', {'outcomes': []}),
    ('Councillor Oak asked whether it had been resolved to build homes.', {'outcomes': []}),
    ('In answer, the Chair said that the Cabinet had RESOLVED to build homes in 2015.', {'outcomes': []}),
    ('Procedure Rule 12: a motion that has been resolved may not be moved again.', {'outcomes': []}),
    ('The Director reminded Members that at the last meeting it was agreed that the homes be built.', {'outcomes': []}),
    ('The recommendation at the last meeting was that the homes be approved.', {'outcomes': []}),
    ('Members discussed whether the plan should be approved.', {'outcomes': []}),
    ('The plan would be approved in due course by the Cabinet.', {'outcomes': []}),
    ('The County Council has agreed to build homes.', {'outcomes': []}),
    ("The applicant's plan was approved by the Secretary of State.", {'outcomes': []}),
    ('Planning permission was refused by the County Council in 2015.', {'outcomes': []}),
    ('Cllr Oak said the village agreed with the plan.', {'outcomes': []}),
    ('Everyone agreed it had been a good event.', {'outcomes': []}),
    ('It was agreed with the contractor that works would begin in May.', {'outcomes': []}),
    ('Cabinet: at its meeting on 4 March 2017 RESOLVED: That the homes be built.', {'outcomes': []}),
    ('Extract from the minutes of Cabinet, 4 March 2017:\n\n“RESOLVED that the homes be built.”', {'outcomes': []}),
    ('The Leader moved the following motion, which was not seconded: That the homes be built.', {'outcomes': []}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), FALSE_FRIEND)
def test_false_friend(words: str, wanted: Wanted) -> None:
    assert claimed(read(FALSE_FRIEND_BEFORE + words + FALSE_FRIEND_AFTER), wanted) == wanted


AGENDA_BEFORE = "Agenda for the Meeting of the Housing Committee to be held at 2.00 pm on Monday, 10 April 2017\n\n1. Apologies\n\n2. Homes for Carers\n\n"
AGENDA_AFTER = "\n\n3. Any Other Business\n"
AGENDA: list[tuple[str, Wanted]] = [
    ('To RESOLVE that the homes be built.', {'outcomes': []}),
    ('To resolve to build the homes.', {'outcomes': []}),
    ('To agree the plan.', {'outcomes': []}),
    ('To approve the minutes of the meeting held on 6 March 2017.', {'outcomes': []}),
    ('RESOLVED: to exclude the public.', {'outcomes': []}),
    ('To pass the following resolution: RESOLVED that the public be excluded.', {'outcomes': []}),
    ('That the plan be approved.', {'outcomes': []}),
    ('Resolution: That the plan be approved.', {'outcomes': []}),
    ('The Committee is asked to agree the plan.', {'outcomes': []}),
    ('Proposed: Cllr Elm. Seconded: Cllr Oak. That the homes be built.', {'outcomes': []}),
    ('1. That the plan be approved.\n\n2. That the rents stay.', {'outcomes': []}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), AGENDA)
def test_agenda(words: str, wanted: Wanted) -> None:
    assert claimed(read(AGENDA_BEFORE + words + AGENDA_AFTER), wanted) == wanted

"""Votes, movers and seconders: each form, and who is said to have done what."""

from __future__ import annotations

import pytest

from tests.text.forms.claimed import Wanted, claimed
from tests.text.papers import read

VOTE_BEFORE = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm, C Oak, D Ash, E Larch, F Rowan, G Fir and H Yew\n\n1. Apologies\n\nNone.\n\n2. Homes for Carers\n\nReport of the Director of Housing\n\n"
VOTE_AFTER = "\n\n3. Any Other Business\n\nNone.\n"
VOTE: list[tuple[str, Wanted]] = [
    ('RESOLVED that the plan be approved. (Unanimous)', {'tally': ['unanimous']}),
    ('On a vote, sixteen Members voted for the proposal and none against.\n\nRESOLVED that the plan be approved.', {'tally': ['16 for, 0 against']}),
    ('RESOLVED that permission be granted unanimously with no objections and 1 abstention. Councillors Birch, Elm and Oak voted in favour. Councillor Ash abstained.', {'votes': [('Birch', 'for'), ('Councillor Ash', 'abstained'), ('Elm', 'for'), ('Oak', 'for')]}),
    ('Upon being put to the vote both amendments were declared lost.\n\nOn the requisition of Councillor Elm, seconded by Councillor Oak the voting on the motion was recorded as follows:\n\nFOR: Councillors Birch, Elm and Oak (3)\n\nAGAINST: Councillors Ash and Larch (2)\n\nABSTAINED: Councillor Rowan (1)\n\nRESOLVED that the plan be approved.', {'votes': [('Ash', 'against'), ('Birch', 'for'), ('Councillor Rowan', 'abstained'), ('Elm', 'for'), ('Larch', 'against'), ('Oak', 'for')]}),
    ('RESOLVED that the plan be approved.\n\nFor the motion (3): Councillors Birch, Elm, Oak\nAgainst the motion (1): Councillor Ash\nAbstentions (0)', {'votes': [('Birch', 'for'), ('Councillor Ash', 'against'), ('Elm', 'for'), ('Oak', 'for')]}),
    ('RESOLVED that the plan be approved.\n\nFor (3)\nCouncillors Birch, Elm and Oak\n\nAgainst (1)\nCouncillor Ash\n\nAbstain (0)', {'votes': [('Birch', 'for'), ('Councillor Ash', 'against'), ('Elm', 'for'), ('Oak', 'for')]}),
    ('A recorded vote was taken:\n\nThose voting in favour: Councillors Birch, Elm, Oak\nThose voting against: Councillor Ash\nThose abstaining: Councillor Larch\n\nRESOLVED that the plan be approved.', {'votes': [('Birch', 'for'), ('Councillor Ash', 'against'), ('Councillor Larch', 'abstained'), ('Elm', 'for'), ('Oak', 'for')]}),
    ('RESOLVED that the plan be approved.\n\nVoting in favour of the motion: Cllrs Birch, Elm, Oak. Voting against: Cllr Ash.', {'votes': [('Birch', 'for'), ('Cllr Ash', 'against'), ('Elm', 'for'), ('Oak', 'for')]}),
    ('RESOLVED that the plan be approved by 6 votes to 2.', {'tally': ['6 for, 2 against']}),
    ('RESOLVED that the plan be approved (6 for, 1 against, 1 abstention).', {'tally': ['6 for, 1 against, 1 abstained']}),
    ('RESOLVED: That the plan be approved.\n\n(Voting: 6 for, 2 against)', {'tally': ['6 for, 2 against']}),
    ('RESOLVED that the plan be approved.\n\nThere were 6 votes in favour, 1 against and 1 abstention.', {'tally': ['6 for, 1 against, 1 abstained']}),
    ('RESOLVED that the plan be approved.\n\nCouncillor Ash asked that his vote against be recorded.', {'votes': [('Councillor Ash', 'against')]}),
    ('RESOLVED that the plan be approved.\n\nCouncillors Ash and Elm requested that their names be recorded as having voted against the decision.', {'votes': [('Ash', 'against'), ('Elm', 'against')]}),
    ('RESOLVED that the plan be approved.\n\nCouncillor Ash abstained from voting.', {'votes': [('Councillor Ash', 'abstained')]}),
    ('RESOLVED that the plan be approved.\n\n(Councillor Ash voted against the above decision and asked for it to be minuted.)', {'votes': [('Councillor Ash', 'against')]}),
    ('RESOLVED that the plan be approved.\n\nCouncillor Ash took no part in the vote.', {'votes': []}),
    ('It was moved by Councillor Elm, seconded by Councillor Oak that the plan be approved. Put, and on a show of hands, declared CARRIED.', {'outcomes': ['agreed']}),
    ('FOR COUNCILLOR ELM: 3 (THREE)\n\nBirch, Ann; Oak, Cora; Ash, Dan;\n\nFOR COUNCILLOR LARCH: 1 (ONE)\n\nYew, Hal;\n\nCouncillor Elm was declared elected.', {}),
    ('R2017-077  B. Elm, C. Oak:  That the plan be approved. Carried.', {'outcomes': ['agreed']}),
    ('Moved by: B. Elm\nSeconded by: C. Oak\n\nThat the plan be approved.\n\nYeas: (3): A. Birch, B. Elm, C. Oak\nNays: (1): D. Ash\nAbsent: (1): E. Larch\n\nMotion Passed (3 to 1)', {'outcomes': ['agreed'], 'votes': [('A. Birch', 'for'), ('B. Elm', 'for'), ('C. Oak', 'for'), ('D. Ash', 'against')]}),
    ('RESOLVED that the plan be approved.\n\nVote: For - 5; Against - 2; Abstentions - 1', {'tally': ['5 for, 2 against, 1 abstained']}),
    ("Carried by the Chairman's casting vote.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), VOTE)
def test_vote(words: str, wanted: Wanted) -> None:
    assert claimed(read(VOTE_BEFORE + words + VOTE_AFTER), wanted) == wanted


MOVER_BEFORE = "Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent: Councillors A Birch (Chair), B Elm, C Oak, D Ash, E Larch, F Rowan, G Fir and H Yew\n\n1. Apologies\n\nNone.\n\n2. Homes for Carers\n\nReport of the Director of Housing\n\n"
MOVER_AFTER = "\n\n3. Any Other Business\n\nNone.\n"
MOVER: list[tuple[str, Wanted]] = [
    ('It was moved by Councillor A Birch, seconded by Councillor B Elm and supported by Councillor C Oak, that the plan be approved.\n\nRESOLVED that the plan be approved.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('RESOLVED, on being moved by Councillor Birch seconded by Councillor Elm, that the plan be approved.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('moved by Councillor Birch seconded by Councillor Elm\n\nRESOLVED that the plan be approved.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('It was moved by Councillor Birch, seconded by Councillor Elm and\nRESOLVED –\n(a) That the plan be approved.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Moved by the Lord Mayor (Councillor Birch),\nSeconded by Councillor Elm and\n\nResolved - That the plan be approved.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Councillor Birch MOVED and Councillor Elm SECONDED that the plan be approved.\n\nThe motion was put to the vote and declared CARRIED.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Cllr Birch moved the plan and Cllr Elm subsequently seconded the motion. It was RESOLVED that the plan be approved.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Sir A Birch proposed, and Mr B Elm seconded that the plan be approved.\n\nAgreed without a vote.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Councillor Birch proposed Councillor Oak as Lord Mayor for the year. This was seconded by Councillor Elm.\n\nRESOLVED that Councillor Oak be Lord Mayor.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('RESOLVED that Councillor Oak be Chair, as nominated by Councillor Birch and seconded by Councillor Elm.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('It was proposed by the Chairman, seconded by the Vice-Chairman and RESOLVED:\n\n"THAT the plan be approved."', {'moved': [], 'seconded': []}),
    ('It was\n\nPROPOSED by Councillor Birch\n\nSeconded by Councillor Elm, and\n\nRESOLVED:\n\nThat the plan be approved.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('RESOLVED that the plan be approved.\n\nProposed by: Cllr Birch        Seconded by: Cllr Elm', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('RESOLVED that the plan be approved.\n\n(Proposed Cllr Birch, seconded Cllr Elm)', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('RESOLVED that the plan be approved (Proposed Cllr Birch, seconded Cllr Elm).', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('The Motion was proposed by Councillor Birch and seconded by Councillor Elm.\n\nRESOLVED that the plan be approved.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('On the proposal of Comhairleoir Birch, seconded by Comhairleoir Elm, An Chomhairle resolved to approve the plan.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('On the proposal of Councillor Birch, seconded by Councillor Elm, it was agreed to approve the plan.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Mr Birch prop. Mr Elm 2nd that the plan be approved. All in favour.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Cllr Birch prop, Cllr Elm 2nd, that the plan be approved.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Prop. Cllr Birch, sec. Cllr Elm. The plan was approved.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('The plan was approved. Prop: Cllr Birch Sec: Cllr Elm', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Cllr Birch proposed the plan be approved, seconded Cllr Elm, all in favour.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('It was proposed by Cllr Birch and seconded by Cllr Elm to approve the plan; all agreed.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('It was proposed by Cllr Birch, seconded Cllr Elm, that the plan be approved. Carried.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Cllr Birch proposed that the plan be approved. Cllr Elm seconded. Agreed.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Cllr Birch proposed approving the plan, this was seconded by Cllr Elm and agreed unanimously.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('RESOLVED that the plan be approved. Proposer: Cllr Birch Seconder: Cllr Elm', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Proposer: Cllr Birch. Seconder: Cllr Elm. RESOLVED that the plan be approved.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('RESOLVED that the plan be approved. (AB/BE)', {'moved': [], 'seconded': []}),
    ('Councillor Birch to move: That the plan be approved.', {'moved': [], 'seconded': [], 'outcomes': []}),
    ('Moved: Cllr Birch  Seconded: Cllr Elm\nThat the plan be approved.\nCARRIED', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('The recommendation was moved by Councillor Birch and seconded by Councillor Elm, and upon being put to the vote was agreed.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Having been proposed by Councillor Birch and seconded by Councillor Elm, the Committee RESOLVED to approve the plan.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Following a proposal by Councillor Birch, seconded by Councillor Elm, it was RESOLVED to approve the plan.', {'moved': ['Birch'], 'seconded': ['Elm']}),
    ('Upon the motion of Councillor Birch, seconded by Councillor Elm, it was RESOLVED that the plan be approved.', {'moved': ['Birch'], 'seconded': ['Elm']}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), MOVER)
def test_mover(words: str, wanted: Wanted) -> None:
    assert claimed(read(MOVER_BEFORE + words + MOVER_AFTER), wanted) == wanted

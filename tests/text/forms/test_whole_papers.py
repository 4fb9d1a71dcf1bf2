"""Whole minutes in the manner of councils that print them each in their own way."""

from __future__ import annotations

import pytest

from tests.text.forms.claimed import Wanted, claimed
from tests.text.papers import read

CITY = """WESTMERE CITY COUNCIL

Transport Committee

Westmere, Thursday 12 October 2017

Present

Councillors Birch (Convener), Elm (Vice-Convener), Oak, Ash, Yew (substituting for Councillor Fir) and Rowan.

1 Minutes

Decision

To approve the minute of the Transport Committee of 10 August 2017 as a correct record.

2 Mere Street Tram

The Committee considered proposals for a tram in Mere Street.

Decision

1) To approve the tram route.

2) To refer the report to the Finance Committee for approval of the budget.

(References - Transport Committee 10 August 2017 (item 4); report by the Executive Director of Place, submitted.)

Declaration of Interests

Councillor Oak declared a non-financial interest in the above item as a member of the Mere Trust.

3 Cycle Lanes - Motion by Councillor Ash

The following motion by Councillor Ash was submitted in terms of Standing Order 16:

"Committee:

1) Notes the need for cycle lanes;

2) Agrees to build them."

Motion

To approve the motion by Councillor Ash.

- moved by Councillor Ash, seconded by Councillor Yew

Amendment

To take no action.

- moved by Councillor Oak, seconded by Councillor Rowan

Voting

For the motion - 4 votes

For the amendment - 2 votes

Decision

To approve the motion by Councillor Ash.
"""
ARTICLES = """WESTMERE CITY COUNCIL

ROADS COMMITTEE

WESTMERE, 21 June 2018. Minute of Meeting of the ROADS COMMITTEE. Present:- Councillor Birch, Convener; and Councillors Elm, Oak and Ash (as substitute for Councillor Yew).

MINUTE OF PREVIOUS MEETING

1. The Committee had before it the minute of its previous meeting of 10 May 2018.

The Committee resolved:-
to approve the minute as a correct record.

ROADS WORK PROGRAMME

2. With reference to article 6 of the minute of its meeting of 10 May 2018, the Committee had before it a report by the Director of Roads which sought approval of the programme.

The report recommended:-
that the Committee -
(a) approve the programme; and
(b) instruct the Director to report back in March 2019.

The Committee resolved:-
(i) to approve the programme; and
(ii) to instruct the Director of Roads to report back to the Committee in March 2019.
"""
PARAGRAPHS = """WESTMERE COUNTY COUNCIL

PLANNING COMMITTEE

MINUTES of a meeting of the Planning Committee held in the Council Chamber, County Hall, Westmere on Tuesday, 6 September 2011.

PRESENT: Mr A Birch (Chairman), Mr B Elm (Vice-Chairman), Mr C Oak, Mrs D Ash and Mr E Yew (Substitute for Mr F Fir)

IN ATTENDANCE: Mrs H Holly (Head of Planning)

UNRESTRICTED ITEMS

51. Minutes - 26 July 2011
(Item A3)

RESOLVED that the Minutes of the meeting held on 26 July 2011 are correctly recorded and that they be signed by the Chairman.

52. Quarry at Mere
(Item C1 - Report by the Head of Planning)

(1) Mr Elm made a declaration of personal interest as a member of the Mere Trust.

(2) Mr Rowan addressed the Committee in opposition.

(3) Mr Oak moved, seconded by Mrs Ash that the recommendations of the Head of Planning be agreed.
Carried 4 votes to 1

(4) RESOLVED that:-

(a) permission be granted subject to conditions; and

(b) the applicant be advised to plant trees.
"""
CHAMBER = """Westmere City Council

Minutes of Council held in the Council Chamber on Monday, 3rd July, 2017

Members present: The Right Honourable the Lord Mayor (Alderman Birch) (Chairperson); Aldermen Elm and Oak; and Councillors Ash, Yew and Rowan.

Motions

Mere Park

In accordance with notice on the agenda, Councillor Ash proposed:

"This Council agrees to open Mere Park at night."

The motion was seconded by Councillor Yew.

Amendment

Moved by Councillor Rowan,
Seconded by Alderman Oak and

Resolved - That the motion be referred, in the first instance, to the Parks Committee.
"""
VILLAGE = """WEST MERE PARISH COUNCIL
Minutes of the Parish Council Meeting held on Tuesday 3rd March 2020 at 7.30pm in the Parish Hall
Present: Cllrs A Birch (Chair), B Elm, C Oak & D Ash, 2 members of the public & the Clerk, Mrs E Yew.
Action
1. Apologies: Cllr F Fir (work), County Cllr G Rowan.
2. Declarations of Interest: Cllr Oak in item 6 (Village Hall) as trustee.
3. Minutes of 4th February 2020 were approved as a true record and signed. Proposed Cllr Elm, seconded Cllr Ash.
4. Matters arising: The seat has been mended. Clerk to thank Mr Lime. EY
5. Planning:
20/00123/FUL 3 Mere Lane – extension. No objection.
20/00145/LB The Manor – new windows. Object: out of keeping.
6. Finance: Payments as listed approved. Prop. Cllr Ash, sec. Cllr Elm.
E Yew salary £250.00
Mere Water £31.20
Grant of £500 to the Village Hall agreed (Cllr Oak left the room).
7. Any other business: Cllr Ash to obtain quotes for a bench by the April meeting. DA
8. Date of next meeting: Tuesday 7th April 2020.
The meeting closed at 9.10pm.
"""


@pytest.mark.parametrize(
    ("paper", "wanted"),
    [
        (
            VILLAGE,
            {
                "meetings": [("west mere parish council", "2020-03-03")],
                "other meetings": [("west mere parish council", "2020-02-04"), ("west mere parish council", "2020-04-07")],
                "time": "19:30",
                "confirmed": ["2020-02-04"],
                "room": [
                    ("A Birch", "chair"), ("B Elm", "member"), ("C Oak", "member"), ("Cllr F Fir", "sent_apologies"), ("County Cllr G Rowan", "sent_apologies"),
                    ("D Ash", "member"), ("Mrs E Yew", "officer"),
                ],
                "outcomes": ["agreed", "agreed", "agreed", "agreed"],
                "moved": ["Ash"],
                "seconded": ["Elm"],
                "declared": [("Cllr Oak", "item", ""), ("Cllr Oak", "meeting", "")],
                "actions": 2,
                "due": ["the April meeting"],
            },
        ),
        (
            CITY,
            {
                "meetings": [("transport committee", "2017-10-12")],
                "confirmed": ["2017-08-10"],
                "room": [("Ash", "member"), ("Birch", "chair"), ("Elm", "member"), ("Oak", "member"), ("Rowan", "member"), ("Yew", "substitute")],
                "numbers": ["1", "2", "3"],
                "outcomes": ["agreed", "referred", "agreed"],
                "refers to": ["Finance Committee"],
                "moved": ["Ash"],
                "seconded": ["Yew"],
                "declared": [("Councillor Oak", "item", ""), ("Councillor Oak", "meeting", "")],
            },
        ),
        (
            ARTICLES,
            {
                "meetings": [("roads committee", "2018-06-21")],
                "room": [("Ash", "substitute"), ("Councillor Birch", "chair"), ("Elm", "member"), ("Oak", "member")],
                "titles": ["MINUTE OF PREVIOUS MEETING", "ROADS WORK PROGRAMME"],
                "reports": ["ROADS WORK PROGRAMME"],
                "origin": [("ROADS WORK PROGRAMME", "Director of Roads")],
                "actions": 1,
                "due": ["2019-03"],
            },
        ),
        (
            PARAGRAPHS,
            {
                "meetings": [("planning committee", "2011-09-06")],
                "confirmed": ["2011-07-26"],
                "numbers": ["51", "52"],
                "outcomes": ["resolved", "resolved"],
                "moved": ["Oak"],
                "seconded": ["Ash"],
                "declared": [("Mr Elm", "item", ""), ("Mr Elm", "meeting", "")],
            },
        ),
        (
            CHAMBER,
            {
                "meetings": [("westmere city council", "2017-07-03")],
                "outcomes": ["resolved", ""],
                "refers to": ["Parks Committee"],
                "moved": ["Ash", "Rowan"],
                "seconded": ["Yew", "Oak"],
            },
        ),
    ],
    ids=["a village", "decisions below labels", "articles", "paragraphs", "motions and amendments"],
)  # fmt: skip
def test_minutes_in_their_own_manner(paper: str, wanted: Wanted) -> None:
    assert claimed(read(paper), wanted) == wanted


def test_when_a_meeting_closed_is_not_when_the_next_one_begins() -> None:
    times = {m.attrs["date"]: m.attrs.get("time") for m in read(VILLAGE).extraction.mentions if m.kind == "meeting"}
    assert times == {"2020-03-03": "19:30", "2020-02-04": None, "2020-04-07": None}

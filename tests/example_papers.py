"""The papers of Westmere, a council that does not exist, the ids of what stands in them, and evidence that truly does."""

from __future__ import annotations

from typing import NamedTuple

from explorer.model import Evidence

COUNCIL = "westmere"


def ident(kind: str, *parts: str) -> str:
    """The id of a thing of Westmere, such as `person/westmere/p-harlow`."""
    return "/".join((kind, COUNCIL, *parts))


MINUTES = ident("document", "minutes-2019-03-04")
NEXT_MINUTES = ident("document", "minutes-2019-06-10")
REPORT = ident("document", "fostering-annual-report")
PACK = ident("document", "cabinet-pack-2019-03-12")

PAGE_TWO = "\fPage 2\nAPPENDIX A\n"

TEXTS = {
    MINUTES: """Westmere City Council
Minutes of the meeting of the Children's Scrutiny Board (2) held at 2.00 p.m. on Monday, 4 March 2019
at Committee Room 3, Guildhall, Westmere

Present:
Board Members: Councillor P Harlow (Chair), Councillor S Okafor, Councillor B O'Neill, Councillor J Whitby
Other Members: Councillor M D'Arcy (Cabinet Member for Children)
Employees: R Lindqvist, Place Directorate
Invited: Dr A Sørensen (Fostering North)
Apologies: Councillor T Vance
Contact: Rhea Lindqvist, telephone 01632 960555, rhea.lindqvist@westmere.example

Public Business

31. Declarations of Interest
Councillor S Okafor declared an interest in the matter referred to in Minute 33 as she is a foster carer. She remained in the meeting.

32. Minutes
The minutes of the meeting held on 14 January 2019 were agreed as a true record.

33. Fostering North Annual Report 2018/19
The Board considered a Report of the Director of Children's Services on the first year of Fostering North (FN),
which is hosted by Shire County Council. Fostering North is the Regional Fostering Agency. Westmere City Council is a partner in it.
The Board asked about the 27% fall in approvals & the waiting time for "hard to place" children.

RESOLVED, moved by Councillor P Harlow and seconded by Councillor B O'Neill, that the Children's Scrutiny Board (2):
(a) Notes the content of the annual report
(b) Recommends to Cabinet that the contribution to Fostering North be kept at £412,000
(c) Requests a further report in 12 months, to include figures on waiting times

34. Outstanding Issues
The letter to the Care Inspectorate asked for by Scrutiny Board 4 (Health) had been sent.
""",
    NEXT_MINUTES: """Westmere City Council
Minutes of the meeting of Scrutiny Board 2 held at 2.00 p.m. on Monday, 10 June 2019 at the Guildhall

Present:
Board Members: Cllr Pat Harlow (Chair), Cllr Okafor, Councillor Jo Whitby
Apologies: Councillor B O'Neill

1. Minutes
The minutes of the meeting held on 4 March 2019 were agreed and signed as a true record.

2. Fees & charges [Exempt]: the "Blue" scheme [/b]
The Board considered a briefing note of the Director of Children's Services \x1b[31mon fees\x1b[0m & charges <script>alert('x')</script>.
On a vote Councillor Jo Whitby voted against the scheme and asked that her name be recorded.
RESOLVED that the scheme be referred to the Cabinet; enquiries to fees@westmere.example or 01632 960999 before the end of June.

3. Fostering: letter
It was agreed that the Chair write to the Care Inspectorate by 31 July 2019.
""",
    REPORT: """Report to: Children's Scrutiny Board (2), 4 March 2019
Title: Fostering North Annual Report 2018/19
Report of: Director of Children's Services
Is this a key decision? No

Fostering North covers four councils. Hill District Council applied to join in 2018. An earlier annual report,
Fostering North Annual Report 2017/18, was put to the Board in June 2018 and this is the next edition of it.
The Care Inspectorate judged the service good; the Fostering Panel is part of Fostering North.

Report author: Rhea Lindqvist, Head of Fostering, Place Directorate
Contributors: Alva Sørensen, Adviser, sent 12 February 2019, returned 15 February 2019
""",
    PACK: """Westmere City Council
CABINET
Agenda for the meeting to be held at 10.00 a.m. on Tuesday, 12 March 2019 in the Council Chamber, Guildhall
1. Apologies
2. Budget Monitoring 2018/19
Report of the Director of Finance
3. Fostering North: recommendation of Scrutiny Board 2
"""
    + PAGE_TWO
    + """Recommendations
Cabinet is recommended to approve the budget monitoring position of £1.2m overspent.
Members of the Cabinet: Councillor M D'Arcy, Councillor J Whitby
""",
}

PAGES = {PACK: (0, TEXTS[PACK].index(PAGE_TWO))}


class Said(NamedTuple):
    """A quote of one paper, `nth` of its kind there."""

    document: str
    quote: str
    nth: int = 0


def evidence(said: Said) -> Evidence:
    """The quote with the span where its paper really has it."""
    text, start = TEXTS[said.document], -1
    for _ in range(said.nth + 1):
        start = text.index(said.quote, start + 1)
    pages = PAGES.get(said.document, ())
    page = sum(1 for offset in pages if offset <= start) or None
    return Evidence(said.document, start, start + len(said.quote), said.quote, page)


BOARD = ident("body", "scrutiny-board-2")
HEALTH = ident("body", "scrutiny-board-4")
CABINET = ident("body", "cabinet")
CITY = ident("body", "westmere-city-council")
AGENCY = ident("body", "fostering-north")
REGIONAL = ident("body", "regional-fostering-agency")
SHIRE = ident("body", "shire-county-council")
HILL = ident("body", "hill-district-council")
INSPECTORATE = ident("body", "care-inspectorate")
PANEL = ident("body", "fostering-panel")

MARCH = ident("meeting", "2019-03-04", "scrutiny-board-2")
JUNE = ident("meeting", "2019-06-10", "scrutiny-board-2")
SITTING = ident("meeting", "2019-03-12", "cabinet")
EARLIER = ident("meeting", "2018-06", "scrutiny-board-2")

HARLOW = ident("person", "p-harlow")
OKAFOR = ident("person", "s-okafor")
ONEILL = ident("person", "b-oneill")
WHITBY = ident("person", "j-whitby")
WHITBY_JO = ident("person", "j-whitby-2")
DARCY = ident("person", "m-darcy")
VANCE = ident("person", "t-vance")
LINDQVIST = ident("person", "r-lindqvist")
SORENSEN = ident("person", "a-sorensen")

DIRECTOR = ident("post", "director-of-childrens-services")
FINANCE = ident("post", "director-of-finance")
MEMBER_FOR_CHILDREN = ident("post", "cabinet-member-for-children")

DECLARATIONS = ident("item", "2019-03-04", "scrutiny-board-2", "31")
MINUTES_ITEM = ident("item", "2019-03-04", "scrutiny-board-2", "32")
FOSTERING_ITEM = ident("item", "2019-03-04", "scrutiny-board-2", "33")
FEES_ITEM = ident("item", "2019-06-10", "scrutiny-board-2", "2")
BUDGET_ITEM = ident("item", "2019-03-12", "cabinet", "2")

ANNUAL = ident("report", "2019-03-04", "fostering-north-annual-report-2018-19")
BEFORE = ident("report", "2018-06", "fostering-north-annual-report-2017-18")
FEES = ident("report", "2019-06-10", "fees-and-charges")
BUDGET = ident("report", "2019-03-12", "budget-monitoring-2018-19")

NOTED = ident("decision", "2019-03-04", "scrutiny-board-2", "33-a")
KEPT = ident("decision", "2019-03-04", "scrutiny-board-2", "33-b")
REQUESTED = ident("decision", "2019-03-04", "scrutiny-board-2", "33-c")
REFERRED = ident("decision", "2019-06-10", "scrutiny-board-2", "2")
APPROVE = ident("decision", "2019-03-12", "cabinet", "recommended-1")

BRING_BACK = ident("action", "2019-03-04", "scrutiny-board-2", "further-report")
WRITE = ident("action", "2019-06-10", "scrutiny-board-2", "letter")

GONE = ident("person", "pat-harlow")

CLAUSE_A = "(a) Notes the content of the annual report"
CLAUSE_B = "(b) Recommends to Cabinet that the contribution to Fostering North be kept at £412,000"
CLAUSE_C = "(c) Requests a further report in 12 months, to include figures on waiting times"
FEES_TITLE = 'Fees & charges [Exempt]: the "Blue" scheme [/b]'
REFERRAL = (
    "RESOLVED that the scheme be referred to the Cabinet; enquiries to fees@westmere.example or 01632 960999"
    " before the end of June."
)
CONTACT = "Contact: Rhea Lindqvist, telephone 01632 960555, rhea.lindqvist@westmere.example"
LED = "moved by Councillor P Harlow and seconded by Councillor B O'Neill"
FRONT = "Report author: Rhea Lindqvist, Head of Fostering, Place Directorate"
CONTRIBUTORS = "Contributors: Alva Sørensen, Adviser, sent 12 February 2019, returned 15 February 2019"
BOARD_MEMBERS = (
    "Board Members: Councillor P Harlow (Chair), Councillor S Okafor, Councillor B O'Neill, Councillor J Whitby"
)
BOARD_MEMBERS_JUNE = "Board Members: Cllr Pat Harlow (Chair), Cllr Okafor, Councillor Jo Whitby"

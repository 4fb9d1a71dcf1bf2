"""The words of the sample's agenda pack. `# ` marks a heading and `* ` bold words; a tuple of rows is a table."""

from __future__ import annotations

from typing import Final

Rows = tuple[tuple[str, ...], ...]
Part = str | Rows

RULE: Final = "---"
PAGE: Final = "\f"

RETELLING: Final = (
    "A retelling, in new words, of the public record of Coventry City Council. It is not the record itself, which the "
    "council publishes at https://www.coventry.gov.uk/councilmeetings."
)

AGENDA: Final[tuple[Part, ...]] = (
    RETELLING,
    RULE,
    "# Agenda",
    "# Cabinet Member (Children and Young People)",
    RULE,
    "* Time and Date",
    "2.30 pm on Monday, 4th February, 2019",
    "* Place",
    "Diamond Room 6 - Council House",
    RULE,
    "* Public Business",
    "* 1. Apologies",
    "* 2. Declarations of Interests",
    "* 3. Minutes (Pages 3 - 4)",
    "(a) To agree the minutes of the meeting held on 22nd October, 2018.",
    "(b) Matters Arising",
    "* 4. Expansion of the Regional Adoption Agency (Pages 5 - 8)",
    "Report of the Deputy Chief Executive (People)",
    "* 5. Coventry Fostering Service Annual Report 2017/18 (Pages 9 - 12)",
    "Report of the Deputy Chief Executive (People)",
    "* 6. Outstanding Issues Report",
    "There are no outstanding issues.",
    "* 7. Any Other Business",
    "Any other item that the Cabinet Member takes as urgent, for a special reason.",
    "* Private Business",
    "Nil",
    PAGE,
    "Martin Yardley, Deputy Chief Executive (Place), Council House Coventry",
    "Friday, 25 January 2019",
    "Note: The person to contact about this agenda and its papers is Usha Patel, Governance Services",
    "Membership: Councillor: P Seaman (Cabinet Member) and T Skipper (Deputy Cabinet Member)",
    "By invitation: Councillor J Lepoidevin (Shadow Cabinet Member)",
    "A hearing loop is available in the committee rooms. The papers can be had in other forms and languages.",
    PAGE,
)

MINUTES: Final[tuple[Part, ...]] = (
    "* Coventry City Council\nMinutes of the Meeting of Cabinet Member for Children and Young People held at\n"
    "3.00 pm on Monday, 22 October 2018",
    "Present:",
    "Members: Councillor P Seaman (Cabinet Member)\nCouncillor T Skipper (Deputy Cabinet Member)",
    "Employees (by Directorate):",
    "People: L Deakin, J Gregg, S Lam",
    "Place: L Knight",
    "Apologies: Councillor J Lepoidevin",
    "* Public Business",
    "* 1. Declarations of Interests",
    "There were no declarations of interest.",
    "* 2. Minutes",
    "The minutes of the meeting held on 16th April 2018 were noted.",
    "* 3. Outstanding Issues Report",
    "There were no outstanding issues.",
    "* 4. Children's services comments, compliments and complaints annual report 2017/18",
    "The Cabinet Member considered a report of the Deputy Chief Executive (People) on the comments, compliments and "
    "complaints about children's services in 2017/18.",
    "The law obliges the Council to hear the children who use its social care, or those who speak for them, and to report "
    "every year on how complaints are dealt with.",
    "Between 1st April 2017 and 31st March 2018 there were 179 complaints: 156 statutory, 12 corporate and 11 informal. In "
    "2016/17 there were 147, and in 2015/16 there were 133.",
    "Children, young people or their advocates made 21 of them, adults the rest. Most were about poor communication or the "
    "standard of the service.",
    PAGE,
    "Compliments fell to 64, from 91 in 2016/17 and 68 in 2015/16. Most praised a social worker or a team.",
    "Appendix 1 held the annual report, with what was learned and improved; Appendix 2 the Council's guidance.",
    "* RESOLVED that the Cabinet Member for Children and Young People approve that the annual report on complaints and "
    "representations in children's services in 2017/18 be published.",
    "* 5. Any Other Business",
    "There were no other items of public business.",
    "(Meeting closed at 3.20 pm)",
    PAGE,
)

EXPANSION: Final[tuple[Part, ...]] = (
    "# Public report\nCabinet Member",
    RULE,
    "Cabinet Member for Children and Young People",
    "4 February 2019",
    "* Name of Cabinet Member:",
    "Children's Services: Cllr Pat Seaman",
    "* Director Approving Submission of the report:",
    "Deputy Chief Executive (People)",
    "* Ward(s) affected:",
    "All",
    "* Title:",
    "Expansion of the Regional Adoption Agency",
    RULE,
    "* Is this a key decision?",
    "No",
    RULE,
    "* Executive Summary:",
    "On 31 October 2017 Cabinet agreed to take part in a Regional Adoption Agency, in which Coventry City Council joined "
    "with Warwickshire County Council, Worcestershire County Council and Solihull Metropolitan Council. The Government had "
    "asked this of every council in Adoption: A vision for change (March 2016). The Regional Adoption Agency is called "
    "Adoption Central England (ACE), and it is hosted by Warwickshire County Council.",
    "Herefordshire County Council has applied to join ACE. Each of the four councils must first agree, in its own way.",
    "* Recommendations:",
    "Cabinet Member for Children and Young People is requested to:",
    "1) Endorse that ACE be expanded so that Herefordshire County Council may join, and delegate to the Director of "
    "Children's Services the signing on the part of the City Council.",
    "* List of Appendices included:",
    "None",
    "* Background papers:",
    "None",
    PAGE,
    "* Has it been or will it be considered by Scrutiny?",
    "How the Regional Adoption Agency gets on was reviewed by the Education and Children's Services Scrutiny Board (2) on "
    "21 June 2018; another look is planned for June 2019.",
    "* Has it been or will it be considered by any other Council Committee, Advisory Panel or other body?",
    "The Regional Adoption Agency is due to be discussed by the Corporate Parenting Board on 24 January 2019.",
    "* Will this report go to Council?",
    "No",
    "* Report title: Expansion of the Regional Adoption Agency",
    "* 1. Context (or background)",
    "1.1 Every authority must provide an adoption service. The four councils joined theirs: their Cabinets approved the "
    "model in October and November 2017, and ACE began work on 1 February 2018. Its direction is set by the ACE Executive "
    "Board, where each council, the voluntary adoption sector and others have a seat. Herefordshire County Council belongs "
    "to no such agency yet. It has applied to join ACE, its neighbour in place and in purpose.",
    "* 2. Options considered and recommended proposal",
    "2.1 The application can be accepted or turned down.",
    "2.2 To accept it would bring more adopters and so better matches, shared good practice, better value, and an agency "
    "that is steadier and better known.",
    "2.3 Ofsted judged adoption in Herefordshire to be good. It would make up less than a tenth of ACE.",
    "2.4 To turn it down would leave everything as it is.",
    "2.5 The proposal is recommended.",
    "* 3. Results of consultation undertaken",
    "3.1 Each council has looked into the application, and so has the ACE Executive Board. A Stakeholder Group of adopters "
    "and practitioners was heard.",
    PAGE,
    "* 4. Timetable for implementing this decision",
    "4.1 A project group would bring Herefordshire in, with work on staff, IT and finance. The aim is 1 July 2019, "
    "provided that all councils are content.",
    "* 5. Comments from Director of Finance and Corporate Services",
    "5.1 Financial implications",
    "No partner is to be worse off, and a fifth may save all of them money. What Herefordshire pays for 2019/20 follows from "
    "what an adoption costs there, and in ACE on average. The DfE offers 60,000 pounds towards the cost of joining.",
    "5.2 Legal implications",
    "The Adoption and Children Act 2002 obliges councils to provide an adoption service; the Acts of 2014 and 2016 let the "
    "Secretary of State require them to do so through a Regional Adoption Agency. Coventry City Council has been party to the "
    "Partnership Agreement since 31 January 2018. Herefordshire would join by a Deed of Variation that all partners sign.",
    "* 6. Other implications",
    "6.1 How will this contribute to the Council Plan?",
    "Children who are to be adopted would have a wider choice of families, at a better price.",
    "6.2 How is risk being managed?",
    (
        ("Risk", "What is done about it"),
        ("ACE grows too large", "Herefordshire is small and has worked with Worcestershire before"),
        ("ACE is not a year old", "It is well established after nine months"),
        ("Too few adopters", "The recruitment strategy will be reviewed"),
        ("Cost of the change", "A costed plan goes to the ACE Executive Board on 14 January 2019"),
    ),
    "6.3 What is the impact on the organisation?",
    "None directly, since Warwickshire County Council is the host authority.",
    "6.4 Equalities / EIA",
    "An assessment found good effects only.",
    "6.5 Implications for (or impact on) the environment",
    "None",
    "6.6 Implications for partner organisations?",
    "All of them were asked and are in favour.",
    PAGE,
    "* Report author(s):",
    "* Name and job title:",
    "Paul Smith - Strategic Lead - Looked After Children",
    "* Directorate:",
    "People",
    (
        (
            "Contributor/approver name",
            "Title",
            "Directorate or organisation",
            "Date doc sent out",
            "Date response received or approved",
        ),
        ("Contributors:",),
        ("Usha Patel", "Governance Services Officer", "Place", "10.01.2019", "16.01.2019"),
        ("Nicola David", "", "Place", "15.01.2019", "16.01.2019"),
        ("Names of approvers for submission: (officers and members)",),
        ("Finance: Rachael Sugars", "", "Place", "15.01.2019", "16.01.2019"),
        ("Legal: Gurbinder Singh Sangha", "", "Place", "18.01.2019", "18.01.2019"),
        ("Director: John Gregg", "", "People", "07.01.2019", "08.01.2019"),
        ("Cllr Seaman", "Cabinet Member for Children & Young People", "", "14.01.2019", "14.01.2019"),
    ),
    "This report is published on the council's website: www.coventry.gov.uk/councilmeetings",
    PAGE,
)

FOSTERING: Final[tuple[Part, ...]] = (
    "# Public report\nCabinet Member",
    RULE,
    "Cabinet Member for Children and Young People",
    "4 February 2019",
    "* Name of Cabinet Member:",
    "Councillor Pat Seaman",
    "* Director Approving Submission of the report:",
    "Deputy Chief Executive (People)",
    "* Ward(s) affected:",
    "None",
    "* Title:",
    "Coventry Fostering Service Annual Report 2017/18",
    RULE,
    "* Is this a key decision?",
    "No",
    RULE,
    "* Executive Summary:",
    "The report tells what the Fostering Service did between April 2017 and March 2018. Good homes near by, whatever a "
    "child needs, depend on it. It is hard to find and keep enough carers of the right kind, and to support them; more "
    "children than before live with carers whom they already knew. The Fostering Transformation Project is to raise the "
    "share of children who live with the Council's own carers.",
    "* Recommendations:",
    "The Cabinet Member for Children and Young People is requested to accept the Annual Report 2017/18 of the Fostering "
    "Service.",
    "* Background papers:",
    "None",
    "* Has it been or will it be considered by Scrutiny?",
    "Scrutiny Board 2 has looked into the performance of the fostering service not long ago.",
    "* Has it been or will it be considered by any other Council Committee, Advisory Panel or other body?",
    "Yes - Corporate Parenting Board",
    "* Will this report go to Council?",
    "No",
    PAGE,
    "* Report title: Coventry Fostering Service Annual Report 2017/18",
    "* 1. Context (or background)",
    "1.1 Until 1 February 2018, when adoption moved to the Regional Adoption Agency, Adoption Central England (ACE), "
    "fostering and adoption were one service.",
    "1.2 The Fostering Transformation Project began in April 2016, when 149 looked after children lived in the Council's "
    "own mainstream placements. It was to reach 250 by April 2018; the aim is now 260 by April 2019.",
    "1.3 Approved mainstream households rose from 152 to 170 in the year: 31 were approved and 13 left. They offered 287 "
    "places.",
    "1.4 In late March 2018 the Council looked after 651 children, 483 of them in foster care. Coventry's own carers "
    "looked after 260, against 223 a year earlier; independent agencies 223, against 238.",
    (
        ("Mainstream carers", "2015/16", "2016/17", "2017/18"),
        ("Approved households", "148", "152", "170"),
        ("New carers", "20", "25", "31"),
        ("Carers lost", "20", "21", "14"),
        ("Places available", "242", "274", "287"),
        ("Places used", "150", "189", "197"),
        ("First enquiries", "312", "387", "703"),
    ),
    "1.5 Enquiries rose by 82%, thanks to digital marketing, though fewer of those who ask go on to foster.",
    "1.6 The Foster Carer Association meets every month and is asked about changes.",
    "1.7 Elaine Price has been chair of Coventry's Fostering Panel since August 2016. In 2017-18 the Fostering Panel met "
    "38 times, each time with a quorum.",
    "1.8 A joint project with an independent agency, to find eight specialist households, began in September 2016 and was "
    "ended by agreement in October 2017. The Council has begun a scheme of its own, Next Steps.",
    PAGE,
    "* 2. Options considered and recommended proposal",
    "That the fostering report be noted.",
    "* 3. Results of consultation undertaken",
    "Not applicable",
    "* 4. Timetable for implementing this decision",
    "Not applicable",
    "* 5. Comments from Director of Finance and Corporate Services",
    "5.1 Financial implications",
    (
        ("In-house fostering fees, thousand pounds", "2016/17", "2017/18"),
        ("Budget", "5,115", "6,044"),
        ("Spent", "4,261", "4,570"),
    ),
    "Fees for 2018/19 went up by 2%.",
    "5.2 Legal implications",
    "The Fostering Services (England) Regulations 2011 ask for a statement of purpose, which is looked at again every year "
    "and of which Ofsted has a copy.",
    "* 6. Other implications",
    "6.1 How is risk being managed?",
    "The project reports to the Transformation Board and to the Children's Services Leadership Team, and the service to the "
    "Education and Children's Services Scrutiny Board (2) when asked.",
    "6.2 What is the impact on the organisation?",
    "More carers of its own let the Council buy fewer placements, and children live closer to home.",
    "6.3 Implications for partner organisations?",
    "None",
    PAGE,
    "* Report author(s):",
    "* Name and job title:",
    "Katherine Robinson - Operational Lead - Fostering",
    "* Directorate:",
    "People",
    (
        (
            "Contributor/approver name",
            "Title",
            "Directorate or organisation",
            "Date doc sent out",
            "Date response received or approved",
        ),
        ("Contributors:",),
        ("Nicola David", "Finance", "Resources", "18.02.2019", "18.02.2019"),
        ("Usha Patel", "Governance Services Officer", "Resources", "14.01.2019", "16.01.2019"),
        ("Paul Smith", "Strategic Lead - Looked After Children", "People", "05.11.2018", "12.11.2018"),
        ("Names of approvers: (officers and members)",),
        ("John Gregg", "Director of Children's Service", "People", "11.02.2019", "11.02.2019"),
        ("Rachael Sugars", "Finance Manager", "Resources", "18.02.2019", "18.02.2019"),
        ("Julie Newman", "Legal Services", "Resources", "18.02.2019", "18.02.2019"),
        ("Cllr Seaman", "Cabinet Member for Children & Young People", "", "14.01.2019", "14.01.2019"),
    ),
    "This report is published on the council's website: www.coventry.gov.uk/councilmeetings",
)

PACK: Final[tuple[Part, ...]] = (*AGENDA, *MINUTES, *EXPANSION, *FOSTERING)

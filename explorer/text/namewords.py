"""The words that tell a person's name from a heading, a place, a role or an organisation.

Words are folded: lower case, no full stops, straight apostrophes. The lists are of the language of council papers in general.
"""

from __future__ import annotations

from typing import Final


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES: Final[dict[str, str]] = {
    form: title
    for title, forms in {
        "Councillor": "councillor councillors councilor councilors cllr cllrs cllor coun cnclr comhairleoir comhairleoirí comhairleoiri "
        "cmhlr cmhlrí comh conseiller",
        "Mr": "mr messrs",
        "Mrs": "mrs mesdames",
        "Ms": "ms m/s",
        "Miss": "miss",
        "Mx": "mx",
        "Dr": "dr drs doctor",
        "Professor": "prof professor",
        "Sir": "sir",
        "Dame": "dame",
        "Lord": "lord",
        "Lady": "lady",
        "Baroness": "baroness",
        "Baron": "baron",
        "Reverend": "rev revd reverend",
        "Canon": "canon",
        "Father": "fr father",
        "Alderman": "alderman aldermen alderwoman ald",
        "Mayor": "mayor",
        "HH": "hh",
        "Judge": "judge",
        "Justice": "justice",
        "Honourable": "hon honourable",
        "Honorary": "honorary",
        "Right": "rt right",
        "Provost": "provost",
        "Bailie": "bailie baillie",
        "Captain": "capt captain",
        "Major": "major",
        "Colonel": "col colonel",
        "Sergeant": "sgt sergeant",
        "Inspector": "insp inspector",
        "Superintendent": "supt superintendent",
        "Constable": "constable pc p.c wpc",
        "PCSO": "pcso p.c.s.o cso",
        "Deputy": "deputy",
        "Sister": "sr",
        "Senator": "senator senators",
        "Minister": "minister",
        "Garda": "garda",
        "Trustee": "trustee",
    }.items()
    for form in forms.split()
}
"""Folded form → the title as it is kept."""

OFFICES: Final = frozenset(
    {"Deputy", "Lord", "Mayor", "Lord Mayor", "Right", "Honorary", "Trustee", "Judge", "Major", "Inspector", "Sergeant", "Superintendent", "Minister", "Garda"}
)
"""Titles that are also the first word of an office, so that they let no common word through as a surname."""

PLURAL_TITLES: Final = _set(
    "councillors councilors cllrs aldermen messrs mesdames drs comhairleoirí comhairleoiri cmhlrí members "
)

BEFORE_TITLES: Final = _set(
    "the district county borough city parish town ward community chief detective independent honorary his her"
)
"""Words that belong to the title they stand before: District Councillor, the Mayor."""

LEADING_ROLES: Final = _set(
    "chairman chair chairperson chairwoman vice-chairman vice-chair vice-chairperson presiding cathaoirleach an "
    "leas-chathaoirleach leas-cathaoirleach leas chathaoirleach príomh príomh-chomhairleoir chomhairleoir president "
)

OFFICERS: Final = _set("clerk chair chairman mayor public press warden")
"""Those whom a list names by their office alone."""

POSTNOMINALS: Final = _set(
    "mbe obe cbe kbe dbe bem jp mp mep msp mla ms ma msc ba bsc phd dphil llb llm frcp frcs frics frsa fca cpfa td "
    "tc pc kc qc dl qpm kpm esq jnr jr snr senior mrtpi riba dip cipfa fcca acca mba bed rgn dfc mc rd qfsm kfsm "
    "ceng cenv "
)

PARTICLES: Final = _set(
    "van von der den de da di del della du la le los las ter ten st st. bin ibn al el ap ab ó o' ní ni uí ui mac mc mhic nic"
)

IRISH_O: Final = _set(
    "brien briain connor donoghue donoghoe donovan sullivan neill reilly hara leary keeffe keefe mahony dowd dea "
    "hanlon callaghan shea toole rourke malley flynn grady riordan gorman connell farrell dwyer loughlin byrne "
    "kelly kane driscoll halloran hare meara regan hanrahan ceallaigh dubhda cuinn muiri donnell doherty hagan "
    "boyle "
)
"""Surnames whose O may be printed without its apostrophe."""

NEVER: Final = _set(
    # bodies and departments
    "council councils committee committees sub-committee subcommittee board boards panel panels cabinet group "
    "groups team teams forum forums partnership agency service services department departments directorate "
    "authority authorities association trust society union club commission commissioner office ltd limited plc llp "
    "inc company corporation federation foundation charity ministry government parliament assembly police nhs "
    "ofsted school schools college university academy hospital surgery library museum theatre executive scrutiny "
    "overview licensing planning regulatory standards governance audit finance financial resources legal housing "
    "education environment environmental transport highways health wellbeing well-being social care communities "
    "community leisure culture regeneration development economy economic infrastructure democratic electoral "
    "corporate customer strategic strategy operational technical internal external public private local national "
    "regional central district county borough city town parish ward civic "
    # offices
    "director directors manager managers officer officers secretary treasurer clerk head chief leader deputy "
    "assistant senior principal lead interim acting advisor adviser co-ordinator coordinator administrator "
    "accountant solicitor barrister engineer surveyor planner analyst auditor inspector superintendent chairman "
    "chair chairperson chairwoman vice-chairman vice-chair convener spokesperson representative representatives "
    "vice member members employees employee staff official officials handbook surgery surgeries training contractor consultant observer guest visitor resident residents "
    "councillor councillors cllr cllrs aldermen mayor sheriff warden trustee trustees tenant tenants owner "
    "applicant agent objector cathaoirleach chathaoirleach leas-chathaoirleach leas-cathaoirleach príomh príomh-chomhairleoir chomhairleoir "
    "fios comhairle rúnaí engineers architect architects solicitors accountants surveyors planners consultants contractors partner partners "
    "student students nominee nominees nomination nominations sectoral curator archivist archaeologist librarian journalist journalists reporter analyst analysts "
    "detective sergeants inspectors superintendents garda gardaí taskforce headquarters consortium properties ceo "
    # papers and meetings
    "agenda agendas minutes minute report reports item items meeting meetings appendix annex schedule paper papers "
    "document documents note notes notice motion motions resolution resolutions resolved recommendation "
    "recommendations decision decisions declaration declarations interest interests apologies apology absence "
    "attendance present absent membership business matters arising issue issues statement review update plan plans "
    "policy programme project projects proposal proposals application applications consultation budget account "
    "accounts annual quarterly monthly budgetary correspondence questions question petition petitions discussion "
    "introduction contents background context summary conclusion options results implications comments reason "
    "reasons purpose section part page pages date dates time venue place contact tel telephone email e-mail fax "
    "website page noted agreed approved carried received considered proposed seconded moved voting vote votes "
    "allowance allowances payment payments expenses mandatory vacancy travelling salary salaries sum unanimously regarding "
    "against abstained any other urgent none nil yes no see view not all "
    # places and things
    "roads streets parks libraries amenities facilities road street avenue close crescent drive terrace place square gardens grove parade roundabout junction estate "
    "north south east west village room rooms chamber chambers hall suite centre center building buildings house station airport bridge "
    "car parking cemetery allotments allotment playground pavilion river canal harbour coast county countryside "
    "motorway bypass site sites land premises property children children's young people people's adults adult older "
    "youth families family fostering adoption carer carers women men act acts regulations regulation order law code "
    "bill scheme fund grant contract lease licence license permit award awards tax "
    "delivery design designs enterprise tourism maintenance operation operations marketing communication communications innovation innovate investment mobility "
    "recreation sport sports arts heritage trade traffic transportation placemaking place-making construction commercial farming agriculture "
    "accommodation traveller travellers welfare cleansing rural urban climate support workshop network gallery post examiner newspaper research ireland "
    "prevention crime information technology supply refurbishment works link type pedestrian electronic music festival clinic clinics division divisions region southern "
    "northern eastern western municipal metropolitan allocation remarks introductory formally standing orders reply capital former factory "
    # joining words, determiners and verbs that headings use
    "the a an and or of for to in on at by with from as is are was were be been that this these those his her their "
    "our your its it he she they we you who which there has have had will would shall should may not if but also "
    "into upon under over between during new old first second third next last end start up down monday tuesday "
    "wednesday thursday friday saturday sunday january february march april june july august september october "
    "november december spring summer autumn winter christmas easter am pm noon today tomorrow "
) - {"a", "may"}
"""Words that are no part of a name unless a title or an initial stands before and the word is also in SURNAMES."""

SURNAMES: Final = _set(
    "hall street place close drive bridge house park parks lane church field fields bank banks green law price "
    "chambers day friday cross marsh heath wood woods head town rivers lodge march april may june summer winter "
    "summers winters spring new old young care mayor sheriff warden clerk leader page order bill schools garden "
    "gardens room part noon easter christmas sergeant bishop dean abbott pope king prince duke knight judge lord "
    "major baron college parliament school owner office chamber carver site land monday sunday august hospital "
    "trust ward north south east west post link urban ireland capital "
)
"""Words of NEVER and other common words that are also surnames."""

FORENAMES: Final = _set(
    "aaron abdul abigail adam adrian ahmed aidan alan alastair albert alec alex alexander alexandra alfred ali "
    "alice alison allan amanda amy andrea andrew andy angela anita ann anna anne annette anthony antony arthur asif "
    "audrey barbara barry ben benjamin bernadette bernard beth betty bill bob brendan brenda brian bridget bruce "
    "carl carol caroline catherine charles charlotte chris christina christine christopher claire clare clive colin "
    "connor craig daniel daphne darren dave david dawn dean debbie deborah debra denis denise dennis derek diana "
    "diane dominic donald donna doreen dorothy doug douglas duncan eamon edward eileen elaine eleanor elizabeth "
    "ellen emily emma eric ernest eugene evelyn fiona frances francis frank fred gail gareth gary gavin geoff "
    "geoffrey george gerald gerard gerry gill gillian gina glen glenn gordon graham grant greg gregory guy gwen "
    "hannah harold harriet harry hazel heather helen henry hilary howard hugh ian imran irene isabel ivan jack "
    "jackie jacob jacqueline james jamie jan jane janet janice jason jayne jean jeff jeffrey jennifer jenny jeremy "
    "jerry jessica jill jim jo joan joanna joanne joe john jon jonathan joseph josephine joyce judith judy julia "
    "julian julie june karen karl kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kerry "
    "kevin kim laura lauren laurence lee leo leon leonard les lesley leslie lewis liam linda lisa liz louise lucy "
    "luke lynda lynn lynne malcolm mandy marc margaret maria marian marie marilyn marion mark martin martyn mary "
    "mathew matt matthew maureen maurice max megan melanie michael michelle mick mike miles mohammed mohammad moira "
    "molly monica morgan muhammad nancy naomi natalie neil nicholas nick nicola nicole nigel noel nora norma norman "
    "oliver olivia oscar owen pam pamela pat patricia patrick paul paula pauline penny peter phil philip phillip "
    "phyllis rachael rachel ralph ray raymond rebecca rhys richard rick rita rob robert roberta robin rod roger "
    "roland ron ronald rory rosemary ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah sean "
    "seamus sebastian sharon shaun sheila shirley simon sophie stan stanley stella stephanie stephen steve steven "
    "stewart stuart sue susan suzanne sylvia tara ted teresa terence terry theresa thomas tim timothy tina toby tom "
    "tony tracey tracy trevor ursula valerie vera veronica vicky victor victoria vincent viv vivien walter wayne "
    "wendy will william yvonne zoe "
    "aoife brid cathal ciara ciaran conor cormac declan dermot donal eoin fergal fergus grainne gráinne kieran maeve "
    "mairead mairéad niall niamh noreen oisin orla padraig pádraig ronan sinead sinéad siobhan siobhán "
    "ailbhe aileen ailsa aine aisling alain aled alicia amir anders andre angus ann-marie annabel anne-marie anneke "
    "annmarie arwel astrid bairbre beatrice belinda bernie bethan bev beverley birgit bjorn breda bridie brigid "
    "callum camilla carla carly carmel carys cassandra cathy catriona cecilia cerys charlie chelsea cheryl chloe "
    "cindy claude cody colette colleen colm conn connie conor corey cynthia dafydd damien dan danielle danny darragh "
    "dearbhla dee deirdre della delyth denise dolores donnchadh dora dwayne dylan eamonn eanna eddie eddy edith edna "
    "edwin eilish eirlys eleanora elena eleri elin elisa eliza ella ellie elsie emer emmanuel emmett emyr enda erica "
    "erik erin esther ethan euan eva ewa ewan fatima felicity ffion finbarr fintan florence francesca francie "
    "francois frankie freda freddie gearoid gemma georgia georgina ger geraint gethin giles giovanni glenys gloria "
    "guillaume gwenda gwyneth gwynfor hamish hans hassan hayley heidi helena holly huw hywel iain ida ieuan imelda "
    "ingrid iolo isabella isabelle isla ivana ivy iwan jacinta jacqui jakub jarlath jasbir jasmine jeannine jed jenna "
    "jerome jess jimmy jodi jodie joey johnny jonny jordan josh joshua josie juan jurate kamran kara karin katarzyna "
    "katy kayla kelvin kirsten kirsty klaus kristina kyle lara lars leah leila lily llinos lola lorcan lorna lorraine "
    "lottie lowri luca lucas lucinda luis lukas lydia mabel magda maggie mair mairi majella malachy marcia marco "
    "marcus marek mari marianne mario marjorie martha martina matilda mavis meirion melissa menna mervyn mia michaela "
    "michal mihai mikey millie miriam mohamed morag mossie muireann muiris myra nadia natasha nathan nathaniel ned "
    "nerys nessa nia nikolai nina noeleen noelle nuala olga olive ollie olwen oonagh orlaith owain pablo paddy paige "
    "patsy pawel peadar petra philomena phoebe pierre piotr polly poppy priscilla quentin raj rashid raul ravi reka "
    "rhian rhodri robbie ronnie rosaleen rosalind rosie roxanne ruairi rufus rupert sabrina sadhbh sadie sanjay "
    "saoirse sasa saša selina serena seán shabana shane shay sheena sian sile siân sonia sonja sophia sorcha stacey "
    "stefan stephane suzie sven séamus séan tadhg tamara tamsin tania tanya tariq teddy tessa thelma tomas tomasz "
    "tommy tomos tomás toni tracie travis triona tristan tríona una usman vanessa vikki vince vinny violet vivienne "
    "vladimir wilfred willie winifred yasmin yolanda yves yvette zach zara áine úna "
)
"""Common given names: only used to let through a surname that is also a common word."""

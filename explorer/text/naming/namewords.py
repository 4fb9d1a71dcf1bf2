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
        "Councillor": "councillor councillors councilor councilors cllr cllrs cll cllor clr clrs bcllr ccllr dcllr cur coun counc cnclr comhairleoir comhairleoirí comhairleoiri "
        "cmhlr cmhir cmhlrí comh conseiller councilmember councilmembers councilman councilwoman councilperson",
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
        "Bailie": "bailie",
        "Captain": "capt captain",
        "Major": "major",
        "Colonel": "col colonel",
        "Sergeant": "sgt sergeant sergeants",
        "Inspector": "insp inspector inspectors",
        "Superintendent": "supt superintendent superintendents",
        "Constable": "constable pc p.c wpc",
        "PCSO": "pcso pcsos pcso's p.c.s.o psco cso",
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

COUNCIL_LETTERS: Final = _set("BC CC DC")
"""Letters of a council before the name of one of its members: "CC Ann Elm" of the County Council."""

OFFICES: Final = frozenset(
    {
        "Deputy",
        "Lord",
        "Mayor",
        "Lord Mayor",
        "Right",
        "Honorary",
        "Trustee",
        "Judge",
        "Major",
        "Inspector",
        "Sergeant",
        "Superintendent",
        "Minister",
        "Garda",
    }
)
"""Titles that are also the first word of an office, so that they let no common word through as a surname."""

RANKS_AND_SURNAMES: Final = _set("major constable canon baron judge")
"""Titles that are surnames as well."""

PLURAL_TITLES: Final = _set(
    "councillors councilors councilmembers cllrs clrs aldermen messrs mesdames drs comhairleoirí comhairleoiri cmhlrí members sergeants inspectors superintendents "
)

BEFORE_TITLES: Final = _set(
    "the cty dist boro district county borough city parish town ward community chief detective independent honorary his her"
)
"""Words that belong to the title they stand before: District Councillor, the Mayor."""

LEADING_ROLES: Final = _set(
    "chairman chair chairperson chairwoman vice-chairman vice-chair vice-chairperson presiding cathaoirleach an "
    "leas-chathaoirleach leas-cathaoirleach leas chathaoirleach príomh príomh-chomhairleoir chomhairleoir president "
    "vice treasurer secretary sec warden reeve "
)

COURTESIES: Final = _set("mr mrs ms miss dr")

OFFICERS: Final = _set("clerk chair chairman mayor public press warden")
"""Those whom a list names by their office alone."""

POSTNOMINALS: Final = _set(
    "mbe obe cbe kbe dbe bem jp mp mep msp mla ms ma msc ba bsc phd dphil llb llm frcp frcs frics frsa fca cpfa td "
    "tc pc kc qc dl qpm kpm esq jnr jr junior snr sr senior mrtpi riba dip cipfa fcca acca mba bed rgn dfc mc rd qfsm kfsm "
    "ceng cenv "
)

GENERATIONS: Final = {"snr": "snr", "sr": "snr", "senior": "snr", "jnr": "jnr", "jr": "jnr", "junior": "jnr"}
"""What tells two of one name apart, a parent and a child mostly, and the form in which it is compared."""

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
    "withdrew abstained activities lwfans "
    # and in Welsh
    "cytunwyd nodwyd cynigiwyd eiliwyd adroddodd trafodwyd derbyniwyd croesawyd penderfynwyd cadarnhawyd "
    "governing council councils committee committees sub-committee subcommittee board boards panel panels cabinet group "
    "privacy insurance notices media groups team teams forum forums partnership agency service services department departments directorate "
    "authority authorities association trust society union club commission commissioner office ltd limited plc llp "
    "inc company corporation federation foundation charity ministry government parliament assembly police constabulary nhs "
    "ofsted school schools college university academy hospital surgery library museum theatre executive scrutiny "
    "overview licensing planning regulatory standards governance audit finance financial resources legal housing "
    "education environment environmental transport highways health wellbeing well-being social care communities "
    "community leisure culture regeneration development economy economic infrastructure democratic electoral "
    "corporate customer strategic strategy operational technical internal external public private local national "
    "regional central district county borough city town parish ward civic "
    # offices
    "director directors manager managers officer officers secretary treasurer clerk head chief leader deputy "
    "assistant senior principal lead interim acting advisor adviser co-ordinator coordinator administrator admin management asset assets commander re "
    "accountant solicitor barrister engineer surveyor planner analyst auditor inspector superintendent chairman "
    "chair chairperson chairwoman vice-chairman vice-chair convener convenor spokesperson representative representatives "
    "vice member members employees employee staff official officials handbook surgery surgeries training contractor consultant observer guest visitor resident residents "
    "councillor councillors cllr cllrs aldermen mayor sheriff warden trustee trustees tenant tenants owner "
    "applicant agent objector cathaoirleach chathaoirleach leas-chathaoirleach leas-cathaoirleach príomh príomh-chomhairleoir chomhairleoir "
    "fios comhairle rúnaí engineers architect architects solicitors accountants surveyors planners consultants contractors partner partners "
    "holder holders portfolio portfolios student students nominee nominees nomination nominations sectoral curator archivist archaeologist librarian journalist journalists reporter analyst analysts "
    "mgr indemnity innovations international recovery painting towns travel facilitator amendment president material independent "
    "detective sergeants inspectors superintendents garda gardaí síochána siochána síochana siochana irish taskforce headquarters consortium properties ceo "
    # papers and meetings
    "agenda agendas minutes minute report reports item items meeting meetings appendix annex schedule paper papers "
    "document documents note notes notice motion motions resolution resolutions resolved recommendation "
    "recommendations decision decisions declaration declarations interest interests apologies apology absence "
    "attendance present absent membership business matters arising issue issues statement review detail details letter letters update plan plans "
    "policy programme project projects proposal proposals application applications consultation budget account "
    "accounts annual quarterly monthly budgetary correspondence questions question petition petitions discussion "
    "introduction contents background context summary conclusion options results implications comments reason "
    "reasons purpose section part page pages date dates time venue place contact tel telephone email e-mail fax "
    "role organisation organisations representing voluntary action "
    "website page noted agreed approved carried received considered proposed seconded prop again moved voting vote votes "
    "allowance allowances payment payments payee payees amount amounts expenses mandatory vacancy travelling salary salaries sum unanimously regarding "
    "against abstained any other urgent none nil yes no see view not all "
    # places and things
    "roads streets parks libraries amenities facilities road street avenue close crescent drive terrace place square gardens grove parade roundabout junction estate "
    "north south east west village room rooms chamber chambers hall suite centre center building buildings house station airport bridge "
    "car parking cemetery allotments allotment playground pavilion river canal harbour coast county countryside "
    "motorway bypass site sites land premises property children children's young people people's adults adult older "
    "youth families family fostering adoption carer carers women men act acts regulations regulation order law code "
    "personal prejudicial pecuniary bill scheme fund grant contract lease licence license permit award awards tax "
    "delivery design designs enterprise tourism maintenance operation operations marketing communication communications innovation innovate investment mobility "
    "recreation sport sports arts heritage trade traffic transportation placemaking place-making construction commercial farming agriculture "
    "accommodation traveller travellers welfare cleansing rural urban climate support workshop network gallery post examiner newspaper research ireland "
    "prevention crime information technology supply refurbishment works link type pedestrian electronic music festival clinic clinics division divisions region southern "
    "northern eastern western municipal metropolitan allocation remarks introductory formally standing orders reply capital former factory "
    # joining words, determiners and verbs that headings use
    "the a an and or of for to in on at by with from as is are was were be been that this these those his her their "
    "our your its it he she they we you who which there has have had will would shall should may not if but also "
    "what when where why how one two three four five six being subject certain "
    "induction guide guides duties responsibilities priority priorities vacancies election elections appointment appointments course courses acceptance concerns co-option "
    "mileage remuneration "
    "evacuation emergency neighbourhood neighborhood distribution conduct personnel reimbursement communal refund flwyddyn dda "
    "into upon under over between during new old first second third next last end start up down monday tuesday "
    "wednesday thursday friday saturday sunday january february march april june july august september october "
    "november december spring summer autumn winter christmas easter am pm noon today tomorrow "
) - {"a", "may"}
"""Words that are no part of a name unless a title or an initial stands before and the word is also in SURNAMES."""

SURNAMES: Final = _set(
    "grant parish guest grove senior holder "
    "hall street place close drive bridge house park parks lane church field fields bank banks green law price "
    "chambers day friday cross marsh heath wood woods head town rivers lodge march april may june summer winter "
    "summers winters spring new old young care mayor sheriff warden clerk leader page order bill schools garden "
    "gardens room part noon easter christmas sergeant bishop dean abbott pope king prince duke knight judge lord "
    "major baron college parliament school owner office chamber carver site land monday sunday august hospital "
    "trust ward north south east west post link urban ireland capital bailie "
)
"""Words of NEVER and other common words that are also surnames."""

MALE: Final = _set(
    "aaron abdul adam adrian ahmed aidan alan alastair albert alec aled alexander alf alfred allan alun andrew andy "
    "angus anthony antony archie arnold arthur asif barney barry ben benjamin bernard bert bill bob brendan brett "
    "brian bruce bryan carl cathal cecil charles christopher ciaran clement clifford clive colin connor conor cormac "
    "craig cyril dafydd damian damien damon daniel danny darren darryl dave david dean declan denis dennis derek "
    "dermot des desmond dewi dominic dominick donal donald donnie doug douglas duncan eamon edgar edward edwin elliot "
    "ellis elwyn emlyn emyr eoin eric ernest ethan eugene felix fergal fergus finlay frank fred freddie frederick "
    "gareth garry gary gavin geoff geoffrey george geraint gerald gerard gethin gilbert glenn godfrey gordon graham "
    "greg gregor gregory guy gwilym gwyn harold harry henry herbert horace howard hubert hugh hugo humphrey huw hywel "
    "ian idris iestyn ieuan ifan imran islwyn ivan ivor iwan jack jacob jake james jarrod jason jeff jeffrey "
    "jeremy jerry jim jimmy joe joel joey john johnny jon jonathan joseph josh joshua julian julius justin karl keith "
    "ken kenneth kenny kevin kieran kieron kurt lance larry laurence leo leon leonard leonardo lester lewis liam "
    "lionel louis lucas luke malcolm marc marcus mark martin martyn mathew matt matthew maurice meirion melvyn mervyn "
    "michael mick mike miles mohammad mohammed muhammad nathan nathaniel ned neil neville niall nicholas nick nigel "
    "norman oisin oliver oscar oswald owain owen padraig patrick paul percy peter phil philip phillip piers pádraig "
    "quentin ralph randolph raphael raymond reg reginald reuben rex rhodri rhys richard rick rob robert rod roderick "
    "rodney roger roland ron ronald ronan ronny rory ross roy rufus rupert russell ryan samuel sanjay seamus sean "
    "sebastian selwyn shane shaun sid sidney simon stan stanley stephen steve steven stewart stuart sydney ted "
    "terence theo thomas tim timothy toby tom tommy tony trefor trevor tristan tyrone vernon victor vince vincent "
    "walt walter wayne wesley wilf wilfred will william "
)

FEMALE: Final = _set(
    "abigail alexandra alice alison amanda amy andrea angela angharad anita ann anna annabel anne annette aoife "
    "audrey barbara bernadette beryl beth bethan betty brenda brid bridget bronwen carol caroline carys catherine "
    "catrin cerys charlene charlotte cheryl christina christine ciara claire clare cynthia daphne davina dawn debbie "
    "deborah debra delyth denise diana diane donna doreen doris dorothy edna eileen eirlys elaine eleanor eleri elin "
    "elizabeth ellen elsie eluned emily emma enid erica esther ethel eva eve felicity ffion fiona freda gail "
    "gemma geraldine gill gillian gina gladys glenys grainne gráinne gwen gwyneth hannah harriet hayley hazel heather "
    "heledd helen henrietta hilda ida imelda ingrid irene isabel jacqueline jane janet janice jasmine jayne jeanette "
    "jemima jenna jennifer jenny jessica jill joan joanna joanne josephine joyce judith judy julia julie june karen "
    "kate katherine kathleen kathryn kathy katie kirsten kirsty lara laura lauren leanne lesley lilian lillian linda "
    "lisa liz llinos lorna lorraine lottie louise lowri lucinda lucy lydia lynda lynne mabel madeleine maeve maggie "
    "mair mairead mairéad mandy marcia margaret maria marian marianne marie marilyn marjorie marlene martina mary "
    "matilda maureen mavis maxine meg megan meinir melanie menna michelle mildred moira molly monica muriel myfanwy "
    "nadia nadine nancy naomi natalie natasha nerys nia niamh nicola nicole nora noreen norma nuala olga olivia olwen "
    "oonagh orla pam pamela patricia paula pauline penny petra philippa phyllis pippa priscilla rachael rachel "
    "rebecca rhian rhiannon rita roberta rosalie rosalind rosamund rosemary rosie rowena roz ruth sabrina sadie sally "
    "samantha sandra sara sarah selina serena sharon sheila shirley sian sinead sinéad siobhan siobhán sioned siân "
    "sonia sophie stella stephanie sue susan suzanne sylvia tamsin tania tanya tara teresa tessa thelma theresa tina "
    "tracey tracy tricia trish trudi trudy ursula valerie vanessa vera verity veronica vicky victoria vivienne wendy "
    "wilma winifred yasmin yvette yvonne zara zoe "
)

FORENAMES: Final = (
    MALE
    | FEMALE
    | _set(
        "patsy jamie florence "
        "ailbhe aileen ailsa aine aisling alain alex ali alicia alyn amir anders andre ann-marie anne-marie anneke "
        "annmarie arwel ashley astrid aubrey bairbre beatrice belinda bernie bev beverley billie birgit bjorn breda "
        "bridie brigid callum camilla carla carly carmel cassandra cathy catriona cecilia charlie chelsea chloe chris "
        "cindy claude cody colette colleen colm conn connie corey dan danielle darragh dearbhla dee deirdre della dolores "
        "donnchadh dora dwayne dylan eamonn eanna eddie eddy edith eilish eleanora elena elisa eliza ella ellie emer "
        "emmanuel emmett enda erik erin euan evelyn ewa ewan fatima finbarr fintan frances francesca francie francis "
        "francois frankie gearoid georgia georgina ger gerry giles giovanni glen gloria grant guillaume gwenda gwynfor "
        "hamish hans hassan heidi helena hilary holly iain iolo isabella isabelle isla ivana ivy jacinta jackie jacqui "
        "jakub jan jarlath jasbir jean jeannine jed jerome jess jo jodi jodie jonny jordan josie juan jurate kamran kara "
        "karin katarzyna katy kay kayla kelly kelvin kerry kim kit klaus kristina kyle lars leah lee leila les leslie "
        "lily lindsay lindsey lola lorcan lou luca luis lukas lynn magda mairi majella malachy marco marek mari mario "
        "marion martha max mel melissa mia michaela michal mihai mikey millie miriam mohamed morag morgan mossie muireann "
        "muiris myra nessa nicky nikolai nina noel noeleen noelle olive ollie orlaith pablo paddy paige pat pawel peadar "
        "philomena phoebe pierre piotr polly poppy raj rashid raul ravi ray reka robbie robin ronnie rosaleen roxanne "
        "ruairi sadhbh sam sandy saoirse sasa saša seán shabana shay sheena sile sonja sophia sorcha stacey stefan "
        "stephane suzie sven séamus séan tadhg tamara tariq teddy terry tomas tomasz tomos tomás toni tracie travis "
        "triona tríona una usman val vikki vinny violet viv vivien vladimir willie yolanda yves zach áine úna "
        "adele adnan aisha ajay alana alasdair alistair allison alwen alwyn alyson amelia amina amit anil anja anjana "
        "annabelle annie antonia arjun arlene arun arwyn asha ashok atif ayesha barrie becky bedwyr berwyn bethany "
        "bhupinder bleddyn branwen bryn bryony caitriona caoimhe carole carolyn carrie ceinwen ceri chantal chrissie cian "
        "cillian claudia cliona conall daljit darcy daren davinder deaglan deepak deian delia derrick di dianne diarmuid "
        "dilip dilwyn dilys dinah donncha dyfed dyfrig eibhlin eifion eilir eilis einir eirian eirys eithne elfed elfyn "
        "elinor elisabeth elise elspeth emrys eoghan eryl esme eunice euros farah farooq faye fearghal fionn fionnuala "
        "freya gari gaynor gerallt glenda glyn glyndwr goronwy graeme grania greta gruffydd gurdip gurmit gurpreet "
        "harbhajan hardeep harjit harpreet haydn hedd heulwen iarla idwal ifor illtyd imogen imtiaz ioan iona iorwerth "
        "irfon isobel jagdish janette janine jaspal jaswant javed jen jennie joann jocelyn johanna juanita juliet justine "
        "kamal karim katharine katrina keeley kerri krystyna kulwinder lakhbir len lena leona libby linsey lois louisa "
        "luned lyn lyndsey lynette maddy madge maire mali manjit manjula manon maqsood mared marged margery mariam maura "
        "meena meryl meurig micheal mihangel mina miranda mohinder mollie mona morwenna mukesh nadeem naoise narinder "
        "nasreen neasa neena nettie nicolas nollaig odhran osian padraic parminder patti peggy penelope peredur pervez "
        "phelim phillipa poonam pradeep pritam priya proinsias qasim rahul rajesh rajinder rakesh ramesh ranjit razia "
        "rehana rhoda rhona rhydian riona rizwan robat robyn roisin rona ros rosa rosalyn roshan rubina safia sajid salma "
        "samina saskia satnam seema seosamh shaheen shahid shakeel shamim shanaz shani shazia shehzad shelagh shelley "
        "sherry shona sibyl silvia simone siriol sohail sonya steffan steph sukhdev sukhjit sukhvinder sunil sunita "
        "suresh surinder susannah susie suzy sybil tabitha tahir talfryn tanveer tasneem tecwyn tegan tegwen terri tess "
        "kris kristen kristin shelly dorian "
        "thea tiffany trisha turlough twm ultan usha varinder vicki vickie vikram vinod viola virginia vivian waheed "
        "wanda waqar waseem wyn yusuf zahid zahida zahra zainab zubair "
    )
)
"""Common given names, those of men, those of women and those of both or not known as either."""

COUNTIES: Final = _set(
    "bedfordshire berkshire buckinghamshire cambridgeshire carmarthenshire ceredigion cheshire cornwall cumbria denbighshire "
    "derbyshire devon dorset essex flintshire gloucestershire gwynedd hampshire herefordshire hertfordshire lancashire "
    "leicestershire lincolnshire monmouthshire norfolk northamptonshire northumberland nottinghamshire oxfordshire pembrokeshire "
    "powys rutland shropshire somerset staffordshire suffolk surrey sussex warwickshire wiltshire worcestershire yorkshire "
)
"""Counties, whose name runs on from that of whoever is of their council ("Cllr Ann Elm Norfolk County Council")."""
GIVEN_PARTICLES: Final = ("Della", "Di", "Al")
"""Given names that are spelt as particles are."""
THINGS: Final = frozenset(("grant", "parish", "guest"))
"""Surnames that after "A" are what papers mostly speak of: a grant."""

"""Who was in the room, as village councils print it: names run together, capitals for labels, visitors, sentences after a list."""

import pytest

from explorer.text.naming.names import covering, split_names
from tests.text.papers import Facts, read

HEAD = "Minutes of a meeting of Westmere Parish Council held on Monday 7 March 2011 in the Village Hall\n\n"


def room(text: str) -> list[tuple[str, str]]:
    """Who was there and as what."""
    return list(dict.fromkeys(read(HEAD + text + "\n\n2. Minutes\n\n3. Planning\n").room()))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann Elm (AE) Ben Oak (BO) - Chair, Carl Ash (CA)", ["Ann Elm (AE)", "Ben Oak (BO)", "Carl Ash (CA)"]),
        ("Cllr Janet Elm Helen Oak (Parish Clerk)", ["Cllr Janet Elm", "Helen Oak (Parish Clerk)"]),
        ("Mrs. Elm, Mrs. Oak B.Ash", ["Mrs. Elm", "Mrs. Oak", "B.Ash"]),
        ("Mr John F. Elm", ["Mr John F. Elm"]),
        ("Chairman, Mr. Elm, & Messrs, Ward, Oak and Mrs. Ash", ["Mr. Elm", "Ward", "Oak", "Mrs. Ash"]),
        ("PCSO Ann Elm, P.C. Oak and Mrs. Ash: Borough Councillor", ["PCSO Ann Elm", "P.C. Oak", "Mrs. Ash"]),
        ("County Cllr Elm &the Clerk", ["County Cllr Elm"]),
        ("Tom Elm who was away, and Cllr Oak due to illness", ["Tom Elm", "Cllr Oak"]),
        ("Paul Elm, Hillworks Health, Safety & Environment Manager", ["Paul Elm"]),
        ("Mrs R Elm-Chair, Mr F. Oak", ["Mrs R Elm", "Mr F. Oak"]),
        ("Councillors Elm, Oak & the Clerk", ["Elm", "Oak"]),
    ],
)
def test_a_list_runs_names_together(text: str, found: list[str]) -> None:
    names = [text[start:end] for start, end in split_names(text)]
    assert [name.removesuffix("-Chair") for name in names] == found


def test_a_plural_title_goes_on_over_lines() -> None:
    first, second = "Chairman Cllr Mrs Elm, Cllrs Oak, Ash,", "Birch & Hazel, County Cllr Lime and"
    assert covering(first) == "Cllrs"
    assert [second[a:b] for a, b in split_names(second, covering(first))] == ["Birch", "Hazel", "County Cllr Lime"]
    assert covering("Councillors Elm. Public - none", "") == ""
    assert covering("Councillors Elm, Parish Clerk Mrs Oak", "") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PRESENT V.Chairman, & Messrs Elm, Oak and Mrs. Ash plus seven members of the public.\n\nAPOLOGIES , Chairman. Mr A.Birch.",
         [("Elm", "member"), ("Oak", "member"), ("Mrs. Ash", "member"), ("Mr A.Birch", "sent_apologies")]),
        ("Present: A. Elm - Chairman, Mrs. Oak together with 4 members of the public.\n\n1. Apologies: P. Ash and Mrs. Birch. Mr. Elm thanked the members for their help and retired from the Chair.",
         [("A. Elm", "chair"), ("Mrs. Oak", "member"), ("P. Ash", "sent_apologies"), ("Mrs. Birch", "sent_apologies")]),
        ("Present: Mrs Ann Elm - Chairman, Mr Ben Oak.\n\n12 members of the public\n\nCarl Ash, Managing Director of Hillworks\n\nMr Dan Birch -CountyCouncillor\n\n1. Apologies for Absence accepted from:\n\nTom Lime who is working abroad this year.",
         [("Mrs Ann Elm", "chair"), ("Mr Ben Oak", "member"), ("Carl Ash", "observer"), ("Mr Dan Birch", "observer"), ("Tom Lime", "sent_apologies")]),
        ("Present: Cllr Ann Elm\n\n1. Apologies for absence. Apologies had been received from Carl Ash (CA) who was away, Cllr Dan Birch (County Councillor) who was on holiday and Cllr Eve Lime due to family matters.",
         [("Cllr Ann Elm", "member"), ("Carl Ash", "sent_apologies"), ("Cllr Dan Birch", "sent_apologies"), ("Cllr Eve Lime", "sent_apologies")]),
        ("Present: Cllr A Elm\n\n1. Apologies for Absence accepted from:\n\nCllr L Oak\n\nBorough Councillor Mr. C Ash, County Councillor Mr. A Lime.",
         [("Cllr A Elm", "member"), ("Cllr L Oak", "sent_apologies"), ("Borough Councillor Mr. C Ash", "sent_apologies"), ("County Councillor Mr. A Lime", "sent_apologies")]),
        ("Virtually Present: Chairman Cllr Elm, Cllrs Oak & Ash\n2944Apologies for absence: Cllr Birch.\n2945.Declarations of interest: Cllr Ash re 2950.",
         [("Cllr Elm", "chair"), ("Oak", "member"), ("Ash", "member"), ("Cllr Birch", "sent_apologies")]),
        ("Present: Cllr R Elm\n\n2. Apologies for absence - Cllr J Fir (Vice-Chair) work commitments, Cllr A Oak holiday, Cllr B Ash",
         [("Cllr R Elm", "member"), ("Cllr J Fir", "sent_apologies"), ("Cllr A Oak", "sent_apologies"), ("Cllr B Ash", "sent_apologies")]),
        ("Present: Cllr R Elm\n\n2. Apologies: absence through illness was accepted. Cllr Fir sent his apology.",
         [("Cllr R Elm", "member"), ("Cllr Fir", "sent_apologies")]),
        ("PRESENT: Cllr R Elm.\n\n3. ACCEPTANCE OF APOLOGIES FOR ABSENCE These were accepted for Cllr Oak",
         [("Cllr R Elm", "member"), ("Cllr Oak", "sent_apologies")]),
        ("Present\nCouncillors D Oak (Chair) N Ash, R Elm and\nP Yew Clerk J H Bay",
         [("D Oak", "chair"), ("N Ash", "member"), ("R Elm", "member"), ("P Yew", "member"), ("J H Bay", "officer")]),
        ("Present\nCouncillors D Oak (Chair), N Elm and\nP Yew\tClerk Mrs J Bay Hillshire District Councillor A Holt and Councillor A Reed plus ten guests",
         [("D Oak", "chair"), ("N Elm", "member"), ("P Yew", "member"), ("Mrs J Bay", "officer"), ("District Councillor A Holt", "other member"), ("Councillor A Reed", "member")]),
        ("Present\nCouncillors D Oak (Chair) and P Yew\nA Holt, HDC\nB Ash CC\nClerk Mrs J Bay",
         [("D Oak", "chair"), ("P Yew", "member"), ("A Holt", "other member"), ("B Ash CC", "other member"), ("Mrs J Bay", "officer")]),
    ],
)  # fmt: skip
def test_a_list_says_who_was_there(text: str, found: list[tuple[str, str]]) -> None:
    assert room(text) == found


def test_a_plural_title_makes_no_councillor_of_the_clerk() -> None:
    facts = read(f"{HEAD}Present\nCouncillors D Oak (Chair), N Ash, Clerk J Bay\n\n2. Minutes\n")
    assert {one.name: one.attrs.get("titles") for one in facts.extraction.mentions if one.kind == "person"} == {
        "D Oak": ("Councillor",), "N Ash": ("Councillor",), "J Bay": None,
    }  # fmt: skip


def test_apologies_for_something_else_are_none_for_the_meeting() -> None:
    lines = "\n\n".join(f"{n}. Item number {n}: the verge was cut." for n in range(4, 60))
    facts = read(f"{HEAD}Present: Cllr A Elm\n\n2. Minutes\n\n{lines}\n\nBen Oak gave his apologies.\n")
    assert facts.links("sent_apologies") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Present: Cllrs Elm, Oak & the Clerk.\n\n31. Police Report: none.\n\n32. To receive apologies for absence: Cllr Ash.\n\n33. Hillworth CC wrote.\n", "minuted"),
        ("ANNUAL MEETING\n\n31. Election of Chairman\n32. Apologies for absence\n33. Clerk's Salary\n34. Letter from Hillworth Community Council\n", "called"),
    ],
)  # fmt: skip
def test_a_paper_without_its_heading_is_a_councils_on_the_day_of_its_file(text: str, status: str) -> None:
    facts = read(text, path="minutes/20230130.txt")
    assert facts.meetings() == [("Council", "2023-01-30")]
    assert facts.attr("meeting", "status")[0] == status
    assert facts.extraction.council == ""


def council(facts: Facts) -> str:
    """Whose paper it is."""
    return facts.extraction.council


def test_a_paper_is_of_the_council_that_met() -> None:
    text = (
        HEAD
        + "Present: A Elm\n\n1. Norfield County Council and Norfield County Council highways, clerk@norfield.gov.uk\n"
    )
    assert council(read(text)) == "Westmere Parish Council"


def test_the_above_council_is_none_that_is_named_below() -> None:
    text = (
        "Minutes of a meeting of the above Council held on Monday 7 March 2011\n\nPresent: Cllr Elm\n\n"
        + "Hillworth Community Council wrote again. " * 4
    )
    facts = read(text)
    assert facts.meetings() == [("Council", "2011-03-07")]
    assert council(facts) == ""


def test_a_sentence_in_brackets_is_no_office() -> None:
    told = "Present: Councillors A. Birch, F. Elm (Cllr Elm is also the temporary Clerk), B. Ash (Clerk)"
    assert room(told) == [("A. Birch", "member"), ("F. Elm", "member"), ("B. Ash", "officer")]
    assert read(f"{HEAD}{told}\n\n2. Minutes\n").names("post") == ["Clerk"]


def test_whom_the_chairman_welcomed_was_there() -> None:
    told = "1. Welcome: the Chairman (Ann Birch) welcomed those present: Ben Elm, Carol Oak, Dan Ash"
    assert room(told) == [("Ben Elm", "member"), ("Carol Oak", "member"), ("Dan Ash", "member"), ("Ann Birch", "chair")]


def test_a_list_without_a_label_tells_in_brackets_who_each_is() -> None:
    told = "Mr. Ben Elm (Environmental Health Officer, Mere Borough Council)\n\nCarol Oak (Mill Manager, Oak Ltd)\n\nDan lvy (Assistant Mill Manager)\n\nMrs. Eve Ash (Village Representative)\n\nMr. Fred Birch (Parish Councillor)"
    assert [name for name, _ in room(told)] == ["Mr. Ben Elm", "Carol Oak", "Mrs. Eve Ash", "Mr. Fred Birch"]
    assert room(told.partition("\n\nMrs.")[0]) == []


def test_a_label_may_have_lost_its_last_letter() -> None:
    assert room("Presen\n\nMrs Ann Elm (Village Representative)\n\nMr Ben Oak (Borough Council)") == [
        ("Mrs Ann Elm", "member"),
        ("Mr Ben Oak", "member"),
    ]


def test_an_office_before_a_title_or_alone_is_no_part_of_a_name_and_nobody() -> None:
    listed = "Present: Chairman Cllr P Ash, vice chair Cllr G Birch, Cllr D Oak, Borough Cllr Colin Elm, Clerk.\n\nApologies: Vice-Chair Cllr S Thorn"
    assert room(listed) == [
        ("Cllr P Ash", "chair"), ("Cllr G Birch", "member"), ("Cllr D Oak", "member"), ("Borough Cllr Colin Elm", "other member"),
        ("Cllr S Thorn", "sent_apologies"),
    ]  # fmt: skip
    warden = "Attendance: Vice Chairman Mrs J Ash Councillors Mrs D Birch Mrs J Oak\n\nFootpath Warden Mr C Thorn\n\nMembers of the public 5"
    facts = read(f"{HEAD}{warden}\n\n2. Minutes\n")
    assert "Footpath Warden" not in facts.names("person")
    assert ("Mr C Thorn", "officer") in facts.room()


def test_initials_behind_a_member_s_name_are_no_part_of_it() -> None:
    listed = "Attendance: Cllr Jo Ash JA Chair Cllr Gail Birch GB Vice Chair Cllr Brian Oak BO Nicola Thorn NT Parish Clerk (Minutes)"
    facts = read(f"{HEAD}{listed}\n\n1. Roads\n\nIt was agreed to mend them.\n")
    assert sorted(facts.names("person")) == ["Cllr Brian Oak", "Cllr Gail Birch", "Cllr Jo Ash", "Nicola Thorn"]

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.text.naming.names import PersonName, is_name, parse, split_names, split_titled
from tests.growth import MOST, growth


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Councillor B Hartwell", PersonName(("Councillor",), (), ("B",), "Hartwell")),
        ("Cllr Beth Hartwell", PersonName(("Councillor",), ("Beth",), ("B",), "Hartwell")),
        ("Cllr. Hartwell", PersonName(("Councillor",), (), (), "Hartwell")),
        ("Comhairleoir S. Ó Broin", PersonName(("Councillor",), (), ("S",), "Ó Broin")),
        ("Cmhlr. J. Daly", PersonName(("Councillor",), (), ("J",), "Daly")),
        ("CC Tony Birch", PersonName(("Councillor",), ("Tony",), ("T",), "Birch")),
        ("BC T Birch", PersonName(("Councillor",), (), ("T",), "Birch")),
        ("T Birch CCllr", PersonName(("Councillor",), (), ("T",), "Birch")),
        ("CC Birch", PersonName((), (), ("C", "C"), "Birch")),
        ("PCSO's Beth Hartwell", PersonName(("PCSO",), ("Beth",), ("B",), "Hartwell")),
        ("Ryan (E)", PersonName((), (), ("E",), "Ryan")),
        ("Hartwell, Beth", PersonName((), ("Beth",), ("B",), "Hartwell")),
        ("Councillor Mrs X Lee (Chair)", PersonName(("Councillor", "Mrs"), (), ("X",), "Lee", (), "Chair")),
        ("Chairman Cllr Mrs Lee", PersonName(("Councillor", "Mrs"), (), (), "Lee", (), "Chairman")),
        ("Councillor Dr S X Lal FRCP", PersonName(("Councillor", "Dr"), (), ("S", "X"), "Lal", ("FRCP",))),
        ("Dr Y Jones, Health Trust", PersonName(("Dr",), (), ("Y",), "Jones", (), "Health Trust")),
        ("Lord Mayor Councillor J O'Neill", PersonName(("Lord Mayor", "Councillor"), (), ("J",), "O'Neill")),
        ("Deputy Mayor S. Lal", PersonName(("Deputy Mayor",), (), ("S",), "Lal")),
        ("the Deputy Lord Mayor Councillor Lal", PersonName(("Deputy Lord Mayor", "Councillor"), (), (), "Lal")),
        ("Lord Provost Ann Lal", PersonName(("Lord Provost",), ("Ann",), ("A",), "Lal")),
        ("Deputy Lal", PersonName(("Deputy",), (), (), "Lal")),
        ("Lord Lal", PersonName(("Lord",), (), (), "Lal")),
        ("HH Judge Wells", PersonName(("HH", "Judge"), (), (), "Wells")),
        ("Jan van der Berg", PersonName((), ("Jan",), ("J",), "van der Berg")),
        ("Anne-Marie Smith-Jones MBE", PersonName((), ("Anne-Marie",), ("A",), "Smith-Jones", ("MBE",))),
        ("Cllr J.R. Smith", PersonName(("Councillor",), (), ("J", "R"), "Smith")),
        ("Peter A Bone", PersonName((), ("Peter",), ("P", "A"), "Bone")),
        ("P. O Brien", PersonName((), (), ("P",), "O Brien")),
        ("M Daly SEO", PersonName((), (), ("M",), "Daly", ("SEO",))),
        ("P McDONALD", PersonName((), (), ("P",), "McDONALD")),
        ("TOM O'BRIEN", PersonName((), ("Tom",), ("T",), "O'Brien")),
        ("Councillor Hartwell's", PersonName(("Councillor",), (), (), "Hartwell")),
        ("Frank Elder (FE)", PersonName((), ("Frank",), ("F",), "Elder")),
        ("", PersonName()),
    ],
)
def test_a_name_comes_apart(printed: str, expected: PersonName) -> None:
    assert parse(printed) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Councillor B Hartwell", "Beth Hartwell", "B Hartwell", "P HARTWELL", "Ryan (E)", "Hartwell, Beth", "Cllr Lord", "Tom Hall",
        "Councillor J May", "Mr B Z Young", "Name van Surname", "Professor Sir John Bell", "County Cllr Will Smith", "Judge Wells",
        "K. denOak", "M. vanElm", "A. d'Ash",
    ],
)  # fmt: skip
def test_a_name_is_a_name(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "S", "Hartwell", "Annual Report", "ANNUAL PARKS", "TOM SMITH", "Director of Finance", "Children's Services", "Town Hall",
        "North Ward", "The Mayor", "Deputy Mayor", "Lord Mayor", "Deputy Leader", "the Clerk", "Cabinet Member", "Public Health",
        "Mayor's Chaplain", "Committee Room 3", "Diamond Room", "3 May", "Minutes of Meeting", "Chief Executive", "Paul Smith- Strategic lead", "Councillor",
        "Councillors A Khan and B Lee attended the meeting of the board", "Apologies for Absence", "x" * 500, "A. iPad", "D. eBook",
    ],
)  # fmt: skip
def test_headings_places_roles_and_bodies_are_no_names(text: str) -> None:
    assert not is_name(text)


def test_the_place_may_call_for_a_surname_or_for_capitals() -> None:
    assert is_name("Browne", bare=True)
    assert not is_name("Finance", bare=True)
    assert is_name("TOM SMITH", caps=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillors A Khan, S Khan and Mrs B Lee (Chair)", ["A Khan", "S Khan", "Mrs B Lee (Chair)"]),
        ("Browne, Butler, Collins (J), Collins (M)", ["Browne", "Butler", "Collins (J)", "Collins (M)"]),
        ("Ann Evans, Tom Hay, John Poe", ["Ann Evans", "Tom Hay", "John Poe"]),
        ("Smith, John; Jones, Mary B; Khan, A", ["Smith, John", "Jones, Mary B", "Khan, A"]),
        ("Councillor P BurgessCouncillor J Lee", ["Councillor P Burgess", "Councillor J Lee"]),
        ("Mr G Xu Mrs J Yu, Dr Wu (via VC)", ["Mr G Xu", "Mrs J Yu", "Dr Wu (via VC)"]),
        ("Customer Services: I Ash, C Lee, R Wood", ["I Ash", "C Lee", "R Wood"]),
        ("Councillor S Lal MBE, Dr K Poe, FRCP, JP", ["Councillor S Lal MBE", "Dr K Poe, FRCP, JP"]),
        ("Tom Bow / Ann Lee", ["Tom Bow", "Ann Lee"]),
        ("Tom McBow Carolyn Daly", ["Tom McBow", "Carolyn Daly"]),
        ("Councillor P Ames\nCouncillor J Best\n\nApologies", ["Councillor P Ames", "Councillor J Best"]),
        ("SMITH, JONES, BROWN (J), BROWN (K)", ["SMITH", "JONES", "BROWN (J)", "BROWN (K)"]),
        ("J. Daly   K. Foley    M. Bourke", ["J. Daly", "K. Foley", "M. Bourke"]),
        ("Cllr. J Ames, Cllr. K Best", ["Cllr. J Ames", "Cllr. K Best"]),
        ("V. McElm Major, D. Oak", ["V. McElm Major", "D. Oak"]),
        ("K. Elm Mayor, D. Oak", ["K. Elm", "D. Oak"]),
        ("Also M. Elm, D. Oak", ["M. Elm", "D. Oak"]),
        ("Browne, Butler, \x1d, Collins and \x1c", ["Browne", "Butler", "Collins"]),
        ("Browne, Butler, \n(Ms. L. Ash and Collins", ["Browne", "Butler", "Collins"]),
        ("Councillors Browne,\n(Ms. L. Ash, Collins", ["Browne", "Collins"]),
        ("Parks, Libraries and Roads", []),
        ("There were no apologies", []),
    ],
)
def test_a_list_comes_apart_into_single_names(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in split_names(text)] == expected


def test_a_plural_title_covers_its_list_and_no_more() -> None:
    text = "Aldermen – Foo, Goo and Bar Councillors – Doo, Eff & the Clerk. Public – Mr Tod"
    assert [(text[start:end], title) for start, end, title in split_titled(text)] == [
        ("Foo", "Alderman"), ("Goo", "Alderman"), ("Bar", "Alderman"), ("Doo", "Councillor"), ("Eff", "Councillor"), ("Mr Tod", ""),
    ]  # fmt: skip


def test_a_plural_title_over_surnames_ends_with_the_last_of_them() -> None:
    text = "Ann Yew, Cllrs Ash, Elm and Oak, Ben Birch, Cllrs Fir and Larch"
    assert [(text[start:end], title) for start, end, title in split_titled(text)] == [
        ("Ann Yew", ""), ("Ash", "Councillor"), ("Elm", "Councillor"), ("Oak", "Councillor"), ("Ben Birch", ""),
        ("Fir", "Councillor"), ("Larch", "Councillor"),
    ]  # fmt: skip
    text = "Cllrs A Ash, B Elm and C Oak, Ben Birch"
    assert {title for _, _, title in split_titled(text)} == {"Councillor"}


@given(st.text(alphabet=st.sampled_from("AaBbé'’.-,;:()[]&/\n\t 1CouncillorMrsand–*"), max_size=300))
def test_any_text_gives_spans_in_order_inside_it(text: str) -> None:
    last = 0
    for start, end in split_names(text):
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        last = end


@given(st.text(max_size=400))
def test_no_text_is_too_strange(text: str) -> None:
    parse(text)
    is_name(text, bare=True, caps=True)
    split_titled(text)


@given(
    st.lists(st.sampled_from(["Beth", "Oak", "Cllr", "B", "O'Dea", "de", "MBE", *",;:.()'-–&*"]), max_size=8).map(
        " ".join
    )
)
def test_marks_that_stand_by_themselves_are_never_too_strange(text: str) -> None:
    parse(text)
    is_name(text, bare=True, caps=True)
    split_titled(text)


@given(
    st.sampled_from(["", "Councillor ", "Cllr Mrs ", "Dr "]),
    st.sampled_from(["B", "Beth", "J R", "Anne-Marie"]),
    st.sampled_from(["Hartwell", "O'Dea", "Mac Giolla", "Smith-Jones", "van Dyke"]),
    st.sampled_from(["", " (Chair)", " MBE"]),
)
def test_a_made_name_is_a_name_and_keeps_its_surname(title: str, given_name: str, surname: str, after: str) -> None:
    printed = f"{title}{given_name} {surname}{after}"
    assert is_name(printed)
    assert parse(printed).surname == surname
    assert split_names(printed) == [(0, len(printed))]


@pytest.mark.parametrize("unit", ["Councillor A B, ", "Smith ", "((", "A, (", "Mr ", "and and ", ". A", "Cllr. "])
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def looked(text: str) -> None:
        split_names(text)
        parse(text)
        is_name(text)

    assert growth(lambda size: unit * size, looked, 2_000) <= MOST


def test_a_title_stuck_to_an_initial_is_a_title() -> None:
    name = parse("Mrs.T Elm")
    assert (name.titles, name.initials, name.surname) == (("Mrs",), ("T",), "Elm")


@pytest.mark.parametrize("printed", ["NCC Ben Oak", "Mr. T. Birch W.N.B.C. Arboricultural"])
def test_letters_of_a_council_are_no_part_of_a_name(printed: str) -> None:
    assert not is_name(printed)


@pytest.mark.parametrize(
    ("printed", "initials", "surname"),
    [
        ("Mr G.O'Shea", ("G",), "O'Shea"),
        ("CUr A Birch", ("A",), "Birch"),
        ("Councillor PJ.Birch", ("P", "J"), "Birch"),
        ("Cllr P.J.Birch", ("P", "J"), "Birch"),
    ],
)
def test_initials_that_stick_to_the_surname(printed: str, initials: tuple[str, ...], surname: str) -> None:
    name = parse(printed)
    assert (name.initials, name.surname) == (initials, surname)


@pytest.mark.parametrize("text", ["Birch St", "GM Innovations", "Elmley Tidy Towns", "Active Travel", "SME Recovery"])
def test_streets_and_undertakings_are_nobody(text: str) -> None:
    assert not is_name(text)


def test_a_ward_s_number_is_no_part_of_a_name() -> None:
    room = "Councillor Vernon Oak and Councillor Gerry Ash Ward 2; Cllr Ann Ward; Cllr Mary Anne Ward"
    assert [room[a:b] for a, b in split_names(room)] == [
        "Councillor Vernon Oak",
        "Councillor Gerry Ash",
        "Cllr Ann Ward",
        "Cllr Mary Anne Ward",
    ]


@pytest.mark.parametrize(
    ("room", "named"),
    [
        ("Birch, A (Chair)", ["Birch, A (Chair)"]),
        ("Birch, Alan\nOak, B.\nElm, C", ["Birch, Alan", "Oak, B.", "Elm, C"]),
        ("- Birch, A\n- Oak, B\n", ["Birch, A", "Oak, B"]),
        ("Birch, Oak", ["Birch", "Oak"]),
        ("A Birch, B Oak, C Elm, David\nAsh, E Yew", ["A Birch", "B Oak", "C Elm", "David\nAsh", "E Yew"]),
    ],
)
def test_a_line_may_have_one_name_the_surname_first(room: str, named: list[str]) -> None:
    assert [room[a:b] for a, b in split_names(room)] == named

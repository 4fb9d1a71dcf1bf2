"""Names of bodies that a line breaks, and what runs together with them on it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.text.councils import bodies, bodyclass, bodyedges, wrappedbodies
from explorer.text.councils.bodies import Body
from explorer.text.page.seek import Seeker
from tests.text.papers import read

PROSE = "It was agreed at some length that the matter be referred without delay to the "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{PROSE}Homes and Social\nDevelopment Committee for its advice.", "Homes and Social Development Committee"),
        (f"{PROSE}Northwood Area\nCommittee for its advice.", "Northwood Area Committee"),
        (f"{PROSE}Municipal District of Ashford-\nElmwood for its advice.", "Municipal District of Ashford-Elmwood"),
        (f"{PROSE}Municipal District of Ashford\nWest for its advice.", "Municipal District of Ashford West"),
        (f"{PROSE}Municipal\nDistrict of Ashford for its advice.", "Municipal District of Ashford"),
        (f"{PROSE}Westmere City and\nCounty Council for its advice.", "Westmere City and County Council"),
        ("Refer this to the Homes and\n\nSafety Committee now.", "Homes and Safety Committee"),
        (f"**{PROSE}Homes and Safety**\n\n**SPC**", "Homes and Safety SPC"),
        (
            f"{PROSE}Department of Roads, Parks and Local\nGovernment now.",
            "Department of Roads, Parks and Local Government",
        ),
        (f"{PROSE}Department of Rural\n\nand Community Works now.", "Department of Rural and Community Works"),
        ("the Municipal District of Ashford\n-Elmwood, held here", "Municipal District of Ashford-Elmwood"),
    ],
)
def test_a_line_s_end_does_not_break_a_body_s_name(text: str, name: str) -> None:
    assert read(text).names("body") == [name]


@pytest.mark.parametrize(
    "above",
    ["Present were also two of the", "Northwood Area", f"{PROSE}chair.", f"{PROSE}Homes Committee", f"{PROSE}Homes\n"],
)
def test_lines_that_do_not_run_on_are_read_apart(above: str) -> None:
    assert list(wrappedbodies.find(Seeker(f"{above}\nElm Street Committee met."))) == []


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("Vacancy on Joint Parks Committee", ["Joint Parks Committee"]),
        ("Conference on Mere Valley Authority", ["Mere Valley Authority"]),
        ("Presentation to SPC", []),
        ("Role of Local Authority", []),
        ("Chair's Report_ Homes & Safety SPC", ["Homes & Safety SPC"]),
        ("Roads and Parks Safety SPC Homes and Safety SPC", ["Roads and Parks Safety SPC", "Homes and Safety SPC"]),
        ("the Parks JPC Sub Committee", ["Parks JPC Sub Committee"]),
        ("the Department of the Council", []),
        (
            "Department of Homes, Local Government and Heritage's Repair Grants",
            ["Department of Homes, Local Government and Heritage"],
        ),
        ("Metropolitan District of Mere - Friday", ["Metropolitan District of Mere"]),
        ("Municipal District of Mere - Elmwood - ", ["Municipal District of Mere - Elmwood"]),
        ("Municipal District of Mere\n- Apologies", ["Municipal District of Mere"]),
        ("Roads Committee on Parking", ["Roads Committee on Parking"]),
        ("Ann Elm of Westmere County Council", ["Westmere County Council"]),
        ("Ann Elm (AE) of Westmere County Council", ["Westmere County Council"]),
        ("Mr Oak and Playing Field Committee", ["Playing Field Committee"]),
        ("Review Request for Memorial and Resolve on Parish Council", []),
        ("Referred to Building Control Board", ["Building Control Board"]),
        ("Proposal From Westmere Boundary Commission", ["Westmere Boundary Commission"]),
        ("the May Annual Parish Council", []),
        ("the next May PC", []),
        ("Village Map Board", []),
        ("Elm Mere Annual PC", ["Elm Mere Annual PC"]),
    ],
)
def test_what_stands_before_or_after_a_name_is_no_part_of_it(printed: str, named: list[str]) -> None:
    assert [body.name for body in bodies.find(printed)] == named


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("Polling Scheme for Westmere County Council", "Westmere County Council"),
        ("Cathaoirleach of Westmere County Council", "Westmere County Council"),
        ("Clerk and Westmere Parish Council", "Westmere Parish Council"),
        ("Budget Meeting of Westmere City and County Council", "Westmere City and County Council"),
        ("CITY & COUNTY Westmere City and County Council", "Westmere City and County Council"),
        ("County Council Westmere County Council", "Westmere County Council"),
        ("Westmere Water and Westmere County Council", "Westmere County Council"),
        ("Roads Ireland (RI) and Westmere County Council", "Westmere County Council"),
        ("Homes Directorate of Westmere County Council", "Westmere County Council"),
        ("Rights of Way Officer of Westmere County Council", "Westmere County Council"),
        ("One Vacancy on Westmere Parish Council", "Westmere Parish Council"),
        ("Vale of Ashmoor District Council", "Vale of Ashmoor District Council"),
        ("Ash and Elm City Council", "Ash and Elm City Council"),
        ("Westmere on Sea Town Council", "Westmere on Sea Town Council"),
        ("Westmere County Council.pdf", "Westmere County Council"),
        ("Westmere County Council.odt", "Westmere County Council"),
    ],
)
def test_a_council_s_name_is_told_from_what_runs_together_with_it(printed: str, kept: str) -> None:
    body = bodyedges.trimmed(Body(printed, 2, 2 + len(printed), "council"), f"a {printed}")
    assert body.name == kept
    assert f"a {printed}"[body.start : body.end] == kept


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Moved by A Ash BE IT RESOLVED THAT Council approves the agenda", []),
        ("Membership of ACRE Board of Trustees", ["ACRE Board of Trustees"]),
        ("EGM, Westmere Park Authority", ["Westmere Park Authority"]),
        ("Item 9 (Trees and Roads Committee 2 February 2008)", ["Trees and Roads Committee"]),
        ("MEMBERS OF THE TREES COMMITTEE (19) - QUORUM 5", ["TREES COMMITTEE"]),
        (
            "Schools Scrutiny Board (2) met; Scrutiny Board 5 did not",
            ["Schools Scrutiny Board (2)", "Scrutiny Board 5"],
        ),
        ("PRESENT Elm Valley Board", ["Elm Valley Board"]),
    ],
)
def test_labels_counts_and_days_are_no_part_of_a_name(text: str, named: list[str]) -> None:
    assert [body.name for body in bodies.find(text)] == named


def test_a_letterhead_s_word_is_no_part_of_a_council_that_the_paper_names_without_it() -> None:
    text = (
        "Ymere Westmere County Council\n\nA letter to Westmere County Council, and to North Westmere County Council.\n"
    )
    assert read(text).names("body") == ["Westmere County Council", "North Westmere County Council"]


def test_a_name_with_commas_is_one_wherever_the_paper_has_it() -> None:
    text = "The Roads, Parks and Trees Committee met.\n\nReport to Roads, Parks and Trees Committee\n\nSent to Ann Elm, Parks and Trees Committee.\n"
    assert read(text).names("body") == ["Roads, Parks and Trees Committee", "Parks and Trees Committee"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Home and Trees Committee met.\n\nA nominee was chosen for the Home and\n\nTrees Committee, who agreed.\n",
            ["Home and Trees Committee"],
        ),
        (
            "The Roads, Parks and Trees Committee met.\n\n**TO: EACH MEMBER OF THE ROADS**\n\n**PARKS & TREES COMMITTEE**\n\nHello.\n",
            ["Roads, Parks and Trees Committee"],
        ),
        (
            "A place on two bodies:\n\ne Elm Valley Trust.\ne Home Roads, Parks and Trees Committee.\n",
            ["Elm Valley Trust", "Home Roads, Parks and Trees Committee"],
        ),
        (
            "The Municipal District of Elm-Ashvale met.\n\nThe chair of the Municipal District of Elm\n\nAshvale spoke, and so did the Municipal District of the Elm Ashvale.\n",
            ["Municipal District of Elm-Ashvale"],
        ),
    ],
)
def test_a_name_that_the_end_of_a_line_breaks_is_the_one_that_the_paper_has_elsewhere(
    text: str, names: list[str]
) -> None:
    assert read(text).names("body") == names


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("Oak Theatre and Westmere County Council", "Westmere County Council"),
        ("Transition of Westmere County Council", "Westmere County Council"),
        ("Kites under Westmere County Council", "Westmere County Council"),
        ("Lane Section of Westmere County Council", "Lane Section of Westmere County Council"),
        ("Allowance to Elm Valley Trust", "Elm Valley Trust"),
    ],
)
def test_what_a_sentence_joins_to_a_body_that_the_paper_names_often_is_no_part_of_it(printed: str, kept: str) -> None:
    text = f"{'Westmere County Council met. ' * 3}Elm Valley Trust wrote. {printed} spoke."
    names = ["Westmere County Council", "Elm Valley Trust"]
    assert read(text).names("body") == (names if kept in names else [*names, kept])


def test_what_stands_above_a_council_in_a_letterhead_is_no_part_of_its_name() -> None:
    text = "A letter of Old Hall Westmere County Council came.\n\nOld Hall\nWestmere County Council\n\n5 March 2019\n"
    assert "Westmere County Council" in read(text).names("body")


@given(st.text(alphabet="Aa ,&()\n-", max_size=60).map(lambda words: f"{words}County Council"))
def test_a_trimmed_name_is_the_end_or_the_start_of_what_was_printed(name: str) -> None:
    text = f"x{name}x"
    body = bodyedges.trimmed(Body(name, 1, 1 + len(name), "council"), text)
    assert 1 <= body.start <= body.end <= 1 + len(name)
    assert text[body.start : body.end].replace("\n", " ") == body.name.replace("\n", " ")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("the NTA and Elm City and County Council agreed", ["Elm City and County Council"]),
        ("the Road Design Office and Elm County Council agreed", ["Elm County Council"]),
        ("Brighthove and Mere City Council agreed", ["Brighthove and Mere City Council"]),
        ("a grant of the Department of Culture, Heritage\nand the Gaeltacht, and run by", ["Department of Culture, Heritage and the Gaeltacht"]),
        ("grants from the Department of Transport. Members asked", ["Department of Transport"]),
        ("Department of Health, Mary Butler, was there", ["Department of Health"]),
        ("Department of Transport and Elm City Council agreed", ["Department of Transport", "Elm City Council"]),
        ("(to be referred to Economic Development, Enterprise and Planning Committee)", ["Economic Development, Enterprise and Planning Committee"]),
        ("was referred to the Climate Action,\nBiodiversity and Environment Committee.", ["Climate Action, Biodiversity and Environment Committee"]),
        ("broadband by FTTC (Fibre to the Cabinet)", []),
        ("He thanked the Green Oak Party and the Labour Party.", []),
        ("the Borough Council of King's Ash and West Mere and Cllr Elm", ["Borough Council of King's Ash and West Mere"]),
    ],
)  # fmt: skip
def test_what_stands_around_a_name_is_none_of_it_and_all_of_it_is_kept(words: str, names: list[str]) -> None:
    assert [" ".join(name.split()) for name in read(f"{words}\n{'x' * 400}").names("body")] == names


def test_a_committee_of_a_district_is_a_committee() -> None:
    assert bodyclass.classify("Joint Policing Sub-Committee of the Municipal District of Elm-Oakvale") == "committee"
    assert bodyclass.classify("Municipal District of Elm-Oakvale") == "council"


def test_a_district_whose_name_is_broken_between_marks() -> None:
    text = "**MINUTES OF PROCEEDINGS AT MEETING OF THE MUNICIPAL DISTRICT OF ELM-**\n\n**OAKVALE HELD IN THE HALL ON TUESDAY, 9TH MARCH, 2021 AT 9:30 A.M.**\n\nPRESENT: Councillors Vale and Frost\n"
    assert read(text).meetings() == [("Municipal District of Elm-Oakvale", "2021-03-09")]


@pytest.mark.parametrize("lead", ["(ii) ", "(a) ", "\uf0b7 ", "as agreed at the recent ", "• "])
def test_what_a_body_is_of_stands_before_a_comma_behind_the_mark_of_an_entry(lead: str) -> None:
    text = f"Members heard of this.\n\n{lead}Roads, Parks and Trees Committee: Next Meeting in May.\n"
    assert read(text).names("body") == ["Roads, Parks and Trees Committee"]


@pytest.mark.parametrize("lead", ["(ii) Ann Elm, ", "(a) Councillor Elm, ", "(see 12) Roads, ", "(Mr) Roads, "])
def test_what_stands_before_a_comma_elsewhere_is_no_part_of_a_body(lead: str) -> None:
    text = f"Members heard of this.\n\n{lead}Parks and Trees Committee: Next Meeting in May.\n"
    assert read(text).names("body") == ["Parks and Trees Committee"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Sale of Land at Elm Square to Westmere Civic Trust", ["Westmere Civic Trust"]),
        ("Nomination of Sectoral Interest to Birch Advisory Group", ["Birch Advisory Group"]),
        ("To forward a copy of the Motion to Elm County Council and Oak County Council for support", ["Elm County Council", "Oak County Council"]),
        ("Access to Services Committee", ["Access to Services Committee"]),
    ],
)  # fmt: skip
def test_what_goes_to_a_body_is_no_part_of_its_name(words: str, names: list[str]) -> None:
    found = read(f"Roads Committee - Wednesday, 23rd September, 2020 10.00 am\n\n1. {words}\n\nThe report was noted.\n")
    assert [name for name in found.names("body") if name != "Roads Committee"] == names

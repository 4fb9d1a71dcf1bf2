from __future__ import annotations

import pytest

from explorer.resolve import Judgement
from tests.resolve.look import ids, names, of, pairs
from tests.resolve.paper import Paper


def paper(name: str, *bodies: str, council: str = "Aldermoor City Council", **aliases: tuple[str, ...]) -> Paper:
    made = Paper(name, council)
    for body in bodies:
        made.body(body, **({"aliases": aliases[body.split()[0]]} if body.split()[0] in aliases else {}))
    return made


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Schools and Skills Scrutiny Board (3)", "Scrutiny Board 3"),
        ("Schools & Skills Scrutiny Board (3)", "Schools and Skills Scrutiny Board 3"),
        ("Cabinet Member for Roads and Parks", "Cabinet Member (Roads and Parks)"),
        ("Cabinet Member for Roads & Parks", "Cabinet Member (Roads and Parks)"),
        ("Aldermoor City Council Cabinet", "Cabinet"),
        ("Aldermoor's Library Panel", "Library Panel"),
        ("Library Panels", "Library Panel"),
        ("Aldermoor City Council", "City Council"),
        ("Aldermoor City Council", "the Council"),
        ("Aldermoor City Council", "Aldermoor"),
        ("Thornby Metropolitan Borough Council", "Thornby MBC"),
        ("Thornby Metropolitan Council", "Thornby"),
        ("Borough Council of Thornby and Mere", "Thornby & Mere Borough Council"),
        ("County Council of the City and County of Thornby", "Thornby City and County Council"),
        ("Strategic Priorities and Policy Committee", "Strategic Policy and Priorities Committee"),
        ("Minutes of Audit Committee", "Audit Committee"),
        ("Planning Sub-Committee", "Planning Sub Committee"),
        ("Corporate Estates Board", "CEB"),
        ("Department for Roads", "DfR"),
        ("Joint Parks Sub-Committee of the District of Elmwood", "District of Elmwood Joint Parks Sub Committee"),
        ("Ash-Elmwood Municipal District", "Municipal District of Ash-Elmwood"),
        ("Homes and Safety SPC Strategic Policy Committee", "Homes and Safety Strategic Policy Committee"),
        ("Joint Parks Committee (JPC) Sub Committee", "Joint Parks Sub-Committee"),
        ("Aldermoor City Council Homes SPC", "Homes SPC"),
    ],
)
def test_two_names_of_one_body(one: str, other: str) -> None:
    found = of(paper("a", one), paper("b", one, other))
    assert len(ids(found, "body")) == 1, names(found, "body")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Scrutiny Board 2", "Scrutiny Board 4"),
        ("Schools Scrutiny Board (3)", "Roads Scrutiny Board (4)"),
        ("Cabinet", "Shadow Cabinet"),
        ("Planning Committee", "Strategic Planning Committee"),
        ("Licensing Committee", "Licensing Sub-Committee"),
        ("Cabinet Member for Parks", "Deputy Cabinet Member for Parks"),
        ("Thornby County Council", "Thornby Town Council"),
        ("Aldermoor City Council", "Youth Council"),
        ("Audit Sub-Committee", "Audit Committee"),
        ("Elmwood District", "District of Elmwood Board"),
    ],
)
def test_two_names_of_two_bodies(one: str, other: str) -> None:
    assert len(ids(of(paper("a", one, other)), "body")) == 2


def test_letters_stand_for_the_words_of_the_only_body_with_these_initials() -> None:
    found = of(
        paper("a", "Joint Parks Committee", "District of Elmwood JPC Sub-Committee"),
        paper("b", "Joint Parks Sub-Committee of the District of Elmwood"),
    )
    assert ids(found, "body") == [
        "aldermoor/joint-parks-committee",
        "aldermoor/joint-parks-sub-committee-of-the-district-of-elmwood",
    ]


def test_a_metropolitan_council_of_a_merged_council_is_its_district() -> None:
    council, district = "Mere City and County Council", "Metropolitan District of Mere"
    found = of(
        paper("a", "Mere Metropolitan Council", district, council=council),
        paper("b", "Mere Metropolitan District Council", council, council=council),
        paper("c", district, council=council),
    )
    assert ids(found, "body") == ["mere/mere-city-and-county-council", "mere/metropolitan-district-of-mere"]


def test_letters_of_two_bodies_stand_for_none() -> None:
    found = of(
        paper("a", "Joint Parks Committee", "Junior Players Club Forum", "District of Elmwood JPC Sub-Committee"),
        paper("b", "Joint Parks Sub-Committee of the District of Elmwood", "Joint Prices Commission"),
    )
    assert len(ids(found, "body")) == 5


@pytest.mark.parametrize("name", ["Board", "the Board", "Panel", "this Committee", "District Council"])
def test_a_sort_of_body_alone_is_no_body(name: str) -> None:
    assert ids(of(paper("a", name, "Audit Committee")), "body") == ["aldermoor/audit-committee"]


def test_a_stated_alias_joins_over_all_papers_of_the_council() -> None:
    found = of(
        paper("a", "Fostering North (FN)", "Regional Fostering Agency", Fostering=("Regional Fostering Agency", "FN")),
        paper("b", "Regional Fostering Agency"),
        paper("c", "FN"),
    )
    assert ids(found, "body") == ["aldermoor/fostering-north"]
    assert found.redirects["body/aldermoor/regional-fostering-agency"] == "body/aldermoor/fostering-north"
    assert found.redirects["body/aldermoor/fn"] == "body/aldermoor/fostering-north"


def test_a_number_forbids_what_an_alias_says() -> None:
    found = of(paper("a", "Parks Scrutiny Board 2", "Parks Scrutiny Board 4", Parks=("Parks Scrutiny Board 4",)))
    assert len(ids(found, "body")) == 2
    assert pairs(found, "possibly_same")


def test_a_short_name_is_the_only_longer_one_of_its_paper() -> None:
    found = of(
        paper("a", "FN Executive Board", "Executive Board", "Fostering North", Fostering=("FN",)),
        paper("b", "Executive Board", "Aldermoor City Council"),
    )
    assert names(found, "body") == ["Aldermoor City Council", "FN Executive Board", "Fostering North"]


def test_a_body_renamed_is_another_body() -> None:
    renamed = Paper("a", "Aldermoor City Council")
    renamed.body("Schools and Skills Scrutiny Board (3)", _former=("Skills Scrutiny Board (3)",))
    found = of(renamed, paper("b", "Skills Scrutiny Board (3)"), paper("c", "Scrutiny Board 3"))
    assert names(found, "body") == [
        "Schools and Skills Scrutiny Board (3)",
        "Scrutiny Board 3",
        "Skills Scrutiny Board (3)",
    ]
    assert len(pairs(found, "possibly_same")) == 2


def test_a_number_that_two_boards_bear_waits_for_a_judgement() -> None:
    found = of(paper("a", "Schools Scrutiny Board (3)", "Roads Scrutiny Board (3)", "Scrutiny Board 3"))
    assert len(ids(found, "body")) == 3
    assert len(pairs(found, "possibly_same")) == 2
    same = Judgement("same", "body/aldermoor/scrutiny-board-3", "body/aldermoor/schools-scrutiny-board-3")
    judged = of(
        paper("a", "Schools Scrutiny Board (3)", "Roads Scrutiny Board (3)", "Scrutiny Board 3"), judgements=(same,)
    )
    assert len(ids(judged, "body")) == 2


def test_the_council_is_part_of_the_id() -> None:
    found = of(paper("a", "Cabinet"), paper("b", "Cabinet", council="Thornby Borough Council"))
    assert ids(found, "body") == ["aldermoor/cabinet", "thornby/cabinet"]


def test_a_council_named_in_another_councils_paper_is_that_council() -> None:
    found = of(
        paper("a", "Thornby Borough Council"), paper("b", "Thornby Borough Council", council="Thornby Borough Council")
    )
    assert ids(found, "body") == ["thornby/thornby-borough-council"]


@pytest.mark.parametrize(
    ("url", "owner"),
    [
        ("https://moderngov.aldermoor.gov.uk/x", "aldermoor"),
        ("https://democracy.thornby.gov.uk/x", "thornby"),
        ("", "aldermoor"),
    ],
)
def test_a_paper_that_names_no_council_is_known_by_its_address_or_by_the_only_council(url: str, owner: str) -> None:
    lost = Paper("lost", council="", url=url)
    lost.body("Audit Committee")
    found = of(paper("a", "Cabinet"), lost)
    assert f"body/{owner}/audit-committee" in {entity.id for entity in found.entities}


def _naming(count: int, body: str) -> list[Paper]:
    papers = [Paper(f"{body} {number}") for number in range(count)]
    for paper in papers:
        paper.body(body)
    return papers


def test_a_last_word_of_initials_is_the_only_name_with_these_words() -> None:
    found = of(*_naming(1, "Roads and Transport SPC"), *_naming(1, "Roads and Transport Strategic Policy Committee"))
    assert ids(found, "body") == ["aldermoor/roads-and-transport-strategic-policy-committee"]
    others = _naming(1, "Roads and Transport Service Planning Council")
    assert (
        len(
            ids(
                of(
                    *_naming(1, "Roads and Transport SPC"),
                    *_naming(1, "Roads and Transport Strategic Policy Committee"),
                    *others,
                ),
                "body",
            )
        )
        == 3
    )


def test_a_misprint_is_the_much_commoner_body() -> None:
    common = _naming(20, "Licensing Appeals Committee")
    assert len(ids(of(*common, *_naming(2, "Licencing Appeals Committee")), "body")) == 1
    assert len(ids(of(*common, *_naming(1, "Liceiising Appeals Committee")), "body")) == 2
    assert len(ids(of(*common, *_naming(3, "Licencing Appeals Committee")), "body")) == 2
    assert len(ids(of(*_naming(20, "Scrutiny Board 2"), *_naming(1, "Scrutinv Board 3")), "body")) == 2


def test_words_that_ran_together_with_a_council_s_name_are_no_other_name_of_it() -> None:
    found = of(
        paper("a", "Aldermoor City Council", "Letters Section of Aldermoor City Council", "Aldermoor Council"),
        paper("b", "Aldermoor City Council"),
    )
    council = next(entity for entity in found.entities if entity.id == "body/aldermoor/aldermoor-city-council")
    assert council.attrs["aliases"] == ("Aldermoor Council",)
    assert found.redirects["body/aldermoor/letters-section-of-aldermoor-city-council"] == council.id


def test_the_council_is_no_short_form_of_a_body_that_papers_call_a_council() -> None:
    found = of(
        paper("a", "District of Elmwood", "Aldermoor City Council"),
        paper("b", "District of Elmwood Council", "the Council"),
        paper("c", "District of Elmwood Council", "Full Council"),
    )
    council = next(entity for entity in found.entities if entity.id == "body/aldermoor/aldermoor-city-council")
    assert council.attrs["aliases"] == ("Full Council", "the Council")

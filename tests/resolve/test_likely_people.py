"""Whom a name that fits several people means: the one of that body, of that year, or whom nearly all papers of those years name;
and how names are one that printing or recognition keeps apart."""

from __future__ import annotations

from tests.resolve.look import ids, names, of, pairs
from tests.resolve.paper import Paper
from tests.resolve.test_people import minutes


def _of_years(person: str, *years: int, months: int = 1, body: str = "Council") -> list[Paper]:
    return [
        minutes(f"{person} {year} {month} {body}", f"{year}-{month:02d}-01", person, body=body)
        for year in years
        for month in range(1, months + 1)
    ]


def _reasons(*papers: Paper) -> set[str]:
    return {merge.reason for merge in of(*papers).merges if merge.entity.startswith("person/")}


def test_a_surname_alone_is_the_only_member_of_that_year() -> None:
    papers = _of_years("Councillor J Birch", 2014, 2015, 2016) + _of_years("Councillor B Birch", 2018, 2019)
    papers.append(minutes("alone", "2016-06-01", "Councillor Birch"))
    assert ids(of(*papers), "person") == ["aldermoor/b-birch", "aldermoor/j-birch"]
    assert "the only person of that surname in papers of that year" in _reasons(*papers)


def test_a_surname_alone_is_the_member_whom_nearly_all_papers_name() -> None:
    papers = [
        *_of_years("Councillor J Birch", 2016, months=10),
        minutes("odd", "2016-06-02", "Councillor Feis Birch", body="Council"),
    ]
    alone = minutes("alone", "2016-07-01", "Councillor Birch", body="Council")
    assert len(ids(of(*papers, alone), "person")) == 2
    assert "the person of that surname and rank whom nearly all papers of those years name" in _reasons(*papers, alone)


def test_of_two_members_whom_many_papers_name_a_surname_alone_is_neither() -> None:
    papers = _of_years("Councillor J Birch", 2016, months=10) + _of_years("Councillor B Birch", 2016, months=2)
    found = of(*papers, minutes("alone", "2016-06-01", "Councillor Birch"))
    assert len(ids(found, "person")) == 3
    assert len(pairs(found, "possibly_same")) == 2


def test_two_of_a_surname_in_one_paper_leave_its_surname_alone_in_doubt() -> None:
    papers = _of_years("Councillor J Birch", 2016, months=12)
    both = minutes("both", "2016-12-02", "Councillor J Birch", "Councillor B Birch")
    both.person("Councillor Birch")
    assert len(ids(of(*papers, both), "person")) == 3


def test_given_names_one_letter_apart_in_one_body_are_one() -> None:
    papers = _of_years("Councillor Gerard Birch", 2016, 2017) + _of_years("Councillor Gerald Birch", 2016)
    assert len(ids(of(*papers), "person")) == 1
    elsewhere = _of_years("Councillor Gerald Birch", 2016, body="Parks Committee")
    assert len(ids(of(*_of_years("Councillor Gerard Birch", 2016, 2017), *elsewhere), "person")) == 2
    listed = minutes("both", "2016-05-01", "Councillor Gerard Birch", "Councillor Gerald Birch", body="Council")
    assert len(ids(of(*papers, listed), "person")) == 2


def test_a_name_near_two_of_one_list_is_neither_for_sure() -> None:
    both = minutes("both", "2016-05-01", "Councillor Gerard Harnlel", "Councillor Gerald Hamiel", body="Council")
    found = of(both, minutes("third", "2016-06-01", "Councillor Gerald Harnlel", body="Council"))
    assert len(ids(found, "person")) == 3
    assert len(pairs(found, "possibly_same")) == 2


def test_a_surname_with_misread_letters_in_one_body_is_one() -> None:
    papers = _of_years("Councillor Jane Harnlel", 2016) + _of_years("Councillor Jane Hamiel", 2016, months=3)
    papers += _of_years("Councillor J Harnlel", 2017)
    assert len(ids(of(*papers), "person")) == 1
    assert len(ids(of(*papers, *_of_years("Councillor Jean Hamiel", 2016)), "person")) == 2


def test_one_paper_that_lists_somebody_present_and_excused_does_not_part_the_names() -> None:
    papers = _of_years("Councillor S Birch", 2019, 2020, months=12) + _of_years(
        "Councillor Sarah Birch", 2019, 2020, months=12
    )
    both = minutes("both", "2020-05-02", "Councillor Sarah Birch", body="Council")
    both.person("Councillor S Birch", "meeting:0", kind="sent_apologies")
    assert names(of(*papers, both), "person") == ["Sarah Birch"]
    assert len(ids(of(both), "person")) == 2


def test_a_name_of_no_rank_that_a_member_and_an_officer_bear_is_one_name_in_doubt() -> None:
    papers = _of_years("Councillor Ann Birch", 2019, months=3)
    papers += [minutes(f"officer {month}", f"2019-0{month}-03", "Ann Birch", role="officer") for month in (1, 2, 3)]
    for number in range(5):
        papers.append(Paper(f"other {number}"))
        papers[-1].meeting("Parks Committee", f"2019-05-0{number + 1}")
        papers[-1].person("Ann Birch")
    found = of(*papers)
    assert len(ids(found, "person")) == 3
    assert len(pairs(found, "possibly_same")) == 3


def test_people_are_called_by_the_full_name_that_most_papers_print() -> None:
    papers = _of_years("Councillor Bridget Birch", 2019) + _of_years("Councillor Brigid Birch", 2019, months=3)
    papers += _of_years("Councillor B Birch", 2020, months=9)
    assert names(of(*papers), "person") == ["Brigid Birch"]


def test_a_surname_alone_in_years_without_papers_of_either_is_neither() -> None:
    papers = _of_years("Councillor J Birch", 2013, 2014, months=10) + _of_years("Councillor B Birch", 2018, months=2)
    alone = minutes("alone", "2016-06-01", "Councillor Birch", body="Council")
    assert len(ids(of(*papers, alone), "person")) == 3


def test_a_torn_name_is_somebody_where_a_paper_of_the_council_has_its_surname_otherwise() -> None:
    torn = Paper("torn")
    torn.mentions[torn.person("Councillor P Holl")].attrs["_torn"] = True  # type: ignore[index]
    assert not ids(of(torn), "person")
    listed = Paper("listed")
    listed.person("Councillor P Holl", listed.meeting("Council", "2019-06-04"))
    assert len(ids(of(torn, listed), "person")) == 1


def test_a_misread_surname_with_an_initial_or_alone_is_the_much_commoner_member_of_the_body() -> None:
    many = _of_years("Councillor John Hallam", 2018, months=11)
    for misread in ("Councillor J Hailam", "Councillor Hailam"):
        odd = minutes("odd", "2018-12-01", misread, body="Council")
        assert len(ids(of(*many, odd), "person")) == 1
        assert "Hallam" in names(of(*many, odd), "person")[0]
        assert len(ids(of(*many[:9], odd), "person")) == 2
        assert len(ids(of(*many, minutes("odd", "2018-12-01", misread, body="Housing Committee")), "person")) == 2
    other = minutes("odd", "2018-12-01", "Councillor B Hailam", body="Council")
    assert len(ids(of(*many, other), "person")) == 2

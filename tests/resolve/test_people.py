from __future__ import annotations

from dataclasses import replace

from explorer.resolve import Judgement
from tests.resolve.look import ids, names, of, pairs
from tests.resolve.paper import Paper


def minutes(name: str, date: str, *people: str, body: str = "Licensing Committee", role: str = "member") -> Paper:
    paper = Paper(name)
    meeting = paper.meeting(body, date)
    for person in people:
        paper.person(person, meeting, role)
    return paper


def test_initial_forename_and_surname_alone_are_one_person_with_a_stable_id() -> None:
    found = of(
        minutes("a", "2018-05-01", "Councillor B Hartwell"),
        minutes("b", "2019-05-01", "Cllr Beth Hartwell"),
        minutes("c", "2020-05-01", "Cllr Hartwell"),
    )
    assert ids(found, "person") == ["aldermoor/b-hartwell"]
    assert names(found, "person") == ["Beth Hartwell"]
    assert found.redirects["person/aldermoor/hartwell"] == "person/aldermoor/b-hartwell"
    assert found.redirects["person/aldermoor/beth-hartwell"] == "person/aldermoor/b-hartwell"
    assert {merge.reason for merge in found.merges if merge.entity == "person/aldermoor/b-hartwell"} >= {
        "B fits Beth: one candidate in papers of one council"
    }


def test_a_fuller_name_does_not_change_the_id() -> None:
    before = of(minutes("a", "2018-05-01", "Councillor B Hartwell"))
    after = of(
        minutes("a", "2018-05-01", "Councillor B Hartwell"), minutes("b", "2019-05-01", "Councillor Beth Hartwell")
    )
    assert ids(before, "person") == ids(after, "person")


def test_a_strange_forename_in_one_paper_of_many_is_no_name_to_go_by() -> None:
    many = [minutes(f"m{number}", f"2018-05-{number:02}", "Mr B Hartwell", role="officer") for number in range(1, 25)]
    for given, shown, other in (
        ("Bmers", "B Hartwell", "Bmers Hartwell"),
        ("Bernard", "Bernard Hartwell", "B Hartwell"),
    ):
        found = of(*many, minutes("z", "2018-06-01", f"{given} Hartwell", role="officer"))
        (person,) = (entity for entity in found.entities if entity.kind == "person")
        assert (person.label, person.attrs["aliases"]) == (shown, (other,))


def test_who_is_called_by_an_inner_surname_is_the_one_whose_given_names_end_with_it() -> None:
    papers = [
        minutes("a", "2022-05-01", "Councillor S Wovak U\u00ed Chonnlaigh"),
        minutes("b", "2022-06-01", "Councillor Wovak U\u00ed Chonnlaigh"),
    ]
    assert ids(of(*papers), "person") == ["aldermoor/s-ui-chonnlaigh"]
    both = minutes("c", "2022-07-01", "Councillor S Wovak U\u00ed Chonnlaigh", "Councillor Wovak U\u00ed Chonnlaigh")
    assert len(ids(of(both), "person")) == 2
    given = minutes("d", "2022-06-01", "Councillor Peter U\u00ed Chonnlaigh")
    assert len(ids(of(minutes("a", "2022-05-01", "Councillor S Peter U\u00ed Chonnlaigh"), given), "person")) == 2


def test_members_of_one_attendance_list_are_never_one_person() -> None:
    found = of(minutes("a", "2019-05-01", "Collins (J)", "Collins (M)", "Councillor Collins", "J R Collins"))
    assert len(ids(found, "person")) == 4


def test_another_forename_initial_gender_or_surname_is_another_person() -> None:
    found = of(
        minutes("a", "2019-05-01", "Councillor Paul Reedham", "Councillor Petra Reedham"),
        minutes("b", "2019-06-01", "Mr A Wells", "Councillor P Reidham"),
        minutes("c", "2019-07-01", "Mrs A Wells", "Councillor T Reedham"),
    )
    people = ids(found, "person")
    assert len(people) == 6
    assert "aldermoor/p-reedham-petra" in people
    assert ("person/aldermoor/p-reedham", "person/aldermoor/p-reidham") in pairs(found, "possibly_same")


def test_an_initial_that_fits_two_people_waits_for_a_judgement() -> None:
    papers = [
        minutes("a", "2019-05-01", "Tom Marsh", "Tessa Marsh", role="officer"),
        minutes("b", "2019-06-01", "T Marsh", role="officer", body="Audit Committee"),
    ]
    found = of(*papers)
    assert len(ids(found, "person")) == 3
    assert len(pairs(found, "possibly_same")) == 2
    assert all(link.attrs["reason"] and len(link.evidence) == 2 for link in found.links if link.kind == "possibly_same")


def test_a_shared_office_tells_which_of_two_people_an_initial_is() -> None:
    one, two = minutes("a", "2019-05-01", "Tom Marsh", "Tessa Marsh", role="officer"), Paper("b")
    one.claim("holds", "person:0", one.say("post", "Head of Parks"))
    meeting = two.meeting("Audit Committee", "2019-06-01")
    two.claim("holds", two.person("T Marsh", meeting, "officer"), two.say("post", "Head of Parks"))
    found = of(one, two)
    assert names(found, "person") == ["Tessa Marsh", "Tom Marsh"]


def test_a_member_and_an_officer_of_one_name_are_offered_for_review() -> None:
    found = of(minutes("a", "2019-05-01", "Councillor M Lyle"), minutes("b", "2019-05-02", "Mr M Lyle", role="officer"))
    assert len(ids(found, "person")) == 2
    assert [link.attrs["reason"] for link in found.links if link.kind == "possibly_same"] == [
        "one name, but once of a member and once of an officer"
    ]


def test_mac_and_mc_are_offered_for_review_and_not_joined() -> None:
    found = of(
        minutes("a", "2019-05-01", "Neil Macrae", role="officer"), minutes("b", "2019-06-01", "N McRae", role="officer")
    )
    assert len(ids(found, "person")) == 2
    assert pairs(found, "possibly_same") == [("person/aldermoor/n-macrae", "person/aldermoor/n-mcrae")]


def test_a_given_name_tells_a_man_from_a_woman_of_the_same_surname() -> None:
    paper = minutes("a", "2019-05-01", "Mrs Orme")
    paper.person("Walter Orme")
    paper.person("Wendy Vale")
    paper.person("Mrs Vale")
    assert names(of(paper), "person") == ["Mrs Orme", "Walter Orme", "Wendy Vale"]


def test_who_is_named_with_another_body_is_not_the_member_of_that_surname() -> None:
    paper = minutes("a", "2019-05-01", "Cllr Orme")
    paper.put("person", "Walter Orme", "", {"_of": "ACC"})
    assert names(of(paper), "person") == ["Councillor Orme", "Walter Orme"]


def test_a_short_form_in_the_same_paper_is_the_same_person() -> None:
    paper = minutes("a", "2019-05-01", "Susan Orme")
    paper.person("Sue Orme")
    assert names(of(paper), "person") == ["Susan Orme"]


def test_the_same_initial_many_years_apart_is_not_joined_without_more() -> None:
    found = of(minutes("a", "2001-05-01", "Councillor J Smith"), minutes("b", "2019-05-01", "Councillor J Smith"))
    assert len(ids(found, "person")) == 2


def test_two_words_with_and_without_a_hyphen_are_one_surname() -> None:
    found = of(minutes("a", "2019-05-01", "Ms J Orme-Vale"), minutes("b", "2019-06-01", "Ms J Orme Vale"))
    assert ids(found, "person") == ["aldermoor/j-orme-vale"]


def test_a_parent_and_a_child_of_one_name_are_two_people() -> None:
    found = of(
        minutes("a", "2019-05-01", "Cllr J Walker (Snr)", "Cllr J Walker Jnr", "Cllr T Elm"),
        minutes("b", "2019-06-01", "Cllr John Walker Senior"),
        minutes("c", "2019-07-01", "Cllr J Walker"),
    )
    assert names(found, "person") == ["J Walker", "J Walker Jnr", "John Walker Snr", "T Elm"]
    assert {end for pair in pairs(found, "possibly_same") for end in pair} == {
        "person/aldermoor/j-walker",
        "person/aldermoor/j-walker-member",
        "person/aldermoor/j-walker-john",
    }


def test_a_surname_that_a_paper_says_was_changed_waits_for_a_judgement() -> None:
    found = of(
        minutes("a", "2018-05-01", "Cllr Jane Smith", "Cllr Joan Smith"),
        minutes("b", "2019-05-01", "Cllr Jane Thornton (formerly Smith)"),
    )
    assert pairs(found, "possibly_same") == [("person/aldermoor/j-smith", "person/aldermoor/j-thornton")]
    assert next(one for one in found.entities if one.label == "Jane Thornton").attrs["aliases"] == ("Jane Smith",)


def test_a_surname_that_is_a_part_of_another_waits_for_a_judgement() -> None:
    found = of(
        minutes("a", "2018-05-01", "Cllr Parveen Khan", "Cllr Aisha Khan", "Cllr P Hussain"),
        minutes("b", "2019-05-01", "Cllr Parveen Khan-Hussain"),
    )
    assert pairs(found, "possibly_same") == [("person/aldermoor/p-khan", "person/aldermoor/p-khan-hussain")]


def test_of_two_of_one_surname_the_one_who_was_there_moved() -> None:
    paper = Paper("a")
    meeting = paper.meeting("Licensing Committee", "2019-05-01")
    paper.person("Cllr Tom Walker", meeting)
    paper.claim("sent_apologies", paper.person("Cllr Jane Walker"), meeting)
    decision = paper.put("decision", "That it be done.", "", {"text": "That it be done.", "outcome": "resolved"})
    paper.claim("moved", paper.person("Cllr Walker"), decision)
    found = of(paper)
    assert names(found, "person") == ["Jane Walker", "Tom Walker"]
    assert [source for source, _ in pairs(found, "moved")] == ["person/aldermoor/t-walker"]


def test_one_name_in_two_councils_is_two_people() -> None:
    other = Paper("b", council="Thornby Borough Council")
    other.person("Councillor B Hartwell", other.meeting("Cabinet", "2018-05-01"))
    found = of(minutes("a", "2018-05-01", "Councillor B Hartwell"), other)
    assert ids(found, "person") == ["aldermoor/b-hartwell", "thornby/b-hartwell"]


def test_a_judgement_joins_and_another_takes_apart() -> None:
    papers = (
        minutes("a", "2019-05-01", "Neil Macrae", role="officer"),
        minutes("b", "2019-06-01", "N McRae", role="officer"),
    )
    same = Judgement("same", "person/aldermoor/n-macrae", "person/aldermoor/n-mcrae", "Ann", "2020-01-01", "seen both")
    joined = of(*papers, judgements=(same,))
    assert ids(joined, "person") == ["aldermoor/n-macrae"]
    assert joined.redirects["person/aldermoor/n-mcrae"] == "person/aldermoor/n-macrae"
    assert [e.basis for e in joined.entities if e.kind == "person"] == ["curated"]
    assert any(merge.reason == "judged the same by Ann: seen both" for merge in joined.merges)
    assert of(*papers).entities != joined.entities

    pair = (minutes("a", "2018-05-01", "Councillor B Hartwell"), minutes("b", "2019-05-01", "Cllr Beth Hartwell"))
    apart = Judgement("different", "person/aldermoor/b-hartwell", "person/aldermoor/beth-hartwell")
    assert len(ids(of(*pair), "person")) == 1
    assert len(ids(of(*pair, judgements=(apart,)), "person")) == 2


def test_an_unsure_judgement_leaves_the_doubt_and_a_different_one_ends_it() -> None:
    papers = (
        minutes("a", "2019-05-01", "Neil Macrae", role="officer"),
        minutes("b", "2019-06-01", "N McRae", role="officer"),
    )
    unsure = Judgement("unsure", "person/aldermoor/n-mcrae", "person/aldermoor/n-macrae")
    found = of(*papers, judgements=(unsure,))
    assert pairs(found, "possibly_same") == [(unsure.b, unsure.a)]
    assert [(standing.state, standing.a) for standing in found.standings] == [("in force", unsure.a)]
    assert pairs(of(*papers, judgements=(replace(unsure, kind="different"),)), "possibly_same") == []


def test_present_and_absent_at_one_meeting_is_a_problem_with_both_quotes() -> None:
    one, two = minutes("a", "2019-05-01", "Councillor B Hartwell"), Paper("b")
    absent = two.put("person", "Councillor B Hartwell", "Apologies: Councillor B Hartwell", {})
    two.claim("sent_apologies", absent, two.meeting("Licensing Committee", "2019-05-01"))
    found = of(one, two)
    problem = next(problem for problem in found.problems if problem.code == "attendance")
    assert "“Councillor B Hartwell” (document/a)" in problem.message
    assert "“Apologies: Councillor B Hartwell” (document/b)" in problem.message

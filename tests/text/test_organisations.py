"""Bodies in prose, their short forms and how they stand to each other."""

from tests.text.papers import read

HEAD = "Westmere Borough Council\nMinutes of the Meeting of Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\nPresent:\nCouncillor A Birch\n\n1. Homes\n\n"


def aliases(text: str) -> dict[str, object]:
    return {m.name: m.attrs.get("aliases", ()) for m in read(HEAD + text).extraction.mentions if m.kind == "body"}


def test_a_short_form_in_brackets_belongs_to_its_body() -> None:
    assert aliases("The Corporate Housing Board (CHB) met. The CHB was pleased.")["Corporate Housing Board"] == ("CHB",)


def test_two_names_for_one_agency() -> None:
    found = aliases(
        "The Council works with a Regional Homes Agency, Homes Across Westmere (HAW). HAW is responsible for repairs."
    )
    assert found["Homes Across Westmere"] == ("HAW", "Regional Homes Agency")


def test_an_abbreviation_that_is_no_body_makes_none() -> None:
    found = aliases("The National Minimum Standards (NMS) and an Equality Impact Assessment (EIA) apply.")
    assert "National Minimum Standards" not in found
    assert "Equality Impact Assessment" not in found


def test_host_partners_and_applicant() -> None:
    facts = read(
        HEAD
        + "The Regional Homes Agency includes Westmere Borough Council, Eastmere County Council and Northmere District Council. "
        "The host authority is Eastmere County Council.\n\nSouthmere County Council has now applied to join the Regional Homes Agency."
    )
    assert facts.links("hosted_by") == [("Regional Homes Agency", "Eastmere County Council")]
    assert facts.links("partner_in") == [
        ("Westmere Borough Council", "Regional Homes Agency"), ("Eastmere County Council", "Regional Homes Agency"), ("Northmere District Council", "Regional Homes Agency"),
    ]  # fmt: skip
    assert facts.links("applied_to_join") == [("Southmere County Council", "Regional Homes Agency")]


def test_councils_named_together_are_each_a_council() -> None:
    names = read(HEAD + "It had joined with Eastmere and Northmere County Councils.").names("body")
    assert "Eastmere County Council" in names
    assert "Northmere County Council" in names


def test_generic_words_are_no_bodies() -> None:
    names = read(
        HEAD + "The Board asked the Panel and the City Council. Full Council and a Working Group met. Council Tax rose."
    ).names("body")
    assert set(names) == {"Westmere Borough Council", "Housing Committee"}


def test_the_number_stays_with_its_board() -> None:
    names = read(HEAD + "It was sent to Scrutiny Board 4, and not to the Homes Scrutiny Board (2).").names("body")
    assert "Scrutiny Board 4" in names
    assert "Homes Scrutiny Board (2)" in names


def test_persons_sorts_and_things_on_walls_are_no_part_of_a_body() -> None:
    found = aliases(
        "Cllr Ann Elm AE Mereshire County Council spoke. Elections for Parish Council are due. A notice is on the Elm Notice Board. "
        "Your Council: Next Parish Council. No Matters Raised in Open Forum. The Excessive Council tax. The Oak and Scrutiny Committee met."
    )
    assert set(found) == {
        "Westmere Borough Council",
        "Housing Committee",
        "Mereshire County Council",
        "Oak and Scrutiny Committee",
    }


CLERKED = "Elm Mere Parish Council\nMinutes of the meeting held on Monday, 10 April 2017\n\nPresent: Paula Croft (PC), Ann Oak (AO)\n\n"


def test_letters_that_are_a_member_s_initials_are_no_council() -> None:
    names = read(
        CLERKED + "7.2 Standing Orders PC noted no change. 7.3 To review the Handyman's Pay PC asked for more. "
        "A letter came from Ashwick PC about the bridge.\n"
    ).names("body")
    assert set(names) == {"Elm Mere Parish Council", "Ashwick PC"}


def test_letters_of_what_is_no_council_are_none() -> None:
    names = read(
        HEAD
        + "A Lawful Development Certificate (LDC) was sought. The LDC and the HSBC, HSBC and KLWBC agreed. The KLWBC met."
    ).names("body")
    assert set(names) == {"Westmere Borough Council", "Housing Committee", "KLWBC"}


def test_a_body_named_after_another_and_the_letters_of_a_third_are_no_part_of_a_council() -> None:
    names = read(
        HEAD
        + "NTA and Eastmere City and County Council agreed. The National Homes Authority and Eastmere City and County Council met."
    ).names("body")
    assert "Eastmere City and County Council" in names
    assert "National Homes Authority" in names
    assert not any(" and Eastmere" in name for name in names)


def test_a_council_named_with_a_sign_is_one() -> None:
    names = read(HEAD + "Staff of Eastmere & Elm City Council came.").names("body")
    assert "Eastmere & Elm City Council" in names
    assert "Elm City Council" not in names
    assert "Eastmere & Elm City Council" in read("EASTMERE & ELM CITY COUNCIL\n\n" + HEAD).names("body")


def test_what_a_paper_is_about_is_no_part_of_the_body_it_is_for() -> None:
    names = read(HEAD + "Item 8 - Performance Management for Homes and Scrutiny Management Committee was read.").names(
        "body"
    )
    assert "Homes and Scrutiny Management Committee" in names
    assert not any("Performance" in name for name in names)


def test_a_department_with_an_article_in_its_name() -> None:
    names = read(HEAD + "The Department of Culture, Heritage and the Gaeltacht wrote.").names("body")
    assert "Department of Culture, Heritage and the Gaeltacht" in names


def test_a_name_of_a_council_begins_after_the_title_that_runs_into_it() -> None:
    found = aliases(
        "Village Gates The Parish Council had wished for oak. Application Received Parish Council had it. Quality Parish Council is a scheme. Elm Parish Council wrote."
    )
    assert {name for name in found if name.endswith("Parish Council")} == {"Elm Parish Council"}


def test_letters_of_a_club_or_a_capital_are_no_council_where_nothing_speaks_of_one() -> None:
    news = (
        "Village news\n\nElm CC beat Oak CC by six wickets. The ICC met, and the ICC agreed. Ann flew to Westmere DC.\n"
    )
    assert not read(news).names("body")
    assert "Elm CC" in read(f"{news}The parish council thanked them.\n").names("body")


def test_no_body_opens_with_a_sign() -> None:
    names = read(f"{HEAD}Bill of the & Electricity Board. The Elm & Oak Committee met.").names("body")
    assert {"Electricity Board", "Elm & Oak Committee"} <= set(names)
    assert not any(name.startswith("&") for name in names)


def test_a_noun_after_a_word_that_ends_what_stands_before_names_no_body() -> None:
    """What runs on from a clause's letter, a party or another word up to "Council" is no council, and neither is any authority to act."""
    found = aliases(
        "The report asked to appoint Chairmen to the Committees and for Council to set the time.\n\n"
        "B. That Council agreed the change.\n\nChanges to the membership of the Conservative Party Council noted.\n\n"
        "Source of Authority to take Decision:\n\nThe Chairmanship of Homes Pensions Board is shared."
    )
    assert set(found).isdisjoint(
        {"Committees and for Council", "B. That Council", "Conservative Party Council", "Source of Authority"}
    )
    assert "Homes Pensions Board" in found
    kept = aliases("The Northmere Waste Authority and the Mere Town Council met the Homes Party Working Group.")
    assert {"Northmere Waste Authority", "Mere Town Council"} <= set(kept)


def test_words_for_how_many_are_no_part_of_a_name_and_no_name_is_that_of_an_event() -> None:
    names = aliases(
        "Most Council meetings are filmed. Several Parish Council minutes are late. Ms Elm spoke at the Westmere Police and Crime "
        "Panel Conference. The Elm Town Council Conference Room was full."
    )
    assert {"Most Council", "Westmere Police and Crime Panel", "Several Parish Council"}.isdisjoint(names)
    assert "Elm Town Council" in names


def test_an_officer_for_community_councils_is_none_of_them() -> None:
    names = aliases("Ann Elm Community Council Liaison Officer welcomed all. Mere Community Council sent a letter.")
    assert [name for name in names if "Community" in name] == ["Mere Community Council"]

"""Lists of those in the room that go on where something in them looks like an end: a member's own title, a line end within a name,
an office before a bracket."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = "MINUTES OF PROCEEDINGS AT MEETING OF WESTMERE COUNTY COUNCIL HELD IN THE TOWN HALL ON MONDAY, 10TH APRIL, 2017, AT 2.00 P.M.\n\nPRESENT IN THE CHAIR: Councillor A. Birch.\n\n"
TAIL = "\n\n**1.** **Adoption of Minutes**\n\nProposed by Councillor Oak;\nSeconded by Councillor Elm;\nAnd Resolved:\n\n“That the Minutes be adopted.”\n"


def room(block: str) -> list[tuple[str, str]]:
    return [(" ".join(name.split()), role) for name, role in read(HEAD + block + TAIL).room()][1:]


@pytest.mark.parametrize("title", ["Cmhlr. Ó Sailchin", "Cllr Sallow"])
def test_a_member_with_a_title_of_their_own_ends_no_list_of_surnames(title: str) -> None:
    block = f"MEMBERS PRESENT:\n\nCouncillors Ash, Elm, Oak,\n\nHolm, {title}, Poplar, Rowan (J), Tern,\n\nYewdale.\n\nOFFICIALS IN ATTENDANCE:\n\nChief Executive (Mr. B. Lime)."
    assert [name for name, role in room(block) if role == "member"][-4:] == ["Poplar", "Rowan (J)", "Tern", "Yewdale"]


@pytest.mark.parametrize("end", ["Cllr Sallow,\n\nYewdale.", "the Clerk, Poplar, Tern,\n\nYewdale."])
def test_a_lone_word_below_such_a_list_that_does_not_go_on_is_nobody(end: str) -> None:
    block = f"MEMBERS PRESENT:\n\nCouncillors Ash, Elm, Oak,\n\nHolm, {end}\n\nOFFICIALS IN ATTENDANCE:\n\nChief Executive (Mr. B. Lime)."
    assert "Yewdale" not in [name for name, _ in room(block)]


def test_a_name_in_full_goes_on_below_its_rare_forename() -> None:
    block = "MEMBERS PRESENT:\n\nCouncillors: Stephen Ash, Joe Elm, Aoibhlin\n\nHolm, Eddie Poplar."
    assert [name for name, _ in room(block)] == ["Stephen Ash", "Joe Elm", "Aoibhlin Holm", "Eddie Poplar"]


def test_surnames_on_two_lines_stay_two() -> None:
    block = "MEMBERS PRESENT:\n\nCouncillors Ash, Elm, Oak\n\nHolm, Poplar."
    assert [name for name, _ in room(block)] == ["Ash", "Elm", "Oak", "Holm", "Poplar"]


def test_an_officer_sends_apologies_behind_a_councillor() -> None:
    block = "MEMBERS PRESENT:\n\nCouncillors Ash and Elm.\n\nAPOLOGIES:\n\nCouncillor Holm, Director, Housing (Ms. C. Lime)."
    assert sorted(name for name, role in room(block) if role == "sent_apologies") == ["Councillor Holm", "Ms. C. Lime"]


@pytest.mark.parametrize("end", ["\n\n", " "])
def test_officers_send_apologies_in_a_sentence(end: str) -> None:
    block = (
        f"MEMBERS PRESENT:\n\nCouncillors Ash and Elm.\n\nApologies for their inability to attend the Meeting were received from the Director, National{end}"
        f"and Shared Services (Ms. C. Lime) and the Director, Community Development (Mr.{end}B. Fir)."
    )
    assert sorted(name for name, role in room(block) if role == "sent_apologies") == ["Mr. B. Fir", "Ms. C. Lime"]


def test_who_comes_in_place_of_a_councillor_sends_none() -> None:
    block = "MEMBERS PRESENT:\n\nCouncillors Ash and Elm.\n\nApologies were received from Councillor Holm (Mr. B. Fir attending)."
    assert [name for name, role in room(block) if role == "sent_apologies"] == ["Councillor Holm"]


@pytest.mark.parametrize("surname", ["Birch", "Ryan"])
@pytest.mark.parametrize("office", ["Cathaoirleach", "An Cathaoirleach", "Leas-Chathaoirleach", "Chairman"])
def test_an_office_runs_on_from_whoever_presides(surname: str, office: str) -> None:
    block = (
        f"PRESENT IN THE CHAIR:\n\nCouncillor M. {surname} {office}.\n\nMEMBERS PRESENT:\n\nCouncillors Ash and Elm."
    )
    head = HEAD.partition("PRESENT")[0]
    assert read(head + block + TAIL).room()[0] == (f"Councillor M. {surname}", "chair")


def test_the_rest_of_an_office_is_no_label() -> None:
    block = "OFFICIALS IN ATTENDANCE:\n\nDirector, Roads (Mr B. Lime); Clerical\nOfficer (Ms H. Fir); Staff Officer, Property (Ms D. Alder)."
    assert room(block) == [("Mr B. Lime", "officer"), ("Ms H. Fir", "officer"), ("Ms D. Alder", "officer")]


@pytest.mark.parametrize("end", ["(Ms.\n\nL. Fir).", "(Ms. L.\n\nFir)."])
def test_a_bracket_goes_on_below_a_blank_line_with_what_looks_like_a_number(end: str) -> None:
    block = f"OFFICIALS IN ATTENDANCE:\n\nDirector, Roads (Mr B. Lime), Accountant, Finance (Ms. D. Alder), Clerical Officer {end}"
    assert [name for name, _ in room(block)] == ["Mr B. Lime", "Ms. D. Alder", "Ms. L. Fir"]


def test_an_office_may_have_a_comma_before_its_bracket() -> None:
    block = "OFFICIALS IN ATTENDANCE:\n\nSenior Engineer Operations (Roads), (Mr. G. Fir),\n\nSenior Engineer Operations (Housing) (Mr. R. Lime)."
    assert [name for name, _ in room(block)] == ["Mr. G. Fir", "Mr. R. Lime"]

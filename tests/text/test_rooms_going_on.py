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

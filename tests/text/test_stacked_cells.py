"""Those in the room in a table that has each cell on a line of its own."""

from tests.text.papers import read

HEAD = (
    "At a MEETING of the ELMSHIRE HEALTH BOARD held remotely on 27th October, 2021.\n\nPresent:-\n\nMembers\n\nRole\n\n"
)
ROOM = (
    "Ann McELM (Vice Chairperson)\n\nNominated by Elm Council (Elected Member)\n\nBob OAK\n\nChief Officer\n\n"
    "Non-members in attendance at request of Chief Officer:-\n\nIda YEW\n\nLocalities Manager\n\nUna BIRCH\n\nElm Carers Centre\n\n"
)
AWAY = "I APOLOGIES FOR ABSENCE\n\nApologies for absence were submitted on behalf of:-\n\nMembers\n\nRole\n\nGus ROWAN\n\nTrade Union Representative\n\nII DECLARATIONS\n\nNone.\n"


def test_the_part_of_each_is_told_by_what_stands_above_the_table() -> None:
    assert read(HEAD + ROOM + AWAY).room() == [
        ("Ann McELM", "member"),
        ("Bob OAK", "member"),
        ("Ida YEW", "officer"),
        ("Una BIRCH", "also present"),
        ("Gus ROWAN", "sent_apologies"),
    ]


def test_offices_of_staff_are_posts_and_that_of_the_chair_a_membership() -> None:
    facts = read(HEAD + ROOM + AWAY)
    assert facts.links("holds") == [("Bob OAK", "Chief Officer"), ("Ida YEW", "Localities Manager")]
    roles = {claim.attrs["role"] for claim in facts.extraction.claims if claim.kind == "member_of"}
    assert roles == {"Vice Chairperson", "Member"}


def test_an_empty_cell_ends_the_table() -> None:
    facts = read(HEAD + "Ann ELM\n\nBob OAK\n\nChief Officer\n\n" + AWAY)
    assert facts.links("holds") == []


def test_a_table_of_something_else_puts_nobody_in_the_room() -> None:
    text = "Minutes of the Health Board held on 4 March 2021\n\nPresent: Cllr Bob Oak\n\n1. Posts\n\nVacancies\n\nName\n\nRole\n\nAnn ELM\n\nChief Officer\n"
    assert read(text).room() == [("Cllr Bob Oak", "member")]

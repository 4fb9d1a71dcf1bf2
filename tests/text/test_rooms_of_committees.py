"""Those in the room of committees and districts: labels with letters before them or with letters lost, whoever presides, offices that go on."""

from __future__ import annotations

import pytest

from explorer.resolve.personforms import parts
from tests.text.papers import read

HEAD = (
    "MINUTES OF PROCEEDINGS AT MEETING OF THE HOUSING STRATEGIC POLICY COMMITTEE OF ELMSHIRE COUNTY COUNCIL\n"
    "HELD IN THE COUNCIL CHAMBER, ON MONDAY, 19TH FEBRUARY, 2018, AT 3 P.M.\n\n"
)
END = "\n\n1. Adoption of Minutes\nThe minutes were adopted.\n"


def room(words: str) -> list[tuple[str, str]]:
    """Whom the minutes with these words put in the room, and as what."""
    return read(f"{HEAD}{words}{END}").room()


def test_letters_of_the_body_may_stand_before_a_label() -> None:
    assert room(
        "In Attendance: An Cathaoirleach, Cllr. Ann Elm\nSPC Members Present: Cllr. Ben Oak, Mr. Carl Ash\n"
        "EMCC OFFICIALS :\nMs. D. Fir, Staff Officer\n"
    ) == [
        ("Cllr. Ann Elm", "chair"),
        ("Cllr. Ben Oak", "member"),
        ("Mr. Carl Ash", "member"),
        ("Ms. D. Fir", "officer"),
    ]


@pytest.mark.parametrize("line", ["ALL MEMBERS PRESENT: as on the list", "NO OFFICERS PRESENT: as before"])
def test_words_before_a_label_are_no_letters_of_a_body(line: str) -> None:
    assert room(f"PRESENT: Cllr. Ben Oak, Cllr. Ann Elm\n{line}") == [
        ("Cllr. Ben Oak", "member"),
        ("Cllr. Ann Elm", "member"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "In Attendance:\nAn CathaoirleachCllr. Ann Elm\n\nPresent:\nCllr. Ben Oak\nCllr. Carl Ash",
        "In Attendance An Cathaoirleach Cllr. Ann Elm\nPresent: Cllr. Ben Oak, Cllr. Carl Ash",
        "PRESENT IN THE CHAIR:\nPríomh Chomhairleoir Cllr. Ann Elm\nMEMBERS PRESENT:\nCllr. Ben Oak, Cllr. Carl Ash",
    ],
)
def test_an_cathaoirleach_presides(words: str) -> None:
    assert room(words) == [("Cllr. Ann Elm", "chair"), ("Cllr. Ben Oak", "member"), ("Cllr. Carl Ash", "member")]


def test_an_office_behind_a_name_is_not_that_of_the_next() -> None:
    assert room("Present:\nCllr. Ann Elm, An Cathaoirleach, Cllr. Ben Oak, Cllr. Carl Ash") == [
        ("Cllr. Ann Elm", "chair"),
        ("Cllr. Ben Oak", "member"),
        ("Cllr. Carl Ash", "member"),
    ]


def test_several_in_attendance_are_not_in_the_chair() -> None:
    assert ("Mr. Ed Yew", "chair") not in room(
        "In Attendance: Mr. Ed Yew (Chair of Elm Homes), Ms. D. Fir\nMembers Present: Cllr. Ben Oak, Cllr. Carl Ash"
    )


def test_members_in_attendance_below_the_chair_are_the_members() -> None:
    assert room("PRESENT IN THE CHAIR: Councillor Ann Elm\n\nMEMBERS IN ATTENDANCE:\n\nCouncillors Oak and Ash.") == [
        ("Councillor Ann Elm", "chair"),
        ("Oak", "member"),
        ("Ash", "member"),
    ]


def test_members_in_attendance_below_members_are_others() -> None:
    assert room("PRESENT: Cllr. Ben Oak, Cllr. Carl Ash\n\nMEMBERS IN ATTENDANCE: Cllr. Ann Elm") == [
        ("Cllr. Ben Oak", "member"),
        ("Cllr. Carl Ash", "member"),
        ("Cllr. Ann Elm", "other member"),
    ]


def test_who_stands_below_the_chair_is_a_member() -> None:
    assert room("MEMBERS PRESENT:\n\nCHAIRPERSON: Cllr. Ann Elm\nCllr. Ben Oak\nCllr. Carl Ash") == [
        ("Cllr. Ann Elm", "chair"),
        ("Cllr. Ben Oak", "member"),
        ("Cllr. Carl Ash", "member"),
    ]


@pytest.mark.parametrize("label", ["PRESENT R:", "PRESENT! AIR:", "TIN AIR:", "PRES ! E CHAIR:\n"])
def test_letters_that_are_left_of_the_label_of_the_chair(label: str) -> None:
    assert room(
        f"{label} Councillor A. Elm, An Cathaoirleach.\n\nEMBE ENT:\n\nCouncillors Oak and Ash.\n\nFFICIA E:\nClerk (Mr. B. Yew)."
    ) == [
        ("Councillor A. Elm", "chair"),
        ("Oak", "member"),
        ("Ash", "member"),
        ("Mr. B. Yew", "officer"),
    ]


@pytest.mark.parametrize(
    "heading", ["FINE ART: Councillor A. Elm spoke.", "OFFICE: Councillor A. Elm", "PRESENTS: Councillor A. Elm"]
)
def test_other_headings_are_no_labels(heading: str) -> None:
    assert ("Councillor A. Elm", "chair") not in room(f"PRESENT: Cllr. Ben Oak, Cllr. Carl Ash\n\n{heading}")


def test_a_year_within_an_office_does_not_end_the_list() -> None:
    assert room(
        "PRESENT: Councillors Oak and Ash.\n\nOFFICIALS IN ATTENDANCE:\n\nChief Executive (Mr. C. Yew), Director, Elmwick\n\n"
        "2020 Bid Team (Mr. M. Fir), Town Clerk (Ms. T. Lime)."
    ) == [
        ("Oak", "member"),
        ("Ash", "member"),
        ("Mr. C. Yew", "officer"),
        ("Mr. M. Fir", "officer"),
        ("Ms. T. Lime", "officer"),
    ]


def test_a_number_below_a_list_is_that_of_an_item() -> None:
    assert room(
        "PRESENT: Councillors Oak and Ash.\n\nOFFICIALS IN ATTENDANCE:\n\nChief Executive (Mr. C. Yew)\n\n2020 Report (Mr. M. Fir) was read."
    ) == [("Oak", "member"), ("Ash", "member"), ("Mr. C. Yew", "officer")]


def test_initials_in_brackets_behind_an_office_are_of_its_holder() -> None:
    assert room(
        "PRESENT: Councillors Oak and Ash.\n\nOFFICIALS IN ATTENDANCE: Director General (P. Yew), Clerk (Ms. T. Lime)."
    ) == [
        ("Oak", "member"),
        ("Ash", "member"),
        ("P. Yew", "officer"),
        ("Ms. T. Lime", "officer"),
    ]


def test_an_office_in_brackets_may_stand_before_a_name() -> None:
    assert room("PRESENT:\n(Chairman) Cllr Ann Elm\nCllr Ben Oak\nIN ATTENDANCE:\n(Head of Finance) T. Yew") == [
        ("Cllr Ann Elm", "chair"),
        ("Cllr Ben Oak", "member"),
        ("T. Yew", "officer"),
    ]


def test_the_first_word_of_an_office_is_no_part_of_a_name() -> None:
    assert ("Mr. Paul Elm", "officer") in room(
        "PRESENT: Councillors Oak and Ash.\n\nOFFICIALS IN ATTENDANCE: Mr. Paul Elm, Senior\n\nExecutive Officer; Ms. T. Lime, Clerk"
    )


def test_a_title_before_a_comma_is_of_whoever_follows() -> None:
    assert ("Mr. PJ Elm", "sent_apologies") in room(
        "PRESENT: Councillors Oak and Ash.\n\nApologies: Ms. Una Yew, Mr. PJ Elm, Ms, Carol Lime."
    )


def test_the_story_of_the_meeting_names_nobody_away() -> None:
    assert room(
        "PRESENT: Councillors Oak and Ash.\n\nApologies:\nCllr. Elm, Cllr. Yew.\n\n"
        "Prior to commencing the meeting the Chair introduced Ms Nora Fir, Director of Services."
    )[2:] == [("Cllr. Elm", "sent_apologies"), ("Cllr. Yew", "sent_apologies")]


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ("Cllr. Oak, Cllr. Ash, Mr. Tim Fir and Inspector Alan\nBirch.", "Inspector Alan Birch"),
        ("Councillors Oak, Ash, O'\nDale, Fir.", "O' Dale"),
    ],
)
def test_a_line_may_end_within_a_name(listed: str, name: str) -> None:
    assert name in [one for one, _ in room(f"PRESENT:\n{listed}\n")]


SPOKEN = "\n\n2. Roads\nCouncillor Oak agreed with Councillor Ash. Councillor Grey asked Councillor Yew."


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Elm, Oak Ash, Yew", ["Elm", "Oak", "Ash", "Yew"]),
        ("Elm (A), Elm (B) Ash, Yew", ["Elm (A)", "Elm (B)", "Ash", "Yew"]),
        ("Elm, Oak Grey-Ash, Yew", ["Elm", "Oak Grey-Ash", "Yew"]),
        ("Elm, Patrick Ash, Yew", ["Elm", "Patrick Ash", "Yew"]),
        ("Elm, Lime Ash, Yew", ["Elm", "Lime Ash", "Yew"]),
        ("Elm, Oak Yew, Fir", ["Elm", "Oak Yew", "Fir"]),
        ("Elm (A), Elm (B) Fir (C), Yew", ["Elm (A)", "Elm (B)", "Fir (C)", "Yew"]),
    ],
)
def test_two_members_without_a_comma_are_two(listed: str, names: list[str]) -> None:
    more = "\nCouncillor Oak Yew thanked all." if "Oak Yew" in listed else ""
    found = read(f"{HEAD}PRESENT: Councillors {listed}.{END}{SPOKEN}{more}").room()
    assert [name for name, _ in found][: len(names)] == names


AGENDA = (
    "Elmshire County Council\nAgenda for the meeting on Monday 19 February 2018\n\n4. Notice of Motion submitted by "
)


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("Councillor S. Bir h", "| will move at the next Meeting that a path be made"),
        ("Councillor J. Sh", "\n| will ask at the next Meeting for a path"),
        ("Councillor Ma eesh", "13. | will ask at the next Meeting for a path"),
    ],
)
def test_what_recognition_left_of_a_name_names_nobody(name: str, below: str) -> None:
    assert not read(f"{AGENDA}{name}\n{below}\n").names("person")


@pytest.mark.parametrize(
    ("heading", "torn"),
    [
        ("Noti f n submitted by Councillor S. Bir", True),
        ("uestion ed by Councillor S. Bir", True),
        ("22. N Councillor S. Bir", True),
        ("Notice of Motion submitted by Councillor S. Bir", False),
        ("22. Councillor S. Bir", False),
        ("He went on to say of the works at the bridge and on the road to the mill that Councillor S. Bir", False),
    ],
)
def test_a_name_in_a_damaged_heading_may_be_torn(heading: str, torn: bool) -> None:
    about = "Elmshire County Council\nAgenda for the meeting on Monday 19 February 2018\n\n"
    below = "\n| will move at the next Meeting that a path be made\n"
    for more, expected in (("", torn), ("\nA letter of Mrs Bir was read.\n", False)):
        facts = read(f"{about}{heading}{below}{more}")
        person = next(mention for mention in facts.extraction.mentions if mention.name == "Councillor S. Bir")
        assert bool(person.attrs.get("_torn")) is expected


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("Councillor S. Birch", "| will move at the next Meeting that a path be made"),
        ("Councillor S. Bir h", "The Council shall make a path, and Cllr Bir will see to it"),
        ("Councillor Ma", "The Council shall make a path"),
    ],
)
def test_a_name_that_may_be_whole_names_somebody(name: str, below: str) -> None:
    assert read(f"{AGENDA}{name}\n{below}\n").names("person")


@pytest.mark.parametrize("office", ["Director of Services ( Mr B Yew)", "Staff Officer, Property; (Mr B Yew)"])
def test_a_blank_or_a_mark_may_stand_at_the_bracket_of_a_name(office: str) -> None:
    found = read(
        f"{HEAD}PRESENT: Councillors Oak and Ash.\n\nOFFICIALS IN ATTENDANCE: {office}; Clerk (Ms. T. Lime).{END}"
    )
    assert found.room()[2:] == [("Mr B Yew", "officer"), ("Ms. T. Lime", "officer")]
    assert ("Mr B Yew", office.partition(" (")[0].strip(";")) in found.links("holds")


def test_a_story_whose_first_line_ends_with_a_comma_lists_nobody() -> None:
    assert room(
        "PRESENT: Councillors Oak and Ash.\nAPOLOGIES: Councillor Elm\n"
        "The Chairman welcomed the two new representatives, Ms. D. Fir and Ms. B. Yew,\nwho had been appointed."
    )[2:] == [("Councillor Elm", "sent_apologies")]


def test_what_somebody_is_does_not_stand_among_those_away() -> None:
    assert room("PRESENT: Councillors Oak and Ash.\nApologies:\nMr. Liam Elm,Bus/Commerc.\nMs. Jacqui Yew, Archivist")[
        2:
    ] == [("Mr. Liam Elm", "sent_apologies"), ("Ms. Jacqui Yew", "sent_apologies")]


def test_surnames_alone_among_those_away_stay() -> None:
    assert room("PRESENT: Councillors Oak and Ash.\nApologies: Mr Elm, Mr Yew, Lime, Fir, Birch")[2:] == [
        (name, "sent_apologies") for name in ("Mr Elm", "Mr Yew", "Lime", "Fir", "Birch")
    ]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Grants: Aisling Westmere FC €500", False),
        ("The Clare Glens SAC site was discussed.", False),
        ("We heard Ben Noone SEE spoke of roads.", True),
        ("We heard Carl Ash MP spoke of roads.", True),
    ],
)
def test_clubs_and_sites_are_no_persons(words: str, named: bool) -> None:
    assert bool(read(f"{HEAD}{END}\n2. Business\n{words}\n").names("person")) is named


def test_those_who_were_there_online_have_labels_of_their_own() -> None:
    assert room(
        "PRESENT: Councillors Oak and Ash.\nON-LINE: Councillor Elm\nOFFICIALS IN ATTENDANCE: Clerk (Ms. T. Lime).\n"
        "ON-LINE:\nAdministrative Officer, Property (Ms. T. Yew)"
    ) == [
        ("Oak", "member"),
        ("Ash", "member"),
        ("Councillor Elm", "member"),
        ("Ms. T. Lime", "officer"),
        ("Ms. T. Yew", "officer"),
    ]


MINUTES = "Elmshire County Council\n\nMinutes of the meeting of the Council held on Monday 19 February 2018\n\n"


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("Apologies: Cllrs.Birch, Oak (M).", ["Birch", "Oak (M)"]),
        ("Present: Cllr. C. Elm, Cllr. K. Birch,\nMsD. Lime, Mr. C. Fir.", ["Cllr. C. Elm", "Cllr. K. Birch", "MsD. Lime", "Mr. C. Fir"]),
    ],
)  # fmt: skip
def test_a_title_right_before_a_name_is_none_of_it(words: str, people: list[str]) -> None:
    facts = read(f"{MINUTES}{words}\n\nThe Chair opened the meeting.\n")
    assert sorted(facts.names("person")) == sorted(people)
    assert parts("MsD. Lime").titles == ("Ms",)


@pytest.mark.parametrize(
    ("words", "mover"),
    [
        ("It was agreed on the proposition of Councillor Oak, seconded by Councillor Noreen\n\nElm it was noted.", "Councillor Noreen Elm"),
        ("It was proposed that a path be made by the council and seconded by Councillor Birch.As\nall were for it, it was agreed.", "Councillor Birch"),
        ("The path was agreed, it being seconded by Councillor Noreen\n\nThe meeting was told of a path.", "Councillor Noreen"),
    ],
)  # fmt: skip
def test_a_name_goes_on_over_a_blank_line_and_ends_at_a_stop(words: str, mover: str) -> None:
    found = [name for name in read(f"{MINUTES}{words}\n").names("person") if "Oak" not in name]
    assert found == [mover]

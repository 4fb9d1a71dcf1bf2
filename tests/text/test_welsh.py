"""Minutes printed in Welsh alone."""

from tests.text.papers import read

BUSINESS = "2. CADARNHAU COFNODION Y CYFARFOD DIWETHAF\nArwyddwyd gan y Cadeirydd\n3. MATERION YN CODI\nDim.\n"
ROOM = (
    "PRESENNOL\nCynghorwyr Alun Onnen, Gwen Derw, Owen Celyn a’r Cynghorydd Sir Joseph\nBedw.\n1. CROESO AC YMDDIHEURIADAU\n"
    "Croesawyd pawb i’r cyfarfod. Derbyniwyd ymddiheuriadau gan y Cynghorwyr Hefin Elm ac Andrew\nYwen.\n"
)
SEATED = [
    ("Alun Onnen", "member"), ("Gwen Derw", "member"), ("Owen Celyn", "member"), ("County Cllr Joseph Bedw", "other member"),
    ("Hefin Elm", "sent_apologies"), ("Andrew Ywen", "sent_apologies"),
]  # fmt: skip


def test_a_title_above_the_day_and_a_list_joined_in_welsh() -> None:
    facts = read(f"CYNGOR CYMUNED LLANFELYN A SOAR\nCYFARFOD 9fed IONAWR 2019\n{ROOM}{BUSINESS}")
    assert facts.meetings() == [("Cyngor Cymuned Llanfelyn a Soar", "2019-01-09")]
    assert [(name.replace("    ", " "), role) for name, role in facts.room()] == SEATED


def test_a_sentence_says_who_met_and_when() -> None:
    facts = read(
        f"8fed Gorffennaf 2020\n\nCynhaliwyd cyfarfod o Gyngor Cymuned Llanfelyn a Soar o bell trwy Zoom am 8.20pm ar yr 8fed Gorffennaf 2020.\n\n{ROOM}{BUSINESS}"
    )
    assert facts.meetings() == [("Cyngor Cymuned Llanfelyn a Soar", "2020-07-08")]
    assert facts.attr("meeting", "time") == ["20:20"]
    assert [name for name, role in facts.room() if role == "member"] == ["Alun Onnen", "Gwen Derw", "Owen Celyn"]


def test_english_beside_welsh_stays_as_it_is() -> None:
    facts = read(
        "CYNGOR CYMUNED LLANFELYN COMMUNITY COUNCIL\nMinutes of the meeting held on 9 January 2019\nPresennol/Present: Cllr A Onnen, Cllr G Derw a resident\n"
        "Ymddiheuriadau/Apologies: Cllr H Elm\n1. Minutes\nNone.\n"
    )
    assert facts.meetings() == [("Llanfelyn Community Council", "2019-01-09")]
    assert ("Cllr H Elm", "sent_apologies") in facts.room()


def test_a_verb_after_a_name_is_no_part_of_it() -> None:
    facts = read(
        f"CYNGOR CYMUNED LLANFELYN A SOAR\nCYFARFOD 9fed IONAWR 2019\n{ROOM}2. COFNODION\nCynigiwyd gan y Cyng. Owen Celyn, eiliwyd gan y Cyng. G. Derw Cytunwyd yn unfrydol.\n3. MATERION YN CODI\nDim.\n"
    )
    assert not any("Cytunwyd" in name for name in facts.names("person"))

"""Minutes printed in Welsh alone."""

import pytest

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


def decisions(said: str, title: str = "MAINC Y PENTREF") -> list[tuple[str, str]]:
    return read(
        f"CYNGOR CYMUNED LLANFELYN A SOAR\nCYFARFOD 9fed IONAWR 2019\n{ROOM}{BUSINESS}4. {title}\n{said}\n5. DYDDIAD Y CYFARFOD NESAF\n"
    ).decisions()


@pytest.mark.parametrize(
    ("said", "outcome", "words"),
    [
        ("PENDERFYNWYD prynu mainc newydd.", "resolved", "prynu mainc newydd."),
        ("PENDERFYNWYD: prynu mainc newydd.", "resolved", "prynu mainc newydd."),
        ("Trafodwyd y fainc. Penderfynwyd yn unfrydol i brynu mainc newydd.", "resolved", "brynu mainc newydd."),
        ("Yn dilyn trafodaeth, penderfynwyd prynu mainc\nnewydd.", "resolved", "prynu mainc newydd."),
        ("CYTUNWYD y dylid prynu mainc newydd.", "agreed", "dylid prynu mainc newydd."),
        ("Cytunwyd i brynu mainc. Diolchwyd i bawb.", "agreed", "brynu mainc."),
        ("Cytunwyd nodi'r adroddiad.", "noted", "nodi'r adroddiad."),
        ("CYTUNWYD gohirio'r mater.", "deferred", "gohirio'r mater."),
    ],
)  # fmt: skip
def test_what_is_settled_in_welsh(said: str, outcome: str, words: str) -> None:
    assert decisions(said) == [(outcome, words)]


def test_a_list_of_what_is_settled_in_welsh() -> None:
    assert decisions("PENDERFYNWYD:\n(a) prynu mainc newydd;\n(b) paentio'r giât.") == [
        ("resolved", "prynu mainc newydd;"),
        ("resolved", "paentio'r giât."),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Penderfynwyd yng nghyfarfod mis Mai brynu mainc newydd.",
        "Dywedodd y Clerc y penderfynwyd prynu mainc newydd.",
        "Penderfynwyd eisoes brynu mainc newydd.",
        "Cytunwyd gan y Cyngor Sir i brynu mainc newydd.",
        "PENDERFYNWYD derbyn y cofnodion.",
        "Gofynnwyd a gytunwyd ar y fainc.",
    ],
)
def test_what_is_settled_elsewhere_or_is_procedure(said: str) -> None:
    assert decisions(said) == []


def test_what_is_said_in_english_too_is_one_decision() -> None:
    said = "PENDERFYNWYD prynu mainc newydd.\nRESOLVED to buy a new seat."
    assert decisions(said) == [("resolved", "to buy a new seat.")]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Cynigiwyd gan y Cyng. A. Onnen, eiliwyd gan y Cyng. G. Derw gyda phawb yn gytûn y dylid prynu mainc newydd.", "dylid prynu mainc newydd."),
        ("Yn dilyn trafodaeth, cynigiwyd gan Cyng. A Onnen, eiliwyd\ngan Cyng G Derw a chytunwyd yn unfrydol fod y presept yn aros.", "fod y presept yn aros."),
        ("Cynigiwyd gan y Cyng. A. Onnen, eiliwyd gan y Cyng. G. Derw ac roedd pawb yn gytûn i brynu mainc newydd.", "brynu mainc newydd."),
    ],
)  # fmt: skip
def test_what_all_agree_in_welsh_on_a_proposal_has_its_movers(said: str, words: str) -> None:
    found = read(
        f"CYNGOR CYMUNED LLANFELYN A SOAR\nCYFARFOD 9fed IONAWR 2019\n{ROOM}{BUSINESS}4. MAINC\n{said}\n5. DYDDIAD Y CYFARFOD NESAF\n"
    )
    assert found.decisions() == [("agreed", words)]
    assert [who[-5:] for who, _ in found.links("moved")] == ["Onnen"]
    assert [who[-4:] for who, _ in found.links("seconded")] == ["Derw"]


@pytest.mark.parametrize(
    "said",
    [
        "Cynigiwyd gan y Cyng. A. Onnen, eiliwyd gan y Cyng. G. Derw gyda phawb yn gytûn bod cofnodion y cyfarfod diwethaf yn gywir.",
        "Cynigiwyd gan y Cyng. A. Onnen, eiliwyd gan y Cyng. G. Derw ond ni chytunwyd i brynu mainc newydd.",
        "Dywedodd y Clerc i hyn gael ei gynnig gan y Cyng. A. Onnen i brynu mainc.",
        "Cynigiwyd gan y Cyng. A. Onnen, eiliwyd gan y Cyng. G. Derw gyda phawb yn gytûn. Clerc i drefnu.",
    ],
)
def test_minutes_moved_in_welsh_and_what_nobody_agreed_are_no_decision(said: str) -> None:
    assert decisions(said) == []


@pytest.mark.parametrize("mark", ["- ", ""])
def test_what_was_thought_of_planning_applications_is_one_decision(mark: str) -> None:
    lines = ("E/123 Addasu Adeilad", "Derwen", "Llanfelyn", "SA19 7NF", "Mr a Mrs Onnen", "DIM GWRTHWYNEBIAD")
    found = decisions("Cytunwyd i’r canlynol:\n\n" + "\n\n".join(mark + line for line in lines) + "\n", "CYNLLUNIO")
    assert len(found) == 1
    assert found[0][1].startswith("i’r canlynol:")


@pytest.mark.parametrize(
    ("held", "end"),
    [
        ("ar 12 Rhagfyr 2018", "yn gywir"),
        ("ar yr 12fed Rhagfyr 2018", "yn gofnod cywir"),
        ("12fed Rhagfyr 2018", "yn gywir"),
    ],
)
def test_minutes_are_confirmed_in_welsh(held: str, end: str) -> None:
    said = "Cynigiwyd gan y Cyng. O. Celyn, eiliwyd gan y Cyng. G. Derw gyda phawb yn gytûn, bod cofnodion y cyfarfod\ndiwethaf a gynhaliwyd"
    facts = read(
        f"CYNGOR CYMUNED LLANFELYN A SOAR\nCYFARFOD 9fed IONAWR 2019\n{ROOM}2. CADARNHAU COFNODION Y CYFARFOD DIWETHAF\n{said} {held}, fel y’u dosbarthwyd, {end}.\n3. MATERION YN CODI\nDim.\n"
    )
    body = "Cyngor Cymuned Llanfelyn a Soar"
    assert facts.links("confirmed_minutes_of") == [(f"{body}, 2019-01-09", f"{body}, 2018-12-12")]


def test_minutes_that_nobody_calls_correct_in_welsh_are_not_confirmed() -> None:
    facts = read(
        f"CYNGOR CYMUNED LLANFELYN A SOAR\nCYFARFOD 9fed IONAWR 2019\n{ROOM}2. COFNODION\nDarllenwyd cofnodion y cyfarfod diwethaf a gynhaliwyd ar 12 Rhagfyr 2018.\n3. MATERION YN CODI\nDim.\n"
    )
    assert facts.links("confirmed_minutes_of") == []


def test_whoever_opened_the_meeting_with_a_prayer_below_the_apologies_sent_none() -> None:
    facts = read(
        "Cyngor Sir Llanfelyn\nDydd Mawrth, 16eg Mawrth, 2010\n\nCYNGOR SIR LLANFELYN\n\nCofnodion y cyfarfod a gynhaliwyd ar 16 Mawrth 2010\n\n"
        "PRESENNOL:\n\nY Cynghorydd A. Onnen - Cadeirydd\n\nYMDDIHEURIADAU:\n\nY Cynghorwyr H. Elm, A. Ywen.\n\n"
        "Agorwyd y cyfarfod gyda Gweddi gan y Cynghorydd Gwen Derw.\n\n1\n\nDATGANIAD O DDIDDORDEB\n\nDim.\n"
    )
    assert [name for name, role in facts.room() if role == "sent_apologies"] == ["H. Elm", "A. Ywen"]

"""Pages of councils' sites in Welsh: the same facts as their English copies, each as it is printed."""

from __future__ import annotations

import pytest

from explorer.text.councils import bodies
from explorer.text.page.bilingual import in_english
from tests.text.papers import read

PAGE = """Agenda a Chofnodion

{title}

Lleoliad: Neuadd y Sir, Llanwestry. Cyfarwyddiadau

Cyswllt: Ceri Onnen

Eitemau
Rhif eitem

1.

YMDDIHEURIADAU AM ABSENOLDEB

Dogfennau ychwanegol:

Cofnodion:

{apologies}

2.

COFNODION 25AIN AWST 2022 pdf eicon PDF 73 KB

Cofnodion:

PENDERFYNWYD llofnodi bod cofnodion y cyfarfod yn gywir.

3.

CANLLAWIAU GOLLYNGIAD pdf eicon PDF 120 KB

Penderfyniad:

{settled}
"""
TITLE = "Pwyllgor Safonau - Dydd Llun, 21ain Tachwedd, 2022 2.00 yp"
AWAY = "Derbyniwyd ymddiheuriad am absenoldeb gan C. Derwen"
SETTLED = "PENDERFYNWYD YN UNFRYDOL mabwysiadu'r canllawiau."


def page(title: str = TITLE, apologies: str = AWAY, settled: str = SETTLED) -> str:
    return PAGE.format(title=title, apologies=apologies, settled=settled)


def test_a_page_in_welsh_has_its_meeting_items_and_decisions() -> None:
    facts = read(page())
    assert facts.meetings() == [("Pwyllgor Safonau", "2022-11-21")]
    assert facts.attr("meeting", "time") == ["14:00"]
    assert facts.attr("meeting", "place") == ["Neuadd y Sir, Llanwestry"]
    assert facts.attr("meeting", "status") == ["minuted"]
    assert facts.room() == [("C. Derwen", "sent_apologies")]
    assert facts.attr("item", "title") == [
        "YMDDIHEURIADAU AM ABSENOLDEB",
        "COFNODION 25AIN AWST 2022",
        "CANLLAWIAU GOLLYNGIAD",
    ]
    assert facts.decisions() == [("resolved", "mabwysiadu'r canllawiau.")]


@pytest.mark.parametrize(
    ("title", "body", "date", "time"),
    [
        ("Cabinet - Dydd Mawrth, 12fed Mawrth, 2024 10.00 yb", "Cabinet", "2024-03-12", "10:00"),
        ("Y Cabinet - Dydd Mawrth, 12fed Mawrth, 2024 10.00 am", "Cabinet", "2024-03-12", "10:00"),
        ("Pwyllgor Craffu Lle, Hinsawdd a Natur - Dydd Iau, 3ydd Mai, 2018 1.30 y.h.", "Pwyllgor Craffu Lle, Hinsawdd a Natur", "2018-05-03", "13:30"),
        ("Cyngor Sir - Dydd Mercher, 13eg Mehefin, 2018 10.00 yb", "Cyngor Sir", "2018-06-13", "10:00"),
        ("Cyngor Sir Llanwestry - Dydd Iau, 10fed Hydref, 2013 2.00 o'r gloch", "Cyngor Sir Llanwestry", "2013-10-10", ""),
        ("Is-Bwyllgor Trwyddedu - Dydd Gwener, 1af Rhagfyr, 2023 9.30 yb", "Is-Bwyllgor Trwyddedu", "2023-12-01", "09:30"),
    ],
)  # fmt: skip
def test_the_title_of_a_page_in_welsh(title: str, body: str, date: str, time: str) -> None:
    facts = read(page(title))
    assert facts.meetings() == [(body, date)]
    assert facts.attr("meeting", "time") == ([time] if time else [])


@pytest.mark.parametrize(
    ("apologies", "away"),
    [
        (
            "Cafwyd ymddiheuriadau am absenoldeb gan y Cynghorwyr C. Onnen, D. Ywen a G. Celyn",
            ["C. Onnen", "D. Ywen", "G. Celyn"],
        ),
        (
            "Ymddiheurodd y Cynghorwyr Ceith Derwen a Ceris Ywen am na allent fynychu'r cyfarfod.",
            ["Ceith Derwen", "Ceris Ywen"],
        ),
        ("Ni chafwyd dim ymddiheuriadau am absenoldeb", []),
    ],
)
def test_apologies_in_welsh(apologies: str, away: list[str]) -> None:
    assert read(page(apologies=apologies)).room() == [(name, "sent_apologies") for name in away]


def test_minutes_in_welsh_have_a_chair_and_whoever_else_was_there_is_no_member() -> None:
    facts = read(
        "CYNGOR SIR LLANWESTRY\n\nCofnodion y Cyfarfod Arbennig a gynhaliwyd ar 16 Mawrth 2010\n\nPRESENNOL:\n\n"
        "Y Cynghorydd O. Glyn Onnen - Cadeirydd\nY Cynghorydd Selwyn Derwen - Is-Gadeirydd\n\n"
        "Y Cynghorwyr W.J. Ywen; E.G. Celyn;\n\nWRTH LAW:\n\nRheolwr-gyfarwyddwr Interim;\nPennaeth Gwasanaeth (Cyllid);\n\n"
        "YMDDIHEURIADAU:\n\nY Cynghorwyr C.Ll. Gwern, P.M. Helyg.\n\n1\n\nCYLLIDEB\n\nPENDERFYNWYD derbyn y gyllideb.\n"
    )
    assert [(name.split()[-1], role) for name, role in facts.room()] == [
        ("Onnen", "chair"),
        ("Derwen", "member"),
        ("Ywen", "member"),
        ("Celyn", "member"),
        ("Gwern", "sent_apologies"),
        ("Helyg", "sent_apologies"),
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Pwyllgor Craffu Cymunedau", "scrutiny"),
        ("Pwyllgor Gwaith", "cabinet"),
        ("Bwrdd Gweithredol", "cabinet"),
        ("Pwyllgor Cynllunio", "committee"),
        ("Bwrdd Gwasanaethau Cyhoeddus", "board"),
    ],
)
def test_a_body_named_in_welsh_prose(name: str, kind: str) -> None:
    found = bodies.find(f"Trosglwyddwyd y cais i'r {name} ar gais y Cynghorydd.")
    assert [(body.name, body.classification) for body in found] == [(name, kind)]


def test_whoever_speaks_after_a_committee_is_no_part_of_its_name() -> None:
    found = bodies.find("Gofynnodd y Pwyllgor Safonau Councillor Elm am adroddiad.")
    assert [body.name for body in found] == ["Pwyllgor Safonau"]


@pytest.mark.parametrize(
    "text",
    [
        "Cofnodion: nodwyd y gohebiaeth.",
        "Cofnodion y dydd Llun diwethaf",
        "Cofnodion: gofynnwyd am na ddylid cymeradwyo'r cais",
        "Cofnodion. Roedd y Cadeirydd am ddiolch i'r Cynghorau.",
    ],
)
def test_words_within_a_sentence_are_no_labels(text: str) -> None:
    assert in_english(text) == text


def test_the_copy_has_the_length_of_the_page() -> None:
    text = page(
        "Y Cabinet - Dydd Mawrth, 12fed Mawrth, 2024 10.00 yb", "Ymddiheurodd y Cynghorydd Ann Onnen am na allai ddod."
    )
    assert len(in_english(text)) == len(text)

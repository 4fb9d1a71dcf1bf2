"""Rich text files: what they show is read, in order and with its numbers, and nothing that they hide."""

from __future__ import annotations

import random
import unicodedata
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.reading import Limits
from explorer.reading.rtf import CUT, take_rich_text
from explorer.reading.sniff import RICH
from explorer.reading.taken import Refused
from explorer.text import extract
from tests.growth import MOST, growth
from tests.reading.samples import reading, refusal

FONTS: Final = (
    r"{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fnil\fcharset2 Symbol;}{\f2\fswiss\fcharset238 Arial CE;}"
    r"{\f3\fnil\fcharset128 \'82\'6c;}}"
)


def rtf(body: str, more: str = "") -> bytes:
    return (rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}{{\colortbl;\red0\green0\blue0;}}" + more + body + "}").encode("latin-1")  # fmt: skip


def text(folder: Path, body: str, more: str = "") -> str:
    return reading(folder, "a.rtf", rtf(body, more)).text


def test_paragraphs_tabs_and_breaks_stand_as_they_are_shown(tmp_path: Path) -> None:
    body = (
        "\\pard\\b Minutes of the \nRoads Committee\\b0\\par\n\\pard\\par Present:\\tab Cllr A Reed\\tab Cllr B Ash\\par\r\n"
        "Held on {\\i 4 March} 2024\\line at 7.00\\~pm\\par"
    )
    assert text(tmp_path, body) == (
        "Minutes of the Roads Committee\n\nPresent:\tCllr A Reed\tCllr B Ash\n\nHeld on 4 March 2024\nat 7.00\u00a0pm"
    )


def test_characters_are_read_as_their_font_codes_them(tmp_path: Path) -> None:
    assert (
        text(tmp_path, r"\'a35 \'93so\'94 \endash  caf\'e9 \{x\} \\ co\-op re\_open\par")
        == "£5 “so” – café {x} \\ coop re-open"
    )
    assert text(tmp_path, r"\f2 Ko\'9aice\f0  \'9a\par") == "Košice š"
    assert text(tmp_path, r"{\f1\'b7} point\par") == "\uf0b7 point"
    assert text(tmp_path, r"{\f3 \'93\'fa\'96\'7b}\par") == "日本"


def test_a_character_beyond_the_code_page_is_read_once_without_what_stands_in_for_it(tmp_path: Path) -> None:
    assert text(tmp_path, r"Si\u226\'e2n \u8211?\uc2\u8364EU\'205\par") == "Siân –€ 5"
    assert text(tmp_path, r"\uc1\u-10179?\u-8704?\par") == "\U0001f600"
    assert text(tmp_path, r"{\uc0\u233}t\u233 e\par") == "été"
    assert text(tmp_path, r"\uc-3\u233 te and \u233\par") == "éte and é"


def test_numbers_stand_before_their_paragraphs_and_any_bullet_is_a_dash(tmp_path: Path) -> None:
    body = (
        r"{\listtext\pard\plain 1.\tab}Apologies\par None were received.\par{\listtext 2.1\tab}Hall\par"
        r"{\pntext\f1\'b7\tab}a point\par{\listtext\u9642?\tab}another\par{\listtext 3.\tab}\par"
    )
    assert text(tmp_path, body).split("\n\n") == [
        "1. Apologies", "None were received.", "2.1 Hall", "- a point", "- another",
    ]  # fmt: skip


def test_rows_of_a_table_are_lines_and_end_where_a_paragraph_stands_by_itself(tmp_path: Path) -> None:
    row = r"\trowd\cellx1000\cellx2000\pard\intbl {name}\cell {role}\cell\row "
    rows = row.replace("{name}", "Name").replace("{role}", "Role") + row.replace("{name}", "A Reed").replace(
        "{role}", "Chair"
    )
    assert text(tmp_path, rf"{rows}\pard After\par") == "Name\tRole\nA Reed\tChair\n\nAfter"
    minutes = r"\pard\intbl 1\cell Roofs\par The roof leaks.\line Badly.\par It was RESOLVED to mend it.\cell\row\pard End\par"
    assert text(tmp_path, minutes) == "1\n\nRoofs\n\nThe roof leaks.\nBadly.\n\nIt was RESOLVED to mend it.\n\nEnd"


def test_what_is_deleted_or_hidden_is_not_read_and_what_is_put_in_is(tmp_path: Path) -> None:
    body = (
        r"It was {\deleted\revauthdel1 rejected}{\revised\revauth1 agreed}{\v  in secret} to{\footnote See above}{\*\annotation Check}"
        r"\v  not\v0  mend\v  never\plain  it.{\*\bkmkstart _a}{\xe index}\par"
    )
    assert text(tmp_path, body) == "It was agreed to mend it."


def test_fields_show_what_they_give_and_pictures_and_marks_give_nothing(tmp_path: Path) -> None:
    body = (
        r'{\field{\*\fldinst HYPERLINK "https://westmere.example/a"}{\fldrslt{\ul the report}}} was noted.'
        r"{\pict\wmetafile8 0105000009\bin5 }{\\}{{\*\unknownthing words of a program}\par{\info{\title Old}{\author N}}"
    )
    assert text(tmp_path, body) == "the report was noted."


def test_a_box_is_read_once_above_the_paragraph_it_hangs_on(tmp_path: Path) -> None:
    box = r"{\shp{\*\shpinst\shpleft1{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard WESTMERE PARISH COUNCIL\par}}{\shprslt{\*\do WESTMERE}}}"
    assert text(tmp_path, rf"{box}Minutes\par") == "WESTMERE PARISH COUNCIL\n\nMinutes"


def test_the_letterhead_is_read_and_the_count_of_pages_is_not(tmp_path: Path) -> None:
    page = r"{\header Westmere Parish Council\par Page {\field{\*\fldinst  PAGE }{\fldrslt 1}}\par Sheet \chpgn\par}{\footer Signed:\par}"
    assert text(tmp_path, r"Minutes\par", page) == "Westmere Parish Council\n\nMinutes"
    first = page + r"{\headerf Westmere Council, The Hall\par}"
    assert text(tmp_path, r"\titlepg Minutes\par", first) == "Westmere Council, The Hall\n\nMinutes"
    assert text(tmp_path, r"Minutes\par", first) == "Westmere Parish Council\n\nMinutes"


def test_the_meeting_its_room_and_its_decisions_are_found(tmp_path: Path) -> None:
    body = (
        r"Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2024 at 7.00pm\par"
        r"Present: Cllr A Reed (Chair), Cllr B Ash\par{\listtext 1.\tab}Apologies\par Apologies were received from Cllr C Holt.\par"
        r"{\listtext 2.\tab}Roofs\par It was RESOLVED that the roof of the hall be mended. Proposed by Cllr Ash, seconded by Cllr Reed.\par"
    )
    source = reading(tmp_path, "minutes.doc", rtf(body))
    assert source.media_type == RICH
    found = extract(source)
    assert [dict(one.attrs)["date"] for one in found.mentions if one.kind == "meeting"] == ["2024-03-04"]
    assert [dict(one.attrs)["number"] for one in found.mentions if one.kind == "item"] == ["1", "2"]
    kinds = Counter(claim.kind for claim in found.claims)
    assert (kinds["attended"], kinds["moved"], kinds["seconded"], kinds["sent_apologies"]) == (2, 1, 1, 1)


def test_a_file_that_is_cut_off_is_read_and_said_to_be(tmp_path: Path) -> None:
    whole = rtf(r"Minutes of the Roads Committee\par Present: Cllr A Reed\par")
    assert reading(tmp_path, "a.rtf", whole).warnings == ()
    cut = reading(tmp_path, "a.rtf", whole[:-5])
    assert (cut.text, cut.warnings) == ("Minutes of the Roads Committee\n\nPresent: Cllr A Reed", (CUT,))


def test_one_without_words_is_refused(tmp_path: Path) -> None:
    assert "it has no words" in refusal(tmp_path, "a.rtf", rtf(r"{\pict 0105}\par"))


@pytest.mark.parametrize("unit", ["{", "}", r"{\b ", r"{\*\x}", r"\u8211?", r"\'a3", r"{\listtext 1.}\par "])
def test_groups_and_marks_without_end_are_read_through(unit: str) -> None:
    assert take_rich_text(rtf(unit * 20_000 + r"\pard words\par"), Limits()).text.endswith("words")


@pytest.mark.parametrize("unit", [r"{\*\x ", r"\bin999999999 ", r"{\header "])
def test_words_that_are_shown_nowhere_are_none(unit: str) -> None:
    with pytest.raises(Refused, match="no words"):
        take_rich_text(rtf(unit * 2_000 + r"words\par"), Limits())


def test_time_grows_with_the_file_and_no_faster() -> None:
    unit = r"{\b It was} agreed \'a3\u8211?\par{\listtext 1.\tab}Roofs\par"
    assert growth(lambda times: rtf(unit * times), lambda data: take_rich_text(data, Limits()), 600) <= MOST


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_file_is_read_or_refused(seed: int) -> None:
    chance, data = random.Random(seed), bytearray(rtf(r"Minutes of {\b the \u8211? Roads} Committee\par" * 20))
    for _ in range(chance.randrange(1, 60)):
        data[chance.randrange(6, len(data))] = chance.randrange(256)
    with suppress(Refused):
        take_rich_text(bytes(data), Limits())


@given(
    st.lists(
        st.text(
            st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zs", "Zl", "Zp", "Cn", "Co", "Mn", "Mc", "Me")),
            min_size=1,
            max_size=12,
        ),
        min_size=1,
        max_size=12,
    )
)
def test_words_written_as_numbers_come_back_whole(words: list[str]) -> None:
    def written(one: str) -> str:
        units = one.encode("utf-16-le")
        numbers = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
        return "".join(rf"\u{number}?" for number in numbers)

    expected = unicodedata.normalize("NFC", " ".join(words))
    assert take_rich_text(rtf(" ".join(map(written, words)) + r"\par"), Limits()).text == expected

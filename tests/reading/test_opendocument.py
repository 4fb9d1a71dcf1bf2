"""OpenDocument texts: what they show is read, in order and with its numbers, and nothing that they hide."""

from __future__ import annotations

import io
import random
import zipfile
from collections import Counter
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import fromstring

from explorer.model import Source
from explorer.reading import Limits
from explorer.reading.opennumbers import Numbers, named
from explorer.reading.sniff import OPEN
from explorer.text import extract
from tests.reading.samples import attempt, reading, refusal

SPACE: Final = "urn:oasis:names:tc:opendocument:xmlns"
NAMES: Final = " ".join(
    f'xmlns:{prefix}="{SPACE}:{prefix if prefix != "draw" else "drawing"}:1.0"'
    for prefix in ("office", "style", "text", "table", "draw")
) + ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'  # fmt: skip


def content(body: str, styles: str = "") -> str:
    return (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def packed(parts: dict[str, str], kind: str = OPEN) -> bytes:
    """Return an archive as the form asks for it: the type first, as it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def odt(body: str, styles: str = "", page: str = "") -> bytes:
    """Return a text with a body, styles of its own, and what its first kind of page has above and below."""
    parts = {"content.xml": content(body, styles)}
    if page:
        parts["styles.xml"] = (
            f"<office:document-styles {NAMES}><office:master-styles><style:master-page>{page}</style:master-page>"
            "</office:master-styles></office:document-styles>"
        )
    return packed(parts)


def text(folder: Path, data: bytes) -> str:
    return reading(folder, "a.odt", data).text


def level(at: int, form: str, more: str = "") -> str:
    return f'<text:list-level-style-number text:level="{at}" style:num-format="{form}" {more}/>'


def style(levels: str, name: str = "L") -> str:
    return f'<text:list-style style:name="{name}">{levels}</text:list-style>'


def entry(words: str, below: str = "", more: str = "") -> str:
    return f"<text:list-item {more}><text:p>{words}</text:p>{below}</text:list-item>"


def listed(entries: str, more: str = 'text:style-name="L"') -> str:
    return f"<text:list {more}>{entries}</text:list>"


def test_paragraphs_tabs_spaces_and_breaks_stand_as_they_are_shown(tmp_path: Path) -> None:
    body = (
        "<text:h>Minutes of the\n   Roads Committee</text:h><text:p/>"
        '<text:p>Present:<text:tab/><text:span>Cllr A<text:s text:c="2"/>Reed</text:span><text:tab/>Cllr B Ash</text:p>'
        "<text:section><text:p>Held on 4 March 2024<text:line-break/>at 7.00 pm</text:p></text:section>"
    )
    assert text(tmp_path, odt(body)) == (
        "Minutes of the Roads Committee\n\nPresent:\tCllr A  Reed\tCllr B Ash\n\nHeld on 4 March 2024\nat 7.00 pm"
    )


def test_numbers_go_on_over_the_paragraphs_between_them(tmp_path: Path) -> None:
    levels = (
        level(1, "1", 'style:num-suffix="."')
        + level(2, "1", 'text:display-levels="2"')
        + level(3, "a", 'style:num-prefix="(" style:num-suffix=")"')
    )
    third = listed(entry("tiles") + entry("gutters"), "")
    body = (
        listed(entry("Apologies"))
        + "<text:p>None were received.</text:p>"
        + listed(
            entry("Roofs", listed(entry("Hall", third) + entry("Shed", listed(entry("doors"), "")), ""))
            + entry("Close", listed(entry("Chairman’s thanks"), "")),
            'text:style-name="L" text:continue-numbering="true"',
        )
    )
    assert text(tmp_path, odt(body, style(levels))).split("\n\n") == [
        "1. Apologies", "None were received.", "2. Roofs", "2.1 Hall", "(a) tiles", "(b) gutters", "2.2 Shed", "(a) doors", "3. Close",
        "3.1 Chairman’s thanks",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "more", "first", "fifth"),
    [
        ("1", 'style:num-prefix="Item " style:num-suffix=":"', "Item 1:", "Item 5:"),
        ("A", 'style:num-suffix=")"', "A)", "E)"),
        ("i", 'style:num-suffix="."', "i.", "v."),
        ("I", "", "I", "V"),
        ("a", 'loext:num-list-format="[%1%]" style:num-suffix="."', "[a]", "[e]"),
    ],
)
def test_numbers_are_written_as_the_list_writes_them(
    tmp_path: Path, form: str, more: str, first: str, fifth: str
) -> None:
    lines = text(tmp_path, odt(listed(entry("words") * 5), style(level(1, form, more)))).split("\n\n")
    assert (lines[0], lines[-1]) == (f"{first} words", f"{fifth} words")


def test_a_bullet_is_a_dash_and_a_level_without_a_form_shows_nothing(tmp_path: Path) -> None:
    bullets = style('<text:list-level-style-bullet text:level="1" text:bullet-char="&#xf0b7;"/>')
    assert text(tmp_path, odt(listed(entry("a point")), bullets)) == "- a point"
    assert text(tmp_path, odt(listed(entry("words")), style(level(1, "")))) == "words"


def test_a_list_that_begins_anew_does_and_what_holds_a_list_alone_is_not_counted(tmp_path: Path) -> None:
    levels = level(1, "1", 'style:num-suffix="."') + level(2, "1", 'text:display-levels="2" text:start-value="4"')
    body = (
        listed(entry("x") + entry("x"))
        + listed(entry("x"))
        + listed(f"<text:list-item>{listed(entry('x'), '')}</text:list-item>", 'text:style-name="L" text:continue-list="id"')
        + listed(entry("x", "", 'text:start-value="7"') + entry("x"))
        + "<text:list text:style-name='L'><text:list-header><text:p>Not counted</text:p></text:list-header></text:list>"
    )  # fmt: skip
    assert text(tmp_path, odt(body, style(levels))).split("\n\n") == [
        "1. x", "2. x", "1. x", "1.4 x", "7. x", "8. x", "Not counted",
    ]  # fmt: skip


def test_a_heading_is_numbered_as_the_outline_says(tmp_path: Path) -> None:
    outline = '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/></text:outline-style>'
    body = (
        '<text:h text:outline-level="1">Apologies</text:h><text:p>None.</text:p><text:h text:outline-level="1">Roofs</text:h>'
        '<text:h text:outline-level="2">Hall</text:h><text:h text:outline-level="1" text:is-list-header="true">Not counted</text:h>'
    )
    assert text(tmp_path, odt(body, outline)).split("\n\n") == ["1 Apologies", "None.", "2 Roofs", "Hall", "Not counted"]  # fmt: skip


def cells(*words: str) -> str:
    return "".join(f"<table:table-cell><text:p>{one}</text:p></table:table-cell>" for one in words)


def test_rows_of_a_table_are_lines_and_a_table_in_a_cell_stays_one(tmp_path: Path) -> None:
    table = (
        f"<table:table><table:table-header-rows><table:table-row>{cells('Name', 'Role', 'Here')}</table:table-row>"
        f"</table:table-header-rows><table:table-row>{cells('A Reed', 'Chair', 'yes')}</table:table-row></table:table>"
    )
    assert text(tmp_path, odt(table)) == "Name\tRole\tHere\nA Reed\tChair\tyes"
    outer = f"<table:table><table:table-row>{cells('1')}<table:table-cell><text:p>Votes<text:line-break/>taken</text:p>{table}</table:table-cell></table:table-row></table:table>"
    assert text(tmp_path, odt(outer)).endswith("Votes\ntaken\n\nName\tRole\tHere\nA Reed\tChair\tyes")


def test_a_repeated_cell_is_written_out_and_a_covered_one_is_not(tmp_path: Path) -> None:
    body = (
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell>'
        f"<table:covered-table-cell><text:p>covered</text:p></table:covered-table-cell>{cells('y')}</table:table-row></table:table>"
    )
    assert text(tmp_path, odt(body)) == "x\tx\ty"


def test_what_is_deleted_or_hidden_is_not_read_and_what_is_put_in_is(tmp_path: Path) -> None:
    hidden = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    body = (
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>rejected</text:p></text:deletion>'
        "</text:changed-region></text:tracked-changes>"
        '<text:p>It was <text:change text:change-id="c"/><text:change-start text:change-id="d"/>agreed'
        '<text:change-end text:change-id="d"/><text:span text:style-name="H"> in secret</text:span>'
        "<office:annotation><text:p>Check this</text:p></office:annotation>"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See above</text:p></text:note-body></text:note>"
        " to mend it.</text:p><text:p text:style-name='H'>Nobody sees this.</text:p>"
    )
    assert text(tmp_path, odt(body, hidden)) == "It was agreed to mend it."


def test_a_box_is_read_once_above_the_paragraph_it_hangs_on(tmp_path: Path) -> None:
    box = "<draw:frame><draw:text-box><text:p>WESTMERE PARISH COUNCIL</text:p></draw:text-box></draw:frame>"
    assert text(tmp_path, odt(f"{box}<text:p>Minutes</text:p>")) == "WESTMERE PARISH COUNCIL\n\nMinutes"
    assert text(tmp_path, odt(f"<text:p>{box}Minutes</text:p>")) == "WESTMERE PARISH COUNCIL\n\nMinutes"


def test_the_letterhead_is_read_and_the_count_of_pages_is_not(tmp_path: Path) -> None:
    page = (
        "<style:header><text:p>Westmere Parish Council</text:p><text:p>Page <text:page-number>1</text:page-number></text:p></style:header>"
        "<style:footer><text:p>Signed:</text:p></style:footer>"
    )
    assert text(tmp_path, odt("<text:p>Minutes of the meeting</text:p>", page=page)) == (
        "Westmere Parish Council\n\nMinutes of the meeting"
    )
    first = f"{page}<loext:header-first><text:p>Westmere Council, The Hall</text:p></loext:header-first>"
    assert text(tmp_path, odt("<text:p>Minutes</text:p>", page=first)) == "Westmere Council, The Hall\n\nMinutes"


def test_the_meeting_its_room_and_its_decisions_are_found(tmp_path: Path) -> None:
    body = (
        "<text:h>Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2024 at 7.00pm</text:h>"
        "<text:p>Present: Cllr A Reed (Chair), Cllr B Ash</text:p>"
        + listed(
            entry("Apologies", "<text:p>Apologies were received from Cllr C Holt.</text:p>")
            + entry(
                "Roofs",
                "<text:p>It was RESOLVED that the roof of the hall be mended. Proposed by Cllr Ash, seconded by Cllr Reed.</text:p>",
            )
        )
    )
    source = reading(tmp_path, "minutes.odt", odt(body, style(level(1, "1", 'style:num-suffix="."'))))
    assert source.media_type == OPEN
    found = extract(source)
    assert [dict(one.attrs)["date"] for one in found.mentions if one.kind == "meeting"] == ["2024-03-04"]
    assert [dict(one.attrs)["number"] for one in found.mentions if one.kind == "item"] == ["1", "2"]
    kinds = Counter(claim.kind for claim in found.claims)
    assert (kinds["attended"], kinds["moved"], kinds["seconded"], kinds["sent_apologies"]) == (2, 1, 1, 1)


MINUTES: Final = "<text:p>Minutes of the Roads Committee</text:p>"
LOCK: Final = {"META-INF/manifest.xml": "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (odt(MINUTES)[:-40], "it is no whole OpenDocument text"),
        (packed({"content.xml": content(MINUTES)[:-40]}), "it is no whole OpenDocument text"),
        (packed({"content.xml": "<a/>"}), "it is no whole OpenDocument text"),
        (packed({"meta.xml": "<a/>"}), "it is no whole OpenDocument text"),
        (odt("<text:p> </text:p>"), "it has no words"),
        (odt("<text:section>" * 5_000 + "</text:section>" * 5_000), "it is no whole OpenDocument text"),
        (packed({"content.xml": content(MINUTES)} | LOCK), "it is locked with a password"),
        (packed({"content.xml": "<a/>"}, "application/vnd.oasis.opendocument.spreadsheet"), "an OpenDocument file"),
    ],
    ids=["cut", "half a part", "another part", "no part", "no words", "deep", "locked", "a sheet"],
)
def test_what_is_no_whole_text_is_refused(tmp_path: Path, data: bytes, why: str) -> None:
    assert why in refusal(tmp_path, "a.odt", data)


def test_entities_are_not_followed_nor_multiplied(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the key of the town hall")
    entities = f'<!DOCTYPE w [<!ENTITY s SYSTEM "file://{tmp_path}/secret"><!ENTITY a "haha">'
    entities += "".join(f'<!ENTITY a{at} "{f"&a{at - 1 or str()};" * 9}">' for at in range(1, 12)) + "]>"
    (tmp_path / "a.odt").write_bytes(packed({"content.xml": entities + content("<text:p>Minutes &s; &a11;</text:p>")}))
    result = attempt(tmp_path / "a.odt")
    said = result.text if isinstance(result, Source) else str(result)
    assert "the key" not in said
    assert "hahahaha" not in said


def test_what_unpacks_to_more_than_is_allowed_is_refused_unread(tmp_path: Path) -> None:
    data = odt(MINUTES + " " * 20_000_000)
    assert len(data) < 100_000
    assert "what is packed in it is larger than" in refusal(tmp_path, "a.odt", data, Limits(bytes=1_000_000))


def test_copies_without_end_cost_little(tmp_path: Path) -> None:
    cell = f'<table:table-cell table:number-columns-repeated="999999">{MINUTES}</table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="999999">{cell}</table:table-row>'
    assert len(text(tmp_path, odt(f"<table:table>{row}</table:table>"))) < 100_000


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_text_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    chance, data = random.Random(seed), bytearray(odt(MINUTES))
    for _ in range(chance.randrange(1, 60)):
        data[chance.randrange(4, len(data))] = chance.randrange(256)
    (tmp_path / "a.odt").write_bytes(bytes(data))
    attempt(tmp_path / "a.odt")


@given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=30))
def test_levels_count_as_written_out_by_hand(steps: list[tuple[int, bool]]) -> None:
    levels = style("".join(level(at, "1", f'text:display-levels="{at}"') for at in range(1, 5)))
    numbers = Numbers([fromstring(content("", levels))])
    item = fromstring(f"<text:list-item {NAMES}/>")
    goes_on = fromstring(f"<text:list {NAMES} text:style-name='L' text:continue-numbering='true'/>")
    anew = fromstring(f"<text:list {NAMES} text:style-name='L'/>")
    assert item.tag == named("text:list-item")
    count = [0, 0, 0, 0]
    for at, begins in steps:
        numbers.enter(anew if begins else goes_on, "", at + 1)
        kept = count[at] if not begins else 0
        count = [*count[:at], kept + 1, *[0] * (3 - at)]
        assert numbers.label(item, "L", at + 1) == ".".join(str(max(1, one)) for one in count[: at + 1])

"""Files as they come: text, pages and PDFs are read, everything else is named with its reason."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.errors import ReadError
from explorer.reading import DEFAULT, read
from explorer.reading.clean import clean_text
from explorer.reading.html import to_text
from tests.reading import pdfs

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
SHORT = replace(DEFAULT, seconds=8.0, memory_bytes=700_000_000)
LINES = [["Westmere Borough Council", "Minutes of the Housing Committee", "RESOLVED that the plan be adopted."]]


def put(folder: Path, data: bytes, name: str = "paper.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        "Café – £5".encode(),
        b"\xef\xbb\xbf" + "Café – £5".encode(),
        "Café – £5".encode("utf-16"),
        "Café – £5".encode("cp1252"),
    ],
)
def test_text_in_any_usual_encoding(tmp_path: Path, data: bytes) -> None:
    source = read(put(tmp_path, data))
    assert source.text == "Café – £5"
    assert source.warnings == ()


def test_damaged_text_is_read_with_a_warning(tmp_path: Path) -> None:
    source = read(put(tmp_path, "Café minutes é è ".encode() + b"\xff and more"))
    assert "and more" in source.text
    assert "damaged" in source.warnings[0]


def test_line_ends_are_one_and_words_stay(tmp_path: Path) -> None:
    assert read(put(tmp_path, b"a\r\nb\rc\x0cd\te")).text == "a\nb\nc\nd\te"


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "paper.txt", "it is empty"),
        (b"\x89PNG\r\n\x1a\n123", "paper.pdf", "a PNG picture"),
        (b"PK\x03\x04rest", "paper.docx", "a zip archive or office document"),
        (b'{"title": "x"}', "paper.json", "JSON data"),
        (b"\x00\x01\x02\x03" * 50, "paper.txt", "bytes that are no text"),
        (b"%PDF-1.4 and nothing more", "paper.pdf", "damaged"),
        (b"<html><body><script>x</script></body></html>", "paper.html", "no text"),
    ],
)
def test_what_is_no_paper_is_named(tmp_path: Path, data: bytes, name: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read(put(tmp_path, data, name))


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="it is a folder"):
        read(tmp_path)


def test_a_page_saved_under_a_pdf_name_is_read_as_a_page(tmp_path: Path) -> None:
    path = put(tmp_path, b"<!DOCTYPE html><html><body><p>Please log in</p></body></html>", "paper.pdf")
    assert read(path).media_type == "text/html"


def test_a_pdf_keeps_its_pages(tmp_path: Path) -> None:
    source = read(put(tmp_path, pdfs.ordinary([*LINES, ["The second page has words as well."]]), "pack.pdf"))
    assert len(source.pages) == 2
    assert source.text[source.pages[1] :].startswith("The second page")
    assert source.title == "Agenda pack"


def test_headers_and_page_numbers_are_no_words(tmp_path: Path) -> None:
    pages = [
        ["Housing Committee pack", f"Minute {n}: homes were discussed at length.", f"Page {n} of 6"]
        for n in range(1, 7)
    ]
    text = read(put(tmp_path, pdfs.ordinary(pages), "pack.pdf")).text
    assert "Minute 4" in text
    assert "Page 4" not in text
    assert "Housing Committee pack" not in text


def test_pictures_only_have_no_text_layer(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"no text layer \(2 pages"):
        read(put(tmp_path, pdfs.ordinary([[], []]), "scan.pdf"))


def test_a_page_of_pictures_among_text_is_a_warning(tmp_path: Path) -> None:
    source = read(put(tmp_path, pdfs.ordinary([*LINES, []]), "pack.pdf"))
    assert source.warnings == ("pages without a text layer: 2",)


def test_a_locked_pdf_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="password"):
        read(put(tmp_path, pdfs.ordinary(LINES, "secret"), "locked.pdf"))


@pytest.mark.parametrize("data", [pdfs.bomb(), pdfs.loop(), pdfs.ordinary(LINES)[:600]], ids=["bomb", "loop", "cut"])
def test_a_harmful_pdf_is_named_and_the_next_one_is_read(tmp_path: Path, data: bytes) -> None:
    with contextlib.suppress(ReadError):
        read(put(tmp_path, data, "bad.pdf"), limits=SHORT)
    assert "RESOLVED" in read(put(tmp_path, pdfs.ordinary(LINES), "good.pdf")).text


PAGE = """<!DOCTYPE html><html><head><title>Agenda for Housing</title><link rel="canonical" href="https://example.org/a"></head><body>
<nav><a href="#">Home</a></nav><header>Site name</header><div class="cookie-banner">We use cookies</div>
<main><h1>Agenda and minutes</h1><h2>Housing Committee - Monday, 10th April, 2017 2.00 pm</h2>
<table><tr><td class="mgItemNumberCell"><p>13.</p></td><td><p>Homes</p><p>RESOLVED that it be noted.</p></td></tr></table>
<table><tr><th>Ward</th><th>Homes</th></tr><tr><td>North</td><td>12</td></tr></table><ul><li>One</li><li>Two</li></ul>
<script>alert(1)</script></main><footer>Contact us</footer></body></html>"""


def test_a_page_gives_its_main_content_only() -> None:
    text, title, url = to_text(PAGE, DEFAULT)
    assert title == "Agenda for Housing"
    assert url == "https://example.org/a"
    assert text == (
        "Agenda and minutes\n\nHousing Committee - Monday, 10th April, 2017 2.00 pm\n\n13.\n\nHomes\n\nRESOLVED that it be noted.\n\n"
        "Ward\tHomes\nNorth\t12\n\n- One\n\n- Two"
    )


@pytest.mark.parametrize("page", ["<div>" * 50_000, "<p>x" + "<b>" * 3000 + "y"])
def test_a_page_nested_too_deep_is_refused(page: str) -> None:
    with pytest.raises(ReadError, match="nested"):
        to_text(page, DEFAULT)


def test_escapes_in_a_page_are_harmless(tmp_path: Path) -> None:
    path = put(
        tmp_path, b"<html><body><p>Words &#x1b;]52;c;x&#x1b;\\ and &#8238;more of them</p></body></html>", "a.html"
    )
    text = read(path).text
    assert "\x1b" not in text
    assert "\u202e" not in text


@pytest.mark.skipif(not SHARED.exists(), reason="the shared papers are not beside this checkout")
def test_a_real_agenda_page_keeps_numbers_and_loses_menus() -> None:
    source = read(SHARED / "papers" / "kingston" / "Agenda_151.html")
    assert "\n\n54.\n\nPublic Question Time\n\n" in source.text
    assert "$ModernGov" not in source.text
    assert "Committee structure" not in source.text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=400), suffix=st.sampled_from([".txt", ".html", ".md"]))
def test_any_bytes_are_read_or_named(tmp_path: Path, data: bytes, suffix: str) -> None:
    with contextlib.suppress(ReadError):
        source = read(put(tmp_path, data, f"paper{suffix}"))
        assert source.text == clean_text(source.text)


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
